"""The silence that a level adds before and after its song."""

from dataclasses import dataclass
from itertools import chain

import numpy as np

from sabersmith.audio.sample_stream import SampleStream
from sabersmith.beatmap.difficulty import LEAD_IN_S, LEAD_OUT_S


@dataclass(frozen=True)
class AudioPlan:
    """How a song becomes a level's audio: samples of silence before (head) and after it (tail).

    Time 0 of the level is `head` samples before the song's first sample.
    """

    sr: int
    head: int
    tail: int

    @property
    def head_s(self) -> float:
        """Seconds of silence before the song: level time minus song time."""
        return self.head / self.sr

    def padded_s(self, n_samples: int) -> float:
        """Return the length of a song of n_samples with the silence around it, seconds."""
        return self.padded(n_samples) / self.sr

    def padded(self, n_samples: int) -> int:
        """Return the length of a song of n_samples with the silence around it, samples."""
        return self.head + n_samples + self.tail

    def apply(self, song: SampleStream) -> SampleStream:
        """Return samples (channels, n) with the silence around them: (channels, head+n+tail)."""
        channels, n = song.shape
        before, after = (np.zeros((channels, size), np.float32) for size in (self.head, self.tail))
        return SampleStream((channels, self.padded(n)), chain([before], song.blocks, [after]))


def plan_audio(
    n_samples: int, sr: int, bpm: float, offset_s: float, first_s: float, last_s: float
) -> AudioPlan:
    """Return the silence that a level needs around its song.

    With it, time 0 is on a beat, the first note comes no sooner than LEAD_IN_S, and the audio ends
    no sooner than LEAD_OUT_S after the last note.

    Args:
        n_samples: length of the song at rate sr.
        sr: Hz.
        bpm: tempo at the start of the song.
        offset_s: time of any of the song's beats, seconds.
        first_s: time of the first note in the song, seconds.
        last_s: time of the last one.
    """
    beat_s = 60.0 / bpm
    to_beat = -offset_s % beat_s
    # If a beat is on the first sample, rounding must not add a whole beat.
    if beat_s - to_beat < 0.5 / sr:
        to_beat = 0.0
    beats = max(0, int(np.ceil((LEAD_IN_S - first_s - to_beat) / beat_s - 1e-9)))
    head = round((to_beat + beats * beat_s) * sr)
    tail = max(0, int(np.ceil((last_s + LEAD_OUT_S) * sr)) - n_samples)
    return AudioPlan(sr=sr, head=head, tail=tail)
