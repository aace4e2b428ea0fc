"""Songs are dropped, mapped and changed by requests, as the page sends them."""

import io
import json
import os
import signal
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from sabersmith.beatmap.level_io import read_level
from sabersmith.export.settings import MapRequest
from sabersmith.export.single_song import song_to_zip
from sabersmith.lint import Severity, lint_level

from .client import until
from .conftest import DEMO

SONG = DEMO.read_bytes()
FROM, TO = 10.0, 16.0


def notes_of(data, name):
    [chart] = [chart for chart in data["charts"] if chart["name"] == name]
    return chart["notes"]


def outside(notes, start=FROM, stop=TO):
    return [row for row in notes if not start - 0.01 <= row[0] < stop - 0.01]


def job(server, project, **asked):
    """Ask for a change and wait for it."""
    server.json("POST", f"/api/projects/{project['id']}/job", asked)
    return server.wait(project)


def test_a_dropped_song_has_its_tags_at_once_and_then_a_map(server, mapped, tmp_path):
    assert mapped["title"] == "First Forge" and mapped["state"] == "ready"
    assert [chart["name"] for chart in server.data(mapped)["charts"]] == ["Normal", "Expert"]
    sections = server.data(mapped)["sections"]
    assert sections and sections == sorted(sections) and sections[-1][0] < mapped["length_s"]
    path = f"/api/projects/{mapped['id']}"
    assert server.ask("GET", f"{path}/cover")[1].startswith(b"\xff\xd8")
    song = server.ask("GET", f"{path}/versions/{mapped['current']}/song")[1]
    assert song.startswith(b"OggS")
    part = server.ask("GET", f"{path}/versions/{mapped['current']}/song", None,
                      {"range": "bytes=4-9"})  # fmt: skip
    assert part == (206, song[4:10])
    status, content = server.ask("GET", f"{path}/zip?format=v3")
    (tmp_path / "map.zip").write_bytes(content)
    level = read_level(tmp_path / "map.zip")
    assert status == 200 and level.title == "First Forge" and len(level.charts) == 2
    assert not any(
        finding.severity is Severity.ERROR
        for report in lint_level(level)
        for finding in report.findings
    )


def test_two_tabs_take_a_map_at_once(server, mapped, tmp_path):
    """Each gets the format that it asked for, and nothing is left of either."""
    path = f"/api/projects/{mapped['id']}"
    folder = server.studio.projects.folder(server.studio.projects.get(mapped["id"]))
    formats = ["v2", "v3", "v4"] * 3
    with ThreadPoolExecutor(len(formats)) as pool:
        zips = list(pool.map(lambda name: server.ask("GET", f"{path}/zip?format={name}"), formats))
    for number, (format, (status, content)) in enumerate(zip(formats, zips, strict=True)):
        (tmp_path / f"{number}.zip").write_bytes(content)
        level = read_level(tmp_path / f"{number}.zip")
        assert status == 200 and {chart.version[0] for chart in level.charts} == {format[1]}
    assert not [item for item in folder.iterdir() if item.suffix == ".zip"]


def test_the_song_is_closed_once_it_is_sent(server, mapped):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always", ResourceWarning)
        path = f"/api/projects/{mapped['id']}/versions/{mapped['current']}/song"
        assert server.ask("GET", path)[0] == 200
    assert not [str(item.message) for item in seen if "song.egg" in str(item.message)]


def test_a_map_is_the_one_that_the_command_makes(server, mapped, tmp_path):
    wanted = {"difficulty": ("Normal", "Expert"), "title": "First Forge"}
    song_to_zip(MapRequest(audio=DEMO, out=tmp_path, **wanted))
    same = read_level(tmp_path / "First Forge.zip")
    (tmp_path / "mine.zip").write_bytes(server.ask("GET", f"/api/projects/{mapped['id']}/zip")[1])
    mine = read_level(tmp_path / "mine.zip")
    assert mine.charts == same.charts
    with (
        zipfile.ZipFile(tmp_path / "mine.zip") as one,
        zipfile.ZipFile(tmp_path / "First Forge.zip") as other,
    ):
        assert one.read("song.egg") == other.read("song.egg")


