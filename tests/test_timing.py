import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.stream import Stream
from sabersmith.timing import AudioPlan, plan_audio, snap, to_beats

TEMPOS = st.floats(40, 300)


@given(
    bpm=TEMPOS,
    phase=st.floats(0, 1, exclude_max=True),
    first=st.floats(0, 30),
    length=st.floats(0, 200),
    rest=st.floats(0, 5),
    sr=st.sampled_from([44100, 48000]),
)
def test_level_starts_on_a_beat_with_time_before_and_after_the_notes(
    bpm, phase, first, length, rest, sr
):
    offset = phase * 60 / bpm
    n_samples = round((first + length + rest) * sr)
    plan = plan_audio(n_samples, sr, bpm, offset, first, first + length)
    beats = (offset + plan.head_s) * bpm / 60
    assert abs(beats - round(beats)) * 60 / bpm <= 0.6 / sr
    assert first + plan.head_s >= 1.51 - 1 / sr
    end = (plan.head + n_samples + plan.tail) / sr
    assert end - (first + length + plan.head_s) >= 2.01 - 2 / sr
    # No more silence than that needs: a beat less would be too short, or below nothing.
    assert plan.head_s - 60 / bpm < max(0.0, 1.51 - first) + 1 / sr


def test_song_that_needs_no_silence_gets_none():
    plan = plan_audio(44100 * 60, 44100, 120.0, 0.0, 2.0, 50.0)
    assert (plan.head, plan.tail) == (0, 0)


def test_silence_surrounds_every_channel():
    samples = np.ones((2, 5), np.float32)
    out = AudioPlan(sr=10, head=3, tail=2).apply(Stream.of(samples)).join()
    assert out.dtype == np.float32
    assert (out == [0, 0, 0, 1, 1, 1, 1, 1, 0, 0]).all() and out.shape == (2, 10)


@given(
    gaps=st.lists(st.floats(0.005, 2), min_size=1, max_size=50),
    bpm=TEMPOS,
    tolerance=st.floats(0, 0.02),
)
def test_snapping_is_small_onto_the_grid_and_keeps_order(gaps, bpm, tolerance):
    beats = np.cumsum(gaps)
    snapped = snap(beats, bpm, tolerance)
    assert (np.diff(snapped) > 0).all()
    assert (np.abs(snapped - beats) * 60 / bpm <= tolerance + 1e-12).all()
    moved = snapped[snapped != beats]
    on_grid = [np.abs(moved * grid - np.round(moved * grid)) < 1e-9 for grid in (16, 12)]
    assert np.logical_or(*on_grid).all()


@pytest.mark.parametrize(
    ("beat", "expected"),
    [
        (8.26, 8.25),  # 5 ms off a quarter
        (8.66, 8 + 2 / 3),  # 3 ms off a triplet
        (8.0, 8.0),
        (8.288, 8.288),  # 12 ms from 1/16 and 22 ms from 1/12: no grid explains it
    ],
)
def test_snapping_at_120_bpm(beat, expected):
    assert snap(np.array([beat]), 120.0)[0] == pytest.approx(expected, abs=1e-12)


def test_times_become_beats_of_the_level():
    times = np.array([0.0, 0.503, 0.518])
    beats = to_beats(times, 120.0, head_s=1.5)
    # 3 ms late is put right; 18 ms is nearer to no position, so it stays.
    assert beats.tolist() == pytest.approx([3.0, 4.0, 4.036], abs=1e-7)
