"""Parts of a song as they are typed: beats (64-128) or times (1:02-1:30)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sabersmith.errors import OptionError
from sabersmith.options.declaration import shown
from sabersmith.timing.tempo_map import TempoMap

_NUMBER = r"\d{1,7}(?:\.\d{0,9})?"
_TIME = re.compile(rf"(?:(\d{{1,4}}):)?({_NUMBER})")
_SECTION = re.compile(
    rf"\s*((?:\d{{1,4}}:)?{_NUMBER})\s*(?:-|–|\.\.)\s*((?:\d{{1,4}}:)?{_NUMBER})\s*"
)
ALLOWED = "beats as in 64-128, times as in 1:02-1:30, or all"
Place = tuple[bool, float]  # whether it is seconds, not beats; and the number


@dataclass(frozen=True)
class Section:
    """A part of a song, before its tempo is known.

    first, last: its ends; None for the whole song. typed: as it was typed.
    """

    first: Place | None
    last: Place | None
    typed: str

    @classmethod
    def read(cls, typed: str, option: str = "section") -> Section:
        """Read what was typed for an option. Raises OptionError."""
        if typed.strip().lower() == "all":
            return cls(None, None, typed)
        found = _SECTION.fullmatch(typed)
        if found is None:
            raise OptionError(f"{option}={shown(typed)}: not allowed; allowed: {ALLOWED}")
        first, last = _place(found[1]), _place(found[2])
        if first[0] == last[0] and first[1] >= last[1]:
            raise OptionError(
                f"{option}={shown(typed)}: it ends before it begins; write {found[2]}-{found[1]}"
                if first[1] > last[1]
                else f"{option}={shown(typed)}: it is empty; write its first and last beat"
            )
        return cls(first, last, typed)

    def beats(self, tempo: TempoMap, song_s: float, option: str = "section") -> tuple[float, float]:
        """Return the first beat, and the one at which the section has ended.

        Args:
            tempo: of the chart.
            song_s: length of the song, seconds.
            option: that errors name.

        Raises OptionError if no part of it is in the song.
        """
        end = float(tempo.beats(song_s))
        if self.first is None or self.last is None:
            return min(0.0, float(tempo.beats(0.0))), end
        start, stop = (
            float(tempo.beats(number)) if in_seconds else number
            for in_seconds, number in (self.first, self.last)
        )
        if stop <= start:
            raise OptionError(f"{option}={shown(self.typed)}: it ends before it begins")
        if start >= end:
            raise OptionError(
                f"{option}={shown(self.typed)}: is after the song's end, at beat {end:.0f}"
            )
        if stop > end + 1:
            raise OptionError(
                f"{option}={shown(self.typed)}: ends after the song, at beat {end:.0f}; write "
                f"{self.typed.split('-')[0].strip()}-{end:.0f}"
                if not self.last[0]
                else f"{option}={shown(self.typed)}: ends after the song"
            )
        return start, stop


def _place(typed: str) -> Place:
    found = _TIME.fullmatch(typed)
    assert found is not None
    minutes, number = found.groups()
    return (False, float(number)) if minutes is None else (True, 60 * int(minutes) + float(number))
