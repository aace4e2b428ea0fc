"""Find the peaks of a curve."""

import numpy as np
from numpy.typing import NDArray


def find_peaks(curve: NDArray[np.floating], distance: int = 1) -> NDArray[np.intp]:
    """Return the indices of peaks, ascending, as scipy.signal.find_peaks(curve, distance=distance).

    It exists because importing scipy.signal takes longer than finding all peaks of a song.

    Args:
        curve: (n,). A peak is higher than its neighbours; a plateau counts once, at its middle.
        distance: least number of samples between peaks. Of peaks that are closer, the highest
            stays, or the last of equally high ones.
    """
    # Runs of equal values.
    last = np.append(np.flatnonzero(np.diff(curve)), len(curve) - 1)
    first = np.insert(last[:-1] + 1, 0, 0)
    rises = np.diff(curve[first]) > 0
    tops = 1 + np.flatnonzero(rises[:-1] & ~rises[1:])
    peaks = (first[tops] + last[tops]) // 2

    at, keep = peaks.tolist(), [True] * len(peaks)
    for best in reversed(np.argsort(curve[peaks], kind="stable").tolist()):
        if keep[best]:
            for step in (-1, 1):
                other = best + step
                while 0 <= other < len(at) and abs(at[other] - at[best]) < distance:
                    keep[other] = False
                    other += step
    return peaks[keep]
