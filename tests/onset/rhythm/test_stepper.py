import pytest
import torch

from sabersmith.beatmap.character import K
from sabersmith.onset.rhythm.network import Conditions
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.stepper import RhythmStepper

from .conftest import AUDIO, BEATS

DIFFICULTIES, TAKES = 3, 2


@pytest.fixture
def song():
    """Return audio, conditions on three difficulties, beat lengths, and patterns to choose."""
    torch.manual_seed(2)
    conditions = Conditions(
        torch.tensor([4, 3, 2]), torch.randn(DIFFICULTIES, K), torch.ones(DIFFICULTIES, K)
    )
    audio = torch.randn(1, BEATS, SLOTS, AUDIO)
    ids = torch.randint(0, 20, (DIFFICULTIES, TAKES, BEATS))
    return audio, conditions, 0.4 + 0.1 * torch.rand(1, BEATS), ids


def forward(network, song, deaf=False):
    """Return the log-probabilities (D, N, T, P) by the network's forward pass."""
    audio, conditions, beat_s, ids = song
    if deaf:
        audio, conditions = audio * 0, conditions.without_character()
    found = []
    for chart in range(DIFFICULTIES):
        own = Conditions(
            *(part[chart : chart + 1].expand(TAKES, *part.shape[1:]) for part in conditions)
        )
        harder = network.bits[ids[max(chart - 1, 0)]]
        found.append(
            network(
                audio.expand(TAKES, -1, -1, -1),
                own,
                beat_s.expand(TAKES, -1),
                ids[chart],
                harder,
                torch.full((TAKES,), float(chart > 0)),
            )
        )
    return torch.stack(found)


def walked(network, song, guidance):
    """Return the log-probabilities (D, N, T, P) step by step."""
    audio, conditions, beat_s, ids = song
    stepper = RhythmStepper(network, audio, conditions, beat_s, TAKES, guidance)
    found = torch.zeros(DIFFICULTIES, TAKES, BEATS, len(network.bits))
    for _ in range(stepper.ticks):
        log_p, at = stepper.step(), stepper.at[stepper.tick]
        chosen = torch.zeros(DIFFICULTIES, TAKES, dtype=torch.long)
        for chart, beat in enumerate(at.tolist()):
            if 0 <= beat < BEATS:
                found[chart, :, beat], chosen[chart] = log_p[chart], ids[chart, :, beat]
        stepper.choose(chosen)
    assert torch.equal(stepper.ids, ids)
    return found


def test_walking_step_by_step_equals_the_forward_pass(network, song):
    assert torch.allclose(walked(network, song, 0.0), forward(network, song), atol=2e-3)


def test_guidance_weighs_audio_and_character_against_neither(network, song):
    heard, deaf = forward(network, song), forward(network, song, deaf=True)
    expected = (3 * heard - 2 * deaf).log_softmax(-1)
    assert torch.allclose(walked(network, song, 2.0), expected, atol=2e-2)
