"""The command `sabersmith` and its subcommands."""

import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import sabersmith
from sabersmith.cli.main import COMMANDS, help_text, run, run_command
from sabersmith.errors import InputError

from ..conftest import write_map

ROOT = Path(__file__).parents[2]
full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is full")


def started(monkeypatch, capsys, *argv):
    """Return exit code, output and errors of `sabersmith argv`."""
    monkeypatch.setattr(sys, "argv", ["sabersmith", *argv])
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(SystemExit) as ended:
        run()
    signal.signal(signal.SIGINT, before)
    return ended.value.code, *capsys.readouterr()


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(name, monkeypatch, capsys):
    code, out, _ = started(monkeypatch, capsys, name, "--help")
    assert code in (0, None) and out.strip()
    assert f"  {name} " in help_text()


def test_what_is_no_command_is_a_song(monkeypatch, capsys):
    code, out, errors = started(monkeypatch, capsys, "missing.mp3", "out=nowhere")
    assert (code, out) == (1, "")
    assert "missing.mp3" in errors and not Path("nowhere").exists()


def test_no_argument_shows_the_commands(monkeypatch, capsys):
    code, out, _ = started(monkeypatch, capsys)
    assert code == 2 and out.strip() == help_text()


def test_errors_of_a_command_are_one_line(monkeypatch, capsys):
    def main(argv):
        raise InputError("a.zip: no such\nfile")

    monkeypatch.setattr("sabersmith.cli.lint.main", main)
    assert run_command("lint", []) == 1
    assert capsys.readouterr().err == "error: a.zip: no such file\n"


def without(*descriptors):
    """Return a function that closes descriptors, for a process that is about to start."""
    return lambda: [os.close(descriptor) for descriptor in descriptors]


def start(*argv, **streams):
    """Return exit code and errors of a process that runs `sabersmith argv`."""
    code = "from sabersmith.cli.main import run; run()"
    command = [sys.executable, "-c", code, *argv]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
    done = subprocess.run(command, text=True, timeout=120, **streams)
    return done.returncode, done.stderr


def test_a_late_stop_ends_the_process_without_a_traceback():
    code = """
import signal, sys
from sabersmith.cli.main import run
sys.argv[1:] = ["--version"]
try:
    run()
finally:
    signal.raise_signal(signal.SIGINT)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
    assert done.returncode != 0 and done.stderr == b""


@full
def test_a_result_that_cannot_be_printed_is_an_error(tmp_path):
    folder = write_map(tmp_path / "map", 0)
    for argv in (["lint", str(folder)], ["lint", "--help"], ["--version"], ["--help"]):
        with open("/dev/full", "w") as stdout:
            code, errors = start(*argv, stdout=stdout)
        assert code == 1
        assert errors == "error: standard output can't be written (No space left on device)\n"


@full
def test_a_file_is_written_whatever_becomes_of_the_streams(tmp_path):
    folder = write_map(tmp_path / "map", 0)
    picture, page = ["picture", str(folder)], ["preview", str(folder)]
    with open("/dev/full", "w") as stdout:
        code, errors = start(*picture, "-o", str(tmp_path / "a.png"), stdout=stdout)
    assert code == 0 and errors.startswith("warning: standard output can't be written (No space")
    with open("/dev/full", "w") as both:
        streams = {"stdout": both, "stderr": both}
        assert start(*picture, "-o", str(tmp_path / "b.png"), **streams)[0] == 0
    closed = {"stdin": None, "stdout": None, "stderr": None, "preexec_fn": without(0, 1, 2)}
    assert start(*page, "-o", str(tmp_path / "c.html"), **closed)[0] == 0
    files = {path.name for path in tmp_path.iterdir() if path.is_file()}
    assert files == {"a.png", "b.png", "c.html"}
    assert b"standard" not in (tmp_path / "c.html").read_bytes()[:100]


@pytest.mark.parametrize("entry", ["infer.py", "train.py", "tune.py"])
def test_entries_show_their_help_from_any_folder(entry, tmp_path):
    command = [sys.executable, str(ROOT / entry), "--help"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0 and "error" not in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_the_package_names_the_command_and_its_data():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert project["project"]["scripts"]["sabersmith"] == "sabersmith.cli.main:run"
    data = project["tool"]["setuptools"]["package-data"]
    for pattern in data["sabersmith.configs"]:
        assert any(ROOT.joinpath("configs").glob(pattern))
    shipped = [*ROOT.joinpath("configs").rglob("*.yaml")]
    assert all(
        any(
            path in ROOT.joinpath("configs").glob(pattern) for pattern in data["sabersmith.configs"]
        )
        for path in shipped
    )


def test_the_root_of_the_package_is_small():
    assert len(list((ROOT / "src" / "sabersmith").glob("*.py"))) <= 5


def test_public_names_are_there_and_imported_late():
    assert all(getattr(sabersmith, name) is not None for name in sabersmith.__all__)
    assert sorted(sabersmith.__all__) == sorted(sabersmith._HOMES)
    with pytest.raises(AttributeError, match="nothing"):
        _ = sabersmith.nothing
    code = "import sys, sabersmith; print({'torch', 'numpy', 'librosa'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.stdout.strip() == "set()"
