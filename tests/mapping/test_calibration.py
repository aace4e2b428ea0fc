import numpy as np
import pytest

from sabersmith.audio.decode import decode
from sabersmith.mapping.analysis import find_candidates
from sabersmith.mapping.calibration import DENSITY, CalibrationSong, analyse_songs, calibrate
from sabersmith.mapping.candidates import Candidates
from sabersmith.mapping.onset_selection import counts_above, select_nested
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.timing.beat_grid import BeatGrid

GRID = BeatGrid(120.0, 0.0, is_clear=False)


def make_song(seed, shares):
    """Return a song of 300 candidates with human charts of these shares of them."""
    rng = np.random.default_rng(seed)
    times = np.cumsum(rng.uniform(0.5, 0.8, 300))
    human = tuple(None if share is None else times[: round(300 * share)] for share in shares)
    return CalibrationSong(human, Candidates.of(times, rng.random((300, 5)) ** 2, GRID))


def test_the_median_chart_gets_the_target_density():
    shares = (0.25, 0.35, 0.45, 0.6, 0.75)
    songs = [make_song(seed, shares) for seed in range(3)]
    thresholds = calibrate(songs, [0.5] * 5)
    for index in range(5):
        ratios = [
            len(song.select(thresholds)[index]) / len(song.human_onsets[index]) for song in songs
        ]
        assert np.median(ratios) == pytest.approx(DENSITY, abs=0.06)


def test_a_threshold_without_effect_is_as_high_as_possible():
    # Expert has at most 0.9 of the onsets of Expert+; these human charts have more.
    songs = [make_song(seed, (None, None, None, 0.75, 0.75)) for seed in range(3)]
    thresholds = calibrate(songs, [0.5] * 5)
    assert thresholds[:3] == [0.5] * 3 and thresholds[3] > 0.01
    higher = [*thresholds[:3], thresholds[3] * 1.3, thresholds[4]]
    found, fewer = ([len(song.select(row)[3]) for song in songs] for row in (thresholds, higher))
    assert np.median(fewer) < np.median(found)


def test_calibration_selects_as_the_mapper_does():
    song = make_song(0, (None,) * 5)
    for thresholds in ([0.1, 0.3, 0.2, 0.6, 0.05], [0.9] * 5, [2.0] * 5):
        expected = select_nested(song.candidates, counts_above(song.candidates, thresholds))
        for found, wanted in zip(song.select(thresholds), expected, strict=True):
            assert np.array_equal(found, wanted)


def test_training_calibrates_on_the_mappers_candidates(maps, runs, train_cache):
    path = runs["onset"].out / "onset.ckpt"
    predictor = OnsetPredictor.load(path)
    data = OnsetDataModule(str(maps), str(train_cache), predictor.mels, prepare_workers=1)
    dataset = data.val_dataloader().dataset
    [song] = analyse_songs(dataset, predictor)
    samples = decode(dataset.songs[0].audio, predictor.mels.sr)
    curves = predictor.curves(samples, dataset.songs[0].grid)
    mapped = find_candidates(predictor, curves, dataset.songs[0].grid)
    high = mapped.scores[:, -1] > 0.5 * mapped.scores[:, -1].max()
    near = np.abs(song.candidates.times - mapped.times[high][:, None]).min(1)
    assert high.any() and np.median(near) < 1e-6
    charted = [index for index, human in enumerate(song.human_onsets) if human is not None]
    assert charted == [1, 3]
    again = calibrate([song], predictor.thresholds)
    for index in charted:
        assert predictor.chart_thresholds[index] == again[index]
    assert predictor.chart_thresholds != predictor.thresholds
