"""One evaluation: checkpoints and a split of human maps in, a report out."""

import hashlib
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import CorpusSong, audio_path, list_songs, read_songs, split_of
from sabersmith.data.feature_cache import prepare_features
from sabersmith.errors import InputError
from sabersmith.evaluate.figures import draw_density, draw_maps, draw_onsets
from sabersmith.evaluate.onset_times import AS_MAPPED, NETWORK, Systems, find_onsets, onset_table
from sabersmith.evaluate.report_page import EvaluationReport
from sabersmith.evaluate.state_prediction import (
    audio_table,
    chart_table,
    score_charts,
    state_table,
)
from sabersmith.evaluate.tables import Table
from sabersmith.evaluate.training_ngrams import Training
from sabersmith.evaluate.whole_maps import flow_table, map_songs, rule_table
from sabersmith.mapping.mapper import Mapper
from sabersmith.sym.charts import SymChart, read_charts_only, sym_charts, unpacked

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Settings:
    """What is evaluated.

    maps: folder of maps, with or without an index.csv. split: dev or test. charts_only: folder or
    tar of maps without songs, for the n-grams. parts: some of onset, sym, maps. limit: songs of the
    split; 0 for all. cache: of features.
    """

    maps: Path
    split: str
    onset_ckpt: Path
    sym_ckpt: Path
    charts_only: Path | None = None
    parts: Collection[str] = ("onset", "sym", "maps")
    limit: int = 0
    cache: Path = Path(".cache/features")
    device: str = "auto"


def evaluate(settings: Settings) -> EvaluationReport:
    """Measure checkpoints on a split of maps.

    Raises InputError for maps or checkpoints that can't be used, OptionError for an absent GPU.
    """
    songs = list_songs(settings.maps)
    mapper = Mapper(settings.onset_ckpt, settings.sym_ckpt, settings.device)
    levels = _levels(songs, settings.split, settings.limit)
    if not levels:
        raise InputError(f"{settings.maps}: no usable map in the {settings.split} split")
    report = EvaluationReport(
        {
            "maps": f"{settings.split} split of {settings.maps.name}, {len(levels)} songs",
            "onset_ckpt": _described(settings.onset_ckpt),
            "sym_ckpt": _described(settings.sym_ckpt),
        }
    )
    systems: Systems = {}
    states: list[Table] = []
    maps: list[Table] = []
    if "onset" in settings.parts:
        systems = find_onsets(levels, mapper.onset)
        report.figures |= draw_onsets(systems[NETWORK])
    if {"sym", "maps"} & set(settings.parts):
        known = _levels(songs, "train")
        training = Training(mapper.sym.vocabulary, _training_charts(settings, known))
        report.settings["n-grams"] = f"of {len(training.rows)} training charts"
        if "maps" in settings.parts:
            tallies, mapped = map_songs(levels, known, mapper, training.ngrams["5-gram"])
            systems = {**systems, AS_MAPPED: mapped}
            maps = [flow_table(tallies), rule_table(tallies)]
            report.figures |= draw_maps(tallies)
        if "sym" in settings.parts:
            charts = _with_features(settings, mapper, levels)
            scores = score_charts(charts, mapper.sym, training, settings.cache)
            states = [state_table(scores), audio_table(scores), chart_table(scores)]
    if systems:
        report.figures["density"] = draw_density(systems.get(AS_MAPPED) or systems[NETWORK])
        report.tables.append(onset_table(systems))
    report.tables += [*states[:2], *maps, *states[2:]]  # the long one last
    return report


def _training_charts(settings: Settings, levels: Sequence[Level]) -> list[SymChart]:
    charts = [chart for level in levels for chart in sym_charts(level, None)]
    if settings.charts_only is not None:
        settings.cache.mkdir(parents=True, exist_ok=True)
        charts += read_charts_only(unpacked(settings.charts_only, settings.cache))
    if not charts:
        raise InputError(
            f"{settings.maps}: no map in the train split, from which the n-grams are learned; "
            "add --charts-only, or evaluate --only onset"
        )
    return charts


def _with_features(settings: Settings, mapper: Mapper, levels: Sequence[Level]) -> list[SymChart]:
    """Return the charts of levels whose features are in the cache, where they are put."""
    failed = prepare_features(
        [audio_path(level) for level in levels], mapper.sym.mels, settings.cache
    )
    for reason in failed.values():
        log.warning("skipped: %s", reason)
    return [
        chart
        for level in levels
        if audio_path(level) not in failed
        for chart in sym_charts(level, audio_path(level))
    ]


def _levels(songs: list[CorpusSong], split: str, limit: int = 0) -> list[Level]:
    return [level for _, level in read_songs(split_of(songs, split, limit or None))]


def _described(checkpoint: Path) -> str:
    return f"{checkpoint.name}, SHA-256 {hashlib.sha256(checkpoint.read_bytes()).hexdigest()[:12]}"
