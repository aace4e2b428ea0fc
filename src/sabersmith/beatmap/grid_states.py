"""Grid states: the notes and bombs at one time as a tuple of 12 cells.

The cells run row by row from the bottom left (index = 4 * layer + line). The value of a cell is 0
if empty, 1 + 9 * color + direction for a note, 19 for a bomb. `vocabulary` gives states ids.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.cuts import MIRRORED_DIRECTIONS
from sabersmith.beatmap.model import BLUE, LAYERS, LINES, RED, Bomb, Chart, Note
from sabersmith.timing.tempo_map import TempoMap

State = tuple[int, ...]

CELLS = LINES * LAYERS
DIRECTIONS = len(MIRRORED_DIRECTIONS)
BOMB_CELL = 19
SAME_STATE_S = 0.005  # notes within this of the first one belong to one state


def chart_states(chart: Chart, tempo: TempoMap) -> tuple[NDArray[np.float64], list[State]]:
    """Return the states of a chart: ascending seconds (N,) and N states.

    There is a state at each time with a note. Notes within 5 ms of the first belong to its state;
    if two of them share a cell, the first is kept. A bomb joins the state within 5 ms if its cell
    is free. Bombs at other times are left out.
    """
    seconds = tempo.seconds([note.beat for note in chart.notes])
    order = np.argsort(seconds, kind="stable")
    times: list[float] = []
    grids: list[list[int]] = []
    for index, second in zip(order.tolist(), seconds[order].tolist(), strict=True):
        if not times or second - times[-1] > SAME_STATE_S:
            times.append(second)
            grids.append([0] * CELLS)
        note = chart.notes[index]
        cell = LINES * note.layer + note.line
        if not grids[-1][cell]:
            grids[-1][cell] = 1 + DIRECTIONS * note.color + note.direction
    starts = np.array(times, dtype=np.float64)
    if times and chart.bombs:
        bomb_seconds = tempo.seconds([bomb.beat for bomb in chart.bombs])
        after = np.searchsorted(starts, bomb_seconds)
        for bomb, second, right in zip(
            chart.bombs, bomb_seconds.tolist(), after.tolist(), strict=True
        ):
            near = [i for i in (right - 1, right) if 0 <= i < len(times)]
            closest = min(near, key=lambda i: abs(times[i] - second))
            cell = LINES * bomb.layer + bomb.line
            if abs(times[closest] - second) <= SAME_STATE_S and not grids[closest][cell]:
                grids[closest][cell] = BOMB_CELL
    return starts, [tuple(grid) for grid in grids]


def state_notes(state: State, beat: float) -> tuple[list[Note], list[Bomb]]:
    """Return the notes and bombs of a state, all at `beat`.

    Raises ValueError if it is not a state.
    """
    check_state(state)
    notes: list[Note] = []
    bombs: list[Bomb] = []
    for cell, value in enumerate(state):
        layer, line = divmod(cell, LINES)
        if value == BOMB_CELL:
            bombs.append(Bomb(beat, line, layer))
        elif value:
            color, direction = divmod(value - 1, DIRECTIONS)
            notes.append(Note(beat, line, layer, color, direction))
    return notes, bombs


def note_color(cell: int) -> int | None:
    """Return the colour of a note cell's value; None for an empty cell or a bomb."""
    return None if cell in (0, BOMB_CELL) else (cell - 1) // DIRECTIONS


def check_state(state: Sequence[int]) -> None:
    """Raise ValueError unless it is 12 whole numbers in 0..19."""
    if len(state) != CELLS or any(
        type(value) is not int or not 0 <= value <= BOMB_CELL for value in state
    ):
        raise ValueError(f"a state is {CELLS} whole numbers in 0..{BOMB_CELL}, not {state!r}")


def _mirror_cell(value: int) -> int:
    if value in (0, BOMB_CELL):
        return value
    color, direction = divmod(value - 1, DIRECTIONS)
    return 1 + DIRECTIONS * (BLUE if color == RED else RED) + MIRRORED_DIRECTIONS[direction]


_MIRRORED_CELL = tuple(_mirror_cell(value) for value in range(BOMB_CELL + 1))
_MIRROR_SOURCE = tuple(
    LINES * layer + (LINES - 1 - line) for layer in range(LAYERS) for line in range(LINES)
)


def mirror(state: State) -> State:
    """Return the state with left and right swapped, colours and directions included."""
    return tuple(_MIRRORED_CELL[state[source]] for source in _MIRROR_SOURCE)
