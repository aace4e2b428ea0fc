import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from repeats import ALIKE, JOIN, LEAST_LAG_S, SAME_S, find_repeats


def song(order: str, size: int = 20, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Sections of `size` onsets each, in order; those of one letter sound alike."""
    rng = np.random.default_rng(seed)
    sounds, rhythms = {}, {}
    for letter in sorted(set(order)):
        sounds[letter] = rng.normal(0, 1, (size, 30))
        rhythms[letter] = rng.choice([0.2, 0.3, 0.4, 0.6], size)
    heard = np.concatenate([sounds[letter] for letter in order])
    heard += rng.normal(0, 0.2, heard.shape)
    gaps = np.concatenate([rhythms[letter] for letter in order])
    gaps += rng.uniform(-SAME_S / 2, SAME_S / 2, len(gaps))
    return heard.astype(np.float32), gaps.cumsum()


def worth_of(heard: np.ndarray, times: np.ndarray, plan: np.ndarray) -> float:
    """What a plan is worth, -inf for one that is not allowed."""
    x = heard - heard.mean(0)
    x = x / (x.std(0) + 1e-3)
    x = x / np.linalg.norm(x, axis=1, keepdims=True)
    gaps = np.diff(times, prepend=0.0)
    total = 0.0
    for i, j in enumerate(plan):
        if j < 0:
            continue
        if times[i] - times[j] < LEAST_LAG_S:
            return -np.inf
        goes_on = i > 0 and j > 0 and plan[i - 1] == j - 1 and abs(gaps[i] - gaps[j]) <= SAME_S
        total += float(x[i] @ x[j]) - ALIKE - (0 if goes_on else JOIN)
    return total


def test_a_section_that_comes_again_is_found_and_no_other() -> None:
    plan = find_repeats(*song("ABCAB"))
    assert plan.tolist() == [-1] * 60 + list(range(40))


def test_another_rhythm_is_no_repeat_and_neither_is_another_sound() -> None:
    heard, times = song("ABA")
    stretched = np.concatenate([times[:40], times[39] + np.arange(1, 21) * 0.3])
    assert (find_repeats(heard, stretched) < 0).all()
    other, _ = song("AB", seed=1)
    assert (find_repeats(np.concatenate([heard[:40], other[20:]]), times) < 0).all()


def test_short_and_near_repeats_are_none() -> None:
    assert (find_repeats(*song("ABAB", size=5)) < 0).all()
    heard, _ = song("AAAA", size=10)
    assert (find_repeats(heard, np.arange(40) * 0.01) < 0).all()


@given(st.text("AB", min_size=2, max_size=5), st.integers(0, 100), st.integers(1, 14))
def test_plans_are_allowed_and_worth_their_while(order: str, seed: int, size: int) -> None:
    heard, times = song(order, size, seed)
    plan = find_repeats(heard, times)
    found = worth_of(heard, times, plan)
    assert found >= 0
    lag = np.arange(len(times)) - size  # each onset repeats the one a section before, where it may
    again = [i - size if i >= size and order[i // size] == order[i // size - 1] else -1
             for i in range(len(lag))]  # fmt: skip
    assert found >= worth_of(heard, times, np.array(again)) - 1e-3


@pytest.mark.parametrize("count", [0, 1, 2])
def test_hardly_any_onset(count: int) -> None:
    plan = find_repeats(np.ones((count, 4), np.float32), np.arange(count) * 10.0)
    assert plan.tolist() == [-1] * count
