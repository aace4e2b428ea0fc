"""Whole maps of songs beside the human ones: faults, and what directions, cells and gaps are."""

import logging
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.audio.song import load_song
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import CELLS, State, chart_states, note_color
from sabersmith.beatmap.model import BLUE, LINES, RED, Chart, Level
from sabersmith.data.corpus import audio_path
from sabersmith.errors import InputError
from sabersmith.evaluate.ngram import KneserNey
from sabersmith.evaluate.onset_times import ChartOnsets
from sabersmith.evaluate.tables import Cell, Column, Row, Table
from sabersmith.lint import PRESETS, RULES, Severity, lint_chart
from sabersmith.mapping.analysis import SongAnalysis
from sabersmith.mapping.level_building import assemble_level
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.settings import MapSettings

HUMAN, TRAINING = "human", "human, training split"
MAPPED, PLAIN, NGRAM = "sabersmith", "without flow", "5-gram states"
DIRECTIONS = 9
WHOLE_MAPS = (
    "Songs mapped as infer.py does it, beside the human maps of the same difficulties; "
    f"`{NGRAM}`: drawn from the n-gram at the times of `{MAPPED}`."
)
GAP_EDGES_S = np.geomspace(0.05, 5.0, 25)
NAMED_FAULTS = ("parity", "double_directional", "vision_block")

log = logging.getLogger(__name__)


@dataclass
class ChartTally:
    """What is counted over charts.

    directions (2, 9) and cells (2, 12): notes of each colour. gaps: onsets by the time to the next
    one, between `GAP_EDGES_S`. grams: of each chart its different runs of 4 states per 100. nps:
    notes a second of each chart, from the first to the last.
    """

    charts: int = 0
    swings: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    directions: NDArray[np.float64] = field(default_factory=lambda: np.zeros((2, DIRECTIONS)))
    cells: NDArray[np.float64] = field(default_factory=lambda: np.zeros((2, CELLS)))
    gaps: NDArray[np.float64] = field(default_factory=lambda: np.zeros(len(GAP_EDGES_S) - 1))
    onsets: int = 0
    doubles: int = 0
    grams: list[float] = field(default_factory=list)
    nps: list[float] = field(default_factory=list)

    @classmethod
    def of(cls, level: Level, chart: Chart, length_s: float | None = None) -> "ChartTally":
        """Count a chart, with at least one note, of a level whose song is `length_s` long."""
        times, states = chart_states(chart, level.tempo(chart))
        report = lint_chart(level, chart, PRESETS["ranked"], length_s)
        tally = cls(charts=1, swings=report.swings, onsets=len(states))
        tally.faults.update(finding.rule for finding in report.findings)
        for note in chart.notes:
            tally.directions[note.color, note.direction] += 1
            tally.cells[note.color, LINES * note.layer + note.line] += 1
        gaps = np.clip(np.diff(times), GAP_EDGES_S[0], GAP_EDGES_S[-1])
        tally.gaps += np.histogram(gaps, GAP_EDGES_S)[0]
        tally.doubles = sum(is_double(state) for state in states)
        runs = [tuple(states[i : i + 4]) for i in range(len(states) - 3)]
        tally.grams.append(100 * len(set(runs)) / max(1, len(runs)))
        tally.nps.append(len(chart.notes) / max(1.0, float(times[-1] - times[0])))
        return tally

    def __add__(self, other: "ChartTally") -> "ChartTally":
        """Return both together."""
        names = (part.name for part in fields(self))
        return ChartTally(**{name: getattr(self, name) + getattr(other, name) for name in names})

    def rate(self, rule: str) -> float:
        """Return how often a rule is broken per 1000 swings."""
        return 1000 * self.faults[rule] / max(1, self.swings)


Tallies = dict[str, dict[int, ChartTally]]  # by system, then by difficulty, ALL for all of them
ALL = -1


def is_double(state: State) -> bool:
    """Whether both hands have a note."""
    return {RED, BLUE} <= {note_color(cell) for cell in state}


def count(tallies: Tallies, system: str, level: Level, length_s: float | None = None) -> None:
    """Count the Standard charts of a level for a system."""
    for index, difficulty in enumerate(DIFFICULTIES):
        chart = level.chart(difficulty)
        if chart is not None and chart.notes:
            tally, groups = ChartTally.of(level, chart, length_s), tallies.setdefault(system, {})
            for group in (index, ALL):
                groups[group] = groups.get(group, ChartTally()) + tally


def map_songs(
    levels: Sequence[Level], training: Sequence[Level], mapper: Mapper, ngram: KneserNey
) -> tuple[Tallies, list[ChartOnsets]]:
    """Map the songs of human levels, in the difficulties that each has, and count both.

    Songs are mapped as infer.py does it by default, once more without flow, and by states drawn
    from an n-gram at the same times. A song that can't be mapped is left out and named.

    Returns:
        The counts, and the onsets as mapped.
    """
    tallies: Tallies = {}
    onsets: list[ChartOnsets] = []
    for level in tqdm(levels, desc="maps", unit="song"):
        names = tuple(name for name in DIFFICULTIES if (c := level.chart(name)) and c.notes)
        if not names:
            continue
        settings = MapSettings(difficulty=names)
        try:
            song = load_song(audio_path(level))
            heard = mapper.hear(song, settings, _quiet)
        except InputError as error:
            log.warning("skipped: %s", error)
            continue
        count(tallies, HUMAN, level, song.duration)
        length_s = song.duration + (heard.audio.head + heard.audio.tail) / heard.audio.sr
        for name, made in _makings(mapper, heard, settings, ngram):
            count(tallies, name, made, length_s)
        onsets += _as_mapped(level, heard, names)
    for level in tqdm(training, desc="human maps", unit="song"):
        count(tallies, TRAINING, level)
    return tallies, onsets


