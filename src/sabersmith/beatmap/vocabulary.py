"""The vocabulary of grid states: ids of the most frequent states, and the nearest known state.

The ids are the tokens that the sym network reads and writes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS, DIRECTIONS, State, check_state, mirror
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

PAD, START, END = 0, 1, 2
SPECIALS = 3  # the number of special ids; ids of states start here


class Vocabulary:
    """The known states, most frequent first. Their ids are 3 and up; 0 PAD, 1 START, 2 END.

    Raises ValueError if something given is not a state, or a state is given twice.
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
        """Return the vocabulary of the `top_k` most frequent states.

        Equally frequent states are in order of their cells. `states` may be a Counter.
        """
        counts = Counter(states)
        ordered = sorted(counts, key=lambda state: (-counts[state], state))
        return cls(ordered[:top_k])

    @property
    def size(self) -> int:
        """Number of ids: 3 + the number of states."""
        return SPECIALS + len(self.states)

    def __len__(self) -> int:
        return self.size

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Vocabulary) and self.states == other.states

    __hash__ = None  # type: ignore[assignment]

    def encode(self, states: Iterable[State]) -> NDArray[np.int64]:
        """Return the id of each state (N,). An unknown state gets that of the most similar one.

        The most similar state has the fewest differing note cells (a difference in direction alone
        counts less than one in colour or presence), then the fewest differing bombs, then the
        highest frequency.

        Raises ValueError if a state is unknown and the vocabulary is empty.
        """
        ids = self._ids
        return np.array(
            [ids[state] if state in ids else self._closest(state) for state in states],
            dtype=np.int64,
        )

    def known(self, states: Iterable[State]) -> NDArray[np.bool_]:
        """Return whether each state is in the vocabulary (N,)."""
        return np.array([state in self._ids for state in states], dtype=np.bool_)

    def decode(self, ids: ArrayLike) -> list[State]:
        """Return the states of ids (N,). Raises ValueError on a special id or one out of range."""
        flat = np.asarray(ids).reshape(-1).tolist()
        for value in flat:
            if not SPECIALS <= value < self.size:
                raise ValueError(f"{value} is not the id of a state ({SPECIALS}..{self.size - 1})")
        return [self.states[int(value) - SPECIALS] for value in flat]

    @property
    def mirror_ids(self) -> NDArray[np.int64]:
        """Id of the mirrored state of each id (size,); special ids map to themselves.

        An unknown mirrored state is replaced by the most similar known one.
        """
        if self._mirror_ids is None:
            mirrored = self.encode(mirror(state) for state in self.states)
            self._mirror_ids = np.concatenate((np.arange(SPECIALS), mirrored))
        return self._mirror_ids

    def to_json(self) -> dict[str, Any]:
        """Return plain types that `from_json` reads."""
        return {"version": 1, "states": [list(state) for state in self.states]}

    @classmethod
    def from_json(cls, data: Any, source: str = "vocabulary") -> Vocabulary:
        """Return the vocabulary that `to_json` gave. Raises InputError, which names `source`."""
        try:
            if data["version"] != 1:
                raise ValueError(f"version is {data['version']!r}, not 1")
            return cls(data["states"])
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"{source}: states: not a state vocabulary ({error}); count it again"
            ) from None

    def save(self, path: str | Path) -> None:
        """Write it as JSON, through a temporary file."""
        text = json.dumps(self.to_json(), separators=(",", ":"))
        with atomic_write(path) as temporary:
            temporary.write_text(text + "\n", "utf-8")

    @classmethod
    def load(cls, path: str | Path) -> Vocabulary:
        """Read a file that `save` wrote. Raises InputError if it is missing or something else."""
        try:
            data = json.loads(Path(path).read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(f"{path}: file: can't be read ({error}); count it again") from None
        return cls.from_json(data, str(path))

    def _closest(self, state: State) -> int:
        if state not in self._nearest:
            check_state(state)
            if not self.states:
                raise ValueError("an empty vocabulary has no state to choose from")
            self._nearest[state] = SPECIALS + int(np.argmin(_DISTANCE[self._cells, state].sum(1)))
        return self._nearest[state]


def _cell_distance(a: int, b: int) -> int:
    """Return weights that order differences: note cells, then colours, then bombs (12 cells)."""
    if a == b:
        return 0
    if {a, b} == {0, BOMB_CELL}:
        return 1
    both_notes = a not in (0, BOMB_CELL) and b not in (0, BOMB_CELL)
    same_color = both_notes and (a - 1) // DIRECTIONS == (b - 1) // DIRECTIONS
    base = CELLS + 1
    return base * base if same_color else base * base + base


_DISTANCE = np.array(
    [[_cell_distance(a, b) for b in range(BOMB_CELL + 1)] for a in range(BOMB_CELL + 1)],
    dtype=np.int64,
)
