"""The walk, against the network's own forward pass and rules that are written out for one beat."""

from itertools import pairwise

import numpy as np
import pytest
import torch

from sabersmith.beatmap.character import REPEAT_BEATS, STREAM_GAP_S, K
from sabersmith.onset.rhythm import walk_inputs
from sabersmith.onset.rhythm.network import MAX_LAG, Conditions
from sabersmith.onset.rhythm.noise import WalkNoise
from sabersmith.onset.rhythm.patterns import EMPTY, SLOTS
from sabersmith.onset.rhythm.walk import walk
from sabersmith.onset.rhythm.walk_inputs import WalkInputs
from sabersmith.onset.rhythm.walk_rules import (
    HOLE_FACTOR,
    HOLE_S,
    MOST_PUSH,
    PUSH,
    Tilt,
    WalkRules,
    short_gaps,
)

from .conftest import AUDIO

CHARTS, TAKES, BEATS, BEAT_S = 2, 3, 24, 0.5
SEED = 7


def song(beats=BEATS, charts=CHARTS):
    """Return audio and conditions."""
    torch.manual_seed(3)
    audio = torch.randn(1, beats, SLOTS, AUDIO)
    levels = torch.arange(4, 4 - charts, -1)
    return audio, Conditions(levels, torch.zeros(charts, K), torch.zeros(charts, K))


def draw(
    network, slots=None, gap_s=0.1, bias=(0.0, 0.0), temperature=1.0, seed=0, tilt=None, given=None
):
    """Return the slots (CHARTS, TAKES, BEATS, SLOTS) bool of takes."""
    audio, conditions = song()
    lengths = torch.full((BEATS,), BEAT_S)
    inputs = WalkInputs(network, audio, conditions, lengths[None])
    slots = torch.ones(BEATS, SLOTS, dtype=torch.bool) if slots is None else slots
    rules = WalkRules(slots, torch.arange(BEATS) * BEAT_S, lengths, torch.full((CHARTS,), gap_s))
    noise = WalkNoise((CHARTS, TAKES, BEATS, len(network.bits)), seed)
    biases = torch.tensor(bias)[:, None].expand(-1, TAKES)
    return network.bits[walk(inputs, rules, noise, temperature, biases, None, tilt, given)] > 0


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
    counts = short_gaps(network.bits)
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


def test_given_patterns_of_the_hardest_difficulty_stay(network):
    given = torch.randint(0, len(network.bits), (BEATS,))
    harder, easier = draw(network, bias=(0.0, 3.0), given=given)
    assert torch.equal(harder, (network.bits[given] > 0).expand(TAKES, -1, -1))
    assert easier.any()
    assert not (easier & ~harder).any()


def test_the_number_of_threads_changes_nothing(network):
    before = torch.get_num_threads()
    try:
        found = []
        for threads in (1, 3):
            torch.set_num_threads(threads)
            found.append(draw(network))
            assert torch.get_num_threads() == threads
    finally:
        torch.set_num_threads(before)
    assert torch.equal(*found)


def log_p_of(network, audio, conditions, beat_s, ids):
    """Return the log-probabilities (D, N, T, P) of patterns (D, N, T) by the forward pass."""
    takes, found = ids.shape[1], []
    for chart in range(len(ids)):
        own = Conditions(
            *(part[chart : chart + 1].expand(takes, *part.shape[1:]) for part in conditions)
        )
        found.append(
            network(
                audio.expand(takes, -1, -1, -1),
                own,
                beat_s.expand(takes, -1),
                ids[chart],
                network.bits[ids[max(chart - 1, 0)]],
                torch.full((takes,), float(chart > 0)),
            )
        )
    return torch.stack(found)


@pytest.mark.parametrize("guidance", [0.0, 1.0])
def test_beats_are_read_in_blocks_as_all_at_once(network, guidance, monkeypatch):
    audio, conditions = song()
    beat_s = torch.linspace(0.4, 0.6, BEATS)[None]
    whole = WalkInputs(network, audio, conditions, beat_s, guidance).song
    monkeypatch.setattr(walk_inputs, "PART", 7)
    blocks = WalkInputs(network, audio, conditions, beat_s, guidance).song
    for found, expected in zip(blocks, whole, strict=True):
        assert found == pytest.approx(expected, abs=1e-5)


def test_gates_far_from_zero_are_those_of_the_forward_pass(network):
    with torch.no_grad():  # gates and new states beyond what the exponential takes
        network.gru.bias_ih_l0 += torch.linspace(-250, 250, 6).repeat(8)
    beats = 12
    audio, conditions = song(beats, 1)
    beat_s = torch.full((beats,), BEAT_S)
    slots = torch.ones(beats, SLOTS, dtype=torch.bool)
    rules = WalkRules(slots, beat_s.cumsum(0) - beat_s, beat_s, torch.zeros(1))
    inputs = WalkInputs(network, audio, conditions, beat_s[None])
    noise = WalkNoise((1, 1, beats, len(network.bits)), SEED)
    ids = walk(inputs, rules, noise, 0.0, torch.zeros(1, 1))
    with torch.inference_mode():
        log_p = log_p_of(network, audio, conditions, beat_s[None], ids)[0, 0]
    assert (log_p.gather(1, ids[0, 0, :, None])[:, 0] > log_p.amax(1) - 0.01).all()


