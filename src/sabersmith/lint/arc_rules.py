"""Rules about arcs and chains: whether they fit the notes at their ends."""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator

from sabersmith.beatmap import angles
from sabersmith.beatmap.cuts import DIRECTION_ANGLES
from sabersmith.beatmap.model import ANY, UP, Arc, Bomb, Chain, Note
from sabersmith.beatmap.swings import note_angle
from sabersmith.lint.chart_view import ChartView, describe
from sabersmith.lint.finding import Finding

_DECIMALS = 2  # of beats: objects that agree to these are at one time
_NO_TIME = 0.001  # beats

Key = tuple[float, int, int]


def bad_arc(view: ChartView) -> Iterator[Finding]:
    """An arc has no length in time, or leads from or to a bomb or the other hand's note."""
    cells = _cells(view)
    for second, arc in view.arcs:
        ends = (
            _key(arc.beat, arc.line, arc.layer),
            _key(arc.tail_beat, arc.tail_line, arc.tail_layer),
        )
        if arc.tail_beat - arc.beat < _NO_TIME:
            yield view.finding("bad_arc", second, f"{_name(arc)} ends when it starts", arc)
            continue
        for end, place in zip(("starts", "ends"), ends, strict=True):
            others = cells.get(place, ())
            own = any(isinstance(item, Note) and item.color == arc.color for item in others)
            if others and not own:
                what = f"{_name(arc)} {end} at {describe(others[0])}"
                yield view.finding("bad_arc", second, what, arc, others[0])
                break


def loose_arc(view: ChartView) -> Iterator[Finding]:
    """An arc leads from a note to a time at which its hand has none."""
    heads = {(*_key(note.beat, note.line, note.layer), note.color) for note in view.notes.items}
    times = {(_key(note.beat, 0, 0)[0], note.color) for note in view.notes.items}
    for second, arc in view.arcs:
        if (*_key(arc.beat, arc.line, arc.layer), arc.color) in heads:
            tail = _key(arc.tail_beat, 0, 0)[0]
            if (tail, arc.color) not in times:
                yield view.finding("loose_arc", second, f"{_name(arc)} ends at no note", arc)


def arc_limits(view: ChartView) -> Iterator[Finding]:
    """An arc bends too little or too far, touches no note, or is one of too many at one time."""
    limits = view.limits
    if not limits.only_rankable:
        return
    cells = {(*_key(n.beat, n.line, n.layer), n.color) for n in view.notes.items}
    active: tuple[list[float], list[float]] = ([], [])
    for second, arc in view.arcs:
        ends = (
            (*_key(arc.beat, arc.line, arc.layer), arc.color),
            (*_key(arc.tail_beat, arc.tail_line, arc.tail_layer), arc.color),
        )
        bends = arc.multiplier, arc.tail_multiplier
        if not any(end in cells for end in ends):
            yield view.finding("arc_limits", second, f"{_name(arc)} touches no note", arc)
        elif not limits.min_arc_multiplier <= min(bends) <= max(bends) <= limits.max_arc_multiplier:
            what = f"{_name(arc)} has the multipliers {bends[0]:g} and {bends[1]:g}"
            yield view.finding("arc_limits", second, what, arc)
        tails = active[arc.color]
        heapq.heappush(tails, arc.tail_beat)
        while tails and tails[0] <= arc.beat:
            heapq.heappop(tails)
        if len(tails) > limits.max_arcs:
            what = f"{_name(arc)} is one of {len(tails)} at one time"
            yield view.finding("arc_limits", second, what, arc)


def bad_chain(view: ChartView) -> Iterator[Finding]:
    """A chain has no head of its colour and direction, or its links are not in the cut's way."""
    cells = _cells(view)
    for second, chain in view.chains:
        others = cells.get(_key(chain.beat, chain.line, chain.layer), ())
        heads = [n for n in others if isinstance(n, Note) and n.color == chain.color]
        faults = [_fault(view, chain, head) for head in heads]
        fault = "has no note of its colour at its head" if not faults else faults[0]
        if fault and "" not in faults:
            yield view.finding("bad_chain", second, f"{_name(chain)} {fault}", chain)


CHECKS = (bad_arc, loose_arc, arc_limits, bad_chain)


def _fault(view: ChartView, chain: Chain, head: Note) -> str:
    """Return what is wrong with a chain at this head, "" if nothing."""
    if chain.tail_beat < chain.beat - _NO_TIME:
        return "ends before it starts"
    if head.direction not in (ANY, chain.direction):
        return "has another direction than its head"
    if chain.segments <= 1:
        return ""
    dx, dy = chain.tail_line - chain.line, chain.tail_layer - chain.layer
    if not (dx or dy):
        return "has all its links in one place"
    start = note_angle(head)
    if head.direction == ANY:
        # The face of a dot is turned, and looks the same after half a turn.
        start = float(DIRECTION_ANGLES[chain.direction])
        off = angles.between(start, float(DIRECTION_ANGLES[UP]) + head.angle)
        if min(off, 180.0 - off) > view.limits.chain_dot_angle:
            return "has another angle than its dot"
    if angles.between(start, math.degrees(math.atan2(dy, dx))) > view.limits.chain_angle:
        return "leads out of the way of its cut"
    return ""


def _cells(view: ChartView) -> dict[Key, list[Note | Bomb]]:
    cells: dict[Key, list[Note | Bomb]] = defaultdict(list)
    for item in (*view.notes.items, *view.bombs.items):
        cells[_key(item.beat, item.line, item.layer)].append(item)
    return cells


def _key(beat: float, line: int, layer: int) -> Key:
    return round(beat, _DECIMALS), line, layer


def _name(item: Arc | Chain) -> str:
    kind = "arc" if isinstance(item, Arc) else "chain"
    return f"{('red', 'blue')[item.color]} {kind} ({item.line},{item.layer})"
