"""Measure note times, density and nesting against human charts; calibrate the thresholds.

python benchmarks/onsets.py path/to/maps [--split dev] [--checkpoint onset.ckpt] [--calibrate]
    [--write] [--map]

With --calibrate, the tables are for the thresholds at which the median chart of each difficulty is
as dense as the human one, as at the end of training; --write stores those in the checkpoint.
With --map all songs are mapped, and their notes and swings are counted as well.

Density is the number of our onsets over that of the human chart. The steps are: the peaks of each
curve above the network's own thresholds; the candidates of a difficulty after its own minimum-gap
suppression, at the time of the peak and snapped to the grid; nested selection, as in charts.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.stats import spearmanr
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.audio.grid_fitting import TEMPO_SR, fit_grid
from sabersmith.audio.onset_strength import onset_strength, strength_peaks
from sabersmith.audio.song import load_song
from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_SAME_HAND_S
from sabersmith.beatmap.swings import find_swings
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split
from sabersmith.mapping.analysis import find_candidates
from sabersmith.mapping.calibration import CalibrationSong, calibrate, write_thresholds
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.onset_selection import Indices, suppress_close_onsets
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.annotations import onset_annotations
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.scoring import onset_score, signed_errors
from sabersmith.timing.beat_grid import BeatGrid

ON_GRID_BEATS = 0.01
DIVISIONS = (12, 16)
SOUND_S, NEAR_SOUND_S = 0.010, 0.025  # between a note and a peak of onset strength
MIN_STRENGTH = 0.3  # of a counted peak of onset strength, relative to the level around it
WINDOW_S = 10.0
SETTINGS = MapSettings()
RESET_S = 1.0  # after such a pause either parity is allowed

Times = NDArray[np.float64]


@dataclass(frozen=True)
class AnalysedSong(CalibrationSong):
    """A song with its curves' peaks, its candidates, and its sound."""

    name: str
    audio: Path
    duration_s: float
    notes: tuple[int, ...]  # of the human charts
    peaks: tuple[Times, ...]  # of each curve, at the network's own thresholds
    unsnapped: Times  # times of the candidates before snapping
    grid: BeatGrid
    strength_peaks: Times  # of the onset strength
    loudness: Times  # dB per window

    def select_alone(self, index: int, thresholds: Sequence[float]) -> Indices:
        """Return a difficulty's candidates after its own minimum-gap suppression, ascending."""
        scores, gaps = self.candidates.scores[:, index], self.candidates.gaps[:, index]
        order = suppress_close_onsets(scores, self.candidates.times, gaps)
        return np.sort(order[scores[order] >= thresholds[index]])


def load_songs(maps: str, split: str, predictor: OnsetPredictor) -> Iterator[AnalysedSong]:
    """Analyse the songs of a split."""
    for _, level in tqdm(read_songs(select_split(list_songs(maps), split)), unit="song"):
        song = onset_annotations(level)
        samples = decode(song.audio, TEMPO_SR)
        grid = fit_grid(samples, TEMPO_SR)
        strength = strength_peaks(onset_strength(samples, TEMPO_SR))
        curves = predictor.curves(decode(song.audio, predictor.mels.sr), grid)
        peaks = [predictor.peaks(curves, index) for index in range(len(DIFFICULTIES))]
        kept = zip(peaks, predictor.thresholds, strict=True)
        size = round(WINDOW_S * TEMPO_SR)
        blocks = [samples[start : start + size] for start in range(0, len(samples), size)]
        yield AnalysedSong(
            name=song.name,
            audio=audio_path(level),
            duration_s=len(samples) / TEMPO_SR,
            human_onsets=song.onsets,
            notes=tuple(len(c.notes) if (c := level.chart(n)) else 0 for n in DIFFICULTIES),
            peaks=tuple(
                times[activations >= threshold] for (times, activations), threshold in kept
            ),
            unsnapped=peaks[-1][0],
            candidates=find_candidates(predictor, curves, grid),
            grid=grid,
            strength_peaks=strength.times[strength.strengths >= MIN_STRENGTH],
            loudness=np.array([10 * np.log10(np.mean(part**2) + 1e-9) for part in blocks]),
        )


