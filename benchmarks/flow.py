"""Compare the search with flow penalties, the plain search and human charts.

python benchmarks/flow.py path/to/maps [--split dev] [--limit 0] [--flow 1 --diversity 0 ...]

The notes of every chart are chosen again at its own onsets, once with the default settings and once
without flow penalties. All three charts are measured as `sabersmith evaluate` measures whole maps.
Two more measures are: how many of the onsets that repeat an earlier one of the song have its state,
or the mirror image; and the cost of the states under the network (nats per state).

Human charts of the training split are included to show how far human charts are from each other.
How late a map starts is not measured here; `lint_rates.py` does so on whole maps.
"""

import argparse
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np
import torch
from numpy.typing import NDArray
from repeats import find_repeats
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.grid_states import State, mirror, state_notes
from sabersmith.beatmap.model import Chart, Level
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split
from sabersmith.evaluate.tables import Column, Table
from sabersmith.evaluate.whole_maps import (
    ALL,
    HUMAN,
    MAPPED,
    PLAIN,
    TRAINING,
    Tallies,
    count_level,
    flow_table,
    rule_table,
)
from sabersmith.mapping.character import draw_character, with_rhythm
from sabersmith.mapping.settings import MapSettings
from sabersmith.sym.charts import SymChart, sym_charts
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings


