"""The page in a headless Chromium, if there is one."""

import json
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from sabersmith.beatmap.colors import OwnColors
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.light_groups import GroupLight, LightGroup
from sabersmith.beatmap.model import Boost, Chart, Level, Light, Note, Wall
from sabersmith.preview import page_data, render_page

from .browser import EVIL, LOADED, Browser

FLY_S = 0.45  # a block is seen this long before its jump
PAST = """new Promise(done => {{
  const look = () => sabersmith.time > {} ? done(sabersmith.time) : requestAnimationFrame(look);
  look();
}})"""


def test_page_loads_offline_and_runs_nothing_of_the_maps(page):
    asked = [event["params"]["request"]["url"] for event in page.events
             if event["method"] == "Network.requestWillBeSent"]  # fmt: skip
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
    assert page.run("typeof hacked") == "undefined"
    assert EVIL in page.run("document.getElementById('title').textContent")
    assert page.run("[...document.querySelectorAll('#charts button')].map(b => b.textContent)") == [
        f"Easy {EVIL}",
        "Expert",
    ]
    assert page.run("document.getElementById('message').hidden")


@pytest.mark.parametrize("second", [0.0, 1.9, 3.37, 5.0, 9.01, 19.5])
def test_what_is_drawn_is_what_the_map_has_at_that_time(page, level, second):
    data = page_data(level)
    chart = data["charts"][data["start"]]
    page.run(f"sabersmith.seek({second})")
    seen = page.run("sabersmith.visible()")
    end = second + chart["half_jump"] + FLY_S
    for kind in ("notes", "bombs"):
        mine = [item for item in seen if item["kind"] + "s" == kind]
        rows = [[item["time"], item["line"], item["layer"]] for item in mine]
        near = [row for row in chart[kind] if second <= row[0] <= end]
        assert [row for row in rows if row[0] >= second] == [row[:3] for row in near]
    for item in (item for item in seen if item["kind"] == "note"):
        row = chart["notes"][item["index"]]
        assert row[3:5] == [item["color"], item["direction"]]
        x, y, z = item["position"]
        assert x == pytest.approx((row[1] - 1.5) * 0.6)
        ahead = row[0] - second
        if ahead <= chart["half_jump"]:
            assert z == pytest.approx(-ahead * chart["njs"])
            layer = (0.85, 1.4, 1.95)[row[2]]
            assert min(0.85, layer) <= y <= 1.95
            assert y == pytest.approx(layer, abs=1.1 * (ahead / chart["half_jump"]) ** 2 + 1e-9)
        else:
            assert z < -chart["half_jump"] * chart["njs"]
    kinds = {item["kind"] for item in seen}
    assert ({"wall", "arc"} <= kinds) == (second in (3.37, 5.0))
    assert len([item for item in seen if item["kind"] == "link"]) == (3 if second == 5.0 else 0)


def test_a_block_is_drawn_at_its_place_in_its_colour(page):
    """The picture with the chart's one block, red on the left, against that without it."""

    def picture(second):
        page.run(f"sabersmith.seek({second})")
        with Image.open(BytesIO(page.picture())) as image:
            return np.asarray(image.convert("RGB")).astype(int)[160:580]

    page.run("sabersmith.select(0); document.getElementById('start').hidden = true")
    changed = picture(7.99) - picture(4.0)
    _, columns = np.nonzero(np.abs(changed).sum(axis=-1) > 120)
    assert 1500 < len(columns) < 40000
    assert 400 < np.median(columns) < 560  # of 1280: the leftmost lane
    red, _, blue = changed[np.abs(changed).sum(axis=-1) > 120].mean(axis=0)
    assert red > 100 > blue


def test_difficulty_switches_by_key_and_button(page):
    assert page.run("sabersmith.chart") == 1
    page.press("1")
    assert page.run("sabersmith.chart") == 0
    page.run("sabersmith.seek(8)")
    assert [item["kind"] for item in page.run("sabersmith.visible()")] == ["note"]
    page.run("document.querySelectorAll('#charts button')[1].click()")
    assert page.run("sabersmith.chart") == 1 and len(page.run("sabersmith.visible()")) > 1
    page.press("9")
    assert page.run("sabersmith.chart") == 1


