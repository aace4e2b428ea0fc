"""Convert DeepSaber's state dicts and list of states to checkpoints."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from math import ceil
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sabersmith.audio.mels import ONSET_MELS, SYM_MELS
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.checkpoint import read_tensors, save_checkpoint
from sabersmith.deepsaber import KIND
from sabersmith.deepsaber.onset_network import DeepSaberOnsetNet
from sabersmith.deepsaber.original_network import DeepSaberNet
from sabersmith.deepsaber.state_import import read_states
from sabersmith.errors import InputError

# Of the original's scripts.
THRESHOLD = 0.33  # of the smoothed curve
MIN_GAP_S = 0.125  # between notes; the smoothing window is as long
HEAD_SIZE = 64  # of an attention head's vectors
# Overlap and lookahead of the windows of long songs, as shares of its position tables.
OVERLAP, LOOKAHEAD = 1 / 4, 1 / 16
# Its names of modules and tables by ours; several are concatenated.
ONSET_NAMES: dict[str, tuple[str, ...]] = {
    "conv1": ("conv1",),
    "conv2": ("conv2",),
    "lstm": ("lstm",),
    "head": ("hidden_to_state",),
}
SYM_NAMES: dict[str, tuple[str, ...]] = {
    "source_embedding": ("encoder.src_word_emb",),
    "state": ("decoder.tgt_word_emb",),
    "project": ("tgt_word_prj",),
    "source_positions": ("encoder.position_enc.weight",),
    "token_positions": ("decoder.position_enc.weight",),
}
LAYER_NAMES: dict[str, tuple[str, ...]] = {
    "attention.query": ("slf_attn.w_qs",),
    "attention.key_value": ("slf_attn.w_ks", "slf_attn.w_vs"),
    "attention.out": ("slf_attn.fc",),
    "norm_attention": ("slf_attn.layer_norm",),
    "widen": ("pos_ffn.w_1",),
    "narrow": ("pos_ffn.w_2",),
    "norm_forward": ("pos_ffn.layer_norm",),
}
CROSS_NAMES: dict[str, tuple[str, ...]] = {
    "cross.query": ("enc_attn.w_qs",),
    "cross.key_value": ("enc_attn.w_ks", "enc_attn.w_vs"),
    "cross.out": ("enc_attn.fc",),
    "norm_cross": ("enc_attn.layer_norm",),
}


def convert(
    stage: str, source: str | Path, target: str | Path, states: str | Path | None = None
) -> None:
    """Write DeepSaber's weights as a checkpoint, in full precision.

    Args:
        stage: onset or sym.
        source: its `iter_N_net_.pth` of that stage.
        target: checkpoint to write.
        states: its `sorted_states.pkl`, for sym.

    Raises:
        InputError: a file can't be used, or `target` can't be written.
    """
    source = Path(source)
    weights = read_weights(source)
    if stage == "onset":
        settings, weights = convert_onset(weights, source)
    elif states is None:
        raise InputError(
            f"{source}: stage sym: its list of states is missing; give sorted_states.pkl too"
        )
    else:
        settings, weights = convert_sym(weights, read_states(states), source)
    save_checkpoint(target, settings, weights, half=False)


def read_weights(path: Path) -> dict[str, Tensor]:
    """Return a state dict's tensors by name, without the prefix `module.` of parallel networks."""
    if not path.is_file():
        raise InputError(f"{path}: no such file; give one of DeepSaber's iter_N_net_.pth")
    content = read_tensors(path, "that DeepSaber published, iter_N_net_.pth")
    if not isinstance(content, Mapping) or not all(
        isinstance(name, str) and isinstance(value, Tensor) for name, value in content.items()
    ):
        raise InputError(f"{path}: is no state dict; give one of DeepSaber's iter_N_net_.pth")
    return {name.removeprefix("module."): value for name, value in content.items()}


