import pytest
import torch

from sabersmith.training.precision import fastest_precision


def simulate_machine(monkeypatch, gpu=None, features=()):
    """Simulate a machine; gpu: whether its GPU computes in bfloat16, None for no GPU."""
    monkeypatch.setattr(torch.cuda, "is_available", lambda: gpu is not None)
    monkeypatch.setattr(torch.accelerator, "is_available", lambda: gpu is not None)
    monkeypatch.setattr(
        torch.cuda, "is_bf16_supported", lambda including_emulation: gpu or including_emulation
    )
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: dict.fromkeys(features, True))


@pytest.mark.parametrize("accelerator", ["auto", "gpu", "cuda"])
@pytest.mark.parametrize(("native", "precision"), [(True, "bf16-mixed"), (False, "32-true")])
def test_precision_of_a_gpu(monkeypatch, accelerator, native, precision):
    simulate_machine(monkeypatch, gpu=native)
    assert fastest_precision(accelerator) == precision


@pytest.mark.parametrize("accelerator", ["auto", "cpu"])
@pytest.mark.parametrize(
    ("features", "precision"),
    [(["avx2"], "32-true"), (["avx512_bf16"], "bf16-mixed"), (["amx_bf16"], "bf16-mixed")],
)
def test_precision_of_a_cpu(monkeypatch, accelerator, features, precision):
    simulate_machine(monkeypatch, features=features)
    assert fastest_precision(accelerator) == precision


def test_precision_of_the_cpu_of_a_machine_with_a_gpu(monkeypatch):
    simulate_machine(monkeypatch, gpu=True, features=["avx2"])
    assert fastest_precision("cpu") == "32-true"
