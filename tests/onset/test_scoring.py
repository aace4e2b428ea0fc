import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.onset.scoring import (
    average_precision,
    match_onsets,
    onset_score,
    precision_recall,
    ranked_hits,
    signed_errors,
)

times = st.lists(st.integers(0, 400), max_size=40).map(lambda x: np.sort(np.array(x) * 0.007))


def most_pairs(a, b, window):
    """Count by pairing the earliest two that fit, which is optimal on a line."""
    count = i = j = 0
    while i < len(a) and j < len(b):
        if abs(a[i] - b[j]) <= window:
            count, i, j = count + 1, i + 1, j + 1
        elif a[i] < b[j]:
            i += 1
        else:
            j += 1
    return count


@given(times, times, st.sampled_from([0.02, 0.05]))
def test_matches_as_many_pairs_as_possible_within_the_window(true, predicted, window):
    pairs = match_onsets(true, predicted, window)
    assert len(pairs) == most_pairs(true, predicted, window)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(abs(true[i] - predicted[j]) <= window for i, j in pairs)


def test_matches_a_song_with_many_onsets():
    true = np.arange(20000) * 0.08
    assert len(match_onsets(true, true[1:] - 0.04, 0.05)) == len(true) - 1


def test_score():
    score = onset_score([1.0, 2.0, 3.0], [1.04, 2.06, 3.0, 4.0])
    assert (score.hits, score.true, score.predicted) == (2, 3, 4)
    assert score.f1 == pytest.approx(4 / 7)
    assert onset_score([], []).f1 == 1
    assert onset_score([1.0], []).f1 == 0


def test_signed_error_of_a_late_onset_is_positive():
    assert signed_errors([1.0, 2.0], [1.01, 1.98]) == pytest.approx([0.01, -0.02])


def ranked_hits_slowly(true, times, activations, window):
    """Give each prediction, in order of activation, the nearest free onset."""
    free, hits = list(true), [False] * len(times)
    for i in sorted(range(len(times)), key=lambda i: -activations[i]):
        near = [t for t in free if abs(t - times[i]) <= window + 1e-12]
        if near:
            free.remove(min(near, key=lambda t: abs(t - times[i])))
            hits[i] = True
    return hits


@given(times, times, st.randoms())
def test_ranked_hits(true, predicted, random):
    activations = [random.random() for _ in predicted]
    hits = ranked_hits(true, predicted, activations, 0.05)
    assert hits.tolist() == ranked_hits_slowly(true.tolist(), predicted.tolist(), activations, 0.05)
    assert hits.sum() <= len(match_onsets(true, predicted, 0.05))


def test_precision_and_recall():
    # The onset at 1.0 is matched already when the second prediction near it comes.
    times, activations = [1.0, 1.02, 3.0], [0.9, 0.8, 0.5]
    hits = ranked_hits([1.0, 3.0], times, activations)
    assert hits.tolist() == [True, False, True]
    precision, recall = precision_recall(hits, activations, 2)
    assert precision == pytest.approx([1, 1 / 2, 2 / 3])
    assert recall == pytest.approx([0.5, 0.5, 1])
    assert average_precision(hits, activations, 2) == pytest.approx((1 + 2 / 3) / 2)
    assert average_precision([], [], 2) == 0
    assert average_precision([], [], 0) == 1
    assert average_precision([False], [1.0], 0) == 0
