"""Turns, boosts, jump speeds and lights of every format."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap import v2, v3
from sabersmith.beatmap.events import read_v2_events, read_v3_events
from sabersmith.beatmap.fields import ReadReport
from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.light_groups import ColorStep, GroupKind, GroupLight, LightBox, LightGroup
from sabersmith.beatmap.model import Boost, Chart, Level, Light, SpeedChange, Turn

from .levels import small_level, v2_difficulty
from .test_v4 import audio_data, difficulty, info, write

AUDIO = audio_data((0, 60_000, 0, 120))
times = st.integers(0, 400).map(lambda quarter: quarter / 4)
turns = st.builds(Turn, times, st.sampled_from(v2.TURN_STEPS), st.booleans())
boosts = st.builds(Boost, times, st.booleans())


def in_order(items):
    return st.lists(items, max_size=6).map(lambda made: sorted(made, key=lambda item: item.beat))


def read(reader, data):
    chart, report = Chart(), ReadReport(strict=True)
    reader(json.loads(json.dumps(data)), chart, report)
    return chart, report.lines


@given(in_order(turns), in_order(boosts))
def test_turns_and_boosts_come_back_the_same(turns, boosts):
    chart = Chart(turns=turns, boosts=boosts)
    for reader, data in (
        (read_v2_events, v2.write_objects(chart)[0]),
        (read_v3_events, v3.write_objects(chart)),
    ):
        again, lines = read(reader, data)
        assert (again.turns, again.boosts, lines) == (turns, boosts, [])


def test_broken_events_are_skipped_and_counted():
    events = [
        {"_time": 1, "_type": 14, "_value": 8},
        {"_time": 1e300, "_type": 15, "_value": 1},
        {"_type": 14, "_value": [1]},
        5,
        {"_time": 2, "_type": 14, "_value": 4},
    ]
    chart, lines = read(read_v2_events, {"_events": events})
    assert chart.turns == [Turn(2, 15, True)]
    assert len(lines) == 3
    rotations = [{"b": "x"}, {"b": 1, "r": 1e308}, {"b": 3, "e": 1, "r": -30}]
    chart, lines = read(read_v3_events, {"rotationEvents": rotations})
    assert chart.turns == [Turn(3, -30, False)]
    assert len(lines) == 2


def test_lights_with_colours_of_mods_are_counted_and_named():
    own = {"_customData": {"_color": [1, 1, 1]}}
    events = [{"_type": 1, "_value": 5, **own}, {"_type": 12, "_value": 2, **own}]
    events += [{"_type": 0, "_value": 2_000_255_000}, {"_type": 1, "_value": 5}]
    _, lines = read(read_v2_events, {"_events": events})
    (line,) = lines
    assert "2 lights have colours of their own (Chroma)" in line


def test_light_groups_of_version_3_are_read():
    box = {"f": {"f": 1, "p": 1}, "e": [{"b": 0.5, "i": 1, "c": 2, "s": 0.75, "f": 4}, {}]}
    groups = {"lightColorEventBoxGroups": [{"b": 4, "g": 7, "e": [box, 5]}, {"e": [{"e": None}]}]}
    chart, _ = read(read_v3_events, groups)
    assert chart.group_lights == [GroupLight(4, 7, 0, 0), GroupLight(4.5, 7, 2, 0.75, 1, 4)]


def test_a_lightshow_of_version_4_is_read(tmp_path):
    lights = {
        "version": "4.0.0",
        "basicEvents": [{"b": 3, "i": 1}, {"b": 2}, {"b": 9, "i": 7}],
        "basicEventsData": [{"t": 1, "i": 5, "f": 1}, {"t": 4}],
        "colorBoostEvents": [{"b": 5}],
        "colorBoostEventsData": [{"b": 1}],
        "eventBoxGroups": [
            {"b": 6, "g": 3, "t": 1, "e": [{"l": [{"b": 1}, {"b": 2, "i": 1}]}]},
            {"b": 6, "g": 3, "t": 2, "e": [{"l": [{"b": 1}]}]},
        ],
        "lightColorEvents": [{"c": 1, "b": 0.5, "f": 2, "e": -1}, {"p": 1}],
    }
    level = read_level(write(tmp_path, audio=AUDIO, lights=lights))
    (chart,) = level.charts
    assert chart.lights == [Light(2, 1, 5, 1), Light(3, 4, 0, 0)]
    assert chart.boosts == [Boost(5, True)]
    assert chart.group_lights == [GroupLight(7, 3, 1, 0.5, 0, 2), GroupLight(8, 3, 0, 0, 2, 0)]
    assert any("basicEvents.i is 7, but its table has 2 rows" in line for line in level.skipped)
    assert any("2 events of light groups" in line for line in level.skipped)


@pytest.mark.parametrize("lights", [b"{", b"[1]", b""])
def test_a_broken_lightshow_costs_only_the_lights(tmp_path, lights):
    level = read_level(write(tmp_path, audio=AUDIO, lights=lights or b"{}{"))
    assert len(level.charts[0].notes) == 3
    assert any("Lights.dat: lights: " in line for line in level.skipped)


def test_a_missing_lightshow_is_named_with_the_info_file(tmp_path):
    data = info()
    data["difficultyBeatmaps"][0]["lightshowDataFilename"] = "Gone.dat"
    level = read_level(write(tmp_path, data, audio=AUDIO))
    assert len(level.charts[0].notes) == 3
    assert "Info.dat: lights: the file 'Gone.dat' is missing; skipped" in level.skipped


def test_turns_and_jump_speeds_of_version_4_are_read(tmp_path):
    chart = difficulty(
        spawnRotations=[{"b": 5}, {"b": 8, "i": 1}],
        spawnRotationsData=[{"r": 30}, {"t": 1, "r": -60}],
        njsEvents=[{"b": 8}, {"b": 12, "i": 1}, {"b": 16, "i": 2}],
        njsEventsData=[{"d": 2}, {"p": 1, "d": 5}, {"d": -8, "e": 3}],
    )
    level = read_level(write(tmp_path, chart=chart, audio=AUDIO))
    assert level.charts[0].turns == [Turn(5, 30, True), Turn(8, -60, False)]
    speeds = [SpeedChange(8, 2), SpeedChange(12, 2), SpeedChange(16, -8, 3)]
    assert level.charts[0].speed_changes == speeds
    assert any("changes its jump speed" in line for line in level.skipped)


def test_lanes_of_objects_become_turns(tmp_path):
    chart = difficulty(colorNotes=[{"b": 1}, {"b": 2, "r": 15}, {"b": 3, "r": 15}, {"b": 4}])
    level = read_level(write(tmp_path, chart=chart, audio=AUDIO))
    assert level.charts[0].turns == [Turn(2, 15, True), Turn(4, -15, True)]


def test_lights_before_the_song_are_kept(tmp_path):
    events = [{"_time": -1, "_type": 4, "_value": 1, "_floatValue": 1}]
    folder = small_level(tmp_path / "level", Expert_dat=v2_difficulty(_events=events))
    assert read_level(folder).charts[0].lights == [Light(-1, 4, 1)]


@pytest.mark.parametrize("format", ["v2", "v3"])
def test_what_a_format_cannot_hold_is_named(tmp_path, format):
    group = LightGroup(1, 0, GroupKind.COLOR, (LightBox((ColorStep(easing=3),)),))
    chart = Chart(light_groups=[group], speed_changes=[SpeedChange(1, 2)])
    lost = write_level(Level(charts=[chart]), tmp_path / "level", format)
    groups = {"v2": "1 light groups dropped", "v3": "1 colours of light groups lost their easing"}
    assert [line.split("everything: ")[1] for line in lost] == [
        groups[format],
        "1 changes of the jump speed dropped",
    ]
