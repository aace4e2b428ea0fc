"""Changes to a map: sections anew, what the linter finds, difficulties left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from sabersmith.beatmap.character import STYLES
from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Chart
from sabersmith.edit.editor import Editor
from sabersmith.edit.finding import chart_name
from sabersmith.edit.info_file import info_entries
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.progress import part_of
from sabersmith.edit.settings import CHANGEABLE, EditSettings
from sabersmith.errors import InputError, OptionError
from sabersmith.lint import Severity, lint_chart
from sabersmith.mapping.mapper import Progress, no_progress
from sabersmith.options.declaration import shown
from sabersmith.timing.clock import clock

MOST_TAKES = 6
DENSITY_RANGE = (0.25, 4.0)
SHORTEST_S = 0.5  # of a section; what locks leave of one may be shorter, and stays
FIX_BEATS = 1.5  # before and after a finding that are redone to fix it
FIX_ATTEMPTS = 6
KEEP = ("all", "left", "right", "times")
NPS_RANGE = (0.5, 20.0)  # that `EditSettings` takes
Section = tuple[float, float]  # first and last second


@dataclass(frozen=True)
class Redo:
    """What is asked of a section.

    Attributes:
        difficulties: charts to change.
        characteristic: of them.
        section: first and last second.
        fills: whether notes that are there stay, see `keep`.
        takes: how many versions to make.
        seed: of the first; the others have those that follow.
        style: named, or None for that of the chart.
        density: factor on the notes a second that are there.
        keep: of a section that is filled, the notes that stay: all, those of the left or right
            hand, or times: all but those where there are only dots, which get notes.
    """

    difficulties: tuple[str, ...]
    section: Section
    characteristic: str = STANDARD
    fills: bool = False
    takes: int = 1
    seed: int = 0
    style: str | None = None
    density: float = 1.0
    keep: str = "all"

    @classmethod
    def read(cls, job: dict[str, Any]) -> Redo:
        """Read what a page asks for. Raises OptionError."""
        try:
            start, stop = map(float, job["section"])
            redo = cls(
                read_difficulties(job.get("difficulties")),
                (start, stop),
                read_characteristic(job),
                job["kind"] == "fill",
                int(job.get("takes", 1)),
                int(job.get("seed", 0)),
                str(job["style"]) if job.get("style") else None,
                float(job.get("density", 1.0)),
                str(job.get("keep", "all")),
            )
        except (KeyError, TypeError, ValueError, OverflowError):
            raise OptionError("section: need the difficulties, first and last second") from None
        low, high = DENSITY_RANGE
        if not 0 <= start < stop < inf or stop - start < SHORTEST_S:
            raise OptionError("section: is too short; drag over the time line to choose one")
        if not 1 <= redo.takes <= MOST_TAKES or not 0 <= redo.seed < 2**31 - MOST_TAKES:
            raise OptionError(f"takes: need a number from 1 to {MOST_TAKES}, and a seed from 0")
        if not low <= redo.density <= high:
            raise OptionError(f"density: need a number from {low:g} to {high:g}")
        if redo.keep not in KEEP:
            raise OptionError(f"keep={shown(redo.keep)}: not allowed; allowed: {', '.join(KEEP)}")
        if redo.style is not None and redo.style not in STYLES:
            allowed = ", ".join(STYLES)
            raise OptionError(f"style={shown(redo.style)}: no such style; allowed: {allowed}")
        return redo

    @property
    def said(self) -> str:
        """What was done, in words."""
        start, stop = map(clock, self.section)
        done = "filled" if self.fills else "redone"
        if self.density != 1.0:
            done = "denser" if self.density > 1.0 else "sparser"
        style = f" in {self.style}" if self.style else ""
        charts = [chart_name(name, self.characteristic) for name in self.difficulties]
        chart = charts[0] if len(charts) == 1 else f"{len(charts)} difficulties"
        return f"{chart.replace('Plus', '+')}: {start} to {stop} {done}{style}"


def read_difficulties(given: Any) -> tuple[str, ...]:
    """Return the difficulties of a list of names. Raises OptionError."""
    if not isinstance(given, list) or not given or any(name not in DIFFICULTIES for name in given):
        raise OptionError(f"difficulties: need some of {', '.join(DIFFICULTIES)}")
    return tuple(name for name in DIFFICULTIES if name in given)


def read_characteristic(job: dict[str, Any]) -> str:
    """Return the characteristic of charts whose notes can be changed. Raises OptionError."""
    given = job.get("characteristic", STANDARD)
    if given not in CHANGEABLE:
        allowed = ", ".join(CHANGEABLE)
        raise OptionError(f"characteristic={shown(given)}: not allowed; allowed: {allowed}")
    return str(given)


def redo_section(
    editor: Editor,
    opened: OpenedMap,
    redo: Redo,
    take: int,
    locks: Sequence[Sequence[Any]],
    progress: Progress = no_progress,
) -> OpenedMap:
    """Return a map with a section redone or filled, as one of several takes; locked parts stay.

    Args:
        editor: does it.
        opened: the map.
        redo: what is asked.
        take: its number.
        locks: see `projects.Project`.
        progress: as `Editor.redo` reports it, of all parts together.

    Raises InputError if nothing of it may change.
    """
    parts: list[tuple[Chart, Section]] = []
    for difficulty in redo.difficulties:
        chart = opened.level.chart(difficulty, redo.characteristic)
        if chart is None:
            name = chart_name(difficulty, redo.characteristic)
            raise OptionError(f"difficulty={difficulty}: the map has no {name} chart")
        locked = [(row[2], row[3]) for row in locks if row[:2] == [redo.characteristic, difficulty]]
        parts += [(chart, part) for part in free_parts(redo.section, locked)]
    if not parts:
        raise InputError("the whole section is locked; unlock some of it")
    for number, (chart, part) in enumerate(parts):
        inner = part_of(progress, number, len(parts))
        opened = _redo_part(editor, opened, chart, part, redo, redo.seed + take, inner)
    return opened


def _redo_part(
    editor: Editor,
    opened: OpenedMap,
    chart: Chart,
    part: Section,
    redo: Redo,
    seed: int,
    progress: Progress,
) -> OpenedMap:
    tempo = opened.level.tempo(chart)
    start, stop = (round(float(tempo.beats(second)), 3) for second in part)
    nps = None
    if redo.density != 1.0:
        there = sum(start <= note.beat < stop for note in chart.notes)
        low, high = NPS_RANGE
        nps = min(max(redo.density * there / (part[1] - part[0]), low), high)
    settings = EditSettings(
        difficulty=(chart.difficulty,),
        characteristic=redo.characteristic,
        seed=seed,
        style=redo.style,
        nps=nps,
    )
    section = f"{max(start, 0.0):.3f}-{stop:.3f}"
    if not redo.fills:
        return editor.redo(opened, section, settings, progress)
    if redo.keep == "times":
        settings = replace(settings, times="mine", nps=None)
    else:
        settings = replace(settings, keep=redo.keep)
    return editor.fill(opened, section, settings, progress)


def free_parts(section: Section, locked: Sequence[Section]) -> Iterator[Section]:
    """Yield the parts of a section that no locked one holds, if they are not too short."""
    start, stop = section
    for low, high in sorted(locked):
        if high <= start or low >= stop:
            continue
        if low - start >= SHORTEST_S:
            yield start, low
        start = max(start, high)
    if stop - start >= SHORTEST_S:
        yield start, stop


def fix_finding(
    editor: Editor,
    opened: OpenedMap,
    difficulty: str,
    characteristic: str,
    rule: str,
    second: float,
    locks: Sequence[Sequence[Any]],
    progress: Progress = no_progress,
) -> OpenedMap:
    """Return a map in which the notes around a finding were redone so that it is gone.

    The first of several attempts counts that leaves one fewer of that rule; and no more errors and
    warnings than there were, or one fewer if it was one.

    progress: as `Editor.redo` reports it, of each attempt.

    Raises InputError if there is none.
    """
    chart = opened.level.chart(difficulty, characteristic)
    if chart is None:
        name = chart_name(difficulty, characteristic)
        raise OptionError(f"difficulty={difficulty}: the map has no {name} chart")
    tempo = opened.level.tempo(chart)
    beat = float(tempo.beats(second))
    before, faults = _findings(opened, difficulty, characteristic)
    most = faults.total() - (faults[rule] > 0)
    for attempt in range(FIX_ATTEMPTS):
        wide = FIX_BEATS * (1 + attempt // 2)
        start, stop = (float(tempo.seconds(max(0.0, beat + side))) for side in (-wide, wide))
        redo = Redo((difficulty,), (start, stop), characteristic, seed=attempt)
        try:
            changed = redo_section(editor, opened, redo, 0, locks, progress)
        except InputError:
            continue
        after, faults = _findings(changed, difficulty, characteristic)
        if after[rule] < before[rule] and faults.total() <= most:
            return changed
    raise InputError(f"{rule}: no other notes without it were found; choose a longer section")


def leave_out(
    opened: OpenedMap, difficulties: Sequence[str], characteristic: str = STANDARD
) -> OpenedMap:
    """Return a map without some charts. Raises InputError if none would be left."""
    info = opened.json(opened.info_name)
    entries = list(info_entries(info))
    gone = [
        entry
        for entry in entries
        if entry.characteristic == characteristic and entry.difficulty in difficulties
    ]
    if not gone:
        raise OptionError(f"difficulties: the map has none of {', '.join(difficulties)}")
    if len(gone) == len(entries):
        raise InputError("a map needs a difficulty; leave one in it")
    kept = {opened.find(entry.file) for entry in entries if entry not in gone}
    for entry in reversed(gone):
        del entry.items[entry.index]
    if sets := info.get("_difficultyBeatmapSets"):
        info["_difficultyBeatmapSets"] = [one for one in sets if one["_difficultyBeatmaps"]]
    changed = opened.with_json({opened.info_name: info})
    files = {opened.base + name for entry in gone if (name := opened.find(entry.file))}
    files -= {opened.base + name for name in kept if name}
    contents = {name: data for name, data in changed.contents.items() if name not in files}
    return OpenedMap(changed.path, contents, changed.members, changed.base)


def _findings(
    opened: OpenedMap, difficulty: str, characteristic: str
) -> tuple[Counter[str], Counter[str]]:
    """Return how many findings a chart has by rule, and how many of them are faults."""
    chart = opened.level.chart(difficulty, characteristic)
    assert chart is not None
    findings = lint_chart(opened.level, chart).findings
    return Counter(item.rule for item in findings), Counter(
        item.rule for item in findings if item.severity is not Severity.INFO
    )
