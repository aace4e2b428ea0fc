"""Few bombs, in pauses and at the sides, where no saber has to go."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sabersmith.beatmap.model import LAYERS, LINES, UP, UP_LEFT, UP_RIGHT, Bomb, Chart
from sabersmith.decor.pulse import TICKS_PER_BEAT, Pulse
from sabersmith.timing.tempo_map import TempoMap

# From a note to a bomb and from a bomb to a note: more than what is hidden behind a note in the
# middle (0.75 s in a Hard chart, less in harder ones), and much more than a swing.
ROOM_S = 1.0
MOST = 1  # beats with bombs in one pause
DIFFICULTIES = ("Hard", "Expert", "ExpertPlus")
_UPWARD = (UP, UP_LEFT, UP_RIGHT)


def make_bombs(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Bomb]:
    """Return bombs for a chart, in order; none for Easy and Normal.

    In a pause of all notes that has room, the strongest beats get two, at the outer lanes: high
    ones, or low ones where the last cut went up and left the hands there. None is in a centre
    lane, where a bomb makes hands start anew.
    """
    if chart.difficulty not in DIFFICULTIES:
        return []
    notes = sorted(chart.notes, key=lambda note: note.beat)
    seconds = tempo.seconds([note.beat for note in notes]).tolist()
    bombs = []
    for (last_s, last), (next_s, _) in pairwise(zip(seconds, notes, strict=True)):
        first = int(np.searchsorted(pulse.seconds, last_s + ROOM_S))
        first += -first % TICKS_PER_BEAT
        stop = int(np.searchsorted(pulse.seconds, next_s - ROOM_S, side="right"))
        ticks = list(range(first, stop, TICKS_PER_BEAT))
        layer = 0 if last.direction in _UPWARD else LAYERS - 1
        strongest = sorted(ticks, key=lambda tick: -pulse.accents[tick])[:MOST]
        for tick in sorted(strongest):
            bombs += [Bomb(tick / TICKS_PER_BEAT, line, layer) for line in (0, LINES - 1)]
    return bombs
