"""A page in the browser where maps are made, on this machine alone.

- `serving.serve` runs it: `app` answers the page's requests, `guard` refuses those of others.
- `projects` keeps each song with its maps in a folder; what was asked for is written down there, so
  that a reload or a crash loses nothing.
- `foreman` gives the work to one process that holds the networks (`worker`, `workshop`), and
  starts it anew when it dies.
- `takeaway` writes what is taken: zips, playlists; `game` knows the game's folder.
- `comparison` is the blind comparison of two folders of maps.

The page's scripts are built from `web/` with those of `sabersmith.preview`, whose player it shares.
"""
