import dataclasses
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.cuts import BACKHAND, FOREHAND
from sabersmith.beatmap.model import (
    ANY,
    BLUE,
    DOWN,
    DOWN_RIGHT,
    LEFT,
    RED,
    RIGHT,
    UP,
    Arc,
    Bomb,
    BpmChange,
    Chain,
    Chart,
    Level,
    Note,
)
from sabersmith.beatmap.parity import Reset
from sabersmith.beatmap.swings import count_doubles, find_swings
from sabersmith.timing.tempo_map import TempoMap

# One beat is one second.
SECONDS = TempoMap(60)


def swings_of(*objects, tempo=SECONDS, reset_pause_s=1.0, hand=RED):
    chart = Chart(
        notes=[item for item in objects if isinstance(item, Note)],
        bombs=[item for item in objects if isinstance(item, Bomb)],
        arcs=[item for item in objects if isinstance(item, Arc)],
        chains=[item for item in objects if isinstance(item, Chain)],
    )
    return find_swings(chart, tempo, reset_pause_s)[hand]


def red(beat, direction=DOWN, line=1, layer=0, angle=0):
    return Note(beat, line, layer, RED, direction, angle)


def blue(beat, direction=DOWN, line=2, layer=0):
    return Note(beat, line, layer, BLUE, direction)


def groups(*objects):
    """The beats of each swing's notes."""
    return [[note.beat for note in swing.notes] for swing in swings_of(*objects)]


def parity_string(*objects, **options):
    return "".join("FB"[swing.parity] for swing in swings_of(*objects, **options))


def test_notes_up_to_70_ms_apart_are_one_swing():
    assert groups(red(1), red(1.07, layer=1)) == [[1, 1.07]]
    assert groups(red(1), red(1.071, layer=1)) == [[1], [1.071]]


def test_each_gap_counts_from_the_last_note():
    slider = [red(1, DOWN, 1, 2), red(1.06, ANY, 1, 1), red(1.12, ANY, 1, 0)]
    assert groups(*slider) == [[1, 1.06, 1.12]]


def test_notes_of_a_window_may_be_80_ms_apart():
    assert groups(red(1, layer=2), red(1.08, layer=0)) == [[1, 1.08]]
    assert groups(red(1, layer=2), red(1.081, layer=0)) == [[1], [1.081]]
    assert groups(red(1, layer=1), red(1.08, layer=0)) == [[1], [1.08]]


def test_a_note_against_the_swing_starts_a_new_one():
    assert groups(red(1, DOWN, layer=0), red(1.05, UP, layer=1)) == [[1], [1.05]]
    assert groups(red(1, DOWN, layer=0), red(1.05, RIGHT, layer=1)) == [[1, 1.05]]
    assert groups(red(1, DOWN, layer=0), red(1.05, ANY, layer=1)) == [[1, 1.05]]


def test_notes_at_one_time_are_one_swing_whatever_their_directions():
    assert groups(red(1, DOWN, layer=1), red(1.005, UP, layer=0)) == [[1, 1.005]]


def test_a_note_in_a_cell_of_the_swing_starts_a_new_one():
    slider = [red(1, DOWN, 1, 2), red(1.02, ANY, 1, 1), red(1.04, ANY, 1, 2)]
    assert groups(*slider) == [[1, 1.02], [1.04]]


def test_hands_have_their_own_swings():
    red_swings, blue_swings = find_swings(
        Chart(notes=[red(1), blue(1), red(2, UP), blue(2.005, UP), red(3)]), SECONDS, 1.0
    )
    assert [len(red_swings), len(blue_swings)] == [3, 2]
    assert {swing.hand for swing in blue_swings} == {BLUE}
    assert count_doubles(red_swings, blue_swings) == 2
    assert count_doubles(blue_swings, red_swings) == 2


def test_a_slider_runs_from_its_head_to_its_tail():
    (swing,) = swings_of(red(1, DOWN, 0, 2), red(1.02, ANY, 0, 1), red(1.04, ANY, 1, 0))
    assert (swing.entry, swing.exit) == ((0, 2), (1, 0))
    assert (swing.second, swing.end_second) == (1, 1.04)
    assert swing.angle == 270
    assert swing.exit_angle == pytest.approx(math.degrees(math.atan2(-2, 1)) % 360, abs=1e-5)
    assert swing.note_seconds == (1, 1.02, 1.04)


