"""The likelihood of human grid states under the sym network and n-grams, with and without audio."""

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
from sabersmith.deepsaber.sym_stage import DeepSaberSym
from sabersmith.errors import InputError
from sabersmith.evaluate.tables import Cell, Column, Row, Table
from sabersmith.evaluate.training_ngrams import NGRAMS, SEQUENCE, TrainingNgrams
from sabersmith.sym.chart_source import IGNORED, ChartSource
from sabersmith.sym.charts import SymChart
from sabersmith.sym.datasets import SymWindowDataset, collate
from sabersmith.sym.interface import SymNetwork
from sabersmith.sym.predictor import SymPredictor

NETWORK, SHUFFLED, SILENT, WITHHELD = "true audio", "another song's", "silence", "no audio"
MODELS = (NETWORK, SHUFFLED, SILENT, WITHHELD, *NGRAMS)
SEEN_SHARE = 0.1  # a chart with at least this share of known sequences counts as seen


@dataclass
class StateScores:
    """Scores of a number of states, summed.

    Attributes:
        nats: negative log-likelihood.
        top1: how many were the likeliest state.
        top5: how many were among the five likeliest states.
    """

    nats: float = 0.0
    top1: int = 0
    top5: int = 0

    def add(self, log_p: NDArray[np.floating], ids: NDArray[np.int64]) -> None:
        """Add states `ids` (n,), given the log-probabilities (n, size) of all states."""
        own = np.take_along_axis(log_p, ids[:, None], 1)
        # Of equally likely states the more frequent one, with the lower id, ranks first.
        equal = (log_p == own) & (np.arange(log_p.shape[1]) < ids[:, None])
        ranks = (log_p > own).sum(1) + equal.sum(1)
        self.nats -= float(own.sum(dtype=np.float64))
        self.top1 += int((ranks < 1).sum())
        self.top5 += int((ranks < 5).sum())


@dataclass
class ChartScore:
    """The scores of a chart's states under each model.

    Attributes:
        seen: share of its sequences of `SEQUENCE` states that occur in the training charts or
            mirrored.
        states: number of states in the vocabulary; only these are scored.
        unknown: number of other states.
        scores: by the names in `MODELS`.
    """

    chart: SymChart
    seen: float
    states: int = 0
    unknown: int = 0
    scores: dict[str, StateScores] = field(
        default_factory=lambda: {name: StateScores() for name in MODELS}
    )


@torch.inference_mode()
def score_charts(
    charts: Sequence[SymChart], predictor: SymPredictor, ngrams: TrainingNgrams, cache: Path
) -> list[ChartScore]:
    """Score charts by the network and by n-grams; their features must be in `cache`.

    Raises:
        InputError: the checkpoint was converted from another program, and its network gives no
            probabilities of given states.
    """
    network = predictor.network
    if isinstance(predictor, DeepSaberSym):
        raise InputError(
            "sym_ckpt: a converted checkpoint gives no likelihood of given states; leave out the "
            "part sym"
        )
    copies = network.copy_mechanism is not None
    store = FeatureCache(predictor.mels, cache)
    source = ChartSource(predictor.vocabulary, predictor.mels, predictor.offsets, store, copies)
    windows = SymWindowDataset(
        charts, source, network.max_tokens, predictor.overlap, predictor.lookahead
    )
    scores = [ChartScore(chart, ngrams.seen(_row(chart, predictor))) for chart in charts]
    device = network.device
    for item, (number, _) in enumerate(tqdm(windows.index, desc="states", unit="window")):
        batch = {name: value.to(device) for name, value in collate([windows[item]]).items()}
        score = scores[number]
        targets = batch["targets"][0, 1:]
        scored = targets != IGNORED
        ids = targets[scored].cpu().numpy() - SPECIALS
        score.states += len(ids)
        score.unknown += int(batch["unknown"])
        given = batch["tokens"], batch["lengths"], batch["past"]
        for name, (source_rows, has_audio) in _audio_variants(batch, network).items():
            logits = network(source_rows, batch["difficulty"], has_audio, *given)[0, scored]
            score.scores[name].add(logits.float().log_softmax(-1)[:, SPECIALS:].cpu().numpy(), ids)
    for score in tqdm(scores, desc="n-grams", unit="chart"):
        row = _row(score.chart, predictor)
        known = predictor.vocabulary.known(score.chart.states)
        for name, model in ngrams.models.items():
            for p, state, is_known in zip(model.distributions(row), row, known, strict=True):
                if is_known:
                    score.scores[name].add(np.log(p)[None], state[None])
    return scores


def _row(chart: SymChart, predictor: SymPredictor) -> NDArray[np.int64]:
    return predictor.vocabulary.encode(chart.states) - SPECIALS


