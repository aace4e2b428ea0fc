from itertools import pairwise

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.character import K
from sabersmith.onset.rhythm.counting import meet_counts
from sabersmith.onset.rhythm.drawing import (
    FEWEST_SHARE,
    GAPS_S,
    MOST_SHARE,
    agreement,
    draw_rhythms,
    in_steps,
)
from sabersmith.onset.rhythm.patterns import SLOTS


def draw(network, song, wanted=(np.nan,) * 5, follow=1.0, seed=0):
    scores = np.zeros((5, K))
    return draw_rhythms(network, song, scores, seed, np.array(wanted), follow, 0.05)


def test_every_rhythm_is_a_part_of_the_next_harder_one_and_smaller(network, song):
    rhythms = draw(network, song)
    for easier, harder in pairwise(rhythms):
        assert not (easier & ~harder).any()
        assert 0 < easier.sum() < harder.sum()


def test_wanted_numbers_are_nearly_met(network, song):
    wanted = [15, 24, 35, 50, 80]
    counts = [rhythm.sum() for rhythm in draw(network, song, wanted)]
    assert counts == pytest.approx(wanted, rel=0.25)
    met = meet_counts(draw(network, song, wanted), wanted, song, GAPS_S[::-1])
    assert [rhythm.sum() for rhythm in met] == wanted
    for number, rhythm in enumerate(met):
        assert np.diff(song.times[rhythm]).min() >= GAPS_S[::-1][number] - 1e-3
    assert not any((easier & ~harder).any() for easier, harder in pairwise(met))


def test_the_seed_decides(network, song):
    first, again, other = draw(network, song), draw(network, song), draw(network, song, seed=1)
    assert all((a == b).all() for a, b in zip(first, again, strict=True))
    assert any((a != b).any() for a, b in zip(first, other, strict=True))


def test_gaps_are_kept_in_each_difficulty(network, song):
    for number, rhythm in enumerate(draw(network, song)):
        gaps = np.diff(song.times[rhythm])
        assert gaps.min(initial=9) >= GAPS_S[::-1][number] - 1e-3


@given(st.lists(st.floats(1, 1e4), min_size=5, max_size=5))
def test_numbers_grow_in_steps(wanted):
    found = in_steps(np.array(wanted))
    shares = found[:-1] / found[1:]
    assert (shares <= MOST_SHARE + 1e-6).all()
    assert (shares >= FEWEST_SHARE - 0.05).all()


def test_numbers_that_are_steps_already_stay():
    wanted = np.array([100, 150, 220, 300, 400.0])
    assert in_steps(wanted) == pytest.approx(wanted)


def test_agreement_is_the_mean_f1_with_the_other_takes():
    bits = torch.zeros(1, 3, 2, SLOTS, dtype=torch.bool)
    bits[0, 0, 0, :4] = bits[0, 1, 0, :4] = True
    bits[0, 2, 1, :4] = True
    bits[0, 1, 1, 0] = True
    expected = [2 * 4 / 9, 2 * 4 / 9 + 2 * 1 / 9, 2 * 1 / 9]
    assert agreement(bits).tolist() == pytest.approx([value / 2 for value in expected])
