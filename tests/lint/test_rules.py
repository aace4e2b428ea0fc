"""Every rule on a chart made to break it, and on the nearest one that does not."""

import itertools

import pytest

from sabersmith.beatmap.colors import OwnColors
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.light_groups import (
    ColorStep,
    GroupKind,
    GroupLight,
    LightBox,
    LightFilter,
    LightGroup,
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
    Arc,
    Bomb,
    BpmChange,
    Chain,
    Chart,
    InvalidObject,
    Level,
    Light,
    Note,
    SpeedChange,
    Turn,
    Wall,
)
from sabersmith.lint import PRESETS, RULES, lint_chart
from sabersmith.lint.rules import LEVEL_RULES

# A quiet end for every chart, with enough swings to keep the share of doubles low.
QUIET = [Note(30 + beat, 1, 0, RED, (DOWN, UP)[beat % 2]) for beat in range(6)]
LENGTH_S = 40.0


def red(beat, direction=DOWN, line=1, layer=0, angle=0):
    return Note(beat, line, layer, RED, direction, angle)


def blue(beat, direction=DOWN, line=2, layer=0, angle=0):
    return Note(beat, line, layer, BLUE, direction, angle)


def judge(*objects, difficulty="Expert", preset="default", njs=16.0, offset=0.0, **fields):
    """Return the findings at 60 BPM: a beat and the half jump are one second each.

    fields: of the chart.
    """
    chart = Chart(difficulty=difficulty, njs=njs, njs_offset=offset, **fields)

    def all_of(kind):
        return sorted((o for o in objects if isinstance(o, kind)), key=lambda item: item.beat)

    chart.notes = sorted([*all_of(Note), *QUIET], key=lambda note: note.beat)
    chart.bombs, chart.walls = all_of(Bomb), all_of(Wall)
    chart.arcs, chart.chains = all_of(Arc), all_of(Chain)
    chart.lights = all_of(Light)
    chart.light_groups = [LightGroup.of(light) for light in all_of(GroupLight)]
    chart.turns, chart.speed_changes = all_of(Turn), all_of(SpeedChange)
    level = Level(bpm=60, charts=[chart])
    return lint_chart(level, chart, PRESETS[preset], LENGTH_S).findings


# Most of these charts break them.
UNASKED = {"precision", "long_jump"}
UNASKED_OF_RANKED = {"short_chart", "one_hand", "few_lights", "wall_shape"}


def rules(*objects, **options):
    """Return the names of the rules, without those of a whole chart that most charts here break."""
    ignored = UNASKED | (UNASKED_OF_RANKED if options.get("preset") == "ranked" else set())
    return sorted(f.rule for f in judge(*objects, **options) if f.rule not in ignored)


def arc(beat=5, tail_beat=6, line=1, tail_line=1, color=RED):
    return Arc(beat, line, 0, color, DOWN, 1.0, tail_beat, tail_line, 0, UP, 1.0)


