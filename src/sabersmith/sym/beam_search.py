"""Beam search over states: tensors throughout, for several sequences at once.

One formula covers beam search, sampling, and what lies between. A hypothesis's score is the sum of

    log p(state) + temperature * Gumbel noise

over its states, among those that top_p leaves; the K best go on and in the end the best one is
taken. Without noise this is plain beam search. With one beam it is exact sampling from the tempered
distribution (the Gumbel-max trick; see Kool et al. 2019, arXiv:1903.06059, section 2). With both it
is a search for the likeliest map of a perturbed network (Papandreou & Yuille 2011). The noise has
to stay in the score: at temperature 1 every future then has the same expected worth, whereas a
search by likelihood alone is drawn to the dull repetitions that are the likeliest maps.

Hypotheses that differ in something old hardly ever end it by themselves where the likelihoods are
flat: the beams are then spent on one old question, and every beam looks over rows that are its own.
So every SETTLE steps those end that came to another state than the best one did SETTLE steps ago.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import torch
from torch import Tensor

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.sym.copying import CopyCache
from sabersmith.sym.flow import Flow
from sabersmith.sym.recency import RecencyPenalty
from sabersmith.sym.search_settings import SearchSettings
from sabersmith.sym.stepper import PackedDecoder, Stepper

SETTLE = 64  # steps after which the past of the best hypothesis is settled, at most twice that
TELL_EVERY = 16  # steps between reports of progress
NEVER = float("-inf")


class SearchResult(NamedTuple):
    """States that a search has chosen.

    ids: int64 (n,). log_p: their log-probability. reached: `Flow.memory` at their end.
    """

    ids: Tensor
    log_p: float
    reached: Tensor | None


def beam_search(
    decoder: PackedDecoder,
    memory: Tensor,
    mask: Tensor,
    given: Tensor,
    steps: Sequence[int],
    choice: SearchSettings,
    generators: Sequence[torch.Generator] = (),
    flow: Flow | None = None,
    replay: CopyCache | None = None,
    progress: Callable[[int], None] | None = None,
) -> list[SearchResult]:
    """Choose the states that follow the given ones.

    Args:
        decoder: of a network in evaluation mode.
        memory, mask: of `SymNet.encode`, S sequences.
        given: tokens (S, P) int64, P >= 1; all but a song's first window carry states over.
        steps: S counts >= 1 of states to choose; P + steps[s] <= N.
        choice: beams and noise.
        generators: S of them on memory's device, for the noise; unused without.
        flow: of the S sequences and K beams; prices states beside their likelihood.
        replay: of the same; mixes copies of earlier states in.
        progress: told the number of states chosen, now and then.

    Returns:
        What is found for each sequence, steps[s] states.
    """
    beams, longest = choice.beam, max(steps)
    sequences = len(given)
    stepper = Stepper(decoder, given[:, :-1], memory, mask, beams)
    recent = RecencyPenalty(given, beams) if choice.diversity > 0 else None
    tokens = given[:, -1:].expand(sequences, beams)
    scores = torch.full((sequences, beams), NEVER, device=given.device)
    scores[:, 0] = 0.0  # all beams are the same as yet
    summed = torch.zeros_like(scores)  # log-probabilities: scores without the noise
    parents = given.new_zeros(longest, sequences, beams)
    chosen = given.new_zeros(longest, sequences, beams)
    # The beam, at the last step divisible by SETTLE, that each beam descends from.
    ancestors = torch.zeros_like(tokens)
    live = list(range(sequences))  # numbers of the sequences that go on, in rows of the tensors
    found: dict[int, SearchResult] = {}
    for step in range(longest):
        log_p = stepper.step(tokens).float().log_softmax(-1)  # of states alone: no PAD, START, END
        if replay is not None:
            log_p = replay.mix(log_p)
        worth = log_p  # (S, K, V - 3)
        if flow is not None:
            worth = torch.sub(log_p, flow.price(), alpha=choice.flow)
        if recent is not None:
            worth = worth - choice.diversity * recent.counts(log_p.shape[-1])
        if choice.temperature > 0:
            likely = nucleus(worth / choice.temperature, choice.top_p)
            worth = worth + choice.temperature * gumbel(log_p, [generators[i] for i in live])
            worth = worth.masked_fill_(~likely, NEVER)
        scores, best = (scores[..., None] + worth).flatten(1).topk(beams)  # (S, K)
        origin, tokens = best // log_p.shape[-1], best % log_p.shape[-1] + SPECIALS
        summed = summed.gather(1, origin) + log_p.flatten(1).gather(1, best)
        parents[step, : len(live)], chosen[step, : len(live)] = origin, tokens
        ancestors = ancestors.gather(1, origin)
        if (step + 1) % SETTLE == 0:
            kept = ancestors.gather(1, scores.argmax(1, keepdim=True))
            scores = scores.masked_fill(ancestors != kept, NEVER)
            ancestors = torch.arange(beams, device=given.device).expand_as(ancestors)
        stepper.reorder(origin)
        if flow is not None:
            flow.take(origin, tokens - SPECIALS)
        if replay is not None:
            replay.take(origin, tokens)
        if recent is not None:
            recent.take(origin, tokens)

        done = [row for row, number in enumerate(live) if steps[number] == step + 1]
        for row in done:
            at = int(scores[row].argmax())
            path = trace(parents[: step + 1, row], torch.tensor([at], device=given.device))
            ids = chosen[: step + 1, row].gather(1, path)[:, 0]
            reached = None if flow is None else flow.memory[row, at]
            found[live[row]] = SearchResult(ids, float(summed[row, at]), reached)
        if done:
            rest = [row for row in range(len(live)) if row not in done]
            if not rest:
                break
            rows = torch.tensor(rest, device=given.device)
            stepper.keep(rows)
            if flow is not None:
                flow.keep(rows)
            if replay is not None:
                replay.keep(rows)
            if recent is not None:
                recent.keep(rows)
            scores, summed, tokens = scores[rows], summed[rows], tokens[rows]
            ancestors = ancestors[rows]
            parents[:, : len(rest)] = parents[:, rows]
            chosen[:, : len(rest)] = chosen[:, rows]
            live = [live[row] for row in rest]
        if progress is not None and (step + 1) % TELL_EVERY == 0:
            progress(sum(min(count, step + 1) for count in steps))
    if progress is not None:
        progress(sum(steps))
    return [found[number] for number in range(sequences)]


def gumbel(like: Tensor, generators: Sequence[torch.Generator]) -> Tensor:
    """Gumbel noise float32 shaped as `like` (S, ...), sequence s by generator s."""
    noise = torch.empty(like.shape, dtype=torch.float32, device=like.device)
    for row, generator in zip(noise, generators, strict=True):
        row.uniform_(generator=generator)  # seven times as fast as exponential_
    return noise.clamp_(1e-10, 1 - 1e-7).log_().neg_().log_().neg_()


def nucleus(log_weights: Tensor, top_p: float) -> Tensor:
    """Mark (..., V) the smallest set of likeliest entries that holds `top_p` of the probability.

    The idea: Holtzman et al. 2020, arXiv:1904.09751. At least the likeliest one is in it. The
    set's smallest probability is found by halving an interval, to within 1 %, which takes a tenth
    of the time of sorting the entries.
    """
    if top_p >= 1:
        return torch.ones_like(log_weights, dtype=torch.bool)
    p = log_weights.softmax(-1)
    high = p.amax(-1, keepdim=True)
    # All entries under this together are not worth 1 - top_p.
    low = torch.full_like(high, (1 - top_p) / p.shape[-1])
    counted = torch.empty_like(p)
    for _ in range(10):
        middle = (low * high).sqrt()
        torch.ge(p, middle, out=counted)
        enough = counted.mul_(p).sum(-1, keepdim=True) >= top_p
        low, high = torch.where(enough, middle, low), torch.where(enough, high, middle)
    return p >= low


def trace(parents: Tensor, ends: Tensor) -> Tensor:
    """Beams (T, n) that lead to `ends` (n,), beams of the last step.

    parents (T, K) int64: the beam of the step before that each beam of a step goes on from.
    """
    path = [ends]
    for step in range(len(parents) - 1, 0, -1):
        path.append(parents[step][path[-1]])
    return torch.stack(path[::-1])
