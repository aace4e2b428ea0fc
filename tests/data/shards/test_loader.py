import json
import shutil
from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch.utils.data import DataLoader

from sabersmith.audio.mels import MelSettings
from sabersmith.data.shards.index import Shard, ShardIndex
from sabersmith.data.shards.loader import ShardBatches
from sabersmith.errors import InputError
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.sym import chart_source as charts
from sabersmith.sym.copying import CANDIDATES
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.datasets import SymAugmentation

from .conftest import MELS

STAGES = ("onset", "sym")


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def module(corpus, cache):
    """Return a function that makes a stage's data module; a crop holds a whole song."""

    def make(stage, **changes):
        if stage == "onset":
            kind, own = OnsetDataModule, {"crop_s": 10.0}
        else:
            kind, own = (
                SymDataModule,
                {"max_tokens": 64, "overlap": 3, "lookahead": 1, "copy_features": True},
            )
        own |= {"batch_size": 2, "workers": 0, "prepare_workers": 1}
        data = kind(str(corpus), str(cache), MELS, **own | changes)
        data.prepare_data()
        data.setup("fit")
        return data

    return make


def same_values(a, b):
    """Return whether two tensors are equal; unknown scores (NaN) equal each other."""
    if a.is_floating_point():
        return a.shape == b.shape and torch.allclose(a, b, rtol=0, atol=0, equal_nan=True)
    return torch.equal(a, b)


def crops(loader):
    """Return every crop of an epoch as bytes, without padding, sorted."""
    found = []
    for batch in loader:
        lengths = batch.pop("lengths", [None] * len(next(iter(batch.values()))))
        for row, length in enumerate(lengths):
            parts = {name: values[row] for name, values in batch.items()}
            past = parts.pop("past", torch.empty(0))
            parts["past"] = past[past != 0]
            cut = ("source", "tokens", "targets")
            found.append(
                tuple(
                    (values[:length] if name in cut else values).numpy().tobytes()
                    for name, values in sorted(parts.items())
                )
            )
    return sorted(found)


@pytest.mark.parametrize("stage", STAGES)
def test_an_epoch_from_shards_equals_one_from_the_cache(module, shards, stage):
    plain = module(stage)
    streamed = module(stage, shards=str(shards(stage)))
    expected = crops(plain.train_dataloader())
    assert len(expected) == (5 if stage == "onset" else 10)
    loader = streamed.train_dataloader()
    for _ in range(2):
        assert crops(loader) == expected
    if stage == "sym":
        assert streamed.source.vocabulary == plain.source.vocabulary


def test_a_crop_from_shards_equals_the_one_from_the_folder(module, shards, monkeypatch):
    change = SymAugmentation(0.5, 0.2, 0.1, 0.004, 1, 0.1)
    changes = {"max_tokens": 8, "augmentation": change}
    plain = module("sym", **changes).train_dataloader().dataset.dataset
    monkeypatch.delattr(charts, "find_copy_candidates")  # the shards hold them
    batches = module("sym", shards=str(shards("sym")), **changes).train_dataloader().dataset
    streamed = batches.open_shards(batches.shards).dataset.dataset
    same = {chart.times.tobytes(): number for number, chart in enumerate(streamed.charts)}
    assert len(same) == len(plain.charts) == 10
    copies = 0
    for item, number in enumerate(plain.index):
        other = streamed.index.index(same[plain.charts[number].times.tobytes()])
        torch.manual_seed(item)
        expected = plain[item]
        torch.manual_seed(item)
        found = streamed[other]
        assert found.keys() == expected.keys()
        assert all(same_values(found[name], expected[name]) for name in found)
        first = MELS.n_mels + 2
        copies += int(found["source"][:, first : first + CANDIDATES].count_nonzero())
    assert copies > 0


