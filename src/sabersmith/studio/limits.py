"""What the studio takes, so that no page or file fills the disk or the machine."""

from dataclasses import dataclass

MIB = 2**20
DAY_S = 86_400.0


@dataclass(frozen=True)
class Limits:
    """Limits of a studio.

    Attributes:
        upload_bytes: of a song or map.
        cover_bytes: of a picture.
        request_bytes: of any other request.
        projects: songs kept at a time.
        waiting: of them, those that may wait for their map.
        length_s: of a song, seconds.
        versions: of a map that can be undone; older ones are removed.
        keep_s: a song that was not opened for so long is removed.
    """

    upload_bytes: int = 256 * MIB
    cover_bytes: int = 16 * MIB
    request_bytes: int = MIB // 4
    projects: int = 200
    waiting: int = 50
    length_s: float = 3600.0
    versions: int = 40
    keep_s: float = 30 * DAY_S
