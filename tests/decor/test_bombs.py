import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.model import DOWN, UP, Bomb, Chart, Note
from sabersmith.decor.bombs import make_bombs
from sabersmith.timing.tempo_map import TempoMap

from .charts import findings, levels, pulse_of, random_sound, steady_pulse


@given(levels(), st.integers(0, 20))
def test_bombs_break_no_rule_and_are_few(level, seed):
    [chart] = level.charts
    before = findings(level)
    chart.bombs = make_bombs(chart, level.tempo(chart), pulse_of(level, random_sound(seed)))
    assert findings(level) == before
    assert len(chart.bombs) <= len(chart.notes)
    assert chart.difficulty not in ("Easy", "Normal") or not chart.bombs


@pytest.mark.parametrize(("direction", "layer"), [(UP, 0), (DOWN, 2)])
def test_a_pause_gets_a_pair_away_from_the_hands(direction, layer):
    notes = [Note(0, 1, 1, 0, DOWN), Note(2, 1, 1, 0, direction), Note(12, 1, 1, 0, DOWN)]
    bombs = make_bombs(Chart(notes=notes), TempoMap(120), steady_pulse(120))
    assert bombs == [Bomb(4, 0, layer), Bomb(4, 3, layer)]
