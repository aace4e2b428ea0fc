"""Features of how a chart's notes relate to what sounds at them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.evaluate.likeness.chart_notes import ChartNotes, Floats, mean

SR = 44100  # Hz
HOP = 441  # samples: frames of 10 ms
FRAMES_PER_S = SR / HOP
LEVEL_SAMPLES = 4410  # over which loudness is measured
NEAR_FRAMES = 3  # how far from a note its sound may be
NOTHING = 0.8  # rank of the onset strength, below which nothing is said to sound
STRONG_PERCENTILE = 80  # of the peaks' strengths, from which attacks are strong
HIT_S = 0.04
DENSITY_S = 4.0


@dataclass(frozen=True)
class SongSound:
    """What is measured of a song's sound, by frames of 10 ms.

    Attributes:
        ranks: of the onset strength among the song's frames, 0 to 1, (T,).
        levels: root mean square amplitude, (T,).
        attacks: seconds of the strongest fifth of the onset strength's peaks, ascending.
    """

    ranks: Floats
    levels: Floats
    attacks: Floats

    @classmethod
    def of(cls, samples: NDArray[np.float32]) -> SongSound:
        """Measure a song of mono samples (n,) at the rate SR."""
        import librosa

        strength = librosa.onset.onset_strength(y=samples, sr=SR, hop_length=HOP)
        levels = librosa.feature.rms(y=samples, frame_length=LEVEL_SAMPLES, hop_length=HOP)[0]
        peaks = librosa.util.peak_pick(
            strength, pre_max=5, post_max=5, pre_avg=15, post_avg=15, delta=0.2, wait=5
        )
        if len(peaks):
            peaks = peaks[strength[peaks] >= np.percentile(strength[peaks], STRONG_PERCENTILE)]
        ranks = np.argsort(np.argsort(strength)) / len(strength)
        return cls(ranks, levels.astype(np.float64), np.asarray(peaks) / FRAMES_PER_S)


def sound_features(notes: ChartNotes, sound: SongSound) -> dict[str, float]:
    """Return the features of a chart on its song by name; NaN where there is nothing to measure.

    Strength at an onset is the highest rank within NEAR_FRAMES. `density ~ loudness` is the
    correlation of the onsets and the log loudness of windows of DENSITY_S; 0 if all windows have
    equally many onsets.
    """
    nearest = np.clip(np.round(notes.times * FRAMES_PER_S).astype(int), 0, len(sound.ranks) - 1)
    around = nearest[:, None] + np.arange(-NEAR_FRAMES, NEAR_FRAMES + 1)
    strengths = sound.ranks[np.clip(around, 0, len(sound.ranks) - 1)].max(1)
    attacks = sound.attacks[(sound.attacks >= notes.times[0]) & (sound.attacks <= notes.times[-1])]
    return {
        "strength at onsets": mean(strengths),
        "onsets on nothing": mean(strengths < NOTHING),
        "strong attacks hit": mean(_distances(attacks, notes.times) < HIT_S),
        "strength of doubles - singles": mean(strengths[notes.doubles])
        - mean(strengths[~notes.doubles]),
        "density ~ loudness": _follows_loudness(notes.times, sound.levels),
    }


def _distances(positions: Floats, others: Floats) -> Floats:
    """Return how far each position is from the nearest of others, which ascend."""
    after = np.searchsorted(others, positions)
    left = np.abs(positions - others[np.maximum(after - 1, 0)])
    right = np.abs(positions - others[np.minimum(after, len(others) - 1)])
    return np.minimum(left, right)


def _follows_loudness(times: Floats, levels: Floats) -> float:
    edges = np.arange(times[0], times[-1] + DENSITY_S, DENSITY_S)
    counts = np.histogram(times, edges)[0]
    frames = np.clip(np.round(edges * FRAMES_PER_S).astype(int), 0, len(levels))
    filled = frames[1:] > frames[:-1]
    sums = np.concatenate(([0.0], np.cumsum(levels)))
    widths = np.diff(frames)[filled]
    loudness = np.log(np.diff(sums[frames])[filled] / widths + 1e-4)
    counts = counts[filled]
    if len(counts) < 2 or counts.std() == 0 or loudness.std() == 0:
        return 0.0
    return float(np.corrcoef(counts, loudness)[0, 1])
