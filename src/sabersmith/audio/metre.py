"""Whether the beat is counted in threes: telling triplets from a tempo of 3:2.

Triplets at 120 BPM are attacks at an even pace, as are the half-beats of 180 BPM: only the accents
tell that three of them make a beat. At a beat's quarters (or what was taken for them) the attacks
of a song in twos and fours repeat every 2, 4, 8 or 16, even where they syncopate; those of a song
in threes every 3 or 6.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sabersmith.audio.onset_strength import Curve, OnsetStrength
from sabersmith.audio.tempo_segments import TempoSegment

WINDOW = 48  # quarters: whole numbers of 3, 6 and 16, so that neither counts for the other
NEAR_S = 0.015  # the strength of a quarter is the highest so close to it
# How often as much must repeat in threes as in fours. Training and dev songs that their maps count
# in fours have up to 5, triplets and shuffles 15 and more.
THREES = 8.0
LEAST = 0.005  # of the power: less is no accent


def in_threes(parts: list[TempoSegment], attacks: OnsetStrength) -> list[TempoSegment]:
    """Return stretches with beats of three or six of their quarters where these are counted so."""
    rows = [_strengths(part, attacks) for part in parts]
    windows = [
        row[i : i + WINDOW] for row in rows for i in range(0, len(row) - WINDOW + 1, WINDOW // 2)
    ]
    if not windows:
        return parts
    power = (np.abs(np.fft.rfft(windows, axis=1)) ** 2).mean(axis=0)
    every = {count: float(power[WINDOW // count]) for count in (2, 3, 4, 6)}
    least = LEAST * float(power.sum())
    if every[3] + every[6] <= max(THREES * every[4], least):
        return parts
    count = 3 if every[3] > every[2] else 6
    return [_recounted(part, row, count) for part, row in zip(parts, rows, strict=True)]


def _strengths(part: TempoSegment, attacks: OnsetStrength) -> Curve:
    """Strength of the attacks at the quarters of a stretch, from one of its beats on."""
    reach = round(NEAR_S * attacks.rate)
    stop = min(part.stop, len(attacks.strength) / attacks.rate)
    times = np.arange(_first_beat(part), stop, 15 / part.bpm)
    frames = np.round(times * attacks.rate).astype(int)
    padded = np.pad(attacks.strength, (reach, reach + 1))
    strengths: Curve = np.max([padded[frames + lag] for lag in range(2 * reach + 1)], axis=0)
    return strengths


def _first_beat(part: TempoSegment) -> float:
    """Seconds of the first beat of a stretch that is in the song."""
    period = 60 / part.bpm
    return part.offset + float(np.ceil((max(part.start, 0.0) - part.offset) / period)) * period


def _recounted(part: TempoSegment, strengths: Curve, count: int) -> TempoSegment:
    """Make every so many quarters a beat, from where the strongest are."""
    means = [strengths[i::count].mean() for i in range(min(count, len(strengths)))]
    offset = _first_beat(part) + float(np.argmax(means or [0.0])) * 15 / part.bpm
    return replace(part, bpm=part.bpm * 4 / count, offset=offset)
