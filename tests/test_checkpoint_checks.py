"""Checkpoints that make no sense end in one line that names the setting or the tensor."""

import math

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.checkpoint import save_checkpoint
from sabersmith.errors import InputError
from sabersmith.mapping.mapper import Mapper
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

FEATURES = {"sr": 8000, "hop": 80, "n_mels": 26, "nffts": [512]}
STATES = [[int(i == j) * (1 + i) for j in range(12)] for i in range(12)]
NETWORKS = {
    "onset": {"n_mels": 26, "windows": 1, "hidden": 8, "layers": 1, "channels": 4},
    "sym": {
        "vocab": 15, "n_mels": 26, "columns": 1, "d_model": 16, "heads": 2, "encoder_layers": 1,
        "decoder_layers": 1, "d_inner": 32, "max_tokens": 24, "copy": True,
    },
}  # fmt: skip
SETTINGS = {
    "onset": {
        "stage": "onset",
        "network": NETWORKS["onset"],
        "features": FEATURES,
        "thresholds": [0.5, 0.4, 0.3, 0.2, 0.1],
        "peak_gap_s": [0.4, 0.3, 0.2, 0.1, 0.05],
        "smoothing": 3,
    },
    "sym": {
        "stage": "sym",
        "network": NETWORKS["sym"],
        "features": FEATURES,
        "offsets": [0],
        "overlap": 8,
        "lookahead": 3,
        "vocabulary": STATES,
    },
}
PREDICTORS = {"onset": OnsetPredictor, "sym": SymPredictor}
STAGES = pytest.mark.parametrize("stage", SETTINGS)


@pytest.fixture(scope="module")
def weights():
    torch.manual_seed(0)
    sym = SymNet(**NETWORKS["sym"])
    sym.set_states([tuple(state) for state in STATES])
    return {"onset": OnsetNet(**NETWORKS["onset"]).state_dict(), "sym": sym.state_dict()}


def changed(values, path, value):
    """Return nested settings with one of them changed."""
    first, *rest = path
    inner = changed(values[first], rest, value) if rest else value
    if isinstance(values, list):
        return [inner if i == first else item for i, item in enumerate(values)]
    return {**values, first: inner}


def load(tmp_path, stage, settings, state_dict):
    path = tmp_path / "x.ckpt"
    torch.save({"sabersmith": {"version": 2, **settings}, "state_dict": state_dict}, path)
    return PREDICTORS[stage].load(path)


