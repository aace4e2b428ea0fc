"""Compare the character that charts are asked for with the one that they get, by style.

python benchmarks/styles.py path/to/maps [--split dev] [--songs 8] [--seed 0]

Maps of the songs are made from audio, all five difficulties, without a style and with each. Prints
mean scores (0: the median of human charts of a difficulty; 1: one standard deviation above) asked /
got; what a style names is bold.
"""

import argparse

import numpy as np
from tqdm import tqdm

from sabersmith.audio.song import load_song
from sabersmith.beatmap.character import DESCRIPTORS, STYLES
from sabersmith.data.corpus import Corpus, audio_path
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.settings import MapSettings
from sabersmith.sym.charts import sym_charts


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev", "test"])
    parser.add_argument("--songs", type=int, default=8, help="how many of the split")
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()

    mapper = Mapper()
    scale = mapper.sym.scale
    assert scale is not None
    asked: dict[str, list[object]] = {style: [] for style in ("none", *STYLES)}
    got: dict[str, list[object]] = {style: [] for style in asked}
    for level in tqdm(Corpus(args.maps).read(args.split)[: args.songs], unit="song"):
        song = load_song(audio_path(level))
        for style in asked:
            settings = MapSettings(seed=args.seed, style=None if style == "none" else style)
            analysis = mapper.analyse(song, settings)
            assert analysis.characters is not None
            asked[style] += list(analysis.characters)
            [mapped] = mapper.place_notes([analysis], settings)
            for chart in sym_charts(mapped.level, None):
                got[style].append(scale.scores(chart.character, chart.difficulty))
    print(f"| asked / got | {' | '.join(asked)} |")
    print("| --- " * (1 + len(asked)) + "|")
    means = {
        style: [np.nanmean(np.array(rows[style], float), 0) for rows in (asked, got)]
        for style in asked
    }
    for column, name in enumerate(DESCRIPTORS):
        cells = []
        for style, (wanted, found) in means.items():
            first = f"{wanted[column]:+.1f}"
            if name in STYLES.get(style, {}):
                first = f"**{first}**"
            cells.append(f"{first} / {found[column]:+.1f}")
        print(f"| {name.replace('_', ' ')} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
