"""The beam search of `beam_search` in compiled code: on a CPU it is several times as fast.

It makes the same choices from the same noise: numbers differ by rounding alone.

Shapes: K beams, P tokens in common, T positions, D width, V states of the vocabulary.
"""

import ctypes
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.kernels.machine_code import function, structure, widens_halves
from sabersmith.sym.beam_search import NEVER, SearchResult, gumbel, trace
from sabersmith.sym.copying import MAX_MATCH, CopyCache
from sabersmith.sym.flow import ENDINGS, STATE_SIZES, Flow
from sabersmith.sym.flow_tables import HANDS, WAYS
from sabersmith.sym.network import SymNet
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.search_settings import SearchSettings

# Fewest beams that are worth a thread: handing over a step takes as long as scoring some.
BEAMS_OF_PART = 12
CHUNK = 16  # steps at once; in between progress is reported, and Ctrl-C works
FACTORS = 36  # rows of `FlowTables.features` before those of groups

Array = NDArray[Any]
Fields = dict[str, Any]  # members of the C struct Search by name: arrays and numbers

# The members of the C struct Search, in its order; see `kernels/search.h`.
WHOLE = "beams states layers width inner heads positions rows max_match groups ids_size"
WHOLE += " has_copies has_flow has_bias by_ending prune_every parts halves"
REAL = "flow diversity temperature top_p epsilon"
DECODER_MATRICES = "query_key_value attention_out widen narrow"
DECODER = DECODER_MATRICES
DECODER += " query_key_value_bias attention_out_bias widen_bias narrow_bias"
DECODER += " norms last_norm embeddings position_table output output_bias"
COPIES = "copy_index mirrored copy_has copy_weights"
TABLES = "features cut_costs transition quick_transition sharp moves next_exit_s group cell"
CHART = "moments reach soon soon_prices targets"
BEAMS = "scores log_p flow_state keys values ids ancestors origins parents chosen"


class Search(ctypes.Structure):
    """The C struct that `take_steps` reads; see `kernels/search.h`."""

    _fields_ = [
        *((name, ctypes.c_int64) for name in WHOLE.split()),
        *((name, ctypes.c_double) for name in REAL.split()),
        *((name, ctypes.c_void_p) for name in f"{DECODER} context bias".split()),
        *((name, ctypes.c_int64) for name in ("first", "read")),
        *((name, ctypes.c_void_p) for name in f"{COPIES} {TABLES} {CHART}".split()),
        *((name, ctypes.c_double) for name in ("shortest", "longest")),
        *((name, ctypes.c_void_p) for name in f"{BEAMS} floats integers".split()),
    ]


def c_function(name: str) -> Callable[..., None]:
    """Return a function of `kernels/search.c`."""
    integer, pointer = ctypes.c_int64, ctypes.c_void_p
    arguments = {
        "take_steps": (integer, integer, pointer),
        "score": (integer, integer, pointer),
        "choose": (integer,),
        "lead": (pointer, integer, pointer),
    }
    found: Callable[..., None] = function("search", name, ctypes.POINTER(Search), *arguments[name])
    return found


