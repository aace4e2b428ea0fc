import json
import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.character import (
    DESCRIPTORS,
    MAX_SCORE,
    RHYTHM,
    STYLES,
    CharacterDistribution,
    CharacterScale,
    describe,
    describe_rhythm,
)
from sabersmith.beatmap.grid_states import mirror

from .states import state, states

K = len(DESCRIPTORS)
RED_DOWN, RED_UP, RED_LEFT, RED_DOT, BLUE_DOWN = 2, 1, 3, 9, 11


def measures(beats, grid, bpm=60.0):
    beats = np.asarray(beats, float)
    return dict(zip(DESCRIPTORS, describe(beats * 60 / bpm, beats, grid), strict=True))


def steady(count, gap=1.0, cells=None):
    cells = cells or [state(c1=RED_DOWN), state(c1=RED_UP)]
    return np.arange(count) * gap, [cells[i % len(cells)] for i in range(count)]


@pytest.fixture(scope="module")
def charts():
    """Scores of charts like human ones: correlated within songs."""
    rng = np.random.default_rng(0)
    mixing = rng.normal(size=(K, K)) / math.sqrt(K)
    between = 0.6 * np.corrcoef(mixing @ mixing.T)
    within = 0.4 * np.eye(K)
    songs = np.repeat(np.arange(400), 3)
    shared = rng.multivariate_normal(np.zeros(K), between, 400)
    values = shared[songs] + rng.multivariate_normal(np.zeros(K), within, len(songs))
    return values, songs.tolist(), np.exp(rng.normal(4.8, 0.3, 400))[songs], between, within


@pytest.fixture(scope="module")
def scale():
    rng = np.random.default_rng(1)
    return CharacterScale.fit(rng.normal(size=(400, K)), np.arange(400) % 5)


@given(st.lists(states, min_size=20, max_size=120), st.integers(0, 2**32 - 1))
def test_a_mirrored_chart_has_the_same_character(grid, seed):
    gaps = np.random.default_rng(seed).choice([0.25, 1 / 3, 0.5, 1.0, 8.0], len(grid))
    beats = gaps.cumsum()
    own, mirrored = (describe(beats / 2, beats, g) for g in (grid, [mirror(s) for s in grid]))
    np.testing.assert_allclose(own, mirrored, atol=1e-9)


def test_density_and_streams_are_in_seconds():
    beats, grid = steady(200, 0.25)
    found = measures(beats, grid, bpm=120)
    assert found["density"] == pytest.approx(math.log(8))
    assert found["streams"] == 1
    assert measures(beats, grid, bpm=60)["streams"] == 0


def test_variety_is_the_entropy_of_pairs_of_gaps():
    assert measures(*steady(100))["variety"] == 0
    beats = np.cumsum(np.tile([1.0, 0.5], 100))  # pairs (1, 1/2) and (1/2, 1)
    assert measures(beats, steady(200)[1])["variety"] == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("phase", [0.0, 0.25, 0.4])
def test_syncopation_counts_quarters_whatever_the_phase(phase):
    beats = np.arange(160) / 2
    beats[::4] += 0.25  # a quarter of the onsets; on beats and halves otherwise
    assert measures(beats + phase, steady(160)[1])["syncopation"] == pytest.approx(0.25)


def test_contrast_is_that_of_windows():
    even, busy = np.arange(0, 64, 1.0), np.concatenate([np.arange(0, 32, 0.5), np.arange(32, 64)])
    assert measures(even, steady(64)[1])["contrast"] == pytest.approx(0, abs=0.2)
    assert measures(busy, steady(96)[1])["contrast"] == pytest.approx(1 / 3, abs=0.05)


def test_repetition_looks_sixteen_beats_back():
    beats, grid = steady(64)
    found = measures(beats, grid)
    assert found["rhythm_repetition"] == 1
    assert found["pattern_repetition"] == 1  # of period 2
    moved = measures(np.concatenate([beats[:32], beats[32:] + 0.5]), grid)
    assert moved["rhythm_repetition"] == pytest.approx(32 / 48)
    other = [state(c0=RED_DOT)] * 16 + grid[16:]
    assert measures(beats, other)["pattern_repetition"] == pytest.approx(32 / 48)


