import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from sabersmith.onset.peak_picking import pick_peaks, smooth

curves = arrays(np.float32, st.integers(3, 200), elements=st.floats(0, 1, width=32))


def bumps(frames, at, height=1.0):
    curve = np.zeros(frames, np.float32)
    for frame in at:
        curve[frame] = height
    return curve


def test_fast_stream_keeps_every_other_onset():
    """DeepSaber compared with the last peak, kept or not, and lost nearly the whole stream."""
    stream = bumps(500, range(10, 490, 10))
    times, _ = pick_peaks(stream, 0.125, 0.01)
    assert len(times) >= 48 // 2 - 1


def test_the_higher_of_two_close_peaks_stays():
    curve = bumps(50, [10], 0.6) + bumps(50, [15], 0.9)
    times, activations = pick_peaks(curve, 0.1, 0.01)
    assert times == pytest.approx([0.15])
    assert activations == pytest.approx([0.9])


def test_time_between_frames():
    """A Gaussian centred between frames is found there, not at the nearest frame."""
    centre = 20.3
    curve = np.exp(-0.5 * (np.arange(50) - centre) ** 2).astype(np.float32)
    times, _ = pick_peaks(curve, 0.05, 0.01)
    assert times == pytest.approx([centre * 0.01], abs=0.0005)


@given(curves, st.floats(0.01, 0.2))
def test_peaks_keep_the_minimum_gap_to_the_frame(curve, gap):
    times, activations = pick_peaks(curve, gap, 0.01)
    assert len(times) == len(activations)
    frames = np.round(times / 0.01 - 1e-9)
    assert (np.diff(frames) >= np.ceil(gap / 0.01 - 1e-9) - 1).all()


@given(st.permutations(range(60)), st.integers(0, 60), st.floats(0.01, 0.2))
def test_a_threshold_can_be_applied_afterwards(values, threshold, gap):
    """A threshold on the picked peaks equals picking from the peaks above it."""
    curve = np.array(values, np.float32)
    times, activations = pick_peaks(curve, gap, 0.01)
    peaks = [i for i in range(1, 59) if curve[i - 1] < curve[i] > curve[i + 1]]
    kept = []
    for peak in sorted((i for i in peaks if curve[i] >= threshold), key=lambda i: -curve[i]):
        if all(abs(peak - other) >= np.ceil(gap / 0.01 - 1e-9) for other in kept):
            kept.append(peak)
    frames = np.round(times[activations >= threshold] / 0.01)
    assert len(frames) == len(kept)
    assert np.abs(frames - sorted(kept)).max(initial=0) <= 1


@given(curves, st.integers(1, 15))
def test_smoothing_keeps_length_bounds_and_constants(curve, window_length):
    smoothed = smooth(curve, window_length)
    assert smoothed.shape == curve.shape
    assert smoothed.min() >= curve.min() - 1e-6
    assert smoothed.max() <= curve.max() + 1e-6
    constant = np.full(30, 0.4, np.float32)
    assert smooth(constant, window_length) == pytest.approx(constant)


def test_smoothing_does_not_move_a_peak():
    assert smooth(bumps(51, [25]), 13).argmax() == 25
    assert smooth(bumps(51, [25]), 5).argmax() == 25