def _makings(
    mapper: Mapper, heard: SongAnalysis, settings: MapSettings, ngram: KneserNey
) -> Iterator[tuple[str, Level]]:
    for name, flow in ((MAPPED, settings.flow), (PLAIN, 0.0)):
        [mapped] = mapper.place([heard], replace(settings, flow=flow), _quiet)
        yield name, mapped.level
    drawn = {}
    for name in settings.difficulty:
        index = DIFFICULTIES.index(name)
        ids = ngram.sample(len(heard.times[index]), np.random.default_rng(index))
        drawn[index] = [mapper.sym.vocabulary.states[word] for word in ids]
    yield NGRAM, assemble_level(heard, drawn, settings).level


def _as_mapped(level: Level, heard: SongAnalysis, names: Sequence[str]) -> Iterator[ChartOnsets]:
    for name in names:
        chart, index = level.chart(name), DIFFICULTIES.index(name)
        assert chart is not None
        true, _ = chart_states(chart, level.tempo(chart))
        folder = level.folder.name if level.folder else level.title
        yield ChartOnsets(folder, index, true, heard.grid.seconds_of(heard.beats[index]))


def _quiet(step: str, done: int, total: int) -> None:
    """Tell nothing: the bar counts songs."""


def flow_table(tallies: Tallies, placed: str = WHOLE_MAPS) -> Table:
    """Return the table of faults and distributions, by difficulty.

    placed: a sentence on how the notes came to be, for the note of the table.
    """
    from scipy.spatial.distance import jensenshannon

    rows: list[Row] = []
    for system, groups in tallies.items():
        for index in (*range(len(DIFFICULTIES)), ALL):
            if index not in groups or index not in tallies[HUMAN]:
                continue
            tally, human = groups[index], tallies[HUMAN][index]
            row: dict[str, Cell] = {
                "system": system,
                "difficulty": "all" if index == ALL else DIFFICULTIES[index],
                "charts": tally.charts,
                "swings": tally.swings,
                "nps": float(np.median(tally.nps)),
                "red": float(tally.cells[RED].sum() / tally.cells.sum()),
                "doubles": tally.doubles / tally.onsets,
                "grams": float(np.mean(tally.grams)),
                "other_errors": sum(
                    tally.rate(name)
                    for name, rule in RULES.items()
                    if rule.severity is Severity.ERROR and name not in NAMED_FAULTS
                ),
            }
            row |= {name: tally.rate(name) for name in NAMED_FAULTS}
            if system != HUMAN:
                row |= {
                    f"js_{name}": float(
                        jensenshannon(getattr(tally, name).ravel(), getattr(human, name).ravel(), 2)
                    )
                    for name in ("directions", "cells", "gaps")
                }
            rows.append(row)
    return Table(
        "maps",
        "Maps end to end",
        f"{placed} Jensen-Shannon distances (base 2) to the human charts of the row's "
        "difficulties: directions and cells with their colours, gaps from onset to onset. Faults "
        "are per 1000 swings, by the linter's preset ranked; `other errors` are the rest of its "
        "errors. Notes a second: median over charts. Doubles: share of onsets with both hands. "
        "4-grams: different runs of 4 states per 100, mean over charts.",
        [
            Column("system", ""),
            Column("difficulty", "difficulty"),
            Column("charts", "charts"),
            Column("swings", "swings"),
            Column("js_directions", "directions", ".3f"),
            Column("js_cells", "cells", ".3f"),
            Column("js_gaps", "gaps", ".3f"),
            Column("nps", "notes/s", ".2f"),
            Column("red", "red", ".2f"),
            Column("doubles", "doubles", ".2f"),
            Column("grams", "4-grams", ".0f"),
            Column("parity", "parity", ".1f"),
            Column("double_directional", "double directional", ".1f"),
            Column("vision_block", "vision block", ".1f"),
            Column("other_errors", "other errors", ".1f"),
        ],
        rows,
    )


def rule_table(tallies: Tallies) -> Table:
    """Return the table of all rules that any system breaks."""
    systems = {name: groups[ALL] for name, groups in tallies.items()}
    rows: list[Row] = [
        {"rule": name, "severity": str(rule.severity)}
        | {system: tally.rate(name) for system, tally in systems.items()}
        for name, rule in RULES.items()
        if any(tally.faults[name] for tally in systems.values())
    ]
    return Table(
        "rules",
        "Rules broken",
        "Per 1000 swings, all difficulties, by the linter's preset ranked (no pause excuses a "
        "reset). Rules that no one breaks are left out.",
        [Column("rule", "rule"), Column("severity", "severity")]
        + [Column(name, name, ".1f") for name in systems],
        rows,
    )
