"""Write the song of a level, as loud as it is to be, and its cover."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from threading import Event

import numpy as np

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.loudness import SILENCE_LUFS, Loudness, measure_loudness
from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.audio.song import Song
from sabersmith.beatmap.model import SongFacts
from sabersmith.errors import InputError
from sabersmith.export.cover import make_cover
from sabersmith.export.credits import Credits
from sabersmith.mapping.padding import AudioPlan

SONG_FILE = "song.egg"
COVER_FILE = "cover.jpg"
QUIET_LUFS = -20.0  # songs below are told; most songs in maps are at -7 to -14
MAX_PEAK_DB = -1.0  # true peak that normalising leaves, as streaming services ask


@dataclass(frozen=True)
class WrittenSong:
    """The song file of a level: its facts, and lines for the player about its loudness."""

    facts: SongFacts
    notices: list[str]


@dataclass(frozen=True)
class Gain:
    """How a song is made louder or quieter.

    Attributes:
        db: by how much.
        lufs: how loud it is then.
        notices: lines for the player.
    """

    db: float
    lufs: float
    notices: list[str]

    @classmethod
    def of(cls, song: Song, wanted: float | None) -> "Gain":
        """Return what brings a song to a loudness, LUFS; None leaves it as it is.

        A song whose peaks would pass MAX_PEAK_DB stays quieter.
        """
        found = measure_loudness(song.stream(), song.sr, peak=wanted is not None)
        db, notices = plan_gain(found, wanted)
        return cls(db, round(found.lufs + db, 2), notices)

    def apply(self, blocks: Iterable[Samples]) -> Iterator[Samples]:
        """Yield blocks of samples with the gain."""
        factor = np.float32(10 ** (self.db / 20))
        return (block * factor if self.db else block for block in blocks)


def write_song_files(
    song: Song,
    audio: AudioPlan,
    credits: Credits,
    pictures: Iterable[bytes],
    folder: Path,
    loudness: float | None = None,
    stop: Event | None = None,
) -> WrittenSong:
    """Write the level's song and cover into a folder.

    Args:
        song: decoded.
        audio: the silence around it.
        credits: for the song's tags and a drawn cover.
        pictures: for the cover (contents of image files), best first.
        folder: of the level, made if it does not exist.
        loudness: to bring the song to, see `Gain.of`.
        stop: ends the work early once it is set; the song is then incomplete.

    Raises:
        InputError: the song or the cover can't be written.
    """
    write_cover(song, credits, pictures, folder)
    gain = Gain.of(song, loudness)
    stream = audio.apply(song.stream())
    blocks = takewhile(lambda _: stop is None or not stop.is_set(), stream.blocks)
    write_song(SampleStream(stream.shape, blocks), song.sr, credits, gain, folder)
    return WrittenSong(SongFacts(song.sr, stream.shape[-1], gain.lufs), gain.notices)


def write_cover(song: Song, credits: Credits, pictures: Iterable[bytes], folder: Path) -> None:
    """Write the level's cover into a folder, which is made if it does not exist.

    Raises InputError if it can't be written.
    """
    cover = make_cover(song, pictures, credits.title)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / COVER_FILE).write_bytes(cover)
    except OSError as error:
        reason = error.strerror or error
        raise InputError(f"{folder}: can't be written ({reason}); choose another place") from error


def write_song(stream: SampleStream, sr: int, credits: Credits, gain: Gain, folder: Path) -> None:
    """Write samples (channels, n) at sr Hz, with the silence around them, as the level's song.

    How many samples the stream says it has does not matter.

    Raises InputError if it can't be written.
    """
    louder = SampleStream(stream.shape, gain.apply(stream.blocks))
    write_ogg(louder, sr, folder / SONG_FILE, title=credits.title, artist=credits.artist)


def plan_gain(found: Loudness, wanted: float | None) -> tuple[float, list[str]]:
    """Return by how many dB to change a song, and lines for the player.

    Args:
        found: of the song.
        wanted: LUFS, None to leave it as it is.
    """
    if found.lufs <= SILENCE_LUFS:
        return 0.0, []
    if wanted is None:
        if found.lufs >= QUIET_LUFS:
            return 0.0, []
        return 0.0, [f"the song is quiet ({found.lufs:.0f} LUFS); loudness=-14 raises it"]
    gain_db = wanted - found.lufs
    room_db = max(MAX_PEAK_DB - found.peak_db, min(gain_db, 0.0))
    if gain_db <= room_db:
        return gain_db, []
    reached = found.lufs + room_db
    return room_db, [f"loudness={wanted:g}: the song's peaks allow {reached:.1f} LUFS only"]
