"""Describe a finished map to the player, in full or in a few lines."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.beatmap.difficulty import NPS_RANGE
from sabersmith.beatmap.model import Chart, Level
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.lint import Finding, Severity, count_severities, lint_chart
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid
from sabersmith.timing.clock import clock

FEW_NOTES = 20  # a chart with fewer is sparse, whatever its density
NAMED_CHANCE = 0.005  # other octaves of the tempo that are less likely are not named
NAMED_RULES = 3  # lint rules that a line names before "others"
ADVICE = {
    Severity.ERROR: "mend them before you publish the map",
    Severity.WARNING: "playable, but worth a look",
}

Findings = dict[str, list[Finding]]  # by `chart_name`


def summarise(
    level: Level,
    grid: BeatGrid,
    notices: Sequence[str],
    duration_s: float,
    zip_path: Path,
    settings: MapSettings,
) -> str:
    """Return the closing summary of a map: some lines of text with a table of its charts.

    Args:
        level: as written.
        grid: the song's beats.
        notices: of `mapping.level_building.MappedSong`.
        duration_s: length of the level's audio, seconds.
        zip_path: where the map is.
        settings: that the map was made with.
    """
    by = f" by {level.artist}" if level.artist else ""
    count = len(grid.changes)
    changes = f", {count} tempo change{'s' * (count > 1)}" if count else ""
    names = [chart_name(chart) for chart in level.charts]
    width = max(10, *map(len, names))
    lines = [
        "",
        f"{level.title}{by}",
        f"{clock(duration_s)} long, {level.bpm:.6g} BPM ({tempo_chances(grid)}){changes}",
        "",
        f"{'difficulty':<{width}}   notes  notes/s   NJS  errors  warnings",
    ]
    findings = _lint(level, duration_s)
    for name, chart in zip(names, level.charts, strict=True):
        severities = count_severities(findings[name])
        lines.append(
            f"{name:<{width + 1}}{len(chart.notes):>7}{notes_per_second(chart, level):>9.1f}"
            f"{chart.njs:>6g}{severities[Severity.ERROR]:>8}{severities[Severity.WARNING]:>10}"
        )
    points = _points(level, notices, findings, zip_path, settings)
    if points:
        lines += ["", "Look at:", *(f"  - {line}" for line in points)]
    lines += [
        "",
        f"Map: {zip_path}",
        "To play it, unpack the zip into a folder of its own under Beat Saber's",
        "Beat Saber_Data/CustomLevels; map editors and upload sites take the zip as it is.",
    ]
    return "\n".join(lines)


def summarise_briefly(
    level: Level, notices: Sequence[str], duration_s: float, zip_path: Path, settings: MapSettings
) -> str:
    """Return a line about a map, and one for each point to look at; arguments as `summarise`."""
    notes = ", ".join(f"{chart_name(chart)} {len(chart.notes)}" for chart in level.charts)
    points = _points(level, notices, _lint(level, duration_s), zip_path, settings)
    first = f"{zip_path}: {clock(duration_s)}, {level.bpm:.6g} BPM, notes: {notes}"
    return "\n".join([first, *(f"  - {point}" for point in points)])


def chart_name(chart: Chart) -> str:
    """Return the difficulty of a chart, after its characteristic unless that is Standard."""
    standard = chart.characteristic == STANDARD
    return chart.difficulty if standard else f"{chart.characteristic} {chart.difficulty}"


def tempo_chances(grid: BeatGrid) -> str:
    """Return how likely the tempo of a grid is right, and which other octaves are likely."""
    others = [
        f"; {bpm:.6g} BPM {chance:.0%}" for bpm, chance in grid.candidates if chance >= NAMED_CHANCE
    ]
    return f"confidence {grid.confidence:.0%}{''.join(others)}"


def density_notices(level: Level, settings: MapSettings) -> list[str]:
    """Return a line if charts are sparser, and one if they are denser, than usual for their name.

    A density that the settings ask for is not reported.
    """
    sparse, dense = [], []
    for chart in level.charts:
        if chart.characteristic != STANDARD:
            continue  # of the others, hardly any are known
        low, high = NPS_RANGE[chart.difficulty]
        rate = notes_per_second(chart, level)
        if len(chart.notes) < FEW_NOTES or rate < low:
            sparse.append(chart.difficulty)
        elif rate > high:
            dense.append(chart.difficulty)
    is_set = settings.nps is not None or settings.threshold is not None
    lines = []
    if sparse and not (is_set or settings.intensity < 1):
        lines.append(f"fewer notes than usual for {', '.join(sparse)}; nps= sets the density")
    if dense and not (is_set or settings.intensity > 1):
        lines.append(f"more notes than usual for {', '.join(dense)}; nps= sets the density")
    return lines


def _points(
    level: Level,
    notices: Sequence[str],
    findings: Findings,
    zip_path: Path,
    settings: MapSettings,
) -> list[str]:
    """Return what the player should look at, a line each."""
    lines = []
    for severity, advice in ADVICE.items():
        rules = Counter(
            finding.rule
            for chart in findings.values()
            for finding in chart
            if finding.severity is severity
        )
        if rules:
            count = rules.total()
            name = f"{severity}{'s' * (count > 1)}"
            lines.append(f"{count} {name} ({_name_rules(rules)}): {advice}")
    if lines:
        lines[-1] += f'; sabersmith lint "{zip_path}" lists each'
    return [*notices, *density_notices(level, settings), *lines]


def _lint(level: Level, duration_s: float) -> Findings:
    return {
        chart_name(chart): lint_chart(level, chart, length_s=duration_s).findings
        for chart in level.charts
    }


def _name_rules(rules: Counter[str]) -> str:
    """Return the most frequent rules with their counts, and how many findings are of others."""
    named = rules.most_common(NAMED_RULES)
    parts = [f"{count} {rule}" for rule, count in named]
    others = rules.total() - sum(count for _, count in named)
    return ", ".join(parts + ([f"{others} others"] if others else []))