def chain(direction=DOWN, tail=(1, 0), segments=4, color=RED, tail_beat=5.1):
    return Chain(5, 1, 1, color, direction, tail_beat, *tail, segments)


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
        {"angle_offset"},
    ),
    "dot_reversal": (
        [red(5, RIGHT, 1), red(5.5, ANY, 1), red(6, LEFT, 1)],
        [red(5, RIGHT, 1), red(5.5, ANY, 1), red(6, DOWN_RIGHT, 1)],
        {"awkward_cut"},
    ),
    "angle_offset": ([red(5, DOWN, angle=45)], [red(5, DOWN, angle=44)], set()),
    "slanted_window": (
        [blue(5, DOWN, 2, 2), blue(5.016, DOWN, 1, 0)],
        [blue(5, DOWN, 2, 2), blue(5.016, ANY, 1, 0)],
        set(),
    ),
    "bad_arc": (
        [red(5), blue(6, DOWN, 1), red(6, UP, 0), arc()],
        [red(5), red(6, UP), arc()],
        {"double_directional"},
    ),
    "loose_arc": (
        [red(5), arc(5, 5.5), red(6, UP)],
        [red(5), arc(), red(6, UP)],
        {"double_directional"},
    ),
    "bad_chain": (
        [red(5, DOWN, 1, 1), chain(tail=(2, 1))],
        [red(5, DOWN, 1, 1), chain(tail=(2, 0))],
        set(),
    ),
    "bomb_vision_block": (
        [Bomb(5, 1, 1), red(5.25, DOWN, 0)],
        [Bomb(5, 1, 1), red(5.65, DOWN, 0)],
        set(),
    ),
    "stacked_bomb": (
        [Bomb(5, 0, 0), Bomb(5.02, 0, 0)],
        [Bomb(5, 0, 0), Bomb(5.03, 0, 0)],
        set(),
    ),
    "unlit_bomb": (
        [Light(4, 1, 1), Light(4.9, 1, 0), Bomb(5.4, 0, 0)],
        [Light(4, 1, 1), Light(4.9, 1, 0), Bomb(5.39, 0, 0)],
        set(),
    ),
    "outside_song": ([Light(40.1, 1, 1)], [Light(40, 1, 1)], set()),
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
        [red(5, DOWN, 1, 1), red(5.026, ANY, 1, 0)],
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
        [red(5, DOWN, 0), Bomb(4.876, 0, 1)],
        [red(5, DOWN, 0), Bomb(4.874, 0, 1)],
        set(),
    ),
    "hot_start": ([red(1.499)], [red(1.5)], set()),
    "outro": ([red(38.001)], [red(38)], set()),
    "short_wall": ([Wall(5, 0.0149, 1)], [Wall(5, 0.015, 1)], set()),
    "centre_wall": (
        [Wall(5, 1, 0, width=2), Wall(6.24, 1, 2)],
        [Wall(5, 1, 0, width=2), Wall(6.25, 1, 2)],
        set(),
    ),
    "strobe": (
        [Light(5 + n * 0.333, n, 3) for n in range(4)],
        [Light(5 + n / 3, n, 3) for n in range(5)],
        set(),
    ),
}


def test_every_rule_is_tried():
    of_the_jump = {"njs", "fast_njs", "njs_event", "jump_distance", "long_jump", "jump_offset"}
    of_ranked = {
        "empty_end",
        "short_chart",
        "one_hand",
        "wall_shape",
        "few_lights",
        "unrankable",
        "arc_limits",
    }
    elsewhere = {
        "speed_pause",
        "invalid_event_box",
        "precision",
        "crowded",
        "invalid_object",
        "invalid_event",
        "reaction_time",
    }
    of_the_chart = {"one_saber", "misplaced", "wide_turn", "label", "note_colors"}
    assert (
        set(CASES) | of_the_jump | of_ranked | elsewhere | of_the_chart == set(RULES) - LEVEL_RULES
    )


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
    [(5, 0), (5.125, 0), (5 + 1 / 6, 0), (5.009, 0), (5.01, 1), (5.0625, 1), (5 + 1 / 12, 1)],
)
def test_precision(beat, off):
    found = [finding.rule for finding in judge(red(beat))]
    assert found.count("precision") == off


def test_precision_asks_only_where_a_slider_starts():
    found = judge(red(5, DOWN, 1, 1), red(5.02, ANY, 1, 0))
    assert "precision" not in {finding.rule for finding in found}


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


def test_bombs_are_hidden_and_hide_notes_but_not_other_bombs():
    assert rules(red(5, DOWN, 1, 1), Bomb(5.5, 0, 0)) == ["vision_block"]
    assert rules(Bomb(5, 1, 1), red(5.5, DOWN, 0)) == ["bomb_vision_block"]
    assert rules(Bomb(5, 1, 1), Bomb(5.5, 0, 0)) == []


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


def test_short_walls_beside_longer_ones_and_at_the_side_are_shapes():
    assert rules(Wall(5, 1, 1), Wall(5.5, 0.01, 1)) == []
    assert rules(Wall(5, 0.01, 0)) == rules(Wall(5, 0.01, 1, layer=0, height=1)) == []
    assert rules(Wall(5, 0.0, 0)) == ["short_wall"]


