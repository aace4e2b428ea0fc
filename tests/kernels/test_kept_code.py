"""Machine code kept in a file: used again, and never when it is damaged or can't be kept."""

from pathlib import Path

import pytest

from sabersmith.kernels import kept_code
from sabersmith.kernels.machine_code import _translated


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept_code.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "sabersmith"


def address() -> int:
    """Translate the search as a new process would, and return where a function of it is."""
    engine = _translated.__wrapped__("search")
    found: int = engine.get_function_address("take_steps")
    return found


def test_code_is_kept_and_used_again(folder: Path) -> None:
    assert address()
    [file] = folder.iterdir()
    before = file.stat()
    assert address()
    assert list(folder.iterdir()) == [file]
    assert file.stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 20_000])
def test_a_damaged_file_is_replaced(folder: Path, content: bytes) -> None:
    assert address()
    [file] = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(content)
    assert kept_code.load(file) is None
    assert address()
    assert file.read_bytes() == whole


def test_every_damaged_byte_is_noticed(folder: Path) -> None:
    file = kept_code.path_of("name", "text")
    kept_code.save(file, b"some code")
    content = file.read_bytes()
    assert kept_code.load(file) == b"some code"
    for place in range(len(content)):
        file.write_bytes(content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :])
        assert kept_code.load(file) is None


def test_code_of_another_version_is_removed(folder: Path) -> None:
    old, new, other = (kept_code.path_of(*it) for it in (("a", "1"), ("a", "2"), ("b", "1")))
    for file in (old, other, new):
        kept_code.save(file, b"code")
    assert sorted(folder.iterdir()) == sorted([new, other])


@pytest.mark.parametrize("base", ["here", "~"])
def test_below_the_current_folder_nothing_is_kept_or_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, base: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(kept_code.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", base)
    file = kept_code.path_of("name", "text")
    kept_code.save(file, b"code")
    assert not list(tmp_path.iterdir())
    kept_code.save(file.absolute(), b"code")
    assert file.exists()
    assert kept_code.load(file) is None


def test_without_a_folder_to_write_to_nothing_is_kept(folder: Path) -> None:
    folder.write_text("a file where the folder would be")
    assert address()
    assert folder.read_text() == "a file where the folder would be"
