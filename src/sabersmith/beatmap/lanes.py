"""The lane's angle at each object of a 90 or 360 degree chart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from sabersmith.beatmap.model import Turn


class LaneAngles:
    """Angles that turns add up to, in degrees to the right.

    An early turn counts for objects at its beat, a late one only for those after it.
    """

    def __init__(self, turns: Sequence[Turn]) -> None:
        early = sorted((turn for turn in turns if turn.early), key=lambda turn: turn.beat)
        late = sorted((turn for turn in turns if not turn.early), key=lambda turn: turn.beat)
        self._early, self._late = ([turn.beat for turn in part] for part in (early, late))
        self._early_sums, self._late_sums = (
            [0.0, *accumulate(turn.degrees for turn in part)] for part in (early, late)
        )

    def at(self, beat: float) -> float:
        """Return the angle at which objects of a beat arrive."""
        return (
            self._early_sums[bisect_right(self._early, beat)]
            + self._late_sums[bisect_left(self._late, beat)]
        )
