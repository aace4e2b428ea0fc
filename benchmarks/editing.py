"""What `sabersmith edit` does to human maps: python benchmarks/editing.py MAPS [--split dev]

- seams: a middle section of each map redone with three seeds. Are notes outside equal, and which
  faults of flow do the seams have that the map hadn't? How much do seeds differ?
- ladder: the easier difficulties that maps lack, added to them. What does the linter find in the
  new charts, do the steps hold, and is all else equal? With --out, the maps are written for others
  to judge.
- pairs: easier charts made of a human one, compared with the human easier chart of the same level;
  next to them the same onsets by the onset network's curve alone with the source's notes, and a map
  made from the song alone.
"""

import argparse
import csv
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from sabersmith.beatmap.difficulty import DIFFICULTIES, GAME_NJS
from sabersmith.beatmap.grid_states import State, chart_states, note_color
from sabersmith.beatmap.model import Chart, Level
from sabersmith.edit.adding import add_difficulties
from sabersmith.edit.editor import Editor
from sabersmith.edit.new_difficulty import Onsets, best_apart
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.settings import EditSettings
from sabersmith.errors import InputError
from sabersmith.evaluate.bootstrap import mean_interval
from sabersmith.lint.check import lint_chart
from sabersmith.mapping.candidates import activations_at
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.scoring import match_onsets, onset_score

SEAM_RULES = ("parity", "double_directional", "reset", "vision_block", "handclap", "stacked_note")
SEAM_BEATS = 8.0  # around a seam in which a fault counts as the seam's
SEEDS = (1, 2, 3)
LEAST_NOTES = 30
WINDOW_S = 0.05


def main() -> None:
    options = _parser().parse_args()
    folders = maps_of(options.maps, options.split)[: options.limit]
    editor = Editor()
    parts = {"seams": seams, "ladder": ladder, "pairs": pairs}
    for name in options.only or parts:
        print(f"## {name}\n", flush=True)
        parts[name](editor, folders, options.out)
        print(flush=True)


def maps_of(root: Path, split: str) -> list[Path]:
    """Return the folders of a split, or all maps where there is no index."""
    index = root / "index.csv"
    if not index.exists():
        return sorted({path.parent for path in root.rglob("[Ii]nfo.dat")})
    with index.open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["split"] == split]
    return sorted({root / row["folder"] for row in rows})


def seams(editor: Editor, folders: Sequence[Path], out: Path | None) -> None:
    rows, faults, differ = [], Counter(), []
    for folder in folders:
        opened = OpenedMap.open(folder)
        chart = max(opened.level.charts, key=lambda one: len(one.notes))
        first, last = (
            round(chart.notes[int(len(chart.notes) * share)].beat) for share in (0.4, 0.6)
        )
        before = fault_places(opened.level, chart)
        made = []
        for seed in SEEDS:
            settings = EditSettings(difficulty=(chart.difficulty,), seed=seed)
            edited = editor.redo(opened, f"{first}-{last}", settings)
            write(edited, out, f"{folder.name}-redo{seed}")
            redone = edited.level.chart(chart.difficulty)
            assert outside(chart, first, last) == outside(redone, first, last)
            assert others_equal(opened, edited, chart.difficulty)
            new = [
                (rule, beat)
                for rule, beat in fault_places(edited.level, redone) - before
                if min(abs(beat - first), abs(beat - last)) <= SEAM_BEATS
            ]
            faults.update(rule for rule, _ in new)
            made.append({note for note in redone.notes if first <= note.beat < last})
        for one, other in ((0, 1), (0, 2), (1, 2)):
            union = made[one] | made[other]
            differ.append(1 - len(made[one] & made[other]) / max(1, len(union)))
        rows.append((folder.name, chart.difficulty, f"{first}-{last}", *map(len, made)))
        print(*rows[-1], dict(faults), flush=True)
    print(f"\n{len(rows)} maps, {len(rows) * len(SEEDS)} sections; notes outside and files: equal")
    print(f"new faults within {SEAM_BEATS:g} beats of a seam: {dict(faults) or 'none'}")
    print(f"share of notes that two seeds don't have in common: {np.mean(differ):.2f}")


