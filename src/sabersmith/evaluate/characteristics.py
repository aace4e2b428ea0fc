"""Generated charts of every characteristic: what the linter finds in them, by rule.

Human charts of the same characteristics stand next to them where the evaluated maps have some.
"""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from tqdm import tqdm

from sabersmith.audio.song import load_song
from sabersmith.beatmap.characteristics import CHARACTERISTICS
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path
from sabersmith.errors import InputError
from sabersmith.evaluate.tables import Column, Row, Table
from sabersmith.evaluate.whole_maps import HUMAN, MAPPED
from sabersmith.lint import RULES, Severity, lint_level
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.settings import MapSettings

log = logging.getLogger(__name__)


@dataclass
class KindTally:
    """Counts over the charts of one characteristic; faults: findings of the linter by rule."""

    charts: int = 0
    notes: int = 0
    swings: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    def rate(self, rule: str) -> float | None:
        """Return the findings of a rule per 1000 swings; None without swings."""
        return 1000 * self.faults[rule] / self.swings if self.swings else None

    def count(self, severity: Severity) -> int:
        """Return how many findings are of a severity."""
        return sum(n for rule, n in self.faults.items() if RULES[rule].severity is severity)


KindTallies = dict[tuple[str, str], KindTally]  # by characteristic and system


def count_kinds(
    tallies: KindTallies, system: str, level: Level, length_s: float | None = None
) -> None:
    """Add the charts of a level to a system's counts; length_s: of the song, None if unknown."""
    for report in lint_level(level, length_s=length_s):
        if report.characteristic in CHARACTERISTICS:
            key = report.characteristic, system
            tally = tallies.setdefault(key, KindTally())
            tally.charts += 1
            tally.notes += report.notes
            tally.swings += report.swings
            tally.faults.update(finding.rule for finding in report.findings)


def map_kinds(levels: Sequence[Level], mapper: Mapper) -> KindTallies:
    """Map the songs of human levels in every characteristic and difficulty, and count all charts.

    A song that can't be mapped is skipped and named in the log.

    Raises:
        InputError: no song could be mapped.
    """
    tallies: KindTallies = {}
    settings = MapSettings(characteristic=CHARACTERISTICS)
    for level in tqdm(levels, desc="kinds of maps", unit="song"):
        try:
            mapped = mapper.map(load_song(audio_path(level)), settings)
        except InputError as error:
            log.warning("skipped: %s", error)
            continue
        count_kinds(tallies, HUMAN, level, mapped.song.duration)
        count_kinds(tallies, MAPPED, mapped.level, mapped.duration)
    if not any(system == MAPPED for _, system in tallies):
        raise InputError("no song could be mapped; the log names the reasons")
    return tallies


def kind_tables(tallies: KindTallies) -> list[Table]:
    """Return tables of the charts of each characteristic: how many, and the rules they break."""
    keys = sorted(tallies, key=lambda key: (CHARACTERISTICS.index(key[0]), key[1]))
    counted: list[Row] = [
        {
            "kind": kind,
            "system": system,
            "charts": (tally := tallies[kind, system]).charts,
            "notes": tally.notes,
            "swings": tally.swings,
            **{str(severity): tally.count(severity) for severity in Severity},
        }
        for kind, system in keys
    ]
    names = {key: " ".join(key) for key in keys}
    broken: list[Row] = [
        {"rule": name, "severity": str(rule.severity)}
        | {names[key]: tallies[key].rate(name) for key in keys}
        for name, rule in RULES.items()
        if any(tally.faults[name] for tally in tallies.values())
    ]
    severities = [Column(str(severity), f"{severity}s") for severity in Severity]
    return [
        Table(
            "characteristics",
            "Every characteristic",
            "Songs mapped in all difficulties of every characteristic with the default settings, "
            "and the human charts of these maps. Findings of the linter's preset default.",
            [
                *(
                    Column("kind", "characteristic"),
                    Column("system", ""),
                    Column("charts", "charts"),
                ),
                *(Column("notes", "notes"), Column("swings", "swings"), *severities),
            ],
            counted,
        ),
        Table(
            "characteristic_rules",
            "Rules broken by characteristic",
            "Findings per 1000 swings. Rules without a finding are left out.",
            [Column("rule", "rule"), Column("severity", "severity")]
            + [Column(name, name, ".1f") for name in names.values()],
            broken,
        ),
    ]
