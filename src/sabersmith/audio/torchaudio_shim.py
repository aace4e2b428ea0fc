"""Import torchaudio even if its compiled extension does not fit the installed torch.

torchaudio's wheel for Linux links against CUDA. With a CPU-only torch, its `_extension` package
fails to load, and so does the whole import, although transforms and resampling are plain Python.
If the plain import fails, a stand-in without compiled parts replaces `_extension`.
"""

from __future__ import annotations

import importlib
import sys
from threading import Lock
from types import ModuleType
from typing import Any

LOADING = Lock()  # or a thread would take away what another has half imported


def load_torchaudio() -> Any:
    """Return the torchaudio package, with its compiled extension or without.

    Raises:
        ImportError: it is not installed, or fails for another reason.
    """
    with LOADING:
        try:
            return importlib.import_module("torchaudio")
        except OSError:
            for name in list(sys.modules):  # a copy: other threads import other modules meanwhile
                if name.split(".")[0] == "torchaudio":
                    del sys.modules[name]
            sys.modules["torchaudio._extension"] = _stand_in()
            return importlib.import_module("torchaudio")


def _stand_in() -> ModuleType:
    module = ModuleType("torchaudio._extension")
    # The names that torchaudio's own modules import from it.
    module.__dict__.update(
        _IS_TORCHAUDIO_EXT_AVAILABLE=False,
        _IS_ALIGN_AVAILABLE=False,
        fail_if_no_align=lambda function: function,
    )
    return module
