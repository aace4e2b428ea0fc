import os
import shutil

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio import parts
from sabersmith.audio.decode import check_song, decode, probe, resample
from sabersmith.errors import InputError

from .conftest import make_song

LOSSLESS = ["wav", "flac", "mkv"]
LOSSY = ["mp3", "ogg", "egg", "m4a", "webm"]


def similarity(a: np.ndarray, b: np.ndarray) -> float:
    n = min(len(a), len(b))
    return float(np.corrcoef(a[:n], b[:n])[0, 1])


@pytest.mark.parametrize("kind", LOSSLESS + LOSSY)
def test_every_format_decodes_to_its_length_without_offset(write_song, kind):
    song = make_song(2)
    decoded = decode(write_song(f"song.{kind}", song), 44100)
    assert decoded.dtype == np.float32
    # WebM states its length in milliseconds at 48 kHz, all others in samples.
    assert abs(len(decoded) - song.shape[1]) <= (50 if kind == "webm" else 0)
    mono = song.mean(axis=0)
    if kind in LOSSLESS:
        np.testing.assert_allclose(decoded, mono, atol=4e-5)
    aligned = similarity(decoded, mono)
    assert aligned > 0.9
    assert aligned > similarity(decoded[3:], mono) and aligned > similarity(decoded, mono[3:])


@pytest.mark.parametrize("kind", ["oga", "opus"])
def test_opus_in_ogg(write_song, kind):
    song = make_song(2, sr=48000)
    decoded = decode(write_song(f"song.{kind}", song, 48000), 48000)
    assert abs(len(decoded) - song.shape[1]) <= 1
    assert similarity(decoded, song.mean(axis=0)) > 0.9


def test_raw_aac_states_no_length(write_song):
    song = make_song(2)
    decoded = decode(write_song("song.aac", song), 44100)
    # This format does not mark the 1024 samples of encoder delay.
    assert similarity(decoded[1024:], song.mean(axis=0)) > 0.9


def test_channels_are_kept_or_averaged(write_song):
    song = make_song(1)
    path = write_song("song.flac", song)
    stereo = decode(path, 44100, mono=False)
    np.testing.assert_allclose(stereo, song, atol=4e-5)
    np.testing.assert_allclose(decode(path, 44100), stereo.mean(axis=0), atol=1e-7)


@pytest.mark.parametrize(
    "name",
    [
        "Wolf in Sheep's Clothing (feat. X), pt=2.wav",
        "노래 - 하나.wav",
        "http:x.wav",
        "concat:a|b.wav",
        "%d.wav",
        "-i.wav",
        "no ending",
        "wrong ending.mp3",
        "song.raw",
    ],
)
def test_the_format_is_detected_from_the_content(write_song, tmp_path, name):
    song = make_song(0.5)
    odd = tmp_path / "folder" / name
    odd.parent.mkdir()
    shutil.move(write_song("song.wav", song), odd)
    assert decode(odd, 44100).shape == (song.shape[1],)
    assert decode(str(odd), 44100).shape == (song.shape[1],)


@pytest.mark.parametrize("kind", ["m4a", "mkv"])
def test_ffmpeg_does_not_take_names_as_urls(write_song, tmp_path, kind):
    odd = tmp_path / f"http:노래 %d|'x'.{kind}"
    shutil.move(write_song(f"song.{kind}", make_song(0.5)), odd)
    assert len(decode(odd, 44100)) == 22050


def test_block_size_does_not_change_the_samples(write_song, monkeypatch):
    path = write_song("song.wav", make_song(3))
    whole = decode(path, 16000)
    monkeypatch.setattr(parts, "BLOCK_S", 1)
    np.testing.assert_allclose(decode(path, 16000), whole, atol=1e-6)


def test_the_worked_example():
    assert len(resample(np.zeros(1_342_464, np.float32), 44100, 16000)) == 487_062


