"""Compare tempo and phase of songs with their maps; measure how far snapping moves onsets.

python benchmarks/tempo.py path/to/maps [--split train dev]

A song is in one of these groups:
- steady: its notes and its sound lie on a grid of the map's only tempo;
- relabelled: its notes lie on a grid of another single tempo than the map's (the editor's own
  tempos are not in the files); that tempo is used in place of the map's;
- contradicted: its notes lie on the map's grid, but the sound drifts against it;
- off: its notes lie on no grid of one tempo;
- changing: its map changes tempo.

A tempo is exact within 0.1 %; octaves (x2, x1/2) are counted separately. Of songs with changing
tempo it is that of the longest segment. Phase errors are the median over a song's notes of our beat
minus the map's, in ms, modulo a beat, a half and a quarter of the faster of the two tempos. The
map's beat is where most of its notes are. A song counts as half a beat off if its error is under
25 ms only modulo half a beat. Onsets are rounded to frames of 10 ms, then snapped to the map's grid
and to ours; `right` are those that return to where the mapper put them. How well notes keep step
with a grid of any phase is the length of the mean of their phases as unit vectors, for thirds,
quarters, sixths or eighths of a beat: 1 if all do, about 0 if none.
"""

import argparse
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.beat_tracking import PHASES, tempo_phase_fits
from sabersmith.audio.decode import decode
from sabersmith.audio.grid_fitting import fit_grid
from sabersmith.audio.onset_strength import OnsetEnvelope, onset_strength
from sabersmith.audio.tempo_confidence import main_tempo
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split
from sabersmith.mapping.snapping import SNAP_S, snap
from sabersmith.timing.beat_grid import BeatGrid

SR = 44100
EXACT = 1e-3
RIGHT = 0.01
CONFIDENCES = (0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 1.001)
ON_GRID, NEAR = 0.012, 0.008  # beats
MIN_ON_GRID = 0.8  # share of notes on the grid in a map that keeps to it
MIN_STEADINESS = 0.5  # of songs whose sound keeps to the map's grid
MIN_IN_STEP = 0.75
GROUPS = ("steady", "relabelled", "contradicted", "off", "changing")
ONE_TEMPO, TRUSTED = GROUPS[:4], GROUPS[:2]
BY_HALF_MS = 25.0
TEMPOS = np.arange(60.0, 240.0, 0.02)
FRAME_S = 0.010

Array = NDArray[np.float64]


@dataclass
class TempoResult:
    """Measurements of one song."""

    name: str
    split: str
    group: str
    bpm: float  # of the map, or of its notes if relabelled
    grid: BeatGrid
    main_bpm: float  # of the longest segment of our grid
    ratio: float  # ours over the map's: 1, 2 or 1/2, or 0 for any other
    phases: tuple[float, float, float]  # ms, modulo a beat, half, a quarter
    on_half: bool  # more notes lie on the map's half beats than on its beats
    in_step: tuple[float, float]  # of notes: with our grid, and with the map's tempo
    snapped: dict[str, tuple[float, float, Array]]  # share on grid, share right, shifts


def on_grid(beats: Array, divisions: tuple[int, ...] = (8, 6)) -> float:
    """Return the share of beats on a multiple of one of the divisions of a beat."""
    distances = [np.abs(beats - np.round(beats * k) / k) for k in divisions]
    return float((np.min(distances, axis=0) < ON_GRID).mean())


def nearness(beats: Array, division: int) -> float:
    """Return the mean nearness of beats to multiples of a division of a beat: 1 is on it."""
    errors = beats - np.round(beats * division) / division
    return float(np.exp(-0.5 * (errors / NEAR) ** 2).mean())


