"""Training of the sym stage."""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from typing import Any

import lightning as L
import torch
import torch.nn.functional as F
from torch import Tensor

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import VERSION, Checkpoint, load_network, network_settings, upgrade
from sabersmith.data.distributed import gather_all, loss_weight
from sabersmith.data.optimization import (
    OptimizerFactory,
    SchedulerFactory,
    build_optimizer,
    call_factory,
)
from sabersmith.sym.chart_source import IGNORED
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.datasets import Batch
from sabersmith.sym.interface import SymNetwork

# Learning rates of some roles, relative to `lr`. The few weights of the copy mechanism decide how
# well places of similar audio are told from others, those of the character how far it is followed.
# Both have further to go than steps of `lr` would take them.
RATES = {"copy": 10.0, "character": 10.0}
NOT_DECAYED = ("vector", "copy", "character")  # roles, see `SymNetwork.parameter_roles`


@dataclass(frozen=True)
class WindowScore:
    """Sums over the states of a validation window; negative log-likelihoods (nll) are in nats."""

    number: int
    difficulty: int
    nll: float
    shuffled_nll: float  # with the audio of another song
    plain_nll: float  # without the chart's character
    correct: int
    count: int
    unknown: int  # states outside of the vocabulary, which the other sums leave out


class SymModule(L.LightningModule):
    """Learns the next state by cross-entropy, given the previous states and the whole source.

    Validation reports per state, at the given onsets and given the chart's character: perplexity
    and top-1 accuracy, overall and by difficulty; `plain_perplexity`, without the character; and
    `shuffled_cost`, by what share the negative log-likelihood rises if each song
    gets the audio of another. It is 0 for a network that ignores the audio.

    Args:
        network: the class, a `SymNetwork`, as `functools.partial` with its arguments except vocab,
            n_mels and columns, which the data decide.
        mels, offsets: feature settings, stored in the checkpoint.
        overlap, lookahead: of the windows of inference, stored in the checkpoint.
        optimizer: called with groups of parameters, each with its `role` (see
            `SymNetwork.parameter_roles`); None: AdamW with `lr` and `weight_decay`.
        scheduler: called with the optimizer and, if it takes it, the run's `total_steps`; it steps
            after every batch. None keeps the learning rate constant.
        lr: learning rate of the default optimizer, which the config passes on to its own; some
            roles have that of RATES.
        weight_decay: of the default optimizer; vectors and the copy mechanism are not decayed.
        label_smoothing: of the training loss.

    Raises:
        OptionError: `network` is no network class.
    """

    def __init__(
        self,
        network: Callable[..., SymNetwork],
        mels: MelSettings,
        offsets: Sequence[int] = (0,),
        overlap: int = 512,
        lookahead: int = 64,
        optimizer: OptimizerFactory | None = None,
        scheduler: SchedulerFactory | None = None,
        lr: float = 1e-3,
        weight_decay: float = 0.1,
        label_smoothing: float = 0.0,
    ) -> None:
        super().__init__()
        self.network: SymNetwork | None = None
        self.build_network = network
        self.optimizer = optimizer or partial(torch.optim.AdamW, lr=lr, weight_decay=weight_decay)
        self.scheduler = scheduler
        self.lr = lr
        self.label_smoothing = label_smoothing
        described = call_factory("network", network_settings, network)
        inputs = {"n_mels": mels.n_mels * len(mels.nffts), "columns": len(offsets)}
        self.inference: dict[str, Any] = {
            "stage": "sym",
            "version": VERSION,
            "network": {**described, **inputs},
            "features": {**asdict(mels), "nffts": list(mels.nffts)},
            "offsets": [int(offset) for offset in offsets],
            "overlap": overlap,
            "lookahead": lookahead,
        }
        self._scores: list[WindowScore] = []
        self._start: Checkpoint | None = None

    def begin_with(self, checkpoint: Checkpoint) -> None:
        """Start from a checkpoint's weights and characters, once the network is built.

        The data must have its vocabulary and scale (see `SymDataModule`).
        """
        self._start = checkpoint

    def configure_model(self) -> None:
        """Build the network once the data have their vocabulary.

        Raises:
            OptionError: `network` doesn't take its arguments.
            InputError: the weights to start from don't fit it.
        """
        if self.network is not None:
            return
        data: SymDataModule = self.trainer.datamodule  # type: ignore[attr-defined]
        vocabulary = data.source.vocabulary
        settings = self.inference["network"]
        settings["vocab"] = vocabulary.size
        self.inference["vocabulary"] = [list(state) for state in vocabulary.states]
        assert data.source.scale is not None and data.distribution is not None
        self.inference["character"] = {
            "scale": data.source.scale.to_dict(),
            "distribution": data.distribution.to_dict(),
        }
        from_data = {name: settings[name] for name in ("vocab", "n_mels", "columns")}
        network: SymNetwork = call_factory("network", self.build_network, **from_data)
        network.set_states(vocabulary.states)
        if self._start is not None:
            load_network(network, self._start)
            self._take_character(self._start.settings)
        self.network = network

    def forward(self, batch: Batch, source: str = "source", plain: bool = False) -> Tensor:
        """Return logits (B, N - 1, V) of tokens 1..N-1 of a batch.

        source: its item that is the network's input. plain: leave the character out.
        """
        assert self.network is not None
        logits: Tensor = self.network(
            batch[source],
            batch["difficulty"],
            batch["has_audio"],
            batch["tokens"],
            batch["lengths"],
            batch["past"],
            None if plain else batch["character"],
        )
        return logits

    def training_step(self, batch: Batch, _: int) -> Tensor:
        """Return the cross-entropy () float32 per known state of a batch of crops.

        source (B, N, rows) float32, tokens and targets (B, N), past (B, L), difficulty and lengths
        (B,) int64, has_audio (B,) bool, character (B, K); see `datasets.SymCropDataset`.
        """
        logits = self(batch).flatten(0, 1).float()
        targets = batch["targets"][:, 1:].flatten()
        known = (targets != IGNORED).sum()
        loss = F.cross_entropy(
            logits,
            targets,
            ignore_index=IGNORED,
            label_smoothing=self.label_smoothing,
            reduction="sum",
        ) / known.clamp(min=1)
        loss = loss * loss_weight(known)
        size = len(batch["tokens"])
        self.log("train/loss", loss, prog_bar=True, batch_size=size, sync_dist=True)
        return loss

    def validation_step(self, batch: Batch, _: int) -> None:
        """Score the windows of a batch."""
        self._score(batch)

    def on_validation_epoch_end(self) -> None:
        """Log perplexity, top-1 accuracy and the cost of shuffled audio."""
        self._report("val")

    def test_step(self, batch: Batch, _: int) -> None:
        """Score the windows of a batch."""
        self._score(batch)

    def on_test_epoch_end(self) -> None:
        """Log perplexity, top-1 accuracy and the cost of shuffled audio."""
        self._report("test")

    def configure_optimizers(self) -> Any:
        """Build the optimizer and its schedule over the whole run.

        Raises:
            OptionError: see `build_optimizer`.
        """
        return build_optimizer(
            self.trainer, self.parameter_groups(), self.optimizer, self.scheduler
        )

    def parameter_groups(self) -> list[dict[str, Any]]:
        """Return the network's parameters in groups by role, with what differs in each."""
        assert self.network is not None
        groups: list[dict[str, Any]] = []
        for role, parameters in self.network.parameter_roles().items():
            group: dict[str, Any] = {"params": parameters, "role": role}
            if role in NOT_DECAYED:
                group["weight_decay"] = 0.0
            if role in RATES:
                group["lr"] = RATES[role] * self.lr
            if parameters:
                groups.append(group)
        return groups

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Add what inference needs to Lightning's state."""
        checkpoint["sabersmith"] = self.inference

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Restore the characters of charts, which may be of more maps than are trained on now.

        Weights of an older version get their present names; "current_model_state" are those of a
        run with averaged weights.
        """
        settings = checkpoint["sabersmith"]
        for name in ("state_dict", "current_model_state"):
            if name in checkpoint:
                _, checkpoint[name] = upgrade(settings, checkpoint[name])
        self._take_character(upgrade(settings, {})[0])

    def _take_character(self, settings: dict[str, Any]) -> None:
        if "character" in settings:  # older checkpoints have none
            self.inference["character"] = settings["character"]

    def _score(self, batch: Batch) -> None:
        targets = batch["targets"][:, 1:]
        scored = targets != IGNORED
        lengths = scored.sum(1).tolist()

        def nll(logits: Tensor) -> Tensor:
            losses = F.cross_entropy(logits[scored].float(), targets[scored], reduction="none")
            return losses.double()

        logits = self(batch)
        correct = (logits.argmax(-1) == targets)[scored].double()
        sums = (
            [float(part.sum()) for part in values.split(lengths)]
            for values in (
                nll(logits),
                nll(self(batch, "other")),
                nll(self(batch, plain=True)),
                correct,
            )
        )
        for row, (own, shuffled, plain, hits) in enumerate(zip(*sums, strict=True)):
            self._scores.append(
                WindowScore(
                    int(batch["number"][row]),
                    int(batch["difficulty"][row]),
                    own,
                    shuffled,
                    plain,
                    int(hits),
                    lengths[row],
                    int(batch["unknown"][row]),
                )
            )

    def _report(self, split: str) -> None:
        scores = gather_all(self._scores, key=lambda score: score.number)
        self._scores = []
        groups = {
            f"_{name}": [score for score in scores if score.difficulty == i]
            for i, name in enumerate(DIFFICULTIES)
        }
        for ending, group in {**groups, "": scores}.items():
            count = sum(score.count for score in group)
            if not count:
                continue
            nll = sum(score.nll for score in group)
            unknown = sum(score.unknown for score in group)
            values = {
                "perplexity": math.exp(nll / count),
                "plain_perplexity": math.exp(sum(score.plain_nll for score in group) / count),
                "top1": sum(score.correct for score in group) / count,
                "shuffled_cost": sum(score.shuffled_nll for score in group) / max(nll, 1e-9) - 1,
                "unknown": unknown / (count + unknown),
            }
            for key, value in values.items():
                self.log(f"{split}/{key}{ending}", value, prog_bar=not ending, batch_size=1)
