"""The docs show the current code: options, pictures, and code that runs."""

import importlib.util
import re
from pathlib import Path

import pytest

import sabersmith

ROOT = Path(__file__).parents[2]
_spec = importlib.util.spec_from_file_location("build", ROOT / "docs" / "build.py")
assert _spec and _spec.loader
build = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(build)

# Rounding differs between processors, and a search may then go another way now and then.
SAME_NOTES = 0.9
MOST_WORDS = 1100
LINK = re.compile(r"\]\(([^)#:]+)(?:#[^)]*)?\)")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("data/**/*.md")])


@pytest.fixture(scope="module")
def mapped():
    return sabersmith.Mapper().map(sabersmith.load_song(build.DEMO))


def test_the_readme_lists_options_as_declared():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert build.with_table(readme) == readme, "run python docs/build.py"
    listed = re.findall(r"^\| `(\w+)=` \|", readme, re.MULTILINE)
    assert sorted(listed) == sorted(build.README_OPTIONS)


def test_the_page_of_options_is_current():
    assert (ROOT / "docs" / "options.md").read_text("utf-8") == build.options_page()


def test_the_page_of_rules_is_current():
    page = (ROOT / "docs" / "linter.md").read_text("utf-8")
    assert build.with_rules(page) == page, "run python docs/build.py"
    assert all(f"- **`{rule}`** (" in page for rule in build.RULES)


@pytest.mark.parametrize(
    ("name", "difficulty"),
    [
        ("first-bars.png", build.STRIP_DIFFICULTY),
        ("preview.png", build.PREVIEW_DIFFICULTY),
    ],
)
def test_pictures_show_the_current_map(mapped, name, difficulty):
    shown = set(map(tuple, build.notes_in(ROOT / "docs" / "images" / name)))
    current = set(map(tuple, build.notes_of(build.chart_of(mapped.level, difficulty))))
    assert len(shown & current) >= SAME_NOTES * len(current), "run python docs/build.py"


def test_the_readme_is_short():
    assert len((ROOT / "README.md").read_text("utf-8").split()) <= MOST_WORDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in LINK.findall(page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


def test_five_lines_make_the_map_that_the_command_makes(tmp_path, monkeypatch):
    readme = (ROOT / "README.md").read_text("utf-8")
    [code] = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    (tmp_path / "song.mp3").symlink_to(build.DEMO)
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    level = sabersmith.read_level(tmp_path / "song.zip")
    assert len(level.charts) == 5
    assert not any(
        finding.severity == "error"
        for report in sabersmith.lint_level(level)
        for finding in report.findings
    )
