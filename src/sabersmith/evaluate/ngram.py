"""An interpolated Kneser-Ney n-gram: how far states can be told from the few before them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Order:
    """The n-grams of one order, sorted by history, then by word.

    histories: keys of the histories in order of their numbers, see `KneserNey`.
    starts: where each history's n-grams start, and the end. words, shares: of each n-gram its last
    word, and the discounted share of its history's count. left: what the discounts leave each
    history for the order below.
    """

    histories: Ids
    starts: Ids
    words: Ids
    shares: Floats
    left: Floats


class KneserNey:
    """P(word | the order - 1 words before it), learned from sequences of words 0..size-1.

    Every order takes one absolute discount from its counts and hands what is left to the order
    below it, the lowest to a uniform distribution. Below the highest order an n-gram counts once
    for each different word before it (Kneser & Ney 1995; the interpolated form and the discount
    n1 / (n1 + 2 n2) as in Chen & Goodman 1999, section 2.7). Before a sequence lie starts.

    A history of k words is a number: that of its last k - 1 words, times size + 1, plus the word k
    back, looked up among the keys that occur.
    """

    def __init__(self, sequences: Iterable[Ids], size: int, order: int) -> None:
        self.size, self.order = size, order
        rows = [np.asarray(row, np.int64) for row in sequences]
        past = np.concatenate([_past(row, order - 1, size) for row in rows])  # (N, order - 1)
        histories = [np.zeros(1, np.int64)]
        parents = [np.zeros(1, np.int64)]
        number = np.zeros(len(past), np.int64)
        for back in range(order - 1):
            keys, number = np.unique(number * (size + 1) + past[:, back], return_inverse=True)
            histories.append(keys)
            parents.append(keys // (size + 1))
        grams = number * size + np.concatenate(rows)
        orders = []
        for k in reversed(range(order)):
            keys, counts = np.unique(grams, return_counts=True)
            owner, words = keys // size, keys % size
            orders.append(_discounted(histories[k], owner, words, counts))
            grams = parents[k][owner] * size + words
        self.orders = orders[::-1]

    def distribution(self, history: Sequence[int]) -> Floats:
        """Return the probability (size,) of each word after `history`, the latest word last."""
        chances = np.full(self.size, 1 / self.size)
        number = 0
        for k, order in enumerate(self.orders):
            if k:
                word = history[-k] if k <= len(history) else self.size
                key = number * (self.size + 1) + word
                number = int(np.searchsorted(order.histories, key))
                if number == len(order.histories) or order.histories[number] != key:
                    break
            part = slice(order.starts[number], order.starts[number + 1])
            chances *= order.left[number]
            chances[order.words[part]] += order.shares[part]
        return chances

    def distributions(self, row: Ids) -> Iterable[Floats]:
        """Yield the probabilities (size,) at each word of a sequence, given those before it."""
        words = np.asarray(row).tolist()
        for i in range(len(words)):
            yield self.distribution(words[max(0, i - self.order + 1) : i])

    def sample(self, length: int, rng: np.random.Generator) -> list[int]:
        """Draw a sequence."""
        words: list[int] = []
        for _ in range(length):
            chances = self.distribution(words[max(0, len(words) - self.order + 1) :])
            words.append(int(rng.choice(self.size, p=chances / chances.sum())))
        return words


def _past(row: Ids, words: int, start: int) -> Ids:
    """Return the words before each word of a row (N,), the nearest first: (N, words)."""
    padded = np.concatenate((np.full(words, start), row))
    at = np.arange(len(row))[:, None] + words - np.arange(1, words + 1)
    return padded[at]


def _discounted(histories: Ids, owner: Ids, words: Ids, counts: Ids) -> Order:
    ones, twos = int((counts == 1).sum()), int((counts == 2).sum())
    discount = ones / (ones + 2 * twos) if ones else 0.5
    starts = np.searchsorted(owner, np.arange(len(histories) + 1))
    totals = np.add.reduceat(counts, starts[:-1])
    left = discount * np.diff(starts) / totals
    return Order(histories, starts, words, (counts - discount) / totals[owner], left)
