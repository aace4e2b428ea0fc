"""Walls on the outer lanes, where for a while no note, bomb, arc or chain needs them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from sabersmith.beatmap.model import DOWN, LINES, RED, UP, Chart, Note, Wall
from sabersmith.decor.pulse import BEATS_PER_BAR, TICKS_PER_BEAT, Pulse
from sabersmith.timing.tempo_map import TempoMap

ROOM_S = 0.5  # from what uses the lane to a wall, and from the wall to what uses it next
LEAST_BEATS, MOST_BEATS = 1, BEATS_PER_BAR
LEAST_S = 0.25
REST_BEATS = 2 * BEATS_PER_BAR  # from one wall to the next of its side


def make_walls(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Wall]:
    """Return walls for a chart, in order: full ones, one lane wide, from beat to beat.

    They lie between the chart's first and last note, begin with a bar or a strong beat, and both
    centre lanes stay free to stand in. Arms have room: a lane counts as used also by what lies
    beside it and is cut sideways.
    """
    if not chart.notes:
        return []
    seconds = tempo.seconds([note.beat for note in chart.notes])
    start, end = float(seconds.min()), float(seconds.max())
    walls = []
    for line in (0, LINES - 1):
        # The range's ends count as used, but no room is needed there.
        used = [(start - ROOM_S, start - ROOM_S), *_uses(chart, tempo, line)]
        used = sorted((a, b) for a, b in used if a <= end)
        until = -np.inf
        ended = used[0][1]
        for (_, stop), (after, _) in pairwise([*used, (end + ROOM_S, end + ROOM_S)]):
            ended = max(ended, stop)
            for wall in _fill(pulse, max(ended + ROOM_S, until), after - ROOM_S, line):
                walls.append(wall)
                until = float(tempo.seconds(wall.beat + wall.duration + REST_BEATS))
    return sorted(walls, key=lambda wall: (wall.beat, wall.line))


def _fill(pulse: Pulse, start_s: float, stop_s: float, line: int) -> list[Wall]:
    """Walls in a free time of a lane."""
    first = int(np.searchsorted(pulse.seconds, start_s - 1e-6))
    first += -first % TICKS_PER_BEAT
    stop = int(np.searchsorted(pulse.seconds, stop_s + 1e-6, side="right")) - 1
    walls = []
    tick = first
    while tick + LEAST_BEATS * TICKS_PER_BEAT <= stop:
        if not pulse.is_bar(tick) and pulse.accents[tick] < 1:
            tick += TICKS_PER_BEAT
            continue
        beats = min((stop - tick) // TICKS_PER_BEAT, MOST_BEATS)
        if pulse.seconds[tick + beats * TICKS_PER_BEAT] - pulse.seconds[tick] >= LEAST_S:
            walls.append(Wall(tick / TICKS_PER_BEAT, float(beats), line))
        tick += (beats + REST_BEATS) * TICKS_PER_BEAT
    return walls


def _uses(chart: Chart, tempo: TempoMap, line: int) -> list[tuple[float, float]]:
    """The seconds, from and to, at which a chart's objects need an outer lane."""
    beats = [(note.beat, note.beat) for note in chart.notes if _reaches(note, line)]
    beats += [(bomb.beat, bomb.beat) for bomb in chart.bombs if bomb.line == line]
    beats += [(chain.beat, chain.tail_beat) for chain in chart.chains if chain.tail_line == line]
    # An arc may bend out on its hand's side.
    beats += [
        (arc.beat, arc.tail_beat)
        for arc in chart.arcs
        if line == (0 if arc.color == RED else LINES - 1) or line in (arc.line, arc.tail_line)
    ]
    seconds = tempo.seconds(np.array(beats, np.float64).reshape(-1, 2))
    return [(float(a), float(b)) for a, b in seconds]


def _reaches(note: Note, line: int) -> bool:
    """Whether a note lies in an outer lane, or beside it and may be cut sideways."""
    beside = abs(note.line - line) == 1
    upright = note.direction in (UP, DOWN) and not note.angle
    return note.line == line or (beside and not upright)
