from pathlib import Path

import librosa
import numpy as np
import pytest
from hydra.utils import instantiate
from hypothesis import given, settings
from hypothesis import strategies as st
from omegaconf import OmegaConf

from sabersmith.audio import mels
from sabersmith.audio.mels import ONSET_MELS, SYM_MELS, MelSettings, log_mels, normalise
from sabersmith.audio.sample_stream import SampleStream

NEAR = 0.01  # dB: librosa's double precision keeps more detail near -80 dB
SMALL = MelSettings(sr=8000, hop=80, n_mels=20, nffts=(256, 512))


def song(n: int, seed: int = 0) -> np.ndarray:
    """Noise over tones, with a silent third and a loud burst."""
    rng = np.random.default_rng(seed)
    t = np.arange(n)
    samples = 0.3 * np.sin(t / 20) + 0.05 * np.sin(t / 3) + 0.01 * rng.standard_normal(n)
    samples[n // 3 : 2 * n // 3] = 0
    samples[n // 2 : n // 2 + 200] = rng.uniform(-1, 1, len(samples[n // 2 : n // 2 + 200]))
    return samples.astype(np.float32)


def by_librosa(samples: np.ndarray, settings: MelSettings) -> np.ndarray:
    windows = []
    for nfft in settings.nffts:
        power = librosa.feature.melspectrogram(
            y=samples, sr=settings.sr, n_fft=nfft, hop_length=settings.hop, n_mels=settings.n_mels
        )
        windows.append(librosa.power_to_db(power, ref=np.max, top_db=80))
    return np.stack(windows, axis=1)


@pytest.mark.parametrize("features", [ONSET_MELS, SYM_MELS])
def test_all_frames_equal_librosa(features):
    samples = song(3 * features.sr + 17)
    ours = log_mels(samples, features)
    assert ours.dtype == np.float32
    assert ours.shape == (features.n_mels, len(features.nffts), features.frames(len(samples)))
    np.testing.assert_allclose(ours, by_librosa(samples, features), atol=NEAR, rtol=0)


@settings(max_examples=25, deadline=None)
@pytest.mark.filterwarnings("ignore:n_fft")
@given(n=st.integers(1, 4000), block=st.integers(1, 4000), frames=st.integers(1, 60))
def test_block_sizes_do_not_change_the_values_at_any_length(n, block, frames):
    samples = song(max(n, 600))[:n]
    blocks = (samples[start : start + block] for start in range(0, n, block))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(mels, "BATCH_FRAMES", frames)
        ours = log_mels(SampleStream((n,), blocks), SMALL)
    assert ours.shape[2] == SMALL.frames(n) == 1 + n // 80
    np.testing.assert_allclose(ours, by_librosa(samples, SMALL), atol=NEAR, rtol=0)


def test_a_click_is_in_the_frame_at_its_time():
    samples = np.zeros(2 * 44100, np.float32)
    samples[round(1.23 * 44100)] = 1
    loudest = log_mels(samples, ONSET_MELS).mean(axis=0).argmax(axis=1)
    np.testing.assert_array_equal(loudest * ONSET_MELS.frame_s, [1.23] * 3)


def test_the_loudest_value_is_1_and_silence_is_0():
    samples = song(8000)
    scaled = normalise(log_mels(samples, SMALL))
    assert scaled.dtype == np.float32
    assert scaled.max() == 1 and scaled.min() == 0
    middle_of_the_gap = int(0.42 * scaled.shape[2])
    assert not scaled[:, :, middle_of_the_gap].any()


def test_a_silent_song_is_0_throughout():
    assert not normalise(log_mels(np.zeros(4000, np.float32), SMALL)).any()


@settings(max_examples=20, deadline=None)
@given(gain=st.floats(0.3, 1))
def test_the_gain_of_a_song_does_not_change_its_features(gain):
    samples = song(4000)
    np.testing.assert_allclose(
        log_mels(np.float32(gain * samples), SMALL), log_mels(samples, SMALL), atol=2e-3
    )


@pytest.mark.parametrize("samples", [np.zeros((2, 100)), np.zeros(0), np.array([0.0, np.nan])])
def test_refuses_invalid_samples(samples):
    with pytest.raises(ValueError, match="samples"):
        log_mels(samples, SMALL)


@pytest.mark.parametrize(("stage", "default"), [("onset", ONSET_MELS), ("sym", SYM_MELS)])
def test_configs_hold_the_default_settings(stage, default):
    config = OmegaConf.load(Path(__file__).parents[2] / f"configs/features/{stage}.yaml")
    loaded = instantiate(config)
    assert loaded == default and hash(loaded) == hash(default)
    assert loaded.frame_s == 0.01


def test_a_single_window_size_needs_no_list():
    assert MelSettings(sr=16000, hop=160, n_mels=100, nffts=2048) == SYM_MELS


@pytest.mark.parametrize(
    "wrong", [{"hop": 0}, {"hop": 257}, {"nffts": ()}, {"nffts": (255,)}, {"n_mels": -1}]
)
def test_refuses_invalid_settings(wrong):
    with pytest.raises(ValueError):
        MelSettings(**({"sr": 8000, "hop": 80, "n_mels": 20, "nffts": (256,)} | wrong))
