from itertools import groupby

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.model import BACK, CENTRE, LIGHTS, MOTION_EVENTS, SPIN, Light
from sabersmith.decor.lights import TRANSITION, make_lights
from sabersmith.decor.pulse import Pulse, Section
from sabersmith.lint.flashes import find_flashes, find_strobes

from .charts import LENGTH_S, levels, pulse_of, random_sound, steady_pulse


def brighter(pulse, lights):
    """Return the times, seconds, of all events that can make a light brighter."""
    ticks = {round(2 * light.beat) for light in lights if light.type in LIGHTS and light.value}
    return sorted(float(pulse.seconds[tick]) for tick in ticks)


@given(levels(), st.integers(0, 20), st.integers(0, 100), st.floats(0, 10), st.floats(20, 55))
def test_nothing_flashes_more_than_three_times_a_second(level, sound, seed, first, last):
    pulse = pulse_of(level, random_sound(sound))
    lights = make_lights(pulse, first, last, seed)
    timed = [(float(pulse.seconds[round(2 * light.beat)]), light) for light in lights]
    assert find_flashes(timed)
    assert not find_strobes(brighter(pulse, lights), 3)
    assert [light.beat for light in lights] == sorted(light.beat for light in lights)
    one_a_lane = {(light.beat, light.type) for light in lights if light.type in LIGHTS}
    assert len(one_a_lane) == sum(light.type in LIGHTS for light in lights)
    for light in lights:
        assert light.type in (*LIGHTS, *MOTION_EVENTS) and 0 <= light.value <= 8
        assert 0 <= light.brightness <= 1 and light.beat * 2 < len(pulse.seconds)


@pytest.mark.parametrize("bpm", [60, 120, 175, 176, 177, 200, 300, 600])
def test_fast_songs_do_not_strobe(bpm):
    accents = np.ones(8 * bpm + 1)
    pulse = steady_pulse(bpm, 4 * bpm, accents)
    assert not find_strobes(brighter(pulse, make_lights(pulse, 2.0, 200.0, 0)), 3)


def test_the_intro_is_dark_and_brightens_and_all_lights_fade_out():
    pulse = steady_pulse(120)
    lights = make_lights(pulse, 4.0, 24.0, 0)
    intro = [light for light in lights if light.beat < 8]
    assert {light.type for light in intro if light.beat == 0} >= set(LIGHTS)
    assert all(light.value == 0 for light in intro if light.type in (BACK, CENTRE))
    [rise] = [light for light in lights if light.beat == 8 and light.type == BACK]
    assert rise.value in (TRANSITION, TRANSITION + 4)
    assert lights[-1] == Light(64.0, CENTRE, lights[-1].value, 0.0)
    assert not [light for light in lights if 48 < light.beat < 64]


def test_sections_alternate_colours_and_louder_ones_have_more_events():
    ticks = 257
    sections = (Section(0, 64, 0), Section(64, 128, 1), Section(128, ticks, 2))
    accents = np.where(np.arange(ticks) % 2, 0.0, 1.0)
    pulse = Pulse(np.arange(ticks) / 4, accents, 10.0, 0, sections)
    lights = make_lights(pulse, 0.0, 48.0, 3)
    back = [light.value for light in lights if light.type == BACK and light.beat in (0, 32, 64)]
    assert back in ([1, 5, 1], [5, 1, 5])
    assert {0, 32, 64} <= {light.beat for light in lights if light.type == SPIN}
    counts = [sum(start <= light.beat < start + 32 for light in lights) for start in (0, 32, 64)]
    assert counts[0] < counts[1] < counts[2]


def test_the_seed_decides_colours_and_sides():
    pulse = steady_pulse(120)
    shows = [make_lights(pulse, 4.0, 24.0, seed) for seed in range(8)]
    assert shows == [make_lights(pulse, 4.0, 24.0, seed) for seed in range(8)]
    assert len({tuple(show) for show in shows}) > 1


@given(levels(), st.integers(0, 20))
def test_flashes_are_on_stronger_beats_than_fades(level, sound):
    pulse = pulse_of(level, random_sound(sound))
    lights = make_lights(pulse, 2.0, LENGTH_S - 4, 0)
    flashes, fades = [], []
    for beat, group in groupby(lights, key=lambda light: light.beat):
        effects = {light.value % 4 for light in group if light.type in LIGHTS and light.value}
        section = next(s for s in pulse.sections if s.start <= 2 * beat < s.stop)
        if section.energy and 2 * beat not in {s.start for s in pulse.sections}:
            (flashes if 2 in effects else fades).append(pulse.accents[round(2 * beat)])
    if len(flashes) > 10 and len(fades) > 10:
        assert np.mean(flashes) > np.mean(fades)
