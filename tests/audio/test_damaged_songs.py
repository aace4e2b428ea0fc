"""Songs that players play, although something is missing, added or wrong."""

import struct
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from sabersmith.audio import parts
from sabersmith.audio.decode import check_song, decode
from sabersmith.audio.ogg_pages import checksum
from sabersmith.audio.reader import open_audio
from sabersmith.errors import InputError

from .conftest import make_song, write_av

FRAME_BYTES = 417  # of an MP3 at 128 kbit/s and 44.1 kHz
SECONDS = 8


@pytest.fixture(scope="module")
def mp3(tmp_path_factory) -> bytes:
    """An MP3 of SECONDS with a Xing header."""
    path = tmp_path_factory.mktemp("mp3") / "song.mp3"
    write_av(path, make_song(SECONDS), 44100, "libmp3lame")
    return path.read_bytes()


@pytest.fixture(scope="module")
def ogg(tmp_path_factory) -> bytes:
    path = tmp_path_factory.mktemp("ogg") / "song.ogg"
    soundfile.write(path, make_song(SECONDS).T, 44100)
    return path.read_bytes()


@pytest.fixture
def seconds_of(tmp_path) -> Callable[[bytes], float]:
    """Return seconds_of(content): the decoded length of a file."""

    def seconds_of(content: bytes) -> float:
        path = tmp_path / "song"
        path.write_bytes(content)
        return decode(path, 44100).shape[0] / 44100

    return seconds_of


def junk(size: int) -> bytes:
    return np.random.default_rng(size).bytes(size)


def id3(size: int) -> bytes:
    """Return an ID3v2 tag of `size` bytes and its header."""
    return b"ID3\x04\0\0" + bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0)) + junk(size)


def with_xing(mp3: bytes, frames: float = 1, size: float = 1) -> bytes:
    """Return an MP3 with the counts in its Xing header multiplied."""
    content = bytearray(mp3)
    at = max(content.find(b"Info"), content.find(b"Xing")) + 8
    counts = struct.unpack(">II", content[at : at + 8])
    content[at : at + 8] = struct.pack(">II", int(frames * counts[0]), int(size * counts[1]))
    return bytes(content)


@pytest.mark.parametrize("extra", [bytes(60_000), junk(5000), id3(2000), b"TAG" + bytes(125)])
def test_bytes_around_an_mp3_are_skipped(mp3, seconds_of, extra):
    assert seconds_of(mp3 + extra) == pytest.approx(SECONDS, abs=0.06)
    assert seconds_of(extra + mp3) == pytest.approx(SECONDS, abs=0.1)


@pytest.mark.parametrize("what", [bytes, junk])
@pytest.mark.parametrize("position", [FRAME_BYTES * 20, FRAME_BYTES * 100 + 77])
def test_an_overwritten_mp3_frame_is_skipped(mp3, seconds_of, what, position):
    damaged = mp3[:position] + what(FRAME_BYTES) + mp3[position + FRAME_BYTES :]
    assert seconds_of(damaged) == pytest.approx(SECONDS, abs=0.12)


def test_an_mp3_of_which_much_is_missing_is_refused_and_how_much_is_said(mp3, seconds_of, capfd):
    third = len(mp3) // 3
    with pytest.raises(InputError, match=r"is damaged: 2\.\d s of about [78]\.\d s can't be dec"):
        seconds_of(mp3[:third] + bytes(third) + mp3[2 * third :])
    with pytest.raises(InputError, match=r"is truncated: its header states 8.\d s, but it has 5"):
        seconds_of(mp3[: 2 * third])
    assert capfd.readouterr() == ("", "")  # the libraries print nothing


@pytest.mark.parametrize("frames", [0.1, 0.9, 1.2, 10])
@pytest.mark.parametrize("size", [1, 10])
def test_a_wrong_count_in_an_mp3_does_not_count(mp3, seconds_of, frames, size):
    if frames <= 1 or size == 1:
        assert seconds_of(with_xing(mp3, frames, size)) == pytest.approx(SECONDS, abs=0.06)
    else:  # nothing in the file contradicts that its end is missing
        with pytest.raises(InputError, match="is truncated"):
            seconds_of(with_xing(mp3, frames, size))


