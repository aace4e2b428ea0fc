"""Options declared as fields: what is read, and what is refused in one line."""

from contextlib import suppress
from dataclasses import FrozenInstanceError, dataclass
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.errors import OptionError
from sabersmith.mapping.settings import MapSettings
from sabersmith.options.declaration import (
    CheckedSettings,
    choice,
    defaults_of,
    home,
    near,
    number,
    options_of,
    path,
    several,
    switch,
    text,
    whole,
)
from sabersmith.sym.search_settings import SearchSettings

COLORS = ("Red", "Blue")


@dataclass(frozen=True, kw_only=True)
class Settings(CheckedSettings):
    rate: float = number(1.0, 0, 4, above=True, help="a rate")
    limit: float | None = number(None, 0, 9, optional=True, help="a limit")
    count: int = whole(3, 1, 10, help="a count")
    kind: str = choice("a", ("a", "b"), help="a kind")
    on: bool = switch(True, help="a switch")
    title: str | None = text(None, optional=True, help="a title")
    name: str = text("me", help="a name")
    place: Path = path(Path(), help="a place", allowed="a folder")
    colors: tuple[str, ...] = several(COLORS, COLORS, "color", help="colors")


@pytest.mark.parametrize(
    ("field", "given", "value"),
    [
        ("rate", "2", 2.0), ("rate", ".5", 0.5), ("rate", "1e-1", 0.1), ("rate", 4, 4.0),
        ("limit", "null", None), ("limit", "None", None), ("limit", "0", 0.0),
        ("limit", None, None),
        ("count", " 7 ", 7), ("kind", "B", "b"), ("on", "yes", True), ("on", "OFF", False),
        ("title", "", None), ("title", "null", "null"), ("name", "  x ", "  x "),
        ("place", "a/b", Path("a/b")), ("colors", "blue,red", COLORS), ("colors", "all", COLORS),
        ("colors", ["Blue"], ("Blue",)),
    ],
)  # fmt: skip
def test_values_are_read_as_typed_or_given(field, given, value):
    assert getattr(Settings(**{field: given}), field) == value


@pytest.mark.parametrize(
    ("field", "given", "said"),
    [
        ("rate", 0, "above 0 to 4"), ("rate", "nan", "a number"), ("rate", "inf", "a number"),
        ("rate", True, "a number"), ("rate", "", "a number"), ("rate", None, "rate=null"),
        ("rate", "1" * 5000, "a number"), ("rate", "\u0663", "a number"),
        ("count", 2.5, "a whole number from 1 to 10"), ("count", "11", "a whole number"),
        ("kind", "c", "a or b"), ("on", "1", "true or false"), ("on", 1, "true or false"),
        ("name", " ", "text"), ("place", "", "a folder"),
        ("colors", "red,bleu", "did you mean Blue?"), ("colors", "", "allowed: all, Red, Blue"),
    ],
)  # fmt: skip
def test_what_is_not_allowed_is_one_line(field, given, said):
    with pytest.raises(OptionError) as caught:
        Settings(**{field: given})
    assert said in str(caught.value) and len(str(caught.value).splitlines()) == 1


@given(st.one_of(st.text(max_size=50), st.floats(), st.integers(), st.none(), st.booleans()))
def test_a_number_is_in_its_range_or_refused(given):
    with suppress(OptionError):
        assert 0 < Settings(rate=given).rate <= 4


def test_settings_declare_their_options_in_order():
    assert list(options_of(Settings)) == list(defaults_of(Settings))
    assert list(options_of(Settings))[:3] == ["rate", "limit", "count"]
    assert defaults_of(Settings)["count"] == 3
    with pytest.raises(FrozenInstanceError):
        Settings().count = 4  # type: ignore[misc]


def test_defaults_are_themselves_allowed():
    assert Settings() == Settings(**defaults_of(Settings))
    assert MapSettings() == MapSettings(**defaults_of(MapSettings))


def test_settings_of_a_map_default_to_what_the_command_does():
    # A script with default settings gets flow, noise and copies, as infer.py does.
    settings = MapSettings()
    assert isinstance(settings, SearchSettings)
    assert settings.flow == settings.repeat == 1 and settings.temperature > 0


@pytest.mark.parametrize("given", [{"nps": 4, "threshold": 0.3}, {"intensity": 2, "nps": 4}])
def test_density_is_set_once(given):
    with pytest.raises(OptionError, match="each sets the note density"):
        MapSettings(**given)


def test_plain_search_is_the_network_alone():
    plain = SearchSettings.plain(beam=3)
    assert (plain.beam, plain.flow, plain.repeat, plain.temperature) == (3, 0, 0, 0)


def test_home_is_expanded_unless_such_a_file_is_there(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert home("~/maps") == tmp_path / "maps"
    (tmp_path / "~song").write_text("")
    assert home("~song") == Path("~song")
    assert home("~nobody-of-this-name/x") == Path("~nobody-of-this-name/x")


def test_a_typo_is_met_by_the_nearest_name():
    assert near("dificulty", ["difficulty", "seed"]) == ", did you mean difficulty?"
    assert near("xyz", ["difficulty", "seed"]) == ""


@pytest.mark.parametrize(
    "declared", [number(1.0, 0, 2, help=""), whole(1, 0, 2, help=""), choice("a", "ab", help="")]
)
def test_values_without_end_are_refused_in_one_short_line(declared):
    # Not as parameters, as pytest would write them.
    for value in (10**400, 10**5000, -(10**5000), [10**5000], "9" * 100_000):
        with pytest.raises(OptionError) as caught:
            declared.metadata["option"].value("name", value)
        assert len(str(caught.value)) < 300


@pytest.mark.parametrize("none", [[], ()])
def test_none_of_several_is_refused_unless_it_is_the_default(none):
    names = ("One", "Two")
    option = several(names, names, "name", help="").metadata["option"]
    with pytest.raises(OptionError, match="none is chosen; choose one or several of One, Two"):
        option.value("name", none)
    assert several((), names, "name", help="").metadata["option"].value("name", none) == ()


def test_a_long_name_is_compared_by_its_start():
    option = several(("One",), ("One", "Two"), "name", help="").metadata["option"]
    with pytest.raises(OptionError) as caught:
        option.value("name", "x" * 1_000_000)
    assert len(str(caught.value)) < 400
