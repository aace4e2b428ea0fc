import pytest

from sabersmith.studio.background import in_background


def test_background_work_is_told_to_stop_when_the_block_ends():
    calls = []

    def work(name, stop):
        calls.append((name, stop.wait(10)))

    with pytest.raises(KeyboardInterrupt), in_background(work, "encoding"):
        raise KeyboardInterrupt
    assert calls == [("encoding", True)]


def test_an_error_of_background_work_is_raised_by_its_result():
    def work(stop):
        raise OSError("disk full")

    with in_background(work) as done, pytest.raises(OSError, match="disk full"):
        done.result()
