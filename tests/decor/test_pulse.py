import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.decor.pulse import CALM, LOUD, TICKS_PER_BAR, find_pulse, select_with_min_gap
from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.timing.tempo_map import TempoMap

from .charts import levels, pulse_of, random_sound


@given(
    st.lists(st.tuples(st.floats(0, 10), st.sampled_from([0.0, 0.5, 1.0, np.inf])), max_size=40),
    st.floats(0.1, 2),
)
def test_the_heaviest_times_with_the_gap_are_selected(weighted_times, gap):
    weighted_times = sorted(weighted_times)
    seconds = np.array([second for second, _ in weighted_times])
    weights = np.array([weight for _, weight in weighted_times])
    kept = select_with_min_gap(seconds, weights, gap)
    assert kept == sorted(kept)
    assert (np.diff(seconds[kept]) >= gap - 1e-9).all()
    for index in set(range(len(weighted_times))) - set(kept):
        near = [other for other in kept if abs(seconds[other] - seconds[index]) < gap]
        assert weights[index] == 0 or any(weights[other] >= weights[index] for other in near)


def song_of_parts(bpm, bars, parts, first_beat=0):
    """Return the band levels of parts (each a level in dB), with a kick on every bar."""
    bar_frames = round(50 * 240 / bpm)
    bands = np.concatenate([np.full((bars * bar_frames, 6), part) for part in parts])
    bands = bands + np.random.default_rng(0).normal(0, 0.5, bands.shape)
    for frame in range(round(first_beat * bar_frames / 4), len(bands) - 2, bar_frames):
        bands[frame : frame + 2] += 12
    return BandLevels((bands - bands.max()).astype(np.float32), 50.0)


@pytest.mark.parametrize("first_beat", range(4))
def test_bars_start_where_the_kick_is(first_beat):
    pulse = find_pulse(song_of_parts(120, 24, [0], first_beat), TempoMap(120), 48.0)
    assert pulse.bar == 2 * first_beat
    assert pulse.is_bar(pulse.bar) and not pulse.is_bar(pulse.bar + 2)


def test_sections_start_where_the_sound_changes():
    pulse = find_pulse(song_of_parts(120, 12, [-25, 0, -25]), TempoMap(120), 72.0)
    assert [section.start // TICKS_PER_BAR for section in pulse.sections] == [0, 12, 24]
    assert [section.energy for section in pulse.sections] == [CALM, LOUD, CALM]


@given(levels(), st.integers(0, 20))
def test_every_tick_is_in_one_section(level, seed):
    pulse = pulse_of(level, random_sound(seed))
    covered = [tick for part in pulse.sections for tick in range(part.start, part.stop)]
    assert covered == list(range(len(pulse.seconds)))
    assert all(pulse.is_bar(section.start) for section in pulse.sections[1:])


def test_a_uniform_song_is_divided_into_sections():
    pulse = find_pulse(song_of_parts(120, 64, [0]), TempoMap(120), 128.0)
    assert len(pulse.sections) >= 4


def test_tick_at_a_time():
    pulse = find_pulse(random_sound(0), TempoMap(120, [(16, 60)]), 60.0)
    for tick in (0, 5, 31, 32, 33, 60):
        assert pulse.tick_at(float(pulse.seconds[tick])) == tick
        assert pulse.tick_at(float(pulse.seconds[tick]) + 0.1) == tick
    assert pulse.tick_at(-1.0) == 0
