"""The eight sample songs: their notes, instruments and sections."""

from __future__ import annotations

from functools import partial

from sequencer import Instrument, Song
from synth import Wave, bell, lead, mallet, organ, pluck, pulse, reese, string, sub
from synth import stab as saw_chord

# --- instruments that several songs share ---------------------------------------------------

electric_piano = partial(bell, ratio=1.0, depth=1.2)
music_box = partial(bell, ratio=4.0, depth=0.8)
bass_pluck = partial(pluck, brightness=8)
bright_pluck = partial(pluck, brightness=16)
walking_bass = partial(pluck, brightness=3.5)


def super_saw(midi: float, length: float) -> Wave:
    """Three detuned saws that keep their brightness, as in trance."""
    return saw_chord((midi,), length + 0.02, 9)


def pad(midi: float, length: float) -> Wave:
    """Soft detuned saws."""
    return saw_chord((midi,), length + 0.1, 2.5)


# --- songs -----------------------------------------------------------------------------------


def slow_ember() -> tuple[Song, Wave]:
    """Hip-hop, 90 BPM, D minor: two verses around a hook, 12 bars."""
    song = Song("Slow Ember", 90, 12)
    chords = ["D3+F3+A3+C4", "Bb2+D3+F3+A3", "G2+Bb2+D3+F3", "A2+C#3+E3+G3"]
    verse, hook = [*range(1, 5), *range(8, 12)], range(5, 8)
    song.drum("kick", "X..o..x...X.....", verse)
    song.drum("kick", "X.....X.x.X..x..", hook)
    song.drum("snare", "....X.......X..o", [*verse, *hook])
    song.drum("hat", "x.o.x.o.x.o.x.o.", [0, *verse])
    song.drum("hat", "x.o.x.o.x.oox.x.", hook)
    song.drum("open hat", "..............x.", [0, 4, 7])
    song.drum("snare", "............o.xX", [0])
    song.comp("keys", electric_piano, chords * 3, "x-----..x---....", 0)
    bass = [
        "D2 - - D2 . . F2 - | . . D2 - C2 - . .",
        "Bb1 - - Bb1 . . D2 - | . . Bb1 - F2 - . .",
        "G1 - - G1 . . Bb1 - | . . G1 - D2 - . .",
        "A1 - - A1 . . C#2 - | . . E2 - A1 - G1 .",
    ]
    for bar in range(1, 12):
        song.line("bass", sub, bass[bar % 4], bar, 0.25)
    tune = "A4 - C5 D5 - . A4 . | F5 - E5 C5 - D5 - . | D5 - Bb4 A4 - G4 - . | A4 - - G4 E4 - C#5 -"
    song.line("lead", bell, tune, 4)
    answer = ". . D5 F5 - . E5 . | . . D5 A4 - . C5 . | . . Bb4 D5 - F5 D5 . | C#5 - E5 - G5 - A5 -"
    song.line("lead", bell, answer, 8)
    end(song, "D2", "D3+F3+A3+D4", sub, electric_piano)
    levels = {"keys": 0.3, "bass": 0.75, "lead": 0.3}
    return song, song.mix(levels, wet=["keys", "lead"], delayed=["lead"])


