"""Every rule on a chart made to break it, and on the nearest one that does not."""

import pytest

from sabersmith.beatmap.difficulty import DIFFICULTIES
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
    Bomb,
    Chart,
    InvalidObject,
    Level,
    Light,
    Note,
    Wall,
)
from sabersmith.lint import PRESETS, RULES, lint_chart

# A quiet end for every chart, with enough swings to keep the share of doubles low.
QUIET = [Note(30 + beat, 1, 0, RED, (DOWN, UP)[beat % 2]) for beat in range(6)]
LENGTH_S = 40.0


def red(beat, direction=DOWN, line=1, layer=0, angle=0):
    return Note(beat, line, layer, RED, direction, angle)


def blue(beat, direction=DOWN, line=2, layer=0):
    return Note(beat, line, layer, BLUE, direction)


def judge(*objects, difficulty="Expert", preset="default", njs=16.0, offset=0.0):
    """Return the findings at 60 BPM: a beat and the half jump are one second each."""
    chart = Chart(difficulty=difficulty, njs=njs, njs_offset=offset)
    chart.notes = sorted(
        [item for item in objects if isinstance(item, Note)] + QUIET, key=lambda note: note.beat
    )
    chart.bombs = [item for item in objects if isinstance(item, Bomb)]
    chart.walls = [item for item in objects if isinstance(item, Wall)]
    chart.lights = [item for item in objects if isinstance(item, Light)]
    level = Level(bpm=60, charts=[chart])
    return lint_chart(level, chart, PRESETS[preset], LENGTH_S).findings


def rules(*objects, **options):
    """Return the names of the rules, without `precision`, which most of these charts break."""
    found = judge(*objects, **options)
    return sorted(finding.rule for finding in found if finding.rule != "precision")


