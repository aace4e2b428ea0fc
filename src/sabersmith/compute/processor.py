"""What processor this is."""

import platform
from functools import cache
from pathlib import Path

CPU_INFO = Path("/proc/cpuinfo")  # where Linux names the maker; other systems do in `platform`


@cache
def is_intel() -> bool:
    """Return whether the processor is one of Intel's; False if its maker is unknown."""
    described = platform.processor()
    if CPU_INFO.exists():
        with CPU_INFO.open(errors="replace") as file:
            described += file.read(4096)  # of the first processor
    return "GenuineIntel" in described
