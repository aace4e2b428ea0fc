"""From a curve of onset probabilities to onset times."""

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.peak_finding import find_peaks

Curve = NDArray[np.float32]
Times = NDArray[np.float64]


def smooth(curve: Curve, taps: int) -> Curve:
    """Smooth a curve (T,) with a Hamming window of `taps` frames that sums to 1."""
    if taps <= 1:
        return curve
    window = np.hamming(taps)
    padded = np.pad(curve, (taps // 2, (taps - 1) // 2), mode="edge")
    smoothed: Curve = np.convolve(padded, window / window.sum(), mode="valid").astype(np.float32)
    return smoothed


def pick_peaks(curve: Curve, min_gap_s: float, frame_s: float) -> tuple[Times, Curve]:
    """Find all peaks of a curve that are at least `min_gap_s` apart.

    Where two are closer the stronger one stays, and a peak is only ever dropped for one that is
    kept: a fast stream thins out, it does not vanish. As a weaker peak never drops a stronger
    one, a threshold may be applied afterwards, by the heights.

    Args:
        curve: (T,) probabilities; frame i is at i * frame_s.
        min_gap_s: smallest time between two onsets, seconds, kept in whole frames.
        frame_s: seconds between frames.

    Returns:
        Times in seconds, ascending, refined between frames by a parabola through each peak and
        its neighbours; and the peaks' heights.
    """
    distance = max(1, int(np.ceil(min_gap_s / frame_s - 1e-9)))
    peaks = find_peaks(curve, distance)
    times = (peaks + _offsets(curve, peaks)) * frame_s
    return times.astype(np.float64), curve[peaks]


def _offsets(curve: Curve, peaks: NDArray[np.intp]) -> NDArray[np.float64]:
    """Where the parabola through each peak and its neighbours is highest, in -0.5..0.5 frames."""
    before, at, after = (curve[peaks + i].astype(np.float64) for i in (-1, 0, 1))
    bend = before - 2 * at + after
    flat = bend > -1e-12  # a plateau has no single highest point: leave it in its middle
    return np.where(flat, 0.0, 0.5 * (before - after) / np.where(flat, 1.0, bend))
