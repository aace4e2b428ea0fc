"""The vocabulary of grid states: ids of the most frequent ones, and the nearest known state."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.beatmap.grid_states import _DIRECTIONS, BOMB_CELL, CELLS, State, check_state, mirror
from sabersmith.errors import InputError

PAD, START, END = 0, 1, 2


SPECIALS = 3


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
