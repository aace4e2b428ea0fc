"""A studio with the shipped checkpoints, the demo song mapped in it, and a browser."""

import os
from pathlib import Path

import pytest

from ..conftest import write_map
from ..preview.browser import find_chromium
from .client import Server

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "data" / "demo" / "first_forge.ogg"
READY = "() => studio.work.project?.job === null && studio.work.shown && sabersmith.data"


def open_song(page, project):
    """Open a project of the list, and wait until the player shows it."""
    page.click(f'.song[data-id="{project["id"]}"] .play-it')
    page.wait_for_function(READY)
    page.evaluate("document.getElementById('start').hidden = true")


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    os.environ["OMP_NUM_THREADS"] = "1"
    server = Server(tmp_path_factory.mktemp("studio"), game=tmp_path_factory.mktemp("CustomLevels"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def mapped(server):
    """The demo song with a map of two difficulties."""
    status, project = server.upload(DEMO.read_bytes(), "first_forge.ogg")
    assert status == 201, project
    return server.make(project, difficulty=["Normal", "Expert"])


@pytest.fixture(scope="session")
def chromium():
    program = find_chromium() or pytest.skip("no Chromium here; install one or name it in CHROMIUM")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=program,
            args=[
                "--no-sandbox",
                "--enable-unsafe-swiftshader",
                "--autoplay-policy=no-user-gesture-required",
                "--mute-audio",
            ],
        )
        yield browser
        browser.close()


@pytest.fixture
def page(chromium, server):
    """The studio's page, just opened by its address."""
    context = chromium.new_context(viewport={"width": 960, "height": 600}, accept_downloads=True)
    context.set_default_timeout(120_000)
    page = context.new_page()
    faults = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(f"{server.address}/")
    page.wait_for_function("() => window.studio")
    yield page
    context.close()
    assert faults == []


@pytest.fixture
def place(tmp_path):
    """A project's folder, and the folder of its version."""
    (tmp_path / "project").mkdir()
    return tmp_path / "project", write_map(tmp_path / "project" / "version", 1, seconds=21.0)
