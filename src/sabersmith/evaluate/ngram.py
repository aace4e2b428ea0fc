"""An interpolated Kneser-Ney n-gram: predicts a state from the few states before it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True)
class NgramTable:
    """The n-grams of one order, sorted by history, then by word.

    Attributes:
        histories: keys of the histories, ascending; a history's number is its index here (see
            `KneserNey`).
        starts: index of each history's first n-gram, and the number of n-grams.
        words: last word of each n-gram.
        shares: discounted count of each n-gram, relative to the count of its history.
        backoff: probability mass that discounting leaves each history for the order below.
    """

    histories: Ids
    starts: Ids
    words: Ids
    shares: Floats
    backoff: Floats


class KneserNey:
    """P(word | the order - 1 words before it), learned from sequences of words 0..size-1.

    Each order subtracts one absolute discount from its counts and gives the freed probability mass
    to the order below; the lowest order gives it to a uniform distribution. Below the highest order
    an n-gram is counted once for each different word before it (Kneser & Ney 1995; interpolated
    form and discount n1 / (n1 + 2 n2) as in Chen & Goodman 1999, section 2.7). Sequences are padded
    with a start symbol.

    A history of k words has a number: the index of its key among all keys that occur. The key is
    the number of its last k - 1 words, times size + 1, plus the word k back.
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
        tables = []
        for k in reversed(range(order)):
            keys, counts = np.unique(grams, return_counts=True)
            owner, words = keys // size, keys % size
            tables.append(_discounted(histories[k], owner, words, counts))
            grams = parents[k][owner] * size + words
        self.tables = tables[::-1]

    def distribution(self, history: Sequence[int]) -> Floats:
        """Return the probability (size,) of each word after `history`, the latest word last."""
        p = np.full(self.size, 1 / self.size)
        number = 0
        for k, table in enumerate(self.tables):
            if k:
                word = history[-k] if k <= len(history) else self.size
                key = number * (self.size + 1) + word
                number = int(np.searchsorted(table.histories, key))
                if number == len(table.histories) or table.histories[number] != key:
                    break
            part = slice(table.starts[number], table.starts[number + 1])
            p *= table.backoff[number]
            p[table.words[part]] += table.shares[part]
        return p

    def distributions(self, row: Ids) -> Iterable[Floats]:
        """Yield the distribution (size,) of each word of a sequence, given the words before it."""
        words = np.asarray(row).tolist()
        for i in range(len(words)):
            yield self.distribution(words[max(0, i - self.order + 1) : i])

    def sample(self, length: int, rng: np.random.Generator) -> list[int]:
        """Draw a sequence."""
        words: list[int] = []
        for _ in range(length):
            p = self.distribution(words[max(0, len(words) - self.order + 1) :])
            words.append(int(rng.choice(self.size, p=p / p.sum())))
        return words


def _past(row: Ids, words: int, start: int) -> Ids:
    """Return the words before each word of a row (N,), nearest first: (N, words)."""
    padded = np.concatenate((np.full(words, start), row))
    at = np.arange(len(row))[:, None] + words - np.arange(1, words + 1)
    return padded[at]


def _discounted(histories: Ids, owner: Ids, words: Ids, counts: Ids) -> NgramTable:
    ones, twos = int((counts == 1).sum()), int((counts == 2).sum())
    discount = ones / (ones + 2 * twos) if ones else 0.5
    starts = np.searchsorted(owner, np.arange(len(histories) + 1))
    totals = np.add.reduceat(counts, starts[:-1])
    backoff = discount * np.diff(starts) / totals
    return NgramTable(histories, starts, words, (counts - discount) / totals[owner], backoff)
