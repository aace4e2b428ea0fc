"""Decode song files to float32 samples at a given rate, and check that a song can be mapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from sabersmith.audio.probe import AudioInfo, describe, probe
from sabersmith.audio.reader import AudioReader, open_audio
from sabersmith.audio.sample_stream import (
    Samples,
    SampleStream,
    mix_to_mono,
    resample_blocks,
    resampled_length,
)
from sabersmith.errors import InputError

__all__ = ["AudioInfo", "check_song", "decode", "probe", "resample"]

MIN_S = 20.0  # fits 1.5 s before the first note, 2 s after the last, and a map in between
MAX_S = 7200.0
MIN_SR = 16000  # Hz: the lower of the two rates that the networks use
MAX_CHANNELS = 2
SILENCE = 1e-3  # a song that never exceeds this amplitude (-60 dB) is silent


def check_song(path: str | Path) -> AudioInfo:
    """Decode a song once, block by block, and check that a map can be made from it.

    Returns:
        The song's header and tags, with the decoded duration in place of the stated one.

    Raises:
        InputError: the file is missing, a folder, empty, truncated or not audio; its rate is under
            16 kHz; it has more than 2 channels; it is shorter than 20 s, longer than 2 h (checked
            by the header where possible) or silent. The message is one line with the problem and
            what to do.
    """
    reader = open_checked(path)
    frames = sum(block.shape[1] for block in checked_blocks(reader))
    return replace(describe(reader), duration=frames / reader.sr)


def open_checked(path: str | Path) -> AudioReader:
    """Open a song; raise InputError if its header alone shows that it can't be mapped."""
    reader = open_audio(path)
    if reader.sr < MIN_SR:
        raise InputError(
            f"{path}: has a sample rate of {reader.sr} Hz, too low to detect onsets; "
            f"give one of at least {MIN_SR} Hz"
        )
    if reader.channels > MAX_CHANNELS:
        raise InputError(
            f"{path}: has {reader.channels} channels; mix it down to stereo or mono first"
        )
    if reader.is_exact and reader.frames:
        _check_length(reader, reader.frames, is_whole=True)
    return reader


def checked_blocks(reader: AudioReader) -> Iterator[Samples]:
    """Yield the blocks (channels, n_i) of an opened song, then check its length and loudness.

    Raises:
        InputError: the song is too long, too short or silent, or can't be decoded.
    """
    frames, peak = 0, 0.0
    for block in reader.blocks():
        yield block
        frames += block.shape[1]
        peak = max(peak, float(block.max()), -float(block.min()))
        _check_length(reader, frames, is_whole=False)
    _check_length(reader, frames, is_whole=True)
    if peak < SILENCE:
        raise InputError(f"{reader.path}: is silent; give a song with sound in it")


def _check_length(reader: AudioReader, frames: int, is_whole: bool) -> None:
    seconds = frames / reader.sr
    if seconds > MAX_S:
        raise InputError(f"{reader.path}: is longer than {MAX_S / 3600:g} hours; cut it into songs")
    if is_whole and seconds < MIN_S:
        raise InputError(
            f"{reader.path}: is {seconds:.1f} s long, too short for a map; "
            f"give a song of at least {MIN_S:g} s"
        )


def decode(path: str | Path, sr: int, mono: bool = True) -> Samples:
    """Decode a song at a sample rate.

    Reads wav, mp3, flac, Ogg (Vorbis and Opus, also as `.egg`), m4a and whatever else libsndfile
    or FFmpeg can read. The format is detected from the content.

    Args:
        path: the song.
        sr: sample rate of the result, Hz.
        mono: average the channels.

    Returns:
        float32 in [-1, 1]: (n,) if mono, else (channels, n); n = ceil(native length * sr /
        native rate).

    Raises:
        InputError: the file is missing, empty, a folder, not audio, or truncated.
    """
    reader = open_audio(path)
    blocks: Iterable[Samples] = reader.blocks()
    if mono:
        blocks = map(mix_to_mono, blocks)
    channels = 1 if mono else reader.channels
    empty = np.zeros((channels, 0), np.float32)  # for a file without any samples
    parts = resample_blocks(blocks, channels, reader.sr, sr)
    samples = np.concatenate([empty, *parts], axis=1)
    np.clip(samples, -1, 1, out=samples)
    return samples[0] if mono else samples


def resample(samples: Samples, sr_in: int, sr_out: int) -> Samples:
    """Return float32 samples, (n,) or (channels, n), resampled from sr_in to sr_out Hz.

    The length becomes ceil(n * sr_out / sr_in), so frame counts agree between rates.
    """
    rows = np.atleast_2d(samples)
    length = resampled_length(rows.shape[1], sr_in, sr_out)
    blocks = resample_blocks(SampleStream.of(rows).blocks, len(rows), sr_in, sr_out)
    return SampleStream((*samples.shape[:-1], length), blocks).join()
