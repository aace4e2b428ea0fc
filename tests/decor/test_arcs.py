import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.model import BLUE, DOWN, LEFT, RED, UP, Arc, Bomb, Chain, Chart, Note
from sabersmith.decor.arcs import make_arcs, make_chains
from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.timing.tempo_map import TempoMap

from .charts import findings, levels, pulse_of, random_sound, steady_pulse

TEMPO = TempoMap(120)


@given(levels(), st.integers(0, 20))
def test_arcs_and_chains_break_no_rule(level, seed):
    [chart] = level.charts
    before = findings(level)
    sound = random_sound(seed)
    pulse, tempo = pulse_of(level, sound), level.tempo(chart)
    pulse.accents[:] = 1.0  # chains wherever one fits
    chart.arcs = make_arcs(chart, tempo, sound, pulse)
    chart.chains = make_chains(chart, tempo, pulse)
    assert findings(level) == before
    notes = {(note.beat, note.line, note.layer, note.color, note.direction) for note in chart.notes}
    for arc in chart.arcs:
        assert (arc.beat, arc.line, arc.layer, arc.color, arc.direction) in notes
        tail = (arc.tail_beat, arc.tail_line, arc.tail_layer, arc.color, arc.tail_direction)
        assert tail in notes
    for chain in chart.chains:
        assert (chain.beat, chain.line, chain.layer, chain.color, chain.direction) in notes
        assert 0 <= chain.tail_line < 4 and 0 <= chain.tail_layer < 3
    assert [arc.beat for arc in chart.arcs] == sorted(arc.beat for arc in chart.arcs)
    assert [chain.beat for chain in chart.chains] == sorted(chain.beat for chain in chart.chains)


def tone(falls_db=0.0, onset_db=0.0):
    """Return a tone from 2 s to 4 s, with a fall and another onset at 3 s."""
    bands = np.full((500, 6), -50.0)
    bands[100:200] = -5
    bands[150:200] -= falls_db
    bands[150:152] += onset_db
    return BandLevels(np.float32(bands), 50.0)


@pytest.mark.parametrize(
    ("sound", "second", "is_held"),
    [
        (tone(), Note(8, 1, 2, RED, UP), True),
        (tone(falls_db=20), Note(8, 1, 2, RED, UP), False),
        (tone(onset_db=60), Note(8, 1, 2, RED, UP), False),
        (tone(), Note(8, 1, 2, RED, DOWN), False),  # no reversal
        (tone(), Note(5, 1, 2, RED, UP), False),  # too close
        (tone(), Note(8, 1, 2, BLUE, UP), False),  # the other hand
    ],
)
def test_an_arc_spans_a_held_tone(sound, second, is_held):
    chart = Chart(notes=[Note(4, 1, 0, RED, DOWN), second])
    arc = Arc(4, 1, 0, RED, DOWN, 1.0, 8, 1, 2, UP, 1.0)
    assert make_arcs(chart, TEMPO, sound, steady_pulse(120)) == ([arc] if is_held else [])


def burst(*later, **objects):
    """Return a chart with a burst up to beat 9 and later notes."""
    start = [
        Note(8, 1, 0, RED, DOWN), Note(8.5, 2, 0, BLUE, DOWN), Note(9, 1, 0, RED, UP)
    ]  # fmt: skip
    return Chart(notes=[*start, *later], **objects)


def test_a_chain_continues_the_last_cut_of_a_burst():
    chain = Chain(9, 1, 0, RED, UP, 9.125, 1, 2, 4)
    assert make_chains(burst(Note(10.5, 1, 0, RED, DOWN)), TEMPO, steady_pulse(120)) == [chain]


@pytest.mark.parametrize(
    "chart",
    [
        burst(Note(9.25, 2, 0, BLUE, DOWN)),  # the burst goes on
        burst(Note(9.75, 1, 2, RED, DOWN)),
        burst(bombs=[Bomb(9.25, 1, 1)]),
        burst(difficulty="Easy"),
        burst(arcs=[Arc(9, 1, 0, RED, UP, 1.0, 11, 1, 0, DOWN, 1.0)]),
        Chart(notes=[Note(9, 1, 0, RED, UP)]),  # no burst
        Chart(notes=[*burst().notes[:2], Note(9, 0, 0, RED, LEFT)]),  # outside the grid
    ],
)
def test_no_chain_where_it_does_not_fit(chart):
    assert make_chains(chart, TEMPO, steady_pulse(120)) == []


def test_a_soft_note_gets_no_chain():
    soft = steady_pulse(120, accents=np.full(129, 0.1))
    assert make_chains(burst(), TEMPO, soft) == []
