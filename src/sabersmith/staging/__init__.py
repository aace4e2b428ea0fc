"""Write files through a staging folder, so that a result appears complete or not at all.

- `folders.atomic_write` replaces one file or folder.
- `folders.staging` gives a folder for several files that belong together. What killed processes
  left behind is removed by the next one.
- `moves` guards and replaces the files and the folder of a map.
- `stops.stops_deferred` puts off Ctrl-C for the moment in which files are moved.
- `names` turns titles into file names and one-line texts.
"""

from sabersmith.staging.folders import atomic_write, remove_abandoned, remove_empty, staging
from sabersmith.staging.moves import check_place, move_together
from sabersmith.staging.names import clean_text, safe_name
from sabersmith.staging.stops import stops_deferred

__all__ = [
    "atomic_write",
    "check_place",
    "clean_text",
    "move_together",
    "remove_abandoned",
    "remove_empty",
    "safe_name",
    "staging",
    "stops_deferred",
]