def _audio_variants(
    batch: dict[str, Tensor], network: SymNetwork
) -> dict[str, tuple[Tensor, Tensor]]:
    """Return the source of a batch with true and wrong audio, each with its `has_audio`."""
    silence = batch["source"].clone()
    silence[..., : network.audio_rows] = 0
    if network.copy_mechanism is not None:
        network.copy_features(silence).zero_()  # no candidates
    there = batch["has_audio"]
    return {
        NETWORK: (batch["source"], there),
        SHUFFLED: (batch["other"], there),
        SILENT: (silence, there),
        WITHHELD: (batch["source"], torch.zeros_like(there)),
    }


def state_table(scores: Sequence[ChartScore]) -> Table:
    """Return the table of all models by difficulty, and of charts unlike the training charts."""
    groups: dict[str, Callable[[ChartScore], bool]] = {
        name: lambda score, i=i: score.chart.difficulty == i  # type: ignore[misc]
        for i, name in enumerate(DIFFICULTIES)
    }
    groups["all"] = lambda score: True
    groups["all, little seen"] = lambda score: score.seen < SEEN_SHARE
    rows: list[Row] = []
    for model in MODELS:
        for name, belongs in groups.items():
            group = [score for score in scores if belongs(score)]
            if sum(score.states for score in group):
                rows.append({"model": model, "charts_of": name} | _group_row(group, model))
    return Table(
        "states",
        "States at given times",
        "Each state of the human charts, given the human states before it: negative "
        "log-likelihood in nats per state, perplexity, and the share of states that are the "
        "likeliest one (top-1) or among the five likeliest (top-5). States outside the vocabulary "
        "are not scored; their share is `unknown`. `another song's`: with the audio of another "
        "song. `no audio`: the network is given no audio, as for charts without a song. n-grams: "
        "interpolated Kneser-Ney, of the training charts. `little seen`: charts with less than "
        f"{SEEN_SHARE:.0%} of their sequences of {SEQUENCE} states in the training charts.",
        [
            Column("model", ""),
            Column("charts_of", "charts of"),
            Column("charts", "charts"),
            Column("states", "states"),
            Column("unknown", "unknown", ".2%"),
            Column("nats", "nats per state", ".3f"),
            Column("perplexity", "perplexity", ".2f"),
            Column("top1", "top-1", ".3f"),
            Column("top5", "top-5", ".3f"),
        ],
        rows,
    )


def _group_row(scores: Sequence[ChartScore], model: str) -> dict[str, Cell]:
    states = sum(score.states for score in scores)
    unknown = sum(score.unknown for score in scores)
    sums = [score.scores[model] for score in scores]
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
    """Return the table of how much the likelihood falls with wrong audio or none."""
    songs = sorted({score.chart.name for score in scores})
    nats = {
        model: np.array(
            [
                sum(score.scores[model].nats for score in scores if score.chart.name == song)
                for song in songs
            ]
        )
        for model in (NETWORK, SHUFFLED, SILENT, WITHHELD)
    }
    states = [sum(s.states for s in scores if s.chart.name == song) for song in songs]
    rows: list[Row] = [
        {
            "audio": model,
            "cost": float(nats[model].sum() / nats[NETWORK].sum() - 1),
            "songs": f"{int((nats[model] > nats[NETWORK]).sum())} of {len(songs)}",
            "p": paired_p((nats[model] - nats[NETWORK]) / states),
        }
        for model in (SHUFFLED, SILENT, WITHHELD)
    ]
    return Table(
        "audio",
        "Use of the audio by the second stage",
        "Rise of the negative log-likelihood with wrong audio or none, relative to true audio, and "
        "the number of songs where it rises; p: Wilcoxon signed-rank test (one-sided) on the "
        "songs' nats per state.",
        [
            Column("audio", "audio"),
            Column("cost", "rise", "+.2%"),
            Column("songs", "songs where it rises"),
            Column("p", "p", ".2g"),
        ],
        rows,
    )


def paired_p(differences: NDArray[np.float64]) -> float:
    """Return the p-value of Wilcoxon's one-sided test that differences (N,) are above 0.

    It is 1 if all are 0.
    """
    from scipy.stats import wilcoxon

    if not differences.any():
        return 1.0
    return float(wilcoxon(differences, alternative="greater").pvalue)


def chart_table(scores: Sequence[ChartScore]) -> Table:
    """Return the table of each chart's scores under the network."""
    rows: list[Row] = []
    for score in scores:
        if score.states:
            difficulty = DIFFICULTIES[score.chart.difficulty]
            row: Row = {"chart": score.chart.name, "difficulty": difficulty, "seen": score.seen}
            rows.append({**row, **_group_row([score], NETWORK)})
    return Table(
        "states_by_chart",
        "States, chart by chart",
        f"`seen`: share of the chart's sequences of {SEQUENCE} states that occur in the training "
        "charts, also mirrored. Maps share common patterns, but a high share may mean that a chart "
        "was copied from a training chart.",
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
