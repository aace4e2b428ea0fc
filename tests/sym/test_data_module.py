import os
import tarfile

import numpy as np
import pytest
import torch

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.character import DESCRIPTORS, CharacterScale
from sabersmith.beatmap.grid_states import State, mirror
from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.beatmap.vocabulary import END, PAD, START
from sabersmith.data.feature_store import FeatureFile
from sabersmith.errors import InputError
from sabersmith.sym.chart_source import IGNORED, memory_map
from sabersmith.sym.copying import CANDIDATES, COPY_COLUMNS
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.datasets import SymAugmentation, collate

MELS = MelSettings(sr=8000, hop=80, n_mels=10, nffts=(512,))


def module(maps, cache, **changes):
    data = SymDataModule(
        str(maps),
        str(cache),
        MELS,
        **{"max_tokens": 8, "overlap": 3, "lookahead": 1, "batch_size": 4, "prepare_workers": 1}
        | changes,
    )
    data.prepare_data()
    data.setup()
    return data


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def data(maps, cache):
    return module(maps, cache)


def test_audio_and_gaps_of_a_batch_are_fractions(data):
    """The original's collate rounded both to whole numbers, so that it trained on silence."""
    batch = next(iter(data.train_dataloader()))
    assert batch["source"].shape == (4, 8, 12)
    assert batch["source"].dtype == torch.float32
    mels, gaps = batch["source"][..., :10], batch["source"][..., 10:12]
    assert mels.min() >= 0
    assert mels.max() <= 1
    assert (mels != mels.round()).float().mean() > 0.3
    assert (gaps != gaps.round()).float().mean() > 0.3
    assert batch["tokens"].dtype == torch.int64
    assert set(batch["difficulty"].tolist()) <= {1, 3}
    assert batch["has_audio"].all()


def test_tokens_are_the_charts_states_in_order(data):
    [chart] = [chart for chart in data.charts("train") if chart.difficulty == 3]
    ids, targets = data.source.tokens(chart)
    assert ids[0] == START
    assert ids[-1] == END
    assert data.source.vocabulary.decode(ids[1:-1]) == chart.states
    assert targets.tolist() == [IGNORED, *ids[1:-1].tolist(), IGNORED]
    times = data.source.times(chart)
    assert times[0] == 0
    assert times[-1] == pytest.approx(8.0)
    assert np.array_equal(times[1:-1], chart.times)


def test_unknown_states_are_given_but_not_scored(maps, cache):
    data = module(maps, cache, top_k=2)
    [chart] = [chart for chart in data.charts("train") if chart.difficulty == 3]
    ids, targets = data.source.tokens(chart)
    known = data.source.vocabulary.known(chart.states)
    assert known.sum() < len(known)
    assert ((targets[1:-1] != IGNORED) == known).all()
    assert set(ids[1:-1].tolist()) <= {3, 4}


def test_crops_are_pieces_of_charts_with_their_gaps(data):
    charts = [data.source.tokens(chart)[0].tolist() for chart in data.charts("train")]
    dataset = data.train_dataloader().dataset
    starts = set()
    for item in [dataset[i] for i in range(40)]:  # of many epochs
        tokens = item["tokens"].tolist()
        places = [
            (number, start)
            for number, ids in enumerate(charts)
            for start in range(len(ids) - len(tokens) + 1)
            if ids[start : start + len(tokens)] == tokens
        ]
        assert places
        starts.update(places)
        assert item["targets"][0] == IGNORED
        before, after = item["source"][:, 10], item["source"][:, 11]
        assert torch.allclose(before[1:], after[:-1])
    assert len(starts) > 5


def test_each_augmentation_changes_its_part(maps, cache):
    vocabulary = module(maps, cache).source.vocabulary

    def crops(**changes):
        data = module(maps, cache, max_tokens=64, augmentation=SymAugmentation(**changes))
        dataset = data.train_dataloader().dataset
        chart = data.charts("train")[dataset.index[0]]
        return chart, data.source, dataset[0]

    chart, source, plain = crops()
    _, _, mirrored = crops(mirror=1.0)
    states: list[State] = vocabulary.decode(mirrored["tokens"][1:-1])
    expected = vocabulary.encode(mirror(state) for state in chart.states)
    assert states == vocabulary.decode(expected)
    assert torch.equal(mirrored["source"], plain["source"])

    _, _, silent = crops(no_audio=1.0)
    assert not silent["has_audio"]
    assert not silent["source"][:, : source.audio_rows].any()

    _, _, scaled = crops(gap_scale=0.2)
    ratio = scaled["source"][1:, 10] / plain["source"][1:, 10]
    assert torch.allclose(ratio, ratio[:1].expand_as(ratio))
    assert 0.8 <= float(ratio[0]) <= 1.2

    _, _, jittered = crops(gap_jitter_s=0.01)
    moved = (jittered["source"][:, 10] - plain["source"][:, 10]).abs()
    assert 0 < float(moved.max()) < 0.1
    assert (jittered["source"][1:, 10] > 0).all()

    _, _, loud = crops(gain=0.1)
    change = loud["source"][:, : source.audio_rows] - plain["source"][:, : source.audio_rows]
    assert 0 < float(change.abs().max()) <= 0.1 + 1e-6


