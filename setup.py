"""Packages of the wheel: src/sabersmith, with configs/ and data/checkpoints/ as data inside it.

All else stands in pyproject.toml, which can't say that a package lies in another folder.
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages("src"), "sabersmith.configs", "sabersmith.checkpoints"],
    package_dir={
        "": "src",
        "sabersmith.configs": "configs",
        "sabersmith.checkpoints": "data/checkpoints",
    },
)
