"""Choose states for some onsets of a chart whose other states are given, before and after them.

Each run of onsets to fill is searched by `beam_search`. The given states before it are its past,
for the network and for flow. Those after it decide which of the final hypotheses is taken: each one
is led on by flow through them, and pays their penalties. So both seams are judged alike. Where no
hypothesis leads on without a fault, the run is searched again with other noise and more hypotheses.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.beatmap.grid_states import State, note_color
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.beatmap.vocabulary import SPECIALS, START
from sabersmith.compute.threads import threads_for_steps
from sabersmith.sym.beam_search import beam_search
from sabersmith.sym.compiled_search import lead as compiled_lead
from sabersmith.sym.copying import LOOKBACK, MAX_MATCH, CopyCache
from sabersmith.sym.flow import Flow
from sabersmith.sym.flow_tables import AWKWARD, FORBIDDEN, FlowTables
from sabersmith.sym.predictor import CROSSOVERS, ONE_HAND_CROSSOVERS, SymPredictor
from sabersmith.sym.search_settings import SearchSettings

Floats = NDArray[np.float64]

FILL_BEAMS = 48  # hypotheses at least, so that their hands end in different ways
MOST_BEAMS = 100
ATTEMPTS = 3  # searches of a run; the hypotheses are doubled from one to the next
# The given states after a run that are looked at: until each hand has swung so often, and at most
# so many. After two swings a hand's past hardly matters.
SWINGS_AFTER, MOST_AFTER = 2, 16
FAULT = FORBIDDEN / 2  # nats; a penalty beyond this is a fault


@torch.inference_mode()
def fill_states(
    predictor: SymPredictor,
    source: Tensor,
    difficulty: int,
    given: Sequence[State | None],
    settings: SearchSettings,
    generator: torch.Generator,
    character: Floats | None = None,
    notes: float | None = None,
    bias: Tensor | None = None,
    awkward: float = AWKWARD,
) -> list[State]:
    """Choose a state for each onset that has none.

    Args:
        predictor: of the sym stage.
        source: (N + 2, rows) of `SymPredictor.network_inputs`, at all N onsets.
        difficulty: 0 Easy .. 4 ExpertPlus.
        given: N states, which need not be in the vocabulary; None where one is to be chosen.
        settings: of the search.
        generator: of the noise, on the network's device.
        character, notes: of the chart, see `SymPredictor.choose_states`.
        bias: float32 (N, V), nats added to the search score of each of the V states of the
            vocabulary; None for 0.
        awkward: penalty of a cut near the limit of the wrist, nats.

    Returns:
        N states, the given ones among them.
    """
    options = character, notes, bias, awkward
    return fill_and_judge(predictor, source, difficulty, given, settings, generator, *options)[0]


@torch.inference_mode()
def fill_and_judge(
    predictor: SymPredictor,
    source: Tensor,
    difficulty: int,
    given: Sequence[State | None],
    settings: SearchSettings,
    generator: torch.Generator,
    character: Floats | None = None,
    notes: float | None = None,
    bias: Tensor | None = None,
    awkward: float = AWKWARD,
    one_hand: bool = False,
    progress: Callable[[int, int], None] | None = None,
) -> tuple[list[State], list[tuple[int, int]]]:
    """Return what `fill_states` does, and the runs (start, stop) that lead on with a fault.

    Other arguments are those of `fill_states`.

    Args:
        one_hand: whether notes are for one hand, as `bias` has to see to, over the whole grid.
        progress: called with (states chosen, states in all) now and then; a run that is searched
            again goes back.
    """
    options = character, notes, bias, awkward, one_hand, progress
    search = _Search(predictor, source, difficulty, given, settings, *options)
    faulty = []
    with threads_for_steps(predictor.network):
        for start, stop in free_runs(given):
            search.pass_to(start)
            if search.fill(start, stop, generator) >= FAULT:
                faulty.append((start, stop))
    found = search.states
    rest = [state for state in given[len(found) :] if state is not None]
    return [*found, *rest], faulty


def free_runs(given: Sequence[object | None]) -> Iterator[tuple[int, int]]:
    """Yield (start, stop) of each run of positions that hold None."""
    start = None
    for index, item in enumerate([*given, 0]):
        if item is None and start is None:
            start = index
        elif item is not None and start is not None:
            yield start, index
            start = None


def states_after(given: Sequence[State | None], stop: int) -> int:
    """Return the end of the given states from `stop` on that a run before them has to suit."""
    swings = {RED: 0, BLUE: 0}
    for index in range(stop, min(stop + MOST_AFTER, len(given))):
        state = given[index]
        if state is None or min(swings.values()) >= SWINGS_AFTER:
            return index
        for color in {note_color(cell) for cell in state} - {None}:
            swings[color] += 1  # type: ignore[index]
    return min(stop + MOST_AFTER, len(given))


class _Search:
    """A chart that is being filled, from its first onset to its last."""

    def __init__(
        self,
        predictor: SymPredictor,
        source: Tensor,
        difficulty: int,
        given: Sequence[State | None],
        settings: SearchSettings,
        character: Floats | None,
        notes: float | None,
        bias: Tensor | None,
        awkward: float,
        one_hand: bool,
        progress: Callable[[int, int], None] | None,
    ) -> None:
        network, vocabulary = predictor.network, predictor.vocabulary
        device, self.threads = network.device, torch.get_num_threads()
        self.predictor, self.source, self.difficulty = predictor, source, difficulty
        self.given, self.bias = given, bias
        self.settings, self.one_hand, self.progress = settings, one_hand, progress
        known = [state for state in given if state is not None]
        others = sorted(set(known) - set(vocabulary.states))
        self.tables = tables = predictor.flow_tables.with_awkward(awkward)
        # Flow judges all given states exactly, also those that the network doesn't know.
        self.all_tables = FlowTables([*vocabulary.states, *others], device) if others else tables
        ids = {state: SPECIALS + n for n, state in enumerate([*vocabulary.states, *others])}
        self.flow_ids = [None if state is None else ids[state] for state in given]
        first = network.audio_rows
        self.gaps = source[None, 1:-1, first : first + 2].to(device)  # (1, N, 2)
        self.scores = (
            None
            if character is None
            else torch.tensor(character[None], dtype=torch.float32, device=device)
        )
        self.targets = predictor.targets(character, difficulty, notes)[None].to(device)
        if one_hand:
            self.targets[:, CROSSOVERS] = ONE_HAND_CROSSOVERS
        self.carried: Tensor | None = None  # flow's state
        self.tokens = [START]
        self.states: list[State] = []

    def pass_to(self, stop: int) -> None:
        """Take the given states up to an onset."""
        start = len(self.states)
        if stop > start:
            self.carried, _ = self._lead(self.carried, start, stop)
            states = [state for state in self.given[start:stop] if state is not None]
            self.states += states
            self.tokens += self.predictor.vocabulary.encode(states).tolist()

    def fill(self, start: int, stop: int, generator: torch.Generator) -> float:
        """Choose the states of a run, window by window, and take them.

        Returns the largest penalty of a state in the run, or of leading on to what follows it.
        """
        network = self.predictor.network
        most = network.max_tokens - self.predictor.overlap - self.predictor.lookahead
        worst = 0.0
        for first in range(start, stop, most):
            last = min(first + most, stop)
            after = states_after(self.given, last) if last == stop else last
            before = self.carried
            fault, ids, self.carried = self._choose(first, last, after, generator)
            self.tokens += ids
            self.states += self.predictor.vocabulary.decode(ids)
            self.flow_ids[first:last] = ids
            worst = max(worst, fault, float(self._lead(before, first, last)[1].max()))
        return worst

    def _choose(
        self, first: int, last: int, after: int, generator: torch.Generator
    ) -> tuple[float, list[int], Tensor]:
        """Return the penalty at the end of a run, its ids and flow's state after it.

        after: the end of the given states that follow and have to be suited.
        """
        # What the given states cost by themselves, whatever was before.
        own = self._penalties(None, last, after)
        settings = self.settings
        if after > last:
            settings = replace(settings, beam=max(settings.beam, FILL_BEAMS))
        found: list[tuple[float, list[int], Tensor]] = []
        for _ in range(ATTEMPTS):
            ids, carried = self._search(first, last, after, settings, generator)
            fault = self._fault(own, self._penalties(carried, last, after))
            found.append((fault, ids, carried))
            if fault < FAULT:
                break
            settings = replace(settings, beam=min(2 * settings.beam, MOST_BEAMS))
        return min(found, key=lambda one: one[0])

    def _search(
        self,
        first: int,
        last: int,
        after: int,
        settings: SearchSettings,
        generator: torch.Generator,
    ) -> tuple[list[int], Tensor]:
        network, device = self.predictor.network, self.predictor.network.device
        # Position p of the source is onset p - 1.
        start = max(0, first + 1 - self.predictor.overlap)
        part = self.source[None, start : start + network.max_tokens].to(device)
        one = torch.tensor([self.difficulty], device=device), torch.tensor([True], device=device)
        memory, mask = network.encode(part, *one, character=self.scores)
        tokens = torch.tensor([self.tokens], device=device)
        copies = None
        if network.copy_mechanism is not None:
            features = network.copy_features(self.source[None, first + 1 : last + 1]).to(device)
            past = tokens[:, -LOOKBACK - MAX_MATCH :]
            copies = CopyCache(
                network.copy_mechanism, features, past, settings.beam, settings.repeat, self.scores
            )
        before, total = (
            sum(state is None for state in part) for part in (self.given[:first], self.given)
        )
        report = self.progress and partial(_report, self.progress, before, total)
        flow = Flow(
            self.tables,
            [self.difficulty],
            self.gaps[:, first:],
            settings.beam,
            self.targets,
            None if self.carried is None else self.carried[None],
        )

        def end(beam_state: Tensor) -> Tensor:
            return -settings.flow * added_up(self._lead_beams(beam_state, last, after)[1])

        [result] = beam_search(
            self.predictor.decoder,
            memory,
            mask,
            tokens[:, start:],
            [last - first],
            settings,
            [generator] if settings.temperature > 0 else (),
            flow,
            copies,
            report,
            bias=None if self.bias is None else self.bias[None, first:last].to(device),
            end=end if after > last else None,
            threads=self.threads,
        )
        assert result.carried is not None
        return result.ids.tolist(), result.carried

    def _penalties(self, carried: Tensor | None, first: int, last: int) -> Tensor:
        """Return what each of some given states costs after one hypothesis, (last - first,)."""
        return torch.zeros(0) if first == last else self._lead(carried, first, last)[1]

    def _fault(self, own: Tensor, led: Tensor) -> float:
        """Return how much more given states cost after a hypothesis than by themselves, nats.

        For one hand that is the most that a single state costs more: targets that come nearer from
        state to state would hide a fault in the sum.

        Args:
            own: (T,) penalties of the states by themselves.
            led: (T,) those after the hypothesis.
        """
        if self.one_hand:
            return float((led - own).max()) if len(own) else 0.0
        return float(added_up(led[:, None]) - added_up(own[:, None]))

    def _lead(self, carried: Tensor | None, first: int, last: int) -> tuple[Tensor, Tensor]:
        """Lead one hypothesis through given states; see `_lead_beams`."""
        states, penalties = self._lead_beams(
            None if carried is None else carried[None], first, last
        )
        return states[0], penalties[:, 0]

    def _lead_beams(self, carried: Tensor | None, first: int, last: int) -> tuple[Tensor, Tensor]:
        """Lead hypotheses through the given states first..last-1.

        Args:
            carried: (K, F) of flow; None for the chart's start, K = 1.
            first, last: onsets.

        Returns:
            Their states (K, F) then, and the penalties of each state (last - first, K), in nats.
        """
        gaps, beams = self.gaps[:, first:], 1 if carried is None else len(carried)
        flow = Flow(self.all_tables, [self.difficulty], gaps, beams, self.targets)
        if carried is not None:
            flow.beam_state = carried[None]
        tokens = [token for token in self.flow_ids[first:last] if token is not None]
        penalties = lead(flow, tokens)
        return flow.beam_state[0], penalties


def _report(progress: Callable[[int, int], None], before: int, total: int, more: int) -> None:
    progress(before + more, total)


def lead(flow: Flow, tokens: Sequence[int]) -> Tensor:
    """Lead the beams of flow's first sequence through given states.

    tokens: T from the next onset on. Returns their penalties (T, K), in nats.
    """
    if flow.gaps.device.type == "cpu":
        return compiled_lead(flow, tokens)
    beams = flow.beam_state.shape[1]
    parents = torch.arange(beams, device=flow.gaps.device)[None]
    penalties = flow.gaps.new_zeros(len(tokens), beams)
    for row, token in zip(penalties, tokens, strict=True):
        row += flow.penalties()[0, :, token - SPECIALS]
        flow.advance(parents, torch.full_like(parents, token))
    return penalties


def added_up(penalties: Tensor) -> Tensor:
    """Add up penalties (T, K) from the first state to the last, (K,)."""
    total = penalties.new_zeros(penalties.shape[1])
    for row in penalties:
        total += row
    return total
