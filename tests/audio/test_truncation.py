import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sabersmith.audio.decode import decode
from sabersmith.audio.reader import open_audio
from sabersmith.audio.truncation import SLACK_BYTES, describe_truncation
from sabersmith.errors import InputError

from .conftest import make_song, write_av

FORMATS = ["wav", "aiff", "flac", "ogg", "oga", "mp3", "m4a", "webm", "mkv"]


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.6, 0.95])
def test_a_truncated_file_is_refused(write_song, kind, share):
    path = write_song(f"song.{kind}", make_song(6, sr=48000), 48000)
    assert describe_truncation(path) is None
    assert len(decode(path, 48000)) > 5.9 * 48000
    content = path.read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    with pytest.raises(InputError, match=r"(truncated|no readable audio).*; "):
        decode(path, 48000)


def test_m4a_with_its_index_first(tmp_path):
    path = tmp_path / "song.m4a"
    write_av(path, make_song(4), 44100, "aac", movflags="faststart")
    assert len(decode(path, 44100)) == 4 * 44100
    path.write_bytes(path.read_bytes()[:-5000])
    with pytest.raises(InputError, match=r"truncated.*bytes"):
        decode(path, 44100)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    path = tmp_path_factory.mktemp("ogg") / "song.ogg"
    soundfile.write(path, make_song(2).T, 44100)
    return path


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_an_ogg_truncated_within_a_page_is_refused(pages, tmp_path, data):
    content = pages.read_bytes()
    size = data.draw(st.integers(1, len(content) - 1))
    cut = tmp_path / "cut.ogg"
    cut.write_bytes(content[:size])
    if content[size:].startswith(b"OggS"):  # a page's end: nothing shows the cut
        assert describe_truncation(cut) is None
    else:
        with pytest.raises(InputError):
            open_audio(cut)


def test_an_mp3_that_states_no_length_is_read_to_its_end(tmp_path):
    path = tmp_path / "song.mp3"
    write_av(path, make_song(4), 44100, "libmp3lame", write_xing="0")
    assert not open_audio(path).is_exact
    assert 4 * 44100 <= len(decode(path, 44100)) < 4.1 * 44100


def test_a_header_off_by_a_few_bytes_is_accepted(write_song):
    path = write_song("song.wav", make_song(2))
    content = path.read_bytes()
    path.write_bytes(content[: -SLACK_BYTES + 8])
    assert describe_truncation(path) is None
    path.write_bytes(content[: -SLACK_BYTES - 8])
    assert "header states" in describe_truncation(path)


def test_a_wav_written_to_a_pipe_states_no_length(write_song):
    path = write_song("song.wav", make_song(2))
    content = bytearray(path.read_bytes())
    content[4:8] = content[40:44] = b"\xff\xff\xff\xff"
    path.write_bytes(content)
    assert describe_truncation(path) is None
    assert abs(len(decode(path, 44100)) - 2 * 44100) <= 2
