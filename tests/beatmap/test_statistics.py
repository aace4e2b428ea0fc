import pytest

from sabersmith.beatmap.model import BpmChange, Chart, Level, Note
from sabersmith.beatmap.statistics import notes_per_second


def nps(*beats, changes=()):
    chart = Chart(notes=[Note(beat, 0, 0, 0, 1) for beat in beats], bpm_changes=list(changes))
    return notes_per_second(chart, Level(bpm=120.0, charts=[chart]))


def test_notes_are_counted_between_the_first_and_the_last():
    # Five notes in two seconds, whatever their order.
    assert nps(8, 5, 6, 7, 4) == pytest.approx(2.5)


def test_tempo_changes_count():
    assert nps(0, 1, 2, changes=[BpmChange(1.0, 60.0)]) == pytest.approx(3 / 1.5)


@pytest.mark.parametrize("beats", [(), (3,), (3, 3)])
def test_charts_without_a_duration_have_no_density(beats):
    assert nps(*beats) == 0.0
