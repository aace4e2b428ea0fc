import numpy as np
import pytest
import torch

from sabersmith.audio.mels import MelSettings
from sabersmith.onset.beat_phase import BEAT_FEATURES
from sabersmith.onset.module import ChartPeaks, OnsetModule, best_threshold, masked_loss


def test_lacking_difficulty_is_no_part_of_the_loss():
    torch.manual_seed(0)
    logits = torch.randn(2, 30, 5)
    targets = torch.rand(2, 30, 5)
    mask = torch.tensor([[0, 0, 0, 1, 1], [0, 0, 0, 1, 0]], dtype=torch.float32)
    loss = masked_loss(logits, targets, mask)
    logits[:, :, :3] = 50.0
    logits[1, :, 4] = -50.0
    assert masked_loss(logits, targets, mask) == loss
    plain = torch.nn.functional.binary_cross_entropy_with_logits
    rows = [(0, 3), (0, 4), (1, 3)]
    by_hand = [plain(logits[song, :, d], targets[song, :, d]) for song, d in rows]
    assert loss == pytest.approx(torch.stack(by_hand).mean())


def test_a_batch_without_charts_has_no_loss():
    assert masked_loss(torch.randn(2, 9, 5), torch.rand(2, 9, 5), torch.zeros(2, 5)) == 0


def test_threshold_is_where_f1_is_best():
    true = np.array([1.0, 2.0, 3.0])
    times = np.array([1.0, 1.5, 2.0, 2.5, 3.0])
    strengths = np.array([0.6, 0.3, 0.7, 0.35, 0.8], np.float32)
    chart = ChartPeaks("song", 3, true, times, strengths)
    threshold = best_threshold([chart])
    assert 0.35 < threshold <= 0.6
    assert chart.f1(threshold, 0.05) == 1
    assert chart.f1(0.9, 0.05) == 0


def test_half_precision_changes_the_loss_little_and_not_its_type():
    mels = MelSettings(sr=16000, hop=160, n_mels=26, nffts=(512,))
    network = {"n_mels": 26, "windows": 1, "channels": 4, "hidden": 16, "layers": 1}
    module = OnsetModule(network, mels, [0.1] * 5)
    module.log = lambda *_, **__: None
    batch = {
        "mels": torch.rand(2, 60, 1, 26).half(),
        "beats": torch.rand(2, 60, BEAT_FEATURES),
        "targets": torch.rand(2, 60, 5),
        "mask": torch.ones(2, 5),
    }
    full = module.training_step(batch, 0)
    with torch.autocast("cpu", torch.bfloat16):
        half = module.training_step(batch, 0)
    assert half.dtype == torch.float32
    half.backward()
    assert half.item() == pytest.approx(full.item(), rel=1e-2)
    assert half.item() != full.item()
    for weight in module.parameters():
        assert weight.grad.dtype == torch.float32
        assert weight.grad.isfinite().all()
