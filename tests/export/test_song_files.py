import numpy as np
import pytest

from sabersmith.audio.loudness import Loudness
from sabersmith.export.song_files import plan_gain


@pytest.mark.parametrize(
    ("lufs", "peak_db", "wanted", "gain_db", "words"),
    [
        (-12.0, -0.5, None, 0.0, ""),
        (-24.0, -6.0, None, 0.0, "the song is quiet (-24 LUFS); loudness=-14 raises it"),
        (-24.0, -12.0, -14.0, 10.0, ""),
        (-24.0, -6.0, -14.0, 5.0, "peaks allow -19.0 LUFS only"),
        (-8.0, 1.0, -14.0, -6.0, ""),
        (-16.0, 0.0, -14.0, 0.0, "peaks allow -16.0 LUFS only"),
        (-70.0, -np.inf, -14.0, 0.0, ""),
    ],
)
def test_normalising_leaves_room_for_peaks(lufs, peak_db, wanted, gain_db, words):
    gain, lines = plan_gain(Loudness(lufs, peak_db), wanted)
    assert gain == pytest.approx(gain_db)
    assert len(lines) == bool(words) and words in "".join(lines)
