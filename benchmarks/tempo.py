"""Tempo and phase of songs against their maps, and how far snapping moves human onsets.

python benchmarks/tempo.py path/to/maps [--split train dev]

A song counts as
- steady: its notes lie on a grid of the map's only tempo, and so does its sound;
- relabelled: its notes lie on a grid of one tempo, another than the map says (the editor's own
  tempos are not in the files); that tempo stands in for the map's;
- contradicted: its notes lie on the map's grid, but the attacks of the song drift against it;
- off: its notes lie on no grid of one tempo;
- changing: its map changes tempo.

A tempo is exact within 0.1 %, with octaves (x2, x1/2) apart. Of songs whose tempo is changing it
is that of the longest stretch. Phase errors are the median over a song's notes of our beat minus
the map's, in ms, modulo a beat, half and a quarter of the faster of the two tempos; the map's beat
is where most of its notes are, and a song counts as half a beat off if it is only modulo half a
beat that it is within 25 ms. Onsets are snapped after rounding to frames of 10 ms: on the map's
grid, where `right` are those that come to where the mapper put them, and on ours. How far notes
keep step with a grid, whatever its phase, is the length of the mean of their turns in quarters,
thirds, sixths or eighths of a beat: 1 if all do, next to 0 if none.
"""

import argparse
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.beat_tracking import PHASES, fits_of
from sabersmith.audio.decode import decode
from sabersmith.audio.grid_fitting import fit_grid
from sabersmith.audio.onset_strength import OnsetStrength, onset_strength
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path, list_songs, read_songs, split_of
from sabersmith.mapping.snapping import SNAP_S, snap
from sabersmith.timing.beat_grid import BeatGrid

SR = 44100
EXACT = 1e-3
ON_GRID, NEAR = 0.012, 0.008  # beats
LEAST_ON_GRID = 0.8  # share of notes of a map that keeps to its grid
LEAST_STEADY = 0.5  # of songs whose sound keeps to the map's grid
LEAST_IN_STEP = 0.75
GROUPS = ("steady", "relabelled", "contradicted", "off", "changing")
ONE_TEMPO, TRUSTED = GROUPS[:4], GROUPS[:2]
BY_HALF_MS = 25.0
TEMPOS = np.arange(60.0, 240.0, 0.02)
FRAME_S = 0.010

Array = NDArray[np.float64]


@dataclass
class Result:
    """What is measured of one song."""

    name: str
    split: str
    group: str
    bpm: float  # the map's, or its notes' where relabelled
    grid: BeatGrid
    main_bpm: float
    ratio: float  # 1, 2 or 1/2 where ours is exact or an octave off, else 0
    phases: tuple[float, float, float]  # ms, modulo a beat, half, a quarter
    on_half: bool  # whether more notes lie on the map's half beats than on its beats
    in_step: tuple[float, float]  # notes with our grid and with the map's tempo
    snapped: dict[str, tuple[float, float, Array]]  # share on grid, share right, shifts


def on_grid(beats: Array, divisions: tuple[int, ...] = (8, 6)) -> float:
    """Share of beats on a multiple of one of the divisions of a beat."""
    distances = [np.abs(beats - np.round(beats * k) / k) for k in divisions]
    return float((np.min(distances, axis=0) < ON_GRID).mean())


def nearness(beats: Array, division: int) -> float:
    """Mean nearness of beats to a multiple of a division of a beat, 1 for on it."""
    errors = beats - np.round(beats * division) / division
    return float(np.exp(-0.5 * (errors / NEAR) ** 2).mean())


def note_phase(beats: Array) -> float:
    """Phase in beats of the grid that most notes lie on, beats before half-beats."""
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
    """How far beats keep step with their grid, whatever its phase: 0 to 1."""
    return float(max(np.abs(np.exp(2j * np.pi * k * beats).mean()) for k in divisions))


def tempo_of_notes(times: Array) -> float | None:
    """The slowest tempo with whose quarters notes at times keep step, if there is one."""
    scores = np.array([in_step(times * bpm / 60, (4,)) for bpm in TEMPOS])
    good = np.flatnonzero(scores >= max(LEAST_IN_STEP, 0.97 * scores.max()))
    if not len(good):
        return None
    fine = TEMPOS[good[0]] + np.arange(-0.1, 0.1, 0.001)
    return float(fine[np.argmax([in_step(times * bpm / 60, (4,)) for bpm in fine])])


