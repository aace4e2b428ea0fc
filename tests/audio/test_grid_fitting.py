import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sabersmith.audio.decode import resample
from sabersmith.audio.grid_fitting import fit_grid, join_segments
from sabersmith.audio.tempo_segments import TempoSegment
from sabersmith.timing.beat_grid import BeatGrid

from .beat_songs import SR, beat_times, beats, clicks, random_clicks, rhythm


def errors(grid: BeatGrid, times: np.ndarray) -> np.ndarray:
    """Return the seconds from each time to the nearest beat."""
    found = grid.beat_of(times)
    return grid.seconds_of(np.round(found)) - times


@settings(max_examples=8, deadline=None)
@given(bpm=st.floats(100, 150), offset=st.floats(0, 0.3))
@example(bpm=100.015625, offset=0.0)
def test_finds_tempo_and_phase(bpm, offset):
    grid = fit_grid(beats(bpm, offset, 40), SR)
    # A whole tempo is taken if it keeps 95 % of the support: up to 5.5 ms off at both ends.
    assert abs(grid.bpm / bpm - 1) < 3e-4
    assert not grid.changes
    assert 0 <= grid.offset < 60 / grid.bpm
    limit = 0.006 if grid.bpm.is_integer() else 0.002
    assert np.abs(errors(grid, np.arange(offset, 40, 60 / bpm))).max() < limit
    assert grid.is_clear and grid.confidence > 0.6 and not grid.unclear


@pytest.mark.parametrize("sr", [16000, 44100, 48000])
def test_the_sample_rate_does_not_change_the_grid(sr):
    grid = fit_grid(resample(beats(128, 0.1, 30), SR, sr), sr)
    assert grid.bpm == 128
    assert abs(grid.offset - 0.1) < 0.01


@pytest.mark.parametrize("seconds", [20, 60, 600])
def test_clicks_are_located_to_the_millisecond(seconds):
    times = np.arange(0.123, seconds - 1, 60 / 87.31)
    grid = fit_grid(clicks(times, 0.5, seconds), SR)
    assert abs(grid.bpm - 87.31) < 0.005
    assert abs(grid.offset - 0.123) < 0.001
    assert np.abs(errors(grid, times)).max() < 0.002
    assert grid.is_clear


@pytest.mark.parametrize("gains", [[0.5, 0.2, 0.2], [0.5, 0, 0.25]])
def test_triplets_do_not_change_the_tempo(gains):
    grid = fit_grid(rhythm(120, 0.2, 40, gains, per_beat=3), SR)
    assert grid.bpm == pytest.approx(120)
    assert abs(grid.offset - 0.2) < 0.002
    assert grid.is_clear
    known = fit_grid(rhythm(120, 0.2, 40, gains, per_beat=3), SR, bpm=120)
    assert known.is_clear and abs(known.offset - 0.2) < 0.002


@pytest.mark.parametrize("bpm", [97.0, 127.0, 300.0])
def test_a_wrong_given_tempo_is_kept_but_not_clear(bpm):
    grid = fit_grid(beats(128, 0.1, 40), SR, bpm=bpm)
    assert (grid.bpm, grid.changes, grid.is_clear) == (bpm, (), False)


def test_the_tempo_is_a_whole_number_only_if_one_fits():
    assert fit_grid(beats(128.0, 0.1, 60), SR).bpm == 128
    assert abs(fit_grid(beats(127.63, 0.1, 60), SR).bpm - 127.63) < 0.011


def test_a_given_tempo_is_kept():
    grid = fit_grid(beats(128, 0.1, 30), SR, bpm=64)
    assert (grid.bpm, grid.changes) == (64, ())
    halves = np.arange(0.1, 30, 60 / 128)
    assert np.abs((grid.beat_of(halves) * 2 + 0.5) % 1 - 0.5).max() < 0.05


def test_finds_tempo_changes_and_cuts():
    times = beat_times(lambda time: 120 if time < 40 else 140, 0.3, 80)
    times = np.where(times > 60, times + 0.17, times)
    grid = fit_grid(clicks(times, 0.5, 82), SR)
    assert (np.abs(errors(grid, times)) < 0.012).mean() > 0.95
    assert all(float(beat).is_integer() and bpm > 0 for beat, bpm in grid.changes)
    assert grid.is_clear


def test_finds_a_live_tempo():
    times = beat_times(lambda time: 120 + 4 * np.sin(time / 8), 0.3, 120)
    grid = fit_grid(clicks(times, 0.5, 121), SR)
    assert (np.abs(errors(grid, times)) < 0.020).mean() > 0.95


def test_silence_at_both_ends_is_ignored():
    song = beats(128, 0.2, 30)
    silence = np.zeros(20 * SR, np.float32)
    grid = fit_grid(np.concatenate([silence, song, silence]), SR)
    assert (grid.bpm, grid.changes) == (128, ())
    assert np.abs(errors(grid, 20.2 + np.arange(50) * 60 / 128)).max() < 0.01
    assert grid.is_clear


def test_the_grid_of_twenty_minutes_does_not_drift():
    grid = fit_grid(beats(133.7, 0.2, 1200, sr=8000), 8000)
    assert not grid.changes
    assert np.abs(errors(grid, np.arange(0.2, 1200, 60 / 133.7))).max() < 0.02


