"""Make the pictures of the studio: python docs/studio_pictures.py [folder]

Drops the demo song into a studio of its own and takes pictures of each step, at 1280, 1920 and 390
pixels wide into the folder that is named; without one, those that docs/studio.md shows into
docs/images. Needs a Chromium and Playwright.
"""

import io
import sys
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "data" / "demo" / "first_forge.ogg"
SIZES = {1280: 720, 1920: 1080, 390: 844}
# Step and width of the pictures in the docs.
SHOWN = (("drop", 1280), ("change", 1280), ("take", 390))
SECOND = 14.5  # that the player shows
SECTION = (8.0, 16.0)
STATE = "() => [...studio.projects.values()].some(project => project.state === '{}')"
READY = "() => studio.work.project?.job === null && studio.work.shown && sabersmith.data"


def main() -> None:
    """Take the pictures."""
    sys.path.insert(0, str(ROOT))
    from playwright.sync_api import sync_playwright
    from tests.preview.browser import find_chromium
    from tests.studio.client import Server

    out = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "images"
    everything = len(sys.argv) > 1
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as driver:
        server = Server(Path(home))
        browser = driver.chromium.launch(
            executable_path=find_chromium(),
            args=["--no-sandbox", "--enable-unsafe-swiftshader", "--mute-audio"],
        )
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.set_default_timeout(240_000)
        page.goto(f"{server.address}/")
        page.wait_for_function("() => window.studio")

        def picture(step: str, wait_ms: int = 1500) -> None:
            for width, height in SIZES.items():
                if everything or (step, width) in SHOWN:
                    page.set_viewport_size({"width": width, "height": height})
                    page.wait_for_timeout(wait_ms)
                    save(page.screenshot(), out / f"studio-{step}-{width}.png")
            page.set_viewport_size({"width": 1280, "height": 720})

        page.wait_for_function("() => document.getElementById('process').textContent === ''")
        page.set_input_files("#file", DEMO)
        page.wait_for_function("() => [...studio.projects.values()].some(item => item.partial)")
        picture("drop", 0)  # the map is whole soon
        take_steps(page, picture)
        browser.close()
        server.stop()


def take_steps(page: Any, picture: Any) -> None:
    """Take the pictures of the open map."""
    page.wait_for_function(STATE.format("ready"))
    page.click(".song .play-it")
    page.wait_for_function(READY)
    hide = "document.getElementById('start').hidden = true"
    page.evaluate(f"{hide}; sabersmith.select(3); sabersmith.seek({SECOND})")
    picture("play")
    page.evaluate(f"sabersmith.chooseSection({list(SECTION)})")
    page.click("#show-change")
    page.click("#three")
    page.wait_for_function("() => studio.work.project.takes.length === 3")
    page.wait_for_function(READY)
    page.evaluate(hide)
    picture("change")
    page.click("#show-take")
    picture("take")


def save(content: bytes, path: Path) -> None:
    """Save a picture with few colours, and print its name."""
    image = Image.open(io.BytesIO(content)).convert("RGB")
    image.quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path)


if __name__ == "__main__":
    main()
