"""Choice of the fastest number format of a device."""

import torch


def fastest_precision(accelerator: str) -> str:
    """Return the precision for Lightning's trainer on `accelerator` (auto, cpu, gpu, ...).

    "bf16-mixed" where the device multiplies bfloat16 matrices in hardware: NVIDIA GPUs since
    Ampere, CPUs with AVX512-BF16 or AMX (AMD since Zen 4, Intel servers since Cooper Lake). Other
    devices emulate bfloat16, which is slower than "32-true", so they get that.
    """
    if accelerator in ("auto", "gpu", "cuda") and torch.cuda.is_available():
        native = torch.cuda.is_bf16_supported(including_emulation=False)
    elif accelerator == "cpu" or not torch.accelerator.is_available():
        features = torch.cpu.get_capabilities()
        native = bool(features.get("avx512_bf16") or features.get("amx_bf16"))
    else:
        native = False
    return "bf16-mixed" if native else "32-true"
