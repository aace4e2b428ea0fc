import dataclasses
import json
import os
import tempfile
import zipfile
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.colors import ColorScheme
from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.level_io import FORMATS, read_level, write_level, zip_folder
from sabersmith.beatmap.model import (
    Arc,
    Bookmark,
    BpmChange,
    Chain,
    Chart,
    Level,
    Light,
    Note,
    SongFacts,
    Turn,
    Wall,
    Waypoint,
)
from sabersmith.errors import InputError, OptionError

from .levels import charts, levels, small_level, v2_charts, v2_difficulty, v2_info, v2_note


def write_and_read(level, format):
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "level"
        lost = write_level(level, folder, format)
        for name in (level.audio, level.cover):
            (folder / name).touch()
        zip_folder(folder, Path(place) / "level.zip")
        found, zipped = read_level(folder), read_level(Path(place) / "level.zip")
    assert found.folder == folder
    assert zipped.folder is None
    found.folder = None
    assert found == zipped
    found.skipped = [line for line in found.skipped if "light groups" not in line]
    return found, lost


def ordered(level):
    """The level as a file that was read gives it: by characteristic and rank, with versions."""
    kinds = list(dict.fromkeys(chart.characteristic for chart in level.charts))
    ranks = ["Easy", "Normal", "Hard", "Expert", "ExpertPlus"]
    inner = sorted(
        level.charts,
        key=lambda chart: (kinds.index(chart.characteristic), ranks.index(chart.difficulty)),
    )
    return dataclasses.replace(level, charts=inner)


def versioned(level, version):
    inner = [dataclasses.replace(chart, version=version) for chart in level.charts]
    return dataclasses.replace(level, charts=inner)


@settings(max_examples=30)
@given(levels(charts()))
def test_version_3_holds_the_whole_level(level):
    found, lost = write_and_read(level, "v3")
    assert lost == []
    assert found == versioned(ordered(level), "3.3.0")


@settings(max_examples=30)
@given(levels(v2_charts))
def test_version_2_holds_what_it_can(level):
    found, lost = write_and_read(level, "v2")
    assert lost == []
    assert found == versioned(ordered(level), "2.6.0")


@settings(max_examples=30)
@given(levels(charts()), st.sampled_from([22_050, 44_100, 48_000]))
def test_version_4_holds_the_whole_level(level, rate):
    shared = level.charts[0].bpm_changes
    level.charts = [dataclasses.replace(chart, bpm_changes=shared) for chart in level.charts]
    tempo = level.tempo(level.charts[0])
    end_s = max(float(tempo.seconds(2100.0)), 1.0)
    level.song = SongFacts(rate, round(end_s * rate), -12.5)
    found, lost = write_and_read(level, "v4")
    assert lost == []
    beats = np.linspace(max(float(tempo.beats(0)), 0.0), 2100.0, 50)
    for chart in found.charts:
        seconds = found.tempo(chart).seconds(beats)
        assert np.abs(seconds - tempo.seconds(beats)).max() <= 3 / rate
        chart.bpm_changes = shared
    found.song_time_offset = level.song_time_offset
    found.rotating_environment = level.rotating_environment
    assert found == versioned(level, "4.1.0")


def test_version_4_counts_all_beats_by_one_tempo(tmp_path):
    slow = Chart(difficulty="Easy", notes=[Note(8, 0, 0, 0, 1)], walls=[Wall(2, 2, 0)])
    fast = dataclasses.replace(slow, difficulty="Hard", bpm_changes=[BpmChange(4, 240)])
    lost = write_level(Level(audio="song.egg", charts=[fast, slow]), tmp_path, "v4")
    (tmp_path / "song.egg").touch()
    assert ["EasyStandard.dat" in line for line in lost] == [True]
    level = read_level(tmp_path)
    for chart, note_s in zip(level.charts, (3.0, 4.0), strict=True):
        tempo = level.tempo(chart)
        assert tempo.seconds([note.beat for note in chart.notes]) == pytest.approx(note_s)
        [wall] = chart.walls
        assert tempo.seconds([wall.beat, wall.beat + wall.duration]) == pytest.approx([1, 2])


