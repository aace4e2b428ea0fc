"""Tables, written as Markdown and as JSON from the same numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sabersmith.evaluate.bootstrap import Interval

Cell = str | int | float | Interval | None
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Column:
    """A column of a table.

    key: of its values in rows and in JSON. title: in Markdown. format: of its numbers.
    """

    key: str
    title: str
    format: str = ""


@dataclass(frozen=True)
class Table:
    """A table; `note` explains its columns."""

    name: str
    title: str
    note: str
    columns: Sequence[Column]
    rows: Sequence[Row]

    def markdown(self) -> str:
        """Return heading, note and table as Markdown."""
        lines = [f"## {self.title}", "", self.note, ""]
        lines.append("| " + " | ".join(column.title for column in self.columns) + " |")
        lines.append("|" + " --- |" * len(self.columns))
        for row in self.rows:
            cells = [_formatted(row.get(column.key), column.format) for column in self.columns]
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines) + "\n"

    def as_json(self) -> dict[str, Any]:
        """Return title, note and rows as JSON types; unknown values are None."""
        keys = [column.key for column in self.columns]
        rows = [{key: _as_json(row.get(key)) for key in keys} for row in self.rows]
        return {"title": self.title, "note": self.note, "rows": rows}


def _formatted(value: Cell, format: str) -> str:
    if isinstance(value, Interval):
        if value.low == value.high:  # all values are of one song
            return f"{value.mean:{format}}"
        return f"{value.mean:{format}} [{value.low:{format}}, {value.high:{format}}]"
    if isinstance(value, str):
        return value.replace("|", "\\|")
    if value is None or not math.isfinite(value):
        return ""
    return f"{value:{format}}"


def _as_json(value: Cell) -> Any:
    if isinstance(value, Interval):
        return {"mean": value.mean, "low": value.low, "high": value.high}
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
