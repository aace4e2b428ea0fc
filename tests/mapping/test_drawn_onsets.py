from itertools import pairwise

import numpy as np
import pytest

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.errors import InputError
from sabersmith.mapping.drawn_onsets import MET_SHARE, draw_onsets
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.activations import Activations
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.rhythm.drawing import in_steps
from sabersmith.timing.beat_grid import BeatGrid

SECONDS, SILENT_FROM = 40, 30
GRID = BeatGrid(120.0, 0.0)
NOTES_PER_ONSET = (1.2,) * 5


@pytest.fixture(scope="module")
def predictor():
    return OnsetPredictor.load(shipped_checkpoint("onset"))


@pytest.fixture(scope="module")
def activations(predictor):
    """Return activations of a song with an onset on each quarter beat, silent at the end."""
    frames = 100 * SECONDS + 1
    logits = np.full((frames, 5), -5.0, np.float32)
    for time in np.arange(0.5, SILENT_FROM - 1, 0.125):
        logits[round(100 * time)] = 2.0 if time % 0.5 == 0 else 0.5 if time % 0.25 == 0 else -1.0
    loudest = np.where(np.arange(frames) < 100 * SILENT_FROM, 0.9, 0.0).astype(np.float32)
    hidden = np.random.default_rng(0).normal(0, 0.3, (frames, predictor.network.hidden))
    return Activations(logits, hidden.astype(np.float16), loudest / 2, loudest, 0.01, 7)


def draw(predictor, activations, **options):
    characters = predictor.rhythm.distribution.draw(np.random.default_rng(1), GRID.bpm)
    settings = MapSettings(**options)
    return draw_onsets(
        predictor.rhythm, activations, GRID, characters, NOTES_PER_ONSET, 4, settings
    )


@pytest.fixture(scope="module")
def usual(predictor, activations):
    return draw(predictor, activations)


def test_each_difficulty_chooses_among_the_onsets_of_the_next_harder_one(usual):
    candidates, selected, notices = usual
    assert len(selected[-1]) == len(candidates.times)
    assert candidates.scores.shape == candidates.gaps.shape == (len(candidates.times), 5)
    assert all(set(easier) < set(harder) for easier, harder in pairwise(selected))
    assert (np.diff(candidates.times) > 0).all()
    assert notices == []


def test_beats_are_those_of_the_times(usual):
    candidates, *_ = usual
    assert GRID.beat_of(candidates.times) == pytest.approx(candidates.beats)


def test_another_seed_gives_another_rhythm(predictor, activations, usual):
    again, other = (draw(predictor, activations, seed=seed)[0].times for seed in (0, 1))
    assert np.array_equal(usual[0].times, again)
    assert not np.array_equal(usual[0].times, other)


@pytest.mark.parametrize("nps", [1.5, 4])
def test_nps_is_met_in_all_difficulties_or_a_line_says_for_which_not(
    predictor, activations, usual, nps
):
    counts = np.array([len(indices) for indices in usual[1]], float)
    factor = nps * SECONDS / NOTES_PER_ONSET[-1] / counts[-1]
    _, selected, notices = draw(predictor, activations, nps=nps)
    for name, indices, wanted in zip(
        DIFFICULTIES, selected, in_steps(factor * counts), strict=True
    ):
        met = len(indices) == pytest.approx(wanted, rel=MET_SHARE, abs=0.6)
        assert met != any(f"for {name};" in line for line in notices)
    assert len(notices) <= 1


def test_where_nothing_sounds_there_is_no_onset_whatever_is_asked_for(predictor, activations):
    candidates, _, notices = draw(predictor, activations, nps=20)
    assert candidates.times.max() < SILENT_FROM + 0.05
    assert any(line.startswith("nps=20: asks for") for line in notices)


def test_a_silent_song_is_refused(predictor, activations):
    silent = Activations(
        activations.logits,
        activations.hidden,
        activations.level * 0,
        activations.loudest * 0,
        0.01,
        7,
    )
    with pytest.raises(InputError, match="silent"):
        draw(predictor, silent)
