"""Alignment of training charts' onsets to the music, by the curve of an earlier network.

The notes of many charts are early or late: by a constant, or by a growing amount if the tempo that
the mapper typed is not quite the song's. Of 124 training songs, a third are off by over 8 ms in the
median, and in a quarter the errors spread over 15 ms or more, up to notes where nothing sounds. A
network trained on those charts learns to predict nothing where there is an onset.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.data.checked_files import is_whole, write_array
from sabersmith.data.feature_cache import audio_hash
from sabersmith.data.feature_store import FeatureCache
from sabersmith.errors import InputError
from sabersmith.onset.annotations import OnsetAnnotations
from sabersmith.onset.predictor import OnsetPredictor

VERSION = 1  # raise it when the result of `alignment_offsets` changes

MAX_OFFSET_S = 0.5
BLOCK_S = 1.0  # onsets of one block move together
# An offset scores the curve's activation there, summed over the onsets. Penalties, per second:
CHANGE_PENALTY = 15.0  # of a difference from the offset of the block before, in activations
OFFSET_PENALTY = 0.05  # of an offset, in activations per onset
SMOOTHING_BLOCKS = 7  # window length over which the blocks' offsets are smoothed

Times = NDArray[np.float64]


def alignment_offsets(times: Times, curve: NDArray[np.float32], frame_s: float) -> Times:
    """Return by how much to move each onset of a chart, seconds; positive is later.

    Finds the best path of block offsets, in whole frames, by dynamic programming: onsets should
    fall where the curve is high, and neighbouring blocks should move alike. The path is then
    smoothed.

    Args:
        times: of the onsets, seconds, float64 (N,), ascending.
        curve: onset probabilities (T,).
        frame_s: seconds between frames.

    Returns:
        float64 (N,) in -MAX_OFFSET_S..MAX_OFFSET_S; all 0 if the curve is flat.
    """
    if not len(times):
        return np.zeros(0)
    reach = round(MAX_OFFSET_S / frame_s)
    offsets = np.arange(-reach, reach + 1)  # frames
    frames = np.round(times / frame_s).astype(int)[:, None] + offsets
    activations = curve[np.clip(frames, 0, len(curve) - 1)].astype(np.float64)
    # Relative to their mean, or any offset would do where everything is loud.
    gains = activations - activations.mean(axis=1, keepdims=True)
    gains -= OFFSET_PENALTY * frame_s * np.abs(offsets)
    blocks = (times // BLOCK_S).astype(int)
    scores = np.zeros((blocks[-1] + 1, len(offsets)))
    np.add.at(scores, blocks, gains)
    penalties = CHANGE_PENALTY * frame_s * np.abs(offsets[:, None] - offsets)
    path = offsets[_best_path(scores, penalties)]

    window = np.hanning(SMOOTHING_BLOCKS + 2)[1:-1]
    padded = np.pad(path * frame_s, SMOOTHING_BLOCKS // 2, mode="edge")
    smoothed = np.convolve(padded, window / window.sum(), mode="valid")
    return np.interp(times, (np.arange(len(path)) + 0.5) * BLOCK_S, smoothed)


def _best_path(scores: Times, penalties: Times) -> NDArray[np.intp]:
    """Return the choice of each block (B,) with the highest total of scores less penalties.

    scores: (B, M). penalties: (M, M), from the choice of the block before (columns) to a block's.
    """
    count, choices = scores.shape
    best = scores[0]
    previous = np.zeros((count, choices), int)
    for block in range(1, count):
        totals = best - penalties  # (to, from)
        previous[block] = totals.argmax(axis=1)
        best = totals.max(axis=1) + scores[block]
    path = np.empty(count, np.intp)
    path[-1] = best.argmax()
    for block in range(count - 1, 0, -1):
        path[block - 1] = previous[block, path[block]]
    return path


class OnsetAligner:
    """Aligns the onsets of songs by a checkpoint, and caches the offsets next to their features.

    Args:
        checkpoint: of stage onset.
        cache: of the features that the checkpoint's network reads.

    Raises:
        InputError: there is no such checkpoint.
    """

    def __init__(self, checkpoint: str | Path, cache: FeatureCache) -> None:
        self.checkpoint = Path(checkpoint)
        self.cache = cache
        try:
            self._hash = hashlib.sha256(self.checkpoint.read_bytes()).digest()
        except OSError:
            fix = "set data.aligned_by to the onset.ckpt of a run"
            raise InputError(f"{checkpoint}: no such file; {fix}") from None

    def prepare(self, songs: Sequence[OnsetAnnotations]) -> None:
        """Compute the offsets that the cache lacks, with a progress bar.

        songs: with their beat grids.

        Raises:
            InputError: the checkpoint can't be used, or has other features than the cache.
        """
        missing = [song for song in songs if not is_whole(self._file(song))]
        if not missing:
            return
        predictor = OnsetPredictor.load(self.checkpoint)
        if predictor.mels != self.cache.mels:
            raise InputError(
                f"{self.checkpoint}: its features differ from those of this run; set "
                "data.aligned_by to a checkpoint with the same features, or features.* to its own"
            )
        for song in tqdm(missing, desc="alignment", unit="song"):
            features = self.cache.find(song.audio)
            mels = features.read(0, len(features)).astype(np.float32)
            # The hardest difficulty's curve has the most and the sharpest peaks.
            curve = predictor.curves_from_mels(mels, song.grid)[:, -1]
            # A song's charts share their tempo; the one with the most onsets shows it best.
            longest = max((times for times in song.onsets if times is not None), key=len)
            offsets = alignment_offsets(longest, curve, predictor.mels.frame_s)
            write_array(self._file(song), np.stack([longest, offsets]))

    def align(self, song: OnsetAnnotations) -> OnsetAnnotations:
        """Return a song with aligned onsets; InputError if `prepare` has not been run for it."""
        move = self.mover(song)
        onsets = [None if times is None else move(times) for times in song.onsets]
        return replace(song, onsets=tuple(onsets))

    def mover(self, song: OnsetAnnotations) -> Callable[[Times], Times]:
        """Return a function that aligns times of a song, seconds (N,).

        Raises:
            InputError: `prepare` has not been run for the song.
        """
        file = self._file(song)
        if not is_whole(file):
            raise InputError(f"{song.audio}: not aligned in {self.cache.folder}; prepare it first")
        known, offsets = np.load(file)
        return lambda times: np.maximum(0, times + np.interp(times, known, offsets))

    def _file(self, song: OnsetAnnotations) -> Path:
        key = hashlib.sha256(self._hash)
        for times in song.onsets:
            key.update(b"none" if times is None else times.tobytes())
        name = f"{audio_hash(song.audio)}_align{VERSION}_{key.hexdigest()[:16]}.npy"
        return self.cache.folder / name
