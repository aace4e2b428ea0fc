import argparse
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.cli.arguments import number, whole_number
from sabersmith.cli.download import main as download
from sabersmith.cli.evaluate import main as evaluate
from sabersmith.cli.picture import main as picture
from sabersmith.cli.shards import main as shards
from sabersmith.cli.train import main as train
from sabersmith.cli.tune import main as tune

MANY_DIGITS = "1" * 5000
ODD = ["", "x", "٣", "1_0", "nan", "inf", "1e999", "0x1", MANY_DIGITS, f"0.{MANY_DIGITS}"]


@pytest.mark.parametrize("text", [*ODD, "1.5", "-1", "1001"])
def test_odd_whole_numbers_are_refused_in_a_short_line(text):
    with pytest.raises(argparse.ArgumentTypeError, match="a whole number from 0 to 1000") as wrong:
        whole_number(0, 1000)(text)
    assert len(str(wrong.value)) < 150


@pytest.mark.parametrize("text", [*ODD, "-1", "1000.1"])
def test_odd_numbers_are_refused_in_a_short_line(text):
    with pytest.raises(argparse.ArgumentTypeError, match="a number from 0 to 1000") as wrong:
        number(0, 1000)(text)
    assert len(str(wrong.value)) < 150


@given(st.integers(0, 1000))
def test_numbers_in_range_are_read(value):
    assert whole_number(0, 1000)(str(value)) == number(0, 1000)(str(value)) == value
    assert number(0, 1000)(f"{value / 8}") == value / 8


@given(st.text(max_size=20))
def test_any_text_is_a_number_in_range_or_refused(text):
    for kind in (whole_number(0, 5), number(0, 5)):
        with suppress(argparse.ArgumentTypeError):
            assert 0 <= kind(text) <= 5


@pytest.mark.parametrize("text", ["٣", MANY_DIGITS, "0", "-1"])
@pytest.mark.parametrize(
    ("command", "argv"),
    [
        (picture, ["map.zip", "--bars"]),
        (download, ["maps", "--hours"]),
        (shards, ["maps", "out", "stage=onset", "--songs"]),
        (shards, ["maps", "out", "stage=onset", "--workers"]),
        (evaluate, ["maps", "-o", "out", "--limit"]),
    ],
)
def test_commands_refuse_odd_numbers(command, argv, text, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    if (command, text) == (evaluate, "0"):  # which stands for all maps
        return
    with pytest.raises(SystemExit, match="2"):
        command([*argv, text])
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith(f"error: {argv[-1]}: ") and len(line) < 250
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("command", "argv"),
    [
        (train, ["stage=onset", f"data.seed={MANY_DIGITS}"]),
        (tune, ["root=maps", f"beam={MANY_DIGITS}"]),
        (tune, ["root=maps", "beam=٣"]),
        (shards, ["maps", "out", "stage=onset", f"data.seed={MANY_DIGITS}"]),
    ],
)
def test_settings_of_hydra_are_refused_in_a_line_too(command, argv, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", [])
    with pytest.raises(SystemExit):
        command(argv)
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("error: ") and len(line) < 200
