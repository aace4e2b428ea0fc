import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.text.encodings import decode_texts

TEXTS = {
    "cp1251": ["Привет", "Группа крови", "ЗВЕЗДА", "Катюша (remix)", "Ты не верь слезам"],
    "koi8-r": ["Привет", "Группа крови"],
    "gbk": ["月亮代表我的心", "邓丽君", "爱", "隐形的翅膀", "我的歌声里 (Remix)", "告白气球"],
    "big5": ["月亮代表我的心", "鄧麗君", "青花瓷", "聽媽媽的話", "五月天"],
    "cp932": ["残酷な天使のテーゼ", "千本桜", "紅蓮華", "Lemon 米津玄師", "夜に駆ける"],
    "euc-jp": ["残酷な天使のテーゼ", "初音ミク"],
    "cp949": ["강남스타일", "방탄소년단", "좋은 날", "사건의 지평선"],
    "cp1252": ["Café", "Mötley Crüe", "Ágætis byrjun", "L’été indien", "¿Qué?", "ÁRBOL", "São"],
    "cp1250": ["Žluťoučký kůň", "Zażółć gęślą jaźń", "Szczęście"],
    "cp1253": ["Καλημέρα", "Μίκης Θεοδωράκης"],
    "cp1254": ["Şımarık", "İstanbul"],
}  # fmt: skip
CASES = [(encoding, text) for encoding, texts in TEXTS.items() for text in texts]


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_text_in_a_national_encoding(encoding, text):
    data = text.encode(encoding)
    assert decode_texts([data]) == [text]
    as_latin1 = data.decode("latin-1").encode()  # read as such and kept as UTF-8
    if text != "İstanbul":  # then it could be Icelandic
        assert decode_texts([as_latin1]) == [text]


@pytest.mark.parametrize(("encoding", "text"), CASES)
def test_unicode_stays_and_is_mended_if_it_was_encoded_twice(encoding, text):
    assert decode_texts([text.encode(), b"Plain"]) == [text, "Plain"]
    assert decode_texts([text.encode().decode("latin-1").encode()]) == [text]


@pytest.mark.parametrize("text", ["÷", "Þú", "Öä", "Ýmir Þórður", "±", "ß", "© 2020", "Ÿ"])
def test_plausible_unicode_stays(text):
    assert decode_texts([text.encode()]) == [text]


def test_other_tags_of_the_file_tell_the_encoding():
    texts = ["Я", "Алла Пугачёва"]
    data = [text.encode("cp1251") for text in texts]
    assert decode_texts(data) == texts
    assert decode_texts([text.decode("latin-1").encode() for text in data]) == texts


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\xfd\x80\x81", "Title \ufffd\ufffd".encode(), b"\xa4\xa6\xac\xd7\xf7\xb1"]
)
def test_what_is_in_no_known_encoding_is_left_out(data):
    assert decode_texts([data, b"Plain"]) == ["", "Plain"]


@given(st.lists(st.binary(max_size=40), max_size=4))
def test_any_bytes_give_text(texts):
    decoded = decode_texts(texts)
    assert len(decoded) == len(texts)
    assert not any("\ufffd" in text for text in decoded)
    "".join(decoded).encode()


@given(st.text(st.characters(codec="utf-8", min_codepoint=0x3040), min_size=1))
def test_text_beyond_latin_is_never_changed(text):
    if "\ufffd" not in text:
        assert decode_texts([text.encode()]) == [text]
