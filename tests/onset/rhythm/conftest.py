import numpy as np
import pytest
import torch

from sabersmith.beatmap.character import K
from sabersmith.onset.rhythm.network import LAGS, Conditions, RhythmNet
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.slots import SongSlots

AUDIO = 12  # values per slot
BEATS = max(LAGS) + 8
SONG_BEATS = 60


def pattern_masks():
    """Return a vocabulary: the empty pattern, single slots, halves, quarters, an off-beat pair."""
    halves, quarters = 1 | 1 << 12, 1 | 1 << 6 | 1 << 12 | 1 << 18
    return [0, *(1 << slot for slot in range(SLOTS)), halves, quarters, 1 << 6 | 1 << 18]


@pytest.fixture
def network():
    """Return a small rhythm network with weights large enough that all inputs matter."""
    torch.manual_seed(0)
    made = RhythmNet(pattern_masks(), AUDIO, K, width=16, channels=4, dropout=0.2)
    for weights in made.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    return made.eval()


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.fixture
def given(network):
    """Return the arguments of a forward pass of two charts that differ in all but their song."""
    torch.manual_seed(1)
    audio = torch.randn(1, BEATS, SLOTS, AUDIO).expand(2, -1, -1, -1)
    conditions = Conditions(torch.tensor([3, 3]), torch.randn(1, K).expand(2, -1), torch.ones(2, K))
    beat_s = (0.4 + 0.1 * torch.rand(1, BEATS)).expand(2, -1)
    ids = torch.randint(0, len(network.bits), (2, BEATS))
    harder = (torch.rand(2, BEATS, SLOTS) > 0.5).float()
    return [audio, conditions, beat_s, ids, harder, torch.ones(2)]


@pytest.fixture
def song(rng):
    """Return the slots of a song of 120 BPM in which any slot may have an onset."""
    starts = np.arange(SONG_BEATS) * 0.5
    times = starts[:, None] + 0.5 * np.arange(SLOTS) / SLOTS
    return SongSlots(
        starts=starts,
        beat_s=np.full(SONG_BEATS, 0.5),
        times=times,
        beats=times * 2,
        allowed=np.ones((SONG_BEATS, SLOTS), bool),
        audio=rng.normal(size=(SONG_BEATS, SLOTS, AUDIO)).astype(np.float16),
    )
