import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.sym.inputs import Window, gaps, join_inputs, positions, sample_audio, windows


def test_each_onset_gets_the_audio_of_its_own_frame():
    """The original read one column too early, before the onset."""
    mels = np.zeros((300, 4), np.float32)
    frames = np.array([7, 100, 250])
    mels[frames] = 1.0
    onsets = frames * 0.01
    assert sample_audio(mels, onsets, 0.01).all()
    assert not sample_audio(mels, onsets, 0.01, (-1,)).any()
    assert not sample_audio(mels, onsets, 0.01, (1,)).any()
    assert sample_audio(mels, onsets + 0.0049, 0.01).all()
    assert not sample_audio(mels, onsets + 0.0051, 0.01).any()


def test_offsets_give_frames_nearby_and_silence_outside():
    mels = np.arange(1, 11, dtype=np.float32)[:, None]
    audio = sample_audio(mels, np.array([0.0, 0.05, 0.09, 5.0]), 0.01, (-1, 0, 2))
    assert audio.tolist() == [[0, 1, 3], [5, 6, 8], [9, 10, 0], [10, 0, 0]]


def test_source_keeps_fractions():
    """As whole numbers, like in the original, gaps under a second and all mels would be 0."""
    times = positions(np.array([0.3, 0.6, 0.75]), 1.0)
    source = join_inputs(np.full((5, 2), 0.25, np.float32), times)
    assert source.dtype == np.float32
    assert np.allclose(source[:, :2], 0.25)
    assert np.allclose(source[:, 2], [0, 0.3, 0.3, 0.15, 0.25])
    assert np.allclose(source[:, 3], [0.3, 0.3, 0.15, 0.25, 0])


def test_positions_of_a_song_without_onsets():
    assert positions(np.empty(0), 20.0).tolist() == [0.0, 20.0]
    assert [gap.tolist() for gap in gaps(np.array([0.0, 20.0]))] == [[0, 20], [20, 0]]


def test_end_is_never_before_the_last_onset():
    assert positions(np.array([1.0, 21.0]), 20.0)[-1] == 21.0


@pytest.mark.parametrize("onsets", [[2.0, 1.0], [1.0, 1.0], [np.nan], [[1.0]]])
def test_positions_refuse_onsets_out_of_order(onsets):
    with pytest.raises(ValueError, match="ascending"):
        positions(np.array(onsets), 20.0)


@given(st.integers(2, 400), st.integers(3, 60), st.integers(1, 20), st.integers(0, 10))
def test_windows_choose_every_position_once(size, max_tokens, overlap, lookahead):
    if max_tokens - overlap - lookahead < 1:
        with pytest.raises(ValueError, match="can't have an overlap"):
            windows(size, max_tokens, overlap, lookahead)
        return
    found = windows(size, max_tokens, overlap, lookahead)
    chosen = [i for window in found for i in range(window.first, window.last)]
    assert chosen == list(range(1, size - 1))
    for window in found:
        assert window.stop - window.start <= max_tokens
        assert window.start < window.first < window.last <= window.stop <= size
        assert window.start == 0 or window.first - window.start == overlap
        assert window.stop == size or window.stop - window.last >= lookahead
    # Linear time: all windows but the first and the last choose equally many positions.
    counts = {window.last - window.first for window in found[1:-1]}
    assert len(counts) <= 1


def test_one_window_where_everything_fits():
    assert windows(86, 2048, 512, 64) == [Window(0, 86, 1, 85)]
