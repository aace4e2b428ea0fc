import numpy as np
import pytest

from sabersmith.onset.activations import Activations
from sabersmith.onset.rhythm.patterns import SLOTS
from sabersmith.onset.rhythm.slots import AUDIBLE, SongSlots
from sabersmith.timing.beat_grid import BeatGrid

FRAMES, HIDDEN = 1001, 4


def make_activations(onsets=(), silent=slice(0, 0)):
    """Return activations of a 10 s song with peaks at some times, seconds, and a silent part."""
    logits = np.full((FRAMES, 5), -6.0, np.float32)
    for onset in onsets:
        logits[round(onset * 100)] = 4.0
    loudest = np.full(FRAMES, 0.9, np.float32)
    loudest[silent] = AUDIBLE / 2
    hidden = np.arange(FRAMES * HIDDEN, dtype=np.float16).reshape(FRAMES, HIDDEN)
    frames = np.concatenate([hidden, logits, loudest[:, None] / 2], 1, dtype=np.float16)
    return Activations(logits, frames, loudest, 0.01, 1)


def test_slots_cover_the_song_on_its_grid():
    grid = BeatGrid(120.0, 0.3)
    slots = SongSlots.of(make_activations(), grid)
    assert slots.starts[0] <= 0 and slots.starts[-1] + slots.beat_s[-1] >= 10
    assert slots.times == pytest.approx(grid.seconds_of(slots.beats))
    inside = (slots.times >= 0) & (slots.times <= 10)
    assert (slots.allowed == inside).all()
    assert slots.audio.shape == (*slots.times.shape, HIDDEN + 6)
    assert not slots.audio[slots.times < -0.01].any()


def test_where_nothing_sounds_no_onset_is_allowed():
    slots = SongSlots.of(make_activations(silent=slice(300, 600)), BeatGrid(120.0, 0.0))
    inside = (slots.times > 3.04) & (slots.times < 5.94)
    assert not slots.allowed[inside].any()
    assert slots.allowed[(slots.times > 6.1) & (slots.times < 9.9)].all()


def test_without_a_clear_beat_onsets_keep_their_own_times():
    onsets = [1.03, 1.77, 2.56, 7.31]
    grid = BeatGrid(120.0, 0.0, unclear=((0.0, 5.0),))
    slots = SongSlots.of(make_activations(onsets), grid)
    early = slots.allowed & (slots.times < 5)
    assert slots.times[early] == pytest.approx(onsets[:3], abs=1e-6)
    assert slots.beats[early] == pytest.approx(grid.beat_of(onsets[:3]))
    assert slots.allowed[slots.times > 5.1].mean() > 0.9


def test_what_is_heard_is_that_of_the_strongest_frame_nearby():
    slots = SongSlots.of(make_activations([2.02]), BeatGrid(120.0, 0.0))
    row = int(np.flatnonzero(slots.starts == 2.0)[0])
    assert slots.audio[row, 0, :HIDDEN].tolist() == pytest.approx(
        np.arange(202 * HIDDEN, 203 * HIDDEN, dtype=np.float16).tolist()
    )
    assert slots.audio[row, 0, HIDDEN : HIDDEN + 5] == pytest.approx(np.full(5, 4.0))
    assert slots.times.shape[1] == SLOTS
