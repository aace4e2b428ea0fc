"""Analyse a song before notes are placed: beat grid, candidate onsets, onsets per difficulty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.song import Song
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.compute.freed_memory import give_back_freed_memory
from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.errors import InputError
from sabersmith.mapping.candidates import Candidates, activations_at
from sabersmith.mapping.character import draw_character
from sabersmith.mapping.drawn_onsets import draw_onsets
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.onset_selection import (
    Indices,
    counts_above,
    scale_counts,
    select_nested,
)
from sabersmith.mapping.padding import AudioPlan, plan_audio
from sabersmith.mapping.settings import MapSettings
from sabersmith.mapping.song_sections import SongSection
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.timing.beat_grid import BeatGrid

# Onsets per second of the hardest difficulty, below which thresholds are lowered.
MIN_ONSET_RATE = 0.5
# Share of the requested onsets below which a notice says that the song has fewer.
SUFFICIENT_SHARE = 0.9
# Notes per onset, Easy to ExpertPlus: means over the training maps' charts.
NOTES_PER_ONSET = (1.42, 1.23, 1.31, 1.31, 1.25)

Times = NDArray[np.float64]


@dataclass(frozen=True)
class SongAnalysis:
    """What is known about a song before its notes are placed.

    Attributes:
        song: decoded.
        grid: its beats.
        candidates: onsets that may get notes.
        selected: per difficulty (all five), indices of the candidates that get notes.
        sym_inputs: inputs of the sym stage's network, per requested difficulty.
        notices: lines for the player about what did not go as expected.
        sound: band levels, for lights and walls.
        curves: activations of the onset stage (T, 5), one frame every frame_s seconds.
        frame_s: see curves.
        characters: scores (5, K) that each difficulty is drawn with (see `beatmap.character`);
            None from a checkpoint without a rhythm network.
        wanted: onsets that intensity or nps ask for (5,); None if neither does, or the onsets are
            not from a rhythm network.
        one_hand: per difficulty (all five), indices of the candidates that one hand gets in a
            OneSaber chart; empty if none is requested.
        one_hand_inputs: as sym_inputs, for these.
        sections: of the song.
        timing: beats of a map that the level has to have; None if they are free.
    """

    song: Song
    grid: BeatGrid
    candidates: Candidates
    selected: list[Indices]
    sym_inputs: list[Tensor]
    notices: list[str]
    sound: BandLevels
    curves: NDArray[np.float32]
    frame_s: float
    characters: NDArray[np.float64] | None = None
    wanted: NDArray[np.float64] | None = None
    one_hand: list[Indices] = field(default_factory=list)
    one_hand_inputs: list[Tensor] = field(default_factory=list)
    sections: list[SongSection] = field(default_factory=list)
    timing: MapGrid | None = None

    @property
    def times(self) -> list[Times]:
        """Seconds in the song of each difficulty's onsets, as they will be played."""
        return [self.candidates.times[indices] for indices in self.selected]

    @property
    def beats(self) -> list[Times]:
        """Positions of each difficulty's onsets on the song's grid, in beats."""
        return [self.candidates.beats[indices] for indices in self.selected]

    @property
    def audio(self) -> AudioPlan:
        """The silence that the level needs around the song."""
        first, last = min(row[0] for row in self.times), max(row[-1] for row in self.times)
        song, grid = self.song, self.grid
        if self.timing is not None:
            return AudioPlan(song.sr, 0, 0)
        return plan_audio(song.frames, song.sr, grid.bpm, grid.offset, first, last)


def chosen_difficulties(settings: MapSettings) -> list[int]:
    """Return the numbers of the requested difficulties, 0 Easy .. 4 ExpertPlus, ascending."""
    return sorted(DIFFICULTIES.index(name) for name in settings.difficulty)


@dataclass(frozen=True)
class FoundOnsets:
    """The onsets of a song's difficulties; attributes as in `SongAnalysis`."""

    curves: NDArray[np.float32]
    candidates: Candidates
    selected: list[Indices]
    notices: list[str]
    characters: NDArray[np.float64] | None = None
    wanted: NDArray[np.float64] | None = None

    def starting_at(self, first_s: float, last_s: float) -> FoundOnsets:
        """Return those from first_s to last_s, seconds in the song.

        Raises InputError if a difficulty has none.
        """
        inside = (self.candidates.times >= first_s) & (self.candidates.times <= last_s)
        selected = [indices[inside[indices]] for indices in self.selected]
        if min(map(len, selected)) < 1:
            raise InputError("no onset is far enough from the song's ends; leave timing= out")
        return replace(self, selected=selected)


