"""Audio files as streams of float32 blocks, through soundfile or PyAV, whichever can read them.

Everything above this module works on `AudioReader`; only the readers of tags open songs too.
Formats are told by content, never by the file's name: `.egg` is only a name for Ogg.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from sabersmith.audio import integrity
from sabersmith.audio.formats import AUDIO_FORMATS
from sabersmith.audio.sample_stream import Samples
from sabersmith.errors import InputError

BLOCK_S = 10  # seconds a block holds: a long song streams through in little memory
SHORTFALL = 0.01  # the share of its promised length that a song may lack
MAX_SR = 768_000  # Hz: no song has more, a damaged header may

# PyAV may open these containers and no others: playlists and image sequences would have it
# follow names and addresses that are written inside the file.
_CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,aac,ogg,mp3,wav,w64,flac,aiff,caf,ac3,eac3,"
    "asf,avi,ape,wv,tta,mpc,mpc8,au,amr,dts,flv,mpegts"
)


@dataclass(frozen=True)
class AudioReader:
    """One audio file and what its header promises.

    `frames` is the length in samples per channel, 0 where unknown; `is_exact` tells whether the
    file states it or it is a guess from the file's size.
    """

    path: Path
    sr: int
    channels: int
    frames: int
    is_exact: bool
    library: str  # "soundfile" or "av"

    def blocks(self) -> Iterator[Samples]:
        """Yield the song as float32 blocks (channels, n), n > 0, unclipped, at the native rate.

        Raises InputError where the audio can't be decoded, breaks off or holds no numbers.
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
                f"{self.path}: breaks off or is damaged ({reason(error)}); get a complete copy"
            ) from error
        if self.is_exact and count < self.frames * (1 - SHORTFALL):
            raise InputError(
                f"{self.path}: is truncated: it promises {self.frames / self.sr:.1f} s, "
                f"{count / self.sr:.1f} s are there; get a complete copy"
            )

    def _soundfile_blocks(self) -> Iterator[Samples]:
        with self.path.open("rb") as raw, _open_soundfile(raw) as file:
            while len(block := file.read(BLOCK_S * self.sr, dtype="float32", always_2d=True)):
                yield block.T

    def _av_blocks(self) -> Iterator[Samples]:
        parts: list[Samples] = []
        held = 0
        left = self.frames if self.is_exact else None  # past the stated end is codec padding
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

    Raises InputError for a path that is missing, a directory, empty, unreadable, truncated or
    no audio.
    """
    path = Path(path)
    head = _head(path)
    if found := integrity.truncation(path):
        raise InputError(f"{path}: is truncated: {found}; get a complete copy")
    reader = None if _only_av(head) else _open_with_soundfile(path)
    reader = reader or _open_with_av(path)
    if not 0 < reader.sr <= MAX_SR or reader.channels < 1:
        raise InputError(
            f"{path}: is damaged, or no audio that can be read; give a song ({AUDIO_FORMATS})"
        )
    return reader


def _head(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder; give the path of a song ({AUDIO_FORMATS})")
        if not path.exists():
            raise InputError(f"{path}: no such file; give the path of a song ({AUDIO_FORMATS})")
        if not path.is_file():
            raise InputError(f"{path}: is no plain file; give the path of a song ({AUDIO_FORMATS})")
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise InputError(f"{path}: can't be read ({reason(error)}); check it") from error
    if not head:
        raise InputError(f"{path}: is empty; get a complete copy")
    return head


def _only_av(head: bytes) -> bool:
    """Whether to leave a file to PyAV: it tells AAC from MP3, and is quiet about damaged MP3s."""
    is_mp4 = head[4:8] == b"ftyp"
    is_matroska = head.startswith(b"\x1a\x45\xdf\xa3")
    is_mpeg = head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] >= 0xE0)
    return is_mp4 or is_matroska or is_mpeg


def _open_with_soundfile(path: Path) -> AudioReader | None:
    try:
        with path.open("rb") as raw, _open_soundfile(raw) as file:
            # libsndfile reports an absurd length for a stream whose end it can't find.
            frames = file.frames if file.frames < 2**48 else 0
            return AudioReader(path, file.samplerate, file.channels, frames, True, "soundfile")
    except library_errors():
        return None


def _open_soundfile(raw: BinaryIO) -> Any:
    import soundfile

    # By number, not by name: libsndfile would go by the name's ending.
    return soundfile.SoundFile(raw.fileno(), closefd=False)


def _open_with_av(path: Path) -> AudioReader:
    try:
        with path.open("rb") as raw, open_av(raw) as container:
            if not container.streams.audio:
                raise InputError(f"{path}: holds no audio; give a song ({AUDIO_FORMATS})")
            stream = container.streams.audio[0]
            codec = stream.codec_context  # None where FFmpeg has no decoder
            sr, channels = (codec.sample_rate, codec.channels) if codec else (0, 0)
            seconds = container.duration / 1e6 if container.duration else 0.0
            if stream.duration and stream.time_base:
                seconds = float(stream.duration * stream.time_base)
            kind = container.format.name
            is_exact = seconds > 0 and (
                kind.startswith(("mov", "matroska"))
                or (kind == "mp3" and integrity.has_stated_length(path))
            )
    except library_errors() as error:
        raise InputError(
            f"{path}: is no audio that can be read ({reason(error)}); give a song ({AUDIO_FORMATS})"
        ) from error
    return AudioReader(path, sr, channels, round(seconds * sr), is_exact, "av")


def open_av(raw: BinaryIO) -> Any:
    """Open a binary file with PyAV, as one of the containers that hold songs.

    Raises one of library_errors() where it is none of them.
    """
    import av

    av.logging.set_level(av.logging.PANIC)
    options = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}
    return av.open(raw, mode="r", options=options, metadata_errors="replace")


def library_errors() -> tuple[type[BaseException], ...]:
    """What soundfile and PyAV raise over bad files."""
    import av
    import soundfile

    return av.FFmpegError, soundfile.SoundFileError, RuntimeError, ValueError, OSError


def reason(error: BaseException) -> str:
    """What a library says went wrong, in one line and without its log."""
    return " ".join(str(getattr(error, "strerror", None) or error).split()).rstrip(".")
