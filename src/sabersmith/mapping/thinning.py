"""Remove notes from an easier difficulty, so that each harder one has more."""

from collections.abc import Sequence

import numpy as np

from sabersmith.beatmap.grid_states import BOMB_CELL, State, note_color
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.mapping.onset_selection import Scores

# Most notes, and most swings, of a difficulty as a share of the next harder one's. As its onsets
# are limited to onset_selection.MAX_SHARE, removing one note of doubles always achieves this.
MAX_NOTES_SHARE = 0.9


def count_notes(states: Sequence[State]) -> int:
    """Return the number of notes in grid states, without bombs."""
    return sum(0 < cell < BOMB_CELL for state in states for cell in state)


def count_swings(states: Sequence[State]) -> int:
    """Return the number of swings in grid states, counting one per hand and state."""
    return sum(len(_hands(state)) for state in states)


def thin_notes(
    states: Sequence[State], scores: Scores, max_notes: int, max_swings: int
) -> list[State]:
    """Return grid states (N) with at most max_notes notes and max_swings swings.

    Every state keeps at least one note, even beyond these limits. First, stacks of several notes
    for one hand become single notes. Then a hand loses two consecutive swings at which the other
    hand has notes as well, so that its remaining swings still alternate. Only if that is not
    enough, it loses single swings. The states with the lowest scores (N,) are thinned first.
    """
    thinned = list(states)
    # How many are too many.
    notes, swings = count_notes(thinned) - max_notes, count_swings(thinned) - max_swings
    for index in np.argsort(scores, kind="stable").tolist():
        for color in (RED, BLUE):
            cells = [i for i, cell in enumerate(thinned[index]) if note_color(cell) == color]
            if notes > 0 and len(cells) > 1:
                thinned[index] = _without(thinned[index], cells[1:])
                notes -= len(cells) - 1
    for length in (2, 1):
        runs: list[tuple[list[int], int]] = []
        for color in (RED, BLUE):
            at = [i for i, state in enumerate(thinned) if color in _hands(state)]
            runs += [(at[k : k + length], color) for k in range(len(at) - length + 1)]
        for run, color in sorted(runs, key=lambda run: sum(scores[i] for i in run[0])):
            if max(notes, swings) > 0 and all(_hands(thinned[i]) == {RED, BLUE} for i in run):
                for i in run:
                    cells = [k for k, cell in enumerate(thinned[i]) if note_color(cell) == color]
                    thinned[i] = _without(thinned[i], cells)
                    notes, swings = notes - len(cells), swings - 1
    return thinned


def _without(state: State, cells: Sequence[int]) -> State:
    return tuple(0 if i in cells else cell for i, cell in enumerate(state))


def _hands(state: State) -> set[int | None]:
    return {note_color(cell) for cell in state} - {None}
