"""Arcs over sounds that are held, chains at the ends of bursts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

import numpy as np

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, DIRECTION_STEPS, angle_between
from sabersmith.beatmap.model import ANY, BLUE, LAYERS, LINES, RED, Arc, Chain, Chart, Note
from sabersmith.decor.pulse import Pulse
from sabersmith.decor.sound_analysis import Sound
from sabersmith.lint import Limits
from sabersmith.timing.tempo_map import TempoMap

# An arc leads from a cut to the hand's next one, the other way, so far away.
LEAST_ARC_S, MOST_ARC_S = 0.8, 4.0
REVERSES = 90.0  # degrees between the two cuts
# The first note is struck, in units of the song's strong accents, and the tone is held until the
# second: its bands fall by less than this, and nothing between is struck harder.
STRUCK = 0.5
HELD_DB = 4.0
TONE = slice(1, 4)  # bands 150 to 2500 Hz: voices and leads, without the bass and the cymbals
EDGE_S = 0.12  # of the attacks at both ends
REST_ARC_BEATS = 4.0  # from the end of an arc to the hand's next one

# A chain ends a burst: so many notes no further apart, then from its tail on a rest of all notes
# (a saber that follows through is in no one's way by then), and a longer one of the hand.
BURST_NOTES, BURST_GAP_S = 3, 0.3
REST_S, HAND_REST_S = 0.18, 0.4
REST_CHAIN_BEATS = 8.0  # from one chain to the next
CHAIN_BEATS = 0.125
CHAIN_CELLS = 2
LINKS = 4  # with the head
CHAIN_DIFFICULTIES = ("Hard", "Expert", "ExpertPlus")
RESET_S = Limits().reset_pause_s
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
        free = 0.0
        for i, (a, b) in enumerate(pairwise(notes)):
            gap = seconds[i + 1] - seconds[i]
            far = LEAST_ARC_S <= gap <= MOST_ARC_S and a.beat >= free
            if not (far and alone[i] and alone[i + 1]):
                continue
            if _reverses(a, b) and _held(sound, seconds[i], seconds[i + 1], pulse):
                arcs.append(
                    Arc(
                        *(a.beat, a.line, a.layer, hand, a.direction, 1.0),
                        *(b.beat, b.line, b.layer, b.direction, 1.0),
                    )
                )
                free = b.beat + REST_ARC_BEATS
    return sorted(arcs, key=lambda arc: (arc.beat, arc.color))


def make_chains(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Chain]:
    """Return chains for a chart, in order: each goes on from the last, accented note of a burst.

    The links follow the cut's direction, so the next swing is reached as from the note alone.
    """
    if chart.difficulty not in CHAIN_DIFFICULTIES:
        return []
    notes = sorted(chart.notes, key=lambda note: note.beat)
    seconds = tempo.seconds([note.beat for note in notes]).tolist()
    bombs = tempo.seconds([bomb.beat for bomb in chart.bombs]).tolist()
    in_arcs = {(arc.beat, arc.color) for arc in chart.arcs}
    in_arcs |= {(arc.tail_beat, arc.color) for arc in chart.arcs}
    chains: list[Chain] = []
    last = {RED: np.inf, BLUE: np.inf}  # seconds of each hand's next note
    for i in reversed(range(BURST_NOTES - 1, len(notes))):
        head, second = notes[i], seconds[i]
        gaps = np.diff(seconds[i - BURST_NOTES + 1 : i + 1])
        tail_s = float(tempo.seconds(head.beat + CHAIN_BEATS))
        by_bomb = bisect_left(bombs, second - REST_S) < bisect_right(bombs, second + HAND_REST_S)
        tail = _tail(head)
        wanted = (
            (gaps > ALONE_S).all()
            and (gaps <= BURST_GAP_S).all()
            and min(last.values()) - tail_s >= REST_S
            and _rests(second, tail_s, last[head.color])
            and pulse.accents[pulse.tick_at(second)] >= STRUCK
            and not by_bomb
            and (head.beat, head.color) not in in_arcs
            and (not chains or chains[-1].beat - head.beat >= REST_CHAIN_BEATS)
        )
        last[head.color] = second
        if wanted and tail is not None:
            chains.append(
                Chain(
                    *(head.beat, head.line, head.layer, head.color, head.direction),
                    *(head.beat + CHAIN_BEATS, *tail, LINKS),
                )
            )
    return chains[::-1]


def _rests(second: float, tail_s: float, next_s: float) -> bool:
    """Whether a hand rests after a chain; a pause in which it may start anew stays one."""
    starts_anew = next_s - second >= RESET_S - 1e-3
    least = RESET_S + 1e-3 if starts_anew else HAND_REST_S
    return next_s - tail_s >= least


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
    tone = sound.bands[first : last + 1, TONE].mean(axis=1)
    start = float(sound.accents([start_s])[0])
    falls = tone[:3].mean() - np.quantile(tone, 0.1)
    struck = sound.attack[first : last + 1].max()
    return bool(start >= STRUCK * pulse.strong_db and falls <= HELD_DB and struck < start)


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
