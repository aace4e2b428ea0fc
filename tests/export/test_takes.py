import numpy as np
import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError, OptionError
from sabersmith.export.batch import songs_to_zips
from sabersmith.export.single_song import song_to_zip
from sabersmith.export.takes import agreements, takes_to_zips


def test_takes_are_the_maps_of_their_seeds(song, request_of, tmp_path):
    summary = takes_to_zips(request_of(song, out=tmp_path, title="x", takes=2, seed=7))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x-seed7.zip", "x-seed8.zip"]
    song_to_zip(request_of(song, out=tmp_path / "alone", title="x", seed=8))
    alone, take = read_level(tmp_path / "alone" / "x.zip"), read_level(tmp_path / "x-seed8.zip")
    assert take.charts == alone.charts
    assert take.charts != read_level(tmp_path / "x-seed7.zip").charts
    assert summary.splitlines()[1].startswith("2 takes")
    ranked = [line.split()[1] for line in summary.splitlines() if line[:2] in ("1.", "2.")]
    assert sorted(ranked) == ["seed=7,", "seed=8,"]


def test_takes_rank_by_how_well_they_agree_with_the_others():
    a, b = np.arange(1.0, 9.0), np.arange(1.0, 9.0) + 0.01
    odd = np.arange(20.0, 28.0)
    scores = agreements([[a, a], [b, b], [odd, a]])
    assert scores == pytest.approx([(2 + 0 + 1) / 4, (2 + 0 + 1) / 4, (0 + 1 + 0 + 1) / 4])
    assert agreements([[a]]) == [1.0]


def test_takes_are_for_one_song(album, request_of, tmp_path):
    request = request_of(album, out=tmp_path, takes=2)
    with pytest.raises(OptionError, match="takes=: is for one song"):
        songs_to_zips(request)


def test_what_is_in_the_way_of_a_take_is_found_before_anything_is_made(song, request_of, tmp_path):
    (tmp_path / "x-seed1.zip").mkdir()
    with pytest.raises(InputError, match=r"x-seed1\.zip"):
        takes_to_zips(request_of(song, out=tmp_path, title="x", takes=2))
    assert [path.name for path in tmp_path.iterdir()] == ["x-seed1.zip"]
