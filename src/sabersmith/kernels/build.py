"""Translate the C files of this folder into LLVM's language, which `machine_code` reads.

python -m sabersmith.kernels.build [clang]

Only those who change a C file need this, and Clang 19: what it writes is part of the project.
"""

import re
import subprocess
import sys

from sabersmith.kernels.machine_code import FOLDER, NAMES, digest

OPTIONS = [
    "-std=c17",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-Wno-psabi",  # wide values are passed within a file only
    # With registers of 8 floats; where a processor has others, llvmlite splits or pads them.
    "-O2",
    "-march=x86-64-v3",
    "-mprefer-vector-width=256",
    # What these gain takes longer to translate.
    "-fno-unroll-loops",
    "-fno-slp-vectorize",
    # Sums may be reordered, to use wide registers. Infinity and NaN stay.
    "-fassociative-math",
    "-fno-signed-zeros",
    "-fno-trapping-math",
    "-fno-math-errno",
    "-ffp-contract=fast",
    # No calls of the system's libraries.
    "-ffreestanding",
    "-fno-builtin",
    "-fno-stack-protector",
    "-target",
    "x86_64-unknown-linux-gnu",
]
# What names that target. All else holds for any with 64 bits: integers and pointers are as large.
OF_TARGET = re.compile(
    r"^(target|source_filename|; ModuleID) .*\n"
    r'| "(target-cpu|target-features|tune-cpu|prefer-vector-width)"="[^"]*"',
    re.MULTILINE,
)


def translate(name: str, clang: str = "clang-19") -> str:
    """Return the translation of a C file."""
    command = [clang, *OPTIONS, "-S", "-emit-llvm", f"{name}.c", "-o", "-"]
    text = subprocess.run(command, cwd=FOLDER, check=True, capture_output=True, text=True).stdout
    return f"; of C files with the digest {digest()}\n{OF_TARGET.sub('', text)}"


def main(arguments: list[str]) -> None:
    """Write the translations of all C files."""
    for name in NAMES:
        (FOLDER / f"{name}.ll").write_text(translate(name, *arguments))


if __name__ == "__main__":
    main(sys.argv[1:])
