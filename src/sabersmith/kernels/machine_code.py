"""Machine code of the C files of this folder, for the processor that this runs on.

The network is read step by step in a search. A step is some hundred operations on small arrays, and
calling each of them from Python takes several times as long as computing it. So these steps are
written in C. For users without a compiler, `build` has translated them into the language of LLVM,
and this module has llvmlite, which numba uses too, make machine code of that: in some tenths of a
second at first, and later runs take it from a file (`kept_code`).

Functions take pointers and numbers. They run without Python's lock, so that other threads go on.
"""

import ctypes
import hashlib
import os
import platform
import sys
from collections.abc import Collection, Mapping
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any, TypeVar

import numpy as np

from sabersmith.kernels import kept_code

FOLDER = Path(__file__).parent
NAMES = ("mels", "rhythm", "search")
DTYPES = (np.float32, np.int64, np.bool_)  # of arrays that C reads and writes
# Held while code is translated: a second engine would be given up, with the code that its functions
# point to.
TRANSLATING = RLock()
if hasattr(os, "register_at_fork"):  # a process forked meanwhile would wait for it for ever
    os.register_at_fork(
        before=TRANSLATING.acquire,
        after_in_parent=TRANSLATING.release,
        after_in_child=TRANSLATING.release,
    )
FLOATS_USED = ctypes.c_int(0)  # what code with floats refers to on Windows, where C's start has it
# What code with float16 refers to where the processor can't widen it; no such code runs there.
WIDENING = ("__extendhfsf2", "__gnu_h2f_ieee")

Struct = TypeVar("Struct", bound=ctypes.Structure)


def digest() -> str:
    """Return a digest of all C files; translations name that of the files they were made from."""
    found = hashlib.sha256()
    for path in sorted([*FOLDER.glob("*.c"), *FOLDER.glob("*.h")]):
        found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()[:16]


def machine_code(name: str) -> Any:
    """Return the machine code of a C file, an `ExecutionEngine` of llvmlite."""
    with TRANSLATING:
        return _translated(name)


@cache
def _translated(name: str) -> Any:
    import llvmlite
    import llvmlite.binding as llvm

    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    if sys.platform == "win32":
        llvm.add_symbol("_fltused", ctypes.addressof(FLOATS_USED))
    if not widens_halves():
        for symbol in WIDENING:
            llvm.add_symbol(symbol, ctypes.addressof(FLOATS_USED))
    text = (FOLDER / f"{name}.ll").read_text(encoding="ascii")
    processor, features = llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()
    target = llvm.Target.from_default_triple().create_target_machine(
        cpu=processor, features=features, opt=2
    )
    versions = f"{llvmlite.__version__} {llvm.llvm_version_info}"
    file = kept_code.path_of(name, "\n".join([text, target.triple, processor, features, versions]))
    module = llvm.parse_assembly(text)
    module.triple, module.data_layout = target.triple, str(target.target_data)
    engine = llvm.create_mcjit_compiler(module, target)
    engine.set_object_cache(
        lambda _, code: kept_code.save(file, code), lambda _: kept_code.load(file)
    )
    engine.finalize_object()
    return engine


@cache
def widens_halves() -> bool:
    """Return whether the processor has instructions that turn float16 into float32."""
    import llvmlite.binding as llvm

    if platform.machine().lower() in ("arm64", "aarch64"):
        return True
    return bool(llvm.get_host_cpu_features().get("f16c", False))


@cache
def function(name: str, symbol: str, *arguments: type) -> Any:
    """Return a C function without a result, of arguments of these ctypes."""
    address = machine_code(name).get_function_address(symbol)
    return ctypes.CFUNCTYPE(None, *arguments)(address)


def structure(
    kind: type[Struct], members: Mapping[str, Any], halves: Collection[str] = ()
) -> Struct:
    """Return a C struct of numbers and of the addresses of arrays, which have to outlive it.

    halves: members that are of float16 and not of float32.

    Raises ValueError for an array with gaps, or of other numbers than C knows.
    """
    values = {}
    for name, value in members.items():
        if isinstance(value, np.ndarray):
            allowed = (np.float16,) if name in halves else DTYPES
            if not value.flags.c_contiguous or value.dtype not in allowed:
                raise ValueError(f"{name}: {value.dtype} with strides {value.strides}")
            value = value.ctypes.data
        values[name] = value
    return kind(**values)
