import struct
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
import soundfile
from PIL import Image

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.cli.options import read_options
from sabersmith.export.cover import draw_cover
from sabersmith.export.single_song import COVER_SR, Bars, make_cover, meanwhile, name_song

from ..songs import SR, clicks

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("typed", "tags", "named"),
    [
        (["audio=x/Stem.mp3"], ("", ""), ("Stem", "")),
        (["audio=Band - Song - Live.mp3"], ("", ""), ("Song - Live", "Band")),
        (["audio=Band - Song.mp3"], ("Tag", ""), ("Tag", "")),
        (["audio=Band - Song.mp3"], ("", "Artist"), ("Band - Song", "Artist")),
        (["audio=Band - Song.mp3", "title=Mine"], ("Tag", "Artist"), ("Mine", "Artist")),
        (["audio=a.mp3", "artist= two\nlines "], ("Tag", "Artist"), ("Tag", "two lines")),
        (["audio= .mp3"], ("", ""), ("song", "")),
        (["audio=bad\udcffbyte.mp3"], ("", ""), ("bad_byte", "")),
    ],
)
def test_title_and_artist_come_from_options_then_tags_then_the_name(typed, tags, named):
    assert name_song(read_options(typed, ROOT), *tags) == named


@pytest.mark.parametrize(("picture", "used"), [("whole", True), ("damaged", False)])
def test_picture_in_the_file_is_the_cover_if_it_can_be_read(tmp_path, picture, used):
    out = BytesIO()
    Image.new("RGB", (300, 200), "red").save(out, "PNG")
    image = out.getvalue() if picture == "whole" else out.getvalue()[:60]
    frame = b"\0image/png\0\x03\0" + image
    body = b"APIC" + struct.pack(">IH", len(frame), 0) + frame
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    path = tmp_path / "song.mp3"
    samples = clicks(2.0)
    soundfile.write(path, samples.T, SR)
    path.write_bytes(b"ID3\x03\0\0" + size + body + path.read_bytes())

    song = Song.of(samples, SR, AudioInfo(2.0, SR, 2, "", ""))
    cover = make_cover(song, path, "x")
    with Image.open(BytesIO(cover)) as drawn:
        is_red = np.asarray(drawn)[256, 256].tolist() == pytest.approx([254, 0, 0], abs=3)
    assert is_red == used
    if not used:
        assert cover == draw_cover(song.mono(COVER_SR), COVER_SR, "x")


def test_work_beside_ends_with_the_rest():
    told = []

    def work(name, stop):
        told.append((name, stop.wait(10)))

    with pytest.raises(KeyboardInterrupt), meanwhile(work, "encoding"):
        raise KeyboardInterrupt
    assert told == [("encoding", True)]


def test_failure_of_the_work_beside_comes_out():
    def work(stop):
        raise OSError("disk full")

    with meanwhile(work) as done, pytest.raises(OSError, match="disk full"):
        done.result()


def test_bars_show_every_step_and_end_whole(capsys):
    with Bars() as progress:
        progress("reading", 0, 1)
        progress("notes", 0, 50)
        progress("notes", 20, 50)
    told = capsys.readouterr().err
    assert "reading  100%" in told and "notes    100%" in told


def test_bar_of_a_failed_step_is_drawn_once_and_goes(capsys):
    with pytest.raises(KeyboardInterrupt), Bars() as progress:
        progress("notes", 20, 50)
        raise KeyboardInterrupt
    told = capsys.readouterr().err
    assert told.count("notes") == 1 and "100%" not in told
    assert told.endswith("\r") and not told.rstrip("\r").rpartition("\r")[2].strip()
