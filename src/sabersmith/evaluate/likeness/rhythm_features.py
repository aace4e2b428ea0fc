"""Features of when the notes of a chart come."""

from collections.abc import Sequence

import numpy as np

from sabersmith.evaluate.likeness.chart_notes import (
    TICKS,
    Bools,
    ChartNotes,
    Floats,
    Ints,
    mean,
    run_lengths,
)

# Gaps between onsets that have a name, in beats, and how far others may be off.
NAMED_GAPS = {
    "1/8": 1 / 8,
    "1/6": 1 / 6,
    "1/4": 1 / 4,
    "1/3": 1 / 3,
    "1/2": 1 / 2,
    "3/4": 3 / 4,
    "1": 1.0,
    "3/2": 3 / 2,
    "2": 2.0,
}
LONG_GAPS = (3.0, 4.0)  # usual as well, but too rare for a feature of their own
GAP_TOLERANCE = 0.045
SAME_GAP = 0.04  # beats by which a gap may differ from the one before
LONGEST_COUNTED_GAP = 4  # beats: longer gaps count as this in the entropy
LAGS = (1, 2, 4, 8, 16, 32)  # beats
PHASE_TOLERANCE = 0.06  # beats
PHASES = 48  # places of the beat that are tried
QUARTER_TOLERANCE = 0.03  # beats from a quarter of a beat
DENSITY_BEATS = 8
STREAM_S = 0.2
PAUSE_S = 1.5


def rhythm_features(notes: ChartNotes) -> dict[str, float]:
    """Return the features of a chart's rhythm by name; NaN where there is nothing to measure.

    Gaps are between onsets. Shares are of gaps or of onsets. Entropies are of gaps in twelfths of
    a beat, in bits. `longest stream`: gaps under STREAM_S in a row.
    """
    gaps, seconds = notes.gaps, np.diff(notes.times)
    named = {name: mean(np.abs(gaps - gap) < GAP_TOLERANCE) for name, gap in NAMED_GAPS.items()}
    usual = np.array([*NAMED_GAPS.values(), *LONG_GAPS])
    off = np.abs(gaps[:, None] - usual).min(1)
    rounded = np.round(gaps * TICKS).astype(np.int64)
    pairs = np.stack((rounded[:-1], rounded[1:]), 1)
    density = window_counts(notes.beats, DENSITY_BEATS)
    features = {f"gap {name}": share for name, share in named.items()}
    features |= {
        "gap other": mean(off > GAP_TOLERANCE),
        "gap entropy": entropy(np.clip(rounded, 0, LONGEST_COUNTED_GAP * TICKS)),
        "gap pair entropy": entropy(pairs),
        "gap repeated": mean(np.abs(np.diff(gaps)) < SAME_GAP),
        "density sd/mean": float(density.std() / density.mean()),
        "longest stream": float(run_lengths(seconds < STREAM_S).max(initial=0)),
        "longest pause, s": float(seconds.max(initial=0.0)),
        "pauses a minute": float((seconds > PAUSE_S).sum() / notes.duration_s * 60.0),
    }
    places = beat_places(notes.beats)
    features |= {f"on {name}": mean(on) for name, on in places.items()}
    features |= {f"onset {lag} beats ago": _recurrence(notes, lag) for lag in LAGS}
    return features


def beat_places(beats: Floats) -> dict[str, Bools]:
    """Return which onsets lie on beats, half beats and quarters, each (K,).

    The grid of a map may be off by a part of a beat. So of all phases at which about as many
    onsets as possible lie on quarters of a beat, that with the most on whole beats counts.
    """
    phases = np.arange(PHASES)[:, None] / PHASES
    on_quarters = (_distance((beats - phases) * 4) < 4 * QUARTER_TOLERANCE).mean(1)
    on_beats = (_distance(beats - phases) < PHASE_TOLERANCE).mean(1)
    on_beats[on_quarters < on_quarters.max() - 0.01] = -1.0
    place = beats - on_beats.argmax() / PHASES
    near = {shift: _distance(place - shift) < PHASE_TOLERANCE for shift in (0.0, 0.25, 0.5, 0.75)}
    return {"beat": near[0.0], "half": near[0.5], "quarter": near[0.25] | near[0.75]}


def window_counts(positions: Floats, length: float) -> Ints:
    """Return how many positions lie in each window from the first position on."""
    edges = np.arange(positions[0], positions[-1] + length, length)
    return np.histogram(positions, edges)[0]


def entropy(values: Ints | Sequence[int]) -> float:
    """Return the entropy of values (n,) or rows (n, m) in bits, by how often each occurs."""
    counts = np.unique(np.asarray(values), axis=0, return_counts=True)[1]
    shares = counts / counts.sum()
    return float(-(shares * np.log2(shares)).sum())


def _distance(positions: Floats) -> Floats:
    """Return how far positions are from the nearest whole number."""
    return np.abs(positions - np.round(positions))


def _recurrence(notes: ChartNotes, lag: int) -> float:
    """Return the share of onsets with an onset `lag` beats earlier, of those late enough."""
    late = notes.beats > notes.beats[0] + lag
    return mean(np.isin(notes.ticks[late] - lag * TICKS, notes.ticks))
