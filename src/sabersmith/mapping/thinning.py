"""Remove notes from an easier difficulty, so that each harder one has more, also in each part."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import BOMB_CELL, State, note_color
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.mapping.onset_selection import Scores

# Most notes, and most swings, of a difficulty as a share of the next harder one's. Its onsets are
# fewer than that, so taking notes out of doubles is enough, if there are pairs to be taken.
MAX_NOTES_SHARE = 0.9

STRETCH_BEATS = 16.0  # in each of which an easier difficulty has no more notes
MARGIN = 16  # onsets around a stretch among which a hand's swings before and after it are searched


def count_notes(states: Sequence[State]) -> int:
    """Return the number of notes in grid states, without bombs."""
    return sum(0 < cell < BOMB_CELL for state in states for cell in state)


def count_swings(states: Sequence[State]) -> int:
    """Return the number of swings in grid states, counting one per hand and state."""
    return sum(len(_hands(state)) for state in states)


def thin_notes(
    states: Sequence[State], scores: Scores, max_notes: int, max_swings: int
) -> list[State]:
    """Return grid states (N) with max_notes notes and max_swings swings, if possible.

    Every state keeps at least one note. First, stacks of several notes for one hand become single
    notes. Then a hand loses two consecutive swings at which the other hand has notes as well, so
    that its remaining swings still alternate; where no such pair is left, the limits are missed.
    The states with the lowest scores (N,) are thinned first.
    """
    thinned = list(states)
    # How many are too many.
    notes, swings = count_notes(thinned) - max_notes, count_swings(thinned) - max_swings
    for index in np.argsort(scores, kind="stable").tolist():
        for color in (RED, BLUE):
            cells = _cells(thinned[index], color)
            if notes > 0 and len(cells) > 1:
                thinned[index] = _without(thinned[index], cells[1:])
                notes -= len(cells) - 1
    removed = True
    while removed:  # with a pair gone, the swings around it are a pair
        removed = False
        runs: list[tuple[list[int], int]] = []
        for color in (RED, BLUE):
            at = [i for i, state in enumerate(thinned) if color in _hands(state)]
            runs += [(at[k : k + 2], color) for k in range(len(at) - 1)]
        for run, color in sorted(runs, key=lambda run: sum(scores[i] for i in run[0])):
            if max(notes, swings) > 0 and all(_hands(thinned[i]) == {RED, BLUE} for i in run):
                removed = True
                for i in run:
                    cells = _cells(thinned[i], color)
                    thinned[i] = _without(thinned[i], cells)
                    notes, swings = notes - len(cells), swings - 1
    return thinned


def thin_stretches(
    states: Sequence[State],
    scores: Scores,
    beats: NDArray[np.float64],
    harder: tuple[Sequence[State], NDArray[np.float64]],
) -> list[State]:
    """Return grid states (N) with no more notes than a harder chart in any stretch of 16 beats.

    Notes go as in `thin_notes`: those of stacks, and pairs of a hand's consecutive swings at which
    the other hand has notes as well. Where none are left, the stretch stays denser.

    Args:
        states: of the easier chart.
        scores: (N,) of its onsets; the lowest are thinned first.
        beats: (N,) of its onsets.
        harder: states and beats (M,) of the harder chart.
    """
    thinned = list(states)
    theirs = np.concatenate(([0], np.cumsum([count_notes([state]) for state in harder[0]])))
    # A stretch with more notes can be moved so that it begins with one of them.
    first, last = np.arange(len(beats)), np.searchsorted(beats, beats + STRETCH_BEATS - 1e-6)
    bounds = np.searchsorted(harder[1], np.stack([beats - 1e-6, beats + STRETCH_BEATS - 1e-6]))
    most = theirs[bounds[1]] - theirs[bounds[0]]
    own = np.array([count_notes([state]) for state in thinned])
    stuck = np.zeros(len(beats), bool)
    while True:
        sums = np.concatenate(([0], np.cumsum(own)))
        excess = np.where(stuck, 0, sums[last] - sums[first] - most)
        worst = int(excess.argmax())
        if excess[worst] <= 0:
            return thinned
        inside = range(worst, int(last[worst]))
        removal = _cheapest_removal(thinned, scores, inside)
        if removal is None:
            stuck[worst] = True
        for index, cells in removal or ():
            thinned[index] = _without(thinned[index], cells)
            own[index] -= len(cells)


def _cheapest_removal(
    states: Sequence[State], scores: Scores, inside: range
) -> list[tuple[int, list[int]]] | None:
    """Return the cells to empty, by index of the state, that cost the lowest score."""
    found: list[tuple[float, list[tuple[int, list[int]]]]] = []
    for color in (RED, BLUE):
        near = range(max(0, inside.start - MARGIN), min(len(states), inside.stop + MARGIN))
        at = [index for index in near if color in _hands(states[index])]
        cells = {i: _cells(states[i], color) for i in at}
        doubles = {i for i in at if _hands(states[i]) == {RED, BLUE}}
        for place, index in enumerate(at):
            if index not in inside:
                continue
            if len(cells[index]) > 1:
                found.append((scores[index], [(index, cells[index][1:])]))
            if index not in doubles:
                continue
            for other in at[max(0, place - 1) : place] + at[place + 1 : place + 2]:
                if other in doubles:
                    pair = [(i, cells[i]) for i in (index, other)]
                    cost = (scores[index] + scores[other]) / (1 + (other in inside))
                    found.append((cost, pair))
    return min(found, key=lambda item: item[0])[1] if found else None


def _without(state: State, cells: Sequence[int]) -> State:
    return tuple(0 if i in cells else cell for i, cell in enumerate(state))


@lru_cache(maxsize=4096)  # the same states come again and again
def _hands(state: State) -> frozenset[int | None]:
    return frozenset(note_color(cell) for cell in state) - {None}


@lru_cache(maxsize=4096)
def _cells(state: State, color: int) -> list[int]:
    """Return the cells of a state that have notes of a colour; not to be changed."""
    return [i for i, cell in enumerate(state) if note_color(cell) == color]
