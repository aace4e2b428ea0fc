"""A chart prepared for the rules: objects with times in seconds, swings, and descriptions."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

import numpy as np

from sabersmith.beatmap import angles
from sabersmith.beatmap.difficulty import half_jump_beats
from sabersmith.beatmap.light_groups import LightGroup
from sabersmith.beatmap.model import (
    BLUE,
    RED,
    Bomb,
    Chart,
    InvalidObject,
    Level,
    Note,
    SpeedChange,
)
from sabersmith.beatmap.swings import SAME_TIME_S, Swing, find_swings
from sabersmith.lint.finding import Finding, GridObject, MapObject
from sabersmith.lint.limits import Limits
from sabersmith.timing.tempo_map import TempoMap

Item = TypeVar("Item", bound=MapObject | InvalidObject | SpeedChange | LightGroup)

# Tolerance of time limits: files round times, and limits are often exactly a note's length.
SLACK_S = 0.0005

_COLORS = ("red", "blue")
_DIRECTIONS = ("up", "down", "left", "right", "up-left", "up-right", "down-left", "down-right")


class Moment(NamedTuple):
    """Two or more notes of one hand at one time, in different cells, by line and layer."""

    second: float
    notes: tuple[Note, ...]


class TimedObjects(Generic[Item]):
    """Objects of one kind in order of time, with their times in seconds."""

    def __init__(self, items: Sequence[Item], tempo: TempoMap) -> None:
        seconds = tempo.seconds([item.beat for item in items])
        order = np.argsort(seconds, kind="stable")
        self.items = [items[index] for index in order.tolist()]
        self.seconds: list[float] = seconds[order].tolist()

    def __iter__(self) -> Iterator[tuple[float, Item]]:
        return iter(zip(self.seconds, self.items, strict=True))

    def between(self, start: float, end: float) -> Iterator[tuple[float, Item]]:
        """Yield the objects from `start` to `end` seconds, both included."""
        if not self.items:
            return iter(())  # as a chart's bombs often are
        first, after = bisect_left(self.seconds, start), bisect_right(self.seconds, end)
        return iter(zip(self.seconds[first:after], self.items[first:after], strict=True))

    def pairs(self, within_s: float) -> Iterator[tuple[float, Item, float, Item]]:
        """Yield pairs at most `within_s` apart: second and object of the earlier, of the later."""
        for index, (second, item) in enumerate(self):
            after = bisect_right(self.seconds, second + within_s)
            for later in range(index + 1, after):
                yield second, item, self.seconds[later], self.items[later]


class ChartView:
    """A chart with everything that more than one rule needs.

    wall_ends: seconds, one for each of `walls`.
    invalid, invalid_events: objects and events of the file that can't be used, with their seconds.
    half_jump_s: how long before its time a note appears, 0 for a chart without a jump speed.
    length_s: of the song, None if unknown. environment: name of the one the chart is played in.
    """

    def __init__(
        self, level: Level, chart: Chart, limits: Limits, length_s: float | None = None
    ) -> None:
        tempo = level.tempo(chart)
        self._tempo = tempo
        self.chart = chart
        self.limits = limits
        self.bpm = level.bpm
        self.length_s = length_s
        self.notes = TimedObjects(chart.notes, tempo)
        self.bombs = TimedObjects(chart.bombs, tempo)
        self.walls = TimedObjects(chart.walls, tempo)
        self.lights = TimedObjects(chart.lights, tempo)
        self.group_lights = TimedObjects(chart.group_lights, tempo)
        self.environment = level.environment_of(chart)
        self.light_groups = TimedObjects(chart.light_groups, tempo)
        self.boosts = TimedObjects(chart.boosts, tempo)
        self.arcs = TimedObjects(chart.arcs, tempo)
        self.chains = TimedObjects(chart.chains, tempo)
        self.speed_changes = TimedObjects(chart.speed_changes, tempo)
        self.invalid = TimedObjects(chart.invalid, tempo)
        self.invalid_events = TimedObjects(chart.invalid_events, tempo)
        ends = tempo.seconds([wall.beat + wall.duration for wall in self.walls.items])
        self.wall_ends: list[float] = ends.tolist()
        self.half_jump_s = 0.0
        if chart.njs > 0:
            beats = half_jump_beats(level.bpm, chart.njs, chart.njs_offset)
            self.half_jump_s = beats * 60.0 / level.bpm

    @cached_property
    def hands(self) -> tuple[list[Swing], list[Swing]]:
        """The swings of the red and of the blue hand."""
        return find_swings(self.chart, self._tempo, self.limits.reset_pause_s)

    @cached_property
    def moments(self) -> list[Moment]:
        """When, and with which notes, each hand has several cells to cut at once."""
        found: list[Moment] = []
        for hand in (RED, BLUE):
            times: list[tuple[float, dict[tuple[int, int], Note]]] = []
            for second, note in self.notes:
                if note.color == hand:
                    if not times or round(second - times[-1][0], 6) > SAME_TIME_S:
                        times.append((second, {}))
                    times[-1][1].setdefault((note.line, note.layer), note)
            found += [
                Moment(second, tuple(notes[cell] for cell in sorted(notes)))
                for second, notes in times
                if len(notes) > 1
            ]
        return found

    def finding(self, rule: str, second: float, what: str, *objects: MapObject) -> Finding:
        """Return a finding about the first of the objects, or about the whole chart without any."""
        beat = objects[0].beat if objects else 0.0
        return self.finding_at(rule, beat, second, what, *objects)

    def finding_at(
        self, rule: str, beat: float, second: float, what: str, *objects: MapObject
    ) -> Finding:
        """Return a finding about a place of the chart."""
        return Finding(
            rule=rule,
            characteristic=self.chart.characteristic,
            difficulty=self.chart.difficulty,
            beat=beat,
            second=second,
            objects=objects,
            what=what,
        )

    def second_at(self, beat: float) -> float:
        """Return the time in seconds of a beat."""
        return float(self._tempo.seconds(beat))

    def beat_at(self, second: float) -> float:
        """Return the beat at a time in seconds."""
        return float(self._tempo.beats(second))


def describe(item: GridObject) -> str:
    """Return an object in words: `red up-left (1,0)`."""
    place = f"({item.line},{item.layer})"
    if isinstance(item, Note):
        direction = "dot" if item.direction == len(_DIRECTIONS) else _DIRECTIONS[item.direction]
        turn = f"{item.angle:+d}°" if item.angle else ""
        return f"{_COLORS[item.color]} {direction}{turn} {place}"
    return f"{'bomb' if isinstance(item, Bomb) else 'wall'} {place}"


def same_cell(a: GridObject, b: GridObject) -> bool:
    """Return whether two objects are in the same cell."""
    return a.line == b.line and a.layer == b.layer


def distance(a: GridObject, b: GridObject) -> float:
    """Return the distance in cells between the centres of two objects."""
    return math.hypot(a.line - b.line, a.layer - b.layer)


def angle_off_cut(angle: float, source: GridObject, target: GridObject) -> float:
    """Return the degrees 0..180 between a cut's angle and the direction from source to target."""
    direction = math.degrees(math.atan2(target.layer - source.layer, target.line - source.line))
    return angles.between(angle, direction)
