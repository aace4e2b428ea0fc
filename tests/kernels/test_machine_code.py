"""C files: their translations are of the present ones, and constants are those of Python."""

import ctypes
import os
import re
import shutil
from threading import Event, Thread

import numpy as np
import pytest

from sabersmith.beatmap import vocabulary
from sabersmith.kernels import build
from sabersmith.kernels.machine_code import FOLDER, NAMES, TRANSLATING, digest, structure
from sabersmith.onset.rhythm.walker import Walk
from sabersmith.sym import copying, flow, flow_tables, recency
from sabersmith.sym.compiled_search import FACTORS, Search

CLANG = "clang-19"
MODULES = (vocabulary, copying, flow, flow_tables, recency)
KINDS = {"int64_t": ctypes.c_int64, "double": ctypes.c_double}


@pytest.mark.parametrize("name", NAMES)
def test_translations_are_of_the_present_files(name: str) -> None:
    first = (FOLDER / f"{name}.ll").read_text().splitlines()[0]
    assert digest() in first, "run `python -m sabersmith.kernels.build`"


@pytest.mark.skipif(shutil.which(CLANG) is None, reason=f"there is no {CLANG}")
@pytest.mark.parametrize("name", NAMES)
def test_the_build_writes_what_is_there(name: str) -> None:
    assert build.translate(name, CLANG) == (FOLDER / f"{name}.ll").read_text()


def test_constants_are_those_of_python() -> None:
    text = (FOLDER / "search.h").read_text()
    compared = set()
    for name, value in re.findall(r"^#define (\w+) ([\d.e+-]+)f?\b", text, re.MULTILINE):
        for module in MODULES:
            if hasattr(module, name):
                assert float(value) == float(getattr(module, name)), name
                compared.add(name)
    assert {"FORBIDDEN", "ENDINGS", "WAYS", "RECENT", "MIN_P", "CANDIDATES"} <= compared


def test_parts_of_a_state_have_the_sizes_of_python() -> None:
    moves = sum(flow_tables.MOVE_SIZES)
    sizes = {"FLOW_SIZE": sum(flow.STATE_SIZES), "MOMENT": sum(flow.MOMENT_SIZES)}
    sizes |= {"MOVE_SIZE": moves, "FACTORS": FACTORS, "REACHED_SIZE": flow_tables.WAYS + 1}
    # The header's own arithmetic, in Python.
    text = (FOLDER / "search.h").read_text()
    known: dict[str, int] = {
        name: int(value)
        for name, value in re.findall(r"^#define (\w+) (\d+)\b", text, re.MULTILINE)
    }
    for body in re.findall(r"^enum \{(.*?)\};", text, re.MULTILINE | re.DOTALL):
        following = 0
        for entry in filter(None, (part.strip() for part in body.split(","))):
            name, _, value = (part.strip() for part in entry.partition("="))
            known[name] = eval(value, {}, known) if value else following
            following = known[name] + 1
    assert {name: known[name] for name in sizes} == sizes


@pytest.mark.parametrize(("header", "struct"), [("rhythm.h", Walk), ("search.h", Search)])
def test_members_of_structs_are_those_that_python_fills_in(
    header: str, struct: type[ctypes.Structure]
) -> None:
    text = re.sub(r"/\*.*?\*/", "", (FOLDER / header).read_text(), flags=re.DOTALL)
    [body] = re.findall(rf"typedef struct \{{(.*?)\}} {struct.__name__};", text, re.DOTALL)
    members: list[tuple[str, type]] = []
    for declaration in filter(None, (part.strip() for part in body.split(";"))):
        [(kind, names)] = re.findall(r"^(?:const )?(\w+) (.*)", declaration, re.DOTALL)
        for name in (part.strip() for part in names.split(",")):
            is_pointer = name.startswith("*")
            members.append((name.lstrip("*"), ctypes.c_void_p if is_pointer else KINDS[kind]))
    assert members == struct._fields_


@pytest.mark.parametrize(
    "array", [np.zeros(4), np.zeros(4, np.int32), np.zeros((4, 4), np.float32)[:, :2]]
)
def test_arrays_that_c_would_misread_are_refused(array: np.ndarray) -> None:
    with pytest.raises(ValueError, match="lags: "):
        structure(Walk, {"lags": array})


def test_only_members_that_are_of_halves_may_be() -> None:
    half, single = np.zeros(4, np.float16), np.zeros(4, np.float32)
    assert structure(Walk, {"bits": half, "heat": single}, ["bits"]).bits == half.ctypes.data
    with pytest.raises(ValueError, match="bits: float32"):
        structure(Walk, {"bits": single}, ["bits"])
    with pytest.raises(ValueError, match="heat: float16"):
        structure(Walk, {"bits": half, "heat": half}, ["bits"])


def test_a_struct_has_numbers_and_addresses() -> None:
    array = np.zeros(3, np.int64)
    found = structure(Walk, {"beats": 7, "lags": array})
    assert (found.beats, found.lags, found.bits) == (7, array.ctypes.data, None)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks here")
def test_a_process_forked_while_code_is_translated_can_translate() -> None:
    begun = Event()

    def translate() -> None:
        with TRANSLATING:
            begun.set()
            for name in NAMES * 5:
                build.OF_TARGET.sub("", (FOLDER / f"{name}.ll").read_text())  # takes a while

    thread = Thread(target=translate)
    thread.start()
    begun.wait()
    child = os.fork()
    if not child:
        os._exit(0 if TRANSLATING.acquire(timeout=10) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    thread.join()
