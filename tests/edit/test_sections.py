import pytest

from sabersmith.edit.sections import Section
from sabersmith.errors import OptionError
from sabersmith.timing.tempo_map import TempoMap

TEMPO = TempoMap(120.0, [(64.0, 60.0)])  # beat 64 is at 32 s, then one beat a second


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("4-8", (4, 8)),
        ("4.5 - 8.25", (4.5, 8.25)),
        ("0:02-0:04.5", (4, 9)),
        ("1-0:32", (1, 64)),
        ("0:30-0:34", (60, 66)),
        ("all", (0, 92)),
    ],
)
def test_beats_and_times(typed, expected):
    assert Section.read(typed).beats(TEMPO, 60.0) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("8-4", "ends before it begins; write 4-8"),
        ("4-4", "is empty"),
        ("1:30-1:02", "ends before it begins"),
        ("80-0:32", "ends before it begins"),
        ("200-300", "after the song's end, at beat 92"),
        ("64-128", "write 64-92"),
        ("chorus", "not allowed; allowed: beats"),
        ("-4-8", "not allowed"),
        ("nan-8", "not allowed"),
        ("4", "not allowed"),
    ],
)
def test_a_section_that_is_none_says_so(typed, message):
    with pytest.raises(OptionError, match=message):
        Section.read(typed, "redo").beats(TEMPO, 60.0, "redo")
