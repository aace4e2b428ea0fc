"""Taking notes away from an easier difficulty, so that each harder one has more."""

from collections.abc import Sequence

import numpy as np

from sabersmith.beatmap.grid_states import BOMB_CELL, State, note_color
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.mapping.onset_selection import Heights

# A difficulty has at most this share of the notes and of the swings of the next harder one. With
# its onsets under MOST that can always be had by taking doubles away.
MOST_NOTES = 0.9


def count_notes(states: Sequence[State]) -> int:
    """Return how many notes states hold, without their bombs."""
    return sum(0 < cell < BOMB_CELL for state in states for cell in state)


def count_swings(states: Sequence[State]) -> int:
    """Return how often a hand swings in states, each a moment of its own."""
    return sum(len(_hands(state)) for state in states)


def thin_notes(
    states: Sequence[State], heights: Heights, most: int, most_swings: int
) -> list[State]:
    """Return states (N) with at most so many notes and swings, or one each if that is more.

    First the hands' stacks become single notes. Then a hand leaves out two of its swings in a row
    where the other hand has notes as well, so that what it did before and does next still
    alternate; only where that is not enough, single swings. Of each the moments of the lowest
    heights (N,) go first.
    """
    kept = list(states)
    notes, swings = count_notes(kept) - most, count_swings(kept) - most_swings  # too many
    for index in np.argsort(heights, kind="stable").tolist():
        for color in (RED, BLUE):
            cells = [i for i, cell in enumerate(kept[index]) if note_color(cell) == color]
            if notes > 0 and len(cells) > 1:
                kept[index] = _without(kept[index], cells[1:])
                notes -= len(cells) - 1
    for in_a_row in (2, 1):
        runs: list[tuple[list[int], int]] = []
        for color in (RED, BLUE):
            at = [i for i, state in enumerate(kept) if color in _hands(state)]
            runs += [(at[k : k + in_a_row], color) for k in range(len(at) - in_a_row + 1)]
        for run, color in sorted(runs, key=lambda run: sum(heights[i] for i in run[0])):
            if max(notes, swings) > 0 and all(_hands(kept[i]) == {RED, BLUE} for i in run):
                for i in run:
                    cells = [k for k, cell in enumerate(kept[i]) if note_color(cell) == color]
                    kept[i] = _without(kept[i], cells)
                    notes, swings = notes - len(cells), swings - 1
    return kept


def _without(state: State, cells: Sequence[int]) -> State:
    return tuple(0 if i in cells else cell for i, cell in enumerate(state))


def _hands(state: State) -> set[int | None]:
    return {note_color(cell) for cell in state} - {None}
