import json

from sabersmith.evaluate.bootstrap import Interval
from sabersmith.evaluate.tables import Column, Table

COLUMNS = [Column("name", "name"), Column("mean", "F1", ".2f"), Column("p", "p", ".1%")]
ROWS = [
    {"name": "a|b", "mean": Interval(0.5, 0.25, 0.75), "p": 0.5, "other": 1},
    {"name": "c", "mean": Interval(0.5, 0.5, 0.5), "p": float("nan")},
    {"name": "d"},
]
TABLE = Table("some", "Some table", "What it says.", COLUMNS, ROWS)


def test_markdown():
    assert TABLE.markdown() == (
        "## Some table\n\nWhat it says.\n\n"
        "| name | F1 | p |\n"
        "| --- | --- | --- |\n"
        "| a\\|b | 0.50 [0.25, 0.75] | 50.0% |\n"
        "| c | 0.50 |  |\n"
        "| d |  |  |\n"
    )


def test_unknown_values_are_null_in_json():
    content = json.loads(json.dumps(TABLE.as_json(), allow_nan=False))
    interval = {"mean": 0.5, "low": 0.25, "high": 0.75}
    assert content["rows"][0] == {"name": "a|b", "mean": interval, "p": 0.5}
    assert content["rows"][1]["p"] is None
    assert content["rows"][2] == {"name": "d", "mean": None, "p": None}
