"""Do the studio's jobs, in the process that holds the networks: make maps and change them.

A job is a dict with a `kind`:

- map: makes a map of the song with `settings`
- open: shows a map that was dropped
- redo, fill: a `section`, see `changes.Redo`, in several takes
- fix: a finding of the linter: its `difficulty`, `rule` and `second`
- add, leave_out: some `difficulties`

`characteristic` says of which charts a change is, the Standard ones without it.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Any

import numpy as np

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.song import Song
from sabersmith.beatmap.character import STYLES
from sabersmith.beatmap.characteristics import STANDARD
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_files import FolderFiles, unpack_zip
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Chart, Level
from sabersmith.edit.bookmarks import section_bookmarks
from sabersmith.edit.editor import Editor, chosen_charts
from sabersmith.edit.finding import chart_name
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.progress import part_of
from sabersmith.edit.settings import CHANGEABLE
from sabersmith.errors import InputError, OptionError, SabersmithError
from sabersmith.export.credits import Credits
from sabersmith.export.level_zip import write_level_files
from sabersmith.export.song_files import (
    COVER_FILE,
    SONG_FILE,
    WrittenSong,
    write_song_files,
)
from sabersmith.export.song_source import SongSource, read_source
from sabersmith.lint import RULES, song_length
from sabersmith.mapping.analysis import SongAnalysis
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.level_building import MappedSong
from sabersmith.mapping.mapper import Mapper
from sabersmith.mapping.padding import AudioPlan
from sabersmith.mapping.settings import MapSettings
from sabersmith.options.declaration import near, options_of, shown
from sabersmith.preview import page_data
from sabersmith.studio.background import in_background
from sabersmith.studio.changes import (
    Redo,
    fix_finding,
    leave_out,
    read_characteristic,
    read_difficulties,
    redo_section,
)
from sabersmith.studio.limits import Limits
from sabersmith.studio.options import is_allowed
from sabersmith.studio.projects import COVER, SOURCE, VERSIONS, Project
from sabersmith.studio.worker import Task
from sabersmith.timing.clock import clock

Report = Callable[..., None]
SECTIONS = "sections.json"  # rows of a second and a name, of a project's song
SR = 44100  # of the clicks that warm up, Hz
WARM_UP_S = 24
LONGEST_WAV_S = 900.0  # of a song that the page gets without compression at first: 160 MB
SHARED = "shared"  # folder of a project whose files its versions share


def read_settings(given: dict[str, Any]) -> MapSettings:
    """Return the settings of a map that a page asks for.

    A style is one of those with a name: the page opens no files of this machine.

    Raises OptionError for what is not allowed.
    """
    for name in given:
        if not is_allowed(name):
            known = filter(is_allowed, options_of(MapSettings))
            raise OptionError(f"{shown(name)}: no such option{near(str(name), known)}")
    style = given.get("style")
    if style is not None and str(style) not in STYLES:
        raise OptionError(f"style={shown(style)}: no such style; allowed: {', '.join(STYLES)}")
    return MapSettings(**given)


def check_job(job: dict[str, Any], project: Project) -> None:
    """Check what a page asks for. Raises InputError or OptionError."""
    kind = str(job.get("kind"))
    if kind not in ("redo", "fill"):
        job.pop("takes", None)
    if kind == "map":
        if not isinstance(job.setdefault("settings", {}), dict):
            raise OptionError("settings: need an object of options")
        read_settings(job["settings"])
    elif kind in CHANGES:
        if project.current is None:
            raise InputError("there is no map of this song yet")
        CHANGES[kind](job)
    elif kind != "open" or project.kind != "map":
        raise OptionError(f"kind={shown(kind)}: no such job")


def _check_fix(job: dict[str, Any]) -> None:
    read_difficulties([job.get("difficulty")])
    read_characteristic(job)
    if str(job.get("rule")) not in RULES or not isinstance(job.get("second"), int | float):
        raise OptionError("fix: need difficulty, rule and second of a finding")


def _check_leave_out(job: dict[str, Any]) -> None:
    read_difficulties(job.get("difficulties"))
    read_characteristic(job)


# The kinds of job that change a map, and what checks them.
CHANGES: dict[str, Callable[[dict[str, Any]], object]] = {
    "redo": Redo.read,
    "fill": Redo.read,
    "fix": _check_fix,
    "add": lambda job: read_difficulties(job.get("difficulties")),
    "leave_out": _check_leave_out,
}


@dataclass(frozen=True)
class Opened:
    """The song of a project, decoded."""

    folder: Path
    source: SongSource


class Workshop:
    """Both networks, loaded once, and what is known of the last song.

    Args:
        models: settings of `ModelSettings`.
    """

    def __init__(self, models: dict[str, Any], limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self.mapper = Mapper(
            models.get("onset_ckpt"),
            models.get("sym_ckpt"),
            models.get("device", "auto"),
            models.get("precision", "fp32"),
        )
        self.editor = Editor(self.mapper)
        self._opened: Opened | None = None

    def warm_up(self, report: Report) -> None:
        """Map a few clicks and redo a part, so that no song waits for what first use makes."""
        click = np.random.default_rng(0).uniform(-0.5, 0.5, SR // 20).astype(np.float32)
        samples = np.zeros((1, WARM_UP_S * SR), np.float32)
        for start in range(SR, samples.shape[1] - SR, SR // 2):
            samples[0, start : start + len(click)] = click
        with suppress(SabersmithError, OSError), TemporaryDirectory(prefix="sabersmith-") as name:
            write_ogg(samples, SR, Path(name) / SOURCE)
            job = {"kind": "map", "settings": {"difficulty": ["Expert"]}}
            task = Task(Path(name), job, None, [1], "", ("", "", ""), WARM_UP_S, [])
            self._map(task, report)
            part = {"kind": "redo", "difficulties": ["Expert"], "section": [3.0, 6.0]}
            self._redo(replace(task, job=part, base=1, numbers=[2]), report)

    def do(self, task: Task, report: Report) -> dict[str, Any]:
        """Do a task; return what the studio is to note about it.

        report: called with ("step", name, done, total) and ("partial", version); it may raise to
        end the work.

        Raises InputError or OptionError for what can't be done.
        """
        kinds: dict[str, Callable[[Task, Report], dict[str, Any]]] = {
            "map": self._map,
            "open": self._open,
            "redo": self._redo,
            "fill": self._redo,
            "fix": self._fix,
            "add": self._add,
            "leave_out": self._leave_out,
        }
        for number in task.numbers:  # left by a process that died
            shutil.rmtree(version_folder(task, number), ignore_errors=True)
        return kinds[task.job["kind"]](task, report)

    def _map(self, task: Task, report: Report) -> dict[str, Any]:
        settings = read_settings(task.job["settings"])
        report("step", "reading", 0, 1)
        source = self._source(task)
        song = source.song
        check_length(song.duration, self.limits.length_s)

        def progress(step: str, done: int, total: int) -> None:
            report("step", step, done, total)

        analysis = self.mapper.analyse(song, settings, progress)
        _write_sections(task.folder, analysis)
        credits = _credits(task, source)
        shared = task.folder / SHARED
        shutil.rmtree(shared, ignore_errors=True)
        covers = (task.folder / COVER).read_bytes() if (task.folder / COVER).exists() else None
        pictures = source.covers if covers is None else (covers, *source.covers)
        [number] = task.numbers
        turns = self.mapper.place_in_turn(analysis, settings, progress)
        with ExitStack() as stack:

            def encode() -> Future[WrittenSong]:
                wanted = song, analysis.audio, credits, pictures, shared
                return stack.enter_context(in_background(_write_song, *wanted))

            # After the first difficulty, which it would slow down; but a long song needs it.
            written = encode() if song.duration > LONGEST_WAV_S else None
            mapped, is_whole = next(turns)
            if not is_whole:
                if written is not None:
                    written.result()
                self._write(task, -number, mapped, credits, shared if written else None)
                report("partial", -number)
                written = written or encode()
                mapped, _ = next(turns)
            report("step", "writing", 0, 1)
            song_file = (written or encode()).result()
        mapped = replace(mapped, level=replace(mapped.level, song=song_file.facts))
        self._write(task, number, mapped, credits, shared)
        _take_cover(task.folder, shared)
        return {
            "credits": (credits.title, credits.artist, credits.mapper),
            "length_s": mapped.duration,
            "notices": mapped.notices + song_file.notices,
            "said": "new map",
            "head_s": mapped.audio.head_s,
            "fresh": True,
        }

    def _open(self, task: Task, report: Report) -> dict[str, Any]:
        report("step", "reading", 0, 1)
        [number] = task.numbers
        folder = version_folder(task, number)
        unpack_zip(task.folder / SOURCE, folder)
        self._find_sections(task, number)
        level = _write_record(task, number)
        return {
            "credits": (level.title, level.artist, level.mapper),
            "length_s": song_length(folder, level) or 0.0,
            "notices": level.skipped[:20],
            "said": "as it was",
            "fresh": True,
        }

    def _redo(self, task: Task, report: Report) -> dict[str, Any]:
        redo = Redo.read(task.job)
        opened = self._base(task)
        for take, number in enumerate(task.numbers):
            inner = part_of(partial(report, "step"), take, len(task.numbers))
            changed = redo_section(self.editor, opened, redo, take, task.locks, inner)
            if number == task.numbers[-1]:
                report("step", "writing", 0, 1)
            self._store(task, number, changed)
        return _changed(task, redo.said)

    def _fix(self, task: Task, report: Report) -> dict[str, Any]:
        job, opened = task.job, self._base(task)
        chart = (job["difficulty"], read_characteristic(job))
        place = (*chart, job["rule"], float(job["second"]))
        inner = partial(report, "step")
        changed = fix_finding(self.editor, opened, *place, task.locks, inner)
        report("step", "writing", 0, 1)
        self._store(task, task.numbers[0], changed)
        said = f"{job['rule'].replace('_', ' ')} at {clock(job['second'])} fixed"
        return _changed(task, said)

    def _add(self, task: Task, report: Report) -> dict[str, Any]:
        report("step", "notes", 0, 1)
        opened, names = self._base(task), read_difficulties(task.job["difficulties"])
        self._store(task, task.numbers[0], self.editor.add(opened, names))
        return _changed(task, f"{', '.join(names)} added")

    def _leave_out(self, task: Task, report: Report) -> dict[str, Any]:
        report("step", "writing", 0, 1)
        opened, names = self._base(task), read_difficulties(task.job["difficulties"])
        characteristic = read_characteristic(task.job)
        self._store(task, task.numbers[0], leave_out(opened, names, characteristic))
        gone = ", ".join(chart_name(name, characteristic) for name in names)
        return _changed(task, f"without {gone.replace('Plus', '+')}")

    def _base(self, task: Task) -> OpenedMap:
        """Return the version that a task is to change."""
        if task.base is None:
            raise InputError("there is no map of this song yet")
        return OpenedMap.open(version_folder(task, task.base))

    def _store(self, task: Task, number: int, changed: OpenedMap) -> None:
        """Write a version; files that are as in its base are those of the base."""
        folder, base = version_folder(task, number), changed.path
        for name, content in changed.contents.items():
            place = folder / name
            place.parent.mkdir(parents=True, exist_ok=True)
            old = base / name
            if old.is_file() and old.stat().st_size == len(content) and old.read_bytes() == content:
                link_file(old, place)
            else:
                place.write_bytes(content)
        _write_record(task, number)

    def prepare(self, task: Task) -> None:
        """Get ready for changes of a map that has just been made, while nothing else is asked."""
        with suppress(SabersmithError):
            opened = OpenedMap.open(version_folder(task, task.numbers[0]))
            chart = _first_chart(opened)
            song = self.editor.song(opened)
            song.activations(MapGrid.of(opened.level, chart).grid)
            _ = song.mels  # computed once

    def _find_sections(self, task: Task, number: int) -> None:
        """Write down the sections of a dropped map's song, if it names none and can be decoded."""
        with suppress(SabersmithError):
            opened = OpenedMap.open(version_folder(task, number))
            if any(chart.bookmarks for chart in opened.level.charts):
                return
            chart = _first_chart(opened)
            found = section_bookmarks(self.editor.song(opened), MapGrid.of(opened.level, chart))
            seconds = opened.level.tempo(chart).seconds([mark.beat for mark in found])
            rows = [
                [round(second, 3), mark.name]
                for second, mark in zip(seconds.tolist(), found, strict=True)
            ]
            (task.folder / SECTIONS).write_text(json.dumps(rows), "utf-8")

    def _source(self, task: Task) -> SongSource:
        """Return the song of a task, decoded; that of the last one is kept."""
        if self._opened is None or self._opened.folder != task.folder:
            self._opened = None  # frees its memory first
            with _named(task.folder / SOURCE, task.name):
                self._opened = Opened(task.folder, read_source(task.folder / SOURCE))
        return self._opened.source

    def _write(
        self,
        task: Task,
        number: int,
        mapped: MappedSong,
        credits: Credits,
        shared: Path | None = None,
    ) -> None:
        """Write a version of a new map.

        shared: folder of its song and cover. Without it, the version is one to play while they are
        made: its song is not compressed.
        """
        folder = version_folder(task, number)
        shutil.rmtree(folder, ignore_errors=True)
        write_level_files(mapped.level, credits, folder, "v3")
        if shared is None:
            _write_wav(mapped, folder / SONG_FILE)
            (folder / COVER_FILE).touch()  # the page shows the project's
        else:
            link_files(shared, folder)
            _be_as_old(folder / SONG_FILE, version_folder(task, -number) / SONG_FILE)
        _write_record(task, number)