def test_version_4_repeats_no_row_and_shares_lights(tmp_path):
    notes = [Note(beat, beat % 2, 0, 0, 1) for beat in range(20)]
    arc = Arc(0, 0, 0, 0, 1, 1.0, 1, 1, 0, 1, 1.0)
    lights = [Light(beat, 1, 5) for beat in range(9)]
    charts = [
        Chart(difficulty=name, notes=notes, arcs=[arc], lights=lights) for name in ("Easy", "Hard")
    ]
    charts.append(Chart(lights=lights[:3]))
    write_level(Level(audio="song.egg", charts=charts), tmp_path, "v4")
    data = json.loads((tmp_path / "EasyStandard.dat").read_text())
    assert len(data["colorNotes"]) == 20
    assert len(data["colorNotesData"]) == 2  # the arc's ends are notes
    assert (data["arcs"][0]["hi"], data["arcs"][0]["ti"]) == (0, 1)
    assert len(json.loads((tmp_path / "Lights.dat").read_text())["basicEventsData"]) == 1
    assert sorted(path.name for path in tmp_path.glob("Lights*")) == ["Lights.dat", "Lights2.dat"]


turns = st.lists(
    st.builds(Turn, st.integers(0, 9), st.sampled_from((-60, -45, 15, 30)), st.booleans())
)


@given(turns)
def test_every_format_gives_objects_the_same_lane(turns):
    notes = [Note(beat, 0, 0, 0, 1) for beat in range(10)]
    turns = sorted(turns, key=lambda turn: turn.beat)
    level = Level(audio="song.egg", charts=[Chart("90Degree", notes=notes, turns=turns)])
    wanted = [
        sum(t.degrees for t in turns if t.beat < beat or (t.early and t.beat == beat))
        for beat in range(10)
    ]
    for format in ("v2", "v3", "v4"):
        found, lost = write_and_read(level, format)
        assert lost == []
        assert [LaneAngles(found.charts[0].turns).at(beat) for beat in range(10)] == wanted


def test_what_version_2_cannot_hold_is_reported_with_the_file(tmp_path):
    chain = Chain(1, 0, 0, 0, 1, 2, 0, 1, 3)
    level = Level(charts=[Chart(notes=[Note(1, 0, 0, 0, 1, angle=20)], chains=[chain])])
    lost = write_level(level, tmp_path / "level", "v2")
    assert [line.split(":")[0] for line in lost] == ["ExpertStandard.dat"] * 2


def test_what_version_4_rounds_or_version_2_has_no_word_for_is_named(tmp_path):
    scheme = ColorScheme("dim", *[(0.1234, 0.5, 1.5)] * 7)
    chart = Chart(notes=[Note(1, 0, 0, 0, 1)], colors=scheme, plain_events=False)
    level = Level(charts=[chart], song=SongFacts(44_100, 44_100, -9.0))
    lost = {format: write_level(level, tmp_path / format, format) for format in FORMATS}
    assert [line.split(": ")[-1] for line in lost["v2"]] == [
        "the loudness of the song dropped",
        "that the lights are for one environment alone is not said",
    ]
    assert len(lost["v3"]) == 1
    assert [line.split(": ")[-1] for line in lost["v4"]] == [
        "colours of 1 schemes rounded to 256 steps from 0 to 1"
    ]


def test_bookmarks_and_waypoints_keep_their_time_in_the_tempo_of_another_chart(tmp_path):
    slow = Chart("Standard", "Easy", bookmarks=[Bookmark(8, "A")], waypoints=[Waypoint(8, 1, 0, 0)])
    fast = Chart("Standard", "Hard", bpm_changes=[BpmChange(4, 240)])
    write_level(Level(audio="song.egg", charts=[fast, slow]), tmp_path, "v4")
    (tmp_path / "song.egg").touch()
    chart = read_level(tmp_path).chart("Easy")
    assert [item.beat for item in (*chart.bookmarks, *chart.waypoints)] == [12.0, 12.0]


def test_writing_into_a_folder_keeps_its_other_files(tmp_path):
    (tmp_path / "level").mkdir()
    (tmp_path / "level" / "song.egg").write_bytes(b"song")
    level = Level(audio="song.egg", charts=[Chart(notes=[Note(1, 0, 0, 0, 1)])])
    write_level(level, tmp_path / "level")
    level.charts[0].notes.append(Note(2, 0, 0, 0, 0))
    write_level(level, tmp_path / "level")
    assert len(read_level(tmp_path / "level").charts[0].notes) == 2
    assert (tmp_path / "level" / "song.egg").read_bytes() == b"song"
    assert [item.name for item in tmp_path.iterdir()] == ["level"]