@pytest.mark.parametrize(
    ("stage", "path", "value", "message"),
    [
        ("onset", ["thresholds", 1], math.inf, "thresholds: inf is not a finite number"),
        ("onset", ["thresholds", 0], math.nan, "thresholds: nan is not a finite number"),
        ("onset", ["thresholds", 4], -0.1, r"thresholds: -0\.1; allowed: 5 numbers from 0 to 1"),
        ("onset", ["thresholds"], 0.3, r"thresholds: 0\.3; allowed: 5 numbers"),
        ("onset", ["chart_thresholds"], [2.0] * 5, r"chart_thresholds: 2\.0; allowed: 5 numbers"),
        ("onset", ["peak_gap_s", 2], -0.1, r"peak_gap_s: -0\.1; allowed"),
        ("onset", ["smoothing"], 0, "smoothing: 0; allowed: a whole number from 1 to 501"),
        ("onset", ["smoothing"], 10**9, "smoothing: 1000000000; allowed"),
        ("onset", ["smoothing"], 1 << 70, "smoothing: the number is too large"),
        ("onset", ["smoothing"], True, "smoothing: True; allowed"),
        ("onset", ["smoothing"], {3}, "smoothing: is of type set"),
        ("onset", ["smoothing"], torch.tensor(3), "smoothing: is of type Tensor"),
        ("onset", ["features", "hop"], 1, r"features\.hop: 0\.125 ms between frames; allowed"),
        ("onset", ["features", "hop"], None, r"features\.hop: is missing"),
        ("onset", ["features", "nffts", 0], 513, "features: window sizes must be even"),
        ("onset", ["features", "n_mels"], 40, "network: "),
        ("onset", ["features", 3], "x", "features: 3 is no name"),
        ("onset", [7], "x", "settings: 7 is no name"),
        ("onset", ["network", "hidden"], 10**7, "network: its sizes are those of a larger network"),
        ("onset", ["network", "layers"], 10**9, "network: its sizes are those of a larger network"),
        ("onset", ["network", "channels"], -4, "network: "),
        ("onset", ["network", "outputs"], 3, "state_dict: "),
        ("onset", ["network"], None, "network: is missing"),
        ("sym", ["network", "encoder_layers"], 10**9, "network: its sizes are those of a larger"),
        ("sym", ["network", "d_model"], 10**7, "network: its sizes are those of a larger network"),
        ("sym", ["network", "max_tokens"], 10**12, r"network\.max_tokens: 1000000000000; allowed"),
        ("sym", ["network", "heads"], 0, "network: "),
        ("sym", ["network", "heads"], -2, "network: "),
        ("sym", ["offsets"], [0, 1], "network: it reads 26 values of audio, the features have 52"),
        ("sym", ["offsets"], [10**9], "offsets: 1000000000; allowed: some whole numbers"),
        ("sym", ["overlap"], -1, "overlap: -1; allowed"),
        ("sym", ["vocabulary", 0, 0], 99, "vocabulary: a state is 12 whole numbers"),
        ("sym", ["vocabulary", 0], "x" * 10**6, "vocabulary: a state is 12 whole numbers"),
    ],
)  # fmt: skip
def test_settings_that_make_no_sense(tmp_path, weights, stage, path, value, message):
    with pytest.raises(InputError, match=rf"x\.ckpt: {message}") as error:
        load(tmp_path, stage, changed(SETTINGS[stage], path, value), weights[stage])
    assert "\n" not in str(error.value) and len(str(error.value)) < 600
    assert str(error.value).endswith("; use another checkpoint")


def test_settings_that_contain_themselves(tmp_path, weights):
    loop = []
    loop.append(loop)
    with pytest.raises(InputError, match=r"x\.ckpt: thresholds: is nested too deep"):
        load(tmp_path, "onset", {**SETTINGS["onset"], "thresholds": loop}, weights["onset"])


@STAGES
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_weights_that_are_not_finite(tmp_path, weights, stage, value):
    """Wherever in the file the one value is."""
    for name, tensor in weights[stage].items():
        if tensor.is_floating_point():
            bad = tensor.clone()
            bad[(-1,) * bad.ndim] = value
            with pytest.raises(InputError, match=rf"state_dict: {name}: holds NaN or infinite"):
                load(tmp_path, stage, SETTINGS[stage], {**weights[stage], name: bad})


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("head.bias", torch.zeros(1).expand(10**9), "head.bias: is larger than the file"),
        ("head.bias", torch.zeros(5).to_sparse(), "head.bias: is larger than the file"),
        ("head.bias", torch.zeros(5, dtype=torch.complex64), "head.bias: is of type torch.complex"),
        ("head.bias", [0.0] * 5, "head.bias: is no tensor with a name"),
        (3, torch.zeros(5), "3: is no tensor with a name"),
        ("head.bias", torch.zeros(6), "size mismatch for head.bias"),
    ],
)
def test_weights_that_are_none(tmp_path, weights, name, value, message):
    with pytest.raises(InputError, match=rf"x\.ckpt: state_dict: {message}"):
        load(tmp_path, "onset", SETTINGS["onset"], {**weights["onset"], name: value})


def test_copies_of_unknown_ids(tmp_path, weights):
    mirrored = torch.full((15,), 15)
    content = {**weights["sym"], "copy_mechanism.mirrored": mirrored}
    with pytest.raises(InputError, match=r"state_dict: copy_mechanism\.mirrored: unknown ids"):
        load(tmp_path, "sym", SETTINGS["sym"], content)


