"""The studio's page in a headless Chromium."""

import hashlib
import io
import json
import os
import re
import shutil
import signal
import zipfile
from importlib.resources import files

import pytest

from sabersmith.beatmap.level_io import read_level
from sabersmith.errors import InputError
from sabersmith.lint import Severity, lint_level
from sabersmith.studio.serving import make_studio

from .client import until
from .conftest import DEMO, READY, open_song

SIZES = [(1280, 720), (390, 844)]


def test_a_song_is_dropped_watched_played_and_its_map_taken(page, server, tmp_path):
    page.click("#options > summary")
    for name in ("Easy", "Hard", "Expert", "ExpertPlus"):
        page.uncheck(f'#options input[value="{name}"]')
    page.set_input_files("#file", DEMO)
    page.wait_for_selector(".song .stop:visible")
    row = page.locator(".song").first
    assert row.locator(".title").input_value() == "First Forge"
    row.locator(".play-it").wait_for(state="visible")
    id = row.get_attribute("data-id")
    project = server.wait({"id": id})
    assert [chart["name"] for chart in server.data(project)["charts"]] == ["Normal"]
    open_song(page, project)
    page.keyboard.press(" ")
    page.wait_for_function("() => sabersmith.time > 0.3")
    page.keyboard.press(" ")
    # What is drawn at a time is what the map has there.
    chart = server.data(project)["charts"][0]
    time = chart["notes"][9][0] - 0.2
    page.evaluate(f"sabersmith.seek({time})")
    seen = [item for item in page.evaluate("sabersmith.visible()") if item["kind"] == "note"]
    rows = [row[:4] for row in chart["notes"] if row[0] >= time][: len(seen)]
    assert [[n["time"], n["line"], n["layer"], n["color"]] for n in seen] == rows
    page.keyboard.press("t")
    page.fill("#take-title", "Ünder <b>")
    page.press("#take-title", "Enter")
    until(lambda: server.project(project)["title"] == "Ünder <b>", "the title")
    with page.expect_download() as download:
        page.click("#zip")
    download.value.save_as(tmp_path / "map.zip")
    assert download.value.suggested_filename.endswith(".zip")
    level = read_level(tmp_path / "map.zip")
    assert level.title == "Ünder <b>"
    [judged] = lint_level(level)
    assert not [item for item in judged.findings if item.severity is Severity.ERROR]
    page.click("#back")
    page.once("dialog", lambda dialog: dialog.accept())
    row.locator(".remove").click()
    page.wait_for_function(f"() => !studio.projects.has('{id}')")


def test_the_first_difficulty_is_played_while_the_others_are_made(page, server):
    page.set_input_files("#file", DEMO)
    page.wait_for_function("() => [...studio.projects.values()].some(project => project.partial)")
    row = page.locator(".song").first
    row.locator(".play-it").click()
    page.wait_for_function("() => studio.work.shown && sabersmith.data")
    page.evaluate("window.first = [sabersmith.song, sabersmith.data.charts.length]")
    page.keyboard.press(" ")
    page.wait_for_function(READY)
    page.wait_for_function("() => sabersmith.data.charts.length === 5")
    charts, still, is_same, time = page.evaluate(
        "[first[1], sabersmith.playing, first[0] === sabersmith.song, sabersmith.time]"
    )
    assert charts == 1 and still and is_same and time > 0, "it goes on with the song"
    assert page.evaluate("sabersmith.shownChart.name") == "Easy"
    page.evaluate("sabersmith.seek(25)")
    page.wait_for_function("() => sabersmith.time > 25.2")
    id = row.get_attribute("data-id")
    names = {item.name for item in (server.studio.projects.root / id / "versions").iterdir()}
    assert names == {"1", "1.json"}, "nothing is left of the first difficulty alone"
    server.json("DELETE", f"/api/projects/{id}")