@pytest.mark.parametrize(
    ("name", "codec"), [("a.mkv", "aac"), ("b.mp4", "aac"), ("c.mkv", "libopus")]
)
def test_a_container_may_have_a_longer_video_than_song(tmp_path, name, codec):
    path = tmp_path / name
    write_av(path, make_song(5), 44100, codec, video_s=20)
    assert len(decode(path, 44100)) / 44100 == pytest.approx(5, abs=0.03)
    path.write_bytes(path.read_bytes()[:-3000])
    with pytest.raises(InputError, match="is truncated"):
        decode(path, 44100)


def test_bytes_after_an_mp4_are_ignored(tmp_path, seconds_of):
    write_av(tmp_path / "song.m4a", make_song(3), 44100, "aac")
    content = (tmp_path / "song.m4a").read_bytes()
    assert seconds_of(content + b"junk" * 50) == 3
    assert seconds_of(content + bytes(50)) == 3


def pages_of(content: bytes) -> list[int]:
    """Return where the pages of an Ogg file start."""
    return [i for i in range(len(content)) if content.startswith(b"OggS", i)]


def without_end(content: bytes) -> bytes:
    """Return an Ogg file without the flag of its last page."""
    start = pages_of(content)[-1]
    page = content[start:]
    return content[:start] + with_checksum(page[:5] + bytes([page[5] & ~4]) + page[6:])


def with_checksum(page: bytes) -> bytes:
    """Return a page of an Ogg file with the right checksum."""
    blank = page[:22] + bytes(4) + page[26:]
    return page[:22] + struct.pack("<I", checksum(blank)) + page[26:]


@pytest.mark.parametrize("extra", [b"", b"junk" * 20, bytes(200_000), b"OgOggOggg", id3(300)])
def test_an_ogg_without_end_flag_or_with_bytes_after_it(ogg, seconds_of, extra):
    assert seconds_of(without_end(ogg) + extra) == pytest.approx(SECONDS, abs=0.03)
    assert seconds_of(ogg + extra) == SECONDS


def test_an_ogg_whose_last_page_is_only_there_in_part_is_refused(ogg, seconds_of):
    for cut in (ogg[:-1], ogg[: pages_of(ogg)[-1] + 2], ogg[:-900] + bytes(900) + bytes(5000)):
        with pytest.raises(InputError, match="truncated: its last page is incomplete"):
            seconds_of(cut)


@pytest.mark.parametrize(("codec", "sr"), [("VORBIS", 44100), ("OPUS", 48000), ("FLAC", 44100)])
@pytest.mark.parametrize(("sr2", "channels2"), [(44100, 2), (48000, 1), (24000, 2)])
def test_all_links_of_a_chained_ogg_are_decoded(tmp_path, codec, sr, sr2, channels2):
    first, second = make_song(3, sr=sr), make_song(2, sr=sr2, channels=channels2, seed=1)
    if codec == "OPUS":
        sr2 = 48000
        second = make_song(2, sr=sr2, channels=channels2, seed=1)
    for name, song, rate in (("a", first, sr), ("b", second, sr2)):
        if codec == "FLAC":
            write_av(tmp_path / f"{name}.oga", song, rate, "flac")
        else:
            soundfile.write(tmp_path / f"{name}.oga", song.T, rate, format="OGG", subtype=codec)
    path = tmp_path / "chain.ogg"
    path.write_bytes(b"".join((tmp_path / f"{name}.oga").read_bytes() for name in "ab"))
    reader = open_audio(path)
    assert (reader.sr, reader.channels, len(reader.parts)) == (sr, 2, 2)
    chain = decode(path, sr, mono=False)
    assert chain.shape == (2, 5 * sr)
    own = decode(tmp_path / "b.oga", sr, mono=False)
    np.testing.assert_allclose(chain[:, 3 * sr :], np.broadcast_to(own, (2, 2 * sr)), atol=1e-5)
    assert check_song(_repeated(path, 4)).duration == pytest.approx(20, abs=0.01)


def _repeated(path: Path, count: int) -> Path:
    path.write_bytes(path.read_bytes() * count)
    return path


@pytest.mark.parametrize("kind", ["mp3", "aac"])
@pytest.mark.parametrize(("sr2", "channels2"), [(48000, 2), (44100, 1), (22050, 1)])
def test_rate_and_channels_may_change_midway(tmp_path, kind, sr2, channels2):
    options = {"write_xing": "0", "id3v2_version": "0"} if kind == "mp3" else {}
    codec = {"mp3": "libmp3lame", "aac": "aac"}[kind]
    for name, sr, channels in (("a", 44100, 2), ("b", sr2, channels2)):
        song = make_song(4, sr=sr, channels=channels)
        write_av(tmp_path / f"{name}.{kind}", song, sr, codec, **options)
    path = tmp_path / f"both.{kind}"
    path.write_bytes(b"".join((tmp_path / f"{name}.{kind}").read_bytes() for name in "ab"))
    both = decode(path, 44100, mono=False)
    assert both.shape[0] == 2
    assert both.shape[1] / 44100 == pytest.approx(8, abs=0.25)  # with the padding of both
    if channels2 == 1:
        np.testing.assert_array_equal(both[0, -20000:], both[1, -20000:])


