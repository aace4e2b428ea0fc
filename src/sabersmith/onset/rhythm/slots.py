"""The slots of a song: when its charts may have onsets, and the audio there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.onset.activations import Activations, slot_audio
from sabersmith.onset.peak_picking import pick_peaks
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.timing.beat_grid import BeatGrid

# Normalised mel (1 is the song's loudest, 0 is 80 dB less) that the loudest band near a slot must
# reach: where nothing sounds, there is no onset.
AUDIBLE = 0.25
AUDIBLE_FRAMES = 3
PEAK_GAP_S = 0.06  # between onsets that are told apart where there is no beat

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class SongSlots:
    """T beats of a song with their slots.

    Attributes:
        starts: (T,) seconds of the beats.
        beat_s: (T,) their lengths, seconds.
        times: (T, SLOTS) seconds at which an onset there is played.
        beats: (T, SLOTS) the same on the song's grid.
        allowed: (T, SLOTS) bool, whether there may be an onset.
        audio: (T, SLOTS, A) float16 of `slot_audio`.
    """

    starts: Floats
    beat_s: Floats
    times: Floats
    beats: Floats
    allowed: NDArray[np.bool_]
    audio: NDArray[np.float16]

    @classmethod
    def of(cls, activations: Activations, grid: BeatGrid) -> "SongSlots":
        """Return the slots of a song.

        Where the song has no clear beat, beats of the grid are only a pace: each detected onset
        takes the slot nearest to it and keeps its own time, and other slots have no onsets.
        """
        frames = len(activations.logits)
        song_s = (frames - 1) * activations.frame_s
        first = int(np.floor(grid.beat_of(0.0)))
        numbers = first + np.arange(int(np.ceil(grid.beat_of(song_s))) - first + 1)
        starts = grid.seconds_of(numbers)
        lengths = np.diff(starts)
        starts, numbers = starts[:-1], numbers[:-1]
        steps = np.arange(SLOTS) / SLOTS
        times = starts[:, None] + lengths[:, None] * steps
        beats = numbers[:, None] + steps
        nearest = np.round(times / activations.frame_s).astype(np.int64)
        allowed = (times >= 0) & (times <= song_s)
        near = np.clip(
            nearest[..., None] + np.arange(-AUDIBLE_FRAMES, AUDIBLE_FRAMES + 1), 0, frames - 1
        )
        allowed &= activations.loudest[near].max(-1) >= AUDIBLE
        unclear = ~grid.is_clear_at(times)
        if unclear.any():
            peaks, _ = pick_peaks(activations.curves[:, -1], PEAK_GAP_S, activations.frame_s)
            peaks = peaks[~grid.is_clear_at(peaks)]
            found = np.zeros_like(allowed)
            flat = np.round((grid.beat_of(peaks) - first) * SLOTS).astype(np.int64)
            inside = (flat >= 0) & (flat < found.size)
            flat, peaks = flat[inside], peaks[inside]
            found.ravel()[flat] = True
            times.ravel()[flat] = peaks
            beats.ravel()[flat] = grid.beat_of(peaks)
            allowed &= found | ~unclear
        audio = slot_audio(activations.frames, times, activations.frame_s)
        return cls(starts, lengths, times, beats, allowed, audio)
