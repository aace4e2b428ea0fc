from dataclasses import replace

import pytest
import soundfile

from sabersmith.audio.encode import write_ogg
from sabersmith.errors import InputError
from sabersmith.export import song_work
from sabersmith.export.song_files import COVER_FILE, SONG_FILE, write_song_files
from sabersmith.export.song_work import SongsAhead, SongWork, credits_of, in_background
from sabersmith.mapping.listening import listen
from sabersmith.mapping.padding import AudioPlan

from ..songs import SR, clicks


@pytest.fixture
def closed(monkeypatch):
    """Return the audio files of the works that were ended, in order."""
    names = []
    close = SongWork.close

    def note(work):
        names.append(work._request.audio.name)
        close(work)

    monkeypatch.setattr(SongWork, "close", note)
    return names


@pytest.mark.parametrize("loudness", [None, -20.0])
@pytest.mark.parametrize(("more", "tail"), [(0, 0), (0, 700), (1000, 0), (-1000, 5)])
def test_guessed_or_not_the_song_is_the_one_written_with_the_silence_known(
    more, tail, loudness, song, request_of, tmp_path
):
    """`more` silence is needed before the song than was guessed."""
    request = request_of(song, loudness=loudness)
    with SongWork(request, tmp_path / "level") as work:
        source, heard = work.source.result(), work.heard.result()
        guess = heard.likely_audio(source.song)
        assert guess.head > 1000
        audio = AudioPlan(SR, guess.head + more, tail)
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
    write_ogg(clicks(60.0), SR, long)  # five blocks
    with SongWork(request_of(long), tmp_path / "level") as work:
        read = []
        source = work.source.result()
        stream = type(source.song).stream

        def noted(song):
            found = stream(song)

            def blocks():
                for number, block in enumerate(found.blocks):
                    if number == 1 and not work._audio.done():
                        work.set_audio(AudioPlan(SR, 0, 0))
                    read.append(number)
                    yield block

            return replace(found, blocks=blocks())

        work.heard.result()
        monkeypatch.setattr(type(source.song), "stream", noted)
        work.written.result()
    assert read in ([0, 1, 0, 1, 2, 3, 4, 5], [0, 1, 0, 1, 2, 3, 4])
    assert soundfile.info(str(tmp_path / "level" / SONG_FILE)).frames == source.song.frames


def test_what_is_heard_is_what_listening_hears(song, request_of, tmp_path):
    request = request_of(song)
    with SongWork(request, tmp_path / "level") as work:
        heard, expected = work.heard.result(), listen(work.source.result().song, request)
        assert (heard.grid, heard.notices) == (expected.grid, expected.notices)
        assert heard.sound.bands.tobytes() == expected.sound.bands.tobytes()


def test_work_that_is_ended_early_leaves_no_song(song, request_of, tmp_path):
    with pytest.raises(KeyboardInterrupt), SongWork(request_of(song), tmp_path / "level") as work:
        work.heard.result()  # it is now being written, and waits for the silence at the latest
        raise KeyboardInterrupt
    assert work.written.done()
    assert not (tmp_path / "level" / SONG_FILE).exists()


def test_a_song_that_cannot_be_read_fails_in_every_part(request_of, tmp_path):
    missing = tmp_path / "missing.ogg"
    with SongWork(request_of(missing), tmp_path / "level") as work:
        for part in (work.source, work.heard, work.written):
            with pytest.raises(InputError, match=r"missing\.ogg"):
                part.result()


def test_each_song_is_begun_while_the_one_before_is_mapped(
    song, request_of, tmp_path, monkeypatch, closed
):
    begun = []

    class Noted(SongWork):
        def __init__(self, request, folder):
            begun.append(folder.name)
            super().__init__(request, folder)

    monkeypatch.setattr(song_work, "SongWork", Noted)
    with SongsAhead([(request_of(song), tmp_path / name) for name in "abc"]) as songs:
        assert begun == ["a"]
        with next(songs) as work:
            assert (work.folder.name, begun) == ("a", ["a", "b"])
        with next(songs) as work:
            assert (work.folder.name, begun) == ("b", ["a", "b", "c"])
        with next(songs) as work:
            assert work.folder.name == "c"
        assert next(songs, None) is None


def test_a_song_that_was_begun_and_not_taken_is_ended(song, request_of, tmp_path, closed):
    other = tmp_path / "other.ogg"
    other.write_bytes(song.read_bytes())
    songs = [(request_of(path), tmp_path / path.stem) for path in (song, other)]
    with pytest.raises(OSError), SongsAhead(songs) as ahead, next(ahead):
        raise OSError
    assert closed == ["song.ogg", "other.ogg"]


def test_background_work_is_told_to_stop_when_the_block_ends():
    calls = []

    def work(name, stop):
        calls.append((name, stop.wait(10)))

    with pytest.raises(KeyboardInterrupt), in_background(work, "encoding"):
        raise KeyboardInterrupt
    assert calls == [("encoding", True)]


def test_an_error_of_background_work_is_raised_by_its_result():
    def work(stop):
        raise OSError("disk full")

    with in_background(work) as done, pytest.raises(OSError, match="disk full"):
        done.result()
