"""Random charts and sounds, and helpers for tests of the decoration."""

from collections import Counter

import numpy as np
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.model import BpmChange, Chart, Level, Note
from sabersmith.decor.pulse import Pulse, Section, find_pulse
from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.lint import lint_chart

LENGTH_S = 60.0


def random_sound(seed: int, start: float = 0.0) -> BandLevels:
    """Return the band levels of a minute of noise that rises and falls."""
    rng = np.random.default_rng(seed)
    slow = rng.uniform(-30, 0, (13, 6)).repeat(250, axis=0)[:3001]
    bands = np.minimum(slow + rng.normal(0, rng.uniform(0, 6), slow.shape), 0)
    return BandLevels(bands.astype(np.float32), 50.0, start)


@st.composite
def levels(draw: st.DrawFn) -> Level:
    """Draw levels of one chart with runs, pauses, doubles and a tempo change."""
    rng = np.random.default_rng(draw(st.integers(0, 10**6)))
    bpm = draw(st.sampled_from([60.0, 97.3, 120.0, 180.0, 240.0]))
    difficulty = draw(st.sampled_from(DIFFICULTIES))
    changes = [BpmChange(16.0, 1.3 * bpm)] if draw(st.booleans()) else []
    njs, offset = default_jump(difficulty, bpm)
    gaps = rng.choice([0.25, 0.5, 1, 2, 6], 400, p=draw(st.sampled_from(
        [[0.2, 0.4, 0.3, 0.08, 0.02], [0.6, 0.3, 0.02, 0.04, 0.04], [0, 0.1, 0.6, 0.2, 0.1]]
    )))  # fmt: skip
    beats = 4 + np.cumsum(gaps)
    notes = []
    for beat in beats[beats < 0.85 * LENGTH_S * bpm / 60]:
        for color in rng.permutation(2)[: rng.choice([1, 2], p=[0.8, 0.2])]:
            line, layer = rng.integers(2) + 2 * int(color), rng.integers(3)
            direction = int(rng.integers(9))
            notes.append(Note(float(beat), int(line), int(layer), int(color), direction))
    chart = Chart("Standard", difficulty, njs, offset, notes=notes, bpm_changes=changes)
    return Level(bpm=bpm, charts=[chart])


def pulse_of(level: Level, sound: BandLevels) -> Pulse:
    return find_pulse(sound, level.tempo(level.charts[0]), LENGTH_S)


def findings(level: Level) -> Counter[tuple[str, float]]:
    """Return how often each rule is broken at each time."""
    [chart] = level.charts
    found = lint_chart(level, chart, length_s=LENGTH_S).findings
    return Counter((finding.rule, round(finding.second, 3)) for finding in found)


def steady_pulse(bpm: float, beats: int = 64, accents: np.ndarray | None = None) -> Pulse:
    """Return a pulse of one lively section, with equal accents on all beats by default."""
    ticks = 2 * beats + 1
    if accents is None:
        accents = np.where(np.arange(ticks) % 2, 0.0, 1.0)
    return Pulse(np.arange(ticks) * 30 / bpm, accents, 10.0, 0, (Section(0, ticks, 1),))
