"""A small software synthesiser: the instruments and effects that the project's songs are made of.

A sound or track is float64, mono (n,) or stereo (2, n), at SR samples a second. Instruments that
contain noise take the random generator that draws it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, lfilter, sosfilt

Wave = NDArray[np.float64]

SR = 44100  # Hz


# --- building blocks -----------------------------------------------------------------------


def clock(seconds: float) -> Wave:
    """Return the times of a sound's samples, in seconds."""
    return np.arange(round(seconds * SR)) / SR


def hertz(midi: float) -> float:
    """Return the frequency of a MIDI note."""
    return 440 * 2 ** ((midi - 69) / 12)


def filtered(sound: Wave, kind: str, *edges: float) -> Wave:
    """Apply a second-order Butterworth filter with cut-off frequencies `edges`, in Hz."""
    sos = butter(2, edges if len(edges) > 1 else edges[0], kind, fs=SR, output="sos")
    return sosfilt(sos, sound)


def envelope(t: Wave, attack: float, decay: float, length: float, release: float = 0.02) -> Wave:
    """Rise over attack, decay with that time constant, and fade out by `length`. All in seconds."""
    return np.minimum(t / attack, 1) * np.exp(-t / decay) * np.clip((length - t) / release, 0, 1)


def saw(midi: float, t: Wave, brightness: float) -> Wave:
    """Return a saw wave that gets duller with time, as through a closing filter.

    Its harmonics k have the levels r**k / k with a falling r < 1. That series has a closed form:
    sum r**k sin(k x) / k = atan2(r sin x, 1 - r cos x).
    """
    pitch = hertz(midi)
    r = np.exp(-(1 + 6 * t) / min(brightness, 6000 / pitch))  # high notes would alias
    x = 2 * np.pi * pitch * t + 1
    return np.arctan2(r * np.sin(x), 1 - r * np.cos(x))


# --- drums ---------------------------------------------------------------------------------


def kick() -> Wave:
    """A sine that falls from about 180 to 48 Hz, with a click."""
    t = clock(0.35)
    body = np.sin(2 * np.pi * (48 * t + 3.6 * (1 - np.exp(-t / 0.028))))
    click = np.sin(2 * np.pi * 1800 * t) * np.exp(-t / 0.003)
    return body * envelope(t, 0.0008, 0.13, 0.35) + 0.5 * click


def snare(rng: np.random.Generator) -> Wave:
    """Band-passed noise over a short tone."""
    t = clock(0.25)
    noise = filtered(rng.standard_normal(len(t)), "bandpass", 900, 9000)
    tone = np.sin(2 * np.pi * (185 * t + 0.9 * (1 - np.exp(-t / 0.01))))
    return noise * envelope(t, 0.0005, 0.06, 0.25) + 0.7 * tone * envelope(t, 0.0005, 0.05, 0.25)


def clap(rng: np.random.Generator) -> Wave:
    """Three short bursts of noise and a longer one."""
    t = clock(0.3)
    noise = filtered(rng.standard_normal(len(t)), "bandpass", 800, 5000)
    bursts = sum(np.exp(-np.abs(t - late) / 0.003) for late in (0.001, 0.011, 0.021))
    return noise * (bursts + 0.8 * np.exp(-t / 0.05) * (t > 0.021))


def rim(rng: np.random.Generator) -> Wave:
    """A rim shot: two short high tones and a click of noise."""
    t = clock(0.1)
    tones = np.sin(2 * np.pi * 820 * t) + 0.6 * np.sin(2 * np.pi * 1720 * t)
    noise = rng.standard_normal(len(t)) * np.exp(-t / 0.002)
    return (tones * np.exp(-t / 0.018) + 0.6 * noise) * envelope(t, 0.0005, 1, 0.1)


def tom(midi: float) -> Wave:
    """A sine that falls by a fifth to its note."""
    t = clock(0.4)
    pitch = hertz(midi)
    phase = pitch * (t + 0.5 * 0.04 * (1 - np.exp(-t / 0.04)))
    return np.sin(2 * np.pi * phase) * envelope(t, 0.001, 0.12, 0.4)


def hat(rng: np.random.Generator, decay: float) -> Wave:
    """A hi-hat or shaker: high noise."""
    t = clock(6 * decay)
    noise = filtered(rng.standard_normal(len(t)), "highpass", 7500)
    return noise * envelope(t, 0.0004, decay, 6 * decay)


