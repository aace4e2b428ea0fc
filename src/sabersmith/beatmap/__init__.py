"""Beat Saber levels: the model, readers and writers for the file formats, and analysis of charts.

This package needs no torch and no audio. It uses only `timing`, `staging` and `errors`.

- `level_io`: `read_level` reads a level (formats v1 to v4) from a folder or zip, `write_level`
  writes one as v2 or v3, `zip_folder` packs it.
- `model`: `Level`, `Chart` and the objects in them, in beats and grid cells.
- `difficulty`: the five difficulties, their usual densities, minimum gaps and jump speeds.
- `grid_states`, `vocabulary`: the notes at one time as 12 cells, and ids of the frequent ones.
- `swings`, `parity`, `cuts`, `angles`: how a player would swing through a chart.
- `level_search`, `level_hash`, `statistics`, `cover_picture`: find levels, identify them, count
  notes per second, fit cover pictures.

One module for each format reads difficulty files (`v1` to `v4`), `events` what is neither an object
nor a basic light, `mods` what mods do to objects; `info` handles the Info file, `fields` typed
fields, `json_text` the JSON itself, `level_files` folders and zips. `size_limits` holds what
reading a level may take.
"""