def ladder(editor: Editor, folders: Sequence[Path], out: Path | None) -> None:
    new_errors, steps, warned, human, count = Counter(), [], Counter(), Counter(), 0
    unknown: Counter[str] = Counter()
    swings = [0, 0]
    for folder in folders:
        opened = OpenedMap.open(folder)
        there = [chart.difficulty for chart in opened.level.charts]
        hardest = max(map(DIFFICULTIES.index, there))
        missing = [name for name in DIFFICULTIES[:hardest] if name not in there]
        if not missing or hardest < DIFFICULTIES.index("Expert"):
            continue
        edited = editor.add(opened, missing)
        write(edited, out, f"{folder.name}-ladder")
        count += 1
        for name, content in opened.files.items():
            assert name == opened.info_name or edited.files[name] == content
        reports = {
            chart.difficulty: (chart, lint_chart(edited.level, chart))
            for chart in edited.level.charts
        }
        for name, (_, report) in reports.items():
            new = name in missing
            swings[new] += report.swings
            kinds = Counter(f"{f.severity}:{f.rule}" for f in report.findings)
            (warned if new else human).update(kinds)
            if new:
                new_errors.update(f.rule for f in report.findings if f.severity == "error")
        broken = {f.rule for name in there for f in reports[name][1].findings}
        unknown.update(
            f"{f.severity}:{f.rule}"
            for name in missing
            for f in reports[name][1].findings
            if f.rule not in broken
        )
        names = [name for name in DIFFICULTIES if name in reports]
        for easier, harder in pairwise(names):
            if easier in missing or harder in missing:
                (a, ra), (b, rb) = reports[easier], reports[harder]
                steps.append(
                    (
                        len(a.notes) < len(b.notes),
                        ra.swings_a_second < rb.swings_a_second,
                        (a.njs or GAME_NJS[easier]) <= (b.njs or GAME_NJS[harder]),
                        ra.swings_a_second / max(rb.swings_a_second, 1e-9),
                    )
                )
        print(
            folder.name,
            {
                name: (len(chart.notes), round(report.swings_a_second, 2), chart.njs)
                for name, (chart, report) in reports.items()
            },
            flush=True,
        )
    table = np.array(steps, float)
    print(f"\n{count} maps, {swings[1]} swings in new charts; all other files equal")
    print(f"errors in new charts: {dict(new_errors) or 'none'}")
    print(f"findings of rules that no chart of the map itself breaks: {dict(unknown) or 'none'}")
    per = {k: round(1000 * v / swings[1], 2) for k, v in warned.most_common(12)}
    print(f"findings per 1000 swings: new charts {per}")
    per = {k: round(1000 * v / swings[0], 2) for k, v in human.most_common(12)}
    print(f"the human charts {per}")
    print(
        f"{len(table)} steps: fewer notes {table[:, 0].mean():.0%}, fewer swings a second "
        f"{table[:, 1].mean():.0%}, NJS no higher {table[:, 2].mean():.0%}, share of swings "
        f"{table[:, 3].min():.2f} to {table[:, 3].max():.2f}, median {np.median(table[:, 3]):.2f}"
    )


def pairs(editor: Editor, folders: Sequence[Path], out: Path | None) -> None:
    figures: dict[str, list[tuple[float, float, float]]] = defaultdict(list)
    songs: list[str] = []
    for folder in folders:
        opened = OpenedMap.open(folder)
        charts = [chart for chart in opened.level.charts if len(chart.notes) >= LEAST_NOTES]
        charts = [chart for chart in charts if chart.characteristic == "Standard"]
        if len(charts) < 2:
            continue
        song = editor.song(opened)
        names = tuple(chart.difficulty for chart in charts)
        mapped = None
        for source in charts:
            easier = [
                chart
                for chart in charts
                if DIFFICULTIES.index(chart.difficulty) < DIFFICULTIES.index(source.difficulty)
                and len(chart.notes) < len(source.notes)
            ]
            if not easier:
                continue
            alone = only_chart(opened, source.difficulty)
            edited = add_difficulties(
                editor.song,
                alone,
                [chart.difficulty for chart in easier],
                source.difficulty,
                EditSettings(),
            )
            if mapped is None:
                grid_bpm = opened.level.bpm
                settings = MapSettings(difficulty=names, bpm=max(20.0, min(600.0, grid_bpm)))
                mapped = editor.mapper.map(song.song, settings)
            for chart in easier:
                human = states_of(opened.level, chart)
                made = states_of(edited.level, edited.level.chart(chart.difficulty))
                songs.append(folder.name)
                figures["edit"].append(met(human, made))
                figures["threshold alone"].append(
                    met(human, by_threshold(editor, opened, source, chart.difficulty, len(made[0])))
                )
                generated = mapped.level.chart(chart.difficulty)
                times, states = states_of(mapped.level, generated)
                figures["from the song"].append(met(human, (times - mapped.audio.head_s, states)))
                figures["the source itself"].append(met(human, states_of(opened.level, source)))
                print(
                    folder.name,
                    f"{source.difficulty} -> {chart.difficulty}",
                    {name: np.round(rows[-1], 2).tolist() for name, rows in figures.items()},
                    flush=True,
                )
    print("\n| made by | pairs | onset F1 at 50 ms | hands met | cells met |")
    print("| --- | --- | --- | --- | --- |")
    for name, rows in figures.items():
        cells = []
        for column in np.array(rows).T:
            found = mean_interval(column.tolist(), songs)
            cells.append(f"{found.mean:.2f} ({found.low:.2f} to {found.high:.2f})")
        print(f"| {name} | {len(rows)} | {' | '.join(cells)} |")


