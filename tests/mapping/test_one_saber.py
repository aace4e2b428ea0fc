import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.difficulty import DIFFICULTIES, MIN_GAP_SAME_HAND_S
from sabersmith.mapping.candidates import MIN_GAP_SHARE, Candidates
from sabersmith.mapping.one_saber import SHARE, beat_strengths, select_for_one_hand
from sabersmith.timing.beat_grid import BeatGrid


def candidates(beats, bpm=120.0, scores=None):
    times = np.array(beats) * 60 / bpm
    scores = np.ones((len(times), 5)) if scores is None else scores
    return Candidates.of(times, scores, BeatGrid(bpm, 0.0))


@given(st.integers(0, 1000), st.sampled_from([70.0, 126.0, 200.0]))
def test_one_hand_gets_a_part_of_the_onsets_with_its_own_gaps(seed, bpm):
    rng = np.random.default_rng(seed)
    beats = np.cumsum(rng.choice([0.25, 0.5, 1.0, 2.0], 80))
    found = candidates(beats, bpm, rng.random((80, 5)))
    selected = [np.sort(rng.choice(80, 20 + 15 * number, replace=False)) for number in range(5)]
    chosen = select_for_one_hand(found, selected)
    for number, (mine, all_of) in enumerate(zip(chosen, selected, strict=True)):
        assert set(mine) <= set(all_of)
        assert 1 <= len(mine) <= round(SHARE * len(all_of))
        least = MIN_GAP_SHARE * MIN_GAP_SAME_HAND_S[DIFFICULTIES[number]]
        assert (np.diff(found.times[mine]) >= least - 1e-3).all()


def test_a_stream_keeps_its_beats():
    found = candidates(np.arange(0, 16, 0.25))
    everything = [np.arange(len(found.times))] * 5
    chosen = select_for_one_hand(found, everything)
    assert (found.beats[chosen[4]] % 0.5 == 0).all()
    assert (found.beats[chosen[0]] % 1 == 0).all()


def test_the_strength_of_a_place_in_the_beat():
    beats = np.array([3.0, 3.5, 3.25, 3.75, 3 + 1 / 3, 3.1])
    assert beat_strengths(beats).tolist() == [4, 3, 2, 2, 1, 0]