ODD = st.one_of(
    st.none(), st.booleans(), st.text(max_size=3), st.integers(), st.floats(),
    st.sampled_from([0, -1, 1, 2, 10**6, 10**12, 0.0, 1e300, -1e300]),
    st.lists(st.one_of(st.integers(-2, 600), st.floats(-1, 2)), max_size=6),
    st.dictionaries(st.text(max_size=2), st.integers(), max_size=2),
)  # fmt: skip


def paths(values, before=()):
    """Return the paths of all settings and of those in them, without the states."""
    found = []
    for key, value in values.items() if isinstance(values, dict) else enumerate(values):
        if key != "stage":
            found.append([*before, key])
            if isinstance(value, dict | list) and key != "vocabulary":
                found += paths(value, (*before, key))
    return found


@STAGES
@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_setting_is_refused_or_works(tmp_path_factory, weights, stage, data):
    path = data.draw(st.sampled_from(paths(SETTINGS[stage])))
    wrong = changed(SETTINGS[stage], path, data.draw(ODD))
    try:
        predictor = load(tmp_path_factory.getbasetemp(), stage, wrong, weights[stage])
    except InputError as error:
        assert "x.ckpt: " in str(error) and "\n" not in str(error)
        return
    samples = np.random.default_rng(0).normal(0, 0.1, 16_000).astype(np.float32)
    if stage == "onset":
        curves = predictor.curves(samples)
        assert np.isfinite(curves).all()
        times = [predictor.peaks(curves, difficulty)[0] for difficulty in range(5)]
        assert np.isfinite(np.concatenate(times)).all()
    else:
        times = np.linspace(0.1, 1.9, 40)
        sources = predictor.network_inputs(samples, [times])
        [states] = predictor.choose_states(sources, [3], SearchSettings(beam=2))
        assert len(states) == 40


@given(
    places=st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=4),
    values=st.lists(st.integers(0, 255), min_size=4, max_size=4),
)
@settings(max_examples=150, deadline=None)
def test_any_byte_may_be_another_one(tmp_path_factory, weights, places, values):
    path = tmp_path_factory.getbasetemp() / "bytes.ckpt"
    save_checkpoint(path, SETTINGS["onset"], weights["onset"])
    content = bytearray(path.read_bytes())
    end = content.index(b"data/0")  # of the pickle; the tensors follow
    for place, value in zip(places, values, strict=False):
        content[int(place * end)] = value
    path.write_bytes(content)
    try:
        OnsetPredictor.load(path)
    except InputError as error:
        assert "bytes.ckpt: " in str(error) and "\n" not in str(error)


@STAGES
def test_mapping_training_and_evaluation_say_the_same(tmp_path, weights, stage, run, capsys):
    from sabersmith.cli.evaluate import main as evaluate

    wrong = {**weights[stage]}
    name = next(iter(wrong))
    wrong[name] = torch.full_like(wrong[name], math.nan)
    path = tmp_path / "x.ckpt"
    save_checkpoint(path, SETTINGS[stage], wrong)
    line = f"{path}: state_dict: {name}: holds NaN or infinite values; "
    (tmp_path / "maps").mkdir()
    for use in (
        lambda: Mapper(**{f"{stage}_ckpt": path}),
        lambda: run(stage, tmp_path / "out", f"init_ckpt={path}"),
        lambda: evaluate([str(tmp_path / "maps"), "-o", str(tmp_path / "report"),
                          f"--{stage}-ckpt", str(path)]),
    ):  # fmt: skip
        try:
            use()
            pytest.fail("not refused")
        except InputError as error:
            assert str(error).startswith(line)
        except SystemExit:
            assert capsys.readouterr().err.startswith(f"error: {line}")
    assert not (tmp_path / "out").exists()
