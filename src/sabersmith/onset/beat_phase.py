"""Beat features: where each frame lies in the beat, as the onset network gets it."""

import numpy as np
from numpy.typing import NDArray

from sabersmith.timing.beat_grid import BeatGrid

# Phases within a beat, half a beat and a quarter. On dev, 500 steps from the same weights: F1 at
# 50 ms 0.714 with these, 0.697 without beat features, 0.708 with thirds, half-bars and bars too.
CYCLES_PER_BEAT = (1, 2, 4)
N_BEAT_FEATURES = 2 * len(CYCLES_PER_BEAT) + 2
REFERENCE_BPM = 120.0


def beat_features(
    grid: BeatGrid | None,
    frames: int,
    frame_s: float,
    first: int = 0,
    speed: float = 1.0,
) -> NDArray[np.float32]:
    """Return the position in the beat of a song's frames: float32 (frames, N_BEAT_FEATURES).

    The columns are the cosine of each phase of CYCLES_PER_BEAT, the sine of each, 1, and the tempo
    in octaves above REFERENCE_BPM. All are 0 where there is no grid or it has no clear beat.

    Args:
        grid: of the song at speed 1.
        frames: number of frames.
        frame_s: seconds between frames.
        first: index of the first frame.
        speed: playback speed of the frames.
    """
    features = np.zeros((frames, N_BEAT_FEATURES), np.float32)
    if grid is None or not grid.is_clear:
        return features
    seconds = (first + np.arange(frames)) * frame_s * speed
    angles = 2 * np.pi * grid.beat_of(seconds)[:, None] * CYCLES_PER_BEAT
    features[:, : len(CYCLES_PER_BEAT)] = np.cos(angles)
    features[:, len(CYCLES_PER_BEAT) : -2] = np.sin(angles)
    features[:, -2] = 1.0
    features[:, -1] = np.log2(grid.bpm_at(seconds) * speed / REFERENCE_BPM)
    features[~grid.is_clear_at(seconds)] = 0.0
    return features
