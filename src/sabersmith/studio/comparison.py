"""A blind comparison of two folders of maps: which songs, which side is which, and the answers.

A trial is a song and a difficulty that both folders have. Which map is the first of the two is
drawn for each trial, half of them each way. Criteria are those by which reviewers of maps judge.
"""

from __future__ import annotations

import json
import random
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_files import open_files
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.lint import find_levels, song_length
from sabersmith.preview import page_data
from sabersmith.staging import atomic_write, clean_text

CRITERIA = ("fun", "rhythm", "flow", "patterns", "readability", "overall")
MOST = 2  # an answer is from -2, the first is much better, to 2, the second is
COMMENT_LETTERS = 2000
STANDARD = "Standard"
Paths = tuple[Path, Path]


@dataclass(frozen=True)
class Trial:
    """Two maps of a song to compare.

    Attributes:
        song: by which both folders name it.
        paths: of the maps: that of folder A, then that of folder B.
        difficulty: of the charts.
        first: which of the two is shown as the first, 0 or 1.
    """

    song: str
    paths: Paths
    difficulty: str
    first: int

    def path(self, side: int) -> Path:
        """Return the map that is shown as the first (0) or second (1)."""
        return self.paths[self.first ^ side]


class Comparison:
    """The trials of a rater, and the file of answers.

    Args:
        folders: A and B, each a folder of maps or a map.
        answers: file for the answers; those that are there stay.
        rater: who answers.
        seed: of the order of trials and sides.

    Raises InputError if no song is in both, or the file is no file of answers.
    """

    def __init__(self, folders: Paths, answers: Path, rater: str, seed: int) -> None:
        self.folders, self.file = folders, answers
        self.rater = clean_text(rater)[:100]
        self.trials = make_trials(pair_maps(*folders), seed)
        self.known = read_answers(answers) if answers.exists() else []
        if self.known and _are_swapped(self._names, read_folders(answers)):
            raise InputError(
                f"{answers}: compares the folders the other way round; name them so, or other "
                "--answers"
            )
        self._lock = Lock()

    @property
    def _names(self) -> tuple[str, str]:
        return str(self.folders[0]), str(self.folders[1])

    def is_done(self, trial: Trial) -> bool:
        """Whether this rater has answered a trial."""
        key = (self.rater, trial.song, trial.difficulty)
        return any((row["rater"], row["song"], row["difficulty"]) == key for row in self.known)

    def shown(self) -> list[dict[str, Any]]:
        """Return what the page is told about the trials: nothing of the maps."""
        return [
            {"number": i, "difficulty": trial.difficulty, "done": self.is_done(trial)}
            for i, trial in enumerate(self.trials)
        ]

    def data(self, trial: Trial, side: int) -> dict[str, Any]:
        """Return what the player shows of a map: its notes, and nothing that tells its maker."""
        path = trial.path(side)
        level = read_level(path, strict=False)
        return blind_data(level, trial.difficulty, song_length(path, level))

    def song(self, trial: Trial, side: int) -> bytes:
        """Return the song's file of a map."""
        path = trial.path(side)
        level = read_level(path, strict=False)
        with open_files(path) as files:
            return files.read(level.audio) if level.audio else b""

    def answer(self, trial: Trial, given: dict[str, Any]) -> None:
        """Add an answer to the file. Raises InputError for one that is not complete."""
        scores = given.get("scores")
        if not isinstance(scores, dict) or set(scores) != set(CRITERIA):
            raise InputError(f"an answer needs {', '.join(CRITERIA)}")
        if any(score not in range(-MOST, MOST + 1) for score in scores.values()):
            raise InputError(f"a score is a number from -{MOST} to {MOST}")
        played = given.get("played_s", [0, 0])
        if not isinstance(played, list) or len(played) != 2:
            raise InputError("played_s: need two numbers")
        # Written down as preference for B, whichever was shown first.
        sign = -1 if trial.first else 1
        row = {
            "rater": self.rater,
            "song": trial.song,
            "difficulty": trial.difficulty,
            "first": "AB"[trial.first],
            "prefers_b": {name: sign * int(scores[name]) for name in CRITERIA},
            "played_s": [round(float(second), 1) for second in played][::sign],
            "comment": str(given.get("comment", ""))[:COMMENT_LETTERS],
            "at": round(time.time()),
        }
        with self._lock:
            key = (self.rater, trial.song, trial.difficulty)
            kept = [
                old for old in self.known if (old["rater"], old["song"], old["difficulty"]) != key
            ]
            self.known = [*kept, row]
            content = {"a": self._names[0], "b": self._names[1], "answers": self.known}
            with atomic_write(self.file, durable=True) as file:
                text = json.dumps(content, ensure_ascii=False, indent=1)
                file.write_text(text + "\n", "utf-8")


