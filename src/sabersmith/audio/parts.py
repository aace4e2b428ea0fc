"""Decode an audio file, or one link of a chained Ogg file, with soundfile or PyAV."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from sabersmith.audio.channels import MAX_CHANNELS
from sabersmith.audio.formats import AUDIO_FORMATS
from sabersmith.audio.libraries import error_reason, library_errors, open_av, open_soundfile
from sabersmith.audio.mp3_header import read_xing_header
from sabersmith.audio.packets import (
    Losses,
    decode_packets,
    join_blocks,
    skip_samples,
    trim_padding,
)
from sabersmith.audio.sample_stream import Samples
from sabersmith.audio.truncation import EBML
from sabersmith.errors import InputError

BLOCK_S = 10  # seconds per block: a long song takes little memory
MAX_BLOCK = 1 << 22  # samples per channel in a block, whatever rate a damaged header states
SHORTFALL = 0.01  # share of a song that may be missing or damaged
LOST_S = 0.5  # seconds that may be damaged in a song of any length
MIN_SR = 16000  # Hz: the lower of the two rates that the networks use
MAX_SR = 768_000  # Hz: a higher rate is a sign of a damaged header
MP3_PADDING = 8190  # samples: the longest that the LAME header can state, at both ends together
COPY_BYTES = 1 << 20  # of a link copied at a time


@dataclass(frozen=True)
class AudioPart:
    """An audio file, or one link of a chained Ogg file, with the contents of its header.

    Attributes:
        path: the file.
        place: (start, stop) of the link in bytes; None for the whole file.
        sr: native sample rate, Hz.
        channels: 1 or 2; more are mixed down.
        frames: samples per channel; 0 if unknown.
        is_stated: whether the header states `frames`; else it is estimated from the file's size.
        is_exact: whether, besides, fewer samples than stated mean that the file is truncated.
        library: "soundfile" or "av", the one that reads the file.
    """

    path: Path
    place: tuple[int, int] | None
    sr: int
    channels: int
    frames: int
    is_stated: bool
    is_exact: bool
    library: str

    def blocks(self) -> Iterator[Samples]:
        """Yield float32 blocks (channels, n), unclipped, at the native rate.

        Raises:
            InputError: more than SHORTFALL of the audio, and LOST_S, is missing or damaged.

        Raises one of `library_errors()` if nothing can be decoded.
        """
        count, losses, failure = 0, Losses(), None
        if self.library == "soundfile":
            try:
                for block in self._soundfile_blocks():
                    yield block
                    count += block.shape[1]
            except library_errors() as error:
                failure = error
        if failure or self.library == "av" or self._lacks(count):
            # FFmpeg reads on where libsndfile gives up.
            for block in skip_samples(self._av_blocks(losses), count):
                yield block
                count += block.shape[1]
        self._check(count, losses)

    def _lacks(self, count: int) -> bool:
        return self.is_stated and count < self.frames * (1 - SHORTFALL)

    def _check(self, count: int, losses: Losses) -> None:
        """Check that no more than SHORTFALL of the song, or LOST_S, is missing."""
        if self._lacks(count) and self.is_exact:
            raise InputError(
                f"{self.path}: is truncated: its header states {self.frames / self.sr:.1f} s, "
                f"but it has {count / self.sr:.1f} s; get a complete copy"
            )
        total = count / self.sr / (1 - losses.share)
        lost = losses.share * total
        has_all = self.is_stated and not self._lacks(count)
        if lost > max(SHORTFALL * total, LOST_S) and not has_all:
            raise InputError(
                f"{self.path}: is damaged: {lost:.1f} s of about {total:.1f} s "
                "can't be decoded; get a complete copy"
            )

    def _soundfile_blocks(self) -> Iterator[Samples]:
        size = min(BLOCK_S * self.sr, MAX_BLOCK)
        with _opened(self.path, self.place) as raw, open_soundfile(raw) as file:
            while len(block := file.read(size, dtype="float32", always_2d=True)):
                yield block.T

    def _av_blocks(self, losses: Losses) -> Iterator[Samples]:
        def check_sr(sr: int) -> None:
            if not MIN_SR <= sr <= MAX_SR:
                raise InputError(
                    f"{self.path}: is damaged: its sample rate changes to {sr} Hz midway; "
                    "get another copy"
                )

        with _opened(self.path, self.place) as raw:
            blocks = decode_packets(raw, self.sr, self.channels, check_sr, losses)
            if self.is_stated:
                blocks = trim_padding(blocks, self.frames, self.sr)
            yield from join_blocks(blocks, min(BLOCK_S * self.sr, MAX_BLOCK))


def open_part(path: Path, place: tuple[int, int] | None) -> AudioPart:
    """Read the header of an audio file, or of the link of an Ogg file at `place`.

    Raises:
        InputError: it holds no audio that can be read.
    """
    with _opened(path, place) as raw:
        head = raw.read(64)
    part = None if _only_av(head) else _open_with_soundfile(path, place)
    part = part or _open_with_av(path, place)
    if not 0 < part.sr <= MAX_SR or part.channels < 1:
        raise InputError(
            f"{path}: is damaged or has no readable audio; give a song ({AUDIO_FORMATS})"
        )
    return part


@contextmanager
def _opened(path: Path, place: tuple[int, int] | None) -> Iterator[BinaryIO]:
    """Open a file, or a copy of a place in it."""
    with path.open("rb") as raw:
        if place is None:
            yield raw
            return
        with TemporaryFile() as copy:
            raw.seek(place[0])
            left = place[1] - place[0]
            while left > 0 and (data := raw.read(min(left, COPY_BYTES))):
                copy.write(data)
                left -= len(data)
            copy.seek(0)
            yield copy


def _only_av(head: bytes) -> bool:
    """Return whether to read a file with PyAV alone.

    PyAV can tell AAC from MP3, prints nothing about damaged MP3s, reads FLACs of unknown length
    and Opus with packets that libsndfile calls malformed.
    """
    is_mp4 = head[4:8] == b"ftyp"
    is_mpeg = head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] >= 0xE0)
    is_opus = head.startswith(b"OggS") and b"OpusHead" in head
    return is_mp4 or is_mpeg or is_opus or head.startswith((EBML, b"fLaC"))


def _open_with_soundfile(path: Path, place: tuple[int, int] | None) -> AudioPart | None:
    try:
        with _opened(path, place) as raw, open_soundfile(raw) as file:
            # libsndfile reports a huge length for a stream whose end it can't find, and none for
            # a WAV whose writer did not know it. Only FFmpeg says what surround channels are.
            if not 0 < file.frames < 2**48 or file.channels > 2:
                return None
            return AudioPart(
                *(path, place, file.samplerate, file.channels, file.frames),
                is_stated=True, is_exact=True, library="soundfile",
            )  # fmt: skip
    except library_errors():
        return None


def _open_with_av(path: Path, place: tuple[int, int] | None) -> AudioPart:
    try:
        with _opened(path, place) as raw, open_av(raw) as container:
            if not container.streams.audio:
                raise InputError(f"{path}: has no readable audio; give a song ({AUDIO_FORMATS})")
            stream = container.streams.audio[0]
            codec = stream.codec_context  # None where FFmpeg has no decoder
            sr, channels = (codec.sample_rate, codec.channels) if codec else (0, 0)
            seconds = container.duration / 1e6 if container.duration else 0.0
            if stream.duration and stream.time_base:
                seconds = float(stream.duration * stream.time_base)
            kind = container.format.name
    except library_errors() as error:
        raise InputError(
            f"{path}: has no readable audio ({error_reason(error)}); give a song ({AUDIO_FORMATS})"
        ) from error
    if channels > MAX_CHANNELS:
        raise InputError(f"{path}: has {channels} channels; mix it down to stereo or mono first")
    frames = round(seconds * sr)
    is_exact = kind == "flac" and frames > 0
    is_stated = is_exact or (kind.startswith(("mov", "matroska")) and frames > 0)
    if kind == "mp3":
        frames, is_stated, is_exact = _mp3_length(path, frames)
    return AudioPart(path, place, sr, min(2, channels), frames, is_stated, is_exact, "av")


def _mp3_length(path: Path, frames: int) -> tuple[int, bool, bool]:
    """Return an MP3's samples, and whether they are stated and exact, from FFmpeg's estimate."""
    with path.open("rb") as file:
        header = read_xing_header(file, path.stat().st_size)
    if header is None or not header.samples:
        return frames, False, False
    # FFmpeg takes the encoder's padding off, but may not trust the header with tags at the end.
    if not 0 <= header.samples - frames <= MP3_PADDING:
        frames = header.samples
    return frames, True, not header.has_its_bytes
