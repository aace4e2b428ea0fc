import struct

import pytest
import soundfile
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sabersmith.audio.probe import probe
from sabersmith.audio.tags import read_tags

from .conftest import make_song

RUSSIAN = "Группа крови".encode("cp1251")


def id3(version: int, *frames: tuple[bytes, bytes]) -> bytes:
    """Return an ID3v2 tag."""
    body = b""
    for name, content in frames:
        if version == 2:
            body += name + len(content).to_bytes(3, "big") + content
        else:
            size = seven_bits(len(content)) if version == 4 else struct.pack(">I", len(content))
            body += name + size + bytes(2) + content
    return b"ID3" + bytes([version, 0, 0]) + seven_bits(len(body)) + body


def seven_bits(number: int) -> bytes:
    return bytes(number >> shift & 0x7F for shift in (21, 14, 7, 0))


@pytest.fixture
def mp3(write_song):
    path = write_song("song.mp3", make_song(1))
    content = path.read_bytes()

    def write(tag: bytes, after: bytes = b""):
        path.write_bytes(tag + content + after)
        return path

    return write


@pytest.mark.parametrize("version", [3, 4])
def test_several_artists_are_joined(mp3, version):
    utf16 = "Ännä\0Bo".encode("utf-16")
    for content in (
        b"\3" + "Ännä\0Bo".encode(),
        b"\1" + utf16,
        b"\0" + "Ännä\0Bo".encode("latin-1"),
    ):
        tag = id3(version, (b"TPE1", content), (b"TIT2", b"\3A; B / C"))
        info = probe(mp3(tag))
        assert (info.title, info.artist) == ("A; B / C", "Ännä, Bo")
    assert probe(mp3(id3(version, (b"TPE1", b"\3A"), (b"TPE1", b"\3B")))).artist == "A, B"
    assert probe(mp3(id3(version, (b"TPE1", b"\3AC/DC")))).artist == "AC/DC"
    assert probe(mp3(id3(version, (b"TPE2", b"\3Band")))).artist == "Band"
    # Each half of UTF-16 with its own mark of byte order.
    twice = b"\1" + "A\0".encode("utf-16") + "B".encode("utf-16")
    assert probe(mp3(id3(version, (b"TPE1", twice)))).artist == "A, B"


def test_several_artists_of_an_ogg_are_joined(tmp_path):
    path = tmp_path / "song.ogg"
    with soundfile.SoundFile(path, "w", 44100, 1) as file:
        file.artist = "A;B"  # as FFmpeg gives two comments
        file.write(make_song(1, channels=1)[0])
    assert probe(path).artist == "A, B"


@pytest.mark.parametrize("version", [2, 3, 4])
def test_id3_in_a_national_encoding(mp3, version):
    title, artist = (b"TT2", b"TP1") if version == 2 else (b"TIT2", b"TPE1")
    path = mp3(id3(version, (title, b"\0" + RUSSIAN), (artist, b"\0" + "Кино".encode("cp1251"))))
    assert read_tags(path) == {"title": "Группа крови", "artist": "Кино"}


def test_id3_at_the_end_in_a_national_encoding(mp3):
    tag = b"TAG" + RUSSIAN.ljust(30, b"\0") + "Кино".encode("cp1251").ljust(30, b"\0") + bytes(65)
    path = mp3(b"", tag)
    path.write_bytes(path.read_bytes()[path.read_bytes().index(b"\xff\xfb") :])
    assert read_tags(path) == {"title": "Группа крови", "artist": "Кино"}


def test_riff_tags_in_a_national_encoding(write_song):
    path = write_song("song.wav", make_song(1))
    info = b"INFOINAM" + struct.pack("<I", len(RUSSIAN)) + RUSSIAN
    path.write_bytes(path.read_bytes() + b"LIST" + struct.pack("<I", len(info)) + info)
    assert probe(path).title == "Группа крови"


def test_a_title_that_cannot_be_read_is_none(mp3):
    assert probe(mp3(id3(3, (b"TIT2", b"\0\xa4\xa6\xac\xd7\xf7\xb1")))).title == ""


def test_frames_that_are_not_understood_do_not_hide_others(mp3):
    compressed = b"TXXX" + struct.pack(">I", 5) + b"\0\x80" + b"zzzzz"
    body = compressed + id3(3, (b"TIT2", b"\0Title"))[10:]
    assert probe(mp3(b"ID3\3\0\0" + seven_bits(len(body)) + body)).title == "Title"


@settings(
    max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(body=st.binary(max_size=120), version=st.integers(0, 5), flags=st.integers(0, 255))
def test_any_tag_is_read_or_passed_over(tmp_path, body, version, flags):
    path = tmp_path / "tag.mp3"
    path.write_bytes(b"ID3" + bytes([version, 0, flags]) + seven_bits(len(body)) + body)
    assert set(read_tags(path)) <= {"title", "artist", "album_artist", "album"}
