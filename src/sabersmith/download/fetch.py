"""Maps from the web to folders: fetched aside, verified, and only then put in their place."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from tqdm import tqdm

from sabersmith.beatmap.level_files import unpack_zip
from sabersmith.beatmap.level_hash import level_hash
from sabersmith.download.beatsaver import API, MapEntry, Wishes, find_maps
from sabersmith.download.client import Client
from sabersmith.errors import InputError
from sabersmith.staging import safe_name, staging

MOST_ZIP_BYTES = 1 << 29
MOST_FAILURES = 10  # in a row: then it is not the maps' fault


@dataclass
class Done:
    """What a run came to: maps fetched, maps that were there, and a line for each that failed."""

    new: int = 0
    there: int = 0
    failed: list[str] = field(default_factory=list)


def fetch_maps(client: Client, wishes: Wishes, out: Path, count: int, api: str = API) -> Done:
    """Bring `out` to `count` maps that suit, or to all there are; with a progress bar.

    Each map is a folder `id (song - mapper)`. Maps are moved in whole, so a folder of that id that
    is there is complete. A map that fails is noted, and another one taken.

    Raises InputError if the API can't be reached, `out` not be written, or one map after the other
    fails.
    """
    done, in_a_row = Done(), 0
    if not count:
        return done
    with staging(out) as aside, tqdm(total=count, unit="map", desc="maps") as bar:
        known = {item.name.split(" ")[0] for item in out.iterdir() if item.is_dir()}
        for entry in find_maps(client, wishes, api):
            if entry.id in known:
                done.there += 1
            else:
                try:
                    fetch_map(client, entry, out, aside)
                except InputError as error:
                    done.failed.append(str(error))
                    in_a_row += 1
                    if in_a_row == MOST_FAILURES:
                        raise InputError(f"{in_a_row} maps failed in a row; {error}") from None
                    continue
                done.new += 1
                in_a_row = 0
            bar.update()
            if done.new + done.there == count:
                break
    return done


def fetch_map(client: Client, entry: MapEntry, out: Path, aside: Path) -> Path:
    """Fetch a map into its folder in `out`, which is returned; `aside` is on the same disk.

    Raises InputError if it can't be had, its zip is unsafe (see `unpack_zip`), or it is not the
    level that was promised.
    """
    name = safe_name(f"{entry.id} ({entry.song} - {entry.mapper})")
    packed, folder = aside / f"{entry.id}.zip", aside / entry.id
    try:
        client.download(entry.url, packed, MOST_ZIP_BYTES)
        try:
            unpack_zip(packed, folder)
            found = level_hash(folder)
        except InputError as error:
            what = str(error).replace(f"{aside}{os.sep}", "")
            raise InputError(f"{entry.url}: {what}") from None
        if found != entry.hash:
            raise InputError(
                f"{entry.url}: its hash is {found}, not {entry.hash}; left out: it was damaged "
                "or changed on its way"
            )
        os.replace(folder, out / name)
    except OSError as error:
        raise InputError(f"{out / name}: can't be written ({error.strerror}); make room") from None
    finally:
        packed.unlink(missing_ok=True)
    return out / name
