import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.mels import MelSettings
from sabersmith.errors import InputError, OptionError
from sabersmith.onset import alignment
from sabersmith.onset.alignment import (
    BLOCK_S,
    CHANGE_PENALTY,
    MAX_OFFSET_S,
    OFFSET_PENALTY,
    SMOOTHING_BLOCKS,
    OnsetAligner,
    alignment_offsets,
)
from sabersmith.onset.data_module import OnsetDataModule

from ..songs import write_onset

FRAME_S = 0.01
MELS = MelSettings(sr=16000, hop=160, n_mels=20, nffts=(512,))  # of tests.songs.write_onset


def curve_of(times, frames=6000):
    """Return a curve with a Gaussian at each of `times`."""
    distance = np.arange(frames)[:, None] * FRAME_S - times
    return np.exp(-0.5 * (distance / 0.015) ** 2).max(axis=1).astype(np.float32)


def uneven_rhythm(seed=0, count=150):
    """Return onset times, seconds."""
    return 1 + np.cumsum(np.random.default_rng(seed).choice([0.2, 0.3, 0.45], count))


def test_a_constant_offset_is_found():
    times = uneven_rhythm()
    assert alignment_offsets(times + 0.07, curve_of(times), FRAME_S) == pytest.approx(
        -0.07, abs=0.006
    )


def test_the_growing_offset_of_a_wrong_tempo_is_followed():
    times = uneven_rhythm()
    typed = times * 1.004  # ends 0.19 s late
    left = typed + alignment_offsets(typed, curve_of(times), FRAME_S) - times
    assert np.abs(typed - times).max() > 0.15
    assert np.abs(left).max() < 0.02


def test_correct_notes_stay_among_sounds_without_notes():
    times = uneven_rhythm()
    curve = curve_of(times)
    thinned = times[np.random.default_rng(1).random(len(times)) < 0.6]
    assert not alignment_offsets(thinned, curve, FRAME_S).any()


def test_nothing_moves_if_the_curve_is_flat():
    assert not alignment_offsets(uneven_rhythm(), np.full(6000, 0.3, np.float32), FRAME_S).any()
    assert alignment_offsets(np.empty(0), curve_of(uneven_rhythm()), FRAME_S).shape == (0,)


def offsets_slowly(times, curve):
    """Return the same by trying all pairs of offsets of neighbouring blocks."""
    reach = round(MAX_OFFSET_S / FRAME_S)
    offsets = range(-reach, reach + 1)

    def activation(time, offset):
        return float(curve[min(max(round(time / FRAME_S) + offset, 0), len(curve) - 1)])

    blocks = [[] for _ in range(int(times[-1] // BLOCK_S) + 1)]
    for time in times:
        blocks[int(time // BLOCK_S)].append(time)
    best = {}
    for notes in blocks:
        here = {}
        means = [np.mean([activation(time, offset) for offset in offsets]) for time in notes]
        for offset in offsets:
            gain = sum(
                activation(time, offset) - mean - OFFSET_PENALTY * FRAME_S * abs(offset)
                for time, mean in zip(notes, means, strict=True)
            )
            before = [
                (total - CHANGE_PENALTY * FRAME_S * abs(offset - other), path)
                for other, (total, path) in best.items()
            ]
            total, path = max(before, default=(0.0, []), key=lambda way: way[0])
            here[offset] = total + gain, [*path, offset]
        best = here
    path = max(best.values(), key=lambda way: way[0])[1]
    window = np.hanning(SMOOTHING_BLOCKS + 2)[1:-1]
    ends = [path[0]] * (SMOOTHING_BLOCKS // 2), [path[-1]] * (SMOOTHING_BLOCKS // 2)
    whole = [*ends[0], *path, *ends[1]]
    smoothed = [
        FRAME_S * np.dot(window, whole[i : i + SMOOTHING_BLOCKS]) / window.sum()
        for i in range(len(path))
    ]
    return np.interp(times, (np.arange(len(path)) + 0.5) * BLOCK_S, smoothed)


@given(st.integers(0, 10**6))
def test_equals_exhaustive_search(seed):
    rng = np.random.default_rng(seed)
    curve = rng.random(500).astype(np.float32) ** 4
    times = np.sort(rng.uniform(0, 4.9, 12))
    offsets = alignment_offsets(times, curve, FRAME_S)
    assert np.abs(offsets).max() <= MAX_OFFSET_S
    assert offsets == pytest.approx(offsets_slowly(times, curve), abs=1e-9)


@pytest.fixture
def data(maps, tmp_path, monkeypatch):
    """A data module whose alignment moves every onset 30 ms later."""

    def later(times, curve, frame_s):
        assert curve.ndim == 1 and frame_s == FRAME_S
        return np.full(len(times), 0.03)

    monkeypatch.setattr(alignment, "alignment_offsets", later)
    return OnsetDataModule(
        str(maps), str(tmp_path / "cache"), MELS, crop_s=2.0, batch_size=4, prepare_workers=1,
        aligned_by=str(write_onset(tmp_path / "onset.ckpt")),
    )  # fmt: skip


def test_only_training_charts_are_aligned(data):
    data.prepare_data()
    dataset = data.train_dataloader().dataset
    [song] = data.songs("train")
    true = np.concatenate([times for times in song.onsets if times is not None])
    assert dataset.onsets[0][0] == pytest.approx(true + 0.03)
    [held] = data.val_dataloader().dataset.songs
    for ours, theirs in zip(held.onsets, data.songs("dev")[0].onsets, strict=True):
        assert ours is theirs


def test_songs_are_aligned_once(data, monkeypatch):
    data.prepare_data()

    def refuse(times, curve, frame_s):
        raise AssertionError("aligned again")

    monkeypatch.setattr(alignment, "alignment_offsets", refuse)
    data.prepare_data()
    data.train_dataloader()


def test_another_checkpoint_aligns_again(data, tmp_path):
    data.prepare_data()
    other = OnsetAligner(write_onset(tmp_path / "b.ckpt", 0.4), data._cache)
    [song] = data.songs("train")
    with pytest.raises(InputError, match="prepare it first"):
        other.align(song)


def test_unusable_settings_are_named(maps, tmp_path):
    with pytest.raises(InputError, match=r"no such file; set data\.aligned_by to"):
        OnsetDataModule(str(maps), str(tmp_path), MELS, aligned_by=str(tmp_path / "none.ckpt"))
    with pytest.raises(OptionError, match=r"data\.aligned_by: .*shards"):
        OnsetDataModule(
            str(maps), str(tmp_path), MELS, aligned_by="onset.ckpt", shards=str(tmp_path)
        )
    path = write_onset(tmp_path / "onset.ckpt")
    mels = MelSettings(sr=16000, hop=160, n_mels=26, nffts=(512,))
    data = OnsetDataModule(
        str(maps), str(tmp_path / "cache"), mels, prepare_workers=1, aligned_by=str(path)
    )
    with pytest.raises(InputError, match=r"onset\.ckpt: its features differ"):
        data.prepare_data()
