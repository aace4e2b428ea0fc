from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.grid_states import BOMB_CELL, mirror
from sabersmith.beatmap.vocabulary import END, PAD, SPECIALS, START, Vocabulary
from sabersmith.errors import InputError

from .states import EMPTY, NOT_STATES, state, states


@pytest.mark.parametrize("bad", NOT_STATES)
def test_a_vocabulary_holds_states_only(bad):
    with pytest.raises(ValueError, match="a state is 12 whole numbers"):
        Vocabulary([bad])


@given(st.lists(states), st.integers(1, 5))
def test_counting_keeps_the_most_frequent_in_order(found, top_k):
    vocabulary = Vocabulary.count(found, top_k)
    counts = Counter(found)
    kept = [counts[cells] for cells in vocabulary.states]
    assert kept == sorted(counts.values(), reverse=True)[:top_k]
    assert vocabulary.size == len(vocabulary) == SPECIALS + len(kept)
    assert Vocabulary.count(reversed(found), top_k) == vocabulary


@given(st.lists(states, min_size=1, unique=True), st.data())
def test_ids_and_states_are_one_to_one(found, data):
    vocabulary = Vocabulary(found)
    some = data.draw(st.lists(st.sampled_from(found)))
    ids = vocabulary.encode(some)
    assert ids.dtype == np.int64
    assert ids.shape == (len(some),)
    assert vocabulary.decode(ids) == some
    assert vocabulary.known(some).all()
    assert not set(ids.tolist()) & {PAD, START, END}


def distance(one, other):
    """Differing notes first, then their kinds, then bombs; written out cell by cell."""
    note_cells = kinds = bombs = 0
    for a, b in zip(one, other, strict=True):
        if a == b:
            continue
        if a in (0, BOMB_CELL) and b in (0, BOMB_CELL):
            bombs += 1
            continue
        note_cells += 1
        hands = [(value - 1) // 9 if value not in (0, BOMB_CELL) else None for value in (a, b)]
        kinds += hands[0] != hands[1]
    return note_cells, kinds, bombs


@given(st.lists(states, min_size=1, max_size=8, unique=True), st.lists(states, max_size=5))
def test_an_unknown_state_becomes_the_most_similar_known_one(known, unknown):
    vocabulary = Vocabulary(known)
    for cells, index in zip(unknown, vocabulary.encode(unknown).tolist(), strict=True):
        best = min(range(len(known)), key=lambda i: (distance(cells, known[i]), i))
        assert index == SPECIALS + best


def test_a_double_keeps_both_notes_and_an_unknown_bomb_goes_first():
    single, double = state(c1=2), state(c1=2, c2=11)
    vocabulary = Vocabulary([single, double])
    assert vocabulary.encode([state(c1=2, c2=10)]).tolist() == [4]
    bombs = {f"c{cell}": BOMB_CELL for cell in range(4, 12)}
    assert vocabulary.encode([state(c1=2, c2=11, **bombs)]).tolist() == [4]


def test_an_empty_vocabulary_has_nothing_to_choose_from():
    with pytest.raises(ValueError, match="empty"):
        Vocabulary([]).encode([EMPTY])


@given(st.lists(states, min_size=1, max_size=8, unique=True))
def test_mirror_ids_of_a_closed_vocabulary_are_a_permutation_of_order_two(found):
    closed = list(dict.fromkeys([*found, *map(mirror, found)]))
    vocabulary = Vocabulary(closed)
    ids = vocabulary.mirror_ids
    assert ids.dtype == np.int64
    assert ids[:SPECIALS].tolist() == [PAD, START, END]
    assert ids[ids].tolist() == list(range(vocabulary.size))
    assert vocabulary.decode(ids[SPECIALS:]) == [mirror(cells) for cells in closed]


@pytest.mark.parametrize("bad", [PAD, START, END, -1, 5, 2003])
def test_decoding_specials_and_ids_past_the_end_is_an_error(bad):
    with pytest.raises(ValueError, match="is not the id of a state"):
        Vocabulary([EMPTY, state(c0=1)]).decode([3, bad])


def test_a_state_given_twice_is_an_error():
    with pytest.raises(ValueError, match="twice"):
        Vocabulary([EMPTY, EMPTY])


@given(st.lists(states, unique=True))
def test_json_gives_the_vocabulary_back(found):
    vocabulary = Vocabulary(found)
    assert Vocabulary.from_json(vocabulary.to_json()) == vocabulary


def test_a_saved_vocabulary_is_loaded_the_same(tmp_path):
    vocabulary = Vocabulary([state(c0=1), state(c3=BOMB_CELL, c4=9)])
    vocabulary.save(tmp_path / "states.json")
    assert Vocabulary.load(tmp_path / "states.json") == vocabulary
    assert [item.name for item in tmp_path.iterdir()] == ["states.json"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "states": []}',
        '{"version": 1, "states": 3}',
        '{"version": 1, "states": [[1, 2]]}',
        '{"version": 1, "states": [[0,0,0,0,0,0,0,0,0,0,0,99]]}',
        '{"version": 1, "states": ["abcdefghijkl"]}',
    ],
)
def test_a_file_that_is_not_a_vocabulary_is_an_input_error(tmp_path, text):
    path = tmp_path / "states.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"states\.json: "):
        Vocabulary.load(path)
    with pytest.raises(InputError, match="missing"):
        Vocabulary.load(tmp_path / "missing.json")
