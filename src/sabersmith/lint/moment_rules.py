"""Rules about the notes that one hand cuts at one moment: can one stroke cut them all?"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, pairwise

from sabersmith.beatmap import angles
from sabersmith.beatmap.model import ANY, Note
from sabersmith.beatmap.swings import SPLIT_ANGLE, note_angle
from sabersmith.lint.chart_view import ChartView, describe
from sabersmith.lint.finding import Finding

# Notes at most so far off the line that joins them are turned onto it by the game (MapCheck).
SNAP_ANGLE = 30.0
# A cut further off the line goes across it, even if the other note's cut goes along it.
MAX_ACROSS_ANGLE = 45.0


def one_stroke(view: ChartView) -> Iterator[Finding]:
    """One stroke can't cut the notes of a hand at one moment: they are in several places."""
    for moment in view.moments:
        names = " and ".join(describe(note) for note in moment.notes)
        if not _are_straight(moment.notes):
            yield view.finding("one_stroke", moment.second, f"{names} on no line", *moment.notes)
        elif _have_gap(moment.notes):
            what = f"{names} with a gap between them"
            yield view.finding("one_stroke", moment.second, what, *moment.notes)
        elif _are_opposed(moment.notes):
            what = f"{names} in opposite directions"
            yield view.finding("one_stroke", moment.second, what, *moment.notes)


def parallel_notes(view: ChartView) -> Iterator[Finding]:
    """Notes of a hand at one moment are cut across the line that joins them."""
    for moment in view.moments:
        for a, b in combinations(moment.notes, 2):
            if _are_opposed((a, b)):
                continue
            line = _angle_of_line((a, b))
            arrows = [note for note in (a, b) if note.direction != ANY]
            # Of two notes that one stroke cuts, the cut of the first leads to the other.
            to_other = (
                angles.between(note_angle(a), line),
                angles.between(note_angle(b), line + 180.0),
            )
            across = len(arrows) == 2 and min(to_other) > view.limits.across_angle
            if across or any(_off_line(note, line) > MAX_ACROSS_ANGLE for note in arrows):
                what = f"{describe(a)} and {describe(b)} side by side"
                yield view.finding("parallel_notes", moment.second, what, *moment.notes)
                break


def angle_offset(view: ChartView) -> Iterator[Finding]:
    """A note is turned by an angle so large that another direction says the same, or turned at all.

    How much is allowed depends on the preset. Where the game turns two notes towards each other
    itself, their angles don't count.
    """
    snapped = {
        id(note)
        for moment in view.moments
        if len(moment.notes) == 2 and _snap(*moment.notes)
        for note in moment.notes
    }
    limits = view.limits
    for second, note in view.notes:
        if note.direction == ANY:
            odd = abs(note.angle) >= limits.dot_offset or (
                limits.angle_offset == 0 and note.angle not in (-45, 0, 45)
            )
        else:
            odd = note.angle != 0 and abs(note.angle) >= limits.angle_offset
        if odd and (id(note) not in snapped or note.direction == ANY):
            yield view.finding("angle_offset", second, f"{describe(note)}", note)


CHECKS = (one_stroke, parallel_notes, angle_offset)


def _are_straight(notes: tuple[Note, ...]) -> bool:
    """Return whether notes lie on one row, column or diagonal."""
    dx, dy = _extent(notes)
    first = notes[0]
    return (dx == 0 or dy == 0 or abs(dx) == abs(dy)) and all(
        (note.line - first.line) * dy == (note.layer - first.layer) * dx for note in notes
    )


def _have_gap(notes: tuple[Note, ...]) -> bool:
    return any(max(abs(a.line - b.line), abs(a.layer - b.layer)) > 1 for a, b in pairwise(notes))


def _are_opposed(notes: tuple[Note, ...]) -> bool:
    cuts = [note_angle(note) for note in notes if note.direction != ANY]
    return any(angles.between(cuts[0], cut) > SPLIT_ANGLE for cut in cuts[1:])


def _extent(notes: tuple[Note, ...]) -> tuple[int, int]:
    return notes[-1].line - notes[0].line, notes[-1].layer - notes[0].layer


def _angle_of_line(notes: tuple[Note, ...]) -> float:
    dx, dy = _extent(notes)
    return math.degrees(math.atan2(dy, dx))


def _off_line(note: Note, line: float) -> float:
    """Return the degrees 0..90 between a note's cut and a line, cut either way along it."""
    off = angles.between(note_angle(note), line)
    return min(off, 180.0 - off)


def _snap(a: Note, b: Note) -> bool:
    """Return whether the game turns two notes at one time onto the line that joins them."""
    if ANY in (a.direction, b.direction):
        return True
    off = _off_line(replace(a, angle=0), _angle_of_line((a, b)))
    return a.direction == b.direction and off <= SNAP_ANGLE
