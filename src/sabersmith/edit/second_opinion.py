"""Where a chart surprises the model: a second opinion to the linter's, for mappers to look at.

The thresholds were set on the dev split: the hardest charts of its 20 levels (10,091 onsets) get
55, a median of 1.5 each and at most 16: 20 notes where nothing sounds, 16 sounds without a note,
and 19 patterns. They were checked on the hardest charts of 23 train levels: a median of 1 each,
nine of ten of them 4 at most, and the worst one 12.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
import torch

from sabersmith.beatmap.character import describe
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.edit.editor import Editor
from sabersmith.edit.new_difficulty import Onsets
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.mapping.candidates import activations_at
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.timing.clock import clock

SILENT = 0.01  # highest activation of the five curves at a note where nothing sounds
STRONG = 0.55  # activation of the chart's own curve at a sound that asks for a note
FREE_S = 0.1  # that a sound without a note is from the nearest onset, at least
UNLIKELY = -11.0  # log-probability of a state, given those before it and the song
FEWEST = 10  # onsets; the model says nothing about fewer


@dataclass(frozen=True)
class Opinion:
    """A place where a chart surprises the model.

    kind: silence, missing or state. value: the activation, or the log-probability in nats.
    """

    difficulty: str
    kind: str
    beat: float
    second: float
    value: float
    what: str

    def as_json(self) -> dict[str, Any]:
        """Return plain types."""
        return asdict(self)

    def as_text(self) -> str:
        """Return a line."""
        return f"beat {self.beat:g} ({clock(self.second, 2)}): {self.what}"


def second_opinion(editor: Editor, opened: OpenedMap) -> list[Opinion]:
    """Return where the Standard charts of a map surprise the model, chart by chart, in order.

    Raises InputError if the map's song can't be used.
    """
    found: list[Opinion] = []
    song = editor.song(opened)
    onset, sym = song.mapper.onset, song.mapper.sym
    for chart in opened.level.charts:
        onsets = Onsets.of(opened.level, chart)
        if chart.characteristic != "Standard" or chart.moves_notes or len(onsets.times) < FEWEST:
            continue
        tempo, name = opened.level.tempo(chart), chart.difficulty
        activations = song.activations(MapGrid.of(opened.level, chart).grid)
        curves, number = activations.curves, DIFFICULTIES.index(name)

        def add(kind: str, second: float, value: float, what: str) -> None:
            beat = round(float(tempo.beats(second)), 3)  # noqa: B023
            opinion = Opinion(name, kind, beat, round(second, 3), round(value, 3), what)  # noqa: B023
            found.append(opinion)

        sounding = activations_at(curves, onsets.times, activations.frame_s).max(1)
        for i in np.flatnonzero(sounding < SILENT):
            what = f"a note where nothing sounds (activation {sounding[i]:.3f})"
            add("silence", float(onsets.times[i]), float(sounding[i]), what)
        peaks, heights = onset.peaks(curves, number)
        after = np.searchsorted(onsets.times, peaks)
        inside = (after > 0) & (after < len(onsets.times))
        for i in np.flatnonzero(inside & (heights > STRONG)):
            near = onsets.times[after[i] - 1 : after[i] + 1]
            if np.abs(near - peaks[i]).min() >= FREE_S:
                what = f"a strong sound without a note (activation {heights[i]:.2f})"
                add("missing", float(peaks[i]), float(heights[i]), what)
        source = song.inputs(onsets.times)
        scores = None
        if sym.scale is not None:
            raw = describe(onsets.times, tempo.beats(onsets.times), onsets.states)
            scores = sym.scale.scores(raw, number)
        ids = torch.from_numpy(sym.vocabulary.encode(onsets.states))
        likely = sym.log_p(source, number, ids, scores).numpy()
        for i in np.flatnonzero(likely < UNLIKELY):
            what = f"a pattern that people hardly place here (log p {likely[i]:.1f})"
            add("state", float(onsets.times[i]), float(likely[i]), what)
    order = {chart.difficulty: i for i, chart in enumerate(opened.level.charts)}
    return sorted(found, key=lambda one: (order[one.difficulty], one.second))


def as_text(opinions: list[Opinion]) -> str:
    """Return opinions under a heading for each chart; "" if there are none."""
    lines: list[str] = []
    for name in dict.fromkeys(opinion.difficulty for opinion in opinions):
        own = [opinion for opinion in opinions if opinion.difficulty == name]
        lines += ["", f"  {name}, what surprises the model ({len(own)} infos):"]
        lines += [f"      {opinion.as_text()}" for opinion in own]
    return "\n".join(lines)
