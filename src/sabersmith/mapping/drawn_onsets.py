"""Choose the onsets of each difficulty with the rhythm network."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.errors import InputError
from sabersmith.mapping.candidates import Candidates, activations_at, minimum_gaps
from sabersmith.mapping.character import asked_traits
from sabersmith.mapping.onset_selection import Indices
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.rhythm.predictor import RhythmPredictor
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.timing.beat_grid import BeatGrid

Floats = NDArray[np.float64]


def draw_onsets(
    predictor: RhythmPredictor,
    song: SongSlots,
    curves: NDArray[np.float32],
    frame_s: float,
    grid: BeatGrid,
    characters: NDArray[np.floating],
    notes_per_onset: Sequence[float],
    hardest: int,
    settings: MapSettings,
) -> tuple[Candidates, list[Indices], Floats | None]:
    """Draw the onsets of a song's difficulties, each among the next harder one's.

    All five are always drawn, so that a difficulty is the same whichever others are requested
    (except with nps, which applies to the hardest requested one).

    Args:
        predictor: of the checkpoint that the slots and curves are from.
        song: its slots.
        curves: onset probabilities (T, 5) of `Activations`.
        frame_s: seconds between their frames.
        grid: the song's beats.
        characters: (5, K) scores.
        notes_per_onset: that each difficulty will have.
        hardest: the hardest requested difficulty.
        settings: of the map.

    Returns:
        The onsets of the hardest difficulty as candidates; per difficulty the indices of its own
        among them; and how many onsets intensity or nps ask for in each (5,), None if neither does.
        There may be fewer, if the song has no more, or more, as an easier difficulty has at least
        half of the next harder one's.

    Raises:
        InputError: a difficulty would have no onset.
    """
    if not song.allowed.any():
        raise InputError("no onsets for notes were found, as the song is silent; try another song")
    asked = asked_traits(settings)
    rhythms = predictor.draw(song, characters, settings.seed, asked=asked)
    wanted = None
    if settings.nps is not None or settings.intensity != 1:
        counts = np.array([rhythm.sum() for rhythm in rhythms], float)
        factor = settings.intensity
        if settings.nps is not None:
            song_s = len(curves) * frame_s
            factor = settings.nps * song_s / notes_per_onset[hardest] / max(counts[hardest], 1)
        wanted = factor * counts
        rhythms = predictor.draw(song, characters, settings.seed, wanted.tolist(), asked)
    return *_as_candidates(song, rhythms, curves, frame_s, grid), wanted


def _as_candidates(
    song: SongSlots,
    rhythms: Sequence[NDArray[np.bool_]],
    curves: NDArray[np.float32],
    frame_s: float,
    grid: BeatGrid,
) -> tuple[Candidates, list[Indices]]:
    """Return the onsets of the hardest difficulty, and each difficulty's indices among them.

    Raises:
        InputError: a difficulty has no onset.
    """
    hardest = rhythms[-1]
    times, beats = song.times[hardest], song.beats[hardest]
    selected = [np.flatnonzero(rhythm[hardest]) for rhythm in rhythms]
    if min(map(len, selected)) < 1:
        raise InputError(
            f"only {len(times)} onsets for notes were found, too few for a map; try a higher nps=, "
            "or another song"
        )
    scores = activations_at(curves, times, frame_s).astype(np.float64)
    gaps = minimum_gaps(np.where(grid.is_clear_at(times), 60 / grid.bpm_at(times), np.inf))
    return Candidates(times, beats, scores, gaps), selected