def test_names_and_cover_that_are_changed_while_a_map_is_made_stay(server, tmp_path):
    _, project = server.upload(SONG, "changed.ogg")
    path = f"/api/projects/{project['id']}"
    server.json(
        "POST", f"{path}/job", {"kind": "map", "settings": {"difficulty": ["Easy", "Normal"]}}
    )
    until(lambda: server.project(project)["partial"], "a first difficulty")
    server.json("PATCH", path, {"title": "Mine", "mapper": "me"})
    picture = io.BytesIO()
    Image.new("RGB", (300, 300), (0, 255, 0)).save(picture, "PNG")
    server.json("PUT", f"{path}/cover", picture.getvalue())
    done = server.wait(project)
    assert (done["title"], done["artist"], done["mapper"]) == ("Mine", "sabersmith", "me")
    (tmp_path / "map.zip").write_bytes(server.ask("GET", f"{path}/zip")[1])
    with zipfile.ZipFile(tmp_path / "map.zip") as archive:
        shown = Image.open(io.BytesIO(archive.read("cover.jpg"))).convert("RGB")
    assert shown.getpixel((9, 9))[1] > 250
    level = read_level(tmp_path / "map.zip")
    assert (level.title, level.mapper) == ("Mine", "me")
    server.json("DELETE", path)


def test_a_section_is_redone_and_nothing_else(server, mapped):
    before = server.data(mapped)
    changed = job(
        server, mapped, kind="redo", difficulties=["Expert"], section=[FROM, TO], takes=2, seed=5
    )
    assert changed["error"] == "" and len(changed["takes"]) == 2
    after = [server.data(changed, take) for take in changed["takes"]]
    for data in after:
        assert notes_of(data, "Normal") == notes_of(before, "Normal")
        assert outside(notes_of(data, "Expert")) == outside(notes_of(before, "Expert"))
        assert notes_of(data, "Expert") != notes_of(before, "Expert")
    assert notes_of(after[0], "Expert") != notes_of(after[1], "Expert")
    path = f"/api/projects/{mapped['id']}/history"
    chosen = server.json("POST", path, {"take": changed["takes"][1]})
    assert server.data(chosen) == after[1]
    undone = server.json("POST", path, {"way": -1})
    assert server.data(undone) == before
    assert server.json("POST", path, {"way": 1})["current"] == changed["takes"][1]
    server.json("POST", path, {"way": -1})


@pytest.mark.parametrize("keep", ["left", "right"])
def test_a_hands_notes_stay_and_the_others_are_new(server, mapped, keep):
    before = notes_of(server.data(mapped), "Normal")
    changed = job(
        server, mapped, kind="fill", difficulties=["Normal"], section=[FROM, TO], keep=keep
    )
    assert changed["error"] == ""
    after = notes_of(server.data(changed), "Normal")
    hand = ["left", "right"].index(keep)
    own, others = ([[row for row in rows if (row[3] == hand) == mine] for rows in (before, after)]
                   for mine in (True, False))  # fmt: skip
    assert own[0] == own[1] and others[0] != others[1]
    assert outside(after) == outside(before)
    server.json("POST", f"/api/projects/{mapped['id']}/history", {"way": -1})


def test_dots_of_a_map_of_ones_own_get_notes_at_their_times(server, mapped):
    content = io.BytesIO()
    path = f"/api/projects/{mapped['id']}"
    with (
        zipfile.ZipFile(io.BytesIO(server.ask("GET", f"{path}/zip?format=v3")[1])) as old,
        zipfile.ZipFile(content, "w") as new,
    ):
        for name in old.namelist():
            data = json.loads(old.read(name)) if name.startswith("Expert") else None
            for note in data["colorNotes"] if data else []:
                note.update(x=1, y=0, c=0, d=8)
            new.writestr(name, json.dumps(data) if data else old.read(name))
    _, project = server.upload(content.getvalue(), "dots.zip")
    dots = notes_of(server.data(server.wait(project)), "Expert")
    changed = job(
        server, project, kind="fill", difficulties=["Expert"], section=[FROM, TO], keep="times"
    )
    assert changed["error"] == ""
    notes = notes_of(server.data(changed), "Expert")
    assert outside(notes) == outside(dots)
    inside = [row for row in notes if row not in outside(notes)]
    assert {row[0] for row in notes} == {row[0] for row in dots}
    assert {row[3] for row in inside} == {0, 1} and {row[4] for row in inside} != {8}
    server.json("DELETE", f"/api/projects/{project['id']}")


def test_what_is_locked_stays_when_a_section_is_redone(server, mapped):
    before = notes_of(server.data(mapped), "Expert")
    path = f"/api/projects/{mapped['id']}"
    server.json("PATCH", path, {"locks": [["Standard", "Expert", FROM, 13.0]]})
    changed = job(server, mapped, kind="redo", difficulties=["Expert"], section=[FROM, TO])
    after = notes_of(server.data(changed), "Expert")
    assert outside(after, 13.0, TO) == outside(before, 13.0, TO) and after != before
    whole = job(server, mapped, kind="redo", difficulties=["Expert"], section=[11.0, 12.0])
    assert "locked" in whole["error"] and whole["current"] == changed["current"]
    server.json("PATCH", path, {"locks": []})
    server.json("POST", f"{path}/history", {"way": -1})


