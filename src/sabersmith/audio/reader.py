"""Read audio files as blocks of float32 samples.

All other modules read audio through `AudioReader`; only `tags` opens files as well. The format is
detected from the content, never from the file's name: `.egg`, for example, is Ogg.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sabersmith.audio.channels import to_channels
from sabersmith.audio.formats import AUDIO_FORMATS
from sabersmith.audio.libraries import error_reason, library_errors
from sabersmith.audio.ogg_pages import CAPTURE, read_layout
from sabersmith.audio.parts import AudioPart, open_part
from sabersmith.audio.sample_stream import Samples, resample_blocks, resampled_length
from sabersmith.audio.truncation import describe_truncation
from sabersmith.errors import InputError

MAX_SAMPLE = 1e6  # 1 is full scale: more is a sign of damage, and overflows when it is mixed


@dataclass(frozen=True)
class AudioReader:
    """An audio file with the contents of its header.

    Attributes:
        path: the file.
        parts: the links of a chained Ogg file; of any other file, the whole.
    """

    path: Path
    parts: tuple[AudioPart, ...]

    @property
    def sr(self) -> int:
        """Native sample rate, Hz: of the first part."""
        return self.parts[0].sr

    @property
    def channels(self) -> int:
        """1 or 2: more are mixed down. Of the first part."""
        return self.parts[0].channels

    @property
    def frames(self) -> int:
        """Samples per channel; 0 if unknown."""
        counts = [resampled_length(part.frames, part.sr, self.sr) for part in self.parts]
        return sum(counts) if all(counts) else 0

    @property
    def is_exact(self) -> bool:
        """Whether the file states `frames` reliably; otherwise it is an estimate."""
        return all(part.is_exact for part in self.parts)

    def blocks(self) -> Iterator[Samples]:
        """Yield the song as float32 blocks (channels, n), n > 0, unclipped, at the native rate.

        What can't be decoded is skipped, and what changes its rate or channels midway is converted
        to those at the start.

        Raises:
            InputError: the audio can't be decoded, more than SHORTFALL of it is missing, or it
                holds NaN, infinity or samples beyond MAX_SAMPLE.
        """
        try:
            for part in self.parts:
                for block in self._converted(part):
                    if not block.shape[1]:
                        continue
                    if not -MAX_SAMPLE <= block.min() <= block.max() <= MAX_SAMPLE:  # or NaN
                        raise InputError(
                            f"{self.path}: holds NaN, infinity or absurd samples; export it again"
                        )
                    yield block
        except library_errors() as error:
            raise InputError(
                f"{self.path}: is truncated or damaged ({error_reason(error)}); get a complete copy"
            ) from error

    def _converted(self, part: AudioPart) -> Iterator[Samples]:
        """Yield a part's blocks with the rate and the channels of the first one."""
        blocks = (to_channels(block, (), self.channels) for block in part.blocks())
        return resample_blocks(blocks, self.channels, part.sr, self.sr)


def open_audio(path: str | Path) -> AudioReader:
    """Read the header of an audio file.

    Raises:
        InputError: the file is missing, a folder, empty, unreadable, truncated or not audio.
    """
    path = Path(path)
    head = _head(path)
    if found := describe_truncation(path):
        raise InputError(f"{path}: is truncated: {found}; get a complete copy")
    places: list[tuple[int, int] | None] = [None]
    if head == CAPTURE:
        with path.open("rb") as file:
            links = read_layout(file, path.stat().st_size).links
        places = [*links] if len(links) > 1 else places
    return AudioReader(path, tuple(open_part(path, place) for place in places))


def is_audio(path: Path) -> bool:
    """Return whether a file holds audio: whether its first samples can be decoded."""
    with suppress(InputError):
        return next(open_audio(path).blocks(), None) is not None
    return False


def _head(path: Path) -> bytes:
    """Return the first bytes; raise InputError for what is not a readable file."""
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
            head = file.read(4)
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error_reason(error)}); check it") from error
    if not head:
        raise InputError(f"{path}: is empty; get a complete copy")
    return head
