"""Audio files as streams of float32 blocks, through soundfile or PyAV, whichever can read them.

Everything above this module works on `AudioReader`; nothing else opens audio files. Formats are
told by content, never by the file's name: `.egg` is only a name for Ogg.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sabersmith.errors import InputError

Samples = NDArray[np.float32]

BLOCK_S = 10  # seconds a block holds: a long song streams through in little memory
READABLE = "wav, mp3, flac, ogg/egg, m4a, opus, webm"

# PyAV may open these containers and no others: playlists and image sequences would have it
# follow names and addresses that are written inside the file.
_CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,aac,ogg,mp3,wav,w64,flac,aiff,caf,ac3,eac3,"
    "asf,avi,ape,wv,tta,mpc,mpc8,au,amr,dts,flv,mpegts"
)


@dataclass(frozen=True)
class AudioReader:
    """One audio file and what its header promises.

    `frames` is the promised length in samples per channel, or None where the header has none.
    """

    path: Path
    sr: int
    channels: int
    frames: int | None
    library: str  # "soundfile" or "av"

    def blocks(self) -> Iterator[Samples]:
        """Yield the song as float32 blocks (channels, n), n > 0, unclipped, at the native rate.

        Raises InputError where the file breaks off or can't be decoded.
        """
        stream = self._soundfile_blocks() if self.library == "soundfile" else self._av_blocks()
        try:
            for block in stream:
                if block.shape[1]:
                    yield block
        except (RuntimeError, ValueError, OSError) as error:
            raise InputError(
                f"{self.path}: audio breaks off or is damaged ({_one_line(error)}); "
                "get a complete copy"
            ) from error

    def _soundfile_blocks(self) -> Iterator[Samples]:
        import soundfile

        with soundfile.SoundFile(str(self.path)) as file:
            while len(block := file.read(BLOCK_S * self.sr, dtype="float32", always_2d=True)):
                yield np.ascontiguousarray(block.T)

    def _av_blocks(self) -> Iterator[Samples]:
        import av

        with self.path.open("rb") as raw, _open_av(raw) as container:
            resampler = av.AudioResampler(format="fltp")
            pending: list[Samples] = []
            held = 0
            for frame in container.decode(audio=0):
                frame.pts = None
                for part in resampler.resample(frame):
                    pending.append(part.to_ndarray().astype(np.float32, copy=False))
                    held += part.samples
                if held >= BLOCK_S * self.sr:
                    yield np.concatenate(pending, axis=1)
                    pending, held = [], 0
            if pending:
                yield np.concatenate(pending, axis=1)


def open_audio(path: str | Path) -> AudioReader:
    """Read the header of an audio file.

    Raises InputError for a path that is missing, a directory, empty, unreadable or no audio.
    """
    path = Path(path)
    head = _head(path)
    if not _only_av(head) and (reader := _open_soundfile(path)):
        return reader
    return _open_with_av(path)


def _head(path: Path) -> bytes:
    if not path.exists():
        raise InputError(f"{path}: no such file; give the path of a song ({READABLE})")
    if path.is_dir():
        raise InputError(f"{path}: is a folder; give the path of a song ({READABLE})")
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror}); check its rights") from error
    if not head:
        raise InputError(f"{path}: is empty; get a complete copy")
    return head


def _only_av(head: bytes) -> bool:
    """Whether soundfile should not try: its MP3 search can mistake such bytes for frames."""
    is_mp4 = head[4:8] == b"ftyp"
    is_matroska = head.startswith(b"\x1a\x45\xdf\xa3")
    is_adts = len(head) > 1 and head[0] == 0xFF and head[1] & 0xF6 == 0xF0
    return is_mp4 or is_matroska or is_adts


def _open_soundfile(path: Path) -> AudioReader | None:
    import soundfile

    try:
        with soundfile.SoundFile(str(path)) as file:
            # libsndfile reports an absurd length for a stream whose end it can't find.
            frames = file.frames if 0 < file.frames < 2**48 else None
            return AudioReader(path, file.samplerate, file.channels, frames, "soundfile")
    except (RuntimeError, TypeError, ValueError):
        return None


def _open_with_av(path: Path) -> AudioReader:
    try:
        with path.open("rb") as raw, _open_av(raw) as container:
            if not container.streams.audio:
                raise InputError(f"{path}: holds no audio; give a song ({READABLE})")
            stream = container.streams.audio[0]
            sr, channels = stream.codec_context.sample_rate, stream.codec_context.channels
            seconds = container.duration / 1e6 if container.duration else 0
            if stream.duration and stream.time_base:
                seconds = float(stream.duration * stream.time_base)
    except (RuntimeError, ValueError, OSError) as error:
        raise InputError(
            f"{path}: is no audio that can be read ({_one_line(error)}); give a song ({READABLE})"
        ) from error
    if not sr or not channels:
        raise InputError(f"{path}: its audio stream is damaged; get a complete copy")
    return AudioReader(path, sr, channels, round(seconds * sr) or None, "av")


def _open_av(raw: Any) -> Any:
    import av

    av.logging.set_level(av.logging.PANIC)
    options = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}
    return av.open(raw, mode="r", options=options, metadata_errors="replace")


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())
