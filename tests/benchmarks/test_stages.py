"""The songs and charts that speed.py generates."""

import numpy as np
import pytest
import stages

from sabersmith.audio.song import load_song


@pytest.fixture(scope="module")
def demo():
    return load_song(stages.DEMO).samples


@pytest.mark.parametrize("size", [1000, 1_342_464, 4_000_001])
def test_a_song_of_any_length_starts_like_the_demo(demo, size):
    song = stages.repeat(demo, size)
    first, last = stages.DEMO_BODY
    assert song.shape == (2, size)
    same = min(size, last)
    assert np.array_equal(song[:, :same], demo[:, :same])
    if size > 2 * last:  # the bars repeat where they ended
        assert np.array_equal(song[:, last : last + 1000], demo[:, first : first + 1000])


def test_the_repeated_part_is_whole_bars():
    first, last = stages.DEMO_BODY
    beats = (last - first) / 44100 * 126 / 60  # the demo is at 126 BPM
    assert beats == 60


def test_random_states_are_distinct_and_valid():
    states = stages.random_states(2000)
    assert len(set(states)) == 2000
    assert {len(state) for state in states} == {12}
    assert all(0 <= cell <= 18 for state in states for cell in state)
    assert all(any(state) for state in states)


def test_generated_charts_have_gaps():
    source = stages.random_source(50)
    assert source.shape == (50, 102)
    assert (source[1:-1, -2:] > 0).all()
