"""Fetch maps into folders. Each is downloaded to a staging directory, verified, then moved."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from tqdm import tqdm

from sabersmith.beatmap.level_files import unpack_zip
from sabersmith.beatmap.level_hash import level_hash
from sabersmith.download.addresses import check_address
from sabersmith.download.beatsaver import API, MapEntry, MapFilter, find_maps
from sabersmith.download.client import Client
from sabersmith.errors import InputError
from sabersmith.staging import safe_name, staging

# BeatSaver takes zips of up to 15 MB, from some mappers of up to 30 MB.
MAX_ZIP_BYTES = 1 << 27
MAX_UNPACKED_BYTES = 1 << 28
MAX_FILES = 500
MAX_FAILURES = 10  # in a row; more are not the fault of single maps


@dataclass
class FetchResult:
    """Maps fetched, maps that were there already, and a line for each that failed."""

    new: int = 0
    present: int = 0
    failed: list[str] = field(default_factory=list)


def fetch_maps(
    client: Client, map_filter: MapFilter, out: Path, count: int, api: str = API
) -> FetchResult:
    """Fetch maps until `out` has `count` that the filter accepts; show a progress bar.

    Each map becomes a folder `id (song - mapper)`. Maps are moved into place complete, so existing
    folders count as done. If a map fails, its error is recorded and the next map takes its place.
    A map whose address is on another site than the API's and BeatSaver's fails.

    Args:
        client: makes the requests.
        map_filter: which maps to fetch.
        out: folder for the maps; made if it does not exist.
        count: maps to have in the end; fewer if the API lists no more.
        api: address of the API.

    Raises:
        InputError: the API can't be reached, `out` can't be written, or MAX_FAILURES maps failed
            in a row.
    """
    result, in_a_row = FetchResult(), 0
    if not count:
        return result
    with staging(out) as staged, tqdm(total=count, unit="map", desc="maps") as bar:
        known = {item.name.split(" ")[0] for item in out.iterdir() if item.is_dir()}
        for entry in find_maps(client, map_filter, api):
            if entry.id in known:
                result.present += 1
            else:
                try:
                    check_address(entry.url, api)
                    fetch_map(client, entry, out, staged)
                except InputError as error:
                    result.failed.append(str(error))
                    in_a_row += 1
                    if in_a_row == MAX_FAILURES:
                        raise InputError(f"{in_a_row} maps failed in a row; {error}") from None
                    continue
                result.new += 1
                in_a_row = 0
            bar.update()
            if result.new + result.present == count:
                break
    return result


def fetch_map(client: Client, entry: MapEntry, out: Path, staged: Path) -> Path:
    """Fetch one map into its folder in `out`, and return the folder.

    Args:
        client: makes the request.
        entry: the map.
        out: folder for maps.
        staged: staging directory on the same disk.

    Raises:
        InputError: the map can't be downloaded or written, its zip is unsafe (see `unpack_zip`)
            or unpacks to more than MAX_UNPACKED_BYTES or MAX_FILES,
            or its hash differs from the entry's.
    """
    name = safe_name(f"{entry.id} ({entry.song} - {entry.mapper})")
    zip_path, folder = staged / f"{entry.id}.zip", staged / entry.id
    try:
        client.download(entry.url, zip_path, MAX_ZIP_BYTES)
        try:
            unpack_zip(zip_path, folder, MAX_UNPACKED_BYTES, MAX_FILES)
            found = level_hash(folder)
        except InputError as error:
            what = str(error).replace(f"{staged}{os.sep}", "")
            raise InputError(f"{entry.url}: {what}") from None
        if found != entry.hash:
            raise InputError(
                f"{entry.url}: its hash is {found}, not {entry.hash}; left out, as it was damaged "
                "or changed on the way"
            )
        os.replace(folder, out / name)
    except OSError as error:
        raise InputError(
            f"{out / name}: can't be written ({error.strerror}); free some space"
        ) from None
    finally:
        zip_path.unlink(missing_ok=True)
    return out / name
