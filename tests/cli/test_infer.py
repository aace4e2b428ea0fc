import hashlib
import os
import signal
import subprocess
import sys
import zipfile
from io import BytesIO, StringIO
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch
from PIL import Image

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import chart_states
from sabersmith.beatmap.level_io import read_level
from sabersmith.checkpoint import load_checkpoint, save_checkpoint
from sabersmith.cli import map_songs

from ..songs import SR, clicks, write_onset, write_song, write_sym

ROOT = Path(__file__).parents[2]

FILES = {"Info.dat", "song.egg", "cover.jpg", *(f"{name}Standard.dat" for name in DIFFICULTIES)}


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory):
    folder = tmp_path_factory.mktemp("checkpoints")
    onset, sym = write_onset(folder / "onset.ckpt"), write_sym(folder / "sym.ckpt")
    return [f"onset_ckpt={onset}", f"sym_ckpt={sym}", "beam=2", "device=cpu"]


@pytest.fixture(scope="session")
def song(tmp_path_factory):
    folder = tmp_path_factory.mktemp("song")
    return write_song(folder / "song.ogg", title="Tag Title", artist="Tag Artist")


@pytest.fixture(scope="session")
def made(tmp_path_factory, song, checkpoints):
    """Return the zip of the song with default options."""
    out = tmp_path_factory.mktemp("made")
    assert map_songs.main([f"audio={song}", f"out={out}", *checkpoints]) == 0
    assert [item.name for item in out.iterdir()] == ["song.zip"]
    return out / "song.zip"


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_zip_is_a_whole_level(made):
    with zipfile.ZipFile(made) as archive:
        assert set(archive.namelist()) == FILES
        assert archive.testzip() is None
        with Image.open(BytesIO(archive.read("cover.jpg"))) as cover:
            assert cover.width == cover.height >= 256
        samples, sr = soundfile.read(BytesIO(archive.read("song.egg")))
    level = read_level(made, strict=True)
    assert (level.title, level.artist, level.mapper) == ("Tag Title", "Tag Artist", "sabersmith")
    assert [chart.difficulty for chart in level.charts] == list(DIFFICULTIES)
    assert level.skipped == []
    counts = []
    for chart in level.charts:
        assert chart.version.startswith("3.")
        times, states = chart_states(chart, level.tempo(chart))
        counts.append(len(times))
        assert sum(bool(cell) for state in states for cell in state) == len(
            chart.notes + chart.bombs
        )
        assert times[0] >= 1.5 and times[-1] <= len(samples) / sr - 2.0
    assert all(counts[i] < counts[i + 1] for i in range(4))
    assert 0 <= level.preview_start < len(samples) / sr


def test_song_is_moved_with_its_notes(made):
    with zipfile.ZipFile(made) as archive:
        samples, _ = soundfile.read(BytesIO(archive.read("song.egg")), dtype="float32")
    original = clicks()
    assert samples.shape[1] == 2
    loud = int(np.argmax(np.abs(samples[:, 0]) > 0.05)) / SR
    first = int(np.argmax(np.abs(original[0]) > 0.05)) / SR
    head = loud - first
    assert head >= 1.0 and np.abs(samples[: round(head * SR) - 100]).max() < 0.05
    # The clicks are at every half second of the song: on beats of the level.
    level = read_level(made)
    beat = (head + 0.1) * level.bpm / 60
    assert level.bpm == 120.0 and abs(beat - round(beat)) * 0.5 < 0.010


def test_same_input_same_bytes_and_folder_kept_on_request(made, song, checkpoints, tmp_path):
    assert (
        map_songs.main([f"audio={song}", f"out={tmp_path}", "keep_folder=true", *checkpoints]) == 0
    )
    assert digest(tmp_path / "song.zip") == digest(made)
    assert {item.name for item in tmp_path.iterdir()} == {"song.zip", "song"}
    assert {item.name for item in (tmp_path / "song").iterdir()} == FILES
    again = [f"audio={song}", f"out={tmp_path}", "keep_folder=true", "seed=1", *checkpoints]
    assert map_songs.main(again) == 0
    assert digest(tmp_path / "song.zip") != digest(made)


