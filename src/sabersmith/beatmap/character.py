"""The character of a chart in a few numbers: measured, as scores, and how it varies among charts.

- `describe` measures a chart by DESCRIPTORS, in units of their own.
- `CharacterScale` turns measures into scores that are comparable between difficulties: 0 is the
  median of human charts of a difficulty, and scores are distributed normally.
- `CharacterDistribution` draws scores that vary from song to song, and among the difficulties of a
  song, as those of human charts do.
- STYLES are named points.

Shapes: K descriptors, N onsets.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import NormalDist
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike, NDArray

from sabersmith.beatmap.cuts import DIRECTION_ANGLES
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import BOMB_CELL, CELLS, DIRECTIONS, State
from sabersmith.beatmap.model import ANY, BLUE, LEFT, LINES, RED, RIGHT

Floats = NDArray[np.float64]

DESCRIPTORS = (
    "density",  # logarithm of the onsets a second
    "variety",  # entropy, in bits, of pairs of neighbouring gaps in beats
    "syncopation",  # share of onsets on quarters: neither on a beat nor halfway between two
    "streams",  # share of onsets less than STREAM_GAP_S after the one before
    "contrast",  # standard deviation / mean of the number of onsets in windows of WINDOW_BEATS
    "rhythm_repetition",  # share of onsets that also come REPEAT_BEATS earlier
    "doubles",  # share of onsets with notes for both hands
    "towers",  # share of onsets with more than one note for a hand
    "states",  # distinct states in 100 onsets
    "pattern_repetition",  # share of the onsets also REPEAT_BEATS earlier that repeat the state
    "range",  # mean distance in cells between a hand's successive swings
    "turns",  # share of turns of at most 90 degrees between a hand's directed swings ("tech")
    "crossovers",  # share of notes in the other hand's half
    "dots",  # share of notes without a direction
    "sideways",  # share of notes that are cut to the left or to the right
)
K = len(DESCRIPTORS)
RHYTHM = DESCRIPTORS[:6]  # those that depend on the onsets alone

STREAM_GAP_S = 0.2
WINDOW_BEATS = 8.0
REPEAT_BEATS = 16.0
GRID = 12  # gaps are rounded to parts of a beat, so many in a beat: quarters and triplets
MAX_GAP = 4.0  # beats; longer gaps count as this
SAME_BEAT = 1 / 24  # beats by which onsets that repeat may differ
ON_GRID = 0.06  # beats by which an onset may miss a beat, a half or a quarter
PHASES = 48  # tried in a beat, for charts whose beats don't lie on the song's
# Onsets in a window in which distinct states are counted, since longer charts have fewer a hundred.
STATES_WINDOW = 100
SAME_SWING_S = 0.08  # a hand's notes closer than this to the last swing continue it
FEWEST = 10  # fewer onsets, or pairs of onsets, say nothing

MAX_SCORE = 2.5
_NORMAL = NormalDist()
_STEPS = 41  # quantiles in a table
# Scores and probabilities of the quantiles in a table.
_SCORES = np.linspace(-MAX_SCORE, MAX_SCORE, _STEPS)
_P = np.array([_NORMAL.cdf(score) for score in _SCORES])
FEWEST_CHARTS = 20  # a difficulty with fewer is measured by the charts of all difficulties
# A slope over the tempo has to be so many standard errors from zero. Smaller ones don't predict the
# charts of other songs (training charts in ten folds).
CLEAR = 4.0
BPM_RANGE = 40.0, 400.0  # tempos beyond are mistakes of a file

# Named points, in scores; what a style doesn't name is left as drawn.
STYLES: dict[str, dict[str, float]] = {
    # Arms turn and cross, patterns hardly come back, rhythm is intricate.
    "tech": {
        "turns": 1.6,
        "states": 1.2,
        "crossovers": 1.0,
        "sideways": 1.0,
        "syncopation": 0.8,
        "variety": 0.8,
        "doubles": -0.8,
    },
    # Long streams of single notes, up and down.
    "speed": {
        "density": 1.2,
        "streams": 1.8,
        "doubles": -1.0,
        "turns": -1.0,
        "states": -0.5,
        "range": -0.5,
    },
    # Wide sideways swings of both arms together, in a rhythm that comes back.
    "dance": {
        "range": 1.4,
        "sideways": 1.2,
        "doubles": 1.0,
        "rhythm_repetition": 0.8,
        "crossovers": 0.5,
        "streams": -0.8,
    },
    # Each swing leads into the next: half turns, few doubles, patterns that come back.
    "flow": {
        "turns": -1.2,
        "doubles": -0.8,
        "towers": -0.8,
        "crossovers": -0.5,
        "pattern_repetition": 0.8,
        "syncopation": -0.5,
    },
    # Few notes, on the beat, in patterns that come back.
    "chill": {
        "density": -1.4,
        "streams": -1.2,
        "syncopation": -0.8,
        "variety": -0.8,
        "states": -0.8,
        "turns": -0.8,
        "towers": -0.8,
    },
}


def describe(times: ArrayLike, beats: ArrayLike, states: Sequence[State]) -> Floats:
    """Measure a chart: float64 (K,) in the order of DESCRIPTORS, NaN where too little is there.

    A chart and its mirror image have the same measures.

    Args:
        times: (N,) of the onsets, seconds, ascending.
        beats: (N,) of the onsets, ascending.
        states: N grid states.

    Raises:
        ValueError: there aren't as many of each.
    """
    return np.concatenate((describe_rhythm(times, beats), _describe_patterns(times, beats, states)))


def describe_rhythm(times: ArrayLike, beats: ArrayLike) -> Floats:
    """Measure the onsets of a chart alone, see `describe`: float64 (6,), in the order of RHYTHM."""
    seconds, beats = np.asarray(times, np.float64), np.asarray(beats, np.float64)
    if seconds.ndim != 1 or seconds.shape != beats.shape:
        raise ValueError(f"{seconds.shape} times but {beats.shape} beats; (N,) of each are needed")
    if len(seconds) < FEWEST:
        return np.full(len(RHYTHM), np.nan)
    seconds_between, gaps = np.diff(seconds), np.diff(beats)
    return np.array(
        [
            math.log(len(seconds_between) / max(seconds_between.sum(), 1e-9)),
            _gap_pair_entropy(gaps),
            _off_half_beats(beats),
            np.mean(seconds_between < STREAM_GAP_S),
            _contrast(beats),
            _repetition(beats),
        ]
    )


def _gap_pair_entropy(gaps: Floats) -> float:
    rounded = np.round(np.minimum(gaps, MAX_GAP) * GRID).astype(int).tolist()
    counts = np.array(list(Counter(pairwise(rounded)).values()))
    p = counts / counts.sum()
    return float(-(p * np.log2(p)).sum())


def _off_half_beats(beats: Floats) -> float:
    """Return the share of onsets on quarters, at the phase that puts most onsets on the grid."""

    def near(parts: int) -> NDArray[np.bool_]:
        """Mark (PHASES, N) the onsets near multiples of 1 / parts."""
        phases = np.arange(PHASES)[:, None] / PHASES
        off = (beats - phases) * parts
        return np.abs(off - np.round(off)) < ON_GRID * parts

    # Beats count most, then halves, then quarters: of the phases with equally many onsets on
    # quarters, the one that puts them on strong places.
    fit = near(4).mean(1)
    strength = np.where(fit >= fit.max() - 0.01, near(1).mean(1) + 0.5 * near(2).mean(1), -1.0)
    best = int(strength.argmax())
    return float((near(4)[best] & ~near(2)[best]).mean())


def _contrast(beats: Floats) -> float:
    windows = math.ceil((beats[-1] - beats[0]) / WINDOW_BEATS)
    if windows < 4:
        return math.nan
    edges = beats[0] + WINDOW_BEATS * np.arange(windows + 1)
    counts = np.histogram(beats, edges)[0]
    return float(counts.std() / counts.mean())


def _earlier(beats: Floats) -> NDArray[np.int64]:
    """Return (N,) the index of the onset REPEAT_BEATS before each onset, -1 where none is."""
    wanted = beats - REPEAT_BEATS
    after = np.searchsorted(beats, wanted).clip(0, len(beats) - 1)
    before = (after - 1).clip(0)
    nearest = np.where(
        np.abs(beats[before] - wanted) < np.abs(beats[after] - wanted), before, after
    )
    return np.where(np.abs(beats[nearest] - wanted) <= SAME_BEAT, nearest, -1)


def _repetition(beats: Floats) -> float:
    late = beats >= beats[0] + REPEAT_BEATS - SAME_BEAT
    return float((_earlier(beats)[late] >= 0).mean()) if late.sum() >= FEWEST else math.nan


def _describe_patterns(times: ArrayLike, beats: ArrayLike, states: Sequence[State]) -> Floats:
    """Measure the notes of a chart: (K - 6,), see `describe`."""
    seconds, beats = np.asarray(times, np.float64), np.asarray(beats, np.float64)
    if len(states) != len(beats):
        raise ValueError(f"{len(states)} states at {len(beats)} onsets; one for each is needed")
    if len(states) < FEWEST:
        return np.full(K - len(RHYTHM), np.nan)
    cells = np.array(states, np.int64).reshape(-1, CELLS)
    is_note = (cells > 0) & (cells != BOMB_CELL)  # (N, 12)
    colors = np.where(is_note, (cells - 1) // DIRECTIONS, -1)
    directions = np.where(is_note, (cells - 1) % DIRECTIONS, -1)
    by_hand = np.stack([colors == RED, colors == BLUE], 1)  # (N, 2, 12)
    per_hand = by_hand.sum(-1)  # (N, 2)
    notes = max(1, int(is_note.sum()))
    earlier = _earlier(beats)
    at = np.flatnonzero(earlier >= 0)
    same = [states[i] == states[j] for i, j in zip(at.tolist(), earlier[at].tolist(), strict=True)]
    right = np.arange(CELLS) % LINES >= LINES // 2
    distances, turned = _swing_changes(seconds, by_hand, directions)
    return np.array(
        [
            (per_hand > 0).all(1).mean(),
            (per_hand > 1).any(1).mean(),
            _distinct_states(states),
            np.mean(same) if len(same) >= FEWEST else math.nan,
            distances.mean() if len(distances) else math.nan,
            (turned <= 90.0).mean() if len(turned) >= FEWEST else math.nan,
            ((colors == RED) & right | (colors == BLUE) & ~right).sum() / notes,
            (directions == ANY).sum() / notes,
            ((directions == LEFT) | (directions == RIGHT)).sum() / notes,
        ]
    )


def _distinct_states(states: Sequence[State]) -> float:
    """Return the mean number of distinct states in windows of 100 onsets, half overlapping."""
    if len(states) < STATES_WINDOW:
        return math.nan
    starts = range(0, len(states) - STATES_WINDOW + 1, STATES_WINDOW // 2)
    return float(np.mean([len(set(states[start : start + STATES_WINDOW])) for start in starts]))


def _swing_changes(
    seconds: Floats, by_hand: NDArray[np.bool_], directions: NDArray[np.int64]
) -> tuple[Floats, Floats]:
    """Return how far each swing is from the same hand's one before, and the turns between them.

    Distances in cells, between the centres of a swing's notes; turns in degrees 0..180, between
    swings with a direction. Notes are by_hand (N, 2, 12) bool with directions (N, 12).
    """
    places = np.stack([np.arange(CELLS) % LINES, np.arange(CELLS) // LINES], 1).astype(np.float64)
    angles = np.deg2rad(np.where(directions < 0, np.nan, DIRECTION_ANGLES[directions]))
    aims = np.nan_to_num(np.exp(1j * angles))  # (N, 12); 0 for dots and empty cells
    distances, turns = [], []
    for hand in (RED, BLUE):
        at = np.flatnonzero(by_hand[:, hand].any(1))
        at = at[np.diff(seconds[at], prepend=-math.inf) > SAME_SWING_S]
        mine = by_hand[at, hand].astype(np.float64)
        centres = mine @ places / mine.sum(1, keepdims=True)
        distances.append(np.hypot(*np.diff(centres, axis=0).T))
        aim = (mine * aims[at]).sum(1)
        is_directed = np.abs(aim) > 1e-6
        both = is_directed[1:] & is_directed[:-1]
        turn = np.abs(np.angle(aim[1:][both] * aim[:-1][both].conj(), deg=True))
        turns.append(np.round(turn, 3))
    return np.concatenate(distances), np.concatenate(turns)


class CharacterScale:
    """Turns the measures of `describe` into normal scores for each difficulty, and back.

    The score of a measure is the standard normal quantile of its rank among human charts of that
    difficulty, from -MAX_SCORE to MAX_SCORE. Of equal measures (no chart has fewer than 0 dots) it
    is that of their middle rank.

    Args:
        tables: (5, K, 41) quantiles of each measure at scores in equal steps, ascending.

    Raises ValueError if the tables have another shape, are not finite or not ascending.
    """

    def __init__(self, tables: ArrayLike) -> None:
        self.tables = np.asarray(tables, np.float64)
        shape = len(DIFFICULTIES), K, _STEPS
        if self.tables.shape != shape:
            raise ValueError(f"character tables have the shape {self.tables.shape}, not {shape}")
        if not np.isfinite(self.tables).all() or (np.diff(self.tables) < 0).any():
            raise ValueError("character tables are not finite and ascending")

    @classmethod
    def fit(cls, raw: ArrayLike, difficulties: ArrayLike) -> Self:
        """Return the scale of charts.

        Args:
            raw: (n, K) of `describe`, NaN where unknown.
            difficulties: (n,) of the charts, 0 Easy .. 4 ExpertPlus.
        """
        values, numbers = np.asarray(raw, np.float64).reshape(-1, K), np.asarray(difficulties)
        tables = np.zeros((len(DIFFICULTIES), K, _STEPS))
        for difficulty, column in np.ndindex(tables.shape[:2]):
            known = values[np.isfinite(values[:, column]), column]
            own = values[numbers == difficulty, column]
            own = own[np.isfinite(own)]
            if len(own) < FEWEST_CHARTS:
                own = known
            if len(own):
                tables[difficulty, column] = np.quantile(own, _P)
        return cls(np.round(tables, 6))

    def scores(self, raw: ArrayLike, difficulty: int) -> Floats:
        """Return the scores (K,) of measures (K,) at a difficulty; NaN stays NaN."""
        return np.array(
            [
                np.interp(value, *_ranks(table)) if np.isfinite(value) else math.nan
                for value, table in zip(
                    np.asarray(raw, np.float64), self.tables[difficulty], strict=True
                )
            ]
        )

    def raw(self, scores: ArrayLike, difficulty: int) -> Floats:
        """Return the measures (K,) that have scores (K,) at a difficulty; NaN stays NaN."""
        return np.array(
            [
                np.interp(score, _SCORES, table) if np.isfinite(score) else math.nan
                for score, table in zip(
                    np.asarray(scores, np.float64), self.tables[difficulty], strict=True
                )
            ]
        )

    def to_dict(self) -> dict[str, Any]:
        """Return plain types that `from_dict` reads."""
        return {"descriptors": list(DESCRIPTORS), "tables": self.tables.tolist()}

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Return the scale that `to_dict` gave. Raises ValueError if it is something else."""
        _check_descriptors(data)
        return cls(_array(data, "tables"))


