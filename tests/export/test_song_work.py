from concurrent.futures import CancelledError
from dataclasses import replace
from threading import Event, Thread

import pytest
import soundfile
import torch

from sabersmith.audio.encode import write_ogg
from sabersmith.compute.threads import THREADS
from sabersmith.errors import InputError
from sabersmith.export import single_song, song_work
from sabersmith.export.song_files import COVER_FILE, SONG_FILE, write_song, write_song_files
from sabersmith.export.song_work import SongsAhead, SongWork, credits_of
from sabersmith.mapping.beats_and_levels import find_beats_and_levels
from sabersmith.mapping.mapper import MAX_THREADS
from sabersmith.mapping.padding import AudioPlan

from ..songs import SR, clicks


@pytest.fixture
def ended(monkeypatch):
    """Return the audio files of the works that were ended, in order."""
    names = []
    end = SongWork.end

    def note(work):
        names.append(work._request.audio.name)
        end(work)

    monkeypatch.setattr(SongWork, "end", note)
    return names


@pytest.mark.parametrize("loudness", [None, -20.0])
@pytest.mark.parametrize(("more", "tail"), [(0, 0), (0, 700), (1000, 0), (-1000, 5)])
def test_guessed_or_not_the_song_is_the_one_written_with_the_silence_known(
    more, tail, loudness, song, request_of, tmp_path
):
    """`more` silence is needed before the song than was guessed."""
    request = request_of(song, loudness=loudness)
    with SongWork(request, tmp_path / "level") as work:
        source, found = work.source.result(), work.basics.result()
        guess = found.likely_silence(source.song)
        assert guess > 1000
        audio = AudioPlan(SR, guess + more, tail)
        work.set_audio(audio)
        written = work.written.result()
        assert work.credits == credits_of(request, source)
        expected = write_song_files(
            source.song, audio, work.credits, source.covers, tmp_path / "other", loudness
        )
    assert written == expected
    assert written.facts.samples == audio.padded(source.song.frames)
    for name in (SONG_FILE, COVER_FILE):
        assert (tmp_path / "level" / name).read_bytes() == (tmp_path / "other" / name).read_bytes()


def test_a_guess_that_turns_out_wrong_while_it_is_written_is_dropped_at_once(
    request_of, tmp_path, monkeypatch
):
    long = tmp_path / "long.ogg"
    write_ogg(clicks(60.0), SR, long)  # six blocks, and the silence before and after them
    written = []  # blocks of each attempt

    def noted(stream, *rest):
        written.append(0)

        def blocks():
            for block in stream.blocks:
                yield block
                written[-1] += 1
                if written == [2]:
                    work.set_audio(AudioPlan(SR, 0, 0))

        write_song(replace(stream, blocks=blocks()), *rest)

    monkeypatch.setattr(song_work, "write_song", noted)
    with SongWork(request_of(long), tmp_path / "level") as work:
        frames = work.source.result().song.frames
        work.written.result()
    assert written == [2, 8]
    assert soundfile.info(str(tmp_path / "level" / SONG_FILE)).frames == frames


def test_beats_and_levels_are_those_found_alone(song, request_of, tmp_path):
    request = request_of(song)
    with SongWork(request, tmp_path / "level") as work:
        found, expected = (
            work.basics.result(),
            find_beats_and_levels(work.source.result().song, request),
        )
        assert (found.grid, found.notices) == (expected.grid, expected.notices)
        assert found.sound.bands.tobytes() == expected.sound.bands.tobytes()


def test_work_that_is_ended_early_leaves_no_song(song, request_of, tmp_path):
    with pytest.raises(KeyboardInterrupt), SongWork(request_of(song), tmp_path / "level") as work:
        work.basics.result()  # it is now being written, and waits for the silence at the latest
        raise KeyboardInterrupt
    assert work.written.done()
    assert not (tmp_path / "level" / SONG_FILE).exists()


def test_reading_ends_with_the_work(song, request_of, tmp_path, monkeypatch):
    reading = Event()
    read = song_work.read_source

    def slow(path, check):
        reading.set()
        while True:  # as a long song would
            check()
            read(path, check)

    monkeypatch.setattr(song_work, "read_source", slow)
    with SongWork(request_of(song), tmp_path / "level") as work:
        assert reading.wait(10)
    with pytest.raises(CancelledError):
        work.source.result()


def test_a_cover_that_cannot_be_written_is_told_in_one_line(song, request_of, tmp_path):
    (tmp_path / "level").write_text("a file is in the way")
    with SongWork(request_of(song), tmp_path / "level") as work:
        work.set_audio(AudioPlan(SR, 0, 0))
        with pytest.raises(InputError, match=r"level: can't be written \(File exists\)"):
            work.written.result()


def test_the_networks_compute_with_all_threads_whatever_other_threads_do(request_of, song):
    """A thread that asks torch for its number for the first time gets what was set last."""
    found = []

    def load():
        single_song.load_mapper(request_of(song))
        found.append(torch.get_num_threads())

    for work in (lambda: torch.set_num_threads(1), load):
        thread = Thread(target=work)
        thread.start()
        thread.join()
    torch.set_num_threads(THREADS)
    assert found == [min(THREADS, MAX_THREADS)]


def test_a_song_that_cannot_be_read_fails_in_every_part(request_of, tmp_path):
    missing = tmp_path / "missing.ogg"
    with SongWork(request_of(missing), tmp_path / "level") as work:
        for part in (work.source, work.basics, work.written):
            with pytest.raises(InputError, match=r"missing\.ogg"):
                part.result()


def test_each_song_is_begun_while_the_one_before_is_mapped(song, request_of, tmp_path, monkeypatch):
    begun = []

    class Noted(SongWork):
        def __init__(self, request, folder):
            begun.append(folder.name)
            super().__init__(request, folder)

    monkeypatch.setattr(song_work, "SongWork", Noted)
    with SongsAhead([(request_of(song), tmp_path / name) for name in "abc"]) as songs:
        assert begun == ["a"]
        for name, expected in (("a", "ab"), ("b", "abc"), ("c", "abc")):
            work = next(songs)
            assert (work.folder.name, begun) == (name, list(expected))
            work.end()
        assert next(songs, None) is None


def test_songs_that_were_begun_are_ended_taken_or_not(song, request_of, tmp_path, ended):
    other = tmp_path / "other.ogg"
    other.write_bytes(song.read_bytes())
    songs = [(request_of(path), tmp_path / path.stem) for path in (song, other)]
    with pytest.raises(OSError), SongsAhead(songs) as ahead:
        next(ahead)
        raise OSError
    assert ended == ["song.ogg", "other.ogg"]


@pytest.mark.parametrize("stopped", [0, 1, 2])
def test_a_stop_while_work_begins_ends_it(stopped, song, request_of, tmp_path, monkeypatch, ended):
    begin = SongWork.begin

    def stop(work):
        begin(work)
        if len(ended) + len(begun) == stopped:
            raise KeyboardInterrupt
        begun.append(work)

    begun = []
    monkeypatch.setattr(SongWork, "begin", stop)
    songs = [(request_of(song), tmp_path / name) for name in "abc"]
    with pytest.raises(KeyboardInterrupt), SongsAhead(songs) as ahead:
        for _ in songs:
            next(ahead)
    assert len(ended) == stopped + 1
    begun.clear()
    ended.clear()
    if stopped == 0:
        with pytest.raises(KeyboardInterrupt), SongWork(*songs[0]):
            pytest.fail("the block was entered")
        assert len(ended) == 1
