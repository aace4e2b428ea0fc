import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from functools import partial

import numpy as np
import pytest
import soundfile

from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.data import checked_files
from sabersmith.data import feature_cache as features
from sabersmith.data.feature_cache import (
    cached_features,
    cached_grid,
    grid_from_json,
    log_skipped,
    prepare_features,
    prepare_grids,
    song_grid,
)
from sabersmith.errors import InputError

from ..songs import SR, clicks

SONG_SR = 16000  # Hz: the lowest that songs may have
MELS = MelSettings(sr=SONG_SR, hop=160, n_mels=20, nffts=(512, 1024))


@pytest.fixture
def song(tmp_path):
    path = tmp_path / "song.wav"
    rng = np.random.default_rng(0)
    samples = rng.normal(0, 0.01, 2 * SONG_SR).astype(np.float32)
    samples[SONG_SR : SONG_SR + 400] += rng.uniform(-0.9, 0.9, 400)
    soundfile.write(path, samples, SONG_SR, subtype="FLOAT")
    return path, samples


def test_cached_features_are_the_computed_ones(song, tmp_path):
    path, samples = song
    assert prepare_features([path], MELS, tmp_path / "cache", workers=1) == {}
    found = cached_features(path, MELS, tmp_path / "cache")
    assert isinstance(found, np.memmap)
    assert found.shape == (201, 2, 20)
    assert found.dtype == np.float16
    assert np.abs(found - mel_features(samples, MELS)).max() < 1e-3
    assert 0 <= found.min() <= found.max() <= 1


def test_what_killed_processes_left_is_removed(song, tmp_path):
    left = tmp_path / "cache" / ".sabersmith-0123456789ab"
    left.mkdir(parents=True)
    (left / "lock").touch()
    (left / "content.tmp").write_bytes(b"half a file")
    assert prepare_features([song[0]], MELS, tmp_path / "cache", workers=1) == {}
    assert not left.exists()


def test_cached_grid_is_the_computed_one(tmp_path):
    path = tmp_path / "clicks.wav"
    soundfile.write(path, clicks(10.0, bpm=111.0).T, SR)
    with pytest.raises(InputError, match="prepare it first"):
        cached_grid(path, tmp_path / "cache")
    assert prepare_grids([path], tmp_path / "cache", workers=1) == {}
    grid = cached_grid(path, tmp_path / "cache")
    assert grid == song_grid(path)
    assert grid.is_clear and grid.bpm == pytest.approx(111, abs=0.1)
    changing = replace(grid, changes=((8, 120.0), (16, 90.5)))
    assert grid_from_json(json.loads(json.dumps(asdict(changing)))) == changing


def test_a_song_that_cannot_be_decoded_is_named(song, tmp_path):
    broken = tmp_path / "broken.ogg"
    broken.write_bytes(b"no song")
    failed = prepare_grids([song[0], broken], tmp_path / "cache", workers=1)
    assert list(failed) == [broken] and "broken.ogg" in failed[broken]


def test_nothing_is_computed_twice(song, tmp_path, monkeypatch):
    path, _ = song
    prepare_features([path], MELS, tmp_path / "cache", workers=1)
    prepare_grids([path], tmp_path / "cache", workers=1)
    monkeypatch.setattr(features, "worker_pool", None)
    assert prepare_features([path], MELS, tmp_path / "cache", workers=1) == {}
    assert prepare_grids([path], tmp_path / "cache", workers=1) == {}


@pytest.mark.parametrize(
    "other",
    [MelSettings(SONG_SR, 160, 21, (512, 1024)), MelSettings(SONG_SR, 160, 20, (512, 2048))],
)
def test_other_settings_are_not_mixed_up(song, tmp_path, other):
    path, _ = song
    prepare_features([path], MELS, tmp_path / "cache", workers=1)
    with pytest.raises(InputError, match="prepare them first"):
        cached_features(path, other, tmp_path / "cache")


def test_changed_audio_gets_no_old_features(song, tmp_path):
    path, samples = song
    prepare_features([path], MELS, tmp_path / "cache", workers=1)
    soundfile.write(path, samples[:-160] * 0.5, SONG_SR, subtype="FLOAT")
    with pytest.raises(InputError, match="prepare them first"):
        cached_features(path, MELS, tmp_path / "cache")


def test_speed_moves_onsets(song, tmp_path):
    path, _ = song
    prepare_features([path], MELS, tmp_path / "cache", workers=1, speeds=(1.0, 1.25))
    plain = cached_features(path, MELS, tmp_path / "cache")
    faster = cached_features(path, MELS, tmp_path / "cache", speed=1.25)
    assert len(faster) == 161
    assert plain.astype(float).mean((1, 2)).argmax() == pytest.approx(101, abs=2)
    assert faster.astype(float).mean((1, 2)).argmax() == pytest.approx(101 / 1.25, abs=2)


def test_a_bad_file_is_named_and_the_others_are_computed(song, tmp_path):
    path, _ = song
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"no audio")
    failed = prepare_features([bad, path], MELS, tmp_path / "cache", workers=1)
    assert list(failed) == [bad]
    assert "bad.wav" in failed[bad]
    assert len(cached_features(path, MELS, tmp_path / "cache")) == 201
    assert not list((tmp_path / "cache").glob(".sabersmith-*"))


