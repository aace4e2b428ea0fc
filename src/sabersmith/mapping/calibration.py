"""The thresholds at which an onset network's charts are as dense as human ones."""

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
from sabersmith.mapping.onset_selection import Kept, select_nested, suppress_close_onsets
from sabersmith.onset.datasets import OnsetSongDataset
from sabersmith.onset.predictor import OnsetPredictor

THRESHOLDS = np.geomspace(0.02, 0.9, 80)
# Onsets against human ones. Our charts have 0.95 as many notes an onset, so they come to 1.05 of
# the human notes a second. F1 at 50 ms on dev grows with it: 0.699 at 1.05, 0.704 here, 0.713 at
# 1.2 (network of the first round).
DENSITY = 1.1
SAME_RATIO = 0.01  # of two thresholds whose ratios differ by less the higher is taken
MOST_SONGS = 100  # of dev: a median over more is the same, and takes minutes

Times = NDArray[np.float64]


@dataclass(frozen=True)
class CalibrationSong:
    """What the network hears in a song, and the onsets of its human charts.

    Attributes:
        true: seconds (N,) of each difficulty, None where it has no chart.
        candidates: moments that may become notes.
    """

    true: tuple[Times | None, ...]
    candidates: Candidates

    @cached_property
    def _kept_scores(self) -> list[Times]:
        """Scores of each difficulty's candidates that no other has a say in, ascending."""
        columns = zip(self.candidates.scores.T, self.candidates.gaps.T, strict=True)
        return [
            np.sort(scores[suppress_close_onsets(scores, self.candidates.times, gaps)])
            for scores, gaps in columns
        ]

    def nested(self, thresholds: Sequence[float]) -> list[Kept]:
        """Candidates of every difficulty, as charts have them."""
        # Those that keep their distance among the higher ones do so among all.
        pairs = zip(self._kept_scores, thresholds, strict=True)
        counts = [len(scores) - int(np.searchsorted(scores, least)) for scores, least in pairs]
        return select_nested(self.candidates, counts)


def hear(dataset: OnsetSongDataset, predictor: OnsetPredictor) -> list[CalibrationSong]:
    """Hear the songs of a split, at most MOST_SONGS of them, by their stored features and grids."""
    songs = []
    for song in dataset.songs[:MOST_SONGS]:
        features = dataset.store.find(song.audio)
        mels = features.read(0, len(features)).astype(np.float32)
        assert song.grid is not None  # songs without one are left out of every split
        curves = predictor.curves_of(mels, song.grid)
        songs.append(CalibrationSong(song.onsets, find_candidates(predictor, curves, song.grid)))
    return songs


def calibrate(songs: Sequence[CalibrationSong], known: Sequence[float]) -> list[float]:
    """Return the thresholds at which the median chart has DENSITY times the human onsets.

    The hardest is found first, for the easier ones depend on it. Where no threshold leads there,
    the highest of those that come nearest; where there are no charts, the known one.
    """
    thresholds = list(known)
    for index in reversed(range(len(DIFFICULTIES))):
        charts = [(song, true) for song in songs if (true := song.true[index]) is not None]
        if not charts:
            continue
        off = []
        for least in THRESHOLDS:
            thresholds[index] = float(least)
            ratios = [len(song.nested(thresholds)[index]) / len(true) for song, true in charts]
            off.append(abs(np.median(ratios) - DENSITY))
        best = np.flatnonzero(np.array(off) < min(off) + SAME_RATIO)[-1]
        thresholds[index] = round(float(THRESHOLDS[best]), 4)
    return thresholds


def calibrate_checkpoint(
    path: str | Path, dataset: OnsetSongDataset, device: str | torch.device = "cpu"
) -> None:
    """Put `chart_thresholds` into a slim onset checkpoint, as the songs of dev have them."""
    predictor = OnsetPredictor.load(path, device)
    write_thresholds(path, calibrate(hear(dataset, predictor), predictor.chart_thresholds))


def write_thresholds(path: str | Path, thresholds: Sequence[float]) -> None:
    """Keep `chart_thresholds` in a slim onset checkpoint."""
    checkpoint = load_checkpoint(path, "onset")
    settings = {**checkpoint.settings, "chart_thresholds": list(thresholds)}
    save_checkpoint(path, settings, checkpoint.state_dict)
