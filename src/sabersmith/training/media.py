"""Media in the logs of a run: what the network makes of a few songs of dev.

Each song is shown by an excerpt. The onset stage shows the activations of each difficulty with the
human onsets; the sym stage shows the states that it chooses at the human onsets. Weights & Biases
and TensorBoard get images, audio and text; other loggers get nothing.
"""

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import lightning as L
import numpy as np
import torch
from lightning.pytorch.callbacks import WeightAveraging
from lightning.pytorch.loggers import TensorBoardLogger, WandbLogger
from lightning.pytorch.trainer.states import TrainerFn
from lightning.pytorch.utilities import rank_zero_only
from numpy.typing import NDArray

from sabersmith.audio.decode import decode
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import State, state_notes
from sabersmith.beatmap.model import Chart
from sabersmith.errors import InputError
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.datasets import OnsetSongDataset
from sabersmith.onset.module import OnsetModule
from sabersmith.onset.peak_picking import pick_peaks, smooth
from sabersmith.preview.chart_image import draw_chart_image
from sabersmith.sym.charts import SymChart
from sabersmith.sym.datasets import SymWindowDataset
from sabersmith.sym.inputs import join_inputs, positions
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

if TYPE_CHECKING:
    from PIL.Image import Image

AUDIO_SR = 22050
MARGIN_S = 1.0  # of context that the onset network gets on each side of an excerpt
# The network alone: sampling without the swing-flow penalties.
SEARCH = SearchSettings.plain(beam=1, temperature=1.0, top_p=0.98)
MAX_STATES = 200  # in an excerpt, so that no chart takes long
BARS, BARS_PER_ROW = 8, 4
HUMAN, CURVE, PEAK = "#2f7de1", "#e08a1e", "#e0384a"


@dataclass(frozen=True)
class Excerpt:
    """What is logged of a song.

    Attributes:
        name: of the song, with the difficulty if it shows one chart.
        samples: audio (N,) at AUDIO_SR; None where only its features are stored, as in shards.
        images: by the name of their panel.
        texts: by the name of their panel.
    """

    name: str
    samples: NDArray[np.float32] | None
    images: dict[str, "Image"]
    texts: dict[str, str] = field(default_factory=dict)


