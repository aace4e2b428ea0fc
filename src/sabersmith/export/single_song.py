"""One song file to one zip, with progress on the way; what infer.py runs once its options stand."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import takewhile
from pathlib import Path
from threading import Event
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from tqdm import tqdm

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.sample_stream import SampleStream
from sabersmith.audio.song import Song, load_song
from sabersmith.beatmap.cover_picture import fit_cover
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import write_level, zip_folder
from sabersmith.cli.options import Options
from sabersmith.export.cover import draw_cover, find_covers
from sabersmith.export.plots import draw_plots
from sabersmith.preview import write_preview
from sabersmith.staging import check_place, clean_text, move_folder, safe_name, staging

if TYPE_CHECKING:
    from sabersmith.mapping.analysis import SongAnalysis
    from sabersmith.mapping.level_building import MappedSong
    from sabersmith.mapping.mapper import Mapper, Progress

SONG_FILE = "song.egg"
COVER_FILE = "cover.jpg"
COVER_SR = 22050  # Hz: enough for a drawing
# What a map's folder of ours may hold: one with other files is never replaced.
OURS = frozenset(
    {"Info.dat", SONG_FILE, COVER_FILE} | {f"{name}Standard.dat" for name in DIFFICULTIES}
)
BESIDE = {"html": "Preview, for a browser", "png": "Picture"}
T = TypeVar("T")


@dataclass(frozen=True)
class SongJob:
    """A song on its way to becoming out/name.zip; options.audio is its file."""

    options: Options
    name: str
    heard: "SongAnalysis"

    @property
    def place(self) -> Path:
        """Where its zip will lie."""
        return self.options.out / f"{self.name}.zip"

    @property
    def names(self) -> tuple[str, str]:
        """Its title and artist."""
        info = self.heard.song.info
        return name_song(self.options, info.title, info.artist)


@dataclass(frozen=True)
class Made:
    """A map that lies where it should, and the length of its audio in seconds."""

    place: Path
    mapped: "MappedSong"
    length_s: float


def song_to_zip(options: Options) -> str:
    """Make the map that the options ask for, out/name.zip; return the summary to print.

    With preview there is a page beside it, with plots a picture. Raises InputError or OptionError,
    and then leaves nothing behind.
    """
    name = safe_name(options.title or options.audio.stem)
    check_place(options.out, name, options.keep_folder, OURS, endings(options))
    with Bars() as progress:
        progress("reading", 0, 1)
        song = load_song(options.audio)
        with staging(options.out) as aside:
            progress("loading", 0, 1)
            mapper = load_mapper(options)
            job = SongJob(options, name, mapper.hear(song, options, progress))
            [made] = make_maps(mapper, [job], aside, progress)
    from sabersmith.export.summary import summarise

    mapped = made.mapped
    told = [summarise(mapped.level, mapped.grid, mapped.notices, made.length_s, made.place)]
    for ending in endings(options)[1:]:
        told.append(f"{BESIDE[ending]}: {made.place.with_suffix(f'.{ending}')}")
    return "\n".join(told)


def endings(options: Options) -> list[str]:
    """Return the endings of the files that a song's map is put in: a zip, a page, a picture."""
    return ["zip", *(["html"] if options.preview else []), *(["png"] if options.plots else [])]


def load_mapper(options: Options) -> "Mapper":
    """Load both stages as the options say."""
    # Torch comes in here: seconds that a bad song or option need not wait for. Its threads spin
    # while they wait for each other; on a busy machine they would spin away most of the time that
    # they get, unless told to sleep sooner.
    os.environ.setdefault("GOMP_SPINCOUNT", "10000")
    from sabersmith.mapping.mapper import Mapper

    return Mapper(
        options.onset_ckpt, options.sym_ckpt, options.device, options.precision, options.compile
    )


def make_maps(
    mapper: "Mapper", jobs: Sequence[SongJob], aside: Path, progress: "Progress"
) -> list[Made]:
    """Place the notes of songs together, and put each one's map where it belongs.

    jobs: alike in all options but the song. aside: the staging folder of their out.
    """
    options = jobs[0].options
    # Version 2 has no chains, and the programs that need it often no arcs.
    settings = replace(options, arcs=options.arcs and options.format == "v3")
    for job in jobs:
        (aside / job.name).mkdir()
    with meanwhile(write_sounds, jobs, aside) as written:
        placed = mapper.place([job.heard for job in jobs], settings, progress)
        progress("writing", 0, 2)
        lengths = written.result()
    progress("writing", 1, 2)
    for job, mapped in zip(jobs, placed, strict=True):
        write_map(job, mapped, aside)
    return [
        Made(job.place, mapped, length)
        for job, mapped, length in zip(jobs, placed, lengths, strict=True)
    ]


def write_map(job: SongJob, mapped: "MappedSong", aside: Path) -> None:
    """Put a map in its place; its folder in `aside` holds its sound and its cover."""
    options, level, folder = job.options, mapped.level, aside / job.name
    level.title, level.artist = job.names
    level.mapper = clean_text(options.mapper)
    level.audio, level.cover = SONG_FILE, COVER_FILE
    write_level(level, folder, format=options.format)
    zip_folder(folder, aside / "map.zip")
    if options.preview:
        write_preview(folder, aside / "map.html")
    if options.plots:
        draw_plots(job.heard, level).save(aside / "map.png")
    for ending in endings(options):
        (aside / f"map.{ending}").replace(options.out / f"{job.name}.{ending}")
    if options.keep_folder:
        move_folder(folder, options.out / job.name, aside)


@contextmanager
def meanwhile(work: Callable[..., T], *arguments: Any) -> Iterator[Future[T]]:
    """Run work(*arguments, stop) in a thread until the end of the block, which sets `stop`."""
    stop = Event()
    with ThreadPoolExecutor(1) as pool:
        try:
            yield pool.submit(work, *arguments, stop)
        finally:
            stop.set()


def write_sounds(jobs: Sequence[SongJob], aside: Path, stop: Event) -> list[float]:
    """Write each song's audio and cover into its folder; return the audios' lengths in seconds.

    Once `stop` is set the audio ends early.
    """
    lengths = []
    for job in jobs:
        song, folder, (title, artist) = job.heard.song, aside / job.name, job.names
        (folder / COVER_FILE).write_bytes(make_cover(song, job.options.audio, title))
        audio = job.heard.audio.apply(song.stream())
        blocks = takewhile(lambda _: not stop.is_set(), audio.blocks)
        stream = SampleStream(audio.shape, blocks)
        write_ogg(stream, song.sr, folder / SONG_FILE, title=title, artist=artist)
        lengths.append(audio.shape[1] / song.sr)
    return lengths


def make_cover(song: Song, path: Path, title: str) -> bytes:
    """Return the level's cover, JPEG bytes: the song's or its album's picture, else one drawn."""
    for picture in find_covers(path):
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
        self._bar.leave = whole  # what failed is told by the error alone
        self._bar.close()
        self._bar = None