def test_a_section_is_chosen_redone_and_undone_by_keys_alone(page, server, mapped):
    before = server.data(server.project(mapped))
    page.focus(f'.song[data-id="{mapped["id"]}"] .play-it')
    page.keyboard.press("Enter")
    page.wait_for_function(READY)
    page.keyboard.press("2")
    page.evaluate("sabersmith.seek(10)")
    page.keyboard.press("[")
    for _ in range(6):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("]")
    start, stop = page.evaluate("sabersmith.section")
    assert start < 10.3 and 2 < stop - start < 4
    page.keyboard.press("c")
    page.focus("#again")
    page.keyboard.press("Enter")
    page.wait_for_function("() => studio.work.project.at === 1 && !studio.work.project.job")
    project = server.project(mapped)
    page.wait_for_function(f"() => studio.work.shown.endsWith('/{project['current']}')")
    page.wait_for_function(READY)
    shown = page.evaluate("sabersmith.shownChart.notes.map(n => [n.time, n.line, n.layer])")
    old = [row[:3] for row in before["charts"][1]["notes"]]
    assert shown != old
    clear = lambda rows: [row for row in rows if not start - 0.01 <= row[0] < stop - 0.01]  # noqa: E731
    assert clear(shown) == clear(old)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("u")
    page.wait_for_function(f"() => studio.work.project.current === {mapped['current']}")
    assert server.data(server.project(mapped)) == before


def test_two_tabs_show_the_same_and_a_reload_loses_nothing(page, server, mapped):
    open_song(page, mapped)
    other = page.context.new_page()
    other.goto(f"{server.address}/")
    other.wait_for_function("() => window.studio?.projects.size")
    path = f"/api/projects/{mapped['id']}/job"
    section = {"difficulties": ["Normal"], "section": [8.0, 12.0]}
    server.json("POST", path, {"kind": "redo", **section})
    for tab in (page, other):
        # A quick job may be over before the second tab is asked.
        seen = "(p => p.job || p.history.length === 2)"
        tab.wait_for_function(f"() => {seen}(studio.projects.get('{mapped['id']}'))")
    page.reload()
    page.wait_for_function("() => window.studio?.work.project")
    for tab in (page, other):
        tab.wait_for_function(
            f"() => (p => !p.job && p.history.length === 2)(studio.projects.get('{mapped['id']}'))"
        )
    page.wait_for_function(READY)
    assert page.evaluate("studio.work.id") == mapped["id"], "the song is open again"
    page.keyboard.press("u")
    other.wait_for_function(f"() => studio.projects.get('{mapped['id']}').at === 0")


def test_a_reload_and_a_killed_process_lose_no_job(page, server):
    page.set_input_files("#file", DEMO)
    page.wait_for_selector(".song .stop:visible")
    id = page.locator(".song").first.get_attribute("data-id")
    until(lambda: server.project({"id": id})["state"] == "working", "the job to begin")
    page.reload()
    page.wait_for_function(f"() => window.studio?.projects.get('{id}')")
    os.kill(server.studio.foreman.pid, signal.SIGKILL)
    page.wait_for_function(f"() => studio.projects.get('{id}').state === 'ready'")
    open_song(page, {"id": id})
    assert page.evaluate("sabersmith.data.charts.length") == 5
    server.json("DELETE", f"/api/projects/{id}")


def test_songs_wait_in_line_and_are_stopped(page, server, tmp_path):
    files = [tmp_path / name for name in ("a.ogg", "b.ogg")]
    for file in files:
        shutil.copy(DEMO, file)
    page.set_input_files("#file", files)
    both = "[...studio.projects.values()].filter(project => project.job)"
    states = f"{both}.map(project => project.state).sort().join()"
    page.wait_for_function(f"() => {states} === 'waiting,working'")
    ids = page.evaluate(f"{both}.map(project => project.id)")
    for id in ids:
        page.click(f'.song[data-id="{id}"] .stop')
    for id in ids:
        page.wait_for_function(f"() => studio.projects.get('{id}').state === 'new'")
        server.json("DELETE", f"/api/projects/{id}")


def test_work_is_stopped_and_its_failure_told_where_the_map_is_shown(page, server, mapped):
    page.set_viewport_size({"width": 390, "height": 844})
    open_song(page, mapped)
    page.keyboard.press("c")
    page.evaluate("sabersmith.select(1); sabersmith.chooseSection([8, 16])")
    page.click("#three")
    page.click("#halt")
    page.wait_for_function("() => !studio.work.project.job")
    assert page.evaluate("studio.work.project.at") == 0 and page.is_hidden("#halt")
    page.click("#lock")
    page.wait_for_function("() => studio.work.project.locks.length")
    page.click("#again")
    page.wait_for_selector("#toast:visible")
    assert "locked" in page.text_content("#toast")
    server.json("PATCH", f"/api/projects/{mapped['id']}", {"locks": []})


