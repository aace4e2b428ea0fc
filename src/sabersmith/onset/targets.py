"""Training targets of the onset stage."""

import numpy as np
from numpy.typing import NDArray


def gaussian_targets(
    positions: NDArray[np.float64],
    curves: NDArray[np.int64],
    shape: tuple[int, int],
    width: float,
) -> NDArray[np.float32]:
    """Return target curves of `shape` (curves, frames): a Gaussian of height 1 at each onset.

    Overlapping Gaussians combine by their maximum.

    Args:
        positions: (N,) of the onsets, in frames from the start of the curves. An onset outside
            contributes the part of its Gaussian that lies inside.
        curves: (N,) index of the curve that each onset belongs to.
        shape: number of curves and of frames.
        width: standard deviation of the Gaussian in frames. Onsets lie between frames; the
            Gaussian's shape tells the network where.
    """
    reach = int(np.ceil(4 * width))
    inside = (positions > -reach) & (positions < shape[1] + reach)
    positions, curves = positions[inside], curves[inside]
    near = np.round(positions).astype(int)[:, None] + np.arange(-reach, reach + 1)
    gaussians = np.exp(-0.5 * ((near - positions[:, None]) / width) ** 2).astype(np.float32)
    # Frames outside of a curve fall into its margins.
    margin = 2 * reach + 1
    target = np.zeros((shape[0], shape[1] + 2 * margin), np.float32)
    np.maximum.at(target, (curves[:, None], near + margin), gaussians)
    return target[:, margin:-margin]