def test_a_section_of_one_saber_is_redone_for_its_hand_and_locks_are_its_own(server):
    _, project = server.upload(SONG, "hand.ogg")
    kinds = ["Standard", "OneSaber"]
    made = server.make(project, difficulty=["Expert"], characteristic=kinds)
    path = f"/api/projects/{project['id']}"
    server.json("PATCH", path, {"locks": [["Standard", "Expert", FROM, TO]]})
    asked = {"difficulties": ["Expert"], "characteristic": "OneSaber", "section": [FROM, TO]}
    changed = job(server, made, kind="redo", **asked)
    (standard, old), (same, new) = (server.data(one)["charts"] for one in (made, changed))
    assert same == standard and outside(new["notes"]) == outside(old["notes"])
    assert new["notes"] != old["notes"] and {row[3] for row in new["notes"]} == {1}
    server.json("PATCH", path, {"locks": [["OneSaber", "Expert", FROM, TO]]})
    assert "locked" in job(server, made, kind="redo", **asked)["error"]
    server.json("DELETE", path)


def test_what_a_format_can_not_hold_is_told(server, mapped):
    path = f"/api/projects/{mapped['id']}/lost?format="
    for name in ("as%20it%20is", "v3", "v4"):
        assert server.json("GET", path + name) == {"lost": []}
    status, answer = server.ask("GET", path + "v9")
    assert status == 400 and b"format" in answer


def test_difficulties_are_left_out_and_added_and_it_is_undone(server, mapped):
    changed = job(server, mapped, kind="leave_out", difficulties=["Normal"])
    assert [chart["name"] for chart in server.data(changed)["charts"]] == ["Expert"]
    added = job(server, mapped, kind="add", difficulties=["Hard"])
    data = server.data(added)
    assert [chart["name"] for chart in data["charts"]] == ["Hard", "Expert"]
    assert 0 < len(notes_of(data, "Hard")) < len(notes_of(data, "Expert"))
    server.json("POST", f"/api/projects/{mapped['id']}/history", {"way": -1})
    undone = server.json("POST", f"/api/projects/{mapped['id']}/history", {"way": -1})
    assert len(server.data(undone)["charts"]) == 2


def test_a_map_that_is_dropped_can_be_played_and_taken_as_it_is(server, mapped, tmp_path):
    content = server.ask("GET", f"/api/projects/{mapped['id']}/zip")[1]
    status, project = server.upload(content, "my map.zip")
    assert status == 201 and project["title"] == "First Forge" and project["kind"] == "map"
    opened = server.wait(project)
    assert opened["state"] == "ready", opened
    assert server.data(opened)["charts"] == server.data(server.project(mapped))["charts"]
    again = server.ask("GET", f"/api/projects/{opened['id']}/zip")[1]
    names = [zipfile.ZipFile(io.BytesIO(data)).namelist() for data in (content, again)]
    assert sorted(names[0]) == sorted(names[1])
    server.json("DELETE", f"/api/projects/{opened['id']}")
    assert not server.studio.projects.folder(type("P", (), {"id": opened["id"]})).exists()


def test_a_killed_process_is_replaced_and_the_job_done(server):
    _, project = server.upload(SONG, "killed.ogg")
    path = f"/api/projects/{project['id']}/job"
    server.json("POST", path, {"kind": "map", "settings": {"difficulty": ["Easy"]}})
    until(lambda: server.project(project)["state"] == "working", "the job to begin")
    old = server.studio.foreman.pid
    os.kill(old, signal.SIGKILL)
    done = server.wait(project)
    assert done["state"] == "ready" and server.studio.foreman.pid != old
    assert [chart["name"] for chart in server.data(done)["charts"]] == ["Easy"]
    server.json("DELETE", f"/api/projects/{project['id']}")


