from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio import tempo_segments as module
from sabersmith.audio.beat_tracking import track_beats
from sabersmith.audio.onset_strength import StrengthPeaks, onset_strength, strength_peaks
from sabersmith.audio.tempo_segments import (
    TempoSegment,
    find_tempo_segments,
    fit_period_and_offset,
    fit_rounded_tempo,
    keep_octave,
)

from .beat_songs import SR, beat_times, clicks


def peaks_on(times):
    return StrengthPeaks(np.asarray(times), np.full(len(times), 3.0))


def segments_of(times, seconds):
    envelope = onset_strength(clicks(times, 0.5, seconds), SR)
    return find_tempo_segments(track_beats(envelope), strength_peaks(envelope))


@settings(max_examples=30, deadline=None)
@given(
    bpm=st.floats(60, 200),
    offset=st.floats(0, 1),
    late=st.floats(-0.02, 0.02),
    share=st.floats(-2e-4, 2e-4),
)
def test_fit_finds_a_nearby_grid(bpm, offset, late, share):
    beat = 60 / bpm
    times = offset + beat * np.arange(0, 60 / beat)
    rng = np.random.default_rng(0)
    stray = rng.uniform(0, 60, 100)
    peaks = peaks_on(np.sort(np.concatenate([times, stray])))
    period, at = fit_period_and_offset(peaks, beat * (1 + share), offset + late - 30 * share)
    assert abs(period / beat - 1) < 1e-4
    assert abs((at - offset + beat / 2) % beat - beat / 2) < 0.003


def test_fit_keeps_a_steady_period():
    peaks = peaks_on(0.3 + 0.5 * np.arange(100))
    period, at = fit_period_and_offset(peaks, 0.501, 25.31, is_steady=True)
    assert period == 0.501
    assert abs((at - 0.3 + 0.25) % 0.5 - 0.25) < 0.01


@pytest.mark.parametrize(
    ("bpm", "beats", "rounded"),
    [
        (128.004, 500, 128),
        (128.004, 1500, 128.004),
        (127.5, 500, 127.5),
        (127.63, 500, 127.63),
        (123.458, 1500, 123.458),
    ],
)
def test_the_tempo_is_rounded_if_the_peaks_allow_it(bpm, beats, rounded):
    found, _ = fit_rounded_tempo(peaks_on(60 / bpm * np.arange(beats)), 60 / bpm + 1e-6, 0.004)
    assert found == pytest.approx(rounded, abs=1e-9)


def test_the_cut_has_the_least_cost():
    rng = np.random.default_rng(0)
    n, period = 9, 0.5
    times = 2.0 * np.arange(n)
    beats = np.cumsum(np.where(np.arange(n) < 5, 4.0, 4.2)) + rng.normal(0, 0.01, n)
    weights = rng.uniform(0.2, 1, n)

    def cost(cuts):
        total = 0.0
        for first, last in pairwise(cuts):
            part = slice(first, last)
            w = np.sqrt(weights[part])
            terms = np.stack([np.ones(last - first), times[part]], axis=1) * w[:, None]
            seconds = beats[part] * period * w
            line = np.linalg.lstsq(terms, seconds, rcond=None)[0]
            total += ((terms @ line - seconds) ** 2).sum() / module.ANCHOR_S**2 + module.CUT_COST
        return total

    every = [
        [0, *(i + 1 for i in range(n - 1) if mask >> i & 1), n] for mask in range(2 ** (n - 1))
    ]
    allowed = [cuts for cuts in every if min(np.diff(cuts)) >= module.MIN_WINDOWS]
    found = module._cut(times, beats, weights, period, np.zeros(n, bool))
    assert cost(found) == pytest.approx(min(map(cost, allowed)), abs=1e-3)


def test_a_steady_song_is_one_segment():
    (part,) = segments_of(np.arange(0.3, 59, 60 / 127), 60)
    assert part.bpm == 127
    assert part.start <= 0 and part.stop >= 59


def test_a_tempo_change_is_located():
    times = beat_times(lambda time: 120 if time < 40 else 140, 0.3, 80)
    one, other = segments_of(times, 81)
    assert (one.bpm, other.bpm) == (120, 140)
    assert abs(one.stop - 40) < 1 and one.stop == other.start


def test_a_cut_in_a_song_starts_a_segment():
    times = np.arange(0.3, 80, 0.5)
    times = np.where(times > 40, times + 0.13, times)
    one, other = segments_of(times, 82)
    assert (one.bpm, other.bpm) == (120, 120)
    assert abs(one.stop - 40) < 0.8
    assert abs((other.offset - one.offset) % 0.5 - 0.13) < 0.004


def test_a_break_without_a_beat_changes_nothing():
    rng = np.random.default_rng(0)
    times = np.arange(0.3, 90, 0.5)
    noise = rng.uniform(30, 60, 60)
    times = np.sort(np.concatenate([times[(times < 30) | (times > 60)], noise]))
    (part,) = segments_of(times, 91)
    assert part.bpm == 120


def test_a_live_tempo_gets_several_segments():
    times = beat_times(lambda time: 120 + 5 * np.sin(time / 6), 0.3, 100)
    parts = segments_of(times, 101)
    assert len(parts) > 5
    assert all(one.stop == other.start for one, other in pairwise(parts))


def test_support_is_measured_above_chance():
    beat = 0.5
    on = peaks_on(beat * np.arange(100))
    assert TempoSegment(0, 50, 120, 0.0).support(on) == pytest.approx(
        300 * (1 - 0.1 * 1.0026), rel=1e-3
    )
    anywhere = peaks_on(np.sort(np.random.default_rng(0).uniform(0, 50, 20000)))
    assert abs(TempoSegment(0, 50, 120, 0.0).support(anywhere)) < 0.02 * anywhere.strengths.sum()


def test_the_octave_is_that_of_the_longest_segment():
    slow, steady, fast = (
        TempoSegment(0, 10, 210.0, 0.1),
        TempoSegment(10, 40, 109.0, 0.2),
        TempoSegment(40, 50, 56.0, 40.3),
    )
    found = keep_octave([slow, steady, fast])
    assert [part.bpm for part in found] == [105.0, 109.0, 112.0]
    assert found[1] is steady and [part.start for part in found] == [0, 10, 40]
    # Of the beats at 210 BPM those stay that lead to the next segment's.
    period, beat = 60 / 105, 0.2 + 60 / 109 * np.round((10 - 0.2) * 109 / 60)
    distance = [(beat - slow.offset - shift) / period % 1 for shift in (0, period / 2)]
    best = min((min(d, 1 - d), shift) for d, shift in zip(distance, (0, period / 2), strict=True))
    assert found[0].offset == pytest.approx(slow.offset + best[1])


def test_other_changes_of_tempo_stay():
    parts = [TempoSegment(0, 10, 100.0, 0.1), TempoSegment(10, 40, 150.0, 0.2)]
    assert keep_octave(parts) == parts
