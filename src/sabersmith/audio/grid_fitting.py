"""Estimate the tempo and phase of a song: the beat grid on which its map is written.

The steps:

1. Track the beat through the onset-strength envelope (`beat_tracking`).
2. Cut the song into as few segments of constant tempo as explain the peaks of the envelope
   (`tempo_segments`). Most songs are one segment.
3. Tell triplets from half-beats (`metre`), and beats from off-beats.
4. Join the segments into one grid, which follows a live tempo (`beat_following`).
5. Tell how likely the tempo is right, or half or double that (`tempo_confidence`), and take the
   octave that is clearly likelier.
6. Where onsets do not keep to the grid (`lost_beat`), follow them if they show a beat of another
   tempo; else the grid is unclear there.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from sabersmith.audio.beat_following import follow_live_tempo, follow_lost_stretches
from sabersmith.audio.beat_tracking import track_beats
from sabersmith.audio.lost_beat import find_lost_stretches
from sabersmith.audio.metre import correct_triple_metre
from sabersmith.audio.onset_strength import (
    OnsetEnvelope,
    SongEnvelopes,
    StrengthPeaks,
    strength_peaks,
)
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.audio.tempo_confidence import grid_fit, outcome_probabilities, tempo_evidence
from sabersmith.audio.tempo_segments import (
    TempoSegment,
    find_tempo_segments,
    fit_period_and_offset,
    keep_octave,
)
from sabersmith.timing.beat_grid import BeatGrid

TEMPO_SR = 44100  # Hz: the rate at which songs should be passed to fit_grid
MIN_S = 1.0  # shorter sounds have no tempo
QUARTERS = 4  # per beat: the tracked beat may be off by a multiple of a quarter
NEAR_S = 0.020  # width in which onset strength counts for a position
OFFSET_STEP_S = 0.002
MAX_SHIFT_S = 0.010  # by which sharp onsets may shift a grid
SHARP = 2.0  # onsets are sharp if their energy rises exceed the median around them by this factor
MIN_BEATS = 4  # shorter segments are dropped
# Fit of the envelope to the grid, in the half of the song that fits best: songs with a steady beat
# have 0.2 to 0.6, random onsets up to 0.15. A tempo that was given has full confidence from twice
# what a clear beat needs.
CLEAR_FIT = 0.18
CANDIDATES = {"half": 0.5, "double": 2.0}
# By which another octave must be likelier to be taken: no song of train or dev reaches it, so that
# the probabilities, fitted without it, hold.
OCTAVE_MARGIN = 0.1
BRIDGE_BEAT_COST = 0.02  # penalty per beat by which the bridge between two segments is longer


def fit_grid(samples: Samples | SampleStream, sr: int, bpm: float | None = None) -> BeatGrid:
    """Estimate the beat grid of a song of mono samples (n,) at sr Hz, see `fit_envelopes`."""
    return fit_envelopes(SongEnvelopes.of(samples, sr), bpm)


def fit_envelopes(song: SongEnvelopes, bpm: float | None = None) -> BeatGrid:
    """Estimate the beat grid of a song.

    Args:
        song: its envelopes, of samples at TEMPO_SR or so.
        bpm: the tempo, if known. The grid then has that tempo throughout, and only its offset is
            estimated.

    Returns:
        The grid. Its beat 0 lies within the first beat period of the song. Without any onset, or
        under MIN_S of sound: `bpm` (120 if None) from 0 s on, with confidence 0.
    """
    envelope, duration = song.strength, song.duration
    peaks = strength_peaks(envelope)
    if duration < MIN_S or not len(peaks.times):
        return BeatGrid(bpm or 120.0, 0.0, confidence=0.0, is_clear=False)
    if bpm is None:
        segments = keep_octave(find_tempo_segments(track_beats(envelope), peaks))
        segments = correct_triple_metre(segments, envelope)
    else:
        segments = [TempoSegment(0.0, duration, bpm, _best_offset(peaks, bpm))]
    segments = _shift_to_beats(segments, envelope)
    shift = _lag_of_sharp_onsets(segments, song.rises)
    segments = [replace(segment, offset=segment.offset + shift) for segment in segments]
    peaks = StrengthPeaks(peaks.times + shift, peaks.strengths)
    grid = join_segments(segments)
    if bpm is not None:
        fit = grid_fit(grid, envelope)
        grid = replace(grid, confidence=min(1.0, fit / (2 * CLEAR_FIT)), is_clear=fit >= CLEAR_FIT)
        lost = find_lost_stretches(grid, peaks, duration) if grid.is_clear else ()
        return replace(grid, unclear=lost)
    grid = follow_live_tempo(grid, peaks)
    evidence = tempo_evidence(grid, envelope)
    chances = outcome_probabilities(evidence)
    octave = max(CANDIDATES, key=lambda name: chances[name])
    if chances[octave] > chances["right"] + OCTAVE_MARGIN:
        ratio = CANDIDATES[octave]
        segments = [replace(segment, bpm=segment.bpm * ratio) for segment in segments]
        grid = follow_live_tempo(join_segments(_shift_to_beats(segments, envelope)), peaks)
        confidence, others = chances[octave], {1 / ratio: chances["right"]}
    else:
        confidence = chances["right"]
        others = {ratio: chances[name] for name, ratio in CANDIDATES.items()}
    candidates = [(grid.bpm * ratio, chance) for ratio, chance in others.items()]
    grid = replace(
        grid,
        confidence=confidence,
        is_clear=evidence.fit >= CLEAR_FIT,
        candidates=tuple(sorted(candidates, key=lambda candidate: -candidate[1])),
    )
    if grid.is_clear:
        grid = follow_lost_stretches(grid, find_lost_stretches(grid, peaks, duration), peaks)
    return grid


def judge_grid(grid: BeatGrid, song: SongEnvelopes) -> BeatGrid:
    """Return a grid that was given, with how well it fits a song: see `BeatGrid.confidence`.

    Args:
        grid: its tempos and offset are kept.
        song: its envelopes.
    """
    envelope = song.strength
    fit = grid_fit(grid, envelope) if len(strength_peaks(envelope).times) else 0.0
    return replace(grid, confidence=min(1.0, fit / (2 * CLEAR_FIT)), is_clear=fit >= CLEAR_FIT)


def _best_offset(peaks: StrengthPeaks, bpm: float) -> float:
    """Return the offset, seconds, at which most peaks lie on beats or half-beats of a tempo."""
    offsets = np.arange(0, 30 / bpm, OFFSET_STEP_S)
    supports = [TempoSegment(-np.inf, np.inf, bpm, offset).support(peaks) for offset in offsets]
    best = float(offsets[np.argmax(supports)])
    return fit_period_and_offset(peaks, 60 / bpm, best, is_steady=True)[1]


def _shift_to_beats(segments: list[TempoSegment], envelope: OnsetEnvelope) -> list[TempoSegment]:
    """Shift all segments by the quarters of a beat that put beats on the strongest onsets."""
    times = np.arange(len(envelope.strength)) / envelope.rate
    total, weight = np.zeros(QUARTERS), np.zeros(QUARTERS)
    for segment in segments:
        inside = slice(*np.searchsorted(times, (segment.start, segment.stop)))
        quarters = (times[inside] - segment.offset) * segment.bpm / 60 * QUARTERS
        nearest = np.round(quarters)
        distance = (quarters - nearest) * 60 / segment.bpm / QUARTERS
        near = np.exp(-0.5 * (distance / NEAR_S) ** 2)
        position = nearest.astype(int) % QUARTERS
        total += np.bincount(position, near * envelope.strength[inside], QUARTERS)
        weight += np.bincount(position, near, QUARTERS)
    best = int((total / np.maximum(weight, 1e-9)).argmax())
    return [
        replace(segment, offset=segment.offset + best / QUARTERS * 60 / segment.bpm)
        for segment in segments
    ]


def _lag_of_sharp_onsets(segments: list[TempoSegment], rises: OnsetEnvelope) -> float:
    """Return the seconds from beats to where the energy rises on them; 0 if it rises softly."""
    reach = round(MAX_SHIFT_S * rises.rate)
    half_beats = []
    for segment in segments:
        first, last = (
            (edge - segment.offset) * segment.bpm / 30 for edge in (segment.start, segment.stop)
        )
        half_beats.append(segment.offset + np.arange(np.ceil(first), last) * 30 / segment.bpm)
    at = np.concatenate(half_beats) * rises.rate
    at = at[(at > reach + 1) & (at < len(rises.strength) - reach - 1)]
    if not len(at):
        return 0.0
    frames = np.round(at).astype(int)
    lags = np.arange(-reach, reach + 1)
    profile = rises.strength[frames[:, None] + lags].mean(axis=0)
    median = np.median(profile)
    if profile.max() <= SHARP * median:
        return 0.0
    weights = np.maximum(profile - median, 0) ** 2
    shift = (weights * lags).sum() / weights.sum() - (at - frames).mean()
    return float(shift / rises.rate)


def join_segments(segments: list[TempoSegment]) -> BeatGrid:
    """Join one or more segments, in order, into one grid.

    The gap between the last beat of a segment and the first beat of the next is bridged by one or
    more beats at a tempo of their own. Beat 0 is the first segment's first beat at or after 0 s.
    """
    segments = [
        segment
        for segment in segments
        if (segment.stop - segment.start) * segment.bpm / 60 >= MIN_BEATS
    ] or segments[:1]
    first = segments[0]
    offset = round(first.offset % (60 / first.bpm), 4)
    changes: list[tuple[int, float]] = []
    beat, second, bpm = 0, offset, first.bpm  # of the last tempo change
    for segment in segments[1:]:
        # Bridge from the last beat before the border, or the one before that, to the first or
        # second beat after it: whichever strains the tempo least.
        last = beat + int(np.floor((segment.start - second) * bpm / 60))
        ahead = np.ceil((segment.start - segment.offset) * segment.bpm / 60)
        mean_period = (60 / bpm + 60 / segment.bpm) / 2
        bridges = []
        for back in (0, 1):
            for on in (0, 1):
                left = second + (last - back - beat) * 60 / bpm
                right = segment.offset + (ahead + on) * 60 / segment.bpm
                count = max(1, round((right - left) / mean_period))
                strain = abs(np.log(max(right - left, 1e-3) / (count * mean_period)))
                cost = strain + BRIDGE_BEAT_COST * (back + on)
                bridges.append((cost, last - back, left, right, count))
        _, start, left, right, count = min(bridges)
        changes += [(start, float(60 * count / (right - left))), (start + count, segment.bpm)]
        beat, second, bpm = start + count, right, segment.bpm
    return BeatGrid(first.bpm, offset, tuple(changes))
