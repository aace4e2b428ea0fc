"""Noise of a walk, made when it is needed: of an hour's song it would take 300 MB."""

from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

Floats = NDArray[np.float32]


class WalkNoise:
    """Uniform noise of D difficulties, N takes, T beats and P patterns, the same at each reading.

    It is what a generator of the seed gives for (D, N, T, P) at once. The generator's numbers come
    one after another, so its state at the beginning of each take is kept.

    Args:
        shape: D, N, T and P.
        seed: of the generator.
    """

    def __init__(self, shape: tuple[int, int, int, int], seed: int) -> None:
        self.charts, self.takes, self.beats, self.patterns = shape
        charts, takes, beats, patterns = shape
        generator = torch.Generator().manual_seed(seed)
        skipped = torch.empty(beats * patterns)
        self._states: list[Tensor] = []
        for _ in range(charts * takes):
            self._states.append(generator.get_state())
            torch.rand(skipped.shape, generator=generator, out=skipped)

    def by_ticks(self, takes: Sequence[int], delay: int, ticks: int) -> Iterator[Floats]:
        """Give the noise of some takes, as many ticks at a time.

        A difficulty's first beat is `delay` ticks later than the next harder one's, and the last
        tick is the easiest one's last beat.

        Args:
            takes: n of them.
            delay: in ticks.
            ticks: at a time.

        Yields:
            (D, n, ticks, P) float32 from 0 to 1, anything at ticks at which a difficulty is at no
            beat. The next one overwrites it.
        """
        generators = []
        for chart in range(self.charts):
            states = [self._states[chart * self.takes + take] for take in takes]
            generators.append([torch.Generator().set_state(state) for state in states])
        noise = torch.zeros(self.charts, len(takes), ticks, self.patterns)
        for start in range(0, self.beats + delay * (self.charts - 1), ticks):
            for chart, row in enumerate(generators):
                # Ticks of this block at which the difficulty is at one of its beats.
                first = max(0, delay * chart - start)
                last = min(ticks, delay * chart + self.beats - start)
                if first < last:
                    for take, generator in enumerate(row):
                        part = noise[chart, take, first:last]
                        torch.rand(part.shape, generator=generator, out=part)
            yield noise.numpy()
