import dataclasses

import numpy as np
import pytest

from sabersmith.beatmap.characteristics import CHARACTERISTICS
from sabersmith.beatmap.model import ANY, BLUE, DOWN_LEFT, DOWN_RIGHT, RED, UP, BpmChange
from sabersmith.decor.sound_analysis import analyse_sound
from sabersmith.errors import OptionError
from sabersmith.lint import lint_chart
from sabersmith.mapping.analysis import SongAnalysis
from sabersmith.mapping.candidates import Candidates
from sabersmith.mapping.level_building import assemble_level, densest_start, make_chart
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid

from ..songs import SR


def analysed(song, grid, beats):
    times = grid.seconds_of(np.array(beats))
    return SongAnalysis(
        song=song,
        grid=grid,
        candidates=Candidates.of(times, np.ones((len(times), 5)), grid),
        selected=[np.arange(len(times))] * 5,
        sym_inputs=[],
        notices=[],
        sound=analyse_sound(song),
        curves=np.zeros((1, 5), np.float32),
        frame_s=0.01,
    )


def test_tempo_changes_go_into_the_charts_and_notes_keep_their_times(song):
    analysis = analysed(
        song, BeatGrid(120.0, 0.1, ((8, 90.0), (20, 150.0))), [1.0, 7.5, 8.0, 9.25, 21.0]
    )
    states = [(2, *[0] * 11)] * 5
    mapped = assemble_level(analysis, {3: states}, MapSettings())
    [chart] = mapped.level.charts
    assert [change.bpm for change in chart.bpm_changes] == [90.0, 150.0]
    played = mapped.level.tempo(chart).seconds([note.beat for note in chart.notes])
    assert np.abs(played - mapped.audio.head_s - analysis.times[3]).max() < 1e-4


def test_a_mapped_song_holds_its_song_and_how_long_its_level_is(song):
    analysis = analysed(song, BeatGrid(120.0, 0.1), [0.0, 1.0, 40.0])
    mapped = assemble_level(analysis, {0: [(2, *[0] * 11)] * 3}, MapSettings())
    assert mapped.song is song
    assert mapped.duration * SR == mapped.audio.apply(song.stream()).shape[1]


def charts_of(song, **settings):
    analysis = analysed(song, BeatGrid(120.0, 0.1), [0.0, 1.0, 40.0])
    analysis = dataclasses.replace(analysis, one_hand=[np.array([0, 2])] * 5)
    both, blue = [0] * 12, [0] * 12
    both[1], both[2], blue[3] = 1 + DOWN_LEFT, 10 + UP, 10 + DOWN_LEFT
    level = assemble_level(
        analysis,
        {index: [tuple(both)] * 3 for index in (1, 3)},
        MapSettings(difficulty=("Normal", "Expert"), **settings),
        one_hand={index: [tuple(blue)] * 2 for index in (1, 3)},
    )
    return level.level, level.notices


def test_a_level_has_a_chart_for_each_way_to_play(song):
    level, notices = charts_of(song, characteristic="all")
    names = [(chart.characteristic, chart.difficulty) for chart in level.charts]
    kinds = CHARACTERISTICS[:-1]
    wanted = [(kind, name) for kind in kinds for name in ("Normal", "Expert")]
    assert names == [*wanted, ("Lightshow", "Expert")]
    assert notices == []
    standard = level.chart("Expert").notes
    assert len(standard) == 6
    for kind in ("90Degree", "360Degree"):
        assert level.chart("Expert", kind).notes == standard
    dots = [dataclasses.replace(note, direction=ANY) for note in standard]
    assert level.chart("Expert", "NoArrows").notes == dots
    single = level.chart("Expert", "OneSaber").notes
    assert [(n.line, n.color, n.direction) for n in single] == [(3, BLUE, DOWN_LEFT)] * 2
    assert [note.beat for note in single] == [standard[0].beat, standard[-1].beat]
    show = level.chart("Expert", "Lightshow")
    assert show.lights and not (show.notes or show.bombs or show.walls or show.label)
    assert all(chart.lights == show.lights for chart in level.charts)


def test_the_left_hand_gets_the_mirrored_chart_and_a_word_about_the_game(song):
    level, [line] = charts_of(song, characteristic="OneSaber", hand="left")
    [normal, expert] = level.charts
    notes = [(note.line, note.color, note.direction) for note in expert.notes]
    assert notes == [(0, RED, DOWN_RIGHT)] * 2
    assert "left-handed setting" in line and not normal.turns
    assert "one_saber" not in [finding.rule for finding in lint_chart(level, expert).findings]


def test_a_hand_that_no_chart_is_for_is_told(song):
    level, [line] = charts_of(song, characteristic="Standard,90Degree", hand="left")
    assert "hand=left" in line and "none is made" in line
    assert all(chart.one_saber is None for chart in level.charts)


def test_an_environment_that_no_chart_is_played_in_is_told(song):
    _, [line] = charts_of(song, characteristic="90Degree,360Degree", environment="Pyro")
    assert "environment=Pyro" in line and "Glass Desert" in line
    assert charts_of(song, characteristic="Standard,90Degree", environment="Pyro")[1] == []


def test_a_light_show_needs_lights():
    with pytest.raises(OptionError, match="lights=false: a Lightshow is nothing but lights"):
        MapSettings(characteristic="all", lights=False)


def test_chart_holds_each_state_at_its_beat():
    red_down, bomb = [0] * 12, [0] * 12
    red_down[1], bomb[2], bomb[1] = 2, 19, 10 + 1
    changes = [BpmChange(4.0, 90.0)]
    states = [tuple(red_down), tuple(bomb)]
    chart = make_chart("Hard", np.array([3.0, 5.0]), states, 120.0, changes)
    assert chart.bpm_changes == changes
    assert [(n.beat, n.line, n.layer, n.color, n.direction) for n in chart.notes] == [
        (3.0, 1, 0, 0, 1),
        (5.0, 1, 0, 1, 1),
    ]
    assert [(b.beat, b.line, b.layer) for b in chart.bombs] == [(5.0, 2, 0)]


def test_preview_starts_where_onsets_are_densest():
    assert densest_start(np.array([0.0, 5.0, 30.0, 31.0, 32.0, 60.0]), 10.0) == 30.0
