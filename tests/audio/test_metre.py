import numpy as np
import pytest

from sabersmith.audio.beat_tracking import track_beats
from sabersmith.audio.metre import correct_triple_metre
from sabersmith.audio.onset_strength import OnsetEnvelope, onset_strength, strength_peaks
from sabersmith.audio.tempo_segments import TempoSegment, find_tempo_segments

from .beat_songs import SR, rhythm

RATE = 200.0


def envelope_at(times, strengths, seconds):
    strength = np.zeros(round(seconds * RATE))
    strength[np.round(times * RATE).astype(int)] = strengths
    return OnsetEnvelope(strength, RATE)


@pytest.mark.parametrize(
    ("bpm", "counted"),
    [
        (180, 6),  # triplets at 120 BPM, tracked as half-beats of 180
        (90, 3),  # triplets at 120 BPM, tracked as quarters of 90
    ],
)
def test_triplets_become_beats_of_three(bpm, counted):
    times = np.arange(0.25, 60, 1 / 6)
    envelope = envelope_at(times, np.resize([1.0, 0.5, 0.5], len(times)), 61)
    segments = [TempoSegment(-1, 30, bpm, 0.25 + 1 / 6), TempoSegment(30, 61, bpm, 0.25 + 4 / 6)]
    for segment in correct_triple_metre(segments, envelope):
        assert segment.bpm == pytest.approx(bpm * 4 / counted) == pytest.approx(120)
        assert (segment.offset - 0.25 + 0.01) % 0.5 < 0.02


@pytest.mark.parametrize(
    "gains",
    [
        [1.0],
        [1.0, 0.5],
        [1.0, 0, 0, 0.8, 0, 0, 0.8, 0],  # 3 + 3 + 2
        [1.0, 0, 0, 0.8, 0, 0, 0.8, 0, 0, 0.8, 0, 0, 0.8, 0, 0.8, 0],  # threes except at the end
        [1.0, 0, 0.3, 0, 0.6, 0, 0.3, 0, 0.6, 0, 0.3, 0],  # a bar of three beats
    ],
)
def test_segments_in_twos_and_fours_stay(gains):
    times = np.arange(0.25, 60, 0.125)
    envelope = envelope_at(times, np.resize(gains, len(times)), 61)
    segments = [TempoSegment(-1, 61, 120, 0.25)]
    assert correct_triple_metre(segments, envelope) == segments


def test_short_songs_stay():
    segments = [TempoSegment(0, 3, 180, 0.0)]
    assert correct_triple_metre(segments, envelope_at(np.arange(0, 3, 1 / 6), 1.0, 3)) == segments
    assert correct_triple_metre(segments, OnsetEnvelope(np.zeros(5), RATE)) == segments


@pytest.mark.parametrize("bpm", [90, 120, 140, 160])
@pytest.mark.parametrize("gains", [[0.5, 0.2, 0.2], [0.5, 0, 0.25]])
def test_triplets_of_a_tracked_song(bpm, gains):
    envelope = onset_strength(rhythm(bpm, 0.2, 40, gains, per_beat=3), SR)
    segments = find_tempo_segments(track_beats(envelope), strength_peaks(envelope))
    (segment,) = correct_triple_metre(segments, envelope)
    assert segment.bpm == pytest.approx(bpm, rel=1e-4)