def test_page_and_picture_on_request(made, song, checkpoints, tmp_path, capsys):
    wanted = [f"audio={song}", f"out={tmp_path}", "preview=true", "plots=true"]
    assert map_songs.main([*wanted, *checkpoints]) == 0
    assert {item.name for item in tmp_path.iterdir()} == {"song.zip", "song.html", "song.png"}
    assert digest(tmp_path / "song.zip") == digest(made)
    told = capsys.readouterr().out.splitlines()
    assert told[-2].endswith(str(tmp_path / "song.html")) and told[-1].endswith("song.png")
    page = (tmp_path / "song.html").read_text("utf-8")
    assert "<title>Tag Artist - Tag Title</title>" in page and '"name":"Expert+"' in page
    with Image.open(tmp_path / "song.png") as picture:
        assert picture.format == "PNG" and picture.width > 2000
    (tmp_path / "new.html").mkdir()
    assert map_songs.main([*wanted, "title=new", *checkpoints]) == 1
    assert "new.html: is a folder" in capsys.readouterr().err
    assert not (tmp_path / "new.zip").exists()


def test_v2_and_chosen_difficulties(song, checkpoints, tmp_path, capsys):
    chosen = ["format=v2", "difficulty=Easy,Expert+", "title=My Title", "artist=Me", "mapper=You"]
    assert (
        map_songs.main([f"audio={song}", f"out={tmp_path / 'new' / 'maps'}", *chosen, *checkpoints])
        == 0
    )
    level = read_level(tmp_path / "new" / "maps" / "My Title.zip")
    assert [chart.difficulty for chart in level.charts] == ["Easy", "ExpertPlus"]
    assert all(chart.version.startswith("2.") for chart in level.charts)
    assert (level.title, level.artist, level.mapper) == ("My Title", "Me", "You")
    told = capsys.readouterr()
    assert "My Title by Me" in told.out and "BPM" in told.out and "ExpertPlus" in told.out
    assert "My Title.zip" in told.out
    assert "notes" in told.err and "Traceback" not in told.err


@pytest.mark.parametrize(
    ("name", "zipped"),
    [
        (
            "Wolf in Sheep's Clothing (feat. X), pt=2.ogg",
            "Wolf in Sheep's Clothing (feat. X), pt=2",
        ),
        ("한국어 [노래] ${x}.egg", "한국어 [노래] ${x}"),
        ('a "b" c: d?.ogg', "a _b_ c_ d_"),
        ("con.ogg", "_con"),
        ("no ending", "no ending"),
    ],
)
def test_any_file_name(name, zipped, song, checkpoints, tmp_path, monkeypatch):
    (tmp_path / name).write_bytes(song.read_bytes())
    monkeypatch.chdir(tmp_path)
    assert map_songs.main([f"audio={name}", "difficulty=Easy", *checkpoints]) == 0
    assert {item.name for item in tmp_path.iterdir()} == {name, f"{zipped}.zip"}
    assert read_level(tmp_path / f"{zipped}.zip").title == "Tag Title"


def test_untagged_song_is_named_by_its_file(checkpoints, tmp_path):
    path = write_song(tmp_path / "Some Band - Some Song.ogg")
    assert (
        map_songs.main([f"audio={path}", f"out={tmp_path}", "difficulty=Easy", *checkpoints]) == 0
    )
    level = read_level(tmp_path / "Some Band - Some Song.zip")
    assert (level.title, level.artist) == ("Some Song", "Some Band")


def wav(path, samples, sr=SR):
    soundfile.write(path, samples.T, sr)


