"""Read what a song file states about itself: length, rate, channels, tags, cover."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sabersmith.audio.libraries import library_errors, open_av
from sabersmith.audio.reader import AudioReader, open_audio
from sabersmith.audio.tags import read_tags

ATTACHED_PICTURE = 0x400  # FFmpeg's AV_DISPOSITION_ATTACHED_PIC


@dataclass(frozen=True)
class AudioInfo:
    """Header and tags of a song file; a missing tag is an empty string."""

    duration: float  # seconds; an estimate for an MP3 that does not state its length
    sr: int  # Hz
    channels: int
    title: str
    artist: str


def probe(path: str | Path) -> AudioInfo:
    """Read a song's header and tags without decoding it.

    Raises:
        InputError: the file is missing, a folder, empty, truncated or not audio.
    """
    return describe(open_audio(path))


def describe(reader: AudioReader) -> AudioInfo:
    """Return the AudioInfo of an opened song."""
    tags = read_tags(reader.path)
    return AudioInfo(
        duration=reader.frames / reader.sr,
        sr=reader.sr,
        channels=reader.channels,
        title=tags.get("title", ""),
        artist=tags.get("artist", "") or tags.get("album_artist", ""),
    )


def read_cover(path: str | Path) -> bytes | None:
    """Return the picture embedded in a song file (bytes of a JPEG or PNG), or None without one."""
    try:
        with Path(path).open("rb") as raw, open_av(raw) as container:
            for stream in container.streams.video:
                if int(stream.disposition) & ATTACHED_PICTURE:
                    for packet in container.demux(stream):
                        return bytes(packet) or None
    except library_errors():
        pass
    return None
