"""Synthetic songs in every format."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

SR = 44100
AV_CODECS = {"m4a": "aac", "aac": "aac", "opus": "libopus", "webm": "libopus", "mkv": "flac"}


def make_song(seconds: float, sr: int = SR, channels: int = 2, seed: int = 0) -> np.ndarray:
    """Return float32 (channels, n): noise of random loudness, louder on the left."""
    rng = np.random.default_rng(seed)
    n = round(seconds * sr)
    swell = np.interp(np.arange(n), np.linspace(0, n, 200), rng.uniform(0.02, 0.3, 200))
    low = np.convolve(rng.standard_normal(n), np.ones(8) / 8, "same")[:n]
    return np.float32(swell * low * np.linspace(1, 0.5, channels)[:, None])


def write_av(
    path: Path,
    samples: np.ndarray,
    sr: int,
    codec: str,
    layout: str | None = None,
    video_s: float = 0,
    **options: str,
) -> None:
    """Write float32 (channels, n) with PyAV, for formats that soundfile can't write.

    With video_s, the file also gets a video track of so many seconds.
    """
    layout = layout or {1: "mono", 2: "stereo"}[len(samples)]
    rate = 48000 if codec == "libopus" else sr
    with av.open(str(path), "w", options=options) as container:
        container.metadata.update(title="Tin  Song\n", artist="Ünder 노래")
        if video_s:
            video = container.add_stream("mpeg4", rate=1)
            video.width = video.height = 32
        stream = container.add_stream(codec, rate=rate, layout=layout)
        context = stream.codec_context
        resampler = av.AudioResampler(context.format, layout, rate, context.frame_size or 1024)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples), "fltp", layout)
        frame.sample_rate, frame.pts, frame.time_base = sr, 0, Fraction(1, sr)
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
        if video_s:
            for index in range(round(video_s)):
                picture = av.VideoFrame(32, 32, "yuv420p")
                picture.pts = index
                container.mux(video.encode(picture))
            container.mux(video.encode(None))


@pytest.fixture
def write_song(tmp_path: Path) -> Callable[..., Path]:
    """Return write(name, samples, sr): the format follows from the name's ending."""

    def write(name: str, samples: np.ndarray, sr: int = SR) -> Path:
        path = tmp_path / name
        kind = path.suffix[1:]
        if kind in AV_CODECS:
            write_av(path, samples, sr, AV_CODECS[kind])
        else:
            subtype = {"egg": "VORBIS", "oga": "OPUS"}.get(kind)
            form = "OGG" if kind in ("egg", "oga") else kind.upper()
            soundfile.write(path, samples.T, sr, format=form, subtype=subtype)
        return path

    return write
