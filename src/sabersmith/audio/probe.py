"""What a song file says about itself: length, rate, channels, tags, cover."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sabersmith.audio.reader import AudioReader, library_errors, open_audio, open_av


@dataclass(frozen=True)
class AudioInfo:
    """A song file's header and tags; a tag that is not there is empty."""

    duration: float  # seconds; a guess for an MP3 that states no length
    sr: int  # Hz
    channels: int
    title: str
    artist: str


def probe(path: str | Path) -> AudioInfo:
    """Read a song's header and tags, without decoding it.

    Raises InputError for a path that is missing, a directory, empty, truncated or no audio.
    """
    return describe(open_audio(path))


def describe(reader: AudioReader) -> AudioInfo:
    """AudioInfo of an opened song."""
    tags = _tags(reader.path)
    return AudioInfo(
        duration=reader.frames / reader.sr,
        sr=reader.sr,
        channels=reader.channels,
        title=tags.get("title", ""),
        artist=tags.get("artist", "") or tags.get("album_artist", ""),
    )


def read_cover(path: str | Path) -> bytes | None:
    """The picture inside a song file as it lies there (JPEG or PNG bytes), if there is one."""
    try:
        with Path(path).open("rb") as raw, open_av(raw) as container:
            for stream in container.streams.video:
                if int(stream.disposition) & ATTACHED_PICTURE:
                    for packet in container.demux(stream):
                        return bytes(packet) or None
    except library_errors():
        pass
    return None


ATTACHED_PICTURE = 0x400  # FFmpeg's AV_DISPOSITION_ATTACHED_PIC


def _tags(path: Path) -> dict[str, str]:
    """Tags by lower-case name, on one line each. Tags are a courtesy: damaged ones are none."""
    try:
        with path.open("rb") as raw, open_av(raw) as container:
            found = dict(container.metadata)
            for stream in container.streams.audio[:1]:
                found |= stream.metadata  # where Ogg keeps them
    except library_errors():
        return {}
    return {name.lower(): _clean(text) for name, text in found.items()}


def _clean(text: str) -> str:
    printable = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(printable.split())