def test_a_diagonal_step_of_a_slider_is_longer_than_a_straight_one():
    assert rules(red(5, DOWN_RIGHT, 1, 1), red(5.035, ANY, 2, 0)) == []
    assert rules(red(5, DOWN_RIGHT, 1, 1), red(5.037, ANY, 2, 0)) == ["slow_slider"]


def test_a_curved_slider_has_the_speed_of_its_straight_part():
    curve = [red(5, DOWN, 1, 2), red(5.02, ANY, 1, 1), red(5.06, ANY, 2, 0)]
    assert rules(*curve) == []


@pytest.mark.parametrize("end", [DOWN_RIGHT, ANY])
def test_shrado_angles_through_a_slider_that_ends_in_a_dot(end):
    slider = [red(5, DOWN_RIGHT, 0, 1), red(5.03, end, 1, 0)]
    assert rules(*slider, red(5.15, UP, 2, 2)) == ["shrado_angle"]


def test_a_dot_that_may_be_cut_either_way_is_no_reversal():
    cuts = [red(5, RIGHT, 1), red(5.5, ANY, 1)]
    assert "dot_reversal" not in rules(*cuts, red(6.5, LEFT, 1))
    assert "dot_reversal" not in rules(red(5, ANY), red(5.5, LEFT, 1))


@pytest.mark.parametrize(
    ("objects", "bad"),
    [
        ([red(5), blue(5, UP), arc(5, 5)], True),
        ([red(5), Bomb(6, 1, 0), arc()], True),
        ([blue(5, DOWN, 1), red(6, UP), arc()], True),
        ([red(6, UP), arc()], False),
        ([red(5), arc()], False),
    ],
)
def test_arcs_fit_the_notes_at_their_ends(objects, bad):
    assert ("bad_arc" in rules(*objects)) is bad


@pytest.mark.parametrize(
    ("head", "links", "bad"),
    [
        (red(5, DOWN, 1, 1), chain(), False),
        (red(5, DOWN, 1, 1), chain(DOWN_LEFT, (0, 0)), True),
        (red(5, DOWN, 1, 1), chain(color=BLUE), True),
        (red(5, DOWN, 1, 1), chain(tail_beat=4.9), True),
        (red(5, DOWN, 1, 1), chain(tail=(1, 1)), True),
        (red(5, DOWN, 1, 1), chain(tail=(1, 1), segments=1), False),
        (red(5, DOWN, 0, 1), chain(), True),
        (Bomb(5, 1, 1), chain(), True),
        (red(5, ANY, 1, 1), chain(), False),
        (red(5, ANY, 1, 1), chain(LEFT, (0, 1)), True),
        (red(5, ANY, 1, 1, angle=90), chain(LEFT, (0, 1)), False),
    ],
)
def test_chains_have_a_head_and_lead_on(head, links, bad):
    assert ("bad_chain" in rules(head, links)) is bad


@pytest.mark.parametrize(
    ("change", "beat", "found"),
    [(8, 9, 0), (8.1, 20, 1), (-12, 20, 0), (-12.1, 20, 1), (4, 2, 0), (4, 1.9, 1)],
)
def test_events_of_the_jump_speed(change, beat, found):
    assert rules(speed_changes=[], njs=16).count("njs_event") == 0
    assert rules(SpeedChange(beat, change)).count("njs_event") == found


def test_a_long_jump_is_worth_a_look():
    named = [f.rule for f in judge(njs=16, offset=-0.25)]
    assert [f.rule for f in judge(njs=16, offset=-0.24)] == [*named, "long_jump"]


def test_a_jump_offset_that_the_game_does_not_use():
    assert "jump_offset" not in rules(njs=16, offset=-0.75)
    assert "jump_offset" in rules(njs=16, offset=-0.76)


def test_charts_for_one_saber_have_notes_of_one():
    assert "one_saber" in rules(characteristic="OneSaber")
    assert "one_saber" not in rules(characteristic="Standard")
    assert "one_saber" in rules(characteristic="Standard", one_saber=True)
    assert "one_saber" not in rules(characteristic="OneSaber", one_saber=False)


