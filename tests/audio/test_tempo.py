import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio.tempo import Tempo, estimate_tempo, onset_envelope

SR = 22050


def beats(bpm: float, offset: float, seconds: float, off_beat: float = 0.3) -> np.ndarray:
    """Clicks on the beats, softer ones half-way, over faint noise."""
    rng = np.random.default_rng(1)
    samples = 1e-3 * rng.standard_normal(round(seconds * SR))
    click = np.exp(-np.arange(800) / 150) * rng.standard_normal(800)
    period = 60 / bpm
    for start, gain in ((offset, 0.5), (offset + period / 2, 0.5 * off_beat)):
        for at in np.arange(start, seconds - 0.1, period):
            place = round(at * SR)
            samples[place : place + len(click)] += gain * click
    return samples.astype(np.float32)


def phase_error(tempo: Tempo, offset: float) -> float:
    period = 60 / tempo.bpm
    return abs((tempo.offset - offset + period / 2) % period - period / 2)


@settings(max_examples=8, deadline=None)
@given(bpm=st.floats(100, 150), offset=st.floats(0, 0.3))
def test_finds_tempo_and_phase(bpm, offset):
    tempo = estimate_tempo(beats(bpm, offset, 40), SR)
    # Within 0.1 %: a tempo near a whole number is taken for it.
    assert abs(tempo.bpm / bpm - 1) < 1e-3
    assert 0 <= tempo.offset < 60 / tempo.bpm
    assert phase_error(tempo, offset) < 0.015
    assert tempo.confidence > 0.8


@pytest.mark.parametrize("sr", [16000, 44100, 48000])
def test_the_sample_rate_does_not_matter(sr):
    from sabersmith.audio.decode import resample

    tempo = estimate_tempo(resample(beats(128, 0.1, 30), SR, sr), sr)
    assert tempo.bpm == 128
    assert phase_error(tempo, 0.1) < 0.01


def test_a_whole_bpm_only_where_one_fits():
    assert estimate_tempo(beats(128.0, 0.1, 60), SR).bpm == 128
    assert abs(estimate_tempo(beats(127.7, 0.1, 60), SR).bpm - 127.7) < 0.02


def test_a_known_tempo_keeps_its_value():
    tempo = estimate_tempo(beats(128, 0.1, 30), SR, bpm=64)
    assert (tempo.bpm, tempo.confidence) == (64, 1)
    assert min(phase_error(tempo, 0.1), phase_error(tempo, 0.1 + 60 / 128)) < 0.01


def test_attacks_without_a_beat_get_less_confidence():
    rng = np.random.default_rng(3)
    samples = 1e-3 * rng.standard_normal(40 * SR)
    for place in rng.integers(0, 39 * SR, 80):
        samples[place : place + 800] += np.exp(-np.arange(800) / 150) * rng.standard_normal(800)
    at_random = estimate_tempo(samples.astype(np.float32), SR).confidence
    assert at_random < 0.8 < estimate_tempo(beats(128, 0.1, 40), SR).confidence


@pytest.mark.parametrize("n", [0, 1, 100, SR, 3 * SR])
def test_nothing_to_hear(n):
    assert estimate_tempo(np.zeros(n, np.float32), SR) == Tempo(120.0, 0.0, 0.0)


@settings(max_examples=25, deadline=None)
@given(n=st.integers(0, 4 * SR), bpm=st.none() | st.floats(20, 400))
def test_songs_of_any_length_have_a_grid(n, bpm):
    tempo = estimate_tempo(beats(120, 0.2, 5)[:n], SR, bpm)
    assert 0 <= tempo.offset < 60 / tempo.bpm and 0 <= tempo.confidence <= 1


def test_the_envelope_peaks_at_the_attacks():
    envelope = onset_envelope(beats(60, 0.5, 10, off_beat=0), SR)
    rate = 22050 / 110
    for beat in range(10):
        middle = round((beat + 0.5) * rate)
        assert abs(envelope[middle - 40 : middle + 40].argmax() - 40) <= 2


def test_refuses_stereo():
    with pytest.raises(ValueError, match="samples"):
        estimate_tempo(np.zeros((2, SR), np.float32), SR)
