from itertools import pairwise

import numpy as np
import pytest

from sabersmith.onset.rhythm.counting import CLOSED_S, close_holes, meet_counts
from sabersmith.onset.rhythm.drawing import MOST_SHARE
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.walk_rules import HOLE_FACTOR

from .conftest import SONG_BEATS

GAPS_S = (0.2, 0.2, 0.16, 0.11, 0.08)


def nested(rng):
    """Return five rhythms, each a random part of the next; the hardest has every half beat."""
    rhythm = np.zeros((SONG_BEATS, SLOTS), bool)
    rhythm[:, :: SLOTS // 2] = True
    rhythms = [rhythm]
    for _ in range(4):
        rhythm = rhythm & (rng.random(rhythm.shape) < 0.6)
        rhythms.insert(0, rhythm)
    return rhythms


def longest_hole(times, start, end):
    return np.diff(np.concatenate(([start], times, [end]))).max()


@pytest.mark.parametrize("seed", range(8))
def test_no_hole_is_much_longer_than_the_next_harder_ones(song, seed):
    rng = np.random.default_rng(seed)
    rhythms = nested(rng)
    closed = close_holes(rhythms, song, GAPS_S)
    for before, after in zip(rhythms, closed, strict=True):
        assert not (before & ~after).any()
    for easier, harder in pairwise(closed):
        assert not (easier & ~harder).any()
        times = song.times[harder]
        span = times[0], times[-1]
        limit = max(HOLE_FACTOR * longest_hole(times, *span), CLOSED_S)
        is_full = easier.sum() == int(MOST_SHARE * harder.sum())
        assert longest_hole(song.times[easier], *span) <= limit or is_full
        assert easier.sum() <= MOST_SHARE * harder.sum()
    assert any(longest_hole(song.times[r], 0, 30) > 2 for r in rhythms)
    for least, rhythm in zip(GAPS_S, closed, strict=True):
        assert np.diff(song.times[rhythm]).min() >= least


def test_rhythms_without_long_holes_stay(song):
    rhythms = [np.zeros((SONG_BEATS, SLOTS), bool) for _ in range(5)]
    for rhythm in rhythms:
        rhythm[:, 0] = True
    assert np.array_equal(close_holes(rhythms, song, GAPS_S), rhythms)


def test_a_hole_that_no_onset_can_close_stays(song):
    easier, harder = np.zeros((2, SONG_BEATS, SLOTS), bool)
    harder[0, :] = easier[0, 0] = harder[3, 0] = easier[3, 0] = True
    rhythms = [easier, harder]
    # The harder one's own hole is the same; only its onsets near the first could be added.
    assert np.array_equal(close_holes(rhythms, song, (5.0, 0.0)), rhythms)


def test_counts_are_met_within_the_next_harder_rhythm(song, rng):
    rhythms = nested(rng)
    wanted = [8, 14, 30, 50, 90]
    met = meet_counts(rhythms, wanted, song, (0.0,) * 5)
    assert [int(rhythm.sum()) for rhythm in met] == wanted
    assert not any((easier & ~harder).any() for easier, harder in pairwise(met))
