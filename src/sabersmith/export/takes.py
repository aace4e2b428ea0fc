"""Make several maps of one song that differ in rhythm and patterns, ranked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.model import Level
from sabersmith.export.progress import ProgressBars
from sabersmith.export.settings import MapRequest
from sabersmith.export.single_song import (
    LEVEL_FOLDER,
    analyse,
    check_output,
    load_mapper,
    move_into_place,
    place_notes,
    write_files,
)
from sabersmith.export.song_source import base_name, check_source, read_source
from sabersmith.export.song_work import SongWork
from sabersmith.export.summary import summarise_briefly
from sabersmith.onset.scoring import onset_score
from sabersmith.staging import safe_name, staging, stops_deferred

MAX_SEED = 2**31 - 1
WINDOW_S = 0.05  # within which onsets of two takes agree

Times = NDArray[np.float64]


@dataclass(frozen=True)
class Take:
    """A map of the song. lines: about it. onsets: times per difficulty, seconds."""

    seed: int
    path: Path
    lines: str
    onsets: list[Times]


def takes_to_zips(request: MapRequest) -> str:
    """Make `request.takes` maps of a song, out/name-seedN.zip each; return the summary to print.

    Take number i is the map that seed = request.seed + i makes alone. The takes are ranked by how
    well their onsets agree with those of the others, see `agreements`.

    Raises:
        InputError: the song can't be used or a map can't be written; takes written before stay.
        KeyboardInterrupt: with a text that names the takes that were written.
    """
    name = safe_name(request.title or base_name(request.audio))
    check_source(request.audio)
    seeds = [(request.seed + number) % (MAX_SEED + 1) for number in range(request.takes)]
    requests = [replace(request, seed=seed) for seed in seeds]
    names = [f"{name}-seed{seed}" for seed in seeds]
    for one, take_name in zip(requests, names, strict=True):
        check_output(one, take_name)
    takes: list[Take] = []
    try:
        with ProgressBars() as progress:
            progress("reading", 0, 1)
            source = read_source(request.audio)
            progress("loading", 0, 1)
            mapper = load_mapper(request)
            for one, take_name in zip(requests, names, strict=True):
                with (
                    staging(one.out) as folder,
                    SongWork(one, folder / LEVEL_FOLDER, source) as work,
                ):
                    job = analyse(mapper, one, take_name, work, progress)
                    [mapped] = place_notes(mapper, [job], progress)
                    mapped = write_files(job, mapped)
                    lines = summarise_briefly(
                        mapped.level, mapped.notices, mapped.duration, job.zip_path, one
                    )
                    with stops_deferred():
                        move_into_place(job)
                        takes.append(Take(one.seed, job.zip_path, lines, _onsets(mapped.level)))
    except KeyboardInterrupt:
        written = ", ".join(str(take.path) for take in takes)
        raise KeyboardInterrupt(f"stopped, after {written}" if written else "") from None
    return _summary(takes)


def agreements(takes: Sequence[Sequence[Times]]) -> list[float]:
    """Return how well each take's onsets agree with those of the other takes, 0 to 1.

    It is the mean F1 at 50 ms over the other takes and over difficulties. What many takes share is
    what the model is sure of, so the take that agrees best is the safest choice, and the last one
    the most unusual (minimum Bayes risk; Kumar and Byrne 2004, "Minimum Bayes-risk decoding").

    Args:
        takes: onset times per difficulty of each take, seconds, ascending.
    """
    found = []
    for number, take in enumerate(takes):
        scores = [
            onset_score(theirs, mine, WINDOW_S).f1
            for other in (*takes[:number], *takes[number + 1 :])
            for mine, theirs in zip(take, other, strict=True)
        ]
        found.append(float(np.mean(scores)) if scores else 1.0)
    return found


def _onsets(level: Level) -> list[Times]:
    charts = [chart for chart in level.charts if chart.notes]
    return [chart_states(chart, level.tempo(chart))[0] for chart in charts]


def _summary(takes: Sequence[Take]) -> str:
    scores = agreements([take.onsets for take in takes])
    ranked = sorted(zip(scores, takes, strict=True), key=lambda pair: -pair[0])
    lines = ["", f"{len(takes)} takes, the one that agrees best with the others first:"]
    for rank, (score, take) in enumerate(ranked, 1):
        lines.append(f"{rank}. seed={take.seed}, agreement {score:.2f}")
        lines += [f"   {line}" for line in take.lines.splitlines()]
    return "\n".join(lines)
