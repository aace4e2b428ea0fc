import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.beatmap.json_text import is_unicode, legacy_encoding, parse_json
from sabersmith.beatmap.level_io import read_level

from .levels import small_level, v2_info

TITLES = [
    ("cp1252", "Café del Mar"),
    ("cp1252", "Für Elise"),
    ("cp1252", "São João"),
    ("cp1251", "Прощай, молодость"),
    ("cp1251", "МОСКВА"),
    ("gb18030", "青花瓷"),
    ("gb18030", "告白气球"),
    ("big5", "告白氣球的歌"),
    ("cp949", "사랑을 했다"),
    ("cp1250", "Žluťoučký kůň"),
    ("cp932", "ひぐらしのなく頃に"),
    ("cp932", "カタカナ・ソング"),
]


@pytest.mark.parametrize(("encoding", "title"), TITLES)
def test_texts_in_legacy_encodings_are_told_apart(encoding, title):
    data = json.dumps({"_songName": title, "_version": "2.0.0"}, ensure_ascii=False)
    assert parse_json(data.encode(encoding))["_songName"] == title
    assert legacy_encoding(data.encode(encoding)) == encoding
    assert not is_unicode(data.encode(encoding))
    assert is_unicode(data.encode())


def test_an_info_in_a_legacy_encoding_is_read_and_named(tmp_path):
    info = v2_info(("Expert", "Expert.dat"), _songName="Café")
    content = json.dumps(info, ensure_ascii=False).encode("latin-1")
    level = read_level(small_level(tmp_path / "level", Info_dat=content, cover_jpg=b"x"))
    assert level.title == "Café"
    assert level.skipped == ["Info.dat: is not in UTF-8, read as cp1252; save it again"]


def test_compressed_files_are_read():
    assert parse_json(gzip.compress(b'{"a": 1}')) == {"a": 1}


@pytest.mark.parametrize("cut", [1, 9, -1])
def test_broken_compressed_files_are_named(cut):
    with pytest.raises(ValueError, match="gzip"):
        parse_json(b"\x1f\x8b" + gzip.compress(b'{"a": 1}')[2:cut])


@given(st.text(st.sampled_from('\\"{}[],: \n\ta1'), max_size=30))
def test_a_repair_never_changes_what_json_reads(text):
    data = json.dumps({"a": text})
    assert parse_json(data.encode()) == {"a": text}
    assert parse_json((data[:-1] + ",}").encode()) == {"a": text}


def test_the_repair_of_an_open_string_takes_one_step_for_each_letter():
    """Quadratic matching would take hours here."""
    with pytest.raises(ValueError, match="broken JSON"):
        parse_json(b'{"a": "' + b'\\"' * 1_000_000)
    with pytest.raises(ValueError, match="broken JSON"):
        parse_json(b"{" + b", " * 1_000_000)
