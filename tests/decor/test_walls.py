import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.model import ANY, DOWN, LEFT, UP, Arc, Bomb, Chain, Chart, Level, Note, Wall
from sabersmith.decor.walls import MARGIN_S, make_walls
from sabersmith.timing.tempo_map import TempoMap

from .charts import findings, levels, pulse_of, random_sound, steady_pulse

TEMPO = TempoMap(120)


def walls_of(*notes, **objects):
    """Return the walls of a chart from beat 0 to 60 at 120 BPM."""
    middle = [Note(beat, 1 + color, 0, color, DOWN) for beat in (0, 60) for color in (0, 1)]
    chart = Chart(notes=[*middle, *notes], **objects)
    return make_walls(chart, TEMPO, steady_pulse(120))


def lines_at(walls, beat):
    return {wall.line for wall in walls if wall.beat <= beat <= wall.beat + wall.duration}


@given(levels(), st.integers(0, 20))
def test_walls_break_no_rule_and_keep_their_margin(level, seed):
    [chart] = level.charts
    before = findings(level)
    pulse = pulse_of(level, random_sound(seed))
    chart.walls = make_walls(chart, level.tempo(chart), pulse)
    assert findings(level) == before
    tempo = level.tempo(chart)
    notes = tempo.seconds([note.beat for note in chart.notes])
    lines = np.array([note.line for note in chart.notes])
    for wall in chart.walls:
        assert wall == Wall(wall.beat, wall.duration, wall.line, 0, 1, 5) and wall.line in (0, 3)
        start, stop = tempo.seconds([wall.beat, wall.beat + wall.duration])
        assert stop - start >= 0.25
        assert notes.min() <= start + 1e-6 and stop <= notes.max() + 1e-6
        near = (notes > start - MARGIN_S + 1e-3) & (notes < stop + MARGIN_S - 1e-3)
        assert wall.line not in lines[near]


def test_free_lanes_get_walls_that_start_with_bars():
    walls = walls_of()
    assert {wall.line for wall in walls} == {0, 3}
    assert all(wall.beat % 4 == 0 and wall.duration == 4 for wall in walls)
    assert len(walls) == 2 * 5


def test_no_walls_where_objects_need_the_lane():
    assert lines_at(walls_of(), 14) == {0, 3}
    for note in (Note(14, 0, 2, 1, UP), Note(14, 1, 0, 0, LEFT), Note(14, 1, 0, 0, ANY)):
        assert lines_at(walls_of(note), 14) == {3}
    assert lines_at(walls_of(Note(14, 1, 0, 0, UP)), 14) == {0, 3}
    assert lines_at(walls_of(bombs=[Bomb(14, 3, 2)]), 14) == {0}
    chain = Chain(13.9, 2, 0, 0, LEFT, 14, 0, 0, 4)
    assert lines_at(walls_of(chains=[chain]), 14) == {3}
    arc = Arc(8, 2, 0, 1, UP, 1.0, 20, 2, 1, DOWN, 1.0)
    assert lines_at(walls_of(arcs=[arc]), 14) == {0}


def test_a_chart_without_notes_gets_no_walls():
    level = Level(bpm=120, charts=[Chart()])
    assert make_walls(level.charts[0], TEMPO, steady_pulse(120)) == []
