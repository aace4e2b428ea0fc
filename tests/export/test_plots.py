import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.decor.sound_analysis import analyse_sound
from sabersmith.export.plots import DENSITY_S, SHADES, density, draw_plots
from sabersmith.mapping.analysis import SongAnalysis
from sabersmith.mapping.candidates import Candidates
from sabersmith.preview.chart_image import draw_chart_image
from sabersmith.timing.beat_grid import BeatGrid

from ..songs import SR, clicks

SECONDS = 12.0


def analysed(difficulties, peaks_at=(1.0, 4.0, 7.0), selected=(1.0, 7.0)):
    """Return the analysis of a song of clicks, and a level of it."""
    song = Song.of(clicks(SECONDS), SR, AudioInfo(SECONDS, SR, 2, "", ""))
    curves = np.zeros((round(SECONDS * 100) + 1, 5), np.float32)
    for second in peaks_at:
        curves[round(second * 100), :] = 0.5
    grid = BeatGrid(120.0, 0.0)
    candidates = Candidates.of(np.array(peaks_at), np.full((len(peaks_at), 5), 0.5), grid)
    analysis = SongAnalysis(
        song=song,
        grid=grid,
        candidates=candidates,
        selected=[np.flatnonzero(np.isin(peaks_at, selected))] * 5,
        sym_inputs=[],
        notices=[],
        sound=analyse_sound(song),
        curves=curves,
        frame_s=0.01,
    )
    charts = [
        Chart(
            difficulty=name, njs=10, notes=[Note(6.0 + k, 1, 0, 0, 1) for k in range(4 * (i + 1))]
        )
        for i, name in enumerate(difficulties)
    ]
    return analysis, Level(bpm=120.0, charts=charts)


def count(image, shade):
    """Return how many pixels have a colour, or nearly so."""
    wanted = [int(shade[i : i + 2], 16) for i in (1, 3, 5)]
    return int((np.abs(np.asarray(image).astype(int) - wanted) < 12).all(axis=-1).sum())


@pytest.mark.parametrize("difficulties", [("Easy", "Expert"), ("Normal",)])
def test_picture_ends_with_the_hardest_chart_and_has_a_density_curve_for_each(difficulties):
    image = draw_plots(*analysed(difficulties))
    chart_image = draw_chart_image(analysed(difficulties)[1].charts[-1], 16, 8)
    below = image.crop((0, image.height - chart_image.height, image.width, image.height))
    assert np.array_equal(np.asarray(below), np.asarray(chart_image))
    above = image.crop((0, 0, image.width, image.height - chart_image.height))
    for name, shade in SHADES.items():
        assert (count(above, shade) > 300) == (name in difficulties)


def test_candidates_with_notes_are_filled():
    few, many = (
        draw_plots(*analysed(["Easy"], selected=times)) for times in [(1.0, 7.0), (1.0, 4.0, 7.0)]
    )
    assert count(many, SHADES["Easy"]) > count(few, SHADES["Easy"])


@given(st.lists(st.floats(0, 50)), st.lists(st.floats(0, 50), min_size=1))
def test_density_counts_the_notes_around(notes, at):
    notes = np.sort(np.array(notes))
    expected = [
        sum(second - DENSITY_S / 2 <= note < second + DENSITY_S / 2 for note in notes) / DENSITY_S
        for second in at
    ]
    assert density(notes, np.array(at)).tolist() == expected
