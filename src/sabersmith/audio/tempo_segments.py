"""Cut a song with a tracked beat into segments of constant tempo, fitted to its onsets."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.beat_tracking import HOP_S, WINDOW_S, BeatPath
from sabersmith.audio.onset_strength import Curve, StrengthPeaks

SPREAD_S = 0.010  # standard deviation of onsets around their beat
INITIAL_SPREAD_S = 0.030  # the same in the first round of a fit
ROUNDS = 6

CLEAR_FIT, SURE_FIT = 0.1, 0.4  # weight of a window: 0 below the first fit, 1 from the second on
ANCHOR_S = 0.008  # standard deviation of a window's beat around that of its segment
CUT_COST = 10.0  # penalty of one more segment, in squared deviations
MIN_WINDOWS = 3  # per segment

# Support that a further segment must add, in units of strength; one onset has a few.
SEGMENT_COST = 100.0
# Songs of one tempo also have passages of three beats against two, so a change by a simple ratio
# must add more.
RATIOS = (1 / 2, 2 / 3, 3 / 4, 4 / 3, 3 / 2, 2.0)
RATIO_TOLERANCE = 0.005
RATIO_COST = 300.0
# If joining segments would keep less than this share of the support, the tempo counts as live and
# segments cost less.
STEADY = 0.8
LIVE_COST = 20.0
CLEAR_SHARE = 0.04  # of a segment's strength on the grid; with less there is no beat to follow
OCTAVE_JUMP = 0.75  # octaves between neighbouring segments from which one of them is an octave off
# Steps in BPM, and the share of the support that a tempo rounded to such a step must keep.
ROUND_TEMPOS = ((1.0, 0.95), (0.5, 0.97), (0.01, 0.99), (0.001, 0.0))


@dataclass(frozen=True)
class TempoSegment:
    """A segment of constant tempo: its beats are at offset + k * 60 / bpm, k an integer.

    Attributes:
        start: seconds.
        stop: seconds.
        bpm: tempo.
        offset: seconds of one of its beats, not necessarily inside the segment.
    """

    start: float
    stop: float
    bpm: float
    offset: float

    def support(self, peaks: StrengthPeaks) -> float:
        """Return the strength of its peaks on beats and half-beats, minus the chance level."""
        return _support(peaks.between(self.start, self.stop), 60 / self.bpm, self.offset)


def find_tempo_segments(path: BeatPath, peaks: StrengthPeaks) -> list[TempoSegment]:
    """Cut a song into as few segments of constant tempo as explain its onsets.

    Args:
        path: the tracked beat of the song.
        peaks: the peaks of its onset-strength envelope.

    Returns:
        One or more segments in order, each beginning where the previous one ends.
    """
    beats = _beats_at_windows(path, peaks)
    weights = np.clip((path.fits - CLEAR_FIT) / (SURE_FIT - CLEAR_FIT), 1e-6, 1)
    period = float(np.median(60 / path.tempos))
    cuts = _cut(path.times, beats, weights, period, path.jumps)
    segments = []
    for first, last in pairwise(cuts):
        part = slice(first, last)
        tempo = float(np.median(path.tempos[part])) / 60
        x, w = path.times[part], weights[part]
        centre, beat = np.average(x, weights=w), np.average(beats[part], weights=w)
        if last - first >= MIN_WINDOWS:
            tempo = (w * (x - centre) * (beats[part] - beat)).sum() / (w * (x - centre) ** 2).sum()
        start, stop = x[0] - HOP_S / 2, x[-1] + HOP_S / 2
        near = peaks.between(start, stop)
        grid = fit_rounded_tempo(near, 1 / tempo, centre - beat / tempo)
        segments.append(TempoSegment(start, stop, *grid))
    segments = _drop_unclear(segments, peaks)
    joined = _join(segments, peaks, SEGMENT_COST, RATIO_COST)
    if _total_support(joined, peaks) < STEADY * _total_support(segments, peaks):
        joined = _join(segments, peaks, LIVE_COST, LIVE_COST)
    return _move_borders(joined, peaks)


def keep_octave(segments: list[TempoSegment]) -> list[TempoSegment]:
    """Return segments, of which those an octave off their neighbour are doubled or halved.

    A tempo that leaves the tracked range at one end enters it again at the other, as its double or
    half. The longest segment keeps its tempo.
    """
    longest = int(np.argmax([segment.stop - segment.start for segment in segments]))
    kept = list(segments)
    for i in range(longest + 1, len(kept)):
        kept[i] = _in_octave_of(kept[i - 1], kept[i], kept[i].start)
    for i in range(longest - 1, -1, -1):
        kept[i] = _in_octave_of(kept[i + 1], kept[i], kept[i].stop)
    return kept


def _in_octave_of(neighbour: TempoSegment, segment: TempoSegment, border: float) -> TempoSegment:
    """Return a segment in its neighbour's octave; of its beats, those that continue it best stay.

    border: seconds, between the two.
    """
    octaves = float(np.log2(segment.bpm / neighbour.bpm))
    if abs(octaves) < OCTAVE_JUMP:
        return segment
    bpm = segment.bpm / 2 ** round(octaves)
    period, count = 60 / bpm, max(1, 2 ** round(octaves))
    errors = []
    for k in range(count):
        offset = segment.offset + k * period / count
        beat = offset + round((border - offset) / period) * period
        turns = (beat - neighbour.offset) * neighbour.bpm / 60
        errors.append((abs(turns - round(turns)), offset))
    return TempoSegment(segment.start, segment.stop, bpm, min(errors)[1])


def fit_rounded_tempo(peaks: StrengthPeaks, period: float, offset: float) -> tuple[float, float]:
    """Fit a grid near the given one to peaks, with a round tempo if that explains them as well.

    Args:
        peaks: onsets of the segment.
        period: seconds between beats.
        offset: seconds of a beat.

    Returns:
        Tempo in BPM, and the offset in seconds of a beat.
    """
    period, offset = fit_period_and_offset(peaks, period, offset)
    best = _support(peaks, period, offset)
    for step, share in ROUND_TEMPOS:
        bpm = max(round(60 / period / step), 1) * step
        _, rounded_offset = fit_period_and_offset(peaks, 60 / bpm, offset, is_steady=True)
        if _support(peaks, 60 / bpm, rounded_offset) >= share * best:
            break
    return round(bpm, 3), rounded_offset


def fit_period_and_offset(
    peaks: StrengthPeaks, period: float, offset: float, is_steady: bool = False
) -> tuple[float, float]:
    """Fit a grid near the given one to the peaks around its beats and half-beats.

    This is iterated weighted least squares. Peaks are weighted by their strength and their
    distance from the grid, with a width that shrinks from INITIAL_SPREAD_S to SPREAD_S.

    Args:
        peaks: onsets of the segment.
        period: seconds between beats.
        offset: seconds of a beat.
        is_steady: keep the period and fit only the offset.

    Returns:
        Period and offset, seconds; the offset is that of the beat nearest to the peaks' mean time.
    """
    middle = float(peaks.times.mean()) if len(peaks.times) else 0.0
    offset += round((middle - offset) / period) * period
    for spread in np.geomspace(INITIAL_SPREAD_S, SPREAD_S, ROUNDS):
        beats = np.round((peaks.times - offset) / period * 2) / 2
        errors = peaks.times - offset - beats * period
        weights = peaks.strengths * np.exp(-0.5 * (errors / spread) ** 2)
        total = weights.sum()
        if total < 1e-9:
            break
        centre, error = (weights * beats).sum() / total, (weights * errors).sum() / total
        slope = 0.0
        if not is_steady:
            square = max((weights * (beats - centre) ** 2).sum(), 1e-9)
            slope = (weights * (beats - centre) * errors).sum() / square
        period += slope
        offset += error - slope * centre
    return float(period), float(offset)


def _support(peaks: StrengthPeaks, period: float, offset: float) -> float:
    near = _nearness(peaks, period, offset)
    chance = np.sqrt(2 * np.pi) * SPREAD_S * 2 / period
    return float((peaks.strengths * (near - chance)).sum())


def _nearness(peaks: StrengthPeaks, period: float, offset: float) -> Curve:
    """Return how near each peak is to a beat or half-beat, 0 to 1 (on it): (n,)."""
    errors = peaks.times - offset
    errors -= np.round(errors / period * 2) * period / 2
    near: Curve = np.exp(-0.5 * (errors / SPREAD_S) ** 2)
    return near


def _beats_at_windows(path: BeatPath, peaks: StrengthPeaks) -> Curve:
    """Return the position of each window's centre, in beats since the first window's beat: (n,).

    The phase of each window is refined with the peaks around it.
    """
    periods = 60 / path.tempos
    phases = np.empty(len(periods))
    for i, (time, period, phase) in enumerate(zip(path.times, periods, path.phases, strict=True)):
        near = peaks.between(time - WINDOW_S / 2, time + WINDOW_S / 2)
        _, offset = fit_period_and_offset(near, period, time - phase * period, is_steady=True)
        phases[i] = (time - offset) / period % 1
    expected = np.diff(path.times) * (1 / periods[1:] + 1 / periods[:-1]) / 2
    steps = expected + (np.diff(phases) - expected + 0.5) % 1 - 0.5
    return phases[0] + np.concatenate([[0.0], np.cumsum(steps)])


def _cut(
    times: Curve, beats: Curve, weights: Curve, period: float, jumps: NDArray[np.bool_]
) -> list[int]:
    """Return the first window of each segment, then the number of windows.

    Dynamic programming over the start of the last segment: the cost of a segment is CUT_COST plus
    the squared residue of a straight line through its beats. Every jump starts a segment.

    Args:
        times: centres of the windows, seconds, (n,).
        beats: positions there, in beats, (n,).
        weights: weight of each window, (n,).
        period: typical seconds per beat.
        jumps: bool (n,).
    """
    n = len(times)
    x = times - times[n // 2]
    y = (beats - beats[n // 2]) * period - x  # seconds ahead of a steady beat
    terms = (np.ones(n), x, y, x * x, x * y, y * y)
    sums = np.array([np.concatenate([[0.0], np.cumsum(weights * term)]) for term in terms])
    last_jump = np.maximum.accumulate(np.where(jumps, np.arange(n), 0))
    costs = np.zeros(n + 1)
    origins = np.zeros(n + 1, int)
    for stop in range(1, n + 1):
        low = last_jump[stop - 1]
        starts = np.arange(low, max(low, stop - MIN_WINDOWS) + 1)
        w, sx, sy, sxx, sxy, syy = sums[:, stop, None] - sums[:, starts]
        spread = np.maximum(sxx - sx * sx / w, 1e-9)
        residue = np.maximum(syy - sy * sy / w - (sxy - sx * sy / w) ** 2 / spread, 0)
        totals = costs[starts] + residue / ANCHOR_S**2 + CUT_COST
        costs[stop], origins[stop] = totals.min(), starts[totals.argmin()]
    cuts = [n]
    while cuts[-1] > 0:
        cuts.append(int(origins[cuts[-1]]))
    return cuts[::-1]


def _drop_unclear(segments: list[TempoSegment], peaks: StrengthPeaks) -> list[TempoSegment]:
    """Drop segments without a beat; the segment before each one is extended through it."""
    supports = [segment.support(peaks) for segment in segments]
    shares = [
        support / max(peaks.between(segment.start, segment.stop).strengths.sum(), 1e-9)
        for segment, support in zip(segments, supports, strict=True)
    ]
    kept = [
        segment for segment, share in zip(segments, shares, strict=True) if share >= CLEAR_SHARE
    ]
    kept = kept or [segments[int(np.argmax(supports))]]
    borders = [segments[0].start, *(segment.start for segment in kept[1:]), segments[-1].stop]
    return _with_borders(kept, borders)


def _with_borders(segments: list[TempoSegment], borders: list[float]) -> list[TempoSegment]:
    """Return n segments with new borders, (n + 1) seconds in order."""
    return [
        TempoSegment(start, stop, segment.bpm, segment.offset)
        for segment, (start, stop) in zip(segments, pairwise(borders), strict=True)
    ]


def _total_support(segments: list[TempoSegment], peaks: StrengthPeaks) -> float:
    return sum(segment.support(peaks) for segment in segments)


def _join(
    segments: list[TempoSegment], peaks: StrengthPeaks, cost: float, ratio_cost: float
) -> list[TempoSegment]:
    """Join neighbours, least loss first, while the lost support is below a segment's cost."""
    joins = [_join_pair(*pair, peaks) for pair in pairwise(segments)]
    while joins:
        losses = [
            loss - (ratio_cost if _is_simple(one.bpm / other.bpm) else cost)
            for (loss, _), one, other in zip(joins, segments[:-1], segments[1:], strict=True)
        ]
        i = int(np.argmin(losses))
        if losses[i] > 0:
            break
        segments = [*segments[:i], joins[i][1], *segments[i + 2 :]]
        del joins[i]
        for j in (i - 1, i):
            if 0 <= j < len(joins):
                joins[j] = _join_pair(segments[j], segments[j + 1], peaks)
    return segments


