"""What a map can be asked for on the page, as people think of it, and how each style feels."""

from __future__ import annotations

from typing import Any

from sabersmith.beatmap.character import STYLES
from sabersmith.beatmap.characteristics import CHARACTERISTICS
from sabersmith.beatmap.difficulty import DIFFICULTIES, NPS_RANGE
from sabersmith.edit.settings import CHANGEABLE
from sabersmith.mapping.settings import HANDS, MapSettings
from sabersmith.options.declaration import defaults_of, options_of
from sabersmith.preview.page_data import KINDS as KINDS_SHOWN

# A line on what each style feels like.
FEEL = {
    "tech": "Wrists turn, arms cross, and no pattern comes back soon.",
    "speed": "Long streams of single notes, up and down.",
    "dance": "Wide swings of both arms together, in a rhythm that returns.",
    "flow": "Each swing leads into the next; nothing stops you.",
    "chill": "Few notes, on the beat, in patterns that return.",
}
# For people who don't think in numbers: density, by how it feels.
DENSITIES = ((0.6, "airy"), (0.8, "light"), (1.0, "as people map"), (1.25, "busy"), (1.5, "packed"))
# Ways to play, and what each is like.
KINDS = {
    "Standard": "two sabers",
    "OneSaber": "one saber",
    "NoArrows": "cuts in any direction",
    "90Degree": "from three sides",
    "360Degree": "from all around",
    "Lightshow": "lights alone",
}
HAND_HELP = "left needs the mod SongCore; the game itself can mirror right"
MORE = ("seed", "nps", "bpm", "flow", "repeat", "diversity", "temperature", "character")
# What a page may ask for: none of these names a file of this machine.
ALLOWED = ("difficulty", "characteristic", "hand", "intensity", "style", "offset")
PARTS = ("lights", "walls", "bombs", "arcs", "labels")


def is_allowed(name: str) -> bool:
    """Whether a page may set an option of `MapSettings`."""
    return name in (*ALLOWED, *PARTS, *MORE) and name in options_of(MapSettings)


def shown_options() -> dict[str, Any]:
    """Return the options as the page lists them."""
    options, defaults = options_of(MapSettings), defaults_of(MapSettings)

    def row(name: str) -> dict[str, Any]:
        option = options[name]
        default = defaults[name]
        return {
            "name": name,
            "help": option.help,
            "span": option.span,
            "default": default,
            "text": name == "character",
        }

    return {
        "difficulties": [
            {"name": name, "shown": name.replace("Plus", "+"), "nps": NPS_RANGE[name]}
            for name in DIFFICULTIES
        ],
        "densities": [list(item) for item in DENSITIES],
        "styles": [[name, FEEL.get(name, "")] for name in STYLES],
        "kinds": [[name, KINDS.get(name, "")] for name in CHARACTERISTICS],
        "changeable": {KINDS_SHOWN.get(name, name): name for name in CHANGEABLE},
        "hand": {**row("hand"), "help": HAND_HELP, "allowed": HANDS},
        "parts": [row(name) for name in PARTS if name in options],
        "more": [row(name) for name in MORE if name in options],
    }
