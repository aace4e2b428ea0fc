"""Settings of the files that are written, and all settings of a run together."""

from dataclasses import dataclass
from pathlib import Path

from sabersmith.beatmap.level_io import FORMATS
from sabersmith.decor.settings import NEWER_ENVIRONMENTS
from sabersmith.errors import OptionError
from sabersmith.mapping.settings import MapSettings, ModelSettings
from sabersmith.options.declaration import (
    CheckedSettings,
    choice,
    number,
    path,
    switch,
    text,
    whole,
)

COLORS = ("environment", "cover")
DEFAULT_MAPPER = "sabersmith"


@dataclass(frozen=True, kw_only=True)
class ExportSettings(CheckedSettings):
    """What the level is called, and which files are written."""

    out: Path = path(Path(), help="folder for the zip", allowed="a folder")
    format: str = choice(
        "v3",
        FORMATS,
        help="map format: v3; v4 for the newest game; v2 for old tools",
    )
    title: str | None = text(None, optional=True, help="song title; from the file when left out")
    artist: str | None = text(None, optional=True, help="song artist; from the file when left out")
    mapper: str | None = text(
        None, optional=True, help=f"name shown as the map's author; {DEFAULT_MAPPER} when left out"
    )
    colors: str = choice(
        "environment",
        COLORS,
        help="of notes, walls and lights: those of the environment, or of the cover",
    )
    loudness: float | None = number(
        None,
        -30,
        -5,
        optional=True,
        help="loudness of the song in LUFS, such as -14; as it is when left out",
    )
    takes: int = whole(
        1, 1, 16, help="maps of the song, with the seeds from seed= on, ranked; for one song"
    )
    preview: bool = switch(False, help="write a web page that plays the map offline")
    plots: bool = switch(False, help="write a picture of the analysis, density and first bars")
    keep_folder: bool = switch(False, help="keep the map's folder next to the zip")


@dataclass(frozen=True, kw_only=True)
class BatchSettings(CheckedSettings):
    """What is done with many songs."""

    playlist: str | None = text(
        None, optional=True, allowed="a name", help="write a playlist of the maps, NAME.bplist"
    )
    skip_existing: bool = switch(False, help="skip songs whose zip exists already, by its name")


@dataclass(frozen=True, kw_only=True)
class MapRequest(MapSettings, ExportSettings, BatchSettings, ModelSettings):
    """All that says how songs become zips.

    Attributes:
        audio: the song's file.
        songs: everything that was asked for: songs, folders and patterns; audio is the first.
    """

    audio: Path
    songs: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        """Check each option, then that the format holds the environment's lights."""
        super().__post_init__()
        if self.format == "v2" and self.environment in NEWER_ENVIRONMENTS:
            raise OptionError(
                f"environment={self.environment}: v2 can't hold its lights; use format=v3 or v4"
            )
