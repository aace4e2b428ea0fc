"""Open audio files with soundfile (libsndfile) and PyAV (FFmpeg)."""

from __future__ import annotations

from typing import Any, BinaryIO

# The only containers that PyAV may open. With playlists and image sequences it would follow the
# paths and addresses inside the file.
_CONTAINERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,aac,ogg,mp3,wav,w64,flac,aiff,caf,ac3,eac3,"
    "asf,avi,ape,wv,tta,mpc,mpc8,au,amr,dts,flv,mpegts"
)


def open_soundfile(raw: BinaryIO) -> Any:
    """Open a binary file with soundfile.

    Raises one of `library_errors()` if it can't be read.
    """
    import soundfile

    # Pass the descriptor, not the name: libsndfile would trust the name's ending.
    return soundfile.SoundFile(raw.fileno(), closefd=False)


def open_av(raw: BinaryIO, encoding: str = "utf-8") -> Any:
    """Open a binary file with PyAV, allowing only containers for audio.

    Args:
        raw: the file.
        encoding: of the tags.

    Raises one of `library_errors()` if it is not such a container.
    """
    import av

    av.logging.set_level(av.logging.PANIC)
    options = {"format_whitelist": _CONTAINERS, "protocol_whitelist": "file"}
    return av.open(
        raw, mode="r", options=options, metadata_encoding=encoding, metadata_errors="replace"
    )


def library_errors() -> tuple[type[BaseException], ...]:
    """Return the exceptions that soundfile and PyAV raise for bad files."""
    import av
    import soundfile

    return av.FFmpegError, soundfile.SoundFileError, RuntimeError, ValueError, OSError


def error_reason(error: BaseException) -> str:
    """Return a library's error message on one line, without a final full stop."""
    return " ".join(str(getattr(error, "strerror", None) or error).split()).rstrip(".")
