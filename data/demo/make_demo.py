"""Make the demo song: 30.44 s of original music, written out here note by note.

    python data/demo/make_demo.py [song.ogg]

126 BPM from 0.2 s on, A minor, 15 bars and a last hit: an intro of 4 bars (arpeggio, hats, then
the kick), a build of 2, a drop of 4, a break of 2, a second drop of 3.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.signal import butter, fftconvolve, sosfilt

from sabersmith.audio.encode import write_ogg

Wave = NDArray[np.float64]

TITLE, ARTIST = "First Forge", "sabersmith"
SR = 44100
SAMPLES = 1_342_464
BPM = 126.0
LEAD_IN = 0.2  # seconds of silence before the first beat
BEAT = 60 / BPM
SIXTEENTH = BEAT / 4
INTRO, BUILD, DROP, BREAK, SECOND, END = 0, 4, 6, 10, 12, 15  # bars

# One bar each: Am F C G, as MIDI notes.
CHORDS = [(57, 60, 64, 69), (53, 60, 65, 69), (55, 60, 64, 67), (55, 59, 62, 67)]
ROOTS = [33, 29, 36, 31]
# The melody, per bar: sixteenth, length in sixteenths, MIDI note.
MELODY = [
    [(0, 3, 76), (3, 3, 81), (6, 2, 79), (8, 3, 76), (11, 3, 72), (14, 2, 74)],
    [(0, 3, 72), (3, 3, 77), (6, 2, 76), (8, 4, 72), (12, 2, 69), (14, 2, 72)],
    [(0, 3, 79), (3, 3, 76), (6, 2, 72), (8, 3, 76), (11, 3, 79), (14, 2, 84)],
    [(0, 3, 83), (3, 3, 79), (6, 2, 74), (8, 2, 79), (10, 2, 81), (12, 4, 83)],
]
BREAK_MELODY = [[(0, 6, 76), (6, 6, 72), (12, 4, 69)], [(0, 6, 72), (6, 4, 74), (10, 6, 76)]]
ARPEGGIO = [0, 1, 2, 3, 2, 1, 3, 2, 0, 1, 2, 3, 2, 3, 1, 2]


def main() -> None:
    """Write the song to the path given, or beside this script."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("first_forge.ogg")
    write_ogg(render().astype(np.float32), SR, path, quality=0.35, title=TITLE, artist=ARTIST)


def render() -> Wave:
    """The song as stereo (2, SAMPLES) in [-1, 1]."""
    rng = np.random.default_rng(126)
    drums, kicks = drum_track(rng)
    pump = sidechain(kicks)
    music = 0.6 * bass_track() * pump + 1.3 * chord_track() * pump
    leads = arpeggio_track() + melody_track()
    wet = reverb(0.5 * leads + 0.35 * music + 0.12 * drums, rng)
    mix = (
        0.85 * drums
        + music
        + 0.55 * (leads + echoes(leads)) * (0.5 + 0.5 * pump)
        + 0.5 * wet * pump
    )
    mix += riser(rng)
    mix = np.tanh(1.1 * mix / np.percentile(np.abs(mix), 99.5))
    mix[:, -int(0.3 * SR) :] *= np.linspace(1, 0, int(0.3 * SR)) ** 2
    mix[:, : int(LEAD_IN * SR)] = 0
    return 0.9 * mix / np.abs(mix).max()


# --- where things go -----------------------------------------------------------------------


def at(bar: float, sixteenth: float = 0) -> float:
    """Seconds of a place in the song."""
    return LEAD_IN + bar * 4 * BEAT + sixteenth * SIXTEENTH


def silence() -> Wave:
    """An empty stereo track."""
    return np.zeros((2, SAMPLES))


def place(track: Wave, sound: Wave, seconds: float, gain: float = 1.0, pan: float = 0.0) -> None:
    """Add a sound, (n,) or (2, n), to a track; pan is -1 left to 1 right, at equal power."""
    start = round(seconds * SR)
    sound = np.atleast_2d(sound)[:, : SAMPLES - start]
    angle = (pan + 1) * np.pi / 4
    sides = np.array([[np.cos(angle)], [np.sin(angle)]]) * np.sqrt(2)
    track[:, start : start + sound.shape[1]] += gain * sides * sound


# --- sounds --------------------------------------------------------------------------------


def clock(seconds: float) -> Wave:
    """The times of the samples of a sound, seconds."""
    return np.arange(round(seconds * SR)) / SR


def hertz(midi: float) -> float:
    """Pitch of a MIDI note."""
    return 440 * 2 ** ((midi - 69) / 12)


def filtered(sound: Wave, kind: str, *edges: float) -> Wave:
    """A second-order Butterworth filter."""
    sos = butter(2, edges if len(edges) > 1 else edges[0], kind, fs=SR, output="sos")
    return sosfilt(sos, sound)


def envelope(t: Wave, attack: float, decay: float, length: float, release: float = 0.02) -> Wave:
    """Rise over attack, fall with time constant decay, and end at length within release."""
    return np.minimum(t / attack, 1) * np.exp(-t / decay) * np.clip((length - t) / release, 0, 1)


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