def search_sequence(
    decoder: PackedDecoder,
    memory: Tensor,
    mask: Tensor,
    given: Tensor,
    steps: int,
    settings: SearchSettings,
    generator: torch.Generator | None,
    flow: Flow | None,
    copies: CopyCache | None,
    row: int,
    progress: Callable[[int], None] | None,
    bias: Tensor | None,
    end: Callable[[Tensor], Tensor] | None,
    prune_every: int,
    threads: int,
) -> SearchResult:
    """Choose the states of one sequence; arguments as of `beam_search`.

    memory, mask, given: of the sequence alone, (1, ...). row: of the sequence in flow and copies.
    bias: (T, V). progress: called with the number of states chosen.
    """
    has_noise = generator is not None and settings.temperature > 0
    fields = {
        "has_copies": copies is not None,
        "has_flow": flow is not None,
        "has_bias": bias is not None,
        "by_ending": end is not None and flow is not None,
        "prune_every": prune_every,
        "parts": max(1, min(threads, settings.beam // BEAMS_OF_PART)),
        "flow": settings.flow,
        "diversity": settings.diversity,
        "temperature": settings.temperature,
        "top_p": settings.top_p,
        **decoder.kernel_weights,
        **_given(decoder, memory, mask, given, steps, settings.beam),
        **({} if bias is None else {"bias": _array(bias)}),
        **_copies(copies, row),
        **_flow(flow, row),
    }
    fields |= _hypotheses(fields, given, copies, flow, row, steps)
    fields |= _room(fields)
    search = _structure(fields)
    with ThreadPoolExecutor(fields["parts"]) as pool:  # it starts threads when they are needed
        for start in range(0, steps, CHUNK):
            stop, noise = min(start + CHUNK, steps), None
            if has_noise and generator is not None:
                size = 1, stop - start, settings.beam, fields["states"]
                noise = gumbel(torch.empty(size), [generator])
            _take_steps(search, start, stop, noise, pool)
            if progress is not None:
                progress(stop)
    return _best(fields, end if flow is not None else None)


def _take_steps(
    search: Search, start: int, stop: int, noise: Tensor | None, pool: ThreadPoolExecutor
) -> None:
    """Take steps start to stop - 1, with noise (1, stop - start, K, V) or without."""
    if search.parts == 1:  # one call for all steps
        address = None if noise is None else noise.data_ptr()
        c_function("take_steps")(search, start, stop, address)
        return
    score, choose = c_function("score"), c_function("choose")
    for step in range(start, stop):
        address = None if noise is None else noise[0, step - start].data_ptr()
        others = [
            pool.submit(score, search, part, step, address) for part in range(1, search.parts)
        ]
        score(search, 0, step, address)
        for other in others:
            other.result()
        choose(search, step)


def lead(flow: Flow, tokens: Sequence[int]) -> Tensor:
    """Lead the beams of flow's first sequence through given states; return what each costs (T, K).

    They are the tokens from the next onset on. The costs are in nats.
    """
    states = np.array(flow.beam_state[0].numpy(), np.float32, order="C")
    fields = {
        "beams": len(states),
        "states": len(flow.tables.moves),
        "width": 0,
        "inner": 0,
        "positions": 0,
        "by_ending": False,
        "parts": 1,
        "flow_state": states,
        **_flow(flow, 0),
    }
    fields["moments"] = _array(flow.moments[0, flow.at :])
    fields |= _room(fields)
    given, costs = np.array(tokens, np.int64), np.zeros((len(tokens), len(states)), np.float32)
    arrays = given.ctypes.data, len(given), costs.ctypes.data
    c_function("lead")(_structure(fields), *arrays)
    flow.beam_state, flow.at = torch.from_numpy(states)[None], flow.at + len(given)
    return torch.from_numpy(costs)


def _best(fields: Fields, end: Callable[[Tensor], Tensor] | None) -> SearchResult:
    """Return the best hypothesis, with what `end` adds to their scores."""
    scores, states = torch.from_numpy(fields["scores"]), torch.from_numpy(fields["flow_state"])
    if end is not None:
        scores = scores + end(states)
    beam = int(scores.argmax())
    path = trace(torch.from_numpy(fields["parents"]), torch.tensor([beam]))
    ids = torch.from_numpy(fields["chosen"]).gather(1, path)[:, 0]
    carried = states[beam] if fields["has_flow"] else None
    return SearchResult(ids, float(fields["log_p"][beam]), carried)


def decoder_fields(network: SymNet) -> Fields:
    """Return the sizes and weights of a network's decoder."""
    layers, last = network.layers(), network.norm_decoder
    attention = [layer.attention for layer in layers]
    widen, narrow = zip(*(layer.forward_block.linears() for layer in layers), strict=True)
    norms = [part for layer in layers for part in (layer.norm_attention, layer.norm_forward)]
    embeddings = network.state_embeddings()

    def stack(parts: Any) -> Array:
        return _array(torch.stack(list(parts)))

    def join(what: str) -> Array:
        return stack(
            torch.cat([getattr(it.query, what), getattr(it.key_value, what)]) for it in attention
        )

    matrices = {
        "query_key_value": join("weight"),
        "attention_out": stack(it.out.weight for it in attention),
        "widen": stack(it.weight for it in widen),
        "narrow": stack(it.weight for it in narrow),
    }
    return {
        "states": len(embeddings) - SPECIALS,
        "layers": len(layers),
        "width": network.d_model,
        "inner": widen[0].out_features,
        "heads": network.heads,
        "epsilon": last.eps,
        **_as_halves(matrices),
        "query_key_value_bias": join("bias"),
        "attention_out_bias": stack(it.out.bias for it in attention),
        "widen_bias": stack(it.bias for it in widen),
        "narrow_bias": stack(it.bias for it in narrow),
        "norms": stack(torch.stack([it.weight, it.bias]) for it in norms),
        "last_norm": stack([last.weight, last.bias]),
        "embeddings": _array(embeddings * network.d_model**0.5),  # as large as the rest
        "position_table": _array(network.position_scale[1] * network.positions),
        "output": _array(embeddings[SPECIALS:]),
        "output_bias": _array(network.bias[SPECIALS:]),
    }


def _structure(fields: Fields) -> Search:
    halves = DECODER_MATRICES.split() if fields.get("halves") else ()
    return structure(Search, fields, halves)


def _as_halves(matrices: dict[str, Array]) -> Fields:
    """Return float32 matrices as float16, if that changes no weight, and whether they are.

    Those of shipped checkpoints can be. A step reads them all, and memory is slow.
    """
    with np.errstate(over="ignore"):
        halves = {name: matrix.astype(np.float16) for name, matrix in matrices.items()}
    are_equal = all(np.array_equal(halves[name], matrices[name]) for name in matrices)
    if are_equal and widens_halves():
        return {"halves": True, **halves}
    return {"halves": False, **matrices}


def _array(x: Tensor) -> Array:
    """Return a tensor's values, contiguous; not to be changed, as the tensor may share them."""
    return np.ascontiguousarray(x.detach().numpy())


def _given(
    decoder: PackedDecoder, memory: Tensor, mask: Tensor, given: Tensor, steps: int, beams: int
) -> Fields:
    """Return what the tokens (1, P) in common come to, with room for those to choose."""
    own, _, context = decoder.start(given[:, :-1], memory, mask)
    read, (_, heads, _, size) = given.shape[1], own[0][0].shape
    rows = read - 1 + steps * beams
    keys, values = (np.empty((len(own), heads, rows, size), np.float32) for _ in range(2))
    for layer, pair in enumerate(own):
        for buffer, past in zip((keys, values), pair, strict=True):
            buffer[layer, :, : read - 1] = past[0].numpy()
    ancestors = np.empty((beams, read + steps), np.int64)
    ancestors[:, : read - 1] = np.arange(read - 1)
    return {
        "beams": beams,
        "positions": read + steps,
        "rows": rows,
        "read": read,
        "context": _array(context[0]),
        "keys": keys,
        "values": values,
        "ancestors": ancestors,
    }


def _copies(copies: CopyCache | None, row: int) -> Fields:
    """Return what is known of copies."""
    if copies is None:
        return {}
    return {
        "max_match": MAX_MATCH,
        "copy_index": _array(copies.index[row]),
        "copy_has": _array(copies.has[row]),
        "copy_weights": _array(copies.weights[row]),
        "mirrored": _array(copies.mirrored),
    }


def _flow(flow: Flow | None, row: int) -> Fields:
    """Return what is known of flow."""
    if flow is None:
        return {}
    tables = flow.tables
    shortest, longest = flow.limits[row].flatten().tolist()
    return {
        "groups": tables.cost.shape[1],
        "features": _array(tables.features[:FACTORS]),
        "cut_costs": _array(tables.cost),
        "transition": _array(tables.transition),
        "quick_transition": _array(tables.quick_transition),
        "sharp": _array(tables.sharp),
        "moves": _array(tables.moves),
        "next_exit_s": _array(tables.next_exit_s),
        "group": _array(tables.group),
        "cell": _array(tables.cell),
        "moments": _array(flow.moments[row]),
        "reach": _array(flow.reach[row]),
        "soon": _array(flow.soon[row]),
        "soon_prices": _array(flow.soon_prices),
        "targets": _array(flow.targets[row]),
        "shortest": shortest,
        "longest": longest,
    }


def _hypotheses(
    fields: Fields,
    given: Tensor,
    copies: CopyCache | None,
    flow: Flow | None,
    row: int,
    steps: int,
) -> Fields:
    """Return the hypotheses at the start, all equal; only the first one counts.

    Their tokens may go back further than those that the network reads, to copy from.
    """
    beams = fields["beams"]
    if copies is None:
        past = np.pad(given[0].numpy(), (MAX_MATCH, 0), constant_values=-1)
    else:
        past = copies.ids[row, 0, : copies.first].numpy()
    ids = np.full((beams, len(past) + steps), -1, np.int64)
    ids[:, : len(past)] = past
    scores = np.full(beams, NEVER, np.float32)
    scores[0] = 0.0
    flow_state = np.zeros((beams, sum(STATE_SIZES)), np.float32)
    if flow is not None:
        flow_state[:] = flow.beam_state[row].numpy()
    return {
        "scores": scores,
        "log_p": np.zeros(beams, np.float32),
        "flow_state": flow_state,
        "ids": ids,
        "ids_size": ids.shape[1],
        "first": len(past),
        "origins": np.zeros(beams, np.int64),
        "parents": np.zeros((steps, beams), np.int64),
        "chosen": np.zeros((steps, beams), np.int64),
    }


def _room(fields: Fields) -> Fields:
    """Return room for a step, as `room` in `kernels/search.c` divides it."""
    beams, states, groups = fields["beams"], fields["states"], fields.get("groups", 0)
    by_beam = 6 * fields["width"] + fields["inner"] + 3 * states + HANDS * (WAYS + 1)
    by_beam += fields["positions"] + 5 + sum(STATE_SIZES)
    found = 2 * (beams + ENDINGS)  # 2 * ENDINGS times the places of a kind, at most
    by_part = states + HANDS * groups
    floats = beams * by_beam + fields["parts"] * by_part
    integers = fields["parts"] * HANDS * groups + 2 * beams + found
    if fields["by_ending"]:
        integers += beams * states
    return {
        "floats": np.empty(floats + found, np.float32),
        "integers": np.empty(integers, np.int64),
    }
