"""Is everything that an edit does not concern as it was? python benchmarks/kept.py MAPS

For every folder of a map and every zip below MAPS, of any version: it is written again as a zip and
as a folder, and all bytes are compared. Then some notes, a bookmark and a difficulty are exchanged
and added in its files, as edits do, and all other values are compared, with the order of the keys.
No model is used.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.model import Bookmark, Note
from sabersmith.edit.bookmarks import put_bookmarks
from sabersmith.edit.chart_file import file_notes, replace_notes
from sabersmith.edit.info_file import add_entry, info_entries
from sabersmith.edit.opened_map import OpenedMap
from sabersmith.errors import InputError

# Lists that notes and what links them are in; version 4 has a table of notes, which may grow.
EDITED = {"_notes", "_sliders", "colorNotes", "sliders", "burstSliders", "arcs", "chains"}
GROWING = {"colorNotesData"}
NEW_FILE = "kept.dat"
GONE = slice(3, 9)

Path_ = tuple[str, ...]


class Object(list[tuple[str, Any]]):
    """A JSON object with the order of its keys."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("maps", type=Path, help="folder below which there are maps")
    counts: Counter[str] = Counter()
    for place in maps_below(parser.parse_args().maps):
        try:
            check(OpenedMap.open(place), counts)
        except InputError as error:
            print(error)
            counts["maps that can't be read"] += 1
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    sys.exit(counts["differences"] > 0)


def maps_below(root: Path) -> list[Path]:
    infos = [path for path in root.rglob("*") if path.name.lower() in ("info.dat", "info.json")]
    return sorted({path.parent for path in infos} | set(root.rglob("*.zip")))


def check(opened: OpenedMap, counts: Counter[str]) -> None:
    """Make all changes to a map; differences that none of them asks for are printed and counted."""

    def report(name: str, wrong: list[Path_]) -> None:
        counts["differences"] += len(wrong)
        for path in wrong[:5]:
            print(f"{opened.path}: {name}: differs: {'.'.join(path) or 'everything'}")

    counts["maps"] += 1
    with TemporaryDirectory() as folder:
        for form in ("copy.zip", "copy"):
            again = OpenedMap.open(opened.save(Path(folder) / form)).contents
            names = sorted(again.keys() ^ opened.contents.keys())
            names += [n for n in again if opened.contents.get(n, again[n]) != again[n]]
            report(form, [(name,) for name in names])
    info = opened.json(opened.info_name)
    entries = list(info_entries(info))
    for name in sorted({name for entry in entries if (name := opened.find(entry.file))}):
        try:
            data = opened.json(name)
        except InputError as error:
            print(error)
            counts["charts that can't be read"] += 1
            continue
        counts["charts"] += 1
        before = read(opened, name)
        report(name, list(differing(before, read(opened.with_json({name: data}), name))))
        gone = file_notes(data)[GONE]
        replace_notes(data, gone.__contains__, [Note(7.125, 1, 0, 0, 1), Note(9.5, 2, 1, 1, 7)])
        put_bookmarks(data, [Bookmark(4.03125, "A")])
        after = read(opened.with_json({name: data}), name)
        report(name, [path for path in differing(before, after) if not is_asked(path)])
        for key in EDITED | GROWING | {"_bookmarks", "bookmarks"}:
            missing = lost(find_list(before, key), find_list(after, key))
            report(name, [(key, "lost")] * max(0, missing - len(gone) * (key in EDITED)))
    missing_ones = [n for n in DIFFICULTIES if all(n != entry.difficulty for entry in entries)]
    before = read(opened, opened.info_name)
    if entries and missing_ones:
        add_entry(entries[0], missing_ones[0], NEW_FILE, 10.0, 0.0)
    after = without_new(read(opened.with_json({opened.info_name: info}), opened.info_name))
    report(opened.info_name, list(differing(before, after)))


def read(opened: OpenedMap, name: str) -> Any:
    return ordered(opened.json(name))


def ordered(value: Any) -> Any:
    """Return JSON whose objects compare by the order of their keys as well."""
    if isinstance(value, dict):
        return Object((key, ordered(item)) for key, item in value.items())
    return [ordered(item) for item in value] if isinstance(value, list) else value


def differing(before: Any, after: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Yield where two JSON values differ."""
    if isinstance(before, Object) and isinstance(after, Object):
        if [key for key, _ in before] != [key for key, _ in after]:
            new = [pair for pair in after if pair[0] not in dict(before)]
            yield from ((*path, key) for key, _ in new)
            after = Object(pair for pair in after if pair not in new)
        if [key for key, _ in before] == [key for key, _ in after]:
            for (key, old), (_, new) in zip(before, after, strict=True):
                yield from differing(old, new, (*path, key))
        else:
            yield (*path, "order of keys")
    elif type(before) is not type(after) or before != after:
        yield path


def is_asked(path: Path_) -> bool:
    """Whether what differs is what an edit changes."""
    return path[-1] in EDITED | GROWING | {"_bookmarks", "bookmarks", "_customData", "customData"}


def find_list(data: Any, key: str) -> list[Any]:
    """Return a list of an object or of its custom data."""
    held = dict(data)
    for custom in ("_customData", "customData"):
        if isinstance(held.get(custom), Object):
            held = dict(held[custom]) | held
    found = held.get(key)
    return found if isinstance(found, list) else []


def lost(before: list[Any], after: list[Any]) -> int:
    """Return how many values of a list are not in another one, in the same order."""
    at = missing = 0
    for item in before:
        try:
            at = after.index(item, at) + 1
        except ValueError:
            missing += 1
    return missing


def without_new(value: Any) -> Any:
    """Return the JSON of an Info file without the new chart."""
    if isinstance(value, Object):
        return Object((key, without_new(item)) for key, item in value)
    if isinstance(value, list):
        return [without_new(item) for item in value if not is_new(item)]
    return value


def is_new(item: Any) -> bool:
    return isinstance(item, Object) and NEW_FILE in [value for _, value in item]


if __name__ == "__main__":
    main()
