from sabersmith.timing.clock import clock


def test_clock():
    seconds = (0, 59.4, 59.6, 3605)
    assert list(map(clock, seconds)) == ["0:00", "0:59", "1:00", "60:05"]