def times_before(rules, ids, patterns, beat):
    """Return the seconds of the onsets of patterns ids (T,) before a beat."""
    starts, lengths = rules.starts.tolist(), rules.beat_s.tolist()
    return [
        starts[at] + lengths[at] * slot / SLOTS
        for at in range(min(beat, len(ids)))
        for slot in patterns[ids[at]]
    ]


def gaps_of(before, start, slot_s, pattern):
    """Return the seconds between the last onset before, if any, and those of a pattern's slots."""
    times = [*before[-1:], *(start + slot * slot_s for slot in pattern)]
    return [late - early for early, late in pairwise(times)]


def allowed(rules, patterns, ids, chart, take, beat):
    """Return which patterns the rules allow at a beat, given those of ids (D, N, T)."""
    slot_s = float(rules.beat_s[beat]) / SLOTS
    start, gap_s = float(rules.starts[beat]), float(rules.gap_s[chart]) - 1e-4
    own = times_before(rules, ids[chart, take], patterns, beat)
    there = set(np.flatnonzero(rules.slots[beat]))
    if chart > 0:
        there = set(patterns[ids[chart - 1, take, beat]])
    found = []
    for pattern in patterns:
        gaps = gaps_of(own, start, slot_s, pattern)
        found.append(set(pattern) <= there and all(gap >= gap_s for gap in gaps))
    if chart > 0:
        # The harder chart is two beats ahead; those do not count yet.
        harder = times_before(rules, ids[chart - 1, take], patterns, beat + 2)
        longest = np.diff(harder).max(initial=0.0)
        since = own[-1:] if len(own) else harder[:1]
        end = start + 2 * float(rules.beat_s[beat])
        if len(since) and end - since[0] > max(HOLE_FACTOR * longest, HOLE_S):
            found[EMPTY] = sum(found) == 1
    return found


def added(rules, patterns, ids, chart, take, beat, pace, tilt):
    """Return the nats (P,) that pace and tilt add to the patterns' at a beat."""
    own = times_before(rules, ids[chart, take], patterns, beat)
    start, slot_s = float(rules.starts[beat]), float(rules.beat_s[beat]) / SLOTS
    push = PUSH * (float(pace[chart, beat]) - len(own))
    push = min(max(push, -MOST_PUSH), MOST_PUSH)
    quarters, streams, repeats = (
        float(nats[chart]) for nats in (tilt.quarters, tilt.streams, tilt.repeats)
    )
    found = []
    for pattern in patterns:
        gaps = gaps_of(own, start, slot_s, pattern)
        nats = push * len(pattern) + streams * sum(gap < STREAM_GAP_S - 1e-5 for gap in gaps)
        nats += quarters * len({SLOTS // 4, 3 * SLOTS // 4} & set(pattern))
        if beat >= REPEAT_BEATS:
            earlier = patterns[ids[chart, take, beat - int(REPEAT_BEATS)]]
            nats += repeats * sum(1 if slot in earlier else -1 for slot in pattern)
        found.append(nats)
    return torch.tensor(found)


@pytest.mark.parametrize("guidance", [0.0, 2.0])
def test_each_choice_is_the_best_by_the_forward_pass_and_the_rules(network, guidance):
    # Longer than the network looks back.
    beats, charts, takes, temperature = MAX_LAG + 30, 3, 2, 0.8
    audio, conditions = song(beats, charts)
    conditions = conditions._replace(
        character=torch.randn(charts, K), known=(torch.rand(charts, K) > 0.5).float()
    )
    beat_s = 0.4 + 0.1 * torch.rand(beats)
    starts = beat_s.cumsum(0) - beat_s
    slots = torch.rand(beats, SLOTS) > 0.2
    rules = WalkRules(slots, starts, beat_s, torch.tensor([0.08, 0.1, 0.15]))
    shape = charts, takes, beats, len(network.bits)
    bias = torch.tensor([[0.5, 0.7], [0.0, 0.2], [-0.5, -3.0]])
    pace = torch.tensor([2.0, 1.5, 1.0])[:, None] * torch.arange(1, beats + 1)
    tilt = Tilt(*(torch.linspace(first, 1.0, charts) for first in (0.5, -0.5, 0.3, 0.8)))
    inputs = WalkInputs(network, audio, conditions, beat_s[None], guidance)
    ids = walk(inputs, rules, WalkNoise(shape, SEED), temperature, bias, pace, tilt)

    with torch.inference_mode():
        log_p = log_p_of(network, audio, conditions, beat_s[None], ids)
        if guidance:
            without = conditions.without_character()
            deaf = log_p_of(network, audio * 0, without, beat_s[None], ids)
            log_p = (1 + guidance) * log_p - guidance * deaf
    share = torch.rand(shape, generator=torch.Generator().manual_seed(SEED))
    gumbel = -torch.log(-torch.log(share.clamp(1e-10, 1 - 1e-7)))
    ids, patterns = ids.numpy(), [np.flatnonzero(bits).tolist() for bits in network.bits]
    for chart, take, beat in np.ndindex(charts, takes, beats):
        can = torch.tensor(allowed(rules, patterns, ids, chart, take, beat))
        scores = log_p[chart, take, beat] + bias[chart, take] * network.bits.sum(1)
        scores += added(rules, patterns, ids, chart, take, beat, pace, tilt)
        scores += temperature * tilt.heat[chart] * gumbel[chart, take, beat]
        chosen = ids[chart, take, beat]
        assert can[chosen]
        assert scores[chosen] > scores[can].max() - 0.02
    assert all((ids[chart] != EMPTY).mean() > 0.05 for chart in range(charts))
