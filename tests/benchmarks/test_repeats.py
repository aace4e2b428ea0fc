import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from repeats import JOIN, MIN_LAG_S, SAME_S, SIMILAR, find_repeats


def song(order: str, size: int = 20, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return features and times of sections of `size` onsets; those of one letter sound alike."""
    rng = np.random.default_rng(seed)
    sounds, rhythms = {}, {}
    for letter in sorted(set(order)):
        sounds[letter] = rng.normal(0, 1, (size, 30))
        rhythms[letter] = rng.choice([0.2, 0.3, 0.4, 0.6], size)
    features = np.concatenate([sounds[letter] for letter in order])
    features += rng.normal(0, 0.2, features.shape)
    gaps = np.concatenate([rhythms[letter] for letter in order])
    gaps += rng.uniform(-SAME_S / 2, SAME_S / 2, len(gaps))
    return features.astype(np.float32), gaps.cumsum()


def score_of(features: np.ndarray, times: np.ndarray, plan: np.ndarray) -> float:
    """Return the score of a plan, -inf for one that is not allowed."""
    x = features - features.mean(0)
    x = x / (x.std(0) + 1e-3)
    x = x / np.linalg.norm(x, axis=1, keepdims=True)
    gaps = np.diff(times, prepend=0.0)
    total = 0.0
    for i, j in enumerate(plan):
        if j < 0:
            continue
        if times[i] - times[j] < MIN_LAG_S:
            return -np.inf
        continues = i > 0 and j > 0 and plan[i - 1] == j - 1 and abs(gaps[i] - gaps[j]) <= SAME_S
        total += float(x[i] @ x[j]) - SIMILAR - (0 if continues else JOIN)
    return total


def test_only_a_repeated_section_is_found() -> None:
    plan = find_repeats(*song("ABCAB"))
    assert plan.tolist() == [-1] * 60 + list(range(40))


def test_neither_another_rhythm_nor_another_sound_is_a_repeat() -> None:
    features, times = song("ABA")
    stretched = np.concatenate([times[:40], times[39] + np.arange(1, 21) * 0.3])
    assert (find_repeats(features, stretched) < 0).all()
    other, _ = song("AB", seed=1)
    assert (find_repeats(np.concatenate([features[:40], other[20:]]), times) < 0).all()


def test_short_and_close_repeats_do_not_count() -> None:
    assert (find_repeats(*song("ABAB", size=5)) < 0).all()
    features, _ = song("AAAA", size=10)
    assert (find_repeats(features, np.arange(40) * 0.01) < 0).all()


@given(st.text("AB", min_size=2, max_size=5), st.integers(0, 100), st.integers(1, 14))
def test_plans_are_allowed_and_score_best(order: str, seed: int, size: int) -> None:
    features, times = song(order, size, seed)
    plan = find_repeats(features, times)
    found = score_of(features, times, plan)
    assert found >= 0
    count = len(times)
    # Each onset repeats the one a section before, where it may.
    simple = [i - size if i >= size and order[i // size] == order[i // size - 1] else -1
             for i in range(count)]  # fmt: skip
    assert found >= score_of(features, times, np.array(simple)) - 1e-3


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_onsets(count: int) -> None:
    plan = find_repeats(np.ones((count, 4), np.float32), np.arange(count) * 10.0)
    assert plan.tolist() == [-1] * count
