"""Measure what cutting songs into chunks changes in the onset stage, by frames of warm-up.

python benchmarks/warm_up.py path/to/maps [--split dev] [--checkpoint onset.ckpt]

Chunks are compared with the network run over each whole song: the largest difference of a logit,
that in the median song, the largest difference of a probability, and the agreement of onsets within
10 ms (lowest F1 of a song and difficulty).
"""

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.audio.mels import mel_features
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.data.corpus import list_songs, read_songs, select_split
from sabersmith.data.feature_cache import song_grid
from sabersmith.onset.annotations import onset_annotations
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.chunking import CPU_CHUNKING
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import smooth
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.scoring import onset_score

WARM_UPS = (64, 128, 256, 512, 1024, 2048)


def pick(predictor: OnsetPredictor, logits: torch.Tensor) -> list[NDArray[np.float64]]:
    """Return the onset times of each difficulty, in seconds, from logits (T, 5)."""
    curves = torch.sigmoid(logits).numpy()
    smoothed = np.stack([smooth(curve, predictor.smoothing) for curve in curves.T], axis=1)
    peaks = [predictor.peaks(smoothed, i) for i in range(len(predictor.thresholds))]
    return [
        t[activations >= p] for (t, activations), p in zip(peaks, predictor.thresholds, strict=True)
    ]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--checkpoint", type=Path, default=shipped_checkpoint("onset"))
    args = parser.parse_args()

    predictor = OnsetPredictor.load(args.checkpoint)
    network = predictor.network
    assert isinstance(network, OnsetNet)
    rows: dict[int, list[tuple[float, float, float]]] = {warm_up: [] for warm_up in WARM_UPS}
    for _, level in tqdm(read_songs(select_split(list_songs(args.maps), args.split)), unit="song"):
        audio = onset_annotations(level).audio
        mels = mel_features(decode(audio, predictor.mels.sr), predictor.mels)
        grid = song_grid(audio)
        beats = beat_features(grid, len(mels), predictor.mels.frame_s)
        inputs = torch.from_numpy(mels), torch.from_numpy(beats)
        with torch.inference_mode():
            whole = network(*(x[None] for x in inputs))[0]
        true = pick(predictor, whole)
        for warm_up in WARM_UPS:
            chunking = replace(CPU_CHUNKING, warm_up=warm_up)
            cut = network.infer(*inputs, chunking)
            found = pick(predictor, cut)
            agreed = min(onset_score(*pair, 0.01).f1 for pair in zip(true, found, strict=True))
            logit = float((cut - whole).abs().max())
            probability = float((cut.sigmoid() - whole.sigmoid()).abs().max())
            rows[warm_up].append((logit, probability, agreed))
    print("| warm-up | logit | median song | probability | onsets' F1 |\n" + "| --- " * 5 + "|")
    for warm_up, songs in rows.items():
        logit, probability, agreed = map(np.array, zip(*songs, strict=True))
        figures = f"{logit.max():.3g} | {np.median(logit):.3g} | {probability.max():.3g}"
        print(f"| {warm_up} | {figures} | {agreed.min():.4f} |")


if __name__ == "__main__":
    main()
