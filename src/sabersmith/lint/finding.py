"""Findings of the linter, the rules that they break, and their rates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from sabersmith.beatmap.model import Bomb, GroupLight, Light, Note, Wall

GridObject: TypeAlias = Note | Bomb | Wall  # has a cell of the grid
MapObject: TypeAlias = GridObject | Light | GroupLight


class Severity(StrEnum):
    """How bad a finding is. Errors should not be published; infos are only worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Rule:
    """The severity of breaking a rule, and advice on what to do."""

    severity: Severity
    fix: str


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO

RULES: dict[str, Rule] = {
    "invalid_object": Rule(_E, "correct it in an editor, or delete it"),
    "crowded": Rule(_E, "delete most of them; no other rule is checked before"),
    "parity": Rule(_E, "turn the cut around, or lead the hand back with a bomb or a pause"),
    "wrist": Rule(_E, "choose a cut that the wrist reaches with half a turn at the most"),
    "awkward_cut": Rule(_W, "choose a cut that suits the hand's forehand or backhand"),
    "double_directional": Rule(_W, "turn one of the two cuts around"),
    "one_stroke": Rule(_E, "put the hand's notes side by side on one line, cut the same way"),
    "parallel_notes": Rule(_E, "turn the cuts along the line of the notes, or delete one"),
    "inline_angle": Rule(_W, "cut the second note in the opposite direction, or move it"),
    "shrado_angle": Rule(_W, "make the second cut up-left (red) or up-right (blue), or move it"),
    "slow_slider": Rule(_W, "put the slider's notes closer in time"),
    "uneven_slider": Rule(_W, "space the slider's notes evenly in time"),
    "effective_bpm": Rule(_E, "leave the hand more time, or make the notes one slider"),
    "doubles": Rule(_W, "remove one note of some doubles"),
    "precision": Rule(_I, "check that the notes follow the music there, or move them"),
    "vision_block": Rule(_E, "move the note before it out of the middle, or this one to the side"),
    "handclap": Rule(_E, "make the hands cut past each other, or move them apart"),
    "stacked_note": Rule(_E, "move or delete one of them"),
    "hitbox_inline": Rule(_E, "leave more time between them, or move one"),
    "hitbox_reverse_stair": Rule(
        _E, "move the later note out of the saber's way in, or leave more time"
    ),
    "hitbox_stair": Rule(_E, "move the note out of the other saber's way, or leave more time"),
    "hitbox_path": Rule(_E, "move it out of the saber's way in, or turn the cut"),
    "hammer_hit": Rule(_E, "move the bomb out of the way of the cut"),
    "hot_start": Rule(_E, "add silence before the song, or start later"),
    "outro": Rule(_W, "add silence after the song, or end earlier"),
    "short_wall": Rule(_W, "make the wall longer"),
    "centre_wall": Rule(_E, "leave a centre lane free to stand in"),
    "njs": Rule(_E, "set the note jump speed in the Info file"),
    "fast_njs": Rule(_W, "lower the note jump speed"),
    "jump_distance": Rule(_W, "change the note jump offset"),
    "reaction_time": Rule(_W, "raise the note jump offset"),
    "strobe": Rule(_W, "remove flashes, or let lights stay on: strobing can cause seizures"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where a chart breaks a rule.

    rule: a key of RULES. beat, second: of the object that breaks it; 0 for the whole chart.
    objects: those involved, in the model's types. what: a description of the case.
    """

    rule: str
    characteristic: str
    difficulty: str
    beat: float
    second: float
    objects: tuple[MapObject, ...]
    what: str

    @property
    def severity(self) -> Severity:
        """Severity of the rule."""
        return RULES[self.rule].severity

    @property
    def fix(self) -> str:
        """Advice on what to do."""
        return RULES[self.rule].fix


def rates(findings: Iterable[Finding], swings: int) -> dict[str, float]:
    """Return the findings per 1000 swings for every rule; 0 if there are no swings."""
    counts = Counter(finding.rule for finding in findings)
    return {rule: 1000.0 * counts[rule] / swings if swings else 0.0 for rule in RULES}


def count_severities(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return the number of findings of each severity."""
    counts = Counter(finding.severity for finding in findings)
    return {severity: counts[severity] for severity in Severity}
