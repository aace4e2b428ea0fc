import struct

import pytest
import soundfile

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.probe import probe, read_cover

from .conftest import make_song


@pytest.mark.parametrize("kind", ["m4a", "mkv", "webm"])
def test_tags_are_on_one_line(write_song, kind):
    info = probe(write_song(f"song.{kind}", make_song(1)))
    assert (info.title, info.artist) == ("Tin Song", "Ünder 노래")


@pytest.mark.parametrize("kind", ["mp3", "flac", "wav"])
def test_tags_of_formats_that_soundfile_writes(tmp_path, kind):
    path = tmp_path / f"song.{kind}"
    with soundfile.SoundFile(path, "w", 44100, 1) as file:
        file.title, file.artist = "First", "Last"
        file.write(make_song(1, channels=1)[0])
    info = probe(path)
    assert (info.title, info.artist, info.channels) == ("First", "Last", 1)


def test_tags_of_our_own_ogg(tmp_path):
    write_ogg(make_song(1), 44100, tmp_path / "song.egg", title="제목", artist="A; B")
    info = probe(tmp_path / "song.egg")
    assert (info.title, info.artist, info.duration) == ("제목", "A; B", 1.0)


def test_no_tags(write_song):
    info = probe(write_song("song.wav", make_song(1)))
    assert (info.title, info.artist) == ("", "")


def id3(*frames: tuple[bytes, bytes]) -> bytes:
    """Return an ID3v2.3 tag."""
    body = b"".join(name + struct.pack(">IH", len(text), 0) + text for name, text in frames)
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + size + body


def test_the_picture_in_an_mp3(tmp_path, write_song):
    from PIL import Image

    Image.new("RGB", (300, 300), "red").save(tmp_path / "cover.png")
    picture = (tmp_path / "cover.png").read_bytes()
    path = write_song("song.mp3", make_song(1))
    assert read_cover(path) is None
    tag = id3((b"TIT2", b"\0Red"), (b"APIC", b"\0image/png\0\x03\0" + picture))
    path.write_bytes(tag + path.read_bytes())
    assert read_cover(path) == picture
    assert (probe(path).title, probe(path).duration) == ("Red", 1.0)


def test_no_picture_in_a_file_that_is_not_audio(tmp_path):
    (tmp_path / "x.mp3").write_bytes(b"nothing")
    assert read_cover(tmp_path / "x.mp3") is None
    assert read_cover(tmp_path / "missing.mp3") is None
