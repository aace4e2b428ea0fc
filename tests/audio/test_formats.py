import pytest

from sabersmith.audio.formats import AUDIO_EXTENSIONS, AUDIO_FORMATS
from sabersmith.audio.reader import open_audio
from sabersmith.errors import InputError


def test_extensions_are_lower_case_with_a_dot_and_all_named():
    assert all(ending == ending.lower() and ending.startswith(".") for ending in AUDIO_EXTENSIONS)
    assert AUDIO_FORMATS.split(", ") == [ending[1:] for ending in AUDIO_EXTENSIONS]


def test_messages_name_the_formats(tmp_path):
    with pytest.raises(InputError) as caught:
        open_audio(tmp_path / "missing.mp3")
    assert f"({AUDIO_FORMATS})" in str(caught.value)
