import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from io import BytesIO

import pytest
from PIL import Image

from sabersmith.beatmap.level_io import write_level, zip_folder
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.errors import InputError
from sabersmith.preview import page_data, render_page, write_preview

EVIL = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> {{audio}} \"'&\u2028"
AUDIO = b"OggS" + bytes(range(256))


def make_level(**names):
    chart = Chart(difficulty="Hard", njs=12, label=names.pop("label", ""))
    chart.notes = [Note(4.0, 1, 0, 0, 1), Note(6.0, 2, 0, 1, 1)]
    return Level(title="a", bpm=120.0, audio="song.egg", charts=[chart], **names)


class Reader(HTMLParser):
    """Collects tags with their attributes, and the text of each by its id."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.texts, self.open = [], {}, None
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        self.open = dict(attrs).get("id", tag)

    def handle_endtag(self, tag):
        self.open = None

    def handle_data(self, data):
        self.texts[self.open] = self.texts.get(self.open, "") + data


def test_page_holds_the_map_and_the_song():
    data = page_data(make_level(artist="Ünder"), 12.5)
    page = Reader(render_page(data, AUDIO))
    assert json.loads(page.texts["map"]) == data
    assert base64.b64decode(page.texts["song"]) == AUDIO
    assert page.texts["title"].startswith("Ünder - a")
    assert Reader(render_page(data, b"")).texts.get("song", "").strip() == ""


def test_no_text_of_a_map_becomes_markup():
    level = make_level(subtitle=EVIL, artist=EVIL, mapper=EVIL, label=EVIL)
    level.title = EVIL + "\ud800"
    text = render_page(page_data(level), AUDIO)
    text.encode()
    page, plain = Reader(text), Reader(render_page(page_data(make_level()), AUDIO))
    assert [tag for tag, _ in page.tags] == [tag for tag, _ in plain.tags]
    data = json.loads(page.texts["map"])
    assert data["title"] == level.title and data["charts"][0]["label"] == EVIL
    assert base64.b64decode(page.texts["song"]) == AUDIO


def test_nothing_is_loaded_from_anywhere():
    page = Reader(render_page(page_data(make_level()), AUDIO, picture()))
    for tag, attributes in page.tags:
        assert tag not in ("link", "iframe", "object", "embed", "base")
        for name in ("src", "href", "action", "poster"):
            assert attributes.get(name, "").startswith("data:") or not attributes.get(name)
    assert not re.search(r"url\(|@import", page.texts["style"])
    [policy] = [
        a["content"] for t, a in page.tags if t == "meta" and "content" in a and a.get("http-equiv")
    ]
    assert "default-src 'none'" in policy and "unsafe-eval" not in policy
    digest = hashlib.sha256(page.texts["script"].encode()).digest()
    assert f"script-src 'sha256-{base64.b64encode(digest).decode()}';" in policy


def picture():
    out = BytesIO()
    Image.new("RGB", (600, 400), "red").save(out, "PNG")
    return out.getvalue()


def test_cover_is_made_small_or_left_out():
    def cover(data):
        tags = Reader(render_page(page_data(make_level()), AUDIO, data)).tags
        return next(attributes["src"] for tag, attributes in tags if tag == "img")

    kind, _, data = cover(picture()).partition(",")
    with Image.open(BytesIO(base64.b64decode(data))) as image:
        assert kind == "data:image/jpeg;base64" and image.size == (256, 256)
    assert cover(b"no picture") == cover(b"") == ""


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "my map"
    write_level(make_level(), folder)
    (folder / "song.egg").write_bytes(AUDIO)
    return folder


@pytest.mark.parametrize("form", ["folder", "zip"])
def test_the_page_of_a_folder_or_zip_is_written(folder, form, tmp_path):
    source = folder
    if form == "zip":
        source = tmp_path / "my map.zip"
        zip_folder(folder, source)
    level = write_preview(source, tmp_path / "pages" / "page.html")
    assert level.title == "a" and len(level.skipped) == 1
    page = Reader((tmp_path / "pages" / "page.html").read_text("utf-8"))
    assert len(json.loads(page.texts["map"])["charts"][0]["notes"]) == 2
    assert base64.b64decode(page.texts["song"]) == AUDIO
    assert [item.name for item in (tmp_path / "pages").iterdir()] == ["page.html"]


def test_bad_input_writes_nothing(folder, tmp_path):
    with pytest.raises(InputError, match=r"ends with \.html"):
        write_preview(folder, folder / "song.egg")
    assert (folder / "song.egg").read_bytes() == AUDIO
    with pytest.raises(InputError, match="no such level"):
        write_preview(tmp_path / "none.zip", tmp_path / "new" / "x.html")
    assert [item.name for item in tmp_path.iterdir()] == ["my map"]


def test_the_player_is_built_from_the_sources_in_web():
    package = files("sabersmith.preview")
    sources = [item for item in package.joinpath("web").iterdir() if item.is_file()]
    digest = hashlib.sha256()
    for item in sorted(sources, key=lambda item: item.name):
        if item.name.endswith((".js", ".json")):
            digest.update(item.read_text("utf-8").encode())
    player = package.joinpath("player.js").read_text("utf-8")
    assert f"sources {digest.hexdigest()}." in player, "run npm ci && npm run build in web/"
    licence = package.joinpath("NOTICE").read_text("utf-8").split("\n\n", 1)[1].strip()
    assert "three.js authors" in licence and licence in player
    assert "</script" not in player.lower() and "<!--" not in player


def test_paths_may_be_strings(level, tmp_path):
    page = tmp_path / "page.html"
    write_preview(str(level.folder), str(page))
    assert page.is_file()
