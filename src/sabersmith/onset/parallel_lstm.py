"""A bidirectional LSTM on a CPU, its two directions side by side.

A step of one song's LSTM is too little work to share among cores: they would wait for each other
in every step. The two directions of a layer need nothing of each other.
"""

from concurrent.futures import ThreadPoolExecutor

import torch
from torch import Tensor, nn

BOTH = 2


class ParallelLstm:
    """Computes what a bidirectional LSTM in evaluation mode computes, on half the threads each.

    Args:
        lstm: bidirectional; its weights are shared, not copied.
    """

    def __init__(self, lstm: nn.LSTM) -> None:
        weights = [list(row) for row in lstm.all_weights]  # forward and backward by turns
        self.layers = list(zip(weights[::BOTH], weights[1::BOTH], strict=True))
        self.hidden = lstm.hidden_size

    def __call__(self, x: Tensor) -> Tensor:
        """Map (T, B, size), time first, to (T, B, 2 * hidden)."""
        threads = torch.get_num_threads()
        # The count is each thread's own, but new threads take that of whoever set it last.
        with ThreadPoolExecutor(
            min(BOTH, threads), initializer=torch.set_num_threads, initargs=(-(-threads // BOTH),)
        ) as pool:
            for layer in self.layers:
                x = torch.cat([*pool.map(self._run, [x, x], layer, [False, True])], 2)
        torch.set_num_threads(threads)
        return x

    def _run(self, x: Tensor, weights: list[Tensor], backward: bool) -> Tensor:
        """Run one direction of one layer, (T, B, size) to (T, B, hidden)."""
        with torch.inference_mode():
            start = x.new_zeros(1, x.shape[1], self.hidden)
            turned = x.flip(0) if backward else x
            out = torch._VF.lstm(turned, (start, start), weights, True, 1, 0.0, False, False, False)
            return out[0].flip(0) if backward else out[0]
