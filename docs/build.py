"""Make what the docs show of the current code: python docs/build.py

Writes the table of options in README.md, docs/options.md, the rules and presets in docs/linter.md,
and the pictures of a map of the demo song: docs/images/first-bars.png and preview.png (the latter
where a Chromium is found). Each picture holds the notes of its chart as text, by which a test sees
whether it is of the current map.
"""

import inspect
import io
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from PIL import Image, PngImagePlugin

import sabersmith
from sabersmith.beatmap.model import Chart
from sabersmith.cli.edit import option_rows as edit_option_rows
from sabersmith.cli.options import option_rows
from sabersmith.lint import PRESETS, RULES
from sabersmith.lint.chart_rules import crowded
from sabersmith.lint.check import CHECKS
from sabersmith.lint.level_rules import CHECKS as LEVEL_CHECKS
from sabersmith.lint.rules import threshold_text
from sabersmith.preview.chart_image import draw_chart_image

ROOT = Path(__file__).resolve().parents[1]
IMAGES = ROOT / "docs" / "images"
DEMO = ROOT / "data" / "demo" / "first_forge.ogg"
README_OPTIONS = (
    "out", "difficulty", "seed", "style", "character", "intensity", "nps", "bpm", "flow", "repeat",
    "temperature", "title", "lights", "preview", "format", "characteristic",
)  # fmt: skip
MARKS = re.compile(r"(<!-- options -->\n).*?(<!-- /options -->)", re.DOTALL)
STRIP_DIFFICULTY, STRIP_BARS = "Expert", 8
PREVIEW_DIFFICULTY, PREVIEW_S, PREVIEW_SIZE = "ExpertPlus", 14.5, (1280, 720)
NOTES = "notes"  # the text in a picture

Shown = list[list[float]]  # of each note: beat, line, layer, color, direction


def main() -> None:
    """Write everything."""
    readme = ROOT / "README.md"
    readme.write_text(with_table(readme.read_text("utf-8")), "utf-8")
    (ROOT / "docs" / "options.md").write_text(options_page(), "utf-8")
    linter = ROOT / "docs" / "linter.md"
    linter.write_text(with_rules(linter.read_text("utf-8")), "utf-8")
    mapped = sabersmith.Mapper().map(sabersmith.load_song(DEMO))
    IMAGES.mkdir(exist_ok=True)
    strip = chart_of(mapped.level, STRIP_DIFFICULTY)
    save(draw_chart_image(strip, STRIP_BARS), strip, IMAGES / "first-bars.png")
    with tempfile.TemporaryDirectory() as folder:
        picture = screenshot(mapped, Path(folder))
    if picture is None:
        print("no Chromium was found: preview.png stays as it is", file=sys.stderr)
    else:
        save(picture, chart_of(mapped.level, PREVIEW_DIFFICULTY), IMAGES / "preview.png")


def with_table(readme: str) -> str:
    """Return the README with its table of options as declared."""
    rows = [row for row in _rows() if row[0] in README_OPTIONS]
    lines = ["| option | what it does |", "| --- | --- |"]
    lines += [f"| `{name}=` | {help}{default} |" for name, help, default in rows]
    return MARKS.sub(lambda marks: marks[1] + "\n".join(lines) + "\n" + marks[2], readme)


def options_page() -> str:
    """Return docs/options.md."""
    lines = [
        "# Options",
        "",
        "For `sabersmith SONG key=value ...` and `python infer.py audio=SONG key=value ...`. Free",
        "text (names, titles) is taken literally; quote it for the shell. Switches take true or",
        "false, yes or no, on or off. A line in `configs/infer.yaml` changes a default. The last",
        "three tables are for `sabersmith edit MAP key=value ...`, see [editing.md](editing.md).",
    ]
    edit_rows = [(f"Edit: {heading.lower()}", rows) for heading, rows in edit_option_rows()]
    for heading, rows in [*option_rows(), *edit_rows]:
        columns = ["option", "what it does", "default", "range"]
        if not any(span for *_, span in rows):
            columns.pop()
        table = [columns, ["---"] * len(columns)]
        table += [[f"`{name}=`", *rest][: len(columns)] for name, *rest in rows]
        lines += ["", f"## {heading}", "", *(f"| {' | '.join(row)} |" for row in table)]
    return "\n".join(lines) + "\n"


