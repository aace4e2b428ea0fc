"""Measure every stage, and compare it with a plain reference and with the machine's limits.

python benchmarks/speed.py [--song path ...] [--quick] [--long] [--out report.md]
python benchmarks/speed.py --release path/to/old/checkout

It prints tables of time and peak memory, in ten minutes on two cores. Its exit code is 1 if a
stage does not compute what the reference does. Linux only.
"""

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

import sections
import stages
import tables
import torch
from measure import load
from sections import EXPERT, PLAIN, Bench, MeasuredSong
from stages import Case

from sabersmith.checkpoint import load_checkpoint, shipped_checkpoint


@dataclass(frozen=True)
class Sizes:
    """Sizes to measure: songs in seconds, charts in positions (with START and END).

    The reference runs on songs up to `reference_s` and on charts of the reference sizes; its time
    on larger ones is extrapolated by a fit.
    """

    songs: tuple[float, ...] = (30.44, 60.0, 180.0, 360.0, 3600.0)
    charts: tuple[int, ...] = (86, 250, 500, 1000)
    reference_s: float = 180.0
    reference_shipped: tuple[int, ...] = (32, 64, 128)
    reference_full: tuple[int, ...] = (22, 43, 86)


QUICK = Sizes((30.44, 60.0), (16, 32), 30.44, (8, 16, 24), (6, 10, 14))
HOUR_S = 3600.0


def main() -> int:
    """Print the tables; return the exit code."""
    options = read_options()
    sizes = QUICK if options.quick else Sizes()
    bench = Bench()
    start, load_before = time.perf_counter(), os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="speed-") as name:
        if options.release:
            compare(bench, Path(name), options)
        else:
            run(bench, Path(name), options, sizes)
    bench.bar.close()
    machine = {
        "machine": f"{processor()}, {os.cpu_count()} cores, {torch.get_num_threads()} threads",
        "software": f"Python {platform.python_version()}, torch {torch.__version__}",
        "device": options.device,
        "load before": f"load average {load_before:.1f}",
        "duration": f"{time.perf_counter() - start:.0f} s",
    }
    text = tables.report(machine, bench.rows)
    print(text, end="")
    if options.out:
        options.out.write_text(text)
        found = {"machine": machine, "failed": bench.failed, **bench.rows}
        options.out.with_suffix(".json").write_text(json.dumps(found, indent=1) + "\n")
    for line in bench.failed:
        print(f"differs: {line}", file=sys.stderr)
    return 1 if bench.failed else 0


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--song", type=Path, nargs="+", help="songs to measure instead of generated ones"
    )
    parser.add_argument("--quick", action="store_true", help="small sizes, about a minute")
    parser.add_argument(
        "--long", action="store_true", help="also a whole run and the full sizes on an hour"
    )
    parser.add_argument(
        "--release",
        type=Path,
        help="checkout of a release: compare infer.py with its, and a beam step with its bound",
    )
    parser.add_argument("--out", type=Path, help="write report.md and report.json")
    parser.add_argument("--device", default="cpu", choices=["cpu", "cuda"])
    parser.add_argument("--onset-ckpt", type=Path, default=shipped_checkpoint("onset"))
    parser.add_argument("--sym-ckpt", type=Path, default=shipped_checkpoint("sym"))
    return parser.parse_args()


def compare(bench: Bench, folder: Path, options: argparse.Namespace) -> None:
    """Compare whole processes with a release's, and a step of the search with its lower bound."""
    case = Case(folder, Path(), options.onset_ckpt, options.sym_ckpt, options.device)
    sections.compare_floor(bench, [sections.beam_step_work(bench, case)])
    songs = (30.44,) if options.quick else (30.44, 180.0)
    sections.compare_release(bench, folder, options.release.resolve(), songs)


def run(bench: Bench, folder: Path, options: argparse.Namespace, sizes: Sizes) -> None:
    """Measure everything; `folder` holds what the stages hand on."""
    bench.measure("full-size checkpoints", stages.write_full_size, folder, repeats=1)
    case = Case(folder, Path(), options.onset_ckpt, options.sym_ckpt, options.device)
    full = replace(case, onset=folder / "onset.ckpt", sym=folder / "sym.ckpt")
    songs, full_songs = measure_songs(bench, case, full, options, sizes)
    base = max([s for s in songs if s.seconds <= tables.BASE_S] or songs[:1], key=by_length)
    chart = load(base.case.folder / "sources")[EXPERT]
    generated = stages.random_source(max(sizes.charts))
    whole = bench.measure("search, shipped", stages.search, case, [chart], [EXPERT], PLAIN)
    found = {
        size: sections.measure_full_sym(bench, full, generated[:size]) for size in sizes.charts
    }

    for name, measured, logits, tolerance in (
        ("onset network, shipped", songs, "logits", sections.TRAINED_TOLERANCE),
        ("onset network, full size", full_songs, "full_logits", sections.RANDOM_TOLERANCE),
    ):
        sections.compare_onset(bench, name, measured, logits, tolerance, sizes.reference_s)
    known = {len(chart): whole}
    sections.compare_search(bench, "search, shipped", case, chart, sizes.reference_shipped, known)
    sections.compare_search(
        bench, "search, full size", full, generated, sizes.reference_full, found
    )

    works = [
        *(sections.onset_work("onset network, shipped", song) for song in songs),
        *(sections.onset_work("onset network, full size", song) for song in full_songs),
        sections.search_work("search, shipped", case, len(chart), whole),
        *(sections.search_work("search, full size", full, *item) for item in found.items()),
    ]
    sections.compare_floor(bench, works)
    max_tokens = load_checkpoint(case.sym).settings["network"].get("max_tokens", 2048)
    sections.measure_options(bench, base, chart[:max_tokens])


def measure_songs(
    bench: Bench, case: Case, full: Case, options: argparse.Namespace, sizes: Sizes
) -> tuple[list[MeasuredSong], list[MeasuredSong]]:
    """Measure all stages on all songs; return the songs by length, with shipped and full sizes.

    On a song of an hour, slow measurements are skipped unless --long is set.
    """
    songs, full_songs = [], []
    given = [(song, None) for song in options.song or ()]
    for number, (path, length_s) in enumerate(given or [(Path(), s) for s in sizes.songs]):
        own = replace(case, folder=case.folder / str(number), song=path)
        whole = options.long or (length_s or 0) < HOUR_S
        song = sections.measure_song(bench, own, length_s, whole)
        songs.append(song)
        if whole:
            sections.measure_processes(bench, song)
            full_songs.append(sections.measure_full_onset(bench, song, full))
    return sorted(songs, key=by_length), sorted(full_songs, key=by_length)


def by_length(song: MeasuredSong) -> float:
    """Return the seconds of a song."""
    return song.seconds


def processor() -> str:
    """Return the name of the processor, or of the architecture if unknown."""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


if __name__ == "__main__":
    sys.exit(main())
