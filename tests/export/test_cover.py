import io

import numpy as np
import pytest
from PIL import Image

from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.export.cover import draw_cover, find_covers

SR = 44100


def song(hz=220.0, seconds=3.0):
    time = np.arange(round(seconds * SR)) / SR
    return (np.sin(2 * np.pi * hz * time) * (time % 0.5 < 0.25)).astype(np.float32)


def pixels(data):
    with Image.open(io.BytesIO(data)) as image:
        assert image.format == "JPEG" and image.mode == "RGB"
        assert image.width == image.height >= 256
        return np.asarray(image).astype(float)


def test_cover_is_of_the_song_and_the_same_each_time():
    first = draw_cover(song(), SR, "Song")
    assert draw_cover(song(), SR, "Song") == first
    picture = pixels(first)
    assert picture.std() > 10
    assert np.abs(picture - pixels(draw_cover(song(880.0), SR, "Song"))).mean() > 1


def test_loud_moments_are_brighter_than_quiet_ones():
    time = np.arange(4 * SR) / SR
    noise = np.random.default_rng(0).normal(0, 0.1, len(time))
    picture = pixels(draw_cover((noise * (time < 2)).astype(np.float32), SR, ""))
    # Clockwise from the top: the first half of the song is on the right.
    assert picture[100:380, 300:450].mean() > 2 * picture[100:380, 60:210].mean()


@pytest.mark.parametrize(
    ("title", "drawn"),
    [("Ça ira (feat. X)", True), ("한국어", False), ("no end " * 30, False), ("", False)],
)
def test_title_is_drawn_where_it_can_be(title, drawn):
    bottom = slice(460, 500)
    difference = pixels(draw_cover(song(), SR, title)) - pixels(draw_cover(song(), SR, ""))
    assert (np.abs(difference[bottom]).max() > 100) == drawn
    assert np.abs(difference[:400]).max() < 30


@pytest.mark.parametrize("samples", [np.zeros(SR, np.float32), song(seconds=0.05)])
def test_odd_songs_have_a_cover_too(samples):
    pixels(draw_cover(samples, SR, "x"))


def test_picture_of_the_file_is_cut_square():
    wide = Image.new("RGBA", (300, 100), (255, 0, 0, 255))
    wide.paste((0, 0, 255, 255), (100, 0, 200, 100))
    out = io.BytesIO()
    wide.save(out, "PNG")
    middle = pixels(fit_cover(out.getvalue()))[:, 20:-20]
    assert middle[..., 2].min() > 230 and middle[..., 0].max() < 30


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + bytes(20)])
def test_damaged_picture_is_told(data):
    with pytest.raises(ValueError):
        fit_cover(data)


def test_pictures_of_a_song_are_those_in_its_folder_by_their_names(tmp_path):
    (tmp_path / "song.wav").write_bytes(b"no picture in here")
    assert list(find_covers(tmp_path / "song.wav")) == []
    for name in ("front.jpg", "folder.png", "cover.jpg", "holiday.jpg"):
        (tmp_path / name).write_bytes(name.encode())
    assert list(find_covers(tmp_path / "song.wav")) == [b"cover.jpg", b"folder.png", b"front.jpg"]
