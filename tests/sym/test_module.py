import lightning as L
import pytest
import torch

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.checkpoint import load_checkpoint
from sabersmith.sym.chart_source import IGNORED
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor

MELS = MelSettings(sr=8000, hop=80, n_mels=10, nffts=(512,))
NETWORK = {
    "d_model": 16, "heads": 2, "encoder_layers": 1, "decoder_layers": 1, "d_inner": 32,
    "max_tokens": 12, "dropout": 0.0,
}  # fmt: skip


def data_of(maps, cache, **changes):
    return SymDataModule(
        str(maps), str(cache), MELS, max_tokens=12, carry=4, ahead=1, prepare_workers=1, **changes
    )


def module():
    return SymModule(NETWORK, MELS, carry=4, ahead=1, lr=1e-2, warmup=5, weight_decay=0.0)


def trainer(folder, epochs):
    return L.Trainer(
        default_root_dir=folder,
        max_epochs=epochs,
        accelerator="cpu",
        logger=False,
        enable_progress_bar=False,
        enable_model_summary=False,
        num_sanity_val_steps=0,
    )


@pytest.fixture(scope="module")
def cache(tmp_path_factory):
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def run(maps, cache, tmp_path_factory):
    """Return a trainer that has trained for a while, its module and its checkpoint."""
    folder = tmp_path_factory.mktemp("run")
    L.seed_everything(0)
    model, fit = module(), trainer(folder, 25)
    fit.fit(model, data_of(maps, cache))
    fit.save_checkpoint(folder / "last.ckpt")
    return fit, model, folder / "last.ckpt"


def test_training_learns_and_reports(run):
    fit, _, _ = run
    metrics = {name: float(value) for name, value in fit.callback_metrics.items()}
    names = {"perplexity", "top1", "shuffled_cost", "unknown"}
    for ending in ("", "_Normal", "_Expert"):
        assert {f"val/{name}{ending}" for name in names} <= metrics.keys()
    assert "val/perplexity_Easy" not in metrics
    vocabulary = len(fit.datamodule.source.vocabulary)
    assert float(metrics["train/loss"]) < 0.7 * torch.tensor(float(vocabulary)).log()
    assert 0 <= metrics["val/top1"] <= 1
    assert 0 <= metrics["val/unknown"] < 1


def test_checkpoint_holds_all_that_inference_needs(run):
    fit, model, path = run
    settings = load_checkpoint(path, "sym").settings
    assert settings["features"] == {"sr": 8000, "hop": 80, "n_mels": 10, "nffts": [512]}
    assert Vocabulary(settings["vocabulary"]) == fit.datamodule.source.vocabulary
    predictor = SymPredictor.load(path)
    assert (predictor.carry, predictor.ahead, predictor.offsets) == (4, 1, (0,))
    for name, weight in model.network.state_dict().items():
        assert torch.equal(predictor.network.state_dict()[name], weight)


def test_a_run_goes_on_from_its_checkpoint(run, maps, cache, tmp_path):
    fit, _, path = run
    more = trainer(tmp_path, 26)
    more.fit(module(), data_of(maps, cache), ckpt_path=path, weights_only=True)
    assert more.global_step == fit.global_step // 25 * 26


@pytest.fixture
def batch(run):
    return next(iter(run[0].datamodule.val_dataloader()))


@torch.no_grad()
def test_measures_agree_with_a_plain_count(run, batch, monkeypatch):
    _, model, _ = run
    logged = {}
    monkeypatch.setattr(model, "log", lambda name, value, **_: logged.update({name: float(value)}))
    batch["other"] = batch["source"] + 0.5
    model.validation_step(batch, 0)
    model.on_validation_epoch_end()
    true = shuffled = hits = count = 0.0
    for row in range(len(batch["tokens"])):
        log_p = model(batch).log_softmax(-1)[row]
        log_other = model({**batch, "source": batch["other"]}).log_softmax(-1)[row]
        for i, target in enumerate(batch["targets"][row, 1:].tolist()):
            if target != IGNORED:
                true -= float(log_p[i, target])
                shuffled -= float(log_other[i, target])
                hits += float(log_p[i].argmax()) == target
                count += 1
    perplexity = torch.tensor(true / count).exp().item()
    assert logged["val/perplexity"] == pytest.approx(perplexity, rel=1e-4)
    assert logged["val/top1"] == pytest.approx(hits / count)
    # What is heard matters: a network fed whole numbers, as the original was, would have 0.
    assert logged["val/shuffled_cost"] == pytest.approx(shuffled / true - 1, abs=1e-4)
    assert abs(logged["val/shuffled_cost"]) > 1e-4
    unknown = int(batch["unknown"].sum())
    assert logged["val/unknown"] == pytest.approx(unknown / (unknown + count))


@torch.no_grad()
def test_unknown_states_are_no_part_of_the_loss(run, batch, monkeypatch):
    _, model, _ = run
    monkeypatch.setattr(model, "log", lambda *_, **__: None)
    loss = model.training_step(batch, 0)
    logits = model(batch)
    scored = batch["targets"][:, 1:] != IGNORED
    log_p = logits.log_softmax(-1)[scored]
    expected = -log_p.gather(1, batch["targets"][:, 1:][scored][:, None]).mean()
    assert float(loss) == pytest.approx(float(expected), rel=1e-5)
    batch["targets"][:] = IGNORED
    assert model.training_step(batch, 0) == 0


def test_half_precision_changes_the_loss_little_and_not_its_type(run, batch, monkeypatch):
    _, model, _ = run
    monkeypatch.setattr(model, "log", lambda *_, **__: None)
    full = model.training_step(batch, 0)
    with torch.autocast("cpu", torch.bfloat16):
        half = model.training_step(batch, 0)
    assert half.dtype == torch.float32
    assert half.item() == pytest.approx(full.item(), rel=2e-2)
    assert half.item() != full.item()
