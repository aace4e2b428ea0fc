"""What upload sites take, told when a map passes it.

Source: BeatSaver (github.com/beatmaps-io): 15 MiB a zip for new accounts (`uploadLimit`), 50 MiB
for its song and for each chart (`FileLimits`). Its site shows covers of 512 pixels at most.
"""

from pathlib import Path

MIB = 2**20
MAX_ZIP_MIB, MAX_FILE_MIB = 15, 50
MAX_COVER_MIB = 10
_SONGS, _COVERS = (".egg", ".ogg", ".wav"), (".jpg", ".jpeg", ".png")


def upload_notices(folder: Path, zip_path: Path) -> list[str]:
    """Return a line for each part of a map that is larger than upload sites take.

    Args:
        folder: of the level.
        zip_path: of its zip.
    """
    lines = []
    size = zip_path.stat().st_size / MIB
    if size > MAX_ZIP_MIB:
        lines.append(
            f"the zip has {size:.1f} MiB; BeatSaver takes {MAX_ZIP_MIB} of new accounts: "
            "make the song shorter, or take fewer characteristics"
        )
    for path in sorted(folder.iterdir()):
        suffix, size = path.suffix.lower(), path.stat().st_size / MIB
        most = MAX_COVER_MIB if suffix in _COVERS else MAX_FILE_MIB
        if size > most:
            kind = "song" if suffix in _SONGS else "cover" if suffix in _COVERS else "chart"
            lines.append(f"the {kind} {path.name} has {size:.1f} MiB; upload sites take {most}")
    return lines
