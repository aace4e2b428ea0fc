import pickle

import torch
from torch.utils.data import DataLoader, Dataset

from sabersmith.data.repeatable import EpochSampler, SeededDataset, derived_seed, seeded


class Noise(Dataset):
    """Three items, each with one random number."""

    name = "noise"

    def __len__(self):
        return 3

    def __getitem__(self, item):
        return item, float(torch.rand(()))


class NoiseBatches(Noise):
    def __getitems__(self, items):
        return [(item, float(value)) for item, value in zip(items, torch.rand(3), strict=False)]


def epochs(dataset, workers, numbers, seed=0):
    """Return the items of some epochs, in order."""
    here = [0]
    loader = DataLoader(
        SeededDataset(dataset, seed),
        2,
        sampler=EpochSampler(len(dataset), seed, lambda: here[0]),
        num_workers=workers,
        collate_fn=list,
        persistent_workers=workers > 0,
    )
    found = []
    for here[0] in numbers:
        found.append([item for batch in loader for item in batch])
    return found


def test_an_epoch_is_the_same_whatever_came_before_it():
    for dataset in (Noise(), NoiseBatches()):
        plain = epochs(dataset, 0, range(4))
        assert len({item for epoch in plain for item in epoch}) == 12
        assert [sorted(number for number, _ in epoch) for epoch in plain] == [[0, 1, 2]] * 4
        torch.rand(7)
        assert epochs(dataset, 0, [2, 3]) == plain[2:]
        assert epochs(dataset, 2, [1, 3]) == plain[1::2]
        assert epochs(dataset, 0, range(4), seed=1) != plain


def test_draws_leave_the_generator_as_it_was():
    state = torch.get_rng_state()
    list(EpochSampler(5))
    SeededDataset(Noise())[4]
    with seeded("order", 5):
        torch.rand(3)
    assert torch.equal(torch.get_rng_state(), state)


def test_seeds_differ_in_every_number():
    numbers = (), (0,), (1,), (0, 1), (1, 0), (1, 1), (0, 1, 1)
    assert len({derived_seed(name, *given) for given in numbers for name in ("a", "b")}) == 14


def test_a_seeded_dataset_has_the_attributes_of_its_own():
    dataset = pickle.loads(pickle.dumps(SeededDataset(Noise())))
    assert (dataset.name, len(dataset), dataset[4]) == ("noise", 3, SeededDataset(Noise())[4])
