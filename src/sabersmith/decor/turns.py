"""Turns of the lane in 90 and 360 degree charts, by rules.

A player follows the lane with the whole body: turns come in pauses, at the start of bars and
phrases, to the side to which the arms go anyway, and never so far that the cable winds around the
player.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

import numpy as np

from sabersmith.beatmap.cuts import DIRECTION_STEPS
from sabersmith.beatmap.model import Chart, Note, Turn, Wall
from sabersmith.decor.pulse import TICKS_PER_BEAT, Pulse, select_with_min_gap
from sabersmith.timing.tempo_map import TempoMap

# Angle to either side that a chart may reach, degrees. Half a turn: from there every player turns
# back without thinking, and the cable is never wound by more than that.
WIDEST = {"90Degree": 45, "360Degree": 180}
# Steps, degrees, by the least pause without notes in which they may happen, seconds. All formats
# hold multiples of 15.
STEPS = ((1.6, 45), (0.8, 30), (0.0, 15))
# By difficulty: the least pause for any turn, so that none is inside a stream; and the least time
# from turn to turn. Human charts: 24 (Easy) to 89 (Expert+) turns a minute.
MIN_PAUSE_S = {"Easy": 0.6, "Normal": 0.5, "Hard": 0.4, "Expert": 0.3, "ExpertPlus": 0.28}
MIN_BETWEEN_S = {"Easy": 2.5, "Normal": 2.0, "Hard": 1.6, "Expert": 1.3, "ExpertPlus": 1.0}
# A wall in the way of a turn is left out this long before and after it. One that starts before a
# turn stays where it was, across the new lane.
WALL_MARGIN_S = 0.6
BOMB_MARGIN_S = 0.5
BAR_WEIGHT, SECTION_WEIGHT = 2.0, 4.0
# What decides the side: the last swing by up to 1, going on as before, and the way back to the
# front, which grows with the cube of the angle up to this at the widest one.
ONWARD_PULL, HOME_PULL = 0.6, 2.5


@dataclass(frozen=True)
class _Pause:
    """A gap between the notes at two times: seconds of its end, length, notes before it, beat."""

    second: float
    length: float
    before: Sequence[Note]
    beat: float


def add_turns(chart: Chart, tempo: TempoMap, pulse: Pulse, seed: int) -> Chart:
    """Return a chart whose lane turns, without the walls that would be in the way.

    Turns are early ones at notes' beats: objects from there on arrive from the new angle.

    Args:
        chart: of WIDEST, with all its objects.
        tempo: of the level.
        pulse: of the level.
        seed: decides where the arms don't.
    """
    widest, random = WIDEST[chart.characteristic], Random(seed)
    pauses = [pause for pause in _pauses(chart, tempo) if _is_free(pause, chart, tempo)]
    seconds = np.array([pause.second for pause in pauses])
    weights = np.array([_weight(pause, pulse) for pause in pauses])
    chosen = select_with_min_gap(seconds, weights, MIN_BETWEEN_S[chart.difficulty])
    turns: list[Turn] = []
    angle, side = 0, random.choice((-1, 1))
    for pause in (pauses[index] for index in chosen):
        back = HOME_PULL * (angle / widest) ** 3
        side = 1 if _way_out(pause.before) + ONWARD_PULL * side - back > 0 else -1
        step = next(step for least, step in STEPS if pause.length >= least)
        if abs(angle + side * step) > widest:
            side = -side
        if abs(angle + side * step) > widest:
            continue
        angle += side * step
        turns.append(Turn(pause.beat, side * step, True))
    at = tempo.seconds([turn.beat for turn in turns])
    walls = [wall for wall in chart.walls if not _crosses(wall, tempo, at)]
    return replace(chart, turns=turns, walls=walls)


def _pauses(chart: Chart, tempo: TempoMap) -> list[_Pause]:
    by_beat: dict[float, list[Note]] = {}
    for note in sorted(chart.notes, key=lambda note: note.beat):
        by_beat.setdefault(note.beat, []).append(note)
    beats = list(by_beat)
    seconds = tempo.seconds(beats).tolist()
    least = MIN_PAUSE_S[chart.difficulty]
    return [
        _Pause(seconds[i], seconds[i] - seconds[i - 1], by_beat[beats[i - 1]], beats[i])
        for i in range(1, len(beats))
        if seconds[i] - seconds[i - 1] >= least
    ]


def _is_free(pause: _Pause, chart: Chart, tempo: TempoMap) -> bool:
    """Return whether no arc or chain lasts over the turn, and no bomb is near it."""
    held = any(
        item.beat < pause.beat <= item.tail_beat
        for items in (chart.arcs, chart.chains)
        for item in items
    )
    bombs = tempo.seconds([bomb.beat for bomb in chart.bombs])
    return not held and not (np.abs(bombs - pause.second) < BOMB_MARGIN_S).any()


def _weight(pause: _Pause, pulse: Pulse) -> float:
    """Return how well a turn suits a place: starts of sections and bars, and long pauses."""
    tick = pulse.tick_at(pause.second + 1e-3)
    on_beat = abs(pause.beat * TICKS_PER_BEAT - tick) < 0.1
    weight = 1.0 + min(pause.length, 2.0)
    if on_beat and any(section.start == tick for section in pulse.sections):
        weight += SECTION_WEIGHT
    if on_beat and pulse.is_bar(tick):
        weight += BAR_WEIGHT
    return weight


def _way_out(notes: Sequence[Note]) -> float:
    """Return to which side the last cuts carry the arms: -1 left .. 1 right.

    Cuts straight up or down say nothing; then the side of the notes counts, by half.
    """
    across = float(np.mean([DIRECTION_STEPS[note.direction][0] for note in notes]))
    if across:
        return across
    return 0.5 * float(np.mean([(note.line - 1.5) / 1.5 for note in notes]))


def _crosses(wall: Wall, tempo: TempoMap, turns_s: np.ndarray) -> bool:
    start, end = tempo.seconds([wall.beat, wall.beat + wall.duration]).tolist()
    return bool(((turns_s > start - WALL_MARGIN_S) & (turns_s < end + WALL_MARGIN_S)).any())
