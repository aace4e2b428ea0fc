"""One evaluation: measure the checkpoints of both stages on human maps, and return the report."""

import hashlib
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import Corpus, CorpusSong, audio_path, read_songs, select_split
from sabersmith.data.feature_cache import log_skipped, prepare_features
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
from sabersmith.evaluate.training_ngrams import TrainingNgrams
from sabersmith.evaluate.whole_maps import flow_table, map_songs, rule_table
from sabersmith.mapping.mapper import Mapper
from sabersmith.sym.charts import SymChart, read_charts_only, sym_charts, unpack_charts

ALL_SPLITS = "all"

log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class EvaluationSettings:
    """What is evaluated, and on which maps.

    Attributes:
        maps: folder of maps, with or without an index.csv.
        split: dev, test, or all for every map of the folder.
        onset_ckpt: checkpoint of the onset stage.
        sym_ckpt: checkpoint of the sym stage.
        charts_only: folder or tar of maps without audio, which the n-grams learn from as well.
        parts: any of onset, sym, maps.
        limit: at most so many maps of the split; 0 for all.
        cache: folder of the feature cache.
        device: auto, cpu or cuda.
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


def evaluate(
    settings: EvaluationSettings, announce: Callable[[str], None] = log.info
) -> EvaluationReport:
    """Measure checkpoints on a split of maps.

    Args:
        settings: what is evaluated.
        announce: called with one line on which maps are evaluated, before the work begins.

    Raises:
        InputError: maps or checkpoints can't be used.
        OptionError: there is no GPU.
    """
    corpus = Corpus(settings.maps)
    mapper = Mapper(settings.onset_ckpt, settings.sym_ckpt, settings.device)
    levels = _levels(_chosen_songs(corpus, settings))
    if not levels:
        raise InputError(f"{settings.maps}: no usable map in {_split_name(settings)}")
    selection = _describe_selection(corpus, settings, len(levels))
    announce(selection)
    report = EvaluationReport(
        {
            "maps": selection,
            "onset_ckpt": _describe_checkpoint(settings.onset_ckpt),
            "sym_ckpt": _describe_checkpoint(settings.sym_ckpt),
        }
    )
    systems: Systems = {}
    states: list[Table] = []
    maps: list[Table] = []
    if "onset" in settings.parts:
        systems = find_onsets(levels, mapper.onset)
        report.figures |= draw_onsets(systems[NETWORK])
    if {"sym", "maps"} & set(settings.parts):
        training = _levels(select_split(corpus.songs, "train"))
        ngrams, report.settings["n-grams"] = _train_ngrams(settings, mapper, training)
        if "maps" in settings.parts:
            tallies, mapped = map_songs(levels, training, mapper, ngrams.models["5-gram"])
            systems = {**systems, AS_MAPPED: mapped}
            maps = [flow_table(tallies), rule_table(tallies)]
            report.figures |= draw_maps(tallies)
        if "sym" in settings.parts:
            charts = _charts_with_features(settings, mapper, levels)
            scores = score_charts(charts, mapper.sym, ngrams, settings.cache)
            states = [state_table(scores), audio_table(scores), chart_table(scores)]
    if systems:
        report.figures["density"] = draw_density(systems.get(AS_MAPPED) or systems[NETWORK])
        report.tables.append(onset_table(systems))
    report.tables += [*states[:2], *maps, *states[2:]]  # the longest table last
    return report


def _chosen_songs(corpus: Corpus, settings: EvaluationSettings) -> list[CorpusSong]:
    if settings.split == ALL_SPLITS:
        return corpus.songs[: settings.limit or None]
    return select_split(corpus.songs, settings.split, settings.limit or None)


def _split_name(settings: EvaluationSettings) -> str:
    return "the folder" if settings.split == ALL_SPLITS else f"the {settings.split} split"


def _describe_selection(corpus: Corpus, settings: EvaluationSettings, used: int) -> str:
    """Return one line on which maps are evaluated, of how many."""
    counted = f"{used} of {len(corpus.songs)} maps in {corpus.root.name}"
    if settings.split == ALL_SPLITS:
        return f"{counted}, from all splits"
    if corpus.has_index:
        return f"{counted}, the {settings.split} split of index.csv"
    return (
        f"{counted}, the {settings.split} split (without an index.csv: about a tenth of the songs "
        f"at random, the same as in training with data.seed={corpus.seed})"
    )


def _train_ngrams(
    settings: EvaluationSettings, mapper: Mapper, training: Sequence[Level]
) -> tuple[TrainingNgrams, str]:
    """Return n-grams of the training charts, and one line on which charts they are."""
    # If the training maps are evaluated as well, n-grams should learn from others if there are any.
    every = settings.split == ALL_SPLITS
    use_training = not (every and settings.charts_only)
    charts = [chart for level in training for chart in sym_charts(level, None) if use_training]
    if settings.charts_only is not None:
        settings.cache.mkdir(parents=True, exist_ok=True)
        charts += read_charts_only(unpack_charts(settings.charts_only, settings.cache))
    if not charts:
        raise InputError(
            f"{settings.maps}: no map in the train split, from which the n-grams are learned; "
            "give maps without audio as well (charts_only), or evaluate the part onset alone"
        )
    ngrams = TrainingNgrams(mapper.sym.vocabulary, charts)
    line = f"of {len(charts)} training charts"
    if every and use_training:
        line += ", which are evaluated as well: figures of the n-grams are too good"
    return ngrams, line


def _charts_with_features(
    settings: EvaluationSettings, mapper: Mapper, levels: Sequence[Level]
) -> list[SymChart]:
    """Compute the features that the cache lacks; return the charts whose features are there."""
    audio = [audio_path(level) for level in levels]
    failed = prepare_features(audio, mapper.sym.mels, settings.cache)
    log_skipped(failed, len(audio))
    return [
        chart
        for level, path in zip(levels, audio, strict=True)
        if path not in failed
        for chart in sym_charts(level, path)
    ]


def _levels(songs: Sequence[CorpusSong]) -> list[Level]:
    return [level for _, level in read_songs(songs)]


def _describe_checkpoint(path: Path) -> str:
    return f"{path.name}, SHA-256 {hashlib.sha256(path.read_bytes()).hexdigest()[:12]}"
