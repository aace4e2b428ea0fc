"""How near the best of several seeds' charts comes to the human one, by onset times."""

import logging
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from tqdm import tqdm

from sabersmith.audio.song import load_song
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path
from sabersmith.errors import InputError
from sabersmith.evaluate.onset_times import ChartOnsets
from sabersmith.evaluate.tables import Cell, Column, Row, Table
from sabersmith.evaluate.whole_maps import as_mapped
from sabersmith.mapping.mapper import Mapper, no_progress
from sabersmith.mapping.settings import MapSettings

SEEDS = range(8)
WINDOW_S = 0.05

log = logging.getLogger(__name__)


def onsets_by_seed(
    levels: Sequence[Level], mapper: Mapper, seeds: Sequence[int] = SEEDS
) -> list[list[ChartOnsets]]:
    """Find the onsets of levels' charts as mapped, with each seed; no notes are placed.

    A song that can't be mapped is skipped and named in the log.

    Returns:
        For each seed, the onsets of the same charts in the same order.

    Raises:
        InputError: no song can be used.
    """
    runs: list[list[ChartOnsets]] = [[] for _ in seeds]
    for level in tqdm(levels, desc="seeds", unit="song"):
        names = tuple(name for name in DIFFICULTIES if (c := level.chart(name)) and c.notes)
        try:
            song = load_song(audio_path(level))
            settings = MapSettings(difficulty=names)
            found = [
                as_mapped(level, mapper.analyse(song, replace(settings, seed=seed), no_progress))
                for seed in seeds
            ]
        except InputError as error:
            log.warning("skipped: %s", error)
        else:
            for run, charts in zip(runs, found, strict=True):
                run += charts
    if not runs or not runs[0]:
        raise InputError("no song could be mapped; the log names the reasons")
    return runs


def seed_table(runs: Sequence[Sequence[ChartOnsets]]) -> Table:
    """Return the table of the first seed's F1, the seeds' mean and their best, by difficulty.

    runs: for each seed, the onsets of the same charts in the same order.
    """
    scores = np.array([[chart.score(WINDOW_S).f1 for chart in run] for run in runs])
    difficulties = np.array([chart.difficulty for chart in runs[0]])
    rows: list[Row] = []
    for index, name in enumerate((*DIFFICULTIES, "all")):
        group = scores[:, (difficulties == index) | (name == "all")]
        if group.size:
            row: dict[str, Cell] = {"difficulty": name, "charts": group.shape[1]}
            row |= {"first": float(group[0].mean()), "mean": float(group.mean())}
            row["best"] = float(group.max(0).mean())
            rows.append(row)
    return Table(
        "seeds",
        "Best of several seeds",
        f"Onsets as mapped with {len(runs)} seeds: F1 within 50 ms, mean over charts, of the "
        "first seed, of all seeds, and of the seed that is best for each chart.",
        [
            Column("difficulty", "difficulty"),
            Column("charts", "charts"),
            Column("first", "first seed", ".3f"),
            Column("mean", "all seeds", ".3f"),
            Column("best", "best seed", ".3f"),
        ],
        rows,
    )
