"""The interface that a network of the onset stage implements."""

from torch import Tensor, nn


class OnsetNetwork(nn.Module):
    """Base class of the networks that `model.network` in the config may name.

    Training and inference use these two methods only. Subclasses take their sizes as keyword
    arguments of plain types, because a checkpoint stores them.
    """

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
