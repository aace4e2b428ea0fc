"""Compare the character that charts are asked for with the one that they get, by style.

python benchmarks/styles.py path/to/maps [--split dev] [--seed 0]

The notes of every chart are chosen again at its own onsets, as `infer.py` chooses them, without a
style and with each. Prints mean scores (0: the median of human charts of a difficulty; 1: one
standard deviation above) asked / got. Descriptors of rhythm are those of the onsets and left out.
"""

import argparse

import numpy as np
from flow import characters
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.beatmap.character import DESCRIPTORS, RHYTHM, STYLES, describe
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.data.corpus import Corpus, audio_path
from sabersmith.mapping.settings import MapSettings
from sabersmith.sym.charts import sym_charts
from sabersmith.sym.predictor import SymPredictor


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    predictor = SymPredictor.load(shipped_checkpoint("sym"))
    assert predictor.scale is not None
    asked: dict[str, list[object]] = {style: [] for style in ("none", *STYLES)}
    got: dict[str, list[object]] = {style: [] for style in asked}
    for level in tqdm(Corpus(args.maps).read(args.split), unit="song"):
        charts = sym_charts(level, audio_path(level))
        samples = decode(audio_path(level), predictor.mels.sr)
        sources = predictor.network_inputs(samples, [chart.times for chart in charts])
        numbers = [chart.difficulty for chart in charts]
        for style in asked:
            settings = MapSettings(seed=args.seed, style=None if style == "none" else style)
            scores = characters(predictor, charts, settings)
            rows = predictor.choose_states(sources, numbers, settings, args.seed, character=scores)
            asked[style] += scores
            for chart, states in zip(charts, rows, strict=True):
                raw = describe(chart.times, chart.tempo.beats(chart.times), states)
                got[style].append(predictor.scale.scores(raw, chart.difficulty))
    names = DESCRIPTORS[len(RHYTHM) :]
    print(f"| style | {' | '.join(name.replace('_', ' ') for name in names)} |")
    print("| --- " * (1 + len(names)) + "|")
    for style in asked:
        means = (
            np.nanmean(np.array(x, float), 0)[len(RHYTHM) :] for x in (asked[style], got[style])
        )
        cells = [
            f"**{a:+.1f}** / {g:+.1f}" if name in STYLES.get(style, {}) else f"{a:+.1f} / {g:+.1f}"
            for name, a, g in zip(names, *means, strict=True)
        ]
        print(f"| {style} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
