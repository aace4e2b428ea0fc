"""Training of the sym stage."""

import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import lightning as L
import torch
import torch.nn.functional as F
from torch import Tensor

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import VERSION, Checkpoint, load_network
from sabersmith.data.distributed import gather, share
from sabersmith.errors import OptionError
from sabersmith.sym.chart_source import IGNORED
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.datasets import Batch
from sabersmith.sym.flow_tables import human_shares
from sabersmith.sym.network import SymNet
from sabersmith.training.muon import MuonAdamW, parameter_groups

# Rates, of that of AdamW. Weights of echoes are few and have further to go than its steps would
# take them; they decide how well places that sound alike are told from others.
MUON_LR, ECHO_LR = 3.0, 10.0


@dataclass(frozen=True)
class WindowScore:
    """What a window of validation adds up to; log-likelihoods are negative, in nats."""

    number: int
    difficulty: int
    true: float
    shuffled: float
    hits: int
    count: int
    unknown: int


class SymModule(L.LightningModule):
    """Learns the next state by cross-entropy, given the states before and the whole source.

    Validation reports per state of the given onsets: perplexity and top-1, overall and by
    difficulty, and by how much the negative log-likelihood rises when each song is heard with the
    audio of another (`shuffled_cost`, as a share): a network that doesn't listen has 0.

    Args:
        network: arguments of `SymNet` but vocab, n_mels and columns, which the data decide.
        mels, offsets: feature settings, kept in the checkpoint.
        carry, ahead: context of the windows of generation, kept in the checkpoint.
        lr: peak learning rate of AdamW, after `warmup` steps; a cosine takes it to 0 at the run's
            end. Muon's is MUON_LR times as high, that of the echoes' weights ECHO_LR times.
        weight_decay: of matrices.
        label_smoothing: of the training loss.
    """

    def __init__(
        self,
        network: dict[str, Any],
        mels: MelSettings,
        offsets: Sequence[int] = (0,),
        carry: int = 512,
        ahead: int = 64,
        lr: float = 1e-3,
        warmup: int = 200,
        weight_decay: float = 0.1,
        label_smoothing: float = 0.0,
    ) -> None:
        super().__init__()
        self.network: SymNet | None = None
        self.lr = lr
        self.warmup = warmup
        self.weight_decay = weight_decay
        self.label_smoothing = label_smoothing
        rows = mels.n_mels * len(mels.nffts)
        self.inference: dict[str, Any] = {
            "stage": "sym",
            "version": VERSION,
            "network": {**network, "n_mels": rows, "columns": len(offsets)},
            "features": {**asdict(mels), "nffts": list(mels.nffts)},
            "offsets": [int(offset) for offset in offsets],
            "carry": carry,
            "ahead": ahead,
        }
        self._scores: list[WindowScore] = []
        self._start: Checkpoint | None = None

    def begin_with(self, checkpoint: Checkpoint) -> None:
        """Take a checkpoint's weights and human shares once the network is built.

        The data must have its vocabulary (see `SymDataModule.vocabulary`).
        """
        self._start = checkpoint

    def configure_model(self) -> None:
        """Build the network once the data have their vocabulary.

        Raises:
            OptionError: `network` can't be built.
            InputError: the weights to begin with don't fit it.
        """
        if self.network is not None:
            return
        data: SymDataModule = self.trainer.datamodule  # type: ignore[attr-defined]
        vocabulary = data.source.vocabulary
        self.inference["network"]["vocab"] = vocabulary.size
        self.inference["vocabulary"] = [list(state) for state in vocabulary.states]
        self.inference["shares"] = human_shares(data.bins())
        try:
            self.network = SymNet(**self.inference["network"])
        except (TypeError, ValueError) as error:  # of the config, which is first looked at here
            raise OptionError(f"model.network: {error}") from None
        self.network.set_states(vocabulary.states)
        if self._start is not None:
            load_network(self.network, self._start)
            self._take_shares(self._start.settings)

    def forward(self, batch: Batch, source: str = "source") -> Tensor:
        """Logits (B, N - 1, V) of tokens 1..N-1 of a batch."""
        assert self.network is not None
        return self.network(
            batch[source],
            batch["difficulty"],
            batch["has_audio"],
            batch["tokens"],
            batch["lengths"],
            batch["past"],
        )

    def training_step(self, batch: Batch, _: int) -> Tensor:
        """Compute the cross-entropy () float32 per known state of a batch of crops.

        source (B, N, rows) float32, tokens and targets (B, N), past (B, L), difficulty and lengths
        (B,) int64, has_audio (B,) bool; see `crops.SymCropDataset`.
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
        loss = loss * share(known)
        size = len(batch["tokens"])
        self.log("train/loss", loss, prog_bar=True, batch_size=size, sync_dist=True)
        return loss

    def validation_step(self, batch: Batch, _: int) -> None:
        """Sum up what the windows of a batch give."""
        self._add(batch)

    def on_validation_epoch_end(self) -> None:
        """Log perplexity, top-1 and the cost of shuffled audio."""
        self._report("val")

    def test_step(self, batch: Batch, _: int) -> None:
        """Sum up what the windows of a batch give."""
        self._add(batch)

    def on_test_epoch_end(self) -> None:
        """Log perplexity, top-1 and the cost of shuffled audio."""
        self._report("test")

    def configure_optimizers(self) -> Any:
        """Muon for the layers' matrices and AdamW for the rest, with warm-up and a cosine."""
        assert self.network is not None
        network = self.network
        layers = [*network.encoder, *network.decoder, *filter(None, [network.align])]
        groups = parameter_groups(
            network,
            layers,
            quick=filter(None, [network.echo]),
            lr=self.lr,
            muon_lr=MUON_LR * self.lr,
            quick_lr=ECHO_LR * self.lr,
            weight_decay=self.weight_decay,
        )
        optimizer = MuonAdamW(groups, betas=(0.9, 0.98))
        total = int(self.trainer.estimated_stepping_batches)
        warmup = min(self.warmup, max(1, total // 10))

        def rate(step: int) -> float:
            if step < warmup:
                return (step + 1) / warmup
            return 0.5 + 0.5 * math.cos(math.pi * (step - warmup) / max(1, total - warmup))

        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, rate)
        return {
            "optimizer": optimizer,
            "lr_scheduler": {"scheduler": schedule, "interval": "step"},
        }

    def on_save_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Put beside Lightning's state what inference needs."""
        checkpoint["sabersmith"] = self.inference

    def on_load_checkpoint(self, checkpoint: dict[str, Any]) -> None:
        """Take back the human shares, which may be those of more maps than are trained on now."""
        self._take_shares(checkpoint["sabersmith"])

    def _take_shares(self, settings: dict[str, Any]) -> None:
        if "shares" in settings:  # older checkpoints have none
            self.inference["shares"] = settings["shares"]

    def _add(self, batch: Batch) -> None:
        targets = batch["targets"][:, 1:]
        scored = targets != IGNORED
        lengths = scored.sum(1).tolist()

        def nll(logits: Tensor) -> Tensor:
            return F.cross_entropy(logits[scored].float(), targets[scored], reduction="none")

        logits = self(batch)
        hits = (logits.argmax(-1) == targets)[scored].double()
        true = nll(logits).double()
        shuffled = nll(self(batch, "other")).double()
        for row, (t, other, hit) in enumerate(
            zip(true.split(lengths), shuffled.split(lengths), hits.split(lengths), strict=True)
        ):
            self._scores.append(
                WindowScore(
                    int(batch["number"][row]),
                    int(batch["difficulty"][row]),
                    float(t.sum()),
                    float(other.sum()),
                    int(hit.sum()),
                    lengths[row],
                    int(batch["unknown"][row]),
                )
            )

    def _report(self, split: str) -> None:
        scores = gather(self._scores, key=lambda score: score.number)
        self._scores = []
        groups = {
            f"_{name}": [score for score in scores if score.difficulty == i]
            for i, name in enumerate(DIFFICULTIES)
        }
        for ending, group in {**groups, "": scores}.items():
            count = sum(score.count for score in group)
            if not count:
                continue
            true = sum(score.true for score in group)
            unknown = sum(score.unknown for score in group)
            values = {
                "perplexity": math.exp(true / count),
                "top1": sum(score.hits for score in group) / count,
                "shuffled_cost": sum(score.shuffled for score in group) / max(true, 1e-9) - 1,
                "unknown": unknown / (count + unknown),
            }
            for key, value in values.items():
                self.log(f"{split}/{key}{ending}", value, prog_bar=not ending, batch_size=1)
