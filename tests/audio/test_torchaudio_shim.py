import importlib
import sys
from threading import Event, Thread
from types import ModuleType

import pytest
import torch

from sabersmith.audio.torchaudio_shim import load_torchaudio


def test_transforms_and_resampling_work():
    torchaudio = load_torchaudio()
    assert torchaudio.transforms.Resample(4, 2)(torch.ones(1, 64)).shape == (1, 32)
    assert load_torchaudio() is torchaudio


@pytest.fixture
def imports(monkeypatch):
    """Without torchaudio imported: record what each import of it finds as _extension."""
    for name in [n for n in sys.modules if n.split(".")[0] == "torchaudio"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "torchaudio._extension", raising=False)
    seen = []

    def fake(failing: int, error: type[Exception]):
        def import_module(name):
            seen.append(sys.modules.get("torchaudio._extension"))
            if len(seen) <= failing:
                raise error("libcudart.so: cannot open shared object file")
            return ModuleType(name)

        monkeypatch.setattr(importlib, "import_module", import_module)
        return seen

    yield fake
    sys.modules.pop("torchaudio._extension", None)


def test_no_stand_in_where_the_plain_import_works(imports):
    seen = imports(failing=0, error=OSError)
    load_torchaudio()
    assert seen == [None]


def test_stand_in_only_after_the_plain_import_failed(imports):
    seen = imports(failing=1, error=OSError)
    load_torchaudio()
    assert seen[0] is None
    assert seen[1]._IS_TORCHAUDIO_EXT_AVAILABLE is False
    assert seen[1]._IS_ALIGN_AVAILABLE is False
    assert seen[1].fail_if_no_align(len) is len


def test_other_failures_are_not_hidden(imports):
    imports(failing=1, error=ImportError)
    with pytest.raises(ImportError):
        load_torchaudio()


def test_other_threads_may_import_meanwhile(imports):
    """Modules are added by another thread until each of 50 stand-ins is there."""
    ended = Event()

    def import_others():
        while not ended.is_set():
            for number in range(2000):
                sys.modules[f"other_{number}"] = ModuleType("other")
            for number in range(2000):
                del sys.modules[f"other_{number}"]

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    thread = Thread(target=import_others)
    thread.start()
    try:
        for _ in range(50):
            imports(failing=1, error=OSError).clear()
            load_torchaudio()
    finally:
        ended.set()
        thread.join()
        sys.setswitchinterval(interval)
