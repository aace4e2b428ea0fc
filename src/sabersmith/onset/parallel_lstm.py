"""A bidirectional LSTM on a CPU that runs its two directions in parallel.

One step of one song's LSTM is too little work to split across cores: they would wait for each
other in every step. The two directions of a layer are independent of each other.
"""

from concurrent.futures import ThreadPoolExecutor

import torch
from torch import Tensor, nn

DIRECTIONS = 2
BLOCK = 512  # steps at once: torch computes the gates of all steps that it gets before the first


class ParallelLstm:
    """Computes the same as a bidirectional LSTM in evaluation mode.

    Each direction gets half of torch's threads.

    Args:
        lstm: bidirectional; its weights are shared, not copied.
    """

    def __init__(self, lstm: nn.LSTM) -> None:
        weights = [list(row) for row in lstm.all_weights]  # alternately forward and backward
        self.layers = list(zip(weights[::DIRECTIONS], weights[1::DIRECTIONS], strict=True))
        self.hidden = lstm.hidden_size

    def run(self, x: Tensor) -> Tensor:
        """Map (T, B, size), time first, to (T, B, 2 * hidden).

        If the caller keeps no reference to x, the memory of two layers' outputs is all it takes.
        """
        threads = torch.get_num_threads()
        # Each thread has its own count, but new threads start with the count that was set last.
        with ThreadPoolExecutor(
            min(DIRECTIONS, threads),
            initializer=torch.set_num_threads,
            initargs=(-(-threads // DIRECTIONS),),
        ) as pool:
            for layer in self.layers:
                out = x.new_empty(*x.shape[:2], DIRECTIONS * self.hidden)
                halves = out.split(self.hidden, 2)
                list(pool.map(self._run, [x, x], layer, halves, [False, True]))
                x = out
        torch.set_num_threads(threads)
        return x

    def _run(self, x: Tensor, weights: list[Tensor], out: Tensor, backward: bool) -> None:
        """Run one direction of one layer: write (T, B, hidden) of (T, B, size) to `out`."""
        with torch.inference_mode():
            hidden, cell = x.new_zeros(2, 1, x.shape[1], self.hidden)
            starts = range(0, len(x), BLOCK)
            for start in reversed(starts) if backward else starts:
                here = slice(start, start + BLOCK)
                block = x[here].flip(0) if backward else x[here]
                found, hidden, cell = torch._VF.lstm(
                    block, (hidden, cell), weights, True, 1, 0.0, False, False, False
                )
                out[here] = found.flip(0) if backward else found
