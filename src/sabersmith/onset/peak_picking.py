"""Peak picking: from a curve of onset probabilities to onset times."""

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.peak_finding import find_peaks

Curve = NDArray[np.float32]
Times = NDArray[np.float64]


def smooth(curve: Curve, window_length: int) -> Curve:
    """Smooth a curve (T,) with a Hamming window of `window_length` frames that sums to 1."""
    if window_length <= 1:
        return curve
    window = np.hamming(window_length)
    padded = np.pad(curve, (window_length // 2, (window_length - 1) // 2), mode="edge")
    smoothed: Curve = np.convolve(padded, window / window.sum(), mode="valid").astype(np.float32)
    return smoothed


def pick_peaks(curve: Curve, peak_gap_s: float, frame_s: float) -> tuple[Times, Curve]:
    """Find the peaks of a curve by minimum-gap suppression.

    Of two peaks that are too close the higher one stays, and a peak is only dropped for one that
    stays: a fast stream thins out, it does not vanish. A lower peak never drops a higher one, so
    a threshold on the activations may be applied afterwards.

    Args:
        curve: (T,) probabilities; frame i is at i * frame_s.
        peak_gap_s: smallest time between two peaks, seconds, rounded up to whole frames. The
            minimum gap between notes of a chart (`beatmap.difficulty.MIN_GAP_S`) is longer.
        frame_s: seconds between frames.

    Returns:
        Times in seconds, ascending, refined between frames by a parabola through each peak and
        its neighbours; and the activation (value of the curve) at each peak.
    """
    distance = max(1, int(np.ceil(peak_gap_s / frame_s - 1e-9)))
    peaks = find_peaks(curve, distance)
    times = (peaks + _subframe_offsets(curve, peaks)) * frame_s
    return times.astype(np.float64), curve[peaks]


def _subframe_offsets(curve: Curve, peaks: NDArray[np.intp]) -> NDArray[np.float64]:
    """Return the vertex of the parabola through each peak and its neighbours, -0.5..0.5 frames."""
    before, at, after = (curve[peaks + i].astype(np.float64) for i in (-1, 0, 1))
    bend = before - 2 * at + after
    flat = bend > -1e-12  # a plateau has no single highest point: stay in its middle
    return np.where(flat, 0.0, 0.5 * (before - after) / np.where(flat, 1.0, bend))
