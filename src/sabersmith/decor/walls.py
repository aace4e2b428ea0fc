"""Walls on the outer lanes, while no note, bomb, arc or chain needs them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sabersmith.beatmap.model import DOWN, LINES, RED, UP, Chart, Note, Wall
from sabersmith.decor.pulse import BEATS_PER_BAR, TICKS_PER_BEAT, Pulse
from sabersmith.timing.tempo_map import TempoMap

MARGIN_S = 0.5  # between a wall and any use of its lane
MIN_BEATS, MAX_BEATS = 1, BEATS_PER_BAR  # duration
MIN_S = 0.25  # duration
ROUNDING_S = 1e-6  # by which a wall may begin before its lane is free, and end after it
PAUSE_BEATS = 2 * BEATS_PER_BAR  # from one wall to the next on the same side


def make_walls(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Wall]:
    """Return walls for a chart, in order: full height, one lane wide, from beat to beat.

    They lie between the chart's first and last note and begin with a bar or a strong beat. Both
    centre lanes stay free to stand in. To leave the arms some space, a sideways cut next to a lane
    also counts as a use of it.

    Args:
        chart: with notes, and its bombs, arcs and chains if it will have any.
        tempo: tempo map of the level.
        pulse: pulse of the level.
    """
    if not chart.notes:
        return []
    seconds = tempo.seconds([note.beat for note in chart.notes])
    start, end = float(seconds.min()), float(seconds.max())
    walls = []
    for line in (0, LINES - 1):
        # The chart's start and end count as uses, but without a margin.
        used = [(start - MARGIN_S, start - MARGIN_S), *_uses(chart, tempo, line)]
        used = sorted((a, b) for a, b in used if a <= end)
        next_wall_s = -np.inf
        free_from = used[0][1]
        for (_, stop), (after, _) in pairwise([*used, (end + MARGIN_S, end + MARGIN_S)]):
            free_from = max(free_from, stop)
            start_s = max(free_from + MARGIN_S, next_wall_s)
            if after - MARGIN_S - start_s < MIN_S - 2 * ROUNDING_S:
                continue  # most gaps are too short for a wall
            for wall in _fill(pulse, start_s, after - MARGIN_S, line):
                walls.append(wall)
                next_wall_s = float(tempo.seconds(wall.beat + wall.duration + PAUSE_BEATS))
    return sorted(walls, key=lambda wall: (wall.beat, wall.line))


def _fill(pulse: Pulse, start_s: float, stop_s: float, line: int) -> list[Wall]:
    """Return walls for a lane that is free from start_s to stop_s."""
    first = int(np.searchsorted(pulse.seconds, start_s - ROUNDING_S))
    first += -first % TICKS_PER_BEAT
    stop = int(np.searchsorted(pulse.seconds, stop_s + ROUNDING_S, side="right")) - 1
    walls = []
    tick = first
    while tick + MIN_BEATS * TICKS_PER_BEAT <= stop:
        if not pulse.is_bar(tick) and pulse.accents[tick] < 1:
            tick += TICKS_PER_BEAT
            continue
        beats = min((stop - tick) // TICKS_PER_BEAT, MAX_BEATS)
        if pulse.seconds[tick + beats * TICKS_PER_BEAT] - pulse.seconds[tick] >= MIN_S:
            walls.append(Wall(tick / TICKS_PER_BEAT, float(beats), line))
        tick += (beats + PAUSE_BEATS) * TICKS_PER_BEAT
    return walls


def _uses(chart: Chart, tempo: TempoMap, line: int) -> list[tuple[float, float]]:
    """Return the spans (from, to), seconds, in which a chart's objects need an outer lane."""
    beats = [(note.beat, note.beat) for note in chart.notes if _needs_lane(note, line)]
    beats += [(bomb.beat, bomb.beat) for bomb in chart.bombs if bomb.line == line]
    beats += [(chain.beat, chain.tail_beat) for chain in chart.chains if chain.tail_line == line]
    # An arc may bend outwards on its hand's side.
    beats += [
        (arc.beat, arc.tail_beat)
        for arc in chart.arcs
        if line == (0 if arc.color == RED else LINES - 1) or line in (arc.line, arc.tail_line)
    ]
    seconds = tempo.seconds(np.array(beats, np.float64).reshape(-1, 2))
    return [(float(a), float(b)) for a, b in seconds]


def _needs_lane(note: Note, line: int) -> bool:
    """Return whether a note is in an outer lane, or next to it and may be cut sideways."""
    is_adjacent = abs(note.line - line) == 1
    is_vertical = note.direction in (UP, DOWN) and not note.angle
    return note.line == line or (is_adjacent and not is_vertical)