def hat(rng: np.random.Generator, decay: float) -> Wave:
    """High noise."""
    t = clock(6 * decay)
    noise = filtered(rng.standard_normal(len(t)), "highpass", 7500)
    return noise * envelope(t, 0.0004, decay, 6 * decay)


def crash(rng: np.random.Generator) -> Wave:
    """High noise that rings, in stereo."""
    t = clock(2.2)
    noise = filtered(rng.standard_normal((2, len(t))), "highpass", 3500)
    return noise * envelope(t, 0.001, 0.55, 2.2, 0.3)


def tone(midi: float, t: Wave, brightness: float) -> Wave:
    """A saw that gets duller with time, as a closing filter would have it.

    Its harmonics k have the levels r**k / k with a falling r < 1; that series has a closed form,
    sum r**k sin(k x) / k = atan2(r sin x, 1 - r cos x).
    """
    pitch = hertz(midi)
    r = np.exp(-(1 + 6 * t) / min(brightness, 6000 / pitch))  # high notes would alias
    x = 2 * np.pi * pitch * t + 1
    return np.arctan2(r * np.sin(x), 1 - r * np.cos(x))


def pluck(midi: float, length: float, brightness: float = 14) -> Wave:
    """A plucked saw."""
    t = clock(length + 0.05)
    return tone(midi, t, brightness) * envelope(t, 0.002, 0.25, length + 0.05, 0.04)


def lead(midi: float, length: float) -> Wave:
    """A soft square, an octave tone in it."""
    t = clock(length + 0.06)
    # A bend up into the note, then a vibrato that sets in late.
    wobble = -0.3 * np.exp(-t / 0.01) + 0.0012 * np.sin(2 * np.pi * 5.5 * t) * np.minimum(t, 0.4)
    pitch = hertz(midi)
    phase = 2 * np.pi * pitch * (t + wobble * 0.004)
    square = sum(np.sin(k * phase) / k * np.exp(-k / 9) for k in (1, 3, 5, 7))
    return (square + 0.4 * np.sin(2 * phase)) * envelope(t, 0.003, 0.45, length + 0.06, 0.05)


def stab(chord: tuple[int, ...], length: float, brightness: float) -> Wave:
    """A chord of saws, three to a note, spread over the stereo field."""
    t = clock(length)
    sides = np.zeros((2, len(t)))
    for index, midi in enumerate(chord):
        for detune, pan in ((-0.09, -0.8), (0.0, 0.0), (0.08, 0.8)):
            late = 0.0017 * index + 0.004 * (1 + pan)  # so that the saws do not start in step
            sides += tone(midi + detune, t + late, brightness) * [[1 - pan], [1 + pan]] / 2
    return sides / len(chord)


# --- tracks --------------------------------------------------------------------------------


def is_drop(bar: int) -> bool:
    """Whether everybody plays."""
    return DROP <= bar < BREAK or SECOND <= bar < END


def drum_track(rng: np.random.Generator) -> tuple[Wave, list[float]]:
    """Drums, and the times of the kicks."""
    track, kicks = silence(), []
    for bar in range(END):
        for beat in range(4):
            if is_drop(bar) or 2 <= bar < BUILD or (bar == BUILD):
                kicks.append(at(bar, 4 * beat))
            if is_drop(bar) and beat % 2:
                place(track, snare(rng), at(bar, 4 * beat), 0.75)
        if bar in (DROP + 1, DROP + 3, SECOND + 1):
            kicks.append(at(bar, 11))
        hats = range(0, 16, 2) if 1 <= bar < BUILD else range(16) if is_drop(bar) else ()
        for step in hats:
            is_open = step % 4 == 2
            place(
                track,
                hat(rng, 0.09 if is_open else 0.025),
                at(bar, step),
                0.34 if is_open else 0.22 if step % 4 == 0 else 0.13,
                pan=0.25,
            )
    # The build's roll: eighths, then sixteenths, then thirty-seconds, rising.
    steps = [*range(0, 16, 2), *range(16, 28), *np.arange(28, 31, 0.5)]
    for roll in steps:
        place(track, snare(rng), at(BUILD, roll), 0.15 + 0.45 * roll / 31)
    for fill in (12, 13, 14, 14.5, 15, 15.5):  # the fill out of the break
        place(track, snare(rng), at(SECOND - 1, fill), 0.3 + 0.08 * (fill - 12))
    for bar in (DROP, SECOND, END):
        place(track, crash(rng), at(bar), 0.4)
    place(track, snare(rng), at(END), 0.7)
    kicks.append(at(END))
    for seconds in kicks:
        place(track, kick(), seconds, 1.0)
    return track, sorted(kicks)