# rule: objects that break it once, objects that do not, what else both of them break.
CASES = {
    "parity": (
        [red(5), red(5.5)],
        [red(5), red(6)],
        {"double_directional"},
    ),
    "wrist": (
        [red(5), red(5.5, DOWN_LEFT), red(6, LEFT, 0), red(6.5, UP)],
        [red(5), red(5.5, DOWN_LEFT), red(6.5, LEFT, 0), red(7, UP)],
        {"awkward_cut", "double_directional"},
    ),
    "awkward_cut": (
        [red(5), red(5.5, RIGHT, 0)],
        [red(5), red(5.5, DOWN_LEFT, 0)],
        {"double_directional"},
    ),
    "double_directional": (
        [red(5, UP), red(5.5, DOWN_LEFT), red(6, DOWN_LEFT, 2, angle=-45), red(6.5, RIGHT)],
        [red(5, UP), red(5.5, DOWN_LEFT), red(6, DOWN_LEFT, 2, angle=-46), red(6.5, RIGHT)],
        set(),
    ),
    "one_stroke": (
        [red(5, ANY, 0, 0), red(5, ANY, 2, 0)],
        [red(5, ANY, 0, 0), red(5, ANY, 1, 0)],
        set(),
    ),
    "parallel_notes": (
        [red(5, DOWN, 1, 0), red(5, DOWN, 0, 0)],
        [red(5, DOWN, 1, 0), red(5, DOWN, 1, 1)],
        set(),
    ),
    "inline_angle": (
        [red(5), red(5.15, LEFT)],
        [red(5), red(5.16, LEFT)],
        set(),
    ),
    "shrado_angle": (
        [red(5, DOWN_RIGHT), red(5.15, UP, 2)],
        [red(5, DOWN_RIGHT), red(5.16, UP, 2)],
        set(),
    ),
    "slow_slider": (
        [red(5, DOWN, 1, 1), red(5.03, ANY, 1, 0)],
        [red(5, DOWN, 1, 1), red(5.025, ANY, 1, 0)],
        set(),
    ),
    "uneven_slider": (
        [red(5, DOWN, 1, 2), red(5.01, ANY, 1, 1), red(5.022, ANY, 1, 0)],
        [red(5, DOWN, 1, 2), red(5.01, ANY, 1, 1), red(5.021, ANY, 1, 0)],
        set(),
    ),
    "effective_bpm": (
        [red(5), red(5.085, UP, 1, 1)],
        [red(5), red(5.086, UP, 1, 1)],
        set(),
    ),
    "doubles": (
        [item for beat in range(5, 10) for item in (red(beat), blue(beat))],
        [item for beat in range(5, 9) for item in (red(beat), blue(beat))],
        set(),
    ),
    "vision_block": (
        [red(5, DOWN, 1, 1), blue(5.25, DOWN, 0)],
        [red(5, DOWN, 1, 1), blue(5.25, DOWN, 2)],
        set(),
    ),
    "handclap": (
        [red(5, RIGHT, 1), blue(5, LEFT, 2)],
        [red(5, DOWN, 1), blue(5, LEFT, 2)],
        set(),
    ),
    "stacked_note": (
        [red(5), blue(5.009, DOWN, 1)],
        [red(5), blue(5.009, DOWN, 2)],
        set(),
    ),
    "hitbox_inline": (
        [red(5), blue(5.089, DOWN, 1)],
        [red(5), blue(5.0895, DOWN, 1)],
        set(),
    ),
    "hitbox_reverse_stair": (
        [red(5), blue(5.054, DOWN, 1, 1)],
        [red(5), blue(5.056, DOWN, 1, 1)],
        set(),
    ),
    "hitbox_stair": (
        [red(5, RIGHT, 0), blue(5.15, DOWN, 1)],
        [red(5, RIGHT, 0), blue(5.16, DOWN, 1)],
        set(),
    ),
    "hitbox_path": (
        [red(5), blue(5, DOWN, 1, 1)],
        [red(5), blue(5, DOWN, 2, 1)],
        set(),
    ),
    "hammer_hit": (
        [red(5), Bomb(4.876, 1, 1)],
        [red(5), Bomb(4.874, 1, 1)],
        set(),
    ),
    "hot_start": ([red(1.499)], [red(1.5)], set()),
    "outro": ([red(38.001)], [red(38)], set()),
    "short_wall": ([Wall(5, 0.014, 0)], [Wall(5, 0.015, 0)], set()),
    "centre_wall": ([Wall(5, 1, 1, width=2)], [Wall(5, 1, 0, width=2)], set()),
    "strobe": (
        [Light(5 + n * 0.333, n, 3) for n in range(4)],
        [Light(5 + n / 3, n, 3) for n in range(5)],
        set(),
    ),
}


def test_every_rule_is_tried():
    of_the_jump = {"njs", "fast_njs", "jump_distance", "reaction_time"}
    elsewhere = {"precision", "crowded", "invalid_object"}
    assert set(CASES) | of_the_jump | elsewhere == set(RULES)


@pytest.mark.parametrize("rule", CASES)
def test_a_rule_is_broken_once_and_just_not(rule):
    broken, missed, others = CASES[rule]
    found = rules(*broken)
    assert found.count(rule) == 1
    assert set(found) <= {rule} | others
    assert set(rules(*missed)) <= others


@pytest.mark.parametrize(
    ("njs", "offset", "broken"),
    [
        (16, 0, []),
        (2.9, 0, ["njs"]),
        (0, 0, ["njs"]),
        (3, 0, []),
        (23, -0.3, []),
        (23.1, -0.3, ["fast_njs"]),
        (16, 0.125, []),
        (16, 0.13, ["jump_distance"]),
        (10, -0.1, []),
        (10, -0.11, ["jump_distance"]),
        (23, -0.58, []),
        (23, -0.59, ["reaction_time"]),
    ],
)
def test_jump_speed(njs, offset, broken):
    assert rules(njs=njs, offset=offset) == broken


