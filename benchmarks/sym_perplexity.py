"""Perplexity of a sym checkpoint at the onsets of human charts, chart by chart.

python benchmarks/sym_perplexity.py path/to/maps path/to/charts_only [--split dev]

`seen` is the share of a chart's runs of 10 states that occur in the training charts, mirrored or
not: maps repeat common patterns, but a high share may mean that a chart copies from one that was
trained on. The last line leaves those charts out.
"""

import argparse
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import torch
import torch.nn.functional as F
from tqdm import tqdm

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.states import State, mirror
from sabersmith.sym.charts import IGNORED
from sabersmith.sym.data import SymDataModule, WindowDataset, collate
from sabersmith.sym.predict import SymPredictor

RUN = 10
MUCH = 0.1


def runs(states: Sequence[State]) -> Iterator[tuple[State, ...]]:
    """Yield every run of RUN states."""
    return (tuple(states[i : i + RUN]) for i in range(len(states) - RUN + 1))


def row(name: str, charts: list[tuple[float, float, int]]) -> str:
    """One line of the table, from (nll, nll with other audio, states) of its charts."""
    true, other, count = (sum(values) for values in zip(*charts, strict=True))
    cost = 100 * (other / true - 1)
    return f"| {name} | {len(charts)} | {count} | {math.exp(true / count):.2f} | {cost:+.2f} |"


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("charts_only", help="folder or .tar.gz of maps without songs")
    parser.add_argument("--split", default="dev", choices=["dev", "test"])
    parser.add_argument("--checkpoint", default="data/checkpoints/sym.ckpt")
    parser.add_argument("--cache", default=".cache/features")
    args = parser.parse_args()

    predictor = SymPredictor.load(args.checkpoint)
    network = predictor.network
    data = SymDataModule(
        args.maps,
        args.cache,
        predictor.mels,
        predictor.offsets,
        args.charts_only,
        max_tokens=network.max_tokens,
        carry=predictor.carry,
        ahead=predictor.ahead,
    )
    data.prepare_data()
    data.setup()
    if data.source.vocabulary != predictor.vocabulary:
        raise SystemExit("these maps give another vocabulary than the checkpoint's")
    known = set()
    for chart in data.training_charts():
        known.update(runs(chart.states))
        known.update(runs([mirror(state) for state in chart.states]))
    loader = data.test_dataloader() if args.split == "test" else data.val_dataloader()
    dataset = loader.dataset
    assert isinstance(dataset, WindowDataset)

    sums: dict[int, list[float]] = defaultdict(lambda: [0.0, 0.0, 0])
    with torch.inference_mode():
        for item, (number, _) in enumerate(tqdm(dataset.index, unit="window")):
            batch = collate([dataset[item]])
            targets = batch["targets"][:, 1:]
            scored = targets != IGNORED
            for place, source in enumerate(("source", "other")):
                logits = network(
                    batch[source],
                    batch["difficulty"],
                    batch["has_audio"],
                    batch["tokens"],
                    batch["lengths"],
                )
                sums[number][place] += float(
                    F.cross_entropy(logits[scored], targets[scored], reduction="sum")
                )
            sums[number][2] += int(scored.sum())

    groups: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    print("| chart | difficulty | states | perplexity | seen |")
    print("| --- | --- | --- | --- | --- |")
    for number, chart in enumerate(dataset.charts):
        true, other, count = sums[number]
        every = list(runs(chart.states))
        seen = sum(run in known for run in every) / max(1, len(every))
        name = DIFFICULTIES[chart.difficulty]
        print(f"| {chart.name} | {name} | {count} | {math.exp(true / count):.2f} | {seen:.2f} |")
        for group in (name, "all", "all little seen" if seen < MUCH else "all much seen"):
            groups[group].append((true, other, int(count)))
    print("\n| | charts | states | perplexity | cost of shuffled audio, % |")
    print("| --- | --- | --- | --- | --- |")
    for group in (*DIFFICULTIES, "all", "all much seen", "all little seen"):
        if groups[group]:
            print(row(group, groups[group]))


if __name__ == "__main__":
    main()
