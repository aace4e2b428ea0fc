"""Findings of the linter, and their rates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from sabersmith.beatmap.light_groups import GroupLight
from sabersmith.beatmap.model import Arc, Bomb, Boost, Chain, Light, Note, Wall
from sabersmith.lint.rules import RULES, Severity

GridObject: TypeAlias = Note | Bomb | Wall  # has a cell of the grid
MapObject: TypeAlias = GridObject | Arc | Chain | Light | GroupLight | Boost


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a chart breaks a rule.

    rule: a key of RULES. beat, second: of the object that breaks it; 0 for the whole chart.
    objects: those involved, in the model's types. what: a description of the case.
    """

    rule: str
    characteristic: str
    difficulty: str
    beat: float
    second: float
    objects: tuple[MapObject, ...]
    what: str

    @property
    def severity(self) -> Severity:
        """Severity of the rule."""
        return RULES[self.rule].severity

    @property
    def fix(self) -> str:
        """Advice on what to do."""
        return RULES[self.rule].fix


def rates(findings: Iterable[Finding], swings: int) -> dict[str, float]:
    """Return the findings per 1000 swings for every rule; 0 if there are no swings."""
    counts = Counter(finding.rule for finding in findings)
    return {rule: 1000.0 * counts[rule] / swings if swings else 0.0 for rule in RULES}


def count_severities(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return the number of findings of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}