def pair_maps(a: Path, b: Path) -> dict[str, Paths]:
    """Return the maps of songs that both folders have, by the name that their files share.

    Two maps alone are a pair, whatever their names.

    Raises InputError if there is no pair.
    """
    named = [{path.stem if path.is_file() else path.name: path for path in find_levels(folder)}
             for folder in (a, b)]  # fmt: skip
    if all(len(maps) == 1 for maps in named):
        [first], [second] = (maps.values() for maps in named)
        return {first.stem if first.is_file() else first.name: (first, second)}
    both = sorted(named[0].keys() & named[1].keys())
    if not both:
        raise InputError(
            f"{a} and {b}: have no map of one name; name both maps of a song alike, as "
            "song.zip in each folder"
        )
    return {name: (named[0][name], named[1][name]) for name in both}


def make_trials(pairs: dict[str, Paths], seed: int) -> list[Trial]:
    """Return a trial for each song, its hardest difficulty that both have, in a drawn order.

    Raises InputError if a pair has no difficulty in common.
    """
    drawn = random.Random(seed)
    songs = sorted(pairs)
    drawn.shuffle(songs)
    # Each map is the first equally often: raters tend to prefer one place.
    sides = [i % 2 for i in range(len(songs))]
    drawn.shuffle(sides)
    trials = []
    for song, side in zip(songs, sides, strict=True):
        there = [
            {chart.difficulty for chart in read_level(path, strict=False).charts
             if chart.characteristic == STANDARD}
            for path in pairs[song]
        ]  # fmt: skip
        common = [name for name in DIFFICULTIES if name in there[0] & there[1]]
        if not common:
            raise InputError(f"{pairs[song][0]} and {pairs[song][1]}: have no difficulty in common")
        trials.append(Trial(song, pairs[song], common[-1], side))
    return trials


def blind_data(level: Level, difficulty: str, length_s: float | None) -> dict[str, Any]:
    """Return what the player shows of one chart, without names, labels and findings."""
    chart = level.chart(difficulty)
    assert chart is not None
    level.charts = [chart]
    chart.label = ""
    data = page_data(level, length_s)
    data.update(title="", subtitle="", mapper="", artist="")
    for shown in data["charts"]:
        shown["findings"] = []
    return data


def read_answers(path: Path) -> list[dict[str, Any]]:
    """Return the answers of a file. Raises InputError if it is none."""
    try:
        rows = json.loads(path.read_bytes())["answers"]
        for row in rows:
            if not all(abs(int(row["prefers_b"][name])) <= MOST for name in CRITERIA):
                raise ValueError
            row["rater"], row["song"], row["difficulty"]
    except OSError as error:
        raise InputError(f"{path}: can't be read ({error.strerror})") from None
    except (ValueError, TypeError, KeyError, AttributeError):
        raise InputError(f"{path}: is no file of answers of a comparison") from None
    answers: list[dict[str, Any]] = rows
    return answers


def read_folders(path: Path) -> tuple[str, str]:
    """Return the folders A and B of a file of answers, as they were named; "" if it has none."""
    content = json.loads(path.read_bytes())
    return str(content.get("a", "")), str(content.get("b", ""))


def _are_swapped(one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether A of one comparison is B of another, by the last parts of their names."""
    (a, b), (c, d) = ([re.split(r"[\\/]", name.rstrip("\\/"))[-1] for name in pair]
                      for pair in (one, other))  # fmt: skip
    return a != b and (a, b) == (d, c)


def table(paths: Sequence[Path]) -> str:
    """Return a table of the answers in some files: by criterion the preference for B.

    The mean is from -2 (A is much better) to 2, with its 95 % bootstrap interval, in which songs
    are resampled whole. The share counts how often B was preferred, and ties as a half.

    Raises InputError if there are no answers, or what is A in one file is B in another.
    """
    from sabersmith.evaluate.bootstrap import mean_interval

    rows = [row for path in paths for row in read_answers(path)]
    if not rows:
        raise InputError("there are no answers yet")
    for path in paths[1:]:
        if _are_swapped(read_folders(paths[0]), read_folders(path)):
            raise InputError(f"{path}: compares the folders the other way round than {paths[0]}")
    songs = [row["song"] for row in rows]
    raters = {row["rater"] for row in rows}
    lines = [
        f"{len(rows)} answers, {len(set(songs))} songs, {len(raters)} raters; "
        "from -2 (A much better) to 2 (B much better), 95 % intervals over songs",
        "",
        "| criterion | A better | alike | B better | mean | interval | B preferred | interval |",
        "| --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for name in CRITERIA:
        values = [float(row["prefers_b"][name]) for row in rows]
        wins = [0.5 + 0.5 * ((value > 0) - (value < 0)) for value in values]
        mean, share = mean_interval(values, songs), mean_interval(wins, songs)
        lines.append(
            f"| {name} | {wins.count(0.0)} | {wins.count(0.5)} | {wins.count(1.0)} "
            f"| {mean.mean:+.2f} | {mean.low:+.2f} to {mean.high:+.2f} "
            f"| {share.mean:.0%} | {share.low:.0%} to {share.high:.0%} |"
        )
    return "\n".join(lines)
