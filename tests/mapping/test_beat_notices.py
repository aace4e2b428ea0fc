from sabersmith.mapping.beat_notices import beat_notices
from sabersmith.timing.beat_grid import BeatGrid


def test_a_clear_beat_needs_no_notice():
    assert beat_notices(BeatGrid(120.0, 0.0, (), 0.85, candidates=((60.0, 0.1),)), None) == []


def test_the_notice_of_an_unclear_beat_suggests_what_was_not_tried():
    grid = BeatGrid(137.0, 0.0, (), 0.2, is_clear=False)
    [found] = beat_notices(grid, None)
    assert "no clear beat" in found and "set bpm=" in found
    [given] = beat_notices(grid, 137.0)
    assert "does not keep to bpm=137" in given
    assert "leave bpm= out" in given and "20%" in given


def test_stretches_without_the_beat_are_named():
    grid = BeatGrid(120.0, 0.0, unclear=((0.0, 14.6), (184.2, 200.0)))
    [line] = beat_notices(grid, None)
    assert "from 0:00 to 0:15, 3:04 to 3:20:" in line and "detected times" in line
    many = BeatGrid(120.0, 0.0, unclear=tuple((10.0 * k, 10.0 * k + 5) for k in range(6)))
    assert "0:30 to 0:35 and 2 more:" in beat_notices(many, None)[0]


def test_an_octave_that_is_nearly_as_likely_is_named():
    grid = BeatGrid(180.0, 0.0, (), 0.5, candidates=((90.0, 0.4), (360.0, 0.01)))
    [line] = beat_notices(grid, None)
    assert "may be 90 BPM (40%) instead of 180 (50%)" in line and "bpm=90" in line
