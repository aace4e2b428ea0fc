import numpy as np
import pytest
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio import sample_stream as stream
from sabersmith.audio.sample_stream import SampleStream, rechunk, resample_blocks

RATES = st.sampled_from([8000, 16000, 22050, 44100, 48000, 96000])


def noise(channels: int, n: int) -> np.ndarray:
    return np.random.default_rng(n).uniform(-1, 1, (channels, n)).astype(np.float32)


@given(channels=st.integers(1, 2), n=st.integers(0, 50), block=st.integers(1, 60))
def test_blocks_join_to_what_they_were_cut_from(channels, n, block):
    samples = noise(channels, n)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stream, "BLOCK_SAMPLES", block)
        for part in (samples, samples[0]):
            cut = SampleStream.of(part)
            assert SampleStream.of(cut) is cut
            np.testing.assert_array_equal(cut.join(), part)


@given(sizes=st.lists(st.integers(0, 9)), size=st.integers(1, 20))
def test_rechunked_blocks_have_one_size_and_the_same_samples(sizes, size):
    samples = noise(2, sum(sizes))
    parts = [*rechunk(np.split(samples, np.cumsum(sizes, dtype=int), axis=1), size)]
    assert all(part.shape[1] == size for part in parts[:-1])
    assert all(0 < part.shape[1] <= size for part in parts[-1:])
    np.testing.assert_array_equal(np.concatenate([samples[:, :0], *parts], axis=1), samples)


@settings(max_examples=50, deadline=None)
@given(n=st.integers(0, 3000), block=st.integers(1, 4000), rates=st.tuples(RATES, RATES))
def test_resampling_in_blocks_equals_resampling_at_once(n, block, rates):
    before, after = rates
    samples = noise(2, n)
    parts = (samples[:, start : start + block] for start in range(0, n, block))
    out = np.concatenate([np.zeros((2, 0)), *resample_blocks(parts, 2, before, after)], axis=1)
    assert out.shape == (2, -(-n * after // before))
    if n:
        whole = soxr.resample(samples.T, before, after, quality="HQ").T[:, : out.shape[1]]
        np.testing.assert_allclose(out[:, : whole.shape[1]], whole, atol=1e-5)
