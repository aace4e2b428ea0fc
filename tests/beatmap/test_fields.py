import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.fields import (
    BadFieldError,
    OffGridError,
    ReadReport,
    beat,
    coordinate,
    direction,
    integer,
    number,
    read_list,
    tempo,
    text,
)
from sabersmith.beatmap.json_text import parse_json
from sabersmith.errors import InputError

leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
values = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner)
)
json_objects = st.dictionaries(st.text(), values, max_size=4)


@given(json_objects, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]))
def test_every_encoding_of_json_reads_the_same(value, encoding):
    assert parse_json(json.dumps(value, indent=1).encode(encoding)) == value


@given(json_objects)
def test_commas_may_trail_but_those_in_strings_stay(value):
    trailing = _with_trailing_commas(value)
    assert parse_json(trailing.encode()) == value


def _with_trailing_commas(value):
    if isinstance(value, dict):
        inner = "".join(f"{json.dumps(k)}: {_with_trailing_commas(v)}, " for k, v in value.items())
        return "{" + inner + "}"
    if isinstance(value, list):
        return "[" + "".join(f"{_with_trailing_commas(item)} ,\n" for item in value) + "]"
    return json.dumps(value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf  \n", "empty"),
        (b"[1, 2]", "list, not an object"),
        (b"null", "NoneType, not an object"),
        (b'{"a": 1', "line 1 column 8"),
        (b'{"a": "\x01\xff\xfe"}', "not text"),
        (b'{"a": ' + b"[" * 100_000, "nested too deep"),
        (b'{"a": ' + b"9" * 10_000 + b"}", "thousands of digits"),
    ],
)
def test_broken_json_is_described_in_one_line(data, reason):
    with pytest.raises(ValueError, match=reason) as caught:
        parse_json(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("read", "value"),
    [
        (number, math.nan),
        (number, -math.inf),
        (number, "one"),
        (number, "١"),
        (number, "1" * 5000),
        (number, 1e300),
        (number, True),
        (number, [1]),
        (number, 10**400),
        (number, None),
        (integer, 1.5),
        (beat, -0.001),
        (beat, math.nan),
        (beat, 1e300),
        (tempo, 0),
        (tempo, -90),
        (tempo, 1e-300),
        (tempo, 1e300),
        (text, 3),
        (direction, 9),
        (direction, -1),
    ],
)
def test_values_of_the_wrong_type_are_named(read, value):
    with pytest.raises(BadFieldError) as caught:
        read({"key": value}, "key")
    assert caught.value.field == "key"


def test_missing_and_null_fields_take_the_default():
    for obj in ({}, {"key": None}):
        assert number(obj, "key", 2.5) == 2.5
        assert integer(obj, "key", 3) == 3
        assert text(obj, "key", "x") == "x"


def test_whole_floats_are_whole_numbers():
    assert integer({"key": 2.0}, "key") == 2
    assert coordinate({"key": 3.0}, "key", 4) == 3


@pytest.mark.parametrize("value", [-1, 4, 1000, -2500, 0.5])
def test_coordinates_of_mods_are_off_the_grid(value):
    with pytest.raises(OffGridError):
        coordinate({"key": value}, "key", 4)


def test_directions_of_mods_are_off_the_grid():
    with pytest.raises(OffGridError):
        direction({"key": 1090}, "key")


def test_half_a_surrogate_pair_becomes_text_that_can_be_written():
    assert text(parse_json(rb'{"key": "a\ud800b \ud83d\ude00"}'), "key").encode("utf-8")


def test_a_lenient_report_counts_faults_of_one_kind_together():
    report = ReadReport(strict=False)
    report.file = "Easy.dat"
    items = [{"b": 1}, {"b": -1}, {"b": -1}, 5, {"b": 3}]
    assert read_list({"list": items}, "list", lambda obj: beat(obj, "b"), report) == [1, 3]
    assert report.lines == [
        "Easy.dat: list.b: is negative (-1); skipped 2",
        "Easy.dat: list: is 5, not an object; skipped",
    ]


def test_a_strict_report_names_file_field_and_fix():
    report = ReadReport(strict=True, prefix="maps/one")
    report.file = "Easy.dat"
    with pytest.raises(InputError) as caught:
        read_list({"list": [{"b": 1}, {"b": "x"}]}, "list", lambda obj: beat(obj, "b"), report)
    expected = 'maps/one/Easy.dat: list[1].b: is "x", not a number; correct it or remove it'
    assert str(caught.value) == expected


def test_a_value_that_is_not_a_list_is_a_fault_but_a_missing_list_is_not():
    report = ReadReport(strict=False)
    assert read_list({"list": {}}, "list", lambda obj: obj, report) == []
    assert len(report.lines) == 1
    assert read_list({"list": None}, "list", lambda obj: obj, report) == []
    assert len(report.lines) == 1
