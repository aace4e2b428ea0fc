import math
from dataclasses import fields

import numpy as np
import pytest
import torch

from sabersmith.audio.decode import decode
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.data.feature_cache import prepare_features
from sabersmith.deepsaber.sym_stage import DeepSaberSym
from sabersmith.errors import InputError
from sabersmith.evaluate.state_prediction import (
    MODELS,
    NETWORK,
    SHUFFLED,
    SILENT,
    WITHHELD,
    ChartScore,
    StateScores,
    audio_table,
    chart_table,
    paired_p,
    score_charts,
    state_table,
)
from sabersmith.evaluate.training_ngrams import NGRAMS, TrainingNgrams
from sabersmith.sym.charts import SymChart
from sabersmith.sym.predictor import SymPredictor
from sabersmith.timing.tempo_map import TempoMap

from ..songs import write_song, write_sym

TEMPO = TempoMap(120.0)


def test_scores_are_summed():
    log_p = np.log([[0.5, 0.1, 0.1, 0.3], [0.25, 0.25, 0.25, 0.25]])
    sums = StateScores()
    sums.add(log_p, np.array([3, 0]))
    assert sums.nats == pytest.approx(-math.log(0.3) - math.log(0.25))
    # Of four equally likely states the first is the most frequent.
    assert (sums.top1, sums.top5) == (1, 2)
    sums.add(np.arange(8.0)[None], np.array([2]))  # five are likelier
    assert (sums.top1, sums.top5) == (1, 2)


@pytest.fixture(scope="module")
def predictor(tmp_path_factory):
    return SymPredictor.load(write_sym(tmp_path_factory.mktemp("ckpt") / "sym.ckpt"))


def chart(predictor, audio, seed, count=30, name="a"):
    """Return a chart of random states, the last one unknown to the vocabulary."""
    states = predictor.vocabulary.states
    rng = np.random.default_rng(seed)
    chosen = [states[i] for i in rng.integers(len(states), size=count - 1)]
    times = np.cumsum(rng.uniform(0.2, 0.8, count))
    return SymChart(name, 3, times, [*chosen, (19,) * 12], audio, TEMPO)


def test_scores_are_those_of_the_network_as_it_generates(predictor, tmp_path):
    songs = [write_song(tmp_path / f"{i}.ogg", seconds=21.0 + i) for i in range(2)]
    charts = [chart(predictor, song, i, name=str(i)) for i, song in enumerate(songs)]
    prepare_features(songs, predictor.mels, tmp_path / "cache", workers=1)
    ngrams = TrainingNgrams(predictor.vocabulary, charts)
    scores = score_charts(charts, predictor, ngrams, tmp_path / "cache")
    network = predictor.network
    for i, score in enumerate(scores):
        assert (score.states, score.unknown) == (29, 1)
        ids = predictor.vocabulary.encode(charts[i].states)
        [true], [other] = (
            predictor.network_inputs(decode(song, predictor.mels.sr), [charts[i].times])
            for song in (songs[i], songs[1 - i])
        )
        silent = true.clone()
        silent[:, : network.audio_rows] = 0
        tokens = torch.tensor([[1, *ids, 2]])
        for name, source, has_audio in (
            (NETWORK, true, True),
            (SHUFFLED, other, True),
            (SILENT, silent, True),
            (WITHHELD, true, False),
        ):
            with torch.inference_mode():
                logits = network(source[None], torch.tensor([3]), torch.tensor([has_audio]), tokens)
            nats = torch.nn.functional.cross_entropy(
                logits[0, :29], tokens[0, 1:30], reduction="sum"
            )
            assert score.scores[name].nats == pytest.approx(float(nats), rel=2e-4), name
        model = ngrams.models["5-gram"]
        row = (ids - SPECIALS).tolist()
        p = [model.distribution(row[:k])[row[k]] for k in range(29)]
        assert score.scores["5-gram"].nats == pytest.approx(-np.log(p).sum())


def test_a_converted_checkpoint_is_refused(predictor, tmp_path):
    values = {field.name: getattr(predictor, field.name) for field in fields(predictor)}
    other = DeepSaberSym(**values)
    ngrams = TrainingNgrams(predictor.vocabulary, [chart(predictor, None, 0)])
    with pytest.raises(InputError, match="leave out the part sym"):
        score_charts([], other, ngrams, tmp_path)


def score(song, difficulty, seen, nats):
    """Return the score of a chart of ten states, with so many nats under each model."""
    states = [(0,) * 12] * 10
    made = ChartScore(SymChart(song, difficulty, np.arange(10.0), states, None, TEMPO), seen, 10)
    for name in MODELS:
        made.scores[name] = StateScores(nats=nats.get(name, 20.0), top1=1, top5=3)
    return made


def test_tables():
    scores = [score(str(i), i % 2, 0.5 * (i == 0), {SHUFFLED: 20.0 + i}) for i in range(8)]
    rows = {(row["model"], row["charts_of"]): row for row in state_table(scores).rows}
    assert {name for _, name in rows} == {"Easy", "Normal", "all", "all, little seen"}
    assert rows[NETWORK, "Easy"]["charts"] == 4
    assert rows[NETWORK, "all, little seen"]["charts"] == 7
    assert rows[NETWORK, "all"]["perplexity"] == pytest.approx(math.exp(2))
    assert rows[SHUFFLED, "all"]["nats"] == pytest.approx((160 + 28) / 80)
    assert (rows["unigram", "all"]["top1"], rows["unigram", "all"]["top5"]) == (0.1, 0.3)
    costs = {row["audio"]: row for row in audio_table(scores).rows}
    assert costs[SHUFFLED]["cost"] == pytest.approx(28 / 160)
    assert costs[SHUFFLED]["songs"] == "7 of 8"
    assert costs[SHUFFLED]["p"] < 0.01
    assert (costs[SILENT]["cost"], costs[SILENT]["p"]) == (0, 1)
    assert [row["seen"] for row in chart_table(scores).rows] == [0.5] + [0] * 7
    assert set(NGRAMS) < set(MODELS)


def test_p_of_pairs():
    # All of n differences above 0: 1 of 2 ** n signs is as far.
    assert paired_p(np.arange(1.0, 9.0)) == pytest.approx(2.0**-8)
    assert paired_p(-np.arange(1.0, 9.0)) == pytest.approx(1)
    assert paired_p(np.zeros(5)) == 1