@pytest.mark.parametrize("rate", [1, 4, 10])
def test_random_clicks_have_no_clear_beat(rate):
    grid = fit_grid(random_clicks(60, rate), SR)
    assert not grid.is_clear
    assert grid.confidence < 0.5 < fit_grid(beats(128, 0.1, 60), SR).confidence


@pytest.mark.parametrize("n", [0, 1, 100, SR, 3 * SR])
def test_silence_has_a_grid_without_confidence(n):
    expected = BeatGrid(120.0, 0.0, confidence=0.0, is_clear=False)
    assert fit_grid(np.zeros(n, np.float32), SR) == expected


@settings(max_examples=25, deadline=None)
@given(n=st.integers(0, 4 * SR), bpm=st.none() | st.floats(20, 400))
def test_songs_of_any_length_have_a_grid(n, bpm):
    grid = fit_grid(beats(120, 0.2, 5)[:n], SR, bpm)
    assert 0 <= grid.offset < 60 / grid.bpm and 0 <= grid.confidence <= 1


def test_refuses_stereo():
    with pytest.raises(ValueError, match="samples"):
        fit_grid(np.zeros((2, SR), np.float32), SR)


def test_segments_are_joined_by_a_bridge():
    grid = join_segments([TempoSegment(0, 10, 120, 0.25), TempoSegment(10, 20, 120, 0.40)])
    np.testing.assert_allclose(grid.seconds_of([0, 1, 18]), [0.25, 0.75, 9.25])
    later = grid.beat_of(0.40 + 0.5 * np.arange(21, 39))
    np.testing.assert_allclose(later, np.round(later), atol=1e-9)
    assert len(grid.changes) == 2 and grid.changes[1][1] == 120


@given(
    st.lists(
        st.tuples(st.floats(5, 60), st.floats(56, 229), st.floats(0, 1)), min_size=1, max_size=6
    )
)
def test_every_segment_keeps_its_beats(parts):
    stops = np.cumsum([length for length, _, _ in parts])
    segments = [
        TempoSegment(stop - length, stop, bpm, offset)
        for stop, (length, bpm, offset) in zip(stops, parts, strict=True)
    ]
    grid = join_segments(segments)
    assert 0 <= grid.offset < 60 / grid.bpm
    assert list(grid.changes) == sorted(grid.changes)
    for segment in segments:
        period = 60 / segment.bpm
        first = segment.offset + np.ceil((segment.start - segment.offset) / period) * period
        inner = np.arange(first + 2 * period, segment.stop - 2 * period, period)
        at = grid.beat_of(inner)
        np.testing.assert_allclose(at, np.round(at), atol=1e-3)
        np.testing.assert_allclose(np.diff(at), 1, atol=1e-3)


def test_a_final_ritardando_is_followed():
    times = beat_times(lambda time: 120 if time < 30 else max(120 - 7 * (time - 30), 50), 0.3, 40)
    times = np.sort(np.concatenate([times, (times[:-1] + times[1:]) / 2]))
    grid = fit_grid(clicks(times, 0.5, 41), SR)
    halves = 2 * grid.beat_of(times)
    late = grid.seconds_of(np.round(halves) / 2) - times
    assert grid.bpm == 120 and grid.is_clear and not grid.unclear
    assert (np.abs(late) < 0.015).mean() > 0.95


@pytest.mark.parametrize("bpm", [None, 128.0])
def test_a_free_ending_is_unclear(bpm):
    steady = beats(128, 0.1, 40)
    free = random_clicks(12, 2.5, seed=3)
    grid = fit_grid(np.concatenate([steady, free]), SR, bpm)
    [(start, stop)] = grid.unclear
    assert abs(start - 40) < 2.5 and stop == 52
    assert (grid.bpm, grid.changes, grid.is_clear) == (128, (), True)


def test_the_octave_stays_the_same_while_the_tempo_rises():
    times = beat_times(lambda time: 2 * (100 + time), 0.4, 60)
    grid = fit_grid(clicks(times, np.resize([0.5, 0.15], len(times)), 61), SR)
    tempos = grid.bpm_at(np.arange(1, 58))
    assert np.abs(np.log2(tempos / (100 + np.arange(1, 58)))).max() < 0.2


def test_other_octaves_are_candidates():
    grid = fit_grid(beats(174, 0.1, 40), SR)
    assert {round(bpm / grid.bpm, 3) for bpm, _ in grid.candidates} == {0.5, 2.0}
    chances = [chance for _, chance in grid.candidates]
    assert chances == sorted(chances, reverse=True) and sum(chances) + grid.confidence < 1


def test_the_octave_that_is_clearly_likelier_is_taken():
    """At 180 BPM every other beat would be soft, and little in between."""
    gains = [0.6, 0.0, 0.08, 0.0]
    grid = fit_grid(rhythm(90, 0.3, 40, gains, 4), SR)
    assert grid.bpm == 90 and grid.offset == pytest.approx(0.3, abs=0.005)
    assert grid.candidates[0][0] == 180 and grid.candidates[0][1] < grid.confidence
