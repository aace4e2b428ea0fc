import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.environments import light_groups
from sabersmith.beatmap.light_groups import GroupKind, as_single_lights
from sabersmith.beatmap.model import LIGHTS, Chart, Light
from sabersmith.decor.group_lights import make_light_groups
from sabersmith.decor.group_roles import ROLES
from sabersmith.decor.lights import make_boosts, make_lights
from sabersmith.decor.pulse import LOUD
from sabersmith.lint.flashes import find_flashes, find_strobes
from sabersmith.preview.light_tracks import light_rows

from .charts import levels, pulse_of, random_sound


@given(levels(), st.integers(0, 20), st.sampled_from(sorted(ROLES)))
def test_groups_flash_no_more_often_than_is_safe(level, seed, environment):
    [chart] = level.charts
    tempo, pulse = level.tempo(chart), pulse_of(level, random_sound(seed))
    first, last = tempo.seconds([chart.notes[0].beat, chart.notes[-1].beat]).tolist()
    lights, boosts = make_lights(pulse, first, last, seed), make_boosts(pulse, first, last)
    groups = make_light_groups(environment, lights)
    assert [group.beat for group in groups] == sorted(group.beat for group in groups)
    assert {group.group for group in groups} <= set(light_groups(f"{environment}Environment"))
    singles = as_single_lights(groups)
    beats = tempo.seconds([light.beat for light in singles]).tolist()
    shown = [(float(tempo.seconds(boost.beat)), boost) for boost in boosts]
    timed = list(zip(beats, singles, strict=True))
    assert find_strobes(list(find_flashes([], timed, 60 / level.bpm, shown)), 3) == []
    # Every section that is loud, and no other, has the second colours.
    assert [boost.on for boost in boosts] == [i % 2 == 0 for i in range(len(boosts))]
    assert bool(boosts) <= any(section.energy == LOUD for section in pulse.sections)


@pytest.mark.parametrize("environment", sorted(ROLES))
def test_every_kind_of_light_has_a_group(environment):
    lights = [Light(kind, kind, 5) for kind in LIGHTS] + [Light(8.0, 8, 0)]
    groups = make_light_groups(environment, lights)
    assert {group.beat for group in groups if group.kind is GroupKind.COLOR} == set(LIGHTS)
    assert any(group.kind is GroupKind.ROTATION for group in groups)


def test_parts_that_are_not_to_turn_do_not():
    lights = [Light(0.0, 1, 5), Light(8.0, 8, 0)]
    groups = make_light_groups("DaftPunk", lights)
    assert {g.group for g in groups if g.kind is GroupKind.COLOR} >= {14, 28}  # orbits, their stars
    assert {g.group for g in groups if g.kind is GroupKind.ROTATION} == set(range(2, 14))


def test_a_group_does_what_the_light_does():
    events = [Light(0, 1, 5, 0.5), Light(4, 1, 2, 1.0), Light(8, 1, 7, 0.8), Light(12, 1, 0)]
    groups = [g for g in make_light_groups("Weave", events) if g.group == 4]
    steps = [[(g.beat + s.beat, s.color, s.brightness) for s in g.boxes[0].steps] for g in groups]
    assert steps == [
        [(0, 0, 0.5)],
        [(4, 1, 1.2), (5, 1, 1.0)],
        [(8, 0, pytest.approx(0.96)), (9.5, 0, 0.0)],
        [(12, 0, 0.0)],
    ]
    quick = make_light_groups("Weave", [Light(0, 1, 2), Light(0.5, 1, 2)])[0]
    assert [step.beat for step in quick.boxes[0].steps] == [0, 0.375]


def test_the_preview_shows_the_groups(seed=0):
    chart = Chart(light_groups=make_light_groups("Pyro", [Light(1, 0, 5), Light(3, 0, 0)]))
    from sabersmith.timing.tempo_map import TempoMap

    rows = light_rows(chart, TempoMap(60.0))
    assert any(np.asarray(row[2]).any() for part in rows for row in part)