def test_what_a_characteristic_has_no_place_for():
    assert "misplaced" in rules(characteristic="Lightshow")
    assert rules(Turn(5, 15, True)) == ["misplaced"]
    assert rules(Turn(5, 15, True), characteristic="90Degree") == []


@pytest.mark.parametrize(("kind", "most"), [("90Degree", 45), ("360Degree", 360)])
def test_lanes_turn_as_far_as_players_can_follow(kind, most):
    half = Turn(1, most - 30, True)
    assert rules(half, Turn(2, 30, True), characteristic=kind) == []
    assert rules(half, Turn(2, -2 * most + 30, False), characteristic=kind) == []
    [finding] = [
        found
        for found in judge(half, Turn(2, 45, True), characteristic=kind)
        if found.rule == "wide_turn"
    ]
    assert f"{most + 15}°" in finding.what


def test_labels_fit_into_menus():
    assert rules(label="x" * 30) == []
    assert rules(label="x" * 31) == ["label"]


RED_NOTES, BLUE_NOTES = (0.8, 0.1, 0.1), (0.1, 0.5, 0.8)


@pytest.mark.parametrize(
    ("colors", "found"),
    [
        ((None, None), 0),
        ((RED_NOTES, BLUE_NOTES), 0),
        ((RED_NOTES, (0.7, 0.1, 0.2)), 1),
        ((RED_NOTES, (0.9, 0.9, 0.85)), 1),
        (((1.0, 1.0, 1.0), (1.0, 1.0, 0.9)), 3),
    ],
)
def test_colours_that_can_be_told_apart(colors, found):
    assert rules(own_colors=OwnColors(*colors)) == ["note_colors"] * found


def test_events_that_the_game_does_not_know():
    assert rules(invalid_events=[InvalidObject(5, "type 50")]) == ["invalid_event"]


def test_bombs_without_lights_to_judge_by_are_not_judged():
    bomb = Bomb(5.5, 0, 0)
    assert rules(bomb) == []
    assert rules(bomb, Light(30, 1, 1)) == ["unlit_bomb"]
    group = GroupLight(1, 0, 0, 1.0)
    assert rules(bomb, Light(30, 1, 1), group, environment="WeaveEnvironment") == []
    assert rules(bomb, Light(5, 1, 1, brightness=0.2)) == ["unlit_bomb"]
    assert rules(bomb, Light(4.26, 1, 3)) == []
    assert rules(bomb, Light(4.25, 1, 3)) == ["unlit_bomb"]


def test_what_ranked_maps_need():
    def found(*objects, **fields):
        return {finding.rule for finding in judge(*objects, preset="ranked", **fields)}

    lights = [Light(5 + n, 1, 1) for n in range(11)]
    assert "few_lights" in found(*lights[1:])
    assert "few_lights" not in found(*lights)
    assert {"short_chart", "one_hand"} <= found()
    assert "one_hand" not in found(blue(3))
    assert "short_chart" not in found(red(-10))
    assert "wall_shape" in found(Wall(5, 1, 0, height=4))
    assert "wall_shape" in found(Wall(5, 1, 3, width=2))
    assert "wall_shape" not in found(Wall(5, 1, 0))
    assert "empty_end" not in found()
    assert "angle_offset" in found(red(5, DOWN, angle=1))
    assert "parallel_notes" in found(red(5, DOWN, 0, 0), red(5, DOWN, 1, 1))


def test_a_song_that_goes_on_without_the_chart():
    chart = Chart(njs=16, notes=[red(5), blue(5)])
    level = Level(bpm=60, charts=[chart])
    for length_s, found in ((20.0, False), (20.1, True)):
        named = {f.rule for f in lint_chart(level, chart, PRESETS["ranked"], length_s).findings}
        assert ("empty_end" in named) is found


