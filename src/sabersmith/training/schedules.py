"""Learning-rate schedules that torch doesn't have."""

import math

from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR


def warmup_cosine(optimizer: Optimizer, total_steps: int, warmup: int = 200) -> LambdaLR:
    """Return a schedule of a linear warm-up, then a cosine that ends at 0.

    Args:
        optimizer: whose learning rates are scaled.
        total_steps: of the run.
        warmup: steps of the warm-up, a tenth of the run at most.
    """
    warmup = min(warmup, max(1, total_steps // 10))

    def rate(step: int) -> float:
        if step < warmup:
            return (step + 1) / warmup
        return 0.5 + 0.5 * math.cos(math.pi * (step - warmup) / max(1, total_steps - warmup))

    return LambdaLR(optimizer, rate)