def test_the_song_plays_and_seeks_while_playing(page):
    page.press(" ")
    assert page.run("sabersmith.playing") is True
    assert page.run(PAST.format(0.2)) < 15
    page.run("sabersmith.seek(15)")
    assert page.run(PAST.format(15.2)) < 20
    page.press(" ")
    assert page.run("sabersmith.playing") is False
    at = page.run("sabersmith.time")
    assert at > 15.2 and page.run("sabersmith.time") == at
    page.run("sabersmith.seek(19.8); sabersmith.play()")
    page.run(
        "new Promise(d => { const f = () => sabersmith.playing ? setTimeout(f, 20) : d(); f() })"
    )
    assert page.run("sabersmith.time") == pytest.approx(20, abs=0.1)


def test_a_section_up_to_the_end_is_repeated(page):
    page.run("sabersmith.chooseSection([19, 20]); sabersmith.loop(true); sabersmith.seek(19.7)")
    page.run("sabersmith.play()")
    heard = "sabersmith.playing && sabersmith.time < 19.6 && !sabersmith.song.paused"
    page.run(f"new Promise(d => {{ const f = () => {heard} ? d() : setTimeout(f, 5); f() }})")
    page.run("sabersmith.pause()")


def test_keys_seek_and_change_the_speed(page):
    page.run("sabersmith.seek(6)")
    page.press("ArrowRight")
    assert page.run("sabersmith.time") == 11
    page.press("ArrowLeft")
    page.press("ArrowLeft")
    page.press("ArrowLeft")
    assert page.run("sabersmith.time") == 0
    for _ in range(9):
        page.press("ArrowDown")
    assert page.run("sabersmith.speedNow") == 0.25
    for _ in range(9):
        page.press("ArrowUp")
    assert page.run("sabersmith.speedNow") == 2


def drag(page, x, y):
    for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
        page.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 844), (844, 390)])
def test_timeline_seeks_and_everything_fits(page, width, height):
    page.size(width, height, mobile=width != 1280)
    page.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    box = json.loads(
        page.run("JSON.stringify(document.getElementById('timeline').getBoundingClientRect())")
    )
    drag(page, box["left"] + 0.75 * box["width"], box["top"] + box["height"] / 2)
    assert page.run("sabersmith.time") == pytest.approx(15, abs=0.1)
    outside = page.run(
        """[...document.querySelectorAll('footer *, header *:not(#charts *), #said, #facts')]
        .filter(e => e.offsetParent && (e.getBoundingClientRect().right > innerWidth + 0.5
          || e.getBoundingClientRect().bottom > innerHeight + 0.5)).map(e => e.id || e.tagName)"""
    )
    assert outside == []


def test_findings_are_marked_named_and_listed(page, level):
    read = read_level(level.folder, strict=False)
    findings = page_data(read, 20.0)["charts"][1]["findings"]
    assert "cover" in findings[0][3]
    assert findings
    assert page.run("document.getElementById('list').textContent").split()[0] == str(len(findings))
    page.press("f")
    texts = page.run("[...document.querySelectorAll('#findings li')].map(e => e.textContent)")
    assert all(what in text for (_, _, _, what, *_), text in zip(findings, texts, strict=True))
    box = json.loads(
        page.run("JSON.stringify(document.getElementById('timeline').getBoundingClientRect())")
    )
    second, _, _, what, fix, _ = findings[-1]
    x = box["left"] + second / 20 * box["width"]
    page.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=box["top"] + 5)
    hint = page.run("document.getElementById('hint').textContent")
    assert what in hint and fix in hint
    # Faults are said as they go by, and no mere remarks.
    second, _, _, what, *_ = next(row for row in findings if row[1] != "info")
    page.run(f"sabersmith.seek({second + 0.2})")
    assert what in page.run("document.getElementById('said').textContent")
    page.run("sabersmith.seek(19)")
    assert all(row[0] < 17.4 or row[1] == "info" for row in findings)
    assert page.run("document.getElementById('said').textContent") == ""


