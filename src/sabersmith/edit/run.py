"""Do what a request asks for with a map, and write the result."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Chart
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.edit.editor import Editor
from sabersmith.edit.finding import chart_name
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.sections import Section
from sabersmith.edit.settings import EditRequest
from sabersmith.edit.takes import EditTake, changed_charts, in_one_map, ranked
from sabersmith.errors import OptionError
from sabersmith.lint.check import lint_chart
from sabersmith.lint.finding import count_severities
from sabersmith.lint.rules import Severity
from sabersmith.preview import write_preview

MAX_SEED = 2**31 - 1


def edit_map(request: EditRequest) -> str:
    """Edit a map and write it; return the summary to print.

    Raises:
        InputError: the map can't be used, or the result not be written.
        OptionError: the options ask for nothing, for too much, or for what the map doesn't have.
    """
    check_asks(request)
    opened = OpenedMap.open(request.map)
    check_overlap(opened, request)
    out = request.out or Path(f"{_stem(request.map)}-edited.zip")
    editor = Editor.load(request)
    if request.takes > 1:
        return _write_takes(editor, opened, request, out)
    edited = apply(editor, opened, request)
    edited.save(out)
    lines = [*_chart_lines(opened, edited, request.characteristic), f"Map: {out}"]
    if request.preview:
        lines.append(f"Preview, for a browser: {_write_page(out)}")
    return "\n".join(lines)


def check_asks(request: EditRequest) -> None:
    """Raise OptionError if a request asks for nothing, or for two things at odds."""
    if not (request.add or request.redo or request.fill or request.bookmarks):
        raise OptionError(
            "nothing to do: give redo=64-128, fill=64-128, add=Easy,Normal, or bookmarks=true"
        )
    if request.from_ is not None and not request.add:
        raise OptionError(f"from={request.from_}: says what add= starts from; give add=")
    if request.takes > 1 and not (request.add or request.redo or request.fill):
        raise OptionError("takes=: of bookmarks there is one; give redo=, fill= or add=")
    if request.redo and request.keep is not None and request.keep != "none" and not request.fill:
        raise OptionError(f"keep={request.keep}: redo= keeps no note; use fill={request.redo}")
    if request.add and request.characteristic != STANDARD:
        raise OptionError(
            f"add={request.add[0]} and characteristic={request.characteristic}: only Standard "
            "charts are added; leave one of both out"
        )
    chosen = set(request.difficulty) if request.difficulty != DIFFICULTIES else set()
    if both := chosen & set(request.add):
        name = sorted(both)[0]
        raise OptionError(f"add={name} and difficulty={name}: a new chart has no section to change")


def apply(editor: Editor, opened: OpenedMap, request: EditRequest) -> OpenedMap:
    """Return a map with everything done that a request asks for."""
    if request.redo:
        opened = editor.redo(opened, request.redo, replace(request, keep=None))
    if request.fill:
        opened = editor.fill(opened, request.fill, request)
    if request.add:
        opened = editor.add(opened, request.add, _difficulty(request.from_), request)
    if request.bookmarks:
        opened = editor.add_bookmarks(opened, request.characteristic)
    return opened


def check_overlap(opened: OpenedMap, request: EditRequest) -> None:
    """Raise OptionError if sections to redo and to fill overlap in a chart of the map."""
    if not (request.redo and request.fill):
        return
    redo, fill = Section.read(request.redo, "redo"), Section.read(request.fill, "fill")
    for chart in opened.level.charts:
        tempo = opened.level.tempo(chart)
        one, other = redo.beats(tempo, math.inf, "redo"), fill.beats(tempo, math.inf, "fill")
        if one[0] < other[1] and other[0] < one[1]:
            raise OptionError(
                f"redo={request.redo} and fill={request.fill}: they overlap; ask one after another"
            )


def _write_takes(editor: Editor, opened: OpenedMap, request: EditRequest, out: Path) -> str:
    """Write a zip for each take and one with all of them, out-seedN.zip and out-takes.zip."""
    stem = out.with_suffix("") if out.suffix.lower() == ".zip" else out
    takes = []
    for number in range(request.takes):
        seed = (request.seed + number) % (MAX_SEED + 1)
        edited = apply(editor, opened, replace(request, seed=seed))
        changed = changed_charts(opened, edited, request.characteristic)
        takes.append(EditTake(seed, edited, changed, request.characteristic))
    best = ranked(takes)
    lines = ["best first, by the linter's findings, then by what the takes agree on:"]
    for place, take in enumerate(best):
        path = take.opened.save(stem.with_name(f"{stem.name}-seed{take.seed}.zip"))
        notes = ", ".join(f"{chart.difficulty} {len(chart.notes)} notes" for chart in take.charts)
        said = f"{notes}, {take.faults} findings" if take.changed else "as the map was"
        lines.append(f"  {place + 1}. {path}: {said}")
    together = in_one_map(opened, best).save(stem.with_name(f"{stem.name}-takes.zip"))
    lines.append(f"All in one map, for an editor (characteristic Lawless): {together}")
    if request.preview:
        lines.append(f"Preview, for a browser: {_write_page(together)}")
    return "\n".join(lines)


def _write_page(out: Path) -> Path:
    page = out.with_suffix(".html") if out.suffix.lower() == ".zip" else Path(f"{out}.html")
    write_preview(out, page)
    return page


def _chart_lines(before: OpenedMap, after: OpenedMap, characteristic: str) -> list[str]:
    """Return a line for each chart of a characteristic that was changed or added."""
    lines = []
    for name in changed_charts(before, after, characteristic):
        chart = after.level.chart(name, characteristic)
        if chart is None:
            continue
        old = before.level.chart(name, characteristic)
        counts = count_severities(lint_chart(after.level, chart).findings)
        what = f"{len(chart.notes)} notes" if old is None else _change(old, chart)
        lines.append(
            f"{chart_name(name, characteristic)}: {what}, "
            f"{notes_per_second(chart, after.level):.1f} a second, NJS {chart.njs:g}; "
            f"linter: {counts[Severity.ERROR]} errors, "
            f"{counts[Severity.WARNING]} warnings{_of_before(before, old)}"
        )
    return lines


def _change(old: Chart, new: Chart) -> str:
    kept = len(set(old.notes) & set(new.notes))
    return f"{len(new.notes)} notes, {len(new.notes) - kept} new, {len(old.notes) - kept} gone"


def _of_before(before: OpenedMap, old: Chart | None) -> str:
    if old is None:
        return ""
    counts = count_severities(lint_chart(before.level, old).findings)
    return f" (before: {counts[Severity.ERROR]}, {counts[Severity.WARNING]})"


def _difficulty(typed: str | None) -> str | None:
    """Return a difficulty as typed, however it is written."""
    if typed is None:
        return None
    plain = typed.strip().lower().replace("+", "plus")
    return next((name for name in DIFFICULTIES if name.lower() == plain), typed)


def _stem(path: Path) -> str:
    place = path.resolve()
    return place.stem if place.is_file() else place.name
