"""Time and peak memory of a piece of work, each in a process of its own. Linux only.

A server process imports the heavy libraries once and forks a fresh process for every measurement,
so that none inherits another's memory, caches or threads.
"""

import ctypes
import gc
import multiprocessing
import os
import pickle
import subprocess
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sabersmith.cli.threads import limit_spinning

# What the measured work imports, so that no measurement pays for it.
PRELOAD = (
    "stages",
    "librosa.feature",
    "sabersmith.mapping.mapper",
    "scipy.signal",
    "soxr",
    "soundfile",
)
REPEATS = 3
ENOUGH_S = 3.0  # no repeat starts once the runs have taken so long together

Work = Callable[[], Any]


@dataclass(frozen=True)
class Measured:
    """What a piece of work took.

    Attributes:
        seconds: wall time, the least of `runs` runs.
        peak: most bytes that the process held during the first run.
        above: of which on top of what it held before (libraries and inputs).
        value: what the work returned, None if it was kept in a file instead.
        runs: how often it ran.
    """

    seconds: float
    peak: int
    above: int
    value: Any = None
    runs: int = 1


def measure(
    prepare: Callable[..., Work], *args: Any, keep: Path | None = None, repeats: int = REPEATS
) -> Measured:
    """Measure what `prepare(*args)` returns, a function without arguments; preparing is free.

    prepare: a module's top-level function. keep: pickle the value there rather than return it.
    Raises what the work raises, and BrokenProcessPool if its process is killed.
    """
    limit_spinning()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(PRELOAD))
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        return pool.submit(_measure, prepare, args, keep, repeats).result()


def _measure(
    prepare: Callable[..., Work], args: Sequence[Any], keep: Path | None, repeats: int
) -> Measured:
    work = prepare(*args)
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)  # freed memory would hide what the work takes
    before = _status("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")  # VmHWM starts anew: proc(5)
    times: list[float] = []
    while len(times) < repeats and sum(times) < ENOUGH_S:
        start = time.perf_counter()
        value = work()
        times.append(time.perf_counter() - start)
        if len(times) == 1:
            peak = _status("VmHWM")
    if keep is not None:
        with keep.open("wb") as file:
            pickle.dump(value, file, protocol=5)
        value = None
    return Measured(min(times), peak, peak - before, value, len(times))


def _status(field: str) -> int:
    """Bytes of a field of /proc/self/status."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return 1024 * int(line.split()[1])
    raise RuntimeError(f"/proc/self/status has no {field}")


def load(path: Path) -> Any:
    """Return what `measure` kept in a file."""
    with path.open("rb") as file:
        return pickle.load(file)


@dataclass(frozen=True)
class Run:
    """What a command took: wall seconds, seconds until it first wrote to stderr, peak bytes."""

    seconds: float
    first_line: float
    peak: int


def run_command(command: Sequence[str | Path]) -> Run:
    """Run a command to its end.

    The peak is the system's own count for the process, which is at least this process's present
    memory: it counts from before the command's program is loaded.

    Raises RuntimeError with what it wrote to stderr if it fails.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr is not None
        written = process.stderr.read(1)
        first_line = time.perf_counter() - start
        written += process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command}: {written.decode(errors='replace').strip()}")
    return Run(seconds, first_line, 1024 * usage.ru_maxrss)