def test_windows_score_every_state_once(data):
    charts = data.charts("dev")
    dataset = data.val_dataloader().dataset
    assert len(dataset) > len(charts)
    scored = sum(int((dataset[i]["targets"] != IGNORED).sum()) for i in range(len(dataset)))
    unknown = sum(int(dataset[i]["unknown"]) for i in range(len(dataset)))
    assert scored + unknown == sum(len(chart.times) for chart in charts)


def test_shuffled_audio_is_another_songs(maps, cache):
    two = module(maps, cache)
    two._charts["dev"] = two.charts("dev") + two.charts("test")
    first = two.val_dataloader().dataset[0]
    rows = two.source.audio_rows
    assert torch.equal(first["source"][:, rows:], first["other"][:, rows:])
    assert not torch.allclose(first["source"][:, :rows], first["other"][:, :rows], atol=0.01)


def test_collate_pads_and_keeps_lengths(data):
    dataset = data.val_dataloader().dataset
    items = [dataset[i] for i in range(len(dataset))]
    batch = collate(items)
    lengths = [len(item["tokens"]) for item in items]
    assert batch["lengths"].tolist() == lengths
    shortest = lengths.index(min(lengths))
    assert min(lengths) < max(lengths)
    assert not batch["tokens"][shortest, min(lengths) :].any()
    assert (batch["targets"][shortest, min(lengths) :] == IGNORED).all()
    assert batch["source"].is_floating_point()


def test_items_have_copy_features_and_the_tokens_before(maps, cache):
    data = module(maps, cache, copy_features=True)
    data._charts["dev"] = data.charts("dev") + data.charts("test")
    rows = data.source.audio_rows + 2
    [chart] = [chart for chart in data.charts("train") if chart.difficulty == 3]
    times, (ids, _) = data.source.times(chart), data.source.tokens(chart)
    expected = data.source.copy_features(chart.audio, times, times)
    assert expected.shape == (len(times), COPY_COLUMNS) and expected[:, :CANDIDATES].any()
    starts = set()
    for item in data.train_dataloader().dataset.dataset:
        if item["difficulty"] == 3:
            start = len(item["past"])
            starts.add(start)
            part = slice(start, start + len(item["tokens"]))
            assert item["past"].tolist() == ids[:start].tolist()
            features = item["source"][:, rows : rows + COPY_COLUMNS]
            assert torch.equal(features, torch.from_numpy(expected[part]))
    assert max(starts) > 0
    first = data.val_dataloader().dataset[0]
    assert not torch.equal(
        *(first[key][:, rows : rows + COPY_COLUMNS] for key in ("source", "other"))
    )


def test_stored_copy_features_are_used_for_the_songs_own_times(maps, cache):
    source = module(maps, cache, copy_features=True).source
    [chart] = [chart for chart in module(maps, cache).charts("train") if chart.difficulty == 3]
    times = source.times(chart)
    found = source.copy_features(chart.audio, times, times)
    marked = np.ones_like(found)
    source.remember_copy_features(chart, marked)
    assert np.array_equal(source.copy_features(chart.audio, times, times), marked)
    assert not (source.copy_features(chart.audio, times, times + 0.5) == 1).all()
    other = source.with_store(source.store)
    assert np.array_equal(other.copy_features(chart.audio, times, times), found)


def test_stored_arrays_are_mapped_and_mapped_again_after_a_change(tmp_path):
    path = tmp_path / "two"
    one, two = np.arange(6, dtype=np.float16), np.arange(8, dtype=np.float32)
    path.write_bytes(b"8 bytes." + one.tobytes() + b"...." + two.tobytes())
    files = [
        FeatureFile(str(path), 8, (3, 1, 2), one.dtype),
        FeatureFile(str(path), 24, (8,), two.dtype),
    ]
    for file, values in zip(files, (one, two), strict=True):
        found = memory_map(file)
        assert found.dtype == values.dtype
        assert np.array_equal(found, values.reshape(file.shape))
        assert np.shares_memory(found, memory_map(file))
    new = tmp_path / "new"
    new.write_bytes(bytes(56))
    os.utime(new, ns=(1, 1))
    os.replace(new, path)
    assert not memory_map(files[1]).any()


