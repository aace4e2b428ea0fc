"""Arcs over sounds that are held, chains at the ends of bursts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

import numpy as np

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, DIRECTION_STEPS, angle_between
from sabersmith.beatmap.model import ANY, BLUE, LAYERS, LINES, RED, Arc, Chain, Chart, Note
from sabersmith.beatmap.tempo import TempoMap
from sabersmith.decor.pulse import Pulse
from sabersmith.decor.sound import Sound

# An arc leads from a cut to the hand's next one, the other way, so far away.
LEAST_ARC_S, MOST_ARC_S = 0.7, 4.0
REVERSES = 90.0  # degrees between the two cuts
# The sound between is held: it falls by less than this, and nothing is struck so hard.
HELD_DB = 6.0
STRUCK = 0.8  # of the song's strong accents
EDGE_S = 0.12  # of the attacks at both ends

# A chain ends a burst: so many notes no further apart, then a rest of all notes.
BURST_NOTES, BURST_GAP_S = 4, 0.3
REST_S = 0.45
CHAIN_BEATS = 0.125
CHAIN_CELLS = 2
LINKS = 4  # with the head
CHAIN_DIFFICULTIES = ("Hard", "Expert", "ExpertPlus")
ALONE_S = 0.1  # a note this far from others of its hand is no part of a slider or stack


def make_arcs(chart: Chart, tempo: TempoMap, sound: Sound, pulse: Pulse) -> list[Arc]:
    """Return arcs for a chart, in order, each from a note to the same hand's next one.

    There are notes at both ends, so what the hands do stays as it is.
    """
    arcs = []
    for hand in (RED, BLUE):
        notes = sorted((n for n in chart.notes if n.color == hand), key=lambda note: note.beat)
        seconds = tempo.seconds([note.beat for note in notes]).tolist()
        alone = _alone(seconds)
        for i, (a, b) in enumerate(pairwise(notes)):
            gap = seconds[i + 1] - seconds[i]
            if not (LEAST_ARC_S <= gap <= MOST_ARC_S and alone[i] and alone[i + 1]):
                continue
            if _reverses(a, b) and _held(sound, seconds[i], seconds[i + 1], pulse):
                arcs.append(
                    Arc(
                        *(a.beat, a.line, a.layer, hand, a.direction, 1.0),
                        *(b.beat, b.line, b.layer, b.direction, 1.0),
                    )
                )
    return sorted(arcs, key=lambda arc: (arc.beat, arc.color))


def make_chains(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Chain]:
    """Return chains for a chart, in order: each goes on from the last, accented note of a burst.

    The links follow the cut's direction, the next swing stays a reversal of it.
    """
    if chart.difficulty not in CHAIN_DIFFICULTIES:
        return []
    notes = sorted(chart.notes, key=lambda note: note.beat)
    seconds = tempo.seconds([note.beat for note in notes]).tolist()
    bombs = tempo.seconds([bomb.beat for bomb in chart.bombs]).tolist()
    chains = []
    for i in range(BURST_NOTES - 1, len(notes)):
        burst = seconds[i - BURST_NOTES + 1 : i + 1]
        ends = i + 1 == len(notes) or seconds[i + 1] - seconds[i] >= REST_S
        in_burst = all(0.03 < later - earlier <= BURST_GAP_S for earlier, later in pairwise(burst))
        near_bomb = bisect_left(bombs, burst[-1] - REST_S) < bisect_right(bombs, burst[-1] + REST_S)
        if not (ends and in_burst) or near_bomb:
            continue
        strong = pulse.accents[pulse.tick_at(seconds[i])] >= STRUCK
        tail = _tail(notes[i])
        if tail is not None and strong:
            head = notes[i]
            chains.append(
                Chain(
                    *(head.beat, head.line, head.layer, head.color, head.direction),
                    *(head.beat + CHAIN_BEATS, *tail, LINKS),
                )
            )
    return chains


def _alone(seconds: list[float]) -> list[bool]:
    """Whether each time of one hand's notes is far from its neighbours."""
    gaps = [np.inf, *np.diff(seconds).tolist(), np.inf]
    return [before > ALONE_S and after > ALONE_S for before, after in pairwise(gaps)]


def _reverses(a: Note, b: Note) -> bool:
    if ANY in (a.direction, b.direction) or a.angle or b.angle:
        return False
    one, other = DIRECTION_ANGLES[a.direction], DIRECTION_ANGLES[b.direction]
    return bool(angle_between(one, other) > REVERSES)


def _held(sound: Sound, start_s: float, stop_s: float, pulse: Pulse) -> bool:
    first, last = sound.frames_at([start_s + EDGE_S, stop_s - EDGE_S]).tolist()
    loudness, attack = sound.loudness[first : last + 1], sound.attack[first : last + 1]
    head = sound.loudness[first : first + 3].mean()
    falls = head - np.quantile(loudness, 0.1)
    silent = head < sound.loudness.max() - 40.0
    return bool(falls <= HELD_DB and not silent and attack.max() < STRUCK * pulse.strong_db)


def _tail(note: Note) -> tuple[int, int] | None:
    """The cell in which a chain from a note ends: straight on, as far as the grid goes."""
    if note.direction == ANY or note.angle:
        return None
    dx, dy = DIRECTION_STEPS[note.direction].tolist()
    for cells in range(CHAIN_CELLS, 0, -1):
        line, layer = note.line + cells * dx, note.layer + cells * dy
        if 0 <= line < LINES and 0 <= layer < LAYERS:
            return line, layer
    return None
