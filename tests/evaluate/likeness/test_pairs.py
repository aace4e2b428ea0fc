import numpy as np
import pytest

from sabersmith.beatmap.model import Level
from sabersmith.errors import InputError
from sabersmith.evaluate.likeness.pairs import find_delay, find_maps
from sabersmith.evaluate.likeness.sound_features import SR

from .charts import composed, pair


@pytest.mark.parametrize("delay_s", [0.0, 0.0123, 1.7, -0.05])
def test_the_delay_of_a_recording_is_found(delay_s: float) -> None:
    song = np.random.default_rng(0).standard_normal(6 * SR).astype(np.float32)
    shift = round(delay_s * SR)
    later = np.concatenate((np.zeros(max(0, shift), np.float32), song[max(0, -shift) :]))
    assert find_delay(song, later[: 5 * SR]) == pytest.approx(delay_s, abs=2.5e-4)


def test_maps_are_found_by_name(tmp_path) -> None:
    (tmp_path / "one" / "a song").mkdir(parents=True)
    (tmp_path / "two").mkdir()
    (tmp_path / "two" / "another.song.zip").touch()
    (tmp_path / "two" / "readme.txt").touch()
    found = find_maps([tmp_path / "one", tmp_path / "two"])
    assert found == {
        "a song": tmp_path / "one" / "a song",
        "another.song": tmp_path / "two" / "another.song.zip",
    }
    with pytest.raises(InputError, match="missing: no such folder"):
        find_maps([tmp_path / "missing"])


def test_charts_of_both_with_enough_notes() -> None:
    long, short = composed(0, (1.0,)), composed(1, (1.0,), count=20)
    assert [name for name, _, _ in pair("a", long, long).charts()] == ["Expert"]
    assert pair("a", long, short).charts() == []
    easier = composed(0, (1.0,))
    easier.difficulty = "Easy"
    both = pair("a", long, long)
    both = type(both)("a", Level(charts=[easier, long]), Level(charts=[long]))
    assert [name for name, _, _ in both.charts()] == ["Expert"]
