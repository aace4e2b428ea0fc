"""The level of a song in frequency bands, about fifty times a second, for all decorations."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.audio.channels import mix_to_mono
from sabersmith.audio.sample_stream import Samples
from sabersmith.audio.song import Song
from sabersmith.audio.spectrum import power_spectra

Curve = NDArray[np.float64]

RATE = 50  # frames per second, or the nearest rate with a whole number of samples per frame
NFFT = 2048
EDGES_HZ = (40, 150, 400, 1000, 2500, 6000, 15000)
RANGE_DB = 60.0  # levels further below the loudest are raised to this floor
RISE_FRAMES = 2  # frames over which a rise is measured
NEAR_S = 0.05  # a rise this close to a time belongs to it


@dataclass(frozen=True, eq=False)
class BandLevels:
    """The level of a song in frequency bands over time.

    Attributes:
        bands: float32 (frames, bands), dB below the loudest band of any frame, low bands first.
        rate: frames per second.
        start: seconds at which frame 0 lies in the level.
    """

    bands: NDArray[np.float32]
    rate: float
    start: float = 0.0

    @cached_property
    def loudness(self) -> Curve:
        """The level of all bands together, dB, (frames,)."""
        return 10 * np.log10((10 ** (self.bands.astype(np.float64) / 10)).sum(axis=1))

    @cached_property
    def rises(self) -> Curve:
        """The rise in level around each frame, averaged over bands, dB, (frames,)."""
        rises = np.zeros(len(self.bands))
        steps = np.maximum(self.bands[RISE_FRAMES:] - self.bands[:-RISE_FRAMES], 0)
        rises[RISE_FRAMES // 2 : RISE_FRAMES // 2 + len(steps)] = steps.mean(axis=1)
        return rises

    def first_loud_s(self, below_db: float, percent: float) -> float:
        """Return when the song is first as loud as below_db under a percentile of its loudness."""
        loud = self.loudness >= np.percentile(self.loudness, percent) - below_db
        return self.start + float(loud.argmax()) / self.rate

    def frames_at(self, seconds: ArrayLike) -> NDArray[np.intp]:
        """Return the index of the frame nearest to each time in the level, seconds."""
        frames = np.round((np.asarray(seconds, np.float64) - self.start) * self.rate)
        return np.clip(frames, 0, len(self.bands) - 1).astype(np.intp)

    def accents(self, seconds: ArrayLike) -> Curve:
        """Return the largest rise within NEAR_S of each time (n,), seconds: dB, (n,)."""
        frames = self.frames_at(seconds)
        reach = round(NEAR_S * self.rate)
        near = [np.clip(frames + step, 0, len(self.bands) - 1) for step in range(-reach, reach + 1)]
        highest: Curve = self.rises[np.stack(near)].max(axis=0)
        return highest

    def means(self, edges: ArrayLike) -> Curve:
        """Return the mean levels between neighbours of the times (n + 1,), seconds: dB, (n, bands).

        A span shorter than a frame has the levels of the frame in which it starts.
        """
        frames = self.frames_at(edges)
        sums = np.concatenate(
            [np.zeros((1, self.bands.shape[1])), np.cumsum(self.bands, axis=0, dtype=np.float64)]
        )
        stops = np.maximum(frames[1:], frames[:-1] + 1)
        mean: Curve = (sums[stops] - sums[frames[:-1]]) / (stops - frames[:-1])[:, None]
        return mean


def analyse_sound(song: Song) -> BandLevels:
    """Return the band levels of a song; the samples are read in blocks. An hour takes 4 MB."""
    hop = round(song.sr / RATE)
    bins = np.round(np.array(EDGES_HZ) * NFFT / song.sr).astype(int)
    window = np.hanning(NFFT + 1)[:-1].astype(np.float32)
    parts = []
    for block in _overlapping_blocks(song, hop):
        views = np.lib.stride_tricks.sliding_window_view(block, NFFT)[::hop]
        power = power_spectra(views * window)[:, : bins[-1]]
        parts.append(np.add.reduceat(power, bins[:-1], axis=1).astype(np.float32))
    energy = np.concatenate(parts)
    bands = 10 * np.log10(np.maximum(energy / max(float(energy.max()), 1e-12), 1e-12))
    return BandLevels(np.maximum(bands, -RANGE_DB), song.sr / hop)


def _overlapping_blocks(song: Song, hop: int) -> Iterator[Samples]:
    """Yield mono samples (n_i,) in blocks that overlap so that windows continue across them.

    The windows of all blocks, in order, are the centred windows of the whole song.
    """
    rest = np.zeros(NFFT // 2, np.float32)
    tail = np.zeros((1, NFFT // 2), np.float32)
    for block in chain(map(mix_to_mono, song.stream().blocks), [tail]):
        rest = np.concatenate([rest, block[0]])
        frames = (len(rest) - NFFT) // hop + 1
        if frames > 0:
            yield rest[: (frames - 1) * hop + NFFT]
            rest = rest[frames * hop :]
