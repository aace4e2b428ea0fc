"""Baselines from the training charts: n-grams of states, and which sequences occur in them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.vocabulary import SPECIALS, Vocabulary
from sabersmith.evaluate.ngram import KneserNey
from sabersmith.sym.charts import SymChart

NGRAMS = {"5-gram": 5, "unigram": 1}
SEQUENCE = 10  # consecutive states that identify a chart


class TrainingNgrams:
    """n-grams of the training charts, and the sequences of `SEQUENCE` states that occur in them.

    Args:
        vocabulary: of the states; unknown states are replaced by the nearest known ones.
        charts: of the training split, and charts without audio.

    Attributes:
        rows: the charts as ids 0..size-1.
        models: by the names in `NGRAMS`.
    """

    def __init__(self, vocabulary: Vocabulary, charts: Sequence[SymChart]) -> None:
        self.size = vocabulary.size - SPECIALS
        rows = [vocabulary.encode(chart.states) for chart in charts]
        self.rows = [ids - SPECIALS for ids in rows]
        mirrored = [vocabulary.mirror_ids[ids] - SPECIALS for ids in rows]
        hashes = [sequence_hashes(row) for row in self.rows + mirrored]
        self.hashes = np.unique(np.concatenate(hashes))
        self.models = {
            name: KneserNey(self.rows, self.size, order) for name, order in NGRAMS.items()
        }

    def seen(self, row: NDArray[np.int64]) -> float:
        """Return the share of a row's sequences that occur in the training charts or mirrored."""
        hashes = sequence_hashes(row)
        return float(np.isin(hashes, self.hashes).mean()) if len(hashes) else 0.0


def sequence_hashes(row: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return a hash of every sequence of `SEQUENCE` consecutive ids in a row (N,)."""
    if len(row) < SEQUENCE:
        return np.empty(0, np.uint64)
    odd = np.random.default_rng(0).integers(2**63, size=SEQUENCE, dtype=np.uint64) * 2 + 1
    sequences = np.lib.stride_tricks.sliding_window_view(row.astype(np.uint64) + 1, SEQUENCE)
    hashes: NDArray[np.uint64] = (sequences * odd).sum(1)  # modulo 2^64
    return hashes
