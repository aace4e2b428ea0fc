import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.character import STREAM_GAP_S, K
from sabersmith.onset.rhythm.network import Conditions
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.stepper import RhythmStepper
from sabersmith.onset.rhythm.walk import HOLE_S, Tilt, WalkRules, _short_gaps, gumbel, walk

from .conftest import AUDIO

CHARTS, TAKES, BEATS, BEAT_S = 2, 3, 24, 0.5


def draw(network, slots=None, gap_s=0.1, bias=(0.0, 0.0), temperature=1.0, seed=0, tilt=None):
    """Return the slots (CHARTS, TAKES, BEATS, SLOTS) bool of takes."""
    torch.manual_seed(3)
    audio = torch.randn(1, BEATS, SLOTS, AUDIO)
    conditions = Conditions(torch.tensor([4, 3]), torch.zeros(CHARTS, K), torch.zeros(CHARTS, K))
    lengths = torch.full((BEATS,), BEAT_S)
    stepper = RhythmStepper(network, audio, conditions, lengths[None], TAKES)
    slots = torch.ones(BEATS, SLOTS, dtype=torch.bool) if slots is None else slots
    rules = WalkRules(slots, torch.arange(BEATS) * BEAT_S, lengths, torch.full((CHARTS,), gap_s))
    noise = gumbel((CHARTS, TAKES, BEATS, len(network.bits)), torch.Generator().manual_seed(seed))
    biases = torch.tensor(bias)[:, None].expand(-1, TAKES)
    return network.bits[walk(stepper, rules, noise, temperature, biases, None, tilt)] > 0


def onset_times(take):
    return np.flatnonzero(take.numpy().ravel()) * BEAT_S / SLOTS


@pytest.mark.parametrize("gap_s", [0.05, 0.2, 0.45])
def test_onsets_keep_the_minimum_gap(network, gap_s):
    for take in draw(network, gap_s=gap_s, bias=(3.0, 3.0)).flatten(0, 1):
        assert take.sum() > 5
        assert np.diff(onset_times(take)).min() >= gap_s - 1e-3


def test_an_easier_difficulty_has_onsets_of_the_harder_one_alone(network):
    harder, easier = draw(network, bias=(0.0, 3.0))
    assert easier.any()
    assert not (easier & ~harder).any()


def test_onsets_lie_on_allowed_slots(network):
    slots = torch.rand(BEATS, SLOTS, generator=torch.Generator().manual_seed(1)) > 0.5
    bits = draw(network, slots, bias=(3.0, 3.0))
    assert bits.any()
    assert not (bits & ~slots).any()


def test_where_nothing_is_allowed_there_is_no_onset(network):
    assert not draw(network, torch.zeros(BEATS, SLOTS, dtype=torch.bool), bias=(9.0, 9.0)).any()


def test_an_easier_difficulty_has_no_long_hole_where_the_harder_one_has_none(network):
    harder, easier = draw(network, bias=(4.0, -4.0))
    for busy, sparse in zip(harder, easier, strict=True):
        assert np.diff(onset_times(busy)).max() < 1.0
        times = onset_times(sparse)
        assert len(times) < busy.sum()
        assert len(times) < 2 or np.diff(times).max() <= HOLE_S + BEAT_S


def test_a_bias_gives_more_onsets(network):
    counts = [int(draw(network, bias=(bias, 0.0))[0].sum()) for bias in (-3.0, 0.0, 3.0)]
    assert counts == sorted(set(counts))


def tilted(**nats):
    zeros = {name: torch.zeros(CHARTS) for name in ("quarters", "streams", "repeats", "heat")}
    given = {name: torch.full((CHARTS,), value) for name, value in nats.items()}
    return Tilt(**(zeros | {"heat": torch.ones(CHARTS)} | given))


def test_a_tilt_of_nothing_changes_nothing(network):
    assert torch.equal(draw(network), draw(network, tilt=tilted()))


def test_a_tilt_makes_what_it_names_more_or_less_common(network):
    def quarters(bits):
        return bits[0, ..., [SLOTS // 4, 3 * SLOTS // 4]].sum() / bits[0].sum()

    def streams(bits):
        gaps = [np.diff(onset_times(take)) for take in bits[0]]
        return np.mean(np.concatenate(gaps) < STREAM_GAP_S - 1e-4)

    def repeats(bits):
        return (bits[0, :, 16:] & bits[0, :, :-16]).sum() / bits[0, :, 16:].sum()

    for name, measure in (("quarters", quarters), ("streams", streams), ("repeats", repeats)):
        found = [
            float(measure(draw(network, bias=(1.0, 0.0), tilt=tilted(**{name: nats}))))
            for nats in (-3.0, 0.0, 3.0)
        ]
        assert found == sorted(found), name
        assert found[-1] > found[0] + 0.1, name


def test_heat_makes_the_likeliest_patterns_rarer(network):
    likeliest = draw(network, temperature=0)
    equal = [(draw(network, tilt=tilted(heat=heat)) == likeliest).all(-1) for heat in (0.2, 2.0)]
    assert equal[0].float().mean() > equal[1].float().mean() + 0.1


def test_short_gaps_are_those_between_a_patterns_slots(network):
    counts = _short_gaps(network.bits)
    for number, pattern in enumerate(network.bits):
        gaps = np.diff(np.flatnonzero(pattern.numpy()))
        expected = [int((gaps <= slots).sum()) for slots in range(SLOTS + 1)]
        assert counts[:, number].tolist() == expected


def test_takes_differ_and_the_seed_decides_them(network):
    first, again, other = draw(network), draw(network), draw(network, seed=1)
    assert torch.equal(first, again)
    assert not torch.equal(first, other)
    assert not torch.equal(first[0, 0], first[0, 1])


def test_without_temperature_all_takes_are_the_likeliest(network):
    bits = draw(network, temperature=0)
    assert torch.equal(bits[:, 0], bits[:, 1])


@given(st.integers(0, 2**31))
def test_gumbel_noise_is_finite(seed):
    assert torch.isfinite(gumbel((50,), torch.Generator().manual_seed(seed))).all()
