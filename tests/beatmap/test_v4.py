import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Arc, Bomb, Chain, Note, Wall
from sabersmith.errors import InputError

from .levels import write_files


def info(**changes):
    return {
        "version": "4.0.1",
        "song": {"title": "Title", "subTitle": "Sub", "author": "Artist"},
        "audio": {
            "songFilename": "song.ogg",
            "songDuration": 60,
            "audioDataFilename": "AudioData.dat",
            "bpm": 120,
            "lufs": 0,
            "previewStartTime": 3,
            "previewDuration": 8,
        },
        "songPreviewFilename": "song.ogg",
        "coverImageFilename": "cover.png",
        "environmentNames": ["WeaveEnvironment"],
        "colorSchemes": [],
        "difficultyBeatmaps": [
            {
                "characteristic": "Standard",
                "difficulty": "ExpertPlus",
                "beatmapAuthors": {"mappers": ["One", "Two"], "lighters": ["Three"]},
                "environmentNameIdx": 0,
                "beatmapColorSchemeIdx": -1,
                "noteJumpMovementSpeed": 18,
                "noteJumpStartBeatOffset": -0.25,
                "lightshowDataFilename": "Lights.dat",
                "beatmapDataFilename": "ExpertPlus.dat",
            }
        ],
    } | changes


def audio_data(*regions, frequency=1000):
    rows = [dict(zip(("si", "ei", "sb", "eb"), region, strict=True)) for region in regions]
    return {"version": "4.0.0", "songFrequency": frequency, "bpmData": rows, "lufsData": []}


def difficulty(**changes):
    return {
        "version": "4.0.0",
        "colorNotes": [{"b": 1, "i": 1}, {"b": 2}, {"b": 3, "r": 0, "i": 1}],
        "colorNotesData": [{"x": 2, "d": 1}, {"x": 1, "y": 2, "c": 1, "d": 5, "a": 15}],
        "bombNotes": [{"b": 4}],
        "bombNotesData": [{"x": 3, "y": 1}],
        "obstacles": [{"b": 5, "i": 0}],
        "obstaclesData": [{"d": 2, "x": 0, "y": 0, "w": 1, "h": 5}],
        "arcs": [{"hb": 6, "tb": 7, "hi": 0, "ti": 1, "ai": 0}],
        "arcsData": [{"m": 0.5, "tm": 0.75, "a": 1}],
        "chains": [{"hb": 8, "tb": 8.5, "i": 1, "ci": 0}],
        "chainsData": [{"tx": 3, "ty": 0, "c": 4, "s": 0.5}],
        "spawnRotations": [],
        "spawnRotationsData": [],
    } | changes


def write(folder, info_dat=None, chart=None, audio=None, lights=None):
    files = {
        "Info_dat": info_dat or info(),
        "ExpertPlus_dat": chart or difficulty(),
        "song_ogg": b"OggS",
        "cover_png": b"",
        "Lights_dat": lights or {"version": "4.0.0"},
    }
    if audio is not None:
        files["AudioData_dat"] = audio
    return write_files(folder, **files)


CONSTANT = audio_data((0, 60_000, 0, 120))


def test_objects_are_looked_up_in_their_tables(tmp_path):
    chart = read_level(write(tmp_path, audio=CONSTANT)).chart("ExpertPlus")
    assert chart.notes == [
        Note(1, 1, 2, 1, 5, 15),
        Note(2, 2, 0, 0, 1),
        Note(3, 1, 2, 1, 5, 15),
    ]
    assert chart.bombs == [Bomb(4, 3, 1)]
    assert chart.walls == [Wall(5, 2, 0, 0, 1, 5)]
    assert chart.arcs == [Arc(6, 2, 0, 0, 1, 0.5, 7, 1, 2, 5, 0.75, 1)]
    assert chart.chains == [Chain(8, 1, 2, 1, 5, 8.5, 3, 0, 4, 0.5)]


def test_metadata_is_read(tmp_path):
    level = read_level(write(tmp_path, audio=CONSTANT))
    assert (level.title, level.subtitle, level.artist) == ("Title", "Sub", "Artist")
    assert (level.mapper, level.environment) == ("One, Two", "WeaveEnvironment")
    assert (level.preview_start, level.preview_duration, level.bpm) == (3, 8, 120)
    assert (level.audio, level.cover) == ("song.ogg", "cover.png")
    chart = level.chart("ExpertPlus")
    assert (chart.njs, chart.njs_offset, chart.version) == (18, -0.25, "4.0.0")