class LogMedia(L.Callback):
    """Logs excerpts of dev songs after a validation, to Weights & Biases and TensorBoard.

    The weights are those that were validated: the averaged ones where the run averages weights.

    Args:
        songs: number of songs, the first of dev; 0 for none.
        every: log at the first validation and at every so many after it.
        seconds: length of an excerpt, which starts at the song's first human onset.
    """

    def __init__(self, songs: int = 3, every: int = 5, seconds: float = 20.0) -> None:
        self.songs = songs
        self.every = every
        self.seconds = seconds
        self._validations = 0

    @rank_zero_only
    def on_validation_end(self, trainer: L.Trainer, pl_module: L.LightningModule) -> None:
        """Log the excerpts, and with the first of them the audio."""
        loggers = [x for x in trainer.loggers if isinstance(x, WandbLogger | TensorBoardLogger)]
        fitting = trainer.state.fn is TrainerFn.FITTING and not trainer.sanity_checking
        if not (fitting and loggers and self.songs):
            return
        number, self._validations = self._validations, self._validations + 1
        if number % self.every:
            return
        dataset = trainer.val_dataloaders.dataset  # type: ignore[union-attr]
        with (
            averaged_weights(trainer, pl_module),
            torch.random.fork_rng(),
            torch.inference_mode(),
        ):
            excerpts = list(self._excerpts(pl_module, dataset))
        for logger in loggers:
            if isinstance(logger, WandbLogger):
                log_to_wandb(logger, excerpts, trainer.global_step, audio=number == 0)
            else:
                log_to_tensorboard(logger, excerpts, trainer.global_step, audio=number == 0)

    def _excerpts(self, module: L.LightningModule, dataset: Any) -> Iterator[Excerpt]:
        if isinstance(module, OnsetModule):
            assert isinstance(dataset, OnsetSongDataset)
            return self._onset_excerpts(module, dataset)
        assert isinstance(module, SymModule) and isinstance(dataset, SymWindowDataset)
        return self._sym_excerpts(module, dataset)

    def _onset_excerpts(self, module: OnsetModule, dataset: OnsetSongDataset) -> Iterator[Excerpt]:
        frame_s = module.mels.frame_s
        margin = round(MARGIN_S / frame_s)
        for song in dataset.songs[: self.songs]:
            start = min(float(times[0]) for times in song.onsets if times is not None)
            first = max(0, round(start / frame_s) - margin)
            frames = round(self.seconds / frame_s) + 2 * margin
            mels = dataset.store.find(song.audio).read(first, frames)
            beats = beat_features(song.grid, len(mels), frame_s, first)
            curves = module.predict_curves(
                torch.from_numpy(mels)[None], torch.from_numpy(beats)[None]
            )
            image = draw_curves(module, curves, song.onsets, first, (start, self.seconds))
            yield Excerpt(song.name, self._samples(song.audio, start), {"onsets": image})

    def _sym_excerpts(self, module: SymModule, dataset: SymWindowDataset) -> Iterator[Excerpt]:
        hardest = {chart.audio: chart for chart in dataset.charts if chart.audio is not None}
        assert module.network is not None
        settings = module.inference
        source = dataset.source
        predictor = SymPredictor(
            module.network,
            source.vocabulary,
            source.mels,
            source.offsets,
            settings["overlap"],
            settings["lookahead"],
        )
        for audio, chart in list(hardest.items())[: self.songs]:
            start = float(chart.times[0])
            count = int(np.searchsorted(chart.times, start + self.seconds))
            count = min(count, MAX_STATES)
            at = positions(chart.times[:count], float(chart.times[count - 1]) + 1)
            described = join_inputs(
                source.audio(audio, at),
                at,
                source.copy_features(audio, at, at) if source.has_copy_features else None,
            )
            inputs = torch.from_numpy(described).to(module.device)
            (states,) = predictor.choose_states([inputs], [chart.difficulty], SEARCH)
            yield Excerpt(
                f"{chart.name} {DIFFICULTIES[chart.difficulty]}",
                self._samples(audio, start),
                {
                    "human": draw_states(chart, chart.states[:count]),
                    "network": draw_states(chart, states),
                },
                {"states": "\n".join(" ".join(map(str, state)) for state in states)},
            )

    def _samples(self, audio: Path, start: float) -> NDArray[np.float32] | None:
        try:
            samples = decode(audio, AUDIO_SR)
        except InputError:
            return None
        first = round(start * AUDIO_SR)
        part = samples[first : first + round(self.seconds * AUDIO_SR)]
        return part if len(part) else None


@contextmanager
def averaged_weights(trainer: L.Trainer, module: L.LightningModule) -> Iterator[None]:
    """Give `module` the averaged weights that validation used, for the time of the block.

    Lightning's weight averaging swaps them in for a validation and out again before its end. Does
    nothing for a run without it.
    """
    callbacks: list[L.Callback] = trainer.callbacks  # type: ignore[attr-defined]
    averaging = [x for x in callbacks if isinstance(x, WeightAveraging)]
    for callback in averaging:
        callback.on_validation_epoch_start(trainer, module)
    try:
        yield
    finally:
        for callback in averaging:
            callback.on_validation_epoch_end(trainer, module)


def log_to_wandb(logger: WandbLogger, excerpts: Sequence[Excerpt], step: int, audio: bool) -> None:
    """Log excerpts as panels of images and audio; their files lie in the run's folder."""
    for panel in _panels(excerpts, "images"):
        images = [excerpt.images[panel] for excerpt in excerpts]
        names = [excerpt.name for excerpt in excerpts]
        logger.log_image(f"val/{panel}", images, step, caption=names)
    for panel in _panels(excerpts, "texts"):
        rows = [[excerpt.name, excerpt.texts[panel]] for excerpt in excerpts]
        logger.log_text(f"val/{panel}", ["song", panel], rows, step=step)
    sounds = [excerpt for excerpt in excerpts if excerpt.samples is not None]
    if audio and sounds:
        logger.log_audio(
            "val/audio",
            [excerpt.samples for excerpt in sounds],
            step,
            sample_rate=[AUDIO_SR] * len(sounds),
            caption=[excerpt.name for excerpt in sounds],
        )


