"""Group the notes of a chart into swings, each cut as a player would cut it.

A swing is what one hand cuts in one stroke: a note, a stack or window at one time, a slider of
notes in quick succession, a chain. Notes are grouped by the rules of MapCheck (Kival Evan, after
Qwasyx). `parity.assign_parity` finds the parity, and the angles that dots leave open.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from sabersmith.beatmap import angles
from sabersmith.beatmap.cuts import (
    BACKHAND,
    DIRECTION_ANGLES,
    DIRECTION_STEPS,
    FOREHAND,
)
from sabersmith.beatmap.model import ANY, BLUE, LAYERS, RED, Arc, Chain, Chart, Note
from sabersmith.beatmap.parity import Reset, Stroke, assign_parity
from sabersmith.timing.tempo_map import TempoMap

# A hand's notes further apart in time than this belong to two swings. For notes of a window (with
# an empty cell between them) the limit is WINDOW_GAP_S.
GROUP_GAP_S = 0.07
WINDOW_GAP_S = 0.08
WINDOW_CELLS = 2
# Notes this close are at one time. A later note may start a new swing if its direction differs by
# more than SPLIT_ANGLE degrees.
SAME_TIME_S = 0.005
SPLIT_ANGLE = 90.0
# Swings of both hands this close in time are a double.
DOUBLE_S = 0.01

# A bomb on these lines in the bottom (top) layer makes either hand move the saber over (under) it,
# and so repeat a forehand (backhand). In human maps, nine in ten forehands with such a bomb
# below are followed by another forehand; one in five if the bomb is elsewhere.
BOMB_RESET_LINES = (1, 2)
BOMB_RESET_PARITY = {0: FOREHAND, LAYERS - 1: BACKHAND}

Position: TypeAlias = tuple[float, float]

_ANGLES: list[float] = DIRECTION_ANGLES.tolist()
_STEPS: list[list[float]] = DIRECTION_STEPS.astype(np.float64).tolist()


@dataclass(frozen=True, slots=True)
class Swing:
    """One stroke of one hand.

    notes: in the order they are cut; note_seconds: their times.
    beat, second: of the earliest note. end_second: of the latest note, or of the tail of a chain
    or of an arc without a note there.
    entry, exit: (line, layer) of the first note and of the end of the cut (chain and arc tails).
    angle, exit_angle: degrees of the cut at both, see `cuts`.
    gap_s: seconds since the start of the hand's previous swing; pause_s: since its end. Both are
    infinite for the first swing.
    parity, rotation, awkward, reset, turn: see `parity.Cut`.
    """

    hand: int
    notes: tuple[Note, ...]
    note_seconds: tuple[float, ...]
    beat: float
    second: float
    end_second: float
    entry: Position
    exit: Position
    angle: float
    exit_angle: float
    parity: int
    rotation: float
    awkward: bool
    reset: Reset
    turn: float
    gap_s: float
    pause_s: float

    @property
    def ebpm(self) -> float:
        """Effective BPM: the tempo at which swings this far apart are half a beat apart."""
        return 30.0 / self.gap_s if self.gap_s else math.inf

    @property
    def follow_through(self) -> Position:
        """The cell next to the exit that the cut carries the saber to; may lie outside the grid."""
        dx, dy = _STEPS[angles.nearest(self.exit_angle)]
        return self.exit[0] + dx, self.exit[1] + dy


@dataclass
class _Group:
    """The notes of a future swing, with their seconds, and the chain or arc that it ends in."""

    notes: list[Note] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)
    tail: Position | None = None
    tail_second: float = -math.inf
    tail_angle: float = math.nan
    ends_in_arc: bool = False

    @property
    def end_second(self) -> float:
        return max(self.seconds[-1], self.tail_second)

    @property
    def at_one_time(self) -> bool:
        gap = self.seconds[-1] - self.seconds[0]
        return gap == 0 or round(gap, 6) <= SAME_TIME_S


def find_swings(
    chart: Chart, tempo: TempoMap, reset_pause_s: float
) -> tuple[list[Swing], list[Swing]]:
    """Return the swings of the red and of the blue hand, each in order of time.

    Args:
        chart: its notes, chains, arcs and bombs count.
        tempo: of the chart.
        reset_pause_s: seconds without a cut after which a hand may start with either parity.
    """
    bombs = [
        bomb
        for bomb in chart.bombs
        if bomb.line in BOMB_RESET_LINES and bomb.layer in BOMB_RESET_PARITY
    ]
    seconds = tempo.seconds([bomb.beat for bomb in bombs]).tolist()
    bomb_resets = sorted(
        (second, BOMB_RESET_PARITY[bomb.layer]) for second, bomb in zip(seconds, bombs, strict=True)
    )
    red, blue = (
        _hand_swings(_groups(chart, hand, tempo), hand, bomb_resets, reset_pause_s)
        for hand in (RED, BLUE)
    )
    return red, blue


def note_angle(note: Note) -> float:
    """Return the direction a note is cut in, degrees; NaN for a dot (`angle` only rotates it)."""
    return _ANGLES[note.direction] + note.angle


def is_window(a: Note, b: Note) -> bool:
    """Return whether at least one cell lies between two notes."""
    return max(abs(a.line - b.line), abs(a.layer - b.layer)) >= WINDOW_CELLS


def count_doubles(swings: Sequence[Swing], others: Sequence[Swing]) -> int:
    """Return how many of a hand's swings have a swing of the other hand at the same time."""
    starts = [swing.second for swing in others]
    return sum(
        bisect_left(starts, swing.second - DOUBLE_S) < bisect_right(starts, swing.second + DOUBLE_S)
        for swing in swings
    )


