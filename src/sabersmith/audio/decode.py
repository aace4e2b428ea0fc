"""Song files to float32 samples at a wanted rate, and the checks a song must pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from sabersmith.audio.probe import AudioInfo, describe, probe
from sabersmith.audio.reader import AudioReader, open_audio
from sabersmith.audio.sample_stream import Samples, SampleStream, mixed, resampled, resampled_length
from sabersmith.errors import InputError

__all__ = ["AudioInfo", "check_song", "decode", "probe", "resample"]

MIN_S = 20.0  # room for 1.5 s before the first note, 2 s after the last, and a map between
MAX_S = 7200.0
MIN_SR = 16000  # Hz: the lower of the two rates that the stages listen at
MAX_CHANNELS = 2
SILENCE = 1e-3  # a song that never exceeds this amplitude (-60 dB) is silent


def check_song(path: str | Path) -> AudioInfo:
    """Read a song through once, holding none of it, and refuse what no map can be made from.

    Returns what the song says about itself, with the duration that was really there.

    Raises:
        InputError: missing, a folder, empty, truncated, no audio, under 16 kHz, more than 2
            channels, shorter than 20 s, longer than 2 h (told by the header where it can be),
            or silent; one line with what is wrong and what to do.
    """
    reader = open_checked(path)
    frames = sum(block.shape[1] for block in checked_blocks(reader))
    return replace(describe(reader), duration=frames / reader.sr)


def open_checked(path: str | Path) -> AudioReader:
    """Open a song and refuse what its header alone shows to be unusable (InputError)."""
    reader = open_audio(path)
    if reader.sr < MIN_SR:
        raise InputError(
            f"{path}: has a sample rate of {reader.sr} Hz, too low to hear attacks in; "
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
    """Blocks of an opened song; at their end, InputError if it was too short or silent."""
    frames, peak = 0, 0.0
    for block in reader.blocks():
        yield block
        frames += block.shape[1]
        peak = max(peak, float(block.max()), -float(block.min()))
        _check_length(reader, frames, is_whole=False)
    _check_length(reader, frames, is_whole=True)
    if peak < SILENCE:
        raise InputError(f"{reader.path}: is silent; give a song that can be heard")


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

    Reads wav, mp3, flac, Ogg (Vorbis and Opus, `.egg` too), m4a and what else libsndfile or
    FFmpeg know, told by content.

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
        blocks = map(mixed, blocks)
    channels = 1 if mono else reader.channels
    none = np.zeros((channels, 0), np.float32)  # where the file holds no audio at all
    samples = np.concatenate([none, *resampled(blocks, channels, reader.sr, sr)], axis=1)
    np.clip(samples, -1, 1, out=samples)
    return samples[0] if mono else samples


def resample(samples: Samples, sr_in: int, sr_out: int) -> Samples:
    """Resample float32 (n,) or (channels, n) from sr_in to sr_out Hz.

    The length becomes ceil(n * sr_out / sr_in), so frame counts agree between rates.
    """
    rows = np.atleast_2d(samples)
    length = resampled_length(rows.shape[1], sr_in, sr_out)
    blocks = resampled(SampleStream.of(rows).blocks, len(rows), sr_in, sr_out)
    return SampleStream((*samples.shape[:-1], length), blocks).join()
