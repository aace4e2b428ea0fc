"""Check charts and levels against all rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sabersmith.beatmap.model import Chart, Level
from sabersmith.lint import (
    arc_rules,
    chart_rules,
    hitbox_rules,
    jump_rules,
    light_rules,
    moment_rules,
    sight_rules,
    slider_rules,
    swing_rules,
    wall_rules,
)
from sabersmith.lint.chart_view import ChartView
from sabersmith.lint.finding import Finding
from sabersmith.lint.limits import PRESETS, Limits

CHECKS: tuple[Callable[[ChartView], Iterator[Finding]], ...] = (
    *swing_rules.CHECKS,
    *moment_rules.CHECKS,
    *slider_rules.CHECKS,
    *arc_rules.CHECKS,
    *sight_rules.CHECKS,
    *hitbox_rules.CHECKS,
    *chart_rules.CHECKS,
    *wall_rules.CHECKS,
    *jump_rules.CHECKS,
    *light_rules.CHECKS,
)


@dataclass(frozen=True)
class ChartReport:
    """The findings in one chart, in order of time, and its numbers of notes and swings.

    left_out: how many objects of its file are not in the chart, see `model.Chart`.
    swings_a_second: from the first swing to the last; 0 for fewer than two.
    """

    characteristic: str
    difficulty: str
    notes: int
    swings: int
    left_out: int
    findings: list[Finding]
    swings_a_second: float = 0.0


def lint_chart(
    level: Level, chart: Chart, limits: Limits | None = None, length_s: float | None = None
) -> ChartReport:
    """Check one of a level's charts against every rule.

    Args:
        level: that the chart belongs to.
        chart: to check.
        limits: thresholds; by default the preset "default".
        length_s: of the song. Without it, the end of the song is not checked.
    """
    view = ChartView(level, chart, limits or PRESETS["default"], length_s)
    checks = (chart_rules.invalid_object,) if (crowd := list(chart_rules.crowded(view))) else CHECKS
    findings = crowd + [finding for check in checks for finding in check(view)]
    findings.sort(key=lambda finding: finding.second)
    red, blue = view.hands
    seconds = [swing.second for hand in (red, blue) for swing in hand]
    length_s = max(seconds) - min(seconds) if seconds else 0.0
    return ChartReport(
        characteristic=chart.characteristic,
        difficulty=chart.difficulty,
        notes=len(chart.notes),
        swings=len(red) + len(blue),
        left_out=chart.left_out,
        findings=findings,
        swings_a_second=len(seconds) / length_s if length_s > 0 else 0.0,
    )


def lint_level(
    level: Level, limits: Limits | None = None, length_s: float | None = None
) -> list[ChartReport]:
    """Check all charts of a level, in its order; see `lint_chart`."""
    return [lint_chart(level, chart, limits, length_s) for chart in level.charts]
