"""Samples in blocks: a song of any length passes through, and only what is asked for is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

BLOCK = 1 << 19  # samples a channel: about 12 s


@dataclass(frozen=True, eq=False)
class SampleStream:
    """Float32 samples that come in blocks, once: stands for their join along the last axis.

    Attributes:
        shape: of the join: (n,) or (channels, n).
        blocks: (n_i,) or (channels, n_i), n_i adding up to n.
    """

    shape: tuple[int, ...]
    blocks: Iterable[Samples]

    @classmethod
    def of(cls, samples: Samples | SampleStream) -> SampleStream:
        """Return samples (n,) or (channels, n) as a stream; a stream as it is."""
        if isinstance(samples, SampleStream):
            return samples
        starts = range(0, samples.shape[-1], BLOCK)
        return cls(samples.shape, (samples[..., start : start + BLOCK] for start in starts))

    def join(self) -> Samples:
        """Return the samples as one array."""
        out = np.empty(self.shape, np.float32)
        stop = 0
        for block in self.blocks:
            start, stop = stop, stop + block.shape[-1]
            out[..., start:stop] = block
        return out


def recut(blocks: Iterable[Samples], size: int) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) as blocks (channels, size), the last one what is left."""
    held: list[Samples] = []
    room = size
    for block in blocks:
        while block.shape[1] >= room:
            yield np.concatenate([*held, block[:, :room]], axis=1)
            held, block, room = [], block[:, room:], size
        held.append(block)
        room -= block.shape[1]
    if room < size:
        yield np.concatenate(held, axis=1)


def mixed(block: Samples) -> Samples:
    """Return the average of a block's channels, (channels, n) as (1, n)."""
    total = block[:1].copy()
    for channel in block[1:]:
        total += channel
    total /= len(block)
    return total


def resampled(
    blocks: Iterable[Samples], channels: int, sr_in: int, sr_out: int
) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) at sr_in Hz as such at sr_out Hz.

    The length becomes ceil(n * sr_out / sr_in), so frame counts agree between rates.
    """
    if sr_in == sr_out:
        yield from blocks
        return
    import soxr  # type: ignore[import-untyped]

    stream = soxr.ResampleStream(sr_in, sr_out, channels, dtype="float32", quality="HQ")
    read = written = 0
    for block in blocks:
        read += block.shape[1]
        part = np.atleast_2d(stream.resample_chunk(np.ascontiguousarray(block.T)).T)
        written += part.shape[1]
        yield part
    rest = np.zeros((channels, resampled_length(read, sr_in, sr_out) - written), np.float32)
    # A sample more or less than that is left.
    last = stream.resample_chunk(np.zeros((0, channels), np.float32), last=True).T
    rest[:, : last.shape[1]] = last[:, : rest.shape[1]]
    yield rest


def resampled_length(n: int, sr_in: int, sr_out: int) -> int:
    """Return ceil(n * sr_out / sr_in)."""
    return -(-n * sr_out // sr_in)
