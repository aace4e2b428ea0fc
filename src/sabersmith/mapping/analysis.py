"""What is known of a song before its notes are placed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.song import Song
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.decor.sound_analysis import Sound
from sabersmith.errors import InputError
from sabersmith.mapping.candidates import Candidates, activations_at
from sabersmith.mapping.onset_selection import Kept, counts_above, scale_counts, select_nested
from sabersmith.mapping.padding import AudioPlan, plan_audio
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.timing.beat_grid import BeatGrid

LEAST_RATE = 0.5  # onsets a second of the hardest difficulty


ENOUGH = 0.9  # share of the notes asked for that needs no word


# Notes in a moment that has any, per difficulty: means over the training maps' charts.
NOTES_PER_ONSET = (1.42, 1.23, 1.31, 1.31, 1.25)


Times = NDArray[np.float64]


@dataclass(frozen=True)
class SongAnalysis:
    """What is known of a song before its notes are placed.

    candidates: moments that may become notes. kept: which of them are notes, of all five
    difficulties. sources: of the difficulties asked for, for the sym stage. curves: of the onset
    stage (T, 5), a frame each frame_s seconds.
    """

    song: Song
    grid: BeatGrid
    candidates: Candidates
    kept: list[Kept]
    sources: list[Tensor]
    notices: list[str]
    sound: Sound
    curves: NDArray[np.float32]
    frame_s: float

    @property
    def times(self) -> list[Times]:
        """Seconds in the song of each difficulty's onsets, as they will be played."""
        return [self.candidates.times[row] for row in self.kept]

    @property
    def beats(self) -> list[Times]:
        """Beats of the song's grid of each difficulty's onsets."""
        return [self.candidates.beats[row] for row in self.kept]

    @property
    def audio(self) -> AudioPlan:
        """The silence around the song, which its notes will need wherever they are placed."""
        first, last = min(row[0] for row in self.times), max(row[-1] for row in self.times)
        song, grid = self.song, self.grid
        return plan_audio(song.frames, song.sr, grid.bpm, grid.offset, first, last)


def chosen_difficulties(settings: MapSettings) -> list[int]:
    """Return the numbers of the difficulties asked for, 0 Easy .. 4 ExpertPlus, ascending."""
    return sorted(DIFFICULTIES.index(name) for name in settings.difficulty)


def find_candidates(
    predictor: OnsetPredictor, curves: NDArray[np.float32], grid: BeatGrid
) -> Candidates:
    """Return the moments of a song that may become notes, from curves (T, 5) of the predictor.

    They are the peaks of the hardest difficulty's curve, whatever their heights: of all curves it
    has the most, at the sharpest times.
    """
    times, heights = predictor.onsets(curves, len(DIFFICULTIES) - 1)
    strengths = activations_at(curves, times, predictor.mels.frame_s)
    strengths[:, -1] = heights
    return Candidates.of(times, strengths, grid)


def choose_onsets(
    candidates: Candidates, thresholds: Sequence[float], duration_s: float, settings: MapSettings
) -> tuple[list[Kept], list[str]]:
    """Return the candidates that each difficulty takes, among those of the next harder one.

    All five are always chosen, so a difficulty is the same alone and among others (but for nps,
    which is that of the hardest one asked for). Where the thresholds leave the hardest next to
    nothing, its strongest candidates are taken all the same. The lines returned beside say so, and
    where intensity or nps ask for more than there is.

    thresholds: least scores, the checkpoint's. duration_s: length of the song. Raises InputError
    if a difficulty would be left with nothing.
    """
    notices = []
    if settings.threshold is not None:
        thresholds = [settings.threshold] * len(thresholds)
    counts = counts_above(candidates, thresholds)
    least = LEAST_RATE * duration_s
    if counts[-1] < least and settings.threshold is None and settings.nps is None:
        counts[-1] = round(least)
        notices.append(
            "the model is sure of hardly any note here: the likeliest were taken; "
            "try another song, or nps= for more or fewer"
        )
    hardest = chosen_difficulties(settings)[-1]
    usual = select_nested(candidates, counts)
    wish, target = f"intensity={settings.intensity:g}", settings.intensity * len(usual[hardest])
    kept = select_nested(candidates, [round(settings.intensity * count) for count in counts])
    if settings.nps is not None:
        wish, target = f"nps={settings.nps:g}", settings.nps * duration_s / NOTES_PER_ONSET[hardest]
        kept = select_nested(candidates, scale_counts([len(row) for row in kept], hardest, target))
    if min(map(len, kept)) < 1:
        raise InputError(
            f"only {len(kept[-1])} moments for notes were found, too few for a map; "
            "try a lower threshold=, a higher nps=, or another song"
        )
    if len(kept[hardest]) < ENOUGH * target:
        notices.append(
            f"{wish}: asks for {target:.0f} moments with notes; the song has "
            f"{len(kept[hardest])} for {DIFFICULTIES[hardest]}"
        )
    return kept, notices


def unclear_beat_notice(grid: BeatGrid, bpm: float | None) -> str:
    """Return the line for a song without a clear beat, or none at the bpm that was typed."""
    what, fix = "no clear beat was found", "give bpm= if you know it"
    if bpm is not None:
        what = f"the song does not keep to bpm={bpm:g}"
        fix = "leave bpm= out to have the tempo found"
    where = "notes lie where they are heard, off the editor's grid"
    return f"{what} ({grid.confidence:.0%}): {where}; {fix}"