def test_files_whose_names_differ_in_case_are_replaced(tmp_path):
    level = Level(audio="song.egg", charts=[Chart(notes=[Note(1, 0, 0, 0, 1)])])
    for name in ("info.dat", "INFO.DAT", "expertstandard.dat", "EasyStandard.dat", "song.egg"):
        (tmp_path / name).write_text("old")
    write_level(level, tmp_path)
    names = sorted(item.name for item in tmp_path.iterdir())
    assert names == ["EasyStandard.dat", "ExpertStandard.dat", "Info.dat", "song.egg"]
    assert len(read_level(tmp_path).charts[0].notes) == 1
    write_level(level, tmp_path)
    assert sorted(item.name for item in tmp_path.iterdir()) == names


@pytest.mark.parametrize(
    "charts",
    [
        [],
        [Chart(), Chart()],
        [Chart(characteristic="../outside")],
        [Chart(notes=[Note(float("nan"), 0, 0, 0, 1)])],
    ],
)
def test_levels_that_make_no_sense_leave_nothing(tmp_path, charts):
    with pytest.raises(ValueError, match=r"."):
        write_level(Level(charts=charts), tmp_path / "level")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_is_an_option_error(tmp_path):
    with pytest.raises(OptionError, match="v5"):
        write_level(Level(charts=[Chart()]), tmp_path / "level", "v5")


def test_places_that_cannot_be_written_are_input_errors(tmp_path):
    (tmp_path / "file").touch()
    level = Level(charts=[Chart()])
    with pytest.raises(InputError, match="can't be written"):
        write_level(level, tmp_path / "file")
    with pytest.raises(InputError, match="can't be written"):
        write_level(level, tmp_path / "file" / "level")
    write_level(level, tmp_path / "level")
    with pytest.raises(InputError, match="can't be written"):
        zip_folder(tmp_path / "level", tmp_path / "file" / "level.zip")
    with pytest.raises(InputError, match="can't be written"):
        zip_folder(tmp_path / "missing", tmp_path / "level.zip")
    assert sorted(item.name for item in tmp_path.iterdir()) == ["file", "level"]


def test_the_same_files_give_the_same_zip(tmp_path):
    for name, times in (("one", (10, 20)), ("two", (99_999_999, 5))):
        folder = small_level(tmp_path / name)
        for path, time in zip(sorted(folder.iterdir()), times, strict=False):
            os.utime(path, (time, time))
        (folder / ".hidden").touch()
        zip_folder(folder, tmp_path / f"{name}.zip")
    one, two = tmp_path / "one.zip", tmp_path / "two.zip"
    assert one.read_bytes() == two.read_bytes()
    with zipfile.ZipFile(one) as archive:
        assert archive.namelist() == ["Expert.dat", "Info.dat", "cover.jpg", "song.egg"]


def test_a_small_level_is_read(tmp_path):
    level = read_level(small_level(tmp_path))
    assert (level.title, level.artist, level.mapper) == ("Title", "Artist", "Mapper")
    assert (level.bpm, level.audio, level.cover) == (120, "song.egg", "cover.jpg")
    chart = level.chart("Expert")
    assert (chart.njs, chart.njs_offset) == (16, -0.5)
    assert chart.notes == [Note(4.0, 1, 0, 0, 1)]
    assert level.skipped == []
    assert level.chart("Expert", "Lawless") is level.chart("Easy") is None


def test_names_may_differ_in_case_and_charts_in_extension(tmp_path):
    small_level(tmp_path, Info_dat=v2_info(("Expert", "expert.DAT"), ("Easy", "Easy.dat")))
    (tmp_path / "Info.dat").rename(tmp_path / "INFO.DAT")
    (tmp_path / "song.egg").rename(tmp_path / "Song.EGG")
    (tmp_path / "Easy.json").write_text(json.dumps(v2_difficulty()))
    level = read_level(tmp_path)
    assert level.audio == "Song.EGG"
    assert [chart.difficulty for chart in level.charts] == ["Expert", "Easy"]


def test_objects_are_put_in_order_of_beats(tmp_path):
    notes = [v2_note(3), v2_note(1), v2_note(2)]
    level = read_level(small_level(tmp_path, Expert_dat=v2_difficulty(*notes)))
    assert [note.beat for note in level.charts[0].notes] == [1, 2, 3]


def test_the_song_time_offset_moves_every_note(tmp_path):
    info = v2_info(("Expert", "Expert.dat"), _songTimeOffset=0.5)
    level = read_level(small_level(tmp_path, Info_dat=info))
    assert level.tempo(level.charts[0]).seconds([4.0]) == 2.5


