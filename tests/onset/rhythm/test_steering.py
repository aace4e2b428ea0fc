import numpy as np
import pytest
import torch

from sabersmith.beatmap.character import RHYTHM, CharacterScale, K, describe_rhythm
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.onset.rhythm.steering import STEPS, Steering

R = len(RHYTHM)
SCALE = CharacterScale.fit(
    np.random.default_rng(0).uniform(0, 3, size=(200, K)), np.arange(200) % 5
)


def asked_for(**scores):
    asked = np.full((5, R), np.nan)
    for name, score in scores.items():
        asked[:, RHYTHM.index(name)] = score
    return asked


def test_nothing_asked_is_no_steering():
    assert Steering.towards(asked_for(), SCALE) is None
    assert Steering.towards(asked_for(density=1.0), SCALE) is None
    assert Steering.towards(asked_for(streams=1.0), SCALE) is not None


def rhythms(rng, share):
    """Return takes (5, 2, 60, SLOTS): onsets on beats, and on quarters as often as `share`."""
    bits = torch.zeros(5, 2, 60, SLOTS, dtype=torch.bool)
    bits[..., 0] = True
    bits[..., SLOTS // 4] = torch.from_numpy(rng.random((5, 2, 60)) < share)
    return bits


def slots():
    starts = np.arange(60) * 0.5
    times = starts[:, None] + 0.5 * np.arange(SLOTS) / SLOTS
    empty = np.zeros((60, SLOTS, 1), np.float16)
    return SongSlots(starts, np.full(60, 0.5), times, times * 2, np.ones((60, SLOTS), bool), empty)


def test_misses_are_the_scores_asked_for_minus_those_of_the_takes(rng):
    steering = Steering.towards(asked_for(syncopation=1.0), SCALE)
    bits, song = rhythms(rng, 0.4), slots()
    misses = steering.misses(bits, song)
    raw = np.full(K, np.nan)
    for chart, take in ((0, 0), (3, 1)):
        rhythm = bits[chart, take].numpy()
        raw[:R] = describe_rhythm(song.times[rhythm], song.beats[rhythm])
        score = SCALE.scores(raw, 4 - chart)[RHYTHM.index("syncopation")]
        assert misses[chart, take, RHYTHM.index("syncopation")] == pytest.approx(1.0 - score)
    others = [RHYTHM.index(name) for name in RHYTHM if name != "syncopation"]
    assert (misses[..., others] == 0).all()
    assert steering.mean_miss(misses) == pytest.approx(np.abs(misses).sum(2).mean(0))


def test_weights_move_against_the_miss_up_to_their_limit():
    steering = Steering.towards(asked_for(streams=1.0, variety=-1.0), SCALE)
    misses = np.zeros((5, 2, R))
    misses[..., RHYTHM.index("streams")] = 0.5
    misses[..., RHYTHM.index("variety")] = -0.5
    steering.move(misses)
    assert steering.tilt.streams.tolist() == pytest.approx([0.5 * STEPS["streams"][0]] * 5)
    assert (steering.tilt.heat < 1).all()
    assert (steering.tilt.quarters == 0).all()
    for _ in range(50):
        steering.move(misses)
    assert steering.tilt.streams.tolist() == pytest.approx([STEPS["streams"][1]] * 5)


def test_contrast_raises_dense_sections_and_lowers_sparse_ones():
    steering = Steering.towards(asked_for(contrast=1.0), SCALE)
    density = torch.tensor([[1.0, 2.0, 4.0]]).expand(5, -1)
    assert torch.allclose(steering.contrasted(density), density)
    misses = np.zeros((5, 1, R))
    misses[..., RHYTHM.index("contrast")] = 1.0
    steering.move(misses)
    shaped = steering.contrasted(density)[0]
    assert shaped[2] / shaped[1] > 2.01
    assert shaped[1] / shaped[0] > 2.01
