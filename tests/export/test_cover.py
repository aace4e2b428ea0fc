import io
import struct

import numpy as np
import pytest
import soundfile
from PIL import Image

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.export.cover import DRAWING_SR, draw_cover, find_covers, make_cover

from ..songs import SR, clicks


def song(hz=220.0, seconds=3.0):
    time = np.arange(round(seconds * SR)) / SR
    return (np.sin(2 * np.pi * hz * time) * (time % 0.5 < 0.25)).astype(np.float32)


def pixels(data):
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "JPEG" and image.mode == "RGB"
        assert image.width == image.height >= 256
        return np.asarray(image).astype(float)


def test_a_drawn_cover_depends_on_the_song_alone():
    first = draw_cover(song(), SR, "Song")
    assert draw_cover(song(), SR, "Song") == first
    picture = pixels(first)
    assert picture.std() > 10
    assert np.abs(picture - pixels(draw_cover(song(880.0), SR, "Song"))).mean() > 1


def test_loud_passages_are_brighter_than_quiet_ones():
    time = np.arange(4 * SR) / SR
    noise = np.random.default_rng(0).normal(0, 0.1, len(time))
    picture = pixels(draw_cover((noise * (time < 2)).astype(np.float32), SR, ""))
    # Clockwise from the top: the first half of the song is on the right.
    assert picture[100:380, 300:450].mean() > 2 * picture[100:380, 60:210].mean()


@pytest.mark.parametrize(
    ("title", "drawn"),
    [("Ça ira (feat. X)", True), ("한국어", False), ("no end " * 30, False), ("", False)],
)
def test_title_is_drawn_if_the_font_has_its_letters_and_it_fits(title, drawn):
    bottom = slice(460, 500)
    difference = pixels(draw_cover(song(), SR, title)) - pixels(draw_cover(song(), SR, ""))
    assert (np.abs(difference[bottom]).max() > 100) == drawn
    assert np.abs(difference[:400]).max() < 30


@pytest.mark.parametrize("samples", [np.zeros(SR, np.float32), song(seconds=0.05)])
def test_silent_and_very_short_songs_have_a_cover(samples):
    pixels(draw_cover(samples, SR, "x"))


def test_a_picture_is_cropped_to_a_square():
    wide = Image.new("RGBA", (300, 100), (255, 0, 0, 255))
    wide.paste((0, 0, 255, 255), (100, 0, 200, 100))
    out = io.BytesIO()
    wide.save(out, "PNG")
    middle = pixels(fit_cover(out.getvalue()))[:, 20:-20]
    assert middle[..., 2].min() > 230 and middle[..., 0].max() < 30


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(20)])
def test_a_damaged_picture_is_an_error(data):
    with pytest.raises(ValueError):
        fit_cover(data)


def test_pictures_next_to_a_song_are_found_by_their_names(tmp_path):
    (tmp_path / "song.wav").write_bytes(b"no picture in here")
    assert list(find_covers(tmp_path / "song.wav")) == []
    for name in ("front.jpg", "folder.png", "cover.jpg", "holiday.jpg"):
        (tmp_path / name).write_bytes(name.encode())
    assert list(find_covers(tmp_path / "song.wav")) == [b"cover.jpg", b"folder.png", b"front.jpg"]


@pytest.mark.parametrize(("length", "is_used"), [(None, True), (60, False)])
def test_an_embedded_picture_is_the_cover_if_it_can_be_read(tmp_path, length, is_used):
    out = io.BytesIO()
    Image.new("RGB", (300, 200), "red").save(out, "PNG")
    frame = b"\0image/png\0\x03\0" + out.getvalue()[:length]
    body = b"APIC" + struct.pack(">IH", len(frame), 0) + frame
    size = bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))
    path = tmp_path / "song.mp3"
    samples = clicks(2.0)
    soundfile.write(path, samples.T, SR)
    path.write_bytes(b"ID3\x03\0\0" + size + body + path.read_bytes())

    decoded = Song.of(samples, SR, AudioInfo(2.0, SR, 2, "", ""))
    cover = make_cover(decoded, find_covers(path), "x")
    assert (pixels(cover)[256, 256].tolist() == pytest.approx([254, 0, 0], abs=3)) == is_used
    if not is_used:
        assert cover == draw_cover(decoded.mono(DRAWING_SR), DRAWING_SR, "x")
