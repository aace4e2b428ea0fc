import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio.beat_following import follow_live_tempo, follow_lost_stretches
from sabersmith.audio.onset_strength import StrengthPeaks
from sabersmith.timing.beat_grid import BeatGrid

from .beat_songs import beat_times


def peaks_at(times):
    return StrengthPeaks(np.sort(times), np.full(len(times), 3.0))


def half_beats(tempo, seconds, offset=0.25):
    return beat_times(lambda time: 2 * tempo(time), offset, seconds)


def errors(grid, times):
    """Return the seconds from each time to the nearest half-beat."""
    return np.abs(grid.seconds_of(np.round(2 * grid.beat_of(times)) / 2) - times)


def ritardando(time):
    return 120 if time < 40 else max(120 - 7 * (time - 40), 50)


@pytest.mark.parametrize("per_beat", [1, 2, 4])
def test_a_ritardando_is_followed_and_the_beat_before_it_kept(per_beat):
    grid = BeatGrid(120.0, 0.25)
    times = beat_times(lambda time: per_beat * ritardando(time), 0.25, 50)
    found = follow_lost_stretches(grid, ((41.0, 50.0),), peaks_at(times))
    assert found.unclear == () and found.bpm == 120 and found.offset == pytest.approx(0.25)
    whole = times[::per_beat]
    assert np.abs(found.beat_of(whole) - np.arange(len(whole))).max() < 0.03
    assert found.seconds_of(70) == grid.seconds_of(70)
    assert found.bpm_at(47.0) == pytest.approx(ritardando(47.0), rel=0.1)


def test_an_intro_is_followed_backwards():
    def tempo(time):
        return 90 + 20 * np.sin(time / 3) if time < 15 else 120

    times = half_beats(tempo, 60)
    steady = times[times >= 15][0]
    grid = BeatGrid(120.0, steady % 0.5)
    found = follow_lost_stretches(grid, ((0.0, 15.0),), peaks_at(times))
    assert found.unclear == ()
    assert errors(found, times).max() < 0.01
    assert found.bpm == 120 and 0 <= found.offset < 0.5


def test_the_grid_goes_on_after_a_slow_passage():
    def tempo(time):
        return 120 - 40 * np.sin((time - 20) * np.pi / 6) if 20 < time < 26 else 120

    slow = half_beats(tempo, 26.5)
    times = np.concatenate([slow, np.arange(slow[-1] + 0.25, 50, 0.25)])
    after = times[len(slow)]
    grid = BeatGrid(120.0, 0.25, ((50, 120 / (1 + (after - 0.25) % 0.5 / 0.5)), (51, 120.0)))
    assert errors(grid, times[len(slow) :]).max() < 1e-6
    found = follow_lost_stretches(grid, ((20.0, 26.5),), peaks_at(times))
    assert found.unclear == ()
    assert errors(found, times[(times < 25) | (times > 27)]).max() < 0.01


def test_onsets_without_a_beat_are_not_followed():
    grid = BeatGrid(120.0, 0.25)
    for seed in range(10):
        free = np.random.default_rng(seed).uniform(30, 50, 40)
        peaks = peaks_at(np.concatenate([np.arange(0.25, 30, 0.25), free]))
        found = follow_lost_stretches(grid, ((30.0, 50.0),), peaks)
        assert found == BeatGrid(120.0, 0.25, unclear=((30.0, 50.0),))


def test_without_lost_stretches_the_grid_stays_the_same():
    grid = BeatGrid(120.0, 0.25, ((8, 60.0),), 0.7, candidates=((60.0, 0.2),))
    assert follow_lost_stretches(grid, (), peaks_at(np.arange(9.0))) == grid


def test_a_wandering_tempo_is_followed_through_the_song():
    times = half_beats(lambda time: 120 + 10 * np.sin(time / 6), 60)
    rough = tuple((8 * k, 120 + 10 * np.sin(4 * k / 6)) for k in range(1, 12))
    grid = follow_live_tempo(BeatGrid(120.0, 0.25, rough), peaks_at(times))
    assert errors(grid, times).max() < 0.01


def test_few_tempo_changes_are_no_wandering_tempo():
    grid = BeatGrid(120.0, 0.25, ((8, 100.0), (9, 130.0)))
    assert follow_live_tempo(grid, peaks_at(np.arange(0.25, 60, 0.25))) is grid


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.floats(0.05, 2.0), min_size=1, max_size=60),
    st.floats(60, 220),
    st.floats(0, 40),
    st.floats(2, 40),
)
def test_any_onsets_give_a_grid(gaps, bpm, start, length):
    times = np.cumsum(gaps)
    grid = BeatGrid(bpm, 0.1)
    found = follow_lost_stretches(grid, ((start, start + length),), peaks_at(times))
    assert 0 <= found.offset < 60 / found.bpm
    assert list(found.changes) == sorted(dict(found.changes).items())
    assert all(10 < tempo < 1200 for _, tempo in found.changes)


def test_half_beats_of_a_strong_ritardando_are_as_near_as_its_beats():
    def slowing(time):
        return 90 if time < 40 else max(90 - 5 * (time - 40), 35)

    times = half_beats(slowing, 53)
    found = follow_lost_stretches(BeatGrid(90.0, 0.25), ((41.0, 53.0),), peaks_at(times))
    assert errors(found, times[:-1]).max() < 0.015  # 0.025 with all of it on the half-beats
