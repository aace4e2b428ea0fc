"""A plain implementation of both stages with the same weights, to check the fast one against.

Nothing is cached between frames or steps. Onset: the convolutions run on the context of each frame
separately, then the LSTM runs over the whole song at once. Sym: at every step the decoder runs on
the whole prefix of every hypothesis, including the keys and values of the encoder's output, and
hypotheses are built in Python from their back-pointers, as in DeepSaber (2019). Copy candidates are
looked up one by one.

The decoder is written from the names of the weights and shares no code with that of `SymNet`.

Shapes: K hypotheses, T tokens read, N positions, D = d_model, V states.
"""

import math
from collections.abc import Mapping

import torch
import torch.nn.functional as F
from torch import Tensor

from sabersmith.beatmap.vocabulary import SPECIALS, START
from sabersmith.onset.network import OnsetNet, forward_per_window
from sabersmith.sym.beam_search import PRUNE_EVERY
from sabersmith.sym.copying import MAX_MATCH, MIN_P, TYPICAL_SIMILARITY
from sabersmith.sym.inputs import Window, windows
from sabersmith.sym.network import CELL_VALUES, SymNet

Weights = Mapping[str, Tensor]


@torch.inference_mode()
def onset_logits(network: OnsetNet, mels: Tensor, beats: Tensor) -> Tensor:
    """Return logits (T, 5) of normalised mels (T, windows, n_mels) and `beat_features` (T, N)."""
    return forward_per_window(network, mels[None], beats[None])[0]


@torch.inference_mode()
def search(
    network: SymNet, source: Tensor, difficulty: int, beams: int, overlap: int, lookahead: int
) -> tuple[list[int], float]:
    """Search over a source (N, rows), window by window; return ids (N - 2) and their log p.

    The log-probability is the sum over the windows' best hypotheses.
    """
    weights = network.state_dict()
    chosen, total = [START], 0.0
    for part in windows(len(source), network.max_tokens, overlap, lookahead):
        memory = encode(network, source[part.start : part.stop], difficulty)
        features = copy_features(network, source[part.first : part.last])
        ids, log_p = search_window(network, weights, memory, chosen, part, features, beams)
        chosen += ids
        total += log_p
    return chosen[1:], total