def test_the_game_turns_two_notes_onto_their_line():
    pair = [red(5, UP_LEFT, 1, 1, angle=5), red(5, UP_LEFT, 2, 0, angle=5)]
    assert "angle_offset" not in rules(*pair, preset="ranked")


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
    assert rules(red(5, ANY, 0), Bomb(4.9, 0, 1)) == []


def test_a_bomb_at_a_notes_time_on_its_way_in():
    assert rules(red(5), Bomb(5, 1, 1)) == ["hammer_hit", "hitbox_path"]
    assert rules(red(5, angle=20), Bomb(5, 1, 1)) == ["hitbox_path"]
    assert rules(red(5, angle=31), Bomb(5, 1, 1)) == []


def test_bombs_are_hit_on_the_way_in_and_on_the_way_out():
    note = red(5, RIGHT, 1)
    for beat, line in itertools.product((4.9, 5.07), (0, 3)):
        assert rules(note, Bomb(beat, line, 0)) == ["hammer_hit"]
    assert rules(note, Bomb(5.08, 3, 0)) == rules(note, Bomb(4.9, 0, 1)) == []


def test_walls_at_the_side_do_not_block_the_centre():
    left, right = Wall(5, 1, 1), Wall(5.5, 1, 2)
    assert rules(left, right) == ["centre_wall"]
    assert rules(left, Wall(6.25, 1, 2)) == []
    assert rules(left, Wall(5.5, 1, 3)) == []


def test_a_crouch_wall_may_be_wide():
    assert rules(Wall(5, 1, 0, layer=2, width=4, height=3)) == []
    assert rules(Wall(5, 1, 0, layer=0, width=4, height=1)) == []
    assert rules(Wall(5, 1, 0, layer=1, width=4, height=4)) == ["centre_wall"]


def test_the_end_of_a_wall_counts_for_the_end_of_the_song():
    assert rules(Wall(5, 33.1, 1)) == ["outro"]


def test_walls_that_nobody_dodges_start_and_end_nothing():
    assert rules(Wall(5, 33.1, 0)) == rules(Wall(1, 4, 3)) == []
    assert rules(Wall(1, 4, 2)) == ["hot_start"]


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
    chart = Chart(difficulty=difficulty, njs=16, njs_offset=-0.3)
    report = lint_chart(Level(bpm=60, charts=[chart]), chart, length_s=LENGTH_S)
    assert (report.swings, report.findings) == (0, [])


def test_precision_follows_the_offset_of_the_mappers_editor():
    chart = Chart(njs=16, notes=[red(5.15), red(6.15)], editor_offset_s=0.15)
    level = Level(bpm=60, charts=[chart])
    assert [f.rule for f in lint_chart(level, chart).findings if f.rule == "precision"] == []
    chart.editor_offset_s = 0.0
    assert [f.rule for f in lint_chart(level, chart).findings if f.rule == "precision"] != []


def test_precision_follows_the_tempo_changes_of_the_mappers_editor():
    own = [BpmChange(5.0, 48.0)]  # its eighths are 5/32 of a beat at 60 BPM
    chart = Chart(njs=16, notes=[red(5 + 5 / 32), red(5 + 10 / 32)], editor_changes=own)
    level = Level(bpm=60, charts=[chart])
    assert "precision" not in {f.rule for f in lint_chart(level, chart).findings}
    chart.bpm_changes = [BpmChange(0.0, 60.0)]  # its beats are the editor's too
    assert "precision" in {f.rule for f in lint_chart(level, chart).findings}


def test_a_stroke_that_goes_on_from_a_dot_into_a_stack_is_no_second_one():
    stack = [red(5.06, UP, 1, 1), red(5.06, UP, 1, 0)]
    assert "inline_angle" not in rules(red(5, ANY, 1, 0), *stack)
    assert "inline_angle" in rules(red(5, UP, 1, 0), *stack)


