"""Draw a chart's first bars as a picture.

Time runs to the right, in rows of a few bars. A row has a band for each of the four lanes, with the
player's left lane on top; in a band, the three layers are stacked as in the game. Blocks have an
arrow in the direction of the cut, or a dot, and the colour of their hand, the map's if it has one.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sabersmith.beatmap.colors import color_text
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import LAYERS, LINES, Chart
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

BEATS_PER_BAR = 4
BEAT_W, CELL_H, BLOCK, LEFT, TOP, GAP = 64, 26, 24, 64, 30, 12  # pixels
SCALE = 2  # The picture is drawn larger and scaled down, for smooth edges.
PAPER, BAND, LINE, BAR, INK = "#14161c", "#1b1e27", "#2a2e3a", "#596078", "#aab0c0"
COLORS = ("#e0384a", "#2f7de1")
BOMB = "#6b7080"
# Direction (x, y) of the cut on the picture, where y points down; None for a dot.
ARROWS = ((0, -1), (0, 1), (-1, 0), (1, 0), (-1, -1), (1, -1), (-1, 1), (1, 1), None)


def draw_chart_image(chart: Chart, bars: int = 8, bars_per_row: int = 4) -> "Image.Image":
    """Return a picture of the first bars of a chart.

    Args:
        chart: to draw.
        bars: number of bars, from the bar of the first note on.
        bars_per_row: bars next to each other.
    """
    from PIL import Image, ImageDraw

    start = first_bar(chart)
    rows = -(-bars // bars_per_row)
    beats = bars_per_row * BEATS_PER_BAR
    row_h = LINES * LAYERS * CELL_H + TOP + GAP
    size = (LEFT + beats * BEAT_W + BLOCK, rows * row_h)
    image = Image.new("RGB", (size[0] * SCALE, size[1] * SCALE), PAPER)
    draw = ImageDraw.Draw(image)
    for row in range(rows):
        _draw_row(draw, chart, start + row * beats, beats, row * row_h + TOP)
    return image.resize(size, Image.Resampling.LANCZOS)


def write_chart_image(
    map_path: str | Path,
    image_path: str | Path,
    difficulty: str = "Expert",
    bars: int = 8,
    characteristic: str = "Standard",
) -> None:
    """Draw the first bars of a chart of a map's folder or zip, and write the picture.

    Args:
        map_path: of the folder or zip.
        image_path: of the picture; its extension chooses the file format.
        difficulty: of the chart to draw.
        bars: number of bars.
        characteristic: of the chart.

    Raises:
        InputError: the map can't be read or has no such chart, or the picture can't be written.
    """
    from PIL import Image

    image_path = Path(image_path)
    file_format = Image.registered_extensions().get(image_path.suffix.lower())
    if file_format not in Image.SAVE:
        raise InputError(f"{image_path}: not the name of a picture; choose one that ends with .png")
    level = read_level(map_path)
    chart = level.chart(difficulty, characteristic)
    if chart is None:
        has = ", ".join(f"{chart.characteristic} {chart.difficulty}" for chart in level.charts)
        raise InputError(f"{map_path}: has no {characteristic} {difficulty} chart; it has {has}")
    image = draw_chart_image(chart, bars)
    try:
        with atomic_write(image_path) as temporary:
            image.save(temporary, file_format)
    except OSError as error:
        raise InputError(
            f"{image_path}: can't be written ({error.strerror or error}); choose another place"
        ) from None


def first_bar(chart: Chart) -> int:
    """Return the beat at which the bar of the chart's first note starts."""
    first = min((note.beat for note in chart.notes), default=0.0)
    return int(first // BEATS_PER_BAR) * BEATS_PER_BAR


def _draw_row(
    draw: "ImageDraw.ImageDraw", chart: Chart, start: float, beats: int, top: int
) -> None:
    right, bottom = LEFT + beats * BEAT_W, top + LINES * LAYERS * CELL_H
    for line, name in enumerate(("left", "", "", "right")):
        band = top + line * LAYERS * CELL_H
        if line % 2 == 0:
            _box(draw, LEFT, band, right, band + LAYERS * CELL_H, BAND)
        _text(draw, 8, band + LAYERS * CELL_H / 2, name)
    for beat in range(beats + 1):
        beat_x = LEFT + beat * BEAT_W
        bar = beat % BEATS_PER_BAR == 0
        color, above = (BAR, 8) if bar else (LINE, 0)
        _box(draw, beat_x - 0.5, top - above, beat_x + 0.5, bottom, color)
        if bar and beat < beats:
            _text(draw, beat_x + 4, top - 12, f"beat {start + beat:g}")
    own = chart.shown_colors
    given = own.left, own.right
    colors = [color_text(color) if color else COLORS[hand] for hand, color in enumerate(given)]
    # Shifted a little, so that a note just before a bar line is drawn in the row after it.
    shown = start - 0.1, start + beats - 0.1
    for bomb in chart.bombs:
        if shown[0] <= bomb.beat < shown[1]:
            x, y = _cell(bomb.beat - start, bomb.line, bomb.layer, top)
            _disc(draw, x, y, BLOCK * 0.3, BOMB)
    for note in chart.notes:
        if shown[0] <= note.beat < shown[1]:
            x, y = _cell(note.beat - start, note.line, note.layer, top)
            _block(draw, x, y, colors[note.color], ARROWS[note.direction])


def _cell(beat: float, line: int, layer: int, top: int) -> tuple[float, float]:
    """Return the centre of a cell at a beat of the row."""
    return LEFT + beat * BEAT_W, top + (line * LAYERS + LAYERS - 1 - layer + 0.5) * CELL_H


def _block(
    draw: "ImageDraw.ImageDraw", x: float, y: float, color: str, arrow: tuple[int, int] | None
) -> None:
    half = BLOCK / 2
    corners = [value * SCALE for value in (x - half, y - half, x + half, y + half)]
    draw.rounded_rectangle(corners, radius=5 * SCALE, fill=color, outline=PAPER, width=SCALE)
    if arrow is None:
        _disc(draw, x, y, BLOCK * 0.17, "white")
        return
    length = (arrow[0] ** 2 + arrow[1] ** 2) ** 0.5
    along, across = (arrow[0] / length, arrow[1] / length), (-arrow[1] / length, arrow[0] / length)
    tip, back, side = 0.38 * BLOCK, -0.24 * BLOCK, 0.27 * BLOCK
    points = [
        ((x + a * along[0] + b * across[0]) * SCALE, (y + a * along[1] + b * across[1]) * SCALE)
        for a, b in ((tip, 0.0), (back, side), (back, -side))
    ]
    draw.polygon(points, fill="white")


def _disc(draw: "ImageDraw.ImageDraw", x: float, y: float, radius: float, color: str) -> None:
    corners = [value * SCALE for value in (x - radius, y - radius, x + radius, y + radius)]
    draw.ellipse(corners, fill=color)


def _box(
    draw: "ImageDraw.ImageDraw", x0: float, y0: float, x1: float, y1: float, color: str
) -> None:
    draw.rectangle([value * SCALE for value in (x0, y0, x1, y1)], fill=color)


def _text(draw: "ImageDraw.ImageDraw", x: float, y: float, text: str) -> None:
    draw.text((x * SCALE, y * SCALE), text, fill=INK, font_size=13 * SCALE, anchor="lm")
