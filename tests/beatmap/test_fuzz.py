"""Fuzzers: whatever a level holds, reading gives a level or one InputError, never another one."""

import copy
import json
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.beatmap.level_files import unpack_zip
from sabersmith.beatmap.level_hash import level_hash
from sabersmith.beatmap.level_io import read_level, write_level
from sabersmith.errors import InputError
from sabersmith.lint import as_json, as_text, lint_path
from sabersmith.preview import page_data

from .levels import v2_difficulty, v2_info, v2_note

V3_NOTE = {"b": 4, "x": 1, "y": 0, "c": 0, "d": 1, "a": 0}
V3 = {
    "version": "3.3.0",
    "colorNotes": [V3_NOTE],
    "bombNotes": [{"b": 5, "x": 0, "y": 0}],
    "obstacles": [{"b": 6, "x": 0, "y": 0, "d": 1, "w": 1, "h": 5}],
    "sliders": [{"b": 4, "x": 1, "c": 0, "d": 1, "mu": 1, "tb": 8, "tx": 1, "tc": 0, "tmu": 1}],
    "burstSliders": [{"b": 9, "x": 1, "y": 0, "c": 1, "d": 1, "tb": 9.5, "tx": 2, "sc": 3, "s": 1}],
    "basicBeatmapEvents": [{"b": 2, "et": 1, "i": 3, "f": 1}],
    "bpmEvents": [{"b": 0, "m": 120}],
    "rotationEvents": [{"b": 4, "e": 0, "r": 15}],
    "colorBoostBeatmapEvents": [{"b": 4, "o": True}],
    "lightColorEventBoxGroups": [{"b": 4, "g": 1, "e": [{"e": [{"b": 1, "s": 1, "f": 2}]}]}],
    "customData": {"BPMChanges": []},
}
V4 = {
    "version": "4.0.0",
    "colorNotes": [{"b": 4, "i": 0}],
    "colorNotesData": [{"x": 1, "y": 0, "c": 0, "d": 1}],
    "bombNotes": [{"b": 5}],
    "bombNotesData": [{}],
    "obstacles": [{"b": 6}],
    "obstaclesData": [{"d": 1, "w": 1, "h": 5}],
    "arcs": [{"hb": 4, "tb": 5}],
    "arcsData": [{"m": 1, "tm": 1, "a": 0}],
    "chains": [{"hb": 6, "tb": 7}],
    "chainsData": [{"tx": 1, "ty": 1, "c": 4, "s": 1}],
    "spawnRotations": [{"b": 4}],
    "spawnRotationsData": [{"t": 1, "r": 15}],
    "njsEvents": [{"b": 4}],
    "njsEventsData": [{"d": 2}],
}
SHOW4 = {
    "version": "4.0.0",
    "basicEvents": [{"b": 2}],
    "basicEventsData": [{"t": 1, "i": 3, "f": 1}],
    "colorBoostEvents": [{"b": 2}],
    "colorBoostEventsData": [{"b": 1}],
    "eventBoxGroups": [{"t": 1, "b": 2, "g": 0, "e": [{"l": [{"b": 1}]}]}],
    "lightColorEvents": [{"c": 1, "b": 1, "f": 3}],
}
INFO4 = {
    "version": "4.0.1",
    "song": {"title": "Title", "subTitle": "", "author": "Artist"},
    "audio": {"songFilename": "song.egg", "bpm": 120, "audioDataFilename": "AudioData.dat"},
    "environmentNames": ["DefaultEnvironment"],
    "difficultyBeatmaps": [
        {
            "characteristic": "Standard",
            "difficulty": "Expert",
            "beatmapDataFilename": "Expert.dat",
            "lightshowDataFilename": "Lightshow.dat",
            "noteJumpMovementSpeed": 16,
            "beatmapAuthors": {"mappers": ["Mapper"]},
        }
    ],
}
AUDIO4 = {
    "version": "4.0.0",
    "songFrequency": 1000,
    "bpmData": [{"si": 0, "ei": 1000, "sb": 0, "eb": 2}],
}
V1_INFO = {
    "songName": "Title",
    "beatsPerMinute": 120,
    "difficultyLevels": [
        {"difficulty": "Expert", "audioPath": "song.egg", "jsonPath": "Expert.json", "offset": 0}
    ],
}
V2 = v2_difficulty(
    v2_note(),
    _obstacles=[{"_time": 5, "_lineIndex": 0, "_type": 0, "_duration": 1, "_width": 1}],
    _events=[{"_time": 1, "_type": 1, "_value": 3, "_floatValue": 1}],
    _sliders=[{"_headTime": 4, "_tailTime": 5, "_headLineIndex": 1}],
)
V2_INFO = v2_info(("Expert", "Expert.dat"))
LEVELS = {
    "v1": {"info.json": V1_INFO, "Expert.json": V2 | {"_beatsPerMinute": 120, "_noteJumpSpeed": 9}},
    "v2": {"Info.dat": V2_INFO, "Expert.dat": V2},
    "v3": {"Info.dat": V2_INFO, "Expert.dat": V3},
    "v4": {
        "Info.dat": INFO4,
        "Expert.dat": V4,
        "AudioData.dat": AUDIO4,
        "Lightshow.dat": SHOW4,
    },
}

