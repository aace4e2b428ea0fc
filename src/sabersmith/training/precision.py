"""Which numbers a device computes with fastest."""

import torch


def fastest_precision(accelerator: str) -> str:
    """Return the precision for Lightning's trainer on `accelerator` (auto, cpu, gpu, ...).

    "bf16-mixed" where the device multiplies bfloat16 matrices itself: GPUs from NVIDIA's Ampere
    on, CPUs with AVX512-BF16 or AMX (AMD since Zen 4, Intel's servers since Cooper Lake). Others
    emulate it, slower than the "32-true" that they get.
    """
    if accelerator in ("auto", "gpu", "cuda") and torch.cuda.is_available():
        native = torch.cuda.is_bf16_supported(including_emulation=False)
    elif accelerator == "cpu" or not torch.accelerator.is_available():
        able = torch.cpu.get_capabilities()
        native = bool(able.get("avx512_bf16") or able.get("amx_bf16"))
    else:
        native = False
    return "bf16-mixed" if native else "32-true"
