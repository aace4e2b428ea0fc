import csv
import json
import logging
import shutil
from pathlib import Path

import pytest

from sabersmith.audio.mels import MelSettings
from sabersmith.data import corpus
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split
from sabersmith.errors import InputError
from sabersmith.onset.data_module import OnsetDataModule
from sabersmith.sym.data_module import SymDataModule

MELS = MelSettings(sr=8000, hop=80, n_mels=20, nffts=(256,))


def copies(maps, root, names, **changes):
    """Put copies of the first map under root, with texts of their Info changed."""
    for name in names:
        shutil.copytree(maps / "map0", root / name)
        info = root / name / "Info.dat"
        text = info.read_text("utf-8")
        for old, new in changes.get(name, {}).items():
            assert old in text
            text = text.replace(old, new)
        info.write_text(text, "utf-8")
    return root


def write_index(root, rows):
    with (root / "index.csv").open("w", newline="") as file:
        csv.writer(file).writerows([["split", "folder", "song_group"], *rows])


def test_index_decides(maps, tmp_path):
    root = copies(maps, tmp_path, ["a", "b", "c"])
    write_index(root, [["train", "a", 1], ["train", "a", 1], ["dev", "b", 2], ["other", "c", 3]])
    songs = list_songs(root)
    assert [(s.folder.name, s.split, s.group) for s in songs] == [
        ("a", "train", "1"),
        ("b", "dev", "2"),
    ]


def test_index_without_its_columns(tmp_path):
    (tmp_path / "index.csv").write_text("name,other\nx,y\n")
    with pytest.raises(InputError, match=r"index\.csv: columns split, folder and song_group"):
        list_songs(tmp_path)


def test_index_of_other_splits_alone(tmp_path):
    write_index(tmp_path, [["training", "a", 1], ["valid", "b", 2]])
    with pytest.raises(InputError, match=r"index\.csv: split: none is .* \(but training, valid\)"):
        list_songs(tmp_path)


def test_without_an_index_every_split_has_songs(maps):
    assert sorted(song.split for song in list_songs(maps)) == ["dev", "test", "train"]


def test_seed_decides_the_split(maps, tmp_path):
    names = [f"m{i:02}" for i in range(12)]
    titles = {name: {'"song 0"': f'"{name}"'} for name in names}
    root = copies(maps, tmp_path, names, **titles)
    assert list_songs(root, seed=1) == list_songs(root, seed=1)
    assert list_songs(root, seed=1) != list_songs(root, seed=2)
    songs = list_songs(root, seed=1, dev=0.25, test=0.25)
    assert [len(select_split(songs, split)) for split in ("train", "dev", "test")] == [6, 3, 3]
    assert len(select_split(songs, "train", limit=2)) == 2


def test_remaps_of_a_song_stay_together(maps, tmp_path):
    names = [f"m{i:02}" for i in range(8)]
    titles = {name: {'"song 0"': f'"Song {i // 2}"'} for i, name in enumerate(names)}
    titles["m01"] = {'"song 0"': '"SONG  0!"'}
    root = copies(maps, tmp_path, names, **titles)
    for seed in range(5):
        splits = {song.folder.name: song.split for song in list_songs(root, seed, 0.25, 0.25)}
        for i in range(0, 8, 2):
            assert splits[f"m{i:02}"] == splits[f"m{i + 1:02}"]


@pytest.mark.parametrize("make", [False, True])
def test_no_maps(tmp_path, make):
    root = tmp_path / "maps"
    if make:
        root.mkdir()
    with pytest.raises(InputError, match="maps: no"):
        list_songs(root)


def test_bad_maps_are_skipped_named_and_counted(maps, tmp_path, caplog):
    root = copies(maps, tmp_path, ["bad", "good", "mute"])
    (root / "bad" / "Info.dat").write_text("{")
    (root / "mute" / "song.egg").unlink()
    (root / "good" / "NormalStandard.dat").write_text("{")
    with caplog.at_level(logging.INFO):
        levels = read_songs(list_songs(root))
    assert [song.folder.name for song, _ in levels] == ["good"]
    assert "bad/Info.dat" in caplog.text
    assert "mute: its audio is missing" in caplog.text
    assert "skipped 2 of 3 maps of " in caplog.text
    (line,) = [line for line in caplog.messages if "NormalStandard.dat" in line]
    assert line.startswith(f"{root / 'good'}: ") and "cover" not in line


def test_linked_folders_are_levels_too(maps, tmp_path):
    root = tmp_path / "links"
    root.mkdir()
    (root / "all").symlink_to(maps, target_is_directory=True)
    (root / "again").symlink_to(maps / "map0", target_is_directory=True)
    (root / "cycle").symlink_to(root, target_is_directory=True)
    songs = list_songs(root)
    assert sorted(song.folder.resolve() for song in songs) == sorted(maps.glob("map*"))
    assert len(read_songs(songs)) == 3


def test_a_start_of_training_reads_each_level_once(maps, tmp_path, monkeypatch):
    read, listed = [], []

    def counted(calls, function):
        def call(path, *arguments, **options):
            calls.append(Path(path).name)
            return function(path, *arguments, **options)

        return call

    monkeypatch.setattr(corpus, "read_level", counted(read, corpus.read_level))
    monkeypatch.setattr(corpus, "read_metadata", counted(listed, corpus.read_metadata))
    names = ["map0", "map1", "map2"]
    for data in (
        OnsetDataModule(str(maps), str(tmp_path), MELS, prepare_workers=1),
        SymDataModule(str(maps), str(tmp_path), MELS, prepare_workers=1),
    ):
        read.clear()
        listed.clear()
        data.prepare_data()
        data.setup("fit")
        for loader in (data.train_dataloader(), data.val_dataloader(), data.test_dataloader()):
            assert len(loader)
        assert sorted(read) == sorted(listed) == names


def test_only_the_info_file_is_read_to_list_levels(maps, tmp_path):
    root = copies(maps, tmp_path, ["a", "b"])
    for file in root.glob("*/*Standard.dat"):
        file.write_text("no JSON")
    assert {song.group for song in list_songs(root)} == {"song 0"}


def test_audio_of_another_case(maps, tmp_path):
    root = copies(maps, tmp_path, ["a"])
    (root / "a" / "song.egg").rename(root / "a" / "Song.EGG")
    ((_, level),) = read_songs(list_songs(root))
    assert audio_path(level).samefile(root / "a" / "Song.EGG")


def test_charts_whose_notes_mods_move_are_left_out(maps, tmp_path, caplog):
    root = copies(maps, tmp_path, ["all", "none", "one"])
    for name in ("all", "one"):
        path = root / name / "Info.dat"
        info = json.loads(path.read_text("utf-8"))
        beatmaps = info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]
        for beatmap in beatmaps if name == "all" else beatmaps[:1]:
            beatmap["_customData"] = {"_requirements": ["Noodle Extensions"]}
        path.write_text(json.dumps(info), "utf-8")
    with caplog.at_level(logging.INFO):
        levels = read_songs(list_songs(root))
    charts = {song.folder.name: len(level.charts) for song, level in levels}
    assert charts == {"none": charts["none"], "one": charts["none"] - 1}
    assert "all: its charts need mods that move notes (Noodle Extensions)" in caplog.text
