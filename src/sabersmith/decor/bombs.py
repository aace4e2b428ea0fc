"""A few bombs in pauses, on the outer lanes, where no saber has to go."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sabersmith.beatmap.model import LAYERS, LINES, UP, UP_LEFT, UP_RIGHT, Bomb, Chart
from sabersmith.decor.pulse import TICKS_PER_BEAT, Pulse
from sabersmith.timing.tempo_map import TempoMap

# From a note to a bomb and from a bomb to a note. It is more than the time for which a note in the
# middle hides what is behind it (0.75 s in a Hard chart, less in harder ones), and much more than
# a swing takes.
MARGIN_S = 1.0
MAX_BEATS = 1  # beats with bombs per pause
DIFFICULTIES = ("Hard", "Expert", "ExpertPlus")
_UPWARD = (UP, UP_LEFT, UP_RIGHT)


def make_bombs(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Bomb]:
    """Return bombs for a chart, in order; none for Easy and Normal.

    In a pause of all notes that is long enough, the strongest beat gets two bombs, one on each
    outer lane. They are high, or low if the last cut went up and left the hands there. Centre
    lanes stay free, because a bomb there forces a reset.

    Args:
        chart: with notes.
        tempo: tempo map of the level.
        pulse: pulse of the level.
    """
    if chart.difficulty not in DIFFICULTIES:
        return []
    notes = sorted(chart.notes, key=lambda note: note.beat)
    seconds = tempo.seconds([note.beat for note in notes]).tolist()
    bombs = []
    for (last_s, last), (next_s, _) in pairwise(zip(seconds, notes, strict=True)):
        if last_s + MARGIN_S > next_s - MARGIN_S:
            continue
        first = int(np.searchsorted(pulse.seconds, last_s + MARGIN_S))
        first += -first % TICKS_PER_BEAT
        stop = int(np.searchsorted(pulse.seconds, next_s - MARGIN_S, side="right"))
        ticks = list(range(first, stop, TICKS_PER_BEAT))
        layer = 0 if last.direction in _UPWARD else LAYERS - 1
        strongest = sorted(ticks, key=lambda tick: -pulse.accents[tick])[:MAX_BEATS]
        for tick in sorted(strongest):
            bombs += [Bomb(tick / TICKS_PER_BEAT, line, layer) for line in (0, LINES - 1)]
    return bombs
