"""Tempo and phase of a song: the beat grid that its map is written on.

The beat is followed through the song, and the song cut into as few stretches of constant tempo as
explain its attacks, each fitted to them. Then triplets are told from half-beats, the beat from the
off-beat, and the stretches are joined into one grid. Most songs are one stretch.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sabersmith.audio.beat_tracking import HARMONICS, follow
from sabersmith.audio.metre import in_threes
from sabersmith.audio.onset_strength import (
    Curve,
    OnsetStrength,
    StrengthPeaks,
    energy_rises,
    onset_strength,
    strength_peaks,
)
from sabersmith.audio.reader import Samples
from sabersmith.audio.tempo_segments import TempoSegment, find_segments, refine
from sabersmith.timing.beat_grid import BeatGrid

TEMPO_SR = 44100  # Hz, at which songs are listened to
LEAST_S = 1.0  # less sound than that has no tempo
QUARTERS = 4  # of a beat: how far off the beat may have been followed
NEAR_S = 0.020  # attacks so close to a position count for it
OFFSET_STEP_S = 0.002
REACH_S = 0.010  # by which sharp attacks may shift a grid
SHARP = 2.0  # how often the median of their surroundings such attacks are at their highest
LEAST_BEATS = 4  # shorter stretches are passed over
# Fit of the attacks to the grid, in the half of the song that fits best: songs with a steady beat
# have 0.2 to 0.6, attacks at random up to 0.15. Full confidence is twice what a clear beat needs.
CLEAR_FIT = 0.18
FIT_S = 8.0
THREES = (1, 3, 6)  # what HARMONICS are where the beat is counted in threes


def fit_grid(samples: Samples, sr: int, bpm: float | None = None) -> BeatGrid:
    """Fit a beat grid to a song.

    Args:
        samples: float32 mono (n,).
        sr: Hz.
        bpm: the tempo where it is known; the grid has that tempo throughout, and only its first
            beat is fitted.

    Returns:
        The grid, its beat 0 within the first beat of the song. Without any attack: 120 BPM from
        0, confidence 0.

    Raises:
        ValueError: samples are not one-dimensional.
    """
    attacks = onset_strength(samples, sr)
    hits = strength_peaks(attacks)
    end = len(samples) / sr
    if end < LEAST_S or not len(hits.times):
        return BeatGrid(bpm or 120.0, 0.0, confidence=0.0, is_clear=False)
    if bpm is None:
        parts = in_threes(find_segments(follow(attacks), hits), attacks)
    else:
        parts = [TempoSegment(0.0, end, bpm, _best_offset(hits, bpm))]
    parts = _sharpened(_on_beats(parts, attacks), energy_rises(samples, sr))
    grid = join_segments(parts)
    fit = max(_fit(grid, attacks, harmonics) for harmonics in (HARMONICS, THREES))
    return replace(grid, confidence=min(1.0, fit / (2 * CLEAR_FIT)), is_clear=fit >= CLEAR_FIT)


def _best_offset(hits: StrengthPeaks, bpm: float) -> float:
    """Seconds of a beat or half-beat of the grid of a tempo that most attacks lie on."""
    offsets = np.arange(0, 30 / bpm, OFFSET_STEP_S)
    supports = [TempoSegment(-np.inf, np.inf, bpm, offset).support(hits) for offset in offsets]
    return refine(hits, 60 / bpm, float(offsets[np.argmax(supports)]), is_steady=True)[1]


def _on_beats(parts: list[TempoSegment], attacks: OnsetStrength) -> list[TempoSegment]:
    """Shift stretches by quarters of a beat so that beats are where attacks are strongest."""
    times = np.arange(len(attacks.strength)) / attacks.rate
    total, weight = np.zeros(QUARTERS), np.zeros(QUARTERS)
    for part in parts:
        inside = slice(*np.searchsorted(times, (part.start, part.stop)))
        quarters = (times[inside] - part.offset) * part.bpm / 60 * QUARTERS
        nearest = np.round(quarters)
        distance = (quarters - nearest) * 60 / part.bpm / QUARTERS
        near = np.exp(-0.5 * (distance / NEAR_S) ** 2)
        at = nearest.astype(int) % QUARTERS
        total += np.bincount(at, near * attacks.strength[inside], QUARTERS)
        weight += np.bincount(at, near, QUARTERS)
    best = int((total / np.maximum(weight, 1e-9)).argmax())
    return [replace(part, offset=part.offset + best / QUARTERS * 60 / part.bpm) for part in parts]


def _sharpened(parts: list[TempoSegment], rises: OnsetStrength) -> list[TempoSegment]:
    """Shift stretches by the few ms to where the energy rises, if it does so all at once."""
    reach = round(REACH_S * rises.rate)
    halves = []
    for part in parts:
        first, last = ((edge - part.offset) * part.bpm / 30 for edge in (part.start, part.stop))
        halves.append(part.offset + np.arange(np.ceil(first), last) * 30 / part.bpm)
    at = np.concatenate(halves) * rises.rate
    at = at[(at > reach + 1) & (at < len(rises.strength) - reach - 1)]
    if not len(at):
        return parts
    frames = np.round(at).astype(int)
    lags = np.arange(-reach, reach + 1)
    profile = rises.strength[frames[:, None] + lags].mean(axis=0)
    usual = np.median(profile)
    if profile.max() <= SHARP * usual:
        return parts
    weights = np.maximum(profile - usual, 0) ** 2
    shift = ((weights * lags).sum() / weights.sum() - (at - frames).mean()) / rises.rate
    return [replace(part, offset=part.offset + float(shift)) for part in parts]


def join_segments(parts: list[TempoSegment]) -> BeatGrid:
    """Return one grid of stretches in order; a beat or two of another tempo bridges each gap.

    Args:
        parts: one or more. Beat 0 is the first beat of the first one at or after time 0.
    """
    parts = [p for p in parts if (p.stop - p.start) * p.bpm / 60 >= LEAST_BEATS] or parts[:1]
    first = parts[0]
    period = 60 / first.bpm
    offset = round(first.offset % period, 4)
    changes: list[tuple[int, float]] = []
    beat, at, bpm = 0, offset, first.bpm  # of the last change
    for part in parts[1:]:
        # The last beat before the border, or the one before it, and the first or second after.
        last = beat + int(np.floor((part.start - at) * bpm / 60))
        ahead = np.ceil((part.start - part.offset) * part.bpm / 60)
        mean = (60 / bpm + 60 / part.bpm) / 2
        bridges = []
        for back in (0, 1):
            for on in (0, 1):
                left = at + (last - back - beat) * 60 / bpm
                right = part.offset + (ahead + on) * 60 / part.bpm
                count = max(1, round((right - left) / mean))
                strain = abs(np.log(max(right - left, 1e-3) / (count * mean)))
                bridges.append((strain + 0.02 * (back + on), last - back, left, right, count))
        _, start, left, right, count = min(bridges)
        changes += [(start, float(60 * count / (right - left))), (start + count, part.bpm)]
        beat, at, bpm = start + count, right, part.bpm
    return BeatGrid(first.bpm, offset, tuple(changes))


def _fit(grid: BeatGrid, attacks: OnsetStrength, harmonics: tuple[int, ...]) -> float:
    """How much the attacks look like cosines at such fractions of the beat, up to 1."""
    size = round(FIT_S * attacks.rate)
    blocks = np.array_split(np.arange(len(attacks.strength)), -(-len(attacks.strength) // size))
    fits, weights = np.empty(len(blocks)), np.empty(len(blocks))
    for i, block in enumerate(blocks):
        turns = 2 * np.pi * grid.beat_of(block / attacks.rate)
        cosines: Curve = np.sum([np.cos(k * turns) for k in harmonics], axis=0)
        strength = attacks.strength[block] - attacks.strength[block].mean()
        weights[i] = np.sqrt((strength**2).sum() * (cosines**2).sum())
        fits[i] = (strength * cosines).sum()
    order = np.argsort(-fits / np.maximum(weights, 1e-9))
    passed = np.cumsum(weights[order]) - weights[order]
    best = order[passed <= weights.sum() / 2]
    return float(np.clip(fits[best].sum() / max(weights[best].sum(), 1e-9), 0, 1))
