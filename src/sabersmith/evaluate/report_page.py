"""The report of an evaluation, and its folder: report.md, report.json and figures."""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sabersmith.errors import InputError
from sabersmith.evaluate.figures import save_figures
from sabersmith.evaluate.tables import Table
from sabersmith.staging import staging

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass
class EvaluationReport:
    """The settings of an evaluation, its tables in order, and its figures by name."""

    settings: dict[str, str | int]
    tables: list[Table] = field(default_factory=list)
    figures: "dict[str, Figure]" = field(default_factory=dict)

    def markdown(self) -> str:
        """Return the whole report as one page of Markdown, which links to the figures."""
        lines = ["# Evaluation", ""]
        lines += [f"- {name}: {value}" for name, value in self.settings.items()]
        parts = ["\n".join(lines) + "\n", *(table.markdown() for table in self.tables)]
        if self.figures:
            pictures = [f"![{name.replace('_', ' ')}]({name}.png)\n" for name in self.figures]
            parts += ["## Figures\n", *pictures]
        return "\n".join(parts)

    def write(self, out: Path) -> None:
        """Write report.md, report.json and the figures into `out`, all or none.

        Raises InputError if `out` can't be written to.
        """
        tables = {table.name: table.as_json() for table in self.tables}
        content = json.dumps({"settings": self.settings, "tables": tables}, indent=1)
        with staging(out) as staged:
            report = staged / "report"
            report.mkdir()
            (report / "report.md").write_text(self.markdown(), "utf-8")
            (report / "report.json").write_text(content + "\n", "utf-8")
            save_figures(self.figures, report)
            for file in sorted(report.iterdir()):
                os.replace(file, out / file.name)


def check_out(out: Path) -> None:
    """Raise InputError if no report can be written into `out`."""
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: is a file; give a folder for the report")
    with staging(out):
        pass
