"""One song file to one zip, with progress on the way; what infer.py runs once its options stand."""

import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import takewhile
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from tqdm import tqdm

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.probe import read_cover
from sabersmith.audio.song import Song, load_song
from sabersmith.audio.stream import Stream
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.folder import write_level, zip_folder
from sabersmith.cover import draw_cover, fit_cover
from sabersmith.options import Options
from sabersmith.output import check_place, clean_text, move_folder, safe_name, staging

if TYPE_CHECKING:
    from sabersmith.mapper import Heard

SONG_FILE = "song.egg"
COVER_FILE = "cover.jpg"
COVER_SR = 22050  # Hz: enough for a drawing
# What a map's folder of ours may hold: one with other files is never replaced.
OURS = frozenset(
    {"Info.dat", SONG_FILE, COVER_FILE} | {f"{name}Standard.dat" for name in DIFFICULTIES}
)
T = TypeVar("T")


def song_to_zip(options: Options) -> str:
    """Make the map that the options ask for, out/name.zip; return the summary to print.

    Raises InputError or OptionError, and then leaves nothing behind.
    """
    name = safe_name(options.title or options.audio.stem)
    check_place(options.out, name, options.keep_folder, OURS)
    with Bars() as progress:
        progress("reading", 0, 1)
        song = load_song(options.audio)
        with staging(options.out) as aside:
            progress("loading", 0, 1)
            # Torch comes in here: seconds that a bad song or option need not wait for. Its
            # threads spin while they wait for each other; on a busy machine they would spin away
            # most of the time that they get, unless told to sleep sooner.
            os.environ.setdefault("GOMP_SPINCOUNT", "10000")
            from sabersmith.mapper import Mapper
            from sabersmith.summary import summarise

            mapper = Mapper(
                options.onset_ckpt,
                options.sym_ckpt,
                options.device,
                options.precision,
                options.compile,
            )
            heard = mapper.hear(song, options, progress)
            folder = aside / name
            folder.mkdir()
            title, artist = name_song(options, song.info.title, song.info.artist)
            # Version 2 has no chains, and the programs that need it often no arcs.
            settings = replace(options, arcs=options.arcs and options.format == "v3")
            with meanwhile(write_sound, heard, options.audio, title, artist, folder) as written:
                [mapped] = mapper.place([heard], settings, progress)
                progress("writing", 0, 2)
                length_s = written.result()
            progress("writing", 1, 2)
            level = mapped.level
            level.title, level.artist, level.mapper = title, artist, clean_text(options.mapper)
            level.audio, level.cover = SONG_FILE, COVER_FILE
            write_level(level, folder, format=options.format)
            zip_folder(folder, aside / "map.zip")
            (aside / "map.zip").replace(options.out / f"{name}.zip")
            if options.keep_folder:
                move_folder(folder, options.out / name, aside)
    place = options.out / f"{name}.zip"
    return summarise(mapped.level, mapped.grid, mapped.notices, length_s, place)


@contextmanager
def meanwhile(work: Callable[..., T], *arguments: Any) -> Iterator[Future[T]]:
    """Run work(*arguments, stop) in a thread until the end of the block, which sets `stop`."""
    stop = Event()
    with ThreadPoolExecutor(1) as pool:
        try:
            yield pool.submit(work, *arguments, stop)
        finally:
            stop.set()


def write_sound(
    heard: "Heard", path: Path, title: str, artist: str, folder: Path, stop: Event
) -> float:
    """Write a level's audio and cover into a folder; return the audio's length in seconds.

    path: of the song. Once `stop` is set the audio ends early.
    """
    song = heard.song
    (folder / COVER_FILE).write_bytes(make_cover(song, path, title))
    audio = heard.audio.apply(song.stream())
    blocks = takewhile(lambda _: not stop.is_set(), audio.blocks)
    write_ogg(Stream(audio.shape, blocks), song.sr, folder / SONG_FILE, title=title, artist=artist)
    return audio.shape[1] / song.sr


def make_cover(song: Song, path: Path, title: str) -> bytes:
    """Return the level's cover, JPEG bytes: the picture in the song's file, else one drawn."""
    picture = read_cover(path)
    if picture is not None:
        with suppress(ValueError):
            return fit_cover(picture)
    return draw_cover(song.mono(COVER_SR), COVER_SR, title)


def name_song(options: Options, tag_title: str, tag_artist: str) -> tuple[str, str]:
    """Return title and artist: as typed, else from the file's tags, else from its name.

    A name of the form "Artist - Title" gives both where neither is known otherwise.
    """
    title, artist = options.title or tag_title, options.artist or tag_artist
    stem = options.audio.stem
    if not title and not artist and " - " in stem:
        artist, title = stem.split(" - ", 1)
    return clean_text(title or stem) or "song", clean_text(artist or "")


class Bars:
    """A progress bar on stderr for each step of the work, one after the other."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._step = ""
        self._done = self._total = 0

    def __enter__(self) -> "Bars":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._close(whole=error is None)

    def __call__(self, step: str, done: int, total: int) -> None:
        """Show that `done` of `total` parts of a step are finished."""
        if self._bar is None or step != self._step:
            self._close(whole=True)
            self._bar = tqdm(
                desc=step,
                total=total,
                file=sys.stderr,
                bar_format="{desc:<8} {percentage:3.0f}% |{bar:30}| {elapsed}",
            )
            self._step, self._done, self._total = step, 0, total
        self._bar.update(done - self._done)
        self._done = done

    def _close(self, whole: bool) -> None:
        if self._bar is None:
            return
        if whole:
            self._bar.update(self._total - self._done)
        self._bar.close()
        self._bar = None
