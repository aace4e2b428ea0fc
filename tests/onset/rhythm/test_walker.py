"""The C struct of a walk has the members that Python fills in."""

import ctypes
import re

from sabersmith.kernels.machine_code import FOLDER
from sabersmith.onset.rhythm.walker import Walk

KINDS = {"int64_t": ctypes.c_int64, "double": ctypes.c_double}


def test_members_of_the_struct_are_those_of_the_header():
    text = re.sub(r"/\*.*?\*/", "", (FOLDER / "rhythm.h").read_text(), flags=re.DOTALL)
    body = re.search(r"typedef struct \{(.*?)\} Walk;", text, re.DOTALL)[1]
    members = []
    for declaration in filter(None, (part.strip() for part in body.split(";"))):
        kind, names = re.fullmatch(r"(?:const )?(\w+) (.*)", declaration, re.DOTALL).groups()
        for name in (part.strip() for part in names.split(",")):
            pointer = name.startswith("*")
            members.append((name.lstrip("*"), ctypes.c_void_p if pointer else KINDS[kind]))
    assert members == Walk._fields_
