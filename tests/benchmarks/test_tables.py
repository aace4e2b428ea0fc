"""The tables of speed.py."""

import tables

MB = 1_000_000


def stage(what, size, seconds, above=20 * MB, **more):
    return {"what": what, "size": size, "seconds": seconds, "above": above, "peak": 50 * MB, **more}


def test_stages_compare_the_time_per_minute_with_180_s():
    rows = [
        *(stage("decode", size, seconds) for size, seconds in ((60.0, 2.0), (180.0, 3.0))),
        stage("decode", 3600.0, 90.0),
        stage("infer.py", 60.0, 1.0, None, first_line=0.25),
    ]
    lines = tables.stages_table(rows)
    assert "| stage | 60 s | 180 s | 3600 s |" in lines
    assert "| decode | 2 ×2.00 (20, 50) | 3 ×1.00 (20, 50) | 90 ×1.50 (20, 50) |" in lines
    assert "| infer.py | 1 (50) |  |  |" in lines
    assert "0.25" in lines[-1]


def test_the_report_has_the_tables_that_have_rows():
    row = {
        "what": "search", "size": "9 positions", "seconds": 0.5, "above": 3 * MB, "equal": "",
        "reference_seconds": 250.0, "reference_above": None, "fitted": True, "ratio": 500.0,
    }  # fmt: skip
    text = tables.report({"device": "cpu"}, {"reference": [row]})
    assert "- device: cpu" in text
    assert "| search | 9 positions | 0.5 | 250.0 (fitted) | 500.0 | 3 |  |  |" in text
    assert "Options" not in text


def test_the_release_before_is_compared_by_ratios():
    before = {"seconds": 9.0, "cpu": 12.0, "first_line": 0.3, "peak": 600 * MB}
    now = {"seconds": 6.0, "cpu": 8.0, "first_line": 0.3, "peak": 500 * MB}
    row = {"what": "one difficulty", "size": "180 s", "before": before, "now": now}
    assert tables.release_table([row])[-1] == (
        "| one difficulty | 180 s | 9, 6: 1.50 | 12, 8: 1.50 | 0.3, 0.3: 1.00 | 600, 500: 1.20 |"
    )
