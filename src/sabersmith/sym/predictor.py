"""The sym stage of a checkpoint: grid states for the onsets of a song. Needs no training code."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import ClassVar, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from sabersmith.audio.mels import MelSettings, mel_features
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.beatmap.character import DESCRIPTORS, CharacterDistribution, CharacterScale
from sabersmith.beatmap.grid_states import State
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.beatmap.vocabulary import SPECIALS, START, Vocabulary
from sabersmith.checkpoint import Checkpoint, build_network, load_checkpoint, load_network
from sabersmith.checkpoint_checks import (
    FEATURES,
    FIX,
    Allowed,
    Numbers,
    check_settings,
    damage_reported,
)
from sabersmith.compute.threads import Report, run_in_threads, threads_for_steps
from sabersmith.errors import InputError
from sabersmith.kernels.machine_code import TRANSLATING
from sabersmith.sym.beam_search import beam_search
from sabersmith.sym.copying import (
    COPY_COLUMNS,
    LOOKBACK,
    MAX_MATCH,
    CopyCache,
    copy_log_p,
    find_copy_candidates,
)
from sabersmith.sym.flow import Flow
from sabersmith.sym.flow_tables import FlowTables
from sabersmith.sym.inputs import Window, join_inputs, positions, sample_audio, windows
from sabersmith.sym.interface import StepDecoder, SymNetwork
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.search_settings import SearchSettings

Progress = Callable[[int, int], None]
Floats = NDArray[np.float64]

BARRED = -1e4  # nats, for states that a chart must not have
# Share of notes in the left half of the grid in OneSaber charts: human ones have 0.42 to 0.51.
ONE_HAND_CROSSOVERS = 0.45
CROSSOVERS = 4  # of the targets, see `Flow`

# What the settings of a checkpoint may be.
ALLOWED_SETTINGS: Allowed = {
    **FEATURES,
    "offsets": Numbers(-1000, 1000, whole=True, shape=(None,)),
    "overlap": Numbers(1, 65_536, whole=True),
    "lookahead": Numbers(0, 65_536, whole=True),
    "network.max_tokens": Numbers(3, 65_536, whole=True, optional=True),
}


@dataclass(frozen=True)
class SymPredictor:
    """The sym stage ready to run.

    Attributes:
        network: in evaluation mode, on its device.
        vocabulary: of its states.
        mels: feature settings of its training.
        offsets: frames around each onset whose audio the network gets.
        overlap, lookahead: of the windows of songs beyond `network.max_tokens`, see
            `inputs.windows`.
        int8: round the decoder's linear layers to 8 bits.
        compiled: fuse the decoder's steps, see `SymNetwork.step_decoder`.
        scale, distribution: of the characters of human charts; None if the network was trained
            without them.
    """

    default_network: ClassVar[type[SymNetwork]] = SymNet  # of checkpoints that name none

    network: SymNetwork
    vocabulary: Vocabulary
    mels: MelSettings
    offsets: tuple[int, ...]
    overlap: int
    lookahead: int
    int8: bool = False
    compiled: bool = False
    scale: CharacterScale | None = None
    distribution: CharacterDistribution | None = None

    @classmethod
    def load(
        cls,
        path: str | Path,
        device: str | torch.device = "cpu",
        precision: str = "fp32",
        compiled: bool = False,
    ) -> Self:
        """Load a checkpoint of stage sym; see `from_checkpoint`."""
        return cls.from_checkpoint(load_checkpoint(path, "sym"), device, precision, compiled)

    @classmethod
    def from_checkpoint(
        cls,
        checkpoint: Checkpoint,
        device: str | torch.device = "cpu",
        precision: str = "fp32",
        compiled: bool = False,
    ) -> Self:
        """Build the network of a loaded checkpoint of stage sym.

        Args:
            checkpoint: of stage sym.
            device: of the network.
            precision: fp32, bf16 or int8.
            compiled: see `SymNetwork.step_decoder`.

        Raises:
            InputError: the checkpoint can't be used; the message says why.
        """
        settings, path = checkpoint.settings, checkpoint.path
        check_settings(settings, ALLOWED_SETTINGS, path)
        with damage_reported("features", path):
            mels = MelSettings(**settings["features"])
        with damage_reported("vocabulary", path):
            vocabulary = Vocabulary(settings["vocabulary"])
        scale = distribution = None
        if character := settings.get("character"):
            with damage_reported("character", path):
                scale = CharacterScale.from_dict(character["scale"])
                distribution = CharacterDistribution.from_dict(character["distribution"])
        network = build_network(checkpoint, SymNetwork, cls.default_network).eval()
        overlap, lookahead = settings["overlap"], settings["lookahead"]
        with damage_reported("overlap", path):
            windows(2, network.max_tokens, overlap, lookahead)
        if vocabulary.size != network.vocab:
            raise InputError(
                f"{path}: vocabulary: {vocabulary.size} ids, the network has {network.vocab}; {FIX}"
            )
        load_network(network, checkpoint)
        if not torch.equal(network.cells[SPECIALS:], torch.tensor(vocabulary.states)):
            raise InputError(f"{path}: vocabulary: it is not the one of these weights; {FIX}")
        copying = network.copy_mechanism
        if copying is not None and not _are_mirrored(copying.mirrored, network.vocab):
            raise InputError(f"{path}: state_dict: copy_mechanism.mirrored: unknown ids; {FIX}")
        predictor = cls(
            network,
            vocabulary,
            mels,
            tuple(settings["offsets"]),
            overlap,
            lookahead,
            precision == "int8",
            compiled,
            scale,
            distribution,
        )
        with damage_reported("network", path):
            predictor._try_out()
        network.to(device, torch.bfloat16 if precision == "bf16" else None)
        return predictor

    @torch.inference_mode()
    def _try_out(self) -> None:
        """Run the network on two onsets; raises whatever goes wrong if it does not fit."""
        rows = self.mels.n_mels * len(self.mels.nffts) * len(self.offsets)
        if rows != self.network.audio_rows:
            raise ValueError(
                f"it reads {self.network.audio_rows} values of audio, the features have {rows}"
            )
        times = positions(np.array([0.5, 1.0]), 2.0)
        copies = np.zeros((len(times), COPY_COLUMNS), np.float32)
        source = join_inputs(
            np.zeros((len(times), rows), np.float32),
            times,
            None if self.network.copy_mechanism is None else copies,
        )
        self.log_p(torch.from_numpy(source), 0, torch.full((2,), SPECIALS))

    def prepare(self) -> None:
        """Compute what every search needs, if it isn't there yet; any thread may call this."""
        with TRANSLATING:  # one thread prepares, others wait for it
            decoder, _ = self.decoder, self.flow_tables
            if isinstance(decoder, PackedDecoder) and decoder.has_kernels:
                decoder.prepare_kernels()

    @cached_property
    def decoder(self) -> StepDecoder:
        """The network's decoder, packed."""
        return self.network.step_decoder(self.int8, self.compiled)

    def targets(
        self, character: Floats | None, difficulty: int, notes: float | None = None
    ) -> Tensor:
        """Return the targets of a chart, float32 (TARGETS,), see `Flow`; NaN for unknown ones.

        character: scores (K,), or None. notes: see `choose_states`.
        """
        raw = np.full(len(DESCRIPTORS), np.nan)
        if self.scale is not None and character is not None:
            raw = self.scale.raw(character, difficulty)
        raw_of = dict(zip(DESCRIPTORS, raw.tolist(), strict=True))
        doubles, extras = raw_of["doubles"], raw_of["towers"]
        if notes is not None:
            extras = min(np.nan_to_num(extras), max(0.0, (notes - 1) / 2))
            doubles = max(0.0, notes - 1 - extras)
        by_note = [raw_of[name] for name in ("dots", "sideways", "crossovers")]
        total = 1 + np.nan_to_num(doubles) + np.nan_to_num(extras)
        return torch.tensor(
            [doubles, extras, *(share * total for share in by_note), raw_of["turns"]],
            dtype=torch.float32,
        )

    @cached_property
    def flow_tables(self) -> FlowTables:
        """The flow's tables of the vocabulary."""
        return FlowTables(self.vocabulary.states, self.network.device)

    def network_inputs(
        self, samples: NDArray[np.float32], times: Sequence[NDArray[np.float64]]
    ) -> list[Tensor]:
        """Return the network's input for a song at each difficulty's onsets.

        Args:
            samples: mono float32 (n,) at `mels.sr`.
            times: per difficulty, N ascending onset times in seconds.

        Returns:
            per difficulty float32 (N + 2, rows), see `inputs.join_inputs`.
        """
        return self.inputs_from_mels(self.features(samples), len(samples) / self.mels.sr, times)

    def features(self, samples: Samples | SampleStream) -> NDArray[np.float32]:
        """Return the features (frames, rows) of mono samples (n,) at `mels.sr`."""
        features = mel_features(samples, self.mels)
        return features.reshape(len(features), -1)

    def inputs_from_mels(
        self, mels: NDArray[np.float32], duration_s: float, times: Sequence[NDArray[np.float64]]
    ) -> list[Tensor]:
        """Return what `network_inputs` does, from the song's `features` and its length."""
        inputs = []
        for onsets in times:
            at = positions(onsets, duration_s)
            audio = sample_audio(mels, at, self.mels.frame_s, self.offsets)
            copy_features = None
            if self.network.copy_mechanism is not None:
                copy_features = find_copy_candidates(mels, at, self.mels.frame_s)
            inputs.append(join_inputs(audio, at, copy_features))
        return [torch.from_numpy(source) for source in inputs]

    def choose_states(
        self,
        sources: Sequence[Tensor],
        difficulties: Sequence[int],
        settings: SearchSettings,
        seed: int = 0,
        progress: Progress | None = None,
        character: Sequence[Floats | None] | None = None,
        notes: Sequence[float | None] | None = None,
        one_hand: bool = False,
    ) -> list[list[State]]:
        """Choose a state for every onset, for all difficulties and songs at once.

        The result for a source doesn't depend on the other sources: its noise is determined by the
        seed and its difficulty.

        Args:
            sources: of `network_inputs`.
            difficulties: of each, 0 Easy .. 4 ExpertPlus.
            settings: of the search.
            seed: of the noise.
            progress: called with (states chosen, states in all) now and then.
            character: of each chart, scores (K,) with NaN for unknown ones, or None for none; see
                `beatmap.character`. Networks trained without characters ignore it.
            notes: of each chart, the notes per onset to keep to by more or fewer doubles; None, the
                default, for those of its character.
            one_hand: whether the right hand alone gets notes, in all charts.

        Returns:
            per source as many states as it has onsets.
        """
        device = self.network.device
        generators = [
            torch.Generator(device).manual_seed((seed * 5 + difficulty) % 2**63)
            for difficulty in difficulties
        ]
        if not sources:
            return []
        ids = self.search(
            sources, difficulties, settings, generators, progress, character, notes, one_hand
        )
        return [self.vocabulary.decode(row.numpy()) for row in ids]

    @torch.inference_mode()
    def log_p(
        self, source: Tensor, difficulty: int, ids: Tensor, character: Floats | None = None
    ) -> Tensor:
        """Return the log-probability of each state of a chart, given those before it.

        It is normalised over the states alone, without PAD, START and END, and computed in the
        windows of a search.

        Args:
            source: (N + 2, rows), of `network_inputs`.
            difficulty: 0 Easy .. 4 ExpertPlus.
            ids: (N,) int64.
            character: scores (K,) of the chart, see `choose_states`.

        Returns:
            float32 (N,), on the CPU.
        """
        network, device = self.network, self.network.device
        tokens = torch.cat([torch.tensor([START]), ids]).to(device)
        scores = _scores([character]).to(device)
        found = []
        for part in windows(len(source), network.max_tokens, self.overlap, self.lookahead):
            here = source[None, part.start : part.stop].to(device)
            one = torch.tensor([difficulty], device=device), torch.tensor([True], device=device)
            given = tokens[None, part.start : part.last - 1]
            logits = network.decode(given, *network.encode(here, *one, character=scores))
            logits[..., :SPECIALS] = -torch.inf
            log_p = logits.float().log_softmax(-1)
            if network.copy_mechanism is not None:
                features = network.copy_features(here)[:, : part.last - part.start]
                known = tokens[None, part.start : part.last]
                past = tokens[None, : part.start]
                log_p = copy_log_p(network.copy_mechanism, log_p, features, known, past, scores)
            chosen = tokens[part.first : part.last, None]
            found.append(log_p[0, part.first - part.start - 1 :].gather(1, chosen)[:, 0])
        return torch.cat(found).cpu() if found else torch.zeros(0)

    @torch.inference_mode()
    def search(
        self,
        sources: Sequence[Tensor],
        difficulties: Sequence[int],
        settings: SearchSettings,
        generators: Sequence[torch.Generator] = (),
        progress: Progress | None = None,
        character: Sequence[Floats | None] | None = None,
        notes: Sequence[float | None] | None = None,
        one_hand: bool = False,
    ) -> list[Tensor]:
        """Choose states for sources (N_i, rows): ids (N_i - 2,) int64 each.

        Songs longer than the network's max_tokens are searched window by window, all songs in
        step. The best hypothesis of a window is final; the next window starts with its last
        `overlap` states.
        """
        character = character or [None] * len(sources)
        notes = notes or [None] * len(sources)
        self.prepare()
        if not (isinstance(self.decoder, PackedDecoder) and self.decoder.has_kernels):
            return self._search_together(
                sources, difficulties, settings, generators, progress, character, notes, one_hand
            )
        # Compiled steps leave Python to others: each chart is searched on a thread of its own.
        total = sum(len(source) - 2 for source in sources)
        longest = sorted(range(len(sources)), key=lambda row: -len(sources[row]))

        def search(row: int, report: Report) -> Tensor:
            [ids] = self._search_together(
                [sources[row]],
                [difficulties[row]],
                settings,
                [generators[row]] if generators else (),
                lambda done, _: report(done),
                [character[row]],
                [notes[row]],
                one_hand,
            )
            return ids

        found = run_in_threads(
            [partial(search, row) for row in longest],
            progress and (lambda done: progress(done, total)),
        )
        by_row = dict(zip(longest, found, strict=True))
        return [by_row[row] for row in range(len(sources))]

    @torch.inference_mode()
    def _search_together(
        self,
        sources: Sequence[Tensor],
        difficulties: Sequence[int],
        settings: SearchSettings,
        generators: Sequence[torch.Generator],
        progress: Progress | None,
        character: Sequence[Floats | None],
        notes: Sequence[float | None],
        one_hand: bool,
    ) -> list[Tensor]:
        """Do what `search` does, with the steps of all sources as one batch."""
        plans = [
            windows(len(source), self.network.max_tokens, self.overlap, self.lookahead)
            for source in sources
        ]
        scores = _scores(character).to(self.network.device)
        targets = torch.stack(
            [self.targets(*chart) for chart in zip(character, difficulties, notes, strict=True)]
        ).to(self.network.device)
        if one_hand:
            targets[:, CROSSOVERS] = ONE_HAND_CROSSOVERS
        chosen = [torch.full((1,), START) for _ in sources]
        carried: list[Tensor | None] = [None] * len(sources)  # flow's state
        total = sum(len(source) - 2 for source in sources)
        for number in range(max(map(len, plans), default=0)):
            batch = _WindowBatch(
                [row for row, plan in enumerate(plans) if number < len(plan)],
                [plan[number] for plan in plans if number < len(plan)],
                sources,
                difficulties,
                self.network.device,
            )
            before = sum(len(row) - 1 for row in chosen)
            encoded = self._encode(batch, scores[batch.rows])
            with threads_for_steps(self.network):
                results = beam_search(
                    self.decoder,
                    *encoded,
                    batch.given(chosen),
                    batch.steps,
                    settings,
                    [generators[row] for row in batch.rows] if settings.temperature > 0 else (),
                    self._flow(batch, settings, carried, targets),
                    self._copies(batch, settings, chosen, scores[batch.rows]),
                    progress and partial(_report, progress, before, total),
                    self._one_hand_bias(batch) if one_hand else None,
                )
            for row, result in zip(batch.rows, results, strict=True):
                chosen[row] = torch.cat((chosen[row], result.ids.cpu()))
                carried[row] = result.carried
        return [row[1:] for row in chosen]

    def _encode(self, batch: "_WindowBatch", character: Tensor) -> tuple[Tensor, Tensor]:
        """Encode the windows of a batch, of scores (S, K), see `SymNetwork.encode`."""
        device = self.network.device
        return self.network.encode(
            batch.pad([source[part.start : part.stop] for source, part in batch.items()]),
            torch.tensor(batch.difficulties, device=device),
            torch.ones(len(batch.rows), dtype=torch.bool, device=device),
            torch.tensor([part.stop - part.start for part in batch.parts], device=device),
            character,
        )

    def _flow(
        self,
        batch: "_WindowBatch",
        settings: SearchSettings,
        carried: Sequence[Tensor | None],
        targets: Tensor,
    ) -> Flow | None:
        """Return the flow of a batch, continued from the previous windows; None if it is off."""
        if not settings.flow:
            return None
        first = self.network.audio_rows
        gaps = [source[part.first : part.last, first : first + 2] for source, part in batch.items()]
        states = [state for row in batch.rows if (state := carried[row]) is not None]
        return Flow(
            self.flow_tables,
            batch.difficulties,
            batch.pad(gaps),
            settings.beam,
            targets[batch.rows],
            torch.stack(states) if states else None,
        )

    def _one_hand_bias(self, batch: "_WindowBatch") -> Tensor:
        """Return the bias (S, T, V - 3) that leaves only states of the right hand."""
        cuts = self.flow_tables.group > 0  # (2, V - 3)
        bias = BARRED * (cuts[RED] | ~cuts[BLUE])
        return bias.expand(len(batch.rows), max(batch.steps), -1)

    def _copies(
        self,
        batch: "_WindowBatch",
        settings: SearchSettings,
        chosen: Sequence[Tensor],
        character: Tensor,
    ) -> CopyCache | None:
        """Return the copy cache of a batch; None if the network doesn't copy."""
        mechanism = self.network.copy_mechanism
        if mechanism is None:
            return None
        features = [
            self.network.copy_features(source[part.first : part.last])
            for source, part in batch.items()
        ]
        past = torch.stack([chosen[row][-LOOKBACK - MAX_MATCH :] for row in batch.rows])
        return CopyCache(
            mechanism,
            batch.pad(features),
            past.to(batch.device),
            settings.beam,
            settings.repeat,
            character,
        )


