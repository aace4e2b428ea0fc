import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.model import DOWN, LEFT, RIGHT, Arc, Bomb, Chart, Note, Wall
from sabersmith.decor.arcs import make_arcs, make_chains
from sabersmith.decor.turns import MIN_PAUSE_S, WALL_MARGIN_S, WIDEST, add_turns
from sabersmith.decor.walls import make_walls
from sabersmith.timing.tempo_map import TempoMap

from .charts import findings, levels, pulse_of, random_sound, steady_pulse

TEMPO = TempoMap(120)
KINDS = sorted(WIDEST)


@given(levels(), st.integers(0, 20), st.sampled_from(KINDS))
def test_turns_stay_in_bounds_and_out_of_streams_arcs_and_walls(level, seed, kind):
    [chart] = level.charts
    chart.characteristic = kind
    tempo, sound = level.tempo(chart), random_sound(seed)
    pulse = pulse_of(level, sound)
    chart.arcs = make_arcs(chart, tempo, sound, pulse)
    chart.chains = make_chains(chart, tempo, pulse)
    chart.walls = make_walls(chart, tempo, pulse)
    before = findings(level)
    turned = add_turns(chart, tempo, pulse, seed)
    assert add_turns(chart, tempo, pulse, seed) == turned
    level.charts = [turned]
    assert findings(level) <= before
    assert turned.notes == chart.notes and set(turned.walls) <= set(chart.walls)

    lanes = LaneAngles(turned.turns)
    beats = np.array(sorted({note.beat for note in turned.notes}))
    seconds = tempo.seconds(beats)
    for turn in turned.turns:
        assert turn.early and turn.degrees in (-45, -30, -15, 15, 30, 45)
        assert abs(lanes.at(turn.beat)) <= WIDEST[kind]
        at = int(np.flatnonzero(beats == turn.beat)[0])
        assert seconds[at] - seconds[at - 1] >= MIN_PAUSE_S[turned.difficulty] - 1e-6
        for held in (*turned.arcs, *turned.chains):
            assert lanes.at(held.beat) == lanes.at(held.tail_beat)
        for wall in turned.walls:
            start, end = tempo.seconds([wall.beat, wall.beat + wall.duration])
            assert not start - WALL_MARGIN_S < seconds[at] < end + WALL_MARGIN_S


def swings(direction, count=40, gap=4.0):
    return [Note(gap * i, 1, 0, i % 2, direction) for i in range(count)]


@pytest.mark.parametrize(("direction", "sign"), [(LEFT, -1), (RIGHT, 1)])
def test_the_lane_follows_the_arms_until_it_must_come_back(direction, sign):
    chart = Chart("360Degree", "Hard", notes=swings(direction))
    turned = add_turns(chart, TEMPO, steady_pulse(120), 0)
    steps = [np.sign(turn.degrees) for turn in turned.turns]
    assert steps[:3] == [sign] * 3
    assert -sign in steps  # half a turn is the limit
    assert len(steps) > 15


def test_a_stream_has_no_turns():
    chart = Chart("90Degree", "ExpertPlus", notes=swings(DOWN, 200, 0.5))
    assert add_turns(chart, TEMPO, steady_pulse(120), 0).turns == []


def test_walls_and_bombs_and_arcs_are_kept_apart_from_turns():
    notes = swings(DOWN, 2, 8.0)
    free = add_turns(Chart("90Degree", "Hard", notes=notes), TEMPO, steady_pulse(120), 0)
    assert [turn.beat for turn in free.turns] == [8.0]
    for objects in ({"bombs": [Bomb(7.5, 0, 2)]}, {"arcs": [Arc(0, 1, 0, 0, 1, 1, 8, 1, 0, 1, 1)]}):
        chart = Chart("90Degree", "Hard", notes=notes, **objects)
        assert add_turns(chart, TEMPO, steady_pulse(120), 0).turns == []
    walls = [Wall(1.0, 2.0, 0), Wall(7.0, 2.0, 3)]
    chart = Chart("90Degree", "Hard", notes=notes, walls=walls)
    assert add_turns(chart, TEMPO, steady_pulse(120), 0).walls == walls[:1]