def version_folder(task: Task, number: int) -> Path:
    """Return the folder of a version that a task makes."""
    return task.folder / VERSIONS / str(number)


def link_files(source: Path, folder: Path) -> None:
    """Give the files of a folder a second name in another one; copy where that can't be."""
    for path in source.iterdir():
        link_file(path, folder / path.name)


def link_file(path: Path, place: Path) -> None:
    """Give a file a second name; copy it where that can't be."""
    try:
        os.link(path, place)
    except OSError:
        shutil.copy2(path, place)  # as old, see `_identity`


def _first_chart(opened: OpenedMap) -> Chart:
    """Return the first chart whose notes can be changed, by characteristic and difficulty.

    Raises InputError or OptionError if there is none.
    """
    kinds = {chart.characteristic for chart in opened.level.charts}
    first = next((kind for kind in CHANGEABLE if kind in kinds), STANDARD)
    return next(chosen_charts(opened, DIFFICULTIES, first))[0]


def _changed(task: Task, said: str) -> dict[str, Any]:
    """Return what the studio is to note after a change."""
    return {
        "credits": task.credits,
        "length_s": task.length_s,
        "notices": [],
        "said": said,
        "fresh": False,
    }


def check_length(length_s: float, most_s: float) -> None:
    """Raise InputError for a song that is longer than the studio takes."""
    if length_s > most_s:
        raise InputError(
            f"the song is {length_s / 60:.0f} minutes long, more than {most_s / 60:.0f}; "
            "make its map with the command sabersmith"
        )


