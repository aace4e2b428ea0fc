import json

import pytest

from sabersmith.beatmap.colors import ColorScheme
from sabersmith.beatmap.difficulty import half_jump_beats
from sabersmith.beatmap.model import Arc, Bomb, Bookmark, BpmChange, Chain, Chart, Level, Note, Wall
from sabersmith.lint import lint_chart
from sabersmith.preview import page_data

BEATS = (0.0, 3.25, 9.99, 10.0, 33.3, 50.0, 812.125)


def test_every_object_is_there_with_its_time():
    chart = Chart(
        njs=12.0,
        notes=[Note(beat, i % 4, i % 3, i % 2, i, -15 * i) for i, beat in enumerate(BEATS)],
        bombs=[Bomb(beat, i % 4, i % 3) for i, beat in enumerate(BEATS)],
        walls=[Wall(beat, 2.0 * i, i % 4, 0, 2, 5) for i, beat in enumerate(BEATS)],
        arcs=[Arc(beat, 0, 1, 1, 8, 0.5, beat + 9, 3, 2, 4, 1.5, 2) for beat in BEATS],
        chains=[Chain(beat, 1, 2, 0, 6, beat + 0.3, 0, 0, 5, 0.8) for beat in BEATS],
        bpm_changes=[BpmChange(10.0, 90.0), BpmChange(50.0, 240.0)],
    )
    level = Level(bpm=120.0, song_time_offset=0.25, charts=[chart])
    data = json.loads(json.dumps(page_data(level)))
    [shown] = data["charts"]
    tempo = level.tempo(chart)
    for kind in ("notes", "bombs", "walls", "arcs", "chains"):
        objects = getattr(chart, kind)
        assert [row[0] for row in shown[kind]] == pytest.approx(
            [float(tempo.seconds(item.beat)) for item in objects], abs=1e-4
        )
    assert [row[1:] for row in shown["notes"]] == [
        [n.line, n.layer, n.color, n.direction, n.angle] for n in chart.notes
    ]
    assert [row[1:] for row in shown["bombs"]] == [[b.line, b.layer] for b in chart.bombs]
    for row, wall in zip(shown["walls"], chart.walls, strict=True):
        end = float(tempo.seconds(wall.beat + wall.duration))
        assert row[0] + row[1] == pytest.approx(end, abs=2e-4)
        assert row[2:] == [wall.line, wall.layer, wall.width, wall.height]
    for row, arc in zip(shown["arcs"], chart.arcs, strict=True):
        assert row[6] == pytest.approx(float(tempo.seconds(arc.tail_beat)), abs=1e-4)
        assert row[1:6] + row[7:] == [
            *(arc.line, arc.layer, arc.color, arc.direction, arc.multiplier),
            *(arc.tail_line, arc.tail_layer, arc.tail_direction, arc.tail_multiplier),
            arc.mid_anchor,
        ]
    for row, chain in zip(shown["chains"], chart.chains, strict=True):
        assert row[5] == pytest.approx(float(tempo.seconds(chain.tail_beat)), abs=1e-4)
        assert row[1:5] + row[6:] == [
            *(chain.line, chain.layer, chain.color, chain.direction),
            *(chain.tail_line, chain.tail_layer, chain.segments, chain.squish),
        ]


def test_sections_are_the_bookmarks_of_the_chart_that_has_the_most():
    marks = [Bookmark(0.0, "A"), Bookmark(8.0, "B")]
    charts = [Chart(difficulty="Easy", bookmarks=marks[:1]), Chart(bookmarks=marks)]
    data = page_data(Level(bpm=60.0, song_time_offset=0.0, charts=charts))
    assert data["sections"] == [[0.0, "A"], [8.0, "B"]]
    charts[0].bookmarks = charts[1].bookmarks = [Bookmark(0.0, 99 * "a")]
    assert page_data(Level(charts=charts))["sections"] == [[0.0, 80 * "a"]]
    assert page_data(Level(charts=[Chart()]))["sections"] == []


def test_only_colours_of_the_map_are_named_of_a_scheme_in_use():
    red, green, blue = (1.0, 0.0, 0.0), (0.0, 0.5, 0.0), (0.0, 0.0, 2.0)
    scheme = ColorScheme("s", red, green, blue, red, green, blue, red, overrides_lights=False)
    charts = [Chart(difficulty="Easy"), Chart(difficulty="Hard", colors=scheme)]
    shown = page_data(Level(charts=charts))["charts"]
    assert [chart["colors"] for chart in shown] == [
        {},
        {"left": "#ff0000", "right": "#008000", "walls": "#0000ff"},
    ]


