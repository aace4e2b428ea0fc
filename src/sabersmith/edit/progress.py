"""How far one of several pieces of work is, as a part of all of it."""

from __future__ import annotations

from sabersmith.mapping.mapper import Progress

SHARES = 1000  # into which each piece is divided


def part_of(progress: Progress, number: int, count: int) -> Progress:
    """Return what is called with the progress of one piece of work and reports that of all.

    Only the first piece reports steps before the notes: later ones are quick there. The share of
    notes that are placed never goes back, though some of them are searched again.

    Args:
        progress: called with the progress of all pieces.
        number: of the piece, from 0.
        count: of the pieces.
    """
    furthest = 0.0

    def report(step: str, done: int, total: int) -> None:
        nonlocal furthest
        if step == "notes":
            furthest = max(furthest, done / max(total, 1))
            progress(step, number * SHARES + round(SHARES * furthest), count * SHARES)
        elif not number:
            progress(step, done, total)

    return report
