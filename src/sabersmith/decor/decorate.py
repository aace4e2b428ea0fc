"""Add to a level all parts besides its notes, each if the settings ask for it."""

from __future__ import annotations

from sabersmith.beatmap.model import ROTATING, Level
from sabersmith.beatmap.statistics import notes_per_second
from sabersmith.decor.arcs import make_arcs, make_chains
from sabersmith.decor.bombs import make_bombs
from sabersmith.decor.difficulty_labels import choose_label
from sabersmith.decor.group_lights import make_light_groups
from sabersmith.decor.group_roles import ROLES
from sabersmith.decor.lights import make_boosts, make_lights
from sabersmith.decor.pulse import find_pulse
from sabersmith.decor.settings import DecorSettings
from sabersmith.decor.sound_analysis import BandLevels
from sabersmith.decor.turns import add_turns
from sabersmith.decor.walls import make_walls


def decorate(
    level: Level,
    sound: BandLevels,
    span: tuple[float, float],
    length_s: float,
    settings: DecorSettings,
    seed: int,
) -> None:
    """Add lights, walls, bombs, arcs, chains, labels and turns to a new level, in place.

    Notes stay as they are. The same arguments give the same result. All charts share their lights,
    and a chart gets the same parts whichever other charts there are.

    Args:
        level: its charts have the same tempo, and notes if they are no lightshows. Its environment
            is set.
        sound: band levels of the song, with their start in the level.
        span: beats of the first and the last note over all difficulties.
        length_s: duration of the level's audio, seconds.
        settings: which parts to add. Without bombs, those of the charts are removed.
        seed: decides the colours and sides of lights.
    """
    tempo = level.tempo(level.charts[0])
    pulse = find_pulse(sound, tempo, length_s)
    first_s, last_s = tempo.seconds(span).tolist()
    lights = make_lights(pulse, first_s, last_s, seed) if settings.lights else []
    boosts = make_boosts(pulse, first_s, last_s) if settings.lights else []
    level.environment = f"{settings.environment}Environment"
    for index, chart in enumerate(level.charts):
        chart.boosts = list(boosts)
        environment = level.environment_of(chart).removesuffix("Environment")
        if environment in ROLES:
            chart.light_groups = make_light_groups(environment, lights)
            chart.plain_events = False
        else:
            chart.lights = list(lights)
        if not chart.notes:
            continue  # a lightshow
        bombs = [*chart.bombs, *make_bombs(chart, tempo, pulse)] if settings.bombs else []
        chart.bombs = sorted(bombs, key=lambda bomb: bomb.beat)
        if settings.arcs:
            chart.arcs = make_arcs(chart, tempo, sound, pulse)
            chart.chains = make_chains(chart, tempo, pulse)
        if settings.walls:
            chart.walls = make_walls(chart, tempo, pulse)
        if settings.labels:
            chart.label = choose_label(chart.difficulty, notes_per_second(chart, level))
        if chart.characteristic in ROTATING:
            level.charts[index] = add_turns(chart, tempo, pulse, seed)