odd_values = st.sampled_from(
    [
        *(None, True, -1, 0, 3, 8, 999, 1500, -2500, 10**6, 10**13, 10**300, 0.5, 1e308, -1e308),
        *(float("nan"), float("inf"), "1", "١", "1" * 5000, "x", "\ud800", "../song.egg", "a/b"),
        *("4.0.0", [], {}, [[]], [{}], [None, 1], [[[[[[[[]]]]]]]], {"": {"": {}}}),
    ]
)


@st.composite
def changed(draw, data):
    """The data with some values, anywhere in it, replaced, removed or repeated."""
    data = json.loads(json.dumps(data))
    for _ in range(draw(st.integers(1, 4))):
        holder = data
        while True:
            keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            inner = holder[key]
            if isinstance(inner, dict | list) and inner and draw(st.booleans()):
                holder = inner
                continue
            what = draw(st.sampled_from(["replace", "remove", "repeat"]))
            if what == "replace":
                holder[key] = copy.deepcopy(draw(odd_values))
            elif what == "remove":
                del holder[key]
            elif isinstance(holder, list):
                holder.extend(copy.deepcopy(inner) for _ in range(draw(st.integers(1, 40))))
            break
    return data


def use(path, folder):
    """Do with a level what the commands do."""
    for strict in (True, False):
        try:
            level = read_level(path, strict)
        except InputError as error:
            assert "\n" not in str(error)
            continue
        text = json.dumps(page_data(level), allow_nan=False)
        text.encode()
        report = lint_path(path)
        as_text(report).encode()
        json.dumps(as_json(report), ensure_ascii=False, allow_nan=False).encode()
    with suppress(InputError):
        level_hash(path)
    if path.suffix == ".zip":
        with suppress(InputError):
            unpack_zip(path, folder / "unpacked")


def folder_of(tmp_path_factory, files):
    folder = tmp_path_factory.mktemp("fuzz") / "level"
    folder.mkdir()
    (folder / "song.egg").write_bytes(b"OggS")
    for name, data in files.items():
        content = data if isinstance(data, bytes) else json.dumps(data).encode()
        (folder / name).write_bytes(content)
    return folder


@pytest.mark.parametrize("version", LEVELS)
@given(data=st.data())
def test_changed_values(tmp_path_factory, version, data):
    files = dict(LEVELS[version])
    name = data.draw(st.sampled_from(sorted(files)))
    files[name] = data.draw(changed(files[name]))
    folder = folder_of(tmp_path_factory, files)
    use(folder, folder.parent)


@pytest.mark.parametrize("version", LEVELS)
@given(data=st.data())
def test_changed_bytes(tmp_path_factory, version, data):
    files = dict(LEVELS[version])
    name = data.draw(st.sampled_from(sorted(files)))
    content = bytearray(json.dumps(files[name]).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content)))
        length = data.draw(st.integers(0, 20))
        content[place : place + length] = data.draw(
            st.binary(max_size=8) | st.sampled_from([b'"', b"\\", b"{", b"[" * 2000, b"9" * 5000])
        )
    files[name] = bytes(content)
    folder = folder_of(tmp_path_factory, files)
    use(folder, folder.parent)


@settings(max_examples=100)
@given(data=st.data())
def test_changed_bytes_of_a_zip(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("fuzz")
    path = folder / "level.zip"
    method = data.draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in LEVELS["v3"].items():
            archive.writestr(name, json.dumps(content))
    content = bytearray(path.read_bytes())
    start = content.index(b"PK\x01\x02") if data.draw(st.booleans()) else 0
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(start, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(content[: data.draw(st.integers(0, len(content))) or None])
    use(path, folder)


member_names = st.sampled_from(
    [
        "",
        "/",
        ".",
        "..",
        "a/",
        "a//b",
        "Info.dat",
        "info.dat",
        "x/Info.dat",
        "Expert.dat",
        "song.egg",
    ]
) | st.text(max_size=8)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@given(names=st.lists(member_names, max_size=6), content=st.sampled_from([b"", b"{}", b"[]"]))
def test_names_of_members(tmp_path_factory, names, content):
    folder = tmp_path_factory.mktemp("fuzz")
    path = folder / "level.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            member = zipfile.ZipInfo("x")
            member.filename = name.encode("utf-8", "replace").decode()
            archive.writestr(member, content)
        for name, data in LEVELS["v3"].items():
            archive.writestr(name, json.dumps(data))
    use(path, folder)


def test_a_level_that_was_read_can_be_written_whatever_its_texts_hold(tmp_path):
    info = v2_info(("Expert", "Expert.dat"), _songName="a\ud800", _levelAuthorName="\udfff")
    files = {"Info.dat": info, "Expert.dat": V2}
    (tmp_path / "level").mkdir()
    for name, data in files.items():
        (tmp_path / "level" / name).write_text(json.dumps(data))
    (tmp_path / "level" / "song.egg").write_bytes(b"")
    write_level(read_level(tmp_path / "level"), tmp_path / "copy")
    assert read_level(tmp_path / "copy", strict=False).title == "a\N{REPLACEMENT CHARACTER}"
