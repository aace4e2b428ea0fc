"""Onset times of the onset stage and of untrained baselines, compared with human charts."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Level
from sabersmith.data.feature_cache import decode_song, skip_reason, song_grid
from sabersmith.errors import InputError
from sabersmith.evaluate.bootstrap import mean_interval
from sabersmith.evaluate.tables import Cell, Column, Row, Table
from sabersmith.onset.annotations import onset_annotations
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.scoring import (
    OnsetScore,
    average_precision,
    onset_score,
    ranked_hits,
    signed_errors,
)

WINDOWS_MS = (50, 20)
NETWORK, AS_MAPPED, LIBROSA = "onset network", "as mapped", "librosa"
GRIDS = {"every 1/2 beat": 0.5, "every 1/4 beat": 0.25}

Times = NDArray[np.float64]

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Peaks:
    """All peaks of a curve, before any threshold: times in seconds and activations, (N,) each."""

    times: Times
    activations: NDArray[np.float32]


@dataclass(frozen=True)
class ChartOnsets:
    """The onsets of a human chart and those found for it, in seconds, ascending.

    peaks: of the onset network's curve; None for other systems.
    """

    song: str
    difficulty: int
    true: Times
    found: Times
    peaks: Peaks | None = None

    def score(self, window_s: float) -> OnsetScore:
        """Count the largest possible set of one-to-one matches of true and found onsets."""
        return onset_score(self.true, self.found, window_s)

    def errors(self) -> Times:
        """Return found minus true time of pairs matched within 50 ms, in seconds."""
        return signed_errors(self.true, self.found)

    def hits(self) -> NDArray[np.bool_]:
        """Return which of all peaks match an onset within 50 ms."""
        assert self.peaks is not None
        return ranked_hits(self.true, self.peaks.times, self.peaks.activations)


Systems = dict[str, list[ChartOnsets]]


def find_onsets(levels: Sequence[Level], predictor: OnsetPredictor) -> Systems:
    """Find the onsets of levels' charts by the network, by librosa, and as fractions of beats.

    Songs whose audio can't be used are skipped and named in the log.

    Raises:
        InputError: no song can be used.
    """
    import librosa

    systems: Systems = {name: [] for name in (NETWORK, LIBROSA, *GRIDS)}
    for level in tqdm(levels, desc="onsets", unit="song"):
        song = onset_annotations(level)
        try:
            samples, grid = decode_song(song.audio, predictor.mels.sr), song_grid(song.audio)
        except Exception as error:  # whatever is wrong with one song
            log.warning("skipped: %s", skip_reason(song.audio, error))
            continue
        curves = predictor.curves(samples, grid)
        detected = librosa.onset.onset_detect(y=samples, sr=predictor.mels.sr, units="time")
        for i, true in enumerate(song.onsets):
            chart = level.chart(DIFFICULTIES[i])
            if true is None or chart is None:
                continue
            peaks = Peaks(*predictor.peaks(curves, i))
            found = peaks.times[peaks.activations >= predictor.thresholds[i]]
            systems[NETWORK].append(ChartOnsets(song.name, i, true, found, peaks))
            systems[LIBROSA].append(ChartOnsets(song.name, i, true, np.asarray(detected)))
            tempo = level.tempo(chart)
            last = float(tempo.beats(len(samples) / predictor.mels.sr))
            for name, step in GRIDS.items():
                beats = tempo.seconds(np.arange(0, last, step))
                systems[name].append(ChartOnsets(song.name, i, true, beats[beats >= 0]))
    if not systems[NETWORK]:
        raise InputError("no chart to compare onsets with; the log names songs that were skipped")
    return systems


def onset_table(systems: Systems) -> Table:
    """Return the table of all systems by difficulty."""
    columns = [Column("system", ""), Column("difficulty", "difficulty"), Column("charts", "charts")]
    columns += [Column(f"f1_{ms}", f"F1 ±{ms} ms", ".3f") for ms in WINDOWS_MS]
    columns += [Column(f"micro_f1_{ms}", f"micro ±{ms} ms", ".3f") for ms in WINDOWS_MS]
    columns += [
        Column("average_precision", "average precision", ".3f"),
        Column("error_ms", "error, ms", "+.1f"),
        Column("nps_ratio", "NPS ratio", ".2f"),
    ]
    rows: list[Row] = []
    for name in (NETWORK, AS_MAPPED, LIBROSA, *GRIDS):
        charts = systems.get(name, [])
        for i, difficulty in enumerate((*DIFFICULTIES, "all")):
            group = [chart for chart in charts if chart.difficulty == i or difficulty == "all"]
            if group:
                rows.append({"system": name, "difficulty": difficulty} | score_row(group))
    return Table(
        "onsets",
        "Onset times",
        "F1 of onset times by optimal one-to-one matching (mir_eval) within 50 and 20 ms: the mean "
        "over charts with its 95 % bootstrap interval over songs, and `micro`, over all onsets "
        "pooled. Average precision: of all peaks, within 50 ms, mean over charts. Error: median of "
        "found minus true time over pairs matched within 50 ms (positive is late). NPS ratio: "
        "found to true onsets per second, median over charts. `onset network`: peaks above the "
        "checkpoint's thresholds. `as mapped`: onsets of the finished maps, on the beat grid and "
        "with each difficulty a subset of the next. Beats are those of the human map.",
        columns,
        rows,
    )


def score_row(charts: Sequence[ChartOnsets]) -> dict[str, Cell]:
    """Return the measures of one system's charts, by the keys of the table."""
    row: dict[str, Cell] = {"charts": len(charts)}
    songs = [chart.song for chart in charts]
    for ms in WINDOWS_MS:
        scores = [chart.score(ms / 1000) for chart in charts]
        row[f"f1_{ms}"] = mean_interval([score.f1 for score in scores], songs)
        hits, true, found = (
            sum(getattr(score, name) for score in scores) for name in ("hits", "true", "predicted")
        )
        row[f"micro_f1_{ms}"] = OnsetScore(hits, true, found).f1
    ranked = [
        average_precision(chart.hits(), chart.peaks.activations, len(chart.true))
        for chart in charts
        if chart.peaks
    ]
    errors = np.concatenate([chart.errors() for chart in charts])
    row["average_precision"] = float(np.mean(ranked)) if ranked else None
    row["error_ms"] = 1000 * float(np.median(errors)) if len(errors) else None
    row["nps_ratio"] = float(np.median([len(chart.found) / len(chart.true) for chart in charts]))
    return row
