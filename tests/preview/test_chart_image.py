import numpy as np
import pytest
from PIL import Image

from sabersmith.beatmap.colors import OwnColors
from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.beatmap.model import Bomb, Chart, Level, Note
from sabersmith.errors import InputError
from sabersmith.preview.chart_image import COLORS, draw_chart_image, write_chart_image


def colored(image, color):
    """Return the (rows, columns) of pixels of one of the block colours, or nearly so."""
    wanted = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return np.nonzero((np.abs(np.asarray(image).astype(int) - wanted) < 30).all(axis=-1))


def test_blocks_lie_at_their_time_and_lane():
    notes = [Note(17.0, 0, 2, 0, 1), Note(19.0, 3, 0, 1, 8)]
    image = draw_chart_image(Chart(notes=notes, bombs=[Bomb(18.0, 1, 1)]), bars=4)
    (red_y, red_x), (blue_y, blue_x) = (colored(image, color) for color in COLORS)
    assert len(red_x) > 100 and len(blue_x) > 100
    # Two beats apart, from the topmost line of the picture's lanes to the lowest.
    assert abs((blue_x.mean() - red_x.mean()) - 128) < 2
    assert blue_y.mean() - red_y.mean() > 0.8 * 4 * 3 * 24


def test_blocks_have_the_colours_of_the_map():
    own = OwnColors(left=(0.0, 1.0, 0.0))
    chart = Chart(notes=[Note(1.0, 0, 0, 0, 1), Note(2.0, 3, 0, 1, 1)], own_colors=own)
    image = draw_chart_image(chart, bars=1)
    counts = [len(colored(image, color)[0]) for color in ("#00ff00", COLORS[0], COLORS[1])]
    assert counts[0] > 100 and counts[1] == 0 and counts[2] > 100


def test_a_chart_of_another_characteristic_is_drawn_by_its_name(folder, tmp_path):
    level = read_level(folder)
    notes = [Note(4.0, 1, 0, 1, 8)]
    level.charts.append(Chart("NoArrows", "Hard", 10.0, notes=notes))
    write_level(level, folder)
    write_chart_image(folder, tmp_path / "dots.png", "Hard", 4, "NoArrows")
    with Image.open(tmp_path / "dots.png") as image:
        assert len(colored(image, COLORS[1])[0]) > 100 > len(colored(image, COLORS[0])[0])


@pytest.mark.parametrize("bars", [1, 4, 9])
def test_only_the_first_bars_are_drawn(bars):
    notes = [Note(beat, 1, 0, 0, 0) for beat in range(200)]
    image = draw_chart_image(Chart(notes=notes), bars=bars)
    rows = -(-bars // 4)
    assert image.height == draw_chart_image(Chart(), bars=bars).height
    assert len(colored(image, COLORS[0])[0]) / len(
        colored(draw_chart_image(Chart(notes=notes[:1]), bars=1), COLORS[0])[0]
    ) == pytest.approx(16 * rows, rel=0.1)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "map").mkdir()
    (tmp_path / "map" / "song.egg").write_bytes(b"OggS")
    chart = Chart(difficulty="Hard", njs=10.0, notes=[Note(4.0, 1, 0, 0, 0)])
    write_level(Level(title="a", bpm=120.0, audio="song.egg", charts=[chart]), tmp_path / "map")
    return tmp_path / "map"


@pytest.mark.parametrize(("name", "kind"), [("bars.png", "PNG"), ("bars.JPG", "JPEG")])
def test_the_picture_of_a_map_is_written_in_the_format_of_its_name(folder, tmp_path, name, kind):
    write_chart_image(folder, tmp_path / name, "Hard", 4)
    with Image.open(tmp_path / name) as image:
        assert image.format == kind
        assert image.height == draw_chart_image(Chart(), 4).height


@pytest.mark.parametrize(
    ("name", "difficulty", "reason"),
    [
        ("bars.png", "Easy", "has no Standard Easy chart; it has Standard Hard"),
        ("bars.txt", "Hard", r"ends with \.png"),
        ("bars", "Hard", r"ends with \.png"),
        ("missing/bars.png", "Hard", "can't be written"),
    ],
)
def test_what_cannot_be_drawn_or_written_is_an_input_error(
    folder, tmp_path, name, difficulty, reason
):
    with pytest.raises(InputError, match=reason):
        write_chart_image(folder, tmp_path / name, difficulty)
    assert list(tmp_path.iterdir()) == [folder]
