"""Training and validation data of the rhythm network: crops of charts, and whole charts."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import Dataset

from sabersmith.beatmap.character import CharacterScale, K
from sabersmith.onset.activations import slot_audio
from sabersmith.onset.rhythm.charts import RhythmChart
from sabersmith.onset.rhythm.network import Conditions
from sabersmith.onset.rhythm.patterns import SLOTS, PatternVocabulary, mask_bits

IGNORED = -100  # patterns that don't count, the default of torch's cross-entropy
PADDING_BEAT_S = 0.5  # length of padding beats

Batch = dict[str, Tensor]


@dataclass(frozen=True)
class RhythmSettings:
    """What the rhythm network is trained on.

    Attributes:
        patterns: commonest beat patterns in the vocabulary.
        beats: length of a training crop.
        crops: crops in an epoch.
        audio_share: how much oftener a beat of a chart with a song is drawn than one without.
        no_audio: share of crops whose audio is withheld.
        no_harder: share of crops whose next harder difficulty is withheld.
        no_character: share of crops without any descriptor.
        no_descriptor: share of descriptors withheld in the others.
    """

    patterns: int = 256
    beats: int = 128
    crops: int = 4800
    audio_share: float = 2.0
    no_audio: float = 0.15
    no_harder: float = 0.3
    no_character: float = 0.25
    no_descriptor: float = 0.3


@dataclass(frozen=True, eq=False)
class RhythmItem:
    """A chart and the file of its song's activations (frames, A) float16, or None."""

    chart: RhythmChart
    activations: Path | None


class RhythmSource:
    """Turns charts into the network's arrays.

    Args:
        vocabulary: of the patterns.
        scale: of the characters.
        audio: values per slot.
        frame_s: seconds between frames of the activations.
    """

    def __init__(
        self, vocabulary: PatternVocabulary, scale: CharacterScale, audio: int, frame_s: float
    ) -> None:
        self.vocabulary, self.scale = vocabulary, scale
        self.audio, self.frame_s = audio, frame_s

    def scores(self, chart: RhythmChart) -> NDArray[np.float32]:
        """Return the chart's character as scores, float32 (K,), NaN where unknown."""
        return self.scale.scores(chart.character, chart.difficulty).astype(np.float32)

    def crop(self, item: RhythmItem, first: int, count: int) -> dict[str, Any]:
        """Return beats first .. first + count - 1 of a chart, fewer at its end, as arrays."""
        chart, part = item.chart, slice(first, first + count)
        audio = None
        if item.activations is not None:
            frames = np.load(item.activations, mmap_mode="r")
            audio = slot_audio(frames, chart.slot_times[part], self.frame_s)
        return {
            "ids": self.vocabulary.encode(chart.masks[part]),
            "beat_s": chart.beat_s[part].astype(np.float32),
            "audio": audio,
            "harder": None if chart.harder is None else mask_bits(chart.harder[part]),
            "scores": self.scores(chart),
            "difficulty": chart.difficulty,
        }

    def batch(self, crops: Sequence[dict[str, Any]], beats: int) -> Batch:
        """Return crops as a batch padded to `beats`.

        audio (B, T, SLOTS, A), beat_s (B, T), harder (B, T, SLOTS), has_harder (B,), character and
        known (B, K) float32; ids (B, T), IGNORED at padding, and difficulty (B,) int64.
        """
        size = len(crops)
        audio = np.zeros((size, beats, SLOTS, self.audio), np.float16)
        ids = np.full((size, beats), IGNORED, np.int64)
        beat_s = np.full((size, beats), PADDING_BEAT_S, np.float32)
        harder = np.zeros((size, beats, SLOTS), np.float32)
        has_harder = np.zeros(size, np.float32)
        for row, crop in enumerate(crops):
            here = slice(len(crop["ids"]))
            ids[row, here], beat_s[row, here] = crop["ids"], crop["beat_s"]
            if crop["audio"] is not None:
                audio[row, here] = crop["audio"]
            if crop["harder"] is not None:
                harder[row, here], has_harder[row] = crop["harder"], 1
        scores = np.stack([crop["scores"] for crop in crops])
        arrays = {
            "audio": audio,
            "ids": ids,
            "beat_s": beat_s,
            "harder": harder,
            "has_harder": has_harder,
            "character": np.nan_to_num(scores),
            "known": (~np.isnan(scores)).astype(np.float32),
            "difficulty": np.array([crop["difficulty"] for crop in crops]),
        }
        return {name: torch.from_numpy(array) for name, array in arrays.items()}


def conditions(batch: Batch) -> Conditions:
    """Return the conditions on the charts of a batch."""
    return Conditions(batch["difficulty"], batch["character"], batch["known"])


class RhythmCropDataset(Dataset[Any]):
    """Crops at random places of charts, with audio, harder difficulty and character withheld.

    Every item is drawn anew from torch's generator: first its chart, in proportion to the beats.
    """

    def __init__(
        self, items: Sequence[RhythmItem], source: RhythmSource, settings: RhythmSettings
    ) -> None:
        self.items, self.source, self.settings = items, source, settings
        self.weights = torch.tensor(
            [
                len(item.chart.masks) * (settings.audio_share if item.activations else 1.0)
                for item in items
            ]
        )

    def __len__(self) -> int:
        return self.settings.crops

    def __getitems__(self, numbers: Sequence[int]) -> Batch:
        """Return a whole batch, of as many crops as there are numbers."""
        charts = torch.multinomial(self.weights, len(numbers), replacement=True).tolist()
        crops = [self._crop(self.items[chart]) for chart in charts]
        return self.source.batch(crops, self.settings.beats)

    def _crop(self, item: RhythmItem) -> dict[str, Any]:
        settings = self.settings
        no_audio, no_harder, no_character = torch.rand(3).tolist()
        if no_audio < settings.no_audio:
            item = RhythmItem(item.chart, None)
        latest = max(0, len(item.chart.masks) - settings.beats)
        margin = settings.beats // 4  # so that ends are drawn as often as other places
        start = int(torch.randint(-margin, latest + margin + 1, ()))
        crop = self.source.crop(item, min(max(start, 0), latest), settings.beats)
        if no_harder < settings.no_harder:
            crop["harder"] = None
        withheld = torch.rand(K).numpy() < settings.no_descriptor
        crop["scores"][withheld | (no_character < settings.no_character)] = np.nan
        return crop


class RhythmChartDataset(Dataset[Batch]):
    """Whole charts for validation, one in a batch."""

    def __init__(self, items: Sequence[RhythmItem], source: RhythmSource) -> None:
        self.items, self.source = items, source

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, number: int) -> Batch:
        item = self.items[number]
        length = len(item.chart.masks)
        return self.source.batch([self.source.crop(item, 0, length)], length)
