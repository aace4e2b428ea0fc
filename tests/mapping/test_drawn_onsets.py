from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from sabersmith.beatmap.character import DESCRIPTORS, describe_rhythm
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.errors import InputError
from sabersmith.mapping.drawn_onsets import draw_onsets
from sabersmith.mapping.ladder import MET_SHARE
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.activations import Activations
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.rhythm.drawing import in_steps
from sabersmith.onset.rhythm.slots import SongSlots
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
    frames = np.concatenate([hidden, logits, loudest[:, None] / 2], 1, dtype=np.float16)
    return Activations(logits, frames, loudest, 0.01, 7)


def draw(predictor, activations, **options):
    characters = predictor.rhythm.distribution.draw(np.random.default_rng(1), GRID.bpm)
    return draw_as(predictor, activations, characters, MapSettings(**options))


def draw_as(predictor, activations, characters, settings):
    slots, curves = SongSlots.of(activations, GRID), activations.curves
    return draw_onsets(
        predictor.rhythm, slots, curves, 0.01, GRID, characters, NOTES_PER_ONSET, 4, settings
    )


@pytest.fixture(scope="module")
def usual(predictor, activations):
    return draw(predictor, activations)


def test_each_difficulty_chooses_among_the_onsets_of_the_next_harder_one(usual):
    candidates, selected, wanted = usual
    assert len(selected[-1]) == len(candidates.times)
    assert candidates.scores.shape == candidates.gaps.shape == (len(candidates.times), 5)
    assert all(set(easier) < set(harder) for easier, harder in pairwise(selected))
    assert (np.diff(candidates.times) > 0).all()
    assert wanted is None


def test_beats_are_those_of_the_times(usual):
    candidates, *_ = usual
    assert GRID.beat_of(candidates.times) == pytest.approx(candidates.beats)


def test_another_seed_gives_another_rhythm(predictor, activations, usual):
    again, other = (draw(predictor, activations, seed=seed)[0].times for seed in (0, 1))
    assert np.array_equal(usual[0].times, again)
    assert not np.array_equal(usual[0].times, other)


@pytest.mark.parametrize("nps", [1.5, 4])
def test_onsets_are_as_many_as_nps_asks_for(predictor, activations, usual, nps):
    counts = np.array([len(indices) for indices in usual[1]], float)
    factor = nps * SECONDS / NOTES_PER_ONSET[-1] / counts[-1]
    _, selected, wanted = draw(predictor, activations, nps=nps)
    assert wanted == pytest.approx(factor * counts, rel=1e-2)
    sizes = [len(indices) for indices in selected]
    assert sizes[-1] == pytest.approx(wanted[-1], rel=MET_SHARE)
    assert sizes == pytest.approx(in_steps(wanted), rel=0.2)  # gaps and holes have their limits


@pytest.mark.parametrize("trait", ["syncopation", "rhythm_repetition"])
def test_a_trait_that_is_asked_for_is_heeded(predictor, activations, trait):
    """More asked is more got, and what a song can't give leaves a map all the same."""
    column = DESCRIPTORS.index(trait)
    found = []
    for score in (-1.5, 1.5):
        characters = predictor.rhythm.distribution.draw(np.random.default_rng(1), GRID.bpm)
        characters[:, column] = score
        settings = MapSettings(character=f"{trait}={score}")
        candidates, *_ = draw_as(predictor, activations, characters, settings)
        found.append(describe_rhythm(candidates.times, candidates.beats)[column])
    assert found[0] < found[1] - 0.05


def test_where_nothing_sounds_there_is_no_onset_whatever_is_asked_for(predictor, activations):
    candidates, _, wanted = draw(predictor, activations, nps=20)
    assert candidates.times.max() < SILENT_FROM + 0.05
    assert len(candidates.times) < 0.9 * wanted[-1]


def test_a_silent_song_is_refused(predictor, activations):
    silent = replace(activations, loudest=activations.loudest * 0)
    with pytest.raises(InputError, match="silent"):
        draw(predictor, silent)
