"""The interface that a network of the onset stage implements."""

from torch import Tensor, nn


class OnsetNetwork(nn.Module):
    """Base class of the networks that `model.network` in the config may name.

    Training and inference use these methods only; `infer_hidden` only for a rhythm
    network. Subclasses take their sizes as keyword
    arguments of plain types, because a checkpoint stores them.
    """

    hidden: int  # size of the hidden states of `infer_hidden`

    def forward(self, mels: Tensor, beats: Tensor | None = None) -> Tensor:
        """Map crops of songs to logits (B, T, 5) of an onset, one for each difficulty.

        Args:
            mels: normalised log-mels (B, T, windows, n_mels).
            beats: `beat_features` of the same frames, (B, T, N_BEAT_FEATURES); None if unknown.
        """
        raise NotImplementedError

    def infer(self, mels: Tensor, beats: Tensor | None = None) -> Tensor:
        """Map a whole song of any length to logits (T, 5), float32 on the CPU.

        Memory on the network's device must not grow with the song beyond a few numbers per frame.

        Args:
            mels: normalised log-mels (T, windows, n_mels), on the CPU.
            beats: `beat_features` of the same frames, (T, N_BEAT_FEATURES); None if unknown.
        """
        raise NotImplementedError

    def infer_hidden(self, mels: Tensor, beats: Tensor | None, out: Tensor) -> Tensor:
        """Map a whole song to its logits, as `infer` does, and write the states they come from.

        Args:
            mels, beats: as of `infer`.
            out: float16 (T, hidden), on the CPU, for the hidden states. The attribute `hidden` is
                their number.
        """
        raise NotImplementedError
