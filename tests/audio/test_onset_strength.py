import numpy as np
import pytest

from sabersmith.audio import onset_strength as module
from sabersmith.audio.onset_strength import (
    OnsetEnvelope,
    SongEnvelopes,
    StrengthPeaks,
    energy_rises,
    onset_strength,
    strength_peaks,
)
from sabersmith.audio.sample_stream import SampleStream

from .beat_songs import SR, clicks


@pytest.mark.parametrize("sr", [8000, 16000, 22050, 44100, 48000])
def test_strength_peaks_where_sound_sets_in(sr):
    times = np.arange(1, 9, 0.731)
    envelope = onset_strength(clicks(times, 0.5, 10, sr), sr)
    assert 190 < envelope.rate < 210
    for time in times:
        near = slice(round((time - 0.2) * envelope.rate), round((time + 0.2) * envelope.rate))
        found = (near.start + envelope.strength[near].argmax()) / envelope.rate
        assert abs(found - time) < 0.011
    assert len(envelope.strength) == 1 + 10 * sr // round(sr * 0.005)


def test_strength_does_not_depend_on_loudness():
    samples = clicks(np.arange(0.5, 6, 0.5), 0.1, 6)
    quiet, loud = (onset_strength(gain * samples, SR).strength for gain in (0.1, 5))
    np.testing.assert_allclose(quiet, loud, atol=1e-3)


def test_quiet_passages_count_as_much_as_loud_ones():
    times = np.arange(0.5, 40, 0.5)
    strength = strength_peaks(
        onset_strength(clicks(times, np.where(times < 20, 0.5, 0.05), 40), SR)
    )
    early, late = strength.between(5, 15), strength.between(25, 35)
    assert 0.5 < late.strengths.max() / early.strengths.max() < 2


def test_batch_size_does_not_change_the_strength(monkeypatch):
    samples = clicks(np.arange(0.3, 5, 0.37), 0.3, 5)
    whole = onset_strength(samples, SR).strength
    monkeypatch.setattr(module, "BATCH_FRAMES", 7)
    np.testing.assert_allclose(onset_strength(samples, SR).strength, whole, atol=1e-6)


@pytest.mark.parametrize("n", [0, 1, 100, 5000])
def test_silence_has_no_onsets(n):
    envelope = onset_strength(np.zeros(n, np.float32), SR)
    assert not envelope.strength.any()
    assert len(strength_peaks(envelope).times) == 0


def test_refuses_stereo():
    with pytest.raises(ValueError, match="samples"):
        onset_strength(np.zeros((2, SR), np.float32), SR)


def test_peaks_lie_between_frames():
    curve = np.maximum(0, 1 - 0.2 * (np.arange(20) - 7.3) ** 2)
    peaks = strength_peaks(OnsetEnvelope(curve, 100.0))
    np.testing.assert_allclose(peaks.times, [0.073])
    assert peaks.strengths.tolist() == [curve[7]]


def test_peaks_between_two_times():
    peaks = StrengthPeaks(np.array([0.0, 1.0, 2.0, 3.0]), np.array([1.0, 2.0, 3.0, 4.0]))
    part = peaks.between(1.0, 2.5)
    assert (part.times.tolist(), part.strengths.tolist()) == ([1, 2], [2, 3])


@pytest.mark.parametrize("sr", [8000, 22050, 44100, 48000])
def test_energy_rises_where_clicks_begin(sr):
    times = np.arange(1, 9, 0.731)
    rises = energy_rises(clicks(times, 0.5, 10, sr), sr)
    found = np.sort(np.argsort(rises.strength)[-len(times) :]) / rises.rate
    np.testing.assert_allclose(found, times, atol=0.001)


@pytest.mark.parametrize("n", [0, 1, 30, 100, 5000])
def test_energy_of_silence_never_rises(n):
    assert not energy_rises(np.zeros(n, np.float32), SR).strength.any()


def test_batch_size_does_not_change_the_rises(monkeypatch):
    samples = clicks(np.arange(0.3, 5, 0.37), 0.3, 5)
    whole = energy_rises(samples, SR).strength
    monkeypatch.setattr(module, "BATCH_FRAMES", 7)
    np.testing.assert_allclose(energy_rises(samples, SR).strength, whole)


@pytest.mark.parametrize("size", [1, 300, 1000, 4410])
def test_a_stream_has_the_envelopes_of_its_samples(size, monkeypatch):
    monkeypatch.setattr(module, "BATCH_FRAMES", 3)
    samples = clicks(np.arange(0.01, 0.25, 0.037), 0.3, 0.251)
    starts = range(0, len(samples), size)
    stream = SampleStream(samples.shape, (samples[start : start + size] for start in starts))
    found, whole = SongEnvelopes.of(stream, SR), SongEnvelopes.of(samples, SR)
    assert found.duration == len(samples) / SR
    assert found.strength.strength.tolist() == whole.strength.strength.tolist()
    assert found.rises.strength.tolist() == whole.rises.strength.tolist()
