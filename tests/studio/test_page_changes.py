"""Maps are changed on the page with the real networks: tempo, findings, takes, locks."""

import io
import json
import zipfile
from itertools import pairwise

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.lint import Severity, lint_chart

from .client import until
from .conftest import DEMO, READY, open_song

EXPERT = "ExpertStandard.dat"


@pytest.fixture
def dropped(server):
    """The demo song with an Expert chart alone, in a project of its own."""
    _, project = server.upload(DEMO.read_bytes(), "own.ogg")
    yield server.make(project, difficulty=["Expert"])
    server.json("DELETE", f"/api/projects/{project['id']}")


def beats_of(server, project):
    """Return seconds of a beat, and the first beat in the song (not in its map)."""
    [[_, _, bpm]] = server.data(project)["charts"][0]["tempo"]
    return 60 / bpm, -project["head_s"] % (60 / bpm)


def changed(page, server, project, at):
    """Wait until a project has its version number `at`, and the page shows it; return it."""
    page.wait_for_function(f"() => studio.work.project.at === {at} && !studio.work.project.job")
    project = server.project(project)
    assert project["error"] == ""
    page.wait_for_function(f"() => studio.work.shown.endsWith('/{project['current']}')")
    page.wait_for_function(READY)
    bpm = server.data(project)["bpm"]  # the player may still hold the version before
    page.wait_for_function("bpm => sabersmith.data.bpm === bpm", arg=bpm)
    return project


def test_a_map_is_made_anew_with_another_tempo_and_offset(page, server, dropped):
    beat_s, _ = beats_of(server, dropped)
    open_song(page, dropped)
    page.keyboard.press("c")
    page.click("#double")
    double = changed(page, server, dropped, 1)
    assert beats_of(server, double)[0] == pytest.approx(beat_s / 2, rel=1e-3)
    assert double["settings"]["difficulty"] == ["Expert"], "the other options stay"
    page.fill("#bpm", str(60 / beat_s))
    page.fill("#offset", "40")
    page.check("#click")
    page.evaluate("studio.open(studio.work.project.id)")  # the page is shown again meanwhile
    page.wait_for_function(READY)
    page.click("#set-tempo")
    nudged = changed(page, server, dropped, 2)
    again_s, later_s = beats_of(server, nudged)
    assert again_s == pytest.approx(beat_s, rel=1e-3)
    # Doubled, the beats may have moved by half a beat.
    late = (later_s - beats_of(server, double)[1] - 0.04) % (beat_s / 2)
    assert min(late, beat_s / 2 - late) < 0.005
    assert page.input_value("#offset") == "0", "it is in the map now"
    page.click("#undo")
    page.click("#undo")
    until(lambda: server.project(dropped)["at"] == 0, "the first map")
    assert beats_of(server, server.project(dropped))[0] == beat_s


def test_the_tempo_is_tapped(page, mapped):
    open_song(page, mapped)
    page.keyboard.press("c")
    page.evaluate("window.taps = 0; performance.now = () => 1e6 + 500 * window.taps")
    for _ in range(8):
        page.evaluate("window.taps += 1")
        page.click("#tap")
    assert page.text_content("#tapped") == "120.0 BPM" and page.input_value("#bpm") == "120.0"
    page.evaluate("window.taps += 100")
    page.click("#tap")
    assert page.text_content("#tapped") == "go on", "after a pause another tempo is tapped"


def with_a_fault(content):
    """Return the zip of a map in which a note repeats the cut before it, and the faulty beat."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == EXPERT:
                chart = json.loads(data)
                beat = break_a_swing(chart["colorNotes"])
                data = json.dumps(chart).encode()
            new.writestr(name, data)
    return out.getvalue(), beat


def break_a_swing(notes):
    """Give a note of the middle of a chart the direction of that hand's note before; its beat."""
    for color in (0, 1):
        own = [note for note in notes if note.get("c", 0) == color]
        for before, note in pairwise(own[len(own) // 3 :]):
            direction = before.get("d", 0)
            if direction < 8 and note.get("d", 0) != direction and note["b"] - before["b"] <= 1:
                note["d"] = direction
                return note["b"]
    raise AssertionError("the chart has no two cuts in a row")


def faults(data):
    [chart] = [chart for chart in data["charts"] if chart["name"] == "Expert"]
    return [row for row in chart["findings"] if row[1] != "info"]


def test_a_finding_is_fixed_by_other_notes_around_it(page, server, mapped):
    content = server.ask("GET", f"/api/projects/{mapped['id']}/zip?format=v3")[1]
    broken, beat = with_a_fault(content)
    _, project = server.upload(broken, "broken.zip")
    before = server.data(server.wait(project))
    second = beat * 60 / before["bpm"]
    [fault, *_] = [row for row in faults(before) if abs(row[0] - second) < 1.5]
    open_song(page, project)
    page.keyboard.press("2")
    page.keyboard.press("f")
    index = [row[0] for row in before["charts"][1]["findings"]].index(fault[0])
    page.click(f"#findings li:nth-child({index + 1}) .fix")
    fixed = changed(page, server, project, 1)
    after = server.data(fixed)
    assert len(faults(after)) < len(faults(before))
    assert fault[2] not in {row[2] for row in faults(after) if abs(row[0] - fault[0]) < 0.1}
    far = lambda data: [row for row in data["charts"][1]["notes"] if abs(row[0] - second) > 4]  # noqa: E731
    assert far(after) == far(before) and after["charts"][0] == before["charts"][0]
    assert fixed["said"][str(fixed["current"])].endswith("fixed")
    server.json("DELETE", f"/api/projects/{project['id']}")


def test_takes_are_compared_and_what_is_locked_stays(page, server, dropped):
    open_song(page, dropped)
    page.keyboard.press("c")
    page.evaluate("sabersmith.chooseSection([8, 12])")
    page.click("#lock")
    is_locked = "() => document.getElementById('lock').textContent === 'Unlock'"
    page.wait_for_function(is_locked)
    page.evaluate("sabersmith.chooseSection([8, 16])")
    page.wait_for_function(is_locked)
    page.click("#three")
    project = changed(page, server, dropped, 1)
    takes = [server.data(project, take)["charts"][0]["notes"] for take in project["takes"]]
    old = server.data(dropped)["charts"][0]["notes"]
    stays = lambda rows: [row for row in rows if not 11.99 <= row[0] < 15.99]  # noqa: E731
    assert len(takes) == 3 and all(stays(take) == stays(old) for take in takes)
    assert takes[0] != takes[1] != takes[2]
    page.click("#takes li:nth-child(2) button")
    page.wait_for_function(f"() => studio.work.shown.endsWith('/{project['takes'][1]}')")
    page.wait_for_function(READY)
    rows = page.evaluate("sabersmith.shownChart.notes.map(n => [n.time, n.line, n.layer])")
    assert rows == [row[:3] for row in takes[1]]


def test_a_map_that_was_changed_on_the_page_is_taken_and_judged(page, server, dropped, tmp_path):
    open_song(page, dropped)
    page.evaluate("sabersmith.chooseSection([8, 16])")
    page.keyboard.press("c")
    page.click("#denser")
    changed(page, server, dropped, 1)
    page.keyboard.press("t")
    page.select_option("#format", "v4")
    with page.expect_download() as download:
        page.click("#zip")
    download.value.save_as(tmp_path / "map.zip")
    level = read_level(tmp_path / "map.zip")
    [chart] = level.charts
    found = lint_chart(level, chart, length_s=dropped["length_s"]).findings
    assert chart.version.startswith("4")
    assert [item.rule for item in found if item.severity is Severity.ERROR] == []
