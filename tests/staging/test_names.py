import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.staging import clean_text, safe_name
from sabersmith.staging.names import MAX_MARKS


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wolf in Sheep's Clothing (feat. X), pt=2", "Wolf in Sheep's Clothing (feat. X), pt=2"),
        ("한국어 노래", "한국어 노래"),
        ('AC/DC: Back? \\ <In> "Black" | *', "AC_DC_ Back_ _ _In_ _Black_ _ _"),
        ("ends with dots...", "ends with dots"),
        (".hidden", "hidden"),
        ("con", "_con"),
        ("LPT1.live", "_LPT1.live"),
        ("two\nlines\tand\x00more", "two lines and_more"),
        ("...", "song"),
        ("", "song"),
        ("cafe\u0301", "caf\u00e9"),
        ("bad\udcffbyte", "bad_byte"),
    ],
)
def test_names_for_every_file_system(text, name):
    assert safe_name(text) == name


@given(st.text(max_size=300))
def test_any_text_gives_a_usable_name(text):
    name = safe_name(text)
    assert name and len(name.encode()) <= 200
    assert not set(name) & set('<>:"/\\|?*\n\r\t\0')
    assert name == name.strip(". ")
    assert safe_name(name) == name


@given(st.text(st.characters(), max_size=50))
def test_text_is_one_line_of_plain_unicode(text):
    clean = clean_text(text)
    assert len(clean.splitlines()) <= 1
    clean.encode("utf-8")


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "한" * 100_000, ". " * 50_000 + "x", "e" + "\u0327\u0301" * 50_000]
)
def test_long_texts_give_short_names(text):
    # Normalising so many marks, or shortening letter by letter, would take a minute.
    assert 0 < len(safe_name(text).encode()) <= 160


def test_a_name_ends_with_a_whole_letter():
    assert safe_name("a" + "한" * 60) == "a" + "한" * 53


def test_marks_beyond_any_language_are_left_out():
    marks = "\u0301\u0327"
    assert clean_text("e" + marks) == unicodedata.normalize("NFC", "e" + marks)
    assert len(clean_text(("x" + marks * 500) * 2)) == 2 * (1 + MAX_MARKS)
