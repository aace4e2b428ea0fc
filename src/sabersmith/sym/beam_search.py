"""Beam search over grid states, in tensors throughout and for several sequences at once.

One formula covers beam search, sampling, and what lies between. A hypothesis's score is the sum of

    log p(state) + temperature * Gumbel noise

over its states, among those that top_p leaves. The K best hypotheses continue, and in the end the
best one is taken. Without noise this is plain beam search. With one beam it is exact sampling from
the tempered distribution (the Gumbel-max trick; see Kool et al. 2019, arXiv:1903.06059, section 2).
With both it is a search for the likeliest map of a perturbed network (Papandreou & Yuille 2011).
The noise has to stay in the score: at temperature 1 every future then has the same expected score,
whereas a search by likelihood alone is drawn to the dull repetitions that are the likeliest maps.

Where the likelihoods are flat, hypotheses that diverged long ago rarely die out by themselves: the
beams are then spent on one old choice, and every beam attends to rows of its own. So every
PRUNE_EVERY steps the search prunes hypotheses that no longer share the best one's ancestor of
PRUNE_EVERY steps ago.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

import torch
from torch import Tensor

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.sym.copying import CopyCache
from sabersmith.sym.flow import ENDINGS, Flow
from sabersmith.sym.interface import StepDecoder
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.recency import RecencyPenalty
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.sym.stepper import Stepper

PRUNE_EVERY = 64  # steps; hypotheses agree on all that is at least twice as old
REPORT_EVERY = 16  # steps between reports of progress
MORE_CANDIDATES = 8  # extensions looked at beyond those taken
NEVER = float("-inf")
NOT_ALLOWED = 2.0**20  # by which entries that are not allowed rank lower: more than totals differ


class SearchResult(NamedTuple):
    """The states that a search has chosen for a sequence.

    ids: int64 (n,). log_p: their log-probability. carried: `Flow.beam_state` after them, for the
    next window of the song; None without flow.
    """

    ids: Tensor
    log_p: float
    carried: Tensor | None


def beam_search(
    decoder: StepDecoder,
    memory: Tensor,
    mask: Tensor,
    given: Tensor,
    steps: Sequence[int],
    settings: SearchSettings,
    generators: Sequence[torch.Generator] = (),
    flow: Flow | None = None,
    copies: CopyCache | None = None,
    progress: Callable[[int], None] | None = None,
    bias: Tensor | None = None,
    end: Callable[[Tensor], Tensor] | None = None,
    threads: int = 1,
) -> list[SearchResult]:
    """Choose the states that follow the given ones.

    Args:
        decoder: of a network in evaluation mode.
        memory, mask: of `SymNetwork.encode`, S sequences.
        given: tokens (S, P) int64, P >= 1; more than one carries states over between windows.
        steps: S counts >= 1 of states to choose; P + steps[s] <= N.
        settings: of the search.
        generators: S of them on memory's device, for the noise; not needed at temperature 0.
        flow: of the S sequences and K beams; its penalties are added to the search score.
        copies: of the same; mixes copies of earlier states in.
        progress: called with the number of states chosen, now and then.
        bias: (S, T, V - 3) added to the search score of each state at each position; None for 0.
        end: returns what to add to the final scores (K,) of a sequence's hypotheses, given their
            `Flow.beam_state` (K, F): what follows the last state may suit some better. Needs flow.
            Hypotheses of all `Flow.endings` are then kept, as only one may suit.
        threads: that score the beams of a sequence, in C and if they are many; no result changes.

    Returns:
        A result per sequence, steps[s] states long.
    """
    if isinstance(decoder, PackedDecoder) and decoder.has_kernels:
        return _compiled_search(
            decoder,
            memory,
            mask,
            given,
            steps,
            settings,
            generators,
            flow,
            copies,
            progress,
            bias,
            end,
            threads,
        )
    hypotheses = _Hypotheses(given, settings.beam, max(steps))
    stepper = Stepper(decoder, given[:, :-1], memory, mask, settings.beam)
    recency = RecencyPenalty(given, settings.beam) if settings.diversity > 0 else None
    trackers: list[Flow | CopyCache | RecencyPenalty] = [
        part for part in (flow, copies, recency) if part is not None
    ]
    results: dict[int, SearchResult] = {}
    for step in range(1, max(steps) + 1):
        # Of states alone: no PAD, START, END.
        log_p = stepper.step(hypotheses.tokens).float().log_softmax(-1)
        if copies is not None:
            log_p = copies.mix(log_p)
        wish = None if bias is None else bias[hypotheses.numbers, step - 1, None]
        scores = search_scores(log_p, settings, flow, recency, wish)
        noise = None
        if settings.temperature > 0:
            noise = gumbel(log_p, [generators[i] for i in hypotheses.numbers])
        kinds = flow.endings() if end is not None and flow is not None else None
        parents = hypotheses.extend(log_p, scores, settings, noise, kinds)
        stepper.reorder(parents)
        for tracker in trackers:
            tracker.advance(parents, hypotheses.tokens)

        is_complete = [steps[number] == step for number in hypotheses.numbers]
        for row, number in enumerate(hypotheses.numbers):
            if is_complete[row]:
                results[number] = hypotheses.best(row, flow, end)
        if all(is_complete):
            break
        if any(is_complete):
            rest = [row for row, complete in enumerate(is_complete) if not complete]
            rows = torch.tensor(rest, device=given.device)
            hypotheses.keep(rows)
            stepper.keep(rows)
            for tracker in trackers:
                tracker.keep(rows)
        if progress is not None and step % REPORT_EVERY == 0:
            progress(sum(min(count, step) for count in steps))
    if progress is not None:
        progress(sum(steps))
    return [results[number] for number in range(len(given))]


def _compiled_search(
    decoder: PackedDecoder,
    memory: Tensor,
    mask: Tensor,
    given: Tensor,
    steps: Sequence[int],
    settings: SearchSettings,
    generators: Sequence[torch.Generator],
    flow: Flow | None,
    copies: CopyCache | None,
    progress: Callable[[int], None] | None,
    bias: Tensor | None,
    end: Callable[[Tensor], Tensor] | None,
    threads: int,
) -> list[SearchResult]:
    """Do what `beam_search` does by compiled kernels, one sequence after the other."""
    from sabersmith.sym.compiled_search import search_sequence  # imports this module

    results: list[SearchResult] = []
    for row, count in enumerate(steps):
        one = slice(row, row + 1)
        results.append(
            search_sequence(
                decoder,
                memory[one],
                mask[one],
                given[one],
                count,
                settings,
                generators[row] if generators else None,
                flow,
                copies,
                row,
                progress and partial(_report, progress, sum(steps[:row])),
                None if bias is None else bias[row],
                end,
                PRUNE_EVERY,
                threads,
            )
        )
    return results


def _report(progress: Callable[[int], None], before: int, done: int) -> None:
    progress(before + done)


def search_scores(
    log_p: Tensor,
    settings: SearchSettings,
    flow: Flow | None,
    recency: RecencyPenalty | None,
    bias: Tensor | None = None,
) -> Tensor:
    """Return the search score (S, K, V - 3) of each next state, without noise.

    Args:
        log_p: (S, K, V - 3) of the states.
        settings: of the search.
        flow, recency: whose penalties are subtracted; None for none.
        bias: (S, 1, V - 3), added; None for none.
    """
    scores = log_p if bias is None else log_p + bias
    if flow is not None:
        scores = torch.sub(scores, flow.penalties(), alpha=settings.flow)
    if recency is not None:
        scores = scores - settings.diversity * recency.counts(log_p.shape[-1])
    return scores


class _Hypotheses:
    """The K hypotheses of each of S sequences: their scores, and their states as back-pointers.

    Attributes:
        numbers: of the sequences not complete yet, one per row of the tensors.
        tokens: (S, K) int64, the last ones.
    """

    def __init__(self, given: Tensor, beams: int, longest: int) -> None:
        sequences = len(given)
        self.numbers = list(range(sequences))
        self.tokens = given[:, -1:].expand(sequences, beams)
        self._scores = torch.full((sequences, beams), NEVER, device=given.device)
        self._scores[:, 0] = 0.0  # all beams are equal at first
        self._log_p = torch.zeros_like(self._scores)
        self._length = 0
        self._parents = given.new_zeros(longest, sequences, beams)
        self._chosen = given.new_zeros(longest, sequences, beams)
        # The beam that each beam descends from, PRUNE_EVERY steps ago at most.
        self._ancestors = torch.zeros_like(self.tokens)

    def extend(
        self,
        log_p: Tensor,
        scores: Tensor,
        settings: SearchSettings,
        noise: Tensor | None,
        kinds: Tensor | None = None,
    ) -> Tensor:
        """Take the K best extensions by one state, and return their parents (S, K).

        log_p, scores: (S, K, V - 3) of the states. noise: to be added to the scores; None for none.
        kinds: (S, K, V - 3) of the extensions, 0 to ENDINGS - 1; each kind then gets an equal part
        of the K, so that none dies out; None for one kind.
        """
        states, beams = log_p.shape[-1], self.tokens.shape[1]
        if noise is None:
            totals = scores + self._scores[..., None]
        else:
            totals = torch.add(scores, noise, alpha=settings.temperature)
            totals += self._scores[..., None]
            if settings.temperature != 1:
                scores = scores / settings.temperature
        if kinds is not None and beams >= ENDINGS:
            allowed = None if noise is None else nucleus(scores, settings.top_p)
            self._scores, best = best_of_kinds(totals, kinds, beams, allowed)
        elif noise is not None:
            self._scores, best = best_in_nucleus(totals, scores, settings.top_p, beams)
        else:
            self._scores, best = totals.flatten(1).topk(beams)  # (S, K)
        parents = best.div(states, rounding_mode="floor")
        self.tokens = best - parents * states + SPECIALS
        self._log_p = self._log_p.gather(1, parents) + log_p.flatten(1).gather(1, best)
        self._parents[self._length, : len(self.numbers)] = parents
        self._chosen[self._length, : len(self.numbers)] = self.tokens
        self._ancestors = self._ancestors.gather(1, parents)
        self._length += 1
        if self._length % PRUNE_EVERY == 0 and kinds is None:
            self._prune()
        return parents

    def _prune(self) -> None:
        """Give up the hypotheses that don't descend from the best one's ancestor."""
        kept = self._ancestors.gather(1, self._scores.argmax(1, keepdim=True))
        self._scores = self._scores.masked_fill(self._ancestors != kept, NEVER)
        beams = self._ancestors.shape[1]
        self._ancestors = torch.arange(beams, device=kept.device).expand_as(self._ancestors)

    def best(
        self, row: int, flow: Flow | None, end: Callable[[Tensor], Tensor] | None
    ) -> SearchResult:
        """Return the best hypothesis of a row, with what `end` adds to their scores."""
        scores = self._scores[row]
        if end is not None and flow is not None:
            scores = scores + end(flow.beam_state[row])
        beam = int(scores.argmax())
        ends = torch.tensor([beam], device=self.tokens.device)
        path = trace(self._parents[: self._length, row], ends)
        ids = self._chosen[: self._length, row].gather(1, path)[:, 0]
        carried = None if flow is None else flow.beam_state[row, beam]
        return SearchResult(ids, float(self._log_p[row, beam]), carried)

    def keep(self, rows: Tensor) -> None:
        """Keep only these rows (S',) int64; the other sequences are complete."""
        self.numbers = [self.numbers[row] for row in rows.tolist()]
        self.tokens, self._ancestors = self.tokens[rows], self._ancestors[rows]
        self._scores, self._log_p = self._scores[rows], self._log_p[rows]
        self._parents, self._chosen = self._parents[:, rows], self._chosen[:, rows]


def gumbel(like: Tensor, generators: Sequence[torch.Generator]) -> Tensor:
    """Return Gumbel noise float32 of the shape of `like` (S, ...), sequence s by generator s."""
    noise = torch.empty(like.shape, dtype=torch.float32, device=like.device)
    for row, generator in zip(noise, generators, strict=True):
        row.uniform_(generator=generator)  # seven times as fast as exponential_
    return noise.clamp_(1e-10, 1 - 1e-7).log_().neg_().log_().neg_()


def best_in_nucleus(
    totals: Tensor, log_weights: Tensor, top_p: float, count: int
) -> tuple[Tensor, Tensor]:
    """Return the `count` entries of the highest totals that are in their beam's nucleus.

    Few of the highest totals are not in it: it is cheaper to look at these than to find the nuclei.

    Args:
        totals, log_weights: (S, K, V).
        top_p: see `nucleus`.
        count: of entries, at most K * V.

    Returns:
        Totals (S, count), NEVER where there are fewer entries; and their indices in (K * V),
        both in descending order of totals.
    """
    flat = totals.flatten(1)
    if top_p >= 1:
        return flat.topk(count)
    found = flat.topk(min(count + MORE_CANDIDATES, flat.shape[1]))
    p = log_weights.softmax(-1)
    beams = found.indices.div(p.shape[-1], rounding_mode="floor")  # (S, C)
    beams += p.shape[1] * torch.arange(len(p), device=p.device)[:, None]
    own = p.flatten(1).gather(1, found.indices)
    # What likelier entries have above its own probability; a mask would take three times as long.
    above = p.flatten(0, 1).index_select(0, beams.flatten()).view(*own.shape, -1)
    above.sub_(own[..., None]).relu_()
    likelier = above.sum(-1) + own * above.sign_().sum(-1)
    kept = found.values.masked_fill(likelier >= top_p, NEVER)
    values, order = kept.topk(count)
    if bool((values[:, -1] > NEVER).all()):
        return values, found.indices.gather(1, order)
    return flat.masked_fill(~nucleus(log_weights, top_p).flatten(1), NEVER).topk(count)


def best_of_kinds(
    totals: Tensor, kinds: Tensor, count: int, allowed: Tensor | None = None
) -> tuple[Tensor, Tensor]:
    """Return `count` entries of totals (S, K, V): the highest of each kind, in equal parts.

    kinds: int64 of the same shape, 0 to ENDINGS - 1. allowed: bool of the same shape; other entries
    are taken of kinds that have no allowed one. Returns values and flat indices, (S, count).
    """
    flat, kinds = totals.flatten(1), kinds.flatten(1)
    ranked = flat
    if allowed is not None:  # the others come last, whatever their totals
        ranked = torch.where(allowed.flatten(1), flat, flat - NOT_ALLOWED)
    values, indices = [], []
    for kind in range(ENDINGS):
        size = (count + ENDINGS - 1 - kind) // ENDINGS
        part = ranked.masked_fill(kinds != kind, NEVER).topk(size)
        lowest = part.values[:, :1] - NOT_ALLOWED / 2  # of those like the best: allowed or not
        is_like_best = (part.values > NEVER) & (part.values > lowest)
        own = flat.gather(1, part.indices)
        values.append(own.masked_fill(~is_like_best, NEVER))
        indices.append(part.indices)
    return torch.cat(values, 1), torch.cat(indices, 1)


def nucleus(log_weights: Tensor, top_p: float) -> Tensor:
    """Mark (..., V) the smallest set of likeliest entries that holds `top_p` of the probability.

    An entry is in it if those likelier than it hold less than that (Holtzman et al. 2020,
    arXiv:1904.09751). At least the likeliest entry is in it.
    """
    p = log_weights.softmax(-1)
    ordered = p.sort(-1, descending=True).values
    likelier = ordered.cumsum(-1) - ordered
    return p >= ordered.where(likelier < top_p, torch.inf).amin(-1, keepdim=True)


def trace(parents: Tensor, ends: Tensor) -> Tensor:
    """Return the beams (T, n) that lead to `ends` (n,), beams of the last step.

    parents (T, K) int64: the beam of the step before that each beam of a step continues.
    """
    path = [ends]
    for step in range(len(parents) - 1, 0, -1):
        path.append(parents[step][path[-1]])
    return torch.stack(path[::-1])
