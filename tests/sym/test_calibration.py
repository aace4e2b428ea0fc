import lightning as L
import numpy as np
import pytest
import torch
from torch.nn import functional as F

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.checkpoint import load_checkpoint
from sabersmith.deepsaber.original_network import DeepSaberNet
from sabersmith.sym.calibration import TEMPERATURES, calibrate_checkpoint, fit_temperature
from sabersmith.sym.chart_source import IGNORED
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor
from sabersmith.training.inference_checkpoint import write_inference_checkpoint

from .test_module import data_of, module, trainer

SIZES = {"d_model": 16, "d_inner": 32, "max_tokens": 12}


def small_network():
    torch.manual_seed(0)
    made = SymNet(20, n_mels=6, heads=2, encoder_layers=1, decoder_layers=1, dropout=0.0, **SIZES)
    made.set_states([(0,) * 11 + (i,) for i in range(17)])
    for weight in made.parameters():
        torch.nn.init.normal_(weight, std=0.3)
    return made.eval()


def batch_of(rng, count=4, length=8):
    tokens = torch.from_numpy(rng.integers(SPECIALS, 20, (count, length)))
    return {
        "source": torch.from_numpy(rng.normal(size=(count, length, 15)).astype(np.float32)),
        "difficulty": torch.zeros(count, dtype=torch.long),
        "has_audio": torch.ones(count, dtype=torch.bool),
        "lengths": torch.full((count,), length),
        "character": torch.full((count, 15), torch.nan),
        "past": torch.zeros(count, 4, dtype=torch.long),
        "tokens": tokens,
        "targets": tokens.clone(),
    }


@pytest.fixture
def network():
    return small_network()


def loss(network, batch, temperature):
    """Return the cross-entropy, the plain way: the whole network, its logits divided."""
    scaled = small_network()
    scaled.load_state_dict(network.state_dict())
    scaled.scale_logits(1 / temperature)
    given = (batch[name] for name in ("source", "difficulty", "has_audio", "tokens", "lengths"))
    with torch.inference_mode():
        logits = scaled(*given, batch["past"], batch["character"]).flatten(0, 1)
    targets = batch["targets"][:, 1:].flatten()
    return float(F.cross_entropy(logits, targets, ignore_index=IGNORED))


def test_logits_are_scaled_and_nothing_else(network):
    rng = np.random.default_rng(0)
    batch = batch_of(rng)
    inputs = batch["source"], batch["difficulty"], batch["has_audio"], batch["lengths"]
    memory, mask = network.encode(*inputs, batch["character"])
    tokens = batch["tokens"][:, :-1]
    before = network.decode(tokens, memory, mask)
    network.scale_logits(0.5)
    after = network.encode(*inputs, batch["character"])[0]
    assert torch.equal(memory, after)
    assert torch.allclose(network.decode(tokens, memory, mask), before / 2, atol=1e-5)


@pytest.mark.parametrize("seed", [0, 1])
def test_the_temperature_is_the_one_with_the_lowest_loss(network, seed):
    batches = [batch_of(np.random.default_rng(seed)), batch_of(np.random.default_rng(seed + 9))]
    for batch in batches:
        batch["targets"][0, 3:] = IGNORED
    found = fit_temperature(network, batches)
    losses = [sum(loss(network, batch, t) for batch in batches) for t in TEMPERATURES]
    assert found == pytest.approx(TEMPERATURES[int(np.argmin(losses))])


def test_a_network_that_is_too_sure_becomes_less_so(network):
    batch = batch_of(np.random.default_rng(0))
    network.scale_logits(1.3)
    assert fit_temperature(network, [batch]) > 1


def test_without_known_states_nothing_changes(network):
    batch = batch_of(np.random.default_rng(0))
    batch["targets"][:] = IGNORED
    assert fit_temperature(network, [batch]) == 1
    assert fit_temperature(network, []) == 1


def test_a_checkpoint_is_calibrated_in_place(maps, tmp_path):
    L.seed_everything(0)
    data, trained = data_of(maps, tmp_path / "cache"), module()
    run = trainer(tmp_path, 2)
    run.fit(trained, datamodule=data)
    run.save_checkpoint(tmp_path / "last.ckpt")
    path = tmp_path / "sym.ckpt"
    write_inference_checkpoint(tmp_path / "last.ckpt", path)
    before = load_checkpoint(path, "sym")
    temperature = calibrate_checkpoint(path, data.val_dataloader())
    after = load_checkpoint(path, "sym")
    assert before.settings == after.settings
    expected = before.state_dict["bias"] / temperature
    assert torch.allclose(after.state_dict["bias"], expected, atol=1e-3)
    SymPredictor.load(path)


def test_the_original_networks_logits_are_scaled_too():
    network = DeepSaberNet(20, 6, heads=2, layers=1, **SIZES)
    weights = network.project.weight.clone()
    network.scale_logits(2.0)
    assert torch.equal(network.project.weight, 2 * weights)
