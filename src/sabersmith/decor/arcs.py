"""Arcs over held tones, and chains at the ends of bursts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

import numpy as np

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, DIRECTION_STEPS, angle_between
from sabersmith.beatmap.model import ANY, BLUE, LAYERS, LINES, RED, Arc, Chain, Chart, Note
from sabersmith.decor.pulse import Pulse
from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.lint import Limits
from sabersmith.timing.tempo_map import TempoMap

# An arc connects a note to the same hand's next one, cut the opposite way, at this distance.
MIN_ARC_S, MAX_ARC_S = 0.8, 4.0
MIN_REVERSAL = 90.0  # degrees between the two cuts
# The first note must be accented, in units of the song's strong accents. The tone must be held
# until the second note: its bands fall by less than this, and no accent in between is stronger.
MIN_ACCENT = 0.5
MAX_FALL_DB = 4.0
TONE_BANDS = slice(1, 4)  # 150 to 2500 Hz: voices and leads, without bass and cymbals
EDGE_S = 0.12  # left out at both ends of the tone, where the notes' own onsets are
ARC_PAUSE_BEATS = 4.0  # from the end of an arc to the hand's next arc

# A chain ends a burst: this many notes with at most this gap, followed by a rest. After the
# chain's tail, all notes pause for REST_S (by then the saber that follows through is out of the
# way) and the same hand for HAND_REST_S.
BURST_NOTES, BURST_GAP_S = 3, 0.3
REST_S, HAND_REST_S = 0.18, 0.4
CHAIN_PAUSE_BEATS = 8.0  # from one chain to the next
CHAIN_BEATS = 0.125  # duration
CHAIN_CELLS = 2  # length, at most
LINKS = 4  # including the head
CHAIN_DIFFICULTIES = ("Hard", "Expert", "ExpertPlus")
RESET_S = Limits().reset_pause_s
ISOLATION_S = 0.1  # a note this far from others of its hand is not part of a slider or stack


def make_arcs(chart: Chart, tempo: TempoMap, sound: BandLevels, pulse: Pulse) -> list[Arc]:
    """Return arcs for a chart, in order, each from a note to the same hand's next one.

    Both ends are existing notes, so the swings stay the same.

    Args:
        chart: with notes.
        tempo: tempo map of the level.
        sound: band levels of the song, placed in the level.
        pulse: pulse of the level.
    """
    arcs = []
    for hand in (RED, BLUE):
        notes = sorted((n for n in chart.notes if n.color == hand), key=lambda note: note.beat)
        at = tempo.seconds([note.beat for note in notes])
        seconds, accents = at.tolist(), sound.accents(at).tolist()
        isolated = _isolated(seconds)
        next_arc_beat = 0.0
        for i, (a, b) in enumerate(pairwise(notes)):
            gap = seconds[i + 1] - seconds[i]
            in_range = MIN_ARC_S <= gap <= MAX_ARC_S and a.beat >= next_arc_beat
            is_accented = accents[i] >= MIN_ACCENT * pulse.strong_db
            if not (in_range and is_accented and isolated[i] and isolated[i + 1]):
                continue
            if _reverses(a, b) and _is_held(sound, seconds[i], seconds[i + 1], accents[i]):
                arcs.append(
                    Arc(
                        *(a.beat, a.line, a.layer, hand, a.direction, 1.0),
                        *(b.beat, b.line, b.layer, b.direction, 1.0),
                    )
                )
                next_arc_beat = b.beat + ARC_PAUSE_BEATS
    return sorted(arcs, key=lambda arc: (arc.beat, arc.color))


def make_chains(chart: Chart, tempo: TempoMap, pulse: Pulse) -> list[Chain]:
    """Return chains for a chart, in order, each from the last, accented note of a burst.

    The links continue in the direction of the cut, so the next swing starts where it would after
    the note alone. Easy and Normal get none.

    Args:
        chart: with notes, and its bombs and arcs if it will have any.
        tempo: tempo map of the level.
        pulse: pulse of the level.
    """
    if chart.difficulty not in CHAIN_DIFFICULTIES:
        return []
    notes = sorted(chart.notes, key=lambda note: note.beat)
    seconds = tempo.seconds([note.beat for note in notes]).tolist()
    tails = tempo.seconds([note.beat + CHAIN_BEATS for note in notes]).tolist()
    gaps = [later - earlier for earlier, later in pairwise(seconds)]
    bombs = tempo.seconds([bomb.beat for bomb in chart.bombs]).tolist()
    in_arcs = {(arc.beat, arc.color) for arc in chart.arcs}
    in_arcs |= {(arc.tail_beat, arc.color) for arc in chart.arcs}
    chains: list[Chain] = []
    next_s = {RED: np.inf, BLUE: np.inf}  # seconds of each hand's next note
    for i in reversed(range(BURST_NOTES - 1, len(notes))):
        head, second, tail_s = notes[i], seconds[i], tails[i]
        fits = (
            all(ISOLATION_S < gap <= BURST_GAP_S for gap in gaps[i - BURST_NOTES + 1 : i])
            and min(next_s.values()) - tail_s >= REST_S
            and _hand_rests(second, tail_s, next_s[head.color])
            and pulse.accents[pulse.tick_at(second)] >= MIN_ACCENT
            and not _is_near_bomb(bombs, second)
            and (head.beat, head.color) not in in_arcs
            and (not chains or chains[-1].beat - head.beat >= CHAIN_PAUSE_BEATS)
        )
        next_s[head.color] = second
        if fits and (tail := _tail_cell(head)) is not None:
            chains.append(
                Chain(
                    *(head.beat, head.line, head.layer, head.color, head.direction),
                    *(head.beat + CHAIN_BEATS, *tail, LINKS),
                )
            )
    return chains[::-1]


def _is_near_bomb(bombs: list[float], second: float) -> bool:
    """Return whether one of some bombs, at ascending times, is in the way of a chain."""
    return bisect_left(bombs, second - REST_S) < bisect_right(bombs, second + HAND_REST_S)


def _hand_rests(second: float, tail_s: float, next_s: float) -> bool:
    """Return whether a hand has enough time after a chain.

    If the pause after the note alone is long enough for a reset, the pause after the tail must
    still be.
    """
    can_reset = next_s - second >= RESET_S - 1e-3
    min_rest = RESET_S + 1e-3 if can_reset else HAND_REST_S
    return next_s - tail_s >= min_rest


def _isolated(seconds: list[float]) -> list[bool]:
    """Return for each of one hand's notes, at ascending times, whether no other note is close."""
    gaps = [np.inf, *np.diff(seconds).tolist(), np.inf]
    return [before > ISOLATION_S and after > ISOLATION_S for before, after in pairwise(gaps)]