def with_rules(page: str) -> str:
    """Return docs/linter.md with the rules and the presets as declared."""
    parts = {"rules": rule_lines(), "presets": preset_lines()}
    for name, lines in parts.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = "\n".join(lines)
        page = marks.sub(lambda found, text=text: f"{found[1]}\n{text}\n\n{found[2]}", page)
    return page


def rule_lines() -> list[str]:
    """Return an entry for every rule: what it looks for, why, its threshold and source, advice."""
    checks = {check.__name__: check for check in (crowded, *CHECKS, *LEVEL_CHECKS)}
    lines = []
    for name, rule in sorted(RULES.items()):
        what = (inspect.getdoc(checks[name]) or "").replace("\n", " ")
        lines.append(f"- **`{name}`** ({rule.severity}). {' '.join(what.split())} {rule.why}")
        if rule.threshold:
            lines.append(f"  Threshold: {threshold_text(rule, PRESETS['default'])}.")
        lines.append(f"  Source: {rule.source}. What to do: {rule.fix}.")
    return lines


def preset_lines() -> list[str]:
    """Return a table of the thresholds in which presets differ."""
    tables = {name: asdict(limits) for name, limits in PRESETS.items()}
    lines = [f"| threshold | {' | '.join(tables)} |", f"| --- |{' --- |' * len(tables)}"]
    for key, value in tables["default"].items():
        values = [table[key] for table in tables.values()]
        if any(other != value for other in values) and not isinstance(value, dict):
            lines.append(f"| `{key}` | {' | '.join(str(value) for value in values)} |")
    return lines


def chart_of(level: sabersmith.Level, difficulty: str) -> Chart:
    """Return a chart of the demo map."""
    chart = level.chart(difficulty)
    assert chart is not None
    return chart


def notes_of(chart: Chart) -> Shown:
    """Return a chart's notes as pictures of it hold them."""
    return [
        [round(note.beat, 3), note.line, note.layer, note.color, note.direction]
        for note in chart.notes
    ]


def notes_in(picture: Path) -> Shown:
    """Return the notes of the chart that a picture was made of."""
    with Image.open(picture) as image:
        notes: Shown = json.loads(image.text[NOTES])  # type: ignore[attr-defined]
    return notes


def save(image: Image.Image, chart: Chart, path: Path) -> None:
    """Save a picture with the notes of its chart."""
    info = PngImagePlugin.PngInfo()
    info.add_text(NOTES, json.dumps(notes_of(chart), separators=(",", ":")), zip=True)
    image.convert("RGB").quantize(256, dither=Image.Dither.NONE).save(
        path, pnginfo=info, optimize=True
    )


def screenshot(mapped: sabersmith.MappedSong, folder: Path) -> Image.Image | None:
    """Return a picture of the preview page; None where there is no Chromium."""
    sys.path.insert(0, str(ROOT))
    from tests.preview.browser import LOADED, Browser, find_chromium

    program = find_chromium()
    if program is None:
        return None
    sabersmith.write_zip(mapped, folder / "map.zip")
    sabersmith.write_preview(folder / "map.zip", folder / "map.html")
    with Browser(program, folder / "profile") as page:
        page.size(*PREVIEW_SIZE)
        page.open(folder / "map.html")
        page.run(LOADED)
        charts = [chart.difficulty for chart in mapped.level.charts]
        page.run(f"sabersmith.select({charts.index(PREVIEW_DIFFICULTY)})")
        page.run(f"sabersmith.seek({PREVIEW_S})")
        page.run("new Promise(done => setTimeout(done, 1000))")
        return Image.open(io.BytesIO(page.picture()))


def _rows() -> Iterator[tuple[str, str, str]]:
    for _, rows in option_rows():
        for name, help, default, _ in rows:
            yield name, help, f" [{default}]" if default else ""


if __name__ == "__main__":
    main()