def search_window(
    network: SymNet,
    weights: Weights,
    memory: Tensor,
    chosen: list[int],
    part: Window,
    features: Tensor | None,
    beams: int,
) -> tuple[list[int], float]:
    """Search for the states of a window after the chosen tokens, over memory (1, N, D).

    Every PRUNE_EVERY steps, hypotheses end that differ from the best one in older states.
    """
    table = state_embeddings(weights)
    memory = memory.repeat(beams, 1, 1)  # (K, N, D)
    tokens: list[list[int]] = []  # of each step: the token of every hypothesis
    parents: list[list[int]] = []  # of each step: the hypothesis that every one continues
    scores = torch.zeros(1)
    for step in range(part.last - part.first):
        pasts = [chosen + walk(tokens, parents, k) for k in range(beams)]
        prefixes = torch.tensor([past[part.start :] for past in pasts])
        log_p = state_log_p(last_logits(network, weights, table, prefixes, memory))
        if features is not None:
            log_p = torch.stack(
                [
                    with_copies(weights, row, features[step], past)
                    for row, past in zip(log_p, pasts, strict=True)
                ]
            )
        extended = scores[:, None] + log_p[: len(scores)]  # at first there is one hypothesis
        scores, best = extended.flatten().topk(beams)
        parents.append((best // extended.shape[1]).tolist())
        tokens.append((best % extended.shape[1]).tolist())
        if len(tokens) % PRUNE_EVERY == 0:
            pasts = [walk(tokens, parents, k)[:-PRUNE_EVERY] for k in range(len(scores))]
            scores[[past != pasts[0] for past in pasts]] = -math.inf
    return walk(tokens, parents, 0), float(scores[0])  # topk sorts: the first is the best


def walk(tokens: list[list[int]], parents: list[list[int]], beam: int) -> list[int]:
    """Return the tokens of a hypothesis, by its back-pointers from the last step."""
    found = []
    for taken, before in zip(reversed(tokens), reversed(parents), strict=True):
        found.append(taken[beam])
        beam = before[beam]
    return found[::-1]


def copy_features(network: SymNet, source: Tensor) -> Tensor | None:
    """Return the copy features (N, 3, candidates) of a source (N, rows); None without copying."""
    if network.copy_mechanism is None:
        return None
    return network.copy_features(source).unflatten(-1, (3, -1))


def with_copies(weights: Weights, log_p: Tensor, features: Tensor, past: list[int]) -> Tensor:
    """Return log-probabilities (V,) of the network mixed with copies of past tokens."""
    level, slope, rhythm = (
        weights[f"copy_mechanism.{name}"] for name in ("level", "slope", "rhythm")
    )
    images = [range(len(log_p)), weights["copy_mechanism.mirrored"].tolist()]
    copies, log_weights = [], [0.0]
    for distance, similarity, kind_of_rhythm in features.T.tolist():
        start = len(past) - int(distance)
        if not distance or start < 0 or past[start] < SPECIALS:
            continue
        for kind, image in enumerate(images):
            match = 0
            while (
                match < MAX_MATCH
                and match < start
                and image[past[start - match - 1]] == past[-match - 1]
            ):
                match += 1
            weight = level[kind, match] + slope[kind, match] * (similarity - TYPICAL_SIMILARITY)
            log_weights.append(float(weight + rhythm[kind, int(kind_of_rhythm)]))
            copies.append(image[past[start]])
    shares = torch.tensor(log_weights).softmax(0)
    p = log_p.exp() * shares[0]
    for state, share in zip(copies, shares[1:], strict=True):
        p[state] += share
    return p.clamp_min(MIN_P).log()


@torch.inference_mode()
def log_likelihood(network: SymNet, source: Tensor, difficulty: int, ids: list[int]) -> float:
    """Return the sum of log p over ids (N - 2) at the positions of one window (N, rows)."""
    memory = encode(network, source, difficulty)
    weights = network.state_dict()
    table = state_embeddings(weights)
    x = decode(network, weights, table, torch.tensor([[START, *ids[:-1]]]), memory)
    log_p = state_log_p(F.linear(x, table, weights["bias"]))[0]  # (N - 2, V)
    features = copy_features(network, source[1:-1])
    if features is not None:
        rows = [
            with_copies(weights, row, features[i], [START, *ids[:i]]) for i, row in enumerate(log_p)
        ]
        log_p = torch.stack(rows)
    return float(log_p.double()[torch.arange(len(ids)), torch.tensor(ids)].sum())


def encode(network: SymNet, source: Tensor, difficulty: int) -> Tensor:
    """Return the memory (1, N, D) of a source (N, rows)."""
    memory, _ = network.encode(
        source[None], torch.tensor([difficulty]), torch.ones(1, dtype=torch.bool)
    )
    return memory


def state_log_p(logits: Tensor) -> Tensor:
    """Return log-probabilities (..., V) over the states only, without PAD, START and END."""
    masked = logits.clone()
    masked[..., :SPECIALS] = -math.inf
    return masked.log_softmax(-1)


def last_logits(
    network: SymNet, weights: Weights, table: Tensor, tokens: Tensor, memory: Tensor
) -> Tensor:
    """Return the logits (K, V) of the state after tokens (K, T), over memory (K, N, D)."""
    x = decode(network, weights, table, tokens, memory)[:, -1]
    return F.linear(x, table, weights["bias"])


def decode(
    network: SymNet, weights: Weights, table: Tensor, tokens: Tensor, memory: Tensor
) -> Tensor:
    """Return the decoder output (K, T, D) of tokens (K, T), over memory (K, N, D)."""
    size, width = tokens.shape[1], memory.shape[2]
    x = table[tokens] * math.sqrt(width)
    x = x + weights["position_scale"][1] * network.positions[:size]
    if "align.weight" in weights:
        context = torch.cat([memory[:, :size], memory[:, 1 : size + 1]], -1)
        x = x + linear(weights, "align", context)
    future = torch.ones(size, size, dtype=torch.bool).triu(1)
    for number in range(len(network.decoder)):
        at = f"decoder.{number}."
        normed = norm(weights, at + "norm_attention", x)
        x = x + attention(weights, at + "attention", normed, normed, network.heads, future)
        if at + "norm_cross.weight" in weights:
            normed = norm(weights, at + "norm_cross", x)
            x = x + attention(weights, at + "cross", normed, memory, network.heads)
        normed = norm(weights, at + "norm_forward", x)
        inner = F.gelu(linear(weights, at + "forward_block.0", normed))
        x = x + linear(weights, at + "forward_block.2", inner)
    return norm(weights, "norm_decoder", x)


def attention(
    weights: Weights, name: str, x: Tensor, over: Tensor, heads: int, hidden: Tensor | None = None
) -> Tensor:
    """Return (K, T, D): attention of x (K, T, D) over (K, N, D), without `hidden` (T, N) pairs."""
    query = linear(weights, f"{name}.query", x)
    key, value = linear(weights, f"{name}.key_value", over).chunk(2, -1)
    query, key, value = (
        part.unflatten(-1, (heads, -1)).transpose(1, 2) for part in (query, key, value)
    )
    scores = query @ key.transpose(-1, -2) / math.sqrt(query.shape[-1])  # (K, heads, T, N)
    if hidden is not None:
        scores = scores.masked_fill(hidden, -math.inf)
    attended = scores.softmax(-1) @ value
    return linear(weights, f"{name}.out", attended.transpose(1, 2).flatten(2))


def linear(weights: Weights, name: str, x: Tensor) -> Tensor:
    """Apply a linear layer by its name."""
    return F.linear(x, weights[f"{name}.weight"], weights[f"{name}.bias"])


def norm(weights: Weights, name: str, x: Tensor) -> Tensor:
    """Apply a layer norm by its name."""
    return F.layer_norm(x, x.shape[-1:], weights[f"{name}.weight"], weights[f"{name}.bias"])


def state_embeddings(weights: Weights) -> Tensor:
    """Return the embeddings (V, D) of the states, each its own vector plus those of its cells."""
    table = weights["state.weight"].clone()
    if "cell.weight" in weights:
        for cell, values in enumerate(weights["cells"].T):  # values (V,) of one grid cell
            vectors = weights["cell.weight"][cell * CELL_VALUES + values]
            table += vectors * (values > 0)[:, None]
    return table


def tokens_read(positions: int, max_tokens: int, overlap: int, lookahead: int) -> tuple[int, int]:
    """Return the steps of `search`, and the tokens read per hypothesis over all of them."""
    parts = windows(positions, max_tokens, overlap, lookahead)
    read = [
        size for part in parts for size in range(part.first - part.start, part.last - part.start)
    ]
    return len(read), sum(read)
