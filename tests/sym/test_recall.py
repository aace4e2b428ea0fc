"""What a search remembers, against the paths that its parents spell out."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.sym.recall import RECENT, Recall

V = 7
MIRRORS = torch.tensor([0, 2, 1, 4, 3, 6, 5])  # 0 is its own mirror image


def one(
    repeats: list[int], chosen: list[int], repeat: float = 2.0, diversity: float = 0.0
) -> Recall:
    return Recall(torch.tensor([repeats]), torch.tensor([chosen]), MIRRORS, 1, repeat, diversity)


def bonus(recall: Recall) -> list[float]:
    return recall.bonus(torch.zeros(1, 1, V))[0, 0].tolist()


def only(**values: float) -> list[float]:
    return [values.get(f"s{state}", 0.0) for state in range(V)]


def take(recall: Recall, state: int) -> None:
    recall.take(torch.zeros(1, 1, dtype=torch.int64), torch.tensor([[state]]))


def test_a_section_comes_back_straight_or_mirrored_as_it_began() -> None:
    for first, then in ((1, only(s3=2.0)), (2, only(s4=2.0)), (5, only(s3=2.0, s4=2.0))):
        recall = one([0, 1], [1, 3])
        assert bonus(recall) == only(s1=2.0, s2=2.0)
        take(recall, first)
        assert bonus(recall) == then


def test_each_section_begins_anew_and_its_own_mirror_image_decides_nothing() -> None:
    recall = one([0, 0, 1], [1, 3])
    bonus(recall)
    take(recall, 2)
    assert bonus(recall) == only(s1=2.0, s2=2.0)
    recall = one([0, 1], [0, 3])
    assert bonus(recall) == only(s0=2.0)
    take(recall, 0)
    assert bonus(recall) == only(s3=2.0, s4=2.0)


def test_what_is_repeated_may_lie_in_the_search_itself() -> None:
    recall = one([-1, -1, 1], [6])
    for state in (3, 5):
        assert bonus(recall) == only()
        take(recall, state)
    assert bonus(recall) == only(s3=2.0, s4=2.0)


def test_diversity_counts_the_last_states() -> None:
    recall = one([-1] * 3, [4] + [1] * (RECENT - 2) + [2, 2], repeat=0.0, diversity=0.5)
    assert bonus(recall) == only(s1=-0.5 * (RECENT - 2), s2=-1.0)
    take(recall, 3)
    assert bonus(recall) == only(s1=-0.5 * (RECENT - 3), s2=-1.0, s3=-0.5)


@given(st.integers(0, 10_000))
def test_beams_remember_their_own_paths(seed: int) -> None:
    torch.manual_seed(seed)
    sequences, beams, steps, before = 2, 3, 6, 2
    repeats = torch.stack(
        [torch.randint(-1, before + step, (sequences,)) for step in range(steps)], 1
    )
    chosen = torch.randint(V, (sequences, before))
    recall = Recall(repeats, chosen, MIRRORS, beams, 2.0, 0.25)
    paths = [[row.tolist() for _ in range(beams)] for row in chosen]
    live = [0, 1]
    for step in range(steps):
        if step == 4:  # one goes on alone
            recall.keep(torch.tensor([1]))
            live = [1]
        found = recall.bonus(torch.zeros(len(live), beams, V))
        for row, number in enumerate(live):
            for beam, path in enumerate(paths[number]):
                expected = torch.zeros(V)
                for state in path[-RECENT:]:
                    expected[state] -= 0.25
                extra = found[row, beam] - expected
                source = int(repeats[number, step])
                allowed = {path[source], int(MIRRORS[path[source]])} if source >= 0 else set()
                favoured = set(extra.nonzero().flatten().tolist())
                assert favoured <= allowed
                assert bool(favoured) == bool(allowed)
                assert not favoured or set(extra[list(favoured)].tolist()) == {2.0}
        parents = torch.randint(beams, (len(live), beams))
        states = torch.randint(V, (len(live), beams))
        recall.take(parents, states)
        for row, number in enumerate(live):
            paths[number] = [
                [*paths[number][parent], state]
                for parent, state in zip(parents[row].tolist(), states[row].tolist(), strict=True)
            ]


@pytest.mark.parametrize("before", [0, 1])
def test_with_nothing_before(before: int) -> None:
    recall = one([-1, -1], [3] * before, diversity=1.0)
    assert bonus(recall) == only(s3=-1.0 * before)
