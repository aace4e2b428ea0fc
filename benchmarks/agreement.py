"""Measure how far two human mappers agree on note times: same song, same difficulty.

python benchmarks/agreement.py path/to/maps [--charts-only path/to/charts.tar.gz]

The result is about the best that a network can reach which knows the song but not the mapper.
Levels of one title and artist by different mappers count as the same recording. One chart's onsets
are aligned with the other's, first by one offset, then along the best path of small offsets
(`sabersmith.onset.alignment`), so that other cuts of the audio and drifting tempos do not count.
The table has every pair of mappers and every difficulty that both charted.
"""

import argparse
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_files import INFO_NAMES
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import list_songs
from sabersmith.errors import InputError
from sabersmith.evaluate.bootstrap import mean_interval
from sabersmith.onset.alignment import alignment_offsets
from sabersmith.onset.annotations import onset_annotations
from sabersmith.onset.scoring import onset_score
from sabersmith.sym.charts import unpack_charts

FRAME_S = 0.01
MAX_OFFSET_S = 8.0  # one cut of a song may begin with so much more silence
SAME_MAPPER = 0.6  # least similarity of two spellings of one name
WINDOWS_S = (0.05, 0.02)

Times = NDArray[np.float64]


def readable_levels(folders: Iterable[Path]) -> list[Level]:
    """Return the levels of folders, without those that cannot be read."""
    levels = []
    for folder in folders:
        try:
            levels.append(read_level(folder, strict=False))
        except InputError:
            continue
    return levels


def remaps(levels: list[Level]) -> list[tuple[Level, Level]]:
    """Return the pairs of levels of one song by different mappers."""
    songs = defaultdict(list)
    for level in levels:
        title = re.sub(r"\((feat|ft|beta)\b.*?\)", "", level.title.casefold())
        songs[re.sub(r"\W", "", title)].append(level)
    pairs = (pair for same in songs.values() for pair in itertools.combinations(same, 2))
    return [(a, b) for a, b in pairs if _one_artist(a, b) and not _one_mapper(a, b)]


def offset(these: Iterable[Times], those: Iterable[Times]) -> float:
    """Return the shift, in seconds, that moves most onsets of these charts onto those."""
    apart = np.concatenate(
        [(b[None] - a[:, None]).ravel() for a, b in zip(these, those, strict=True)]
    )
    apart = apart[np.abs(apart) <= MAX_OFFSET_S]
    edges = np.arange(-MAX_OFFSET_S, MAX_OFFSET_S + FRAME_S, FRAME_S)
    counts = np.convolve(np.histogram(apart, edges)[0], np.ones(5), "same")
    middle = edges[counts.argmax()] + FRAME_S / 2
    return float(np.median(apart[np.abs(apart - middle) <= 0.03]))


def aligned_with(times: Times, others: Times) -> Times:
    """Align onsets with others along the best path of small offsets; both in seconds."""
    length = round((max(times[-1], others[-1]) + 1) / FRAME_S)
    frames = np.arange(length) * FRAME_S
    nearest = np.abs(frames[:, None] - others).min(axis=1)
    curve = np.exp(-0.5 * (nearest / 0.02) ** 2).astype(np.float32)
    return np.sort(times + alignment_offsets(times, curve, FRAME_S))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", type=Path)
    parser.add_argument("--charts-only", type=Path, help="folder or tar of levels without songs")
    options = parser.parse_args()
    folders = [song.folder for song in list_songs(options.maps)]
    if options.charts_only:
        charts = unpack_charts(options.charts_only, Path(".cache/features"))
        infos = (file for file in charts.rglob("*") if file.name.lower() in INFO_NAMES)
        folders += sorted(info.parent for info in infos)

    print(
        "| song | difficulty | onsets | F1 +/-50 ms | +/-20 ms |\n| --- | --- | --- | --- | --- |"
    )
    scores: dict[str, list[tuple[float, str]]] = defaultdict(list)  # F1 and title
    for a, b in remaps(readable_levels(folders)):
        both = zip(
            DIFFICULTIES, onset_annotations(a).onsets, onset_annotations(b).onsets, strict=True
        )
        shared = [
            (name, these, those)
            for name, these, those in both
            if these is not None and those is not None
        ]
        if not shared:
            continue
        shift = offset([these for _, these, _ in shared], [those for _, _, those in shared])
        for name, these, those in shared:
            times = aligned_with(np.maximum(0, these + shift), those)
            f1, narrow = (onset_score(those, times, window).f1 for window in WINDOWS_S)
            print(f"| {a.title} | {name} | {len(these)}, {len(those)} | {f1:.3f} | {narrow:.3f} |")
            scores["all"].append((f1, a.title))
            if name.startswith("Expert"):
                scores["Expert, ExpertPlus"].append((f1, a.title))
    for name, found in scores.items():
        values, titles = [f1 for f1, _ in found], [title for _, title in found]
        mean = mean_interval(values, titles)
        print(f"\n{name}: F1 +/-50 ms {mean.mean:.3f} [{mean.low:.3f}, {mean.high:.3f}], ", end="")
        print(f"{len(found)} pairs of charts of {len(set(titles))} songs")


def _one_artist(a: Level, b: Level) -> bool:
    names = [set(re.findall(r"\w+", level.artist.casefold())) for level in (a, b)]
    return not all(names) or bool(names[0] & names[1])


def _one_mapper(a: Level, b: Level) -> bool:
    names = a.mapper.casefold(), b.mapper.casefold()
    return all(names) and SequenceMatcher(None, *names).ratio() >= SAME_MAPPER


if __name__ == "__main__":
    main()