def note_phase(beats: Array) -> float:
    """Return the phase, in beats, of the grid that most notes lie on, beats before half-beats."""
    shifts = np.concatenate([[0.0], np.arange(-0.125, 0.125, 0.001)])
    scores = [
        sum(nearness(beats - shift, k) * weight for k, weight in ((4, 1), (8, 0.5), (3, 0.5)))
        for shift in shifts
    ]
    if scores[0] >= 0.97 * max(scores):
        return 0.0  # the map's own beats, not a shifted grid
    shift = float(shifts[np.argmax(scores)])
    quarters = [shift + k / 4 for k in range(4)]
    weights = [on_grid(beats - q, (1,)) + 0.5 * on_grid(beats - q, (2,)) for q in quarters]
    return quarters[int(np.argmax(weights))]


def in_step(beats: Array, divisions: tuple[int, ...] = (3, 4, 6, 8)) -> float:
    """Return how well beats keep step with a grid of any phase: 0 to 1."""
    return float(max(np.abs(np.exp(2j * np.pi * k * beats).mean()) for k in divisions))


def tempo_of_notes(times: Array) -> float | None:
    """Return the slowest tempo whose quarter beats fit notes at `times`, if there is one."""
    scores = np.array([in_step(times * bpm / 60, (4,)) for bpm in TEMPOS])
    good = np.flatnonzero(scores >= max(MIN_IN_STEP, 0.97 * scores.max()))
    if not len(good):
        return None
    fine = TEMPOS[good[0]] + np.arange(-0.1, 0.1, 0.001)
    return float(fine[np.argmax([in_step(times * bpm / 60, (4,)) for bpm in fine])])


def steadiness(envelope: OnsetEnvelope, bpm: float) -> float:
    """Return how well the beat of the sound, per window, keeps step with a tempo: 0 to 1."""
    times, fits = tempo_phase_fits(envelope, np.array([bpm]))
    phases = fits[:, 0].argmax(axis=1) / PHASES
    weights = np.maximum(fits[:, 0].max(axis=1), 0)
    turns = np.exp(4j * np.pi * (phases - times * bpm / 60))  # two turns a beat: half beats agree
    return float(np.abs((weights * turns).sum()) / weights.sum())


def phase_error_ms(ours: Array, other: Array, bpm: float, ours_bpm: float, division: int) -> float:
    """Return the median of our beat minus the map's, modulo a division of the faster beat."""
    octave = float(np.round(np.log2(bpm / ours_bpm)))
    ours, other = ours * 2.0 ** max(octave, 0), other * 2.0 ** max(-octave, 0)
    turns = (other - ours) * division
    # Centred on most of them, so that none wrap around.
    centre = np.angle(np.exp(2j * np.pi * turns).mean()) / (2 * np.pi)
    turn = centre + np.median((turns - centre + 0.5) % 1 - 0.5)
    return float(((turn + 0.5) % 1 - 0.5) / division * 60e3 / max(bpm, ours_bpm))


def snap_onsets(
    level: Level, phase: float, ours: BeatGrid
) -> dict[str, tuple[float, float, Array]]:
    """Snap every chart's onsets, rounded to frames, to the map's grid and to ours.

    Returns by grid: share of onsets on the grid, share at the mapper's beat, shifts in seconds.
    """
    map_grid = BeatGrid(level.bpm, (phase * 60 / level.bpm + level.song_time_offset))
    results = {}
    for name, grid in (("map's grid", map_grid), ("our grid", ours)):
        shares, right, shifts = [], [], []
        for chart in level.charts:
            if chart.characteristic != "Standard" or not chart.notes:
                continue
            beats = np.unique([note.beat for note in chart.notes])
            times = np.round(level.tempo(chart).seconds(beats) / FRAME_S) * FRAME_S
            times, kept = np.unique(times, return_index=True)
            snapped = snap(times, grid)
            shares.append((snapped.denominators > 0).mean())
            right.append((np.abs(snapped.beats - beats[kept] + phase) < ON_GRID).mean())
            shifts.append(np.abs(snapped.shifts))
        results[name] = (float(np.mean(shares)), float(np.mean(right)), np.concatenate(shifts))
    return results


