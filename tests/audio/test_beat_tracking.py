import numpy as np
import pytest

from sabersmith.audio import beat_tracking as module
from sabersmith.audio.beat_tracking import (
    BEND_COST,
    HARMONICS,
    HOP_S,
    JUMP_COST,
    PHASE_COST,
    PHASES,
    TEMPOS,
    WINDOW_S,
    tempo_phase_fits,
    track_beats,
)
from sabersmith.audio.onset_strength import OnsetEnvelope, onset_strength

from .beat_songs import SR, beat_times, beats, clicks

RATE = 100.0


def test_fits_are_cosine_similarities():
    rng = np.random.default_rng(0)
    strength = rng.random(2500)
    tempos = np.array([80.0, 121.0])
    times, fits = tempo_phase_fits(OnsetEnvelope(strength, RATE), tempos)
    assert times.tolist() == np.arange(0, 25 + HOP_S, HOP_S).tolist()
    window = 5
    frames = np.arange(-round(WINDOW_S * RATE / 2), round(WINDOW_S * RATE / 2))
    taper = np.hanning(len(frames) + 1)[:-1]
    part = strength[round(times[window] * RATE) + frames]
    part = (part - part.mean()) * taper
    for i, bpm in enumerate(tempos):
        for phase in (0, 9, 31):
            turns = 2 * np.pi * (frames / RATE * bpm / 60 + phase / PHASES)
            wave = sum(np.cos(k * turns) for k in HARMONICS)
            norm = np.sqrt((part**2).sum() * (taper**2).sum() * len(HARMONICS) / 2)
            assert fits[window, i, phase] == pytest.approx((part * wave).sum() / norm, abs=1e-4)


def test_the_path_is_the_best_one():
    # Compared with a plain search over all transitions from every state.
    rng = np.random.default_rng(1)
    tempos = TEMPOS[40:43]
    fits = rng.uniform(0, 0.5, (5, 3, PHASES)).astype(np.float32)

    def cost(a, b):
        (k, p), (j, q) = divmod(a, PHASES), divmod(b, PHASES)
        if abs(j - k) > 1:
            return JUMP_COST
        steps = round(HOP_S * (tempos[k] + tempos[j]) / 120 * PHASES)
        slip = min((q - p - steps) % PHASES, (p + steps - q) % PHASES)
        stay = PHASE_COST * slip + BEND_COST * abs(j - k) if slip <= 1 else np.inf
        return min(stay, JUMP_COST)

    states = 3 * PHASES
    costs = np.array([[cost(a, b) for b in range(states)] for a in range(states)])
    flat = fits.reshape(5, -1).astype(float)
    total = flat[0]
    for row in flat[1:]:
        total = (total[:, None] - costs).max(axis=0) + row
    path, jumps = module._best_path(fits, tempos)
    steps = costs[path[:-1], path[1:]]
    assert flat[range(5), path].sum() - steps.sum() == pytest.approx(total.max(), abs=1e-5)
    assert (jumps[1:] <= (steps == JUMP_COST)).all() and not jumps[0]


@pytest.mark.parametrize("bpm", [62.0, 97.0, 128.0, 174.0, 221.0])
def test_tracks_a_steady_beat(bpm):
    path = track_beats(onset_strength(beats(bpm, 0.2, 40), SR))
    inner = (path.times > 4) & (path.times < 36)
    ratio = np.median(path.tempos[inner]) / bpm
    assert min(abs(ratio / octave - 1) for octave in (0.5, 1, 2)) < 0.01
    assert path.fits[inner].min() > 0.25
    assert not path.jumps.any()


def test_tracks_a_drifting_tempo():
    def tempo(time):
        return 110 + 15 * time / 60

    times = beat_times(tempo, 0.5, 60)
    path = track_beats(onset_strength(clicks(times, 0.5, 61), SR))
    inner = (path.times > 6) & (path.times < 54)
    assert not path.jumps[inner].any()
    np.testing.assert_allclose(path.tempos[inner], tempo(path.times[inner]), rtol=0.03)


def test_batch_size_does_not_change_the_fits(monkeypatch):
    envelope = onset_strength(beats(120, 0.2, 20), SR)
    _, whole = tempo_phase_fits(envelope, TEMPOS)
    monkeypatch.setattr(module, "BATCH_WINDOWS", 3)
    np.testing.assert_allclose(tempo_phase_fits(envelope, TEMPOS)[1], whole, atol=1e-5)
