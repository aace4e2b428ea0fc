import itertools
import json
import math
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sabersmith.download import beatsaver
from sabersmith.download.beatsaver import MAX_REPEATED_PAGES, MapEntry, MapFilter, find_maps
from sabersmith.download.client import Client
from sabersmith.errors import InputError


@pytest.fixture
def listed(site, tmp_path):
    site.add(tmp_path, "a1")
    site.add(tmp_path, "a2", stats={"score": 0.5})
    site.add(tmp_path, "a3", stats={"upvotes": 3})
    site.add(tmp_path, "a4", automapper=True)
    site.add(tmp_path, "a5", declaredAi="SageScore")
    site.add(tmp_path, "a6", difficulties=("Easy",))
    site.add(tmp_path, "a7", difficulties=("Easy", "Hard", "ExpertPlus"))
    return site


def ids(client, site, **filters):
    return [entry.id for entry in find_maps(client, MapFilter(**filters), site.address)]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, ["a1", "a2", "a3", "a6", "a7"]),
        ({"min_rating": 0.8}, ["a1", "a3", "a6", "a7"]),
        ({"min_upvotes": 50}, ["a1", "a2", "a6", "a7"]),
        ({"by_programs": True}, ["a1", "a2", "a3", "a4", "a5", "a6", "a7"]),
        ({"difficulties": ("Hard",)}, ["a1", "a2", "a3", "a7"]),
        ({"difficulties": ("Easy", "Hard")}, ["a7"]),
    ],
)
def test_only_accepted_maps_are_found(client, listed, filters, found):
    assert ids(client, listed, **filters) == found


def test_the_server_is_asked_for_them(client, listed):
    ids(client, listed, query="a b&c", order="Latest", min_rating=0.8)
    path, parameters, _ = listed.asked[0]
    assert path == "/search/text/0"
    assert parameters == {"q": ["a b&c"], "sortOrder": ["Latest"], "minRating": ["0.8"]}
    assert listed.asked[-1][0] == "/search/text/3"  # which is empty
    ids(client, listed, by_programs=True)
    assert listed.asked[-1][1]["automapper"] == ["true"]


def test_entry_is_of_the_published_version(client, listed):
    entry = next(find_maps(client, MapFilter(), listed.address))
    assert entry == MapEntry(
        id="a1",
        song="Song: a1?",
        mapper="Mapper/../x",
        rating=0.9,
        upvotes=100,
        by_program=False,
        difficulties=("Hard", "Expert"),
        hash=entry.hash,
        url=f"{listed.address}/cdn/{entry.hash}.zip",
    )
    assert entry.hash in listed.zips


def test_a_map_that_moves_to_the_next_page_is_found_once(client, listed):
    found = find_maps(client, MapFilter(), listed.address)
    first = next(found).id
    listed.docs.insert(0, listed.docs[-1])
    assert sorted([first, *(entry.id for entry in found)]) == ["a1", "a2", "a3", "a6", "a7"]


@pytest.mark.parametrize(
    "change",
    [
        {"id": "../../x"},
        {"id": None},
        {"versions": []},
        {"versions": None},
        {"stats": None},
        {"metadata": {}},
        {"automapper": None, "declaredAi": 3},
    ],
)
def test_entries_that_can_not_be_read_are_skipped(client, listed, change):
    listed.docs[0] |= change
    assert ids(client, listed) == ["a2", "a3", "a6", "a7"]


@pytest.mark.parametrize(
    "changes",
    [
        {"stats": {"score": 1e999, "upvotes": 1}},
        {"stats": {"score": "nan", "upvotes": 1}},
        {"stats": {"score": 1, "upvotes": 1e999}},
        {"stats": {"score": 10**400, "upvotes": 1}},
        {"stats": {"score": 1, "upvotes": "1" * 5000}},
    ],
)
def test_infinite_numbers_are_skipped(client, listed, changes, monkeypatch):
    changed = listed.docs[0] | changes
    monkeypatch.setattr(Client, "json", lambda *_: {"docs": [changed, *listed.docs[1:2]]})
    assert ids(client, listed) == ["a2"]


def test_pages_that_repeat_end_the_search(client, listed):
    first = listed.answer("/search/text/0", {})
    listed.answer = lambda *_: first
    assert ids(client, listed) == ["a1", "a2"]
    assert len(listed.asked) == 1 + MAX_REPEATED_PAGES


def test_pages_of_new_maps_end_too(client, site, tmp_path, monkeypatch):
    monkeypatch.setattr(beatsaver, "MAX_PAGES", 4)
    doc = site.doc("0", "0" * 40, ("Hard",))
    numbers = itertools.count()

    def endless(*_):
        return 200, json.dumps({"docs": [doc | {"id": f"{next(numbers):x}"}]}).encode()

    site.answer = endless
    assert ids(client, site) == ["0", "1", "2", "3"]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "state", "hash", "score", "x"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.data())
def test_any_entry_is_read_or_refused(data):
    version = {"hash": "0" * 40, "state": "Published", "createdAt": "", "diffs": []}
    doc = {
        "id": "a1",
        "metadata": {"songName": "", "levelAuthorName": ""},
        "stats": {"score": 1, "upvotes": 1},
        "automapper": False,
        "versions": [version | {"downloadURL": "https://x.org"}],
    }
    assert MapEntry.read(doc)
    target = data.draw(st.sampled_from([doc, doc["metadata"], doc["stats"], doc["versions"][0]]))
    target[data.draw(st.sampled_from(sorted(target)))] = data.draw(JSON)
    with suppress(ValueError):
        assert math.isfinite(MapEntry.read(doc).rating)


@pytest.mark.parametrize("answer", [b"[]", b'{"docs": 3}', b'{"error": "x"}'])
def test_unexpected_answers_are_refused(client, site, answer):
    site.answer = lambda *_: (200, answer)
    with pytest.raises(InputError, match="not a list of maps"):
        ids(client, site)
