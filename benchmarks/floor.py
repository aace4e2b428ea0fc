"""A lower bound of a stage's time: its counted FLOPs and bytes, at the machine's measured rates.

A multiplication and an addition are two FLOPs. Only matrix products are counted: the rest (norms,
softmax, top-k, gates) is little arithmetic, though not little time. Bytes are the minimum of memory
traffic: each part reads its inputs and weights and writes its outputs once. Functions take
a network's arguments by name, as in a checkpoint's settings, and default to the full sizes.
"""

import math
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import torch
from reference import tokens_read
from torch import Tensor

from sabersmith.sym.inputs import windows as sym_windows
from sabersmith.sym.network import GAP_WAVES

FLOAT = 4  # bytes
LARGE = (2048, 2048, 2048)
STREAMED = 1 << 27  # bytes of weights to read, so that none is left in a cache
COPIED = 1 << 28  # bytes
MAX_ROWS = 4096  # of the products whose rates are measured; more are no faster
LSTM_ROWS = 16  # rows of a recurrent product: chunks of a song computed in parallel

Shape = tuple[int, int, int]


@dataclass(frozen=True)
class Part:
    """A part of a stage's work.

    Attributes:
        name: what the part is.
        flops: of its matrix products.
        bytes: of its memory traffic.
        shape: the (m, k, n) of the matrix products (m, k) x (k, n) that do most of it.
        streamed: whether their weights come from memory each time, or stay in a cache.
    """

    name: str
    flops: float
    bytes: float
    shape: Shape
    streamed: bool = False


def onset_parts(
    frames: int,
    n_mels: int = 80,
    windows: int = 3,
    context: int = 15,
    channels: int = 20,
    hidden: int = 512,
    layers: int = 2,
    bidirectional: bool = True,
    projection: int | None = None,
    outputs: int = 5,
    **_: Any,
) -> list[Part]:
    """Return the work of OnsetNet on a song of `frames`, its convolutions computed once."""
    padded, wide = frames + context - 1, n_mels - 2
    bands = wide // 3 - 2
    cells1, cells2 = (padded - 6) * wide, (padded - 8) * bands
    bands //= 3
    conv1 = 2 * windows * 7 * 3 * channels * cells1
    conv2 = 2 * channels * 3 * 3 * channels * cells2
    size = channels * bands * (context - 8)
    parts = [
        Part(
            "convolutions",
            conv1 + conv2,
            FLOAT * (padded * windows * n_mels + (padded - 8) * channels * bands),
            (MAX_ROWS, windows * 7 * 3, channels),
        )
    ]
    if projection is not None:
        parts.append(_dense("projection", frames, size, projection))
        size = projection
    sides = 2 if bidirectional else 1
    cell = hidden // sides
    for layer in range(layers):
        wide = size if layer == 0 else hidden
        parts.append(_dense(f"LSTM {layer + 1}, inputs", frames, wide, 4 * hidden))
        parts.append(
            Part(
                f"LSTM {layer + 1}, recurrent",
                2 * frames * sides * cell * 4 * cell,
                FLOAT * frames * (4 * hidden + hidden),
                (LSTM_ROWS, cell, 4 * cell),
            )
        )
    return [*parts, _dense("head", frames, hidden, outputs)]


def encoder_parts(
    sizes: Iterable[int],
    n_mels: int = 100,
    columns: int = 1,
    d_model: int = 512,
    encoder_layers: int = 6,
    d_inner: int = 2048,
    **_: Any,
) -> list[Part]:
    """Return the work of SymNet.encode on windows of `sizes` positions, one after the other."""
    parts = []
    for size in sizes:
        ends = d_model * (n_mels * columns + 2 * (GAP_WAVES + 1))
        weights = ends + encoder_layers * (4 * d_model**2 + 2 * d_model * d_inner)
        kept = FLOAT * size * d_model * encoder_layers
        parts += [
            Part("linear", 2 * size * weights, FLOAT * weights + kept, (size, d_model, d_inner)),
            Part(
                "attention",
                encoder_layers * attention_flops(size, size, d_model),
                3 * kept,
                (size, 64, size),
            ),
        ]
    return parts


def search_parts(
    positions: int,
    beams: int,
    overlap: int,
    lookahead: int,
    vocab: int = 2003,
    d_model: int = 512,
    decoder_layers: int = 6,
    d_inner: int = 2048,
    max_tokens: int = 2048,
    aligned: bool = True,
    cross: bool = True,
    **settings: Any,
) -> list[Part]:
    """Return the work of a beam search over N = `positions` that computes nothing twice.

    In each step, all beams read the weights once. Keys and values are read once for all beams, as
    if all shared the whole prefix.
    """
    plan = sym_windows(positions, max_tokens, overlap, lookahead)
    sizes = [part.stop - part.start for part in plan]
    steps, read = tokens_read(positions, max_tokens, overlap, lookahead)
    repeated = sum(part.first - part.start - 1 for part in plan)  # read again in a new window
    seen = sum((part.last - part.first) * (part.stop - part.start) for part in plan)
    token = decoder_layers * token_weights(d_model, d_inner, cross)
    position = 2 * d_model**2 * (aligned + decoder_layers * cross)
    attended = read + (seen if cross else 0)
    return [
        *encoder_parts(sizes, d_model=d_model, d_inner=d_inner, **settings),
        Part(
            "read once",
            2 * (sum(sizes) * position + repeated * token),
            FLOAT * len(plan) * position,
            (max(sizes), d_model, d_model),
        ),
        Part(
            "linear",
            2 * steps * beams * token,
            FLOAT * steps * token,
            (beams, d_model, d_inner),
            streamed=True,
        ),
        Part(
            "vocabulary",
            2 * steps * beams * d_model * vocab,
            FLOAT * steps * vocab * (d_model + beams),
            (beams, d_model, vocab),
            streamed=True,
        ),
        Part(
            "attention",
            decoder_layers * attention_flops(beams, attended, d_model),
            FLOAT * decoder_layers * 2 * d_model * attended,
            (beams, 64, max(sizes)),
        ),
    ]