def _write_record(task: Task, number: int) -> Level:
    """Write what the player shows of a version next to its folder; return its level."""
    folder = version_folder(task, number)
    with _named(folder, task.name):
        level = read_level(folder, strict=False)
    audio = FolderFiles(folder).find(level.audio) if level.audio else None
    sections = task.folder / SECTIONS
    record: dict[str, Any] = {
        "audio": audio,
        "song": _identity(folder / audio) if audio else "",
        "data": page_data(level, song_length(folder, level)),
    }
    if not record["data"]["sections"] and sections.exists():
        record["data"]["sections"] = json.loads(sections.read_bytes())
    text = json.dumps(record, separators=(",", ":"), allow_nan=False)
    folder.with_suffix(".json").write_text(text, "utf-8")
    return level


def _write_sections(folder: Path, analysis: SongAnalysis) -> None:
    """Write down the sections of a song, by the time of its map."""
    beats = [section.beat for section in analysis.sections]
    seconds = analysis.grid.seconds_of(np.array(beats)) + analysis.audio.head_s
    rows = [
        [round(second, 3), section.name]
        for second, section in zip(seconds.tolist(), analysis.sections, strict=True)
    ]
    (folder / SECTIONS).write_text(json.dumps(rows), "utf-8")


def _identity(file: Path) -> str:
    """Return what versions with one song have in common: their files are as old."""
    return str(file.stat().st_mtime_ns)