def ride(rng: np.random.Generator) -> Wave:
    """A ride cymbal: high partials that do not fit each other, over noise."""
    t = clock(0.5)
    partials = sum(np.sin(2 * np.pi * pitch * t) for pitch in (3170, 4230, 5390, 6710, 8050))
    noise = filtered(rng.standard_normal(len(t)), "highpass", 6000)
    return (0.15 * partials + 0.5 * noise * np.exp(-t / 0.03)) * envelope(t, 0.0005, 0.12, 0.5)


def crash(rng: np.random.Generator) -> Wave:
    """High noise that rings, in stereo."""
    t = clock(2.2)
    noise = filtered(rng.standard_normal((2, len(t))), "highpass", 3500)
    return noise * envelope(t, 0.001, 0.55, 2.2, 0.3)


# --- pitched instruments -------------------------------------------------------------------


def pluck(midi: float, length: float, brightness: float = 14) -> Wave:
    """A plucked saw."""
    t = clock(length + 0.05)
    return saw(midi, t, brightness) * envelope(t, 0.002, 0.25, length + 0.05, 0.04)


def string(midi: float, length: float) -> Wave:
    """A plucked string (Karplus-Strong)."""
    n = round((length + 0.15) * SR)
    # A burst of noise in a loop: its filter averages neighbours, which damps high partials and
    # delays by half a sample, and interpolates, as periods are not whole numbers of samples.
    delay, share = divmod(SR / hertz(midi) - 0.5, 1)
    delay = int(delay)
    burst = np.random.default_rng(round(midi)).uniform(-1, 1, delay)
    loop = np.zeros(delay + 3)
    loop[0] = 1
    loop[delay:] -= 0.996 * np.convolve([0.5, 0.5], [1 - share, share])
    sound = lfilter([1], loop, np.pad(burst - burst.mean(), (0, n - delay)))
    return filtered(sound, "lowpass", 5500) * envelope(clock(n / SR), 0.001, 2, n / SR, 0.1)


def lead(midi: float, length: float) -> Wave:
    """A soft square wave with some of its octave."""
    t = clock(length + 0.06)
    # A bend up into the note, then a vibrato that sets in late.
    wobble = -0.3 * np.exp(-t / 0.01) + 0.0012 * np.sin(2 * np.pi * 5.5 * t) * np.minimum(t, 0.4)
    pitch = hertz(midi)
    phase = 2 * np.pi * pitch * (t + wobble * 0.004)
    square = sum(np.sin(k * phase) / k * np.exp(-k / 9) for k in (1, 3, 5, 7))
    return (square + 0.4 * np.sin(2 * phase)) * envelope(t, 0.003, 0.45, length + 0.06, 0.05)


def pulse(midi: float, length: float, width: float = 0.25) -> Wave:
    """A pulse wave of that duty cycle, as in the sound chips of old consoles."""
    t = clock(length + 0.02)
    phase = 2 * np.pi * hertz(midi) * t
    count = int(min(24, 9000 / hertz(midi)))
    harmonics = sum(np.sin(np.pi * k * width) / k * np.cos(k * phase) for k in range(1, count + 1))
    return harmonics * envelope(t, 0.002, 0.6, length + 0.02)


def bell(midi: float, length: float, ratio: float = 3.5, depth: float = 2.5) -> Wave:
    """A bell or electric piano: one sine modulates another's phase, less and less.

    Args:
        midi: MIDI note.
        length: seconds.
        ratio: frequency of the modulator over that of the note; 1 and 2 are mellow.
        depth: modulation index at the start.
    """
    t = clock(length + 0.2)
    phase = 2 * np.pi * hertz(midi) * t
    modulator = depth * np.exp(-t / 0.12) * np.sin(ratio * phase)
    return np.sin(phase + modulator) * envelope(t, 0.002, 0.5, length + 0.2, 0.15)


def mallet(midi: float, length: float) -> Wave:
    """A marimba: a sine and a short one two octaves higher."""
    t = clock(length + 0.2)
    phase = 2 * np.pi * hertz(midi) * t
    overtone = 0.5 * np.sin(4 * phase) * np.exp(-t / 0.03)
    return (np.sin(phase) + overtone) * envelope(t, 0.0015, 0.16, length + 0.2, 0.1)


