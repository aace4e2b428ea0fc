import shutil

import pytest

from sabersmith.export.settings import MapRequest

from ..songs import write_onset, write_song, write_sym


@pytest.fixture(scope="session")
def song(tmp_path_factory):
    """Return the file of a song of clicks without tags."""
    return write_song(tmp_path_factory.mktemp("song") / "song.ogg")


@pytest.fixture(scope="session")
def request_of(tmp_path_factory):
    """Return a function that requests maps of songs, quickly made by tiny untrained networks."""
    folder = tmp_path_factory.mktemp("checkpoints")
    onset, sym = write_onset(folder / "onset.ckpt"), write_sym(folder / "sym.ckpt")
    quick = {"onset_ckpt": onset, "sym_ckpt": sym, "beam": 1, "flow": 0, "device": "cpu"}

    def make(*songs, **settings):
        chosen = {**quick, "difficulty": ("Easy",), **settings}
        return MapRequest(audio=songs[0], songs=songs, **chosen)

    return make


@pytest.fixture
def album(tmp_path, song):
    """Return a folder with songs at two depths, hidden files, and what is no song."""
    folder = tmp_path / "album"
    for name in ("b, [live].ogg", "A.OGG", "disc 2/b, [live].ogg", "disc 2/deep/C.ogg"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(song, folder / name)
    (folder / "notes.txt").write_text("x")
    (folder / "._A.OGG").write_bytes(b"x")
    (folder / ".trash").mkdir()
    shutil.copy(song, folder / ".trash" / "old.ogg")
    return folder