DAMAGE = {
    "flipped": lambda content, at: content[:at] + bytes([content[at] ^ 64]) + content[at + 1 :],
    "not a number": lambda content, at: content[:at] + b"\xff" * 4 + content[at + 4 :],
    "zeroed": lambda content, at: content[:at] + bytes(len(content) - at),
    "truncated": lambda content, at: content[:at],
    "emptied": lambda content, at: b"",
    "extended": lambda content, at: content + bytes(9),
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize(
    ("prepare", "cached"),
    [
        (partial(prepare_features, settings=MELS), partial(cached_features, settings=MELS)),
        (prepare_grids, cached_grid),
    ],
    ids=["features", "grid"],
)
def test_damaged_files_are_noticed_and_computed_again(
    song, tmp_path, caplog, prepare, cached, damage
):
    cache = tmp_path / "cache"
    prepare([song[0]], cache=cache, workers=1)
    before = cached(song[0], cache=cache)
    before = np.array(before) if prepare is not prepare_grids else before
    (file,) = cache.iterdir()
    content = file.read_bytes()
    # Within a file's header, its content and its checksum.
    for at in (20, len(content) // 2, len(content) - 5):
        file.write_bytes(damage(content, at))
        os.utime(file, ns=(at, at))
        caplog.clear()
        with pytest.raises(InputError, match=r"not in .*; prepare (them|it) first"):
            cached(song[0], cache=cache)
        assert prepare([song[0]], cache=cache, workers=1) == {}
        assert caplog.messages == [f"{file}: damaged; it is computed again"]
        assert file.read_bytes() == content
    assert np.array_equal(cached(song[0], cache=cache), before)


def test_files_of_earlier_versions_are_used_if_they_can_be_read(song, tmp_path, caplog):
    """They have no checksum."""
    cache = tmp_path / "cache"
    prepare_features([song[0]], MELS, cache, workers=1)
    prepare_grids([song[0]], cache, workers=1)
    grid, mels = sorted(cache.iterdir(), key=lambda file: file.suffix)
    array = np.load(mels)
    np.save(mels, array)
    grid.write_text(json.dumps(asdict(cached_grid(song[0], cache))))
    prepare_features([song[0]], MELS, cache, workers=1)
    prepare_grids([song[0]], cache, workers=1)
    assert not caplog.messages
    assert np.array_equal(cached_features(song[0], MELS, cache), array)
    array[7] = np.nan
    np.save(mels, array)
    grid.write_text("{")
    prepare_features([song[0]], MELS, cache, workers=1)
    prepare_grids([song[0]], cache, workers=1)
    assert len(caplog.messages) == 2
    assert np.isfinite(cached_features(song[0], MELS, cache)).all()


def test_a_file_is_checked_once(song, tmp_path, monkeypatch):
    prepare_features([song[0]], MELS, tmp_path / "cache", workers=1)
    cached_features(song[0], MELS, tmp_path / "cache")
    monkeypatch.setattr(checked_files, "zlib", None)
    cached_features(song[0], MELS, tmp_path / "cache")


def test_a_full_disk_is_one_line_and_leaves_no_temporary_files(song, tmp_path):
    resource = pytest.importorskip("resource")
    cache = tmp_path / "cache"
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, limits[1]))  # bytes of a file
    try:
        with pytest.raises(InputError, match=r"cache: can't be written .*File too large.*; choose"):
            prepare_features([song[0]], MELS, cache, workers=2, speeds=(1.0, 1.1))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert list(cache.iterdir()) == []


def test_songs_that_can_not_be_read_are_named_too(song, tmp_path):
    path, _ = song
    failed = prepare_features([tmp_path / "none.ogg", path], MELS, tmp_path / "cache", workers=1)
    assert list(failed) == [tmp_path / "none.ogg"]
    assert "none.ogg: can't be read (No such file" in failed[tmp_path / "none.ogg"]
    with pytest.raises(InputError, match=r"none\.ogg: can't be read"):
        cached_features(tmp_path / "none.ogg", MELS, tmp_path / "cache")


def test_a_song_without_samples_is_named(song, tmp_path):
    path, _ = song
    silent = tmp_path / "empty.wav"
    soundfile.write(silent, np.zeros(0, np.float32), SONG_SR)
    for prepare in (partial(prepare_features, settings=MELS), prepare_grids):
        failed = prepare([silent, path], cache=tmp_path / "cache", workers=1)
        assert failed == {silent: f"{silent}: holds no samples; put the song's audio in its place"}
    assert len(cached_features(path, MELS, tmp_path / "cache")) == 201


def test_whatever_fails_for_one_song_skips_that_song(song, tmp_path, monkeypatch, caplog):
    path, samples = song
    other = tmp_path / "other.wav"
    soundfile.write(other, samples[:SONG_SR], SONG_SR, subtype="FLOAT")

    def fail(samples, settings):
        if len(samples) == SONG_SR:
            raise ZeroDivisionError("of\ntwo lines")
        return mel_features(samples, settings)

    monkeypatch.setattr(features, "mel_features", fail)
    failed = prepare_features([other, path], MELS, tmp_path / "cache", workers=1)
    assert failed == {other: f"{other}: ZeroDivisionError: of two lines"}
    assert len(cached_features(path, MELS, tmp_path / "cache")) == 201
    log_skipped(failed, 2)
    assert caplog.messages == [
        f"skipped: {failed[other]}",
        "skipped 1 of 2 songs whose audio can't be used",
    ]


def test_a_cache_that_can_not_be_written_is_one_line(song, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match=r"file: can't be written .*choose another cache"):
        prepare_features([song[0]], MELS, tmp_path / "file", workers=1)


def test_processes_forked_from_one_with_threads_do_not_hang(song, tmp_path):
    code = f"""
import torch
from sabersmith.audio.mels import MelSettings
from sabersmith.data.feature_cache import prepare_features
torch.set_num_threads(2)
torch.rand(1000, 1000) @ torch.rand(1000, 1000)
torch.fft.rfft(torch.rand(1000, 1000))
print(prepare_features([{str(song[0])!r}], {MELS!r}, {str(tmp_path)!r}, workers=1))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert done.stdout == b"{}\n"
