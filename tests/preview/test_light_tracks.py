"""Segments of lights, compared with a slow replay of the events."""

from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.light_groups import GroupLight, LightGroup
from sabersmith.beatmap.model import LIGHTS, SPIN, Boost, BpmChange, Chart, Level, Light
from sabersmith.preview import page_data
from sabersmith.preview.light_tracks import FADE_S, FLASH_S, MOST_STROBE_ROWS, PEAK, light_rows
from sabersmith.timing.tempo_map import TempoMap

TEMPO = TempoMap(120.0)
EVENTS = st.builds(
    Light,
    beat=st.integers(0, 40).map(lambda quarter: quarter / 4),
    type=st.sampled_from((*LIGHTS, SPIN)),
    value=st.integers(0, 12),
    brightness=st.sampled_from((0.0, 0.5, 1.0)),
)


def grouped(*lights):
    return Chart(light_groups=[LightGroup.of(light) for light in lights])


def amounts(rows, time):
    """The amounts of blue, red and white in a light's segments, read as the player does."""
    found = [0.0, 0.0, 0.0]
    begun = [row for row in rows if row[0] <= time]
    if begun:
        start, color, amount, to, aim, seconds = begun[-1]
        share = min((time - start) / seconds, 1.0) if seconds else 1.0
        found[color] += amount * (1 - share)
        found[to] += aim * share
    return found


def replayed(events, time):
    """The same from the events themselves, one case after another (120 beats a minute)."""
    now, coming = None, None
    for event in events:
        if event.beat / 2 <= time:
            now = event
        elif coming is None or event.beat == coming.beat:
            coming = event
    found = [0.0, 0.0, 0.0]
    if now is None:
        return found
    age = time - now.beat / 2
    color = "bbbbrrrrwwww"[now.value - 1] if now.value else None
    effect = ("on", "flash", "fade", "transition")[(now.value - 1) % 4] if now.value else "off"
    if effect == "flash":
        level = now.brightness * (PEAK + (1 - PEAK) * min(age / FLASH_S, 1.0))
        found["brw".index(color)] = level
        return found
    if effect == "fade":
        found["brw".index(color)] = now.brightness * PEAK * (1 - min(age / FADE_S, 1.0))
        return found
    left = 1.0
    if coming is not None and coming.value in (4, 8, 12):
        left = (coming.beat / 2 - time) / (coming.beat / 2 - now.beat / 2)
        found[{4: 0, 8: 1, 12: 2}[coming.value]] += coming.brightness * (1 - left)
    if color:
        found["brw".index(color)] += now.brightness * left
    return found


@settings(deadline=None)
@given(st.lists(EVENTS, max_size=30), st.lists(st.floats(0, 6), min_size=1, max_size=10))
def test_light_at_any_time_follows_the_events(events, times):
    events.sort(key=lambda event: event.beat)
    lights = light_rows(Chart(lights=events), TEMPO) or [[] for _ in LIGHTS]
    for kind, rows in zip(LIGHTS, lights, strict=True):
        mine = [event for event in events if event.type == kind]
        assert [row[0] for row in rows] == sorted({row[0] for row in rows})
        for time in times:
            assert amounts(rows, time) == pytest.approx(replayed(mine, time), abs=1e-3)


@settings(deadline=None)
@given(st.lists(EVENTS, max_size=30))
def test_no_light_gets_brighter_except_where_the_map_asks(events):
    events.sort(key=lambda event: event.beat)
    for kind, rows in zip(LIGHTS, light_rows(Chart(lights=events), TEMPO), strict=False):
        asked = {event.beat / 2 for event in events if event.type == kind and event.value}
        for row, after in zip_longest(rows, rows[1:]):
            start, color, amount, to, aim, seconds = row
            assert amount == 0 or start in asked
            # Within a segment, only a transition makes it rise.
            if aim > amount or (aim and to != color):
                assert after and after[0] in asked and seconds == after[0] - start


def test_times_follow_the_tempo_and_brightness_is_kept_in_bounds():
    chart = Chart(
        lights=[Light(8.0, 0, 1, 7.0), Light(12.0, 0, 5, -1.0)], bpm_changes=[BpmChange(8.0, 60.0)]
    )
    rows = light_rows(chart, TempoMap(120.0, [(8.0, 60.0)], 0.25))[0]
    assert [row[0] for row in rows] == [4.25, 8.25]
    assert [row[4] for row in rows] == [1.5, 0.0]


def test_a_map_without_light_has_none():
    assert light_rows(Chart(), TEMPO) == []
    assert light_rows(Chart(lights=[Light(1.0, 0, 0), Light(1.0, SPIN, 3)]), TEMPO) == []


def test_charts_share_lights_that_are_the_same():
    lights = [Light(1.0, 4, 1)]
    charts = [
        Chart(difficulty="Easy", lights=lights),
        Chart(difficulty="Hard"),
        Chart(difficulty="Expert", lights=list(lights)),
    ]
    data = page_data(Level(charts=charts))
    assert [chart["lights"] for chart in data["charts"]] == [0, 1, 0]
    assert [len(lights) for lights in data["lights"]] == [5, 0]


def group(beat, color, brightness, transition=0, strobes=0.0, number=7):
    return GroupLight(beat, number, color, brightness, transition, strobes)


def test_each_light_group_is_a_light_after_the_five():
    events = [
        group(2, 0, 1),
        group(2, 0, 0.5),
        group(4, 1, 0.5, 1),
        group(8, 1, 0, 2),
        group(9, 2, 0),
    ]
    *basic, first, second = light_rows(grouped(group(1, 2, 1, number=3), *events), TEMPO)
    assert basic == [[] for _ in LIGHTS]
    assert first == [[0.5, 2, 1.0, 2, 1.0, 0.0]]
    assert amounts(second, 0.9) == [0, 0, 0]
    assert amounts(second, 1.0) == [0, 1, 0]  # the brightest of its events at one time
    assert amounts(second, 1.5) == pytest.approx([0.25, 0.5, 0])  # on the way to the next
    assert amounts(second, 4.2) == [0.5, 0, 0]  # extended
    assert amounts(second, 4.5) == [0, 0, 0]


def test_a_strobing_group_goes_on_and_off_until_its_next_event():
    rows = light_rows(grouped(group(2, 0, 1, strobes=2), group(4, 0, 0)), TEMPO)[-1]
    assert [amounts(rows, second)[1] for second in (1.1, 1.2, 1.3, 1.45, 1.6, 1.95, 2.1)] == [
        1, 0, 1, 0, 1, 0, 0,
    ]  # fmt: skip


def test_strobes_of_any_speed_and_number_make_few_rows():
    events = [group(beat, 0, 1, strobes=1e9, number=beat % 50) for beat in range(5000)]
    rows = light_rows(grouped(*events), TEMPO)
    assert sum(map(len, rows)) <= MOST_STROBE_ROWS + len(events)


def test_changes_of_the_set_of_colours_have_their_seconds():
    chart = Chart(boosts=[Boost(2, True), Boost(5, False)])
    assert page_data(Level(bpm=120, charts=[chart]))["charts"][0]["boosts"] == [[1, 1], [2.5, 0]]
