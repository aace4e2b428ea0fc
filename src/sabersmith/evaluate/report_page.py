"""What an evaluation found, and its folder: report.md, report.json and figures."""

import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sabersmith.errors import InputError
from sabersmith.evaluate.figures import save
from sabersmith.evaluate.tables import Table
from sabersmith.staging import staging

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@dataclass
class EvaluationReport:
    """Settings of a run, tables in order, and figures by name."""

    settings: dict[str, str | int]
    tables: list[Table] = field(default_factory=list)
    figures: "dict[str, Figure]" = field(default_factory=dict)

    def markdown(self) -> str:
        """All of it as one page, the figures by their names."""
        lines = ["# Evaluation", ""]
        lines += [f"- {name}: {value}" for name, value in self.settings.items()]
        parts = ["\n".join(lines) + "\n", *(table.markdown() for table in self.tables)]
        if self.figures:
            pictures = [f"![{name.replace('_', ' ')}]({name}.png)\n" for name in self.figures]
            parts += ["## Figures\n", *pictures]
        return "\n".join(parts)

    def write(self, out: Path) -> None:
        """Write report.md, report.json and the figures into `out`, all of them or none.

        Raises InputError if it can't be written to.
        """
        tables = {table.name: table.as_json() for table in self.tables}
        content = json.dumps({"settings": self.settings, "tables": tables}, indent=1)
        with staging(out) as aside:
            (aside / "report.md").write_text(self.markdown(), "utf-8")
            (aside / "report.json").write_text(content + "\n", "utf-8")
            save(self.figures, aside)
            for file in sorted(aside.iterdir()):
                os.replace(file, out / file.name)


def check_out(out: Path) -> None:
    """See that a report can be written into a folder, before work is spent on it.

    Raises InputError if not.
    """
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: is a file; give a folder with -o")
    with staging(out):
        pass
