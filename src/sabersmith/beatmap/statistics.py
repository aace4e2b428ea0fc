"""Statistics of charts."""

from sabersmith.beatmap.model import Chart, Level


def notes_per_second(chart: Chart, level: Level) -> float:
    """Return the notes per second between the first and last note; 0 for fewer than two."""
    if len(chart.notes) < 2:
        return 0.0
    seconds = level.tempo(chart).seconds([note.beat for note in chart.notes])
    span = float(seconds.max() - seconds.min())
    return len(seconds) / span if span else 0.0
