"""The pauses before turns of the lane, which stay free of new notes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import Chart
from sabersmith.decor.turns import MIN_PAUSE_S
from sabersmith.timing.tempo_map import TempoMap

SAME_S = 1e-4

Floats = NDArray[np.float64]


def in_turn_pauses(times: Floats, chart: Chart, tempo: TempoMap) -> NDArray[np.bool_]:
    """Return which of times (N,), seconds, are in a pause before a turn of a chart's lane.

    A player needs it to see the turn and follow. Each is as long as in the chart as it is, and no
    longer than turns of new maps ask for.
    """
    found = np.zeros(len(times), bool)
    if not chart.turns:
        return found
    notes = np.sort(tempo.seconds([note.beat for note in chart.notes]))
    turns = tempo.seconds([turn.beat for turn in chart.turns])
    for turn in turns.tolist():
        before = int(np.searchsorted(notes, turn - SAME_S))
        pause = MIN_PAUSE_S[chart.difficulty]
        if before:
            pause = min(pause, turn - float(notes[before - 1]))
        found |= (times > turn - pause + SAME_S) & (times < turn - SAME_S)
    return found
