import numpy as np

from sabersmith.edit.easier_rhythms import shares_of_takes
from sabersmith.mapping.predictors import load_onset_predictor
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.slots import SongSlots

NETWORK = load_onset_predictor().rhythm.network


def slots(beats: int) -> SongSlots:
    starts = np.arange(beats, dtype=float) * 0.5
    steps = np.arange(SLOTS) / SLOTS
    audio = np.zeros((beats, SLOTS, NETWORK_AUDIO), np.float16)
    times = starts[:, None] + 0.5 * steps
    numbers = np.arange(beats)[:, None] + steps
    return SongSlots(starts, np.full(beats, 0.5), times, numbers, times >= 0, audio)


NETWORK_AUDIO = NETWORK.audio_in.in_features


def test_easier_charts_have_shares_of_the_charts_onsets():
    onsets = np.arange(4, 60, 0.5)
    shares = shares_of_takes(NETWORK, slots(64), onsets, 4, [90.0, 60.0, 40.0, 28.0], 1)
    assert shares.shape == (4, len(onsets))
    assert ((shares >= 0) & (shares <= 1)).all()
    # Numbers are met more or less, and each takes fewer than the next harder one.
    totals = shares.sum(1)
    assert (np.diff(totals) < 0).all()
    assert abs(totals[0] / 90 - 1) < 0.25
    # Onsets on whole beats stay more often than those between.
    whole = onsets % 1 == 0
    assert shares[3][whole].mean() > shares[3][~whole].mean()
    again = shares_of_takes(NETWORK, slots(64), onsets, 4, [90.0, 60.0, 40.0, 28.0], 1)
    assert (again == shares).all()
