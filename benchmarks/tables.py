"""Format the rows of speed.py as Markdown."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

BASE_S = 180.0  # song length that others are compared with
MB, GB = 1e6, 1e9


def report(machine: Mapping[str, Any], rows: Mapping[str, Sequence[Row]]) -> str:
    """Return all tables that have rows, as one Markdown text."""
    writers: dict[str, Callable[[Sequence[Row]], list[str]]] = {
        "release": release_table,
        "stages": stages_table,
        "full": full_table,
        "reference": reference_table,
        "floor": floor_table,
        "options": options_table,
    }
    lines = ["# Speed", "", *(f"- {name}: {value}" for name, value in machine.items())]
    for rates in rows.get("rates", ()):
        large, memory = rates["large"] / GB, rates["memory"] / GB
        lines.append(f"- large products {large:.0f} GFLOP/s, copying {memory:.1f} GB/s")
    for name, writer in writers.items():
        if rows.get(name):
            lines += ["", *writer(rows[name])]
    return "\n".join(lines) + "\n"


def stages_table(rows: Sequence[Row]) -> list[str]:
    """Return a table with a row for each stage and a column for each song."""
    lengths = sorted({row["size"] for row in rows})
    base = BASE_S if BASE_S in lengths else lengths[-1]
    found = {(row["what"], row["size"]): row for row in rows}
    body = []
    for name in dict.fromkeys(row["what"] for row in rows):
        cells = []
        for length in lengths:
            row, of_base = found.get((name, length)), found.get((name, base))
            cells.append(_stage_cell(row, of_base, length / base) if row else "")
        body.append([name, *cells])
    first = [row["first_line"] for row in rows if "first_line" in row]
    lines = [
        "## Stages, shipped checkpoints",
        "",
        f"Seconds; ratio of the seconds per minute of music to those at {base:g} s; MB above what "
        "the process held before, and in all.",
        "",
        *table(["stage", *(f"{length:g} s" for length in lengths)], body),
    ]
    if first:
        lines += [
            "",
            f"infer.py wrote its first line after {min(first):.2f} to {max(first):.2f} s.",
        ]
    return lines


def _stage_cell(row: Row, of_base: Row | None, minutes_ratio: float) -> str:
    base_s = of_base["seconds"] * minutes_ratio if of_base else 0.0
    growth = f" ×{row['seconds'] / base_s:.2f}" if base_s else ""
    above = "" if row["above"] is None else f"{row['above'] / MB:.0f}, "
    return f"{_seconds(row['seconds'])}{growth} ({above}{row['peak'] / MB:.0f})"


def release_table(rows: Sequence[Row]) -> list[str]:
    """Return the table of infer.py now and in the release before."""
    figures = ("seconds", "cpu", "first_line", "peak")
    body = []
    for row in rows:
        cells = []
        for name in figures:
            pair = row["before"][name], row["now"][name]
            texts = _memory(*pair) if name == "peak" else map(_seconds, pair)
            cells.append(f"{', '.join(texts)}: {pair[0] / pair[1]:.2f}")
        body.append([row["what"], row["size"], *cells])
    head = ["infer.py", "song", "s", "s of all processors", "s until the first line", "MB"]
    return [
        "## The release before",
        "",
        "Before, now: how many times as much before; the least of runs in turn.",
        "",
        *table(head, body),
    ]


def full_table(rows: Sequence[Row]) -> list[str]:
    """Return the table of the networks in their default sizes."""
    body = [
        [row["what"], row["size"], _seconds(row["seconds"]), *_memory(row["above"], row["peak"])]
        for row in rows
    ]
    head = ["stage", "size", "s", "MB above", "MB in all"]
    return ["## Networks in full size, random weights", "", *table(head, body)]


def reference_table(rows: Sequence[Row]) -> list[str]:
    """Return the table of ratios to the reference."""
    body = [
        [
            row["what"],
            row["size"],
            _seconds(row["seconds"]),
            _seconds(row["reference_seconds"]) + (" (fitted)" if row["fitted"] else ""),
            f"{row['ratio']:.1f}" if row["ratio"] else "",
            *_memory(row["above"], row["reference_above"]),
            row["equal"],
        ]
        for row in rows
    ]
    head = [
        "stage",
        "size",
        "s",
        "reference, s",
        "ratio",
        "MB above",
        "MB above, reference",
        "equal",
    ]
    return ["## Plain reference, the same weights", "", *table(head, body)]


def floor_table(rows: Sequence[Row]) -> list[str]:
    """Return the table of ratios to the machine's lower bound."""
    body = [
        [
            row["what"],
            row["size"],
            f"{row['flops'] / GB:.1f}",
            f"{row['bytes'] / GB:.2f}",
            _seconds(row["floor"]),
            _seconds(row["floor_of_shapes"]),
            _seconds(row["seconds"]),
            f"{row['ratio']:.1f}",
        ]
        for row in rows
    ]
    head = ["stage", "size", "GFLOP", "GB", "bound, s", "bound by shape, s", "s", "s / bound"]
    return ["## Lower bound of the machine", "", *table(head, body)]


def options_table(rows: Sequence[Row]) -> list[str]:
    """Return the table of options."""
    body = [
        [
            row["what"],
            row["size"],
            _seconds(row["seconds"]),
            "" if row["log_p"] is None else f"{row['log_p']:.4f}",
            *_memory(row["above"]),
        ]
        for row in rows
    ]
    head = ["option", "size", "s", "mean log p of a state", "MB above"]
    return ["## Options, shipped checkpoints", "", *table(head, body)]


def table(head: Sequence[str], body: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a Markdown table."""
    rows = [head, ["---"] * len(head), *body]
    return [f"| {' | '.join(cells)} |" for cells in rows]


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f}" if seconds >= 100 else f"{seconds:.3g}"


def _memory(*sizes: int | None) -> list[str]:
    return ["" if size is None else f"{size / MB:.0f}" for size in sizes]
