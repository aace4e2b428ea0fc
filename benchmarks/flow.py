"""The search under flow beside the plain one and the human charts, at the onsets of these.

python benchmarks/flow.py path/to/maps [--split dev] [--limit 0] [--flow 1 --diversity 0 ...]

Every chart is placed anew at its own onsets, as infer.py does and without flow (plain). All three
are judged alike: faults per 1000 swings by the linter (preset ranked: no pause allows a reset), the
Jensen-Shannon distance (base 2) of their directions and cells to the human charts of the
difficulty, the share of red notes, of onsets with both hands, and of dots, distinct 4-grams of
states per 100 onsets (mean over charts), of the onsets that repeat an earlier one of the song how
many have its state, or the mirror image, and what they cost the network as it is (nats a state).

Human charts of the training split stand beside: so far are human charts from each other. How far
a map starts into its song is not judged here; `lint_rates.py` does so on whole maps.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from repeats import find_repeats
from scipy.spatial.distance import jensenshannon
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.model import Chart, Level
from sabersmith.beatmap.states import State, mirror, state_notes
from sabersmith.corpus import audio_path, list_songs, read_songs, split_of
from sabersmith.lint import PRESETS, lint_chart
from sabersmith.options import MapSettings
from sabersmith.sym.beam import Choice
from sabersmith.sym.charts import SymChart, sym_charts
from sabersmith.sym.predict import SymPredictor

RULES = (
    "parity", "wrist", "double_directional", "awkward_cut", "inline_angle", "vision_block",
    "handclap", "stacked_note", "hitbox_inline", "hitbox_reverse_stair", "hitbox_stair",
    "hitbox_path", "hammer_hit", "effective_bpm", "slow_slider",
)  # fmt: skip


@dataclass
class Sums:
    """What is counted over charts."""

    swings: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    directions: NDArray[np.float64] = field(default_factory=lambda: np.zeros((2, 9)))
    cells: NDArray[np.float64] = field(default_factory=lambda: np.zeros((2, 12)))
    onsets: int = 0
    doubles: int = 0
    grams: list[float] = field(default_factory=list)
    repeats: int = 0
    same: int = 0
    mirrored: int = 0
    nats: float = 0.0

    def add(
        self, chart: Chart, states: list[State], repeats: Sequence[int] = (), nats: float = 0.0
    ) -> None:
        """Count a chart at 60 BPM and its states.

        repeats: which earlier onset each repeats. nats: what the states cost the network.
        """
        report = lint_chart(Level(bpm=60.0, charts=[chart]), chart, PRESETS["ranked"])
        self.swings += report.swings
        self.faults.update(finding.rule for finding in report.findings)
        for note in chart.notes:
            self.directions[note.color, note.direction] += 1
            self.cells[note.color, 4 * note.layer + note.line] += 1
        self.onsets += len(states)
        self.doubles += sum(
            any(0 < cell < 10 for cell in state) and any(9 < cell < 19 for cell in state)
            for state in states
        )
        distinct = len({tuple(states[i : i + 4]) for i in range(len(states) - 3)})
        self.grams.append(100 * distinct / max(1, len(states) - 3))
        for state, number in zip(states, repeats, strict=False):
            if number >= 0:
                self.repeats += 1
                self.same += state == states[number]
                self.mirrored += state != states[number] == mirror(state)
        self.nats += nats

    def row(self, name: str, human: "Sums") -> str:
        """One line of the table."""
        red = self.cells[0].sum() / self.cells.sum()
        dots = self.directions[:, 8].sum() / self.directions.sum()
        copies = self.same, self.mirrored
        faults = [f"{1000 * self.faults[rule] / max(1, self.swings):.1f}" for rule in RULES]
        values = [
            f"{jensenshannon(self.directions.ravel(), human.directions.ravel(), 2):.3f}",
            f"{jensenshannon(self.cells.ravel(), human.cells.ravel(), 2):.3f}",
            f"{red:.2f}",
            f"{self.doubles / self.onsets:.2f}",
            f"{dots:.2f}",
            f"{np.mean(self.grams):.0f}",
            *(f"{count / self.repeats:.2f}" if self.repeats else "" for count in copies),
            f"{self.nats / self.onsets:.3f}" if self.nats else "",
        ]
        return f"| {name} | {self.onsets} | " + " | ".join(values + faults) + " |"


def at_seconds(chart: SymChart, states: list[State]) -> Chart:
    """Return the chart's onsets with other states, a beat a second."""
    name = DIFFICULTIES[chart.difficulty]
    made = Chart(difficulty=name, njs=default_jump(name, chart.tempo.bpm)[0], njs_offset=2.0)
    for second, state in zip((chart.times + 10).tolist(), states, strict=True):
        notes, bombs = state_notes(state, second)
        made.notes += notes
        made.bombs += bombs
    return made


def main() -> None:
    """Print the table."""
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
    ours = Choice(args.beam, args.temperature, args.top_p, args.flow, args.repeat, args.diversity)
    plain = replace(ours, flow=0.0)
    kinds = {"human": None, "plain": plain, "ours": ours}
    if args.no_plain:
        del kinds["plain"]
    sums: dict[tuple[str, int], Sums] = defaultdict(Sums)
    for _, level in read_songs(split_of(list_songs(args.maps), "train")):
        for chart in sym_charts(level, None):
            for group in (chart.difficulty, -1):
                sums["human, train", group].add(at_seconds(chart, chart.states), chart.states)
    songs = split_of(list_songs(args.maps), args.split)
    for _, level in tqdm(read_songs(songs[: args.limit or None]), unit="song"):
        audio = audio_path(level)
        charts = sym_charts(level, audio)
        samples = decode(audio, predictor.mels.sr)
        sources = predictor.sources(samples, [chart.times for chart in charts])
        rows_heard = predictor.network.audio_rows
        repeats = [
            find_repeats(source[1:-1, :rows_heard].numpy(), chart.times).tolist()
            for chart, source in zip(charts, sources, strict=True)
        ]
        for kind, choice in kinds.items():
            rows = [chart.states for chart in charts]
            if choice is not None:
                numbers = [chart.difficulty for chart in charts]
                rows = predictor.states(sources, numbers, choice, args.seed)
            for chart, source, again, states in zip(charts, sources, repeats, rows, strict=True):
                ids = torch.from_numpy(predictor.vocabulary.encode(states))
                nats = -float(predictor.log_p(source, chart.difficulty, ids).sum())
                for group in (chart.difficulty, -1):
                    sums[kind, group].add(at_seconds(chart, states), states, again, nats)

    titles = (
        "", "onsets", "JS dir.", "JS cells", "red", "doubles", "dots", "4-grams", "same",
        "mirrored", "nats",
    )  # fmt: skip
    print("| " + " | ".join(titles + RULES) + " |")
    print("|" + " --- |" * (len(titles) + len(RULES)))
    for group, name in enumerate((*DIFFICULTIES, "all")):
        number = -1 if name == "all" else group
        for kind in ("human, train", *kinds):
            if sums[kind, number].onsets:
                print(sums[kind, number].row(f"{name} {kind}", sums["human", number]))


if __name__ == "__main__":
    main()
