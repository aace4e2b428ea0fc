import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.mels import MelSettings
from sabersmith.data import loaders
from sabersmith.data.feature_cache import cached_features, prepare_features
from sabersmith.data.feature_store import FeatureFile
from sabersmith.data.loaders import LengthBucketSampler, default_workers
from sabersmith.errors import InputError

MELS = MelSettings(sr=16000, hop=160, n_mels=10, nffts=(512, 1024))


@pytest.fixture(scope="module")
def song(maps, tmp_path_factory):
    """Return a song's features, and where they are in the cache."""
    audio, cache = maps / "map0" / "song.egg", tmp_path_factory.mktemp("cache")
    prepare_features([audio], MELS, cache, 1)
    return np.array(cached_features(audio, MELS, cache)), FeatureFile.find(audio, MELS, cache)


@given(first=st.integers(0, 801), count=st.integers(0, 900))
def test_partial_reads_equal_slices_of_the_whole(song, first, count):
    whole, file = song
    assert len(file) == len(whole)
    part = file.read(first, count)
    assert part.dtype == np.float16
    assert np.array_equal(part, whole[first : first + count])


def test_a_song_without_cached_features(maps, tmp_path):
    with pytest.raises(InputError, match="prepare them first"):
        FeatureFile.find(maps / "map0" / "song.egg", MELS, tmp_path)


@given(st.lists(st.integers(1, 50), min_size=1, max_size=300), st.integers(1, 9))
def test_bucket_sampler_gives_each_item_once(lengths, batch_size):
    assert sorted(LengthBucketSampler(lengths, batch_size)) == list(range(len(lengths)))


def padded(lengths, order, batch_size):
    batches = [order[i : i + batch_size] for i in range(0, len(order), batch_size)]
    return sum(max(lengths[i] for i in batch) * len(batch) for batch in batches)


def test_bucket_sampler_pads_little_and_differs_between_epochs():
    lengths = torch.randint(100, 2000, (1003,)).tolist()
    once, again = (
        [item % 1003 for item in LengthBucketSampler(lengths, 8, 0, lambda epoch=epoch: epoch)]
        for epoch in (0, 1)
    )
    assert once != again
    for order in (once, again):
        assert padded(lengths, order, 8) < 1.1 * sum(lengths)
    # Short and long batches are in random order.
    means = [np.mean([lengths[i] for i in once[k : k + 8]]) for k in range(0, 1000, 8)]
    assert abs(np.corrcoef(means[:-1], means[1:])[0, 1]) < 0.3


def test_bucket_sampler_gives_processes_of_one_seed_the_same_order():
    lengths = list(range(100))
    first = list(LengthBucketSampler(lengths, 4, 3))
    torch.rand(7)  # other random draws of a process don't matter
    assert list(LengthBucketSampler(lengths, 4, 3)) == first
    assert list(LengthBucketSampler(lengths, 4, 4)) != first


@pytest.mark.parametrize(
    ("gpus", "cores", "workers"), [(0, 16, 0), (1, 1, 0), (1, 2, 1), (1, 16, 4), (8, 16, 1)]
)
def test_workers_leave_a_core_to_the_training(monkeypatch, gpus, cores, workers):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: gpus > 0)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: gpus)
    monkeypatch.setattr(loaders.os, "cpu_count", lambda: cores)
    assert default_workers() == workers
