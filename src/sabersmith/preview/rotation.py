"""Where objects of a 90 or 360 degree chart arrive from, over time."""

from collections.abc import Sequence

from sabersmith.beatmap.model import Turn
from sabersmith.timing.tempo_map import TempoMap

ROTATING = ("90Degree", "360Degree")
DECIMALS = 4
_AFTER_S = 0.0001  # the smallest difference of two times


def turn_rows(turns: Sequence[Turn], tempo: TempoMap) -> list[list[float]]:
    """Return rows of seconds and the angle at which objects arrive from then on.

    Angles are degrees clockwise as seen from above, 0 ahead, and not wrapped.
    """
    rows: list[list[float]] = []
    angle = 0.0
    turns = sorted(turns, key=lambda turn: (turn.beat, not turn.early))
    seconds = tempo.seconds([turn.beat for turn in turns]).tolist()
    for time, turn in zip(seconds, turns, strict=True):
        angle += turn.degrees
        start = round(time, DECIMALS) + (0.0 if turn.early else _AFTER_S)
        rows.append([round(start, DECIMALS), round(angle, DECIMALS)])
    return rows
