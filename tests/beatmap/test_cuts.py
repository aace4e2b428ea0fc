import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.cuts import (
    BACKHAND,
    BAD,
    BORDERLINE,
    DIRECTION_ANGLES,
    DIRECTION_STEPS,
    FOREHAND,
    GOOD,
    MAX_TURN,
    ROTATIONS,
    SUITABILITY,
    WRIST_LIMITS,
    angle_between,
    mirror_angle,
    nearest_direction,
    wrap_angle,
    wrist_rotation,
)
from sabersmith.beatmap.model import (
    ANY,
    BLUE,
    DOWN,
    DOWN_LEFT,
    DOWN_RIGHT,
    LEFT,
    RED,
    RIGHT,
    UP,
    UP_LEFT,
    UP_RIGHT,
)

angles = st.floats(-720, 720)


def suiting(hand, parity, how):
    return {direction for direction in range(9) if SUITABILITY[hand, parity, direction] == how}


def test_the_cuts_of_each_parity():
    assert suiting(RED, FOREHAND, GOOD) == {DOWN, RIGHT, DOWN_RIGHT, DOWN_LEFT, ANY}
    assert suiting(RED, FOREHAND, BORDERLINE) == {LEFT, UP_RIGHT}
    assert suiting(RED, BACKHAND, GOOD) == {UP, LEFT, UP_RIGHT, UP_LEFT, DOWN_LEFT, ANY}
    assert suiting(RED, BACKHAND, BORDERLINE) == {RIGHT}
    assert suiting(BLUE, FOREHAND, GOOD) == {DOWN, LEFT, DOWN_LEFT, DOWN_RIGHT, ANY}
    assert suiting(BLUE, FOREHAND, BORDERLINE) == {RIGHT, UP_LEFT}
    assert suiting(BLUE, BACKHAND, GOOD) == {UP, RIGHT, UP_LEFT, UP_RIGHT, DOWN_RIGHT, ANY}
    assert suiting(BLUE, BACKHAND, BORDERLINE) == {LEFT}


@pytest.mark.parametrize("hand", [RED, BLUE])
@pytest.mark.parametrize("parity", [FOREHAND, BACKHAND])
def test_bad_cuts_are_those_within_45_degrees_of_the_wrists_limits(hand, parity):
    low, high = WRIST_LIMITS[hand]
    for direction in range(8):
        rotation = ROTATIONS[hand, parity, direction]
        near_a_limit = not low + 45 <= rotation <= high - 45
        assert near_a_limit == (SUITABILITY[hand, parity, direction] == BAD)


def test_steps_go_in_the_direction_of_their_angle():
    for direction in range(8):
        dx, dy = DIRECTION_STEPS[direction]
        assert angle_between(math.degrees(math.atan2(dy, dx)), DIRECTION_ANGLES[direction]) == 0


def test_the_nearest_direction_of_a_directions_angle_is_itself():
    assert nearest_direction(DIRECTION_ANGLES[:8]).tolist() == list(range(8))
    assert nearest_direction(DIRECTION_ANGLES[:8] + 22).tolist() == list(range(8))
    assert nearest_direction(DIRECTION_ANGLES[:8] - 382).tolist() == list(range(8))


def test_a_dot_has_no_angle():
    assert np.isnan(angle_between(DIRECTION_ANGLES[ANY], 90))
    assert np.isnan(ROTATIONS[:, :, ANY]).all()


def test_a_reversal_keeps_the_wrist_and_needs_no_half_turn():
    for hand in (RED, BLUE):
        assert wrist_rotation(hand, FOREHAND, 300) == wrist_rotation(hand, BACKHAND, 120) == 30
    assert wrist_rotation(RED, FOREHAND, 90) == MAX_TURN
    assert wrist_rotation(BLUE, FOREHAND, 90) == -MAX_TURN


@given(angles, st.sampled_from([FOREHAND, BACKHAND]))
def test_hands_are_mirrors(angle, parity):
    angle = round(angle, 3)
    red = wrist_rotation(RED, parity, angle)
    blue = wrist_rotation(BLUE, parity, mirror_angle(angle))
    assert red == pytest.approx(-blue, abs=1e-5)
    assert mirror_angle(mirror_angle(angle)) == pytest.approx(angle % 360, abs=1e-5)


@given(angles, angles)
def test_wrapping_and_differences_agree_with_geometry(a, b):
    assert -180 < wrap_angle(a) <= 180
    assert math.cos(math.radians(wrap_angle(a))) == pytest.approx(math.cos(math.radians(a)))
    cosine = math.cos(math.radians(a - b))
    assert math.cos(math.radians(angle_between(a, b))) == pytest.approx(cosine, abs=1e-6)