def convert_onset(
    weights: Mapping[str, Tensor], path: Path
) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return settings and state dict of the onset stage.

    weights: of file `path`. Raises InputError if they are of another network.
    """
    settings = {
        "stage": "onset",
        "kind": KIND,
        "network": {},
        "features": asdict(ONSET_MELS),
        "thresholds": [THRESHOLD] * len(DIFFICULTIES),
        "peak_gap_s": [MIN_GAP_S] * len(DIFFICULTIES),
        "smoothing": ceil(MIN_GAP_S / ONSET_MELS.frame_s),
    }
    with torch.device("meta"):
        network = DeepSaberOnsetNet()
    return settings, rename(weights, network, ONSET_NAMES, path)


def convert_sym(
    weights: Mapping[str, Tensor], states: list[tuple[float, ...]], path: Path
) -> tuple[dict[str, Any], dict[str, Tensor]]:
    """Return settings and state dict of the sym stage.

    The vocabulary are the most frequent states, as many as the network has ids for. States that
    only mods have are removed from it and from the weights.

    Args:
        weights: of file `path`.
        states: most frequent first, 12 numbers each.
        path: for messages.

    Raises:
        InputError: the weights are of another network, or there are too few states.
    """
    sizes = read_sizes(weights, path)
    if len(states) < sizes["vocab"] - SPECIALS:
        raise InputError(
            f"{path}: has {sizes['vocab'] - SPECIALS} states, only {len(states)} are listed; "
            "give the sorted_states.pkl that belongs to it"
        )
    with torch.device("meta"):
        network = DeepSaberNet(**sizes)
    del network.cells  # which come from the list
    renamed = rename(weights, network, sym_names(sizes["layers"]), path)
    kept = list(range(SPECIALS))
    vocabulary = []
    for number, state in enumerate(states[: sizes["vocab"] - SPECIALS]):
        if all(cell in range(BOMB_CELL + 1) for cell in state):
            kept.append(SPECIALS + number)
            vocabulary.append([int(cell) for cell in state])
    for name in ("state.weight", "project.weight", "project.bias"):
        renamed[name] = renamed[name][kept]
    renamed["cells"] = torch.tensor([[0] * CELLS] * SPECIALS + vocabulary)
    settings = {
        "stage": "sym",
        "kind": KIND,
        "network": {**sizes, "vocab": len(kept)},
        "features": asdict(SYM_MELS),
        "offsets": [0],
        "overlap": int(OVERLAP * sizes["max_tokens"]),
        "lookahead": int(LOOKAHEAD * sizes["max_tokens"]),
        "vocabulary": vocabulary,
    }
    return settings, renamed


def read_sizes(weights: Mapping[str, Tensor], path: Path) -> dict[str, int]:
    """Return the arguments of `DeepSaberNet`, read off the shapes of its tensors."""
    try:
        d_model, inputs = weights["encoder.src_word_emb.weight"].shape
        return {
            "vocab": weights["tgt_word_prj.weight"].shape[0],
            "n_mels": inputs - 2,
            "d_model": d_model,
            "heads": d_model // HEAD_SIZE,
            "layers": 1 + max(int(at[1]) for name in weights if (at := _LAYER.match(name))),
            "d_inner": weights["encoder.layer_stack.0.pos_ffn.w_1.weight"].shape[0],
            "max_tokens": weights["encoder.position_enc.weight"].shape[0] - 1,
        }
    except KeyError as error:
        raise InputError(_missing(path, error.args[0])) from None
    except ValueError:
        raise InputError(f"{path}: has no Transformer layers; is it of stage onset?") from None


_LAYER = re.compile(r"encoder\.layer_stack\.(\d+)\.")


def sym_names(layers: int) -> dict[str, tuple[str, ...]]:
    """Return the names of the sym network's modules: DeepSaber's by ours."""
    names = dict(SYM_NAMES)
    for side, blocks in (("encoder", LAYER_NAMES), ("decoder", LAYER_NAMES | CROSS_NAMES)):
        for number in range(layers):
            for ours, theirs in blocks.items():
                names[f"{side}.{number}.{ours}"] = tuple(
                    f"{side}.layer_stack.{number}.{name}" for name in theirs
                )
    return names


def rename(
    weights: Mapping[str, Tensor],
    network: nn.Module,
    names: Mapping[str, tuple[str, ...]],
    path: Path,
) -> dict[str, Tensor]:
    """Return DeepSaber's tensors under our names.

    Args:
        weights: under its names.
        network: ours, for the names and shapes it has.
        names: its modules and tables by ours.
        path: of the weights' file, for messages.

    Raises:
        InputError: a tensor is missing, unknown, or has another shape.
    """
    renamed: dict[str, Tensor] = {}
    used: set[str] = set()
    for ours, wanted in network.state_dict().items():
        module, _, last = ours.rpartition(".")
        theirs = names.get(ours) or tuple(f"{name}.{last}" for name in names[module])
        shape = (wanted.shape[0] // len(theirs), *wanted.shape[1:])
        parts = []
        for name in theirs:
            if name not in weights:
                raise InputError(_missing(path, name))
            part = weights[name].float()
            if part.ndim == 3 and part.shape[2] == 1:
                part = part[..., 0]  # its feed-forward layers are convolutions of width 1
            if part.shape != shape:
                raise InputError(
                    f"{path}: {name}: its shape is {tuple(part.shape)}, not {shape}; "
                    "the file is not of one of DeepSaber's published networks"
                )
            parts.append(part)
        renamed[ours] = torch.cat(parts)
        used.update(theirs)
    if more := sorted(set(weights) - used):
        raise InputError(
            f"{path}: {more[0]}: is not known; the file is not of one of DeepSaber's published "
            "networks"
        )
    return renamed


def _missing(path: Path, name: str) -> str:
    return f"{path}: {name}: is missing; is it of the other stage, or of another network?"
