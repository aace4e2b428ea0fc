"""Damaged audio files of every kind: samples or one line, in bounded time and memory."""

import struct

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sabersmith.audio import decode as module
from sabersmith.audio.decode import decode
from sabersmith.audio.probe import probe, read_cover
from sabersmith.audio.reader import is_audio
from sabersmith.errors import InputError

from .conftest import make_song, write_av

AV = {"mp3": "libmp3lame", "m4a": "aac", "mkv": "flac", "opus": "libopus", "wv": "wavpack"}
FORMATS = ["wav", "flac", "ogg", "aiff", *AV]
MAX_S = 60  # instead of two hours
SR = 16000


@pytest.fixture(scope="module")
def songs(tmp_path_factory) -> dict[str, bytes]:
    """A short song in each format."""
    import soundfile

    folder = tmp_path_factory.mktemp("songs")
    sound = make_song(0.4, sr=48000)
    for kind in FORMATS:
        path = folder / f"song.{kind}"
        if kind in AV:
            write_av(path, sound, 48000, AV[kind])
        else:
            soundfile.write(path, sound.T, 48000, format=kind.upper())
    return {kind: (folder / f"song.{kind}").read_bytes() for kind in FORMATS}


NUMBERS = st.sampled_from([0, 1, 2, 0x7F, 0xFF, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF])
PLACES = st.one_of(st.integers(0, 120), st.integers(0, 1 << 20))
CHANGES = st.lists(
    st.one_of(
        st.tuples(st.just("set"), PLACES, NUMBERS, st.sampled_from(["<I", ">I", "<H", "B"])),
        st.tuples(st.just("cut"), PLACES, st.integers(1, 3000), st.just("")),
        st.tuples(st.just("insert"), PLACES, st.binary(max_size=300), st.just("")),
        st.tuples(st.just("end"), PLACES, st.just(0), st.just("")),
        st.tuples(st.just("repeat"), st.just(0), st.integers(1, 3), st.just("")),
    ),
    min_size=1,
    max_size=4,
)


def change(content: bytes, changes: list[tuple]) -> bytes:
    for what, place, value, form in changes:
        place %= max(1, len(content))
        if what == "set":
            number = struct.pack(form, value % (1 << 8 * struct.calcsize(form)))
            content = content[:place] + number + content[place + len(number) :]
        elif what == "cut":
            content = content[:place] + content[place + value :]
        elif what == "insert":
            content = content[:place] + value + content[place:]
        elif what == "end":
            content = content[:place]
        else:
            content *= value + 1
    return content


@pytest.mark.parametrize("kind", FORMATS)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=CHANGES)
def test_a_damaged_song_gives_samples_or_one_line(songs, tmp_path, kind, changes):
    path = tmp_path / "song"
    path.write_bytes(change(songs[kind], changes))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "MAX_S", MAX_S)
        try:
            samples = decode(path, SR)
        except InputError as error:
            assert str(error).startswith(f"{path}: ") and "\n" not in str(error)
        else:
            assert samples.dtype == np.float32 and samples.ndim == 1
            assert len(samples) <= MAX_S * SR and np.abs(samples).max(initial=0) <= 1
            info = probe(path)
            assert all(text.isprintable() for text in (info.title, info.artist))
    read_cover(path)


@settings(max_examples=60, deadline=None)
@given(content=st.binary(max_size=400))
def test_any_bytes_are_audio_or_not(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    assert is_audio(path) in (True, False)
