import mir_eval
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError
from sabersmith.evaluate.onset_times import (
    AS_MAPPED,
    LIBROSA,
    NETWORK,
    ChartOnsets,
    Peaks,
    find_onsets,
    onset_table,
    score_row,
)
from sabersmith.onset.predictor import OnsetPredictor

from ..conftest import write_map
from ..songs import write_onset

times = st.lists(st.integers(0, 400), max_size=30, unique=True).map(
    lambda x: np.sort(np.array(x, float)) * 0.007
)


def chart(true, found, activations=None, song="a", difficulty=3):
    true, found = np.array(true, float), np.array(found, float)
    peaks = None if activations is None else Peaks(found, np.array(activations, np.float32))
    return ChartOnsets(song, difficulty, true, found, peaks)


@pytest.mark.filterwarnings("ignore:.* empty")
@given(times, times, st.sampled_from([0.02, 0.05]))
def test_f1_is_that_of_mir_eval(true, found, window):
    score = chart(true, found).score(window)
    if len(true) and len(found):
        assert score.f1 == pytest.approx(mir_eval.onset.f_measure(true, found, window)[0])


def test_measures_of_charts():
    good = chart([1, 2, 3, 4], [1.01, 2.01, 3.01, 4.01], [0.9, 0.8, 0.7, 0.6], song="a")
    bad = chart([1, 2, 3, 4], [0.97, 8], [0.5, 0.6], song="b")
    row = score_row([good, bad])
    assert row["charts"] == 2
    assert row["f1_50"].mean == pytest.approx((1 + 1 / 3) / 2)
    assert row["f1_20"].mean == pytest.approx(0.5)
    assert row["f1_50"].low == pytest.approx(1 / 3)
    assert row["micro_f1_50"] == pytest.approx(2 * 5 / 14)
    # Of `bad` the only hit is second, of four onsets.
    assert row["average_precision"] == pytest.approx((1 + 0.5 / 4) / 2)
    assert row["error_ms"] == pytest.approx(10)
    assert row["nps_ratio"] == pytest.approx(0.75)


def test_nothing_found():
    row = score_row([chart([1, 2], [])])
    assert row["f1_50"].mean == 0
    assert row["error_ms"] is None
    assert row["average_precision"] is None
    assert row["nps_ratio"] == 0


def test_a_song_without_samples_is_skipped_and_named(tmp_path, caplog):
    folders = [write_map(tmp_path / str(seed), seed) for seed in range(2)]
    soundfile.write(folders[0] / "song.egg", np.zeros(0), 44100, format="OGG")
    predictor = OnsetPredictor.load(write_onset(tmp_path / "onset.ckpt"))
    systems = find_onsets([read_level(folder) for folder in folders], predictor)
    assert {chart.song for charts in systems.values() for chart in charts} == {"1"}
    assert f"skipped: {folders[0] / 'song.egg'}: " in caplog.text
    with pytest.raises(InputError, match="no chart to compare onsets with"):
        find_onsets([read_level(folders[0])], predictor)


def test_rows_by_system_and_difficulty():
    easy, expert = chart([1], [1], [0.5], difficulty=0), chart([1], [2], [0.5])
    table = onset_table({LIBROSA: [expert], NETWORK: [easy, expert], AS_MAPPED: [easy]})
    assert [(row["system"], row["difficulty"], row["charts"]) for row in table.rows] == [
        (NETWORK, "Easy", 1),
        (NETWORK, "Expert", 1),
        (NETWORK, "all", 2),
        (AS_MAPPED, "Easy", 1),
        (AS_MAPPED, "all", 1),
        (LIBROSA, "Expert", 1),
        (LIBROSA, "all", 1),
    ]