@pytest.mark.parametrize(
    ("beat", "off"),
    [(5, 0), (5.125, 0), (5 + 1 / 6, 0), (5.009, 0), (5.011, 1), (5.0625, 1), (5 + 1 / 12, 1)],
)
def test_precision(beat, off):
    found = judge(red(beat))
    assert [finding.rule for finding in found] == ["precision"] * off


def test_precision_asks_only_where_a_slider_starts():
    assert judge(red(5, DOWN, 1, 1), red(5.02, ANY, 1, 0)) == []


@pytest.mark.parametrize(
    ("difficulty", "shortest", "longest"),
    [
        ("Easy", 0.025, 1.2),
        ("Normal", 0.05, 1.0),
        ("Hard", 0.08, 0.75),
        ("Expert", 0.1, 0.625),
        ("ExpertPlus", 0.1, 0.5),
    ],
)
def test_vision_blocks_by_difficulty(difficulty, shortest, longest):
    def hidden(gap):
        # A half jump of 1.2 s: NJS 10 is a half jump of 1 beat.
        objects = [red(5, DOWN, 1, 1), blue(5 + gap, DOWN, 0, 2)]
        options = {"njs": 10, "offset": 0.2, "difficulty": difficulty}
        return rules(*objects, **options).count("vision_block")

    assert [hidden(shortest), hidden(longest)] == [1, 1]
    assert [hidden(shortest - 0.002), hidden(longest + 0.002)] == [0, 0]


def test_what_has_not_appeared_yet_is_not_hidden():
    objects = [red(5, DOWN, 1, 1), blue(5.6, DOWN, 0)]
    assert rules(*objects, njs=20, offset=-0.4) == ["vision_block"]
    assert rules(*objects, njs=20, offset=-0.41) == []


def test_a_bomb_is_hidden_but_hides_nothing():
    assert rules(red(5, DOWN, 1, 1), Bomb(5.5, 0, 0)) == ["vision_block"]
    assert rules(Bomb(5, 1, 1), red(5.5, DOWN, 0)) == []


def test_objects_hidden_at_one_time_are_one_finding_in_each_half():
    pair = [red(5, DOWN, 1, 1), blue(5, DOWN, 2, 1)]
    hidden = [Bomb(5.5, 0, 0), Bomb(5.5, 1, 0), Bomb(5.5, 3, 0)]
    assert rules(*pair, *hidden) == ["vision_block"] * 2


@pytest.mark.parametrize(
    ("a", "b", "clap"),
    [
        (red(5, RIGHT, 1), blue(5, LEFT, 2), True),
        (red(5, DOWN_RIGHT, 1), blue(5, DOWN_LEFT, 2), True),
        (red(5, RIGHT, 0), blue(5, LEFT, 2), True),
        (red(5, DOWN_RIGHT, 0), blue(5, DOWN_LEFT, 2), False),
        (red(5, RIGHT, 0), blue(5, LEFT, 3), False),
        (red(5, LEFT, 1), blue(5, RIGHT, 2), True),
        (red(5, LEFT, 0), blue(5, RIGHT, 2), False),
        (red(5, RIGHT, 1), blue(5, ANY, 2), False),
        (red(5, RIGHT, 1), blue(5.011, LEFT, 2), False),
        (red(5, RIGHT, 1), red(5, LEFT, 2), False),
    ],
)
def test_handclaps(a, b, clap):
    assert ("handclap" in rules(a, b)) is clap


ON_LINES = [
    [red(5, ANY, 0), red(5, ANY, 1), red(5, ANY, 2), red(5, ANY, 3)],
    [red(5, UP, 1, 0), red(5, UP, 1, 1), red(5, ANY, 1, 2)],
    [red(5, DOWN_RIGHT, 0, 2), red(5, ANY, 1, 1), red(5, ANY, 2, 0)],
    [red(5, DOWN, 1, 1), red(5, DOWN_LEFT, 1, 0)],
]
OFF_LINES = [
    [red(5, ANY, 0), red(5, ANY, 3), red(5, ANY, 0, 1)],
    [red(5, ANY, 0), red(5, ANY, 3)],
    [red(5, DOWN, 1, 2), red(5, DOWN, 1, 0)],
    [red(5, DOWN, 1, 2), red(5, DOWN, 2, 0)],
    [red(5, ANY, 0, 0), red(5.004, ANY, 2, 2)],
    [red(5, UP, 1, 0), red(5, DOWN, 1, 1)],
]