@settings(max_examples=50, deadline=None)
@given(
    n=st.integers(0, 3000),
    rates=st.tuples(*[st.sampled_from([8000, 16000, 22050, 44100, 48000, 96000])] * 2),
    channels=st.integers(1, 2),
)
def test_resampled_length(n, rates, channels):
    before, after = rates
    out = resample(np.ones((channels, n), np.float32), before, after)
    assert out.dtype == np.float32
    assert out.shape == (channels, -(-n * after // before))


def test_resampling_does_not_shift_a_tone():
    def tone(sr):
        return np.sin(2 * np.pi * 440 * np.arange(sr) / sr).astype(np.float32)

    middle = slice(1000, -1000)
    np.testing.assert_allclose(
        resample(tone(44100), 44100, 16000)[middle], tone(16000)[middle], atol=1e-4
    )


def test_samples_beyond_full_scale_are_clipped(tmp_path, write_song):
    import soundfile

    soundfile.write(tmp_path / "loud.wav", 3 * make_song(0.5)[0] / 0.1, 44100, subtype="FLOAT")
    assert np.abs(decode(tmp_path / "loud.wav", 44100)).max() == 1


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 3e38, -3e38])
def test_senseless_samples_are_refused(tmp_path, value):
    import soundfile

    samples = make_song(1)[0]
    samples[700] = value
    soundfile.write(tmp_path / "nan.wav", samples, 44100, subtype="FLOAT")
    with pytest.raises(InputError, match=r"nan\.wav: holds NaN"):
        decode(tmp_path / "nan.wav", 44100)


def refusal(path) -> str:
    """Return the one-line message with which check_song refuses a path."""
    with pytest.raises(InputError) as caught:
        check_song(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ") and "\n" not in message and "; " in message
    return message


def test_a_valid_song_passes(write_song):
    info = check_song(write_song("song.mp3", make_song(20)))
    assert (info.duration, info.sr, info.channels) == (20, 44100, 2)


@pytest.mark.parametrize(
    ("song", "sr", "what"),
    [
        (make_song(19.9), 44100, "19.9 s long, too short"),
        (make_song(1), 44100, "1.0 s long, too short"),
        (np.zeros((1, 21 * 16000)), 16000, "is silent"),
        (np.full((1, 21 * 16000), 1e-4), 16000, "is silent"),
        (make_song(1, sr=8000), 8000, "sample rate of 8000 Hz"),
        (make_song(1, channels=25), 44100, "25 channels"),
    ],
)
def test_songs_that_cannot_be_mapped_are_refused(write_song, song, sr, what):
    assert what in refusal(write_song("song.wav", song, sr))


def test_a_song_of_hours_is_refused_by_its_header(write_song):
    path = write_song("song.wav", make_song(0.1, sr=16000, channels=1), 16000)
    size = 3 * 3600 * 16000 * 2
    os.truncate(path, 44 + size)  # sparse: only the header is ever read
    with path.open("r+b") as file:
        file.seek(40)
        file.write(size.to_bytes(4, "little"))
    assert probe(path).duration == 3 * 3600
    assert "longer than 2 hours" in refusal(path)


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "is empty"),
        (b"la la la\n" * 500, "no readable audio"),
        (bytes(range(256)) * 40, "no readable audio"),
        (b"#EXTM3U\n#EXTINF:10,\nsong.wav\n", "no readable audio"),
        (b"ffconcat version 1.0\nfile song.wav\n", "no readable audio"),
        (b"RIFF\x24\0\0\0WAVEfmt ", "truncated"),
        (b"OggS", "truncated"),
        (b"\xff\xfb\x90\x64", "no readable audio"),
        (b"fLaC", "no readable audio"),
        (b"ID3\x04\0\0\0\0\x7f\x7f", "no readable audio"),
        (b"\0\0\0\x18ftypM4A \0\0\0\0", "truncated"),
        (b"\x1a\x45\xdf\xa3", "no readable audio"),
    ],
)
def test_files_that_are_not_audio_are_refused(tmp_path, write_song, content, what):
    write_song("song.wav", make_song(1))
    path = tmp_path / "file.mp3"
    path.write_bytes(content)
    assert what in refusal(path)


def test_a_picture_is_refused(tmp_path):
    from PIL import Image

    Image.new("RGB", (64, 64)).save(tmp_path / "cover.png")
    assert "no readable audio" in refusal(tmp_path / "cover.png")


def test_paths_that_are_not_files_are_refused(tmp_path):
    assert "no such file" in refusal(tmp_path / "missing.mp3")
    assert "is a folder" in refusal(tmp_path)
    assert refusal(tmp_path / ("long" * 100))
    assert "is not a regular file" in refusal("/dev/null")