def glass_runner() -> tuple[Song, Wave]:
    """Drum and bass, 174 BPM, F minor: intro, drop, break, drop, 21 bars."""
    song = Song("Glass Runner", 174, 21)
    chords = ["F3+Ab3+C4+Eb4", "Db3+F3+Ab3+C4", "Ab3+C4+Eb4+G4", "Eb3+G3+Bb3+D4"]
    drop = [*range(4, 12), *range(14, 21)]
    song.drum("hat", "x.o.x.o.x.o.x.o.", range(2, 4))
    song.drum("snare", "x...x...x.x.xxxx", [3, 13])
    song.drum("kick", "X.........X.....", drop[::2])
    song.drum("kick", "X..x......X.....", drop[1::2])
    song.drum("snare", "....X..o.o..X...", drop[::2])
    song.drum("snare", "....X..o.o..X.ox", drop[1::2])
    song.drum("ride", "x.x.x.x.x.x.x.x.", drop)
    song.drum("crash", "X...............", [4, 14])
    song.comp("pad", pad, chords, "x---------------", 0)
    song.comp("pad", pad, [chords[0], chords[3]], "x---------------", 12)
    song.arpeggio("arp", bright_pluck, chords, "0.2.1.3.2.1.3.2.", 0)
    song.arpeggio("arp", bright_pluck, [chords[0], chords[3]], "0.2.1.3.2.1.3.2.", 12)
    bass = [
        "F1 - - - . F1 - . | Ab1 - . F1 - - C2 -",
        "Db2 - - - . Db2 - . | C2 - . Db2 - - Ab1 -",
        "Ab1 - - - . Ab1 - . | C2 - . Ab1 - - Eb2 -",
        "Eb2 - - - . Eb2 - . | G1 - . Bb1 - Eb2 D2 -",
    ]
    for bar in drop:
        song.line("bass", reese, bass[bar % 4], bar, 0.25)
    tune = (
        "C5 - - Ab4 - - F5 - | Eb5 - - C5 - - Db5 - | C5 - - G4 - - Eb5 - | D5 - Bb4 - G4 - Bb4 -"
    )
    song.line("lead", lead, tune, 8)
    song.line("lead", lead, tune, 16)
    song.line("lead", lead, "F5 - - - C5 - - - | Eb5 - - - Bb4 - D5 -", 12)
    end(song, "F1", "F3+Ab3+C4+F4", reese, bright_pluck)
    levels = {"pad": 0.3, "arp": 0.4, "bass": 0.4, "lead": 0.38}
    return song, song.mix(levels, wet=["pad", "arp", "lead"], delayed=["arp", "lead"])


def night_ferry() -> tuple[Song, Wave]:
    """House, 128 BPM, C minor: intro, groove, break, full groove, 15 bars."""
    song = Song("Night Ferry", 128, 15)
    chords = ["C3+Eb3+G3+Bb3", "C3+Eb3+G3+Bb3", "Ab2+C3+Eb3+G3", "F2+Ab2+C3+Eb3"]
    full, groove = range(10, 15), [*range(2, 8), *range(10, 15)]
    song.drum("kick", "X...X...X...X...", [0, 1, *groove])
    song.drum("clap", "....X.......X...", groove)
    song.drum("open hat", "..x...x...x...x.", groove)
    song.drum("hat", "x.o.x.o.x.o.x.o.", [1, *range(2, 8)])
    song.drum("shaker", "xoxoxoxoxoxoxoxo", full)
    song.drum("clap", "x...x...x.x.xxxx", [9])
    song.drum("crash", "X...............", [2, 10])
    stabs = "..x..x....x..x.."
    song.comp("organ", organ, (chords * 4)[:8], stabs, 0)
    song.comp("organ", organ, (chords * 4)[8:10], "x-------x-------", 8)
    song.comp("organ", organ, (chords * 4)[10:15], stabs, 10)
    bass = [
        ". . C2 - . . Eb2 . | . . C2 - G1 . Bb1 .",
        ". . C2 - . . G2 . | . . Eb2 - C2 . Bb1 .",
        ". . Ab1 - . . C2 . | . . Ab1 - Eb2 . G1 .",
        ". . F1 - . . Ab1 . | . . F1 - C2 . B1 .",
    ]
    for bar in groove:
        song.line("bass", bass_pluck, bass[bar % 4], bar, 0.25)
    tune = (
        "G4 - . Bb4 . C5 - . | Eb5 - D5 C5 . Bb4 G4 . | Ab4 - . C5 . Eb5 - . | C5 - Ab4 F4 . G4 - ."
    )
    song.line("lead", mallet, tune, 4)
    song.line("lead", mallet, "G4 - - - Eb5 - - - | C5 - - - B4 - - -", 8)
    song.line("lead", mallet, tune, 10)
    end(song, "C2", "C3+Eb3+G3+C4", bass_pluck, organ)
    levels = {"organ": 0.2, "bass": 0.75, "lead": 0.5}
    effects = {"wet": ["organ", "lead"], "delayed": ["lead"], "ducked": ["bass", "organ"]}
    return song, song.mix(levels, **effects)


