"""The linter: checks what in a chart players can't do, can't read or would not enjoy.

It uses only `beatmap` and `timing`, and changes nothing.

- `lint_chart` checks one chart of a level, `lint_level` all of them, `lint_path` a folder or zip.
- `Limits` are the thresholds; `PRESETS` has the named sets of them.
- `RULES` lists the rules with severity, reason and advice. Each is a function of its name in a
  module named `..._rules` that looks at a `ChartView` and yields findings.
- `report` turns results into text and JSON.
"""

from sabersmith.lint.check import ChartReport, lint_chart, lint_level
from sabersmith.lint.finding import Finding, count_severities, rates
from sabersmith.lint.limits import PRESETS, Limits
from sabersmith.lint.paths import find_levels, lint_path, song_length
from sabersmith.lint.report import LevelReport, as_json, as_text
from sabersmith.lint.rules import RULES, Severity

__all__ = [
    "PRESETS",
    "RULES",
    "ChartReport",
    "Finding",
    "LevelReport",
    "Limits",
    "Severity",
    "as_json",
    "as_text",
    "count_severities",
    "find_levels",
    "lint_chart",
    "lint_level",
    "lint_path",
    "rates",
    "song_length",
]
