from sabersmith.timing.clock import clock


def test_clock():
    seconds = (0, 59.4, 59.6, 3605)
    assert list(map(clock, seconds)) == ["0:00", "0:59", "1:00", "60:05"]


def test_times_before_the_song():
    assert [clock(-0.4), clock(-61.5), clock(-0.001, 2)] == ["0:00", "-1:02", "0:00.00"]
    assert clock(-1.78, 2) == "-0:01.78"


def test_decimals_of_a_second():
    assert clock(185.25, 2) == "3:05.25"
    assert clock(59.999, 2) == "1:00.00"
