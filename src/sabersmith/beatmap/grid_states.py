"""Grid states: all notes of one moment as 12 cells, and the vocabulary of them.

A state's cells run row by row from the bottom left (index = 4 * layer + line); each is 0 empty,
1 + 9 * color + direction for a note, 19 for a bomb.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.model import BLUE, LAYERS, LINES, RED, Bomb, Chart, Note
from sabersmith.timing.tempo_map import TempoMap

State = tuple[int, ...]

CELLS = LINES * LAYERS
BOMB_CELL = 19
JOIN_S = 0.005

_DIRECTIONS = 9
_MIRRORED_DIRECTION = (0, 1, 3, 2, 5, 4, 7, 6, 8)


def chart_states(chart: Chart, tempo: TempoMap) -> tuple[NDArray[np.float64], list[State]]:
    """The states of a chart: seconds (N,) ascending, and N states.

    There is one at each time with a note; notes within 5 ms of the first of them are one state,
    at the first one's time (of two in one cell the first stays). A bomb at such a time joins
    where its cell is free; times of bombs alone are left out.
    """
    seconds = tempo.seconds([note.beat for note in chart.notes])
    order = np.argsort(seconds, kind="stable")
    times: list[float] = []
    grids: list[list[int]] = []
    for index, second in zip(order.tolist(), seconds[order].tolist(), strict=True):
        if not times or second - times[-1] > JOIN_S:
            times.append(second)
            grids.append([0] * CELLS)
        note = chart.notes[index]
        cell = LINES * note.layer + note.line
        if not grids[-1][cell]:
            grids[-1][cell] = 1 + _DIRECTIONS * note.color + note.direction
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
            if abs(times[closest] - second) <= JOIN_S and not grids[closest][cell]:
                grids[closest][cell] = BOMB_CELL
    return starts, [tuple(grid) for grid in grids]


def state_notes(state: State, beat: float) -> tuple[list[Note], list[Bomb]]:
    """The notes and bombs of a state, all at `beat`. Raises ValueError if it is no state."""
    check_state(state)
    notes: list[Note] = []
    bombs: list[Bomb] = []
    for cell, value in enumerate(state):
        layer, line = divmod(cell, LINES)
        if value == BOMB_CELL:
            bombs.append(Bomb(beat, line, layer))
        elif value:
            color, direction = divmod(value - 1, _DIRECTIONS)
            notes.append(Note(beat, line, layer, color, direction))
    return notes, bombs


def note_color(cell: int) -> int | None:
    """The colour of the note in a cell of a state; None for an empty cell or a bomb."""
    return None if cell in (0, BOMB_CELL) else (cell - 1) // _DIRECTIONS


def check_state(state: Sequence[int]) -> None:
    """Raises ValueError unless it is 12 whole numbers in 0..19."""
    if len(state) != CELLS or any(
        type(value) is not int or not 0 <= value <= BOMB_CELL for value in state
    ):
        raise ValueError(f"a state is {CELLS} whole numbers in 0..{BOMB_CELL}, not {state!r}")


def _mirror_cell(value: int) -> int:
    if value in (0, BOMB_CELL):
        return value
    color, direction = divmod(value - 1, _DIRECTIONS)
    return 1 + _DIRECTIONS * (BLUE if color == RED else RED) + _MIRRORED_DIRECTION[direction]


_MIRRORED_CELL = tuple(_mirror_cell(value) for value in range(BOMB_CELL + 1))
_MIRROR_SOURCE = tuple(
    LINES * layer + (LINES - 1 - line) for layer in range(LAYERS) for line in range(LINES)
)


def mirror(state: State) -> State:
    """The state seen in a mirror: left and right changed, and the colours with them."""
    return tuple(_MIRRORED_CELL[state[source]] for source in _MIRROR_SOURCE)