def test_a_stack_is_cut_in_the_order_of_its_direction():
    (swing,) = swings_of(red(1, DOWN, 1, 0), red(1, DOWN, 1, 1), red(1, ANY, 1, 2))
    assert [note.layer for note in swing.notes] == [2, 1, 0]
    assert (swing.entry, swing.exit, swing.angle) == ((1, 2), (1, 0), 270)
    assert swing.follow_through == (1, -1)


def test_a_stack_of_dots_is_cut_along_its_line_the_way_that_flows():
    stack = [red(2, ANY, 0, 1), red(2, ANY, 1, 1)]
    _, swing = swings_of(red(1.5, RIGHT, 1, 1), *stack)
    assert (swing.angle, swing.entry, swing.parity) == (180, (1, 1), BACKHAND)
    _, swing = swings_of(red(1.5, LEFT, 1, 1), *stack)
    assert (swing.angle, swing.entry, swing.parity) == (0, (0, 1), FOREHAND)


def test_a_slider_of_dots_goes_the_way_of_time():
    (swing,) = swings_of(red(1, ANY, 1, 0), red(1.03, ANY, 1, 1))
    assert (swing.angle, swing.parity) == (90, BACKHAND)


def test_a_notes_own_angle_turns_its_cut():
    (swing,) = swings_of(red(1, DOWN, angle=20))
    assert (swing.angle, swing.rotation) == (290, 20)


def test_a_chain_is_one_swing_that_ends_at_its_tail():
    chain = Chain(1, 1, 2, RED, DOWN, 1.25, 2, 0, 5, squish=0.5)
    (swing,) = swings_of(red(1, DOWN, 1, 2), chain)
    assert (swing.exit, swing.end_second) == ((1.5, 1), 1.25)
    assert swing.exit_angle == pytest.approx(math.degrees(math.atan2(-2, 1)) % 360, abs=1e-5)


def test_a_chain_without_a_note_at_its_head_is_cut_too():
    chain = Chain(1, 1, 2, RED, DOWN, 1.25, 1, 0, 5)
    (swing,) = swings_of(chain)
    assert (swing.entry, swing.exit) == ((1, 2), (1, 0))


def arc(head, tail_beat, tail_direction, tail_line=1, tail_layer=2):
    place = (head.beat, head.line, head.layer, head.color, head.direction)
    return Arc(*place, 1.0, tail_beat, tail_line, tail_layer, tail_direction, 1.0)


def test_an_arc_to_a_note_changes_no_swing():
    notes = [red(1, DOWN), red(1.5, UP)]
    assert swings_of(*notes, arc(notes[0], 1.5, UP, 1, 0)) == swings_of(*notes)


def test_an_arc_without_a_note_at_its_tail_carries_the_hand_there():
    notes = [red(1, DOWN), red(1.5, DOWN)]
    swings = swings_of(*notes, arc(notes[0], 1.25, UP))
    assert (swings[0].exit, swings[0].exit_angle, swings[0].end_second) == ((1, 2), 90, 1.25)
    assert (swings[1].reset, swings[1].pause_s, swings[1].gap_s) == (Reset.ARC, 0.25, 0.5)


def test_seconds_follow_the_tempo():
    level = Level(bpm=120, song_time_offset=0.5)
    chart = Chart(notes=[red(4), red(6, UP), red(7)], bpm_changes=[BpmChange(6, 60)])
    swings, _ = find_swings(chart, level.tempo(chart), 1.0)
    assert [swing.second for swing in swings] == [2.5, 3.5, 4.5]
    assert [swing.gap_s for swing in swings] == [math.inf, 1, 1]
    assert [swing.beat for swing in swings] == [4, 6, 7]


def test_effective_bpm_is_the_tempo_of_half_beats():
    # Eighths at 180 BPM.
    swings = swings_of(red(1), red(1.5, UP), tempo=TempoMap(180))
    assert swings[1].ebpm == pytest.approx(180)


