"""Make the map of one song file: song_to_zip, and the steps that batches share with it."""

from collections.abc import Sequence
from concurrent.futures import wait
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sabersmith.beatmap.level_io import zip_folder
from sabersmith.errors import InputError
from sabersmith.export.level_zip import MAP_FILES, write_level_files
from sabersmith.export.progress import ProgressBars
from sabersmith.export.settings import MapRequest
from sabersmith.export.song_source import base_name, check_source
from sabersmith.export.song_work import SongWork
from sabersmith.export.summary import summarise
from sabersmith.lint import PRESETS
from sabersmith.lint.upload_limits import over_limits
from sabersmith.staging import check_place, move_together, safe_name, staging, stops_deferred
from sabersmith.staging.folders import REPLACED

if TYPE_CHECKING:
    from sabersmith.mapping.analysis import SongAnalysis
    from sabersmith.mapping.level_building import MappedSong
    from sabersmith.mapping.mapper import Mapper, Progress

READ_FIRST_S = 0.1  # that is waited for a song before the networks are loaded
LEVEL_FOLDER = "level"  # in a song's staging directory
EXTRA_FILES = {"html": "Preview, for a browser", "png": "Picture"}  # by extension


@dataclass(frozen=True)
class SongJob:
    """A song that is being mapped.

    Attributes:
        request: its settings; request.audio is the song.
        name: of the files to write, without extension.
        work: on the song, that needs no network.
        analysis: of the song.
    """

    request: MapRequest
    name: str
    work: SongWork
    analysis: "SongAnalysis"

    @property
    def folder(self) -> Path:
        """The staging directory of this song alone."""
        return self.work.folder.parent

    @property
    def zip_path(self) -> Path:
        """Where the zip is to be."""
        return self.request.out / f"{self.name}.zip"


def song_to_zip(request: MapRequest) -> str:
    """Make the map of a song, out/name.zip; return the summary to print.

    With `preview`, a web page is written next to it; with `plots`, a picture.

    Raises:
        InputError: the song can't be used or the map can't be written; nothing was written.
        OptionError: an option does not suit the machine; nothing was written.
        KeyboardInterrupt: with a text if the map was written, else nothing was written.
    """
    name = safe_name(request.title or base_name(request.audio))
    check_source(request.audio)
    check_output(request, name)
    written = ""
    try:
        with ProgressBars() as progress:
            progress("reading", 0, 1)
            with (
                staging(request.out) as folder,
                SongWork(request, folder / LEVEL_FOLDER) as work,
            ):
                # Most songs that can't be used fail at once; others are read on meanwhile.
                if wait([work.source], READ_FIRST_S).done:
                    work.source.result()
                progress("loading", 0, 1)
                mapper = load_mapper(request)
                job = analyse(mapper, request, name, work, progress)
                [mapped] = place_notes(mapper, [job], progress)
                mapped = write_files(job, mapped)
                summary = _summary(job, mapped)
                with stops_deferred():
                    move_into_place(job)
                    written = f"stopped, after the map was written: {job.zip_path}"
    except KeyboardInterrupt:
        raise KeyboardInterrupt(written) from None
    return summary


def extensions(request: MapRequest) -> list[str]:
    """Return the extensions of the files to write for a song: zip, html for a page, png."""
    return ["zip", *(["html"] if request.preview else []), *(["png"] if request.plots else [])]


def check_output(request: MapRequest, name: str) -> None:
    """Check that the files of a map called `name` can be written or replaced.

    Raises:
        InputError: something else is in the way, or the song itself would be replaced.
    """
    check_place(request.out, name, request.keep_folder, MAP_FILES, extensions(request))
    places = [request.out / f"{name}.{extension}" for extension in extensions(request)]
    if request.keep_folder:
        places.append(request.out / name)
    song = request.audio.resolve()
    for place in places:
        if place.resolve() in (song, *song.parents):
            raise InputError(
                f"{place}: the new map would replace the song's own file; "
                "set out= to another folder, or title= to another name"
            )


