"""Tell the encoding of texts that do not name it: tags of songs, and files of maps.

Players of one country wrote them in its encoding (cp1251, GBK, Shift-JIS ...) into fields that are
Latin-1 or UTF-8 by their standard. Read as such, they are mojibake: "Ïðèâåò" for "Привет". Here
every encoding that can decode the bytes gets a score: how much its text looks like text of that
language.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial

UNLIKELY = 0.2  # text with a lower score is in no encoding known here
MARGIN = 0.5  # of another encoding's score over Western ones', to change valid UTF-8
# What makes valid UTF-8 doubtful: several strange letters in a row, or a sign inside a word.
_STRANGE = re.compile(
    rb"[\x80-\xff]{2}|[\xa2-\xa9\xac-\xaf\xb1-\xb3\xb5\xb6\xb8\xb9\xbc-\xbe][A-Za-z]"
)
_CONTROL = re.compile(rb"[\x80-\x9f]")  # nobody writes these characters of Latin-1
_WORD = re.compile(r"[^\W\d_]+")
# The commonest letters of Russian and Greek: more than 60 and 70 % of running text.
_RUSSIAN = frozenset("оеаинтсрвлк")
_GREEK = frozenset("αοιετνσηρπ")
_EXTENDED = frozenset("ѓђљњќћџѕј")  # Cyrillic, not Russian or Ukrainian
_WESTERN = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüßÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŸ")
_RARE_WESTERN = frozenset("œŒšžŠŽýÝþÞðÐªº")
_CENTRAL = frozenset("ąćęłńóśźżáčďéěíňřšťúůýžäöüőűĄĆĘŁŃÓŚŹŻÁČĎÉĚÍŇŘŠŤÚŮÝŽÄÖÜŐŰ")
_TURKISH = frozenset("çğıöşüâîûÇĞİÖŞÜ")
_PUNCTUATION = frozenset("¡¿«»‘’“”„–—…°´·©®™№")
# The commonest characters of song titles and names.
_CHINESE = frozenset(
    "的一是不了在人有我他这中大来上个国到说们为你时要就出会也对生能子那得下自之年过发后作里用道行所然家"
    "事成方多经去法学如都同现当没动面起看定天分还进好小部其些主样心本前开但因只从想日爱情歌曲月夜花风雨"
    "雪星海光梦春夏秋冬红白黑青水火山城路女男王李张陈周林黄明华伦君文美老手走飞回真最伤泪笑永远世界再见"
    "亮代表甜蜜幸运候念乡故忘二三四五六七八九十百千万"
)
_TRADITIONAL = frozenset(
    "的一是不了在人有我他這中大來上個國到說們為你時要就出會也對生能子那得下自之年過發後作裡用道行所然家"
    "事成方多經去法學如都同現當沒動面起看定天分還進好小部其些主樣心本前開但因只從想日愛情歌曲月夜花風雨"
    "雪星海光夢春夏秋冬紅白黑青水火山城路女男王李張陳周林黃明華倫君文美老手走飛回真最傷淚笑永遠世界再見"
    "亮代表甜蜜幸運候念鄉故忘二三四五六七八九十百千萬"
)
_KOREAN = frozenset(
    "이다가나는을의에은고하지를도사리한자로기어시대인아라들일있수서것해그여만정부오장전주과보니스상원게제"
    "구동진성유소세우내면무않전화신경조안적문계했되더너랑봄날밤좋없말길때마음별꽃눈비바노래윤남녀강싸미모야년단방탄"
)
_JAPANESE = frozenset(
    "恋愛夜空花歌夢君僕心涙世界天使前紅蓮華初音千本桜月星光雪風雨海春夏秋冬時少女魔法神人物語未来明日今日"
    "命生死一二三永遠青白黒赤色声言葉手目道旅駅街電車学校先生東京日本大小中山田川村木森林石井高橋藤野島崎原"
)


def decode_texts(texts: Sequence[bytes]) -> list[str]:
    """Decode the tags of one file, which are in one encoding; "" for what can't be told.

    Args:
        texts: UTF-8, a national encoding, or one that was read as Latin-1 and kept as UTF-8.
    """
    decoded = [_as_unicode(text) for text in texts]
    legacy = b"\n".join(text for text in decoded if isinstance(text, bytes))
    scores = _score_encodings(legacy)
    best = max(scores, key=lambda encoding: scores[encoding])
    is_told = scores[best] >= UNLIKELY
    has_controls = _CONTROL.search(legacy) is not None
    margin = scores[best] - scores["cp1252"] if is_told and "cp1252" in scores else 1.0
    is_doubtful = has_controls or (margin >= MARGIN and _STRANGE.search(legacy) is not None)
    result = []
    for old, new in zip(texts, decoded, strict=True):
        if isinstance(new, str):
            result.append(new)
        elif _is_utf8(old) and not is_doubtful:
            result.append(old.decode())
        else:
            result.append(new.decode(best) if is_told else "")
    return result


def likeliest_encoding(text: bytes) -> str | None:
    """Return the encoding that text other than UTF-8 most likely has; None if none fits."""
    scores = _score_encodings(text)
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best is not None and scores[best] >= UNLIKELY else None


def _as_unicode(text: bytes) -> str | bytes:
    """Return text that must be Unicode, and the bytes of what may be in a national encoding."""
    if not _is_utf8(text):
        return text
    unicode = text.decode("utf-8")
    if unicode.isascii():
        return unicode
    if "\ufffd" in unicode:
        return ""
    for encoding in ("latin-1", "cp1252"):
        with suppress(UnicodeEncodeError):
            inner = unicode.encode(encoding)
            return inner.decode() if _is_utf8(inner) else inner  # UTF-8 may be encoded twice
    return unicode


def _is_utf8(text: bytes) -> bool:
    with suppress(UnicodeDecodeError):
        return text.decode("utf-8") is not None
    return False


def _score_encodings(text: bytes) -> dict[str, float]:
    scores = {}
    for encoding, scorer in _SCORERS.items():
        with suppress(UnicodeDecodeError):
            scores[encoding] = _mean(text.decode(encoding), encoding, scorer)
    return scores


def _mean(text: str, encoding: str, scorer: Callable[[str], list[float]]) -> float:
    """Return the mean score of the characters beyond ASCII, each as often as it has bytes."""
    total = weight = 0.0
    for character, score in zip(text, scorer(text), strict=True):
        if not character.isascii():
            size = len(character.encode(encoding))
            is_odd = unicodedata.category(character) in ("Cc", "Co", "Cn")
            total += size * (-2.0 if is_odd else score)
            weight += size
    return total / max(weight, 1.0)


def _score_alphabet(text: str, script: str, common: frozenset[str]) -> list[float]:
    """Score words of an alphabet that has no letters in common with ASCII."""
    scores = [0.3 if character in _PUNCTUATION else -1.0 for character in text]
    for match in _WORD.finditer(text):
        word = match.group()
        is_right = _has_right_case(word) and all(
            unicodedata.name(letter, "").startswith(script) and letter.lower() not in _EXTENDED
            for letter in word
        )
        for index, letter in enumerate(word, match.start()):
            likely = 1.0 if letter.lower() in common else 0.6
            scores[index] = -1.0 if not is_right else 0.3 if len(word) == 1 else likely
    return scores


def _score_latin(
    text: str, letters: frozenset[str], rare: frozenset[str] = frozenset(), run: int = 2
) -> list[float]:
    """Score words in which a few letters have accents, at most `run` in a row."""
    scores = [0.4 if character in _PUNCTUATION else -1.0 for character in text]
    for match in _WORD.finditer(text):
        word = match.group()
        longest = max(map(len, re.findall(r"[^\x00-\x7f]+", word)), default=0)
        if longest > run or not _has_right_case(word):
            limit = -1.0
        else:
            limit = 1.0 if longest < len(word) else 0.4 if len(word) == 1 else 0.2
        for index, letter in enumerate(word, match.start()):
            likely = 1.0 if letter in letters else 0.3 if letter in rare else -0.5
            scores[index] = min(limit, likely)
    return scores


def _has_right_case(word: str) -> bool:
    return word.isupper() or word[1:].islower() or len(word) == 1


def _score_chinese(text: str, encoding: str, common: frozenset[str]) -> list[float]:
    last_common = {"gb2312": 0xD7, "big5": 0xC6}[
        encoding
    ]  # first bytes of the first level end there
    return [_score_ideograph(character, encoding, last_common, 0.5, common) for character in text]


def _score_japanese(text: str) -> list[float]:
    scores = []
    for character in text:
        if "\u3041" <= character <= "\u30ff":  # kana
            scores.append(1.0)
        elif "\uff61" <= character <= "\uff9f":  # narrow katakana: single bytes
            scores.append(-0.3)
        else:
            scores.append(_score_ideograph(character, "cp932", 0x97, 0.45, _JAPANESE))
    return scores


def _score_korean(text: str) -> list[float]:
    scores = []
    for character in text:
        if "가" <= character <= "힣":
            # KS X 1001 has the 2350 common syllables; euc_kr spells all others in 8 bytes.
            is_usual = len(character.encode("euc_kr")) == 2
            scores.append(1.0 if character in _KOREAN else 0.55 if is_usual else -0.6)
        else:
            scores.append(0.3 if _is_wide_sign(character) else -0.8)
    return scores


def _score_ideograph(
    character: str, encoding: str, last: int, usual: float, common: frozenset[str]
) -> float:
    if character in common:
        return 1.0
    if _is_wide_sign(character):
        return 0.3
    try:
        first = character.encode(encoding)[0]
    except UnicodeEncodeError:
        return -0.8
    return usual if "\u4e00" <= character <= "\u9fff" and first <= last else -0.4


def _is_wide_sign(character: str) -> bool:
    return "\u3000" <= character <= "\u303f" or "\uff01" <= character <= "\uff5e"


# In the order in which equal scores are decided.
_SCORERS: dict[str, Callable[[str], list[float]]] = {
    "cp1252": partial(_score_latin, letters=_WESTERN, rare=_RARE_WESTERN),
    "cp1254": partial(_score_latin, letters=_TURKISH),
    "cp1250": partial(_score_latin, letters=_CENTRAL, run=4),
    "cp1251": partial(_score_alphabet, script="CYRILLIC", common=_RUSSIAN),
    "koi8-r": partial(_score_alphabet, script="CYRILLIC", common=_RUSSIAN),
    "cp1253": partial(_score_alphabet, script="GREEK", common=_GREEK),
    "gb18030": partial(_score_chinese, encoding="gb2312", common=_CHINESE),
    "big5": partial(_score_chinese, encoding="big5", common=_TRADITIONAL),
    "cp932": _score_japanese,
    "euc_jp": _score_japanese,
    "cp949": _score_korean,
}
