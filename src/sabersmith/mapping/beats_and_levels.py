"""What is found in a song without the networks: its beats, and the level of its bands."""

from __future__ import annotations

from dataclasses import dataclass

from sabersmith.audio.song import Song
from sabersmith.decor.sound_analysis import BandLevels, analyse_sound
from sabersmith.mapping.given_timing import MapGrid, given_grid
from sabersmith.mapping.padding import plan_audio
from sabersmith.mapping.settings import MapSettings
from sabersmith.timing.beat_grid import BeatGrid

# First notes come with the first sound that is about as loud as the song's loud parts. With 12 dB
# the silence before the level was guessed right for 16 of 16 songs (dev), and with 15 and 20 dB;
# with 6 and 9 dB for 15.
LOUD_DB = 12.0
LOUD_PERCENT = 95.0


@dataclass(frozen=True)
class BeatsAndLevels:
    """What is found in a song without the networks.

    Attributes:
        grid: its beats.
        timing: beats of a map that the level has to have; None if they are free.
        notices: lines for the player about the beats that are given.
        sound: band levels, for lights and walls.
    """

    grid: BeatGrid
    timing: MapGrid | None
    notices: list[str]
    sound: BandLevels

    def likely_silence(self, song: Song) -> int:
        """Guess how many samples of silence the level needs before the song."""
        if self.timing is not None:
            return 0
        first_s, grid = self.sound.first_loud_s(LOUD_DB, LOUD_PERCENT), self.grid
        return plan_audio(song.frames, song.sr, grid.bpm, grid.offset, first_s, first_s).head


def find_beats_and_levels(song: Song, settings: MapSettings) -> BeatsAndLevels:
    """Find a song's beats, or take those that the settings give, and its band levels.

    Raises:
        OptionError: the map that `timing` names has no chart.
        InputError: it can't be read.
    """
    return BeatsAndLevels(*given_grid(settings, song), analyse_sound(song))