def test_a_section_is_redone_otherwise_after_a_reload(page, server, mapped):
    takes = []
    for at in (1, 2):
        page.reload()
        page.wait_for_function(f"() => window.studio?.projects.has('{mapped['id']}')")
        if at == 1:
            open_song(page, mapped)
        page.wait_for_function(READY)
        page.keyboard.press("c")
        page.evaluate("sabersmith.select(1); sabersmith.chooseSection([8, 16])")
        page.click("#again")
        page.wait_for_function(f"() => studio.work.project.at === {at} && !studio.work.project.job")
        takes.append(server.data(server.project(mapped))["charts"][1]["notes"])
    assert takes[0] != takes[1]
    for _ in takes:
        server.json("POST", f"/api/projects/{mapped['id']}/history", {"way": -1})


def test_each_kind_of_chart_offers_what_can_be_changed(page, server):
    _, project = server.upload(DEMO.read_bytes(), "one.ogg")
    kinds = ["Standard", "NoArrows", "OneSaber", "Lightshow"]
    project = server.make(project, difficulty=["Normal", "Hard"], characteristic=kinds)
    page.wait_for_selector(f'.song[data-id="{project["id"]}"] .play-it:visible')
    open_song(page, project)
    page.keyboard.press("c")
    page.evaluate("sabersmith.chooseSection([8, 16])")
    seen = {}
    for index in range(4):
        page.select_option("#kind", index=index)
        kind = page.evaluate("sabersmith.shownChart.kind")
        enabled = {page.is_enabled(f"#{id}") for id in ("again", "three", "fill", "lock")}
        offered = page.evaluate(
            "[...document.querySelectorAll('#keep option:not([disabled])')].map(o => o.value)"
        )
        seen[kind] = enabled, offered, page.locator("#have button").count()
    assert seen == {
        "Standard": ({True}, ["all", "left", "right", "times"], 5),
        "One Saber": ({True}, ["all", "times"], 2),
        "No Arrows": ({True}, ["all", "left", "right"], 2),
        "Light Show": ({False}, ["all", "left", "right", "times"], 0),
    }
    page.select_option("#kind", label="One Saber")
    page.keyboard.press("1")
    page.click("#again")
    page.wait_for_function("() => studio.work.project.at === 1 && !studio.work.project.job")
    page.wait_for_function(READY)
    changed = server.project(project)
    before, after = (server.data(one)["charts"] for one in (project, changed))
    assert [a["kind"] + a["name"] for a, b in zip(after, before, strict=True) if a != b] == [
        "One SaberNormal"
    ]
    page.click("#lock")
    page.wait_for_function("() => document.getElementById('lock').textContent === 'Unlock'")
    page.select_option("#kind", label="Standard")
    assert page.text_content("#lock") == "Lock", "it is of the other chart"
    page.select_option("#kind", label="One Saber")
    page.click('#have button[title="Leave Hard out"]')
    page.wait_for_function("() => studio.work.project.at === 2 && !studio.work.project.job")
    page.wait_for_function("() => sabersmith.data.charts.length === 6")
    server.json("DELETE", f"/api/projects/{project['id']}")


def test_what_a_version_can_not_hold_is_said(page, server, mapped):
    content = server.ask("GET", f"/api/projects/{mapped['id']}/zip?format=v3")[1]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "NormalStandard.dat":
                chart = json.loads(data)
                chart["colorNotes"][0]["a"] = 15
                data = json.dumps(chart).encode()
            new.writestr(name, data)
    _, project = server.upload(out.getvalue(), "turned.zip")
    server.wait(project)
    open_song(page, project)
    page.keyboard.press("t")
    assert page.is_hidden("#lost")
    page.select_option("#format", "v2")
    page.wait_for_selector("#lost:visible")
    assert "1 notes lost their angle" in page.text_content("#lost")
    page.select_option("#format", "v3")
    page.wait_for_selector("#lost", state="hidden")
    server.json("DELETE", f"/api/projects/{project['id']}")


