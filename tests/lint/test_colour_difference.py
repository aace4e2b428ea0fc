import pytest

from sabersmith.lint.colour_difference import difference, lab

WHITE, BLACK, RED = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (1.0, 0.0, 0.0)


# Published with the formula: pairs of L*a*b* and their difference.
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_published_differences(one, other, expected):
    assert difference(one, other) == pytest.approx(expected, abs=1e-4)
    assert difference(other, one) == pytest.approx(expected, abs=1e-4)


def test_colours_of_screens():
    assert lab(WHITE) == pytest.approx((100, 0, 0), abs=0.01)
    assert lab(RED) == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    assert difference(lab(WHITE), lab(BLACK)) == pytest.approx(100, abs=0.01)
    assert lab((9.0, 2.0, 1.0)) == lab(WHITE)