def find_onsets(
    predictor: OnsetPredictor,
    song: Song,
    grid: BeatGrid,
    settings: MapSettings,
    features: Callable[[], NDArray[np.float32]],
) -> FoundOnsets:
    """Find the onsets of each difficulty of a song.

    The rhythm network draws them. A checkpoint without one, and the option threshold, take the
    peaks of the curves that are high enough.

    features: returns those of the song, see `OnsetPredictor.features`. Nothing should hold on to
    them, as those of an hour take 345 MB.

    Raises:
        InputError: too few onsets for a map were found.
    """
    if predictor.rhythm is None or settings.threshold is not None:
        curves = predictor.curves_from_mels(features(), grid)
        candidates = find_candidates(predictor, curves, grid)
        thresholds = predictor.chart_thresholds
        selected, notices = choose_onsets(candidates, thresholds, song.duration, settings)
        return FoundOnsets(curves, candidates, selected, notices)
    curves, slots = _curves_and_slots(predictor, features(), grid)
    rhythm = predictor.rhythm
    characters = draw_character(rhythm.scale, rhythm.distribution, grid.bpm, settings, song.frames)
    candidates, selected, wanted = draw_onsets(
        rhythm,
        slots,
        curves,
        predictor.mels.frame_s,
        grid,
        characters,
        NOTES_PER_ONSET,
        chosen_difficulties(settings)[-1],
        settings,
    )
    return FoundOnsets(curves, candidates, selected, [], characters, wanted)


def _curves_and_slots(
    predictor: OnsetPredictor, mels: NDArray[np.float32], grid: BeatGrid
) -> tuple[NDArray[np.float32], SongSlots]:
    """Return the curves of a song, and its slots with what the rhythm network reads there."""
    give_back_freed_memory()  # of beat tracking and of other threads: most is used here
    activations = predictor.activations_from_mels(mels, grid)
    del mels
    return activations.curves, SongSlots.of(activations, grid)


def find_candidates(
    predictor: OnsetPredictor, curves: NDArray[np.float32], grid: BeatGrid
) -> Candidates:
    """Return the candidate onsets of a song: all peaks of the hardest difficulty's curve.

    That curve has the most peaks of the five, at the most exact times.

    Args:
        predictor: that the curves are from.
        curves: activations (T, 5).
        grid: the song's beats.
    """
    times, peak_activations = predictor.peaks(curves, len(DIFFICULTIES) - 1)
    activations = activations_at(curves, times, predictor.mels.frame_s)
    activations[:, -1] = peak_activations
    return Candidates.of(times, activations, grid)


def choose_onsets(
    candidates: Candidates, thresholds: Sequence[float], duration_s: float, settings: MapSettings
) -> tuple[list[Indices], list[str]]:
    """Choose the candidates that get notes, per difficulty, each among the next harder one's.

    All five difficulties are always chosen, so that a difficulty is the same whichever others are
    requested (except with nps, which applies to the hardest requested one). If the thresholds
    leave hardly any onset of the hardest difficulty, its candidates with the highest scores are
    used all the same.

    Args:
        candidates: of the song.
        thresholds: minimum score per difficulty, from the checkpoint.
        duration_s: length of the song, seconds.
        settings: of the map.

    Returns:
        Indices of candidates per difficulty; and notices for the player, if scores are low or if
        intensity or nps ask for more onsets than the song has.

    Raises:
        InputError: a difficulty would have no onset.
    """
    notices = []
    if settings.threshold is not None:
        thresholds = [settings.threshold] * len(thresholds)
    counts = counts_above(candidates, thresholds)
    fewest = MIN_ONSET_RATE * duration_s
    if counts[-1] < fewest and settings.threshold is None and settings.nps is None:
        counts[-1] = round(fewest)
        notices.append(
            "the model found hardly any clear onset in this song, so the likeliest were used; "
            "try another song, or set nps= for more or fewer notes"
        )
    hardest = chosen_difficulties(settings)[-1]
    usual = select_nested(candidates, counts)
    request, target = f"intensity={settings.intensity:g}", settings.intensity * len(usual[hardest])
    selected = select_nested(candidates, [round(settings.intensity * count) for count in counts])
    if settings.nps is not None:
        request = f"nps={settings.nps:g}"
        target = settings.nps * duration_s / NOTES_PER_ONSET[hardest]
        sizes = [len(indices) for indices in selected]
        selected = select_nested(candidates, scale_counts(sizes, hardest, target))
    if min(map(len, selected)) < 1:
        raise InputError(
            f"only {len(selected[-1])} onsets for notes were found, too few for a map; "
            f"{_fix_for_too_few(candidates, settings)}"
        )
    if len(selected[hardest]) < SUFFICIENT_SHARE * target:
        notices.append(
            f"{request}: asks for {target:.0f} onsets with notes; the song has only "
            f"{len(selected[hardest])} for {DIFFICULTIES[hardest]}"
        )
    return selected, notices


def _fix_for_too_few(candidates: Candidates, settings: MapSettings) -> str:
    """Return what to do if a difficulty has no onset: for a threshold, the highest that works."""
    if settings.threshold is None:
        return "try a higher nps=, or another song"
    for percent in range(int(100 * settings.threshold), 0, -1):
        counts = counts_above(candidates, [percent / 100] * len(DIFFICULTIES))
        if min(map(len, select_nested(candidates, counts))):
            return f"threshold={percent / 100:g} is the highest that works for this song"
    return "try another song"