@pytest.mark.parametrize("version", ["3", "4"])
def test_later_versions_are_told_by_their_lists(tmp_path, version):
    table = {"colorNotesData": [{"x": 1, "c": 1}]} if version == "4" else {}
    chart = {
        "colorNotes": [{"b": 2, "i": 0, "x": 1, "c": 1}],
        "bombNotes": [],
        "obstacles": [],
        **table,
    }
    level = read_level(small_level(tmp_path / "level", Expert_dat=chart))
    assert level.charts[0].notes == [Note(2, 1, 0, 1, 0)]


def test_a_difficulty_without_version_is_of_version_2(tmp_path):
    chart = v2_difficulty(v2_note())
    del chart["_version"]
    level = read_level(small_level(tmp_path, Expert_dat=chart))
    assert (len(level.charts[0].notes), level.charts[0].version) == (1, "")


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("}", ",}").replace("]}", ",]}").encode(),
    ],
)
def test_odd_json_is_read(tmp_path, encode):
    info = json.dumps(v2_info(("Expert", "Expert.dat"), _songName="한국어"), ensure_ascii=False)
    chart = json.dumps(v2_difficulty(v2_note()))
    level = read_level(small_level(tmp_path, Info_dat=encode(info), Expert_dat=encode(chart)))
    assert level.title == "한국어"
    assert len(level.charts[0].notes) == 1


TWO = v2_info(("Easy", "Easy.dat"), ("Expert", "Expert.dat"))
BROKEN_LEVELS = [
    ({"song_egg": None}, r"Info\.dat: audio: the song 'song\.egg' is missing; "),
    ({"Info_dat": TWO}, r"Info\.dat: Standard Easy: its file 'Easy\.dat' is missing; "),
    ({"Info_dat": TWO, "Easy_dat": b"{"}, r"Easy\.dat: file: is broken JSON"),
    ({"Info_dat": TWO, "Easy_dat": b""}, r"Easy\.dat: file: is empty"),
    ({"Info_dat": TWO, "Easy_dat": {"version": "9.0.0"}}, r"Easy\.dat: version: is '9\.0\.0'"),
    ({"Info_dat": TWO, "Easy_dat": {}}, r"Easy\.dat: version: is missing"),
    (
        {"Info_dat": TWO, "Easy_dat": v2_difficulty(v2_note(-1.0))},
        r"Easy\.dat: _notes\[0\]\._time: is negative",
    ),
    (
        {"Info_dat": v2_info(("Easy", "../Easy.dat"), ("Expert", "Expert.dat"))},
        r"Standard Easy: its file '\.\./Easy\.dat' is missing",
    ),
]


@pytest.mark.parametrize(("changes", "reason"), BROKEN_LEVELS)
def test_a_broken_part_is_an_error_or_skipped_and_named(tmp_path, changes, reason):
    (tmp_path / "Easy.dat").write_text(json.dumps(v2_difficulty()))
    folder = small_level(tmp_path / "level", **changes)
    with pytest.raises(InputError, match=reason) as caught:
        read_level(folder)
    assert str(caught.value).startswith(str(folder))
    assert "\n" not in str(caught.value)
    level = read_level(folder, strict=False)
    assert level.chart("Expert") is not None
    assert len(level.skipped) == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"Info_dat": None}, r"Info\.dat: is missing"),
        ({"Info_dat": b"[]"}, "not an object"),
        ({"Info_dat": v2_info()}, "no chart that can be used"),
        ({"Expert_dat": None}, r"no chart that can be used|'Expert\.dat' is missing"),
        ({"Expert_dat": b"nothing"}, "broken JSON"),
    ],
)
def test_a_level_with_nothing_to_use_is_an_error_even_if_lenient(tmp_path, changes, reason):
    folder = small_level(tmp_path / "level", **changes)
    for strict in (True, False):
        with pytest.raises(InputError, match=reason):
            read_level(folder, strict)


def test_a_missing_cover_is_named_but_not_an_error(tmp_path):
    level = read_level(small_level(tmp_path, cover_jpg=None))
    assert level.cover == ""
    assert level.skipped == ["Info.dat: cover: 'cover.jpg' is missing; skipped"]


def test_a_path_without_a_level_is_an_error(tmp_path):
    (tmp_path / "song.mp3").write_bytes(b"ID3")
    for name in ("missing", "song.mp3"):
        with pytest.raises(InputError, match=name):
            read_level(tmp_path / name)