def by_threshold(
    editor: Editor, opened: OpenedMap, source: Chart, difficulty: str, count: int
) -> tuple[np.ndarray, list[State]]:
    """Return as many of a chart's onsets as asked for, by the easier difficulty's curve alone."""
    song = editor.song(opened)
    onsets = Onsets.of(opened.level, source).heads()
    activations = song.activations(MapGrid.of(opened.level, source).grid)
    number = DIFFICULTIES.index(difficulty)
    scores = activations_at(activations.curves, onsets.times, activations.frame_s)[:, number]
    chosen = onsets.only(best_apart(scores, onsets.times, count, number), number)
    return chosen.times, chosen.states


def met(
    human: tuple[np.ndarray, list[State]], made: tuple[np.ndarray, list[State]]
) -> tuple[float, float, float]:
    """Return onset F1, and at matched onsets the shares of equal hands and of cells that are met.

    Cells: of the human notes, those with a note of the same hand in their cell.
    """
    f1 = onset_score(human[0], made[0], WINDOW_S).f1
    hands, cells, notes = [], 0, 0
    for i, j in match_onsets(human[0], made[0], WINDOW_S):
        one, other = human[1][i], made[1][j]
        hands.append({*map(note_color, one)} == {*map(note_color, other)})
        for mine, theirs in zip(one, other, strict=True):
            if note_color(mine) is not None:
                notes += 1
                cells += note_color(mine) == note_color(theirs)
    return f1, float(np.mean(hands)) if hands else 0.0, cells / max(1, notes)


def only_chart(opened: OpenedMap, difficulty: str) -> OpenedMap:
    """Return a map of version 2 without its other charts."""
    info = opened.json(opened.info_name)
    for one in info["_difficultyBeatmapSets"]:
        one["_difficultyBeatmaps"] = [
            item
            for item in one["_difficultyBeatmaps"]
            if (one["_beatmapCharacteristicName"], item["_difficulty"]) == ("Standard", difficulty)
        ]
    return opened.with_json({opened.info_name: info})


def states_of(level: Level, chart: Chart) -> tuple[np.ndarray, list[State]]:
    return chart_states(chart, level.tempo(chart))


def fault_places(level: Level, chart: Chart) -> set[tuple[str, float]]:
    return {
        (finding.rule, round(finding.beat, 2))
        for finding in lint_chart(level, chart).findings
        if finding.rule in SEAM_RULES
    }


def outside(chart: Chart, first: float, last: float) -> list[object]:
    return [note for note in chart.notes if not first <= note.beat < last]


def others_equal(before: OpenedMap, after: OpenedMap, difficulty: str) -> bool:
    """Whether all files but the chart's are equal, and all lists in it but those of its notes."""
    changed = [name for name in before.files if before.files[name] != after.files[name]]
    if len(changed) != 1 or set(before.files) != set(after.files):
        return False
    one, other = (json.loads(json.dumps(x.json(changed[0]))) for x in (before, after))
    for data in (one, other):
        for key in ("_notes", "_sliders", "colorNotes", "sliders", "burstSliders"):
            data.pop(key, None)
    return one == other and difficulty.lower() in changed[0].lower()


def write(edited: OpenedMap, out: Path | None, name: str) -> None:
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        if (out / name).exists():
            raise InputError(f"{out / name}: exists already; give another folder")
        edited.save(out / name)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", type=Path, help="folder of maps with index.csv")
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, help="of maps")
    parser.add_argument("--only", nargs="*", choices=["seams", "ladder", "pairs"])
    parser.add_argument("--out", type=Path, help="new folder to write the maps to")
    return parser


if __name__ == "__main__":
    os.environ.setdefault("OMP_NUM_THREADS", "2")
    sys.exit(main())