def print_times(songs: Sequence[AnalysedSong], thresholds: Sequence[float]) -> None:
    """Print F1, error and density of each step."""
    steps: dict[str, Callable[[AnalysedSong, int], Times]] = {
        "peaks of the curve": lambda song, index: song.peaks[index],
        "candidates": lambda song, index: song.unsnapped[song.select_alone(index, thresholds)],
        "snapped": lambda song, index: song.candidates.times[song.select_alone(index, thresholds)],
        "nested": lambda song, index: song.candidates.times[song.select(thresholds)[index]],
    }
    print("| | | charts | F1 50 ms | F1 20 ms | error ms | density | middle half |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for step, found in steps.items():
        groups = [
            [(true, found(song, i)) for song in songs if (true := song.human_onsets[i]) is not None]
            for i in range(len(DIFFICULTIES))
        ]
        everything = [pair for group in groups for pair in group]
        for name, pairs in zip((*DIFFICULTIES, "all"), [*groups, everything], strict=True):
            if pairs:
                f1 = [np.mean([onset_score(*pair, w).f1 for pair in pairs]) for w in (0.05, 0.02)]
                error = 1000 * np.median(np.concatenate([signed_errors(*pair) for pair in pairs]))
                ratios = [len(ours) / len(true) for true, ours in pairs]
                low, median, high = np.percentile(ratios, [25, 50, 75])
                print(
                    f"| {step} | {name} | {len(pairs)} | {f1[0]:.3f} | {f1[1]:.3f} | {error:+.1f} "
                    f"| {median:.2f} | {low:.2f} to {high:.2f} |"
                )


def print_sound(songs: Sequence[AnalysedSong], thresholds: Sequence[float]) -> None:
    """Print the offset of note times from the peaks of onset strength and from the grid."""
    rows: dict[str, list[Times]] = {"human": [], "unsnapped": [], "snapped": []}
    medians: dict[str, list[float]] = {name: [] for name in rows}
    moved, on_grid, within = [], [], []
    for song in songs:
        kept = song.select(thresholds)[-1]
        shifts = song.candidates.times[kept] - song.unsnapped[kept]
        human = next(true for true in song.human_onsets[::-1] if true is not None)
        found = {"human": human, "unsnapped": song.unsnapped[kept]}
        found["snapped"] = song.candidates.times[kept]
        for name, times in found.items():
            rows[name].append(signed_errors(song.strength_peaks, times, NEAR_SOUND_S))
            medians[name].append(float(np.median(rows[name][-1])))
        if song.grid.is_clear:
            moved.append(np.abs(shifts))
            nearest = np.abs(song.strength_peaks - found["snapped"][:, None]).min(axis=1)
            within.append(nearest <= SOUND_S)
            beats = song.candidates.beats[kept]
            off = [np.abs(beats - np.round(beats * k) / k) for k in DIVISIONS]
            on_grid.append(np.mean(np.min(off, axis=0) <= ON_GRID_BEATS))
    print("\n| note minus strength peak, ms | median | songs' medians, 5 to 95 % |")
    print("| --- | --- | --- |")
    for name, errors in rows.items():
        low, high = 1000 * np.percentile(medians[name], [5, 95])
        median = 1000 * np.median(np.concatenate(errors))
        print(f"| {name} | {median:+.1f} | {low:+.1f} to {high:+.1f} |")
    far = 1000 * np.concatenate(moved)
    print(f"\n{len(moved)} of {len(songs)} songs have a clear grid. Of their Expert+ notes:")
    print(f"- on a 1/12 or 1/16 beat: {np.mean(on_grid):.3f}, lowest of a song {min(on_grid):.3f}")
    print(
        f"- moved by {np.median(far):.1f} ms (median), {np.percentile(far, 90):.1f} (90 %), "
        f"{far.max():.1f} (maximum); over 10 ms: {np.mean(far > 10):.3f}"
    )
    print(f"- within 10 ms of a strength peak: {np.mean(np.concatenate(within)):.3f}")


def print_steps(songs: Sequence[AnalysedSong], thresholds: Sequence[float]) -> None:
    """Print each difficulty's relation to the next harder one, and to the song's loudness."""
    print("\n| onsets | nested | share, minimum | median | maximum |")
    print("| --- | --- | --- | --- | --- |")
    chosen = [song.select(thresholds) for song in songs]
    for i, (easier, harder) in enumerate(pairwise(DIFFICULTIES)):
        nested = np.mean([np.isin(kept[i], kept[i + 1]).mean() for kept in chosen])
        shares = [len(kept[i]) / len(kept[i + 1]) for kept in chosen]
        print(
            f"| {easier} of {harder} | {nested:.3f} | {min(shares):.2f} | {np.median(shares):.2f} "
            f"| {max(shares):.2f} |"
        )
    found: dict[str, list[float]] = {"ours, human": [], "ours, loudness": [], "human, loudness": []}
    for song, kept in zip(songs, chosen, strict=True):
        edges = np.arange(len(song.loudness)) * WINDOW_S  # the last, shorter window is left out
        for true, rows in zip(song.human_onsets, kept, strict=True):
            if true is None or len(edges) < 4:
                continue
            human = np.histogram(true, edges)[0]
            ours = np.histogram(song.candidates.times[rows], edges)[0]
            loudness = song.loudness[:-1]
            for name, a, b in (
                ("ours, human", ours, human),
                ("ours, loudness", ours, loudness),
                ("human, loudness", human, loudness),
            ):
                if np.ptp(a) and np.ptp(b):
                    found[name].append(float(spearmanr(a, b).statistic))
    print("\n| rank correlation in 10 s windows | charts | median |")
    print("| --- | --- | --- |")
    for name, values in found.items():
        print(f"| {name} | {len(values)} | {np.median(values):+.2f} |")


def print_charts(songs: Sequence[AnalysedSong], onset: Path, sym: Path) -> None:
    """Map all songs; print swings, notes and gaps of their charts."""
    mapper = Mapper(onset, sym)
    spread: list[list[float]] = [[] for _ in DIFFICULTIES[:-1]]
    notes: list[list[float]] = [[] for _ in DIFFICULTIES]
    per_onset: list[list[float]] = [[] for _ in DIFFICULTIES]
    too_soon: list[list[float]] = [[] for _ in DIFFICULTIES]
    for song in tqdm(songs, unit="map"):
        level = mapper.map(load_song(song.audio), SETTINGS).level
        rates = []
        for i, chart in enumerate(level.charts):
            tempo = level.tempo(chart)
            hands = find_swings(chart, tempo, RESET_S)
            rates.append(sum(map(len, hands)) / song.duration_s)
            starts = [np.array([swing.second for swing in hand]) for hand in hands]
            gaps = np.concatenate([np.diff(row) for row in starts])
            too_soon[i].append(float((gaps < MIN_GAP_SAME_HAND_S[chart.difficulty] - 1e-3).mean()))
            onsets = len({note.beat for note in chart.notes})
            per_onset[i].append(len(chart.notes) / onsets)
            if song.notes[i]:
                notes[i].append(len(chart.notes) / song.notes[i])
        for i, (easier, harder) in enumerate(pairwise(rates)):
            spread[i].append(1 - easier / harder)
    print("\n| | fewer swings than the next, minimum | median | maximum | 10 to 40 % |", end="")
    print(" notes over human | notes per onset | gaps of a hand under the minimum |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for i, name in enumerate(DIFFICULTIES):
        ratio = f"{np.median(notes[i]):.2f}" if notes[i] else ""
        rest = f"{ratio} | {np.mean(per_onset[i]):.2f} | {np.mean(too_soon[i]):.3f} |"
        if i < len(spread):
            row = np.array(spread[i])
            inside = f"{np.mean((row >= 0.095) & (row <= 0.405)):.2f}"
            print(
                f"| {name} | {row.min():.2f} | {np.median(row):.2f} | {row.max():.2f} | {inside} "
                f"| {rest}"
            )
        else:
            print(f"| {name} | | | | | {rest}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--checkpoint", type=Path, default=shipped_checkpoint("onset"))
    parser.add_argument("--sym-checkpoint", type=Path, default=shipped_checkpoint("sym"))
    parser.add_argument("--map", action="store_true", help="map the songs as well")
    parser.add_argument("--calibrate", action="store_true", help="calibrate the thresholds")
    parser.add_argument("--write", action="store_true", help="store them in the checkpoint")
    args = parser.parse_args()

    predictor = OnsetPredictor.load(args.checkpoint)
    songs = list(load_songs(args.maps, args.split, predictor))
    thresholds = list(predictor.chart_thresholds)
    if args.calibrate or args.write:
        thresholds = calibrate(songs, thresholds)
    print(f"Thresholds: {', '.join(f'{threshold:.4g}' for threshold in thresholds)}\n")
    print_times(songs, thresholds)
    print_sound(songs, thresholds)
    print_steps(songs, thresholds)
    if args.write:
        write_thresholds(args.checkpoint, thresholds)
    if args.map:
        print_charts(songs, args.checkpoint, args.sym_checkpoint)


if __name__ == "__main__":
    main()
