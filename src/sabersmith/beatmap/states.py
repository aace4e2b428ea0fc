"""Grid states: all notes of one moment as 12 cells, and the vocabulary of them.

A state's cells run row by row from the bottom left (index = 4 * layer + line); each is 0 empty,
1 + 9 * color + direction for a note, 19 for a bomb.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.beatmap.model import BLUE, LAYERS, LINES, RED, Bomb, Chart, Note
from sabersmith.beatmap.tempo import TempoMap
from sabersmith.errors import InputError

State = tuple[int, ...]

PAD, START, END = 0, 1, 2
SPECIALS = 3
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


class Vocabulary:
    """The known states, the most frequent first, with ids from 3 on (0 PAD, 1 START, 2 END).

    Raises ValueError on things that are no states, or on one given twice.
    """

    def __init__(self, states: Iterable[Sequence[int]]) -> None:
        self.states: list[State] = [tuple(state) for state in states]
        for state in self.states:
            check_state(state)
        self._ids = {state: SPECIALS + index for index, state in enumerate(self.states)}
        if len(self._ids) != len(self.states):
            raise ValueError("a state is in the vocabulary twice")
        self._cells = np.array(self.states, dtype=np.int64).reshape(-1, CELLS)
        self._nearest: dict[State, int] = {}
        self._mirror_ids: NDArray[np.int64] | None = None

    @classmethod
    def count(cls, states: Iterable[State], top_k: int) -> Vocabulary:
        """The `top_k` most frequent of the states; equally frequent ones in order of cells.

        A Counter of states does as well.
        """
        counts = Counter(states)
        ordered = sorted(counts, key=lambda state: (-counts[state], state))
        return cls(ordered[:top_k])

    @property
    def size(self) -> int:
        """How many ids there are: 3 + the number of states."""
        return SPECIALS + len(self.states)

    def __len__(self) -> int:
        return self.size

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and self.states == other.states

    __hash__ = None  # type: ignore[assignment]

    def encode(self, states: Iterable[State]) -> NDArray[np.int64]:
        """The id of each state (N,); an unknown state gets the id of the most similar known one.

        Most similar: the fewest cells with a note that differ (those where only the direction
        does before those where colour or presence do), then the fewest bombs that differ, then
        the more frequent state. Raises ValueError if there is no known state to choose.
        """
        ids = self._ids
        return np.array(
            [ids[state] if state in ids else self._closest(state) for state in states],
            dtype=np.int64,
        )

    def known(self, states: Iterable[State]) -> NDArray[np.bool_]:
        """Whether each state (N,) is in the vocabulary."""
        return np.array([state in self._ids for state in states], dtype=np.bool_)

    def decode(self, ids: ArrayLike) -> list[State]:
        """The states of ids (N,). Raises ValueError on a special or an id past the end."""
        flat = np.asarray(ids).reshape(-1).tolist()
        for value in flat:
            if not SPECIALS <= value < self.size:
                raise ValueError(f"{value} is not the id of a state ({SPECIALS}..{self.size - 1})")
        return [self.states[int(value) - SPECIALS] for value in flat]

    @property
    def mirror_ids(self) -> NDArray[np.int64]:
        """The id of each id's mirrored state (size,); specials stay as they are.

        A mirrored state that is unknown is replaced by the most similar known one.
        """
        if self._mirror_ids is None:
            mirrored = self.encode(mirror(state) for state in self.states)
            self._mirror_ids = np.concatenate((np.arange(SPECIALS), mirrored))
        return self._mirror_ids

    def to_json(self) -> dict[str, Any]:
        """Plain types that `from_json` reads."""
        return {"version": 1, "states": [list(state) for state in self.states]}

    @classmethod
    def from_json(cls, data: Any, source: str = "vocabulary") -> Vocabulary:
        """What `to_json` gave. Raises InputError (naming `source`) on anything else."""
        try:
            if data["version"] != 1:
                raise ValueError(f"version is {data['version']!r}, not 1")
            return cls(data["states"])
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"{source}: states: not a state vocabulary ({error}); count it again"
            ) from None

    def save(self, path: str | Path) -> None:
        """Writes it as JSON (aside, then moved into place)."""
        path = Path(path)
        aside = path.with_name(f".{path.name}.part")
        aside.write_text(json.dumps(self.to_json(), separators=(",", ":")) + "\n", "utf-8")
        os.replace(aside, path)

    @classmethod
    def load(cls, path: str | Path) -> Vocabulary:
        """Reads what `save` wrote. Raises InputError on a file that is missing or another's."""
        try:
            data = json.loads(Path(path).read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(f"{path}: file: can't be read ({error}); count it again") from None
        return cls.from_json(data, str(path))

    def _closest(self, state: State) -> int:
        if state not in self._nearest:
            check_state(state)
            if not self.states:
                raise ValueError("an empty vocabulary has no state to choose")
            self._nearest[state] = SPECIALS + int(np.argmin(_DISTANCE[self._cells, state].sum(1)))
        return self._nearest[state]


def _cell_distance(a: int, b: int) -> int:
    """Weights such that notes come before their colours, and those before bombs (12 cells)."""
    if a == b:
        return 0
    if {a, b} == {0, BOMB_CELL}:
        return 1
    both_notes = a not in (0, BOMB_CELL) and b not in (0, BOMB_CELL)
    same_color = both_notes and (a - 1) // _DIRECTIONS == (b - 1) // _DIRECTIONS
    base = CELLS + 1
    return base * base if same_color else base * base + base


_DISTANCE = np.array(
    [[_cell_distance(a, b) for b in range(BOMB_CELL + 1)] for a in range(BOMB_CELL + 1)],
    dtype=np.int64,
)