@pytest.mark.parametrize("notes", ON_LINES)
def test_one_stroke_cuts_neighbours_on_a_line(notes):
    assert rules(*notes) == []


@pytest.mark.parametrize("notes", OFF_LINES)
def test_one_stroke_does_not_cut_notes_in_several_places(notes):
    assert rules(*notes) == ["one_stroke"]


def test_each_hand_and_moment_has_a_stroke_of_its_own():
    assert rules(red(5, ANY, 0), blue(5, ANY, 2)) == []
    assert "one_stroke" not in rules(red(5, ANY, 0), red(5.01, ANY, 2))


@pytest.mark.parametrize(
    ("notes", "across"),
    [
        ([red(5, DOWN_RIGHT, 2, 0), red(5, DOWN_RIGHT, 3, 1)], True),
        ([red(5, DOWN_RIGHT, 2, 1), red(5, DOWN_RIGHT, 3, 0)], False),
        ([red(5, DOWN, 0), red(5, ANY, 1)], True),
        ([red(5, DOWN, 0, angle=45), red(5, ANY, 1)], False),
        ([red(5, DOWN, 0, angle=44), red(5, ANY, 1)], True),
        ([red(5, ANY, 0), red(5, ANY, 1)], False),
    ],
)
def test_parallel_notes(notes, across):
    assert ("parallel_notes" in rules(*notes)) is across


def test_bombs_in_a_note():
    assert rules(red(5), Bomb(5.02, 1, 0)) == ["stacked_note"]
    assert rules(red(5), Bomb(4.98, 1, 0)) == ["stacked_note"]
    assert rules(red(5), Bomb(5.021, 1, 0)) == []


def test_stacked_notes_of_one_hand_are_reported_too():
    assert "stacked_note" in rules(red(5), red(5, UP))


def test_a_saber_that_is_gone_hits_nothing():
    stair = [red(5, RIGHT, 0), blue(5.125, DOWN, 1)]
    assert rules(*stair) == ["hitbox_stair"]
    assert rules(*stair, red(5.1, LEFT, 0, 2)) == []


def test_the_stair_is_behind_a_slider_at_its_end():
    slider = [red(5, RIGHT, 0), red(5.02, ANY, 1)]
    assert rules(*slider, blue(5.16, DOWN, 2)) == ["hitbox_stair"]
    assert rules(*slider, blue(5.16, DOWN, 1)) == []


def test_a_dot_leaves_the_way_open():
    assert rules(red(5, ANY), blue(5, ANY, 1, 1)) == []
    assert rules(red(5, ANY), blue(5.054, ANY, 1, 1)) == []
    assert rules(red(5, ANY, 1, 2), blue(5.125, ANY, 1, 1)) == []
    assert rules(red(5, ANY), Bomb(4.9, 1, 1)) == []


def test_a_bomb_at_a_notes_time_on_its_way_in():
    assert rules(red(5), Bomb(5, 1, 1)) == ["hammer_hit", "hitbox_path"]
    assert rules(red(5, angle=20), Bomb(5, 1, 1)) == ["hitbox_path"]
    assert rules(red(5, angle=31), Bomb(5, 1, 1)) == []


def test_bombs_are_hit_before_the_cut_on_the_way_in_and_after_it_on_the_way_out():
    note = red(5, RIGHT, 1)
    assert rules(note, Bomb(4.9, 0, 0)) == rules(note, Bomb(5.07, 3, 0)) == ["hammer_hit"]
    assert rules(note, Bomb(4.9, 3, 0)) == rules(note, Bomb(5.07, 0, 0)) == []
    assert rules(note, Bomb(5.08, 3, 0)) == rules(note, Bomb(4.9, 0, 1)) == []


