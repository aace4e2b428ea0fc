"""Turns songs into playable Beat Saber maps, and trains the models that do it.

    import sabersmith

    song = sabersmith.load_song("song.mp3")
    mapped = sabersmith.Mapper().map(song)
    sabersmith.write_zip(mapped, "song.zip")

The names below are the public API; each is imported on first use, so `import sabersmith` is quick.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sabersmith.audio.song import Song, load_song
    from sabersmith.beatmap.level_io import read_level, write_level, zip_folder
    from sabersmith.beatmap.model import Chart, Level
    from sabersmith.edit.editor import Editor
    from sabersmith.edit.opened_map import OpenedMap
    from sabersmith.edit.settings import EditSettings
    from sabersmith.errors import InputError, OptionError, SabersmithError
    from sabersmith.export.level_zip import write_zip
    from sabersmith.lint.check import lint_level
    from sabersmith.mapping.level_building import MappedSong
    from sabersmith.mapping.mapper import Mapper
    from sabersmith.mapping.settings import MapSettings
    from sabersmith.preview.page import write_preview

_HOMES = {
    "Chart": "beatmap.model",
    "EditSettings": "edit.settings",
    "Editor": "edit.editor",
    "InputError": "errors",
    "Level": "beatmap.model",
    "MapSettings": "mapping.settings",
    "MappedSong": "mapping.level_building",
    "Mapper": "mapping.mapper",
    "OpenedMap": "edit.opened_map",
    "OptionError": "errors",
    "SabersmithError": "errors",
    "Song": "audio.song",
    "lint_level": "lint.check",
    "load_song": "audio.song",
    "read_level": "beatmap.level_io",
    "write_level": "beatmap.level_io",
    "write_preview": "preview.page",
    "write_zip": "export.level_zip",
    "zip_folder": "beatmap.level_io",
}

__all__ = [
    "Chart",
    "EditSettings",
    "Editor",
    "InputError",
    "Level",
    "MapSettings",
    "MappedSong",
    "Mapper",
    "OpenedMap",
    "OptionError",
    "SabersmithError",
    "Song",
    "lint_level",
    "load_song",
    "read_level",
    "write_level",
    "write_preview",
    "write_zip",
    "zip_folder",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