def test_characters_from_shards_equal_those_from_the_folder(module, shards, corpus, tmp_path):
    shutil.copytree(min(corpus.glob("map*")), tmp_path / "one")
    for changes in ({}, {"charts_only": str(tmp_path)}):
        plain = module("sym", **changes)
        streamed = module("sym", shards=str(shards("sym")), **changes)
        np.testing.assert_allclose(streamed.scale.tables, plain.scale.tables, atol=1e-5)
        np.testing.assert_allclose(
            streamed.distribution.between, plain.distribution.between, atol=1e-3
        )


@pytest.mark.parametrize("stage", STAGES)
def test_workers_share_an_epoch(module, shards, stage):
    changes = {"shards": str(shards(stage)), "workers": 2, "batch_size": 1}
    loader = module(stage, **changes).train_dataloader()
    assert len(loader) == len(list(loader))
    assert crops(loader) == crops(module(stage).train_dataloader())


def test_short_crops_are_as_many_as_from_the_cache(module, shards):
    for changes in ({"crop_s": 1.0}, {"crop_s": 1.0, "speeds": (1.1, 1.0)}):
        streamed = module("onset", shards=str(shards("onset")), **changes).train_dataloader()
        plain = module("onset", **changes).train_dataloader()
        assert len(crops(streamed)) == len(plain.dataset)
    streamed = module("sym", shards=str(shards("sym")), max_tokens=5).train_dataloader()
    plain = module("sym", max_tokens=5).train_dataloader()
    assert len(crops(streamed)) == len(plain.dataset)
    assert len(list(streamed)) == len(streamed)


def test_epochs_differ_in_order(module, shards):
    data = module("sym", shards=str(shards("sym")), batch_size=1)
    orders = []
    for epoch in [*range(4), 1]:
        progress = SimpleNamespace(ready=epoch, processed=epoch)
        fit_loop = SimpleNamespace(epoch_progress=SimpleNamespace(current=progress))
        data.trainer = SimpleNamespace(fit_loop=fit_loop)
        batches = data.train_dataloader()
        orders.append(b"".join(batch["source"].numpy().tobytes() for batch in batches))
    assert len(set(orders)) > 1 and orders[-1] == orders[1]


@pytest.mark.parametrize("stage", STAGES)
def test_held_out_songs_are_the_same(module, shards, stage):
    plain, streamed = module(stage), module(stage, shards=str(shards(stage)))
    for name in ("val_dataloader", "test_dataloader"):
        (expected,) = getattr(plain, name)()
        (batch,) = getattr(streamed, name)()
        assert batch.keys() == expected.keys()
        for key, value in expected.items():
            if isinstance(value, torch.Tensor):
                assert same_values(batch[key], value), key
        for one, other in zip(batch.get("onsets", ()), expected.get("onsets", ()), strict=True):
            assert np.array_equal(one, other) or one is other is None


def test_charts_without_audio_are_trained_on_too(module, shards, corpus, tmp_path):
    for folder in sorted(corpus.glob("map*"))[:2]:
        shutil.copytree(folder, tmp_path / folder.name, ignore=shutil.ignore_patterns("*.egg"))
    changes = {"charts_only": str(tmp_path), "audio_repeats": 2}
    streamed = module("sym", shards=str(shards("sym")), **changes)
    loader = streamed.train_dataloader()
    assert crops(loader) == crops(module("sym", **changes).train_dataloader())
    assert sum(int((~batch["has_audio"]).sum()) for batch in loader) == 4
    assert len(list(loader)) == len(loader)


def made_up(count):
    """Return shards of one crop per song, with three songs each but fewer in the last."""
    return [Shard(f"{i}.tar", 0, (1, 1, 1) if i < count - 1 else (1,)) for i in range(count)]


@pytest.mark.parametrize(("processes", "workers"), [(1, 1), (2, 1), (2, 3), (3, 2)])
def test_workers_read_each_shard_once(processes, workers):
    files = [shard.file for shard in made_up(14)]
    seen = []
    for rank in range(processes):
        batches = ShardBatches(made_up(14), crops_of, rows_of, 2, rank, processes, workers)
        for worker in range(batches.workers):
            seen += [shard.file for group in batches.groups(rank, worker) for shard in group]
    assert sorted(seen) == sorted(files)


