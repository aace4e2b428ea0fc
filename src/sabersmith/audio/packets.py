"""Decode the packets of a file with PyAV; skip those that can't be decoded, as FFmpeg does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, BinaryIO

import numpy as np

from sabersmith.audio.channels import to_channels
from sabersmith.audio.libraries import open_av
from sabersmith.audio.sample_stream import Samples, resample_blocks

SOUND_RUN = 8  # decodable packets in a row that are music, not other bytes that look like it
PADDING_S = 0.25  # a codec's padding after the stated end is shorter


@dataclass
class Losses:
    """Counts the bytes of packets that can't be decoded although music precedes and follows them.

    Bytes before or after the music are tags and the like, and no loss.
    """

    decoded: int = 0
    lost: int = 0
    _has_music: bool = False
    _pending: int = 0
    _run: int = 0

    def add(self, size: int, is_decoded: bool) -> None:
        """Count a packet of `size` bytes."""
        if not is_decoded:
            self._run = 0
            self._pending += size if self._has_music else 0
            return
        self.decoded += size
        self._run += 1
        if self._run >= SOUND_RUN:
            self.lost += self._pending
            self._has_music, self._pending = True, 0

    @property
    def share(self) -> float:
        """The lost share of all bytes."""
        return self.lost / max(1, self.lost + self.decoded)


def decode_packets(
    raw: BinaryIO, sr: int, channels: int, check_sr: Callable[[int], None], losses: Losses
) -> Iterator[Samples]:
    """Yield the first audio track as float32 (channels, n) at sr Hz, whatever changes midway.

    Args:
        raw: the file.
        sr: Hz.
        channels: 1 or 2; more are mixed down.
        check_sr: called with each sample rate that differs from sr; raises if it can't be used.
        losses: counts what is skipped.

    Raises one of `library_errors()` if the container can't be read on.
    """
    with open_av(raw) as container:
        for (rate, names), frames in groupby(_frames(container, losses), lambda frame: frame[0]):
            if rate != sr:
                check_sr(rate)
            blocks = (to_channels(samples, names, channels) for _, samples in frames)
            yield from resample_blocks(blocks, channels, rate, sr)


def _frames(
    container: Any, losses: Losses
) -> Iterator[tuple[tuple[int, tuple[str, ...]], Samples]]:
    """Yield samples (channels, n) with their rate and the names of their channels."""
    import av

    to_float: dict[Any, Any] = {}
    for packet in container.demux(audio=0):
        try:
            frames = packet.decode()
        except av.FFmpegError:
            losses.add(packet.size, is_decoded=False)
            continue
        losses.add(packet.size, is_decoded=True)
        for frame in frames:
            frame.pts = None
            names = tuple(channel.name for channel in frame.layout.channels)
            form = frame.sample_rate, names, frame.format.name
            if form not in to_float:
                # Interleaved: of channels without a known layout, such as 8 in a WAV file, PyAV
                # reads separate ones from memory that is not theirs, and the process crashes.
                to_float[form] = av.AudioResampler(format="flt")
            for part in to_float[form].resample(frame):
                samples = part.to_ndarray().reshape(-1, len(names)).T
                yield form[:2], np.ascontiguousarray(samples, np.float32)


def trim_padding(blocks: Iterable[Samples], frames: int, sr: int) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) up to a stated length, without the codec's padding after it.

    If more than padding follows, the statement is wrong, and everything is yielded.
    """
    left, padding = frames, round(PADDING_S * sr)
    held: list[Samples] = []
    for block in blocks:
        if padding >= 0:
            held.append(block[:, left:])
            block = block[:, :left]
            left -= block.shape[1]
            padding -= held[-1].shape[1]
        yield block
        if padding < 0:
            yield from held
            held = []


def join_blocks(blocks: Iterable[Samples], size: int) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) joined to at least `size` samples; the last may be shorter."""
    parts: list[Samples] = []
    held = 0
    for block in blocks:
        parts.append(block)
        held += block.shape[1]
        if held >= size:
            yield np.concatenate(parts, axis=1)
            parts, held = [], 0
    if parts:
        yield np.concatenate(parts, axis=1)


def skip_samples(blocks: Iterable[Samples], count: int) -> Iterator[Samples]:
    """Yield blocks (channels, n_i) without their first `count` samples."""
    for block in blocks:
        if block.shape[1] > count:
            yield block[:, count:]
        count = max(0, count - block.shape[1])
