"""Tables that are written as Markdown and as JSON from the same numbers."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sabersmith.evaluate.bootstrap import Interval

Cell = str | int | float | Interval | None
Row = Mapping[str, Cell]


@dataclass(frozen=True)
class Column:
    """One column: the key of its values in rows and in JSON, its title, and how numbers look."""

    key: str
    title: str
    form: str = ""


@dataclass(frozen=True)
class Table:
    """A named table; `note` says what its columns are."""

    name: str
    title: str
    note: str
    columns: Sequence[Column]
    rows: Sequence[Row]

    def markdown(self) -> str:
        """Heading, note and table."""
        lines = [f"## {self.title}", "", self.note, ""]
        lines.append("| " + " | ".join(column.title for column in self.columns) + " |")
        lines.append("|" + " --- |" * len(self.columns))
        for row in self.rows:
            cells = [_shown(row.get(column.key), column.form) for column in self.columns]
            lines.append("| " + " | ".join(cells) + " |")
        return "\n".join(lines) + "\n"

    def as_json(self) -> dict[str, Any]:
        """Plain types; what is not known is null."""
        keys = [column.key for column in self.columns]
        rows = [{key: _plain(row.get(key)) for key in keys} for row in self.rows]
        return {"title": self.title, "note": self.note, "rows": rows}


def _shown(value: Cell, form: str) -> str:
    if isinstance(value, Interval):
        if value.low == value.high:  # of one song alone
            return f"{value.mean:{form}}"
        return f"{value.mean:{form}} [{value.low:{form}}, {value.high:{form}}]"
    if isinstance(value, str):
        return value.replace("|", "\\|")
    if value is None or not math.isfinite(value):
        return ""
    return f"{value:{form}}"


def _plain(value: Cell) -> Any:
    if isinstance(value, Interval):
        return {"mean": value.mean, "low": value.low, "high": value.high}
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
