"""Reduce a training checkpoint to what inference needs: settings, and weights in half precision."""

from pathlib import Path

from sabersmith.checkpoint import load_checkpoint, save_checkpoint


def write_inference_checkpoint(source: str | Path, target: str | Path, half: bool = True) -> None:
    """Write the weights and settings of checkpoint `source` to `target`.

    Args:
        source: a training checkpoint (Lightning's .ckpt), or an inference checkpoint.
        target: file to write; its folder is made if it does not exist.
        half: store weights in half precision, else in float32.

    Raises:
        InputError: `source` can't be read or `target` can't be written.
    """
    checkpoint = load_checkpoint(source)
    save_checkpoint(target, checkpoint.settings, checkpoint.state_dict, half)
