"""Short songs and untrained checkpoints that tests of the mapper and of infer.py share."""

from pathlib import Path

import numpy as np
import torch

from sabersmith.audio.encode import write_ogg
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.checkpoint import save_checkpoint
from sabersmith.onset.network import OnsetNet
from sabersmith.sym.network import SymNet

SR = 44100


def clicks(seconds: float = 22.0, bpm: float = 120.0, first: float = 0.1) -> np.ndarray:
    """Return stereo samples (2, n): a short noise on every beat over quiet noise."""
    rng = np.random.default_rng(0)
    samples = 3e-3 * rng.standard_normal(round(seconds * SR))
    click = 0.5 * np.exp(-np.arange(2000) / 300) * rng.standard_normal(2000)
    for time in np.arange(first, seconds - 0.1, 60 / bpm):
        start = round(time * SR)
        samples[start : start + len(click)] += click
    return np.stack((samples, 0.5 * samples)).astype(np.float32)


def write_song(path: Path, seconds: float = 22.0, **tags: str) -> Path:
    """Write such a song as Ogg Vorbis."""
    write_ogg(clicks(seconds), SR, path, **tags)
    return path


def write_onset(path: Path, threshold: float = 0.3) -> Path:
    """Write an onset checkpoint of a tiny untrained network."""
    network = {"n_mels": 20, "windows": 1, "channels": 8, "hidden": 16, "layers": 1}
    settings = {
        "stage": "onset",
        "network": network,
        "features": {"sr": 16000, "hop": 160, "n_mels": 20, "nffts": [512]},
        "thresholds": [threshold] * 5,
        "peak_gap_s": [0.45, 0.3, 0.22, 0.16, 0.12],
        "smoothing": 5,
    }
    torch.manual_seed(0)
    net = OnsetNet(**network)
    # Larger weights than training starts from, or the curves are flat.
    weights = {name: 2 * value for name, value in net.state_dict().items()}
    save_checkpoint(path, settings, weights)
    return path


def write_sym(path: Path, vocabulary: int = 40) -> Path:
    """Write a sym checkpoint of a tiny untrained network with a vocabulary of random states."""
    rng = np.random.default_rng(0)
    states = {}
    while len(states) < vocabulary:
        state = [0] * 12
        first, second = rng.choice(12, 2, replace=False)
        state[first] = int(rng.integers(1, 19))
        state[second] = int(rng.choice([0, rng.integers(1, 20)]))
        states[tuple(state)] = None
    known = Vocabulary(states)
    network = {
        "vocab": known.size, "n_mels": 20, "d_model": 16, "heads": 2, "encoder_layers": 1,
        "decoder_layers": 1, "d_inner": 32, "max_tokens": 64,
    }  # fmt: skip
    settings = {
        "stage": "sym",
        "network": network,
        "features": {"sr": 16000, "hop": 160, "n_mels": 20, "nffts": [512]},
        "offsets": [0],
        "overlap": 16,
        "lookahead": 8,
        "vocabulary": [list(state) for state in known.states],
    }
    torch.manual_seed(0)
    net = SymNet(**network)
    net.set_states(known.states)
    save_checkpoint(path, settings, net.state_dict())
    return path
