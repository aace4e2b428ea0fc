"""What shards hold of each song for the sym stage."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import State
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path
from sabersmith.data.shards.index import ShardIndex
from sabersmith.data.shards.stage import Record, Statistics
from sabersmith.errors import InputError
from sabersmith.sym.charts import MeasuredChart, SymChart, sym_charts
from sabersmith.sym.copying import find_copy_candidates
from sabersmith.sym.inputs import positions
from sabersmith.timing.tempo_map import TempoMap

COPY_FEATURES = "copy_features.npy"  # name of the array in the shards
MAX_CHARACTERS = 20_000  # charts of which the index keeps the character
MAX_STATES = 50_000  # most frequent states kept in the index; a vocabulary has far fewer


class SymShardStage:
    """Stores charts and copy features; see `sabersmith.data.shards.stage.ShardStage`.

    Statistics are the states of the charts with their counts, the most frequent first, and
    the characters of charts.
    """

    name = "sym"

    def record(self, level: Level) -> Record | None:
        """Return the song's charts; None if it has no Standard chart."""
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

    def lengths(self, record: Record, frames: int) -> list[int]:
        """Return the number of positions in each chart: START, the onsets, END."""
        return [len(chart["times"]) + 2 for chart in record["charts"]]

    def arrays(
        self, record: Record, features: NDArray[np.float16], frame_s: float
    ) -> dict[str, NDArray[Any]]:
        """Return the copy features of all charts, one after the other.

        float32 (P, `copying.COPY_COLUMNS`), where P counts the positions of all charts.
        """
        # Converted once for all charts; torch converts from float16 faster than numpy.
        mels = torch.from_numpy(features.reshape(len(features), -1)).float().numpy()
        end = (len(features) - 1) * frame_s
        found = [
            find_copy_candidates(mels, positions(np.array(chart["times"]), end), frame_s)
            for chart in record["charts"]
        ]
        return {COPY_FEATURES: np.concatenate(found)}

    def statistics(self, records: Sequence[Record]) -> Statistics:
        """Return the counts of states and the characters of the charts of songs."""
        charts = [chart for record in records for chart in record["charts"]]
        states = Counter(tuple(state) for chart in charts for state in chart["states"])
        characters = [
            MeasuredChart.of(chart).as_json()
            for record in records
            for chart in read_sym_record(record, Path(record["name"]))
        ]
        return {
            "states": _most_frequent(states),
            "characters": characters[:MAX_CHARACTERS],
        }

    def merge_statistics(self, parts: Sequence[Statistics]) -> Statistics:
        """Return the sums of the counts, and all characters."""
        states: Counter[State] = Counter()
        characters: list[Any] = []
        for part in parts:
            states.update({tuple(state): count for state, count in part["states"]})
            characters += part["characters"]
        return {
            "states": _most_frequent(states)[:MAX_STATES],
            "characters": characters[:MAX_CHARACTERS],
        }


def read_sym_record(record: Record, audio: Path) -> list[SymChart]:
    """Return the charts of a record; audio: the song's path in the store of the shards."""
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


def read_sym_statistics(
    index: ShardIndex,
) -> tuple[Counter[State], list[MeasuredChart]]:
    """Return the counts of states and the characters of the training charts of shards.

    Raises:
        InputError: the index holds no such statistics.
    """
    try:
        states = Counter({tuple(state): count for state, count in index.statistics["states"]})
        characters = [MeasuredChart.read(chart) for chart in index.statistics["characters"]]
        return states, characters
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(
            f"{index.root}: the index is damaged ({error}); write the shards again"
        ) from None


def _most_frequent(states: Counter[State]) -> list[tuple[State, int]]:
    """Return states with their counts, the most frequent first."""
    return sorted(states.items(), key=lambda item: (-item[1], item[0]))
