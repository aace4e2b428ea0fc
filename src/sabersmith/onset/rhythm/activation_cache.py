"""Activations of training songs, computed once by a checkpoint and cached."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tqdm import tqdm

from sabersmith.checkpoint import PARTS, load_checkpoint
from sabersmith.data.feature_cache import audio_hash
from sabersmith.data.feature_store import FeatureCache
from sabersmith.errors import InputError
from sabersmith.onset.annotations import OnsetAnnotations
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.staging import atomic_write

VERSION = 1  # raise it when the activations change


class ActivationCache:
    """Computes the activations of songs by a checkpoint, and caches them next to their features.

    Args:
        checkpoint: of stage onset.
        cache: of the features that the checkpoint's network reads.

    Raises:
        InputError: the checkpoint is missing or can't be used.
    """

    def __init__(self, checkpoint: str | Path, cache: FeatureCache) -> None:
        self.checkpoint, self.cache = Path(checkpoint), cache
        if not self.checkpoint.is_file():
            fix = "set init_ckpt to the onset.ckpt of a run"
            raise InputError(f"{checkpoint}: no such file; {fix}")
        # Of the onset network alone: its activations stay when a rhythm network is added.
        digest = hashlib.sha256()
        for name, value in sorted(load_checkpoint(self.checkpoint, "onset").state_dict.items()):
            if not name.startswith(PARTS):
                digest.update(name.encode() + value.numpy().tobytes())
        self._hash = digest.hexdigest()[:16]

    def prepare(self, songs: Sequence[OnsetAnnotations]) -> None:
        """Compute the activations that the cache lacks, with a progress bar.

        songs: with their beat grids.

        Raises:
            InputError: the checkpoint can't be used, or has other features than the cache.
        """
        missing = [song for song in songs if not self.file(song.audio).is_file()]
        if not missing:
            return
        predictor = OnsetPredictor.load(self.checkpoint)
        if predictor.mels != self.cache.mels:
            raise InputError(
                f"{self.checkpoint}: its features differ from those of this run; set features.* to "
                "its own"
            )
        for song in tqdm(missing, desc="activations", unit="song"):
            features = self.cache.find(song.audio)
            mels = features.read(0, len(features)).astype(np.float32)
            activations = predictor.activations_from_mels(mels, song.grid).frames
            with atomic_write(self.file(song.audio)) as temporary, temporary.open("wb") as out:
                np.save(out, activations)

    def file(self, audio: Path) -> Path:
        """Return the file of a song's activations."""
        return self.cache.folder / f"{audio_hash(audio)}_frames{VERSION}_{self._hash}.npy"
