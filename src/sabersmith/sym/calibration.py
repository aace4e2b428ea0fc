"""Calibrate a trained network of the sym stage: how sure it is should be how often it is right.

A network that was trained long enough to fit its maps well is too sure on other songs. Its logits
are divided by the temperature at which the states of dev are likeliest (temperature scaling; Guo et
al. 2017, arXiv:1706.04599), which changes no order of states.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from sabersmith.checkpoint import load_checkpoint, save_checkpoint
from sabersmith.sym.chart_source import IGNORED
from sabersmith.sym.copying import copy_log_p
from sabersmith.sym.interface import SymNetwork
from sabersmith.sym.predictor import SymPredictor

TEMPERATURES = np.round(np.arange(0.8, 1.41, 0.05), 2)

Batch = Mapping[str, Tensor]


def calibrate_checkpoint(
    path: str | Path, batches: Iterable[Batch], device: str | torch.device = "cpu"
) -> float:
    """Calibrate a sym inference checkpoint on the batches of dev, and return the temperature.

    Raises InputError if the checkpoint can't be used.
    """
    network = SymPredictor.load(path, device).network
    temperature = fit_temperature(network, batches)
    network.scale_logits(1 / temperature)
    save_checkpoint(path, load_checkpoint(path, "sym").settings, network.state_dict())
    return temperature


@torch.inference_mode()
def fit_temperature(network: SymNetwork, batches: Iterable[Batch]) -> float:
    """Return the temperature, of TEMPERATURES, at which the states of batches are likeliest.

    batches: as `SymModule.training_step` takes them. Without a known state in them it is 1.
    """
    losses = np.zeros(len(TEMPERATURES))
    for batch in batches:
        here = {name: value.to(network.device) for name, value in batch.items()}
        given = here["source"], here["difficulty"], here["has_audio"], here["lengths"]
        memory, mask = network.encode(*given, here["character"])
        logits = network.decode(here["tokens"][:, :-1], memory, mask).float()
        targets = here["targets"][:, 1:]
        for number, temperature in enumerate(TEMPERATURES.tolist()):
            log_p = logits / temperature
            if network.copy_mechanism is not None:
                features = network.copy_features(here["source"]) * here["has_audio"][:, None, None]
                tokens, past, character = here["tokens"], here["past"], here["character"]
                log_p = copy_log_p(network.copy_mechanism, log_p, features, tokens, past, character)
            losses[number] += float(
                F.cross_entropy(
                    log_p.flatten(0, 1), targets.flatten(), ignore_index=IGNORED, reduction="sum"
                )
            )
    return float(TEMPERATURES[losses.argmin()]) if losses.any() else 1.0
