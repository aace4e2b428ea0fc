import json
import os
import shutil
import subprocess
import sys

import pytest

from sabersmith.beatmap.characteristics import CHARACTERISTICS
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.cli.evaluate import main
from sabersmith.evaluate.report_page import EvaluationReport

from ..conftest import write_map
from ..songs import write_onset, write_sym

ALL = {"report.md", "report.json"} | {
    f"{name}.png"
    for name in (
        "precision_recall", "calibration", "offsets", "density", "cells", "directions",
    )
}  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Return a folder with three maps of 22 s and a checkpoint of each stage."""
    root = tmp_path_factory.mktemp("evaluate")
    for seed in range(3):
        write_map(root / "maps" / f"map{seed}", seed, seconds=22.0)
    write_onset(root / "onset.ckpt", threshold=0.5)
    write_sym(root / "sym.ckpt")
    return root


def arguments(place, out, *more):
    options = {
        "-o": out,
        "--onset-ckpt": place / "onset.ckpt",
        "--sym-ckpt": place / "sym.ckpt",
        "--cache": place / "cache",
    }
    return [str(x) for x in (place / "maps", *(x for pair in options.items() for x in pair), *more)]


def tables(out):
    return json.loads((out / "report.json").read_text())["tables"]


def test_all_of_a_report(place, tmp_path, capsys):
    out = tmp_path / "made" / "report"
    main(arguments(place, out))
    selection, written = capsys.readouterr().out.splitlines()
    assert selection.startswith("1 of 3 maps in maps, the dev split (without an index.csv: ")
    assert f"- maps: {selection}\n" in (out / "report.md").read_text()
    assert written == str(out / "report.md")
    assert {file.name for file in out.iterdir()} == ALL
    found = tables(out)
    names = ["onsets", "states", "audio", "maps", "rules", "states_by_chart"]
    assert list(found) == names
    assert all(found[name]["rows"] for name in names)
    systems = {row["system"] for row in found["onsets"]["rows"]}
    beats = {"every 1/2 beat", "every 1/4 beat"}
    assert systems == {"onset network", "as mapped", "librosa", *beats}
    # The notes are on half beats; some half beats have none.
    [row] = [
        row
        for row in found["onsets"]["rows"]
        if (row["system"], row["difficulty"]) == ("every 1/2 beat", "Expert")
    ]
    assert row["f1_20"]["mean"] > 0.75
    assert row["error_ms"] == pytest.approx(0, abs=1e-3)
    assert {row["difficulty"] for row in found["maps"]["rows"]} == {"Normal", "Expert", "all"}
    text = (out / "report.md").read_text()
    assert all(f"({name})" in text for name in ALL if name.endswith(".png"))
    assert "/" not in json.loads((out / "report.json").read_text())["settings"]["maps"]


def test_one_part_alone(place, tmp_path):
    main(arguments(place, tmp_path, "--only", "onset"))
    assert list(tables(tmp_path)) == ["onsets"]
    assert {file.name for file in tmp_path.iterdir()} == ALL - {"cells.png", "directions.png"}
    main(arguments(place, tmp_path, "--only", "sym"))
    assert list(tables(tmp_path)) == ["states", "audio", "states_by_chart"]


def test_the_same_again(place, tmp_path):
    for name in "ab":
        main(arguments(place, tmp_path / name, "--only", "maps"))
    assert tables(tmp_path / "a") == tables(tmp_path / "b")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("maps", "no such folder"),
        ("sym.ckpt", "no such file; give a checkpoint as --sym-ckpt"),
        ("out", "is a file; give a folder for the report"),
        ("train", "no map in the train split"),
        ("dev", "no usable map in the dev split"),
    ],
)
def test_what_can_not_be_used(place, tmp_path, wrong, message, capsys):
    shutil.copytree(place, tmp_path / "place")
    place, out = tmp_path / "place", tmp_path / "made" / "report"
    if wrong == "maps":
        shutil.rmtree(place / "maps")
    elif wrong == "sym.ckpt":
        (place / "sym.ckpt").unlink()
    elif wrong == "out":
        out = place / "onset.ckpt"
    else:
        other = {"train": "dev", "dev": "train"}[wrong]
        index = ["split,folder,song_group", *(f"{other},map{i},{i}" for i in range(3))]
        (place / "maps" / "index.csv").write_text("\n".join(index))
    with pytest.raises(SystemExit) as end:
        main(arguments(place, out, "--only", "sym"))
    assert end.value.code == 1
    [error] = [x for x in capsys.readouterr().err.splitlines() if x.startswith("error: ")]
    assert error.startswith(f"error: {place}")
    assert message in error
    assert not (tmp_path / "made").exists()


def test_limit_counts_songs_and_0_is_all(place, tmp_path, capsys):
    others = ["split,folder,song_group", *(f"dev,map{i},{i}" for i in range(3))]
    shutil.copytree(place / "maps", tmp_path / "maps")
    (tmp_path / "maps" / "index.csv").write_text("\n".join(others))
    for limit, songs in ((0, 3), (2, 2)):
        out = tmp_path / str(limit)
        argv = arguments(place, out, "--only", "onset", "--limit", limit)
        main([str(tmp_path / "maps"), *argv[1:]])
        line = f"- maps: {songs} of 3 maps in maps, the dev split of index.csv\n"
        assert line in (out / "report.md").read_text()
    with pytest.raises(SystemExit):
        main(arguments(place, tmp_path / "none", "--limit", "-1"))
    assert "--limit" in capsys.readouterr().err


def test_all_maps_can_be_evaluated(place, tmp_path, capsys):
    charts_only = ["--charts-only", place / "maps"]
    for name, more in (("folder", []), ("others", charts_only)):
        main(arguments(place, tmp_path / name, "--split", "all", "--only", "sym", *more))
        report = (tmp_path / name / "report.md").read_text()
        assert capsys.readouterr().out.startswith("3 of 3 maps in maps, from all splits\n")
        assert "- maps: 3 of 3 maps in maps, from all splits\n" in report
        names = {row["chart"] for row in tables(tmp_path / name)["states_by_chart"]["rows"]}
        assert names == {"map0", "map1", "map2"}
        # The n-grams know the maps that they are compared on, unless they have others.
        assert ("figures of the n-grams are too good" in report) == (name == "folder")
    main(arguments(place, tmp_path / "some", "--split", "all", "--limit", "2", "--only", "onset"))
    assert capsys.readouterr().out.startswith("2 of 3 maps in maps, from all splits\n")


def test_help_says_which_maps_are_evaluated(capsys):
    with pytest.raises(SystemExit):
        main(["--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert "usage: sabersmith evaluate" in text
    assert "dev (default) or test as in index.csv, or all maps of the folder" in text
    assert "Without an index.csv, dev and test are each about a tenth of the songs" in text


def test_checkpoints_are_the_shipped_ones_in_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    used = []

    def evaluate(settings, announce):
        used.extend((settings.onset_ckpt, settings.sym_ckpt))
        return EvaluationReport({})

    monkeypatch.setattr("sabersmith.evaluate.run.evaluate", evaluate)
    main(["maps", "-o", "report"])
    assert used == [shipped_checkpoint("onset"), shipped_checkpoint("sym")]
    assert all(path.is_file() for path in used)


def python(*arguments):
    return subprocess.run(
        [sys.executable, *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        timeout=120,
    )


def test_errors_are_one_line(place, tmp_path):
    done = python("-m", "sabersmith.cli.evaluate", tmp_path / "none", "-o", tmp_path / "out")
    assert done.returncode == 1
    assert done.stderr.startswith(f"error: {tmp_path / 'none'}: no such folder")
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_help_waits_for_nothing_heavy():
    code = (
        "import sys; from sabersmith.cli.evaluate import _parser; _parser().format_help();"
        "print([x for x in ('torch', 'librosa', 'matplotlib', 'scipy') if x in sys.modules])"
    )
    done = python("-c", code)
    assert done.stdout == "[]\n", done.stderr


def test_likeness_of_maps_made_before(place, tmp_path, capsys):
    # With the human maps as ours, nothing differs.
    main(
        arguments(place, tmp_path, "--split", "all", "--only", "likeness", "--ours", place / "maps")
    )
    assert {file.name for file in tmp_path.iterdir()} == {
        "report.md",
        "report.json",
        "likeness.png",
    }
    found = tables(tmp_path)
    assert list(found) == ["likeness", "told_apart", "difficulties", "ladder", "features"]
    assert all(row["ratio"] in (1, None) for row in found["likeness"]["rows"])
    assert all(row["auc"] == pytest.approx(0.5) for row in found["told_apart"]["rows"])


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ([], "error: --only likeness: needs maps of the same songs; make them with `sabersmith "),
        (["--ours", "missing"], "error: missing: no such folder; give a folder of generated maps"),
        (["--ours", "."], "error: .: maps of at least 2 of the songs are needed, each a zip or "),
    ],
)
def test_likeness_needs_maps(place, tmp_path, monkeypatch, capsys, more, message):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit):
        main(arguments(place, tmp_path / "report", "--only", "likeness", *more))
    assert capsys.readouterr().err.splitlines()[-1].startswith(message)


def test_best_of_seeds(place, tmp_path):
    main(arguments(place, tmp_path, "--only", "seeds"))
    rows = tables(tmp_path)["seeds"]["rows"]
    assert [row["difficulty"] for row in rows] == ["Normal", "Expert", "all"]
    assert all(row["first"] <= row["best"] for row in rows)


def test_every_characteristic_is_made_and_counted(place, tmp_path):
    main(arguments(place, tmp_path, "--only", "characteristics"))
    found = tables(tmp_path)
    rows = {(row["kind"], row["system"]): row for row in found["characteristics"]["rows"]}
    charts = {key: row["charts"] for key, row in rows.items()}
    assert charts == {
        ("Standard", "human"): 2,
        **{(kind, "sabersmith"): 5 for kind in CHARACTERISTICS[:-1]},
        ("Lightshow", "sabersmith"): 1,
    }
    assert rows["NoArrows", "sabersmith"]["notes"] == rows["Standard", "sabersmith"]["notes"]
    assert rows["OneSaber", "sabersmith"]["error"] == 0
    rules = found["characteristic_rules"]["rows"]
    assert all(row["Lightshow sabersmith"] is None for row in rules)
