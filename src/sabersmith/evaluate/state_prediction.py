"""What the sym stage thinks of human states at human times, beside n-grams, and what it hears."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from tqdm import tqdm

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.data.feature_store import FeatureCache
from sabersmith.errors import InputError
from sabersmith.evaluate.tables import Cell, Column, Row, Table
from sabersmith.evaluate.training_ngrams import NGRAMS, RUN, Training
from sabersmith.sym.chart_source import IGNORED, ChartSource
from sabersmith.sym.charts import SymChart
from sabersmith.sym.datasets import SymWindowDataset, collate
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor

NETWORK, SHUFFLED, SILENT, WITHHELD = "true audio", "another song's", "silence", "no audio"
MODELS = (NETWORK, SHUFFLED, SILENT, WITHHELD, *NGRAMS)
MUCH = 0.1  # share of such runs from which a chart counts as seen


@dataclass
class Sums:
    """Nats of some states, and how many were the likeliest one, or among the likeliest five."""

    nats: float = 0.0
    top1: int = 0
    top5: int = 0

    def add(self, scores: NDArray[np.floating], ids: NDArray[np.int64]) -> None:
        """Count states `ids` (n,) whose log-probabilities are scores (n, size)."""
        own = np.take_along_axis(scores, ids[:, None], 1)
        # Of equals the more frequent, whose id is lower, comes first.
        level = (scores == own) & (np.arange(scores.shape[1]) < ids[:, None])
        ranks = (scores > own).sum(1) + level.sum(1)
        self.nats -= float(own.sum(dtype=np.float64))
        self.top1 += int((ranks < 1).sum())
        self.top5 += int((ranks < 5).sum())


@dataclass
class ChartScore:
    """A chart's known states under each model.

    seen: share of its runs of `RUN` states that occur in the training charts, mirrored or not.
    """

    chart: SymChart
    seen: float
    states: int = 0
    unknown: int = 0
    sums: dict[str, Sums] = field(default_factory=lambda: {name: Sums() for name in MODELS})


@torch.inference_mode()
def score_charts(
    charts: Sequence[SymChart], predictor: SymPredictor, training: Training, cache: Path
) -> list[ChartScore]:
    """Score charts, whose features must be in `cache`, by the network and by n-grams.

    Raises InputError for a network that gives no probabilities of given states.
    """
    network = predictor.network
    if not isinstance(network, SymNet):
        raise InputError("sym_ckpt: a converted checkpoint can't be scored; use --only onset maps")
    echo = network.echo is not None
    store = FeatureCache(predictor.mels, cache)
    source = ChartSource(predictor.vocabulary, predictor.mels, predictor.offsets, store, echo)
    windows = SymWindowDataset(charts, source, network.max_tokens, predictor.carry, predictor.ahead)
    scores = [ChartScore(chart, training.seen(_row(chart, predictor))) for chart in charts]
    device = network.bias.device
    for item, (number, _) in enumerate(tqdm(windows.index, desc="states", unit="window")):
        batch = {name: value.to(device) for name, value in collate([windows[item]]).items()}
        score = scores[number]
        targets = batch["targets"][0, 1:]
        scored = targets != IGNORED
        ids = targets[scored].cpu().numpy() - SPECIALS
        score.states += len(ids)
        score.unknown += int(batch["unknown"])
        given = batch["tokens"], batch["lengths"], batch["past"]
        for name, (heard, has_audio) in _hearings(batch, network).items():
            logits = network(heard, batch["difficulty"], has_audio, *given)[0, scored]
            score.sums[name].add(logits.float().log_softmax(-1)[:, SPECIALS:].cpu().numpy(), ids)
    for score in tqdm(scores, desc="n-grams", unit="chart"):
        row = _row(score.chart, predictor)
        known = predictor.vocabulary.known(score.chart.states)
        for name, model in training.ngrams.items():
            for chances, word, counts in zip(model.distributions(row), row, known, strict=True):
                if counts:
                    score.sums[name].add(np.log(chances)[None], word[None])
    return scores


def _row(chart: SymChart, predictor: SymPredictor) -> NDArray[np.int64]:
    return predictor.vocabulary.encode(chart.states) - SPECIALS


def _hearings(batch: dict[str, Tensor], network: SymNet) -> dict[str, tuple[Tensor, Tensor]]:
    """Return the ways to hear a batch: source, and whether its audio is looked at."""
    silence = batch["source"].clone()
    silence[..., : network.audio_rows] = 0
    if network.echo is not None:
        network.clues(silence).zero_()  # nothing sounds like anything
    there = batch["has_audio"]
    return {
        NETWORK: (batch["source"], there),
        SHUFFLED: (batch["other"], there),
        SILENT: (silence, there),
        WITHHELD: (batch["source"], torch.zeros_like(there)),
    }


def state_table(scores: Sequence[ChartScore]) -> Table:
    """Return the table of all models by difficulty, and by how much of a chart was seen."""
    groups: dict[str, Callable[[ChartScore], bool]] = {
        name: lambda score, i=i: score.chart.difficulty == i  # type: ignore[misc]
        for i, name in enumerate(DIFFICULTIES)
    }
    groups["all"] = lambda score: True
    groups["all, little seen"] = lambda score: score.seen < MUCH
    rows: list[Row] = []
    for model in MODELS:
        for name, belongs in groups.items():
            group = [score for score in scores if belongs(score)]
            if sum(score.states for score in group):
                rows.append({"model": model, "charts_of": name} | _group_row(group, model))
    return Table(
        "states",
        "States at given times",
        "Every state of the human charts after the human states before it: nats a state and "
        "perplexity over all states, share of states that are the likeliest one or among the "
        "likeliest five. States outside the vocabulary are not scored; their share is `unknown`. "
        "n-grams: interpolated Kneser-Ney, of the training charts. `no audio`: the network is "
        f"told that it hears nothing. `little seen`: charts of whose runs of {RUN} states less "
        f"than {MUCH:.0%} occur in the training charts.",
        [
            Column("model", ""),
            Column("charts_of", "charts of"),
            Column("charts", "charts"),
            Column("states", "states"),
            Column("unknown", "unknown", ".2%"),
            Column("nats", "nats a state", ".3f"),
            Column("perplexity", "perplexity", ".2f"),
            Column("top1", "top-1", ".3f"),
            Column("top5", "top-5", ".3f"),
        ],
        rows,
    )


def _group_row(scores: Sequence[ChartScore], model: str) -> dict[str, Cell]:
    states = sum(score.states for score in scores)
    unknown = sum(score.unknown for score in scores)
    sums = [score.sums[model] for score in scores]
    nats = sum(one.nats for one in sums) / states
    return {
        "charts": len(scores),
        "states": states,
        "unknown": unknown / (states + unknown),
        "nats": nats,
        "perplexity": float(np.exp(nats)),
        "top1": sum(one.top1 for one in sums) / states,
        "top5": sum(one.top5 for one in sums) / states,
    }


def audio_table(scores: Sequence[ChartScore]) -> Table:
    """Return the table of what wrong audio, or none, costs the network."""
    songs = sorted({score.chart.name for score in scores})
    nats = {
        model: np.array(
            [
                sum(score.sums[model].nats for score in scores if score.chart.name == song)
                for song in songs
            ]
        )
        for model in (NETWORK, SHUFFLED, SILENT, WITHHELD)
    }
    states = [sum(s.states for s in scores if s.chart.name == song) for song in songs]
    rows: list[Row] = [
        {
            "heard": model,
            "cost": float(nats[model].sum() / nats[NETWORK].sum() - 1),
            "songs": f"{int((nats[model] > nats[NETWORK]).sum())} of {len(songs)}",
            "p": paired_p((nats[model] - nats[NETWORK]) / states),
        }
        for model in (SHUFFLED, SILENT, WITHHELD)
    ]
    return Table(
        "audio",
        "What the second stage hears",
        "What the negative log-likelihood gains, relative to true audio, and in how many songs; p "
        "is Wilcoxon's signed-rank test (one-sided) of the songs' nats a state.",
        [
            Column("heard", "heard instead"),
            Column("cost", "cost", "+.2%"),
            Column("songs", "songs that it costs"),
            Column("p", "p", ".2g"),
        ],
        rows,
    )


def paired_p(differences: NDArray[np.float64]) -> float:
    """Return Wilcoxon's one-sided p that differences (N,) are above 0; 1 where none differs."""
    from scipy.stats import wilcoxon

    if not differences.any():
        return 1.0
    return float(wilcoxon(differences, alternative="greater").pvalue)


def chart_table(scores: Sequence[ChartScore]) -> Table:
    """Return the table of single charts under the network."""
    rows: list[Row] = []
    for score in scores:
        if score.states:
            difficulty = DIFFICULTIES[score.chart.difficulty]
            row: Row = {"chart": score.chart.name, "difficulty": difficulty, "seen": score.seen}
            rows.append({**row, **_group_row([score], NETWORK)})
    return Table(
        "states_by_chart",
        "States, chart by chart",
        f"`seen`: share of the chart's runs of {RUN} states that occur in the training charts, "
        "mirrored or not. Maps repeat common patterns, but a high share may mean that a chart "
        "copies from one that was trained on.",
        [
            Column("chart", "chart"),
            Column("difficulty", "difficulty"),
            Column("states", "states"),
            Column("perplexity", "perplexity", ".2f"),
            Column("top1", "top-1", ".3f"),
            Column("seen", "seen", ".2f"),
        ],
        rows,
    )