@pytest.mark.parametrize(
    ("regions", "beats", "seconds"),
    [
        ([(0, 60_000, 0, 120)], [0, 1, 120, 121], [0, 0.5, 60, 60.5]),
        ([(0, 2000, 0, 2), (2000, 3000, 2, 6)], [1, 2, 3, 6, 7], [1, 2, 2.25, 3, 3.25]),
        # The song's first beat comes after half a second.
        ([(500, 2500, 0, 2)], [0, 1, 2], [0.5, 1.5, 2.5]),
        # Before the first region the tempo is that of Info.
        ([(2000, 4000, 2, 4)], [0, 1, 2, 3], [1, 1.5, 2, 3]),
        # A gap between two regions is bridged at a tempo of its own.
        ([(0, 1000, 0, 1), (3000, 4000, 2, 3)], [1, 1.5, 2, 3], [1, 2, 3, 4]),
    ],
)
def test_regions_pair_beats_with_samples(tmp_path, regions, beats, seconds):
    level = read_level(write(tmp_path, audio=audio_data(*regions)))
    assert level.tempo(level.charts[0]).seconds(beats).tolist() == pytest.approx(seconds)


def test_regions_of_version_2_are_read_too(tmp_path):
    audio = {
        "_version": "2.0.0",
        "_songSampleCount": 2000,
        "_songFrequency": 1000,
        "_regions": [
            {"_startSampleIndex": 0, "_endSampleIndex": 2000, "_startBeat": 0, "_endBeat": 2}
        ],
    }
    level = read_level(write(tmp_path, audio=audio))
    assert level.tempo(level.charts[0]).seconds([2]) == pytest.approx(2)


@pytest.mark.parametrize(
    ("audio", "reason"),
    [
        (audio_data(), r"AudioData\.dat: bpmData: is missing or empty"),
        (audio_data((0, 0, 0, 4)), "do not go forward at beat 0"),
        (audio_data((0, 1000, 0, 2), (500, 800, 2, 3)), "do not go forward"),
        (audio_data((0, 0, 0, 0)), "hold no beats"),
        (audio_data((0, 1, 0, 1e300)), "eb: is 1e\\+300, not a usable number"),
        (audio_data((0, 1, 0, 1e6)), "not a tempo"),
        (audio_data((0, 1000, 0, 2), frequency=0), "not a sample rate"),
        (audio_data((0, float("nan"), 0, 2)), "ei: is NaN"),
        (b"{", "broken JSON"),
        (None, r"'AudioData\.dat' is missing"),
    ],
)
def test_broken_audio_data_is_an_error_or_leaves_the_tempo_of_info(tmp_path, audio, reason):
    folder = write(tmp_path, audio=audio)
    with pytest.raises(InputError, match=reason):
        read_level(folder)
    level = read_level(folder, strict=False)
    assert level.tempo(level.charts[0]).seconds([2.0]) == 1.0
    assert len(level.skipped) == 1


@pytest.mark.parametrize("key", ["colorNotes", "bombNotes", "obstacles"])
def test_the_lists_that_the_game_needs_must_be_there(tmp_path, key):
    chart = difficulty()
    del chart[key]
    folder = write(tmp_path, chart=chart, audio=CONSTANT)
    with pytest.raises(InputError, match=rf"ExpertPlus\.dat: {key}: is missing"):
        read_level(folder)
    assert any(key in line for line in read_level(folder, strict=False).skipped)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"colorNotes": [{"b": 1, "i": 2}]}, r"colorNotes\[0\]\.i: is 2, but .* has 2 rows"),
        ({"colorNotes": [{"b": 1, "i": -1}]}, r"colorNotes\[0\]\.i: is -1"),
        ({"colorNotesData": None}, r"colorNotes\[0\]\.i: is 1"),
        ({"colorNotesData": [3, 4]}, r"colorNotes\[0\]\.i: points to a row .* not an object"),
        ({"arcs": [{"hb": 1, "tb": 2, "ai": 7}]}, r"arcs\[0\]\.ai: is 7"),
        ({"bombNotes": [{"b": -1}]}, r"bombNotes\[0\]\.b: is negative"),
    ],
)
def test_broken_indices_are_errors_or_skipped(tmp_path, changes, field):
    folder = write(tmp_path, chart=difficulty(**changes), audio=CONSTANT)
    with pytest.raises(InputError, match=field):
        read_level(folder)
    assert read_level(folder, strict=False).skipped


def test_rows_of_mods_are_skipped_and_counted(tmp_path):
    chart = difficulty(colorNotesData=[{"x": 2}, {"x": 1500}])
    level = read_level(write(tmp_path, chart=chart, audio=CONSTANT))
    assert level.charts[0].notes == [Note(2, 2, 0, 0, 0)]
    assert "ExpertPlus.dat: colorNotes: outside the grid; skipped 2" in (level.skipped)


def test_a_difficulty_of_version_3_keeps_its_own_tempo(tmp_path):
    chart = {
        "version": "3.3.0",
        "colorNotes": [{"b": 2}],
        "bpmEvents": [{"b": 0, "m": 240}],
    }
    level = read_level(write(tmp_path, chart=chart, audio=CONSTANT))
    assert level.tempo(level.charts[0]).seconds([4.0]) == 1.0
