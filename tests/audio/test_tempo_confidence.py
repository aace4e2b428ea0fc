import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.onset_strength import OnsetEnvelope
from sabersmith.audio.tempo_confidence import (
    COEFFICIENTS,
    MOST_CHANGES,
    OUTCOMES,
    USED,
    TempoEvidence,
    grid_fit,
    main_tempo,
    outcome_probabilities,
    tempo_evidence,
)
from sabersmith.timing.beat_grid import BeatGrid

RATE = 200.0
USUAL = TempoEvidence(0.0, 0.1, 0.3, 0.4, 0)


def envelope(strengths, bpm=120.0, seconds=40.0):
    """Return an envelope with a peak on each quarter of a beat; the strengths repeat."""
    strength = np.zeros(round(seconds * RATE))
    times = np.arange(0, seconds - 0.1, 15 / bpm)
    strength[np.round(times * RATE).astype(int)] = np.resize(strengths, len(times))
    return OnsetEnvelope(strength, RATE)


def test_the_evidence_of_accents():
    song = envelope([4, 1, 2, 1, 2, 1, 2, 1])
    found = tempo_evidence(BeatGrid(120.0, 0.0, tuple((k, 120.0) for k in range(1, 20))), song)
    assert found.octaves == pytest.approx(np.log2(120 / 125))
    assert found.alternation == pytest.approx(2 / 6, abs=0.02)
    assert found.quarters == pytest.approx(1 / 3, abs=0.02)
    assert found.fit == grid_fit(BeatGrid(120.0, 0.0), song)
    assert found.changes == MOST_CHANGES


def test_the_fit_is_better_on_the_beat():
    song = envelope([3, 0, 1, 0])
    assert grid_fit(BeatGrid(120.0, 0.0), song) > 0.2
    assert grid_fit(BeatGrid(120.0, 0.06), song) < 0.1
    assert grid_fit(BeatGrid(97.0, 0.0), song) < 0.1


def test_the_fit_counts_thirds():
    thirds = OnsetEnvelope(np.zeros(8000), RATE)
    thirds.strength[np.round(np.arange(0, 39, 0.5 / 3) * RATE).astype(int)] = np.resize(
        [3, 1, 1], 234
    )
    assert grid_fit(BeatGrid(120.0, 0.0), thirds) > 0.2


@given(
    st.builds(
        TempoEvidence,
        st.floats(-1.2, 1),
        st.floats(0, 1),
        st.floats(0, 1),
        st.floats(0, 1),
        st.integers(0, MOST_CHANGES),
    )
)
def test_probabilities(evidence):
    found = outcome_probabilities(evidence)
    assert tuple(found) == OUTCOMES
    assert sum(found.values()) == pytest.approx(1)
    assert all(0 <= chance <= 1 for chance in found.values())


def test_a_fast_tempo_may_be_twice_the_beat_and_a_bad_fit_may_be_anything():
    usual = outcome_probabilities(USUAL)
    fast = outcome_probabilities(TempoEvidence(0.5, 0.1, 0.3, 0.4, 0))
    slow = outcome_probabilities(TempoEvidence(-0.4, 0.1, 0.7, 0.4, 0))
    unfit = outcome_probabilities(TempoEvidence(0.0, 0.1, 0.3, 0.1, 0))
    assert fast["half"] > 2 * usual["half"] and slow["double"] > 2 * usual["double"]
    assert unfit["other"] > 0.4 > 0.1 > usual["other"]
    assert usual["right"] > fast["right"] > unfit["right"]


def test_unused_evidence_has_no_coefficient():
    coefficients = np.array(COEFFICIENTS)
    assert coefficients.shape == (len(OUTCOMES) - 1, 6)
    assert ((coefficients != 0) == np.array(USED)).all()


def test_the_main_tempo_holds_longest():
    grid = BeatGrid(100.0, 0.0, ((10, 120.0), (80, 90.0)))
    assert main_tempo(grid, 50.0) == 120.0
    assert main_tempo(grid, 0.0) == 100.0