def copper_sun() -> tuple[Song, Wave]:
    """Reggaeton, 100 BPM, E minor: a dembow beat under marimba and strings, 12 bars."""
    song = Song("Copper Sun", 100, 12)
    chords = ["E3+G3+B3", "C3+E3+G3", "G3+B3+D4", "D3+F#3+A3"]
    beat = [*range(2, 7), *range(8, 12)]
    song.drum("kick", "X...X...X...X...", beat)
    song.drum("snare", "...x..X....x..X.", beat)
    song.drum("rim", "...x..x....x..x.", [1, 7])
    song.drum("shaker", "x.o.x.o.x.o.x.o.", range(12))
    song.drum("high tom", "............x.x.", [1, 7])
    song.drum("low tom", ".............x.X", [1, 7])
    song.drum("crash", "X...............", [2, 8])
    song.comp("strings", string, chords * 3, "x..x..x.x..x..x.", 0)
    bass = ["E2 - - E2 . . B1 -", "C2 - - C2 . . G1 -", "G1 - - G1 . . D2 -", "D2 - - D2 . . F#2 -"]
    for bar in beat:
        song.line("bass", sub, f"{bass[bar % 4]} {bass[bar % 4]}", bar, 0.25)
    tune = (
        "B4 . B4 G4 . E4 . . G4 . A4 B4 . . . . | C5 . C5 B4 . G4 . . E4 . G4 A4 . G4 . . |"
        "B4 . D5 B4 . G4 . . B4 . D5 E5 . . . . | D5 . D5 C5 . A4 . . F#4 . A4 D5 . C5 B4 ."
    )
    song.line("lead", mallet, tune, 2, 0.25)
    song.line("lead", mallet, "E5 . . B4 . . G4 . . B4 . . E5 . D5 .", 6, 0.25)
    song.line("lead", mallet, tune, 8, 0.25)
    song.line("high", bell, tune.replace("5", "6").replace("4", "5"), 8, 0.25)
    end(song, "E2", "E3+G3+B3+E4", sub, string)
    levels = {"strings": 0.3, "bass": 0.7, "lead": 0.6, "high": 0.12}
    return song, song.mix(levels, wet=["strings", "lead", "high"])


def tide_signal() -> tuple[Song, Wave]:
    """Trance, 140 BPM, A minor: build, theme, breakdown, theme, 17 bars."""
    song = Song("Tide Signal", 140, 17)
    chords = ["A3+C4+E4+A4", "F3+A3+C4+F4", "C4+E4+G4+C5", "G3+B3+D4+G4"]
    theme, build = [*range(4, 9), *range(12, 17)], range(4)
    song.drum("kick", "X...X...X...X...", [*build, *theme])
    song.drum("clap", "....X.......X...", theme)
    song.drum("open hat", "..x...x...x...x.", theme)
    song.drum("shaker", "X.o.X.o.X.o.X.o.", theme)
    song.drum("hat", "o.x.o.x.o.x.o.x.", range(2, 4))
    song.drum("snare", "o...o...o...o...", [10])
    song.drum("snare", "o.o.o.o.xxxxXXXX", [11])
    song.drum("crash", "X...............", [4, 12])
    for bar in [*range(2, 4), *theme]:
        root = ("A1", "F1", "C2", "G1")[bar % 4]
        song.line("bass", bass_pluck, f". {root} {root} {root} " * 4, bar, 0.25)
    song.arpeggio("arp", bright_pluck, chords * 4, "0123210301232013", 0)
    song.comp("saws", super_saw, (chords * 2)[:5], "x-.x-.x-x-.x-.x-", 4)
    song.comp("pad", pad, (chords * 3)[9:12], "x---------------", 9)
    song.comp("saws", super_saw, (chords * 5)[12:17], "x-.x-.x-x-.x-.x-", 12)
    tune = (
        "E5 - - A5 - - G5 - | F5 - - E5 - - C5 - | E5 - - G5 - - C6 - | B5 - - A5 - G5 D5 - |"
        "E5 - - A5 - - C6 -"
    )
    song.line("lead", lead, tune, 4)
    song.line("lead", bell, "C5 - - - E5 - - - | G5 - - - E5 - - - | D5 - - - B4 - D5 -", 9)
    song.line("lead", lead, tune, 12)
    end(song, "A1", "A3+C4+E4+A4", bass_pluck, super_saw)
    levels = {"arp": 0.35, "bass": 0.7, "saws": 0.28, "pad": 0.3, "lead": 0.35}
    effects = {
        "wet": ["arp", "saws", "pad", "lead"],
        "delayed": ["arp", "lead"],
        "ducked": ["arp", "bass", "saws", "pad"],
    }
    return song, song.mix(levels, **effects)


