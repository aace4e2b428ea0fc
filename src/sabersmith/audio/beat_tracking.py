"""Beat tracking: the tempo and phase of a song every two seconds.

The song is cut into overlapping windows. In each window, every tempo and phase gets a score: the
cosine similarity of the onset-strength envelope with a sum of cosines at the beat, half-beat and
quarter-beat. Dynamic programming then finds the sequence of tempos and phases with the highest
total score, with penalties for changes between neighbouring windows. It can bend with a drifting
tempo and can jump where the song was cut.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sabersmith.audio.onset_strength import Curve, OnsetEnvelope

MIN_BPM, MAX_BPM = 55.0, 230.0
TEMPO_STEP = 0.01  # relative difference between neighbouring tempos
TEMPOS = MIN_BPM * np.exp(np.arange(0, np.log(MAX_BPM / MIN_BPM), TEMPO_STEP))
PHASES = 32  # steps per beat
HARMONICS = (1, 2, 4)  # per beat
WINDOW_S = 8.0
HOP_S = 2.0
BATCH_WINDOWS = 64  # windows computed at once
QUIET = 0.2  # windows whose root mean square strength is lower get proportionally lower fits

PREFERRED_BPM = 125.0  # of tempos an octave apart, the one nearer to this is preferred
PREFERENCE_OCTAVES = 0.7  # standard deviation of that preference
TEMPO_RANGE = 35  # tempo steps around the most likely tempo that are searched: half an octave

# Penalties, in units of a window's fit. The fit is 1 for an envelope that is exactly a sum of
# these cosines.
JUMP_COST = 0.6  # any other tempo and phase
PHASE_COST = 0.03  # one phase step early or late
BEND_COST = 0.05  # the next tempo up or down


@dataclass(frozen=True, eq=False)
class BeatPath:
    """The tracked beat: one value per window, each array (n,).

    Attributes:
        times: centre of each window, seconds.
        tempos: BPM.
        phases: position of the centre between two beats, in [0, 1).
        fits: how well tempo and phase explain the envelope in the window, at most 1.
        jumps: bool; True where the beat does not continue that of the previous window.
    """

    times: Curve
    tempos: Curve
    phases: Curve
    fits: Curve
    jumps: NDArray[np.bool_]


def tempo_phase_fits(envelope: OnsetEnvelope, tempos: Curve) -> tuple[Curve, NDArray[np.float32]]:
    """Return how well each tempo and phase explains each window of an envelope.

    Args:
        envelope: onset strength of the song.
        tempos: BPM, (k,).

    Returns:
        The centres of the windows, seconds, (n,), and the fits, float32 (n, k, PHASES): cosine
        similarities. Phase index p means that the centre lies p / PHASES beats after a beat.
    """
    rate = envelope.rate
    length = 2 * round(WINDOW_S * rate / 2)
    times = np.arange(0, len(envelope.strength) / rate + HOP_S, HOP_S)
    starts = np.round(times * rate).astype(int)
    padded = np.pad(
        envelope.strength.astype(np.float32), (length // 2, length + round(HOP_S * rate))
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
    for first in range(0, len(times), BATCH_WINDOWS):
        windows = views[starts[first : first + BATCH_WINDOWS]]
        windows = (windows - windows.mean(axis=1, keepdims=True)) * taper
        # The strength is normalised to about 1; it is lower only where the song is almost silent.
        norms = np.maximum(np.sqrt((windows**2).sum(axis=1)), QUIET * taper_norm)
        spectra = (windows / (norms[:, None] * scale)) @ waves
        spectra = spectra.reshape(len(windows), len(HARMONICS), len(tempos))
        turned = np.einsum("nht,hp->ntp", spectra, shifts.astype(np.complex64))
        fits[first : first + BATCH_WINDOWS] = turned.real
    return times, fits


def most_likely_tempo(fits: NDArray[np.float32]) -> int:
    """Return the index into TEMPOS of the tempo with the best fits, weighted towards common ones.

    Args:
        fits: (n, len(TEMPOS), PHASES), from `tempo_phase_fits`.
    """
    power = (np.maximum(fits.max(axis=2), 0).astype(np.float64) ** 2).mean(axis=0)
    preference = np.exp(-((np.log2(TEMPOS / PREFERRED_BPM) / PREFERENCE_OCTAVES) ** 2))
    return int((power * preference).argmax())


def track_beats(envelope: OnsetEnvelope) -> BeatPath:
    """Track the beat through the envelope of a song of any length."""
    times, fits = tempo_phase_fits(envelope, TEMPOS)
    middle = most_likely_tempo(fits)
    low, high = max(0, middle - TEMPO_RANGE), min(len(TEMPOS), middle + TEMPO_RANGE + 1)
    tempos, fits = TEMPOS[low:high], fits[:, low:high]
    path, jumps = _best_path(fits, tempos)
    tempo, phase = np.unravel_index(path, fits.shape[1:])
    rows = np.arange(len(times))
    path_fits = fits[rows, tempo, phase].astype(np.float64)
    return BeatPath(times, tempos[tempo], phase / PHASES, path_fits, jumps)


def _best_path(
    fits: NDArray[np.float32], tempos: Curve
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return the best state (tempo * PHASES + phase) of each window, and where the path jumps."""
    n, k, _ = fits.shape
    states = np.arange(k * PHASES).reshape(k, PHASES)
    moves = [_transition(tempos, bend, slip) for bend in (-1, 0, 1) for slip in (-1, 0, 1)]
    total = fits[0].astype(np.float64)
    origins = np.empty((n, k, PHASES), np.int32)
    for i in range(1, n):
        # Start with a jump from the best state. Origins of jumps are stored as -1 - state.
        best = np.full((k, PHASES), total.max() - JUMP_COST)
        origin = np.full((k, PHASES), -1 - total.argmax(), np.int32)
        for rows, sources, phases, cost in moves:
            score = total[sources, phases] - cost
            better = score > best[rows]
            best[rows] = np.where(better, score, best[rows])
            origin[rows] = np.where(better, states[sources, phases], origin[rows])
        total = best + fits[i]
        origins[i] = origin
    path = np.empty(n, np.intp)
    jumps = np.zeros(n, np.bool_)
    path[-1] = total.argmax()
    for i in range(n - 1, 0, -1):
        before = origins[i].flat[path[i]]
        jumps[i] = before < 0
        path[i - 1] = -1 - before if before < 0 else before
    return path, jumps


def _transition(
    tempos: Curve, bend: int, slip: int
) -> tuple[slice, NDArray[np.intp], NDArray[np.intp], float]:
    """Return one kind of transition from a window to the next, HOP_S later.

    Args:
        tempos: BPM, (k,).
        bend: change of the tempo's index.
        slip: deviation of the phase's index from where a steady beat would be.

    Returns:
        The target tempos (a slice of m rows), their source tempos (m, 1), the source phases
        (m, PHASES) and the penalty.
    """
    k = len(tempos)
    rows = slice(max(0, bend), k + min(0, bend))
    targets = np.arange(k)[rows]
    sources = targets - bend
    beats = HOP_S * (tempos[targets] + tempos[sources]) / 120
    phases = np.arange(PHASES) - np.round(beats * PHASES).astype(int)[:, None] + slip
    return rows, sources[:, None], phases % PHASES, PHASE_COST * abs(slip) + BEND_COST * abs(bend)
