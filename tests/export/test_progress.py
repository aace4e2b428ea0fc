import pytest

from sabersmith.export.progress import ProgressBars


def test_every_finished_step_is_shown_in_full(capsys):
    with ProgressBars() as progress:
        progress("reading", 0, 1)
        progress("notes", 0, 50)
        progress("notes", 20, 50)
    shown = capsys.readouterr().err
    assert "reading  100%" in shown and "notes    100%" in shown


def test_the_bar_of_a_failed_step_is_removed(capsys):
    with pytest.raises(KeyboardInterrupt), ProgressBars() as progress:
        progress("notes", 20, 50)
        raise KeyboardInterrupt
    shown = capsys.readouterr().err
    assert shown.count("notes") == 1 and "100%" not in shown
    assert shown.endswith("\r") and not shown.rstrip("\r").rpartition("\r")[2].strip()
