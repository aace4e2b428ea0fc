from dataclasses import replace

import numpy as np
import pytest

from sabersmith.beatmap.rating import rating
from sabersmith.evaluate.ladder import denser_share
from sabersmith.mapping.ladder import missed_counts, ratings, thin
from sabersmith.mapping.level_building import assemble_level
from sabersmith.mapping.settings import MapSettings
from sabersmith.mapping.thinning import count_notes
from sabersmith.timing.beat_grid import BeatGrid

from .test_level_building import analysed

RED, BLUE, DOUBLE = (2, *[0] * 11), (0, 0, 0, 11, *[0] * 8), (2, 0, 0, 11, *[0] * 8)
GRID = BeatGrid(120.0, 0.0)


@pytest.fixture
def analysis(song):
    return analysed(song, GRID, np.arange(60) / 2)


def test_each_easier_difficulty_has_fewer_notes_and_never_more_in_a_stretch(analysis):
    rng = np.random.default_rng(0)
    pick = [RED, BLUE, DOUBLE]
    states = {n: [pick[i] for i in rng.choice(3, 60)] for n in (1, 3, 4)}
    thinned = thin(analysis, states)
    assert thinned[4] == states[4]
    for easier, harder in ((1, 3), (3, 4)):
        counts = count_notes(thinned[easier]), count_notes(thinned[harder])
        assert counts[0] < counts[1]
        beats = [
            np.repeat(analysis.beats[n], [count_notes([state]) for state in thinned[n]])
            for n in (easier, harder)
        ]
        assert denser_share(*beats) == 0


def test_stars_are_those_of_the_finished_level(song, analysis):
    analysis = replace(analysis, grid=BeatGrid(120.0, 0.0, ((8, 90.0),)))
    states = {2: [RED, BLUE] * 30, 4: [DOUBLE] * 60}
    stars = ratings(analysis, states)
    level = assemble_level(analysis, states, MapSettings()).level
    for number, name in ((2, "Hard"), (4, "ExpertPlus")):
        assert stars[number] == pytest.approx(rating(level.chart(name), level))
    assert 0 < stars[2] < stars[4]


def test_only_what_is_missed_gets_a_notice(analysis):
    wanted = np.array([60, 63, 64, 90, 60.0])
    states = {n: [RED] * 60 for n in (0, 1, 2, 3)}
    given = replace(analysis, wanted=wanted)
    lines = missed_counts(given, states, MapSettings(intensity=0.5))
    assert [line.split(";")[0] for line in lines] == [
        "intensity=0.5: asks for 64 onsets with notes for Hard",
        "intensity=0.5: asks for 90 onsets with notes for Expert",
    ]
    assert missed_counts(analysis, states, MapSettings()) == []
    more = missed_counts(replace(analysis, wanted=wanted / 2), states, MapSettings(intensity=0.25))
    assert all("limits" in line for line in more)
    assert len(more) == 4


def test_nps_is_met_in_notes_of_the_hardest_difficulty(analysis):
    notes = MapSettings(nps=60 / analysis.song.duration)
    given = replace(analysis, wanted=np.full(5, 60.0))
    assert missed_counts(given, {4: [RED] * 60}, notes) == []
    [line] = missed_counts(given, {4: [DOUBLE] * 60}, notes)
    assert "asks for 60 notes for ExpertPlus; it has 120" in line
