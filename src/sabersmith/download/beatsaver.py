"""List and filter maps with BeatSaver's API, https://api.beatsaver.com/docs/."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sabersmith.download.client import Client
from sabersmith.errors import InputError

API = "https://api.beatsaver.com"
ORDERS = ("Rating", "Latest", "Relevance", "Curated")
_ID = re.compile(r"[0-9a-f]{1,12}")
_HASH = re.compile(r"[0-9a-f]{40}")
MAX_PAGES = 20_000  # BeatSaver has some 5,000 pages of 20 maps
# Pages in a row without a new map: a server that repeats itself would never come to an end.
MAX_REPEATED_PAGES = 3
# Whatever a document holds instead of what is expected: missing or of another kind, infinite, or a
# list in a list in a list where a text should be.
_UNEXPECTED = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, RecursionError)


@dataclass(frozen=True)
class MapEntry:
    """A map in BeatSaver's lists, in its published version.

    rating: 0 to 1, from its votes. by_program: whether it is known or declared to be made by a
    program. difficulties: of its Standard charts. hash: as computed by `beatmap.level_hash`.
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
        """Read an entry of a list. Raises ValueError for unexpected content."""
        try:
            return cls._read(doc)
        except _UNEXPECTED as error:
            raise ValueError(f"the entry of a map can't be read ({error})") from None

    @classmethod
    def _read(cls, doc: dict[str, Any]) -> "MapEntry":
        published = [one for one in doc["versions"] if one.get("state") == "Published"]
        version = max(published, key=lambda one: str(one["createdAt"]))
        number, digest = str(doc["id"]).lower(), str(version["hash"]).lower()
        if not _ID.fullmatch(number) or not _HASH.fullmatch(digest):
            raise ValueError("the id or hash is malformed")
        rating = float(doc["stats"]["score"])
        if not math.isfinite(rating):
            raise ValueError("the rating is infinite")
        return cls(
            id=number,
            song=str(doc["metadata"]["songName"]),
            mapper=str(doc["metadata"]["levelAuthorName"]),
            rating=rating,
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
class MapFilter:
    """Which maps to take, and the order in which they are listed.

    query: words to search for. order: one of ORDERS. min_rating: 0 to 1. difficulties: a map must
    have a Standard chart of each. by_programs: also take maps made by programs.
    """

    query: str = ""
    order: str = "Rating"
    min_rating: float = 0.0
    min_upvotes: int = 0
    difficulties: tuple[str, ...] = ()
    by_programs: bool = False

    def accepts(self, entry: MapEntry) -> bool:
        """Return whether a map is one of those to take."""
        return (
            entry.rating >= self.min_rating
            and entry.upvotes >= self.min_upvotes
            and (self.by_programs or not entry.by_program)
            and set(self.difficulties) <= set(entry.difficulties)
            and bool(entry.difficulties)
        )


def find_maps(client: Client, map_filter: MapFilter, api: str = API) -> Iterator[MapEntry]:
    """Search for maps, and yield each accepted map once.

    Pages are requested as needed, until one is empty or MAX_REPEATED_PAGES bring no new map.
    Entries that can't be read, such as kinds added later, are skipped.

    Args:
        client: makes the requests.
        map_filter: which maps to yield.
        api: address of the API.

    Raises:
        InputError: the API can't be reached, or its answer is not a list of maps.
    """
    parameters = {
        "q": map_filter.query,
        "sortOrder": map_filter.order,
        "minRating": map_filter.min_rating,
    }
    if map_filter.by_programs:
        parameters["automapper"] = "true"  # both kinds; the default is human maps only
    listed: set[str] = set()
    repeated = 0
    for page in range(MAX_PAGES):
        docs = _read_page(client, f"{api}/search/text/{page}?{urlencode(parameters)}")
        known = len(listed)
        for doc in docs:
            try:
                entry = MapEntry.read(doc)
            except ValueError:
                continue
            # Maps added in the meantime move others to the next page, where they come again.
            if entry.id not in listed:
                listed.add(entry.id)
                if map_filter.accepts(entry):
                    yield entry
        repeated = 0 if len(listed) > known else repeated + 1
        if not docs or repeated == MAX_REPEATED_PAGES:
            return


def _read_page(client: Client, url: str) -> list[Any]:
    """Return the documents of a page of maps. Raises InputError."""
    answer = client.json(url)
    docs = answer.get("docs") if isinstance(answer, dict) else None
    if not isinstance(docs, list):
        raise InputError(f"{url}: docs: not a list of maps; is this BeatSaver's API?")
    return docs
