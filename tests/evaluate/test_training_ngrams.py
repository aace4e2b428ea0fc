import numpy as np

from sabersmith.beatmap.vocabulary import SPECIALS, Vocabulary
from sabersmith.evaluate.training_ngrams import RUN, Training, run_hashes
from sabersmith.sym.charts import SymChart
from sabersmith.timing.tempo_map import TempoMap


def test_runs_are_told_apart():
    row = np.random.default_rng(0).integers(5, size=300)
    runs = [tuple(row[i : i + RUN]) for i in range(len(row) - RUN + 1)]
    assert len(np.unique(run_hashes(row))) == len(set(runs))
    assert np.array_equal(run_hashes(row)[7:], run_hashes(row[7:]))
    assert not np.isin(run_hashes(row[::-1].copy()), run_hashes(row)).any()
    assert len(run_hashes(row[: RUN - 1])) == 0


def test_seen_also_in_a_mirror():
    rng = np.random.default_rng(0)
    drawn = {(*rng.integers(19, size=3).tolist(), *(0,) * 9) for _ in range(60)}
    states = sorted(drawn | {(*(0,) * 9, *state[:3]) for state in drawn})
    vocabulary = Vocabulary(states)
    row = rng.integers(SPECIALS, vocabulary.size, 40)
    chart = SymChart("a", 3, np.arange(40.0), vocabulary.decode(row), None, TempoMap(120.0))
    training = Training(vocabulary, [chart])
    assert training.seen(row - SPECIALS) == 1
    assert training.seen(vocabulary.mirror_ids[row] - SPECIALS) == 1
    half = np.concatenate((row[:20], row[19::-1])) - SPECIALS
    assert 0 < training.seen(half) < 0.5
    assert training.seen(row[:3]) == 0
