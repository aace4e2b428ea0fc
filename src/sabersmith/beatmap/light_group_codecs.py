"""Read and write light groups (`light_groups`) as version 3 and 4 have them.

Meaning of the fields: bsmg.wiki, "Lightshow".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sabersmith.beatmap.fields import (
    MAX_BEAT,
    BadFieldError,
    JsonObject,
    ReadReport,
    integer,
    limited,
    number,
    one_of,
)
from sabersmith.beatmap.light_groups import (
    AT_ONCE,
    EXTENDS,
    GRADUAL,
    NO_EASING,
    ColorStep,
    EffectStep,
    GroupKind,
    LightBox,
    LightFilter,
    LightGroup,
    RotationStep,
    Step,
    TranslationStep,
)

EASINGS = (*range(-1, 31), 100, 101, 102)

# Version 3: lists of a difficulty file, by kind.
V3_LISTS = {
    GroupKind.COLOR: "lightColorEventBoxGroups",
    GroupKind.ROTATION: "lightRotationEventBoxGroups",
    GroupKind.TRANSLATION: "lightTranslationEventBoxGroups",
    GroupKind.EFFECT: "vfxEventBoxGroups",
}
# Version 4: tables of a lightshow file, of boxes and of steps.
V4_TABLES = {
    GroupKind.COLOR: ("lightColorEventBoxes", "lightColorEvents"),
    GroupKind.ROTATION: ("lightRotationEventBoxes", "lightRotationEvents"),
    GroupKind.TRANSLATION: ("lightTranslationEventBoxes", "lightTranslationEvents"),
    GroupKind.EFFECT: ("fxEventBoxes", "floatFxEvents"),
}


def read_v3_groups(data: JsonObject, kind: GroupKind, report: ReadReport) -> list[LightGroup]:
    """Return the groups of one kind in a difficulty file; broken ones are counted as skipped.

    Raises TooLargeError through the report.
    """
    effects = data.get("_fxEventsCollection")
    floats = _objects(effects, "_fl") if isinstance(effects, dict) else []

    def steps(box: JsonObject) -> Iterator[Step]:
        if kind is GroupKind.COLOR:
            return (_v3_color(step) for step in _objects(box, "e"))
        if kind is GroupKind.ROTATION:
            return (_rotation(step, step, "o") for step in _objects(box, "l"))
        if kind is GroupKind.TRANSLATION:
            return (_translation(step, step) for step in _objects(box, "l"))
        return (_effect(floats[i], floats[i], "i") for i in _indices(box, "l", len(floats)))

    def box(obj: JsonObject) -> LightBox:
        inner = obj.get("f")
        made = _box(obj, inner if isinstance(inner, dict) else {}, "i", tuple(steps(obj)))
        if kind is GroupKind.COLOR:
            return replace(made, spread=number(obj, "r", 0.0))
        return replace(made, flip=integer(obj, "r", 0) == 1)

    def group(obj: JsonObject) -> LightGroup:
        boxes = tuple(box(inner) for inner in _objects(obj, "e"))
        return LightGroup(_time(obj), integer(obj, "g", 0), kind, boxes)

    return _built(data, V3_LISTS[kind], group, report)


def read_v4_groups(data: JsonObject, report: ReadReport) -> list[LightGroup]:
    """Return the groups of a lightshow file; broken ones are counted as skipped.

    Raises TooLargeError through the report.
    """
    filters = _objects(data, "indexFilters")
    tables = {
        kind: (_objects(data, boxes), _objects(data, steps))
        for kind, (boxes, steps) in V4_TABLES.items()
    }

    def group(obj: JsonObject) -> LightGroup | None:
        number_of_kind = integer(obj, "t", 0)
        if number_of_kind not in tuple(GroupKind):
            return None
        kind = GroupKind(number_of_kind)
        box_rows, step_rows = tables[kind]

        def step(obj: JsonObject) -> Step:
            row = _row(step_rows, obj, "i")
            if kind is GroupKind.COLOR:
                return _v4_color(obj, row)
            if kind is GroupKind.ROTATION:
                return _rotation(obj, row, "d")
            return _translation(obj, row) if kind is GroupKind.TRANSLATION else _effect(obj, row)

        def box(obj: JsonObject) -> LightBox:
            steps = tuple(step(inner) for inner in _objects(obj, "l"))
            row = _row(box_rows, obj, "e") if box_rows else {}
            return replace(
                _box(row, _row(filters, obj, "f") if filters else {}, "e", steps),
                flip=integer(row, "f", 0) == 1,
            )

        boxes = tuple(box(inner) for inner in _objects(obj, "e"))
        return LightGroup(_time(obj), integer(obj, "g", 0), kind, boxes)

    return _built(data, "eventBoxGroups", group, report)


def v3_group_lists(groups: Sequence[LightGroup]) -> dict[str, Any]:
    """Return the lists of groups of a difficulty file 3.3.0, with the values of their effects."""
    lists: dict[str, Any] = {key: [] for key in V3_LISTS.values()}
    floats: list[dict[str, Any]] = []
    for group in groups:
        made = {
            "b": group.beat,
            "g": group.group,
            "e": [_v3_box(group.kind, box, floats) for box in group.boxes],
        }
        lists[V3_LISTS[group.kind]].append(
            made | {"t": 1} if group.kind is GroupKind.EFFECT else made
        )
    return lists | {"_fxEventsCollection": {"_il": [], "_fl": floats}}


def v3_lost(groups: Sequence[LightGroup]) -> list[str]:
    """Return a line if colours have an easing, which version 3 can't hold."""
    count = sum(
        isinstance(step, ColorStep) and step.easing > 0
        for group in groups
        for box in group.boxes
        for step in box.steps
    )
    return [f"{count} colours of light groups lost their easing"] if count else []


