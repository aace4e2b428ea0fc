"""What a player is told about a finished map."""

from pathlib import Path

from sabersmith.beatmap.difficulty import NPS_RANGE
from sabersmith.beatmap.model import Level
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.lint import Severity, count_severities, lint_chart
from sabersmith.timing.beat_grid import BeatGrid

FEW_NOTES = 20


def summarise(
    level: Level, grid: BeatGrid, notices: list[str], duration_s: float, place: Path
) -> str:
    """Return the closing summary of a map: some lines of text, with what the linter counts.

    grid, notices: what mapper.MappedSong says. duration_s: of the level's audio.
    place: where the zip lies.
    """
    by = f" by {level.artist}" if level.artist else ""
    count = len(grid.changes)
    changes = f", {count} change{'s' * (count > 1)} of tempo" if count else ""
    lines = [
        "",
        f"{level.title}{by}",
        f"{clock(duration_s)} long, {level.bpm:g} BPM (confidence {grid.confidence:.0%}){changes}",
        "",
        "difficulty   notes  notes/s   NJS  errors  warnings",
    ]
    errors = 0
    for chart in level.charts:
        severities = count_severities(lint_chart(level, chart, length_s=duration_s).findings)
        errors += severities[Severity.ERROR]
        lines.append(
            f"{chart.difficulty:<11}{len(chart.notes):>7}{notes_per_second(chart, level):>9.1f}"
            f"{chart.njs:>6g}{severities[Severity.ERROR]:>8}{severities[Severity.WARNING]:>10}"
        )
    told = notices + warnings(level)
    if errors:
        told.append(f'the linter finds errors: python -m sabersmith.lint "{place}" names them')
    if told:
        lines += ["", "Look at:", *(f"  - {line}" for line in told)]
    lines += [
        "",
        f"Map: {place}",
        "To play it, unpack the zip into a folder of its own under Beat Saber's",
        "Beat Saber_Data/CustomLevels; map editors and upload sites take the zip as it is.",
    ]
    return "\n".join(lines)


def warnings(level: Level) -> list[str]:
    """Return what a player should look at before trusting the map, a line each."""
    found = []
    sparse, dense = [], []
    for chart in level.charts:
        low, high = NPS_RANGE[chart.difficulty]
        rate = notes_per_second(chart, level)
        if len(chart.notes) < FEW_NOTES or rate < low:
            sparse.append(chart.difficulty)
        elif rate > high:
            dense.append(chart.difficulty)
    for names, much, less in ((sparse, "few", "more"), (dense, "many", "fewer")):
        if names:
            found.append(f"{much} notes for the name: {', '.join(names)}; nps= asks for {less}")
    return found


def clock(seconds: float) -> str:
    """Return seconds as minutes and seconds, 3:05."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
