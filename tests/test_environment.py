import subprocess
import tomllib
from itertools import chain
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[1]


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
WANTED = list(chain(PROJECT["dependencies"], *PROJECT["optional-dependencies"].values()))


def test_environment_names_the_set_of_pyproject():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())["dependencies"]
    by_pip = next(entry["pip"] for entry in environment if isinstance(entry, dict))
    itself = {name for name in WANTED if name.startswith(PROJECT["name"])}
    assert sorted(by_pip) == sorted({*WANTED, "-e ."} - itself)
    python = next(entry for entry in environment if str(entry).startswith("python="))
    assert python.removeprefix("python=") == PROJECT["requires-python"].removeprefix(">=")


def test_everything_is_pinned():
    assert all("==" in name or name.startswith(PROJECT["name"]) for name in WANTED)


def test_ci_runs_the_command_of_the_readme():
    shown = subprocess.run([ROOT / ".ci/run", "--show"], capture_output=True, text=True, check=True)
    command = shown.stdout.strip()
    assert f"```bash\n{command}\n```" in (ROOT / "README.md").read_text()
    for step in ("-m venv", "pip install -e", "ruff check .", "mypy", "-m pytest"):
        assert step in command
