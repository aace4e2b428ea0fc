import pickle

import numpy as np
import pytest
import torch

from sabersmith.deepsaber.convert import convert

from . import original

STATES = 40
SMALL = {"vocab": STATES + 3, "d_model": 128, "layers": 2, "d_inner": 64, "positions": 65}


@pytest.fixture(scope="session")
def onset_weights():
    torch.manual_seed(0)
    weights = original.random_weights(original.ONSET_SHAPES)
    # Otherwise its curve hardly varies.
    for name, gain in {
        "conv1.weight": 2,
        "conv2.weight": 2,
        "lstm.weight_ih_l0": 6,
        "lstm.weight_ih_l1": 6,
        "hidden_to_state.weight": 4,
    }.items():
        weights[name] *= gain
    return weights


@pytest.fixture(scope="session")
def sym_weights():
    torch.manual_seed(1)
    return original.random_weights(original.sym_shapes(**SMALL))


@pytest.fixture(scope="session")
def states():
    """Return a list of states as the original's: tuples of numpy's doubles."""
    rng = np.random.default_rng(0)
    found = {}
    while len(found) < STATES + 10:
        state = np.zeros(12)
        state[rng.choice(12, 2, replace=False)] = rng.integers(1, 20, 2)
        found[tuple(state)] = None
    return list(found)


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory, onset_weights, sym_weights, states):
    """Return both stages, converted."""
    folder = tmp_path_factory.mktemp("deepsaber")
    # With the prefix of a network trained on several GPUs.
    torch.save({f"module.{k}": v for k, v in onset_weights.items()}, folder / "iter_1_net_.pth")
    torch.save(sym_weights, folder / "iter_2_net_.pth")
    (folder / "sorted_states.pkl").write_bytes(pickle.dumps(states))
    convert("onset", folder / "iter_1_net_.pth", folder / "onset.ckpt")
    convert("sym", folder / "iter_2_net_.pth", folder / "sym.ckpt", folder / "sorted_states.pkl")
    return folder / "onset.ckpt", folder / "sym.ckpt"


@pytest.fixture(scope="session")
def song():
    """Return 6 s of noise of varying loudness, at 44.1 kHz."""
    rng = np.random.default_rng(0)
    loudness = np.repeat(rng.random(60) ** 3, 4410)
    return (0.3 * loudness * rng.standard_normal(len(loudness))).astype(np.float32)