@dataclass
class MapTempo:
    """The tempo of a map: see above for its group."""

    group: str
    bpm: float  # the map's, or its notes' where relabelled
    beats: Array  # of all notes
    times: Array  # of all notes, seconds
    phase: float  # beats


def map_tempo(level: Level, envelope: OnsetEnvelope) -> MapTempo | None:
    """Return the tempo of a map and how far its notes and its sound keep to it.

    None for one without notes. envelope: onset strength of its song.
    """
    charts = [c for c in level.charts if c.characteristic == "Standard" and c.notes]
    if not charts:
        return None
    bpm = level.bpm
    beats = np.concatenate([[note.beat for note in chart.notes] for chart in charts])
    times = beats * 60 / bpm + level.song_time_offset
    phase = note_phase(beats)
    if any(change.bpm != bpm for chart in charts for change in chart.bpm_changes):
        group = "changing"
    elif on_grid(beats - phase) < MIN_ON_GRID:
        group = "off"
        known = in_step(beats, (3, 4, 5, 6, 8)) >= MIN_IN_STEP
        if not known and (tempo := tempo_of_notes(np.unique(times))):
            group, bpm, beats = "relabelled", tempo, times * tempo / 60
            phase = note_phase(beats)
    elif steadiness(envelope, bpm) < MIN_STEADINESS:
        group = "contradicted"
    else:
        group = "steady"
    return MapTempo(group, bpm, beats, times, phase)


def measure(level: Level, name: str, split: str) -> TempoResult | None:
    """Measure a song; return None for one without notes."""
    if not any(c.characteristic == "Standard" and c.notes for c in level.charts):
        return None
    samples = decode(audio_path(level), SR)
    grid = fit_grid(samples, SR)
    main_bpm = main_tempo(grid, len(samples) / SR)
    notes = map_tempo(level, onset_strength(samples, SR))
    assert notes is not None
    bpm, beats, times, phase = notes.bpm, notes.beats, notes.times, notes.phase
    ratio = next((r for r in (1, 2, 1 / 2) if abs(main_bpm / bpm / r - 1) < EXACT), 0)
    inside = grid.bpm_at(times) == main_bpm
    errors = [
        phase_error_ms(grid.beat_of(times[inside]), beats[inside] - phase, bpm, main_bpm, division)
        for division in (1, 2, 4)
    ]
    return TempoResult(
        name=name,
        split=split,
        group=notes.group,
        bpm=bpm,
        grid=grid,
        main_bpm=main_bpm,
        ratio=ratio,
        phases=(errors[0], errors[1], errors[2]),
        on_half=on_grid(beats - phase - 0.5, (1,)) > on_grid(beats - phase, (1,)),
        in_step=(in_step(grid.beat_of(times)), in_step(beats)),
        snapped=snap_onsets(level, phase, grid) if notes.group == "steady" else {},
    )


