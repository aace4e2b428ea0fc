"""Levels for the tests: hypothesis strategies, and small files written by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from sabersmith.beatmap.colors import ColorScheme, OwnColors
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.light_groups import (
    ColorStep,
    EffectStep,
    GroupKind,
    LightBox,
    LightFilter,
    LightGroup,
    RotationStep,
    TranslationStep,
)
from sabersmith.beatmap.model import (
    LIGHTS,
    MOTION_EVENTS,
    Arc,
    Bomb,
    Bookmark,
    Boost,
    BpmChange,
    Chain,
    Chart,
    Level,
    Light,
    Note,
    Wall,
    Waypoint,
)

beats = st.floats(0, 2000)
lines = st.integers(0, 3)
layers = st.integers(0, 2)
colors = st.integers(0, 1)
directions = st.integers(0, 8)
reals = st.floats(-100, 100)
names = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def in_order(items: Any) -> Any:
    return st.lists(items, max_size=6).map(lambda made: sorted(made, key=lambda item: item.beat))


notes = st.builds(Note, beats, lines, layers, colors, directions, st.integers(-360, 360))
straight_notes = st.builds(Note, beats, lines, layers, colors, directions)
bombs = st.builds(Bomb, beats, lines, layers)
sizes = st.integers(1, 5)
durations = st.floats(0, 100)
walls = st.builds(Wall, beats, durations, lines, layers, sizes, sizes)
full_walls = st.builds(Wall, beats, durations, lines, st.just(0), sizes, st.just(5))
crouch_walls = st.builds(Wall, beats, durations, lines, st.just(2), sizes, st.just(3))
arcs = st.builds(
    Arc,
    beats,
    lines,
    layers,
    colors,
    directions,
    reals,
    beats,
    lines,
    layers,
    directions,
    reals,
    st.integers(0, 2),
)
chains = st.builds(
    Chain,
    beats,
    lines,
    layers,
    colors,
    directions,
    beats,
    lines,
    layers,
    st.integers(1, 20),
    reals,
)
lights = st.builds(
    Light, beats, st.sampled_from((*LIGHTS, *MOTION_EVENTS)), st.integers(0, 12), st.floats(0, 2)
)
bpm_changes = st.builds(BpmChange, beats, st.floats(1, 1000))
easings = st.sampled_from((-1, 0, 3, 102))
step_beats = st.integers(0, 8).map(lambda quarter: quarter / 4)
steps = {
    GroupKind.COLOR: st.builds(
        ColorStep,
        *(step_beats, st.integers(0, 2), reals, st.sampled_from((-1, 0)), st.just(False)),
        *(st.integers(0, 9), reals, st.booleans()),
    ),
    GroupKind.ROTATION: st.builds(
        RotationStep,
        *(step_beats, reals, easings, st.booleans(), st.integers(0, 3), st.integers(0, 2)),
    ),
    GroupKind.TRANSLATION: st.builds(TranslationStep, step_beats, reals, easings, st.booleans()),
    GroupKind.EFFECT: st.builds(EffectStep, step_beats, reals, easings, st.booleans()),
}
light_filters = st.builds(
    LightFilter,
    *(st.integers(1, 2), st.integers(0, 5), st.integers(0, 5), st.booleans(), st.integers(0, 4)),
    *(st.integers(0, 3), st.integers(0, 9), st.floats(0, 1), st.integers(0, 3)),
)


def light_groups_of(kind: GroupKind) -> st.SearchStrategy[LightGroup]:
    turns = kind in (GroupKind.ROTATION, GroupKind.TRANSLATION)
    boxes = st.builds(
        LightBox,
        *(st.lists(steps[kind], max_size=2).map(tuple), light_filters),
        *(reals, st.integers(1, 2), reals, st.integers(1, 2), st.booleans(), easings),
        *((st.integers(0, 2), st.booleans()) if turns else ()),
    )
    return st.builds(
        LightGroup,
        *(beats, st.integers(0, 40), st.just(kind), st.lists(boxes, max_size=2).map(tuple)),
    )


light_groups = st.lists(st.one_of(*map(light_groups_of, GroupKind)), max_size=2).map(
    lambda made: sorted(made, key=lambda group: (group.beat, group.kind))
)
hex_parts = st.integers(0, 255).map(lambda part: part / 255.0)
rgb = st.tuples(hex_parts, hex_parts, hex_parts)
color_schemes = st.builds(ColorScheme, names, *[rgb] * 7, st.none() | rgb, st.none() | rgb)
own_colors = st.builds(OwnColors, *[st.none() | rgb] * 9)


booleans = st.booleans()
chain_lists = in_order(chains)


def charts(
    notes: Any = notes,
    walls: Any = walls,
    chain_lists: Any = chain_lists,
    groups: Any = light_groups,
    plain_events: Any = booleans,
) -> st.SearchStrategy[Chart]:
    return st.builds(
        Chart,
        characteristic=st.sampled_from(["Standard", "OneSaber", "90Degree"]),
        difficulty=st.sampled_from(DIFFICULTIES),
        njs=st.floats(0, 40),
        njs_offset=st.floats(-2, 2),
        label=names,
        notes=in_order(notes),
        bombs=in_order(bombs),
        walls=in_order(walls),
        arcs=in_order(arcs),
        chains=chain_lists,
        lights=in_order(lights),
        bpm_changes=in_order(bpm_changes),
        light_groups=groups,
        boosts=in_order(st.builds(Boost, beats, st.booleans())),
        colors=st.none() | color_schemes,
        own_colors=own_colors,
        bookmarks=in_order(st.builds(Bookmark, beats, st.text("AB ", max_size=3).map(str.strip))),
        waypoints=in_order(st.builds(Waypoint, beats, lines, layers, directions)),
        event_keywords=st.dictionaries(names, st.lists(st.integers(0, 43)).map(tuple), max_size=2),
        plain_events=plain_events,
        messages=st.dictionaries(
            st.sampled_from(["suggestions", "warnings", "information"]),
            st.lists(names, min_size=1, max_size=3).map(tuple),
        ),
        environment=st.sampled_from(["", "TriangleEnvironment"]),
        one_saber=st.sampled_from([None, False, True]),
    )


def levels(charts: st.SearchStrategy[Chart]) -> st.SearchStrategy[Level]:
    return st.builds(
        Level,
        title=names,
        subtitle=names,
        artist=names,
        mapper=names,
        bpm=st.floats(10, 1000),
        song_time_offset=st.floats(-10, 10),
        audio=st.just("song.egg"),
        cover=st.just("cover.jpg"),
        preview_start=st.floats(0, 100),
        preview_duration=st.floats(0, 100),
        environment=st.sampled_from(["DefaultEnvironment", "WeaveEnvironment"]),
        charts=st.lists(
            charts,
            min_size=1,
            max_size=4,
            unique_by=lambda chart: (chart.characteristic, chart.difficulty),
        ),
    )


v2_charts = charts(
    straight_notes, full_walls | crouch_walls, st.just([]), st.just([]), st.just(True)
)


def v2_info(*charts: tuple[str, str], **changes: Any) -> dict[str, Any]:
    """An Info.dat of Standard charts, each a difficulty and a file name."""
    return {
        "_version": "2.0.0",
        "_songName": "Title",
        "_songAuthorName": "Artist",
        "_levelAuthorName": "Mapper",
        "_beatsPerMinute": 120,
        "_songFilename": "song.egg",
        "_coverImageFilename": "cover.jpg",
        "_difficultyBeatmapSets": [
            {
                "_beatmapCharacteristicName": "Standard",
                "_difficultyBeatmaps": [
                    {
                        "_difficulty": difficulty,
                        "_difficultyRank": 1,
                        "_beatmapFilename": name,
                        "_noteJumpMovementSpeed": 16,
                        "_noteJumpStartBeatOffset": -0.5,
                    }
                    for difficulty, name in charts
                ],
            }
        ],
    } | changes


def v2_note(time: Any = 4.0, line: Any = 1, layer: Any = 0, **changes: Any) -> dict[str, Any]:
    return {
        "_time": time,
        "_lineIndex": line,
        "_lineLayer": layer,
        "_type": 0,
        "_cutDirection": 1,
    } | changes


def v2_difficulty(*notes: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"_version": "2.0.0", "_notes": list(notes), "_obstacles": [], "_events": []} | changes


def write_files(folder: Path, **files: Any) -> Path:
    """A folder with the given files (`name_dat` is name.dat); dicts are written as JSON."""
    folder.mkdir(parents=True, exist_ok=True)
    for key, content in files.items():
        stem, _, ending = key.rpartition("_")
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        (folder / f"{stem}.{ending}").write_bytes(data)
    return folder


def small_level(folder: Path, **changes: Any) -> Path:
    """A good folder of one v2 chart; `changes` replace its files (None leaves one out)."""
    files: dict[str, Any] = {
        "Info_dat": v2_info(("Expert", "Expert.dat")),
        "Expert_dat": v2_difficulty(v2_note()),
        "song_egg": b"OggS",
        "cover_jpg": b"",
    } | changes
    return write_files(folder, **{key: data for key, data in files.items() if data is not None})
