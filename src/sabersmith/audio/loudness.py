"""Loudness and true peak by EBU R128 (ITU-R BS.1770), measured by FFmpeg's filter `ebur128`."""

from __future__ import annotations

from dataclasses import dataclass

import av
import av.filter
import numpy as np

from sabersmith.audio.sample_stream import SampleStream

FRAME = 1 << 14  # samples given to the filter at a time: it takes no whole song at once
SILENCE_LUFS = -70.0  # the gate of EBU R128: nothing quieter is measured


@dataclass(frozen=True)
class Loudness:
    """How loud a song is.

    lufs: integrated loudness, at least SILENCE_LUFS. peak_db: true peak, dB relative to full scale,
    -inf for digital silence or if it was not measured.
    """

    lufs: float
    peak_db: float


def measure_loudness(stream: SampleStream, sr: int, peak: bool = True) -> Loudness:
    """Return the loudness of float32 samples (channels, n); more than two count as two.

    EBU Tech 3341 and 3342 say how it is to be measured. Without `peak` it takes a third of the
    time.
    """
    graph = av.filter.Graph()
    channels = min(stream.shape[0], 2)
    layout = ("mono", "stereo")[channels - 1]
    source = graph.add_abuffer(sample_rate=sr, format="flt", layout=layout)
    options = "metadata=1:framelog=quiet"
    meter = graph.add("ebur128", f"peak=true:{options}" if peak else options)
    sink = graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    lufs, highest = SILENCE_LUFS, 0.0

    def drain() -> None:
        nonlocal lufs, highest
        while True:
            try:
                found = sink.pull().metadata
            except (av.BlockingIOError, av.EOFError):
                return
            lufs = float(found.get("lavfi.r128.I", lufs))
            peaks = [float(found.get(f"lavfi.r128.true_peaks_ch{i}", 0)) for i in range(channels)]
            highest = max(highest, *peaks)

    for block in stream.blocks:
        for start in range(0, block.shape[1], FRAME):
            samples = block[:channels, start : start + FRAME]
            packed = np.ascontiguousarray(samples.T.reshape(1, -1), np.float32)
            frame = av.AudioFrame.from_ndarray(packed, format="flt", layout=layout)
            frame.sample_rate = sr
            source.push(frame)
            drain()
    source.push(None)
    drain()
    peak_db = 20.0 * float(np.log10(highest)) if highest > 0 else -np.inf
    return Loudness(max(lufs, SILENCE_LUFS) if np.isfinite(lufs) else SILENCE_LUFS, peak_db)
