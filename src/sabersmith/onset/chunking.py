"""Cutting a song into chunks that overlap, so that a network's memory use stays bounded."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chunking:
    """How a song is cut for `OnsetNet.infer`. All but `batch` count frames.

    Attributes:
        stride: largest distance between the starts of neighbouring chunks.
        batch: number of chunks that the LSTM processes together.
        warm_up: what the LSTM reads on each side of the frames whose output is used.
        conv_frames: what the convolutions process at once; on a CPU, on each thread.
    """

    stride: int
    batch: int
    warm_up: int = 1024
    conv_frames: int = 512  # their channels stay in a core's cache


# Three chunks keep a core busy, and long ones repeat less of the song. A GPU needs many.
CPU_CHUNKING, GPU_CHUNKING = Chunking(7680, 3), Chunking(1024, 64)


def split_into_chunks(frames: int, stride: int, warm_up: int) -> tuple[int, list[int]]:
    """Cut a song into as few chunks of equal length as possible, evenly spread.

    Each starts at most `stride` frames after the one before, and at least 2 * warm_up frames
    before that one's end.

    Returns:
        The length of every chunk, and where each starts.
    """
    count = max(1, -(-(frames - 2 * warm_up) // stride))
    length = -(-(frames + (count - 1) * 2 * warm_up) // count)
    return length, [min(i * (length - 2 * warm_up), frames - length) for i in range(count)]
