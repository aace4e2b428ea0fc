"""Features of what the notes of a chart are: hands, cells, directions, doubles, repeats."""

import numpy as np

from sabersmith.beatmap.cuts import DIRECTION_ANGLES, MIRRORED_DIRECTIONS, angle_between
from sabersmith.beatmap.model import BLUE, LAYERS, LINES, RED
from sabersmith.evaluate.likeness.chart_notes import (
    TICKS,
    Bools,
    ChartNotes,
    mean,
    run_lengths,
)
from sabersmith.evaluate.likeness.rhythm_features import LAGS, beat_places

HANDS = {RED: "red", BLUE: "blue"}
DIRECTION_NAMES = (
    *("up", "down", "left", "right"),
    *("up-left", "up-right", "down-left", "down-right", "dot"),
)
SWING_GAP_S = 0.08  # notes of a hand within this of the one before belong to its swing
AFTER_PAUSE_BEATS = 1.0
GRAM = 4  # states
LEAST_REPEATS = 11  # onsets with an onset `lag` beats earlier that a share needs


def pattern_features(notes: ChartNotes) -> dict[str, float]:
    """Return the features of a chart's notes by name; NaN where there is nothing to measure.

    Doubles are onsets with both hands; their difference on and off the beat, and after pauses and
    in general, are differences of shares. Turns are between a hand's directed swings.
    """
    doubles = notes.doubles
    features = {
        "notes a second": len(notes.seconds) / notes.duration_s,
        "onsets a second": len(notes.times) / notes.duration_s,
        "doubles": mean(doubles),
        "stacks": mean(notes.sizes.max(0) > 1),
        "doubles on beats - off": _difference(doubles, beat_places(notes.beats)["beat"]),
        "doubles after pauses - all": mean(doubles[1:][notes.gaps >= AFTER_PAUSE_BEATS])
        - mean(doubles),
        "red": mean(notes.colors == RED),
    }
    features |= _hand_order(notes) | _shares(notes) | _doubles(notes) | _repeats(notes)
    for hand in HANDS:
        features |= _swings(notes, hand)
    return features


def _difference(values: Bools, chosen: Bools) -> float:
    """Return the share of true values among the chosen minus that among the others."""
    return mean(values[chosen]) - mean(values[~chosen])


def _hand_order(notes: ChartNotes) -> dict[str, float]:
    """Return how hands alternate: from single notes to the next, and the longest run of one."""
    hand = np.where(notes.doubles, -1, notes.sizes.argmax(0))
    single = notes.sizes.sum(0) == 1
    same = (hand[1:] == hand[:-1]) & ~notes.doubles[1:]
    return {
        "same hand next": mean(same[single[1:] & single[:-1]]),
        "longest run of a hand": 1.0 + float(run_lengths(same).max(initial=0)),
    }


def _shares(notes: ChartNotes) -> dict[str, float]:
    directions = np.bincount(notes.directions, minlength=len(DIRECTION_NAMES))
    layers = np.bincount(notes.layers, minlength=LAYERS)
    shares = dict(zip(DIRECTION_NAMES, directions / len(notes.seconds), strict=True))
    shares |= {f"layer {i}": share for i, share in enumerate(layers / len(notes.seconds))}
    red, blue = (notes.lines[notes.colors == hand] for hand in HANDS)
    shares |= {f"lane {i}, red": mean(red == i) for i in range(LINES)}
    shares |= {"crossovers, red": mean(red >= 2), "crossovers, blue": mean(blue <= 1)}
    return {name: float(share) for name, share in shares.items()}


def _swings(notes: ChartNotes, hand: int) -> dict[str, float]:
    """Return how one hand moves and turns from swing to swing; a swing is its first note."""
    own = np.flatnonzero(notes.colors == hand)
    gaps = np.diff(notes.seconds[own])
    first = own[np.concatenate(([True], gaps > SWING_GAP_S))[: len(own)]]
    way = np.hypot(np.diff(notes.lines[first]), np.diff(notes.layers[first]))
    angles = DIRECTION_ANGLES[notes.directions[first]]
    turns = angle_between(angles[1:], angles[:-1])
    turns = turns[~np.isnan(turns)]
    between = 1000.0 * np.diff(notes.seconds[first])
    features = {
        "move": mean(way),
        "same cell": mean(way == 0),
        "turns of 180": mean(turns == 180),
        "turns of 135": mean(turns == 135),
        "turns up to 90": mean(turns <= 90),
        "fast swings, ms": float(np.percentile(between, 5)) if len(between) else float("nan"),
    }
    return {f"{name}, {HANDS[hand]}": value for name, value in features.items()}


def _doubles(notes: ChartNotes) -> dict[str, float]:
    """Return how the two notes of doubles relate."""
    pairs = notes.doubles & (notes.sizes.sum(0) == 2)
    of_pairs = pairs[notes.onset]
    red, blue = (np.flatnonzero(of_pairs & (notes.colors == hand)) for hand in HANDS)
    mirrored = np.array(MIRRORED_DIRECTIONS)[notes.directions[red]] == notes.directions[blue]
    same_layer = notes.layers[red] == notes.layers[blue]
    opposite = notes.lines[red] + notes.lines[blue] == LINES - 1
    return {
        "doubles parallel": mean(notes.directions[red] == notes.directions[blue]),
        "doubles mirrored": mean(mirrored & same_layer & opposite),
        "doubles level": mean(same_layer),
    }


def _repeats(notes: ChartNotes) -> dict[str, float]:
    """Return how often states recur some beats later, and how many states and runs differ."""
    numbers = {state: i for i, state in enumerate(dict.fromkeys(notes.states))}
    ids = np.array([numbers[state] for state in notes.states])
    features = {"distinct states per 100": 100.0 * len(numbers) / len(ids)}
    grams = np.lib.stride_tricks.sliding_window_view(ids, GRAM) if len(ids) >= GRAM else ids[:0]
    distinct = len(np.unique(grams, axis=0))
    features[f"distinct {GRAM}-grams per 100"] = 100.0 * distinct / max(1, len(grams))
    for lag in LAGS:
        earlier = notes.ticks - lag * TICKS
        found = np.searchsorted(notes.ticks, earlier, "right") - 1
        exists = (found >= 0) & (notes.ticks[found] == earlier)
        same = ids[exists] == ids[found[exists]]
        name = f"same state {lag} beats ago"
        features[name] = mean(same) if len(same) >= LEAST_REPEATS else float("nan")
    return features