def _be_as_old(file: Path, other: Path) -> None:
    """Give a file the age of another one, if there is that."""
    with suppress(FileNotFoundError):
        known = other.stat()
        os.utime(file, ns=(known.st_atime_ns, known.st_mtime_ns))


def _write_wav(mapped: MappedSong, path: Path) -> None:
    import soundfile

    song = mapped.song
    with soundfile.SoundFile(
        path, "w", song.sr, song.channels, format="WAV", subtype="PCM_16"
    ) as file:
        for block in mapped.audio.apply(song.stream()).blocks:
            file.write(block.T)


def _credits(task: Task, source: SongSource) -> Credits:
    title, artist, mapper = task.credits
    return Credits.of(
        title or source.title, artist or source.artist, mapper or source.mapper, task.name
    )


def _write_song(
    song: Song,
    audio: AudioPlan,
    credits: Credits,
    pictures: Iterable[bytes],
    folder: Path,
    stop: Event,
) -> WrittenSong:
    return write_song_files(song, audio, credits, pictures, folder, None, stop)


def _take_cover(folder: Path, shared: Path) -> None:
    """Show the map's cover for a song that had none."""
    if not (folder / COVER).exists():
        shutil.copyfile(shared / COVER, folder / COVER)


@contextmanager
def _named(path: Path, name: str) -> Any:
    """Name the file that was dropped in errors, in place of a path of the studio."""
    try:
        yield
    except InputError as error:
        raise InputError(str(error).replace(str(path), name)) from None