def test_hands_and_notes_are_counted():
    both, tower = state(c1=RED_DOWN, c2=BLUE_DOWN), state(c1=RED_DOWN, c5=RED_DOWN)
    crossed, dot, sideways = state(c2=RED_UP), state(c1=RED_DOT), state(c1=RED_LEFT)
    found = measures(*steady(100, cells=[both, tower, crossed, dot, sideways]))
    assert found["doubles"] == found["towers"] == pytest.approx(1 / 5)
    assert found["crossovers"] == found["dots"] == found["sideways"] == pytest.approx(1 / 7)
    assert found["states"] == 5


def test_range_and_turns_are_those_of_each_hand():
    # Red moves a cell to the right and back, and turns by 90 and by 180 degrees by turns.
    cells = [state(c0=RED_DOWN), state(c1=RED_LEFT), state(c0=RED_DOWN), state(c1=RED_UP)]
    found = measures(*steady(101, cells=cells))
    assert found["range"] == pytest.approx(1)
    assert found["turns"] == pytest.approx(0.5)
    # Notes of one swing make no further swing.
    beats, grid = steady(100)
    late = [state(c9=RED_DOWN)] * 100
    pairs = [item for pair in zip(grid, late, strict=True) for item in pair]
    slider = measures(np.ravel([beats, beats + 0.05], "F"), pairs)
    assert slider["range"] == 0


def test_too_short_a_chart_has_no_character():
    assert np.isnan(describe([], [], [])).all()
    assert np.isnan(describe([1.0], [2.0], [state(c1=RED_UP)])).all()
    short = measures(*steady(60))
    assert math.isnan(short["states"]) and not math.isnan(short["doubles"])


def test_onsets_alone_give_the_descriptors_of_rhythm():
    beats, grid = steady(100, 0.5)
    np.testing.assert_array_equal(
        describe_rhythm(beats, beats), describe(beats, beats, grid)[: len(RHYTHM)]
    )
    with pytest.raises(ValueError, match="beats"):
        describe_rhythm(beats, beats[1:])
    with pytest.raises(ValueError, match="states"):
        describe(beats, beats, grid[1:])


@given(
    st.lists(st.floats(-2.4, 2.4), min_size=K, max_size=K),
    st.integers(0, 4),
)
def test_scores_come_back_from_their_measures(scale, scores, difficulty):
    found = scale.scores(scale.raw(scores, difficulty), difficulty)
    np.testing.assert_allclose(found, scores, atol=1e-3)


def test_scores_are_normal_at_each_difficulty_and_clipped():
    rng = np.random.default_rng(2)
    difficulties = np.arange(1000) % 5
    raw = rng.exponential(size=(1000, K)) * (1 + difficulties)[:, None]
    fitted = CharacterScale.fit(raw, difficulties)
    scores = np.array([fitted.scores(x, d) for x, d in zip(raw, difficulties, strict=True)])
    for difficulty in range(5):
        own = scores[difficulties == difficulty]
        assert abs(own.mean()) < 0.05 and own.std() == pytest.approx(1, abs=0.05)
    far = fitted.scores(np.full(K, 1e9), 0), fitted.scores(np.full(K, -1e9), 0)
    np.testing.assert_allclose(far, [[MAX_SCORE] * K, [-MAX_SCORE] * K], atol=1e-6)
    unknown = fitted.scores(np.full(K, math.nan), 0)
    assert np.isnan(unknown).all() and np.isnan(fitted.raw(unknown, 0)).all()


def test_equal_measures_have_the_score_of_their_middle_rank():
    raw = np.zeros((100, K))
    raw[60:] = np.arange(1, 41)[:, None]
    fitted = CharacterScale.fit(raw, np.full(100, 3))
    assert fitted.scores(np.zeros(K), 3)[0] == pytest.approx(-0.52, abs=0.1)  # rank 0.3


