"""One evaluation: measure the checkpoints of both stages on human maps, and return the report."""

import hashlib
import logging
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from sabersmith.beatmap.model import Level
from sabersmith.data.charts_only import unpack_charts
from sabersmith.data.corpus import Corpus, CorpusSong, audio_path, read_songs, select_split
from sabersmith.data.feature_cache import log_skipped, prepare_features
from sabersmith.errors import InputError
from sabersmith.evaluate.best_of_seeds import onsets_by_seed, seed_table
from sabersmith.evaluate.characteristics import kind_tables, map_kinds
from sabersmith.evaluate.figures import draw_density, draw_maps, draw_onsets
from sabersmith.evaluate.ladder import difficulty_table, ladder_table
from sabersmith.evaluate.likeness.drawing import draw_features
from sabersmith.evaluate.likeness.features import measure_features
from sabersmith.evaluate.likeness.likeness_tables import (
    feature_table,
    measure_table,
    told_apart_table,
)
from sabersmith.evaluate.likeness.pairs import find_maps, pair_levels
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
from sabersmith.evaluate.whole_maps import HUMAN, MAPPED, flow_table, map_songs, rule_table
from sabersmith.mapping.mapper import Mapper
from sabersmith.sym.charts import SymChart, read_charts_only, sym_charts

ALL_SPLITS = "all"
LEAST_SONGS = 2  # that the boosted classifier keeps apart

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
        parts: any of onset, sym, maps, characteristics, likeness, seeds.
        ours: folders of generated maps that the part likeness compares, each map named as the
            folder of the human one.
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
    ours: Sequence[Path] = ()
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
    if "seeds" in settings.parts:
        report.tables.append(seed_table(onsets_by_seed(levels, mapper)))
    report.tables += [*states[:2], *maps]
    if "characteristics" in settings.parts:
        report.tables += kind_tables(map_kinds(levels, mapper))
    if "likeness" in settings.parts:
        _measure_likeness(settings, corpus, levels, report)
    report.tables += states[2:]  # the longest table last
    return report


def _measure_likeness(
    settings: EvaluationSettings,
    corpus: Corpus,
    levels: Sequence[Level],
    report: EvaluationReport,
) -> None:
    """Add tables and figure that compare generated maps with the human ones of their songs."""
    maps = find_maps(settings.ours)
    training = _levels(
        [song for song in select_split(corpus.songs, "train") if song.folder.name in maps]
    )
    measured = pair_levels(levels, maps, with_sound=True)
    features = measure_features(measured)
    if len(set(features.songs)) < LEAST_SONGS:
        folders = ", ".join(map(str, settings.ours))
        raise InputError(
            f"{folders}: maps of at least {LEAST_SONGS} of the songs are needed, each a zip or "
            "folder named as the human map's folder, with charts of its difficulties"
        )
    report.settings["compared maps"] = f"{len(measured)} in {_names(settings.ours)}"
    report.figures["likeness"] = draw_features(features)
    learned = pair_levels(training, maps, with_sound=False)
    systems = {HUMAN: levels, MAPPED: [pair.ours for pair in measured]}
    report.tables += [
        measure_table(features),
        told_apart_table(features, learned, measured),
        difficulty_table(systems),
        ladder_table(systems),
        feature_table(features),
    ]


def _names(folders: Sequence[Path]) -> str:
    return ", ".join(folder.name for folder in folders)


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
