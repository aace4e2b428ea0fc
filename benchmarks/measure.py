"""Measure time and peak memory of a piece of work, each in its own process. Linux only.

A server process imports the heavy libraries once and forks a new process for every measurement, so
that none inherits another's memory, caches or threads.
"""

import ctypes
import gc
import multiprocessing
import os
import pickle
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sabersmith.cli.threads import limit_spinning

# Modules that the measured work imports, so that no measurement includes the import.
PRELOAD = (
    "stages",
    "librosa.feature",
    "sabersmith.mapping.mapper",
    "scipy.signal",
    "soxr",
    "soundfile",
)
REPEATS = 3
ENOUGH_S = 3.0  # no repeat starts once the runs have taken so long in all

Work = Callable[[], Any]


@dataclass(frozen=True)
class Measured:
    """Time and memory of a piece of work.

    Attributes:
        seconds: wall time of the fastest run.
        peak: most bytes that the process held during the first run.
        above: the part of the peak above what it held before (libraries and inputs).
        value: what the work returned; None if it was kept in a file instead.
        runs: number of runs.
    """

    seconds: float
    peak: int
    above: int
    value: Any = None
    runs: int = 1


def measure(
    prepare: Callable[..., Work], *args: Any, keep: Path | None = None, repeats: int = REPEATS
) -> Measured:
    """Measure the function that `prepare(*args)` returns; preparing is not counted.

    Args:
        prepare: a module's top-level function; it returns a function without arguments.
        args: of `prepare`.
        keep: file in which the value is pickled; None to return it.
        repeats: most runs.

    Raises:
        BrokenProcessPool: its process was killed. Exceptions of the work are raised, too.
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
    ctypes.CDLL(None).malloc_trim(0)  # freed memory would be reused unseen
    before = _status("VmRSS")
    Path("/proc/self/clear_refs").write_text("5")  # resets VmHWM: proc(5)
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
    """Return a field of /proc/self/status, in bytes."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith(field + ":"):
            return 1024 * int(line.split()[1])
    raise RuntimeError(f"/proc/self/status has no {field}")


def load(path: Path) -> Any:
    """Return a value that `measure` kept in a file."""
    with path.open("rb") as file:
        return pickle.load(file)


@dataclass(frozen=True)
class Run:
    """Of a command: wall seconds, seconds until its first output on stderr, peak bytes.

    cpu: seconds that all processors together spent on it.
    """

    seconds: float
    first_line: float
    peak: int
    cpu: float


def run_command(command: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Run:
    """Run a command to its end, with more variables in its environment.

    The peak is the system's count for the process. It is at least the present memory of this
    process, since it starts before the command's program is loaded.

    Raises:
        RuntimeError: the command failed; the message is what it wrote to stderr.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        list(map(str, command)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, **(environment or {})},
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
    cpu = usage.ru_utime + usage.ru_stime
    return Run(seconds, first_line, 1024 * usage.ru_maxrss, cpu)
