"""The findings in a level as text for people and as JSON for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from sabersmith.beatmap.light_groups import GroupLight
from sabersmith.beatmap.model import Arc, Bomb, Boost, Chain, Level, Light, Note, Wall
from sabersmith.lint.check import ChartReport
from sabersmith.lint.finding import Finding, MapObject, count_severities, rates
from sabersmith.lint.rules import RULES, Severity
from sabersmith.timing.clock import clock

_SHOWN = 5
_KINDS = {
    Note: "note",
    Bomb: "bomb",
    Wall: "wall",
    Arc: "arc",
    Chain: "chain",
    Light: "light",
    GroupLight: "group_light",
    Boost: "boost",
}


@dataclass(frozen=True)
class LevelReport:
    """The reports on a level's charts.

    notices: name what could not be checked. findings: about the level as a whole.
    """

    path: str
    level: Level
    charts: list[ChartReport] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def errors(self) -> int:
        """Number of findings that are errors."""
        parts = [self.findings, *(chart.findings for chart in self.charts)]
        return sum(count_severities(findings)[Severity.ERROR] for findings in parts)


def as_text(report: LevelReport, show_all: bool = False) -> str:
    """Return the findings by chart and rule: the first five of each, or all of them."""
    level = report.level
    by = f" by {level.mapper}" if level.mapper else ""
    lines = [f"{report.path}: {level.title}{by}"]
    lines += [f"  not judged: {notice}" for notice in report.notices]
    for finding in report.findings:
        lines.append(f"  {finding.severity} {finding.rule}: {finding.what}; {finding.fix}")
    for chart in report.charts:
        counts = count_severities(chart.findings)
        size = f"{chart.notes} notes, {chart.swings} swings"
        lines += ["", f"  {_name(chart)}: {size}; {_counted(counts)}"]
        if chart.left_out:
            what = "object is" if chart.left_out == 1 else "objects are"
            lines.append(f"    {chart.left_out} {what} left out: counts and rates are of the rest")
        per_1000 = rates(chart.findings, chart.swings)
        for severity in Severity:
            for rule in RULES:
                found = [finding for finding in chart.findings if finding.rule == rule]
                if found and RULES[rule].severity is severity:
                    lines += _rule_lines(found, per_1000[rule], show_all)
    return "\n".join(lines)


def as_json(report: LevelReport) -> dict[str, Any]:
    """Return plain types: all findings, counts by severity and rule, and rates that are not 0."""
    return {
        "path": report.path,
        "title": report.level.title,
        "mapper": report.level.mapper,
        "errors": report.errors,
        "not_judged": report.notices,
        "findings": [_finding_json(finding) for finding in report.findings],
        "charts": [
            {
                "characteristic": chart.characteristic,
                "difficulty": chart.difficulty,
                "notes": chart.notes,
                "swings": chart.swings,
                "left_out": chart.left_out,
                "counts": {
                    str(severity): count
                    for severity, count in count_severities(chart.findings).items()
                },
                "rules": dict(Counter(finding.rule for finding in chart.findings)),
                "per_1000_swings": {
                    rule: round(rate, 3)
                    for rule, rate in rates(chart.findings, chart.swings).items()
                    if rate
                },
                "findings": [_finding_json(finding) for finding in chart.findings],
            }
            for chart in report.charts
        ],
    }


def _name(chart: ChartReport) -> str:
    standard = chart.characteristic == "Standard"
    return chart.difficulty if standard else f"{chart.characteristic} {chart.difficulty}"


def _counted(counts: dict[Severity, int]) -> str:
    return ", ".join(
        f"{count} {severity}{'s' * (count != 1)}" for severity, count in counts.items()
    )


def _rule_lines(found: Sequence[Finding], per_1000: float, show_all: bool) -> list[str]:
    """Return a heading with the rule's advice, and a line for each finding that is shown."""
    first = found[0]
    shown = found if show_all else found[:_SHOWN]
    lines = [
        f"    {first.severity} {first.rule}, {len(found)} ({per_1000:.1f} per 1000): {first.fix}"
    ]
    lines += [
        f"      beat {finding.beat:g} ({clock(finding.second, 2)}): {finding.what}"
        if finding.objects or finding.second
        else f"      {finding.what}"
        for finding in shown
    ]
    if len(shown) < len(found):
        lines.append(f"      and {len(found) - len(shown)} more")
    return lines


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "beat": round(finding.beat, 4),
        "second": round(finding.second, 4),
        "what": finding.what,
        "fix": finding.fix,
        "objects": [{"kind": _kind(item)} | asdict(item) for item in finding.objects],
    }


def _kind(item: MapObject) -> str:
    return _KINDS[type(item)]
