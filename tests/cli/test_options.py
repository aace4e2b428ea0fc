from dataclasses import asdict
from pathlib import Path

import pytest

from sabersmith.cli.options import OPTIONS, help_text, read_arguments
from sabersmith.errors import OptionError
from sabersmith.export.settings import MapRequest
from sabersmith.mapping.settings import MapSettings

ROOT = Path(__file__).parents[2]

NAMES = [
    "Wolf in Sheep's Clothing (feat. X), pt=2.mp3",
    "한국어 노래.ogg",
    '"quoted" & [live] {2024}.wav',
    "$HOME ${title} \\n 100%.flac",
    "a=b=c, d: e; f|g?.mp3",
    "  leading and trailing  .mp3",
    "null",
    "true",
    "[1,2]",
    "#1 ~ hit!.mp3",
    "+plus.mp3",
    "tab\tand\nnewline.mp3",
    "bad\udcffbyte.mp3",
]


def read(*argv):
    return read_arguments(argv)


@pytest.mark.parametrize("name", NAMES)
def test_free_text_is_taken_as_typed(name):
    options = read(
        f"audio={name}", f"out={name}", f"title={name}", f"artist={name}", f"mapper={name}",
        f"onset_ckpt={name}", f"sym_ckpt={name}", "bpm=120",
    )  # fmt: skip
    assert options.title == options.artist == options.mapper == name
    paths = (options.audio, options.out, options.onset_ckpt, options.sym_ckpt)
    assert [str(path) for path in paths] == [name] * 4


def test_defaults_are_those_of_the_config_and_of_the_mapper():
    options = read("audio=song.mp3")
    shipped = asdict(options)
    assert {name: shipped[name] for name in asdict(MapSettings())} == asdict(MapSettings())
    assert options.out == Path() and options.format == "v3" and not options.keep_folder
    assert options.onset_ckpt is None and options.sym_ckpt is None  # the shipped ones
    assert options.title is None and options.artist is None


@pytest.mark.parametrize(
    ("typed", "chosen"),
    [
        ("Expert", ["Expert"]),
        ("Easy,Hard", ["Easy", "Hard"]),
        ("[Hard, Easy]", ["Easy", "Hard"]),
        ("['Easy']", ["Easy"]),
        ("expertplus", ["ExpertPlus"]),
        ("Expert+,Expert", ["Expert", "ExpertPlus"]),
        ("all", ["Easy", "Normal", "Hard", "Expert", "ExpertPlus"]),
    ],
)
def test_difficulties(typed, chosen):
    assert list(read("audio=a", f"difficulty={typed}").difficulty) == chosen


def test_numbers_and_flags_are_read():
    options = read(
        "audio=a", "bpm=127.5", "seed=7", "beam=2", "temperature=0", "top_p=1", "threshold=.25",
        "format=v2", "device=cpu", "keep_folder=true",
        "precision=bf16", "compile=true", "preview=true", "plots=true",
    )  # fmt: skip
    assert (options.bpm, options.seed, options.beam) == (127.5, 7, 2)
    assert (options.temperature, options.top_p) == (0.0, 1.0)
    assert (options.threshold, options.nps) == (0.25, None)
    assert (options.format, options.device, options.keep_folder) == ("v2", "cpu", True)
    assert (options.precision, options.compile) == ("bf16", True)
    assert options.preview and options.plots
    assert read("audio=a", "bpm=null").bpm is None


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("difficulty=Expret", "did you mean Expert?"),
        ("difficulty=Easy,Insane", "'Insane'"),
        ("difficulty=", "allowed: all, Easy"),
        ("dificulty=Hard", "did you mean difficulty?"),
        ("Difficulty=Hard", "did you mean difficulty?"),
        ("++bpm=3", "did you mean bpm?"),
        ("format=v9", "format=v9: not allowed"),
        ("bpm=fast", "a number from 20 to 600"),
        ("bpm=nan", "a number from 20 to 600"),
        ("bpm=inf", "a number from 20 to 600"),
        ("bpm=-3", "bpm=-3"),
        ("bpm=(1", "bpm=(1"),
        ("bpm=120,130", "bpm=120,130"),
        ("bpm=true", "bpm=true"),
        ("bpm=", "bpm="),
        ("bpm", "bpm: has no value"),
        ("seed=1.5", "a whole number"),
        ("seed=-1", "a whole number"),
        ("beam=0", "from 1 to"),
        ("temperature=-1", "from 0 to"),
        ("top_p=0", "above 0"),
        ("threshold=1", "a number from 0.01 to 0.7"),
        ("nps=0.01", "a number from 0.5 to 20"),
        ("flow=10", "a number from 0 to 2"),
        ("repeat=3", "a number from 0 to 1.5"),
        ("temperature=5", "a number from 0 to 2"),
        ("device=gpu", "auto, cpu or cuda"),
        ("bmp=120", "did you mean bpm?"),
        ("=120", "=120: no such option"),
        ("precision=bf61", "allowed: fp32, bf16 or int8"),
        ("keep_folder=1", "true or false"),
        ("keep_folder=maybe", "true or false"),
        ("hydra.run.dir=x", "no such option"),
        ("--multirun", "not of the form key=value"),
        ("Song", "no such file"),
        ("preview", "preview: has no value; write preview=..., true or false"),
        ("bpm=\u0661\u0662\u0660", "a number from 20 to 600"),
        ("seed=" + "1" * 5000, "a whole number"),
        ("audio= ", "audio="),
    ],
)
def test_mistakes_are_told_in_one_line(typed, told):
    with pytest.raises(OptionError) as caught:
        read("audio=a.mp3", typed)
    message = str(caught.value)
    assert told in message
    assert len(message.splitlines()) == 1
    assert caught.value.exit_code == 2


