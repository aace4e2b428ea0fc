"""What the sym network is told about each position: what is heard there and how far its neighbours.

Positions of a song with N onsets: START at 0 s, the onsets, END at the song's end (N + 2).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def positions(onsets: Floats, duration_s: float) -> Floats:
    """Times (N + 2,) in seconds of START, the onsets (N,) ascending, and END.

    Raises ValueError if the onsets are not ascending and finite. An onset past the song's end moves
    END to it.
    """
    onsets = np.asarray(onsets, np.float64)
    if onsets.ndim != 1 or not np.isfinite(onsets).all() or (np.diff(onsets) <= 0).any():
        raise ValueError("onsets must be (N,), finite and ascending")
    end = np.max(onsets, initial=duration_s)
    return np.concatenate(([0.0], onsets, [end]))


def gaps(times: Floats) -> tuple[Floats, Floats]:
    """Seconds to the position before and to the one after, each (N,), 0 at the open ends."""
    between = np.diff(times)
    return np.concatenate(([0.0], between)), np.concatenate((between, [0.0]))


def columns(times: Floats, frame_s: float, frames: int) -> NDArray[np.int64]:
    """Column of each time (N,) in a spectrogram of `frames` padded by one column on each side.

    Frame i, at i * frame_s, is column i + 1 of the padded one; max_index = frames + 1 is the right
    padding. The original (DeepSaber, 2019) left out the + 1 and so heard each note a frame early.
    """
    nearest = (np.asarray(times) / frame_s + 0.5).astype(np.int64)
    return np.clip(nearest + 1, 0, frames + 1)


def listen(
    mels: NDArray[np.floating], times: Floats, frame_s: float, offsets: Sequence[int] = (0,)
) -> NDArray[np.float32]:
    """What is heard at each time.

    Args:
        mels: normalised (frames, rows), 0 is silence; may be memory-mapped.
        times: (N,) seconds.
        frame_s: seconds between frames.
        offsets: frames relative to each time's own; (0,) is its own alone.

    Returns:
        float32 (N, len(offsets) * rows), one offset after the other; silence outside the song.
    """
    frames = len(mels)
    at = columns(times, frame_s, frames)[:, None] - 1 + np.asarray(offsets)  # (N, offsets)
    inside = (at >= 0) & (at < frames)
    # torch turns half precision into single twenty times as fast as numpy.
    heard = torch.from_numpy(mels[np.clip(at, 0, frames - 1)]).float()  # (N, offsets, rows)
    heard *= torch.from_numpy(inside)[..., None]
    return heard.reshape(len(times), -1).numpy()


def assemble(
    heard: NDArray[np.float32], times: Floats, echoes: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """Network source: heard (N, rows), then gaps before and after (2 columns), seconds.

    The gaps stay fractions: as whole numbers every gap under a second would be the same. What is
    known of echoes (N, `echo.COLUMNS`) follows. float32 (N, rows + 2 and more).
    """
    before, after = gaps(times)
    known = () if echoes is None else (echoes,)
    return np.column_stack((heard, before, after, *known)).astype(np.float32)


@dataclass(frozen=True)
class Window:
    """Positions start..stop-1 of a song are seen at once, tokens first..last-1 chosen in them."""

    start: int
    stop: int
    first: int
    last: int


def windows(size: int, max_tokens: int, carry: int, ahead: int) -> list[Window]:
    """Cover a song of `size` positions by windows of at most `max_tokens`.

    Each position between START and END is chosen in exactly one window. A window repeats at least
    `carry` chosen positions of the one before, and sees `ahead` positions past its last choice,
    unless the song ends. All windows but the last of a song are the same for any longer song.

    Raises ValueError if max_tokens leaves no room for choices.
    """
    if min(carry, 1) < 1 or ahead < 0 or max_tokens - carry - ahead < 1:
        raise ValueError(f"windows of {max_tokens} can't carry {carry} and look {ahead} ahead")
    found: list[Window] = []
    first = 1
    while first < size - 1:
        start = max(0, first - carry)
        stop = min(start + max_tokens, size)
        last = size - 1 if stop == size else stop - ahead
        found.append(Window(start, stop, first, last))
        first = last
    return found
