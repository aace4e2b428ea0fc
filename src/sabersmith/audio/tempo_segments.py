"""From a followed beat to stretches of constant tempo, fitted to the attacks themselves."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.beat_tracking import HOP_S, WINDOW_S, BeatPath
from sabersmith.audio.onset_strength import Curve, StrengthPeaks

SPREAD_S = 0.010  # how far attacks of one beat scatter around it
WIDE_S = 0.030  # the first fit takes attacks so far from the beat
ROUNDS = 6

CLEAR_FIT, SURE_FIT = 0.1, 0.4  # windows that fit less than the first tell nothing
ANCHOR_S = 0.008  # how far the beat of a window scatters around that of its stretch
CUT_COST = 10.0  # of one more stretch, in squared scatters
LEAST_WINDOWS = 3

# In units of strength, of which an attack has a few: what a further stretch must explain more.
STRETCH_COST = 100.0
# Three beats against two are heard in songs of one tempo too: such a change must explain more.
RATIOS = (1 / 2, 2 / 3, 3 / 4, 4 / 3, 3 / 2, 2.0)
RATIO_WIDTH = 0.005
RATIO_COST = 300.0
# Where joining would lose more of the support than this share keeps, the tempo is live.
STEADY = 0.8
LIVE_COST = 20.0
CLEAR_SHARE = 0.04  # of a stretch's strength: with less on the grid there is no beat to follow
# Steps of BPM, and the share of the support that a tempo rounded to one of them must keep.
ROUND_TEMPOS = ((1.0, 0.95), (0.5, 0.97), (0.01, 0.99), (0.001, 0.0))


@dataclass(frozen=True)
class TempoSegment:
    """A stretch of constant tempo, from start to stop: a beat is at offset + k * 60 / bpm."""

    start: float  # seconds
    stop: float
    bpm: float
    offset: float  # seconds of one of its beats

    def support(self, hits: StrengthPeaks) -> float:
        """Strength of its hits on beats and half-beats, above what chance puts there."""
        return _support(hits.between(self.start, self.stop), 60 / self.bpm, self.offset)


def find_segments(path: BeatPath, hits: StrengthPeaks) -> list[TempoSegment]:
    """Cut a song into as few stretches of constant tempo as explain its attacks.

    Args:
        path: the beat as followed through the song.
        hits: its attacks.

    Returns:
        The stretches in order, each beginning where the one before ends; at least one.
    """
    beats = _anchors(path, hits)
    weights = np.clip((path.fits - CLEAR_FIT) / (SURE_FIT - CLEAR_FIT), 1e-6, 1)
    seconds = float(np.median(60 / path.tempos))
    cuts = _cut(path.times, beats, weights, seconds, path.jumps)
    parts = []
    for first, last in pairwise(cuts):
        part = slice(first, last)
        tempo = float(np.median(path.tempos[part])) / 60
        x, w = path.times[part], weights[part]
        centre, beat = np.average(x, weights=w), np.average(beats[part], weights=w)
        if last - first >= LEAST_WINDOWS:
            tempo = (w * (x - centre) * (beats[part] - beat)).sum() / (w * (x - centre) ** 2).sum()
        start, stop = x[0] - HOP_S / 2, x[-1] + HOP_S / 2
        line = settle(hits.between(start, stop), 1 / tempo, centre - beat / tempo)
        parts.append(TempoSegment(start, stop, *line))
    parts = _drop_unclear(parts, hits)
    joined = _join(parts, hits, STRETCH_COST, RATIO_COST)
    if _total(joined, hits) < STEADY * _total(parts, hits):
        joined = _join(parts, hits, LIVE_COST, LIVE_COST)
    return _cut_sharply(joined, hits)


def settle(hits: StrengthPeaks, period: float, offset: float) -> tuple[float, float]:
    """Move a grid near to it onto the hits: return its BPM, a round one if it fits, and offset."""
    period, offset = refine(hits, period, offset)
    best = _support(hits, period, offset)
    for step, share in ROUND_TEMPOS:
        bpm = max(round(60 / period / step), 1) * step
        _, at = refine(hits, 60 / bpm, offset, is_steady=True)
        if _support(hits, 60 / bpm, at) >= share * best:
            break
    return round(bpm, 3), at


def refine(
    hits: StrengthPeaks, period: float, offset: float, is_steady: bool = False
) -> tuple[float, float]:
    """Move a grid onto the hits near its beats and half-beats.

    StrengthPeaks weigh by their strength and by how close they are, in a circle that narrows from WIDE_S
    to SPREAD_S: the result is the grid, near the given one, on which most attacks lie.

    Args:
        hits: of the stretch to fit.
        period: seconds between beats.
        offset: seconds of a beat.
        is_steady: whether the period stays as it is.

    Returns:
        Period and offset, of the beat in the middle of the hits.
    """
    middle = float(hits.times.mean()) if len(hits.times) else 0.0
    offset += round((middle - offset) / period) * period
    for spread in np.geomspace(WIDE_S, SPREAD_S, ROUNDS):
        beats = np.round((hits.times - offset) / period * 2) / 2
        errors = hits.times - offset - beats * period
        weights = hits.strengths * np.exp(-0.5 * (errors / spread) ** 2)
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


def _support(hits: StrengthPeaks, period: float, offset: float) -> float:
    near = _nearness(hits, period, offset)
    chance = np.sqrt(2 * np.pi) * SPREAD_S * 2 / period
    return float((hits.strengths * (near - chance)).sum())


def _nearness(hits: StrengthPeaks, period: float, offset: float) -> Curve:
    """How near each hit is to a beat or half-beat, 1 for on it."""
    errors = hits.times - offset
    errors -= np.round(errors / period * 2) * period / 2
    near: Curve = np.exp(-0.5 * (errors / SPREAD_S) ** 2)
    return near


def _anchors(path: BeatPath, hits: StrengthPeaks) -> Curve:
    """Beats from the first window's middle to each one's, by the hits around it."""
    periods = 60 / path.tempos
    phases = np.empty(len(periods))
    for i, (time, period, phase) in enumerate(zip(path.times, periods, path.phases, strict=True)):
        near = hits.between(time - WINDOW_S / 2, time + WINDOW_S / 2)
        _, offset = refine(near, period, time - phase * period, is_steady=True)
        phases[i] = (time - offset) / period % 1
    expected = np.diff(path.times) * (1 / periods[1:] + 1 / periods[:-1]) / 2
    steps = expected + (np.diff(phases) - expected + 0.5) % 1 - 0.5
    return phases[0] + np.concatenate([[0.0], np.cumsum(steps)])


def _cut(
    times: Curve, beats: Curve, weights: Curve, period: float, jumps: NDArray[np.bool_]
) -> list[int]:
    """Return the first window of each stretch, and the number of windows, by least squares.

    Dynamic programming over where the last stretch begins; a jump begins one in any case.
    """
    n = len(times)
    x = times - times[n // 2]
    y = (beats - beats[n // 2]) * period - x  # seconds ahead of a steady beat
    terms = (np.ones(n), x, y, x * x, x * y, y * y)
    sums = np.array([np.concatenate([[0.0], np.cumsum(weights * term)]) for term in terms])
    lowest = np.maximum.accumulate(np.where(jumps, np.arange(n), 0))
    costs = np.zeros(n + 1)
    came = np.zeros(n + 1, int)
    for stop in range(1, n + 1):
        low = lowest[stop - 1]
        starts = np.arange(low, max(low, stop - LEAST_WINDOWS) + 1)
        w, sx, sy, sxx, sxy, syy = sums[:, stop, None] - sums[:, starts]
        spread = np.maximum(sxx - sx * sx / w, 1e-9)
        residue = np.maximum(syy - sy * sy / w - (sxy - sx * sy / w) ** 2 / spread, 0)
        totals = costs[starts] + residue / ANCHOR_S**2 + CUT_COST
        costs[stop], came[stop] = totals.min(), starts[totals.argmin()]
    cuts = [n]
    while cuts[-1] > 0:
        cuts.append(int(came[cuts[-1]]))
    return cuts[::-1]


def _drop_unclear(parts: list[TempoSegment], hits: StrengthPeaks) -> list[TempoSegment]:
    """Leave out stretches without a beat; those before them go on through them."""
    supports = [part.support(hits) for part in parts]
    shares = [
        support / max(hits.between(part.start, part.stop).strengths.sum(), 1e-9)
        for part, support in zip(parts, supports, strict=True)
    ]
    kept = [part for part, share in zip(parts, shares, strict=True) if share >= CLEAR_SHARE]
    kept = kept or [parts[int(np.argmax(supports))]]
    starts = [parts[0].start, *(part.start for part in kept[1:]), parts[-1].stop]
    return [
        TempoSegment(start, stop, part.bpm, part.offset)
        for part, start, stop in zip(kept, starts[:-1], starts[1:], strict=True)
    ]


def _total(parts: list[TempoSegment], hits: StrengthPeaks) -> float:
    return sum(part.support(hits) for part in parts)


def _join(
    parts: list[TempoSegment], hits: StrengthPeaks, cost: float, ratio_cost: float
) -> list[TempoSegment]:
    """Join neighbours while that loses less support than a stretch costs, the least first."""
    joins = [_joined(*pair, hits) for pair in pairwise(parts)]
    while joins:
        losses = [
            loss - (ratio_cost if _is_simple(one.bpm / other.bpm) else cost)
            for (loss, _), one, other in zip(joins, parts[:-1], parts[1:], strict=True)
        ]
        i = int(np.argmin(losses))
        if losses[i] > 0:
            break
        parts = [*parts[:i], joins[i][1], *parts[i + 2 :]]
        del joins[i]
        for j in (i - 1, i):
            if 0 <= j < len(joins):
                joins[j] = _joined(parts[j], parts[j + 1], hits)
    return parts


def _joined(
    one: TempoSegment, other: TempoSegment, hits: StrengthPeaks
) -> tuple[float, TempoSegment]:
    """Return the support that two stretches lose as one, and the one."""
    near = hits.between(one.start, other.stop)
    wholes = [TempoSegment(one.start, other.stop, part.bpm, part.offset) for part in (one, other)]
    whole = max(wholes, key=lambda part: part.support(near))
    line = settle(near, 60 / whole.bpm, whole.offset)
    settled = TempoSegment(one.start, other.stop, *line)
    whole = max(whole, settled, key=lambda part: part.support(near))
    return one.support(near) + other.support(near) - whole.support(near), whole


def _is_simple(ratio: float) -> bool:
    return any(abs(ratio / simple - 1) < RATIO_WIDTH for simple in RATIOS)


def _cut_sharply(parts: list[TempoSegment], hits: StrengthPeaks) -> list[TempoSegment]:
    """Move each border to where the attacks change from one grid to the other."""
    borders = [parts[0].start]
    for one, other in pairwise(parts):
        low = max(one.stop - WINDOW_S, (one.start + one.stop) / 2)
        high = min(other.start + WINDOW_S, (other.start + other.stop) / 2)
        near = hits.between(low, high)
        gain = _nearness(near, 60 / one.bpm, one.offset)
        gain -= _nearness(near, 60 / other.bpm, other.offset)
        totals = np.concatenate([[0.0], np.cumsum(near.strengths * gain)])
        best = int(totals.argmax())
        edges = np.concatenate([[low], near.times, [high]])
        borders.append(float(edges[best : best + 2].mean()))
    borders.append(parts[-1].stop)
    return [
        TempoSegment(start, stop, part.bpm, part.offset)
        for part, start, stop in zip(parts, borders[:-1], borders[1:], strict=True)
    ]
