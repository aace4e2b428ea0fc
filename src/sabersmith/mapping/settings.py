"""What can be chosen about the map of a song."""

from dataclasses import dataclass

from sabersmith.beatmap.difficulty import DIFFICULTIES


@dataclass(frozen=True, kw_only=True)
class MapSettings:
    """What can be chosen about the map of a song; the defaults are those of configs/infer.yaml."""

    difficulty: tuple[str, ...] = DIFFICULTIES
    bpm: float | None = None
    seed: int = 0
    beam: int = 20
    temperature: float = 0.9
    top_p: float = 0.98
    flow: float = 1.0
    repeat: float = 1.0
    diversity: float = 0.0
    threshold: float | None = None
    nps: float | None = None
    intensity: float = 1.0
    lights: bool = True
    walls: bool = True
    bombs: bool = True
    arcs: bool = True
    labels: bool = True