def test_past_tokens_are_padded_on_the_left():
    one = {"tokens": torch.tensor([5]), "past": torch.tensor([START, 3, 4])}
    two = {"tokens": torch.tensor([3]), "past": torch.tensor([START])}
    assert collate([one, two])["past"].tolist() == [[START, 3, 4], [PAD, PAD, START]]


def write_chart(folder, notes):
    folder.mkdir(parents=True)
    chart = Chart(difficulty="Hard", njs=12, notes=notes)
    write_level(Level(title=folder.name, bpm=120, audio="song.ogg", charts=[chart]), folder)


def test_charts_without_songs_join_training_from_a_folder_or_a_tar(maps, cache, tmp_path, caplog):
    notes = [Note(float(i), i % 4, 2, i % 2, 8) for i in range(1, 30)]
    write_chart(tmp_path / "charts" / "good", notes)
    (tmp_path / "charts" / "bad").mkdir()
    (tmp_path / "charts" / "bad" / "Info.dat").write_text("{")
    with tarfile.open(tmp_path / "charts.tar.gz", "w:gz") as archive:
        archive.add(tmp_path / "charts", "charts")
    plain = module(maps, cache)
    for source in (tmp_path / "charts", tmp_path / "charts.tar.gz"):
        caplog.clear()
        data = module(maps, cache, charts_only=str(source))
        assert "bad" in caplog.text
        assert len(data.train_dataloader().dataset.charts) == 3
        assert data.source.vocabulary.size > plain.source.vocabulary.size
        batch = next(iter(data.train_dataloader()))
        silent = batch["source"][~batch["has_audio"]][..., : data.source.audio_rows]
        assert not silent.any()


def test_several_sources_of_charts_without_songs(maps, cache, tmp_path):
    for name, direction in (("one", 8), ("two", 7)):
        notes = [Note(float(i), i % 4, 2, i % 2, direction) for i in range(1, 30)]
        write_chart(tmp_path / name / "level", notes)
    data = module(maps, cache, charts_only=[str(tmp_path / "one"), str(tmp_path / "two")])
    assert len(data.train_dataloader().dataset.charts) == 4


def test_crops_have_the_scores_of_their_chart(maps, cache, data):
    def characters(**changes):
        dataset = (
            module(maps, cache, augmentation=SymAugmentation(**changes)).train_dataloader().dataset
        )
        return dataset, torch.stack([dataset[i]["character"] for i in range(200)])

    dataset, plain = characters()
    chart = dataset.charts[dataset.index[0]].character
    np.testing.assert_array_equal(plain[0].numpy(), chart)
    known = ~plain.isnan()
    assert known.any()
    expected = [
        data.scale.scores(chart.character, chart.difficulty) for chart in data.charts("train")
    ]
    np.testing.assert_allclose([chart.character for chart in dataset.charts], expected, atol=1e-6)
    assert characters(no_character=1.0)[1].isnan().all()
    _, some = characters(no_character=0.2, unknown=0.3)
    assert float((~some.isnan()[known]).float().mean()) == pytest.approx(0.8 * 0.7, abs=0.1)
    batch = next(iter(data.val_dataloader()))
    assert batch["character"].shape[1:] == chart.shape


def test_a_given_scale_is_kept(maps, cache):
    data = SymDataModule(str(maps), str(cache), MELS, max_tokens=8, overlap=3, lookahead=1)
    rng = np.random.default_rng(0)
    data.scale = CharacterScale.fit(rng.normal(size=(50, len(DESCRIPTORS))), np.arange(50) % 5)
    data.prepare_data()
    data.setup()
    np.testing.assert_array_equal(
        data.source.scale.tables,
        CharacterScale.fit(
            np.random.default_rng(0).normal(size=(50, len(DESCRIPTORS))), np.arange(50) % 5
        ).tables,
    )


def test_missing_or_damaged_charts_only(maps, cache, tmp_path):
    with pytest.raises(InputError, match="no such folder or tar"):
        module(maps, cache, charts_only=str(tmp_path / "none"))
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(b"\x1f\x8b no tar")
    with pytest.raises(InputError, match="not a whole tar"):
        module(maps, cache, charts_only=str(broken))
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match="no Standard chart"):
        module(maps, cache, charts_only=str(tmp_path / "empty"))


def test_splits_share_no_song(data):
    audio = [{chart.audio for chart in data.charts(split)} for split in ("train", "dev", "test")]
    assert all(audio)
    assert len(set.union(*audio)) == sum(map(len, audio))
