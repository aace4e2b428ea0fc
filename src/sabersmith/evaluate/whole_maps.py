"""Whole generated maps compared with human ones: rules broken, and distributions of notes."""

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
from sabersmith.mapping.ladder import thin
from sabersmith.mapping.level_building import assemble_level
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.settings import MapSettings

HUMAN, TRAINING = "human", "human, training split"
MAPPED, PLAIN, NGRAM = "sabersmith", "without flow", "5-gram states"
DIRECTIONS = 9
WHOLE_MAPS = (
    "Songs mapped with the default settings, and the human maps of the same difficulties. "
    f"`{NGRAM}`: states sampled from the n-gram at the times of `{MAPPED}`."
)
GAP_EDGES_S = np.geomspace(0.05, 5.0, 25)
NAMED_FAULTS = ("parity", "double_directional", "vision_block")

log = logging.getLogger(__name__)


@dataclass
class ChartTally:
    """Counts over charts.

    Attributes:
        charts: number of charts.
        swings: number of swings.
        faults: findings of the linter by rule.
        directions: (2, 9) notes by colour and cut direction.
        cells: (2, 12) notes by colour and grid cell.
        gaps: onsets by the time to the next onset, a histogram with the edges `GAP_EDGES_S`.
        onsets: number of onsets.
        doubles: number of onsets with notes of both hands.
        grams: for each chart, the number of distinct sequences of 4 states per 100.
        nps: for each chart, notes per second from the first to the last.
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
        """Count a chart with at least one note; length_s: of the song, None if unknown."""
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
        grams = [tuple(states[i : i + 4]) for i in range(len(states) - 3)]
        tally.grams.append(100 * len(set(grams)) / max(1, len(grams)))
        tally.nps.append(len(chart.notes) / max(1.0, float(times[-1] - times[0])))
        return tally

    def __add__(self, other: "ChartTally") -> "ChartTally":
        """Return the counts over the charts of both."""
        names = (part.name for part in fields(self))
        return ChartTally(**{name: getattr(self, name) + getattr(other, name) for name in names})

    def rate(self, rule: str) -> float:
        """Return the findings of a rule per 1000 swings."""
        return 1000 * self.faults[rule] / max(1, self.swings)


Tallies = dict[str, dict[int, ChartTally]]  # by system, then by difficulty
ALL = -1  # in place of a difficulty: all of them


def is_double(state: State) -> bool:
    """Return whether both hands have a note."""
    return {RED, BLUE} <= {note_color(cell) for cell in state}


def count_level(tallies: Tallies, system: str, level: Level, length_s: float | None = None) -> None:
    """Add the Standard charts of a level to a system's counts."""
    for index, difficulty in enumerate(DIFFICULTIES):
        chart = level.chart(difficulty)
        if chart is not None and chart.notes:
            tally, groups = ChartTally.of(level, chart, length_s), tallies.setdefault(system, {})
            for group in (index, ALL):
                groups[group] = groups.get(group, ChartTally()) + tally


def map_songs(
    levels: Sequence[Level], training: Sequence[Level], mapper: Mapper, ngram: KneserNey
) -> tuple[Tallies, list[ChartOnsets]]:
    """Map the songs of human levels, and count the human and the generated charts.

    Each song is mapped in the difficulties that it has: with default settings, without flow, and
    with states sampled from an n-gram at the same times. A song that can't be mapped is skipped and
    named in the log.

    Args:
        levels: human levels to compare with.
        training: human levels of the training split, only counted.
        mapper: of the checkpoints.
        ngram: of the training charts.

    Returns:
        The counts, and the onsets of the maps with default settings.

    Raises:
        InputError: no song could be mapped.
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
            analysis = mapper.analyse(song, settings, _no_progress)
        except InputError as error:
            log.warning("skipped: %s", error)
            continue
        count_level(tallies, HUMAN, level, song.duration)
        length_s = song.duration + (analysis.audio.head + analysis.audio.tail) / analysis.audio.sr
        for name, generated in _generated_levels(mapper, analysis, settings, ngram):
            count_level(tallies, name, generated, length_s)
        onsets += as_mapped(level, analysis)
    if not onsets:
        raise InputError("no song could be mapped; the log names the reasons")
    for level in tqdm(training, desc="human maps", unit="song"):
        count_level(tallies, TRAINING, level)
    return tallies, onsets


def _generated_levels(
    mapper: Mapper, analysis: SongAnalysis, settings: MapSettings, ngram: KneserNey
) -> Iterator[tuple[str, Level]]:
    for name, flow in ((MAPPED, settings.flow), (PLAIN, 0.0)):
        [mapped] = mapper.place_notes([analysis], replace(settings, flow=flow), _no_progress)
        yield name, mapped.level
    sampled = {}
    for name in settings.difficulty:
        index = DIFFICULTIES.index(name)
        ids = ngram.sample(len(analysis.times[index]), np.random.default_rng(index))
        sampled[index] = [mapper.sym.vocabulary.states[word] for word in ids]
    yield NGRAM, assemble_level(analysis, thin(analysis, sampled), settings).level


def as_mapped(level: Level, analysis: SongAnalysis) -> list[ChartOnsets]:
    """Return the onsets of a human level's charts, and those that its song is mapped with."""
    found = []
    for index, name in enumerate(DIFFICULTIES):
        chart = level.chart(name)
        if chart is not None and chart.notes:
            true, _ = chart_states(chart, level.tempo(chart))
            folder = level.folder.name if level.folder else level.title
            mapped = analysis.grid.seconds_of(analysis.beats[index])
            found.append(ChartOnsets(folder, index, true, mapped))
    return found


def _no_progress(step: str, done: int, total: int) -> None:
    """Ignore the progress within a song: the progress bar counts songs."""


def flow_table(tallies: Tallies, origin: str = WHOLE_MAPS) -> Table:
    """Return the table of faults and distributions, by difficulty.

    origin: a sentence on how the maps were made, for the table's note.
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
        f"{origin} Directions, cells (both by colour) and gaps between onsets: Jensen-Shannon "
        "distance (base 2) to the human charts of the same difficulty. Notes/s: median over "
        "charts. Red: share of notes. Doubles: share of onsets with notes of both hands. 4-grams: "
        "distinct sequences of 4 states per 100, mean over charts. Faults are findings per 1000 "
        "swings with the linter's preset ranked; `other errors` are all its other errors.",
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
    """Return the table of all rules that any system breaks, with the rates."""
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
        "Findings per 1000 swings over all difficulties with the linter's preset ranked (which "
        "counts resets after any pause). Rules without a finding are left out.",
        [Column("rule", "rule"), Column("severity", "severity")]
        + [Column(name, name, ".1f") for name in systems],
        rows,
    )
