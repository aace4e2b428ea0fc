"""Which processor this is, by what the system says of it."""

from pathlib import Path

import pytest

from sabersmith.compute import processor


@pytest.mark.parametrize(
    "text,named,intel",
    [
        ("vendor_id\t: GenuineIntel\n", "", True),
        ("vendor_id\t: AuthenticAMD\n", "x86_64", False),
        (None, "Intel64 Family 6 Model 154 Stepping 3, GenuineIntel", True),  # as on Windows
        (None, "arm", False),
    ],
)
def test_intel_is_named_by_the_system(
    text: str | None, named: str, intel: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if text is not None:
        (tmp_path / "cpuinfo").write_text(text)
    monkeypatch.setattr(processor, "CPU_INFO", tmp_path / "cpuinfo")
    monkeypatch.setattr(processor.platform, "processor", lambda: named)
    assert processor.is_intel.__wrapped__() == intel