def v4_group_tables(groups: Sequence[LightGroup]) -> dict[str, list[Any]]:
    """Return the groups of a lightshow file 4.0.0, and the tables that they index."""
    filters, kinds = Table(), {kind: (Table(), Table()) for kind in GroupKind}
    made = []
    for group in groups:
        boxes, steps = kinds[group.kind]
        made.append(
            {
                "t": int(group.kind),
                "b": group.beat,
                "g": group.group,
                "e": [
                    {
                        "e": boxes.index(_v4_box(group.kind, box)),
                        "f": filters.index(_filter_json(box.filter)),
                        "l": [
                            {"b": step.beat, "i": steps.index(_v4_step(step))} for step in box.steps
                        ],
                    }
                    for box in group.boxes
                ],
            }
        )
    tables = {"eventBoxGroups": made, "indexFilters": filters.rows}
    for kind, names in V4_TABLES.items():
        tables |= {name: table.rows for name, table in zip(names, kinds[kind], strict=True)}
    return tables


class Table:
    """A table of version 4: rows without repetition, found by their index."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self._found: dict[tuple[Any, ...], int] = {}

    def index(self, row: dict[str, Any]) -> int:
        """Return the index of a row, which is added if it is new."""
        place = self._found.setdefault(tuple(row.values()), len(self.rows))
        if place == len(self.rows):
            self.rows.append(row)
        return place


def _box(obj: JsonObject, chosen: JsonObject, easing: str, steps: tuple[Step, ...]) -> LightBox:
    return LightBox(
        steps=steps,
        filter=_filter(chosen),
        beat_spread=number(obj, "w", 0.0),
        beat_spread_kind=_spread_kind(obj, "d"),
        spread=number(obj, "s", 0.0),
        spread_kind=_spread_kind(obj, "t"),
        spreads_first=integer(obj, "b", 0) == 1,
        easing=_easing(obj, easing),
        axis=one_of("a", integer(obj, "a", 0), range(3)),
    )


def _v3_box(kind: GroupKind, box: LightBox, floats: list[dict[str, Any]]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "f": _filter_json(box.filter),
        "w": box.beat_spread,
        "d": box.beat_spread_kind,
        "r" if kind is GroupKind.COLOR else "s": box.spread,
        "t": box.spread_kind,
        "b": int(box.spreads_first),
        "i": box.easing,
    }
    if kind in (GroupKind.ROTATION, GroupKind.TRANSLATION):
        made |= {"a": box.axis, "r": int(box.flip)}
    if kind is GroupKind.COLOR:
        return made | {"e": [_v3_step(step) for step in box.steps]}
    if kind is not GroupKind.EFFECT:
        return made | {"l": [_v3_step(step) for step in box.steps]}
    first = len(floats)
    floats += [_v3_step(step) for step in box.steps]
    return made | {"l": list(range(first, len(floats)))}


def _v4_box(kind: GroupKind, box: LightBox) -> dict[str, Any]:
    made: dict[str, Any] = {
        "w": box.beat_spread,
        "d": box.beat_spread_kind,
        "s": box.spread,
        "t": box.spread_kind,
        "b": int(box.spreads_first),
        "e": box.easing,
    }
    if kind in (GroupKind.ROTATION, GroupKind.TRANSLATION):
        made |= {"a": box.axis, "f": int(box.flip)}
    return made


def _v3_step(step: Step) -> dict[str, Any]:
    if isinstance(step, ColorStep):
        transition = EXTENDS if step.extends else AT_ONCE if step.easing == NO_EASING else GRADUAL
        return {
            "b": step.beat,
            "c": step.color,
            "s": step.brightness,
            "i": transition,
            "f": step.strobes,
            "sb": step.strobe_brightness,
            "sf": int(step.strobe_fades),
        }
    made = {"b": step.beat, "p": int(step.extends)}
    if isinstance(step, RotationStep):
        turn = {"r": step.degrees, "l": step.loops, "o": step.direction}
        return made | {"e": step.easing} | turn
    if isinstance(step, TranslationStep):
        return made | {"e": step.easing, "t": step.distance}
    return made | {"i": step.easing, "v": step.value}


def _v4_step(step: Step) -> dict[str, Any]:
    made: dict[str, Any] = {"p": int(step.extends), "e": step.easing}
    if isinstance(step, ColorStep):
        return made | {
            "c": step.color,
            "b": step.brightness,
            "f": step.strobes,
            "sb": step.strobe_brightness,
            "sf": int(step.strobe_fades),
        }
    if isinstance(step, RotationStep):
        return made | {"l": step.loops, "r": step.degrees, "d": step.direction}
    if isinstance(step, TranslationStep):
        return made | {"t": step.distance}
    return made | {"v": step.value}


def _v3_color(obj: JsonObject) -> ColorStep:
    transition = one_of("i", integer(obj, "i", 0), range(3))
    return ColorStep(
        beat=_time(obj),
        color=one_of("c", integer(obj, "c", 0), range(-1, 3)),
        brightness=number(obj, "s", 0.0),
        easing=0 if transition == GRADUAL else NO_EASING,
        extends=transition == EXTENDS,
        strobes=_strobes(obj),
        strobe_brightness=number(obj, "sb", 0.0),
        strobe_fades=integer(obj, "sf", 0) == 1,
    )


def _v4_color(obj: JsonObject, row: JsonObject) -> ColorStep:
    return ColorStep(
        beat=_time(obj),
        color=one_of("c", integer(row, "c", 0), range(-1, 3)),
        brightness=number(row, "b", 0.0),
        easing=_easing(row, "e"),
        extends=integer(row, "p", 0) == 1,
        strobes=_strobes(row),
        strobe_brightness=number(row, "sb", 0.0),
        strobe_fades=integer(row, "sf", 0) == 1,
    )


def _strobes(obj: JsonObject) -> int:
    return int(number(obj, "f", 0.0))  # some tools write fractions, which the game cuts off


def _rotation(obj: JsonObject, row: JsonObject, direction: str) -> RotationStep:
    return RotationStep(
        beat=_time(obj),
        degrees=number(row, "r", 0.0),
        easing=_easing(row, "e"),
        extends=integer(row, "p", 0) == 1,
        loops=integer(row, "l", 0),
        direction=one_of(direction, integer(row, direction, 0), range(3)),
    )


def _translation(obj: JsonObject, row: JsonObject) -> TranslationStep:
    extends = integer(row, "p", 0) == 1
    return TranslationStep(_time(obj), number(row, "t", 0.0), _easing(row, "e"), extends)


def _effect(obj: JsonObject, row: JsonObject, easing: str = "e") -> EffectStep:
    extends = integer(row, "p", 0) == 1
    return EffectStep(_time(obj), number(row, "v", 0.0), _easing(row, easing), extends)


def _filter(obj: JsonObject) -> LightFilter:
    if not obj:
        return LightFilter()
    return LightFilter(
        type=one_of("f", integer(obj, "f", 1), range(1, 3)),
        first=integer(obj, "p", 0),
        second=integer(obj, "t", 0),
        reverse=integer(obj, "r", 0) == 1,
        chunks=integer(obj, "c", 0),
        random=one_of("n", integer(obj, "n", 0), range(4)),
        seed=integer(obj, "s", 0),
        limit=number(obj, "l", 0.0),
        limit_affects=one_of("d", integer(obj, "d", 0), range(4)),
    )


def _filter_json(chosen: LightFilter) -> dict[str, Any]:
    return {
        "f": chosen.type,
        "p": chosen.first,
        "t": chosen.second,
        "r": int(chosen.reverse),
        "c": chosen.chunks,
        "n": chosen.random,
        "s": chosen.seed,
        "l": chosen.limit,
        "d": chosen.limit_affects,
    }


def _spread_kind(obj: JsonObject, key: str) -> int:
    """Return how values are spread. 0, where tools leave it out, spreads nothing: 1 is the same."""
    return max(one_of(key, integer(obj, key, 0), range(3)), 1)


def _easing(obj: JsonObject, key: str) -> int:
    value = integer(obj, key, 0)
    if value not in EASINGS:
        raise BadFieldError(key, f"is {value}, no easing of the game")
    return value


def _time(obj: JsonObject) -> float:
    return limited(obj, "b", MAX_BEAT)


def _row(rows: Sequence[JsonObject], obj: JsonObject, key: str) -> JsonObject:
    index = integer(obj, key, 0)
    if not 0 <= index < len(rows):
        raise BadFieldError(key, f"is {index}, but its table has {len(rows)} rows")
    return rows[index]


def _built(
    data: JsonObject,
    key: str,
    build: Callable[[JsonObject], LightGroup | None],
    report: ReadReport,
) -> list[LightGroup]:
    groups = []
    for obj in _objects(data, key):
        try:
            made = build(obj)
            _count(made, report)
        except BadFieldError as bad:
            report.skip(f"{key}.{bad.field} {bad.what}")
        else:
            if made is not None:
                groups.append(made)
    return groups


def _count(made: LightGroup | None, report: ReadReport) -> None:
    """Count the colours that a linter judges one by one. Others cost no more than their JSON."""
    if made is not None and made.kind is GroupKind.COLOR:
        report.limits.items(1 + sum(1 + len(box.steps) for box in made.boxes))


def _indices(obj: JsonObject, key: str, size: int) -> list[int]:
    items = obj.get(key)
    found = items if isinstance(items, list) else []
    if not all(isinstance(item, int) and 0 <= item < size for item in found):
        raise BadFieldError(key, f"has an index outside its table of {size} rows")
    return found


def _objects(obj: JsonObject, key: str) -> list[JsonObject]:
    items = obj.get(key)
    return [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
