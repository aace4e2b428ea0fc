"""The work on a song that needs no network, on a thread of its own.

The song is read; its cover, loudness, beats and levels are found while the networks are being
loaded; then the song's file is written. How much silence a level needs before the song is known
only with its first notes, so it is guessed; where the guess was wrong the file is written again.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from pathlib import Path
from threading import Event

import numpy as np

from sabersmith.audio.sample_stream import Samples, SampleStream
from sabersmith.audio.song import Song
from sabersmith.beatmap.model import SongFacts
from sabersmith.export.credits import Credits
from sabersmith.export.settings import MapRequest
from sabersmith.export.song_files import Gain, WrittenSong, write_cover, write_song
from sabersmith.export.song_source import SongSource, base_name, read_source
from sabersmith.mapping.beats_and_levels import BeatsAndLevels, find_beats_and_levels
from sabersmith.mapping.padding import AudioPlan


class SongWork:
    """The work on one song: a context that begins and ends it.

    Attributes:
        folder: of the level; song and cover are written into it.
        source: the song, once it is read. Raises InputError.
        basics: its beats and levels. Raises InputError or OptionError.
        written: the song's file, once it is complete, after `set_audio`. Raises InputError.
        is_ended: whether the work has ended.
    """

    source: Future[SongSource]
    basics: Future[BeatsAndLevels]
    written: Future[WrittenSong]

    def __init__(self, request: MapRequest, folder: Path, source: SongSource | None = None) -> None:
        """Say what the work is.

        Args:
            request: request.audio is the song.
            folder: of the level; it is made.
            source: the song, if it has been read.
        """
        self.folder = folder
        self.is_ended = False
        self._request, self._known = request, source
        self._audio: Future[AudioPlan] = Future()
        self._stop = Event()
        self._pool = ThreadPoolExecutor(1)  # which does one after the other

    def begin(self) -> None:
        """Begin."""
        self.source = self._pool.submit(self._read)
        self._gain = self._pool.submit(self._prepare)
        self.basics = self._pool.submit(self._find_basics)
        self.written = self._pool.submit(self._write)

    def end(self) -> None:
        """End the work, complete or not, and wait until it has ended.

        Reading and writing end at the next block of samples, but beats that are being found are
        found to the end.
        """
        self._stop.set()
        self._audio.cancel()
        self._pool.shutdown(cancel_futures=True)
        self.is_ended = True

    def __enter__(self) -> "SongWork":
        try:  # a stop that comes now comes before the block, which would end the work
            self.begin()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def set_audio(self, audio: AudioPlan) -> None:
        """Tell the silence that the level needs around the song."""
        self._audio.set_result(audio)

    @property
    def credits(self) -> Credits:
        """Title, artist and mapper: as requested, else of the source, else by the file's name."""
        return credits_of(self._request, self.source.result())

    def _read(self) -> SongSource:
        return self._known or read_source(self._request.audio, self._check)

    def _prepare(self) -> Gain:
        source = self.source.result()
        write_cover(source.song, self.credits, source.covers, self.folder)
        return Gain.of(source.song, self._request.loudness)

    def _check(self) -> None:
        if self._stop.is_set():
            raise CancelledError

    def _find_basics(self) -> BeatsAndLevels:
        song = self.source.result().song
        # Imported here, as it imports torch, which bad input is not to wait for.
        from sabersmith.compute.threads import one_thread

        with one_thread():
            return find_beats_and_levels(song, self._request)

    def _write(self) -> WrittenSong:
        song, gain = self.source.result().song, self._gain.result()
        head = self.basics.result().likely_silence(song)
        while True:
            try:
                # The silence at the end is not known yet.
                stream = SampleStream((song.channels, head + song.frames), self._padded(song, head))
                write_song(stream, song.sr, self.credits, gain, self.folder)
            except _SilenceError:
                head = self._audio.result().head
            else:
                break
        frames = self._audio.result().padded(song.frames)
        return WrittenSong(SongFacts(song.sr, frames, gain.lufs), gain.notices)

    def _padded(self, song: Song, head: int) -> Iterator[Samples]:
        """Yield samples (channels, n_i) of the song and of the silence around it.

        head: silence at the start, samples. Raises _SilenceError once it is known to be wrong.
        """

        def silence(frames: int) -> Samples:
            return np.zeros((song.channels, frames), np.float32)

        yield silence(head)
        for block in song.stream().blocks:
            self._check()
            if self._audio.done() and self._audio.result().head != head:
                raise _SilenceError
            yield block
        audio = self._audio.result()
        if audio.head != head:
            raise _SilenceError
        yield silence(audio.tail)


class SongsAhead:
    """The work on many songs, each begun when the one before is taken: an iterator.

    A context: at its end it ends the work on all songs that has not ended.
    """

    def __init__(self, songs: Sequence[tuple[MapRequest, Path]]) -> None:
        """Say what songs there are: requests, and folders for their levels."""
        self._songs = iter(songs)
        self._begun: list[SongWork] = []
        self._next: SongWork | None = None

    def __enter__(self) -> "SongsAhead":
        try:
            self._next = self._begin()
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def __iter__(self) -> "SongsAhead":
        return self

    def __next__(self) -> SongWork:
        """Return the next song's work. The song is held until the work has ended."""
        if self._next is None:
            raise StopIteration
        taken, self._next = self._next, self._begin()
        return taken

    def _begin(self) -> SongWork | None:
        song = next(self._songs, None)
        if song is None:
            return None
        work = SongWork(*song)
        self._begun = [*(begun for begun in self._begun if not begun.is_ended), work]
        work.begin()
        return work

    def _end(self) -> None:
        for work in self._begun:
            work.end()


class _SilenceError(Exception):
    """The level needs other silence than was guessed."""


def credits_of(request: MapRequest, source: SongSource) -> Credits:
    """Return title, artist and mapper: as requested, else of the source, else the file's name."""
    return Credits.of(
        request.title or source.title,
        request.artist or source.artist,
        request.mapper or source.mapper,
        base_name(request.audio),
    )
