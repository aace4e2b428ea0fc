"""States of a song from a checkpoint; needs no training code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.beatmap.grid_states import State
from sabersmith.beatmap.vocabulary import SPECIALS, START, Vocabulary
from sabersmith.checkpoint import Checkpoint, load_checkpoint, load_network
from sabersmith.errors import InputError
from sabersmith.sym.beam_search import beam_search
from sabersmith.sym.copying import LOOKBACK, RUN, CopyCache, copy_log_p, find_copy_candidates
from sabersmith.sym.flow import Flow
from sabersmith.sym.flow_tables import FlowTables
from sabersmith.sym.inputs import Window, assemble, listen, positions, windows
from sabersmith.sym.network import SymNet
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.sym.stepper import PackedDecoder

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class SymPredictor:
    """The sym stage ready to run.

    Attributes:
        network: in evaluation mode, on its device.
        vocabulary: of its states.
        mels: feature settings that it was trained on.
        offsets: frames heard around each onset.
        carry, ahead: context of the windows of songs beyond `network.max_tokens`.
        int8: round the decoder's linear layers to 8 bits.
        compiled: see `stepper.PackedDecoder`.
        shares: of human charts, for the flow (see `flow.human_shares`).
    """

    network: SymNet
    vocabulary: Vocabulary
    mels: MelSettings
    offsets: tuple[int, ...]
    carry: int
    ahead: int
    int8: bool = False
    compiled: bool = False
    shares: Sequence[Sequence[float]] | None = None

    @classmethod
    def load(
        cls,
        path: str | Path,
        device: str | torch.device = "cpu",
        precision: str = "fp32",
        compiled: bool = False,
    ) -> Self:
        """Load a checkpoint of stage sym; see `of`."""
        return cls.of(load_checkpoint(path, "sym"), device, precision, compiled)

    @classmethod
    def of(
        cls,
        checkpoint: Checkpoint,
        device: str | torch.device = "cpu",
        precision: str = "fp32",
        compiled: bool = False,
    ) -> Self:
        """Make it of a loaded checkpoint of stage sym.

        precision: fp32, bf16 or int8.

        Raises:
            InputError: it can't be used; the message says why.
        """
        settings: dict[str, Any] = checkpoint.settings
        path = checkpoint.path
        try:
            network = cls.make_network(settings["network"])
            vocabulary = Vocabulary(settings["vocabulary"])
            mels = MelSettings(**settings["features"])
            offsets = tuple(map(int, settings["offsets"]))
            carry, ahead = int(settings["carry"]), int(settings["ahead"])
            shares = settings.get("shares")
            windows(2, network.max_tokens, carry, ahead)
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(f"{path}: settings: {error}; the file is damaged") from None
        if vocabulary.size != network.vocab:
            raise InputError(
                f"{path}: vocabulary: {vocabulary.size} ids, the network has {network.vocab}; "
                "the file is damaged"
            )
        load_network(network, checkpoint)
        if not torch.equal(network.cells[3:], torch.tensor(vocabulary.states)):
            raise InputError(f"{path}: vocabulary: it is not the one of these weights")
        network = network.to(device, torch.bfloat16 if precision == "bf16" else None).eval()
        int8 = precision == "int8"
        return cls(network, vocabulary, mels, offsets, carry, ahead, int8, compiled, shares)

    @staticmethod
    def make_network(settings: dict[str, Any]) -> SymNet:
        """Return the network, without weights, of a checkpoint's settings."""
        # Older versions could tell the network of the beat grid, but never did.
        return SymNet(**{name: value for name, value in settings.items() if name != "beats"})

    @cached_property
    def decoder(self) -> PackedDecoder:
        """The network's decoder, packed."""
        return PackedDecoder(self.network, self.int8, self.compiled)

    def sources(
        self,
        samples: NDArray[np.float32],
        times: Sequence[NDArray[np.float64]],
    ) -> list[Tensor]:
        """Describe a song at each difficulty's onsets, as the network takes it.

        Args:
            samples: mono float32 (n,) at `mels.sr`.
            times: per difficulty, N ascending onset times in seconds.

        Returns:
            Per difficulty float32 (N + 2, rows), see `features.assemble`.
        """
        mels = mel_features(samples, self.mels)
        heard = mels.reshape(len(mels), -1)
        duration = len(samples) / self.mels.sr
        described = []
        for onsets in times:
            at = positions(onsets, duration)
            sound = listen(heard, at, self.mels.frame_s, self.offsets)
            echoes = None
            if self.network.echo is not None:
                echoes = find_copy_candidates(heard, at, self.mels.frame_s)
            described.append(assemble(sound, at, echoes))
        return [torch.from_numpy(source) for source in described]

    def states(
        self,
        sources: Sequence[Tensor],
        difficulties: Sequence[int],
        choice: SearchSettings,
        seed: int = 0,
        progress: Progress | None = None,
    ) -> list[list[State]]:
        """Choose a state for every onset, all difficulties and songs at once.

        A source gets the same states alone and beside others: noise depends on the seed and the
        difficulty alone.

        Args:
            sources: of `sources`.
            difficulties: of each, 0 Easy .. 4 ExpertPlus.
            choice: beams and noise.
            seed: of the noise.
            progress: told (states chosen, of all) now and then.

        Returns:
            Per source as many states as it has onsets.
        """
        device = self.network.bias.device
        generators = [
            torch.Generator(device).manual_seed((seed * 5 + difficulty) % 2**63)
            for difficulty in difficulties
        ]
        ids = self.search(sources, difficulties, choice, generators, progress)
        return [self.vocabulary.decode(row.numpy()) for row in ids]

    @cached_property
    def flow_tables(self) -> FlowTables:
        """What the flow knows of the vocabulary."""
        return FlowTables(self.vocabulary.states, self.network.bias.device)

    @torch.inference_mode()
    def log_p(self, source: Tensor, difficulty: int, ids: Tensor) -> Tensor:
        """Log-probability of each state of a chart, given those before it.

        Of states alone, as a search weighs them, in the windows of one. source (N + 2, rows), of
        `sources`; ids (N,) int64. Returns float32 (N,).
        """
        network, device = self.network, self.network.bias.device
        tokens = torch.cat([torch.tensor([START]), ids]).to(device)
        found = []
        for part in windows(len(source), network.max_tokens, self.carry, self.ahead):
            here = source[None, part.start : part.stop].to(device)
            one = torch.tensor([difficulty], device=device), torch.tensor([True], device=device)
            given = tokens[None, part.start : part.last - 1]
            logits = network.decode(given, *network.encode(here, *one))
            logits[..., :SPECIALS] = -torch.inf
            log_p = logits.float().log_softmax(-1)
            if network.echo is not None:
                seen = network.clues(here)[:, : part.last - part.start]
                known = tokens[None, part.start : part.last]
                log_p = copy_log_p(network.echo, log_p, seen, known, tokens[None, : part.start])
            chosen = tokens[part.first : part.last, None]
            found.append(log_p[0, part.first - part.start - 1 :].gather(1, chosen)[:, 0])
        return torch.cat(found).cpu() if found else torch.zeros(0)

    @torch.inference_mode()
    def search(
        self,
        sources: Sequence[Tensor],
        difficulties: Sequence[int],
        choice: SearchSettings,
        generators: Sequence[torch.Generator] = (),
        progress: Progress | None = None,
    ) -> list[Tensor]:
        """Decode sources (N_i, rows) window by window into ids (N_i - 2,) int64.

        Songs longer than the network's max_tokens are decoded in windows, all songs in step: the
        best beam of a window is settled, and its last `carry` states are given to the next.
        """
        device, heard = self.network.bias.device, self.network.audio_rows
        plans = [
            windows(len(source), self.network.max_tokens, self.carry, self.ahead)
            for source in sources
        ]
        chosen = [torch.full((1,), START) for _ in sources]
        reached: list[Tensor | None] = [None] * len(sources)  # by the flow
        total = sum(len(source) - 2 for source in sources)
        for number in range(max(map(len, plans), default=0)):
            rows = [row for row, plan in enumerate(plans) if number < len(plan)]
            parts: list[Window] = [plans[row][number] for row in rows]
            memory, mask = self.network.encode(
                torch.nn.utils.rnn.pad_sequence(
                    [
                        sources[row][part.start : part.stop]
                        for row, part in zip(rows, parts, strict=True)
                    ],
                    batch_first=True,
                ).to(device),
                torch.tensor([difficulties[row] for row in rows], device=device),
                torch.ones(len(rows), dtype=torch.bool, device=device),
                torch.tensor([part.stop - part.start for part in parts], device=device),
            )
            # Windows of one number start and choose at the same positions in every song.
            given = torch.stack([chosen[row][parts[0].start : parts[0].first] for row in rows])
            steps = [part.last - part.first for part in parts]
            before = sum(len(row) - 1 for row in chosen)
            flow = None
            if choice.flow:
                gaps = [
                    sources[row][part.first : part.last, heard : heard + 2]
                    for row, part in zip(rows, parts, strict=True)
                ]
                known = [reached[row] for row in rows]
                flow = Flow(
                    self.flow_tables,
                    [difficulties[row] for row in rows],
                    torch.nn.utils.rnn.pad_sequence(gaps, batch_first=True).to(device),
                    choice.beam,
                    self.shares,
                    None if known[0] is None else torch.stack([x for x in known if x is not None]),
                )
            replay = None
            if self.network.echo is not None:
                clues = [
                    self.network.clues(sources[row][part.first : part.last])
                    for row, part in zip(rows, parts, strict=True)
                ]
                past = torch.stack([chosen[row][-LOOKBACK - RUN :] for row in rows])
                replay = CopyCache(
                    self.network.echo,
                    torch.nn.utils.rnn.pad_sequence(clues, batch_first=True).to(device),
                    past.to(device),
                    choice.beam,
                    choice.repeat,
                )
            found = beam_search(
                self.decoder,
                memory,
                mask,
                given.to(device),
                steps,
                choice,
                [generators[row] for row in rows] if choice.temperature > 0 else (),
                flow,
                replay,
                progress and partial(_tell, progress, before, total),
            )
            for row, part_found in zip(rows, found, strict=True):
                chosen[row] = torch.cat((chosen[row], part_found.ids.cpu()))
                reached[row] = part_found.reached
        return [row[1:] for row in chosen]


def _tell(progress: Progress, before: int, total: int, more: int) -> None:
    progress(before + more, total)
