import pytest
import torch

from sabersmith.compute.packed_linear import FastLinear


@pytest.mark.parametrize("autocast", [False, True])
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_inference_equals_a_linear_layer_also_under_autocast(dtype, autocast):
    torch.manual_seed(0)
    layer = FastLinear(24, 8)
    plain = torch.nn.Linear(24, 8)
    plain.load_state_dict(layer.state_dict())
    x = torch.randn(2, 5, 24, dtype=dtype)
    with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, autocast):
        if dtype == torch.bfloat16 and not autocast:
            layer.to(dtype), plain.to(dtype)
        found, expected = layer(x), plain(x)
    assert found.dtype == expected.dtype
    assert torch.allclose(found, expected, atol=1e-2 if found.dtype == torch.bfloat16 else 1e-5)
