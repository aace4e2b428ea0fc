from collections import Counter, defaultdict

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.evaluate.ngram import KneserNey

SIZE, START = 4, 4
rows = st.lists(st.lists(st.integers(0, SIZE - 1), min_size=1, max_size=12), min_size=1, max_size=5)


class Reference:
    """The same model in plain Python, with dictionaries of tuples."""

    def __init__(self, sequences, order):
        grams = Counter(
            (*([START] * (order - 1)), *row)[i : i + order]
            for row in sequences
            for i in range(len(row))
        )
        self.counts = {order: grams}
        for n in range(order - 1, 0, -1):
            self.counts[n] = Counter(gram[1:] for gram in self.counts[n + 1])

    def probability(self, history, word):
        if history is None:
            return 1 / SIZE
        grams = self.counts[len(history) + 1]
        lower = self.probability(history[1:] if history else None, word)
        followers = {gram[-1]: n for gram, n in grams.items() if gram[:-1] == history}
        if not followers:
            return lower
        spread = Counter(grams.values())
        discount = spread[1] / (spread[1] + 2 * spread[2]) if spread[1] else 0.5
        share = max(followers.get(word, 0) - discount, 0) + discount * len(followers) * lower
        return share / sum(followers.values())


@given(rows, st.integers(1, 4), st.lists(st.integers(0, SIZE - 1), max_size=6))
def test_equals_the_reference(sequences, order, history):
    model = KneserNey(map(np.array, sequences), SIZE, order)
    padded = tuple([START] * order + history)
    reference = Reference([tuple(row) for row in sequences], order)
    expected = [
        reference.probability(padded[len(padded) - order + 1 :], word) for word in range(SIZE)
    ]
    found = model.distribution(history)
    assert found == pytest.approx(expected)
    assert found.sum() == pytest.approx(1)
    assert (found > 0).all()


def test_distributions_depend_on_the_words_before():
    model = KneserNey([np.array([0, 1, 2, 0, 1, 3])], SIZE, 3)
    row = np.array([0, 1, 3, 3])
    given_all = [model.distribution(row[:i].tolist()) for i in range(len(row))]
    assert np.array_equal(list(model.distributions(row)), given_all)


def test_samples_follow_the_distribution():
    model = KneserNey([np.array([0, 1] * 50)], SIZE, 2)
    rng = np.random.default_rng(0)
    drawn = [model.sample(3, rng) for _ in range(300)]
    after = defaultdict(Counter)
    for row in drawn:
        after[row[0]][row[1]] += 1
    expected = model.distribution([0])
    shares = [after[0][word] / sum(after[0].values()) for word in range(SIZE)]
    assert shares == pytest.approx(expected.tolist(), abs=0.05)
