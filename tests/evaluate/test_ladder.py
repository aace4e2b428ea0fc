import numpy as np
import pytest

from sabersmith.beatmap.model import DOWN, UP, Chart, Level, Note
from sabersmith.beatmap.rating import rating
from sabersmith.evaluate.ladder import (
    Step,
    denser_share,
    difficulty_table,
    ladder_table,
    longest_hole,
    rungs,
    steps,
)


def chart(difficulty: str, gap: float, count: int, start: float = 4.0) -> Chart:
    notes = [
        Note(start + i * gap, 1 + i % 2, 0, i % 2, (DOWN, UP)[i // 2 % 2]) for i in range(count)
    ]
    return Chart(difficulty=difficulty, notes=notes)


GOOD = Level(bpm=120.0, charts=[chart("Hard", 1.0, 60), chart("Easy", 2.0, 30)])
# The easier one has more notes, which are nearer to each other.
BAD = Level(bpm=120.0, charts=[chart("Expert", 1.0, 60), chart("Hard", 0.5, 120)])


def test_rungs_are_in_order_and_hold_the_figures_of_charts() -> None:
    few = chart("Normal", 1.0, 29)
    easy, hard = rungs(Level(bpm=120.0, charts=[*GOOD.charts, few]))
    assert (easy.difficulty, hard.difficulty) == (0, 2)
    assert easy.swings == 30 and hard.swings == 60
    assert hard.times[:3].tolist() == [2.0, 2.5, 3.0]
    assert hard.fast_s == pytest.approx(1.0)
    assert hard.rating == rating(GOOD.charts[0], GOOD)
    assert hard.nps == pytest.approx(60 / 29.5)


def test_a_step_up_and_a_step_down() -> None:
    [up], [down] = steps(GOOD), steps(BAD)
    assert up == Step(True, True, True, True, denser_share=0.0, hole=pytest.approx(2.0))
    assert down == Step(False, False, False, False, denser_share=1.0, hole=pytest.approx(0.5))


def test_stretches_in_which_the_easier_is_denser() -> None:
    harder = np.arange(0.0, 64.0, 1.0)
    burst = np.concatenate((np.arange(0.0, 32.0, 4.0), np.arange(32.0, 48.0, 0.5)))
    # Stretches start at 0, 4 .. 44. From 28 on to 36, more than half of the burst is in them.
    denser = [
        sum((start <= burst) & (burst < start + 16))
        > sum((start <= harder) & (harder < start + 16))
        for start in np.arange(0.0, 47.0, 4.0)
    ]
    assert 0 < sum(denser) < len(denser)
    assert denser_share(burst, harder) == pytest.approx(np.mean(denser))
    assert denser_share(harder, harder) == 0
    assert denser_share(harder[:3], harder[:2]) == 1


def test_holes_count_from_the_span() -> None:
    times = np.array([3.0, 4.0, 6.0])
    assert longest_hole(times, (0.0, 7.0)) == 3
    assert longest_hole(times, (3.0, 10.0)) == 4
    assert longest_hole(times, (3.0, 6.0)) == 2


def test_tables() -> None:
    [human, ours] = ladder_table({"human": [GOOD], "ours": [GOOD, BAD], "none": []}).rows
    assert human["steps"] == 1 and ours["steps"] == 2
    keys = ("more_notes", "more_swings", "faster", "rated_harder", "steps_denser")
    assert [human[key] for key in keys] == [0, 0, 0, 0, 0]
    assert [ours[key] for key in keys] == [1, 1, 1, 1, 1]
    assert ours["denser"] == 0.5
    assert (human["long_holes"], human["hole"]) == (1, pytest.approx(2))
    rows = difficulty_table({"human": [GOOD], "ours": [BAD]}).rows
    assert [(row["system"], row["difficulty"]) for row in rows] == [
        ("human", "Easy"),
        ("human", "Hard"),
        ("ours", "Hard"),
        ("ours", "Expert"),
    ]
    assert rows[1]["fast_ms"] == pytest.approx(1000)
