"""Make the demo song: 30.44 s of original music, written note by note.

    python data/demo/make_demo.py [song.ogg]

It is in A minor, at 126 BPM from 0.2 s on: an intro of 4 bars (arpeggio, hats, then the kick), a
build of 2, a drop of 4, a break of 2, a second drop of 3, and a last hit.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from synth import (
    SR,
    Wave,
    clock,
    crash,
    echoes,
    envelope,
    filtered,
    hat,
    kick,
    lead,
    limit,
    place,
    pluck,
    reverb,
    sidechain,
    snare,
    stab,
)

from sabersmith.audio.encode import write_ogg

TITLE, ARTIST = "First Forge", "sabersmith"
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
    """Write the song to the path given, or into the folder of this script."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("first_forge.ogg")
    write_ogg(render().astype(np.float32), SR, path, quality=0.35, title=TITLE, artist=ARTIST)


def render() -> Wave:
    """Return the song as stereo (2, SAMPLES) in [-1, 1]."""
    rng = np.random.default_rng(126)
    drums, kicks = drum_track(rng)
    pump = sidechain(kicks, SAMPLES, 0.9 * BEAT)
    music = 0.6 * bass_track() * pump + 1.3 * chord_track() * pump
    leads = arpeggio_track() + melody_track()
    wet = reverb(0.5 * leads + 0.35 * music + 0.12 * drums, rng)
    mix = (
        0.85 * drums
        + music
        + 0.55 * (leads + echoes(leads, 3 * SIXTEENTH)) * (0.5 + 0.5 * pump)
        + 0.5 * wet * pump
    )
    mix += riser(rng)
    mix = limit(mix)
    mix[:, -int(0.3 * SR) :] *= np.linspace(1, 0, int(0.3 * SR)) ** 2
    mix[:, : int(LEAD_IN * SR)] = 0
    return 0.9 * mix / np.abs(mix).max()


# --- places in the song --------------------------------------------------------------------


def at(bar: float, sixteenth: float = 0) -> float:
    """Return the seconds at a sixteenth of a bar, both counted from 0."""
    return LEAD_IN + bar * 4 * BEAT + sixteenth * SIXTEENTH


def silence() -> Wave:
    """Return an empty stereo track."""
    return np.zeros((2, SAMPLES))


# --- tracks --------------------------------------------------------------------------------


def is_drop(bar: int) -> bool:
    """Tell whether all instruments play in a bar."""
    return DROP <= bar < BREAK or SECOND <= bar < END


def drum_track(rng: np.random.Generator) -> tuple[Wave, list[float]]:
    """Return the drums, and the times of the kicks in seconds."""
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


def bass_track() -> Wave:
    """Return the bass: off the beat, between the kicks."""
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
    """Return the chords: stabs in the drops, elsewhere pads, brighter through the build."""
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
    """Return the arpeggio of the intro and the build, and softly of the break."""
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
    """Return the melodies of the drops and of the break."""
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
    """Return noise and a tone that rise through the build and stop just before the drop."""
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


if __name__ == "__main__":
    main()