def test_keys_are_for_the_map_that_is_seen(page, mapped):
    open_song(page, mapped)
    page.evaluate("sabersmith.seek(4)")
    # By AltGr, which many keyboards have brackets with, and which counts as two other keys.
    press = """key => document.body.dispatchEvent(new KeyboardEvent("keydown",
        {key, ctrlKey: true, altKey: true, bubbles: true}))"""
    page.evaluate(press, "[")
    assert page.evaluate("sabersmith.section")[0] == pytest.approx(4, abs=0.3)
    page.evaluate(press, "o")
    assert not page.evaluate("sabersmith.looping")
    page.click("#back")
    for key in (" ", "u", "2"):
        page.keyboard.press(key)
    assert not page.evaluate("sabersmith.playing") and page.is_hidden("#toast")


def test_the_hand_of_one_saber_is_chosen(page, server):
    page.click("#options > summary")
    assert page.is_hidden("select[name=hand]")
    page.check("input[value=OneSaber]")
    page.select_option("select[name=hand]", "left")
    page.set_input_files("#file", DEMO)
    page.click(".song .stop:visible")
    id = page.locator(".song").first.get_attribute("data-id")
    asked = server.project({"id": id})["settings"]
    assert asked["hand"] == "left" and asked["characteristic"] == ["Standard", "OneSaber"]
    page.reload()
    page.wait_for_function("() => window.studio")
    page.click("#options > summary")
    assert page.input_value("select[name=hand]") == "left"
    page.uncheck("input[value=OneSaber]")
    assert page.is_hidden("select[name=hand]")
    assert "hand" not in page.evaluate("localStorage['sabersmith-options']")
    server.json("DELETE", f"/api/projects/{id}")


def test_a_song_is_chosen_named_and_mapped_by_keys_alone(page, server):
    # The browser's own dialog would open at the click that a key makes of a field for files.
    page.evaluate(
        """window.asked = [];
        addEventListener("click", event => {
          if (event.target.type !== "file") return;
          event.preventDefault();
          window.asked.push(event.target.ariaLabel ?? event.target.id);
        })"""
    )
    page.focus("#file")
    page.keyboard.press("Enter")
    page.set_input_files("#file", DEMO)
    page.wait_for_selector(".song .stop:visible")
    row = page.locator(".song").first
    id = row.get_attribute("data-id")
    row.locator(".mapper").focus()
    page.keyboard.type("Mé")
    page.keyboard.press("Enter")
    until(lambda: server.project({"id": id})["mapper"] == "Mé", "the mapper")
    page.keyboard.press("Tab")  # to the cover
    page.keyboard.press("Enter")
    assert page.evaluate("window.asked") == ["file", "Cover: First Forge"]
    row.locator(".stop").focus()
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => studio.projects.get('{id}').job === null")
    row.locator(".remove").focus()
    page.once("dialog", lambda dialog: dialog.accept())
    page.keyboard.press("Enter")
    page.wait_for_function(f"() => !studio.projects.has('{id}')")


def test_the_games_folder_is_named_on_the_page(page, server, mapped, tmp_path, monkeypatch):
    monkeypatch.setattr(server.studio.game, "levels", None)
    page.reload()
    page.wait_for_function("() => window.studio?.projects.size")
    open_song(page, mapped)
    page.keyboard.press("t")
    assert page.is_disabled("#game")
    page.fill("#game-folder", str(tmp_path / "none"))
    page.press("#game-folder", "Enter")
    page.wait_for_selector("#toast:visible")
    assert "no such folder" in page.text_content("#toast")
    levels = tmp_path / "Beat Saber" / "Beat Saber_Data" / "CustomLevels"
    levels.mkdir(parents=True)
    page.fill("#game-folder", str(tmp_path / "Beat Saber"))
    page.press("#game-folder", "Enter")
    page.wait_for_selector("#game:enabled")
    page.click("#game")
    page.wait_for_function("() => document.getElementById('taken').textContent.includes('is in')")
    [placed] = levels.iterdir()
    assert read_level(placed).title == mapped["title"]
    assert json.loads((server.studio.projects.root / "game.json").read_text()) == {
        "levels": str(levels)
    }


