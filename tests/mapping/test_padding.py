import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.audio.sample_stream import SampleStream
from sabersmith.mapping.padding import AudioPlan, plan_audio

TEMPOS = st.floats(40, 300)


@given(
    bpm=TEMPOS,
    phase=st.floats(0, 1, exclude_max=True),
    first=st.floats(0, 30),
    length=st.floats(0, 200),
    rest=st.floats(0, 5),
    sr=st.sampled_from([44100, 48000]),
)
def test_level_starts_on_a_beat_with_silence_before_and_after_the_notes(
    bpm, phase, first, length, rest, sr
):
    offset = phase * 60 / bpm
    n_samples = round((first + length + rest) * sr)
    plan = plan_audio(n_samples, sr, bpm, offset, first, first + length)
    beats = (offset + plan.head_s) * bpm / 60
    assert abs(beats - round(beats)) * 60 / bpm <= 0.6 / sr
    assert first + plan.head_s >= 1.5 - 1 / sr
    end = (plan.head + n_samples + plan.tail) / sr
    assert end - (first + length + plan.head_s) >= 2 - 2 / sr
    # No more silence than necessary: with a beat less it would be too short or negative.
    assert plan.head_s - 60 / bpm < max(0.0, 1.5 - first) + 1 / sr


def test_song_that_needs_no_silence_gets_none():
    plan = plan_audio(44100 * 60, 44100, 120.0, 0.0, 2.0, 50.0)
    assert (plan.head, plan.tail) == (0, 0)


def test_silence_surrounds_every_channel():
    samples = np.ones((2, 5), np.float32)
    out = AudioPlan(sr=10, head=3, tail=2).apply(SampleStream.of(samples)).join()
    assert out.dtype == np.float32
    assert AudioPlan(sr=10, head=3, tail=2).padded_s(5) == 1.0
    assert (out == [0, 0, 0, 1, 1, 1, 1, 1, 0, 0]).all() and out.shape == (2, 10)
