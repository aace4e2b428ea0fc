import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.sym.inputs import Window, assemble, gaps, listen, positions, windows


def test_each_onset_hears_its_own_frame():
    """The original read one column early, where the onset has not happened yet."""
    mels = np.zeros((300, 4), np.float32)
    frames = np.array([7, 100, 250])
    mels[frames] = 1.0
    onsets = frames * 0.01
    assert listen(mels, onsets, 0.01).all()
    assert not listen(mels, onsets, 0.01, (-1,)).any()
    assert not listen(mels, onsets, 0.01, (1,)).any()
    assert listen(mels, onsets + 0.0049, 0.01).all()
    assert not listen(mels, onsets + 0.0051, 0.01).any()


def test_offsets_are_frames_beside_and_silence_outside():
    mels = np.arange(1, 11, dtype=np.float32)[:, None]
    heard = listen(mels, np.array([0.0, 0.05, 0.09, 5.0]), 0.01, (-1, 0, 2))
    assert heard.tolist() == [[0, 1, 3], [5, 6, 8], [9, 10, 0], [10, 0, 0]]


def test_source_keeps_fractions():
    """Cast to whole numbers, as in the original, gaps under a second and all mels would be 0."""
    times = positions(np.array([0.3, 0.6, 0.75]), 1.0)
    source = assemble(np.full((5, 2), 0.25, np.float32), times)
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
def test_positions_refuse_nonsense(onsets):
    with pytest.raises(ValueError, match="ascending"):
        positions(np.array(onsets), 20.0)


@given(st.integers(2, 400), st.integers(3, 60), st.integers(1, 20), st.integers(0, 10))
def test_windows_choose_every_position_once(size, max_tokens, carry, ahead):
    if max_tokens - carry - ahead < 1:
        with pytest.raises(ValueError, match="can't carry"):
            windows(size, max_tokens, carry, ahead)
        return
    found = windows(size, max_tokens, carry, ahead)
    chosen = [i for window in found for i in range(window.first, window.last)]
    assert chosen == list(range(1, size - 1))
    for window in found:
        assert window.stop - window.start <= max_tokens
        assert window.start < window.first < window.last <= window.stop <= size
        assert window.start == 0 or window.first - window.start == carry
        assert window.stop == size or window.stop - window.last >= ahead
    # Linear: the work per window is bounded, and each but the last makes the same headway.
    headway = {window.last - window.first for window in found[1:-1]}
    assert len(headway) <= 1


def test_one_window_where_everything_fits():
    assert windows(86, 2048, 512, 64) == [Window(0, 86, 1, 85)]