def _ranks(table: Floats) -> tuple[Floats, Floats]:
    """Return the distinct quantiles of a table (41,), ascending, and the score of each."""
    distinct, first, count = np.unique(table, return_index=True, return_counts=True)
    middle = (_P[first] + _P[first + count - 1]) / 2
    return distinct, np.array([_NORMAL.inv_cdf(p) for p in middle])


@dataclass(frozen=True)
class CharacterDistribution:
    """How the scores of human charts vary: a Gaussian copula.

    Scores have mean zero but for the tempo's influence. What the difficulties of a song share has
    the covariance `between`, and what each has of its own `within`.

    Attributes:
        between, within: (K, K) covariances.
        slope: (K,), the change of the mean score for each unit of ln bpm.
        log_bpm: the mean of ln bpm over songs.
    """

    between: Floats
    within: Floats
    slope: Floats
    log_bpm: float

    def __post_init__(self) -> None:
        """Raise ValueError for a wrong shape, or covariances that are none."""
        for name in ("between", "within"):
            matrix = getattr(self, name)
            if matrix.shape != (K, K) or not np.isfinite(matrix).all():
                raise ValueError(f"{name}: not {K} x {K} finite numbers")
            if np.abs(matrix - matrix.T).max() > 1e-6 or np.linalg.eigvalsh(matrix)[0] < -1e-4:
                raise ValueError(f"{name}: not a covariance")
        if self.slope.shape != (K,) or not np.isfinite([*self.slope, self.log_bpm]).all():
            raise ValueError(f"slope, log_bpm: not {K} finite numbers and one")

    @classmethod
    def fit(
        cls, scores: ArrayLike, songs: Sequence[object], bpm: ArrayLike, tempo: bool = True
    ) -> Self:
        """Return the distribution of charts.

        Covariances are shrunk towards independent descriptors by K / (K + n), with n songs. The
        mean follows the tempo where its slope is CLEAR standard errors from zero.

        Args:
            scores: (n, K) of `CharacterScale.scores`, NaN where unknown.
            songs: n keys; charts with the same key are difficulties of one song.
            bpm: (n,) tempo of each chart's song, positive.
            tempo: whether the mean depends on the tempo.
        """
        values = np.asarray(scores, np.float64).reshape(-1, K)
        tempos = np.log(np.clip(np.asarray(bpm, np.float64), *BPM_RANGE))
        log_bpm = float(tempos.mean()) if len(tempos) else 0.0
        keys = {song: number for number, song in enumerate(dict.fromkeys(songs))}
        at = np.array([keys[song] for song in songs], np.int64)
        slope = _slopes(values, tempos - log_bpm) if tempo else np.zeros(K)
        known = np.isfinite(values)
        rest = np.where(known, values - np.outer(tempos - log_bpm, slope), 0.0)
        weight = known.astype(np.float64)
        total = rest.T @ rest / np.maximum(weight.T @ weight, 1)
        summed, counted = np.zeros((2, len(keys), K))
        np.add.at(summed, at, rest)
        np.add.at(counted, at, weight)
        # Over pairs of different charts of a song; a chart's product with itself is left out.
        pairs = counted.T @ counted - weight.T @ weight
        between = (summed.T @ summed - rest.T @ rest) / np.maximum(pairs, 1)
        kept = 1 - K / (K + len(keys))
        total, between = (_shrunk(matrix, kept) for matrix in (total, between))
        between = _covariance(between)
        within = _covariance(total - between)
        # The projections must not change variances.
        scale = np.sqrt(np.diag(total) / np.maximum(np.diag(between + within), 1e-9))
        scales = np.outer(scale, scale)
        between, within = np.round(between * scales, 6), np.round(within * scales, 6)
        return cls(between, within, np.round(slope, 6), round(log_bpm, 6))

    def draw(self, generator: np.random.Generator, bpm: float) -> Floats:
        """Return the scores (5, K) of the difficulties of one song, within +-MAX_SCORE.

        Five draws of the same generator state and tempo are equal.
        """
        mean = self.slope * (math.log(np.clip(bpm, *BPM_RANGE)) - self.log_bpm)
        shared = _root(self.between) @ generator.standard_normal(K)
        own = generator.standard_normal((len(DIFFICULTIES), K)) @ _root(self.within).T
        return np.clip(mean + shared + own, -MAX_SCORE, MAX_SCORE)

    def to_dict(self) -> dict[str, Any]:
        """Return plain types that `from_dict` reads."""
        return {
            "descriptors": list(DESCRIPTORS),
            "between": self.between.tolist(),
            "within": self.within.tolist(),
            "slope": self.slope.tolist(),
            "log_bpm": self.log_bpm,
        }

    @classmethod
    def from_dict(cls, data: Any) -> Self:
        """Return the distribution that `to_dict` gave. Raises ValueError if it is another thing."""
        _check_descriptors(data)
        between, within, slope = (_array(data, name) for name in ("between", "within", "slope"))
        return cls(between, within, slope, float(_array(data, "log_bpm")))


