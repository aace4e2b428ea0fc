"""What a player is told about a finished map."""

from pathlib import Path

from sabersmith.audio.tempo import Tempo
from sabersmith.beatmap.difficulty import NPS_RANGE
from sabersmith.beatmap.model import Chart, Level
from sabersmith.lint import Severity, count_severities, lint_chart

SURE_TEMPO = 0.5
FEW_NOTES = 20


def summarise(
    level: Level, tempo: Tempo, notices: list[str], duration_s: float, place: Path
) -> str:
    """Return the closing summary of a map: some lines of text, with what the linter counts.

    tempo, notices: what mapper.MappedSong says. duration_s: of the level's audio.
    place: where the zip lies.
    """
    by = f" by {level.artist}" if level.artist else ""
    lines = [
        "",
        f"{level.title}{by}",
        f"{clock(duration_s)} long, {level.bpm:g} BPM (confidence {tempo.confidence:.0%})",
        "",
        "difficulty   notes  notes/s   NJS  errors  warnings",
    ]
    errors = 0
    for chart in level.charts:
        severities = count_severities(lint_chart(level, chart, length_s=duration_s).findings)
        errors += severities[Severity.ERROR]
        lines.append(
            f"{chart.difficulty:<11}{len(chart.notes):>7}{density(chart, level.bpm):>9.1f}"
            f"{chart.njs:>6g}{severities[Severity.ERROR]:>8}{severities[Severity.WARNING]:>10}"
        )
    told = notices + warnings(level, tempo)
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


def warnings(level: Level, tempo: Tempo) -> list[str]:
    """Return what a player should look at before trusting the map, a line each."""
    found = []
    if tempo.confidence < SURE_TEMPO:
        found.append(
            f"the tempo is uncertain ({tempo.confidence:.0%}): notes follow the sound, but the "
            "editor's grid may not; give bpm= if you know it"
        )
    sparse, dense = [], []
    for chart in level.charts:
        low, high = NPS_RANGE[chart.difficulty]
        rate = density(chart, level.bpm)
        if len(chart.notes) < FEW_NOTES or rate < low:
            sparse.append(chart.difficulty)
        elif rate > high:
            dense.append(chart.difficulty)
    for names, much, less in ((sparse, "few", "more"), (dense, "many", "fewer")):
        if names:
            found.append(f"{much} notes for the name: {', '.join(names)}; nps= asks for {less}")
    return found


def density(chart: Chart, bpm: float) -> float:
    """Return notes a second between the first and the last note; 0 for fewer than two."""
    if len(chart.notes) < 2:
        return 0.0
    beats = [note.beat for note in chart.notes]
    span = (max(beats) - min(beats)) * 60.0 / bpm
    return len(beats) / span if span else 0.0


def clock(seconds: float) -> str:
    """Return seconds as minutes and seconds, 3:05."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"