def test_a_rate_that_cannot_be_used_midway_is_named(tmp_path):
    options = {"write_xing": "0", "id3v2_version": "0"}
    for name, sr in (("a", 44100), ("b", 8000)):
        write_av(tmp_path / f"{name}.mp3", make_song(4, sr=sr), sr, "libmp3lame", **options)
    path = tmp_path / "both.mp3"
    path.write_bytes(b"".join((tmp_path / f"{name}.mp3").read_bytes() for name in "ab"))
    with pytest.raises(InputError, match="its sample rate changes to 8000 Hz midway"):
        decode(path, 44100)


def test_flac_of_unknown_length(tmp_path, write_song, seconds_of):
    content = bytearray(write_song("song.flac", make_song(4)).read_bytes())
    content[21] &= 0xF0  # the 36 bits of STREAMINFO's number of samples, and its MD5 sum
    content[22:42] = bytes(20)
    assert seconds_of(bytes(content)) == 4
    assert not open_audio(tmp_path / "song").is_exact


def test_a_flac_that_goes_on_after_its_stated_length(write_song, seconds_of):
    content = write_song("song.flac", make_song(4)).read_bytes()
    assert seconds_of(content + content) == 8


@pytest.mark.parametrize("size", [0, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF])
def test_wav_of_unknown_size(write_song, seconds_of, size):
    content = bytearray(write_song("song.wav", make_song(4)).read_bytes())
    content[4:8] = content[40:44] = struct.pack("<I", size)
    assert seconds_of(bytes(content)) == pytest.approx(4, abs=0.001)


def test_opus_with_a_wrong_position(write_song, seconds_of):
    """FFmpeg writes such from songs with gaps; libsndfile calls them malformed."""
    content = write_song("song.opus", make_song(12, sr=48000), 48000).read_bytes()
    start, stop = pages_of(content)[7:9]
    page = content[start:stop]
    (position,) = struct.unpack("<q", page[6:14])
    page = with_checksum(page[:6] + struct.pack("<q", position + 488) + page[14:])
    assert seconds_of(content[:start] + page + content[stop:]) == pytest.approx(12, abs=0.02)


def test_where_soundfile_gives_up_ffmpeg_reads_on(tmp_path, write_song, monkeypatch):
    path = write_song("song.ogg", make_song(6))
    whole = decode(path, 44100)
    original = parts.AudioPart._soundfile_blocks

    def failing(self):
        yield next(original(self))
        raise soundfile.LibsndfileError(1)

    monkeypatch.setattr(parts, "BLOCK_S", 2)
    monkeypatch.setattr(parts.AudioPart, "_soundfile_blocks", failing)
    np.testing.assert_allclose(decode(path, 44100), whole, atol=1e-5)


@pytest.mark.parametrize("sr", [1, 8000])
def test_a_wav_that_claims_a_low_rate_is_refused_before_it_is_resampled(write_song, sr):
    path = write_song("song.wav", make_song(1, channels=1), sr)
    with pytest.raises(InputError, match=f"sample rate of {sr} Hz, too low"):
        decode(path, 44100)


def test_decode_stops_at_two_hours(write_song, monkeypatch):
    from sabersmith.audio import decode as module

    monkeypatch.setattr(module, "MAX_S", 3)
    with pytest.raises(InputError, match="longer than"):  # by its header
        decode(write_song("song.wav", make_song(4)), 44100)
    with pytest.raises(InputError, match="longer than"):  # as it comes
        decode(write_song("song.aac", make_song(4)), 44100)


def test_blocks_are_bounded_whatever_the_header_states(tmp_path, monkeypatch):
    soundfile.write(tmp_path / "song.wav", make_song(1)[0], 700_000)
    monkeypatch.setattr(parts, "MAX_BLOCK", 1000)
    assert max(block.shape[1] for block in open_audio(tmp_path / "song.wav").blocks()) == 1000