def steadiness(attacks: OnsetStrength, bpm: float) -> float:
    """How far the beat of the sound, window by window, keeps step with a tempo: 0 to 1."""
    times, fits = fits_of(attacks, np.array([bpm]))
    phases = fits[:, 0].argmax(axis=1) / PHASES
    weights = np.maximum(fits[:, 0].max(axis=1), 0)
    turns = np.exp(4j * np.pi * (phases - times * bpm / 60))  # twice: half beats are alike
    return float(np.abs((weights * turns).sum()) / weights.sum())


def wrapped(ours: Array, other: Array, bpm: float, ours_bpm: float, division: int) -> float:
    """Median of our beat minus the map's, ms, modulo a division of the faster tempo's beat."""
    octave = float(np.round(np.log2(bpm / ours_bpm)))
    ours, other = ours * 2.0 ** max(octave, 0), other * 2.0 ** max(-octave, 0)
    turns = (other - ours) * division
    # About where most are, so that none wrap around.
    centre = np.angle(np.exp(2j * np.pi * turns).mean()) / (2 * np.pi)
    turn = centre + np.median((turns - centre + 0.5) % 1 - 0.5)
    return float(((turn + 0.5) % 1 - 0.5) / division * 60e3 / max(bpm, ours_bpm))


def snappings(level: Level, phase: float, ours: BeatGrid) -> dict[str, tuple[float, float, Array]]:
    """Snap every chart's onsets, rounded to frames, to the map's grid and to ours."""
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


def measure(level: Level, name: str, split: str) -> Result | None:
    """Measure a song; None for one without notes."""
    charts = [c for c in level.charts if c.characteristic == "Standard" and c.notes]
    if not charts:
        return None
    samples = decode(audio_path(level), SR)
    grid = fit_grid(samples, SR)
    moments = np.arange(0, len(samples) / SR, 0.5)
    tempos, counts = np.unique(grid.bpm_at(moments), return_counts=True)
    main_bpm = float(tempos[counts.argmax()])

    bpm = level.bpm
    beats = np.concatenate([[note.beat for note in chart.notes] for chart in charts])
    times = beats * 60 / bpm + level.song_time_offset
    phase = note_phase(beats)
    if any(change.bpm != bpm for chart in charts for change in chart.bpm_changes):
        group = "changing"
    elif on_grid(beats - phase) < LEAST_ON_GRID:
        group = "off"
        known = in_step(beats, (3, 4, 5, 6, 8)) >= LEAST_IN_STEP
        if not known and (tempo := tempo_of_notes(np.unique(times))):
            group, bpm, beats = "relabelled", tempo, times * tempo / 60
            phase = note_phase(beats)
    elif steadiness(onset_strength(samples, SR), bpm) < LEAST_STEADY:
        group = "contradicted"
    else:
        group = "steady"
    ratio = next((r for r in (1, 2, 1 / 2) if abs(main_bpm / bpm / r - 1) < EXACT), 0)
    inside = grid.bpm_at(times) == main_bpm
    errors = [
        wrapped(grid.beat_of(times[inside]), beats[inside] - phase, bpm, main_bpm, division)
        for division in (1, 2, 4)
    ]
    return Result(
        name=name,
        split=split,
        group=group,
        bpm=bpm,
        grid=grid,
        main_bpm=main_bpm,
        ratio=ratio,
        phases=(errors[0], errors[1], errors[2]),
        on_half=on_grid(beats - phase - 0.5, (1,)) > on_grid(beats - phase, (1,)),
        in_step=(in_step(grid.beat_of(times)), in_step(beats)),
        snapped=snappings(level, phase, grid) if group == "steady" else {},
    )


def print_tables(results: list[Result], splits: list[str]) -> None:
    """Print the tables of tempo, phase and snapping."""
    print("| split | songs | | exact | x2, x1/2 | other | several stretches | unclear |")
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
        ("and their notes keep to the sound", [r for r in one if r.group in TRUSTED]),
    ):
        print(f"\n{name}: {sum(bool(r.ratio) for r in part)} of {len(part)} exact or x2, x1/2")
    print("\n| split | phase modulo | songs | median | size | 90 % | < 10 | < 25 | by half |")
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


def print_list(results: list[Result]) -> None:
    """Print the songs that are not plainly right."""
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
                notes += ["more notes on half beats"] if r.on_half else []
            if r.grid.changes:
                notes.append(f"{len(r.grid.changes)} changes")
            if not r.grid.is_clear:
                notes.append("unclear")
            if notes:
                steps = "notes in step {:.2f} ours, {:.2f} the map's".format(*r.in_step)
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
        for song, level in tqdm(read_songs(split_of(songs, split)), unit="song", desc=split):
            if result := measure(level, song.folder.name, split):
                results.append(result)
    print_tables(results, args.split)
    print_list(results)


if __name__ == "__main__":
    main()