def load_mapper(request: MapRequest) -> "Mapper":
    """Load both stages of the model."""
    # Imports torch, which takes seconds: a bad song or option is reported before.
    import torch

    from sabersmith.compute.threads import THREADS
    from sabersmith.mapping.mapper import Mapper

    # In this thread, torch would have the number that another thread has set last.
    torch.set_num_threads(THREADS)
    return Mapper(
        request.onset_ckpt, request.sym_ckpt, request.device, request.precision, request.compile
    )


def analyse(
    mapper: "Mapper", request: MapRequest, name: str, work: SongWork, progress: "Progress"
) -> SongJob:
    """Analyse a song, whose files are to be called `name`.

    Raises:
        InputError: it can't be read, or too few onsets for a map were found.
        OptionError: the beats that the request gives can't be used.
    """
    analysis = mapper.analyse(work.source.result().song, request, progress, work.basics)
    work.set_audio(analysis.audio)
    return SongJob(request, name, work, analysis)


def place_notes(
    mapper: "Mapper", jobs: Sequence[SongJob], progress: "Progress"
) -> list["MappedSong"]:
    """Place the notes of songs as one batch, while the songs' files are being written.

    All requests must be the same but for the song.
    """
    request = jobs[0].request
    # v2 files leave arcs and chains out, so walls need not avoid them.
    settings = replace(request, arcs=request.arcs and request.format != "v2")
    mapped = mapper.place_notes([job.analysis for job in jobs], settings, progress)
    progress("writing", 0, 2)
    songs = [job.work.written.result() for job in jobs]
    progress("writing", 1, 2)
    return [
        replace(one, level=replace(one.level, song=song.facts), notices=one.notices + song.notices)
        for one, song in zip(mapped, songs, strict=True)
    ]


def write_files(job: SongJob, mapped: "MappedSong") -> "MappedSong":
    """Write all files of a map into its staging directory; return it with the level as written.

    The song and the cover are there already.
    """
    request = job.request
    level = write_level_files(
        mapped.level, job.work.credits, job.work.folder, request.format, request.colors
    )
    zip_folder(job.work.folder, job.folder / "map.zip")
    sizes = {path.name: path.stat().st_size for path in job.work.folder.iterdir()}
    zip_bytes = (job.folder / "map.zip").stat().st_size
    notices = [
        f"{line}; make the song shorter, or take fewer characteristics"
        for line in over_limits(sizes, zip_bytes, PRESETS["default"])
    ]
    # Imported only where they are asked for: others wait for their song to be read.
    if request.preview:
        from sabersmith.preview import write_preview

        write_preview(job.work.folder, job.folder / "map.html")
    if request.plots:
        from sabersmith.export.plots import draw_plots

        draw_plots(job.analysis, level).save(job.folder / "map.png")
    return replace(mapped, level=level, notices=mapped.notices + notices)


def move_into_place(job: SongJob) -> None:
    """Move the files of a map from its staging directory into place: all of them or none.

    The zip comes last: no page, picture or folder is ever older than the zip.

    Raises:
        InputError: one can't be written; everything is as before.
    """
    request = job.request
    check_output(request, job.name)  # again: minutes have passed
    moves = [
        (job.folder / f"map.{extension}", request.out / f"{job.name}.{extension}")
        for extension in extensions(request)
    ]
    if request.keep_folder:
        moves.append((job.work.folder, request.out / job.name))
    move_together(moves[::-1], job.folder / REPLACED)


def _summary(job: SongJob, mapped: "MappedSong") -> str:
    lines = [
        summarise(
            mapped.level, mapped.grid, mapped.notices, mapped.duration, job.zip_path, job.request
        )
    ]
    for extension in extensions(job.request)[1:]:
        lines.append(f"{EXTRA_FILES[extension]}: {job.zip_path.with_suffix(f'.{extension}')}")
    return "\n".join(lines)