def _slopes(values: Floats, tempos: Floats) -> Floats:
    """Return the slope (K,) of each column of scores (n, K) over centred tempos (n,), or 0."""
    known = np.isfinite(values)
    products = np.where(known, values * tempos[:, None], 0.0).sum(0)
    squares = np.maximum((known * tempos[:, None] ** 2).sum(0), 1e-9)
    slope = products / squares
    rest = np.where(known, values - np.outer(tempos, slope), 0.0)
    error = np.sqrt((rest**2).sum(0) / np.maximum(known.sum(0) - 1, 1) / squares)
    return np.where(np.abs(slope) > CLEAR * error, slope, 0.0)


def _shrunk(matrix: Floats, kept: float) -> Floats:
    """Return a covariance (K, K) with its off-diagonal part multiplied by `kept`."""
    diagonal = np.diag(np.diag(matrix))
    return diagonal + kept * (matrix - diagonal)


def _covariance(matrix: Floats) -> Floats:
    """Return the nearest positive semi-definite matrix to a symmetric one."""
    values, vectors = np.linalg.eigh((matrix + matrix.T) / 2)
    return np.asarray((vectors * values.clip(0)) @ vectors.T)


def _root(matrix: Floats) -> Floats:
    """Return the symmetric square root of a covariance, which no solver's signs change."""
    values, vectors = np.linalg.eigh(matrix)
    return np.asarray((vectors * np.sqrt(values.clip(0))) @ vectors.T)


def _check_descriptors(data: Any) -> None:
    if not isinstance(data, Mapping) or data.get("descriptors") != list(DESCRIPTORS):
        raise ValueError("character: not of these descriptors")


def _array(data: Any, name: str) -> Floats:
    try:
        return np.array(data[name], np.float64)
    except (KeyError, TypeError, ValueError) as error:
        raise ValueError(f"character: {name}: not numbers ({error})") from None
