import pytest
import torch

from sabersmith.onset.rhythm.noise import WalkNoise

SHAPE = 3, 4, 11, 5
DELAY = 2


@pytest.mark.parametrize("ticks", [1, 4, 100])
def test_blocks_are_what_the_generator_gives_at_once(ticks):
    whole = torch.rand(SHAPE, generator=torch.Generator().manual_seed(8))
    noise = WalkNoise(SHAPE, 8)
    for takes in ([0, 1, 2, 3], [1, 3]):
        found = torch.zeros(SHAPE[0], len(takes), *SHAPE[2:])
        for number, block in enumerate(noise.by_ticks(takes, DELAY, ticks)):
            for chart in range(SHAPE[0]):
                for tick in range(block.shape[2]):
                    beat = number * ticks + tick - DELAY * chart
                    if 0 <= beat < SHAPE[2]:
                        found[chart, :, beat] = torch.from_numpy(block[chart, :, tick])
        assert torch.equal(found, whole[:, takes])
