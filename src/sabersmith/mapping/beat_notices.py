"""What the player is told about a song's beat: notices for the summary."""

from sabersmith.timing.beat_grid import BeatGrid
from sabersmith.timing.clock import clock

NAMED_STRETCHES = 4  # that a notice names; it counts the others
LIKELY_OCTAVE = 0.5  # of the confidence: another octave that is at least so likely is named


def beat_notices(grid: BeatGrid, bpm: float | str | None) -> list[str]:
    """Return a line for each doubt about a song's beats.

    Args:
        grid: the song's beats.
        bpm: the tempo, if it was given.
    """
    if not grid.is_clear:
        return [_unclear_notice(grid, bpm)]
    likely = [
        (tempo, chance)
        for tempo, chance in grid.candidates
        if chance >= LIKELY_OCTAVE * grid.confidence
    ]
    lines = [
        f"the tempo may be {tempo:.6g} BPM ({chance:.0%}) instead of {grid.bpm:.6g} "
        f"({grid.confidence:.0%}); if it is, set bpm={tempo:.6g}"
        for tempo, chance in likely
    ]
    return lines + ([_lost_notice(grid)] if grid.unclear else [])


def _unclear_notice(grid: BeatGrid, bpm: float | str | None) -> str:
    problem, fix = "no clear beat was found", "set bpm= if you know it"
    if bpm is not None:
        typed = bpm if isinstance(bpm, str) else f"{bpm:g}"
        problem = f"the song does not keep to bpm={typed}"
        fix = "leave bpm= out to have the tempo estimated"
    effect = "notes are at their detected times, off the editor's grid"
    return f"{problem} (confidence {grid.confidence:.0%}): {effect}; {fix}"


def _lost_notice(grid: BeatGrid) -> str:
    named = [f"{clock(start)} to {clock(stop)}" for start, stop in grid.unclear[:NAMED_STRETCHES]]
    more = len(grid.unclear) - len(named)
    where = ", ".join(named) + (f" and {more} more" if more else "")
    return (
        f"the song does not keep to its beat from {where}: notes there are at their detected "
        "times, off the editor's grid"
    )