def test_processes_take_equally_many_steps():
    loaders = [ShardBatches(made_up(5), crops_of, rows_of, 1, rank, 2) for rank in range(2)]
    assert [len(list(loader)) for loader in loaders] == [7, 6]
    assert [len(loader) for loader in loaders] == [6, 6]


def crops_of(shard):
    return len(shard.lengths)


def rows_of(shards):
    return DataLoader([length for shard in shards for length in shard.lengths], 1)


def test_fewer_shards_than_processes():
    with pytest.raises(
        InputError, match=r"3 training shards for 4 processes; .*fewer songs in each"
    ):
        ShardBatches(made_up(3), crops_of, rows_of, 1, 0, 4)
    assert ShardBatches(made_up(3), crops_of, rows_of, 1, 0, 2, workers=9).workers == 1


def test_an_address_is_copied_once(module, shards, cache):
    folder = shards("onset")
    data = module("onset", shards=f"file://{folder}")
    assert crops(data.train_dataloader()) == crops(module("onset").train_dataloader())
    copies = list(cache.glob("*/train-*.tar"))
    assert sorted(path.name for path in copies) == sorted(
        p.name for p in folder.glob("train-*.tar")
    )
    times = [path.stat().st_mtime_ns for path in copies]
    crops(data.train_dataloader())
    assert [path.stat().st_mtime_ns for path in copies] == times


def remove_folder(folder):
    shutil.rmtree(folder)


def break_index(folder):
    (folder / "index.json").write_text("{")


def make_index_old(folder):
    index = json.loads((folder / "index.json").read_text())
    del index["statistics"]
    (folder / "index.json").write_text(json.dumps(index | {"version": 1}))


def truncate_shard(folder):
    path = folder / "train-000000.tar"
    path.write_bytes(path.read_bytes()[:-600])


def overwrite_shard(folder):
    path = folder / "train-000000.tar"
    path.write_bytes(b"\xff" * path.stat().st_size)


def remove_shard(folder):
    (folder / "train-000000.tar").unlink()


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (remove_folder, "index.json: can't be read.*; set data.shards to a folder of shards"),
        (break_index, "index.json: damaged"),
        (
            make_index_old,
            r"index.json: version 1, not \d+; write shards of stage onset there again",
        ),
        (truncate_shard, r"train-000000.tar: \d+ bytes of \d+; remove it"),
        (overwrite_shard, "train-000000.tar: damaged"),
        (remove_shard, "train-000000.tar: no such file; copy the whole folder"),
    ],
)
def test_shards_that_can_not_be_read(module, shards, tmp_path, damage, message):
    folder = tmp_path / "shards"
    shutil.copytree(shards("onset"), folder)
    damage(folder)
    with pytest.raises(InputError, match=message) as error:
        list(module("onset", shards=str(folder)).train_dataloader())
    assert str(error.value).startswith(str(folder))
    assert "\n" not in str(error.value)


def test_statistics_that_are_damaged(shards, module, tmp_path):
    folder = tmp_path / "shards"
    shutil.copytree(shards("sym"), folder)
    index = json.loads((folder / "index.json").read_text())
    del index["statistics"]["characters"]
    (folder / "index.json").write_text(json.dumps(index))
    with pytest.raises(InputError, match=r"damaged .'characters'.; write the shards again"):
        module("sym", shards=str(folder))


def test_shards_of_something_else(module, shards, cache):
    folder = str(shards("onset"))
    with pytest.raises(
        InputError, match=r"of stage onset; set data.shards to a folder of stage sym"
    ):
        module("sym", shards=folder)
    finer = MelSettings(sr=8000, hop=80, n_mels=30, nffts=(512,))
    with pytest.raises(InputError, match=r"'n_mels': 26.*; set the features. keys to them"):
        ShardIndex.open(folder, cache, "onset", finer)
    slow = partial(module, "onset", shards=folder, speeds=(0.9,))
    with pytest.raises(InputError, match=r"no features at speed 0.9; leave it out of data.speeds"):
        list(slow().train_dataloader())
