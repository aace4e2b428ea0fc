"""Notes that bombs and walls of a map rule out at an onset."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.cuts import DIRECTION_STEPS
from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS, DIRECTIONS
from sabersmith.beatmap.model import ANY, LAYERS, LINES, Chart
from sabersmith.timing.tempo_map import TempoMap

# Seconds before and after a note in which a bomb is in its way (more than the linter's 125 and 75).
BOMB_BEFORE_S, BOMB_AFTER_S = 0.15, 0.1
WALL_MARGIN_S = 0.05
REFUSED = -1e4  # nats in a search, for states that may not come at an onset
REACH = 2  # cells before and after a note through which a cut carries the saber

Bools = NDArray[np.bool_]


def ruled_out(times: NDArray[np.float64], chart: Chart, tempo: TempoMap) -> Bools:
    """Mark what no cell may hold at each onset because of the chart's bombs and walls.

    Args:
        times: of the onsets, seconds (N,).
        chart: whose bombs and walls count.
        tempo: of the chart.

    Returns:
        bool (N, 12, 20): by onset, cell and value of the cell.
    """
    found = np.zeros((len(times), CELLS, BOMB_CELL + 1), bool)
    bombs = tempo.seconds([bomb.beat for bomb in chart.bombs])
    for bomb, second in zip(chart.bombs, bombs.tolist(), strict=True):
        near = (times > second - BOMB_AFTER_S) & (times < second + BOMB_BEFORE_S)
        found[near] |= _in_the_way[LINES * bomb.layer + bomb.line]
    starts = tempo.seconds([wall.beat for wall in chart.walls])
    stops = tempo.seconds([wall.beat + wall.duration for wall in chart.walls])
    for wall, start, stop in zip(chart.walls, starts.tolist(), stops.tolist(), strict=True):
        inside = (times > start - WALL_MARGIN_S) & (times < stop + WALL_MARGIN_S)
        for layer in range(wall.layer, min(LAYERS, wall.layer + wall.height)):
            for line in range(wall.line, min(LINES, wall.line + wall.width)):
                found[inside, LINES * layer + line, 1:BOMB_CELL] = True
    return found


def states_ruled_out(states: Sequence[Sequence[int]], cells: Bools) -> Bools:
    """Return which states (V) hold something that is ruled out at each onset: bool (N, V).

    cells: (N, 12, 20), of `ruled_out`.
    """
    values = np.array(states, np.int64).reshape(-1, CELLS)
    found = np.zeros((len(cells), len(values)), bool)
    for index in np.flatnonzero(cells.any((1, 2))):
        found[index] = cells[index][np.arange(CELLS), values].any(1)
    return found


def _bomb_table() -> Bools:
    """Mark (12, 12, 20) by a bomb's cell, a note's cell and value, whether the bomb is in its way.

    It is if it has the note's cell, or lies before or behind the note in the line of its cut.
    """
    table = np.zeros((CELLS, CELLS, BOMB_CELL + 1), bool)
    for cell, direction in np.ndindex(CELLS, DIRECTIONS):
        line, layer = cell % LINES, cell // LINES
        step = (0, 0) if direction == ANY else DIRECTION_STEPS[direction]
        for way in range(-REACH, REACH + 1):
            x, y = line + way * step[0], layer + way * step[1]
            if 0 <= x < LINES and 0 <= y < LAYERS:
                values = [1 + DIRECTIONS * color + direction for color in (0, 1)]
                table[int(LINES * y + x), cell, values] = True
    return table


_in_the_way = _bomb_table()