def paper_carousel() -> tuple[Song, Wave]:
    """A waltz, 150 BPM, G major: a music box over plucked strings, 24 bars of 3/4."""
    song = Song("Paper Carousel", 150, 24, meter=3)
    roots = ["G2", "E2", "A2", "D2"] * 6
    chords = ["B3+D4+G4", "B3+E4+G4", "C4+E4+A4", "C4+D4+F#4"] * 6
    band = range(4, 24)
    song.drum("kick", "X.....", band)
    song.drum("rim", "..x.x.", band)
    song.drum("shaker", "xooxoo", [*range(8, 12), *range(16, 24)])
    song.drum("crash", "X.....", [8, 16])
    song.drum("snare", "..o.xx", [7, 15])
    for bar in range(24):
        song.line("bass", string, f"{roots[bar]} - .", bar, 1)
    song.comp("strings", string, chords, "..x.x.", 0)
    tune = (
        "D5 - - - B4 - | G5 - - - E5 - | C5 - E5 - A5 - | F#5 - - - D5 - |"
        "B5 - A5 - G5 - | E5 - G5 - B5 - | A5 - G5 - E5 - | D5 - - - . ."
    )
    turn = (
        "G5 - F#5 G5 A5 B5 | E5 - D#5 E5 G5 B5 | A5 - G5 A5 B5 C6 | D6 - C6 A5 F#5 D5 |"
        "B5 - D6 - B5 - | G5 - E5 - G5 - | C6 - A5 - E5 - | F#5 - A5 - D6 -"
    )
    song.line("lead", music_box, tune, 4, 0.5)
    song.line("lead", music_box, turn, 12, 0.5)
    song.line("lead", music_box, tune.split("|")[0], 20, 0.5)
    song.line("lead", music_box, "G5 - - - E5 - | C5 - E5 - A5 - | F#5 - A5 - D5 -", 21, 0.5)
    end(song, "G2", "G3+B3+D4+G4", string, music_box)
    levels = {"bass": 1.0, "strings": 0.5, "lead": 0.5}
    return song, song.mix(levels, wet=["strings", "lead"])


def porch_engine() -> tuple[Song, Wave]:
    """A shuffle, 120 BPM, twelve-bar blues in E, with an introduction of 2 bars."""
    song = Song("Porch Engine", 120, 14, swing=2 / 3)
    band = range(2, 14)
    song.drum("ride", "X.xxX.xx", range(1, 14))
    song.drum("kick", "X...X..o", band)
    song.drum("snare", "..X...X.", band)
    song.drum("hat", "..x...x.", range(2))
    song.drum("snare", "....o.xX", [1, 5, 9])
    song.drum("crash", "X.......", [2, 10])
    walks = {
        "E": "E2 G#2 B2 C#3",
        "A": "A2 C#3 E3 C#3",
        "B": "B2 A2 F#2 D#2",
        "T": "E2 G#2 A2 Bb2",  # a turn
    }
    chords = {"E": "G#3+D4", "A": "G3+C#4", "B": "A3+D#4", "T": "G#3+D4"}
    for bar, name in enumerate("EEEEETAAETBAET"):
        song.line("bass", walking_bass, walks[name], bar, 1)
        song.comp("organ", organ, [chords[name]], "..xx..xx" if bar else "x-------", bar)
    call = ". B4 D5 E5 - D5 B4 . | G#4 B4 - . . . . ."
    song.line("lead", pulse, call, 2)
    song.line("lead", pulse, ". E5 G5 E5 D5 B4 D5 . | E5 - - . . B4 D5 E5", 4)
    song.line("lead", pulse, "G5 - E5 G5 A5 - G5 E5 | D5 B4 - . . . . .", 6)
    song.line("lead", pulse, call, 8)
    song.line("lead", pulse, "F#5 - D#5 F#5 A5 - F#5 - | E5 - C#5 E5 G5 - E5 D5", 10)
    song.line("lead", pulse, "B4 D5 E5 G5 - E5 D5 B4 | G#4 - B4 - D5 - D#5 -", 12)
    end(song, "E2", "G#3+D4+E4", walking_bass, organ)
    levels = {"bass": 0.85, "organ": 0.22, "lead": 0.35}
    return song, song.mix(levels, wet=["organ", "lead"])


