import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import (
    DIFFICULTIES,
    JUMP_DISTANCE_RANGE,
    MIN_GAP_S,
    MIN_GAP_SAME_HAND_S,
    NJS_RANGE,
    NPS_RANGE,
    RANKS,
    default_jump,
    default_njs,
    half_jump_beats,
    jump_distance,
    longest_jump_distance,
)


@pytest.mark.parametrize(
    ("bpm", "njs", "offset", "expected"),
    [
        (120, 10, 0, 2),  # 10 * 0.5 * 4 = 20 m is too far, 10 m is not
        (100, 16, 0, 1),
        (120, 16, -0.5, 1.5),
        (120, 16, -3, 0.25),
        (60, 30, 0, 1),  # 30 m even in one beat, but no halving under 1
        (300, 10, 0.5, 4.5),
    ],
)
def test_half_jump_of_cases_worked_by_hand(bpm, njs, offset, expected):
    assert half_jump_beats(bpm, njs, offset) == expected
    assert jump_distance(bpm, njs, offset) == pytest.approx(njs * 60 / bpm * expected * 2)


@pytest.mark.parametrize(("bpm", "njs"), [(0, 10), (-1, 10), (math.nan, 10), (120, math.inf)])
def test_half_jump_of_no_tempo_is_an_error(bpm, njs):
    with pytest.raises(ValueError, match="finite"):
        half_jump_beats(bpm, njs)


@given(st.sampled_from(DIFFICULTIES), st.floats(40, 400))
def test_default_jump_lands_in_the_ranges_of_its_difficulty(difficulty, bpm):
    njs, offset = default_jump(difficulty, bpm)
    low, high = JUMP_DISTANCE_RANGE[difficulty]
    assert NJS_RANGE[difficulty][0] <= njs <= NJS_RANGE[difficulty][1]
    assert low <= jump_distance(bpm, njs, offset) <= high
    assert (
        jump_distance(bpm, njs, offset) <= longest_jump_distance(njs) + 0.005 * 2 * njs * 60 / bpm
    )


def test_faster_notes_may_appear_nearer():
    assert longest_jump_distance(0) == 36.0
    assert longest_jump_distance(10) == pytest.approx(27.15, abs=0.01)
    assert longest_jump_distance(23) < longest_jump_distance(18) < longest_jump_distance(10)


@given(st.sampled_from(DIFFICULTIES), st.floats(40, 400), st.floats(40, 400))
def test_faster_songs_get_no_slower_notes(difficulty, bpm, other):
    slow, fast = sorted((bpm, other))
    assert default_njs(difficulty, slow) <= default_njs(difficulty, fast)


def test_every_table_knows_every_difficulty_and_gets_harder():
    for table in (RANKS, NPS_RANGE, NJS_RANGE):
        values = [table[difficulty] for difficulty in DIFFICULTIES]
        assert values == sorted(values)
    for gaps in (MIN_GAP_S, MIN_GAP_SAME_HAND_S):
        values = [gaps[difficulty] for difficulty in DIFFICULTIES]
        assert values == sorted(values, reverse=True)
    assert all(MIN_GAP_S[name] <= MIN_GAP_SAME_HAND_S[name] for name in DIFFICULTIES)
