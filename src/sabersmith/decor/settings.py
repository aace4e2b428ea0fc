"""Which parts of a level besides its notes are made."""

from dataclasses import dataclass

from sabersmith.options.declaration import CheckedSettings, switch


@dataclass(frozen=True, kw_only=True)
class DecorSettings(CheckedSettings):
    """Which parts of a level besides its notes are made."""

    lights: bool = switch(True, help="lights that follow the song, at most three flashes a second")
    walls: bool = switch(True, help="walls on the outer lanes")
    bombs: bool = switch(True, help="a few bombs in long pauses, from Hard on")
    arcs: bool = switch(True, help="arcs over held sounds, chains at the ends of bursts (v3 only)")
    labels: bool = switch(True, help="a label for each difficulty, such as Steady or Fierce")
