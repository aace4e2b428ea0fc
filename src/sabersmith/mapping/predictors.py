"""Load the predictors of both stages: ours, or those of DeepSaber's imported weights."""

from pathlib import Path

import torch

from sabersmith.checkpoint import load_checkpoint, shipped_checkpoint
from sabersmith.deepsaber import KIND
from sabersmith.deepsaber.onset_stage import DeepSaberOnsets
from sabersmith.deepsaber.sym_stage import DeepSaberSym
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.predictor import SymPredictor


def load_onset_predictor(
    path: str | Path | None = None,
    device: str | torch.device = "cpu",
    precision: str = "fp32",
) -> OnsetPredictor:
    """Load the predictor of an onset checkpoint; None for the shipped one.

    Arguments and errors are those of `OnsetPredictor.load`.
    """
    checkpoint = load_checkpoint(path or shipped_checkpoint("onset"), "onset")
    kind = DeepSaberOnsets if checkpoint.settings.get("kind") == KIND else OnsetPredictor
    return kind.from_checkpoint(checkpoint, device, precision)


def load_sym_predictor(
    path: str | Path | None = None,
    device: str | torch.device = "cpu",
    precision: str = "fp32",
    compiled: bool = False,
) -> SymPredictor:
    """Load the predictor of a sym checkpoint; None for the shipped one.

    Arguments and errors are those of `SymPredictor.load`.
    """
    checkpoint = load_checkpoint(path or shipped_checkpoint("sym"), "sym")
    kind = DeepSaberSym if checkpoint.settings.get("kind") == KIND else SymPredictor
    return kind.from_checkpoint(checkpoint, device, precision, compiled)
