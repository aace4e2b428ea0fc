"""The in-memory level that every format is read into and written from.

Units: times are in beats (see `tempo.TempoMap` for seconds), lines 0..3 from the left, layers
0..2 from the bottom, colours 0 red (left hand) and 1 blue (right hand), cut directions 0 up,
1 down, 2 left, 3 right, 4 up-left, 5 up-right, 6 down-left, 7 down-right, 8 any; angles are
degrees counter-clockwise, speeds metres per second.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from sabersmith.timing.tempo_map import TempoMap

LINES, LAYERS = 4, 3
RED, BLUE = 0, 1
BACK, RINGS, LEFT_LASERS, RIGHT_LASERS, CENTRE = LIGHTS = range(5)
SPIN, ZOOM, LEFT_SPEED, RIGHT_SPEED = MOVES = 8, 9, 12, 13
UP, DOWN, LEFT, RIGHT, UP_LEFT, UP_RIGHT, DOWN_LEFT, DOWN_RIGHT, ANY = range(9)


@dataclass(frozen=True, slots=True)
class Note:
    """A block to cut. `angle` turns the cut direction (v3's `a`)."""

    beat: float
    line: int
    layer: int
    color: int
    direction: int
    angle: int = 0


@dataclass(frozen=True, slots=True)
class Bomb:
    """A bomb not to touch."""

    beat: float
    line: int
    layer: int


@dataclass(frozen=True, slots=True)
class Wall:
    """An obstacle of `duration` beats, `width` lines from `line` and `height` layers up.

    The game's full wall is layer 0, height 5; its crouch wall layer 2, height 3.
    """

    beat: float
    duration: float
    line: int
    layer: int = 0
    width: int = 1
    height: int = 5


@dataclass(frozen=True, slots=True)
class Arc:
    """A guiding curve from a head to a tail (v3 `sliders`); multipliers bend its ends.

    `mid_anchor` is 0 straight, 1 clockwise, 2 counter-clockwise.
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
    """A note that ends in `segments` links (v3 `burstSliders`), cut in one swing."""

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
    """From `beat` on the tempo is `bpm`."""

    beat: float
    bpm: float


@dataclass(frozen=True, slots=True)
class Light:
    """A change of the lights from `beat` on (an event of v2, a basic event of v3).

    `type` is what changes: 0 back lasers, 1 ring lights, 2 left lasers, 3 right lasers, 4 centre
    lights, 8 a spin of the rings, 9 their zoom, 12 and 13 the speed of the left and right lasers.
    `value` is that speed, or of lights 0 off and else 1 on, 2 flash, 3 fade to black, 4 transition
    from the event before, in blue; 5 to 8 the same in red, 9 to 12 in white. `brightness` 1 is
    the usual one.
    """

    beat: float
    type: int
    value: int
    brightness: float = 1.0


@dataclass
class Chart:
    """One difficulty of one characteristic; every list is in order of beats.

    `bpm_changes` are those that move the notes; `njs_offset` is in beats; `label` is the name
    that the mapper gave it; `version` that of the file it was read from ("" for a new one).
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
    version: str = ""


@dataclass
class Level:
    """A song with its charts.

    `song_time_offset` (seconds) is added to every chart time; `audio` and `cover` are file names
    inside `folder`, "" where there is none; `folder` is None for a level of a zip or a new one;
    `skipped` holds a line for everything that could not be used in reading.
    """

    title: str = ""
    subtitle: str = ""
    artist: str = ""
    mapper: str = ""
    bpm: float = 120.0
    song_time_offset: float = 0.0
    audio: str = ""
    cover: str = ""
    preview_start: float = 0.0
    preview_duration: float = 10.0
    environment: str = "DefaultEnvironment"
    charts: list[Chart] = field(default_factory=list)
    folder: Path | None = None
    skipped: list[str] = field(default_factory=list)

    def chart(self, difficulty: str, characteristic: str = "Standard") -> Chart | None:
        """The chart of that difficulty and characteristic, None where the level has none."""
        for chart in self.charts:
            if chart.difficulty == difficulty and chart.characteristic == characteristic:
                return chart
        return None

    def tempo(self, chart: Chart) -> TempoMap:
        """The clock of one of the level's charts."""
        changes = [(change.beat, change.bpm) for change in chart.bpm_changes]
        return TempoMap(self.bpm, changes, self.song_time_offset)
