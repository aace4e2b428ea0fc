"""Write maps in every format, and lint what was written.

    python benchmarks/formats.py path/to/maps [path/to/more ...] --out FOLDER

Each map becomes FOLDER/v2/NAME, FOLDER/v3/NAME and FOLDER/v4/NAME, with an empty song. The table
has the linter's findings by format and characteristic. What a format can't hold is counted by name.
With bsmap installed, strict_schema.mjs checks the written files against its strict schema.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from pathlib import Path

from sabersmith.beatmap.level_io import FORMATS, read_level, write_level
from sabersmith.lint import Severity, find_levels, lint_level, song_length

_COUNT = re.compile(r"\b[0-9]+ ")


def main() -> int:
    """Print a table for each format; return 1 if a chart has errors or is lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("roots", nargs="+", type=Path, help="levels, or folders of them")
    parser.add_argument("--out", type=Path, required=True, help="folder of the written maps")
    options = parser.parse_args()
    found: dict[tuple[str, str], Counter[str]] = {}
    lost: Counter[str] = Counter()
    missing = 0
    for path in (path for root in options.roots for path in find_levels(root)):
        level = read_level(path, strict=False)
        length_s = song_length(path, level)
        for format in FORMATS:
            folder = options.out / format / path.stem
            for line in write_level(level, folder, format):
                lost[f"{format}, {_COUNT.sub('', line.split(': ', 2)[-1])}"] += 1
            (folder / level.audio).touch()
            written = read_level(folder, strict=False)
            missing += len(level.charts) - len(written.charts)
            for report in lint_level(written, length_s=length_s):
                counts = found.setdefault((format, report.characteristic), Counter())
                counts["charts"] += 1
                counts["notes"] += report.notes
                counts["swings"] += report.swings
                for finding in report.findings:
                    counts[f"{finding.severity} {finding.rule}"] += 1
                    counts["errors"] += finding.severity == Severity.ERROR
    print("| format | characteristic | charts | notes | swings | errors | findings |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for (format, kind), counts in sorted(found.items()):
        rules = [f"{name} {count}" for name, count in counts.most_common() if " " in name]
        numbers = (str(counts[name]) for name in ("charts", "notes", "swings", "errors"))
        print(f"| {format} | {kind} | {' | '.join(numbers)} | {', '.join(rules) or 'none'} |")
    print(f"\n{missing} charts lost; parts named as lost, and in how many files:")
    for line, count in lost.most_common():
        print(f"- {line}: {count}")
    return int(bool(missing) or any(counts["errors"] for counts in found.values()))


if __name__ == "__main__":
    sys.exit(main())
