from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.light_groups import GroupLight
from sabersmith.beatmap.model import (
    BACK,
    CENTRE,
    LEFT_SPEED,
    LIGHTS,
    RINGS,
    SPIN,
    Boost,
    Light,
)
from sabersmith.lint.flashes import Strobe, find_flashes, find_strobes

OFF, BLUE_ON, BLUE_FLASH, BLUE_FADE, BLUE_RISE, RED_ON, RED_FLASH = range(7)
WHITE_ON = 9


def flashes(*events):
    """The seconds at which one light flashes that gets (second, value[, brightness])."""
    return list(find_flashes((s, Light(2 * s, BACK, *event)) for s, *event in events))


@pytest.mark.parametrize(
    ("events", "at"),
    [
        ([(1, BLUE_ON), (2, BLUE_ON)], [1]),
        ([(1, BLUE_ON), (2, OFF), (3, BLUE_ON)], [1, 3]),
        ([(1, BLUE_FLASH), (2, BLUE_FLASH)], [1, 2]),
        ([(1, BLUE_FADE), (2, BLUE_FADE)], [1, 2]),
        ([(1, BLUE_FADE), (2, BLUE_ON)], [1, 2]),
        ([(1, BLUE_FLASH), (2, BLUE_ON)], [1]),
        ([(1, BLUE_RISE), (2, BLUE_RISE)], [1]),
        ([(1, BLUE_ON, 0.3), (2, BLUE_ON, 0.4)], [1, 2]),
        ([(1, BLUE_ON, 0.3), (2, BLUE_ON, 0.39), (3, BLUE_ON, 0.2)], [1]),
        ([(1, BLUE_FLASH, 0.09), (2, BLUE_FADE, 0.0)], []),
        # Red flashes; the way back, and other colours of one brightness, do not.
        ([(1, BLUE_ON), (2, RED_ON), (3, BLUE_ON), (4, RED_ON)], [1, 2, 4]),
        ([(1, BLUE_ON), (2, WHITE_ON)], [1]),
        ([(1, RED_FLASH), (2, RED_ON)], [1]),
    ],
)
def test_a_light_flashes_where_it_gets_brighter_or_red(events, at):
    assert flashes(*events) == at


def test_the_last_event_of_a_light_at_one_time_counts():
    assert flashes((1, BLUE_ON), (2, OFF), (2, BLUE_ON)) == [1]
    assert flashes((1, BLUE_ON), (2, BLUE_ON), (2, OFF), (3, BLUE_ON)) == [1, 3]


def test_changes_to_the_second_set_of_colours_flash_while_a_light_is_on():
    boosts = [(s, Boost(2 * s, on)) for s, on in ((0.5, True), (1.5, False), (2, True), (3, True))]
    lights = [(1.0, Light(2, BACK, BLUE_ON)), (3.5, Light(7, BACK, OFF)), (9.0, Light(9, SPIN, 1))]
    assert list(find_flashes(lights, boosts=boosts)) == [1, 2]
    assert list(find_flashes([], boosts=boosts)) == []


def test_lights_that_flash_together_are_one_flash_and_motion_events_are_none():
    events = [Light(2, SPIN, 1), Light(2, BACK, BLUE_ON), Light(2, RINGS, RED_FLASH)]
    timed = [(1.0, event) for event in events] + [(2.0, Light(4, LEFT_SPEED, 7))]
    assert find_flashes(timed) == {1.0: events[1]}


def test_more_than_three_per_second_are_too_many():
    assert find_strobes([], 3) == []
    assert find_strobes([0.0, 0.5, 0.9], 3) == []
    assert find_strobes([0.0, 0.2, 0.5, 0.9], 3) == [Strobe(0.0, 0.9, 4)]
    assert find_strobes([n / 3 for n in range(40)], 3) == []


def test_a_strobe_is_one_however_long_and_those_apart_are_two():
    quick = [n / 8 for n in range(80)]
    assert find_strobes(quick, 3) == [Strobe(0.0, quick[-1], 8)]
    later = [second + 60 for second in quick[:5]]
    assert find_strobes([*quick, 30.0, *later], 3) == [
        Strobe(0.0, quick[-1], 8),
        Strobe(60.0, 60.5, 5),
    ]


@given(st.lists(st.integers(0, 4000), unique=True, max_size=60), st.integers(1, 5))
def test_strobes_hold_the_seconds_that_have_too_many_and_no_others(ms, most):
    seconds = [n / 100 for n in sorted(ms)]
    strobes = find_strobes(seconds, most)
    for before, after in pairwise(strobes):
        assert before.end < after.start
    for start in seconds:
        within = [second for second in seconds if start <= second < start + 0.9995]
        inside = [s for s in strobes if s.start <= start and within[-1] <= s.end]
        if len(within) > most:
            [strobe] = inside
            assert strobe.peak >= len(within)
    for strobe in strobes:
        counts = [sum(a <= b < a + 0.9995 for b in seconds) for a in seconds if a >= strobe.start]
        assert counts[0] > most and strobe.peak <= max(counts)


@given(
    st.lists(
        st.tuples(
            st.integers(0, 50),
            st.builds(
                Light,
                st.just(0.0),
                st.sampled_from((*LIGHTS, SPIN)),
                st.integers(0, 12),
                st.floats(0, 2),
            ),
        ),
        max_size=40,
    )
)
def test_flashes_are_times_of_light_events_in_order(timed):
    timed = sorted(((n / 7, light) for n, light in timed), key=lambda item: item[0])
    found = find_flashes(timed)
    assert list(found) == sorted(found)
    for light in found.values():
        assert light in [event for _, event in timed]
        assert light.type in LIGHTS and light.value and light.brightness >= 0.1 - 1e-6


def test_a_centre_light_that_stays_dark_is_not_a_flash():
    assert not find_flashes([(1.0, Light(2, CENTRE, OFF)), (2.0, Light(4, CENTRE, OFF, 1.0))])


def group_flashes(*events, beat_s=0.5):
    """The seconds at which a group flashes that gets (second, brightness, transition, strobes)."""
    timed = [(float(s), GroupLight(2 * s, 3, 1, *rest)) for s, *rest in events]
    return list(find_flashes([], timed, beat_s))


@pytest.mark.parametrize(
    ("events", "at"),
    [
        ([(1, 1), (2, 0), (3, 1)], [1, 3]),
        ([(1, 1), (2, 0, 2), (3, 1)], [1]),  # the second event keeps the first's light
        ([(1, 0), (2, 1, 1)], [2]),
        ([(1, 1), (1, 0), (2, 1)], [1]),  # of two events at a time the brighter one counts
        ([(1, 1, 0, 2), (2, 0)], [1, 1.25, 1.5, 1.75]),
        ([(1, 0, 0, 2), (2, 0)], []),
    ],
)
def test_a_light_group_is_judged_as_one_light(events, at):
    assert group_flashes(*events) == at


def test_a_strobe_without_end_is_followed_for_a_while():
    assert len(group_flashes((1, 1, 0, 1e12))) == 100


def test_many_strobes_are_followed_up_to_a_limit():
    many = [(20.0 * n, GroupLight(40.0 * n, n, 1, 1.0, 0, 1e12)) for n in range(2000)]
    assert len(find_flashes([], many)) <= 50_000 + 2000
