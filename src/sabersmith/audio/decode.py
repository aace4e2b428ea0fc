"""Song files to float32 samples at a wanted rate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from sabersmith.audio.reader import Samples, open_audio

__all__ = ["decode", "resample"]


def decode(path: str | Path, sr: int, mono: bool = True) -> Samples:
    """Decode a song at a sample rate.

    Reads wav, mp3, flac, Ogg (Vorbis and Opus, `.egg` too), m4a and what else libsndfile or
    FFmpeg know, told by content. The song streams through in blocks: only the result is held.

    Args:
        path: the song.
        sr: samples a second of the result, Hz.
        mono: average the channels.

    Returns:
        float32 in [-1, 1]: (n,) if mono, else (channels, n); n = ceil(native length * sr /
        native rate).

    Raises:
        InputError: missing, empty, a folder, no audio, or audio that breaks off.
    """
    reader = open_audio(path)
    blocks: Iterable[Samples] = reader.blocks()
    if mono:
        blocks = (block.mean(axis=0, keepdims=True) for block in blocks)
    channels = 1 if mono else reader.channels
    samples = resample_blocks(blocks, channels, reader.sr, sr)
    np.clip(samples, -1, 1, out=samples)
    return samples[0] if mono else samples


def resample(samples: Samples, sr_in: int, sr_out: int) -> Samples:
    """Resample float32 (n,) or (channels, n) from sr_in to sr_out Hz.

    The length becomes ceil(n * sr_out / sr_in), so frame counts agree between rates.
    """
    blocks = np.atleast_2d(samples)
    out = resample_blocks([blocks], len(blocks), sr_in, sr_out)
    return out[0] if samples.ndim == 1 else out


def resample_blocks(blocks: Iterable[Samples], channels: int, sr_in: int, sr_out: int) -> Samples:
    """Join blocks (channels, n_i) at sr_in into one float32 (channels, n) array at sr_out."""
    count = 0

    def counted() -> Iterator[Samples]:
        nonlocal count
        for block in blocks:
            count += block.shape[1]
            yield block

    if sr_in == sr_out:
        parts = list(counted())
    else:
        parts = list(_resampled(counted(), channels, sr_in, sr_out))
    length = -(-count * sr_out // sr_in)
    out = np.zeros((channels, length), np.float32)
    start = 0
    for index, part in enumerate(parts):
        parts[index] = out[:, :0]  # let go of each part once copied: a long song fits once
        stop = min(start + part.shape[1], length)
        out[:, start:stop] = part[:, : stop - start]
        start = stop
    return out


def _resampled(
    blocks: Iterable[Samples], channels: int, sr_in: int, sr_out: int
) -> Iterator[Samples]:
    import soxr  # type: ignore[import-untyped]

    stream = soxr.ResampleStream(sr_in, sr_out, channels, dtype="float32", quality="HQ")
    for block in blocks:
        yield np.atleast_2d(stream.resample_chunk(np.ascontiguousarray(block.T)).T)
    yield stream.resample_chunk(np.zeros((0, channels), np.float32), last=True).T
