"""A page that plays a map: song, notes, lights, findings of the linter, in one HTML file.

`write_preview` makes the page of a level; `python -m sabersmith.preview` does it from a shell.
The player in it is `player.js`, built from `web/` by `npm ci && npm run build` there.
"""

from sabersmith.preview.page import render_page, write_preview
from sabersmith.preview.page_data import page_data

__all__ = ["page_data", "render_page", "write_preview"]