def _join_pair(
    one: TempoSegment, other: TempoSegment, peaks: StrengthPeaks
) -> tuple[float, TempoSegment]:
    """Return the support lost by joining two neighbours, and the joined segment."""
    near = peaks.between(one.start, other.stop)
    wholes = [TempoSegment(one.start, other.stop, part.bpm, part.offset) for part in (one, other)]
    whole = max(wholes, key=lambda part: part.support(near))
    grid = fit_rounded_tempo(near, 60 / whole.bpm, whole.offset)
    fitted = TempoSegment(one.start, other.stop, *grid)
    whole = max(whole, fitted, key=lambda part: part.support(near))
    return one.support(near) + other.support(near) - whole.support(near), whole


def _is_simple(ratio: float) -> bool:
    return any(abs(ratio / simple - 1) < RATIO_TOLERANCE for simple in RATIOS)


def _move_borders(segments: list[TempoSegment], peaks: StrengthPeaks) -> list[TempoSegment]:
    """Move each border to where the peaks change from one grid to the other."""
    borders = [segments[0].start]
    for one, other in pairwise(segments):
        low = max(one.stop - WINDOW_S, (one.start + one.stop) / 2)
        high = min(other.start + WINDOW_S, (other.start + other.stop) / 2)
        near = peaks.between(low, high)
        gain = _nearness(near, 60 / one.bpm, one.offset)
        gain -= _nearness(near, 60 / other.bpm, other.offset)
        totals = np.concatenate([[0.0], np.cumsum(near.strengths * gain)])
        best = int(totals.argmax())
        edges = np.concatenate([[low], near.times, [high]])
        borders.append(float(edges[best : best + 2].mean()))
    borders.append(segments[-1].stop)
    return _with_borders(segments, borders)
