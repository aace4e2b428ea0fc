import mir_eval
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.metrics import match_onsets, onset_score, signed_errors

times = st.lists(st.integers(0, 400), max_size=40).map(lambda x: np.sort(np.array(x) * 0.007))


@given(times, times, st.sampled_from([0.02, 0.05]))
def test_as_many_pairs_as_mir_eval(true, predicted, window):
    ours = match_onsets(true, predicted, window)
    theirs = mir_eval.util.match_events(true, predicted, window) if len(true) else []
    assert len(ours) == len(theirs)
    assert len({i for i, _ in ours}) == len({j for _, j in ours}) == len(ours)
    assert all(abs(true[i] - predicted[j]) <= window for i, j in ours)


def test_score():
    score = onset_score([1.0, 2.0, 3.0], [1.04, 2.06, 3.0, 4.0])
    assert (score.hits, score.true, score.predicted) == (2, 3, 4)
    assert score.f1 == pytest.approx(4 / 7)
    assert onset_score([], []).f1 == 1
    assert onset_score([1.0], []).f1 == 0


def test_late_is_positive():
    assert signed_errors([1.0, 2.0], [1.01, 1.98]) == pytest.approx([0.01, -0.02])
