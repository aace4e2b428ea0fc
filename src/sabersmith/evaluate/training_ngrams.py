"""What the training charts alone tell of states: n-grams, and which runs of them were seen."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.vocabulary import SPECIALS, Vocabulary
from sabersmith.evaluate.ngram import KneserNey
from sabersmith.sym.charts import SymChart

NGRAMS = {"5-gram": 5, "unigram": 1}
RUN = 10  # states in a row that tell a chart from others


class Training:
    """The charts that models of states are learned from, as rows of ids 0..size-1.

    Args:
        vocabulary: unknown states become the nearest known ones.
        charts: of the training split, and of charts without songs.
    """

    def __init__(self, vocabulary: Vocabulary, charts: Sequence[SymChart]) -> None:
        self.size = vocabulary.size - SPECIALS
        rows = [vocabulary.encode(chart.states) for chart in charts]
        self.rows = [ids - SPECIALS for ids in rows]
        mirrored = [vocabulary.mirror_ids[ids] - SPECIALS for ids in rows]
        self.runs = np.unique(np.concatenate([run_hashes(row) for row in self.rows + mirrored]))
        self.ngrams = {
            name: KneserNey(self.rows, self.size, order) for name, order in NGRAMS.items()
        }

    def seen(self, row: NDArray[np.int64]) -> float:
        """Return the share of a row's runs that occur in the training charts."""
        hashes = run_hashes(row)
        return float(np.isin(hashes, self.runs).mean()) if len(hashes) else 0.0


def run_hashes(row: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Return a number for every run of `RUN` ids of a row (N,); equal runs have equal ones."""
    if len(row) < RUN:
        return np.empty(0, np.uint64)
    odd = np.random.default_rng(0).integers(2**63, size=RUN, dtype=np.uint64) * 2 + 1
    runs = np.lib.stride_tricks.sliding_window_view(row.astype(np.uint64) + 1, RUN)
    hashes: NDArray[np.uint64] = (runs * odd).sum(1)  # modulo 2^64
    return hashes