class _WindowBatch:
    """The windows of one number in all songs that have so many.

    They all start and choose at the same positions, and only the last one of a song is shorter.
    """

    def __init__(
        self,
        rows: list[int],
        parts: list[Window],
        sources: Sequence[Tensor],
        difficulties: Sequence[int],
        device: torch.device,
    ) -> None:
        self.rows, self.parts, self.device = rows, parts, device
        self.sources = [sources[row] for row in rows]
        self.difficulties = [difficulties[row] for row in rows]
        self.steps = [part.last - part.first for part in parts]

    def items(self) -> list[tuple[Tensor, Window]]:
        """Return each song's source and window."""
        return list(zip(self.sources, self.parts, strict=True))

    def pad(self, rows: list[Tensor]) -> Tensor:
        """Stack tensors (n_i, ...) of the songs on the device, padded to the longest."""
        return pad_sequence(rows, batch_first=True).to(self.device)

    def given(self, chosen: Sequence[Tensor]) -> Tensor:
        """Return the tokens (S, P) that the windows start with, of those chosen in each song."""
        start, first = self.parts[0].start, self.parts[0].first
        return torch.stack([chosen[row][start:first] for row in self.rows]).to(self.device)


def _scores(characters: Sequence[Floats | None]) -> Tensor:
    """Return the scores of charts as float32 (S, K), NaN where unknown."""
    unknown = np.full(len(DESCRIPTORS), np.nan)
    rows = [unknown if character is None else character for character in characters]
    return torch.tensor(np.array(rows), dtype=torch.float32).reshape(-1, len(DESCRIPTORS))


def _are_mirrored(ids: Tensor, vocab: int) -> bool:
    """Return whether each id (V,) has an id as its mirror image, and each state a state."""
    return bool(((ids >= 0) & (ids < vocab)).all() and (ids[SPECIALS:] >= SPECIALS).all())


def _report(progress: Progress, before: int, total: int, more: int) -> None:
    progress(before + more, total)
