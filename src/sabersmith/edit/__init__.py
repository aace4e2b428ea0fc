"""Work on a map that is there: redo a section, fill gaps, add difficulties; the rest stays.

`opened_map.OpenedMap` holds a map's files and writes them again; `editor.Editor` changes charts.
Files that a change does not concern keep their bytes, and values that it does not concern keep
theirs.
"""