@dataclass(frozen=True)
class RepeatCounts:
    """Counts of the onsets that repeat an earlier one.

    Attributes:
        onsets: number of all onsets.
        repeats: of these, onsets that repeat an earlier one of the song.
        same: of these, onsets with the earlier one's state.
        mirrored: of these, onsets with its mirror image.
        nats: cost of all states under the network.
    """

    onsets: int = 0
    repeats: int = 0
    same: int = 0
    mirrored: int = 0
    nats: float = 0.0

    @classmethod
    def of(cls, states: Sequence[State], earlier: Sequence[int], nats: float) -> "RepeatCounts":
        """Count the states (N,) of a chart; `earlier` (N,): the onset that each repeats, or -1."""
        pairs = [
            (state, states[index])
            for state, index in zip(states, earlier, strict=True)
            if index >= 0
        ]
        same = sum(state == first for state, first in pairs)
        mirrored = sum(state != first == mirror(state) for state, first in pairs)
        return cls(len(states), len(pairs), same, mirrored, nats)

    def __add__(self, other: "RepeatCounts") -> "RepeatCounts":
        return RepeatCounts(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


def repeats_table(counts: dict[tuple[str, int], RepeatCounts]) -> Table:
    """Return the table of repeats, by system and difficulty (`ALL` for all)."""
    rows = [
        {
            "system": system,
            "difficulty": "all" if group == ALL else DIFFICULTIES[group],
            "onsets": sums.onsets,
            "same": sums.same / sums.repeats if sums.repeats else None,
            "mirrored": sums.mirrored / sums.repeats if sums.repeats else None,
            "nats": sums.nats / sums.onsets,
        }
        for (system, group), sums in sorted(
            counts.items(), key=lambda item: (item[0][1] == ALL, item[0][1])
        )
    ]
    return Table(
        "repeats",
        "Repeats",
        "Share of the onsets that repeat an earlier one of the song which have its state, or its "
        "mirror image; nats per state under the network.",
        [
            Column("system", ""),
            Column("difficulty", "difficulty"),
            Column("onsets", "onsets"),
            Column("same", "same", ".2f"),
            Column("mirrored", "mirrored", ".2f"),
            Column("nats", "nats", ".3f"),
        ],
        rows,
    )


def at_seconds(chart: SymChart, states: Sequence[State]) -> Level:
    """Return a level of one chart at 60 BPM: the chart's onsets with other states (N,)."""
    name = DIFFICULTIES[chart.difficulty]
    placed_chart = Chart(
        difficulty=name, njs=default_jump(name, chart.tempo.bpm)[0], njs_offset=2.0
    )
    for second, state in zip((chart.times + 10).tolist(), states, strict=True):
        notes, bombs = state_notes(state, second)
        placed_chart.notes += notes
        placed_chart.bombs += bombs
    return Level(bpm=60.0, charts=[placed_chart])


def characters(
    predictor: SymPredictor, charts: Sequence[SymChart], settings: MapSettings
) -> list[NDArray[np.float64] | None]:
    """Return scores for a song's charts, drawn as the mapper draws them; None without a scale."""
    scale, distribution = predictor.scale, predictor.distribution
    if scale is None or distribution is None:
        return [None] * len(charts)
    song = crc32(charts[0].name.encode())
    drawn = draw_character(scale, distribution, charts[0].tempo.bpm, settings, song)
    return [
        with_rhythm(drawn[i], scale, i, chart.times, chart.tempo.beats(chart.times))
        for chart in charts
        for i in (chart.difficulty,)
    ]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--limit", type=int, default=0, help="number of songs; 0 for all")
    parser.add_argument("--checkpoint", type=Path, default=shipped_checkpoint("sym"))
    parser.add_argument("--flow", type=float, default=MapSettings.flow)
    parser.add_argument("--beam", type=int, default=MapSettings.beam)
    parser.add_argument("--temperature", type=float, default=MapSettings.temperature)
    parser.add_argument("--top-p", type=float, default=MapSettings.top_p)
    parser.add_argument("--repeat", type=float, default=MapSettings.repeat)
    parser.add_argument("--diversity", type=float, default=MapSettings.diversity)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-plain", action="store_true", help="skip the plain search")
    args = parser.parse_args()

    predictor = SymPredictor.load(args.checkpoint)
    ours = SearchSettings.plain(
        beam=args.beam,
        temperature=args.temperature,
        top_p=args.top_p,
        flow=args.flow,
        repeat=args.repeat,
        diversity=args.diversity,
    )
    choices = {HUMAN: None, PLAIN: replace(ours, flow=0.0), MAPPED: ours}
    if args.no_plain:
        del choices[PLAIN]
    songs = list_songs(args.maps)
    tallies: Tallies = {HUMAN: {}}  # first in the tables
    counts: dict[tuple[str, int], RepeatCounts] = {}
    for _, level in read_songs(select_split(songs, "train")):
        for chart in sym_charts(level, None):
            count_level(tallies, TRAINING, at_seconds(chart, chart.states))
    for _, level in tqdm(
        read_songs(select_split(songs, args.split, args.limit or None)), unit="song"
    ):
        audio = audio_path(level)
        charts = sym_charts(level, audio)
        samples = decode(audio, predictor.mels.sr)
        sources = predictor.network_inputs(samples, [chart.times for chart in charts])
        audio_rows = predictor.network.audio_rows
        earlier = [
            find_repeats(source[1:-1, :audio_rows].numpy(), chart.times).tolist()
            for chart, source in zip(charts, sources, strict=True)
        ]
        for system, choice in choices.items():
            rows = [chart.states for chart in charts]
            if choice is not None:
                numbers = [chart.difficulty for chart in charts]
                scores = characters(predictor, charts, MapSettings(seed=args.seed))
                rows = predictor.choose_states(
                    sources, numbers, choice, args.seed, character=scores
                )
            for chart, source, repeated, states in zip(charts, sources, earlier, rows, strict=True):
                count_level(tallies, system, at_seconds(chart, states))
                ids = torch.from_numpy(predictor.vocabulary.encode(states))
                nats = -float(predictor.log_p(source, chart.difficulty, ids).sum())
                for group in (chart.difficulty, ALL):
                    sums = RepeatCounts.of(states, repeated, nats)
                    counts[system, group] = counts.get((system, group), RepeatCounts()) + sums

    placed = "Notes chosen at the onsets of human charts, compared with these charts."
    print(flow_table(tallies, placed).markdown())
    print(repeats_table(counts).markdown())
    print(rule_table(tallies).markdown())


if __name__ == "__main__":
    main()
