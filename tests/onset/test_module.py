from functools import partial
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from sabersmith.audio.mels import MelSettings
from sabersmith.checkpoint import load_checkpoint, save_checkpoint
from sabersmith.errors import OptionError
from sabersmith.onset.beat_phase import N_BEAT_FEATURES
from sabersmith.onset.interface import OnsetNetwork
from sabersmith.onset.module import ChartPeaks, OnsetModule, best_threshold, masked_loss
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import pick_peaks, smooth
from sabersmith.onset.predictor import OnsetPredictor

MELS = MelSettings(sr=16000, hop=160, n_mels=26, nffts=(512,))
SIZES = {"n_mels": 26, "windows": 1, "channels": 4, "hidden": 16, "layers": 1}
NETWORK = partial(OnsetNet, **SIZES)
GAPS_S = [0.1] * 5


def trained_for(module, steps):
    """Give a module a trainer that would take `steps` training steps."""
    module._trainer = SimpleNamespace(estimated_stepping_batches=steps)
    return module


def test_the_loss_leaves_out_difficulties_that_a_song_lacks():
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


def test_the_loss_of_a_batch_without_charts_is_zero():
    assert masked_loss(torch.randn(2, 9, 5), torch.rand(2, 9, 5), torch.zeros(2, 5)) == 0


def test_best_threshold_has_the_highest_f1():
    true = np.array([1.0, 2.0, 3.0])
    times = np.array([1.0, 1.5, 2.0, 2.5, 3.0])
    activations = np.array([0.6, 0.3, 0.7, 0.35, 0.8], np.float32)
    chart = ChartPeaks("song", 3, true, times, activations)
    threshold = best_threshold([chart])
    assert 0.35 < threshold <= 0.6
    assert chart.f1(threshold, 0.05) == 1
    assert chart.f1(0.9, 0.05) == 0


def test_half_precision_changes_the_loss_little_and_keeps_its_type():
    module = OnsetModule(NETWORK, MELS, GAPS_S)
    module.log = lambda *_, **__: None
    batch = {
        "mels": torch.rand(2, 60, 1, 26).half(),
        "beats": torch.rand(2, 60, N_BEAT_FEATURES),
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


def test_validation_and_predicted_curves_use_the_beat_features():
    torch.manual_seed(0)
    module = OnsetModule(partial(OnsetNet, beats=True, **SIZES), MELS, GAPS_S, smoothing=3).eval()
    mels, beats = torch.rand(1, 300, 1, 26), torch.rand(1, 300, N_BEAT_FEATURES)
    curves = module.predict_curves(mels.half(), beats)
    with torch.no_grad():
        expected = module.network(mels.half().float(), beats)[0].sigmoid().numpy()
    np.testing.assert_array_equal(curves, expected)
    assert not np.array_equal(curves, module.predict_curves(mels.half(), None))
    true = np.array([1.0])
    batch = {"name": "song", "mels": mels.half(), "beats": beats}
    module.validation_step({**batch, "onsets": [None, true, None, None, None]}, 0)
    [chart] = module._charts
    times, activations = pick_peaks(smooth(curves[:, 1], 3), 0.1, 0.01)
    np.testing.assert_array_equal(chart.times, times)
    np.testing.assert_array_equal(chart.activations, activations)


class OtherNet(OnsetNetwork):
    """Another network, as a user may write one."""

    def __init__(self, size=26):
        super().__init__()
        self.layer = torch.nn.Linear(size, 5)

    def forward(self, mels, beats=None):
        return self.layer(mels.mean(2))

    @torch.inference_mode()
    def infer(self, mels, beats=None):
        return self(mels[None])[0]


def test_another_network_is_trained_stored_and_loaded(tmp_path):
    module = OnsetModule(partial(OtherNet, size=26), MELS, GAPS_S)
    saved = {}
    module.on_save_checkpoint(saved)
    save_checkpoint(tmp_path / "x.ckpt", saved["sabersmith"], module.network.state_dict(), False)
    assert load_checkpoint(tmp_path / "x.ckpt").settings["network"] == {
        "_target_": f"{__name__}.OtherNet", "size": 26,
    }  # fmt: skip
    predictor = OnsetPredictor.load(tmp_path / "x.ckpt")
    assert isinstance(predictor.network, OtherNet)
    mels = np.random.default_rng(0).random((50, 1, 26), dtype=np.float32)
    found = predictor.logits(mels)
    np.testing.assert_allclose(
        found, module.eval().network(torch.from_numpy(mels)[None])[0].detach()
    )


def test_by_default_adamw_keeps_its_rate():
    module = OnsetModule(NETWORK, MELS, GAPS_S, lr=0.02, weight_decay=0.3)
    optimizer = trained_for(module, 10).configure_optimizers()
    assert isinstance(optimizer, torch.optim.AdamW)
    assert optimizer.defaults["lr"] == 0.02 and optimizer.defaults["weight_decay"] == 0.3


def test_optimizer_and_schedule_are_exchangeable():
    cycle = partial(torch.optim.lr_scheduler.OneCycleLR, max_lr=0.1)
    module = OnsetModule(
        NETWORK, MELS, GAPS_S, optimizer=partial(torch.optim.SGD, lr=0.1), scheduler=cycle
    )
    found = trained_for(module, 123).configure_optimizers()
    assert isinstance(found["optimizer"], torch.optim.SGD)
    assert found["lr_scheduler"]["scheduler"].total_steps == 123
    halving = partial(torch.optim.lr_scheduler.StepLR, step_size=5, gamma=0.5)  # needs no length
    module = trained_for(OnsetModule(NETWORK, MELS, GAPS_S, scheduler=halving), float("inf"))
    assert module.configure_optimizers()["lr_scheduler"]["scheduler"].step_size == 5


def test_a_schedule_over_a_run_without_an_end_is_refused():
    """As with trainer.max_epochs=-1, where max_time ends the run."""
    cycle = partial(torch.optim.lr_scheduler.OneCycleLR, max_lr=0.1)
    module = trained_for(OnsetModule(NETWORK, MELS, GAPS_S, scheduler=cycle), float("inf"))
    with pytest.raises(OptionError, match=r"^model\.scheduler: it needs the length of the run; "):
        module.configure_optimizers()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"network": partial(OnsetNet, size=3)}, "model.network: .*unexpected keyword argument"),
        ({"network": partial(OnsetNet, context=4)}, "model.network: context: 4"),
        ({"network": OnsetNet()}, "model.network: give a network class"),
        ({"optimizer": partial(torch.optim.SGD, momentun=1)}, "model.optimizer: .*momentun"),
        ({"scheduler": partial(torch.optim.lr_scheduler.OneCycleLR)}, "model.scheduler: "),
        (
            {"scheduler": partial(torch.optim.lr_scheduler.OneCycleLR, max_lr=1, foo=3)},
            "model.scheduler: .*foo=3",
        ),
    ],
)
def test_arguments_that_do_not_fit_are_named(change, message):
    with pytest.raises(OptionError, match=f"^{message}"):
        trained_for(
            OnsetModule(**{"network": NETWORK, "mels": MELS, "peak_gap_s": GAPS_S, **change}), 10
        ).configure_optimizers()
