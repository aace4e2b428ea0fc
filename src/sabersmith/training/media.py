"""Samples of dev in a Weights & Biases run: what the network hears and makes of a few songs.

Of each song it shows an excerpt: of the onset stage the curve of each difficulty against human
onsets, of the sym stage the states that it chooses at human onsets, as pictures and as numbers.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import lightning as L
import numpy as np
import torch
from lightning.pytorch.loggers import WandbLogger
from lightning.pytorch.trainer.states import TrainerFn
from lightning.pytorch.utilities import rank_zero_only
from numpy.typing import NDArray

from sabersmith.audio.decode import decode
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import Chart
from sabersmith.errors import InputError
from sabersmith.onset.datasets import OnsetSongDataset
from sabersmith.onset.module import OnsetModule
from sabersmith.onset.peak_picking import pick_peaks, smooth
from sabersmith.preview.chart_image import draw_strip
from sabersmith.sym.charts import SymChart
from sabersmith.sym.datasets import SymWindowDataset
from sabersmith.sym.inputs import assemble, positions
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

AUDIO_SR = 22050
CHOICE = SearchSettings(beam=1, temperature=1.0, top_p=0.98)  # the plain network: no flow beside it
MOST_STATES = 200  # in an excerpt, so that no chart takes long
BARS, BARS_PER_ROW = 8, 4
HUMAN, CURVE, PEAK = "#2f7de1", "#e08a1e", "#e0384a"

Row = list[Any]


class LogSamples(L.Callback):
    """Logs a table of dev songs after a validation, where the run has a Weights & Biases logger.

    Args:
        songs: how many, the first of dev; 0 for none.
        every: so many validations; the first is one of them.
        seconds: of each song, from its first human onset on.
    """

    def __init__(self, songs: int = 3, every: int = 5, seconds: float = 20.0) -> None:
        self.songs = songs
        self.every = every
        self.seconds = seconds
        self._validations = 0

    @rank_zero_only
    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Log the table."""
        loggers = [it for it in trainer.loggers if isinstance(it, WandbLogger)]
        fitting = trainer.state.fn is TrainerFn.FITTING and not trainer.sanity_checking
        if not (fitting and loggers and self.songs):
            return
        self._validations += 1
        if (self._validations - 1) % self.every:
            return
        dataset = trainer.val_dataloaders.dataset  # type: ignore[union-attr]
        with torch.random.fork_rng(), torch.inference_mode():
            if isinstance(pl_module, OnsetModule):
                assert isinstance(dataset, OnsetSongDataset)
                columns = ["song", "audio", "onsets"]
                rows = list(self._onset_rows(pl_module, dataset))
            else:
                assert isinstance(pl_module, SymModule) and isinstance(dataset, SymWindowDataset)
                columns = ["song", "difficulty", "audio", "human", "network", "states"]
                rows = list(self._sym_rows(pl_module, dataset))
        for logger in loggers:
            logger.log_table("val/samples", columns, rows, step=trainer.global_step)

    def _onset_rows(self, module: OnsetModule, dataset: OnsetSongDataset) -> Iterator[Row]:
        for song in dataset.songs[: self.songs]:
            start = min(float(times[0]) for times in song.onsets if times is not None)
            frame_s = module.mels.frame_s
            features = dataset.store.find(song.audio)
            # The network hears a little more on each side than is shown.
            margin = round(1 / frame_s)
            first = max(0, round(start / frame_s) - margin)
            mels = features.read(first, round(self.seconds / frame_s) + 2 * margin)
            heard = torch.from_numpy(mels)[None].float().to(module.device)
            curves = torch.sigmoid(module.network(heard).float())[0].cpu().numpy()
            picture = _draw_curves(module, curves, song.onsets, first, (start, self.seconds))
            yield [song.name, self._excerpt(song.audio, start), picture]

    def _sym_rows(self, module: SymModule, dataset: SymWindowDataset) -> Iterator[Row]:
        hardest = {chart.audio: chart for chart in dataset.charts if chart.audio is not None}
        assert module.network is not None
        settings = module.inference
        source = dataset.source
        predictor = SymPredictor(
            module.network,
            source.vocabulary,
            source.mels,
            source.offsets,
            settings["carry"],
            settings["ahead"],
        )
        for audio, chart in list(hardest.items())[: self.songs]:
            start = float(chart.times[0])
            count = int(np.searchsorted(chart.times, start + self.seconds))
            count = min(count, MOST_STATES)
            at = positions(chart.times[:count], float(chart.times[count - 1]) + 1)
            described = assemble(
                source.heard(audio, at),
                at,
                source.echoes(audio, at, at) if source.echo else None,
            )
            given = torch.from_numpy(described).to(module.device)
            (states,) = predictor.states([given], [chart.difficulty], CHOICE)
            yield [
                chart.name,
                DIFFICULTIES[chart.difficulty],
                self._excerpt(audio, start),
                _draw_states(chart, chart.states[:count]),
                _draw_states(chart, states),
                "\n".join(" ".join(map(str, state)) for state in states),
            ]

    def _excerpt(self, audio: Path, start: float) -> Any:
        """Return what is heard of a song, None where only its features are there, as of shards."""
        import wandb

        try:
            samples = decode(audio, AUDIO_SR)
        except InputError:
            return None
        first = round(start * AUDIO_SR)
        part = samples[first : first + round(self.seconds * AUDIO_SR)]
        return wandb.Audio(part, sample_rate=AUDIO_SR) if len(part) else None


