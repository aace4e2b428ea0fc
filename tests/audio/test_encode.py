import numpy as np
import pytest
import soundfile

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.sample_stream import SampleStream
from sabersmith.errors import InputError

from .conftest import make_song


def crc(page: bytes) -> int:
    """Return the checksum of RFC 3533, bit by bit."""
    register = 0
    for byte in page:
        register ^= byte << 24
        for _ in range(8):
            register = register << 1 ^ (0x04C11DB7 if register & 0x80000000 else 0)
            register &= 0xFFFFFFFF
    return register


def split_pages(content: bytes) -> list[bytes]:
    pages = []
    while content:
        end = 27 + content[26] + sum(content[27 : 27 + content[26]])
        pages.append(content[:end])
        content = content[end:]
    return pages


def test_the_same_song_gives_the_same_bytes(tmp_path):
    song = make_song(3)
    for name in ("a.ogg", "b.egg"):
        write_ogg(song, 44100, tmp_path / name, title="T", artist="A")
    assert (tmp_path / "a.ogg").read_bytes() == (tmp_path / "b.egg").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ogg", "b.egg"]


@pytest.mark.parametrize("block", [1000, 40_000, 100_000])
def test_blocks_of_any_size_give_the_same_bytes(tmp_path, block):
    song = make_song(3)
    write_ogg(song, 44100, tmp_path / "a.ogg")
    blocks = (song[:, start : start + block] for start in range(0, song.shape[1], block))
    write_ogg(SampleStream(song.shape, blocks), 44100, tmp_path / "b.ogg")
    assert (tmp_path / "a.ogg").read_bytes() == (tmp_path / "b.ogg").read_bytes()


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("n", [1, 100, 70_000, 132_301])
def test_length_and_content_are_preserved(tmp_path, channels, n):
    song = make_song(n / 44100, channels=channels)
    write_ogg(song, 44100, tmp_path / "song.egg")
    back, sr = soundfile.read(tmp_path / "song.egg", dtype="float32", always_2d=True)
    assert sr == 44100
    assert back.shape == (n, channels)
    if n > 1000:
        assert np.corrcoef(back[:, 0], song[0])[0, 1] > 0.95


def test_every_page_is_valid_and_in_one_stream(tmp_path):
    write_ogg(make_song(1), 44100, tmp_path / "song.ogg")
    pages = split_pages((tmp_path / "song.ogg").read_bytes())
    assert len({page[14:18] for page in pages}) == 1
    for number, page in enumerate(pages):
        assert page[:4] == b"OggS" and int.from_bytes(page[18:22], "little") == number
        assert int.from_bytes(page[22:26], "little") == crc(page[:22] + bytes(4) + page[26:])


def test_quality_sets_the_size(tmp_path):
    song = make_song(3)
    sizes = []
    for quality in (0.0, 0.5, 1.0):
        write_ogg(song, 44100, tmp_path / "song.ogg", quality=quality)
        sizes.append((tmp_path / "song.ogg").stat().st_size)
    assert sizes == sorted(set(sizes))


def test_a_path_that_cannot_be_written(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match=r"song\.ogg: can't be written .*; "):
        write_ogg(make_song(1), 44100, tmp_path / "file" / "song.ogg")
    (tmp_path / "song.ogg").mkdir()
    with pytest.raises(InputError, match="can't be written"):
        write_ogg(make_song(1), 44100, tmp_path / "song.ogg")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "song.ogg"]
