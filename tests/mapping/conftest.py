import pytest

from sabersmith.audio.probe import AudioInfo
from sabersmith.audio.song import Song
from sabersmith.mapping.mapper import Mapper

from ..songs import SR, clicks, write_onset, write_sym


@pytest.fixture(scope="session")
def mapper(tmp_path_factory):
    """Return a mapper of tiny untrained networks."""
    folder = tmp_path_factory.mktemp("checkpoints")
    return Mapper(write_onset(folder / "o.ckpt"), write_sym(folder / "s.ckpt"), "cpu")


@pytest.fixture(scope="session")
def song():
    """Return a song of clicks at 0.1 s + k / 2."""
    samples = clicks()
    return Song.of(samples, SR, AudioInfo(samples.shape[1] / SR, SR, 2, "", ""))