def test_a_job_is_cancelled_while_it_waits_and_while_it_is_done(server):
    projects = [server.upload(SONG, f"{name}.ogg")[1] for name in "ab"]
    for project in projects:
        server.json("POST", f"/api/projects/{project['id']}/job", {"kind": "map"})
    until(lambda: server.project(projects[0])["state"] == "working", "the job to begin")
    assert server.project(projects[1])["state"] == "waiting"
    for project in reversed(projects):
        server.json("DELETE", f"/api/projects/{project['id']}/job")
        assert server.wait(project)["state"] == "new"
        server.json("DELETE", f"/api/projects/{project['id']}")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"kind": "map", "settings": {"style": "/etc/passwd"}}, "no such style"),
        ({"kind": "map", "settings": {"onset_ckpt": "/tmp/x"}}, "no such option"),
        ({"kind": "map", "settings": {"timing": "/etc/passwd"}}, "no such option"),
        ({"kind": "map", "settings": {"bpm": 1e9}}, "bpm="),
        ({"kind": "map", "settings": 3}, "settings"),
        ({"kind": "map", "settings": {"difficulty": []}}, "none is chosen"),
        ({"kind": "map", "settings": {"style": ["flow"]}}, "no such style"),
        ({"kind": ["map"]}, "no such job"),
        ({"kind": "leave_out", "difficulties": [[]]}, "difficulties"),
        ({"kind": "redo", "difficulties": ["Expert"], "section": [0, float("inf")]}, "no JSON"),
        ({"kind": "open"}, "no such job"),
        ({"kind": "rm"}, "no such job"),
        ({"kind": "leave_out", "difficulties": ["Easy"], "characteristic": "x"}, "characteristic="),
        ({"kind": "fix", "difficulty": "Expert", "rule": "none", "second": 1}, "fix"),
        ({"kind": "fix", "difficulty": "Expert", "rule": ["none"], "second": 1}, "fix"),
    ],
)
def test_what_can_not_be_asked_for_is_refused_in_a_line(server, mapped, asked, said):
    status, answer = server.ask("POST", f"/api/projects/{mapped['id']}/job", asked)
    assert status == 400 and said in answer.decode()
    assert server.project(mapped)["job"] is None


@pytest.mark.parametrize(
    "content",
    [
        b"[",
        b"[" * 100_000,
        b"[]",
        b'{"locks": NaN}',
        b'{"locks": [["Standard", "Expert", 1, 1e999]]}',
    ],
)
def test_what_is_no_json_object_is_refused(server, mapped, content):
    status, answer = server.ask("PATCH", f"/api/projects/{mapped['id']}", content)
    assert status == 400 and "no JSON" in answer.decode()
    assert server.project(mapped)["locks"] == mapped["locks"]


@pytest.mark.parametrize("locks", [3, [1], [["Expert", 1, 2]], [["Standard", "Expert", "nan", 2]]])
def test_locks_are_rows_of_finite_times(server, mapped, locks):
    status, answer = server.ask("PATCH", f"/api/projects/{mapped['id']}", {"locks": locks})
    assert status == 400 and "locks" in answer.decode()
    assert server.project(mapped)["locks"] == mapped["locks"]


EVIL_ZIP = io.BytesIO()
with zipfile.ZipFile(EVIL_ZIP, "w") as archive:
    archive.writestr("../../evil.dat", "x")
    archive.writestr("Info.dat", "{}")


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        (b"no song", "song.mp3", "no readable audio"),
        (b"", "empty.ogg", "empty"),
        (EVIL_ZIP.getvalue(), "map.zip", "a path out of its folder"),
        (b"PK\x05\x06" + 18 * b"\0", "none.zip", "without a map"),
    ],
)
def test_what_is_no_song_is_refused_and_leaves_nothing(server, content, name, said):
    before = sorted(item.name for item in server.studio.projects.root.iterdir())
    status, answer = server.upload(content, name)
    assert status == 400 and said in answer["error"] and name.split(".")[0] in answer["error"]
    assert str(server.studio.projects.root) not in answer["error"]
    assert sorted(item.name for item in server.studio.projects.root.iterdir()) == before


@pytest.mark.parametrize(
    "name",
    ["../../../etc/passwd.ogg", "C:\\evil\\..\\x.ogg", "<img src=x onerror=alert(1)>.ogg",
     "a" * 2000 + ".ogg", "\x00\r\nset-cookie: x.ogg", "", "..", "con.ogg"],
)  # fmt: skip
def test_hostile_names_become_no_paths(server, name):
    root = server.studio.projects.root
    before = {item.name for item in root.iterdir()}
    status, project = server.upload(SONG, name)
    assert status == 201 and len(project["name"]) <= 120 and "/" not in project["name"]
    [new] = {item.name for item in root.iterdir()} - before
    assert new == project["id"]
    assert {item.name for item in (root / new).iterdir()} <= {
        "project.json", "source", "versions", "cover.jpg",
    }  # fmt: skip
    server.json("DELETE", f"/api/projects/{project['id']}")


@pytest.mark.parametrize(
    "path", ["projects/..", "projects/../../etc", "projects/none/zip", "projects/x/versions/1"]
)
def test_unknown_ids_lead_nowhere(server, path):
    assert server.ask("GET", f"/api/{path}")[0] in (404, 405)
    assert server.ask("GET", "/assets/..%2fpage.html")[0] == 404


def test_only_known_versions_are_shown(server, mapped):
    for version in ("0", "-99", "999", "x", "..", "1e1"):
        assert server.ask("GET", f"/api/projects/{mapped['id']}/versions/{version}")[0] == 404
