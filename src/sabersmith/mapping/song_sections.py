"""The sections of a song, such as verse and chorus, found by how it sounds bar by bar.

Boundaries are peaks of novelty: how unlike the bars before are to those after, compared with how
alike each side is in itself (Foote 2000, "Automatic audio segmentation using a measure of audio
novelty"). Sections that sound alike have the same letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.timing.beat_grid import BeatGrid

BLOCK = 4096  # frames summed up at once
BAR_BEATS = 4
KERNEL_BARS = 8  # compared before and after a boundary
LEAST_BARS = 4  # of a section
PROMINENCE = 0.25  # of the highest novelty, which a boundary has at least
ALIKE = 0.8  # correlation of the sound of sections with the same letter
SMOOTHING = np.array([0.0003, 0.1065, 0.7864, 0.1065, 0.0003])  # a normal curve, SD half a bar

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class SongSection:
    """A section. beat: its first. name: a letter, alike for sections that sound alike."""

    beat: float
    name: str


def find_sections(mels: NDArray[np.floating], frame_s: float, bars: Floats) -> list[SongSection]:
    """Return the sections of a song, in order; `SongSection.beat` counts beats from bars[0].

    Args:
        mels: normalised log-mels (frames, rows).
        frame_s: seconds between frames.
        bars: seconds of the starts of bars, ascending, and of the end of the last (N + 1,).
    """
    count = len(bars) - 1
    if count < 1:
        return []
    features = bar_features(mels, frame_s, bars)
    if count < 2 * LEAST_BARS:
        return [SongSection(0.0, "A")]
    starts = boundaries(features)
    sound = [features[a:b].mean(0) for a, b in zip(starts, [*starts[1:], count], strict=True)]
    names = letters(sound)
    return [
        SongSection(float(BAR_BEATS * start), name)
        for start, name in zip(starts, names, strict=True)
    ]


def sections_on_grid(
    mels: NDArray[np.floating], frame_s: float, grid: BeatGrid, song_s: float
) -> list[SongSection]:
    """Return the sections of a song, at beats of its grid; arguments as of `find_sections`."""
    first = int(np.ceil(float(grid.beat_of(0.0)) / BAR_BEATS - 1e-6)) * BAR_BEATS
    last = max(float(grid.beat_of(song_s)), first)
    numbers = np.arange(first, last + BAR_BEATS, BAR_BEATS, dtype=np.float64)
    found = find_sections(mels, frame_s, grid.seconds_of(numbers))
    return [SongSection(first + section.beat, section.name) for section in found]


def bar_features(mels: NDArray[np.floating], frame_s: float, bars: Floats) -> Floats:
    """Return the sound of each bar, each row centred over the song: (N, rows)."""
    edges = np.clip(np.round(bars / frame_s).astype(np.int64), 0, len(mels))
    summed = sums_up_to(mels, edges)
    sizes = np.maximum(np.diff(edges), 1)[:, None]
    means = np.diff(summed, axis=0) / sizes
    return np.asarray(means - means.mean(0))


def sums_up_to(mels: NDArray[np.floating], edges: NDArray[np.int64]) -> Floats:
    """Return the sums of the rows (frames, rows) before each of ascending edges (N,): (N, rows)."""
    sums = np.zeros((len(edges), mels.shape[1]))
    so_far = np.zeros((1, mels.shape[1]))
    for start in range(0, len(mels), BLOCK):  # of float64, the sums after all frames take much
        block = np.concatenate([so_far, mels[start : start + BLOCK]]).cumsum(0)
        here = (edges > start) & (edges <= start + BLOCK)
        sums[here] = block[edges[here] - start]
        so_far = block[-1:]
    return sums


def boundaries(features: Floats) -> list[int]:
    """Return the first bars of the sections, by the features of bars (N, rows)."""
    unit = features / np.maximum(np.linalg.norm(features, axis=1, keepdims=True), 1e-9)
    alike = unit @ unit.T  # (N, N)
    count = len(unit)
    novelty = np.zeros(count)
    for bar in range(1, count):
        size = min(KERNEL_BARS, bar, count - bar)
        before, after = slice(bar - size, bar), slice(bar, bar + size)
        own = alike[before, before].mean() + alike[after, after].mean()
        novelty[bar] = (own - 2 * alike[before, after].mean()) * size / KERNEL_BARS
    novelty = np.convolve(np.pad(novelty, len(SMOOTHING) // 2, "symmetric"), SMOOTHING, "valid")
    starts = [0]
    for bar in np.argsort(-novelty, kind="stable").tolist():
        if novelty[bar] < PROMINENCE * novelty.max() or novelty[bar] <= 0:
            break
        if all(abs(bar - other) >= LEAST_BARS for other in (*starts, count)):
            starts.append(bar)
    return sorted(starts)


def letters(sound: Sequence[Floats]) -> list[str]:
    """Return a letter for each section's sound (rows,), the same for those that are alike."""
    kinds: list[Floats] = []
    names = []
    for one in sound:
        scores = [_correlation(one, kind) for kind in kinds]
        if scores and max(scores) >= ALIKE:
            number = int(np.argmax(scores))
        else:
            number = len(kinds)
            kinds.append(one)
        names.append(chr(ord("A") + min(number, 25)))
    return names


def _correlation(one: Floats, other: Floats) -> float:
    size = float(np.linalg.norm(one) * np.linalg.norm(other))
    return float(one @ other) / size if size > 1e-9 else 0.0
