import pytest
import torch

from sabersmith.onset import parallel_lstm
from sabersmith.onset.parallel_lstm import ParallelLstm


@pytest.mark.parametrize("threads", [1, 2, 3])
@pytest.mark.parametrize(("layers", "block"), [(1, 512), (3, 512), (3, 7), (2, 30)])
def test_equals_torchs_lstm_and_restores_the_thread_count(layers, block, threads, monkeypatch):
    monkeypatch.setattr(parallel_lstm, "BLOCK", block)
    before = torch.get_num_threads()
    lstm = torch.nn.LSTM(7, 5, layers, bidirectional=True).eval()
    x = torch.randn(30, 2, 7)
    with torch.inference_mode():
        expected, _ = lstm(x)
        try:
            torch.set_num_threads(threads)
            found = ParallelLstm(lstm).run(x)
            assert torch.get_num_threads() == threads
        finally:
            torch.set_num_threads(before)
    torch.testing.assert_close(found, expected, atol=1e-6, rtol=0)