def log_to_tensorboard(
    logger: TensorBoardLogger, excerpts: Sequence[Excerpt], step: int, audio: bool
) -> None:
    """Log excerpts as images, audio and text, each with the song's name."""
    writer = logger.experiment
    for excerpt in excerpts:
        for panel, image in excerpt.images.items():
            pixels = np.asarray(image.convert("RGB"))
            writer.add_image(f"val/{panel}/{excerpt.name}", pixels, step, dataformats="HWC")
        for panel, text in excerpt.texts.items():
            writer.add_text(f"val/{panel}/{excerpt.name}", text, step)
        if audio and excerpt.samples is not None:
            samples = torch.from_numpy(excerpt.samples)[None]
            writer.add_audio(f"val/audio/{excerpt.name}", samples, step, AUDIO_SR)


def draw_curves(
    module: OnsetModule,
    curves: NDArray[np.float32],
    onsets: tuple[NDArray[np.float64] | None, ...],
    first: int,
    shown: tuple[float, float],
) -> "Image":
    """Draw activations with the human onsets and the chosen peaks, a row per difficulty.

    Args:
        module: gives smoothing, minimum gaps and thresholds.
        curves: activations (T, 5) of a song.
        onsets: seconds (N,) for each difficulty, None where the song has no such chart.
        first: frame of the song at which `curves` starts.
        shown: start and length of the drawn part, seconds.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure
    from PIL import Image

    charted = [index for index, times in enumerate(onsets) if times is not None]
    figure = Figure((12, 0.6 + 1.4 * len(charted)), layout="constrained")
    FigureCanvasAgg(figure)
    frame_s = module.mels.frame_s
    times = (first + np.arange(len(curves))) * frame_s
    rows = figure.subplots(len(charted), 1, sharex=True, squeeze=False)[:, 0]
    for axes, index in zip(rows, charted, strict=True):
        curve = smooth(curves[:, index], int(module.inference["smoothing"]))
        threshold = module.inference["thresholds"][index]
        peaks, activations = pick_peaks(curve, module.inference["peak_gap_s"][index], frame_s)
        chosen = activations >= threshold
        peak_times = first * frame_s + peaks[chosen]
        human = onsets[index]
        assert human is not None
        axes.vlines(human, 0, 1, HUMAN, lw=1, alpha=0.5, label="human")
        axes.plot(times, curve, CURVE, lw=1, label="network")
        axes.plot(peak_times, activations[chosen], ".", color=PEAK, label="chosen")
        axes.axhline(threshold, color=PEAK, lw=0.6, ls=":")
        axes.set_ylim(0, 1)
        axes.set_ylabel(DIFFICULTIES[index])
    rows[0].legend(loc="upper right", ncols=3)
    rows[-1].set_xlim(shown[0], shown[0] + shown[1])
    rows[-1].set_xlabel("seconds")
    out = io.BytesIO()
    figure.savefig(out, format="png")
    return Image.open(out)


def draw_states(chart: SymChart, states: Sequence[State]) -> "Image":
    """Draw the first bars of states (N,) at the first N times of `chart`."""
    drawn = Chart(difficulty=DIFFICULTIES[chart.difficulty])
    for beat, state in zip(chart.tempo.beats(chart.times), states, strict=False):
        notes, bombs = state_notes(state, float(beat))
        drawn.notes += notes
        drawn.bombs += bombs
    return draw_chart_image(drawn, BARS, BARS_PER_ROW)


def _panels(excerpts: Sequence[Excerpt], kind: str) -> list[str]:
    """Return the names of the panels of images or texts; all excerpts have the same."""
    return list(getattr(excerpts[0], kind)) if excerpts else []
