"""Every rule about a level as a whole, on the smallest level that breaks it and the nearest."""

import io
import zipfile

import numpy as np
import pytest
import soundfile
from PIL import Image

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import DOWN, RED, Chart, Level, Note
from sabersmith.lint import PRESETS, as_json, as_text, lint_path
from sabersmith.lint.check import ChartReport
from sabersmith.lint.level_rules import CHECKS, LevelView, picture_facts
from sabersmith.lint.rules import LEVEL_RULES
from sabersmith.lint.upload_limits import MIB


def report(difficulty, swings_a_second, characteristic="Standard"):
    return ChartReport(characteristic, difficulty, 1, 1, 0, [], swings_a_second)


def rules(preset="default", charts=(), **fields):
    level = Level(preview_start=fields.pop("preview_start", 20.0))
    fields = {"cover": (256, 256), "cover_format": "JPEG", "length_s": 100.0} | fields
    view = LevelView(level, charts, PRESETS[preset], **fields)
    return [finding.rule for check in CHECKS for finding in check(view)]


def test_every_rule_of_levels_has_a_check():
    assert {check.__name__ for check in CHECKS} == LEVEL_RULES


@pytest.mark.parametrize(
    ("cover", "found"),
    [((256, 256), 0), ((255, 255), 1), ((512, 500), 1), (None, 1)],
)
def test_covers(cover, found):
    assert rules(cover=cover) == ["cover"] * found


@pytest.mark.parametrize(("start", "found"), [(12.0, 1), (12.5, 0), (99.9, 0), (100.0, 1)])
def test_previews(start, found):
    assert rules(preview_start=start) == ["preview_time"] * found


@pytest.mark.parametrize(
    ("preset", "length_s", "found"),
    [
        ("ranked", 19.9, 1),
        ("ranked", 20.0, 0),
        ("ranked", 601.0, 1),
        ("default", 5.0, 1),
        ("ranked", None, 0),
    ],
)
def test_songs_too_short_or_too_long(preset, length_s, found):
    assert rules(preset, length_s=length_s).count("song_length") == found * (preset == "ranked")


def test_a_harder_difficulty_is_faster():
    assert rules(charts=[report("Easy", 2.0), report("Hard", 2.0)]) == []
    assert rules(charts=[report("Hard", 2.0), report("Easy", 2.1)]) == ["progression"]
    assert rules(charts=[report("Hard", 2.0), report("Easy", 2.1, "OneSaber")]) == []


@pytest.mark.parametrize(
    ("easier", "harder", "length_s", "found"),
    [
        (3.6, 6.0, 100.0, 0),
        (3.5, 6.0, 100.0, 1),
        (5.4, 6.0, 100.0, 0),
        (5.5, 6.0, 100.0, 1),
        (1.0, 3.2, 100.0, 0),
        (1.0, 4.2, 130.0, 0),
        (1.0, 9.0, 360.0, 0),
    ],
)
def test_ranked_difficulties_follow_each_other_in_steps(easier, harder, length_s, found):
    charts = [report("Hard", easier), report("Expert", harder)]
    assert rules("ranked", charts, length_s=length_s).count("progression") == found


@pytest.mark.parametrize(
    ("speeds", "length_s", "found"),
    [
        ([3.2], 100.0, 0),
        ([3.3], 100.0, 1),
        ([4.3], 130.0, 1),
        ([2.4, 4.0, 6.0], 100.0, 0),  # 40 % of the hardest: fast, but easy beside it
        ([3.3, 4.0, 6.0], 100.0, 1),
        ([5.2], 250.0, 1),
        ([5.1], 250.0, 0),
        ([5.0, 6.0], 250.0, 0),
        ([9.0], 360.0, 0),
        ([9.0], None, 0),
    ],
)
def test_ranked_levels_have_an_easy_difficulty(speeds, length_s, found):
    charts = [report(name, speed) for name, speed in zip(DIFFICULTIES, speeds, strict=False)]
    assert rules("ranked", charts, length_s=length_s).count("spread") == found
    assert "spread" not in rules(charts=charts, length_s=length_s)


def test_environments_are_those_of_the_game():
    level = Level(preview_start=20.0, environment="MadeUpEnvironment")
    view = LevelView(level, (), PRESETS["default"], cover=(256, 256), cover_format="PNG")
    assert [finding.rule for check in CHECKS for finding in check(view)] == ["environment"]


def test_a_zip_holds_the_level_at_its_root():
    assert rules(folder="my level") == ["zip_contents"]


def test_pictures_have_a_size_and_a_format():
    picture = io.BytesIO()
    Image.new("RGB", (3, 2)).save(picture, "PNG")
    assert picture_facts(picture.getvalue()) == ((3, 2), "PNG")
    assert picture_facts(picture.getvalue()[:20]) == picture_facts(b"") == (None, "")


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"zip_bytes": 15 * MIB, "sizes": {"song.egg": 50 * MIB}, "song_is_ogg": True}, 0),
        ({"zip_bytes": 15 * MIB + 1}, 1),
        ({"sizes": {"song.egg": 50 * MIB + 1, "ExpertStandard.dat": 51 * MIB}}, 2),
        ({"song_is_ogg": False}, 1),
        ({"cover_format": "WEBP"}, 1),
    ],
)
def test_what_upload_sites_refuse(fields, found):
    assert rules(**fields) == ["upload"] * found


def test_a_path_is_checked_as_a_level_too(tmp_path):
    folder = tmp_path / "level"
    chart = Chart(njs=16, njs_offset=-0.5, notes=[Note(4, 1, 0, RED, DOWN)])
    write_level(Level(audio="song.egg", cover="cover.png", charts=[chart]), folder)
    soundfile.write(folder / "song.egg", np.zeros(80000), 8000, format="OGG", subtype="VORBIS")
    Image.new("RGB", (100, 100)).save(folder / "cover.png")
    path = tmp_path / "level.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, f"inner/{file.name}")
    found = lint_path(path)
    assert [finding.rule for finding in found.findings] == ["cover", "zip_contents"]
    assert "warning cover: the cover has 100 x 100 pixels; add a square" in as_text(found)
    assert [f["rule"] for f in as_json(found)["findings"]] == ["cover", "zip_contents"]
    assert [finding.rule for finding in lint_path(folder).findings] == ["cover"]
    soundfile.write(folder / "song.egg", np.zeros(80000), 8000, format="WAV")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("padding.bin", bytes(16 * MIB))  # stored as it is
    assert [finding.rule for finding in lint_path(folder).findings] == ["cover", "upload"]
    assert "the zip has 16.0 MiB" in as_text(lint_path(path))


def test_files_of_a_zip_that_nothing_uses_are_named(tmp_path):
    folder = tmp_path / "level"
    write_level(Level(audio="Song.egg", charts=[Chart(notes=[Note(4, 1, 0, RED, DOWN)])]), folder)
    for name in ("song.egg", "BPMInfo.dat", "cinema-video.json", "Expert.bak", "autosave.dat"):
        (folder / name).write_bytes(b"")
    path = tmp_path / "level.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.iterdir():
            archive.write(file, file.name)
    (finding,) = [item for item in lint_path(path).findings if item.rule == "unused_files"]
    assert finding.what == "nothing uses Expert.bak, autosave.dat"
    assert "unused_files" not in {item.rule for item in lint_path(folder).findings}
