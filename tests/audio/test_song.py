from concurrent.futures import CancelledError

import numpy as np
import pytest

from sabersmith.audio import song as module
from sabersmith.audio.decode import decode
from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song, load_song, playable_sr
from sabersmith.errors import InputError

from .conftest import make_song


@pytest.mark.parametrize(("kind", "sr"), [("ogg", 44100), ("flac", 48000), ("m4a", 44100)])
def test_mono_at_any_rate_equals_decode(write_song, kind, sr):
    path = write_song(f"song.{kind}", make_song(21, sr=sr), sr)
    song = load_song(path)
    assert (song.sr, song.samples.shape, song.samples.dtype) == (sr, (2, 21 * sr), np.float32)
    assert song.duration == song.info.duration == 21
    for rate in (44100, 16000):
        np.testing.assert_allclose(song.mono(rate), decode(path, rate), atol=1e-6)


@pytest.mark.parametrize(
    ("sr", "playable"),
    [
        (16000, 48000),
        (22050, 44100),
        (32000, 48000),
        (44100, 44100),
        (88200, 44100),
        (96000, 48000),
    ],
)
def test_other_rates_become_a_playable_one(write_song, sr, playable):
    assert playable_sr(sr) == playable
    song = load_song(write_song("song.wav", make_song(20, sr=sr, channels=1), sr))
    assert song.sr == playable
    assert song.samples.shape == (1, 20 * playable)


def test_refuses_what_check_song_refuses(write_song):
    with pytest.raises(InputError, match="is silent"):
        load_song(write_song("song.wav", np.zeros((1, 44100 * 20))))


@pytest.mark.parametrize("max_bytes", [1, 1 << 20])
def test_stored_samples_come_back_clipped_from_memory_and_disk(monkeypatch, max_bytes):
    monkeypatch.setattr(module, "MAX_MEMORY_BYTES", max_bytes)
    monkeypatch.setattr(module, "BLOCK_SAMPLES", 1000)
    samples = 10 * make_song(0.3)
    song = Song.of(samples, 44100, AudioInfo(0.0, 44100, 2, "", ""))
    assert song.file._rolled == (max_bytes == 1)
    clipped = np.clip(samples, -1, 1)
    np.testing.assert_array_equal(song.samples, clipped)
    assert song.info.duration == song.duration == 0.3
    # Two readers at once.
    for mono, stereo in zip(song.mono_stream(44100).blocks, song.stream().blocks, strict=True):
        np.testing.assert_allclose(mono, stereo.mean(axis=0), atol=1e-7)


def test_a_full_disk_is_an_input_error(write_song, monkeypatch):
    class Full:
        def write(self, _):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(module.tempfile, "SpooledTemporaryFile", lambda _: Full())
    with pytest.raises(InputError, match=r"song\.wav: can't be stored in .*No space left.*TMPDIR"):
        load_song(write_song("song.wav", make_song(20)))


def test_what_a_check_raises_ends_decoding_and_reading(write_song):
    path = write_song("song.wav", make_song(20))
    calls = []

    def check():
        calls.append(len(calls))
        if len(calls) > limit:
            raise CancelledError

    limit = 1
    with pytest.raises(CancelledError):
        load_song(path, check)
    limit = 100
    song = load_song(path, check)
    limit = len(calls) + 1
    with pytest.raises(CancelledError):
        song.mono(8000)