@pytest.mark.parametrize("kept", ["[", "null", '{"difficulty": 3}'])
def test_options_that_can_not_be_read_are_forgotten(page, kept):
    page.evaluate("kept => localStorage.setItem('sabersmith-options', kept)", kept)
    page.reload()
    page.wait_for_function("() => window.studio")
    assert page.text_content("#options-said") == "all difficulties"


def test_a_title_from_outside_is_text(page, server, mapped):
    evil = "</script><img src=x onerror='window.hacked = 1'>"
    path = f"/api/projects/{mapped['id']}"
    server.json("PATCH", path, {"title": evil})
    told = f"studio.projects.get('{mapped['id']}')?.title.includes('onerror')"
    page.wait_for_function(f"() => {told}")
    open_song(page, mapped)
    assert page.text_content("#title") == evil
    assert page.evaluate("typeof window.hacked") == "undefined"
    server.json("PATCH", path, {"title": "First Forge"})


def test_what_goes_wrong_is_said(page, tmp_path):
    (tmp_path / "no song.mp3").write_bytes(b"none")
    page.set_input_files("#file", tmp_path / "no song.mp3")
    page.wait_for_selector("#toast:visible")
    assert page.text_content("#toast").startswith("no song.mp3: has no readable audio")


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_everything_fits_and_axe_finds_no_serious_fault(page, mapped, width, height):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page.set_viewport_size({"width": width, "height": height})

    def faults():
        # By the browser's protocol, as the page's policy forbids scripts of others.
        page.evaluate(axe.axe_script)
        found = page.evaluate("axe.run().then(result => result.violations)")
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        serious = [item for item in found if item["impact"] in ("serious", "critical")]
        return [wide, [(item["id"], item["nodes"][0]["html"]) for item in serious]]

    page.click("#options > summary")
    assert faults() == [False, []]
    open_song(page, mapped)
    for key in ("c", "t"):
        page.keyboard.press(key)
        assert faults() == [False, []]
        outside = page.evaluate(
            """[...document.querySelectorAll('#work .bar *, #charts *, .panel:not([hidden]) *')]
            .filter(e => e.offsetParent && e.getBoundingClientRect().right > innerWidth + 0.5)
            .map(e => e.id || e.tagName)"""
        )
        assert outside == []


def test_the_scripts_are_built_from_their_sources():
    digest = hashlib.sha256()
    for package in ("sabersmith.preview", "sabersmith.studio"):
        for item in sorted(files(package).joinpath("web").iterdir(), key=lambda item: item.name):
            if item.is_file() and item.name.endswith((".js", ".json")):
                digest.update(item.read_text("utf-8").encode())
    script = files("sabersmith.studio").joinpath("studio.js").read_text("utf-8")
    assert f"sources {digest.hexdigest()}." in script, "run npm ci && npm run build in preview/web"


def test_the_page_loads_nothing_from_elsewhere():
    package = files("sabersmith.studio")
    text = package.joinpath("page.html").read_text("utf-8")
    assert not re.search(r"(src|href)=\"(https?:)?//", text)
    assert not re.search(r"url\(|@import", package.joinpath("studio.css").read_text("utf-8"))


def test_a_process_that_can_not_start_is_told(tmp_path):
    studio = make_studio(tmp_path / "home", {"onset_ckpt": tmp_path / "none.ckpt"})
    studio.foreman.start()
    try:
        until(lambda: studio.foreman.trouble, "the reason")
        assert "none.ckpt" in studio.foreman.trouble
        assert json.dumps(studio.state())
    finally:
        studio.foreman.stop()


def test_two_studios_do_not_share_a_folder(tmp_path):
    first = make_studio(tmp_path, {})
    (tmp_path / ".upload-0123").write_text("of a crash")
    with pytest.raises(InputError, match="another studio"):
        make_studio(tmp_path, {})
    assert first.claim is not None
    first.claim.close()
    assert make_studio(tmp_path, {}).claim
    assert [item.name for item in tmp_path.iterdir()] == ["lock"]