def write_bad_song(kind, path):
    if kind == "empty":
        path.write_bytes(b"")
    elif kind == "text":
        path.write_text("no song\n" * 100)
    elif kind == "folder":
        path.mkdir()
    elif kind == "truncated":
        whole = write_song(path).read_bytes()
        path.write_bytes(whole[: len(whole) // 2])
    elif kind == "silent":
        wav(path, np.zeros((1, 25 * SR)))
    elif kind == "short":
        wav(path, clicks(1.0))
    elif kind == "8 kHz":
        wav(path, clicks()[:, : 25 * 8000], 8000)


@pytest.mark.parametrize(
    "kind",
    [
        "missing",
        "empty",
        "text",
        "folder",
        "truncated",
        "silent",
        "short",
        "8 kHz",
    ],
)
def test_bad_song_is_one_line_and_leaves_nothing(kind, checkpoints, tmp_path, capsys):
    path = tmp_path / "bad.wav"
    write_bad_song(kind, path)
    out = tmp_path / "out"
    assert map_songs.main([f"audio={path}", f"out={out}", *checkpoints]) == 1
    assert_one_line(capsys, "bad.wav")
    assert not out.exists()


def assert_one_line(capsys, *words):
    told = capsys.readouterr()
    # Progress bars end without a line feed; the message comes after the last of them.
    errors = [line for line in told.err.splitlines() if line.startswith("error: ")]
    assert len(errors) == 1 and told.out == ""
    assert all(word in errors[0] for word in words)
    assert "Traceback" not in told.err


def write_bad_checkpoint(kind, path):
    if kind == "truncated":
        path.write_bytes(write_onset(path).read_bytes()[:3000])
    elif kind == "code":
        torch.save({"sabersmith": {"stage": "onset"}, "state_dict": Path("x")}, path)
    elif kind == "text":
        path.write_text("no checkpoint")
    elif kind == "other stage":
        write_sym(path)
    elif kind == "other weights":
        checkpoint = load_checkpoint(write_onset(path), "onset")
        checkpoint.settings["network"]["hidden"] = 32
        save_checkpoint(path, checkpoint.settings, checkpoint.state_dict)


@pytest.mark.parametrize(
    "kind", ["missing", "truncated", "code", "text", "other stage", "other weights"]
)
def test_bad_checkpoint_is_one_line_and_leaves_nothing(kind, song, checkpoints, tmp_path, capsys):
    path = tmp_path / "bad.ckpt"
    write_bad_checkpoint(kind, path)
    options = [f"audio={song}", f"out={tmp_path / 'out'}", f"onset_ckpt={path}", *checkpoints[1:]]
    assert map_songs.main(options) == 1
    assert_one_line(capsys, "bad.ckpt")
    assert not (tmp_path / "out").exists()


def test_vocabulary_of_another_model_is_refused(song, checkpoints, tmp_path, capsys):
    checkpoint = load_checkpoint(write_sym(tmp_path / "sym.ckpt"), "sym")
    checkpoint.settings["vocabulary"].reverse()
    save_checkpoint(tmp_path / "sym.ckpt", checkpoint.settings, checkpoint.state_dict)
    options = [f"sym_ckpt={tmp_path / 'sym.ckpt'}", checkpoints[0], *checkpoints[2:]]
    assert map_songs.main([f"audio={song}", f"out={tmp_path / 'out'}", *options]) == 1
    assert_one_line(capsys, "sym.ckpt", "vocabulary")
    assert not (tmp_path / "out").exists()


def test_place_that_cannot_be_written(song, checkpoints, tmp_path, capsys):
    (tmp_path / "file").write_text("mine")
    assert map_songs.main([f"audio={song}", f"out={tmp_path / 'file'}", *checkpoints]) == 1
    assert_one_line(capsys, "output folder")
    assert (tmp_path / "file").read_text() == "mine"


def test_too_few_notes_leave_nothing(song, checkpoints, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr("sabersmith.mapping.analysis.counts_above", lambda *_: [0] * 5)
    options = [f"audio={song}", f"out={tmp_path / 'out'}", "threshold=0.7", *checkpoints]
    assert map_songs.main(options) == 1
    assert_one_line(capsys, "too few")
    assert not (tmp_path / "out").exists()


def run(*argv, **options):
    command = [sys.executable, str(ROOT / "infer.py"), *argv]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, **options)


def test_help_and_wrong_options_need_no_heavy_imports(tmp_path):
    code = """
import sys
from sabersmith.cli import map_songs
code = map_songs.main(sys.argv[1:])
heavy = {"torch", "librosa", "lightning", "hydra", "sabersmith.audio.song"}
print(sorted(heavy & set(sys.modules)), code)
"""

    def heavy(argument):
        command = [sys.executable, "-c", code, argument]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=tmp_path)
        return done.stdout.splitlines()[-1], done.stderr

    assert heavy("--help") == ("[] 0", "")
    last, errors = heavy("dificulty=Hard")
    assert last == "[] 2" and "did you mean difficulty?" in errors
    last, errors = heavy("audio=missing.mp3")
    assert last == "['sabersmith.audio.song'] 1" and "missing.mp3" in errors
    assert list(tmp_path.iterdir()) == []


def test_process_ends_with_the_code(tmp_path):
    done = run("--help", cwd=tmp_path)
    assert done.returncode == 0 and "keep_folder" in done.stdout
    done = run("audio=a.mp3", "format=v9", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1 and "v3 or v4" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_terminal_without_the_names_letters_is_no_error(song, checkpoints, tmp_path):
    options = [f"audio={song}", "out=.", "title=노래", "difficulty=Easy", *checkpoints]
    done = run(*options, cwd=tmp_path, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 0 and "\\ub178\\ub798.zip" in done.stdout
    assert [item.name for item in tmp_path.iterdir()] == ["노래.zip"]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")
@pytest.mark.parametrize("batch", [[], ["skip_existing=true"]])
def test_full_streams_do_not_cost_the_map(batch, song, checkpoints, tmp_path):
    options = [f"audio={song}", "out=.", "difficulty=Easy", *batch, *checkpoints]
    command = [sys.executable, str(ROOT / "infer.py"), *options]
    with open("/dev/full", "w") as full:
        done = subprocess.run(command, stdout=full, stderr=full, timeout=120, cwd=tmp_path)
    assert done.returncode == 0
    assert [item.name for item in tmp_path.iterdir()] == ["song.zip"]


def test_a_stop_while_the_summary_is_printed_is_too_late(monkeypatch, capsys):
    def summary(request):
        class Summary(str):
            def __str__(self):
                signal.raise_signal(signal.SIGINT)
                return "summary"

        return Summary()

    monkeypatch.setattr("sabersmith.export.single_song.song_to_zip", summary)
    assert map_songs.main(["song.ogg"]) == 0
    assert capsys.readouterr().out == "summary\n"


def test_an_impatient_second_stop_does_not_hide_what_was_written(monkeypatch):
    class Errors(StringIO):
        def write(self, text):
            signal.raise_signal(signal.SIGINT)
            return super().write(text)

    def stop(_):
        raise KeyboardInterrupt("stopped, after the map was written: x.zip")

    monkeypatch.setattr("sabersmith.export.single_song.song_to_zip", stop)
    monkeypatch.setattr(sys, "stderr", errors := Errors())
    assert map_songs.main(["song.ogg"]) == 130
    assert errors.getvalue() == "error: stopped, after the map was written: x.zip\n"


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_interruption_leaves_nothing(how, song, checkpoints, tmp_path):
    out = tmp_path / "out"
    command = [sys.executable, str(ROOT / "infer.py"), f"audio={song}", f"out={out}", *checkpoints]
    process = subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        text=True,
        # Tests run in a shell's background inherit that Ctrl-C is ignored.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not out.exists():
        assert process.poll() is None
        os.sched_yield()
    process.send_signal(how)
    errors = process.communicate(timeout=120)[1]
    assert process.returncode == 130 and "error: stopped" in errors
    assert "Traceback" not in errors
    assert not out.exists()
