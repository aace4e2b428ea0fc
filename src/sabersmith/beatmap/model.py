"""The in-memory model of a level, which every format is read into and written from.

Conventions: times are in beats (`Level.tempo` converts to seconds); lines are 0..3 from the left;
layers are 0..2 from the bottom; colours are 0 red (left hand) and 1 blue (right hand); cut
directions are 0 up, 1 down, 2 left, 3 right, 4 up-left, 5 up-right, 6 down-left, 7 down-right,
8 any; angles are degrees counter-clockwise; speeds are metres per second.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sabersmith.beatmap.characteristics import ONE_SABER
from sabersmith.beatmap.colors import Color, ColorScheme, OwnColors, shown_colors
from sabersmith.beatmap.light_groups import GroupLight, LightGroup, as_single_lights
from sabersmith.timing.tempo_map import TempoMap

LINES, LAYERS = 4, 3
RED, BLUE = 0, 1
BACK, RINGS, LEFT_LASERS, RIGHT_LASERS, CENTRE = LIGHTS = range(5)
SPIN, ZOOM, LEFT_SPEED, RIGHT_SPEED = MOTION_EVENTS = 8, 9, 12, 13
EXTRA_EVENTS = (6, 7, 10, 11, *range(16, 20), *range(40, 44))  # that some environments have
ROTATING = ("90Degree", "360Degree")  # characteristics whose lane turns
MOVING_MODS = frozenset({"Noodle Extensions", "Mapping Extensions"})
UP, DOWN, LEFT, RIGHT, UP_LEFT, UP_RIGHT, DOWN_LEFT, DOWN_RIGHT, ANY = range(9)


@dataclass(frozen=True, slots=True)
class Note:
    """A block to cut. `angle` rotates the cut direction (`a` in v3)."""

    beat: float
    line: int
    layer: int
    color: int
    direction: int
    angle: int = 0


@dataclass(frozen=True, slots=True)
class Bomb:
    """A bomb that the sabers must not touch."""

    beat: float
    line: int
    layer: int


@dataclass(frozen=True, slots=True)
class Wall:
    """An obstacle of `duration` beats, `width` lines and `height` layers.

    `line` and `layer` are those of its lower left corner.
    The game's full wall has layer 0 and height 5, its crouch wall layer 2 and height 3.
    """

    beat: float
    duration: float
    line: int
    layer: int = 0
    width: int = 1
    height: int = 5


@dataclass(frozen=True, slots=True)
class Arc:
    """A guiding curve from a head to a tail (`sliders` in v3).

    The multipliers bend its ends; `mid_anchor` is 0 straight, 1 clockwise, 2 counter-clockwise.
    """

    beat: float
    line: int
    layer: int
    color: int
    direction: int
    multiplier: float
    tail_beat: float
    tail_line: int
    tail_layer: int
    tail_direction: int
    tail_multiplier: float
    mid_anchor: int = 0


@dataclass(frozen=True, slots=True)
class Chain:
    """A note followed by links, `segments` in all, cut in one swing (`burstSliders` in v3)."""

    beat: float
    line: int
    layer: int
    color: int
    direction: int
    tail_beat: float
    tail_line: int
    tail_layer: int
    segments: int
    squish: float = 1.0


@dataclass(frozen=True, slots=True)
class BpmChange:
    """The tempo from `beat` on."""

    beat: float
    bpm: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A name at `beat` that editors show; the game passes over it."""

    beat: float
    name: str


@dataclass(frozen=True, slots=True)
class Light:
    """A change of the lights at `beat` (an event in v2, a basic event in v3).

    The beat may be negative: what is lit when the song starts.

    type: what changes: 0 back lasers, 1 ring lights, 2 left lasers, 3 right lasers, 4 centre
    lights; 8 spin of the rings, 9 their zoom; 12 and 13 speed of the left and right lasers; those
    of EXTRA_EVENTS in environments that have them.
    value: for lights 0 off, 1 on, 2 flash, 3 fade to black, 4 transition from the event before, in
    blue; 5 to 8 the same in red, 9 to 12 in white. For laser speeds, the speed.
    brightness: 1 is normal.
    """

    beat: float
    type: int
    value: int
    brightness: float = 1.0


@dataclass(frozen=True, slots=True)
class Boost:
    """From this beat on the lights have their second set of colours, or the first again."""

    beat: float
    on: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """The lane turns by `degrees` to the right; `early` if objects at its own beat turn with it."""

    beat: float
    degrees: float
    early: bool


@dataclass(frozen=True, slots=True)
class Waypoint:
    """A place where the figures of some environments are to be seen, facing a direction."""

    beat: float
    line: int
    layer: int
    direction: int


@dataclass(frozen=True, slots=True)
class SpeedChange:
    """At this beat the note jump speed is the chart's plus `change`, reached by an `easing`."""

    beat: float
    change: float
    easing: int = 0


@dataclass(frozen=True, slots=True)
class SongFacts:
    """What version 4 says of a level's song file.

    rate: samples per second. samples: of one channel. lufs: integrated loudness by EBU R128.
    """

    rate: int
    samples: int
    lufs: float


@dataclass(frozen=True, slots=True)
class InvalidObject:
    """An object of a chart's file that can't be used: its beat (0 if unknown), and why."""

    beat: float
    what: str


