"""Convert a level to the plain data that the page draws.

Times are in seconds of the song. Objects are rows of numbers, in order of time:

- notes: time, line, layer, color, direction, angle
- bombs: time, line, layer
- walls: time, duration, line, layer, width, height
- arcs: time, line, layer, color, direction, multiplier, then time, line, layer, direction and
  multiplier of the tail, mid_anchor
- chains: time, line, layer, color, direction, then time, line, layer of the tail, segments, squish
- tempo: time, beat, bpm of each segment of constant tempo, the first from time 0 on
- sections: time and name of the map's bookmarks, of the chart that has the most
- boosts: time, 1 if lights have their second set of colours from then on, else 0
- turns: time, degrees to the right at which objects arrive from then on
- colors: by name, see `beatmap.colors`, as texts such as #ff0000; without those of the environment
- findings: time, severity, rule, what, fix, and time, line, layer of each note involved; first
  what could not be read, shown or judged

Charts often share their lights, so each has an index into the list `lights`; see `light_rows`.
"""

import re
from collections.abc import Sequence
from typing import Any, TypeAlias

from sabersmith.beatmap.colors import color_text
from sabersmith.beatmap.difficulty import DIFFICULTIES, NJS_RANGE, half_jump_beats
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.lint import Finding, lint_chart
from sabersmith.preview.light_tracks import boost_rows, light_rows
from sabersmith.preview.rotation import ROTATING, turn_rows
from sabersmith.timing.tempo_map import TempoMap

UNREAD = "this page lacks it, or shows it simplified"  # of what a reader could not use
SECTION_LETTERS = 80  # of a name, which the time line has room for
DECIMALS = 4  # of seconds: much less than a frame of any screen
# Names of characteristics as the game shows them.
KINDS = {
    "OneSaber": "One Saber",
    "NoArrows": "No Arrows",
    "90Degree": "90 Degree",
    "360Degree": "360 Degree",
    "Lightshow": "Light Show",
}
# Charts that hold the takes of an edit, see `edit.takes`: their labels, and the name of their kind.
TAKE = re.compile(r"(take \d): (.+)")
TAKES = "Takes"
Row: TypeAlias = list[Any]


def page_data(level: Level, length_s: float | None = None) -> dict[str, Any]:
    """Return a level as plain types for JSON.

    Standard charts come first, then the other characteristics, each from easy to hard. `start` is
    the index of the chart to show first: the first take if there are takes of an edit, else the
    hardest of the first characteristic.

    Args:
        level: to show.
        length_s: of the song. Without it, the time of the last object is used, and the linter does
            not check the end of the song.
    """
    charts = sorted(level.charts, key=_sort_key)
    front = [
        i for i, chart in enumerate(charts) if _sort_key(chart)[:2] == _sort_key(charts[0])[:2]
    ]
    shown, lights = [], []
    for chart in charts:
        findings = lint_chart(level, chart, length_s=length_s).findings
        item = _chart_data(level, chart, findings)
        turns = chart.turns if chart.characteristic in ROTATING else []
        item["turns"] = turn_rows(turns, level.tempo(chart))
        item["colors"] = {name: color_text(color) for name, color in chart.shown_colors.items()}
        item["boosts"] = boost_rows(chart.boosts, level.tempo(chart))
        rows = light_rows(chart, level.tempo(chart))
        if rows not in lights:
            lights.append(rows)
        item["lights"] = lights.index(rows)
        shown.append(item)
    takes = [i for i, item in enumerate(shown) if item["kind"] == TAKES]
    start = takes[0] if takes else max(front, default=0)
    ends = [row[0] for chart in shown for row in chart["notes"] + chart["bombs"] + chart["walls"]]
    return {
        "title": level.title,
        "subtitle": level.subtitle,
        "artist": level.artist,
        "mapper": level.mapper,
        "bpm": level.bpm,
        "length": round(length_s or max(ends, default=0.0) + 2.0, DECIMALS),
        "start": start,
        "lights": lights,
        "sections": _section_rows(level, charts),
        "charts": shown,
    }


