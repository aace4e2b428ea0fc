"""Power spectra of frames of sound."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def power_spectra(frames: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the power |X|^2 of the real Fourier transform of frames (n, nfft): (n, nfft // 2 + 1).

    torch's transform takes a sixth of the time of numpy's.
    """
    import torch  # takes a second, which whoever only reads settings should not wait for

    squares = torch.view_as_real(torch.fft.rfft(torch.from_numpy(frames))).square_()
    power: NDArray[np.float32] = (squares[..., 0] + squares[..., 1]).numpy()  # faster than sum(-1)
    return power
