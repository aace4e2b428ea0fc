"""Decode song files to float32 samples at a given rate, and check that a song can be mapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from sabersmith.audio.channels import mix_to_mono
from sabersmith.audio.parts import MIN_SR
from sabersmith.audio.probe import AudioInfo, describe, probe
from sabersmith.audio.reader import AudioReader, open_audio
from sabersmith.audio.sample_stream import (
    Samples,
    SampleStream,
    resample_blocks,
    resampled_length,
)
from sabersmith.errors import InputError

__all__ = ["AudioInfo", "check_song", "decode", "probe", "resample"]

MIN_S = 20.0  # fits 1.5 s before the first note, 2 s after the last, and a map in between
MAX_S = 7200.0
SILENCE = 1e-3  # a song that never exceeds this amplitude (-60 dB) is silent


def check_song(path: str | Path) -> AudioInfo:
    """Decode a song once, block by block, and check that a map can be made from it.

    Returns:
        The song's header and tags, with the decoded duration in place of the stated one.

    Raises:
        InputError: the file is missing, a folder, empty, truncated, damaged or not audio; its rate
            is under 16 kHz; it is shorter than 20 s, longer than 2 h (checked by the header where
            possible) or silent. The message is one line with the problem and what to do.
    """
    reader = open_checked(path)
    frames = sum(block.shape[1] for block in checked_blocks(reader))
    return replace(describe(reader), duration=frames / reader.sr)


def open_checked(path: str | Path) -> AudioReader:
    """Open a song; raise InputError if its header alone shows that it can't be mapped."""
    reader = _open_bounded(path)
    if reader.is_exact and reader.frames:
        _check_least(reader, reader.frames)
    return reader


def checked_blocks(reader: AudioReader) -> Iterator[Samples]:
    """Yield the blocks (channels, n_i) of an opened song, then check its length and loudness.

    Raises:
        InputError: the song is too long, too short or silent, or can't be decoded.
    """
    frames, peak = 0, 0.0
    for block in _bounded_blocks(reader):
        yield block
        frames += block.shape[1]
        peak = max(peak, float(block.max()), -float(block.min()))
    _check_least(reader, frames)
    if peak < SILENCE:
        raise InputError(f"{reader.path}: is silent; give a song with sound in it")


def decode(path: str | Path, sr: int, mono: bool = True) -> Samples:
    """Decode a song at a sample rate.

    Reads wav, mp3, flac, Ogg (Vorbis and Opus, also as `.egg`), m4a and whatever else libsndfile
    or FFmpeg can read. The format is detected from the content.

    Args:
        path: the song.
        sr: sample rate of the result, Hz.
        mono: average the channels (`channels.mix_to_mono`).

    Returns:
        float32 in [-1, 1]: (n,) if mono, else (channels, n) with 1 or 2 channels; n = ceil(native
        length * sr / native rate).

    Raises:
        InputError: the file is missing, empty, a folder, not audio, truncated, damaged or longer
            than 2 h, or its rate is under 16 kHz.
    """
    reader = _open_bounded(path)
    blocks: Iterable[Samples] = _bounded_blocks(reader)
    if mono:
        blocks = map(mix_to_mono, blocks)
    channels = 1 if mono else reader.channels
    empty = np.zeros((channels, 0), np.float32)  # for a file without any samples
    parts = resample_blocks(blocks, channels, reader.sr, sr)
    samples = np.concatenate([empty, *parts], axis=1)
    np.clip(samples, -1, 1, out=samples)
    return samples[0] if mono else samples


def _open_bounded(path: str | Path) -> AudioReader:
    """Open a song; raise InputError if its header states what would take too much memory."""
    reader = open_audio(path)
    if (lowest := min(part.sr for part in reader.parts)) < MIN_SR:
        raise InputError(
            f"{path}: has a sample rate of {lowest} Hz, too low to detect onsets; "
            f"give one of at least {MIN_SR} Hz"
        )
    if reader.is_exact:
        _check_most(reader, reader.frames)
    return reader


def _bounded_blocks(reader: AudioReader) -> Iterator[Samples]:
    """Yield the blocks (channels, n_i) of a song; raise InputError once they are too many."""
    frames = 0
    for block in reader.blocks():
        frames += block.shape[1]
        _check_most(reader, frames)
        yield block


def _check_most(reader: AudioReader, frames: int) -> None:
    if frames > MAX_S * reader.sr:
        raise InputError(f"{reader.path}: is longer than {MAX_S / 3600:g} hours; cut it into songs")


def _check_least(reader: AudioReader, frames: int) -> None:
    if (seconds := frames / reader.sr) < MIN_S:
        raise InputError(
            f"{reader.path}: is {seconds:.1f} s long, too short for a map; "
            f"give a song of at least {MIN_S:g} s"
        )


def resample(samples: Samples, sr_in: int, sr_out: int) -> Samples:
    """Return float32 samples, (n,) or (channels, n), resampled from sr_in to sr_out Hz.

    The length becomes ceil(n * sr_out / sr_in), so frame counts agree between rates.
    """
    rows = np.atleast_2d(samples)
    length = resampled_length(rows.shape[1], sr_in, sr_out)
    blocks = resample_blocks(SampleStream.of(rows).blocks, len(rows), sr_in, sr_out)
    return SampleStream((*samples.shape[:-1], length), blocks).join()