@pytest.mark.parametrize(
    ("objects", "parities"),
    [
        pytest.param([red(1), red(1.5, UP), red(2), red(2.5, UP)], "FBFB", id="stream"),
        pytest.param(
            [red(1, DOWN_RIGHT), red(1.5, LEFT, 0, 1), red(2, DOWN), red(2.5, UP, 0, 2)],
            "FBFB",
            id="wrist roll",
        ),
        pytest.param(
            [red(1), red(1.03, ANY, 1, 1), red(1.5, UP), red(2), red(2, DOWN, 1, 1)],
            "FBF",
            id="slider and stack",
        ),
        pytest.param([red(1), red(1.5, ANY), red(2, ANY), red(2.5, UP)], "FBFB", id="dots"),
        pytest.param([red(1), Bomb(1.25, 1, 0), red(1.5), red(2, UP)], "FFB", id="bomb reset"),
        pytest.param([red(1), red(1.5)], "FF", id="double down"),
    ],
)
def test_patterns_have_the_parity_that_players_give_them(objects, parities):
    assert parity_string(*objects) == parities


@pytest.mark.parametrize(
    ("bomb", "directions", "reset"),
    [
        (Bomb(1.25, 1, 0), (DOWN, DOWN), Reset.BOMB),
        (Bomb(1.25, 2, 0), (DOWN, DOWN), Reset.BOMB),
        (Bomb(1.5, 1, 0), (DOWN, DOWN), Reset.BOMB),
        (Bomb(1.25, 1, 2), (UP, UP), Reset.BOMB),
        (Bomb(1.25, 0, 0), (DOWN, DOWN), Reset.BREAK),
        (Bomb(1.25, 1, 1), (DOWN, DOWN), Reset.BREAK),
        (Bomb(1.25, 1, 2), (DOWN, DOWN), Reset.BREAK),
        (Bomb(0.9, 1, 0), (DOWN, DOWN), Reset.BREAK),
        (Bomb(1.6, 1, 0), (DOWN, DOWN), Reset.BREAK),
        (Bomb(1.25, 1, 0), (DOWN, UP), Reset.NONE),
    ],
)
def test_bombs_in_the_centre_below_or_above_allow_a_reset(bomb, directions, reset):
    first, second = directions
    assert swings_of(red(1, first), red(1.5, second), bomb)[1].reset is reset


def test_a_pause_is_from_the_end_of_the_swing():
    chain = Chain(1, 1, 2, RED, DOWN, 1.5, 1, 0, 5)
    head = red(1, DOWN, 1, 2)
    assert swings_of(head, red(2.4))[1].reset is Reset.PAUSE
    assert swings_of(head, chain, red(2.4))[1].reset is Reset.BREAK


notes = st.builds(
    Note,
    st.integers(0, 24).map(lambda n: 1 + n / 16),
    st.integers(0, 3),
    st.integers(0, 2),
    st.integers(0, 1),
    st.integers(0, 8),
)
bombs = st.builds(
    Bomb, st.integers(0, 24).map(lambda n: 1 + n / 16), st.integers(0, 3), st.integers(0, 2)
)
_MIRRORED = (0, 1, 3, 2, 5, 4, 7, 6, 8)


def mirror_note(note):
    return dataclasses.replace(
        note, line=3 - note.line, color=1 - note.color, direction=_MIRRORED[note.direction]
    )


@given(st.lists(notes, max_size=12), st.lists(bombs, max_size=3))
def test_a_mirrored_chart_has_the_other_hands_swings(found, bombs):
    for hand in (RED, BLUE):
        swings = swings_of(*found, *bombs, hand=hand)
        mirrored = swings_of(
            *map(mirror_note, found),
            *(dataclasses.replace(bomb, line=3 - bomb.line) for bomb in bombs),
            hand=1 - hand,
        )
        for one, other in zip(swings, mirrored, strict=True):
            assert tuple(map(mirror_note, one.notes)) == other.notes
            assert one.rotation == -other.rotation
            assert (one.parity, one.reset, one.turn) == (other.parity, other.reset, other.turn)


@given(st.lists(notes, max_size=12))
def test_every_note_is_in_one_swing_and_swings_go_on_in_time(found):
    swings = swings_of(*found)
    cut = [note for swing in swings for note in swing.notes]
    wanted = [note for note in found if note.color == RED]
    assert sorted(cut, key=repr) == sorted(wanted, key=repr)
    starts = [swing.second for swing in swings]
    assert starts == sorted(starts)
