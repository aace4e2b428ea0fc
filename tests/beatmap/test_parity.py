import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.cuts import (
    BACKHAND,
    BAD,
    BORDERLINE,
    FOREHAND,
    GOOD,
    SUITABILITY,
    mirror_angle,
    nearest_direction,
    wrist_rotation,
)
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.beatmap.parity import Reset, Stroke, assign_parity

RIGHT, UP_RIGHT, UP, UP_LEFT, LEFT, DOWN_LEFT, DOWN, DOWN_RIGHT = (45.0 * k for k in range(8))
PAUSE = 1.0


def strokes(*angles, pause_s=0.3):
    """Strokes at even times, None for a dot."""
    return [
        Stroke(() if angle is None else (angle,), pause_s=pause_s if index else math.inf)
        for index, angle in enumerate(angles)
    ]


def letters(cuts):
    return "".join("FB"[cut.parity] for cut in cuts)


def parities(*angles, hand=RED, **options):
    return letters(assign_parity(strokes(*angles, **options), hand, PAUSE))


def test_up_and_down_alternate():
    assert parities(DOWN, UP, DOWN, UP) == "FBFB"
    assert parities(UP, DOWN, UP) == "BFB"


def test_a_cut_that_suits_both_takes_the_parity_that_keeps_the_flow():
    assert parities(DOWN_LEFT, UP_RIGHT) == "FB"
    assert parities(RIGHT, DOWN_LEFT, DOWN) == "FBF"
    assert parities(DOWN, DOWN_LEFT) == "FB"
    assert parities(LEFT, RIGHT, LEFT) == "BFB"
    assert parities(LEFT, RIGHT, LEFT, hand=BLUE) == "FBF"


def test_a_repeat_is_a_break_and_both_cuts_keep_their_side():
    cuts = assign_parity(strokes(DOWN, DOWN, UP), RED, PAUSE)
    assert letters(cuts) == "FFB"
    assert [cut.reset for cut in cuts] == [Reset.NONE, Reset.BREAK, Reset.NONE]


def test_a_long_enough_pause_allows_either_parity():
    assert assign_parity(strokes(DOWN, DOWN, pause_s=1.0), RED, PAUSE)[1].reset is Reset.PAUSE
    assert assign_parity(strokes(DOWN, DOWN, pause_s=0.99), RED, PAUSE)[1].reset is Reset.BREAK
    assert assign_parity(strokes(DOWN, DOWN, pause_s=9.0), RED, math.inf)[1].reset is Reset.BREAK


def test_bombs_allow_only_their_own_parity_to_repeat():
    down = Stroke((DOWN,))
    again = Stroke((DOWN,), pause_s=0.3, may_repeat=frozenset({FOREHAND}))
    other = Stroke((DOWN,), pause_s=0.3, may_repeat=frozenset({BACKHAND}))
    assert assign_parity([down, again], RED, PAUSE)[1].reset is Reset.BOMB
    assert assign_parity([down, other], RED, PAUSE)[1].reset is Reset.BREAK


def test_bombs_do_not_force_a_reset():
    lead = Stroke((UP,), pause_s=0.3, may_repeat=frozenset({FOREHAND}))
    cuts = assign_parity([Stroke((DOWN,)), lead], RED, PAUSE)
    assert (letters(cuts), cuts[1].reset) == ("FB", Reset.NONE)


def test_an_arc_that_leads_the_hand_allows_a_reset():
    after_arc = Stroke((DOWN,), pause_s=0.3, after_arc=True)
    assert assign_parity([Stroke((DOWN,)), after_arc], RED, PAUSE)[1].reset is Reset.ARC


def test_dots_alternate_and_reverse_the_cut_before():
    cuts = assign_parity(strokes(DOWN, None, None), RED, PAUSE)
    assert letters(cuts) == "FBF"
    assert [cut.angle for cut in cuts] == [DOWN, UP, DOWN]


def test_dots_take_the_parity_that_the_chart_after_them_needs():
    assert parities(None, UP) == "FB"
    assert parities(None, DOWN) == "BF"
    assert parities(None, None, UP) == "BFB"


def test_dots_share_a_turn():
    cuts = assign_parity(strokes(DOWN, None, RIGHT), RED, PAUSE)
    assert [cut.rotation for cut in cuts] == [0, 45, 90]


