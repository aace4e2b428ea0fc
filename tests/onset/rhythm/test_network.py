import pytest
import torch

from sabersmith.onset.rhythm.network import Conditions

from .conftest import BEATS


def test_probabilities_of_each_beat_sum_to_one(network, given):
    log_p = network(*given)
    assert log_p.shape == (2, BEATS, len(network.bits))
    assert torch.allclose(log_p.exp().sum(-1), torch.ones(2, BEATS), atol=1e-4)


def test_a_beat_depends_on_the_patterns_before_it_alone(network, given):
    before = network(*given)
    changed = given[3].clone()
    changed[:, 20:] = (changed[:, 20:] + 1) % len(network.bits)
    given[3] = changed
    after = network(*given)
    assert torch.allclose(before[:, :21], after[:, :21], atol=1e-5)
    assert not torch.allclose(before[:, 21:], after[:, 21:], atol=1e-3)


@pytest.mark.parametrize("number", [0, 1, 2, 4, 5])
def test_all_that_a_chart_is_given_matters(network, given, number):
    before = network(*given)
    if number == 1:
        given[1] = Conditions(*(part * 0 for part in given[1]))
    else:
        given[number] = given[number] * 0 + (1 if number == 2 else 0)
    assert not torch.allclose(before, network(*given), atol=1e-3)


def test_an_unknown_harder_difficulty_is_not_read(network, given):
    given[5] = torch.zeros(2)
    before = network(*given)
    given[4] = 1 - given[4]
    assert torch.equal(before, network(*given))
