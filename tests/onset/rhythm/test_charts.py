import numpy as np
import pytest

from sabersmith.beatmap.model import BLUE, RED, Chart, Level, Note
from sabersmith.onset.rhythm.charts import MARGIN_BEATS, onset_times, rhythm_charts
from sabersmith.onset.rhythm.patterns import SLOTS, mask_bits
from sabersmith.timing.beat_grid import BeatGrid


def make_level(beats_by_difficulty, bpm=120.0):
    """Return a level with a note at each beat, of alternating hands."""
    charts = [
        Chart(
            difficulty=difficulty,
            notes=[
                Note(float(b), 1 + i % 2, 0, (RED, BLUE)[i % 2], 1) for i, b in enumerate(beats)
            ],
        )
        for difficulty, beats in beats_by_difficulty.items()
    ]
    return Level(bpm=bpm, charts=charts)


QUARTERS = np.arange(4, 36, 0.25)
BEATS = np.arange(4, 36)


def test_patterns_and_times_of_a_chart_with_a_song():
    [chart] = rhythm_charts(make_level({"Expert": QUARTERS}), song_s=20.0)
    assert (chart.difficulty, len(chart.masks), chart.bpm) == (3, 40, 120)
    assert chart.beat_s == pytest.approx(np.full(40, 0.5))
    assert chart.slot_times.shape == (40, SLOTS)
    assert onset_times(chart) == pytest.approx(QUARTERS / 2, abs=1e-4)
    assert mask_bits(chart.masks)[4].nonzero()[0].tolist() == [0, 6, 12, 18]


def test_without_a_song_the_beats_reach_past_the_onsets():
    [chart] = rhythm_charts(make_level({"Expert": BEATS}))
    assert len(chart.masks) == len(BEATS) + 2 * MARGIN_BEATS
    assert onset_times(chart) == pytest.approx(BEATS / 2, abs=1e-4)


def test_an_easier_chart_knows_the_next_harder_one():
    level = make_level({"Easy": BEATS[::2], "Hard": BEATS, "Expert": QUARTERS})
    expert, hard, easy = rhythm_charts(level, song_s=20.0)
    assert [it.difficulty for it in (expert, hard, easy)] == [3, 2, 0]
    assert expert.harder is None
    assert (hard.harder == expert.masks).all()
    assert (easy.harder == hard.masks).all()


def test_a_chart_beside_its_editors_grid_gets_the_same_patterns():
    [on_grid] = rhythm_charts(make_level({"Expert": QUARTERS}), song_s=20.0)
    [beside] = rhythm_charts(make_level({"Expert": QUARTERS + 0.4}), song_s=20.0)
    assert onset_times(beside) == pytest.approx(onset_times(on_grid) + 0.2, abs=0.006)
    assert mask_bits(beside.masks).sum() == mask_bits(on_grid.masks).sum()


def test_where_the_mappers_tempo_is_wrong_the_songs_own_beats_are_taken():
    wrong = make_level({"Expert": QUARTERS * 107 / 120}, bpm=107.0)  # on the beats of 120 BPM
    assert rhythm_charts(wrong, song_s=20.0) == []
    [chart] = rhythm_charts(wrong, song_s=20.0, grid=BeatGrid(120.0, 0.0))
    assert chart.bpm == 120
    assert onset_times(chart) == pytest.approx(QUARTERS / 2, abs=1e-3)


def test_times_are_moved_onto_the_audio():
    level = make_level({"Expert": QUARTERS})
    [chart] = rhythm_charts(level, song_s=20.0, move=lambda times: times + 0.03)
    assert onset_times(chart) == pytest.approx(QUARTERS / 2 + 0.03, abs=1e-4)


def test_random_onsets_and_empty_charts_teach_nothing():
    random = np.sort(np.random.default_rng(0).random(200)) * 60
    assert rhythm_charts(make_level({"Expert": random}), song_s=40.0) == []
    assert rhythm_charts(make_level({"Expert": []}), song_s=40.0) == []
