"""Which parts of a level besides its notes are made."""

from dataclasses import dataclass

from sabersmith.beatmap.environments import BASIC_ENVIRONMENTS
from sabersmith.decor.group_roles import ROLES as NEWER_ENVIRONMENTS
from sabersmith.options.declaration import CheckedSettings, choice, switch

ENVIRONMENTS = (*BASIC_ENVIRONMENTS, *NEWER_ENVIRONMENTS)


@dataclass(frozen=True, kw_only=True)
class DecorSettings(CheckedSettings):
    """Which parts of a level besides its notes are made."""

    lights: bool = switch(True, help="lights that follow the song, at most three flashes a second")
    environment: str = choice(
        "Default",
        ENVIRONMENTS,
        help="of the game, with its own lights; 90 and 360 degree charts are in Glass Desert",
    )
    walls: bool = switch(True, help="walls on the outer lanes")
    bombs: bool = switch(True, help="a few bombs in long pauses, from Hard on")
    arcs: bool = switch(
        True, help="arcs over held sounds, chains at the ends of bursts (not in v2)"
    )
    labels: bool = switch(True, help="a label for each difficulty, such as Steady or Fierce")
