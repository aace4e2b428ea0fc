"""Change the charts of a map that is there, with both stages of the model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sabersmith.beatmap.characteristics import NO_ARROWS, STANDARD
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.lanes import LaneAngles
from sabersmith.beatmap.model import Chart, Note
from sabersmith.edit.adding import add_difficulties
from sabersmith.edit.bookmarks import put_bookmarks, section_bookmarks
from sabersmith.edit.chart_file import FileNote, replace_notes
from sabersmith.edit.finding import chart_name, find_chart
from sabersmith.edit.map_song import MapSong
from sabersmith.edit.one_saber import one_hand
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.edit.progress import part_of
from sabersmith.edit.section_filling import HANDS, SectionPlan, new_notes
from sabersmith.edit.sections import Section
from sabersmith.edit.settings import CHANGEABLE, EditSettings
from sabersmith.errors import OptionError
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.mapper import Mapper, Progress, no_progress
from sabersmith.mapping.settings import ModelSettings


class Editor:
    """Changes maps; each method returns a new `OpenedMap`, and the one given stays as it is.

    The song of the last map is kept decoded, so that several changes of it cost it once.

    Args:
        mapper: both stages of the model; by default the shipped ones, loaded when first needed.
    """

    def __init__(self, mapper: Mapper | None = None) -> None:
        self._mapper, self._models = mapper, ModelSettings()
        self._song: tuple[bytes, MapSong] | None = None

    @classmethod
    def load(cls, models: ModelSettings) -> Editor:
        """Return an editor that loads the models which settings name, when they are needed."""
        editor = cls()
        editor._models = models
        return editor

    @property
    def mapper(self) -> Mapper:
        """Both stages of the model."""
        if self._mapper is None:
            models = self._models
            self._mapper = Mapper(
                models.onset_ckpt, models.sym_ckpt, models.device, models.precision, models.compile
            )
        return self._mapper

    def redo(
        self,
        opened: OpenedMap,
        section: str,
        settings: EditSettings | None = None,
        progress: Progress = no_progress,
    ) -> OpenedMap:
        """Give a section new notes, in the charts that the settings name.

        Notes outside stay as they are; the new ones follow on those before, and lead to those
        after. Bombs, walls, lights and turns of the lane stay; bombs and walls are kept clear, and
        so is the pause before a turn. OneSaber charts get notes of their hand alone, NoArrows
        charts dots.

        Args:
            opened: the map.
            section: beats (64-128), times (1:02-1:30) or all.
            settings: by default all Standard charts, with new onsets as dense as those before.
            progress: called with what is being done (reading, onsets, notes), how much of it is
                done, and how much there is.

        Raises:
            InputError: the map can't be used.
            OptionError: the section is not in the song, or the map lacks a chart.
        """
        return self._fill(opened, section, settings or EditSettings(), "none", "redo", progress)

    def fill(
        self,
        opened: OpenedMap,
        section: str = "all",
        settings: EditSettings | None = None,
        progress: Progress = no_progress,
    ) -> OpenedMap:
        """Add notes to a section; those that are there stay.

        With the setting keep=left or right, those of that hand stay and the other's are new. With
        times=mine no onset is added: those where all notes are dots are given new notes.

        Arguments and errors are those of `redo`.
        """
        return self._fill(opened, section, settings or EditSettings(), "all", "fill", progress)

    def add(
        self,
        opened: OpenedMap,
        difficulties: Sequence[str],
        source: str | None = None,
        settings: EditSettings | None = None,
    ) -> OpenedMap:
        """Add difficulties to a map, from a chart that it has.

        An easier one has onsets of the chart, a harder one has those and more; hands, directions
        and places are near the chart's where playing allows. Walls, lights and tempo are the
        chart's. Charts that are there stay as they are.

        Args:
            opened: the map.
            difficulties: to add.
            source: difficulty of the chart; by default the next harder one that the map has, else
                the next easier one.
            settings: seed, style and search.

        Raises:
            InputError: the map can't be used, or has no more onsets for a harder chart.
            OptionError: a difficulty is there already, or the source is not.
        """
        return add_difficulties(self.song, opened, difficulties, source, settings or EditSettings())

    def add_bookmarks(self, opened: OpenedMap, characteristic: str = STANDARD) -> OpenedMap:
        """Name the song's sections with bookmarks in all charts of a characteristic.

        Bookmarks that are there stay.

        Raises InputError if the map can't be used.
        """
        changed: dict[str, Any] = {}
        song = self.song(opened)
        for chart, name in chosen_charts(opened, DIFFICULTIES, characteristic):
            data = opened.json(name)
            put_bookmarks(data, section_bookmarks(song, MapGrid.of(opened.level, chart)))
            changed[name] = data
        return opened.with_json(changed)

    def song(self, opened: OpenedMap) -> MapSong:
        """Return the song of a map, decoded once. Raises InputError."""
        key = opened.files.get(opened.level.audio, b"")
        if self._song is None or self._song[0] != key or not key:
            self._song = key, MapSong.of(opened, self.mapper)
        return self._song[1]

    def _fill(
        self,
        opened: OpenedMap,
        section: str,
        settings: EditSettings,
        keep: str,
        option: str,
        progress: Progress,
    ) -> OpenedMap:
        part = Section.read(section, option)
        changed: dict[str, Any] = {}
        charts = list(chosen_charts(opened, settings.difficulty, settings.characteristic))
        for chart, _ in charts:
            check_keep(chart, settings.keep or keep, settings.times)
        progress("reading", 0, 1)
        song = self.song(opened)
        for number, (chart, name) in enumerate(charts):
            beats = part.beats(opened.level.tempo(chart), song.seconds, option)
            plan = SectionPlan(beats, settings.keep or keep, settings.times)
            inner = part_of(progress, number, len(charts))
            gone, added = new_notes(song, opened.level, chart, plan, settings, inner)
            data = opened.json(name)
            replace_notes(data, is_one_of(gone), added, LaneAngles(chart.turns).at)
            changed[name] = data
        return opened.with_json(changed)


def chosen_charts(
    opened: OpenedMap, difficulties: tuple[str, ...], characteristic: str = STANDARD
) -> Iterator[tuple[Chart, str]]:
    """Yield the charts of some difficulties, and the name of each one's file.

    All five difficulties stand for those that there are.

    Raises:
        OptionError: there is none of a difficulty, or of the characteristic.
        InputError: a chart is made for mods that move notes, or shares its file with another.
    """
    charts = opened.level.charts
    there = [chart.difficulty for chart in charts if chart.characteristic == characteristic]
    if not there:
        others = [name for name in CHANGEABLE if any(c.characteristic == name for c in charts)]
        fix = f"give characteristic={','.join(others[:1])}" if others else "give another map"
        raise OptionError(f"{opened.path}: has no {characteristic} chart; {fix}")
    for difficulty in DIFFICULTIES:
        if difficulty not in difficulties:
            continue
        if difficulty in there:
            yield find_chart(opened, difficulty, characteristic)
        elif difficulties != DIFFICULTIES:
            known = ", ".join(
                chart_name(name, characteristic) for name in DIFFICULTIES if name in there
            )
            raise OptionError(f"difficulty={difficulty}: the map has none; it has {known}")


def check_keep(chart: Chart, keep: str, times: str) -> None:
    """Raise OptionError if a kind of chart has no notes that could stay as is asked."""
    if keep in HANDS and one_hand(chart) is not None:
        called = chart_name(chart.difficulty, chart.characteristic)
        raise OptionError(f"keep={keep}: {called} is a chart for one hand; leave keep= out")
    if chart.characteristic == NO_ARROWS and keep == "all" and times == "mine":
        raise OptionError(
            "times=mine: all notes of a NoArrows chart are dots; with redo= they get other places"
        )


def is_one_of(notes: list[Note]) -> Callable[[FileNote], bool]:
    """Return what tells whether a note of a file is one of some notes."""
    known = {(note.beat, note.line, note.layer, note.color, note.direction) for note in notes}
    return lambda note: (note.beat, note.line, note.layer, note.color, note.direction) in known
