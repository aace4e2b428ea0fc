from types import SimpleNamespace

import pytest

from sabersmith.training import callbacks
from sabersmith.training.callbacks import DataTime


@pytest.fixture
def epoch(monkeypatch):
    """Return a function that simulates (event, seconds) pairs and returns the logged shares."""
    now = [100.0]
    monkeypatch.setattr(callbacks.time, "perf_counter", lambda: now[0])
    logged = []
    module = SimpleNamespace(log=lambda name, value, **_: logged.append((name, value)))
    callback = DataTime()

    def simulate(*events):
        logged.clear()
        callback.on_train_epoch_start(None, module)
        for event, seconds in events:
            if event == "step":
                callback.on_train_batch_start(None, module, None, 0)
            now[0] += seconds
            if event == "step":
                callback.on_train_batch_end(None, module, None, None, 0)
            if event == "validation":
                callback.on_validation_end(None, module)
        assert {name for name, _ in logged} <= {"time/data"}
        return [value for _, value in logged]

    return simulate


def test_share_counts_the_time_between_steps(epoch):
    assert epoch(("step", 3), ("wait", 1), ("step", 4)) == [0, pytest.approx(1 / 8)]


def test_time_before_the_first_step_is_left_out(epoch):
    epoch(("step", 1), ("wait", 9), ("step", 1))
    assert epoch(("wait", 50), ("step", 2), ("wait", 2), ("step", 4)) == [0, pytest.approx(2 / 8)]


def test_validation_is_left_out(epoch):
    shares = epoch(
        ("step", 2), ("wait", 2), ("step", 2), ("validation", 70), ("wait", 5), ("step", 2)
    )
    assert shares == [0, pytest.approx(2 / 6), pytest.approx(2 / 8)]
