import numpy as np
import pytest
from PIL import Image

from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Bomb, Chart, Level, Note
from sabersmith.preview.chart_image import COLORS, draw_strip, main


def colored(image, color):
    """Return the (rows, columns) of pixels of one of the block colours, or nearly so."""
    wanted = [int(color[i : i + 2], 16) for i in (1, 3, 5)]
    return np.nonzero((np.abs(np.asarray(image).astype(int) - wanted) < 30).all(axis=-1))


def test_blocks_lie_at_their_time_and_lane():
    notes = [Note(17.0, 0, 2, 0, 1), Note(19.0, 3, 0, 1, 8)]
    image = draw_strip(Chart(notes=notes, bombs=[Bomb(18.0, 1, 1)]), bars=4)
    (red_y, red_x), (blue_y, blue_x) = (colored(image, color) for color in COLORS)
    assert len(red_x) > 100 and len(blue_x) > 100
    # Two beats apart, from the topmost line of the picture's lanes to the lowest.
    assert abs((blue_x.mean() - red_x.mean()) - 128) < 2
    assert blue_y.mean() - red_y.mean() > 0.8 * 4 * 3 * 24


@pytest.mark.parametrize("bars", [1, 4, 9])
def test_only_the_first_bars_are_drawn(bars):
    notes = [Note(beat, 1, 0, 0, 0) for beat in range(200)]
    image = draw_strip(Chart(notes=notes), bars=bars)
    rows = -(-bars // 4)
    assert image.height == draw_strip(Chart(), bars=bars).height
    assert len(colored(image, COLORS[0])[0]) / len(
        colored(draw_strip(Chart(notes=notes[:1]), bars=1), COLORS[0])[0]
    ) == pytest.approx(16 * rows, rel=0.1)


def test_command_line(tmp_path, capsys):
    (tmp_path / "song.egg").write_bytes(b"OggS")
    chart = Chart(difficulty="Hard", njs=10.0, notes=[Note(4.0, 1, 0, 0, 0)])
    write_level(Level(title="a", bpm=120.0, audio="song.egg", charts=[chart]), tmp_path)
    out = tmp_path / "bars.png"
    assert main([str(tmp_path), "--out", str(out), "--difficulty", "Hard"]) == 0
    with Image.open(out) as image:
        assert image.format == "PNG"
    assert main([str(tmp_path), "--out", str(out), "--difficulty", "Easy"]) == 1
    assert "has no Easy chart" in capsys.readouterr().err
