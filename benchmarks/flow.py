"""The search under flow beside the plain one and the human charts, at the onsets of these.

python benchmarks/flow.py path/to/maps [--split dev] [--limit 0] [--flow 1 --diversity 0 ...]

Every chart is placed anew at its own onsets, as infer.py does and without flow. All three are
judged as `sabersmith.evaluate` judges whole maps. Beside that: of the onsets that repeat an earlier
one of the song, how many have its state, or the mirror image; and what the states cost the network
as it is (nats a state).

Human charts of the training split stand beside: so far are human charts from each other. How far
a map starts into its song is not judged here; `lint_rates.py` does so on whole maps.
"""

import argparse
from collections.abc import Sequence
from dataclasses import astuple, dataclass, replace

import torch
from repeats import find_repeats
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.grid_states import State, mirror, state_notes
from sabersmith.beatmap.model import Chart, Level
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
from sabersmith.mapping.settings import MapSettings
from sabersmith.sym.charts import SymChart, sym_charts
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings


@dataclass(frozen=True)
class Again:
    """Onsets, how many of them repeat an earlier one, and do so with its state or the mirror image.

    nats: what the states cost the network.
    """

    onsets: int = 0
    repeats: int = 0
    same: int = 0
    mirrored: int = 0
    nats: float = 0.0

    @classmethod
    def of(cls, states: Sequence[State], earlier: Sequence[int], nats: float) -> "Again":
        """Count the states (N,) of a chart; earlier (N,): which onset each repeats, or -1."""
        pairs = [
            (state, states[number])
            for state, number in zip(states, earlier, strict=True)
            if number >= 0
        ]
        same = sum(state == before for state, before in pairs)
        mirrored = sum(state != before == mirror(state) for state, before in pairs)
        return cls(len(states), len(pairs), same, mirrored, nats)

    def __add__(self, other: "Again") -> "Again":
        return Again(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


def repeats_table(again: dict[tuple[str, int], Again]) -> Table:
    """Return the table of what comes again, by system and difficulty (`ALL` for all)."""
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
            again.items(), key=lambda item: (item[0][1] == ALL, item[0][1])
        )
    ]
    return Table(
        "repeats",
        "What comes again",
        "Of the onsets that repeat an earlier one of the song, how many have its state, or its "
        "mirror image; nats a state of the network as it is.",
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
    """Return a level of one chart, 60 BPM: the chart's onsets with other states (N,)."""
    name = DIFFICULTIES[chart.difficulty]
    made = Chart(difficulty=name, njs=default_jump(name, chart.tempo.bpm)[0], njs_offset=2.0)
    for second, state in zip((chart.times + 10).tolist(), states, strict=True):
        notes, bombs = state_notes(state, second)
        made.notes += notes
        made.bombs += bombs
    return Level(bpm=60.0, charts=[made])


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--limit", type=int, default=0, help="songs; 0 for all")
    parser.add_argument("--checkpoint", default="data/checkpoints/sym.ckpt")
    parser.add_argument("--flow", type=float, default=MapSettings.flow)
    parser.add_argument("--beam", type=int, default=MapSettings.beam)
    parser.add_argument("--temperature", type=float, default=MapSettings.temperature)
    parser.add_argument("--top-p", type=float, default=MapSettings.top_p)
    parser.add_argument("--repeat", type=float, default=MapSettings.repeat)
    parser.add_argument("--diversity", type=float, default=MapSettings.diversity)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--no-plain", action="store_true", help="leave the plain search out")
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
    again: dict[tuple[str, int], Again] = {}
    for _, level in read_songs(select_split(songs, "train")):
        for chart in sym_charts(level, None):
            count_level(tallies, TRAINING, at_seconds(chart, chart.states))
    for _, level in tqdm(
        read_songs(select_split(songs, args.split, args.limit or None)), unit="song"
    ):
        audio = audio_path(level)
        charts = sym_charts(level, audio)
        samples = decode(audio, predictor.mels.sr)
        sources = predictor.sources(samples, [chart.times for chart in charts])
        heard = predictor.network.audio_rows
        earlier = [
            find_repeats(source[1:-1, :heard].numpy(), chart.times).tolist()
            for chart, source in zip(charts, sources, strict=True)
        ]
        for system, choice in choices.items():
            rows = [chart.states for chart in charts]
            if choice is not None:
                numbers = [chart.difficulty for chart in charts]
                rows = predictor.states(sources, numbers, choice, args.seed)
            for chart, source, before, states in zip(charts, sources, earlier, rows, strict=True):
                count_level(tallies, system, at_seconds(chart, states))
                ids = torch.from_numpy(predictor.vocabulary.encode(states))
                nats = -float(predictor.log_p(source, chart.difficulty, ids).sum())
                for group in (chart.difficulty, ALL):
                    sums = Again.of(states, before, nats)
                    again[system, group] = again.get((system, group), Again()) + sums

    placed = "Notes placed at the onsets of human charts, beside these charts."
    print(flow_table(tallies, placed).markdown())
    print(repeats_table(again).markdown())
    print(rule_table(tallies).markdown())


if __name__ == "__main__":
    main()
