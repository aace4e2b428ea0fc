import pytest

from sabersmith.beatmap.level_io import read_level

from .levels import small_level, v2_difficulty, v2_info, v2_note

FAKE = [
    ({"_fake": True}, "fake, for effects"),
    ({"_interactable": False}, "not to be cut or dodged"),
    ({"_position": [0.5, 0]}, "placed outside its cell"),
    ({"_animation": {"_definitePosition": "path"}}, "moved by an animation"),
]


def level(tmp_path, notes, *requirements, v3=False):
    info = v2_info(("Expert", "Expert.dat"))
    (beatmap,) = info["_difficultyBeatmapSets"][0]["_difficultyBeatmaps"]
    beatmap["_customData"] = {"_requirements": list(requirements)}
    chart = {"version": "3.3.0", "colorNotes": notes} if v3 else v2_difficulty(*notes)
    return read_level(small_level(tmp_path / "level", Info_dat=info, Expert_dat=chart))


@pytest.mark.parametrize(("custom", "effect"), FAKE)
def test_objects_that_a_mod_hides_or_moves_are_left_out_and_named(tmp_path, custom, effect):
    notes = [v2_note(4), v2_note(5, _customData=custom)]
    found = level(tmp_path, notes, "Chroma", "Noodle Extensions")
    (chart,) = found.charts
    assert [note.beat for note in chart.notes] == [4]
    assert (chart.left_out, chart.invalid, chart.moves_notes) == (1, [], True)
    assert f"Expert.dat: _notes: {effect} (Noodle Extensions); skipped" in found.skipped
    assert any("needs Noodle Extensions" in line for line in found.skipped)


@pytest.mark.parametrize("custom", [{"uninteractable": True}, {"coordinates": [3, 4]}])
def test_version_3_names_them_otherwise(tmp_path, custom):
    notes = [{"b": 4}, {"b": 5, "customData": custom}]
    (chart,) = level(tmp_path, notes, "Noodle Extensions", v3=True).charts
    assert [note.beat for note in chart.notes] == [4]


@pytest.mark.parametrize("place", [[-1, 0], [-1]])
def test_a_place_that_is_the_cell_moves_nothing(tmp_path, place):
    notes = [v2_note(4, 1, 0, _customData={"_position": place})]
    (chart,) = level(tmp_path, notes, "Noodle Extensions").charts
    assert len(chart.notes) == 1


def test_without_the_mod_the_game_plays_them_all(tmp_path):
    notes = [v2_note(4, _customData=custom) for custom, _ in FAKE]
    (chart,) = level(tmp_path, notes, "Chroma").charts
    assert (len(chart.notes), chart.moves_notes) == (4, False)


@pytest.mark.parametrize(("mods", "invalid"), [(["Mapping Extensions"], 0), ([], 1)])
def test_places_outside_the_grid_are_invalid_unless_a_mod_is_needed(tmp_path, mods, invalid):
    found = level(tmp_path, [v2_note(4), v2_note(6, line=-1)], *mods)
    (chart,) = found.charts
    assert (len(chart.notes), chart.left_out, len(chart.invalid)) == (1, 1, invalid)
    if invalid:
        assert (chart.invalid[0].beat, chart.invalid[0].what) == (
            6,
            "_notes._lineIndex is -1, outside the grid",
        )
