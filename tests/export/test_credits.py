import pytest

from sabersmith.export.credits import Credits


@pytest.mark.parametrize(
    ("title", "artist", "stem", "expected"),
    [
        ("", "", "Stem", ("Stem", "")),
        ("", "", "Band - Song - Live", ("Song - Live", "Band")),
        ("Tag", "", "Band - Song", ("Tag", "")),
        ("", "Artist", "Band - Song", ("Band - Song", "Artist")),
        ("Tag", " two\nlines ", "a", ("Tag", "two lines")),
        ("", "", " ", ("song", "")),
        ("", "", "bad\udcffbyte", ("bad_byte", "")),
    ],
)
def test_credits_are_completed_by_the_files_name(title, artist, stem, expected):
    credits = Credits.of(title, artist, "", stem)
    assert (credits.title, credits.artist) == expected
    assert credits.mapper == "sabersmith"
