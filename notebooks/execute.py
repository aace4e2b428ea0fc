"""Execute a notebook and save it with its outputs, pictures reduced to 64 colours.

    python notebooks/execute.py [notebooks/one_song.ipynb]

Needs nbclient and ipykernel (both come with jupyterlab).
"""

import base64
import io
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from PIL import Image

COLOURS = 64


def main() -> None:
    """Execute the notebook that the command line names, or the default one."""
    here = Path(__file__).parent
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else here / "one_song.ipynb"
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, resources={"metadata": {"path": str(path.parent)}}).execute()
    for cell in notebook.cells:
        cell.metadata.clear()  # the times of execution
        for output in cell.get("outputs", []):
            if "image/png" in output.get("data", {}):
                output.data = {"image/png": shrink(output.data["image/png"])}
                output.data["text/plain"] = "<picture>"
    notebook.metadata["language_info"] = {"name": "python"}  # without the version
    nbformat.write(notebook, path)


def shrink(picture: Any) -> str:
    """Return a PNG in base64 with a palette of few colours."""
    image = Image.open(io.BytesIO(base64.b64decode(picture))).convert("RGB")
    file = io.BytesIO()
    image.quantize(COLOURS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode()


if __name__ == "__main__":
    main()
