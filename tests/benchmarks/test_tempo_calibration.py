"""How tempo_calibration.py fits the probabilities."""

import numpy as np
import pytest
import tempo_calibration

from sabersmith.audio.tempo_confidence import TempoEvidence, outcome_probabilities


@pytest.mark.parametrize(
    ("ours", "bpm", "name"),
    [
        (120.5, 120.0, "right"),
        (144.0, 72.0, "half"),
        (110.0, 220.0, "double"),
        (97.0, 130.0, "other"),
        (122.0, 120.0, "other"),
    ],
)
def test_the_outcome_is_what_the_tempo_should_be(ours, bpm, name):
    assert tempo_calibration.outcome(ours, bpm) == name


def test_the_fit_gives_the_shares_of_the_songs():
    rng = np.random.default_rng(0)
    songs = []
    for _ in range(300):
        fast = rng.random() < 0.5
        evidence = TempoEvidence(0.5 * fast, 0.1, 0.3, 0.4, 0)
        songs.append((evidence, "half" if rng.random() < (0.4 if fast else 0.1) else "right"))
    coefficients = tempo_calibration.fit(songs)
    for octaves, least, most in ((0.0, 0.05, 0.15), (0.5, 0.33, 0.47)):
        evidence = TempoEvidence(octaves, 0.1, 0.3, 0.4, 0)
        assert least < outcome_probabilities(evidence, coefficients)["half"] < most