def _reverses(a: Note, b: Note) -> bool:
    if ANY in (a.direction, b.direction) or a.angle or b.angle:
        return False
    one, other = DIRECTION_ANGLES[a.direction], DIRECTION_ANGLES[b.direction]
    return bool(angle_between(one, other) > MIN_REVERSAL)


def _is_held(sound: BandLevels, start_s: float, stop_s: float, accent: float) -> bool:
    """Return whether a tone that starts at start_s with an accent is held until stop_s."""
    first, last = sound.frames_at([start_s + EDGE_S, stop_s - EDGE_S]).tolist()
    if sound.rises[first : last + 1].max() >= accent:
        return False
    tone = sound.bands[first : last + 1, TONE_BANDS].mean(axis=1)
    return bool(tone[:3].mean() - np.quantile(tone, 0.1) <= MAX_FALL_DB)


def _tail_cell(note: Note) -> tuple[int, int] | None:
    """Return the (line, layer) where a chain from a note ends: straight on, inside the grid."""
    if note.direction == ANY or note.angle:
        return None
    dx, dy = DIRECTION_STEPS[note.direction].tolist()
    for cells in range(CHAIN_CELLS, 0, -1):
        line, layer = note.line + cells * dx, note.layer + cells * dy
        if 0 <= line < LINES and 0 <= layer < LAYERS:
            return line, layer
    return None
