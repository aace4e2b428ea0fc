from sabersmith.timing.clock import clock


def test_clock():
    seconds = (0, 59.4, 59.6, 3605)
    assert list(map(clock, seconds)) == ["0:00", "0:59", "1:00", "60:05"]


def test_decimals_of_a_second():
    assert clock(185.25, 2) == "3:05.25"
    assert clock(59.999, 2) == "1:00.00"
