"""What a shard holds of a song for the sym stage."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import State
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path
from sabersmith.data.shards.index import ECHOES, Record
from sabersmith.sym.charts import SymChart, count_bins_of, sym_charts
from sabersmith.sym.copying import find_copy_candidates
from sabersmith.sym.inputs import positions
from sabersmith.timing.tempo_map import TempoMap


def sym_record(level: Level) -> Record | None:
    """Take what the sym stage learns from a level; None where it has no Standard chart."""
    charts = sym_charts(level, audio_path(level))
    if not charts:
        return None
    return {
        "name": charts[0].name,
        "charts": [
            {
                "difficulty": chart.difficulty,
                "times": chart.times.tolist(),
                "states": chart.states,
                "tempo": [chart.tempo.bpm, chart.tempo.changes, chart.tempo.offset],
            }
            for chart in charts
        ],
    }


def read_sym(record: Record, audio: Path) -> list[SymChart]:
    """Return the charts of a record of `sym_record`."""
    return [
        SymChart(
            record["name"],
            chart["difficulty"],
            np.array(chart["times"]),
            [tuple(state) for state in chart["states"]],
            audio,
            TempoMap(*chart["tempo"]),
        )
        for chart in record["charts"]
    ]


def states_of(records: Sequence[Record]) -> Counter[State]:
    """Count the states of records of the sym stage, of which the vocabulary is made."""
    return Counter(
        tuple(state)
        for record in records
        for chart in record.get("charts", ())
        for state in chart["states"]
    )


def bins_of(records: Sequence[Record]) -> NDArray[np.int64]:
    """Count the bins of records of the sym stage, of which human shares are made: (5, B)."""
    return count_bins_of(
        (chart["difficulty"], chart["states"])
        for record in records
        for chart in record.get("charts", ())
    )


def echoes_of(
    record: Record, features: NDArray[np.float16], frame_s: float
) -> dict[str, NDArray[np.float32]]:
    """Look up the echoes of a song's charts; none for the onset stage.

    Args:
        record: of the song.
        features: (frames, windows, n_mels) of the song.
        frame_s: seconds between frames.

    Returns:
        By its name in the shard float32 (P, `echo.COLUMNS`), P the positions of all charts, one
        chart below the other.
    """
    if "charts" not in record:
        return {}
    # Once for all charts; torch turns half precision into single faster than numpy.
    heard = torch.from_numpy(features.reshape(len(features), -1)).float().numpy()
    end = (len(features) - 1) * frame_s
    found = [
        find_copy_candidates(heard, positions(np.array(chart["times"]), end), frame_s)
        for chart in record["charts"]
    ]
    return {ECHOES: np.concatenate(found)}
