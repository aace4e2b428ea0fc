"""Detect songs whose beat is divided into three, and correct their tempo.

Triplets at 120 BPM are evenly spaced onsets, just like the half-beats of 180 BPM. Only the accents
show that three of them make a beat. At the quarters of a beat (or what was taken for them), the
onsets of a song in twos and fours repeat every 2, 4, 8 or 16, even if they are syncopated; those
of a song in threes repeat every 3 or 6.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sabersmith.audio.onset_strength import Curve, OnsetEnvelope
from sabersmith.audio.tempo_segments import TempoSegment

WINDOW = 48  # quarters: a multiple of 3, 6 and 16, so that the periods do not leak into each other
NEAR_S = 0.015  # the strength of a quarter is the maximum within this distance
# Least ratio of energy at periods 3 and 6 to energy at period 4. Training and dev songs that their
# maps count in fours reach up to 5, triplets and shuffles 15 and more.
TRIPLE_RATIO = 8.0
MIN_SHARE = 0.005  # of the total power: less is no accent


def correct_triple_metre(
    segments: list[TempoSegment], envelope: OnsetEnvelope
) -> list[TempoSegment]:
    """Return segments with beats of three or six of their quarters if the song is in threes.

    Segments of other songs are returned unchanged.
    """
    rows = [_quarter_strengths(segment, envelope) for segment in segments]
    windows = [
        row[i : i + WINDOW] for row in rows for i in range(0, len(row) - WINDOW + 1, WINDOW // 2)
    ]
    if not windows:
        return segments
    power = (np.abs(np.fft.rfft(windows, axis=1)) ** 2).mean(axis=0)
    at_period = {period: float(power[WINDOW // period]) for period in (2, 3, 4, 6)}
    least = MIN_SHARE * float(power.sum())
    if at_period[3] + at_period[6] <= max(TRIPLE_RATIO * at_period[4], least):
        return segments
    count = 3 if at_period[3] > at_period[2] else 6
    return [
        _with_beats_of(count, segment, row) for segment, row in zip(segments, rows, strict=True)
    ]


def _quarter_strengths(segment: TempoSegment, envelope: OnsetEnvelope) -> Curve:
    """Return the onset strength at each quarter of a beat in a segment, from a beat on: (n,)."""
    reach = round(NEAR_S * envelope.rate)
    stop = min(segment.stop, len(envelope.strength) / envelope.rate)
    times = np.arange(_first_beat(segment), stop, 15 / segment.bpm)
    frames = np.round(times * envelope.rate).astype(int)
    padded = np.pad(envelope.strength, (reach, reach + 1))
    strengths: Curve = np.max([padded[frames + lag] for lag in range(2 * reach + 1)], axis=0)
    return strengths


def _first_beat(segment: TempoSegment) -> float:
    """Return the time, seconds, of a segment's first beat inside the song."""
    period = 60 / segment.bpm
    start = max(segment.start, 0.0)
    return segment.offset + float(np.ceil((start - segment.offset) / period)) * period


def _with_beats_of(count: int, segment: TempoSegment, strengths: Curve) -> TempoSegment:
    """Return a segment with `count` old quarters per beat, starting from the strongest ones.

    strengths: of the segment's quarters, (n,).
    """
    means = [strengths[i::count].mean() for i in range(min(count, len(strengths)))]
    offset = _first_beat(segment) + float(np.argmax(means or [0.0])) * 15 / segment.bpm
    return replace(segment, bpm=segment.bpm * 4 / count, offset=offset)
