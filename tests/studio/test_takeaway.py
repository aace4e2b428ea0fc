"""What is taken holds the map as it is, under its names."""

import json
from dataclasses import replace

import pytest

from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import Arc, Chain, Chart, Level, Note
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.studio.projects import COVER, Project
from sabersmith.studio.takeaway import (
    AS_IT_IS,
    lost_in,
    write_map,
    write_songs_playlist,
    zip_map,
)


def make_project(**names):
    return Project("0123456789ab", "file", "song", **names)


@pytest.mark.parametrize("format", [AS_IT_IS, "v2", "v3", "v4"])
def test_a_zip_has_the_notes_and_the_names(place, tmp_path, format):
    folder, version = place
    before = {item.name: item.read_bytes() for item in version.iterdir()}
    project = make_project(title="Ä/title", artist="artist", mapper="me")
    (tmp_path / "taken").mkdir()
    level = read_level(zip_map(version, project, folder / COVER, tmp_path / "taken", format))
    assert (level.title, level.artist, level.mapper) == ("Ä/title", "artist", "me")
    mine = read_level(version)
    assert [chart.notes for chart in level.charts] == [chart.notes for chart in mine.charts]
    assert before == {item.name: item.read_bytes() for item in version.iterdir()}
    assert sorted(item.name for item in folder.iterdir()) == ["version"]


def info_of(folder):
    return json.loads((folder / "Info.dat").read_text("utf-8"))


def test_a_map_that_was_dropped_keeps_what_no_one_changed(place, tmp_path):
    folder, version = place
    info = info_of(version)
    info.update(_levelAuthorName="", _unknown=[1], _coverImageFilename="Face.PNG")
    (version / "Info.dat").write_text(json.dumps(info, indent=2))
    (version / "Face.PNG").write_bytes(b"face")
    (version / "people").mkdir()
    (version / "people" / "a.png").write_bytes(b"a")
    project = Project("0123456789ab", "file", "map", title=info["_songName"])
    project.artist = info["_songAuthorName"]
    before = OpenedMap.open(version).contents
    (tmp_path / "taken").mkdir()
    taken = zip_map(version, project, folder / COVER, tmp_path / "taken", AS_IT_IS)
    assert OpenedMap.open(taken).contents == before
    project.title, project.has_own_cover = "new", True
    (folder / COVER).write_bytes(b"picture")
    write_map(version, project, folder / COVER, tmp_path / "map", AS_IT_IS)
    after = dict(OpenedMap.open(tmp_path / "map").contents)
    assert json.loads(after.pop("Info.dat")) == {
        **info, "_songName": "new", "_coverImageFilename": "cover.jpg",
    }  # fmt: skip
    assert after.pop("cover.jpg") == b"picture"
    rest = {name: data for name, data in before.items() if name in after}
    assert after == rest and set(before) - set(rest) <= {"Info.dat", "Face.PNG", "cover.jpg"}


@pytest.mark.parametrize("format", ["v2", "v3", "v4"])
def test_a_map_of_any_version_is_renamed(place, tmp_path, format):
    folder, version = place
    write_level(read_level(version), tmp_path / "old", format)
    (tmp_path / "old" / "song.egg").write_bytes((version / "song.egg").read_bytes())
    project = Project("0123456789ab", "file", "map", "title", "artist", "one, two")
    project.has_own_cover = True
    (folder / COVER).write_bytes(b"picture")
    write_map(tmp_path / "old", project, folder / COVER, tmp_path / "map", AS_IT_IS)
    level = read_level(tmp_path / "map")
    assert (level.title, level.artist, level.mapper) == ("title", "artist", "one, two")
    assert (tmp_path / "map" / level.cover).read_bytes() == b"picture"


def test_what_a_map_loses_in_a_format_is_said_of_all_charts_together(tmp_path):
    chain = Chain(8.0, 1, 0, 1, 1, 8.5, 2, 2, 4)
    notes = [Note(8.0, 1, 0, 1, 1, angle=15)]
    charts = [Chart(difficulty=name, njs=12, notes=notes) for name in ("Hard", "Expert")]
    charts[0].chains, charts[1].chains = [chain], [chain, replace(chain, beat=9.0, tail_beat=9.5)]
    write_level(Level(bpm=120.0, audio="song.egg", charts=charts), tmp_path / "map")
    data = json.loads((tmp_path / "map" / "HardStandard.dat").read_text())
    data["colorNotes"][0]["customData"] = {"color": [1, 1, 1]}
    data["bombNotes"] = [{"b": 9, "x": 0, "y": 0, "customData": {"color": [1, 1, 1]}}]
    (tmp_path / "map" / "HardStandard.dat").write_text(json.dumps(data))
    info = info_of(tmp_path / "map")
    info["_customData"] = {"a": 1, "b": 2}
    for item in info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]:
        item["_customData"] = {f"c{n}": n for n in range(8)}
    (tmp_path / "map" / "Info.dat").write_text(json.dumps(info))
    objects = "custom data of 2 objects (colorNotes, bombNotes) not kept"
    fields = "custom data (a, b, c0, c1, c2, c3, c4, c5, 2 more) not kept"
    assert lost_in(tmp_path / "map", AS_IT_IS) == []
    assert lost_in(tmp_path / "map", "v3") == [objects, fields]
    assert lost_in(tmp_path / "map", "v2") == [
        "3 chains dropped", "2 notes lost their angle", objects, fields
    ]  # fmt: skip


def test_arcs_that_are_left_out_of_v2_are_said(place, tmp_path):
    folder, version = place
    level = read_level(version)
    arc = Arc(4.0, 1, 0, 0, 1, 1.0, 8.0, 1, 0, 0, 1.0)
    level.charts = [replace(level.charts[0], arcs=[arc], chains=[])]
    write_level(level, tmp_path / "old")
    (tmp_path / "old" / "song.egg").write_bytes((version / "song.egg").read_bytes())
    for format, count in (("v2", 0), ("v3", 1)):
        write_map(tmp_path / "old", make_project(), folder / COVER, tmp_path / format, format)
        assert len(read_level(tmp_path / format).charts[0].arcs) == count
        said = [line for line in lost_in(tmp_path / "old", format) if "arc" in line]
        assert said == ["1 arcs dropped"] * (1 - count)


def test_a_playlist_names_every_map(place):
    folder, version = place
    project = make_project(title="one")
    text = write_songs_playlist("mine", [(version, project, folder)] * 2).decode()
    assert text.count("custom_level_") == 2 and '"mine"' in text
