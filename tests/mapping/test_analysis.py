import re
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sabersmith.audio.decode import MIN_S
from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_S
from sabersmith.errors import InputError
from sabersmith.mapping.analysis import NOTES_PER_ONSET, choose_onsets
from sabersmith.mapping.candidates import Candidates
from sabersmith.mapping.onset_selection import counts_above
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid


def random_candidates(seed, count=400, length_s=100.0):
    rng = np.random.default_rng(seed)
    times = np.sort(rng.choice(round(20 * length_s), count, replace=False)) / 20
    activations = rng.random((count, 5), dtype=np.float32)
    return Candidates.of(times, activations, BeatGrid(120.0, 0.1, is_clear=False))


@given(
    seed=st.integers(0, 100),
    thresholds=st.lists(st.floats(0.01, 1), min_size=5, max_size=5),
    density=st.one_of(
        st.fixed_dictionaries({"threshold": st.floats(0.01, 0.7)}),
        st.fixed_dictionaries({"nps": st.floats(0.5, 5)}),
        st.fixed_dictionaries({"intensity": st.floats(0.25, 4)}),
    ),
    names=st.sets(st.sampled_from(DIFFICULTIES), min_size=1),
)
@settings(max_examples=50)
def test_difficulties_are_nested_at_any_density(seed, thresholds, density, names):
    chosen = tuple(name for name in DIFFICULTIES if name in names)
    found = random_candidates(seed)
    wanted = MapSettings(difficulty=chosen, **density)
    selected, _ = choose_onsets(found, thresholds, 100.0, wanted)
    for easier, harder in pairwise(selected):
        assert np.isin(easier, harder).all() and len(easier) <= 0.9 * len(harder)
    for rows, name in zip(selected, DIFFICULTIES, strict=True):
        assert (np.diff(found.times[rows]) >= MIN_GAP_S[name] - 1e-4).all()


@given(nps=st.floats(0.5, 2), name=st.sampled_from(DIFFICULTIES))
def test_nps_applies_to_the_hardest_requested_difficulty(nps, name):
    wanted = MapSettings(difficulty=("Easy", name), nps=nps)
    selected, _ = choose_onsets(random_candidates(0), [0.5] * 5, 100.0, wanted)
    index = DIFFICULTIES.index(name)
    # There are 1.2 to 1.4 notes per onset.
    assert 0.6 * nps - 0.1 <= len(selected[index]) / 100.0 <= nps


@given(seed=st.integers(0, 20), intensity=st.floats(0.25, 1.2))
def test_intensity_multiplies_the_onsets(seed, intensity):
    plain, scaled = (
        choose_onsets(random_candidates(seed), [0.6] * 5, 100.0, MapSettings(intensity=factor))[0]
        for factor in (1.0, intensity)
    )
    for before, after in zip(plain[2:], scaled[2:], strict=True):
        assert abs(len(after) - intensity * len(before)) <= 3


@pytest.mark.parametrize(("option", "value"), [("nps", 20.0), ("intensity", 4.0)])
def test_a_notice_says_if_the_song_has_fewer_onsets_than_requested(option, value):
    wanted = MapSettings(difficulty=("Hard",), **{option: value})
    selected, notices = choose_onsets(random_candidates(0), [0.6] * 5, 100.0, wanted)
    usual, none = choose_onsets(random_candidates(0), [0.6] * 5, 100.0, MapSettings())
    target = {"nps": 20 * 100 / NOTES_PER_ONSET[2], "intensity": 4 * len(usual[2])}
    assert none == []
    assert notices == [
        f"{option}={value:g}: asks for {target[option]:.0f} onsets with notes; "
        f"the song has only {len(selected[2])} for Hard"
    ]


def test_the_checkpoints_thresholds_decide_where_they_leave_nested_counts():
    found = random_candidates(1, 150)
    thresholds = [0.75, 0.65, 0.55, 0.45, 0.35]
    selected, notices = choose_onsets(found, thresholds, 100.0, MapSettings())
    assert len(selected[4]) == counts_above(found, thresholds)[4] and notices == []
    for index, threshold in enumerate(thresholds):
        allowed = selected[index + 1] if index < 4 else np.arange(150)
        high = allowed[found.scores[allowed, index] >= threshold]
        if 0.6 * len(allowed) < len(high) < 0.9 * len(allowed):
            assert np.isin(selected[index], high).mean() > 0.9


def test_low_activations_give_the_likeliest_onsets_and_a_notice():
    selected, notices = choose_onsets(random_candidates(2), [1.0] * 5, 100.0, MapSettings())
    assert len(selected[4]) == 50
    assert len(notices) == 1 and "nps=" in notices[0]


def test_too_few_onsets_are_an_error():
    nothing = Candidates.of(np.zeros(0), np.zeros((0, 5), np.float32), BeatGrid(120.0, 0.0))
    with pytest.raises(InputError, match="too few"):
        choose_onsets(nothing, [0.5] * 5, 100.0, MapSettings())
    with pytest.raises(InputError, match="try another song"):
        choose_onsets(nothing, [0.5] * 5, 100.0, MapSettings(threshold=0.5))


def test_a_threshold_that_is_too_high_for_a_song_is_told_the_highest_that_works():
    unclear = random_candidates(0)
    unclear = replace(unclear, scores=unclear.scores / 2)
    with pytest.raises(InputError, match="is the highest that works") as refused:
        choose_onsets(unclear, [0.5] * 5, 100.0, MapSettings(threshold=0.7))
    highest = float(re.search(r"threshold=([\d.]+)", str(refused.value))[1])
    choose_onsets(unclear, [0.5] * 5, 100.0, MapSettings(threshold=highest))
    with pytest.raises(InputError, match="is the highest that works"):
        choose_onsets(unclear, [0.5] * 5, 100.0, MapSettings(threshold=highest + 0.01))


@pytest.mark.parametrize("difficulty", DIFFICULTIES)
def test_the_lowest_density_makes_a_map_of_the_shortest_song(difficulty):
    song = random_candidates(0, 60, MIN_S)
    settings = MapSettings(nps=0.5, difficulty=difficulty)
    selected, _ = choose_onsets(song, [0.5] * 5, MIN_S, settings)
    assert all(map(len, selected))


def test_silence_around_the_music_does_not_change_its_density():
    music = random_candidates(3, 400, 200.0)
    long = Candidates(music.times + 500.0, music.beats + 1000.0, music.scores, music.gaps)
    thresholds = [0.6] * 5
    alone, _ = choose_onsets(music, thresholds, 200.0, MapSettings(threshold=0.6))
    selected, _ = choose_onsets(long, thresholds, 1200.0, MapSettings(threshold=0.6))
    assert all((a == b).all() for a, b in zip(alone, selected, strict=True))
