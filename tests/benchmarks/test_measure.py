"""Measurements in separate processes."""

import resource
import sys

import measure
import pytest

MB = 1 << 20


def allocate(size):
    """Allocate and free `size` bytes, and return how many there were."""
    return lambda: len(b"x" * size)


def keep_ballast(size):
    ballast = b"x" * size
    return lambda: len(ballast) and None


def fail():
    def run():
        raise ValueError("broken work")

    return run


@pytest.fixture(autouse=True)
def light(monkeypatch):
    """Fork from a process without torch, which this work does not need."""
    monkeypatch.setattr(measure, "PRELOAD", ())


def test_memory_above_what_the_process_held():
    small, large = (measure.measure(allocate, size * MB, repeats=1) for size in (1, 200))
    assert large.value == 200 * MB
    assert 190 * MB < large.above - small.above < 230 * MB
    assert large.peak >= large.above
    held = measure.measure(keep_ballast, 200 * MB, repeats=1)
    assert held.above < 50 * MB
    assert held.peak > 200 * MB


def test_repeats_and_kept_values(tmp_path):
    found = measure.measure(allocate, 10, keep=tmp_path / "kept", repeats=2)
    assert (found.runs, found.value) == (2, None)
    assert measure.load(tmp_path / "kept") == 10


def test_exceptions_of_the_work_are_raised():
    with pytest.raises(ValueError, match="broken work"):
        measure.measure(fail)


def test_run_command():
    script = "import sys; sys.stderr.write('started'); x = b'x' * (300 << 20)"
    found = measure.run_command([sys.executable, "-c", script])
    assert 0 < found.first_line <= found.seconds
    own = 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # where the process starts
    assert 300 * MB < found.peak < own + 1000 * MB
    with pytest.raises(RuntimeError, match="no way"):
        measure.run_command([sys.executable, "-c", "raise SystemExit('no way')"])


def peaky_preparation(size):
    ballast = b"x" * size
    del ballast
    return lambda: None


def test_memory_of_the_preparation_is_not_counted():
    assert measure.measure(peaky_preparation, 300 * MB, repeats=1).above < 50 * MB