def print_tables(results: list[TempoResult], splits: list[str]) -> None:
    """Print the tables of tempo, phase and snapping."""
    print("| split | songs | | exact | x2, x1/2 | other | several segments | unclear |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    parts = {
        (split, group): [r for r in results if r.split == split and r.group == group]
        for split in splits
        for group in GROUPS
    }
    for (split, group), part in parts.items():
        exact = sum(r.ratio == 1 for r in part)
        octaves = sum(r.ratio not in (0, 1) for r in part)
        several = sum(bool(r.grid.changes) for r in part)
        unclear = sum(not r.grid.is_clear for r in part)
        print(
            f"| {split} | {group} | {len(part)} | {exact} | {octaves} "
            f"| {len(part) - exact - octaves} | {several} | {unclear} |"
        )
    one = [r for r in results if r.group in ONE_TEMPO]
    for name, part in (
        ("one tempo", one),
        ("one tempo that the sound keeps", [r for r in one if r.group in TRUSTED]),
    ):
        print(f"\n{name}: {sum(bool(r.ratio) for r in part)} of {len(part)} exact or x2, x1/2")
    print("\nConfidence, and how often the tempo is right within 1 %:")
    print("| confidence | songs | mean | right |")
    print("| --- | --- | --- | --- |")
    for low, high in pairwise(CONFIDENCES):
        part = [r for r in results if low <= r.grid.confidence < high]
        if part:
            mean = np.mean([r.grid.confidence for r in part])
            right = np.mean([abs(r.main_bpm / r.bpm - 1) < RIGHT for r in part])
            print(f"| {low:.0%} to {high:.0%} | {len(part)} | {mean:.0%} | {right:.0%} |")
    print(
        "\n| split | phase modulo | songs | median | absolute | 90 % | < 10 | < 25 | half a beat |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for split in splits:
        part = [r for r in results if r.split == split and r.group in TRUSTED and r.ratio]
        by_half = sum(abs(r.phases[0]) >= BY_HALF_MS > abs(r.phases[1]) for r in part)
        for i, modulo in enumerate(("a beat", "half", "a quarter")):
            errors = np.array([r.phases[i] for r in part])
            sizes = np.abs(errors)
            within = [f"{np.mean(sizes < limit):.2f}" for limit in (10, 25)]
            print(
                f"| {split} | {modulo} | {len(part)} | {np.median(errors):+.1f} "
                f"| {np.median(sizes):.1f} | {np.percentile(sizes, 90):.1f} "
                f"| {' | '.join(within)} | {'' if i else by_half} |"
            )
    print(f"\nOnsets snapped by up to {1000 * SNAP_S:g} ms, steady songs:")
    print("| split | | on the grid | right | median shift ms | 90 % under |")
    print("| --- | --- | --- | --- | --- | --- |")
    for split in splits:
        part = [r for r in parts[split, "steady"] if r.ratio]
        for name in ("map's grid", "our grid"):
            shares, right, shifts = zip(*(r.snapped[name] for r in part), strict=True)
            all_shifts = 1000 * np.concatenate(shifts)
            correct = f"{np.mean(right):.3f}" if name == "map's grid" else ""
            print(
                f"| {split} | {name} | {np.mean(shares):.3f} | {correct} "
                f"| {np.median(all_shifts):.1f} | {np.percentile(all_shifts, 90):.1f} |"
            )


def print_list(results: list[TempoResult]) -> None:
    """Print the songs whose tempo or phase differs."""
    for group in GROUPS:
        print(f"\n{group}:")
        for r in (r for r in results if r.group == group):
            notes = []
            if not r.ratio:
                notes.append("other tempo")
            elif r.ratio != 1:
                notes.append(f"x{r.ratio:g}")
            if r.ratio and abs(r.phases[0]) >= BY_HALF_MS:
                notes.append(f"phase {r.phases[0]:+.0f} ms, {r.phases[1]:+.0f} modulo half")
                if r.on_half:
                    notes.append("more notes on half beats")
            if r.grid.changes:
                notes.append(f"{len(r.grid.changes)} changes")
            if not r.grid.is_clear:
                notes.append("unclear")
            if notes:
                steps = "notes in step: {:.2f} with ours, {:.2f} with the map's".format(*r.in_step)
                print(
                    f"- {r.split} {r.name}: {r.bpm:g}, ours {r.main_bpm:g}: "
                    f"{', '.join([*notes, steps])}"
                )


def main() -> None:
    """Print the tables and the songs that differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", nargs="+", default=["dev"], choices=["train", "dev", "test"])
    args = parser.parse_args()

    songs = list_songs(args.maps)
    results = []
    for split in args.split:
        for song, level in tqdm(read_songs(select_split(songs, split)), unit="song", desc=split):
            if result := measure(level, song.folder.name, split):
                results.append(result)
    print_tables(results, args.split)
    print_list(results)


if __name__ == "__main__":
    main()
