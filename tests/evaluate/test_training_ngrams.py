import numpy as np

from sabersmith.beatmap.vocabulary import SPECIALS, Vocabulary
from sabersmith.evaluate.training_ngrams import SEQUENCE, TrainingNgrams, sequence_hashes
from sabersmith.sym.charts import SymChart
from sabersmith.timing.tempo_map import TempoMap


def test_sequences_have_hashes_of_their_own():
    row = np.random.default_rng(0).integers(5, size=300)
    sequences = [tuple(row[i : i + SEQUENCE]) for i in range(len(row) - SEQUENCE + 1)]
    assert len(np.unique(sequence_hashes(row))) == len(set(sequences))
    assert np.array_equal(sequence_hashes(row)[7:], sequence_hashes(row[7:]))
    assert not np.isin(sequence_hashes(row[::-1].copy()), sequence_hashes(row)).any()
    assert len(sequence_hashes(row[: SEQUENCE - 1])) == 0


def test_mirrored_sequences_count_as_seen():
    rng = np.random.default_rng(0)
    drawn = {(*rng.integers(19, size=3).tolist(), *(0,) * 9) for _ in range(60)}
    states = sorted(drawn | {(*(0,) * 9, *state[:3]) for state in drawn})
    vocabulary = Vocabulary(states)
    row = rng.integers(SPECIALS, vocabulary.size, 40)
    chart = SymChart("a", 3, np.arange(40.0), vocabulary.decode(row), None, TempoMap(120.0))
    ngrams = TrainingNgrams(vocabulary, [chart])
    assert ngrams.seen(row - SPECIALS) == 1
    assert ngrams.seen(vocabulary.mirror_ids[row] - SPECIALS) == 1
    half = np.concatenate((row[:20], row[19::-1])) - SPECIALS
    assert 0 < ngrams.seen(half) < 0.5
    assert ngrams.seen(row[:3]) == 0
