"""The blind comparison: pairs and sides, what the page learns, the answers and their table."""

import asyncio
import json
import threading

import pytest
import uvicorn

from sabersmith.cli.studio import main
from sabersmith.errors import InputError
from sabersmith.studio.comparison import CRITERIA, Comparison, make_trials, pair_maps, table
from sabersmith.studio.comparison_app import make_comparison_app
from sabersmith.studio.guard import Guard
from sabersmith.studio.limits import Limits
from sabersmith.studio.serving import allowed_hosts, open_port

from ..conftest import write_map
from .client import TOKEN, until

SONGS = 5


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    root = tmp_path_factory.mktemp("compared")
    for side, maker in enumerate(("human", "program")):
        for song in range(SONGS):
            write_map(root / maker / f"song{song}", 10 * side + song, title=f"by {maker}")
    write_map(root / "program" / "extra", 1)
    return root / "human", root / "program"


def scores(value):
    return {"scores": dict.fromkeys(CRITERIA, value), "played_s": [1.26, 2], "comment": "ä"}


def test_maps_of_one_name_are_pairs_and_each_is_first_half_of_the_time(folders):
    pairs = pair_maps(*folders)
    assert sorted(pairs) == [f"song{i}" for i in range(SONGS)]
    orders = set()
    for seed in range(20):
        trials = make_trials(pairs, seed)
        firsts = [trial.first for trial in trials]
        assert firsts.count(0) - firsts.count(1) in (0, 1)
        assert all(trial.difficulty == "Expert" for trial in trials)
        assert all(trial.path(0) == trial.paths[trial.first] for trial in trials)
        orders.add(tuple((trial.song, trial.first) for trial in trials))
    assert len(orders) > 10
    single = pair_maps(folders[0] / "song0", folders[1] / "song3")
    assert list(single.values()) == [(folders[0] / "song0", folders[1] / "song3")]
    with pytest.raises(InputError, match="no map of one name"):
        pair_maps(folders[0], folders[1] / "extra")


def test_the_page_learns_nothing_of_who_made_a_map(folders, tmp_path):
    comparison = Comparison(folders, tmp_path / "answers.json", "me", 0)
    told = json.dumps(comparison.shown())
    for trial in comparison.trials:
        told += "".join(json.dumps(comparison.data(trial, side)) for side in (0, 1))
    for word in ("human", "program", "by ", "song0", 'findings": [['):
        assert word not in told


def test_answers_are_kept_as_preference_for_b_whichever_came_first(folders, tmp_path):
    file = tmp_path / "answers.json"
    comparison = Comparison(folders, file, "me", 0)
    for trial in comparison.trials:  # the second that was shown was better
        comparison.answer(trial, scores(2))
    rows = json.loads(file.read_text("utf-8"))["answers"]
    for trial, row in zip(comparison.trials, rows, strict=True):
        b_was_second = trial.first == 0
        assert row["prefers_b"]["fun"] == (2 if b_was_second else -2)
        assert row["first"] == "AB"[trial.first]
        assert row["played_s"] == ([1.3, 2.0] if b_was_second else [2.0, 1.3])
    again = Comparison(folders, file, "me", 1)
    assert all(row["done"] for row in again.shown())
    assert not any(row["done"] for row in Comparison(folders, file, "other", 1).shown())
    again.answer(again.trials[0], scores(0))
    assert len(again.known) == SONGS, "a trial that is answered again counts once"
    for wrong in ({}, {"scores": {"fun": 1}}, scores(3), scores("x"), {**scores(1), "played_s": 1}):
        with pytest.raises(InputError):
            again.answer(again.trials[0], wrong)


def test_the_table_counts_and_has_intervals(folders, tmp_path, capsys):
    file = tmp_path / "answers.json"
    comparison = Comparison(folders, file, "me", 0)
    for number, trial in enumerate(comparison.trials):
        value = (2, 1, 1, 0, -1)[number]
        comparison.answer(trial, scores(-value if trial.first else value))
    text = table([file])
    assert "5 answers, 5 songs, 1 raters" in text
    [row] = [line for line in text.splitlines() if line.startswith("| overall")]
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    assert cells[1:5] == ["1", "1", "3", "+0.60"] and cells[6] == "70%"
    low, high = map(float, cells[5].split(" to "))
    assert low < 0.6 < high
    assert main(["--table", str(file)]) == 0
    assert capsys.readouterr().out.strip() == text
    file.write_text('{"answers": [{"rater": 1}]}')
    with pytest.raises(InputError, match="no file of answers"):
        table([file])


def test_folders_the_other_way_round_are_not_mixed_up(folders, tmp_path):
    files = [tmp_path / name for name in ("one.json", "other.json")]
    for file, sides in zip(files, (folders, folders[::-1]), strict=True):
        comparison = Comparison(sides, file, "me", 0)
        comparison.answer(comparison.trials[0], scores(1))
        with pytest.raises(InputError, match="the other way round"):
            Comparison(sides[::-1], file, "me", 0)
    with pytest.raises(InputError, match="other way round"):
        table(files)
    moved = json.loads(files[0].read_text("utf-8"))
    moved.update(a="C:\\maps\\human\\", b="/elsewhere/program")
    files[1].write_text(json.dumps(moved))
    assert "2 answers" in table(files)


def test_a_rater_plays_both_and_answers_on_the_page(folders, tmp_path, chromium):
    file = tmp_path / "answers.json"
    comparison = Comparison((folders[0] / "song0", folders[1] / "song0"), file, "me", 3)
    listener = open_port("127.0.0.1", 0)
    port = listener.getsockname()[1]
    app = Guard(make_comparison_app(comparison), TOKEN, allowed_hosts("127.0.0.1", port), Limits())
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])), daemon=True)
    thread.start()
    until(lambda: server.started, "the server")
    page = chromium.new_context(viewport={"width": 1280, "height": 720}).new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    try:
        page.goto(f"http://127.0.0.1:{port}/{TOKEN}/")
        page.wait_for_function("() => window.comparison?.side === 0 && sabersmith.data")
        [trial] = comparison.trials
        for side in (0, 1):
            page.click(f"#side-{side}")
            shown = page.evaluate("sabersmith.data.charts[0].notes")
            assert shown == comparison.data(trial, side)["charts"][0]["notes"]
        # Switched while it plays, the other map goes on at the same time of the song.
        page.evaluate("sabersmith.seek(4); sabersmith.play()")
        heard = "sabersmith.playing && !sabersmith.song.seeking && sabersmith.song.currentTime"
        assert page.wait_for_function(f"() => {heard}").json_value() >= 4
        page.keyboard.press("a")
        time = page.wait_for_function(f"() => comparison.side === 0 && {heard}").json_value()
        assert time >= 4
        assert page.is_disabled("#send")
        for name in CRITERIA:
            page.check(f'input[name="{name}"][value="1"]')
        page.fill("#comment", "the second flows")
        page.click("#send")
        page.wait_for_selector("#end:visible")
    finally:
        page.context.close()
        server.should_exit = True
        thread.join(30)
    [row] = json.loads(file.read_text("utf-8"))["answers"]
    assert row["prefers_b"]["flow"] == (-1 if trial.first else 1)
    assert row["comment"] == "the second flows" and faults == []