def test_a_break_is_not_hidden_by_an_odd_number_of_dots():
    assert (
        sum(c.reset is Reset.BREAK for c in assign_parity(strokes(DOWN, None, UP), RED, PAUSE)) == 1
    )


def test_a_bend_is_where_the_next_turn_starts():
    # Down, bent by 90 degrees to the right; then left is the reversal.
    cuts = assign_parity([Stroke((DOWN,), bend=90.0), Stroke((LEFT,), pause_s=0.3)], RED, PAUSE)
    assert cuts[1].turn == 0


def test_a_turn_of_more_than_180_degrees_is_reported():
    row = (DOWN, DOWN_LEFT, LEFT, UP)
    turning = assign_parity(strokes(*row), RED, PAUSE)
    assert letters(turning) == "FBFB"
    assert [cut.turn for cut in turning] == [0, 135, 225, 90]
    assert turning[2].awkward
    rested = assign_parity(strokes(*row, pause_s=1.0), RED, PAUSE)
    assert max(cut.turn for cut in rested) == 0


def test_no_strokes_no_cuts():
    assert assign_parity([], RED, PAUSE) == []


octants = st.sampled_from([45.0 * k for k in range(8)])
some_strokes = st.lists(
    st.builds(
        Stroke,
        angles=st.just(()) | st.tuples(octants) | octants.map(lambda a: (a, (a + 180) % 360)),
        bend=st.sampled_from([0.0, 0.0, 45.0, -90.0]),
        pause_s=st.sampled_from([0.2, 0.5, 1.5]),
        may_repeat=st.sampled_from([frozenset(), frozenset({FOREHAND}), frozenset({BACKHAND})]),
        after_arc=st.sampled_from([False, False, True]),
    ),
    min_size=1,
    max_size=4,
)


def ways(stroke):
    """All cuts of a stroke that are allowed: parity, rotation, whether it is awkward."""
    found = []
    for parity, angle in itertools.product(
        (FOREHAND, BACKHAND), stroke.angles or [45.0 * k for k in range(8)]
    ):
        suit = SUITABILITY[RED, parity, nearest_direction(angle)]
        if suit == GOOD or (suit == BORDERLINE and stroke.angles):
            found.append((parity, float(wrist_rotation(RED, parity, angle)), suit == BORDERLINE))
    return found


def faults(row, taken):
    """(errors, awkward cuts, squares of turns and resets) of an assignment, computed again."""
    errors, awkward, turning = 0, 0, 0.0
    for index, (parity, rotation, is_awkward) in enumerate(taken):
        awkward += is_awkward
        turning += 0.1 * (rotation / 180) ** 2
        if not index:
            continue
        before, rested = taken[index - 1], row[index].pause_s >= PAUSE
        turn = 0 if rested else abs(rotation - before[1] - row[index - 1].bend)
        turning += (turn / 180) ** 2
        errors += turn > 180
        if parity == before[0]:
            allowed = rested or row[index].after_arc or parity in row[index].may_repeat
            errors += not allowed
            turning += allowed
    return errors, awkward, round(turning, 9)


@settings(max_examples=60)
@given(some_strokes)
def test_it_is_the_best_of_all_assignments(row):
    best = min(faults(row, taken) for taken in itertools.product(*map(ways, row)))
    cuts = assign_parity(row, RED, PAUSE)
    assert faults(row, [(cut.parity, cut.rotation, cut.awkward) for cut in cuts]) == best
    breaks = sum(cut.reset is Reset.BREAK for cut in cuts) + sum(cut.turn > 180 for cut in cuts)
    assert breaks == best[0]
    for cut in cuts:
        assert SUITABILITY[RED, cut.parity, nearest_direction(cut.angle)] != BAD


@given(some_strokes)
def test_mirrored_strokes_of_the_other_hand_get_mirrored_cuts(row):
    mirrored = [
        Stroke(
            tuple(float(mirror_angle(angle)) for angle in stroke.angles),
            -stroke.bend,
            stroke.pause_s,
            stroke.may_repeat,
            stroke.after_arc,
        )
        for stroke in row
    ]
    for red, blue in zip(
        assign_parity(row, RED, PAUSE), assign_parity(mirrored, BLUE, PAUSE), strict=True
    ):
        assert (red.parity, red.reset, red.turn) == (blue.parity, blue.reset, blue.turn)
        assert red.angle == pytest.approx(float(mirror_angle(blue.angle)))
        assert red.rotation == -blue.rotation