def step_parts(
    charts: int,
    beams: int,
    position: int,
    vocab: int = 2003,
    d_model: int = 512,
    decoder_layers: int = 6,
    d_inner: int = 2048,
    cross: bool = True,
    weight_bytes: int = FLOAT,
    **_: Any,
) -> list[Part]:
    """Return the work of one step of the decoder: a token in each beam of some charts.

    Keys and values of `position` tokens are read once for all beams of a chart. Cross-attention is
    left out. Layers' weights take `weight_bytes` each, the vocabulary's FLOAT.
    """
    rows, token = charts * beams, decoder_layers * token_weights(d_model, d_inner, cross)
    attended = charts * position
    return [
        Part(
            "linear",
            2 * rows * token,
            weight_bytes * token,
            (rows, d_model, d_inner),
            streamed=True,
        ),
        Part(
            "vocabulary",
            2 * rows * d_model * vocab,
            FLOAT * vocab * (d_model + rows),
            (rows, d_model, vocab),
            streamed=True,
        ),
        Part(
            "attention",
            decoder_layers * attention_flops(beams, attended, d_model),
            FLOAT * decoder_layers * 2 * d_model * attended,
            (beams, 64, position),
        ),
    ]


def token_weights(d_model: int, d_inner: int, cross: bool) -> int:
    """Return the number of weights that a decoder layer applies to every token.

    The keys and values of cross-attention are not among them.
    """
    return (6 if cross else 4) * d_model**2 + 2 * d_model * d_inner


def attention_flops(queries: int, keys: int, d_model: int) -> int:
    """Return the FLOPs of the scores and sums of values of all heads: `queries` over `keys`."""
    return 2 * 2 * queries * keys * d_model


def _dense(name: str, rows: int, size: int, out: int) -> Part:
    kept = FLOAT * (rows * (size + out) + size * out)
    return Part(name, 2 * rows * size * out, kept, (min(rows, MAX_ROWS), size, out))


# --- the machine's rates -------------------------------------------------------------------


@dataclass(frozen=True)
class Rates:
    """FLOPs per second of large matrix products and by shape; bytes per second of a large copy."""

    large: float
    memory: float
    shapes: Mapping[tuple[Shape, bool], float]


def rates_of(
    parts: Iterable[Part], large: Shape = LARGE, copied: int = COPIED
) -> Callable[[], Rates]:
    """Return a function that measures the rates that the floors of these parts need."""
    shapes = {(part.shape, part.streamed) for part in parts}

    def run() -> Rates:
        return Rates(
            gemm_rate(large),
            copy_rate(copied),
            {(shape, streamed): gemm_rate(shape, streamed) for shape, streamed in shapes},
        )

    return run


def floors(parts: Iterable[Part], rates: Rates) -> tuple[float, float]:
    """Return the least seconds of the parts, at the rate of large products and of their shapes.

    A part takes at least as long as its memory traffic.
    """
    large = shaped = 0.0
    for part in parts:
        traffic = part.bytes / rates.memory
        large += max(traffic, part.flops / rates.large)
        shaped += max(traffic, part.flops / rates.shapes[part.shape, part.streamed])
    return large, shaped


def gemm_rate(shape: Shape, streamed: bool = False) -> float:
    """Return the FLOPs per second of float32 products, in the faster layout of the weights."""
    m, k, n = shape
    count = math.ceil(STREAMED / (FLOAT * k * n)) if streamed else 1
    x = torch.rand(m, k)
    best = math.inf
    for transposed in (False, True):
        weights = [torch.rand(n, k).T if transposed else torch.rand(k, n) for _ in range(count)]

        def run(weights: list[Tensor] = weights) -> None:
            for weight in weights:
                torch.mm(x, weight)

        best = min(best, fastest_time(run) / count)
    return 2 * m * k * n / best


def copy_rate(size: int) -> float:
    """Return the bytes per second, read and written, of copying an array of `size` bytes."""
    source, target = torch.ones(size, dtype=torch.uint8), torch.zeros(size, dtype=torch.uint8)
    return 2 * size / fastest_time(lambda: target.copy_(source))


def fastest_time(run: Callable[[], Any], total_s: float = 0.1, min_runs: int = 3) -> float:
    """Return the seconds of the fastest of repeated runs (`total_s` in all), after a warm-up."""
    run()
    best, first = math.inf, time.perf_counter()
    while min_runs > 0 or time.perf_counter() - first < total_s:
        start = time.perf_counter()
        run()
        best = min(best, time.perf_counter() - start)
        min_runs -= 1
    return best
