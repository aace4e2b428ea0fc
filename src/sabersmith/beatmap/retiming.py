"""Count the beats of a chart by another tempo, so that everything stays at its time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from sabersmith.beatmap.light_groups import LightGroup
from sabersmith.beatmap.model import BpmChange, Chart
from sabersmith.timing.tempo_map import TempoMap

_DECIMALS = 7  # of beats: under a microsecond at any tempo


def retime(chart: Chart, old: TempoMap, new: TempoMap) -> Chart:
    """Return a chart whose objects and events are at the same seconds, in beats of another tempo.

    Args:
        chart: with beats of the tempo `old`.
        old: tempo of the chart.
        new: tempo of the result.
    """

    def moved(beats: Sequence[float]) -> list[float]:
        kept: list[float] = np.round(new.beats(old.seconds(beats)), _DECIMALS).tolist()
        return kept

    def shifted(items: Sequence[Any]) -> list[Any]:
        beats = moved([item.beat for item in items])
        return [replace(item, beat=beat) for item, beat in zip(items, beats, strict=True)]

    def with_tails(items: Sequence[Any]) -> list[Any]:
        tails = moved([item.tail_beat for item in items])
        pairs = zip(shifted(items), tails, strict=True)
        return [replace(item, tail_beat=tail) for item, tail in pairs]

    def group(item: LightGroup) -> LightGroup:
        [start] = moved([item.beat])
        boxes = []
        for box in item.boxes:
            beats = moved([item.beat + step.beat for step in box.steps])
            steps = [
                replace(step, beat=round(beat - start, _DECIMALS))
                for step, beat in zip(box.steps, beats, strict=True)
            ]
            boxes.append(replace(box, steps=tuple(steps)))
        return replace(item, beat=start, boxes=tuple(boxes))

    ends = moved([wall.beat + wall.duration for wall in chart.walls])
    walls = [
        replace(wall, duration=round(end - wall.beat, _DECIMALS))
        for wall, end in zip(shifted(chart.walls), ends, strict=True)
    ]
    return replace(
        chart,
        notes=shifted(chart.notes),
        bombs=shifted(chart.bombs),
        lights=shifted(chart.lights),
        boosts=shifted(chart.boosts),
        turns=shifted(chart.turns),
        bookmarks=shifted(chart.bookmarks),
        speed_changes=shifted(chart.speed_changes),
        waypoints=shifted(chart.waypoints),
        arcs=with_tails(chart.arcs),
        chains=with_tails(chart.chains),
        walls=walls,
        light_groups=[group(item) for item in chart.light_groups],
        bpm_changes=[BpmChange(beat, bpm) for beat, bpm in new.changes],
    )
