"""A level, its page, and a headless Chromium that shows it, if there is one."""

import json

import numpy as np
import pytest

from sabersmith.audio.encode import write_ogg
from sabersmith.beatmap.level_io import write_level
from sabersmith.beatmap.model import Arc, Bomb, BpmChange, Chain, Chart, Level, Light, Note, Wall
from sabersmith.preview import write_preview

from .browser import EVIL, LOADED, TURNED, Browser, find_chromium

BPM = 120.0


def make_level():
    rng = np.random.default_rng(0)
    notes = [
        Note(4 + i / 2, int(line), int(layer), i % 2, int(direction))
        for i, (line, layer, direction) in enumerate(rng.integers((4, 3, 9), size=(30, 3)))
    ]
    full = Chart(
        difficulty="Expert",
        njs=15.0,
        njs_offset=-0.25,
        notes=notes,
        bombs=[Bomb(9.25, 0, 0)],
        walls=[Wall(8.0, 4.0, 3)],
        arcs=[Arc(8.0, 1, 0, 0, 1, 1.0, 12.0, 1, 2, 0, 1.0)],
        chains=[Chain(10.0, 2, 2, 1, 1, 10.5, 2, 0, 4)],
        lights=[
            Light(beat / 2, int(kind), int(value))
            for beat, kind, value in zip(
                range(60), rng.integers(0, 5, 60), rng.integers(0, 13, 60), strict=True
            )
        ],
        bpm_changes=[BpmChange(8.0, 90.0)],
    )
    lone = Chart(difficulty="Easy", njs=10.0, notes=[Note(16.0, 0, 1, 0, 1)], label=EVIL)
    around = Chart("360Degree", "Easy", 10.0, notes=[Note(beat, 1, 0, 0, 1) for beat in TURNED])
    return Level(title=EVIL, artist=EVIL, mapper=EVIL, bpm=BPM, audio="song.egg",
                 charts=[full, lone, around])  # fmt: skip


@pytest.fixture(scope="session")
def level(tmp_path_factory):
    folder = tmp_path_factory.mktemp("level")
    level = make_level()
    write_level(level, folder)
    path = folder / "Easy360Degree.dat"
    data = json.loads(path.read_text("utf-8"))
    data["rotationEvents"] = [{"b": 5, "e": 0, "r": 30}, {"b": 6, "e": 1, "r": -75}]
    path.write_text(json.dumps(data), "utf-8")
    samples = 0.01 * np.random.default_rng(0).standard_normal((1, 20 * 44100))
    write_ogg(np.float32(samples), 44100, folder / "song.egg")
    write_preview(folder, folder / "page.html")
    level.folder = folder
    return level


@pytest.fixture(scope="session")
def program():
    """The browser to test in."""
    return find_chromium() or pytest.skip("no Chromium here; install one or name it in CHROMIUM")


@pytest.fixture(scope="session")
def browser(program, tmp_path_factory):
    with Browser(program, tmp_path_factory.mktemp("profile")) as browser:
        yield browser


@pytest.fixture
def page(browser, level):
    browser.size(1280, 720)
    browser.open(level.folder / "page.html")
    browser.run(LOADED)
    yield browser
    assert browser.faults() == []
