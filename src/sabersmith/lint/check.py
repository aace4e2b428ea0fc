"""Charts and levels through all rules."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import soundfile

from sabersmith.beatmap.level_files import open_files
from sabersmith.beatmap.model import Chart, Level
from sabersmith.lint import chart_rules, hitbox_rules, swing_rules
from sabersmith.lint.finding import Finding
from sabersmith.lint.limits import PRESETS, Limits
from sabersmith.lint.view import View

CHECKS: tuple[Callable[[View], Iterator[Finding]], ...] = (
    *swing_rules.CHECKS,
    *hitbox_rules.CHECKS,
    *chart_rules.CHECKS,
)


@dataclass(frozen=True)
class ChartReport:
    """The findings of one chart in order of time, and how many swings it has."""

    characteristic: str
    difficulty: str
    swings: int
    findings: list[Finding]


def lint_chart(
    level: Level, chart: Chart, limits: Limits | None = None, length_s: float | None = None
) -> ChartReport:
    """Judge one of a level's charts by every rule.

    limits: the thresholds, by default the preset `default`. length_s: of the song; without it the
    song's end is not judged.
    """
    view = View(level, chart, limits or PRESETS["default"], length_s)
    findings = [finding for check in CHECKS for finding in check(view)]
    findings.sort(key=lambda finding: finding.second)
    red, blue = view.hands
    return ChartReport(chart.characteristic, chart.difficulty, len(red) + len(blue), findings)


def lint(
    level: Level, limits: Limits | None = None, length_s: float | None = None
) -> list[Finding]:
    """The findings of all charts of a level, chart by chart; see `lint_chart`."""
    return [
        finding
        for chart in level.charts
        for finding in lint_chart(level, chart, limits, length_s).findings
    ]


def song_length(path: str | Path, level: Level) -> float | None:
    """Seconds of the song of a level read from a folder or zip; None where it can't be read.

    Raises InputError if the folder or zip itself can't be read.
    """
    files = open_files(Path(path))
    name = files.find(level.audio) if level.audio else None
    if name is None:
        return None
    try:
        return float(soundfile.info(io.BytesIO(files.read(name))).duration)
    except soundfile.LibsndfileError:
        return None
