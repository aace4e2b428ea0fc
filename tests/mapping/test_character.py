import numpy as np
import pytest

from sabersmith.beatmap.character import DESCRIPTORS, STYLES, CharacterDistribution, CharacterScale
from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.errors import InputError, OptionError
from sabersmith.mapping.character import asked_traits, draw_character, with_rhythm
from sabersmith.mapping.settings import MapSettings, read_scores

K = len(DESCRIPTORS)
RNG = np.random.default_rng(0)
SCALE = CharacterScale.fit(RNG.uniform(size=(200, K)), np.arange(200) % 5)
HUMAN = CharacterDistribution.fit(
    RNG.normal(size=(200, K)), (np.arange(200) // 4).tolist(), np.full(200, 120.0)
)


def drawn(song=1, bpm=120.0, **options):
    return draw_character(SCALE, HUMAN, bpm, MapSettings(**options), song)


def test_the_draw_depends_on_seed_and_song_alone():
    assert drawn().shape == (5, K)
    np.testing.assert_array_equal(drawn(), drawn(difficulty=("Easy",), temperature=0.5))
    assert not np.array_equal(drawn(), drawn(seed=1))
    assert not np.array_equal(drawn(), drawn(song=2))


def test_a_style_sets_what_it_names_and_leaves_the_rest():
    plain, tech = drawn(), drawn(style="Tech")
    for column, name in enumerate(DESCRIPTORS):
        expected = STYLES["tech"].get(name, plain[:, column])
        np.testing.assert_array_equal(tech[:, column], np.broadcast_to(expected, 5))


def test_single_traits_are_set_over_the_style():
    scores = drawn(style="tech", character="turns=-1 dots=+0.5")
    assert set(scores[:, DESCRIPTORS.index("turns")]) == {-1.0}
    assert set(scores[:, DESCRIPTORS.index("dots")]) == {0.5}
    assert set(scores[:, DESCRIPTORS.index("states")]) == {STYLES["tech"]["states"]}


def test_a_map_lends_its_character_also_to_difficulties_that_it_lacks(tmp_path):
    notes = [Note(float(i), 1, 0, 0, 8 if i % 2 else 1) for i in range(4, 150)]
    level = Level(title="a", bpm=120.0, charts=[Chart(difficulty="Hard", notes=notes)])
    write_level(level, tmp_path / "map")
    scores, plain = drawn(style=str(tmp_path / "map")), drawn()
    dots = DESCRIPTORS.index("dots")
    share = float(SCALE.raw(scores[2], 2)[dots])
    assert share == pytest.approx(0.5, abs=0.05)
    assert (scores[:, dots] == scores[2, dots]).all()
    assert not np.array_equal(scores[:, dots], plain[:, dots])
    assert np.isfinite(scores).all()


@pytest.mark.parametrize(
    "wrong,message",
    [
        ({"style": "teck"}, "did you mean tech"),
        ({"character": "streems=1"}, "did you mean streams"),
        ({"character": "streams"}, "streams needs a number"),
        ({"character": "streams=9"}, "from -2.5 to 2.5"),
        ({"character": "streams=nan"}, "streams needs a number"),
    ],
)
def test_mistakes_are_named(wrong, message):
    with pytest.raises(OptionError, match=message):
        drawn(**wrong)


def test_a_folder_without_a_map_is_no_style(tmp_path):
    with pytest.raises(InputError):
        drawn(style=str(tmp_path))


def test_scores_are_read_with_spaces_or_commas():
    assert read_scores("streams=+1, doubles=-0.5") == {"streams": 1.0, "doubles": -0.5}
    assert read_scores("") == {}


def test_rhythm_is_that_of_the_onsets():
    beats = np.arange(100) / 2
    scores = np.full(K, 9.0)
    found = with_rhythm(scores, SCALE, 3, beats / 2, beats)
    assert (found[6:] == 9).all() and (np.abs(found[:6]) <= 2.5).all()
    np.testing.assert_array_equal(with_rhythm(scores, SCALE, 3, beats[:3], beats[:3]), scores)


def test_traits_that_are_asked_for(tmp_path):
    def names(**options):
        asked = asked_traits(MapSettings(**options))
        return {name for name, is_asked in zip(DESCRIPTORS, asked, strict=True) if is_asked}

    assert names() == set()
    assert names(style="Tech") == set(STYLES["tech"])
    assert names(style="speed", character="dots=1") == {*STYLES["speed"], "dots"}
    notes = [Note(float(i) / 2, 1, 0, 0, 8 if i % 2 else 1) for i in range(8, 28)]
    level = Level(title="a", bpm=120.0, charts=[Chart(difficulty="Hard", notes=notes)])
    write_level(level, tmp_path / "short")
    found = names(style=str(tmp_path / "short"))
    assert {"density", "dots"} <= found
    assert not {"contrast", "states"} & found  # it is too short to show them
