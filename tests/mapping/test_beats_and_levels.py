import numpy as np
import pytest

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.mapping.beats_and_levels import find_beats_and_levels
from sabersmith.mapping.settings import MapSettings

from ..conftest import write_map
from ..songs import SR, clicks


def song_of(samples):
    return Song.of(samples, SR, AudioInfo(samples.shape[1] / SR, SR, 2, "", ""))


@pytest.mark.parametrize(("quiet_s", "silence_s"), [(0.0, 1.9), (1.0, 0.9), (3.0, 0.4)])
def test_the_silence_before_a_level_is_guessed_from_the_first_loud_sound(quiet_s, silence_s):
    """Beats are at 0.1 + k / 2 seconds, so silence is 0.4 + k / 2; notes come from 1.5 s on."""
    samples = clicks(20.0)
    samples[:, : round(quiet_s * SR)] *= 0.01
    found = find_beats_and_levels(song_of(samples), MapSettings())
    guess = found.likely_silence(song_of(samples))
    assert guess / SR == pytest.approx(silence_s, abs=0.01)


def test_no_silence_is_guessed_where_a_maps_beats_are_given(tmp_path):
    level = write_map(tmp_path / "map", 0)
    song = song_of(clicks(20.0))
    found = find_beats_and_levels(song, MapSettings(timing=str(level)))
    assert found.timing is not None
    assert found.likely_silence(song) == 0


def test_a_silent_song_is_loud_from_its_start():
    found = find_beats_and_levels(
        song_of(np.zeros((2, 5 * SR), np.float32)), MapSettings(bpm=120, offset=0.0)
    )
    assert found.sound.first_loud_s(12.0, 95.0) == 0.0