@dataclass
class Chart:
    """One difficulty of one characteristic. Every list is in order of beats.

    njs: note jump speed in metres per second. njs_offset: in beats. label: the mapper's own name
    for the difficulty. bpm_changes: those that the game times notes by. version: of the file that
    the chart was read from, "" for a new chart. requirements: mods without which the chart can't
    be played. editor_offset_s: by how much the mapper's editor moved its grid against the song.
    editor_changes: tempos of that grid, which move no note; at each of these beats it starts anew.
    invalid, invalid_events: objects and events of the file that can't be used. left_out: how many
    objects of the file are not in the chart: the invalid ones, and those that only a mod shows or
    hides. colors: the level's scheme for the chart, None for the environment's. own_colors: those
    that the mapper gives this chart alone. environment: "" for the level's. event_keywords: types
    of lights that only an environment with a keyword shows, by these keywords. plain_events:
    whether the basic lights are shown if the player chose another environment; else the game's own
    are. messages: what SongCore shows players before the chart: texts by "suggestions" (of mods),
    "warnings" and "information". one_saber: whether SongCore gives players one saber, None for what
    the game does. unheld: what the chart's files hold and the model doesn't, in words.
    """

    characteristic: str = "Standard"
    difficulty: str = "Expert"
    njs: float = 0.0
    njs_offset: float = 0.0
    label: str = ""
    notes: list[Note] = field(default_factory=list)
    bombs: list[Bomb] = field(default_factory=list)
    walls: list[Wall] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    chains: list[Chain] = field(default_factory=list)
    lights: list[Light] = field(default_factory=list)
    bpm_changes: list[BpmChange] = field(default_factory=list)
    light_groups: list[LightGroup] = field(default_factory=list)
    boosts: list[Boost] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    speed_changes: list[SpeedChange] = field(default_factory=list)
    version: str = ""
    requirements: tuple[str, ...] = ()
    editor_offset_s: float = 0.0
    editor_changes: list[BpmChange] = field(default_factory=list)
    invalid: list[InvalidObject] = field(default_factory=list)
    invalid_events: list[InvalidObject] = field(default_factory=list)
    left_out: int = 0
    colors: ColorScheme | None = None
    own_colors: OwnColors = field(default_factory=OwnColors)
    environment: str = ""
    bookmarks: list[Bookmark] = field(default_factory=list)
    waypoints: list[Waypoint] = field(default_factory=list)
    event_keywords: dict[str, tuple[int, ...]] = field(default_factory=dict)
    plain_events: bool = True
    messages: dict[str, tuple[str, ...]] = field(default_factory=dict)
    one_saber: bool | None = None
    unheld: list[str] = field(default_factory=list)

    @property
    def has_one_saber(self) -> bool:
        """Whether players have the right saber alone."""
        return self.characteristic == ONE_SABER if self.one_saber is None else self.one_saber

    @property
    def group_lights(self) -> list[GroupLight]:
        """The colours of `light_groups` in order of beats, each group as if it were one light."""
        return as_single_lights(self.light_groups)

    @property
    def shown_colors(self) -> OwnColors:
        """The colours in which the chart is seen; None are the environment's."""
        return shown_colors(self.colors, self.own_colors)

    @property
    def note_colors(self) -> tuple[Color, Color] | None:
        """Those of the left and the right hand's notes; None if one is the environment's."""
        shown = self.shown_colors
        return (shown.left, shown.right) if shown.left and shown.right else None

    @property
    def moves_notes(self) -> bool:
        """Whether the chart needs a mod that places, moves or hides objects as it likes."""
        return not MOVING_MODS.isdisjoint(self.requirements)


@dataclass
class Level:
    """A song with its charts.

    song_time_offset: seconds, added to every chart time. environment: of charts that name none;
    rotating_environment: of 90 and 360 degree charts that name none. lighter: who made the lights.
    song: of the audio file, None if unknown. audio, cover: file names inside `folder`,
    "" if there is none. folder: None for a new level or one read from a zip. skipped: a line for
    everything that could not be used in reading. unheld: what its Info file and AudioData.dat hold
    and the model doesn't, in words.
    """

    title: str = ""
    subtitle: str = ""
    artist: str = ""
    mapper: str = ""
    lighter: str = ""
    bpm: float = 120.0
    song_time_offset: float = 0.0
    audio: str = ""
    cover: str = ""
    preview_start: float = 0.0
    preview_duration: float = 10.0
    environment: str = "DefaultEnvironment"
    rotating_environment: str = "GlassDesertEnvironment"
    song: SongFacts | None = None
    charts: list[Chart] = field(default_factory=list)
    folder: Path | None = None
    skipped: list[str] = field(default_factory=list)
    unheld: list[str] = field(default_factory=list)

    def chart(self, difficulty: str, characteristic: str = "Standard") -> Chart | None:
        """Return the chart of a difficulty and characteristic, None if the level has none."""
        for chart in self.charts:
            if chart.difficulty == difficulty and chart.characteristic == characteristic:
                return chart
        return None

    def environment_of(self, chart: Chart) -> str:
        """Return the name of the environment that a chart is played in."""
        if chart.environment:
            return chart.environment
        rotates = chart.characteristic in ROTATING
        return self.rotating_environment if rotates else self.environment

    def tempo(self, chart: Chart) -> TempoMap:
        """Return the map between beats and seconds of one of the level's charts."""
        changes = [(change.beat, change.bpm) for change in chart.bpm_changes]
        return TempoMap(self.bpm, changes, self.song_time_offset)
