"""All of a level beside its notes, each part by its option."""

from __future__ import annotations

from sabersmith.beatmap.model import Level
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.decor.arcs import make_arcs, make_chains
from sabersmith.decor.bombs import make_bombs
from sabersmith.decor.labels import choose_label
from sabersmith.decor.lights import make_lights
from sabersmith.decor.pulse import find_pulse
from sabersmith.decor.sound_analysis import Sound
from sabersmith.decor.walls import make_walls
from sabersmith.mapping.settings import MapSettings


def decorate(
    level: Level, sound: Sound, span: tuple[float, float], length_s: float, settings: MapSettings
) -> None:
    """Give the charts of a new level what the settings ask for; their notes stay as they are.

    The same level, sound and seed get the same. Charts of one tempo share their lights, whatever
    other charts there are.

    Args:
        level: with charts of notes, of one tempo.
        sound: of the song, from where it lies in the level.
        span: beats of the first and last note, whichever the difficulty.
        length_s: seconds of the level's audio.
    """
    tempo = level.tempo(level.charts[0])
    pulse = find_pulse(sound, tempo, length_s)
    first_s, last_s = tempo.seconds(span).tolist()
    lights = make_lights(pulse, first_s, last_s, settings.seed) if settings.lights else []
    for chart in level.charts:
        bombs = [*chart.bombs, *make_bombs(chart, tempo, pulse)] if settings.bombs else []
        chart.bombs = sorted(bombs, key=lambda bomb: bomb.beat)
        if settings.arcs:
            chart.arcs = make_arcs(chart, tempo, sound, pulse)
            chart.chains = make_chains(chart, tempo, pulse)
        if settings.walls:
            chart.walls = make_walls(chart, tempo, pulse)
        if settings.labels:
            chart.label = choose_label(chart.difficulty, notes_per_second(chart, level))
        chart.lights = list(lights)
