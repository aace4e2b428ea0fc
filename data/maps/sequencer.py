"""A step sequencer: places the synthesiser's sounds on the beats of a song, and mixes them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from synth import (
    SR,
    Wave,
    clap,
    crash,
    echoes,
    filtered,
    hat,
    kick,
    limit,
    place,
    reverb,
    ride,
    rim,
    sidechain,
    snare,
    tom,
)

Instrument = Callable[[float, float], Wave]  # of a MIDI note and a length in seconds

LEAD_IN = 0.1  # seconds of silence before the first beat
HITS = {"o": 0.45, "x": 0.75, "X": 1.0}  # soft, normal and accented
DRUMS: dict[str, tuple[Callable[[np.random.Generator], Wave], float]] = {  # sound and level
    "kick": (lambda rng: kick(), 1.0),
    "snare": (snare, 0.75),
    "clap": (clap, 0.55),
    "rim": (rim, 0.4),
    "hat": (lambda rng: hat(rng, 0.025), 0.28),
    "open hat": (lambda rng: hat(rng, 0.09), 0.38),
    "shaker": (lambda rng: hat(rng, 0.04), 0.2),
    "ride": (ride, 0.3),
    "crash": (crash, 0.4),
    "high tom": (lambda rng: tom(50), 0.7),
    "low tom": (lambda rng: tom(43), 0.8),
}
SEMITONES = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}


class Song:
    """A song being composed: stereo tracks by name, on a clock of bars and beats.

    Bars are counted from 0.

    Args:
        title: its name.
        bpm: tempo at the start.
        bars: length, without the last hit.
        meter: beats per bar.
        swing: where the second half of a beat starts: 0.5 is straight, 2 / 3 a shuffle.
        change: a (bar, bpm) where the tempo changes.
        tail: seconds after the last bar, for the last hit.
    """

    def __init__(
        self,
        title: str,
        bpm: float,
        bars: int,
        *,
        meter: int = 4,
        swing: float = 0.5,
        change: tuple[int, float] | None = None,
        tail: float = 1.6,
    ) -> None:
        self.title, self.bpm, self.bars, self.meter, self.swing = title, bpm, bars, meter, swing
        self.change = change
        self.samples = round((self.at(bars) + tail) * SR)
        self.rng = np.random.default_rng(round(bpm))
        self.tracks: dict[str, Wave] = defaultdict(lambda: np.zeros((2, self.samples)))
        self.kicks: list[float] = []

    def at(self, bar: float, beat: float = 0) -> float:
        """Return the seconds at a beat of a bar."""
        beats = bar * self.meter + beat
        whole, half = divmod(round(beats * 48) / 48, 1)
        if half <= 0.5:
            beats = whole + half * 2 * self.swing
        else:
            beats = whole + self.swing + (2 * half - 1) * (1 - self.swing)
        border, bpm = (self.change[0] * self.meter, self.change[1]) if self.change else (beats, 1)
        after = max(beats - border, 0)
        return LEAD_IN + (beats - after) * 60 / self.bpm + after * 60 / bpm

    def drum(self, name: str, pattern: str, bars: Iterable[int]) -> None:
        """Play a pattern of a drum in each of the bars.

        pattern: one character for each step of a bar; "." is silent, HITS lists the others.
        """
        sound, level = DRUMS[name]
        for bar in bars:
            for step, character in enumerate(pattern):
                if character == ".":
                    continue
                seconds = self.at(bar, step * self.meter / len(pattern))
                if name == "kick":
                    self.kicks.append(seconds)
                place(self.tracks[name], sound(self.rng), seconds, level * HITS[character])

    def line(
        self, name: str, instrument: Instrument, notes: str, bar: int, step: float = 0.5
    ) -> None:
        """Play a line of notes from a bar on.

        Args:
            name: of the track.
            instrument: plays the notes.
            notes: one word for each step: a note such as "C#4" or several, "A3+C4+E4"; "-" holds
                the note before, "." is silent. "|" is skipped.
            bar: where the line starts.
            step: beats of a step.
        """
        words = notes.replace("|", " ").split()
        for index, word in enumerate(words):
            if word in "-.":
                continue
            held = 1
            while index + held < len(words) and words[index + held] == "-":
                held += 1
            start = self.at(bar, index * step)
            length = 0.95 * (self.at(bar, (index + held) * step) - start)
            for note in word.split("+"):
                place(self.tracks[name], instrument(midi(note), length), start)

    def comp(
        self, name: str, instrument: Instrument, chords: Sequence[str], rhythm: str, bar: int
    ) -> None:
        """Play a chord in each bar, to the same rhythm ("x" plays, "-" holds, "." is silent)."""
        step = self.meter / len(rhythm)
        for index, chord in enumerate(chords):
            words = [chord if character == "x" else character for character in rhythm]
            self.line(name, instrument, " ".join(words), bar + index, step)

    def arpeggio(
        self, name: str, instrument: Instrument, chords: Sequence[str], order: str, bar: int
    ) -> None:
        """Play single notes of a chord in each bar: `order` has the number of one for each step."""
        step = self.meter / len(order)
        for index, chord in enumerate(chords):
            tones = chord.split("+")
            words = [tones[int(number)] if number != "." else "." for number in order]
            self.line(name, instrument, " ".join(words), bar + index, step)

    def mix(
        self,
        levels: dict[str, float],
        wet: Sequence[str] = (),
        delayed: Sequence[str] = (),
        ducked: Sequence[str] = (),
    ) -> Wave:
        """Return the song, mono (n,) in [-1, 1].

        Args:
            levels: of the pitched tracks, against each other and the drums.
            wet: tracks that reverberate.
            delayed: tracks with echoes, a dotted eighth apart.
            ducked: tracks that get quieter at each kick.
        """
        tracks = {name: levels.get(name, 1.0) * track for name, track in self.tracks.items()}
        for name in delayed:
            tracks[name] = tracks[name] + 0.6 * echoes(tracks[name], 45 / self.bpm)
        if wet:
            hall = reverb(np.sum([tracks[name] for name in wet], axis=0), self.rng)
            tracks["reverb"] = 0.35 * hall
        pump = sidechain(self.kicks, self.samples, 0.9 * 60 / self.bpm)
        for name in ducked:
            tracks[name] = tracks[name] * pump
        mix = limit(filtered(np.sum(list(tracks.values()), axis=0).mean(axis=0), "highpass", 30))
        mix[: int(LEAD_IN * SR)] = 0
        mix[-int(0.5 * SR) :] *= np.linspace(1, 0, int(0.5 * SR)) ** 2
        return 0.9 * mix / np.abs(mix).max()


def midi(note: str) -> int:
    """Return the MIDI number of a note: 60 for C4, 61 for C#4."""
    return 12 * (int(note[-1]) + 1) + SEMITONES[note[0]] + note.count("#") - note.count("b")
