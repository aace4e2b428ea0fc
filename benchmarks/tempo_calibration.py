"""Fit how likely an estimated tempo is right, and show how often which confidence is.

python benchmarks/tempo_calibration.py path/to/maps

The coefficients in `sabersmith/audio/tempo_confidence.py` are those that this prints for train. A
tempo is right within 1 % of the map's (or of its notes', where `tempo.py` finds another than the
map says). The first table has the songs of train, each with coefficients fitted to the others in
ten parts; the second those of dev, with the coefficients printed.
"""

import argparse
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from tempo import CONFIDENCES, RIGHT, SR, map_tempo
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.audio.grid_fitting import fit_grid
from sabersmith.audio.onset_strength import onset_strength
from sabersmith.audio.tempo_confidence import (
    USED,
    TempoEvidence,
    main_tempo,
    outcome_probabilities,
    tempo_evidence,
)
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split

RATIOS = {"right": 1.0, "half": 2.0, "double": 0.5}  # of our tempo to the map's
RIDGE = 0.1  # per coefficient, squared, of evidence in units of SCALES
SCALES = np.array([1.0, 0.1, 0.2, 0.1, 2.0])
FOLDS = 10

Array = NDArray[np.float64]
Songs = list[tuple[TempoEvidence, str]]


def outcome(ours: float, bpm: float) -> str:
    """Return which of OUTCOMES holds for our tempo of a map with the tempo bpm."""
    for name, ratio in RATIOS.items():
        if abs(ours / bpm / ratio - 1) < RIGHT:
            return name
    return "other"


def fit(songs: Songs) -> Array:
    """Return the coefficients with the highest likelihood, less a ridge: (3, 6)."""
    used = np.array(USED)

    def loss(values: Array) -> float:
        coefficients = np.zeros(used.shape)
        coefficients[used] = values
        nats = [
            -np.log(outcome_probabilities(evidence, coefficients)[name] + 1e-12)
            for evidence, name in songs
        ]
        return float(np.sum(nats) + RIDGE * ((coefficients[:, 1:] * SCALES) ** 2).sum())

    best = np.zeros(used.shape)
    best[used] = minimize(loss, np.zeros(int(used.sum())), method="BFGS").x
    return best


def read_split(maps: str, split: str) -> Songs:
    """Return the evidence and the outcome of each song of a split."""
    songs = []
    for _, level in tqdm(read_songs(select_split(list_songs(maps), split)), desc=split):
        samples = decode(audio_path(level), SR)
        grid, envelope = fit_grid(samples, SR), onset_strength(samples, SR)
        if (notes := map_tempo(level, envelope)) is not None:
            ours = main_tempo(grid, len(samples) / SR)
            songs.append((tempo_evidence(grid, envelope), outcome(ours, notes.bpm)))
    return songs


def print_table(chances: Array, is_right: NDArray[np.bool_]) -> None:
    """Print how often the tempo is right at which confidence."""
    print("| confidence | songs | mean | right |")
    print("| --- | --- | --- | --- |")
    for low, high in pairwise(CONFIDENCES):
        part = (chances >= low) & (chances < high)
        if part.any():
            share = is_right[part].mean()
            print(f"| {low:.0%} to {high:.0%} | {part.sum()} | {chances[part].mean():.0%} "
                  f"| {share:.0%} |")  # fmt: skip
    brier = ((chances - is_right) ** 2).mean()
    print(f"| all | {len(chances)} | {chances.mean():.0%} | {is_right.mean():.0%} |")
    print(f"\nBrier score {brier:.3f}; {is_right.mean() * (1 - is_right.mean()):.3f} if the "
          "confidence were always the mean\n")  # fmt: skip


def main() -> None:
    """Print the coefficients and the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    args = parser.parse_args()

    train, dev = (read_split(args.maps, split) for split in ("train", "dev"))
    coefficients = fit(train)
    print("COEFFICIENTS = (")
    for row in np.round(coefficients, 2) + 0.0:
        print(f"    ({', '.join(map(str, row.tolist()))}),")
    print(")\n")
    order = np.random.default_rng(0).permutation(len(train))
    chances = np.zeros(len(train))
    for part in range(FOLDS):
        fold = order[part::FOLDS]
        others = fit([train[i] for i in np.setdiff1d(order, fold)])
        for i in fold:
            chances[i] = outcome_probabilities(train[i][0], others)["right"]
    print("train:")
    print_table(chances, np.array([name == "right" for _, name in train]))
    chances = np.array([outcome_probabilities(song, coefficients)["right"] for song, _ in dev])
    print("dev:")
    print_table(chances, np.array([name == "right" for _, name in dev]))


if __name__ == "__main__":
    main()
