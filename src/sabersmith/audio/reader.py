"""Read audio files as blocks of float32 samples, with soundfile or PyAV.

All other modules read audio through `AudioReader`; only `probe` opens files as well, for tags. The
format is detected from the content, never from the file's name: `.egg`, for example, is Ogg.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from sabersmith.audio.formats import AUDIO_FORMATS
from sabersmith.audio.sample_stream import Samples
from sabersmith.audio.truncation import describe_truncation, states_its_length
from sabersmith.errors import InputError

BLOCK_S = 10  # seconds per block: a long song takes little memory
SHORTFALL = 0.01  # share of its stated length that a song may lack
MAX_SR = 768_000  # Hz: a higher rate is a sign of a damaged header

# The only containers that PyAV may open. With playlists and image sequences it would follow the
# paths and addresses inside the file.
_CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,aac,ogg,mp3,wav,w64,flac,aiff,caf,ac3,eac3,"
    "asf,avi,ape,wv,tta,mpc,mpc8,au,amr,dts,flv,mpegts"
)


@dataclass(frozen=True)
class AudioReader:
    """An audio file with the contents of its header.

    Attributes:
        path: the file.
        sr: native sample rate, Hz.
        channels: number of channels.
        frames: samples per channel; 0 if unknown.
        is_exact: whether the file states `frames`; otherwise it is estimated from the file's size.
        library: "soundfile" or "av", the one that reads the file.
    """

    path: Path
    sr: int
    channels: int
    frames: int
    is_exact: bool
    library: str

    def blocks(self) -> Iterator[Samples]:
        """Yield the song as float32 blocks (channels, n), n > 0, unclipped, at the native rate.

        Raises:
            InputError: the audio can't be decoded, is truncated, or holds NaN or infinity.
        """
        count = 0
        stream = self._soundfile_blocks() if self.library == "soundfile" else self._av_blocks()
        try:
            for block in stream:
                if not block.shape[1]:
                    continue
                if not np.isfinite((block.min(), block.max())).all():
                    raise InputError(f"{self.path}: holds NaN or infinity; export it again")
                yield block
                count += block.shape[1]
        except library_errors() as error:
            raise InputError(
                f"{self.path}: is truncated or damaged ({error_reason(error)}); get a complete copy"
            ) from error
        if self.is_exact and count < self.frames * (1 - SHORTFALL):
            raise InputError(
                f"{self.path}: is truncated: its header states {self.frames / self.sr:.1f} s, "
                f"but it has {count / self.sr:.1f} s; get a complete copy"
            )

    def _soundfile_blocks(self) -> Iterator[Samples]:
        with self.path.open("rb") as raw, _open_soundfile(raw) as file:
            while len(block := file.read(BLOCK_S * self.sr, dtype="float32", always_2d=True)):
                yield block.T

    def _av_blocks(self) -> Iterator[Samples]:
        parts: list[Samples] = []
        held = 0
        left = self.frames if self.is_exact else None  # codec padding follows the stated end
        for part in self._av_frames():
            parts.append(part[:, :left])
            held += parts[-1].shape[1]
            if left is not None:
                left -= parts[-1].shape[1]
            if held >= BLOCK_S * self.sr:
                yield np.concatenate(parts, axis=1)
                parts, held = [], 0
        if parts:
            yield np.concatenate(parts, axis=1)

    def _av_frames(self) -> Iterator[Samples]:
        import av

        with self.path.open("rb") as raw, open_av(raw) as container:
            to_float = av.AudioResampler(format="fltp")
            for frame in container.decode(audio=0):
                frame.pts = None
                for part in to_float.resample(frame):
                    yield part.to_ndarray().astype(np.float32, copy=False)


def open_audio(path: str | Path) -> AudioReader:
    """Read the header of an audio file.

    Raises:
        InputError: the file is missing, a folder, empty, unreadable, truncated or not audio.
    """
    path = Path(path)
    head = _head(path)
    if found := describe_truncation(path):
        raise InputError(f"{path}: is truncated: {found}; get a complete copy")
    reader = None if _only_av(head) else _open_with_soundfile(path)
    reader = reader or _open_with_av(path)
    if not 0 < reader.sr <= MAX_SR or reader.channels < 1:
        raise InputError(
            f"{path}: is damaged or has no readable audio; give a song ({AUDIO_FORMATS})"
        )
    return reader


def _head(path: Path) -> bytes:
    """Return the first 16 bytes; raise InputError for what is not a readable file."""
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder; give the path of a song ({AUDIO_FORMATS})")
        if not path.exists():
            raise InputError(f"{path}: no such file; give the path of a song ({AUDIO_FORMATS})")
        if not path.is_file():
            raise InputError(
                f"{path}: is not a regular file; give the path of a song ({AUDIO_FORMATS})"
            )
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error_reason(error)}); check it") from error
    if not head:
        raise InputError(f"{path}: is empty; get a complete copy")
    return head


def _only_av(head: bytes) -> bool:
    """Return whether to read a file with PyAV alone.

    PyAV can tell AAC from MP3, and prints nothing about damaged MP3s.
    """
    is_mp4 = head[4:8] == b"ftyp"
    is_matroska = head.startswith(b"\x1a\x45\xdf\xa3")
    is_mpeg = head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] >= 0xE0)
    return is_mp4 or is_matroska or is_mpeg


def _open_with_soundfile(path: Path) -> AudioReader | None:
    try:
        with path.open("rb") as raw, _open_soundfile(raw) as file:
            # libsndfile reports a huge length for a stream whose end it can't find.
            frames = file.frames if file.frames < 2**48 else 0
            return AudioReader(path, file.samplerate, file.channels, frames, True, "soundfile")
    except library_errors():
        return None


def _open_soundfile(raw: BinaryIO) -> Any:
    import soundfile

    # Pass the descriptor, not the name: libsndfile would trust the name's ending.
    return soundfile.SoundFile(raw.fileno(), closefd=False)


def _open_with_av(path: Path) -> AudioReader:
    try:
        with path.open("rb") as raw, open_av(raw) as container:
            if not container.streams.audio:
                raise InputError(f"{path}: has no readable audio; give a song ({AUDIO_FORMATS})")
            stream = container.streams.audio[0]
            codec = stream.codec_context  # None where FFmpeg has no decoder
            sr, channels = (codec.sample_rate, codec.channels) if codec else (0, 0)
            seconds = container.duration / 1e6 if container.duration else 0.0
            if stream.duration and stream.time_base:
                seconds = float(stream.duration * stream.time_base)
            kind = container.format.name
            is_exact = seconds > 0 and (
                kind.startswith(("mov", "matroska")) or (kind == "mp3" and states_its_length(path))
            )
    except library_errors() as error:
        raise InputError(
            f"{path}: has no readable audio ({error_reason(error)}); give a song ({AUDIO_FORMATS})"
        ) from error
    return AudioReader(path, sr, channels, round(seconds * sr), is_exact, "av")


def open_av(raw: BinaryIO) -> Any:
    """Open a binary file with PyAV, allowing only containers for audio.

    Raises one of `library_errors()` if it is not such a container.
    """
    import av

    av.logging.set_level(av.logging.PANIC)
    options = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}
    return av.open(raw, mode="r", options=options, metadata_errors="replace")


def library_errors() -> tuple[type[BaseException], ...]:
    """Return the exceptions that soundfile and PyAV raise for bad files."""
    import av
    import soundfile

    return av.FFmpegError, soundfile.SoundFileError, RuntimeError, ValueError, OSError


def error_reason(error: BaseException) -> str:
    """Return a library's error message on one line, without a final full stop."""
    return " ".join(str(getattr(error, "strerror", None) or error).split()).rstrip(".")
