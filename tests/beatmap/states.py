"""Grid states for tests."""

from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import BOMB_CELL

EMPTY = (0,) * 12
NOT_STATES = [(0,) * 11, (20, *EMPTY[1:]), (-1, *EMPTY[1:]), (1.0, *EMPTY[1:])]
cells = st.sampled_from([0, 0, 0, 1, 2, 9, 10, 12, 18, BOMB_CELL])
states = st.tuples(*[cells] * 12)


def state(**changes):
    """Return a state by cells: c5=10 puts 10 in cell 5."""
    grid = list(EMPTY)
    for key, value in changes.items():
        grid[int(key[1:])] = value
    return tuple(grid)
