"""Show maps: a web page that plays a map, and pictures of a chart's first bars.

- `write_preview` writes the page of a map: song, notes, lights and the linter's findings in one
  HTML file that needs no network. `page_data` makes its data, `render_page` its HTML.
- `draw_chart_image` draws a chart's first bars; `write_chart_image` does so for a map on disk.

The page's script is `player.js`, built from `web/` by `npm ci && npm run build` there.
"""

from sabersmith.preview.chart_image import draw_chart_image, write_chart_image
from sabersmith.preview.page import render_page, write_preview
from sabersmith.preview.page_data import page_data

__all__ = [
    "draw_chart_image",
    "page_data",
    "render_page",
    "write_chart_image",
    "write_preview",
]
