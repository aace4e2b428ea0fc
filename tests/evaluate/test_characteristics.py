import pytest

from sabersmith.beatmap.model import BLUE, DOWN, RED, UP, Chart, Level, Note
from sabersmith.evaluate.characteristics import count_kinds, kind_tables
from sabersmith.lint import Severity

FLOWING = [Note(8.0 + i, 2, 0, BLUE, (DOWN, UP)[i % 2]) for i in range(9)]
RESETS = [Note(8.0 + i, 1, 2, RED, DOWN) for i in range(9)]


def test_charts_count_for_their_characteristic_and_system():
    tallies = {}
    level = Level(charts=[Chart("OneSaber", njs=14.0, notes=FLOWING), Chart("Lawless", njs=14.0)])
    count_kinds(tallies, "human", level)
    count_kinds(tallies, "human", Level(charts=[Chart("OneSaber", "Easy", 14.0, notes=RESETS)]))
    count_kinds(tallies, "sabersmith", Level(charts=[Chart("Lightshow")]))
    assert set(tallies) == {("OneSaber", "human"), ("Lightshow", "sabersmith")}
    tally = tallies["OneSaber", "human"]
    assert (tally.charts, tally.notes, tally.swings) == (2, 18, 18)
    assert tally.faults["one_saber"] == 1
    assert tally.rate("parity") == pytest.approx(1000 * 8 / 18)
    assert tally.count(Severity.ERROR) >= 9
    counted, broken = kind_tables(tallies)
    assert [row["charts"] for row in counted.rows] == [2, 1]
    shown = {row["rule"]: row for row in broken.rows}
    assert shown["parity"]["Lightshow sabersmith"] is None
    assert "parity" in broken.markdown()