def sidechain(kicks: list[float]) -> Wave:
    """Gain over time that ducks at each kick and comes back within half a beat."""
    gain = np.ones(SAMPLES)
    dip = 1 - 0.75 * np.exp(-clock(BEAT * 0.9) / 0.09)
    for seconds in kicks:
        start = round(seconds * SR)
        part = gain[start : start + len(dip)]
        np.minimum(part, dip[: len(part)], out=part)
    return gain


def bass_track() -> Wave:
    """Off the beat, where the kick leaves room."""
    track = silence()
    for bar in range(2, END):
        if BREAK <= bar < SECOND:
            continue
        steps = (2, 3, 6, 7, 10, 11, 14, 15) if is_drop(bar) else (2, 6, 10, 14)
        for step in steps:
            note = ROOTS[bar % 4] + (12 if step in (7, 15) else 0)
            place(track, pluck(note, SIXTEENTH * 0.95, 9), at(bar, step), 0.9)
    place(track, pluck(ROOTS[0], 1.2, 9), at(END), 1.2)
    return track


def chord_track() -> Wave:
    """Stabs in the drops, swelling pads elsewhere, brighter through the build."""
    track = silence()
    for bar in range(END):
        chord = CHORDS[bar % 4]
        if is_drop(bar):
            sound = stab(chord, 0.3, 9) * envelope(clock(0.3), 0.003, 0.14, 0.3)
            for step in (0, 3, 6, 8, 11, 14):  # against the beat: 3 + 3 + 2
                place(track, sound, at(bar, step), 0.8)
        else:
            length = 4 * BEAT
            swell = envelope(clock(length), 0.25, 9, length, 0.15)
            brightness = 2.5 + 4 * max(0, bar - BUILD + 1) if bar < DROP else 3.5
            place(track, stab(chord, length, brightness) * swell, at(bar), 0.7)
    place(track, stab(CHORDS[0], 1.4, 9) * envelope(clock(1.4), 0.003, 0.5, 1.4, 0.4), at(END))
    return track


def arpeggio_track() -> Wave:
    """Sixteenths over the chord: the intro and the build, softly the break."""
    track = silence()
    for bar in [*range(DROP), *range(BREAK, SECOND)]:
        for step, tone_of_chord in enumerate(ARPEGGIO):
            if bar == DROP - 1 and step >= 14:
                break  # a breath before the drop
            note = CHORDS[bar % 4][tone_of_chord] + 12
            accent = 1.0 if step % 4 == 0 else 0.6
            bright = 8 + 1.5 * bar if bar < DROP else 5
            level = 0.55 if bar < DROP else 0.3
            pan = 0.5 * np.sin(2 * np.pi * step / 16)
            place(track, pluck(note, SIXTEENTH, bright), at(bar, step), level * accent, pan)
    return track


def melody_track() -> Wave:
    """The tune of the drops and the one of the break."""
    track = silence()
    lines = {bar: MELODY[bar % 4] for bar in range(END) if is_drop(bar)}
    lines |= {BREAK + index: line for index, line in enumerate(BREAK_MELODY)}
    for bar, line in lines.items():
        for step, length, midi in line:
            gain = 0.6 if is_drop(bar) else 0.45
            place(track, lead(midi, length * SIXTEENTH), at(bar, step), gain, pan=-0.1)
            if bar >= SECOND:  # an octave joins in
                place(track, pluck(midi + 12, length * SIXTEENTH, 10), at(bar, step), 0.35, 0.3)
    place(track, lead(81, 1.0), at(END), 0.6)
    return track


def riser(rng: np.random.Generator) -> Wave:
    """Noise and a tone that climb through the build and stop just before the drop."""
    track = silence()
    length = 7.5 * BEAT
    t = clock(length)
    rise = t / length
    noise = rng.standard_normal((2, len(t)))
    swept = (1 - rise) * filtered(noise, "bandpass", 400, 1500) + rise * filtered(
        noise, "bandpass", 2500, 9000
    )
    climb = np.sin(2 * np.pi * np.cumsum(110 * 2 ** (3 * rise)) / SR)
    place(track, (0.16 * swept + 0.08 * climb) * rise**2, at(BUILD))
    return track


# --- space ---------------------------------------------------------------------------------


def echoes(track: Wave) -> Wave:
    """Dotted-eighth repeats that change sides."""
    total = np.zeros_like(track)
    delay = round(3 * SIXTEENTH * SR)
    for repeat in (1, 2, 3):
        shifted = np.zeros_like(track)
        shifted[:, repeat * delay :] = track[:: -1 if repeat % 2 else 1, : -repeat * delay]
        total += 0.38**repeat * shifted
    return total


def reverb(track: Wave, rng: np.random.Generator) -> Wave:
    """A hall of noise that dies away within a second and a half."""
    t = clock(1.5)
    hall = filtered(rng.standard_normal((2, len(t))), "bandpass", 250, 7000)
    hall *= np.exp(-t / 0.32) * np.minimum(t / 0.012, 1)
    hall /= np.sqrt((hall**2).sum(axis=1, keepdims=True))
    return fftconvolve(track, hall, axes=1)[:, :SAMPLES]


if __name__ == "__main__":
    main()