def test_a_difficulty_of_few_charts_borrows_from_all():
    raw = np.arange(50.0)[:, None] * np.ones(K)
    fitted = CharacterScale.fit(raw, [3] * 45 + [0] * 5)
    np.testing.assert_allclose(fitted.raw(np.zeros(K), 0), 24.5)
    assert np.isfinite(CharacterScale.fit(np.zeros((0, K)), []).tables).all()


def test_draws_vary_as_charts_do(charts):
    values, songs, bpm, between, within = charts
    fitted = CharacterDistribution.fit(values, songs, bpm, tempo=False)
    rng = np.random.default_rng(3)
    drawn = np.array([fitted.draw(rng, 120.0) for _ in range(4000)])
    assert drawn.shape == (4000, 5, K)
    own = drawn[:, 0].T
    apart = np.mean([drawn[:, a].T @ drawn[:, b] for a in range(5) for b in range(a)], 0) / 4000
    np.testing.assert_allclose(np.diag(np.cov(own)), 1, atol=0.15)
    np.testing.assert_allclose(np.cov(own), between + within, atol=0.2)
    np.testing.assert_allclose(apart, between, atol=0.2)


def test_draws_depend_on_the_generator_alone_and_shift_with_tempo(charts):
    values, songs, bpm, *_ = charts
    shifted = values + np.log(bpm)[:, None] * np.linspace(-1, 1, K)
    fitted = CharacterDistribution.fit(shifted - shifted.mean(0), songs, bpm)
    np.testing.assert_allclose(fitted.slope, np.linspace(-1, 1, K), atol=0.5)
    one, again, fast = (fitted.draw(np.random.default_rng(4), x) for x in (120, 120, 125))
    np.testing.assert_array_equal(one, again)
    inside = np.abs(one) < MAX_SCORE - 0.1
    change = np.broadcast_to(fitted.slope * math.log(125 / 120), one.shape)
    np.testing.assert_allclose((fast - one)[inside], change[inside])


def test_unknown_scores_are_left_out(charts):
    values, songs, bpm, *_ = charts
    holes = values.copy()
    holes[::3, 2] = math.nan
    whole, with_holes = (
        CharacterDistribution.fit(x, songs, bpm, tempo=False) for x in (values, holes)
    )
    np.testing.assert_allclose(with_holes.between, whole.between, atol=0.15)


def test_scale_and_distribution_survive_json(scale, charts):
    fitted = CharacterDistribution.fit(*charts[:3])
    stored = json.loads(json.dumps([scale.to_dict(), fitted.to_dict()]))
    np.testing.assert_array_equal(CharacterScale.from_dict(stored[0]).tables, scale.tables)
    again = CharacterDistribution.from_dict(stored[1])
    np.testing.assert_array_equal(
        again.draw(np.random.default_rng(0), 100), fitted.draw(np.random.default_rng(0), 100)
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.clear(),
        lambda d: d.update(descriptors=["density"]),
        lambda d: d.update(tables=[1, 2], between=[[1.0]]),
        lambda d: d.update(tables="many", slope="steep"),
        lambda d: d.update(tables=np.full((5, K, 41), math.nan).tolist(), log_bpm=math.inf),
        lambda d: d.update(
            tables=np.tile(np.arange(41)[::-1], (5, K, 1)).tolist(), within=(-np.eye(K)).tolist()
        ),
    ],
)
def test_damaged_contents_are_refused(scale, charts, change):
    for kind, good in (
        (CharacterScale, scale),
        (CharacterDistribution, CharacterDistribution.fit(*charts[:3])),
    ):
        data = good.to_dict()
        change(data)
        with pytest.raises(ValueError):
            kind.from_dict(data)
    with pytest.raises(ValueError):
        CharacterScale.from_dict(None)


def test_styles_name_descriptors_within_the_scale():
    assert set(STYLES) == {"tech", "speed", "dance", "flow", "chill"}
    for point in STYLES.values():
        assert set(point) <= set(DESCRIPTORS)
        assert all(abs(score) <= MAX_SCORE for score in point.values())
