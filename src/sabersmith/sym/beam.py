"""Beam search over states: tensors throughout, for several sequences at once.

One formula covers beam search, sampling, and what lies between. A hypothesis's score is the sum of

    log p(state) + temperature * Gumbel noise

over its states, among those that top_p leaves; the K best go on and in the end the best one is
taken. Without noise this is plain beam search. With one beam it is exact sampling from the tempered
distribution (the Gumbel-max trick; see Kool et al. 2019, arXiv:1903.06059, section 2). With both it
is a search for the likeliest map of a perturbed network (Papandreou & Yuille 2011). The noise has
to stay in the score: at temperature 1 every future then has the same expected worth, whereas a
search by likelihood alone is drawn to the dull repetitions that are the likeliest maps.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from sabersmith.beatmap.states import SPECIALS
from sabersmith.sym.network import SymNet

SHARE_EVERY = 16  # steps between looks at what all beams have in common
NEVER = float("-inf")


@dataclass(frozen=True)
class Choice:
    """How states are chosen.

    Attributes:
        beam: hypotheses per sequence.
        temperature: of the noise; 0 for none.
        top_p: states outside the smallest set that holds this share of the probability are not
            chosen, while there is noise.
    """

    beam: int = 20
    temperature: float = 0.0
    top_p: float = 1.0

    def __post_init__(self) -> None:
        if self.beam < 1 or self.temperature < 0 or not 0 < self.top_p <= 1:
            raise ValueError(f"beam >= 1, temperature >= 0 and 0 < top_p <= 1, not {self}")


def beam_search(
    network: SymNet,
    memory: Tensor,
    mask: Tensor,
    given: Tensor,
    steps: Sequence[int],
    choice: Choice,
    generators: Sequence[torch.Generator] = (),
    progress: Callable[[int], None] | None = None,
) -> list[tuple[Tensor, float]]:
    """Choose the states that follow the given ones.

    Args:
        network: in evaluation mode.
        memory, mask: of `SymNet.encode`, S sequences.
        given: tokens (S, P) int64, P >= 1; all but a song's first window carry states over.
        steps: S counts >= 1 of states to choose; P + steps[s] <= N.
        choice: beams and noise.
        generators: S of them, for the noise (CPU); unused without.
        progress: told the number of states chosen, now and then.

    Returns:
        For each sequence its steps[s] ids (int64) and their log-probability.
    """
    beams, longest = choice.beam, max(steps)
    sequences = len(given)
    cache = network.begin(given[:, :-1], memory, mask, beams)
    tokens = given[:, -1:].expand(sequences, beams)
    scores = memory.new_full((sequences, beams), NEVER)
    scores[:, 0] = 0.0  # all beams are the same as yet
    summed = torch.zeros_like(scores)  # log-probabilities: scores without the noise
    parents = given.new_zeros(longest, sequences, beams)
    chosen = given.new_zeros(longest, sequences, beams)
    live = list(range(sequences))  # numbers of the sequences that go on, in rows of the tensors
    found: list[tuple[Tensor, float]] = [(given[0, :0], 0.0)] * sequences
    shared = 0  # steps whose choices all beams of every live sequence have in common
    for step in range(longest):
        log_p = state_log_p(network.predict(network.step(tokens, cache), cache.table))
        worth = log_p  # (S, K, V)
        if choice.temperature > 0:
            worth = log_p + choice.temperature * gumbel(log_p, [generators[i] for i in live])
            worth = worth.masked_fill(~nucleus(log_p / choice.temperature, choice.top_p), NEVER)
        scores, best = (scores[..., None] + worth).flatten(1).topk(beams)  # (S, K)
        origin, tokens = best // log_p.shape[-1], best % log_p.shape[-1]
        summed = summed.gather(1, origin) + log_p.flatten(1).gather(1, best)
        parents[step, : len(live)], chosen[step, : len(live)] = origin, tokens
        cache.reorder(origin)

        done = [row for row, number in enumerate(live) if steps[number] == step + 1]
        for row in done:
            at = int(scores[row].argmax())
            path = trace(parents[: step + 1, row], torch.tensor([at], device=given.device))
            ids = chosen[: step + 1, row].gather(1, path)[:, 0]
            found[live[row]] = (ids, float(summed[row, at]))
        if done:
            rest = [row for row in range(len(live)) if row not in done]
            if not rest:
                break
            rows = torch.tensor(rest, device=given.device)
            cache.keep(rows)
            scores, summed, tokens = scores[rows], summed[rows], tokens[rows]
            parents[:, : len(rest)] = parents[:, rows]
            chosen[:, : len(rest)] = chosen[:, rows]
            live = [live[row] for row in rest]
        if (step + 1) % SHARE_EVERY == 0:
            common = common_steps(parents[shared : step + 1, : len(live)])
            cache.share(common)
            shared += common
            if progress is not None:
                progress(sum(min(count, step + 1) for count in steps))
    if progress is not None:
        progress(sum(steps))
    return found


def state_log_p(logits: Tensor) -> Tensor:
    """Log-probabilities (..., V) over the states alone: PAD, START and END have none."""
    logits = logits.float().clone()
    logits[..., :SPECIALS] = NEVER
    return logits.log_softmax(-1)


def gumbel(like: Tensor, generators: Sequence[torch.Generator]) -> Tensor:
    """Gumbel noise shaped as `like` (S, ...), sequence s by generator s."""
    rows = [
        torch.empty(like.shape[1:], dtype=torch.float32).exponential_(generator=generator)
        for generator in generators
    ]
    return -torch.stack(rows).to(like.device).clamp_min(1e-30).log()


def nucleus(log_weights: Tensor, top_p: float) -> Tensor:
    """Mark (..., V) the smallest set of likeliest entries that holds `top_p` of the probability.

    The idea: Holtzman et al. 2020, arXiv:1904.09751. At least the likeliest one is in it. The
    set's smallest probability is found by halving an interval, to within 1 %, which takes a tenth
    of the time of sorting the entries; those under 1e-7 are not told apart.
    """
    if top_p >= 1:
        return torch.ones_like(log_weights, dtype=torch.bool)
    p = log_weights.softmax(-1)
    high = p.amax(-1, keepdim=True).log()
    low = torch.full_like(high, math.log(1e-7))
    for _ in range(12):
        middle = (low + high) / 2
        enough = (p * (p >= middle.exp())).sum(-1, keepdim=True) >= top_p
        low, high = torch.where(enough, middle, low), torch.where(enough, high, middle)
    return p >= low.exp()


def trace(parents: Tensor, ends: Tensor) -> Tensor:
    """Beams (T, n) that lead to `ends` (n,), beams of the last step.

    parents (T, K) int64: the beam of the step before that each beam of a step goes on from.
    """
    path = [ends]
    for step in range(len(parents) - 1, 0, -1):
        path.append(parents[step][path[-1]])
    return torch.stack(path[::-1])


def common_steps(parents: Tensor) -> int:
    """How many of the first steps all beams share in every sequence.

    parents (T, S, K) int64, back-pointers within the sequence.
    """
    beams = torch.arange(parents.shape[2], device=parents.device).expand(parents.shape[1:])
    for step in range(len(parents) - 1, -1, -1):
        if bool((beams == beams[:, :1]).all()):
            return step + 1
        beams = parents[step].gather(1, beams)
    return 0