def test_walls_at_the_side_do_not_block_the_centre():
    left, right = Wall(5, 1, 1), Wall(5.5, 1, 2)
    assert rules(left, right) == ["centre_wall"]
    assert rules(left, Wall(6, 1, 2)) == []
    assert rules(left, Wall(5.5, 1, 3)) == []


def test_a_crouch_wall_may_be_wide():
    assert rules(Wall(5, 1, 0, layer=2, width=4, height=3)) == []
    assert rules(Wall(5, 1, 0, layer=0, width=4, height=1)) == []
    assert rules(Wall(5, 1, 0, layer=1, width=4, height=4)) == ["centre_wall"]


def test_the_end_of_a_wall_counts_for_the_end_of_the_song():
    assert rules(Wall(5, 33.1, 0)) == ["outro"]


def test_the_end_of_a_slider_has_its_own_speed_limit():
    slider = [red(5, DOWN, 1, 2), red(5.025, ANY, 1, 1), red(5.05, ANY, 1, 0)]
    assert rules(*slider, red(5.115, UP, 1, 0)) == ["effective_bpm"]
    assert rules(*slider, red(5.117, UP, 1, 0)) == []


def test_bombs_and_pauses_excuse_the_same_direction():
    assert rules(red(5), Bomb(5.25, 1, 0), red(5.5)) == []
    assert rules(red(5), red(6)) == []


def test_presets():
    apart = [red(5), red(8), red(11, UP)]
    assert rules(*apart, preset="ranked") == ["double_directional", "parity"]
    assert rules(*apart) == []
    inline = [red(5), red(5.25, LEFT)]
    assert "inline_angle" in rules(*inline, preset="beginner")
    hidden = [red(5, DOWN, 1, 1), blue(5.9, DOWN, 0)]
    assert "vision_block" in rules(*hidden, preset="beginner")
    assert rules(*hidden) == []


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_a_chart_without_objects_breaks_nothing(difficulty):
    chart = Chart(difficulty=difficulty, njs=16)
    report = lint_chart(Level(bpm=60, charts=[chart]), chart, length_s=LENGTH_S)
    assert (report.swings, report.findings) == (0, [])


def test_precision_follows_the_offset_of_the_mappers_editor():
    chart = Chart(njs=16, notes=[red(5.15), red(6.15)], editor_offset_s=0.15)
    level = Level(bpm=60, charts=[chart])
    assert [f.rule for f in lint_chart(level, chart).findings if f.rule == "precision"] == []
    chart.editor_offset_s = 0.0
    assert [f.rule for f in lint_chart(level, chart).findings if f.rule == "precision"] != []


def test_objects_that_cannot_be_used_are_errors_at_their_place():
    chart = Chart(njs=16, notes=list(QUIET), invalid=[InvalidObject(30, "x is -1")], left_out=1)
    report = lint_chart(Level(bpm=60, charts=[chart]), chart)
    (finding,) = [f for f in report.findings if f.rule == "invalid_object"]
    assert (finding.severity, finding.beat, finding.second) == ("error", 30, 30)
    assert report.left_out == 1


@pytest.mark.parametrize(
    "crowd",
    [
        [red(5)] * 4000,
        [Bomb(5, 1, 0)] * 4000,
        [blue(round(5 + n / 10000, 4), n % 9, n % 4, n % 3) for n in range(4000)],
    ],
)
def test_a_chart_that_is_too_crowded_gets_one_finding(crowd):
    """Comparing all pairs would take minutes."""
    assert rules(*crowd) == ["crowded"]


def test_equal_notes_get_one_finding_each():
    assert rules(*[red(5)] * 5).count("stacked_note") == 4
    assert rules(red(5), *[Bomb(5, 1, 0)] * 5).count("stacked_note") == 1
