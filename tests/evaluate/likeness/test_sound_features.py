import numpy as np
import pytest

from sabersmith.beatmap.model import BLUE, DOWN, RED, Chart, Note
from sabersmith.evaluate.likeness.chart_notes import ChartNotes
from sabersmith.evaluate.likeness.sound_features import SR, SongSound, sound_features
from sabersmith.timing.tempo_map import TempoMap

SECONDS = TempoMap(60.0)


def clicks(times, loudness, length_s: float = 20.0):
    rng = np.random.default_rng(0)
    samples = 1e-3 * rng.standard_normal(int(length_s * SR))
    click = np.exp(-np.arange(4000) / 600) * rng.standard_normal(4000)
    for time, volume in zip(times, loudness, strict=True):
        samples[int(time * SR) : int(time * SR) + 4000] += 0.3 * volume * click
    return SongSound.of(samples.astype(np.float32))


def chart(times, doubles=()):
    notes = [Note(float(time), 1, 0, RED, DOWN) for time in times]
    return ChartNotes.of(
        Chart(notes=notes + [Note(float(time), 2, 0, BLUE, DOWN) for time in doubles]), SECONDS
    )


def test_notes_on_what_sounds_and_beside() -> None:
    times = np.arange(1.0, 19.0, 0.5)
    sound = clicks(times, np.ones(len(times)))
    on = sound_features(chart(times), sound)
    beside = sound_features(chart(times + 0.25), sound)
    assert on["onsets on nothing"] == 0 and on["strength at onsets"] > 0.95
    assert on["strong attacks hit"] == 1
    assert beside["onsets on nothing"] > 0.1 and beside["strong attacks hit"] == 0
    assert beside["strength at onsets"] < on["strength at onsets"] - 0.1


def test_doubles_on_what_is_stronger() -> None:
    times = np.arange(1.0, 19.0, 0.5)
    sound = clicks(times, 1.0 + 2.0 * (np.arange(len(times)) % 4 == 0))
    assert sound_features(chart(times, times[::4]), sound)["strength of doubles - singles"] > 0
    none = sound_features(chart(times), sound)["strength of doubles - singles"]
    assert np.isnan(none)


def test_density_follows_loudness() -> None:
    sparse, dense = np.arange(1.0, 9.0, 1.0), np.arange(9.0, 19.0, 0.25)
    times = np.concatenate((sparse, dense))
    sound = clicks(times, np.ones(len(times)))
    assert sound_features(chart(times), sound)["density ~ loudness"] > 0.7
    reversed_times = np.sort(20.0 - times)
    assert sound_features(chart(reversed_times), sound)["density ~ loudness"] < -0.3
    even = np.arange(1.0, 17.01, 0.5)[:-1]
    assert sound_features(chart(even), sound)["density ~ loudness"] == pytest.approx(0, abs=1)
