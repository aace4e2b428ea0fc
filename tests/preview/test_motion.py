"""Kinds of charts, lights and turns of the lane, in a headless Chromium if there is one."""

import json

import numpy as np
import pytest

from sabersmith.preview import page_data

from .browser import LOADED, TURNED
from .test_light_tracks import amounts


def test_kinds_of_charts_switch_by_list_and_key(page):
    assert page.run("[...document.getElementById('kind').options].map(o => o.text)") == [
        "Standard",
        "360 Degree",
    ]
    page.press("1")
    page.press("m")
    assert page.run("sabersmith.chart") == 2
    assert page.run("[...document.querySelectorAll('#charts button')].map(b => b.textContent)") == [
        "Easy"
    ]
    page.run(
        "(k => { k.value = 'Standard'; k.dispatchEvent(new Event('change')) })"
        "(document.getElementById('kind'))"
    )
    assert page.run("sabersmith.chart") == 0
    # The other kind has no Expert: its hardest is shown, and that difficulty kept.
    page.press("2")
    assert page.run("sabersmith.chart") == 1
    page.press("m")
    assert page.run("sabersmith.chart") == 2
    page.press("m")
    assert page.run("sabersmith.chart") == 0


SEEKS = (0.0, 2.5, 9.9, 2.26, 0.13, 15.0, 6.6, 2.5, 4.99, 9.9, 1.0)


def at_times(page, what, times):
    return page.run(
        f"{json.dumps(times)}.map(t => {{ sabersmith.seek(t); return sabersmith.{what} }})"
    )


def test_lights_depend_on_the_time_alone(page, level):
    data = page_data(level)
    rows = data["lights"][data["charts"][data["start"]]["lights"]]
    seen = at_times(page, "lights", SEEKS)
    for time, lights in zip(SEEKS, seen, strict=True):
        for light, segments in zip(lights, rows, strict=True):
            assert light == pytest.approx(amounts(segments, time), abs=1e-6)
    assert np.ptp(np.array(seen), axis=0).max() > 0.3
    page.press("l")
    assert at_times(page, "lights", SEEKS) == [[]] * len(SEEKS)
    assert page.run("document.getElementById('lights').getAttribute('aria-pressed')") == "false"
    page.run("document.getElementById('lights').click()")
    assert at_times(page, "lights", SEEKS) == seen
    page.press("1")
    assert page.run("document.getElementById('lights').disabled") is True


def test_lane_turns_and_the_player_with_it(page):
    page.run("sabersmith.select(2)")
    seconds = {beat / 2: angle for beat, angle in TURNED.items()}
    times = [0.6, 2.4, 3.4, 2.6, 2.0, 3.4, 1.8, 2.4, 3.5]
    for time in times:
        page.run(f"sabersmith.seek({time})")
        view = page.run("sabersmith.view")
        # From now on, over 0.7 s: that of a lane turned at 2.5 s, and just after 3 s.
        fine = np.linspace(time, time + 0.7, 7001)
        assert view == pytest.approx(
            np.where(fine < 2.5, 0, np.where(fine <= 3, 30, -45)).mean(), abs=0.1
        )
        seen = page.run("sabersmith.visible()")
        assert seen
        for item in seen:
            assert item["turned"] == pytest.approx(seconds[item["time"]] - view)


def test_with_reduced_motion_there_are_no_flashes_and_no_turns(page, level):
    features = [{"name": "prefers-reduced-motion", "value": "reduce"}]
    page.send("Emulation.setEmulatedMedia", features=features)
    try:
        page.open(level.folder / "page.html")
        page.run(LOADED)
        step = 0.25
        page.size(320, 240)
        seen = np.array(at_times(page, "lights", [step * k for k in range(64)]))
        assert 0.1 < seen.max() <= 0.45 * 1.4
        # From dark to full takes the three seconds that the mean is taken over.
        assert np.abs(np.diff(seen, axis=0)).max() <= 0.45 * 1.4 * step / 3 + 1e-6
        page.run("sabersmith.select(2)")
        assert set(at_times(page, "view", [2.4, 2.6, 3.4])) == {0}
    finally:
        page.send("Emulation.setEmulatedMedia", features=[])