def test_song_that_cannot_be_played_leaves_a_silent_page(browser, level, tmp_path):
    page = (level.folder / "page.html").read_text("utf-8")
    start = page.index(">", page.index('id="song"')) + 1
    broken = page[:start] + "T2dnUwAA" + page[page.index("</script>", start) :]
    (tmp_path / "page.html").write_text(broken, "utf-8", newline="\n")
    browser.open(tmp_path / "page.html")
    browser.run(LOADED)
    browser.run("sabersmith.play()")
    assert browser.run(PAST.format(0.1)) > 0
    assert "without sound" in browser.run("document.getElementById('message').textContent")


def test_without_webgl_the_page_says_so(program, level, tmp_path):
    with Browser(program, tmp_path, "--disable-3d-apis") as browser:
        browser.open(level.folder / "page.html")
        message = "document.getElementById('message')"
        assert "WebGL" in browser.run(f"{message}.textContent")
        assert browser.run(f"{message}.hidden") is False
        assert "hacked" in browser.run("document.getElementById('title').textContent")


def test_light_groups_and_the_second_set_of_colours_are_drawn(browser, level, tmp_path):
    charts = [Chart(difficulty="Expert", njs=15.0, notes=[Note(30, 1, 0, 0, 1)])]
    singles = [GroupLight(2, 4, 0, 1.0), GroupLight(2, 9, 1, 0.5)]
    charts[0].light_groups = [LightGroup.of(light) for light in singles]
    charts[0].boosts = [Boost(6, True)]
    page = render_page(page_data(Level(bpm=120, charts=charts)), b"")
    (tmp_path / "page.html").write_text(page, "utf-8", newline="\n")
    browser.open(tmp_path / "page.html")
    browser.run(LOADED)
    browser.run("document.getElementById('start').hidden = true")

    def picture(second):
        browser.run(f"sabersmith.seek({second})")
        with Image.open(BytesIO(browser.picture())) as image:
            return np.asarray(image.convert("RGB")).astype(int)[100:400]

    dark, lit, boosted = picture(0.5), picture(2.5), picture(3.5)
    assert browser.run("sabersmith.lights.slice(5)") == [[0, 1, 0], [0.5, 0, 0]]
    red, green, _ = (lit - dark).sum(axis=(0, 1))
    assert red > 3 * abs(green) > 0
    assert (boosted - lit)[..., 1].sum() > 0.3 * red  # orange has more green than red


def test_each_chart_has_the_colours_that_the_map_gives_it(browser, tmp_path):
    """The block, the walls and the lights of one chart are green, those of the other the page's."""
    notes, walls = [Note(30, 1, 1, 0, 1)], [Wall(30, 1, 3)]
    green = OwnColors(*[(0.0, 1.0, 0.0)] * 9)
    plain = Chart(difficulty="Easy", njs=10.0, notes=notes, walls=walls)
    colored = replace(plain, difficulty="Hard", own_colors=green)
    for chart in (plain, colored):
        chart.lights = [Light(0, kind, 5) for kind in range(5)]
    data = page_data(Level(bpm=120, charts=[plain, colored]))
    (tmp_path / "page.html").write_text(render_page(data, b""), "utf-8", newline="\n")
    browser.open(tmp_path / "page.html")
    browser.run(LOADED)
    browser.run("document.getElementById('start').hidden = true; sabersmith.seek(14.9)")

    def shades(number):
        browser.run(f"sabersmith.select({number})")
        with Image.open(BytesIO(browser.picture())) as image:
            picture = np.asarray(image.convert("RGB")).astype(int)[160:580]
        return (picture - picture.min(axis=-1, keepdims=True)).sum(axis=(0, 1))

    red, green_share, _ = shades(0)
    assert red > 3 * green_share
    red, green_share, _ = shades(1)
    assert green_share > 3 * red
    assert set(browser.run("sabersmith.colors").values()) == {"#00ff00"}
    red, green_share, _ = shades(0)
    assert red > 3 * green_share
