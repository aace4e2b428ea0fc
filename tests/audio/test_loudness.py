import numpy as np
import pytest

from sabersmith.audio.loudness import SILENCE_LUFS, measure_loudness
from sabersmith.audio.sample_stream import SampleStream

SR = 48_000


def tone(level_db, seconds=20.0, channels=2, hz=1000.0):
    wave = 10 ** (level_db / 20) * np.sin(2 * np.pi * hz * np.arange(int(seconds * SR)) / SR)
    return np.stack([wave.astype(np.float32)] * channels)


def measured(samples, parts=1):
    blocks = np.array_split(samples, parts, axis=1)
    return measure_loudness(SampleStream(samples.shape, iter(blocks)), SR)


@pytest.mark.parametrize("level_db", [-23.0, -33.0])
def test_the_tones_of_ebu_tech_3341_measure_as_they_should(level_db):
    found = measured(tone(level_db))
    assert found.lufs == pytest.approx(level_db, abs=0.1)
    assert found.peak_db == pytest.approx(level_db, abs=0.3)  # given with three decimals


def test_quiet_parts_are_gated_out():
    # EBU Tech 3341, case 3: -36, -23 and -36 LUFS measure as -23.
    samples = np.concatenate([tone(-36, 10), tone(-23, 60), tone(-36, 10)], axis=1)
    assert measured(samples).lufs == pytest.approx(-23, abs=0.1)


def test_blocks_change_nothing_and_more_channels_count_as_two():
    samples = tone(-20, 5)
    assert measured(samples, 7) == measured(samples)
    assert measured(np.concatenate([samples, samples])).lufs == measured(samples).lufs
    mono = measured(tone(-20, 5, channels=1))
    assert mono.lufs == pytest.approx(measured(samples).lufs - 3.01, abs=0.05)


def test_silence_and_blinks_are_as_quiet_as_can_be_measured():
    assert measured(np.zeros((1, SR), np.float32)).lufs == SILENCE_LUFS
    assert measured(np.zeros((1, SR), np.float32)).peak_db == -np.inf
    assert measured(tone(-10, 0.1)).lufs == SILENCE_LUFS


def test_the_peak_can_be_left_out() -> None:
    samples = 0.5 * np.sin(np.arange(3 * SR) * 0.1, dtype=np.float32)[None]
    with_peak = measure_loudness(SampleStream(samples.shape, iter([samples])), SR)
    without = measure_loudness(SampleStream(samples.shape, iter([samples])), SR, peak=False)
    assert without.lufs == with_peak.lufs
    assert without.peak_db == -np.inf < with_peak.peak_db


def test_a_whole_song_in_one_block_is_measured():
    samples = np.tile(tone(-20, 10), 24)  # four minutes
    found = measured(samples)
    assert found.lufs == pytest.approx(-20, abs=0.1)
    assert found.peak_db == pytest.approx(-20, abs=0.3)
