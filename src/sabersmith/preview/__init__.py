"""A page that plays a map: song, notes, lights, findings of the linter, in one HTML file.

`write_preview` makes the page of a level; `python -m sabersmith.preview` does it from a shell.
The player in it is `player.js`, built from `web/` by `npm ci && npm run build` there.
"""

from sabersmith.preview.data import page_data
from sabersmith.preview.page import render_page, write_preview

__all__ = ["page_data", "render_page", "write_preview"]