def organ(midi: float, length: float) -> Wave:
    """A drawbar organ with a key click."""
    t = clock(length + 0.03)
    phase = 2 * np.pi * hertz(midi) * t
    bars = ((0.5, 0.7), (1, 1), (1.5, 0.5), (2, 0.6), (3, 0.3), (4, 0.25))
    tone = sum(level * np.sin(harmonic * phase) for harmonic, level in bars)
    click = 0.5 * np.sin(7 * phase) * np.exp(-t / 0.006)
    return (tone + click) / 2 * envelope(t, 0.004, 3, length + 0.03, 0.03)


def sub(midi: float, length: float) -> Wave:
    """A deep bass: a driven sine with a short attack from above."""
    t = clock(length + 0.04)
    phase = 2 * np.pi * hertz(midi) * (t + 0.012 * (1 - np.exp(-t / 0.015)))
    return np.tanh(1.8 * np.sin(phase)) * envelope(t, 0.003, 0.9, length + 0.04, 0.04)


def reese(midi: float, length: float) -> Wave:
    """A growling bass: two detuned saws that beat against each other, over a sine."""
    t = clock(length + 0.03)
    saws = saw(midi - 0.12, t * 0.999, 5) + saw(midi + 0.12, t, 5)
    tone = filtered(saws, "lowpass", 900) + 0.8 * np.sin(2 * np.pi * hertz(midi) * t)
    return tone * envelope(t, 0.004, 1.2, length + 0.03, 0.03)


def stab(chord: tuple[int, ...], length: float, brightness: float) -> Wave:
    """A chord of saws, three to a note, spread over the stereo field: (2, n)."""
    t = clock(length)
    sides = np.zeros((2, len(t)))
    for index, midi in enumerate(chord):
        for detune, pan in ((-0.09, -0.8), (0.0, 0.0), (0.08, 0.8)):
            late = 0.0017 * index + 0.004 * (1 + pan)  # so that the saws do not start in step
            sides += saw(midi + detune, t + late, brightness) * [[1 - pan], [1 + pan]] / 2
    return sides / len(chord)


# --- mixing --------------------------------------------------------------------------------


def place(track: Wave, sound: Wave, seconds: float, gain: float = 1.0, pan: float = 0.0) -> None:
    """Add a sound to a stereo track; pan is -1 (left) to 1 (right), at equal power."""
    start = round(seconds * SR)
    sound = np.atleast_2d(sound)[:, : track.shape[1] - start]
    angle = (pan + 1) * np.pi / 4
    sides = np.array([[np.cos(angle)], [np.sin(angle)]]) * np.sqrt(2)
    track[:, start : start + sound.shape[1]] += gain * sides * sound


def sidechain(kicks: list[float], samples: int, length: float) -> Wave:
    """Return a gain (samples,) that drops at each kick and recovers within `length` seconds."""
    gain = np.ones(samples)
    dip = 1 - 0.75 * np.exp(-clock(length) / 0.09)
    for seconds in kicks:
        start = round(seconds * SR)
        part = gain[start : start + len(dip)]
        np.minimum(part, dip[: len(part)], out=part)
    return gain


def echoes(track: Wave, seconds: float) -> Wave:
    """Return three fading repeats of a stereo track that swap sides, `seconds` apart."""
    total = np.zeros_like(track)
    delay = round(seconds * SR)
    for repeat in (1, 2, 3):
        shifted = np.zeros_like(track)
        shifted[:, repeat * delay :] = track[:: -1 if repeat % 2 else 1, : -repeat * delay]
        total += 0.38**repeat * shifted
    return total


def reverb(track: Wave, rng: np.random.Generator) -> Wave:
    """Return the reverberation of a stereo track in a hall, which dies away in 1.5 s."""
    t = clock(1.5)
    hall = filtered(rng.standard_normal((2, len(t))), "bandpass", 250, 7000)
    hall *= np.exp(-t / 0.32) * np.minimum(t / 0.012, 1)
    hall /= np.sqrt((hall**2).sum(axis=1, keepdims=True))
    return fftconvolve(track, hall, axes=1)[:, : track.shape[1]]


def limit(mix: Wave) -> Wave:
    """Drive a mix softly into its ceiling, so that it is loud and within [-1, 1]."""
    return np.tanh(1.1 * mix / np.percentile(np.abs(mix), 99.5))
