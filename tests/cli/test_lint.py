import json
import subprocess
import sys

import numpy as np
import pytest
import soundfile

from sabersmith.beatmap.level_io import read_level, write_level, zip_folder
from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Chart, Level, Light, Note
from sabersmith.cli.lint import main

GOOD = [Note(4, 1, 0, RED, DOWN), Note(5, 1, 0, RED, UP), Note(6, 2, 0, BLUE, DOWN)]
# The same way six times over, half a second apart.
BAD = [Note(4 + beat, 1, 0, RED, DOWN) for beat in range(7)]


def make(folder, notes, title="A song", difficulty="Expert"):
    level = Level(title=title, mapper="someone", bpm=120, audio="song.egg")
    level.charts = [Chart(difficulty=difficulty, njs=16, njs_offset=-0.5, notes=notes)]
    write_level(level, folder)
    soundfile.write(folder / "song.egg", np.zeros(80000), 8000, format="OGG", subtype="VORBIS")
    return folder


@pytest.fixture
def good(tmp_path):
    return make(tmp_path / "good", GOOD)


@pytest.fixture
def bad(tmp_path):
    return make(tmp_path / "bad", BAD)


def test_a_good_level_exits_with_0(good, capsys):
    assert main([str(good)]) == 0
    assert "Expert: 3 notes, 3 swings; 0 errors, 0 warnings, 0 infos" in capsys.readouterr().out


def test_errors_exit_with_1_and_say_where_and_what_to_do(bad, capsys):
    assert main([str(bad)]) == 1
    text = capsys.readouterr().out
    assert "bad: A song by someone" in text
    assert "error parity, 6 (857.1 per 1000): turn the cut around" in text
    assert "beat 5 (0:02.50): red down (1,0) is a forehand again" in text


def test_five_findings_of_a_rule_are_shown_unless_all_are_asked_for(bad, capsys):
    main([str(bad)])
    shown = capsys.readouterr().out
    main([str(bad), "--all"])
    everything = capsys.readouterr().out
    assert shown.count("forehand again") == 5 and "and 1 more" in shown
    assert everything.count("forehand again") == 6 and "more" not in everything


def test_warnings_alone_exit_with_0(tmp_path, capsys):
    # Back-to-back cuts that suit both parities: the same way, but no reset.
    flow = [Note(4, 1, 0, RED, UP), Note(5, 1, 0, RED, 6), Note(6, 1, 0, RED, 6)]
    assert main([str(make(tmp_path / "level", flow))]) == 0
    assert "warning double_directional" in capsys.readouterr().out


@pytest.mark.parametrize("format", ["v2", "v3"])
def test_a_strobe_is_reported_with_its_beat_and_its_light(good, format, capsys):
    level = read_level(good)
    level.charts[0].lights = [Light(4 + beat / 4, 1, 7) for beat in range(17)]
    write_level(level, good, format)
    assert main([str(good)]) == 0
    printed = capsys.readouterr().out
    assert "warning strobe, 1 (333.3 per 1000): remove flashes" in printed
    assert "beat 4 (0:02.00): up to 8 flashes in a second, for 2.0 s" in printed
    main(["--json", str(good)])
    [finding] = json.loads(capsys.readouterr().out)["levels"][0]["charts"][0]["findings"]
    assert finding["objects"] == [
        {"kind": "light", "beat": 4.0, "type": 1, "value": 7, "brightness": 1.0}
    ]


def test_zips_and_folders_of_levels_are_checked_together(good, bad, tmp_path, capsys):
    nested = tmp_path / "more"
    nested.mkdir()
    zip_folder(good, nested / "zipped.ZIP")
    assert main([str(tmp_path), str(nested / "zipped.ZIP")]) == 1
    lines = capsys.readouterr().out.splitlines()
    titles = [line.split(": ")[0] for line in lines if line.endswith("A song by someone")]
    zipped = str(nested / "zipped.ZIP")
    assert titles == [str(bad), str(good), zipped, zipped]


def test_json_holds_everything(good, bad, capsys):
    assert main(["--json", "--preset", "ranked", str(good), str(bad)]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["preset"] == "ranked"
    first, second = data["levels"]
    assert (first["errors"], second["errors"]) == (0, 6)
    (chart,) = second["charts"]
    assert (chart["difficulty"], chart["characteristic"]) == ("Expert", "Standard")
    assert (chart["swings"], chart["counts"]["error"]) == (7, 6)
    assert chart["per_1000_swings"]["parity"] == pytest.approx(857.143)
    assert chart["rules"]["parity"] == 6
    parity = [finding for finding in chart["findings"] if finding["rule"] == "parity"]
    assert len(parity) == 6
    assert parity[0]["objects"][0] == {
        "kind": "note",
        "beat": 5.0,
        "line": 1,
        "layer": 0,
        "color": RED,
        "direction": DOWN,
        "angle": 0,
    }
    assert {"severity", "second", "what", "fix"} <= parity[0].keys()


def test_a_preset_changes_the_thresholds(tmp_path, capsys):
    # Two seconds between them: a pause for most, none for ranked maps.
    apart = [Note(4, 1, 0, RED, DOWN), Note(8, 1, 0, RED, DOWN)]
    level = str(make(tmp_path / "level", apart))
    assert main([level]) == 0
    assert main([level, "--preset", "ranked"]) == 1


def test_what_cannot_be_read_is_one_line_and_the_rest_is_checked(good, tmp_path, capsys):
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"no zip")
    missing = tmp_path / "missing"
    assert main([str(broken), str(missing), str(good)]) == 1
    printed = capsys.readouterr()
    errors = printed.err.splitlines()
    assert [line.split(": ")[:2] for line in errors] == [
        ["error", str(broken)],
        ["error", str(missing)],
    ]
    assert "3 swings" in printed.out


def test_a_folder_without_a_level_is_an_error(tmp_path, capsys):
    assert main([str(tmp_path)]) == 1
    assert f"{tmp_path}: Info.dat: is missing" in capsys.readouterr().err


def test_what_is_not_judged_is_named(good, capsys):
    (good / "song.egg").write_bytes(b"")
    assert main([str(good)]) == 0
    assert "not judged: the song's end" in capsys.readouterr().out


def test_an_unknown_preset_exits_with_2(good):
    with pytest.raises(SystemExit, match="2"):
        main([str(good), "--preset", "mild"])


def test_it_runs_without_torch(bad):
    script = (
        "import sys\n"
        "from sabersmith.cli.main import run_command\n"
        "code = run_command('lint', sys.argv[1:])\n"
        "print('torch' in sys.modules, code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(bad)], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "False 1"
