import numpy as np
import pytest

from sabersmith.audio import channels
from sabersmith.audio.channels import WINDOW, mix_to_mono, stereo_weights, to_channels
from sabersmith.audio.decode import check_song, decode
from sabersmith.audio.song import load_song

from .conftest import make_song, write_av


def noise(count: int, n: int) -> np.ndarray:
    return np.random.default_rng(n).uniform(-1, 1, (count, n)).astype(np.float32)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_mix_to_mono_is_the_mean_and_does_not_change_its_input(count):
    samples = noise(count, 100)
    before = samples.copy()
    np.testing.assert_allclose(mix_to_mono(samples), samples.mean(axis=0, keepdims=True), atol=1e-7)
    np.testing.assert_array_equal(samples, before)


@pytest.mark.parametrize("n", [0, 1, WINDOW - 1, WINDOW, 2 * WINDOW + 5])
def test_antiphase_stereo_becomes_its_louder_channel(n):
    left = noise(1, n)
    np.testing.assert_array_equal(mix_to_mono(np.concatenate([left, -left])), left)
    np.testing.assert_array_equal(mix_to_mono(np.concatenate([left, -1.25 * left])), -1.25 * left)


def test_what_a_codec_leaves_of_antiphase_stereo_becomes_its_louder_channel():
    """Joint stereo of a low rate keeps the sides apart only roughly."""
    left, rest = noise(1, WINDOW), 0.4 * noise(1, WINDOW + 1)[:, 1:]
    np.testing.assert_array_equal(mix_to_mono(np.concatenate([left, rest - 0.95 * left])), left)


def test_one_side_alone_is_averaged():
    left = noise(1, 2 * WINDOW)
    np.testing.assert_allclose(mix_to_mono(np.concatenate([left, 0 * left])), left / 2)


def test_only_the_stretches_that_cancel_are_replaced_and_without_a_jump():
    left = np.sin(np.arange(6 * WINDOW, dtype=np.float32) / 20)
    right = left.copy()
    right[2 * WINDOW : 4 * WINDOW] *= -1
    [mono] = mix_to_mono(np.stack([left, right]))
    edge = 2 * channels.FADE
    np.testing.assert_array_equal(mono[: 2 * WINDOW - edge], left[: 2 * WINDOW - edge])
    np.testing.assert_allclose(
        mono[2 * WINDOW + edge : 4 * WINDOW - edge], left[2 * WINDOW + edge : 4 * WINDOW - edge]
    )
    np.testing.assert_array_equal(mono[4 * WINDOW + edge :], left[4 * WINDOW + edge :])
    assert np.abs(np.diff(mono)).max() < 1.5 * np.abs(np.diff(left)).max()


def test_stereo_that_does_not_cancel_is_averaged():
    samples = noise(2, 3 * WINDOW)
    np.testing.assert_allclose(mix_to_mono(samples)[0], samples.mean(axis=0), atol=1e-7)


def test_an_antiphase_song_keeps_its_sound(write_song):
    left = make_song(21, channels=1)[0]
    path = write_song("song.wav", np.stack([left, -left]))
    np.testing.assert_allclose(decode(path, 44100), left, atol=4e-5)
    np.testing.assert_allclose(load_song(path).mono(44100), left, atol=4e-5)


@pytest.mark.parametrize("kind", ["wav", "flac", "mka"])
def test_surround_is_mixed_down_to_stereo(tmp_path, write_song, kind):
    song = np.zeros((6, 21 * 44100), np.float32)
    song[:4] = make_song(21, channels=4)
    path = tmp_path / f"song.{kind}"
    if kind == "wav":
        write_song("song.wav", song)
    else:
        codec = {"flac": "flac", "mka": "pcm_s16le"}[kind]
        write_av(path, song, 44100, codec, layout="5.1")
    assert check_song(path).channels == 2
    left, right = decode(path, 44100, mono=False)
    scale = 1 + channels.SIDE * 2
    for side, front in ((left, song[0]), (right, song[1])):
        expected = (front + channels.SIDE * song[2]) / scale
        np.testing.assert_allclose(side[: len(expected)], expected, atol=1e-4)


@pytest.mark.parametrize("count", [7, 8, 16])
def test_many_channels_without_a_known_layout_are_mixed_too(tmp_path, write_song, count):
    song = make_song(21, channels=1)
    path = write_song("song.wav", np.repeat(song, count, axis=0))
    left, right = decode(path, 44100, mono=False)
    assert np.isfinite(left).all() and np.corrcoef(left, song[0, : len(left)])[0, 1] > 0.999
    np.testing.assert_allclose(right, left, atol=1e-4)


@pytest.mark.parametrize(
    ("names", "left", "right"),
    [
        (["FL", "FR"], [1, 0], [0, 1]),
        (["FL", "FR", "FC", "LFE", "SL", "SR"], [1, 0, 0.7071, 0, 0.7071, 0], None),
        (["NONE"] * 4, [1, 0, 0.7071, 0], [0, 1, 0, 0.7071]),
        (["NONE"] * 9, [1, 0, 1, 0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 1, 0, 1, 0]),
        (["AMBI0"], [0.7071], [0.7071]),
    ],
)
def test_weights_of_surround_channels(names, left, right):
    weights = stereo_weights(names)
    assert weights.shape == (2, len(names)) and weights.sum(axis=1).max() <= 1 + 1e-6
    np.testing.assert_allclose(weights[0], np.array(left) / max(1, sum(left)), atol=1e-4)
    if right:
        np.testing.assert_allclose(
            weights[1], np.array(right) / max(1, *map(sum, (left, right))), atol=1e-4
        )


def test_mono_becomes_stereo_and_stereo_mono():
    one, two = noise(1, 50), noise(2, 60)
    np.testing.assert_array_equal(to_channels(one, ["FC"], 2), np.concatenate([one, one]))
    np.testing.assert_array_equal(to_channels(two, ["FL", "FR"], 1), mix_to_mono(two))
