import numpy as np
import pytest

from sabersmith.audio.beat_tracking import follow
from sabersmith.audio.metre import in_threes
from sabersmith.audio.onset_strength import OnsetStrength, onset_strength, strength_peaks
from sabersmith.audio.tempo_segments import TempoSegment, find_segments

from .beat_songs import SR, rhythm

RATE = 200.0


def attacks_at(times, strengths, seconds):
    strength = np.zeros(round(seconds * RATE))
    strength[np.round(times * RATE).astype(int)] = strengths
    return OnsetStrength(strength, RATE)


@pytest.mark.parametrize(
    ("bpm", "counted"),
    [
        (180, 6),  # triplets at 120 BPM, taken for half-beats of 180
        (90, 3),  # triplets at 120 BPM, taken for quarters of 90
    ],
)
def test_triplets_make_beats_of_three(bpm, counted):
    times = np.arange(0.25, 60, 1 / 6)
    attacks = attacks_at(times, np.resize([1.0, 0.5, 0.5], len(times)), 61)
    parts = [TempoSegment(-1, 30, bpm, 0.25 + 1 / 6), TempoSegment(30, 61, bpm, 0.25 + 4 / 6)]
    for part in in_threes(parts, attacks):
        assert part.bpm == pytest.approx(bpm * 4 / counted) == pytest.approx(120)
        assert (part.offset - 0.25 + 0.01) % 0.5 < 0.02


@pytest.mark.parametrize(
    "gains",
    [
        [1.0],
        [1.0, 0.5],
        [1.0, 0, 0, 0.8, 0, 0, 0.8, 0],  # 3 + 3 + 2
        [1.0, 0, 0, 0.8, 0, 0, 0.8, 0, 0, 0.8, 0, 0, 0.8, 0, 0.8, 0],  # threes but for the last
        [1.0, 0, 0.3, 0, 0.6, 0, 0.3, 0, 0.6, 0, 0.3, 0],  # a bar of three beats
    ],
)
def test_twos_and_fours_stay(gains):
    times = np.arange(0.25, 60, 0.125)
    attacks = attacks_at(times, np.resize(gains, len(times)), 61)
    parts = [TempoSegment(-1, 61, 120, 0.25)]
    assert in_threes(parts, attacks) == parts


def test_too_short_to_tell():
    parts = [TempoSegment(0, 3, 180, 0.0)]
    assert in_threes(parts, attacks_at(np.arange(0, 3, 1 / 6), 1.0, 3)) == parts
    assert in_threes(parts, OnsetStrength(np.zeros(5), RATE)) == parts


@pytest.mark.parametrize("bpm", [90, 120, 140, 160])
@pytest.mark.parametrize("gains", [[0.5, 0.2, 0.2], [0.5, 0, 0.25]])
def test_of_a_followed_song(bpm, gains):
    attacks = onset_strength(rhythm(bpm, 0.2, 40, gains, per_beat=3), SR)
    (part,) = in_threes(find_segments(follow(attacks), strength_peaks(attacks)), attacks)
    assert part.bpm == pytest.approx(bpm, rel=1e-4)
