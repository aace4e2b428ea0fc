from functools import partial

import lightning as L
import numpy as np
import pytest
import torch
from lightning.pytorch.callbacks import EMAWeightAveraging

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.vocabulary import Vocabulary
from sabersmith.checkpoint import load_checkpoint
from sabersmith.errors import OptionError
from sabersmith.sym.chart_source import IGNORED
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.module import SymModule
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor
from sabersmith.training.muon import MuonAdamW
from sabersmith.training.schedules import warmup_cosine

MELS = MelSettings(sr=8000, hop=80, n_mels=10, nffts=(512,))
NETWORK = {
    "d_model": 16, "heads": 2, "encoder_layers": 1, "decoder_layers": 1, "d_inner": 32,
    "max_tokens": 12, "dropout": 0.0,
}  # fmt: skip


def data_of(maps, cache, **changes):
    return SymDataModule(
        str(maps),
        str(cache),
        MELS,
        max_tokens=12,
        overlap=4,
        lookahead=1,
        prepare_workers=1,
        **changes,
    )


def module(**changes):
    settings = {
        "overlap": 4,
        "lookahead": 1,
        "lr": 1e-2,
        "optimizer": partial(MuonAdamW, lr=1e-2, weight_decay=0.0, betas=(0.9, 0.98)),
        "scheduler": partial(warmup_cosine, warmup=5),
    }
    return SymModule(partial(SymNet, **NETWORK), MELS, **{**settings, **changes})


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
    names = {"perplexity", "plain_perplexity", "top1", "shuffled_cost", "unknown"}
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
    assert (predictor.overlap, predictor.lookahead, predictor.offsets) == (4, 1, (0,))
    assert np.array_equal(predictor.scale.tables, fit.datamodule.scale.tables)
    assert np.array_equal(predictor.distribution.between, fit.datamodule.distribution.between)
    for name, weight in model.network.state_dict().items():
        assert torch.equal(predictor.network.state_dict()[name], weight)


def test_a_run_resumes_from_its_checkpoint(run, maps, cache, tmp_path):
    fit, _, path = run
    more = trainer(tmp_path, 26)
    more.fit(module(), data_of(maps, cache), ckpt_path=path, weights_only=True)
    assert more.global_step == fit.global_step // 25 * 26


def test_a_run_of_version_1_resumes(maps, cache, tmp_path):
    """Also one with averaged weights, which the checkpoint has in addition to the current ones."""
    network = partial(SymNet, **NETWORK, copy=True)

    def fit(epochs, path=None):
        L.seed_everything(0)
        run, data = trainer(tmp_path, epochs), data_of(maps, cache, copy_features=True)
        run.callbacks.append(EMAWeightAveraging(decay=0.9, use_buffers=False))
        model = SymModule(network, MELS, overlap=4, lookahead=1, lr=1e-3)
        run.fit(model, data, ckpt_path=path, weights_only=True)
        return run, model

    run, model = fit(1)
    run.save_checkpoint(tmp_path / "new.ckpt")
    content = torch.load(tmp_path / "new.ckpt", weights_only=True)
    older = {
        "copy_mechanism": "echo",
        "audio_embedding": "hear",
        "no_audio": "hear_nothing",
        "gap_embedding": "time",
    }
    for key in ("state_dict", "current_model_state"):
        weights = {}
        for name, weight in content[key].items():
            first, dot, rest = name.removeprefix("network.").partition(".")
            weights["network." + older.get(first, first) + dot + rest] = weight
        assert content[key].keys() != weights.keys()
        content[key] = weights
    settings = content["sabersmith"]
    settings["version"] = 1
    torch.save(content, tmp_path / "old.ckpt")
    results = []
    for name in ("new", "old"):
        _, model = fit(2, tmp_path / f"{name}.ckpt")
        results.append((model.network.state_dict(), model.inference["character"]))
    assert results[0][1] == results[1][1]
    for name, weight in results[0][0].items():
        assert torch.equal(weight, results[1][0][name]), name


def test_the_copy_mechanism_learns_faster_and_vectors_are_not_decayed(run):
    _, model, _ = run
    model.network, network = SymNet(**NETWORK, copy=True), model.network
    groups = {group["role"]: group for group in model.parameter_groups()}
    model.network, built = network, model.network
    assert groups["copy"]["lr"] == pytest.approx(0.1)
    assert groups["copy"]["params"] == list(built.copy_mechanism.parameters())
    assert groups["copy"]["weight_decay"] == groups["vector"]["weight_decay"] == 0
    assert all(weight.ndim == 2 for weight in groups["matrix"]["params"])
    layers = {*built.encoder.parameters(), *built.decoder.parameters(), *built.align.parameters()}
    assert set(groups["matrix"]["params"]) <= layers
    placed = [id(weight) for group in groups.values() for weight in group["params"]]
    assert sorted(placed) == sorted(map(id, built.parameters()))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"network": partial(SymNet, size=3)}, r"model\.network: .*size"),
        ({"network": dict}, r"model\.network: give a network class"),
        ({"optimizer": partial(torch.optim.AdamW, size=3)}, r"model\.optimizer: .*size"),
    ],
)
def test_wrong_arguments_are_named(maps, cache, tmp_path, changes, message):
    settings = {"network": partial(SymNet, **NETWORK), "mels": MELS, "overlap": 4, "lookahead": 1}
    with pytest.raises(OptionError, match=message):
        trainer(tmp_path, 1).fit(SymModule(**{**settings, **changes}), data_of(maps, cache))


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
    # The audio matters: a network that gets whole numbers, as the original did, would have 0.
    assert logged["val/shuffled_cost"] == pytest.approx(shuffled / true - 1, abs=1e-4)
    assert abs(logged["val/shuffled_cost"]) > 1e-4
    unknown = int(batch["unknown"].sum())
    assert logged["val/unknown"] == pytest.approx(unknown / (unknown + count))


@torch.no_grad()
def test_the_loss_leaves_out_unknown_states(run, batch, monkeypatch):
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


def test_half_precision_changes_the_loss_little_and_not_its_dtype(run, batch, monkeypatch):
    _, model, _ = run
    monkeypatch.setattr(model, "log", lambda *_, **__: None)
    full = model.training_step(batch, 0)
    with torch.autocast("cpu", torch.bfloat16):
        half = model.training_step(batch, 0)
    assert half.dtype == torch.float32
    assert half.item() == pytest.approx(full.item(), rel=2e-2)
    assert half.item() != full.item()
