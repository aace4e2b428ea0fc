"""Training targets of the onset stage, and the changes made to its features in training."""

import numpy as np
from numpy.typing import NDArray


def soft_targets(
    positions: NDArray[np.float64],
    curves: NDArray[np.int64],
    shape: tuple[int, int],
    width: float,
) -> NDArray[np.float32]:
    """Return target curves of `shape` (curves, frames): a bell of height 1 at each onset.

    Args:
        positions: (N,) of the onsets, in frames from the curves' first; those outside of the
            curves leave there what of their bells reaches in.
        curves: (N,) which curve each onset is of.
        shape: number of curves and of frames.
        width: standard deviation of the bell in frames; the onset lies between frames, so the
            bell also tells the network where.
    """
    reach = int(np.ceil(4 * width))
    inside = (positions > -reach) & (positions < shape[1] + reach)
    positions, curves = positions[inside], curves[inside]
    near = np.round(positions).astype(int)[:, None] + np.arange(-reach, reach + 1)
    bells = np.exp(-0.5 * ((near - positions[:, None]) / width) ** 2).astype(np.float32)
    # Frames outside of a curve fall into its margins.
    margin = 2 * reach + 1
    target = np.zeros((shape[0], shape[1] + 2 * margin), np.float32)
    np.maximum.at(target, (curves[:, None], near + margin), bells)
    return target[:, margin:-margin]
