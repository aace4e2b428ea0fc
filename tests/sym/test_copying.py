"""The copy mechanism: candidates, their states and match lengths, and the mixture."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.character import DESCRIPTORS
from sabersmith.beatmap.vocabulary import END, PAD, START
from sabersmith.sym import copying
from sabersmith.sym.copying import (
    CANDIDATES,
    COPY_COLUMNS,
    FEATURES,
    CopyCache,
    CopyMechanism,
    audio_contexts,
    copy_log_p,
    find_copy_candidates,
    look_up,
)

FRAME_S = 0.01


def mels_of(seconds: float, seed: int = 0) -> np.ndarray:
    """Noise in blocks of 0.1 s: (frames, 40)."""
    blocks = np.random.default_rng(seed).random((round(seconds * 10), 40))
    return np.repeat(blocks, 10, 0).astype(np.float32)


def onsets_of(seconds: float, seed: int = 0) -> np.ndarray:
    gaps = np.random.default_rng(seed).choice([0.12, 0.24, 0.36], round(seconds * 8))
    times = 0.3 + np.cumsum(gaps)
    return times[times < seconds]


def unpack(features: np.ndarray) -> np.ndarray:
    """(N, COPY_COLUMNS) as distance, similarity, rhythm: (N, FEATURES, CANDIDATES)."""
    return features.reshape(len(features), FEATURES, CANDIDATES)


def test_repetitions_of_the_song_are_found() -> None:
    once = mels_of(10)
    times = onsets_of(10)
    both = np.concatenate([[0.0], times, 10 + times, [20.0]])
    distance, similarity, rhythm = unpack(
        find_copy_candidates(np.tile(once, (2, 1)), both, FRAME_S)
    ).swapaxes(0, 1)
    middle = [i for i, at in enumerate(both) if 11 < at < 19]
    best = similarity[middle].argmax(1)
    assert (distance[middle, best] == len(times)).all()
    assert (similarity[middle, best] > 0.999).all()
    assert (rhythm[middle, best] == 3).all()
    assert not distance[[0, -1]].any() and not similarity[[0, -1]].any()  # START and END


@pytest.mark.parametrize("lookback", [2048, 9])
def test_candidates_against_a_slow_search(lookback: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "LOOKBACK", lookback)
    monkeypatch.setattr(copying, "BLOCK", 7)
    mels, onsets = mels_of(12, seed=1), onsets_of(12, seed=1)
    times = np.concatenate([[0.0], onsets, [12.0]])
    contexts = audio_contexts(mels, onsets, FRAME_S).numpy()
    found = unpack(find_copy_candidates(mels, times, FRAME_S))
    for i, here in enumerate(onsets):
        earlier = [
            (float(contexts[i] @ contexts[j]), j)
            for j in range(max(0, i - lookback), i)
            if here - onsets[j] >= 1.0
        ]
        best = sorted(earlier, reverse=True)[:CANDIDATES]
        distance, similarity, rhythm = found[i + 1][:, : len(best)]
        assert similarity == pytest.approx([value for value, _ in best], abs=1e-5)
        assert distance.tolist() == [i - j for _, j in best]
        assert not found[i + 1][0, len(best) :].any()
        for j, kind in zip((j for _, j in best), rhythm, strict=True):
            before = abs((times[i + 1] - times[i]) - (times[j + 1] - times[j])) < 0.03
            after = abs((times[i + 2] - times[i + 1]) - (times[j + 2] - times[j + 1])) < 0.03
            assert kind == before + 2 * after


@pytest.mark.parametrize("block", [3, 512])
def test_audio_contexts_are_means_of_cells(block: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "BLOCK", block)
    mels, times = mels_of(5, seed=2), np.array([0.2, 1.0, 2.13, 4.9])
    cells = np.zeros((4, 33, copying.BANDS))
    bands = mels.reshape(len(mels), copying.BANDS, -1).mean(2)
    for i, at in enumerate(times):
        for k in range(33):
            first = round(at / FRAME_S) - 2 + 5 * (k - 16)
            frames = [f for f in range(first, first + 5) if 0 <= f < len(mels)]
            cells[i, k] = sum((bands[f] for f in frames), np.zeros(copying.BANDS)) / 5
    cells = cells.reshape(4, -1)
    cells = (cells - cells.mean(0)) / np.maximum(cells.std(0), copying.MIN_SPREAD)
    cells /= np.linalg.norm(cells, axis=1, keepdims=True)
    assert audio_contexts(mels, times, FRAME_S).numpy() == pytest.approx(cells, abs=1e-4)


@pytest.mark.parametrize("onsets", [[], [0.4], [0.4, 0.5]])
def test_songs_of_few_onsets_have_no_candidates(onsets: list[float]) -> None:
    found = find_copy_candidates(mels_of(3), np.array([0.0, *onsets, 3.0]), FRAME_S)
    assert found.shape == (len(onsets) + 2, COPY_COLUMNS) and not unpack(found)[:, 0].any()


@given(st.integers(0, 10_000))
def test_look_up_against_loops(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ids = rng.integers(3, 6, (2, 30))
    mirrored = np.array([0, 1, 2, 4, 3, 5])
    at = np.arange(5, 30)
    distance = rng.integers(0, 35, (2, 25, 3))
    copies, matches = look_up(*map(torch.from_numpy, (ids, at, distance, mirrored)))
    for b, n, m in np.ndindex(distance.shape):
        start = at[n] - distance[b, n, m]
        if distance[b, n, m] == 0 or start < 0:
            assert copies[b, n, m].tolist() == [PAD, PAD]
            continue
        assert copies[b, n, m].tolist() == [ids[b, start], mirrored[ids[b, start]]]
        for kind, table in enumerate((np.arange(6), mirrored)):
            length = 0
            while (
                length < copying.MAX_MATCH
                and start - length - 1 >= 0
                and table[ids[b, start - length - 1]] == ids[b, at[n] - length - 1]
            ):
                length += 1
            assert matches[b, n, m, kind] == length


def features_of(*candidates: tuple[int, float, int]) -> torch.Tensor:
    """Copy features (1, 1, COPY_COLUMNS) of candidates (distance, similarity, rhythm)."""
    features = torch.zeros(FEATURES, CANDIDATES)
    for number, candidate in enumerate(candidates):
        features[:, number] = torch.tensor(candidate)
    return features.view(1, 1, COPY_COLUMNS)


def mixed(features: torch.Tensor, tokens: list[int]) -> torch.Tensor:
    """p (7,) of the state after tokens, for a network with a uniform distribution."""
    log_p = torch.full((1, 1, 7), 1 / 7).log()
    at = torch.tensor([len(tokens)])
    module = CopyMechanism(7)
    distance = features[..., :CANDIDATES].long()
    ids, matches = look_up(torch.tensor([[*tokens, 0]]), at, distance, module.mirrored)
    return module(log_p, features, ids, matches)[0, 0].exp()


@torch.no_grad()
def test_the_mixture_is_a_distribution_that_follows_the_features() -> None:
    tokens = [START, 3, 4, 5, 6, 3, 4, 5]
    assert mixed(features_of(), tokens).tolist() == pytest.approx([1 / 7] * 7)
    goes_on = mixed(features_of((4, 0.9, 3)), tokens)  # 6 came after the same three
    assert float(goes_on.sum()) == pytest.approx(1)
    assert int(goes_on.argmax()) == 6
    starts = mixed(features_of((3, 0.9, 3)), tokens)  # 3 came after others
    less_similar, other_rhythm = (
        mixed(features_of((4, 0.3, 3)), tokens),
        mixed(features_of((4, 0.9, 0)), tokens),
    )
    assert float(goes_on[6]) > max(map(float, (starts[3], less_similar[6], other_rhythm[6])))
    twice = mixed(features_of((4, 0.9, 3), (4, 0.9, 3)), tokens)
    assert float(twice[6]) > float(goes_on[6])


@torch.no_grad()
def test_repeat_favours_copies_most_of_all_those_that_start_a_repetition() -> None:
    tokens, module = torch.tensor([[START, 3, 4, 5, 6, 3, 4, 5, 0]]), CopyMechanism(7)
    flat, at = torch.full((1, 1, 7), 1 / 7).log(), torch.tensor([8])

    def p(distance: int, state: int, repeat: float) -> float:
        features = features_of((distance, 0.9, 3))
        ids, matches = look_up(tokens, at, features[..., :CANDIDATES].long(), module.mirrored)
        return float(module(flat, features, ids, matches, repeat)[0, 0, state].exp())

    starts, goes_on = ([p(*way, repeat) for repeat in (0.0, 0.5, 1.0)] for way in ((3, 3), (4, 6)))
    assert starts == sorted(starts) and goes_on == sorted(goes_on)
    assert starts[2] / starts[0] > goes_on[2] / goes_on[0] > 1


@torch.no_grad()
def test_the_character_shifts_the_weights_of_copies() -> None:
    tokens, module = torch.tensor([[START, 3, 4, 5, 6, 3, 4, 5, 0]]), CopyMechanism(7)
    module.character[:, 3] = 1.0  # of the fourth score
    features, flat = features_of((4, 0.9, 3)), torch.full((1, 1, 7), 1 / 7).log()
    ids, matches = look_up(
        tokens, torch.tensor([8]), features[..., :CANDIDATES].long(), module.mirrored
    )

    def p(score: float) -> float:
        character = torch.full((1, len(DESCRIPTORS)), torch.nan)
        character[0, 3] = score
        levels = module.levels(character)
        return float(module(flat, features, ids, matches, levels=levels)[0, 0, 6].exp())

    plain = float(module(flat, features, ids, matches)[0, 0, 6].exp())
    assert p(torch.nan) == plain
    assert p(-2) < plain < p(2)
    cache = CopyCache(module, features, tokens[:, :8], 2, character=torch.ones(1, len(DESCRIPTORS)))
    unknown = CopyCache(module, features, tokens[:, :8], 2)
    assert (cache.weights > unknown.weights)[unknown.weights > -torch.inf].all()


def test_mirrored_states_are_copied_where_the_mirror_image_continues() -> None:
    module = CopyMechanism(7)
    module.mirrored.copy_(torch.tensor([0, 1, 2, 4, 3, 6, 5]))
    tokens = torch.tensor([[START, 3, 5, 3, 5, 4, 6, 4, 0]])
    features = features_of((4, 0.9, 3))  # 5 came after 3 5 3, its image 6 after 4 6 4
    ids, matches = look_up(
        tokens, torch.tensor([8]), features[..., :CANDIDATES].long(), module.mirrored
    )
    assert matches[0, 0, 0].tolist() == [0, 3]
    p = module(torch.full((1, 1, 7), 1 / 7).log(), features, ids, matches)[0, 0].exp()
    assert int(p.argmax()) == 6


def test_each_beam_has_its_own_past() -> None:
    torch.manual_seed(0)
    module = CopyMechanism(9)
    past = torch.tensor([[START, 3, 4, 5], [START, 6, 7, 8]])
    features = torch.zeros(2, 6, FEATURES, CANDIDATES)
    features[..., 0, :3] = torch.randint(1, 6, (2, 6, 3)).float()
    features[..., 1, :] = 0.9
    features = features.flatten(2)
    cache = CopyCache(module, features, past, beams=3)
    tokens = [[[*row] for _ in range(3)] for row in past.tolist()]  # of each beam
    generator = torch.Generator().manual_seed(1)
    for step in range(6):
        if step == 3:
            cache.keep(torch.tensor([1]))
            tokens, features = tokens[1:], features[1:]
        logits = torch.randn(len(tokens), 3, 6, generator=generator)
        found = cache.mix(logits.log_softmax(-1))
        for row, beams in enumerate(tokens):
            for beam, given_tokens in enumerate(beams):
                padded = torch.cat([torch.full((3,), -torch.inf), logits[row, beam]])
                whole = torch.zeros(1, len(given_tokens) + 1, COPY_COLUMNS)
                whole[0, -1] = features[row, step]
                every = torch.zeros(1, len(given_tokens), 9)
                every[0, -1] = padded
                expected = copy_log_p(module, every, whole, torch.tensor([[*given_tokens, END]]))
                assert torch.allclose(found[row, beam], expected[0, -1, 3:], atol=1e-5)
        parents = torch.randint(0, 3, (len(tokens), 3), generator=generator)
        chosen = torch.randint(3, 9, (len(tokens), 3), generator=generator)
        cache.advance(parents, chosen)
        tokens = [
            [[*beams[parent], token] for parent, token in zip(*pair, strict=True)]
            for beams, pair in zip(
                tokens, zip(parents.tolist(), chosen.tolist(), strict=True), strict=True
            )
        ]


def test_states_before_the_window_can_be_copied() -> None:
    torch.manual_seed(0)
    module = CopyMechanism(9)
    tokens = torch.randint(3, 9, (2, 20))
    logits = torch.randn(2, 19, 9)
    features = torch.zeros(2, 20, FEATURES, CANDIDATES)
    features[..., 0, :] = torch.randint(0, 18, (2, 20, CANDIDATES)).float()
    features = features.flatten(2)
    whole = copy_log_p(module, logits, features, tokens)
    part = copy_log_p(module, logits[:, 12:], features[:, 12:], tokens[:, 12:], tokens[:, :12])
    assert torch.allclose(whole[:, 12:], part, atol=1e-6)
    padded = torch.cat([torch.full((2, 4), PAD), tokens[:, :12]], 1)
    part = copy_log_p(module, logits[:, 12:], features[:, 12:], tokens[:, 12:], padded)
    assert torch.allclose(whole[:, 12:], part, atol=1e-6)