def test_an_option_is_given_once():
    with pytest.raises(OptionError, match="seed: given twice"):
        read("audio=a.mp3", "seed=1", "seed=1")


@pytest.mark.parametrize("others", ["nps=4 intensity=2", "threshold=.2 nps=4", "intensity=1 nps=3"])
def test_how_many_notes_is_said_once(others):
    with pytest.raises(OptionError, match=r"=.+ and .+=.+: each sets the note density") as caught:
        read("audio=a.mp3", *others.split())
    assert all(option in str(caught.value) for option in others.split())


def test_a_wrong_word_for_a_device_brings_no_other_one():
    with pytest.raises(OptionError) as caught:
        read("audio=a.mp3", "device=gpu")
    assert "did you mean" not in str(caught.value)


def test_several_songs_are_each_taken_as_typed():
    options = read(*(f"audio={name}" for name in NAMES), "playlist=My, list", "skip_existing=true")
    assert [str(song) for song in options.songs] == NAMES
    assert str(options.audio) == NAMES[0]
    assert options.playlist == "My, list" and options.skip_existing
    assert read("audio=one.mp3").songs == (Path("one.mp3"),)


@pytest.mark.parametrize("argv", [[], ["audio="], ["seed=1"]])
def test_a_song_is_needed(argv):
    with pytest.raises(OptionError, match=r"which song|audio"):
        read(*argv)


@pytest.mark.parametrize("name", ["My Song.mp3", "folder/a=b.flac", "https://x.org/a", "map.zip"])
def test_a_path_alone_is_a_song(name):
    assert read(name, "seed=3").songs == (Path(name),)


def test_whatever_exists_is_a_song(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds=3").write_text("")
    (tmp_path / "My Music").mkdir()
    assert read("seeds=3", "My Music").songs == (Path("seeds=3"), Path("My Music"))


@pytest.mark.parametrize(("word", "value"), [("yes", True), ("ON", True), ("no", False)])
def test_switches_take_words(word, value):
    assert read("a.mp3", f"preview={word}").preview is value


def test_a_line_in_the_config_changes_a_default(tmp_path, monkeypatch):
    text = (ROOT / "configs" / "infer.yaml").read_text() + "beam: 7\n"
    (tmp_path / "infer.yaml").write_text(text)
    monkeypatch.setattr("sabersmith.cli.options.CONFIG_DIR", str(tmp_path))
    assert read("a.mp3").beam == 7
    assert read("a.mp3", "beam=3").beam == 3


@pytest.mark.parametrize("text", ["", "\n# beam: 7\n", "  # beam: 7", "\ufeff# beam: 7\n"])
def test_a_config_of_comments_changes_nothing(tmp_path, monkeypatch, text):
    (tmp_path / "infer.yaml").write_text(text, "utf-8")
    monkeypatch.setattr("sabersmith.cli.options.CONFIG_DIR", str(tmp_path))
    assert read("a.mp3") == MapRequest(audio=Path("a.mp3"), songs=(Path("a.mp3"),))


def test_broken_config_names_the_file_and_key(tmp_path, monkeypatch):
    text = (ROOT / "configs" / "infer.yaml").read_text() + "sed: 0\n"
    (tmp_path / "infer.yaml").write_text(text)
    monkeypatch.setattr("sabersmith.cli.options.CONFIG_DIR", str(tmp_path))
    with pytest.raises(OptionError, match=r"infer\.yaml: sed: no such option"):
        read("a.mp3")


@pytest.mark.parametrize(
    "text", ["beam: [", "beam 7", "- 7", "beam: \x07", "title: 2020-99-99", "beam: " + 5000 * "["]
)
def test_a_config_that_holds_no_options_is_told_in_one_line(tmp_path, monkeypatch, text):
    (tmp_path / "infer.yaml").write_text(text)
    monkeypatch.setattr("sabersmith.cli.options.CONFIG_DIR", str(tmp_path))
    with pytest.raises(OptionError, match=r"^infer\.yaml: .+$"):
        read("a.mp3")


def test_a_wrong_default_in_the_config_is_told_like_a_typed_one(tmp_path, monkeypatch):
    (tmp_path / "infer.yaml").write_text("difficulty: [Easy, Hard]\nbeam: 7.5\n")
    monkeypatch.setattr("sabersmith.cli.options.CONFIG_DIR", str(tmp_path))
    with pytest.raises(OptionError, match=r"beam=7\.5: not allowed"):
        read("a.mp3")
    assert read("a.mp3", "beam=3").difficulty == ("Easy", "Hard")


def test_paths_may_start_at_home(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert read("audio=~/song.mp3").audio == tmp_path / "song.mp3"


def test_help_names_every_key_on_a_line_of_its_own():
    lines = help_text().splitlines()
    for name in ("audio", *OPTIONS):
        assert sum(line.split()[:1] == [name] for line in lines) == 1