def _draw_curves(
    module: OnsetModule,
    curves: NDArray[np.float32],
    onsets: tuple[NDArray[np.float64] | None, ...],
    first: int,
    shown: tuple[float, float],
) -> Any:
    """Draw the curves (T, 5) of a song from frame `first` on over human onsets, below each other.

    shown: start and length in seconds.
    """
    import wandb
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    there = [index for index, times in enumerate(onsets) if times is not None]
    figure = Figure((12, 0.6 + 1.4 * len(there)), layout="constrained")
    FigureCanvasAgg(figure)
    frame_s = module.mels.frame_s
    times = (first + np.arange(len(curves))) * frame_s
    rows = figure.subplots(len(there), 1, sharex=True, squeeze=False)[:, 0]
    for axes, index in zip(rows, there, strict=True):
        curve = smooth(curves[:, index], int(module.inference["smoothing"]))
        threshold = module.inference["thresholds"][index]
        peaks, heights = pick_peaks(curve, module.inference["min_gap_s"][index], frame_s)
        taken = heights >= threshold
        human = onsets[index]
        assert human is not None
        axes.vlines(human, 0, 1, HUMAN, lw=1, alpha=0.5, label="human")
        axes.plot(times, curve, CURVE, lw=1, label="network")
        axes.plot(first * frame_s + peaks[taken], heights[taken], ".", color=PEAK, label="taken")
        axes.axhline(threshold, color=PEAK, lw=0.6, ls=":")
        axes.set_ylim(0, 1)
        axes.set_ylabel(DIFFICULTIES[index])
    rows[0].legend(loc="upper right", ncols=3)
    rows[-1].set_xlim(shown[0], shown[0] + shown[1])
    rows[-1].set_xlabel("seconds")
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return wandb.Image(Image.open(out))


def _draw_states(chart: SymChart, states: list[State]) -> Any:
    """Draw the first bars of states (N,) at the chart's first N times."""
    import wandb

    shown = Chart(difficulty=DIFFICULTIES[chart.difficulty])
    for beat, state in zip(chart.tempo.beats(chart.times), states, strict=False):
        notes, bombs = state_notes(state, float(beat))
        shown.notes += notes
        shown.bombs += bombs
    return wandb.Image(draw_strip(shown, BARS, BARS_PER_ROW))
