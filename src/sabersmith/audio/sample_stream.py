"""Samples in blocks, so that a song of any length can be processed in little memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.float32]

BLOCK_SAMPLES = 1 << 19  # per channel: about 12 s


@dataclass(frozen=True, eq=False)
class SampleStream:
    """Float32 samples as a sequence of blocks, to be read once.

    Attributes:
        shape: of all blocks concatenated along the last axis: (n,) or (channels, n).
        blocks: (n_i,) or (channels, n_i), with the n_i adding up to n.
    """

    shape: tuple[int, ...]
    blocks: Iterable[Samples]

    @classmethod
    def of(cls, samples: Samples | SampleStream) -> SampleStream:
        """Return samples, (n,) or (channels, n), as a stream; return a stream unchanged."""
        if isinstance(samples, SampleStream):
            return samples
        starts = range(0, samples.shape[-1], BLOCK_SAMPLES)
        return cls(samples.shape, (samples[..., start : start + BLOCK_SAMPLES] for start in starts))

    def join(self) -> Samples:
        """Return all samples as one array of shape `shape`."""
        out = np.empty(self.shape, np.float32)
        stop = 0
        for block in self.blocks:
            start, stop = stop, stop + block.shape[-1]
            out[..., start:stop] = block
        return out


def rechunk(blocks: Iterable[Samples], size: int) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) as blocks (channels, size); the last one may be shorter."""
    held: list[Samples] = []
    missing = size
    for block in blocks:
        while block.shape[1] >= missing:
            yield np.concatenate([*held, block[:, :missing]], axis=1)
            held, block, missing = [], block[:, missing:], size
        held.append(block)
        missing -= block.shape[1]
    if missing < size:
        yield np.concatenate(held, axis=1)


def resample_blocks(
    blocks: Iterable[Samples], channels: int, sr_in: int, sr_out: int
) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) at sr_in Hz, resampled to sr_out Hz.

    The total length becomes ceil(n * sr_out / sr_in), so frame counts agree between rates.
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
    # The resampler may return one sample more or fewer than are due.
    last = stream.resample_chunk(np.zeros((0, channels), np.float32), last=True).T
    rest[:, : last.shape[1]] = last[:, : rest.shape[1]]
    yield rest


def resampled_length(n: int, sr_in: int, sr_out: int) -> int:
    """Return ceil(n * sr_out / sr_in): the number of samples after resampling n samples."""
    return -(-n * sr_out // sr_in)
