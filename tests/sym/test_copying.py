"""Copies of earlier states: candidates, what they offer, and the mixture."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.vocabulary import END, PAD, START
from sabersmith.sym import copying as echo
from sabersmith.sym.copying import (
    CANDIDATES,
    CLUES,
    COLUMNS,
    CopyCache,
    CopyMechanism,
    copy_log_p,
    find_copy_candidates,
    recall,
    surroundings,
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


def unpack(clues: np.ndarray) -> np.ndarray:
    """(N, COLUMNS) as back, likeness, rhythm: (N, CLUES, CANDIDATES)."""
    return clues.reshape(len(clues), CLUES, CANDIDATES)


def test_what_the_song_plays_again_is_found() -> None:
    once = mels_of(10)
    times = onsets_of(10)
    both = np.concatenate([[0.0], times, 10 + times, [20.0]])
    back, likeness, rhythm = unpack(
        find_copy_candidates(np.tile(once, (2, 1)), both, FRAME_S)
    ).swapaxes(0, 1)
    middle = [i for i, at in enumerate(both) if 11 < at < 19]
    best = likeness[middle].argmax(1)
    assert (back[middle, best] == len(times)).all()
    assert (likeness[middle, best] > 0.999).all()
    assert (rhythm[middle, best] == 3).all()
    assert not back[[0, -1]].any() and not likeness[[0, -1]].any()  # START and END


@pytest.mark.parametrize("lookback", [2048, 9])
def test_candidates_against_a_slow_search(lookback: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(echo, "LOOKBACK", lookback)
    monkeypatch.setattr(echo, "BLOCK", 7)
    mels, onsets = mels_of(12, seed=1), onsets_of(12, seed=1)
    times = np.concatenate([[0.0], onsets, [12.0]])
    around = surroundings(mels, onsets, FRAME_S).numpy()
    found = unpack(find_copy_candidates(mels, times, FRAME_S))
    for i, here in enumerate(onsets):
        earlier = [
            (float(around[i] @ around[j]), j)
            for j in range(max(0, i - lookback), i)
            if here - onsets[j] >= 1.0
        ]
        best = sorted(earlier, reverse=True)[:CANDIDATES]
        back, likeness, rhythm = found[i + 1][:, : len(best)]
        assert likeness == pytest.approx([value for value, _ in best], abs=1e-5)
        assert back.tolist() == [i - j for _, j in best]
        assert not found[i + 1][0, len(best) :].any()
        for j, kind in zip((j for _, j in best), rhythm, strict=True):
            before = abs((times[i + 1] - times[i]) - (times[j + 1] - times[j])) < 0.03
            after = abs((times[i + 2] - times[i + 1]) - (times[j + 2] - times[j + 1])) < 0.03
            assert kind == before + 2 * after


def test_surroundings_are_means_of_cells() -> None:
    mels, times = mels_of(5, seed=2), np.array([0.2, 1.0, 2.13, 4.9])
    cells = np.zeros((4, 33, echo.BANDS))
    bands = mels.reshape(len(mels), echo.BANDS, -1).mean(2)
    for i, at in enumerate(times):
        for k in range(33):
            first = round(at / FRAME_S) - 2 + 5 * (k - 16)
            frames = [f for f in range(first, first + 5) if 0 <= f < len(mels)]
            cells[i, k] = sum((bands[f] for f in frames), np.zeros(echo.BANDS)) / 5
    cells = cells.reshape(4, -1)
    cells = (cells - cells.mean(0)) / np.maximum(cells.std(0), echo.LEAST_SPREAD)
    cells /= np.linalg.norm(cells, axis=1, keepdims=True)
    assert surroundings(mels, times, FRAME_S).numpy() == pytest.approx(cells, abs=1e-4)


@pytest.mark.parametrize("onsets", [[], [0.4], [0.4, 0.5]])
def test_songs_of_hardly_an_onset_have_no_echoes(onsets: list[float]) -> None:
    found = find_copy_candidates(mels_of(3), np.array([0.0, *onsets, 3.0]), FRAME_S)
    assert found.shape == (len(onsets) + 2, COLUMNS) and not unpack(found)[:, 0].any()


@given(st.integers(0, 10_000))
def test_recall_against_loops(seed: int) -> None:
    rng = np.random.default_rng(seed)
    ids = rng.integers(3, 6, (2, 30))
    mirrored = np.array([0, 1, 2, 4, 3, 5])
    at = np.arange(5, 30)
    back = rng.integers(0, 35, (2, 25, 3))
    offers, runs = recall(*map(torch.from_numpy, (ids, at, back, mirrored)))
    for b, n, m in np.ndindex(back.shape):
        start = at[n] - back[b, n, m]
        if back[b, n, m] == 0 or start < 0:
            assert offers[b, n, m].tolist() == [PAD, PAD]
            continue
        assert offers[b, n, m].tolist() == [ids[b, start], mirrored[ids[b, start]]]
        for kind, table in enumerate((np.arange(6), mirrored)):
            run = 0
            while (
                run < echo.RUN
                and start - run - 1 >= 0
                and table[ids[b, start - run - 1]] == ids[b, at[n] - run - 1]
            ):
                run += 1
            assert runs[b, n, m, kind] == run


def clues_of(*candidates: tuple[int, float, int]) -> torch.Tensor:
    """Clues (1, 1, COLUMNS) of candidates (back, likeness, rhythm)."""
    clues = torch.zeros(CLUES, CANDIDATES)
    for number, candidate in enumerate(candidates):
        clues[:, number] = torch.tensor(candidate)
    return clues.view(1, 1, COLUMNS)


def mixed(clues: torch.Tensor, tokens: list[int]) -> torch.Tensor:
    """p (7,) of what follows tokens, where the network finds all alike."""
    log_p = torch.full((1, 1, 7), 1 / 7).log()
    at = torch.tensor([len(tokens)])
    module = CopyMechanism(7)
    back = clues[..., :CANDIDATES].long()
    ids, runs = recall(torch.tensor([[*tokens, 0]]), at, back, module.mirrored)
    return module(log_p, clues, ids, runs)[0, 0].exp()


@torch.no_grad()
def test_the_mixture_is_a_distribution_that_follows_its_clues() -> None:
    tokens = [START, 3, 4, 5, 6, 3, 4, 5]
    assert mixed(clues_of(), tokens).tolist() == pytest.approx([1 / 7] * 7)
    goes_on = mixed(clues_of((4, 0.9, 3)), tokens)  # 6 came after the same three
    assert float(goes_on.sum()) == pytest.approx(1)
    assert int(goes_on.argmax()) == 6
    begins = mixed(clues_of((3, 0.9, 3)), tokens)  # 3 came after others
    fainter, other_rhythm = (
        mixed(clues_of((4, 0.3, 3)), tokens),
        mixed(clues_of((4, 0.9, 0)), tokens),
    )
    assert float(goes_on[6]) > max(map(float, (begins[3], fainter[6], other_rhythm[6])))
    twice = mixed(clues_of((4, 0.9, 3), (4, 0.9, 3)), tokens)
    assert float(twice[6]) > float(goes_on[6])


@torch.no_grad()
def test_repeat_makes_copies_likelier_first_of_all_where_they_begin() -> None:
    tokens, module = torch.tensor([[START, 3, 4, 5, 6, 3, 4, 5, 0]]), CopyMechanism(7)
    flat, at = torch.full((1, 1, 7), 1 / 7).log(), torch.tensor([8])

    def p(back: int, offer: int, repeat: float) -> float:
        clues = clues_of((back, 0.9, 3))
        ids, runs = recall(tokens, at, clues[..., :CANDIDATES].long(), module.mirrored)
        return float(module(flat, clues, ids, runs, repeat)[0, 0, offer].exp())

    begins, goes_on = ([p(*way, repeat) for repeat in (0.0, 0.5, 1.0)] for way in ((3, 3), (4, 6)))
    assert begins == sorted(begins) and goes_on == sorted(goes_on)
    assert begins[2] / begins[0] > goes_on[2] / goes_on[0] > 1


def test_mirrored_states_are_offered_where_the_mirror_image_goes_on() -> None:
    module = CopyMechanism(7)
    module.mirrored.copy_(torch.tensor([0, 1, 2, 4, 3, 6, 5]))
    tokens = torch.tensor([[START, 3, 5, 3, 5, 4, 6, 4, 0]])
    clues = clues_of((4, 0.9, 3))  # 5 came after 3 5 3, its image 6 after 4 6 4
    ids, runs = recall(tokens, torch.tensor([8]), clues[..., :CANDIDATES].long(), module.mirrored)
    assert runs[0, 0, 0].tolist() == [0, 3]
    p = module(torch.full((1, 1, 7), 1 / 7).log(), clues, ids, runs)[0, 0].exp()
    assert int(p.argmax()) == 6


def test_beams_remember_each_its_own_past() -> None:
    torch.manual_seed(0)
    module = CopyMechanism(9)
    past = torch.tensor([[START, 3, 4, 5], [START, 6, 7, 8]])
    clues = torch.zeros(2, 6, CLUES, CANDIDATES)
    clues[..., 0, :3] = torch.randint(1, 6, (2, 6, 3)).float()
    clues[..., 1, :] = 0.9
    clues = clues.flatten(2)
    replay = CopyCache(module, clues, past, beams=3)
    tokens = [[[*row] for _ in range(3)] for row in past.tolist()]  # of each beam
    generator = torch.Generator().manual_seed(1)
    for step in range(6):
        if step == 3:
            replay.keep(torch.tensor([1]))
            tokens, clues = tokens[1:], clues[1:]
        logits = torch.randn(len(tokens), 3, 6, generator=generator)
        found = replay.mix(logits.log_softmax(-1))
        for row, beams in enumerate(tokens):
            for beam, given_tokens in enumerate(beams):
                padded = torch.cat([torch.full((3,), -torch.inf), logits[row, beam]])
                whole = torch.zeros(1, len(given_tokens) + 1, COLUMNS)
                whole[0, -1] = clues[row, step]
                every = torch.zeros(1, len(given_tokens), 9)
                every[0, -1] = padded
                expected = copy_log_p(module, every, whole, torch.tensor([[*given_tokens, END]]))
                assert torch.allclose(found[row, beam], expected[0, -1, 3:], atol=1e-5)
        parents = torch.randint(0, 3, (len(tokens), 3), generator=generator)
        chosen = torch.randint(3, 9, (len(tokens), 3), generator=generator)
        replay.take(parents, chosen)
        tokens = [
            [[*beams[parent], token] for parent, token in zip(*pair, strict=True)]
            for beams, pair in zip(
                tokens, zip(parents.tolist(), chosen.tolist(), strict=True), strict=True
            )
        ]


def test_what_came_before_the_window_can_be_copied() -> None:
    torch.manual_seed(0)
    module = CopyMechanism(9)
    tokens = torch.randint(3, 9, (2, 20))
    logits = torch.randn(2, 19, 9)
    clues = torch.zeros(2, 20, CLUES, CANDIDATES)
    clues[..., 0, :] = torch.randint(0, 18, (2, 20, CANDIDATES)).float()
    clues = clues.flatten(2)
    whole = copy_log_p(module, logits, clues, tokens)
    part = copy_log_p(module, logits[:, 12:], clues[:, 12:], tokens[:, 12:], tokens[:, :12])
    assert torch.allclose(whole[:, 12:], part, atol=1e-6)
    padded = torch.cat([torch.full((2, 4), PAD), tokens[:, :12]], 1)
    part = copy_log_p(module, logits[:, 12:], clues[:, 12:], tokens[:, 12:], padded)
    assert torch.allclose(whole[:, 12:], part, atol=1e-6)
