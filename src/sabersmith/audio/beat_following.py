"""Follow the beat, onset by onset, through stretches where the grid's steady tempo fails.

A ritardando or a fermata changes the tempo faster than segments of constant tempo can follow. From
the grid's edge, a path is sought from onset to onset: each is a whole number of ticks (beats,
half-beats or quarters) after the one before, and the tick changes little from one step to the
next. Dynamic programming finds the path that takes most of the strong onsets and changes the tick
least. In music without a beat no such path is good, and the stretch keeps its grid.

A live tempo that wanders through the whole song is followed in the same way, from the middle of
its longest segment to both ends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from sabersmith.audio.onset_strength import Curve, StrengthPeaks
from sabersmith.timing.beat_grid import BeatGrid, Stretch

TICKS_PER_BEAT = (2, 1, 4)
LEAST_TICK_S = 0.1
LEAST_STRENGTH = 1.5
FULL_STRENGTH = 3.0
NEAR_S = 0.060  # of several peaks this near to each other only the strongest counts
MOST_TICKS = 4  # from one onset to the next
LONGEST_S = 2.5  # from one onset to the next
BEAM = 24  # ticks remembered per onset
CHANGE_SD = 0.08  # standard deviation of the logarithm of the tick from one to the next
LARGEST_CHANGE = 0.35
MISS_COST = 0.5  # per tick without an onset
SKIP_COST = 0.7  # per onset, times its weight, that is on no tick
# Of a path, as a share of what all its onsets are worth. Ritardandi reach 0.5 to 1; random onsets,
# and the stretches of the training songs where the beat is lost, 0.1 at most.
LEAST_SCORE = 0.3
LEAST_LIVE_SCORE = 0.6  # of a whole song, whose segments already follow it roughly
LEAST_ONSETS = 5
LEAD_BEATS = 4  # by which a stretch is followed from before its start, as a change begins slowly
INTRO_BEATS = 4  # a stretch that starts this early is followed backwards
LIVE_CHANGES = 6  # of tempo in the grid of segments, two for each segment but the first


@dataclass(frozen=True, eq=False)
class _Step:
    """The best path to an onset that ends with a certain tick."""

    score: float
    tick: float
    onset: int  # index
    count: int  # ticks since the step before
    before: _Step | None


def follow_lost_stretches(
    grid: BeatGrid, stretches: tuple[Stretch, ...], peaks: StrengthPeaks
) -> BeatGrid:
    """Return a grid that follows the onsets in the stretches where they show a beat.

    Args:
        grid: the song's beats.
        stretches: (start, stop) where its onsets do not keep to it, seconds, in order.
        peaks: the peaks of the song's onset-strength envelope.

    Returns:
        The grid with more tempo changes; stretches in which no beat was found are its `unclear`.
    """
    unclear = []
    end = float(peaks.times[-1]) if len(peaks.times) else 0.0
    found: list[tuple[float, float, Curve]] = []
    for start, stop in stretches:
        is_intro = float(grid.beat_of(start)) < INTRO_BEATS
        beats = _follow(grid, start, stop, peaks, LEAST_SCORE, is_intro)
        if beats is None:
            unclear.append((start, stop))
        else:
            found.append((start, stop, beats))
    for start, stop, beats in found:
        grid = _with_beats(grid, start, stop, beats, end)
    return replace(grid, unclear=tuple(unclear))


def follow_live_tempo(grid: BeatGrid, peaks: StrengthPeaks) -> BeatGrid:
    """Return a grid that follows the onsets of a whole song if its tempo wanders, else `grid`.

    Arguments as of `follow_lost_stretches`.
    """
    if len(grid.changes) < LIVE_CHANGES or not len(peaks.times):
        return grid
    first, last = float(peaks.times[0]), float(peaks.times[-1])
    borders = np.array([first, *grid.seconds_of([beat for beat, _ in grid.changes]), last])
    longest = int(np.diff(borders).argmax())
    middle = float(borders[longest : longest + 2].mean())
    before = _follow(grid, first, middle, peaks, LEAST_LIVE_SCORE, backwards=True)
    after = _follow(grid, middle, last, peaks, LEAST_LIVE_SCORE)
    if before is None or after is None:
        return grid
    beats = np.unique(np.concatenate([before, after]))
    beats = beats[np.diff(beats, prepend=-np.inf) > 0.25 * np.median(np.diff(beats))]
    return _with_beats(grid, first, last, beats, last)


def _follow(
    grid: BeatGrid,
    start: float,
    stop: float,
    peaks: StrengthPeaks,
    least_score: float,
    backwards: bool = False,
) -> Curve | None:
    """Return the times of the beats in a stretch, (n,), or None if its onsets show no beat.

    They are sought from LEAD_BEATS before the stretch on, or backwards from as many after it.
    """
    sign = -1.0 if backwards else 1.0
    period = float(60 / grid.bpm_at(stop + 1e-3 if backwards else start - 1e-3))
    if backwards:
        stop += LEAD_BEATS * period
    else:
        start -= LEAD_BEATS * period
    edge = np.ceil(grid.beat_of(stop)) if backwards else np.floor(grid.beat_of(start))
    anchor = float(grid.seconds_of(edge))
    onsets = _strongest(peaks.between(start - period, stop + period))
    times = sign * (onsets.times - anchor)
    order = np.argsort(times)
    times, weights = times[order], np.clip(onsets.strengths[order] / FULL_STRENGTH, 0, 1)
    best = None
    for per_beat in TICKS_PER_BEAT:
        tick = period / per_beat
        inside = times > 0.25 * tick
        total = weights[inside].sum()
        if tick < LEAST_TICK_S or inside.sum() < LEAST_ONSETS:
            continue
        ticks, score = _best_ticks(times[inside], weights[inside], tick)
        if len(ticks) >= per_beat and (best is None or score / total > best[0]):
            best = score / total, _beats_of(np.concatenate([[0.0], ticks]), per_beat)
    if best is None or best[0] < least_score:
        return None
    return np.sort(anchor + sign * best[1])


def _strongest(peaks: StrengthPeaks) -> StrengthPeaks:
    """Return the strong peaks of which no stronger one is near."""
    strong = peaks.above(LEAST_STRENGTH)
    kept = [
        strength >= strong.between(time - NEAR_S, time + NEAR_S).strengths.max()
        for time, strength in zip(strong.times, strong.strengths, strict=True)
    ]
    mask = np.array(kept, np.bool_)
    return StrengthPeaks(strong.times[mask], strong.strengths[mask])


def _best_ticks(times: Curve, weights: Curve, tick: float) -> tuple[Curve, float]:
    """Return the ticks of the best path through onsets, and its score.

    Args:
        times: of the onsets, seconds after the first tick, ascending, (n,).
        weights: of the onsets, (n,).
        tick: seconds from one tick to the next at the start.
    """
    worth = np.concatenate([[0.0], np.cumsum(weights)])
    beams: list[list[_Step]] = []
    start = _Step(0.0, tick, -1, 0, None)
    for k, time in enumerate(times):
        steps: dict[int, _Step] = {}
        for j in range(k - 1, -2, -1):
            gap = time - (times[j] if j >= 0 else 0.0)
            if gap > LONGEST_S:
                break
            skipped = SKIP_COST * (worth[k] - worth[j + 1])
            for step in [start] if j < 0 else beams[j]:
                count = max(1, round(gap / step.tick))
                change = float(np.log(gap / count / step.tick))
                if count > MOST_TICKS or abs(change) > LARGEST_CHANGE:
                    continue
                cost = 0.5 * (change / CHANGE_SD) ** 2 + MISS_COST * (count - 1) + skipped
                score = step.score + float(weights[k]) - cost
                key = round(50 * np.log(gap / count))  # ticks within 2 % are one
                if key not in steps or score > steps[key].score:
                    steps[key] = _Step(score, gap / count, k, count, step)
        beams.append(sorted(steps.values(), key=lambda step: -step.score)[:BEAM])
    ends = [
        (step.score - SKIP_COST * (worth[-1] - worth[k + 1]), k, i)
        for k, beam in enumerate(beams)
        for i, step in enumerate(beam)
    ]
    if not ends:
        return np.zeros(0), -np.inf
    score, k, i = max(ends)
    return _ticks_of(beams[k][i], times), float(score)


def _ticks_of(last: _Step, times: Curve) -> Curve:
    """Return the ticks of the path that ends with a step, evenly spaced between onsets: (n,).

    times: of the onsets, seconds after the first tick.
    """
    parts: list[Curve] = []
    step: _Step | None = last
    while step is not None and step.before is not None:
        start = float(times[step.before.onset]) if step.before.onset >= 0 else 0.0
        parts.append(np.linspace(start, times[step.onset], step.count + 1)[1:])
        step = step.before
    return np.concatenate(parts[::-1])


def _beats_of(ticks: Curve, per_beat: int) -> Curve:
    """Return the beats among ticks, moved so that ticks between them are not far off either.

    While a tempo changes, the tick in the middle of a beat is not half-way between its ends. A grid
    has one tempo for each beat, so half of that difference goes to the beats.

    ticks: seconds, ascending, the first on a beat, (n,).
    """
    beats = ticks[::per_beat]
    whole = len(beats) - 1
    if per_beat == 1 or whole < 1:
        return beats
    middles = ticks[per_beat // 2 :: per_beat][:whole]
    off = middles - (beats[:-1] + beats[1:]) / 2
    ends = np.concatenate([off[:1], (off[:-1] + off[1:]) / 2, off[-1:]])
    return beats + ends / 2


def _with_beats(grid: BeatGrid, start: float, stop: float, beats: Curve, end: float) -> BeatGrid:
    """Return a grid with other beats in a stretch, and its own before and after.

    Args:
        grid: the song's beats.
        start: of the stretch, seconds.
        stop: of the stretch, seconds.
        beats: times of its beats, (n,), n >= 2.
        end: seconds of the last onset of the song.
    """
    margin = 0.25 * float(np.diff(beats).min())
    first, last = (float(grid.beat_of(edge)) for edge in (0.0, end))
    own = np.arange(np.ceil(first), np.ceil(last) + 2)
    own_times = grid.seconds_of(own)
    own_tempos = grid.bpm_at(own_times + 1e-6)
    before = own_times < beats[0] - margin
    if grid.beat_of(start) < INTRO_BEATS:
        before[:] = False
    after = own_times > max(beats[-1], stop) + margin
    if not after.any() or stop + 60 / grid.bpm_at(stop) > end:
        after[:] = False
    middle = beats
    if after.any():
        # Whole beats bridge the gap from the last beat found to the grid's next one.
        gap = own_times[after][0] - beats[-1]
        count = max(1, round(gap / (beats[-1] - beats[-2])))
        middle = np.append(beats, beats[-1] + gap / count * np.arange(1, count))
    times = np.concatenate([own_times[before], middle, own_times[after]])
    tempos = 60 / np.diff(times, append=2 * times[-1] - times[-2])
    n = int(before.sum())
    tempos[: max(n - 1, 0)] = own_tempos[before][: max(n - 1, 0)]
    if after.any():
        tempos[n + len(middle) :] = own_tempos[after]
    # Before the first of these beats, as many as there is room for have the grid's own tempo.
    lead = int(np.floor(times[0] * grid.bpm / 60))
    offset = float(times[0] - lead * 60 / grid.bpm)
    rounded = np.round(np.concatenate([[grid.bpm], tempos]), 6)
    changed = np.flatnonzero(np.diff(rounded))
    changes = tuple((int(i) + lead, float(tempos[i])) for i in changed)
    return replace(grid, offset=offset, changes=changes)