def _groups(chart: Chart, hand: int, tempo: TempoMap) -> list[_Group]:
    """Return one hand's notes by swing, with the chains and arcs without tail notes they end in."""
    notes = [note for note in chart.notes if note.color == hand]
    chains = [chain for chain in chart.chains if chain.color == hand]
    if chains:
        heads = {_key(note) for note in notes}
        # Files have a note at a chain's head. A chain without one is cut all the same.
        notes += [
            Note(chain.beat, chain.line, chain.layer, hand, chain.direction)
            for chain in chains
            if _key(chain) not in heads
        ]
    seconds = tempo.seconds([note.beat for note in notes])
    groups: list[_Group] = []
    for index in np.argsort(seconds, kind="stable").tolist():
        note, second = notes[index], float(seconds[index])
        if not groups or _starts_swing(groups[-1], note, second):
            groups.append(_Group())
        groups[-1].notes.append(note)
        groups[-1].seconds.append(second)
    arcs = [arc for arc in chart.arcs if arc.color == hand]
    if chains or arcs:
        holder = {_key(note): group for group in groups for note in group.notes}
        for chain in chains:
            _end_in_chain(holder[_key(chain)], chain, tempo)
        for arc in arcs:
            head = holder.get(_key(arc))
            tail = holder.get((arc.tail_line, arc.tail_layer, round(arc.tail_beat, 3)))
            if head and not tail:
                _end_in_arc(head, arc, tempo)
    return groups


def _key(item: Note | Chain | Arc) -> tuple[int, int, float]:
    """Return the place and the time of a note, or of the head of a chain or an arc."""
    return item.line, item.layer, round(item.beat, 3)


def _starts_swing(group: _Group, note: Note, second: float) -> bool:
    """Return whether a note starts a new swing, by the constants at the top of this module."""
    # Rounded, so that a gap of exactly 70 ms counts the same anywhere in the song.
    last, gap = group.notes[-1], round(second - group.seconds[-1], 6)
    if gap > (WINDOW_GAP_S if is_window(note, last) else GROUP_GAP_S):
        return True
    if any((other.line, other.layer) == (note.line, note.layer) for other in group.notes):
        return True
    if gap <= SAME_TIME_S or note.direction == ANY:
        return False
    angle = note_angle(note)
    return any(
        angles.between(angle, note_angle(other)) > SPLIT_ANGLE
        for other in group.notes
        if other.direction != ANY
    )


