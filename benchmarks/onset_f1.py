"""Onset F1 of a checkpoint, and of librosa's onset_detect, on the songs of a split.

python benchmarks/onset_f1.py path/to/maps [--split dev] [--checkpoint data/checkpoints/onset.ckpt]
    [--precision fp32]

F1 is the mean over charts, by one-to-one matching within 50 and 20 ms; the error is the median of
predicted minus true time over matched onsets; density is the median ratio of predicted to true
onsets.
"""

import argparse

import librosa
import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.corpus import list_songs, read_songs, split_of
from sabersmith.metrics import onset_score, signed_errors
from sabersmith.onset.data import onset_song
from sabersmith.onset.predict import OnsetPredictor

Pairs = list[tuple[NDArray[np.float64], NDArray[np.float64]]]  # true and predicted times


def row(name: str, charts: Pairs) -> str:
    """One line of the table."""
    f1_50, f1_20 = (
        np.mean([onset_score(true, found, window).f1 for true, found in charts])
        for window in (0.05, 0.02)
    )
    error = 1000 * np.median(np.concatenate([signed_errors(*pair) for pair in charts]))
    density = np.median([len(found) / len(true) for true, found in charts])
    return f"| {name} | {len(charts)} | {f1_50:.3f} | {f1_20:.3f} | {error:+.1f} | {density:.2f} |"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--checkpoint", default="data/checkpoints/onset.ckpt")
    parser.add_argument("--precision", default="fp32", choices=["fp32", "bf16", "int8"])
    args = parser.parse_args()

    predictor = OnsetPredictor.load(args.checkpoint, precision=args.precision)
    ours: list[Pairs] = [[] for _ in DIFFICULTIES]
    baseline: list[Pairs] = [[] for _ in DIFFICULTIES]
    for _, level in tqdm(read_songs(split_of(list_songs(args.maps), args.split)), unit="song"):
        song = onset_song(level)
        samples = decode(song.audio, predictor.mels.sr)
        curves = predictor.curves(samples)
        detected = librosa.onset.onset_detect(y=samples, sr=predictor.mels.sr, units="time")
        for i, true in enumerate(song.onsets):
            if true is not None:
                times, strengths = predictor.onsets(curves, i)
                ours[i].append((true, times[strengths >= predictor.thresholds[i]]))
                baseline[i].append((true, detected))
    print("| | charts | F1 50 ms | F1 20 ms | error ms | density |")
    print("| --- | --- | --- | --- | --- | --- |")
    for title, tables in (("librosa", baseline), ("sabersmith", ours)):
        for name, charts in zip(DIFFICULTIES, tables, strict=True):
            if charts:
                print(row(f"{title} {name}", charts))
        print(row(f"{title} all", [pair for charts in tables for pair in charts]))


if __name__ == "__main__":
    main()
