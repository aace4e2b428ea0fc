"""Draw a picture of a finished map: the song, the analysis and the charts.

From top to bottom: the mel spectrogram of the first bars with the beat grid; the onset network's
activation there with its candidate onsets, filled where they have notes; each difficulty's density
over the song; and the notes of the first bars. Times are seconds of the level.
"""

import io
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Chart, Level
from sabersmith.mapping.candidates import activations_at
from sabersmith.preview.chart_image import BEATS_PER_BAR, draw_chart_image, first_bar

if TYPE_CHECKING:
    from PIL import Image

    from sabersmith.mapping.analysis import SongAnalysis

BARS, BARS_PER_ROW = 16, 8
MEL_SR, MEL_HOP, MEL_BANDS, MEL_NFFT = 22050, 256, 96, 2048
DENSITY_S = 4.0  # width of the window in which notes are counted
DPI, HEIGHT_INCHES = 100, 9.0
PAPER, PANEL, INK, BEAT, BAR, ACTIVATION = (
    "#14161c", "#1b1e27", "#c3c9d8", "#ffffff30", "#ffffff90", "#ffc44d"
)  # fmt: skip
SHADES = dict(
    zip(DIFFICULTIES, ("#4cc38a", "#59b0f4", "#ff8a47", "#f2455f", "#b07cff"), strict=True)
)


def draw_plots(analysis: "SongAnalysis", level: Level) -> "Image.Image":
    """Return the picture of a song's analysis and its level, with the hardest chart in detail."""
    from PIL import Image

    # Of the first way to play; others are much the same.
    kind = level.charts[0].characteristic
    level = replace(level, charts=[c for c in level.charts if c.characteristic == kind])
    chart_image = draw_chart_image(level.charts[-1], BARS, BARS_PER_ROW)
    panels = _draw_panels(analysis, level, chart_image.width)
    image = Image.new("RGB", (chart_image.width, panels.height + chart_image.height), PAPER)
    image.paste(panels, (0, 0))
    image.paste(chart_image, (0, panels.height))
    return image


def density(seconds: NDArray[np.float64], at: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return notes per second around times `at` (T,) for notes at `seconds` (N,), ascending."""
    last = np.searchsorted(seconds, at + DENSITY_S / 2)
    return (last - np.searchsorted(seconds, at - DENSITY_S / 2)) / DENSITY_S


def _draw_panels(analysis: "SongAnalysis", level: Level, width: int) -> "Image.Image":
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    chart = level.charts[-1]
    figure = Figure((width / DPI, HEIGHT_INCHES), DPI, facecolor=PAPER, layout="constrained")
    FigureCanvasAgg(figure)
    mel, onsets, whole = figure.subplots(3, 1, height_ratios=(3, 2, 2))
    tempo, start = level.tempo(chart), first_bar(chart)
    beats = np.arange(start, start + BARS * BEATS_PER_BAR + 1)
    lines = tempo.seconds(beats)
    shown = float(lines[0]), float(lines[-1])
    for axes in (mel, onsets, whole):
        axes.set_facecolor(PANEL)
        axes.tick_params(colors=INK)
        axes.yaxis.label.set_color(INK)
        for side in axes.spines.values():
            side.set_visible(False)
    _draw_mel(mel, analysis, shown)
    _draw_onsets(onsets, analysis, chart, shown)
    for axes in (mel, onsets):
        is_bar = beats % BEATS_PER_BAR == 0
        axes.vlines(lines[~is_bar], 0, 1, BEAT, lw=1, transform=axes.get_xaxis_transform())
        axes.vlines(lines[is_bar], 0, 1, BAR, lw=1.4, transform=axes.get_xaxis_transform())
        axes.set_xlim(shown)
    _draw_density(whole, analysis, level, shown)
    out = io.BytesIO()
    figure.savefig(out, format="png", facecolor=PAPER)
    return Image.open(out).convert("RGB")


def _draw_mel(axes: Any, analysis: "SongAnalysis", shown: tuple[float, float]) -> None:
    from sabersmith.audio.mels import MelSettings, log_mels

    head_s = analysis.audio.head_s
    song = analysis.song.mono(MEL_SR)
    first = max(0, round((shown[0] - head_s) * MEL_SR))
    part = song[first : max(first + 1, round((shown[1] - head_s) * MEL_SR))]
    settings = MelSettings(MEL_SR, MEL_HOP, MEL_BANDS, (MEL_NFFT,))
    mels = log_mels(part if len(part) else np.zeros(1, np.float32), settings)[:, 0]
    left = head_s + first / MEL_SR
    extent = (left, left + mels.shape[1] * settings.frame_s, 0, MEL_BANDS)
    axes.imshow(mels, "magma", aspect="auto", origin="lower", extent=extent)
    axes.set_ylabel("mel band")


def _draw_onsets(
    axes: Any, analysis: "SongAnalysis", chart: Chart, shown: tuple[float, float]
) -> None:
    head_s, index = analysis.audio.head_s, DIFFICULTIES.index(chart.difficulty)
    curve = analysis.curves[:, index]
    times = head_s + np.arange(len(curve)) * analysis.frame_s
    inside = (times >= shown[0]) & (times <= shown[1])
    axes.fill_between(times[inside], curve[inside], color=ACTIVATION, alpha=0.25, lw=0)
    axes.plot(times[inside], curve[inside], color=ACTIVATION, lw=1)
    seconds = analysis.candidates.times
    activations = activations_at(analysis.curves, seconds, analysis.frame_s)[:, index]
    selected = np.isin(np.arange(len(seconds)), analysis.selected[index])
    others, color = ~selected & (activations > 0), SHADES[chart.difficulty]
    x, y = head_s + seconds, activations
    axes.plot(x[others], y[others], "o", mfc="none", color=INK, ms=4, alpha=0.6)
    axes.plot(x[selected], y[selected], "o", color=color, ms=5)
    axes.set_ylim(bottom=0)
    axes.set_ylabel(f"onset, {chart.difficulty}")


def _draw_density(
    axes: Any, analysis: "SongAnalysis", level: Level, shown: tuple[float, float]
) -> None:
    length_s = analysis.audio.padded_s(analysis.song.frames)
    at = np.arange(0, length_s, 0.25)
    for chart in level.charts:
        seconds = level.tempo(chart).seconds([note.beat for note in chart.notes])
        color, name = SHADES[chart.difficulty], chart.difficulty
        axes.plot(at, density(np.sort(seconds), at), color=color, lw=1.8, label=name)
    axes.axvspan(*shown, color="white", alpha=0.06, lw=0)
    axes.set_xlim(0, length_s)
    axes.set_ylim(bottom=0)
    axes.set_ylabel("notes per second")
    axes.set_xlabel("seconds", color=INK)
    axes.legend(loc="upper left", ncols=len(level.charts), labelcolor=INK, facecolor=PANEL,
                edgecolor=PANEL)  # fmt: skip
