from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import DIFFICULTIES, NPS_RANGE
from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import DOWN, UP, Bomb, Chart, Level, Note
from sabersmith.decor.decorate import decorate
from sabersmith.decor.difficulty_labels import LABELS, choose_label
from sabersmith.decor.settings import DecorSettings

from .charts import LENGTH_S, findings, levels, random_sound

SWITCHES = ("lights", "walls", "bombs", "arcs", "labels")
SPAN = (4.0, 40.0)
NONE = DecorSettings(**dict.fromkeys(SWITCHES, False))


def parts(chart):
    return {
        "lights": chart.lights,
        "walls": chart.walls,
        "bombs": chart.bombs,
        "arcs": chart.arcs + chart.chains,
        "labels": chart.label,
    }


@given(levels(), st.integers(0, 20), st.integers(0, 3))
def test_each_switch_adds_its_part_and_no_finding(level, sound_seed, seed):
    [chart] = level.charts
    before, notes = findings(level), list(chart.notes)
    sound = random_sound(sound_seed)
    decorate(level, sound, SPAN, LENGTH_S, DecorSettings(), seed)
    whole = parts(chart)
    assert chart.notes == notes
    assert findings(level) == before
    assert whole["lights"] and whole["labels"]
    for switch in SWITCHES:
        level.charts = [replace(chart, lights=[], walls=[], bombs=[], arcs=[], chains=[], label="")]
        decorate(level, sound, SPAN, LENGTH_S, replace(NONE, **{switch: True}), seed)
        alone = parts(level.charts[0])
        assert bool(alone.pop(switch)) >= bool(whole[switch])
        assert not any(alone.values())


def small_level():
    """Return a level of a Hard and an Expert chart with a pause, at 120 BPM."""
    beats = [*range(4, 20), *range(30, 80)]
    notes = [
        Note(float(beat), 1 + i % 2, 0, i % 2, (DOWN, UP)[i // 2 % 2])
        for i, beat in enumerate(beats)
    ]
    charts = [Chart(difficulty=name, njs=12, notes=notes) for name in ("Hard", "Expert")]
    return Level(bpm=120, charts=charts, audio="song.egg")


def test_without_bombs_existing_ones_are_removed():
    level = small_level()
    level.charts[0].bombs = [Bomb(8.0, 0, 0)]
    decorate(level, random_sound(0), SPAN, LENGTH_S, NONE, 0)
    assert level.charts[0].bombs == []


@pytest.mark.parametrize("format", ["v2", "v3"])
def test_all_parts_are_written_and_read_back(tmp_path, format):
    level = small_level()
    decorate(level, random_sound(0), SPAN, LENGTH_S, DecorSettings(arcs=format == "v3"), 0)
    assert write_level(level, tmp_path, format) == []
    (tmp_path / "song.egg").write_bytes(b"OggS")
    for chart, again in zip(level.charts, read_level(tmp_path).charts, strict=True):
        assert parts(again) == parts(chart)
        assert chart.walls and chart.bombs and len(chart.lights) > 100


def test_charts_share_their_lights_and_do_not_depend_on_each_other():
    level, alone = small_level(), small_level()
    alone.charts = alone.charts[1:]
    for it in (level, alone):
        decorate(it, random_sound(0), SPAN, LENGTH_S, DecorSettings(), 0)
    assert level.charts[0].lights == level.charts[1].lights
    assert alone.charts == level.charts[1:]


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_labels_follow_the_density(difficulty):
    low, high = NPS_RANGE[difficulty]
    names = [choose_label(difficulty, density) for density in np.linspace(0, 2 * high, 100)]
    assert list(dict.fromkeys(names)) == list(LABELS[difficulty])
    assert choose_label(difficulty, (low + high) / 2) == LABELS[difficulty][1]


def test_labels_are_unique_and_short():
    names = [name for row in LABELS.values() for name in row]
    assert len(set(names)) == len(names) >= 12
    assert all(len(name) <= 12 for name in names)
