"""A bidirectional LSTM on a CPU that runs its two directions in parallel.

One step of one song's LSTM is too little work to split across cores: they would wait for each
other in every step. The two directions of a layer are independent of each other.
"""

from concurrent.futures import ThreadPoolExecutor

import torch
from torch import Tensor, nn

DIRECTIONS = 2


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

    def __call__(self, x: Tensor) -> Tensor:
        """Map (T, B, size), time first, to (T, B, 2 * hidden)."""
        threads = torch.get_num_threads()
        # Each thread has its own count, but new threads start with the count that was set last.
        with ThreadPoolExecutor(
            min(DIRECTIONS, threads),
            initializer=torch.set_num_threads,
            initargs=(-(-threads // DIRECTIONS),),
        ) as pool:
            for layer in self.layers:
                x = torch.cat([*pool.map(self._run, [x, x], layer, [False, True])], 2)
        torch.set_num_threads(threads)
        return x

    def _run(self, x: Tensor, weights: list[Tensor], backward: bool) -> Tensor:
        """Run one direction of one layer: (T, B, size) to (T, B, hidden)."""
        with torch.inference_mode():
            initial = x.new_zeros(1, x.shape[1], self.hidden)
            ordered = x.flip(0) if backward else x
            out = torch._VF.lstm(
                ordered, (initial, initial), weights, True, 1, 0.0, False, False, False
            )
            return out[0].flip(0) if backward else out[0]
