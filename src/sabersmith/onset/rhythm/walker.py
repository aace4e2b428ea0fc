"""Some takes of a walk, in machine code.

Shapes: D difficulties, the hardest first, N takes, T beats, P patterns.
"""

import ctypes
from collections.abc import Callable, Iterator

import numpy as np

from sabersmith.beatmap.character import REPEAT_BEATS, STREAM_GAP_S
from sabersmith.compute.threads import Report
from sabersmith.kernels.machine_code import function, structure
from sabersmith.onset.rhythm.network import LAGS, MAX_LAG, MIN_P
from sabersmith.onset.rhythm.patterns import EMPTY, SLOTS
from sabersmith.onset.rhythm.walk_inputs import DELAY, WalkInputs
from sabersmith.onset.rhythm.walk_rules import (
    HOLE_FACTOR,
    HOLE_S,
    MOST_PUSH,
    PUSH,
    TOLERANCE_S,
    Choice,
    Floats,
    Ints,
)

PAST = max(LAGS)  # ticks without onsets that the patterns begin with

# The members of the C struct Walk, in its order; see `kernels/rhythm.h`.
SIZES = "branches charts takes beats slots patterns width query channels evidence_size"
SIZES += " delay past look_back lag_count ticks"
NETWORK = "past_table hidden_weight hidden_bias read_weight read_bias copied_weight"
NETWORK += " head_weight head_bias lag_bias bits masks lags"
SONG = "inputs read_inputs slot_values evidence"
CHOICE = "starts beat_s gap_s quarters streams repeats heat bias pace"
CHOICE += " sizes first last inner on_quarters short_gaps forbidden given"
LIMITS = "stream_gap_s tolerance_s hole_s hole_factor push most_push"
CHARTS = "ids onsets first_s last_s longest_s"
BUFFERS = "hidden keys of_hidden total read shares p mixed head"


class Walk(ctypes.Structure):
    """The C struct that `walk_ticks` reads; see `kernels/rhythm.h`."""

    _fields_ = [
        *((name, ctypes.c_int64) for name in SIZES.split()),
        *((name, ctypes.c_void_p) for name in f"{NETWORK} {SONG}".split()),
        *((name, ctypes.c_double) for name in ("guidance", "min_p")),
        *((name, ctypes.c_void_p) for name in CHOICE.split()),
        ("repeat_beats", ctypes.c_int64),
        *((name, ctypes.c_double) for name in LIMITS.split()),
        *((name, ctypes.c_void_p) for name in f"{CHARTS} {BUFFERS}".split()),
    ]


def walk_ticks() -> Callable[..., None]:
    """Return the C function."""
    integer = ctypes.c_int64
    ticks: Callable[..., None] = function(
        "rhythm", "walk_ticks", ctypes.POINTER(Walk), integer, integer, ctypes.c_void_p, integer
    )
    return ticks


class Walker:
    """Walks the beats of a song with N takes.

    Args:
        inputs: of the network and the song.
        choice: what patterns are chosen by.
        noise: gives (D, N, ticks, P) for the next so many ticks of the walk.
    """

    def __init__(self, inputs: WalkInputs, choice: Choice, noise: Iterator[Floats]) -> None:
        self._inputs, self._noise = inputs, noise
        weights, song = inputs.weights, inputs.song
        charts, takes = choice.bias.shape
        rows, width = len(song.inputs) * charts * takes, weights.hidden_weight.shape[1]
        query = (len(weights.read_weight) - width) // 2
        # The struct has the addresses of the arrays only: they are kept here.
        self._arrays = {
            **weights._asdict(),
            **song._asdict(),
            **{name: array for name, array in choice._asdict().items() if array is not None},
            "lags": np.array(LAGS),
            "ids": np.full((charts, takes, PAST + inputs.ticks), EMPTY),
            "onsets": np.zeros((charts, takes), np.float32),
            "first_s": np.full((charts, takes), np.inf, np.float32),
            "last_s": np.full((charts, takes), -np.inf, np.float32),
            "longest_s": np.zeros((charts, takes), np.float32),
            "hidden": np.zeros((rows, width), np.float32),
            "keys": np.zeros((rows, MAX_LAG, query), np.float32),
            "of_hidden": np.empty((rows, 3 * width), np.float32),
            "total": np.empty(3 * width, np.float32),
            "read": np.empty((rows, 2 * query + width), np.float32),
            "shares": np.empty(MAX_LAG, np.float32),
            "p": np.zeros((rows, len(weights.masks)), np.float32),
            "mixed": np.zeros((rows, width), np.float32),
            "head": np.empty((rows, len(weights.head_weight)), np.float32),
        }
        sizes_and_limits = dict(
            branches=len(song.inputs),
            charts=charts,
            takes=takes,
            beats=inputs.beats,
            slots=SLOTS,
            patterns=len(weights.masks),
            width=width,
            query=query,
            channels=song.slot_values.shape[3],
            evidence_size=song.evidence.shape[4],
            delay=DELAY,
            past=PAST,
            look_back=MAX_LAG,
            lag_count=len(LAGS),
            ticks=inputs.ticks,
            guidance=inputs.guidance,
            min_p=MIN_P,
            repeat_beats=int(REPEAT_BEATS),
            stream_gap_s=STREAM_GAP_S,
            tolerance_s=TOLERANCE_S,
            hole_s=HOLE_S,
            hole_factor=HOLE_FACTOR,
            push=PUSH,
            most_push=MOST_PUSH,
        )
        self._walk = structure(Walk, {**self._arrays, **sizes_and_limits})

    def walk(self, report: Report) -> Ints:
        """Return the patterns chosen, (D, N, T). report: is called with the ticks walked so far."""
        ticks, start = self._inputs.ticks, 0
        for noise in self._noise:
            stop = min(start + noise.shape[2], ticks)
            walk_ticks()(self._walk, start, stop, noise.ctypes.data, noise.shape[2])
            report(stop)
            start = stop
        ids, beats = self._arrays["ids"], self._inputs.beats
        firsts = [PAST + DELAY * chart for chart in range(len(ids))]
        return np.stack([row[:, at : at + beats] for row, at in zip(ids, firsts, strict=True)])
