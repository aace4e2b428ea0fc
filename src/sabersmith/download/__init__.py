"""Download human maps to train on, from BeatSaver's public API.

- `fetch.fetch_maps` fills a folder with maps, each verified by its hash.
- `beatsaver` lists and filters maps; `client` makes the HTTP requests, slowly and with retries.

The songs and maps belong to their makers; do not pass them on.
"""

from sabersmith.download.beatsaver import API, ORDERS, MapEntry, MapFilter, find_maps
from sabersmith.download.client import Client
from sabersmith.download.fetch import FetchResult, fetch_map, fetch_maps

__all__ = [
    "API",
    "ORDERS",
    "Client",
    "FetchResult",
    "MapEntry",
    "MapFilter",
    "fetch_map",
    "fetch_maps",
    "find_maps",
]
