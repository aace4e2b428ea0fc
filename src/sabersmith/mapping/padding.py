"""Where the song lies in the level: the silence around it."""

from dataclasses import dataclass
from itertools import chain

import numpy as np

from sabersmith.audio.sample_stream import SampleStream
from sabersmith.beatmap.difficulty import LEAD_IN_S, LEAD_OUT_S


@dataclass(frozen=True)
class AudioPlan:
    """How the song becomes the level's audio: samples of silence before and after it.

    Time 0 of the level is `head` samples before the song's first sample.
    """

    sr: int
    head: int
    tail: int

    @property
    def head_s(self) -> float:
        """Seconds of silence before the song: what to add to a time of the song."""
        return self.head / self.sr

    def apply(self, song: SampleStream) -> SampleStream:
        """Return samples (channels, n) with the silence around them, (channels, head+n+tail)."""
        channels, n = song.shape
        before, after = (np.zeros((channels, size), np.float32) for size in (self.head, self.tail))
        length = self.head + n + self.tail
        return SampleStream((channels, length), chain([before], song.blocks, [after]))


def plan_audio(
    n_samples: int, sr: int, bpm: float, offset_s: float, first_s: float, last_s: float
) -> AudioPlan:
    """Return the silence that a level needs around its song.

    Time 0 comes to lie on a beat, the first note at LEAD_IN_S or later, and the audio ends
    LEAD_OUT_S or more after the last note.

    n_samples: length of the song at rate sr. bpm, offset_s: its beat grid (a beat at offset_s,
    any of them). first_s, last_s: the first and last note's times in the song, in seconds.
    """
    beat_s = 60.0 / bpm
    to_beat = -offset_s % beat_s
    # A grid whose beat falls on the first sample, but for rounding, needs no whole beat more.
    if beat_s - to_beat < 0.5 / sr:
        to_beat = 0.0
    beats = max(0, int(np.ceil((LEAD_IN_S - first_s - to_beat) / beat_s - 1e-9)))
    head = round((to_beat + beats * beat_s) * sr)
    tail = max(0, int(np.ceil((last_s + LEAD_OUT_S) * sr)) - n_samples)
    return AudioPlan(sr=sr, head=head, tail=tail)
