"""Power spectra against the definition of the Fourier transform."""

import numpy as np
import pytest

from sabersmith.audio.spectrum import power_spectra


@pytest.mark.parametrize("nfft", [8, 1024])
def test_power_is_that_of_the_fourier_transform(nfft: int) -> None:
    frames = np.random.default_rng(0).normal(size=(3, nfft)).astype(np.float32)
    angles = 2j * np.pi * np.outer(np.arange(nfft), np.arange(nfft // 2 + 1)) / nfft
    expected = np.abs(frames.astype(np.float64) @ np.exp(-angles)) ** 2
    found = power_spectra(frames)
    assert found.dtype == np.float32 and found.shape == (3, nfft // 2 + 1)
    assert np.allclose(found, expected, rtol=1e-4, atol=1e-4)