def _end_in_chain(group: _Group, chain: Chain, tempo: TempoMap) -> None:
    # Share of the way to the tail that the links reach.
    share = min(max(chain.squish, 0.0), 1.0)
    dx, dy = chain.tail_line - chain.line, chain.tail_layer - chain.layer
    group.tail = (chain.line + share * dx, chain.layer + share * dy)
    group.tail_second = float(tempo.seconds(chain.tail_beat))
    if dx or dy:
        group.tail_angle = _step_angle(dx, dy)


def _end_in_arc(group: _Group, arc: Arc, tempo: TempoMap) -> None:
    group.tail = (float(arc.tail_line), float(arc.tail_layer))
    group.tail_second = float(tempo.seconds(arc.tail_beat))
    if arc.tail_direction != ANY:
        group.tail_angle = _ANGLES[arc.tail_direction]
    group.ends_in_arc = True


def _hand_swings(
    groups: list[_Group], hand: int, bomb_resets: list[tuple[float, int]], reset_pause_s: float
) -> list[Swing]:
    """Return the swings of one hand's groups.

    bomb_resets: seconds of bombs, ascending, and the parity that each lets a hand repeat.
    """
    strokes: list[Stroke] = []
    ended = -math.inf
    for group in groups:
        start = group.seconds[0]
        starts, bend = _angles(group)
        first = bisect_right(bomb_resets, ended + SAME_TIME_S, key=_second)
        after = bisect_right(bomb_resets, start + SAME_TIME_S, key=_second)
        may_repeat = frozenset(parity for _, parity in bomb_resets[first:after])
        after_arc = bool(strokes) and groups[len(strokes) - 1].ends_in_arc
        strokes.append(Stroke(starts, bend, start - ended, may_repeat, after_arc))
        ended = group.end_second
    swings: list[Swing] = []
    cuts = assign_parity(strokes, hand, reset_pause_s)
    for group, stroke, cut in zip(groups, strokes, cuts, strict=True):
        order = _cut_order(group, cut.angle)
        notes = tuple(group.notes[index] for index in order)
        swings.append(
            Swing(
                hand=hand,
                notes=notes,
                note_seconds=tuple(group.seconds[index] for index in order),
                beat=group.notes[0].beat,
                second=group.seconds[0],
                end_second=group.end_second,
                entry=(notes[0].line, notes[0].layer),
                exit=group.tail or (notes[-1].line, notes[-1].layer),
                angle=cut.angle,
                exit_angle=(cut.angle + stroke.bend) % 360.0,
                parity=cut.parity,
                rotation=cut.rotation,
                awkward=cut.awkward,
                reset=cut.reset,
                turn=cut.turn,
                gap_s=group.seconds[0] - swings[-1].second if swings else math.inf,
                pause_s=stroke.pause_s,
            )
        )
    return swings


def _second(item: tuple[float, int]) -> float:
    return item[0]


def _angles(group: _Group) -> tuple[tuple[float, ...], float]:
    """Return the angles that a group may start at, and its bend, both as in `Stroke`."""
    first, last = group.notes[0], group.notes[-1]
    directed = [note for note in group.notes if note.direction != ANY]
    if directed:
        start = end = note_angle(directed[0])
        if not group.at_one_time:
            end = _path_angle(first, last) if last.direction == ANY else note_angle(last)
    elif len(group.notes) == 1:
        return (), 0.0
    else:
        start = end = _path_angle(first, last)
        if group.at_one_time:
            return (start % 360.0, (start + 180.0) % 360.0), 0.0
    if not math.isnan(group.tail_angle):
        end = group.tail_angle
    return (start % 360.0,), angles.wrap(end - start)


def _path_angle(first: Note, last: Note) -> float:
    return _step_angle(last.line - first.line, last.layer - first.layer)


def _step_angle(dx: float, dy: float) -> float:
    """Return the angle of a step in degrees, rounded so that mirrored steps match exactly."""
    return round(math.degrees(math.atan2(dy, dx)), 6)


def _cut_order(group: _Group, angle: float) -> list[int]:
    """Return the order in which a cut at that angle meets the notes; for a slider, that of time."""
    order = list(range(len(group.notes)))
    if len(order) > 1 and group.at_one_time:
        dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        along = [round(note.line * dx + note.layer * dy, 6) for note in group.notes]
        order.sort(key=along.__getitem__)
    return order
