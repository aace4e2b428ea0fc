"""Calibrate an onset network's thresholds so that its charts are about as dense as human ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import load_checkpoint, save_checkpoint
from sabersmith.mapping.analysis import find_candidates
from sabersmith.mapping.candidates import Candidates
from sabersmith.mapping.onset_selection import Indices, select_nested, suppress_close_onsets
from sabersmith.onset.datasets import OnsetSongDataset
from sabersmith.onset.predictor import OnsetPredictor

THRESHOLDS = np.geomspace(0.02, 0.9, 80)
# Target for the number of onsets relative to human charts. As our charts have 0.95 as many notes
# per onset, their notes per second are 1.05 times the human ones. F1 at 50 ms on dev grows with
# the density: 0.699 at 1.05, 0.704 here, 0.713 at 1.2 (network of the first round).
DENSITY = 1.1
DENSITY_TOLERANCE = 0.01  # of thresholds whose densities differ by less, the highest is chosen
MAX_SONGS = 100  # of dev: the median over more is the same, and takes minutes

Times = NDArray[np.float64]


@dataclass(frozen=True)
class CalibrationSong:
    """The network's candidate onsets of a song, and the onsets of its human charts.

    Attributes:
        human_onsets: seconds (N,) per difficulty, None where it has no chart.
        candidates: onsets that may get notes.
    """

    human_onsets: tuple[Times | None, ...]
    candidates: Candidates

    @cached_property
    def _kept_scores(self) -> list[Times]:
        """Scores left after each difficulty's own minimum-gap suppression, ascending."""
        columns = zip(self.candidates.scores.T, self.candidates.gaps.T, strict=True)
        return [
            np.sort(scores[suppress_close_onsets(scores, self.candidates.times, gaps)])
            for scores, gaps in columns
        ]

    def select(self, thresholds: Sequence[float]) -> list[Indices]:
        """Return the candidates of every difficulty's chart at these thresholds."""
        # Suppression goes by descending score, so the scores above a threshold that survive are
        # the same whether or not lower ones take part.
        pairs = zip(self._kept_scores, thresholds, strict=True)
        counts = [len(scores) - int(np.searchsorted(scores, least)) for scores, least in pairs]
        return select_nested(self.candidates, counts)


def analyse_songs(dataset: OnsetSongDataset, predictor: OnsetPredictor) -> list[CalibrationSong]:
    """Analyse the songs of a split, at most MAX_SONGS, from their stored features and grids."""
    songs = []
    for song in dataset.songs[:MAX_SONGS]:
        features = dataset.store.find(song.audio)
        mels = features.read(0, len(features)).astype(np.float32)
        assert song.grid is not None  # songs without one are left out of every split
        curves = predictor.curves_from_mels(mels, song.grid)
        songs.append(CalibrationSong(song.onsets, find_candidates(predictor, curves, song.grid)))
    return songs


def calibrate(songs: Sequence[CalibrationSong], initial: Sequence[float]) -> list[float]:
    """Return the thresholds at which the median chart has DENSITY times the human onsets.

    Goes from the hardest difficulty to the easiest, because the easier ones depend on it. If no
    threshold achieves DENSITY, the highest of those that come closest is chosen. A difficulty
    without human charts keeps its initial threshold.
    """
    thresholds = list(initial)
    for index in reversed(range(len(DIFFICULTIES))):
        charts = [
            (song, human) for song in songs if (human := song.human_onsets[index]) is not None
        ]
        if not charts:
            continue
        errors = []
        for threshold in THRESHOLDS:
            thresholds[index] = float(threshold)
            ratios = [len(song.select(thresholds)[index]) / len(human) for song, human in charts]
            errors.append(abs(np.median(ratios) - DENSITY))
        best = np.flatnonzero(np.array(errors) < min(errors) + DENSITY_TOLERANCE)[-1]
        thresholds[index] = round(float(THRESHOLDS[best]), 4)
    return thresholds


def calibrate_checkpoint(
    path: str | Path, dataset: OnsetSongDataset, device: str | torch.device = "cpu"
) -> None:
    """Calibrate an onset inference checkpoint on the songs of dev; store the thresholds in it."""
    predictor = OnsetPredictor.load(path, device)
    songs = analyse_songs(dataset, predictor)
    write_thresholds(path, calibrate(songs, predictor.chart_thresholds))


def write_thresholds(path: str | Path, thresholds: Sequence[float]) -> None:
    """Store `chart_thresholds` in an onset inference checkpoint."""
    checkpoint = load_checkpoint(path, "onset")
    settings = {**checkpoint.settings, "chart_thresholds": list(thresholds)}
    save_checkpoint(path, settings, checkpoint.state_dict)