def _section_rows(level: Level, charts: Sequence[Chart]) -> list[Row]:
    chart = max(charts, key=lambda chart: len(chart.bookmarks), default=None)
    if chart is None:
        return []
    rows = [(mark.beat, mark.name[:SECTION_LETTERS]) for mark in chart.bookmarks]
    return _rows(level.tempo(chart), rows)


def _sort_key(chart: Chart) -> tuple[bool, str, int]:
    kind = chart.characteristic
    return kind != "Standard", kind, DIFFICULTIES.index(chart.difficulty)


def _chart_data(level: Level, chart: Chart, findings: Sequence[Finding]) -> dict[str, Any]:
    tempo = level.tempo(chart)
    # Like the game, uses a default speed if the map gives none.
    njs = chart.njs if chart.njs > 0 else NJS_RANGE[chart.difficulty][0]
    half_jump = half_jump_beats(level.bpm, njs, chart.njs_offset) * 60 / level.bpm
    kind = KINDS.get(chart.characteristic, chart.characteristic or "Unnamed")
    name, label = chart.difficulty.replace("Plus", "+"), chart.label
    if kind == "Lawless" and (take := TAKE.fullmatch(label)):
        kind, name, label = TAKES, take[1].capitalize(), take[2]
    return {
        "kind": kind,
        "name": name,
        "label": label,
        "njs": njs,
        "half_jump": round(half_jump, DECIMALS),
        "tempo": _tempo_segments(tempo),
        "notes": _rows(
            tempo, [(n.beat, n.line, n.layer, n.color, n.direction, n.angle) for n in chart.notes]
        ),
        "bombs": _rows(tempo, [(b.beat, b.line, b.layer) for b in chart.bombs]),
        "walls": [
            [begin, round(end - begin, DECIMALS), *rest]
            for begin, end, *rest in _rows(
                tempo,
                [
                    (w.beat, w.beat + w.duration, w.line, w.layer, w.width, w.height)
                    for w in chart.walls
                ],
                beats=(0, 1),
            )
        ],
        "arcs": _rows(
            tempo,
            [
                (
                    *(a.beat, a.line, a.layer, a.color, a.direction, a.multiplier),
                    *(a.tail_beat, a.tail_line, a.tail_layer, a.tail_direction, a.tail_multiplier),
                    a.mid_anchor,
                )
                for a in chart.arcs
            ],
            beats=(0, 6),
        ),
        "chains": _rows(
            tempo,
            [
                (
                    *(c.beat, c.line, c.layer, c.color, c.direction),
                    *(c.tail_beat, c.tail_line, c.tail_layer, c.segments, c.squish),
                )
                for c in chart.chains
            ],
            beats=(0, 5),
        ),
        "findings": [[0.0, "info", "not judged", line, UNREAD, []] for line in level.skipped]
        + [_finding_row(tempo, finding) for finding in findings],
    }


def _finding_row(tempo: TempoMap, finding: Finding) -> Row:
    notes = [item for item in finding.objects if isinstance(item, Note)]
    cells = _rows(tempo, [(note.beat, note.line, note.layer) for note in notes])
    second = round(finding.second, DECIMALS)
    return [second, str(finding.severity), finding.rule, finding.what, finding.fix, cells]


def _rows(tempo: TempoMap, rows: Sequence[Sequence[Any]], beats: Sequence[int] = (0,)) -> list[Row]:
    """Return the rows with the columns `beats` converted to seconds, sorted by the first column."""
    made = [list(row) for row in rows]
    for column in beats:
        seconds = tempo.seconds([row[column] for row in made])
        for row, second in zip(made, seconds.tolist(), strict=True):
            row[column] = round(second, DECIMALS)
    return sorted(made, key=lambda row: row[0])


def _tempo_segments(tempo: TempoMap) -> list[Row]:
    start = float(tempo.beats(0.0))
    first = next((bpm for beat, bpm in reversed(tempo.changes) if beat <= start), tempo.bpm)
    later = [(beat, bpm) for beat, bpm in tempo.changes if beat > start]
    return [
        [round(float(tempo.seconds(beat)), DECIMALS), round(beat, DECIMALS), bpm]
        for beat, bpm in [(start, first), *later]
    ]
