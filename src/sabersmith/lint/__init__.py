"""A linter of levels: what in a chart a body can't do or a player would not like.

`lint(level)` judges all charts, `lint_chart` one; `python -m sabersmith.lint` does it from a shell.
"""

from sabersmith.lint.check import ChartReport, lint, lint_chart, song_length
from sabersmith.lint.finding import RULES, Finding, Severity, count_severities, rates
from sabersmith.lint.limits import PRESETS, Limits

__all__ = [
    "PRESETS",
    "RULES",
    "ChartReport",
    "Finding",
    "Limits",
    "Severity",
    "count_severities",
    "lint",
    "lint_chart",
    "rates",
    "song_length",
]