def two_gears() -> tuple[Song, Wave]:
    """A chip tune, 112 BPM and from bar 6 on 140, C major to A minor, 16 bars."""
    song = Song("Two Gears", 112, 16, change=(6, 140))
    slow, fast = range(1, 6), range(6, 16)
    song.drum("kick", "X.....x.X.......", slow)
    song.drum("snare", "....X.......X...", slow)
    song.drum("hat", "x.x.x.x.x.x.x.x.", range(6))
    song.drum("snare", "........x.x.xxXX", [5])
    song.drum("kick", "X...X...X...X.x.", fast)
    song.drum("snare", "....X.......X...", fast)
    song.drum("hat", "x.xxx.xxx.xxx.xx", fast)
    song.drum("crash", "X...............", [6, 14])
    first = ["C4+E4+G4+C5", "A3+C4+E4+A4", "F3+A3+C4+F4", "G3+B3+D4+G4"]
    second = ["A3+C4+E4+A4", "F3+A3+C4+F4", "C4+E4+G4+C5", "G3+B3+D4+G4"]
    song.arpeggio("arp", pulse, [*first, *first[:2]], "0.1.2.3.0.1.2.3.", 0)
    song.arpeggio("arp", pulse, (second * 3)[:10], "0123012301230123", 6)
    for bar in slow:
        root = ("C2", "A1", "F1", "G1")[bar % 4]
        song.line("bass", sub, f"{root} - . {root} {root} - . .", bar)
    for bar in fast:
        root = ("A1", "F1", "C2", "G1")[(bar - 6) % 4]
        song.line("bass", sub, f"{root} {root} " * 4, bar)
    song.line("lead", lead, "E5 - - D5 C5 - - . | A4 - C5 - F5 - E5 - | D5 - - B4 G4 - B4 -", 1)
    song.line("lead", lead, "G5 - - E5 C5 - D5 - | E5 - D5 - C5 - B4 -", 4)
    tune = (
        "A5 - E5 - C5 - E5 A5 | - F5 - C5 A4 - C5 F5 | - G5 E5 C5 G5 - E5 C5 | D5 - B4 - G5 - B5 -"
    )
    song.line("lead", lead, tune, 6)
    song.line("lead", lead, tune, 10)
    song.line("lead", lead, "A5 - - E5 - - C6 - | B5 - A5 - G5 - E5 -", 14)
    end(song, "A1", "A3+C4+E4+A4", sub, pulse)
    levels = {"arp": 0.22, "bass": 0.6, "lead": 0.4}
    return song, song.mix(levels, wet=["arp", "lead"])


def end(song: Song, root: str, chord: str, bass: Instrument, keys: Instrument) -> None:
    """Play the last hit, on the beat after the last bar."""
    song.drum("kick", "X" + "." * 15, [song.bars])
    song.drum("crash", "X" + "." * 15, [song.bars])
    song.line("bass", bass, f"{root} - -", song.bars)
    song.line("end", keys, f"{chord} - -", song.bars)


SONGS = (
    slow_ember,
    glass_runner,
    night_ferry,
    copper_sun,
    tide_signal,
    paper_carousel,
    porch_engine,
    two_gears,
)
