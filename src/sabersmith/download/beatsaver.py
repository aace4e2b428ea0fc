"""List and filter maps with BeatSaver's API, https://api.beatsaver.com/docs/."""

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
        """Read an entry of a list.

        Raises ValueError, KeyError, TypeError or AttributeError for unexpected content.
        """
        published = [one for one in doc["versions"] if one.get("state") == "Published"]
        version = max(published, key=lambda one: str(one["createdAt"]))
        number, digest = str(doc["id"]).lower(), str(version["hash"]).lower()
        if not _ID.fullmatch(number) or not _HASH.fullmatch(digest):
            raise ValueError("the id or hash is malformed")
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

    Pages are requested as needed. Entries that can't be read, such as kinds added later, are
    skipped.

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
    seen = set()
    page = 0
    while True:
        url = f"{api}/search/text/{page}?{urlencode(parameters)}"
        answer = client.json(url)
        docs = answer.get("docs") if isinstance(answer, dict) else None
        if not isinstance(docs, list):
            raise InputError(f"{url}: docs: not a list of maps; is this BeatSaver's API?")
        if not docs:
            return
        for doc in docs:
            try:
                entry = MapEntry.read(doc)
            except (KeyError, ValueError, TypeError, AttributeError):
                continue
            # Maps added in the meantime move others to the next page, where they come again.
            if entry.id in seen or not _is_as_secure(entry.url, api):
                continue
            if map_filter.accepts(entry):
                seen.add(entry.id)
                yield entry
        page += 1


def _is_as_secure(url: str, api: str) -> bool:
    """Return whether an address uses https, or else the API's own scheme."""
    return urlsplit(url).scheme in ("https", urlsplit(api).scheme)
