"""Following the beat through a song: its tempo and phase every two seconds.

A song is cut into overlapping windows. How well a tempo and phase explain the attacks of a window
is how much its strengths look like a sum of cosines at the beat, its halves and its quarters. The
path through all windows that explains most, while the beat goes on from one window to the next, is
found by dynamic programming: it bends with a drifting tempo and jumps where the song is cut.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.onset_strength import Curve, OnsetStrength

MIN_BPM, MAX_BPM = 55.0, 230.0
TEMPO_STEP = 0.01  # neighbouring tempos differ by this share
TEMPOS = MIN_BPM * np.exp(np.arange(0, np.log(MAX_BPM / MIN_BPM), TEMPO_STEP))
PHASES = 32  # in a beat
HARMONICS = (1, 2, 4)
WINDOW_S = 8.0
HOP_S = 2.0
BLOCK = 64  # windows at once
QUIET = 0.2  # root mean square strength under which windows tell less and less

USUAL_BPM = 125.0  # of tempos an octave apart the one nearer to this is preferred
OCTAVES = 0.7  # the preference's standard deviation
REACH = 35  # steps of tempo around the likeliest that the path may take: half an octave

# In units of a window's fit, which is 1 for attacks that are just such cosines.
JUMP_COST = 0.6  # to go on with any other tempo and phase
PHASE_COST = 0.03  # to be a phase step early or late
BEND_COST = 0.05  # to go to the next tempo


@dataclass(frozen=True, eq=False)
class BeatPath:
    """The beat as followed, window by window (n,).

    Attributes:
        times: the windows' middles, seconds.
        tempos: BPM there.
        phases: how far each middle lies between two beats, in [0, 1).
        fits: how well tempo and phase explain the window's attacks, up to 1.
        jumps: whether the beat does not go on from the window before.
    """

    times: Curve
    tempos: Curve
    phases: Curve
    fits: Curve
    jumps: NDArray[np.bool_]


def fits_of(attacks: OnsetStrength, tempos: Curve) -> tuple[Curve, NDArray[np.float32]]:
    """Return the windows' middles (n,), seconds, and how well each tempo and phase fits there.

    The fits (n, len(tempos), PHASES) are cosine similarities; phase p / PHASES is how far the
    middle lies after a beat, in beats.
    """
    rate = attacks.rate
    length = 2 * round(WINDOW_S * rate / 2)
    times = np.arange(0, len(attacks.strength) / rate + HOP_S, HOP_S)
    starts = np.round(times * rate).astype(int)
    padded = np.pad(
        attacks.strength.astype(np.float32), (length // 2, length + round(HOP_S * rate))
    )
    views = np.lib.stride_tricks.sliding_window_view(padded, length)
    taper = np.hanning(length + 1)[:-1].astype(np.float32)
    around = (np.arange(length) - length // 2) / rate
    frequencies = np.concatenate([k * tempos / 60 for k in HARMONICS])
    waves = np.exp(-2j * np.pi * around[:, None] * frequencies).astype(np.complex64)
    shifts = np.exp(-2j * np.pi * np.outer(HARMONICS, np.arange(PHASES)) / PHASES)
    taper_norm = float(np.sqrt((taper**2).sum()))
    scale = taper_norm * np.sqrt(len(HARMONICS) / 2)

    fits = np.empty((len(times), len(tempos), PHASES), np.float32)
    for first in range(0, len(times), BLOCK):
        parts = views[starts[first : first + BLOCK]]
        parts = (parts - parts.mean(axis=1, keepdims=True)) * taper
        # Strength is about 1, and less only where the song is next to silent.
        norms = np.maximum(np.sqrt((parts**2).sum(axis=1)), QUIET * taper_norm)
        spectra = (parts / (norms[:, None] * scale)) @ waves
        spectra = spectra.reshape(len(parts), len(HARMONICS), len(tempos))
        turned = np.einsum("nht,hp->ntp", spectra, shifts.astype(np.complex64))
        fits[first : first + BLOCK] = turned.real
    return times, fits


def likeliest(fits: NDArray[np.float32]) -> int:
    """Return the index into TEMPOS of the tempo that explains most, near usual ones."""
    power = (np.maximum(fits.max(axis=2), 0).astype(np.float64) ** 2).mean(axis=0)
    usual = np.exp(-((np.log2(TEMPOS / USUAL_BPM) / OCTAVES) ** 2))
    return int((power * usual).argmax())


def follow(attacks: OnsetStrength) -> BeatPath:
    """Follow the beat through a song of any length."""
    times, fits = fits_of(attacks, TEMPOS)
    middle = likeliest(fits)
    low, high = max(0, middle - REACH), min(len(TEMPOS), middle + REACH + 1)
    tempos, fits = TEMPOS[low:high], fits[:, low:high]
    at, jumps = _best_path(fits, tempos)
    tempo, phase = np.unravel_index(at, fits.shape[1:])
    rows = np.arange(len(times))
    chosen = fits[rows, tempo, phase].astype(np.float64)
    return BeatPath(times, tempos[tempo], phase / PHASES, chosen, jumps)


def _best_path(
    fits: NDArray[np.float32], tempos: Curve
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return the best state (tempo * PHASES + phase) of each window, and where it jumped."""
    n, k, _ = fits.shape
    states = np.arange(k * PHASES).reshape(k, PHASES)
    moves = [_arrivals(tempos, bend, slip) for bend in (-1, 0, 1) for slip in (-1, 0, 1)]
    total = fits[0].astype(np.float64)
    came = np.empty((n, k, PHASES), np.int32)
    for i in range(1, n):
        # From anywhere, at a cost; a negative number tells a jump.
        best = np.full((k, PHASES), total.max() - JUMP_COST)
        origin = np.full((k, PHASES), -1 - total.argmax(), np.int32)
        for rows, sources, phases, cost in moves:
            score = total[sources, phases] - cost
            better = score > best[rows]
            best[rows] = np.where(better, score, best[rows])
            origin[rows] = np.where(better, states[sources, phases], origin[rows])
        total = best + fits[i]
        came[i] = origin
    path = np.empty(n, np.intp)
    jumps = np.zeros(n, np.bool_)
    path[-1] = total.argmax()
    for i in range(n - 1, 0, -1):
        before = came[i].flat[path[i]]
        jumps[i] = before < 0
        path[i - 1] = -1 - before if before < 0 else before
    return path, jumps


def _arrivals(
    tempos: Curve, bend: int, slip: int
) -> tuple[slice, NDArray[np.intp], NDArray[np.intp], float]:
    """A way to go on for HOP_S: the tempos reached, tempos and phases come from, the cost."""
    k = len(tempos)
    rows = slice(max(0, bend), k + min(0, bend))
    reached = np.arange(k)[rows]
    sources = reached - bend
    beats = HOP_S * (tempos[reached] + tempos[sources]) / 120
    phases = np.arange(PHASES) - np.round(beats * PHASES).astype(int)[:, None] + slip
    return rows, sources[:, None], phases % PHASES, PHASE_COST * abs(slip) + BEND_COST * abs(bend)
