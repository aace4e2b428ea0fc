"""Measure what lower precision costs in quality and gains in time, on a split.

python benchmarks/precision.py path/to/maps [--split dev] [--limit 0]

For fp32, bf16 and int8, the table has the onset F1 within 50 and 20 ms (mean over charts) with the
seconds of the onset network, and the nats per state of human charts with the seconds of decoding
them. They are decoded as in the search, token by token.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm

from sabersmith.audio.decode import decode
from sabersmith.beatmap.vocabulary import SPECIALS, START
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split
from sabersmith.data.feature_cache import song_grid
from sabersmith.mapping.settings import PRECISIONS
from sabersmith.onset.annotations import onset_annotations
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.onset.scoring import onset_score
from sabersmith.sym.charts import sym_charts
from sabersmith.sym.copying import CopyCache
from sabersmith.sym.inputs import windows
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.stepper import Stepper


@torch.inference_mode()
def nats(sym: SymPredictor, source: torch.Tensor, difficulty: int, ids: torch.Tensor) -> float:
    """Return the nats of ids (N,) by the search's decoding steps, in the same windows."""
    network, total = sym.network, 0.0
    tokens = torch.cat([torch.tensor([START]), ids])
    same = torch.zeros(1, 1, dtype=torch.int64)  # the only beam
    for part in windows(len(source), network.max_tokens, sym.overlap, sym.lookahead):
        one = torch.tensor([difficulty]), torch.tensor([True])
        memory, mask = network.encode(source[None, part.start : part.stop], *one)
        given = tokens[None, part.start : part.first - 1]
        stepper = Stepper(sym.decoder, given, memory, mask, beams=1)
        copies = None
        if network.copy_mechanism is not None:
            features = network.copy_features(source[None, part.first : part.last])
            past = tokens[None, : part.first]
            copies = CopyCache(network.copy_mechanism, features, past, beams=1)
        for at in range(part.first - 1, part.last - 1):
            log_p = stepper.step(tokens[at].view(1, 1)).float().log_softmax(-1)
            if copies is not None:
                log_p = copies.mix(log_p)
                copies.advance(same, tokens[at + 1].view(1, 1))
            total -= float(log_p[0, 0, tokens[at + 1] - SPECIALS])
            stepper.reorder(same)
    return total


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", help="folder of maps with an index.csv")
    parser.add_argument("--split", default="dev", choices=["train", "dev"])
    parser.add_argument("--limit", type=int, default=0, help="number of songs; 0 for all")
    parser.add_argument("--onset-checkpoint", type=Path, default=shipped_checkpoint("onset"))
    parser.add_argument("--sym-checkpoint", type=Path, default=shipped_checkpoint("sym"))
    args = parser.parse_args()

    stages = {
        name: (
            OnsetPredictor.load(args.onset_checkpoint, precision=name),
            SymPredictor.load(args.sym_checkpoint, precision=name),
        )
        for name in PRECISIONS
    }
    scores: dict[str, list[tuple[float, float]]] = {name: [] for name in stages}
    seconds = {name: [0.0, 0.0] for name in stages}
    spent, count = dict.fromkeys(stages, 0.0), 0
    songs = select_split(list_songs(args.maps), args.split)[: args.limit or None]
    for _, level in tqdm(read_songs(songs), unit="song"):
        song, charts = onset_annotations(level), sym_charts(level, audio_path(level))
        count += sum(len(chart.times) for chart in charts)
        grid = song_grid(song.audio)
        for name, (onset, sym) in stages.items():
            samples = decode(song.audio, onset.mels.sr)
            start = time.perf_counter()
            curves = onset.curves(samples, grid)
            seconds[name][0] += time.perf_counter() - start
            for index, true in enumerate(song.onsets):
                if true is not None:
                    times, activations = onset.peaks(curves, index)
                    found = times[activations >= onset.thresholds[index]]
                    f1s = [onset_score(true, found, window).f1 for window in (0.05, 0.02)]
                    scores[name].append((f1s[0], f1s[1]))
            sources = sym.network_inputs(
                decode(song.audio, sym.mels.sr), [chart.times for chart in charts]
            )
            start = time.perf_counter()
            for chart, source in zip(charts, sources, strict=True):
                ids = torch.from_numpy(sym.vocabulary.encode(chart.states))
                spent[name] += nats(sym, source, chart.difficulty, ids)
            seconds[name][1] += time.perf_counter() - start

    print("| | F1 50 ms | F1 20 ms | onset s | nats per state | change | decoding s |")
    print("|" + " --- |" * 7)
    for name in stages:
        f1_50, f1_20 = np.mean(scores[name], axis=0)
        change = 100 * (spent[name] / spent["fp32"] - 1)
        print(
            f"| {name} | {f1_50:.3f} | {f1_20:.3f} | {seconds[name][0]:.0f} | "
            f"{spent[name] / count:.4f} | {change:+.2f} % | {seconds[name][1]:.0f} |"
        )


if __name__ == "__main__":
    main()