@pytest.mark.parametrize(
    ("environment", "group", "filter", "found"),
    [
        ("WeaveEnvironment", 15, LightFilter(), 0),
        ("WeaveEnvironment", 16, LightFilter(), 1),
        ("WeaveEnvironment", 0, LightFilter(2, 8, 1), 0),
        ("WeaveEnvironment", 0, LightFilter(2, 9, 1), 1),
        ("WeaveEnvironment", 0, LightFilter(1, 4, 3), 0),
        ("WeaveEnvironment", 0, LightFilter(1, 4, 4), 1),
        ("TheWeekndEnvironment", 24, LightFilter(), 1),
        ("HipHopEnvironment", 41, LightFilter(2, 99, 1), 0),  # how many lights is not known
        ("HipHopEnvironment", 3, LightFilter(), 1),
        ("DefaultEnvironment", 0, LightFilter(), 1),
        ("UnknownEnvironment", 99, LightFilter(), 0),
        ("ColdplayEnvironment", 99, LightFilter(), 0),
    ],
)
def test_light_groups_are_those_of_the_environment(environment, group, filter, found):
    box = LightBox((ColorStep(),), filter)
    groups = [LightGroup(8.0, group, GroupKind.COLOR, (box,))]
    chart = Chart(njs=16, notes=list(QUIET), environment=environment, light_groups=groups)
    report = lint_chart(Level(bpm=60, charts=[chart]), chart)
    mine = [(f.beat, f.second) for f in report.findings if f.rule == "invalid_event_box"]
    assert mine == [(8, 8)] * found


def stream(pause):
    """Both hands cut every 0.14 s, pause and go on."""
    starts = [10 + 0.14 * n + (pause - 0.14) * (n >= 6) for n in range(12)]
    cuts = [(DOWN, UP)[n % 2] for n in range(12)]
    reds = [red(start, cut) for start, cut in zip(starts, cuts, strict=True)]
    return reds + [blue(start + 0.07, cut) for start, cut in zip(starts, cuts, strict=True)]


@pytest.mark.parametrize(("pause", "found"), [(0.15, 0), (0.16, 1), (0.22, 1), (0.23, 0)])
def test_a_stream_that_pauses_shortly_is_named_once(pause, found):
    assert rules(*stream(pause)).count("speed_pause") == found
    assert "speed_pause" not in rules(*(n for n in stream(pause) if n.color == RED))


def test_ranked_charts_have_no_chains_mods_or_changes_of_speed():
    chain = Chain(5, 1, 2, RED, DOWN, 5.2, 1, 0, 4)
    found = judge(
        red(5, DOWN, 1, 2), chain, SpeedChange(6, 1), requirements=("Chroma",), version="4.1.0",
        characteristic="OneSaber", preset="ranked",
    )  # fmt: skip
    named = [finding.what for finding in found if finding.rule == "unrankable"]
    assert named == [
        "ScoreSaber doesn't rank 1 chains",
        "ScoreSaber doesn't rank 1 changes of the jump speed",
        "ScoreSaber doesn't rank the mods Chroma",
        "ScoreSaber doesn't rank files of version 4.1.0",
        "ScoreSaber doesn't rank the characteristic OneSaber",
    ]
    assert "unrankable" not in rules(red(5, DOWN, 1, 2), chain)
    assert "unrankable" not in rules(red(5), preset="ranked")


def arc(start=5.0, end=7.0, bend=1.0, line=1):
    return Arc(start, line, 0, RED, DOWN, bend, end, line, 2, UP, 1.0)


@pytest.mark.parametrize(
    ("arcs", "found"),
    [
        ([arc()], 0),
        ([arc(bend=0.1), arc(bend=1.5)], 0),
        ([arc(bend=0.09), arc(bend=1.6)], 2),
        ([arc(line=3)], 1),  # at no note
        ([arc()] * 5, 0),
        ([arc()] * 7, 2),
        ([arc(5, 6)] * 5 + [arc(6, 7)] * 5, 0),
    ],
)
def test_ranked_arcs(arcs, found):
    notes = [red(5), red(6, UP, 1, 0), red(7, DOWN, 1, 2)]
    assert rules(*notes, *arcs, preset="ranked").count("arc_limits") == found
    assert "arc_limits" not in rules(*notes, *arcs)


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
