"""Activations: what the onset network makes of a song, for the rhythm network to hear."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.onset.peak_picking import smooth

LOGITS = 5
REACH = 2  # frames by which an onset may be early or late of its slot


@dataclass(frozen=True, eq=False)
class Activations:
    """What the onset network makes of the frames of a song.

    Attributes:
        logits: (T, 5) float32.
        frames: (T, H + 6) float16, what the rhythm network reads of each frame: the states that the
            logits come from, the logits, and the level.
        loudest: (T,) float32, the highest of the normalised log-mels.
        frame_s: seconds between frames.
        smoothing: length of the smoothing window over a curve, frames.
    """

    logits: NDArray[np.float32]
    frames: NDArray[np.float16]
    loudest: NDArray[np.float32]
    frame_s: float
    smoothing: int

    @property
    def curves(self) -> NDArray[np.float32]:
        """The smoothed onset probabilities (T, 5)."""
        return curves_of(self.logits, self.smoothing)


def curves_of(logits: NDArray[np.float32], smoothing: int) -> NDArray[np.float32]:
    """Return smoothed onset probabilities (T, D) of logits (T, D)."""
    curves = 1 / (1 + np.exp(-logits))
    return np.stack([smooth(curve, smoothing) for curve in curves.T], axis=1)


def slot_audio(
    frames: NDArray[np.float16], slot_times: NDArray[np.floating], frame_s: float
) -> NDArray[np.float16]:
    """Return the activations at slots.

    The hidden state is that of the frame, within REACH of the slot, where the hardest difficulty's
    logit is highest; logits and level are the highest within REACH.

    Args:
        frames: (frames, A) of `Activations`; may be memory-mapped.
        slot_times: (T, SLOTS) seconds.
        frame_s: seconds between frames.

    Returns:
        float16 (T, SLOTS, A); zeros outside of the song.
    """
    nearest = np.round(slot_times / frame_s).astype(np.int64)
    low, high = max(0, int(nearest.min()) - REACH), max(1, int(nearest.max()) + REACH + 1)
    part = np.asarray(frames[low:high])
    if not len(part):
        return np.zeros((*slot_times.shape, frames.shape[1]), np.float16)
    near = np.clip(nearest[..., None] + np.arange(-REACH, REACH + 1) - low, 0, len(part) - 1)
    hardest = part[near, -2]  # (T, SLOTS, 2 * REACH + 1)
    best = np.take_along_axis(near, hardest.argmax(-1)[..., None], -1)[..., 0]
    found: NDArray[np.float16] = part[best]
    found[..., -LOGITS - 1 :] = part[near, -LOGITS - 1 :].max(-2)
    found[(nearest < 0) | (nearest >= len(frames))] = 0
    return found
