"""Measure what settings of the mapper do to whole maps, for tuning."""

import json
import logging
from pathlib import Path
from typing import Any

from omegaconf import DictConfig, OmegaConf
from tqdm import tqdm

from sabersmith.audio.song import load_song
from sabersmith.checkpoint import shipped_checkpoint
from sabersmith.data.corpus import audio_path, list_songs, read_songs, select_split
from sabersmith.errors import InputError, OptionError
from sabersmith.lint import Severity, count_severities, lint_chart
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.settings import MapSettings
from sabersmith.options.declaration import options_of

MEASURES = ("errors", "warnings", "notes_per_second")

log = logging.getLogger(__name__)


def tune(config: DictConfig) -> float:
    """Map the dev songs with the settings of a config, and measure the maps.

    Writes config.yaml and dev_metrics.json into `config.out`. The measures are the linter's errors
    and warnings per 1000 swings, and notes per second. A song that can't be mapped is skipped and
    named in the log.

    Args:
        config: as in configs/tune.yaml.

    Returns:
        The measure that `config.monitor` names.

    Raises:
        InputError: no song or checkpoint can be used.
        OptionError: a setting is not allowed.
    """
    settings, limit = read_settings(config), config.limit or 0
    if not isinstance(limit, int) or limit < 0:
        raise OptionError(f"limit={limit}: not allowed; allowed: a whole number, 0 for all songs")
    if config.monitor not in MEASURES:
        raise OptionError(
            f"monitor={config.monitor}: no such measure; allowed: {', '.join(MEASURES)}"
        )
    levels = read_songs(select_split(list_songs(config.root), "dev", limit or None))
    onset = config.onset_ckpt or shipped_checkpoint("onset")
    sym = config.sym_ckpt or shipped_checkpoint("sym")
    mapper = Mapper(onset, sym, config.device)
    errors = warnings = swings = notes = 0
    seconds = 0.0
    for song, level in tqdm(levels, unit="song"):
        try:
            audio = load_song(audio_path(level))
            mapped = mapper.map(audio, settings).level
        except InputError as error:
            log.warning("skipped: %s: %s", song.folder.name, error)
            continue
        for chart in mapped.charts:
            report = lint_chart(mapped, chart)
            found = count_severities(report.findings)
            errors += found[Severity.ERROR]
            warnings += found[Severity.WARNING]
            swings += report.swings
            notes += len(chart.notes)
            seconds += audio.duration
    if not swings:
        raise InputError(f"{config.root}: no song of the dev split could be mapped")
    values = 1000 * errors / swings, 1000 * warnings / swings, notes / seconds
    metrics = dict(zip(MEASURES, values, strict=True))
    out = Path(config.out)
    out.mkdir(parents=True, exist_ok=True)
    OmegaConf.save(config, out / "config.yaml", resolve=True)
    (out / "dev_metrics.json").write_text(json.dumps(metrics, indent=2) + "\n")
    for name, value in metrics.items():
        print(f"{name:<18}{value:.2f}")
    return metrics[config.monitor]


def read_settings(config: DictConfig) -> MapSettings:
    """Return the mapper's settings: those of `config` that are not null, else the defaults.

    Lights, walls, arcs and labels are off by default here, because they don't affect the measures.

    Raises:
        OptionError: one is not allowed.
    """
    settings: dict[str, Any] = {"lights": False, "walls": False, "arcs": False, "labels": False}
    given = {name: config.get(name) for name in options_of(MapSettings)}
    return MapSettings(**settings | {k: v for k, v in given.items() if v is not None})
