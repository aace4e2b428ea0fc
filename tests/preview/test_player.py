"""What the player does besides playing, in a headless Chromium: sections, findings, sabers."""

import json

import pytest

from sabersmith.preview import page_data

LENGTH_S = 20.0


def box_of(page, name):
    script = f"JSON.stringify(document.getElementById('{name}').getBoundingClientRect())"
    return json.loads(page.run(script))


def drag(page, start, stop):
    """Drag over the time line between two times."""
    box = box_of(page, "timeline")
    y = box["top"] + box["height"] / 2
    for kind, time in (("mousePressed", start), ("mouseMoved", stop), ("mouseReleased", stop)):
        x = box["left"] + time / LENGTH_S * box["width"]
        page.send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", buttons=1,
                  clickCount=1)  # fmt: skip


def test_a_drag_chooses_whole_beats_and_the_player_repeats_them(page):
    page.run("sabersmith.seek(1)")
    drag(page, 2.1, 3.9)  # beats of half a second at first
    assert page.run("sabersmith.section") == pytest.approx([2.0, 4.0])
    assert page.run("sabersmith.time") == 1, "a drag does not seek"
    page.press("o")
    assert page.run("sabersmith.looping") is True
    page.run("sabersmith.seek(3.7); sabersmith.play()")
    back = """new Promise(done => {
      const look = () => sabersmith.time < 3 ? done(sabersmith.time) : requestAnimationFrame(look);
      look();
    })"""
    assert 2.0 <= page.run(back) < 3
    page.press(" ")
    page.press("Escape")
    assert page.run("sabersmith.section") is None and page.run("sabersmith.looping") is False


def test_keys_zoom_the_time_line_around_the_current_time(page):
    page.run("sabersmith.seek(10)")
    for _ in range(3):
        page.press("+")
    start, stop = page.run("sabersmith.zoomed")
    assert start < 10 < stop and stop - start < 0.6 * LENGTH_S
    for _ in range(4):
        page.press("-")
    assert page.run("sabersmith.zoomed") is None


def test_keys_set_both_ends_of_a_section(page):
    page.run("sabersmith.seek(2.1)")
    page.press("[")
    page.run("sabersmith.seek(3.4)")
    page.press("]")
    assert page.run("sabersmith.section") == pytest.approx([2.0, 3.5])


def test_findings_are_gone_through_and_their_notes_marked(page, level):
    data = page_data(level, LENGTH_S)
    chart = data["charts"][data["start"]]
    times = sorted({row[0] for row in chart["findings"] if row[0] > 0.7})
    page.run("sabersmith.seek(0)")
    seen = []
    for _ in times[:3]:
        page.press("n")
        seen.append(page.run("sabersmith.time") + 0.6)
    assert seen == pytest.approx(times[:3])
    page.press("p")
    assert page.run("sabersmith.time") + 0.6 == pytest.approx(times[1])
    marked = {tuple(cell) for row in chart["findings"] for cell in row[5]}
    page.run(f"sabersmith.seek({times[0] - 0.3})")
    notes = [item for item in page.run("sabersmith.visible()") if item["kind"] == "note"]
    assert any("fault" in note for note in notes)
    for note in notes:
        assert ("fault" in note) == ((note["time"], note["line"], note["layer"]) in marked)


def test_each_saber_is_in_the_block_that_it_cuts(page, level):
    chart = page_data(level)["charts"][1]
    for time, line, layer, color, *_ in chart["notes"][:12]:
        page.run(f"sabersmith.seek({time})")
        x, y = page.run("sabersmith.tips")[color]
        # The tip is pulled back to the saber's length: up to a few centimetres.
        assert x == pytest.approx((line - 1.5) * 0.6, abs=0.25)
        assert y == pytest.approx((0.85, 1.4, 1.95)[layer], abs=0.35)


def test_halves_of_a_cut_block_are_gone_within_150_ms(page):
    page.run("sabersmith.select(0)")  # one note, at 8 s
    seen = []
    for second in (7.99, 8.05, 8.14, 8.16):
        page.run(f"sabersmith.seek({second})")
        seen.append((page.run("sabersmith.visible().length"), page.run("sabersmith.halves")))
    assert seen == [(1, 0), (0, 2), (0, 2), (0, 0)]


def test_links_lead_to_a_time(page, level):
    page.run("location.hash = '#t=0:07.5'")
    page.run("new Promise(done => setTimeout(done, 50))")
    assert page.run("sabersmith.time") == 7.5
    page.run("location.hash = '#nothing'")
    page.run("new Promise(done => setTimeout(done, 50))")
    assert page.run("sabersmith.time") == 7.5


def test_every_difficulty_can_be_touched_on_a_phone(page):
    page.size(390, 844, mobile=True)
    page.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    boxes = json.loads(page.run(
        "JSON.stringify([...document.querySelectorAll('#charts button')]"
        ".map(b => b.getBoundingClientRect()))"
    ))  # fmt: skip
    assert boxes and all(box["left"] >= 0 and box["right"] <= 390 for box in boxes)
    assert all(box["height"] >= 32 for box in boxes)