@pytest.mark.parametrize(
    ("changes", "offset"),
    [([], 0.0), ([(4.0, 60.0), (8.0, 180.0)], 0.0), ([(0.0, 60.0), (8.0, 90.0)], -1.5)],
)
def test_tempo_segments_give_the_beat_of_every_time(changes, offset):
    chart = Chart(njs=10, bpm_changes=[BpmChange(*change) for change in changes])
    level = Level(bpm=120.0, song_time_offset=offset, charts=[chart])
    segments = page_data(level)["charts"][0]["tempo"]
    for second in (0.0, 0.5, 2.0, 3.9, 6.5, 20.0):
        start, beat, bpm = [row for row in segments if row[0] <= second][-1]
        true = float(level.tempo(chart).beats(second))
        assert beat + (second - start) * bpm / 60 == pytest.approx(true, abs=1e-3)


def test_charts_come_by_kind_easiest_first_and_the_hardest_standard_one_is_shown():
    names = [
        ("ExpertPlus", "Lawless"), ("ExpertPlus", "Standard"), ("Easy", "Standard"),
        ("Hard", "360Degree"), ("Easy", "360Degree"), ("Expert", "OneSaber"), ("Hard", "Mine"),
    ]  # fmt: skip
    level = Level(charts=[Chart(kind, name, njs=10, label="My") for name, kind in names])
    data = page_data(level)
    assert [(chart["kind"], chart["name"]) for chart in data["charts"]] == [
        ("Standard", "Easy"), ("Standard", "Expert+"), ("360 Degree", "Easy"),
        ("360 Degree", "Hard"), ("Lawless", "Expert+"), ("Mine", "Hard"), ("One Saber", "Expert"),
    ]  # fmt: skip
    assert data["start"] == 1 and data["charts"][0]["label"] == "My"
    assert page_data(Level(charts=level.charts[:1]))["start"] == 0
    assert page_data(Level(charts=level.charts[3:5]))["start"] == 1
    assert page_data(Level(charts=[Chart("", njs=10)]))["charts"][0]["kind"] == "Unnamed"


def test_the_half_jump_is_that_of_the_game():
    level = Level(bpm=128.0, charts=[Chart(njs=16, njs_offset=-0.5), Chart("OneSaber", njs=0)])
    given, unset = page_data(level)["charts"]
    assert given["half_jump"] == pytest.approx(half_jump_beats(128, 16, -0.5) * 60 / 128, abs=1e-4)
    assert unset["njs"] == 12


def test_findings_and_length():
    notes = [Note(4.0, 1, 0, 0, 1), Note(5.0, 1, 0, 0, 1)]
    chart = Chart(njs=14, notes=notes, bombs=[Bomb(9.0, 0, 0)], walls=[Wall(7.0, 1.0, 0)])
    level = Level(bpm=120.0, charts=[chart])
    data = page_data(level, 4.0)
    findings = lint_chart(level, chart, length_s=4.0).findings
    assert {"parity", "outro"} <= {finding.rule for finding in findings}
    rows = data["charts"][0]["findings"]
    assert [row[:5] for row in rows] == [
        [pytest.approx(f.second, abs=1e-4), str(f.severity), f.rule, f.what, f.fix]
        for f in findings
    ]
    [parity] = [row for row in rows if row[2] == "parity"]
    assert [2.5, 1, 0] in parity[5]
    assert data["length"] == 4.0
    assert page_data(level)["length"] == 6.5
    assert page_data(Level(charts=[Chart(njs=10)]))["length"] == 2.0


def test_what_was_left_out_is_named_before_the_findings():
    level = Level(charts=[Chart(njs=16)], skipped=["Expert.dat: lights: the file is missing"])
    first, *findings = page_data(level)["charts"][0]["findings"]
    assert first[:4] == [0.0, "info", "not judged", level.skipped[0]]
    level.skipped = []
    assert page_data(level)["charts"][0]["findings"] == findings


def test_takes_of_an_edit_come_first_into_view():
    charts = [
        Chart(difficulty=name, njs=10, notes=[Note(4, 0, 0, 0, 1)]) for name in ("Easy", "Expert")
    ]
    for number, name in enumerate(("Easy", "Normal", "Hard")):
        label = f"take {number + 1}: Expert, seed {7 - number}" if number < 2 else "mine"
        charts.append(Chart("Lawless", name, njs=10, notes=[Note(4, 0, 0, 0, 1)], label=label))
    data = page_data(Level(bpm=120.0, charts=charts))
    shown = [(chart["kind"], chart["name"], chart["label"]) for chart in data["charts"]]
    assert shown[2:] == [
        ("Takes", "Take 1", "Expert, seed 7"),
        ("Takes", "Take 2", "Expert, seed 6"),
        ("Lawless", "Hard", "mine"),
    ]
    assert data["start"] == 2
    assert page_data(Level(bpm=120.0, charts=charts[:2]))["start"] == 1
