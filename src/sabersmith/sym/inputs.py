"""The input of the sym network at each position: the audio there and the gaps to its neighbours.

A song with N onsets has N + 2 positions: START at 0 s, the onsets, END at the song's end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Floats = NDArray[np.float64]


def positions(onsets: Floats, duration_s: float) -> Floats:
    """Return the times (N + 2,) in seconds of START, the onsets (N,) ascending, and END.

    END is at the last onset if that lies past the song's end.

    Raises ValueError if the onsets are not ascending and finite.
    """
    onsets = np.asarray(onsets, np.float64)
    if onsets.ndim != 1 or not np.isfinite(onsets).all() or (np.diff(onsets) <= 0).any():
        raise ValueError("onsets must be (N,), finite and ascending")
    end = np.max(onsets, initial=duration_s)
    return np.concatenate(([0.0], onsets, [end]))


def gaps(times: Floats) -> tuple[Floats, Floats]:
    """Return seconds to the previous and to the next position, each (N,), 0 at the open ends."""
    between = np.diff(times)
    return np.concatenate(([0.0], between)), np.concatenate((between, [0.0]))


def frame_columns(times: Floats, frame_s: float, frames: int) -> NDArray[np.int64]:
    """Return the column of each time (N,) in a spectrogram of `frames`, padded by one on each side.

    Frame i, at i * frame_s, is column i + 1 of the padded one; column frames + 1 is the padding on
    the right. The original (DeepSaber, 2019) left out the + 1 and so read the audio of each note a
    frame early.
    """
    nearest = (np.asarray(times) / frame_s + 0.5).astype(np.int64)
    return np.clip(nearest + 1, 0, frames + 1)


def sample_audio(
    mels: NDArray[np.floating], times: Floats, frame_s: float, offsets: Sequence[int] = (0,)
) -> NDArray[np.float32]:
    """Return the audio columns of each time.

    Args:
        mels: normalised (frames, rows), 0 is silence; may be memory-mapped.
        times: (N,) seconds.
        frame_s: seconds between frames.
        offsets: frames relative to each time's own; (0,) is its own alone.

    Returns:
        float32 (N, len(offsets) * rows), one offset after the other; silence outside the song.
    """
    frames = len(mels)
    at = frame_columns(times, frame_s, frames)[:, None] - 1 + np.asarray(offsets)  # (N, offsets)
    inside = (at >= 0) & (at < frames)
    # torch turns half precision into single twenty times as fast as numpy.
    audio = torch.from_numpy(mels[np.clip(at, 0, frames - 1)]).float()  # (N, offsets, rows)
    audio *= torch.from_numpy(inside)[..., None]
    return audio.reshape(len(times), -1).numpy()


def join_inputs(
    audio: NDArray[np.float32], times: Floats, copy_features: NDArray[np.float32] | None = None
) -> NDArray[np.float32]:
    """Return the network's input (N, rows + 2 or more) float32.

    Its columns are audio (N, rows); the gaps before and after, in seconds; and the copy features
    (N, COPY_COLUMNS), if the network takes them. Gaps stay fractions: as whole numbers all gaps
    under a second would be equal.
    """
    before, after = gaps(times)
    rest = () if copy_features is None else (copy_features,)
    return np.column_stack((audio, before, after, *rest)).astype(np.float32)


def character_input(character: Tensor) -> Tensor:
    """Return scores (..., K) as the network reads them: (..., 2 K), each with whether it is known.

    character: of `character.CharacterScale.scores`, NaN where unknown. Unknown is 0 and 0.
    """
    return torch.cat([character.nan_to_num(), (~character.isnan()).to(character.dtype)], -1)


@dataclass(frozen=True)
class Window:
    """The network sees positions start..stop-1 of a song; tokens first..last-1 are chosen."""

    start: int
    stop: int
    first: int
    last: int


def windows(size: int, max_tokens: int, overlap: int, lookahead: int) -> list[Window]:
    """Cover a song of `size` positions by windows of at most `max_tokens`.

    Each position between START and END is chosen in exactly one window. Unless the song ends, a
    window repeats at least `overlap` chosen positions of the previous one, and extends `lookahead`
    positions past its last choice. All windows but the last of a song are the same for any longer
    song.

    Raises ValueError if max_tokens leaves no position to choose.
    """
    if overlap < 1 or lookahead < 0 or max_tokens - overlap - lookahead < 1:
        raise ValueError(
            f"windows of {max_tokens} can't have an overlap of {overlap} and a lookahead of "
            f"{lookahead}"
        )
    found: list[Window] = []
    first = 1
    while first < size - 1:
        start = max(0, first - overlap)
        stop = min(start + max_tokens, size)
        last = size - 1 if stop == size else stop - lookahead
        found.append(Window(start, stop, first, last))
        first = last
    return found
