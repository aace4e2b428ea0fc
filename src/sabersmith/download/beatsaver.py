"""What BeatSaver's API says of maps, and which to take: https://api.beatsaver.com/docs/."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from sabersmith.download.client import Client
from sabersmith.errors import InputError

API = "https://api.beatsaver.com"
ORDERS = ("Rating", "Latest", "Relevance", "Curated")
_ID = re.compile(r"[0-9a-f]{1,12}")
_HASH = re.compile(r"[0-9a-f]{40}")


@dataclass(frozen=True)
class MapEntry:
    """A map in BeatSaver's lists, in its published version.

    rating: 0 to 1, from its votes. difficulties: of its Standard charts. by_program: whether it is
    known, or declared, to be made by a program. hash: of `beatmap.level_hash`.
    """

    id: str
    song: str
    mapper: str
    rating: float
    upvotes: int
    by_program: bool
    difficulties: tuple[str, ...]
    hash: str
    url: str

    @classmethod
    def read(cls, doc: dict[str, Any]) -> "MapEntry":
        """Read an entry of a list; ValueError, KeyError, TypeError... for anything unexpected."""
        published = [one for one in doc["versions"] if one.get("state") == "Published"]
        version = max(published, key=lambda one: str(one["createdAt"]))
        number, digest = str(doc["id"]).lower(), str(version["hash"]).lower()
        if not _ID.fullmatch(number) or not _HASH.fullmatch(digest):
            raise ValueError("an id or a hash is none")
        return cls(
            id=number,
            song=str(doc["metadata"]["songName"]),
            mapper=str(doc["metadata"]["levelAuthorName"]),
            rating=float(doc["stats"]["score"]),
            upvotes=int(doc["stats"]["upvotes"]),
            by_program=bool(doc["automapper"]) or doc.get("declaredAi", "None") != "None",
            difficulties=tuple(
                str(diff["difficulty"])
                for diff in version["diffs"]
                if diff["characteristic"] == "Standard"
            ),
            hash=digest,
            url=str(version["downloadURL"]),
        )


@dataclass(frozen=True)
class Wishes:
    """Which maps to take, and in which order they are listed.

    difficulties: that a map must have Standard charts of, all of them.
    """

    query: str = ""
    order: str = "Rating"
    min_rating: float = 0.0
    min_upvotes: int = 0
    difficulties: tuple[str, ...] = ()
    by_programs: bool = False

    def suit(self, entry: MapEntry) -> bool:
        """Whether a map is one of those to take."""
        return (
            entry.rating >= self.min_rating
            and entry.upvotes >= self.min_upvotes
            and (self.by_programs or not entry.by_program)
            and set(self.difficulties) <= set(entry.difficulties)
            and bool(entry.difficulties)
        )


def find_maps(client: Client, wishes: Wishes, api: str = API) -> Iterator[MapEntry]:
    """Yield the maps that suit, each once, from page after page of a search.

    Entries that can't be read (of a kind to come) are passed over. Raises InputError where the API
    can't be reached or answers something else.
    """
    parameters = {"q": wishes.query, "sortOrder": wishes.order, "minRating": wishes.min_rating}
    if wishes.by_programs:
        parameters["automapper"] = "true"  # both; left out, those of programs are
    seen = set()
    page = 0
    while True:
        url = f"{api}/search/text/{page}?{urlencode(parameters)}"
        answer = client.json(url)
        docs = answer.get("docs") if isinstance(answer, dict) else None
        if not isinstance(docs, list):
            raise InputError(f"{url}: docs: is no list of maps; is this BeatSaver's API?")
        if not docs:
            return
        for doc in docs:
            try:
                entry = MapEntry.read(doc)
            except (KeyError, ValueError, TypeError, AttributeError):
                continue
            # While pages are read maps are added, and those before move on.
            if entry.id not in seen and wishes.suit(entry) and _alike(entry.url, api):
                seen.add(entry.id)
                yield entry
        page += 1


def _alike(url: str, api: str) -> bool:
    """Whether an address is no less guarded than the API's own."""
    return urlsplit(url).scheme in ("https", urlsplit(api).scheme)
