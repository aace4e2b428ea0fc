"""Onsets of training charts moved onto the music, by the curve of a network trained before.

Many a chart's notes lie beside what they stand for: by a constant, or by more and more, where the
tempo that was typed is not quite the song's. Of 124 training songs a third are off by over 8 ms in
the median and in a quarter the errors spread over 15 ms and more, up to notes that nothing sounds
at. A network that learns from those is told to hear nothing where it hears something.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.data.feature_cache import audio_hash
from sabersmith.data.feature_store import FeatureCache
from sabersmith.errors import InputError
from sabersmith.onset.annotations import OnsetSong
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.staging import atomic_write

VERSION = 1  # raise it when `alignment_offsets` changes

REACH_S = 0.5  # furthest that an onset moves
BLOCK_S = 1.0  # onsets of a block move together
# What speaks for a move is the curve's height there, summed over onsets. Prices, by the second:
CHANGE = 15.0  # of another move than the block's before, in heights
AWAY = 0.05  # of a move, in heights an onset
TAPER = 7  # blocks over which the moves are smoothed

Times = NDArray[np.float64]


def alignment_offsets(times: Times, curve: NDArray[np.float32], frame_s: float) -> Times:
    """Return by how much each onset of a chart is to move, seconds, later ones positive.

    Blocks of onsets move to where the curve is high, each hardly otherwise than the one before:
    the best path by dynamic programming over all moves of whole frames, smoothed.

    Args:
        times: of the onsets, seconds, float64 (N,), ascending.
        curve: onset probabilities (T,), a frame each `frame_s` seconds.
        frame_s: seconds.

    Returns:
        float64 (N,), at most REACH_S either way; all 0 where the curve is flat.
    """
    if not len(times):
        return np.zeros(0)
    reach = round(REACH_S / frame_s)
    moves = np.arange(-reach, reach + 1)
    frames = np.round(times / frame_s).astype(int)[:, None] + moves
    heights = curve[np.clip(frames, 0, len(curve) - 1)].astype(np.float64)
    # Above their mean, or where all is loud any move would do.
    gains = heights - heights.mean(axis=1, keepdims=True) - AWAY * frame_s * np.abs(moves)
    blocks = (times // BLOCK_S).astype(int)
    count = blocks[-1] + 1
    totals = np.zeros((count, len(moves)))
    np.add.at(totals, blocks, gains)

    change = CHANGE * frame_s * np.abs(moves[:, None] - moves)
    best = totals[0]
    came = np.zeros((count, len(moves)), int)
    for block in range(1, count):
        ways = best - change  # (to, from)
        came[block] = ways.argmax(axis=1)
        best = ways.max(axis=1) + totals[block]
    path = np.empty(count, int)
    path[-1] = best.argmax()
    for block in range(count - 1, 0, -1):
        path[block - 1] = came[block, path[block]]

    window = np.hanning(TAPER + 2)[1:-1]
    moved = np.pad(moves[path] * frame_s, TAPER // 2, mode="edge")
    smoothed = np.convolve(moved, window / window.sum(), mode="valid")
    return np.interp(times, (np.arange(count) + 0.5) * BLOCK_S, smoothed)


class Alignment:
    """Onsets of songs aligned by a checkpoint, kept in the cache beside their features.

    Args:
        checkpoint: of stage onset.
        cache: of the features that it reads.

    Raises InputError where there is no such checkpoint.
    """

    def __init__(self, checkpoint: str | Path, cache: FeatureCache) -> None:
        self.checkpoint = Path(checkpoint)
        self.cache = cache
        try:
            self._hash = hashlib.sha256(self.checkpoint.read_bytes()).digest()
        except OSError:
            fix = "give onset.ckpt of a run as data.aligned_by="
            raise InputError(f"{checkpoint}: no such file; {fix}") from None

    def prepare_features(self, songs: Sequence[OnsetSong]) -> None:
        """Align the songs, grids and all, that the cache lacks, with a progress bar.

        Raises InputError for a checkpoint that can't be used, or not with these features.
        """
        missing = [song for song in songs if not self._file(song).is_file()]
        if not missing:
            return
        predictor = OnsetPredictor.load(self.checkpoint)
        if predictor.mels != self.cache.mels:
            raise InputError(
                f"{self.checkpoint}: it reads other features than this run has; as "
                "data.aligned_by= give a checkpoint of theirs, or set features.* to its own"
            )
        for song in tqdm(missing, desc="alignment", unit="song"):
            features = self.cache.find(song.audio)
            mels = features.read(0, len(features)).astype(np.float32)
            curve = predictor.curves_of(mels, song.grid)[:, -1]  # the most and sharpest peaks
            # A song's charts share their tempo; the one with the most onsets shows it best.
            longest = max((times for times in song.onsets if times is not None), key=len)
            moves = np.stack([longest, alignment_offsets(longest, curve, predictor.mels.frame_s)])
            file = self._file(song)
            with atomic_write(file) as temporary, temporary.open("wb") as out:
                np.save(out, moves)

    def of(self, song: OnsetSong) -> OnsetSong:
        """Return a song with its onsets moved; InputError where `prepare_features` has not been run."""
        file = self._file(song)
        if not file.is_file():
            raise InputError(
                f"{song.audio}: not aligned in {self.cache.folder}; prepare it first"
            )
        at, moves = np.load(file)
        onsets = [
            None if times is None else np.maximum(0, times + np.interp(times, at, moves))
            for times in song.onsets
        ]
        return replace(song, onsets=tuple(onsets))

    def _file(self, song: OnsetSong) -> Path:
        key = hashlib.sha256(self._hash)
        for times in song.onsets:
            key.update(b"none" if times is None else times.tobytes())
        name = f"{audio_hash(song.audio)}_align{VERSION}_{key.hexdigest()[:16]}.npy"
        return self.cache.folder / name
