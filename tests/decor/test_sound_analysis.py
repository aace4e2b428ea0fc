import tracemalloc
from itertools import pairwise

import numpy as np
import pytest

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.sample_stream import BLOCK_SAMPLES
from sabersmith.audio.song import Song
from sabersmith.decor.sound_analysis import EDGES_HZ, NFFT, RANGE_DB, BandLevels, analyse_sound


def song_of(samples, sr=44100):
    stereo = np.float32([samples, samples])
    return Song.of(stereo, sr, AudioInfo(len(samples) / sr, sr, 2, "", ""))


def all_at_once(samples, sr):
    """Return the bands of frames i * hop of a song, computed one by one."""
    hop = round(sr / 50)
    padded = np.pad(samples, NFFT // 2).astype(np.float64)
    bins = np.round(np.array(EDGES_HZ) * NFFT / sr).astype(int)
    rows = []
    for start in range(0, len(padded) - NFFT + 1, hop):
        spectrum = np.fft.rfft(padded[start : start + NFFT] * np.hanning(NFFT + 1)[:-1])
        power = np.abs(spectrum) ** 2
        rows.append([power[a:b].sum() for a, b in pairwise(bins)])
    energy = np.array(rows)
    return np.maximum(10 * np.log10(energy / energy.max() + 1e-30), -RANGE_DB)


@pytest.mark.parametrize(
    ("n", "sr"), [(BLOCK_SAMPLES + 12345, 44100), (300, 44100), (60000, 48000)]
)
def test_blocks_give_the_bands_of_the_whole_song(n, sr):
    rng = np.random.default_rng(0)
    samples = (0.1 * rng.standard_normal(n) * np.linspace(1e-3, 1, n)).astype(np.float32)
    sound = analyse_sound(song_of(samples, sr))
    expected = all_at_once(samples, sr)
    assert sound.rate == 50.0
    assert sound.bands.shape == expected.shape == (1 + n // (sr // 50), 6)
    assert np.abs(sound.bands - expected).max() < 0.01


def peak_memory(blocks):
    """Return the peak memory, bytes, of the analysis of a song of `blocks` silent blocks."""
    samples = (np.zeros((1, BLOCK_SAMPLES), np.float32) for _ in range(blocks))
    song = Song.store(samples, 1, 44100, AudioInfo(0, 44100, 1, "", ""))
    tracemalloc.start()
    analyse_sound(song)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def test_memory_does_not_grow_with_the_song():
    assert peak_memory(24) < 1.2 * peak_memory(6)


def test_silence_has_no_rises():
    sound = analyse_sound(song_of(np.zeros(44100)))
    assert (sound.rises == 0).all() and np.isfinite(sound.loudness).all()


def test_accents_are_placed_in_the_level():
    samples = 1e-4 * np.random.default_rng(0).standard_normal(44100 * 4)
    samples[44100 * 2 :][:2000] += np.random.default_rng(1).standard_normal(2000)
    analysed = analyse_sound(song_of(samples))
    sound = BandLevels(analysed.bands, analysed.rate, start=1.5)
    times = np.arange(1.5, 5.5, 0.1)
    assert times[sound.accents(times).argmax()] == pytest.approx(3.5)
    assert sound.accents([2.0, 3.0, 4.5]).max() < 0.3 * sound.accents([3.5])[0]


def test_means_are_over_the_frames_between_the_edges():
    bands = np.random.default_rng(0).uniform(-60, 0, (500, 6)).astype(np.float32)
    means = BandLevels(bands, 50.0).means([1.0, 2.0, 2.0, 9.0])
    assert np.allclose(means[[0, 2]], [bands[50:100].mean(0), bands[100:450].mean(0)], atol=1e-3)
    assert np.allclose(means[1], bands[100], atol=1e-3)
