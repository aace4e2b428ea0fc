"""torchaudio where its compiled part does not fit the torch beside it.

torchaudio's wheel for Linux links CUDA. Beside a CPU-only torch its `_extension` package fails
to load, and with it the whole import, though transforms and resampling are plain Python. Only
once the plain import has failed does a stand-in without compiled parts take its place.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any


def load_torchaudio() -> Any:
    """The torchaudio package, with its compiled part or without.

    Raises ImportError where it is not installed or fails for another reason.
    """
    try:
        return importlib.import_module("torchaudio")
    except OSError:
        for name in [n for n in sys.modules if n.split(".")[0] == "torchaudio"]:
            del sys.modules[name]
        sys.modules["torchaudio._extension"] = _stand_in()
        return importlib.import_module("torchaudio")


def _stand_in() -> ModuleType:
    module = ModuleType("torchaudio._extension")
    # What the package's own modules look up there.
    module.__dict__.update(
        _IS_TORCHAUDIO_EXT_AVAILABLE=False,
        _IS_ALIGN_AVAILABLE=False,
        fail_if_no_align=lambda function: function,
    )
    return module
