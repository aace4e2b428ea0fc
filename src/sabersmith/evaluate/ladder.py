"""The ladder of difficulties: whether each step up in a level is one, for human levels and ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Chart, Level
from sabersmith.beatmap.rating import RESET_PAUSE_S, rating_of_swings
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.beatmap.swings import find_swings
from sabersmith.evaluate.tables import Cell, Column, Row, Table

LEAST_NOTES = 30  # of a chart that is compared
FAST_PERCENTILE = 5  # of the gaps between a hand's swings
STRETCH_BEATS = 16.0
STRETCH_HOP_BEATS = 4.0
LONG_HOLE = 1.5  # times the harder difficulty's longest hole


@dataclass(frozen=True)
class Rung:
    """One difficulty of a level.

    Attributes:
        difficulty: 0 Easy .. 4 ExpertPlus.
        beats: of the notes, ascending, (N,).
        times: seconds of the notes, ascending, (N,).
        swings: number of swings.
        fast_s: seconds between fast swings of a hand: the 5th percentile; NaN if there is none.
        rating: stars.
        nps: notes per second.
    """

    difficulty: int
    beats: NDArray[np.float64]
    times: NDArray[np.float64]
    swings: int
    fast_s: float
    rating: float
    nps: float


@dataclass(frozen=True)
class Step:
    """The step from a difficulty of a level to the next harder one that it has.

    Attributes:
        more_notes, more_swings, faster, rated_harder: whether the harder one has more notes, more
            swings, faster fast swings, and a higher rating.
        denser_share: share of stretches of 16 beats in which the easier one has more notes.
        hole: the easier one's longest time without a note, relative to the harder one's.
    """

    more_notes: bool
    more_swings: bool
    faster: bool
    rated_harder: bool
    denser_share: float
    hole: float

    @classmethod
    def between(cls, easier: Rung, harder: Rung) -> "Step":
        """Compare two difficulties of a level."""
        span = harder.times[0], harder.times[-1]
        return cls(
            more_notes=len(harder.times) > len(easier.times),
            more_swings=harder.swings > easier.swings,
            faster=harder.fast_s < easier.fast_s,
            rated_harder=harder.rating > easier.rating,
            denser_share=denser_share(easier.beats, harder.beats),
            hole=longest_hole(easier.times, span) / longest_hole(harder.times, span),
        )


def rungs(level: Level) -> list[Rung]:
    """Return the Standard difficulties of a level with at least 30 notes, Easy first."""
    charts = [(index, level.chart(name)) for index, name in enumerate(DIFFICULTIES)]
    return [
        _rung(level, chart, index)
        for index, chart in charts
        if chart is not None and len(chart.notes) >= LEAST_NOTES
    ]


def steps(level: Level) -> list[Step]:
    """Return the steps from each difficulty of a level to the next harder one."""
    return [Step.between(easier, harder) for easier, harder in pairwise(rungs(level))]


def denser_share(easier: NDArray[np.float64], harder: NDArray[np.float64]) -> float:
    """Return the share of stretches of 16 beats, every 4, that have more of the easier's beats.

    The stretches cover both (N,) and (M,), ascending, of at least one beat.
    """
    first, last = min(easier[0], harder[0]), max(easier[-1], harder[-1])
    starts = np.arange(first, max(first, last - STRETCH_BEATS) + 1e-9, STRETCH_HOP_BEATS)
    counts = [
        np.searchsorted(beats, starts + STRETCH_BEATS) - np.searchsorted(beats, starts)
        for beats in (easier, harder)
    ]
    return float((counts[0] > counts[1]).mean())


def longest_hole(times: NDArray[np.float64], span: tuple[float, float]) -> float:
    """Return the longest time between neighbours of times and the ends of a span, seconds."""
    inside = times[(times > span[0]) & (times < span[1])]
    return float(np.diff(np.concatenate((span[:1], inside, span[1:]))).max())


def ladder_table(systems: dict[str, Sequence[Level]]) -> Table:
    """Return the table of the steps in the levels of each system, by its name."""
    rows: list[Row] = []
    for name, levels in systems.items():
        found = [step for level in levels for step in steps(level)]
        if found:
            row: dict[str, Cell] = {"system": name, "steps": len(found)}
            for key in ("more_notes", "more_swings", "faster", "rated_harder"):
                row[key] = sum(not getattr(step, key) for step in found)
            shares = [step.denser_share for step in found]
            holes = [step.hole for step in found]
            row["denser"] = float(np.mean(shares))
            row["steps_denser"] = sum(share > 0 for share in shares)
            row["hole"] = float(np.median(holes))
            row["long_holes"] = sum(hole > LONG_HOLE for hole in holes)
            rows.append(row)
    return Table(
        "ladder",
        "Steps between difficulties",
        "Steps from each difficulty of a level to the next harder one that it has. Counted: steps "
        "after which there are not more notes, not more swings, no faster fast swings (5th "
        "percentile of the gaps between a hand's swings), no higher rating (`beatmap/rating.py`). "
        "Denser: share of stretches of 16 beats in which the easier one has more notes, and steps "
        "with such a stretch. Hole: the easier one's longest time without a note relative to the "
        f"harder one's, median, and steps where it is over {LONG_HOLE}.",
        [
            Column("system", ""),
            Column("steps", "steps"),
            Column("more_notes", "not more notes"),
            Column("more_swings", "not more swings"),
            Column("faster", "not faster"),
            Column("rated_harder", "not rated harder"),
            Column("denser", "stretches denser", ".3f"),
            Column("steps_denser", "steps with one"),
            Column("hole", "hole", ".2f"),
            Column("long_holes", "long holes"),
        ],
        rows,
    )


def difficulty_table(systems: dict[str, Sequence[Level]]) -> Table:
    """Return the medians over charts of density, speed and rating, by system and difficulty."""
    rows: list[Row] = []
    for name, levels in systems.items():
        every = [rung for level in levels for rung in rungs(level)]
        for index, difficulty in enumerate(DIFFICULTIES):
            group = [rung for rung in every if rung.difficulty == index]
            if group:
                rows.append(
                    {
                        "system": name,
                        "difficulty": difficulty,
                        "charts": len(group),
                        "nps": float(np.median([rung.nps for rung in group])),
                        "fast_ms": 1000 * float(np.nanmedian([rung.fast_s for rung in group])),
                        "rating": float(np.median([rung.rating for rung in group])),
                        "rating_sd": float(np.std([rung.rating for rung in group])),
                    }
                )
    return Table(
        "difficulties",
        "Difficulties",
        "Medians over charts of notes a second, of the 5th percentile of the gaps between a hand's "
        "swings, and of the rating (`beatmap/rating.py`) with its standard deviation over songs.",
        [
            Column("system", ""),
            Column("difficulty", "difficulty"),
            Column("charts", "charts"),
            Column("nps", "notes/s", ".2f"),
            Column("fast_ms", "fast swings, ms", ".0f"),
            Column("rating", "rating", ".2f"),
            Column("rating_sd", "sd", ".2f"),
        ],
        rows,
    )


def _rung(level: Level, chart: Chart, difficulty: int) -> Rung:
    tempo = level.tempo(chart)
    hands = find_swings(chart, tempo, RESET_PAUSE_S)
    gaps = [swing.gap_s for swings in hands for swing in swings[1:]]
    beats = np.sort(np.array([note.beat for note in chart.notes]))
    return Rung(
        difficulty=difficulty,
        beats=beats,
        times=tempo.seconds(beats),
        swings=sum(map(len, hands)),
        fast_s=float(np.percentile(gaps, FAST_PERCENTILE)) if gaps else float("nan"),
        rating=rating_of_swings(hands),
        nps=notes_per_second(chart, level),
    )
