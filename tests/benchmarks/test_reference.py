"""The reference that speed.py compares both stages with, on tiny networks."""

import math

import numpy as np
import pytest
import reference
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.vocabulary import SPECIALS, START, Vocabulary
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.copying import CANDIDATES, COPY_COLUMNS
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.timing.beat_grid import BeatGrid

MELS = MelSettings(sr=8000, hop=80, n_mels=26, nffts=(512,))
STATES = [tuple(int(i == j) * (1 + i) for j in range(12)) for i in range(12)]
OVERLAP, LOOKAHEAD = 8, 3


def sym_network(**changes):
    sizes = {
        "vocab": 15, "n_mels": 4, "d_model": 16, "heads": 2, "encoder_layers": 1,
        "decoder_layers": 2, "d_inner": 32, "max_tokens": 24,
    }  # fmt: skip
    torch.manual_seed(0)
    network = SymNet(**{**sizes, **changes}).eval()
    network.set_states(STATES)
    with torch.no_grad():  # sharper than initial ones, so that hypotheses differ
        for weight in network.parameters():
            weight.mul_(4.0 if weight.ndim > 1 else 1.0)
    return network


def source(size, copy=False):
    torch.manual_seed(1)
    features = torch.rand(size, 3, CANDIDATES)
    features[:, 0] = torch.randint(0, 12, (size, 8))
    features[:, 2] = torch.randint(0, 4, (size, 8))
    return torch.cat([torch.rand(size, 6), features.flatten(1)[:, : COPY_COLUMNS * copy]], 1)


@pytest.mark.parametrize("projection", [None, 8])
@pytest.mark.parametrize("frames", [1, 60])
def test_onset_logits_equal_the_predictors(projection, frames):
    torch.manual_seed(0)
    network = OnsetNet(26, 1, channels=4, hidden=16, projection=projection, beats=True).eval()
    predictor = OnsetPredictor(
        network=network, mels=MELS, thresholds=(0.5,) * 5, peak_gap_s=(0.1,) * 5, smoothing=5
    )
    mels = np.random.default_rng(0).random((frames, 1, 26), np.float32)
    grid = BeatGrid(133.0, 0.1)
    beats = beat_features(grid, frames, MELS.frame_s)
    plain = reference.onset_logits(network, torch.from_numpy(mels), torch.from_numpy(beats))
    assert plain.shape == (frames, 5)
    assert torch.allclose(plain, predictor.logits(mels, grid), atol=1e-5)


@pytest.mark.parametrize(
    "changes", [{}, {"cross": False}, {"aligned": False}, {"factored": False}], ids=str
)
@torch.inference_mode()
def test_the_decoder_equals_the_networks(changes):
    network, weights = sym_network(**changes), sym_network(**changes).state_dict()
    memory = torch.rand(2, 12, 16)
    tokens = torch.randint(15, (2, 9))
    mask = torch.ones(2, 1, 1, 12, dtype=torch.bool)
    table = reference.state_embeddings(weights)
    logits = reference.last_logits(network, weights, table, tokens, memory)
    assert torch.allclose(logits, network.decode(tokens, memory, mask)[:, -1], atol=1e-4)


# 24 positions fit one window; 60 take several overlapping ones.
@pytest.mark.parametrize("changes", [{}, {"cross": False}, {"copy": True}], ids=str)
@pytest.mark.parametrize("size", [2, 3, 24, 60])
def test_search_finds_what_the_predictor_finds(size, changes):
    network, rows = sym_network(**changes), source(size, "copy" in changes)
    predictor = SymPredictor(network, Vocabulary(STATES), MELS, (0,), OVERLAP, LOOKAHEAD)
    ids, log_p = reference.search(network, rows, 2, 4, OVERLAP, LOOKAHEAD)
    [found] = predictor.search([rows], [2], SearchSettings.plain(beam=4), generators=())
    assert ids == found.tolist()
    assert len(ids) == size - 2
    assert not ids or min(ids) >= SPECIALS
    if 2 < size <= 24:
        likelihood = reference.log_likelihood(network, rows, 2, ids)
        assert log_p == pytest.approx(likelihood, abs=1e-4)


def test_log_likelihood_of_all_charts_sums_to_one():
    network = sym_network()
    every = [[i, j] for i in range(SPECIALS, 15) for j in range(SPECIALS, 15)]
    log_p = [reference.log_likelihood(network, source(4), 1, ids) for ids in every]
    assert sum(map(math.exp, log_p)) == pytest.approx(1, abs=1e-5)


def test_walk_follows_back_pointers():
    tokens, parents = [[7, 8], [5, 6], [3, 4]], [[0, 0], [1, 0], [1, 1]]
    assert reference.walk(tokens, parents, 0) == [7, 6, 3]
    assert reference.walk(tokens, parents, 1) == [7, 6, 4]
    assert reference.walk([], [], 0) == []


@settings(max_examples=25)
@given(size=st.integers(2, 200))
def test_tokens_read_counts_what_search_reads(size):
    network = sym_network(decoder_layers=1)
    read = []

    def last_logits(network, weights, table, tokens, memory):
        read.append(tokens.shape[1])
        return torch.zeros(len(tokens), 15)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reference, "last_logits", last_logits)
        reference.search(network, source(size), 0, 1, OVERLAP, LOOKAHEAD)
    assert reference.tokens_read(size, 24, OVERLAP, LOOKAHEAD) == (len(read), sum(read))
    assert len(read) == size - 2


def test_prefixes_start_with_start(monkeypatch):
    seen = []

    def last_logits(network, weights, table, tokens, memory):
        seen.append(tokens.tolist())
        return torch.arange(15.0).repeat(len(tokens), 1)

    monkeypatch.setattr(reference, "last_logits", last_logits)
    ids, _ = reference.search(sym_network(), source(4), 0, 2, OVERLAP, LOOKAHEAD)
    assert seen == [[[START], [START]], [[START, 14], [START, 13]]]
    assert ids == [14, 14]
