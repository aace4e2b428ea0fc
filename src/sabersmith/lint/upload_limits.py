"""What upload sites take of a level's zip, its files, its song and its cover.

Source: BeatSaver's terms ("Limits") and its checks of uploads (github.com/beatmaps-io, read in
November 2026): 15 MiB a zip, which some accounts may exceed (`uploadLimit`); 50 MiB for each file
in it (`FileLimits`); an Ogg Vorbis song (`AudioFormat`); a square JPEG or PNG of at least 256
pixels as cover (`ImageFormat`, `ImageSquare`, `ImageSize`; the last two are the rule `cover`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sabersmith.lint.limits import Limits

MIB = 2**20
COVER_FORMATS = ("JPEG", "PNG")


def over_limits(sizes: Mapping[str, int], zip_bytes: int | None, limits: Limits) -> Iterator[str]:
    """Yield a line for each part of a level that is larger than upload sites take.

    Args:
        sizes: of its files in bytes, unpacked.
        zip_bytes: of its zip, None if there is none.
        limits: `max_zip_mib` and `max_file_mib`.
    """
    if zip_bytes is not None and zip_bytes > limits.max_zip_mib * MIB:
        most = f"{limits.max_zip_mib:g} of most accounts"
        yield f"the zip has {zip_bytes / MIB:.1f} MiB; BeatSaver takes {most}"
    for name, size in sorted(sizes.items()):
        if size > limits.max_file_mib * MIB:
            yield f"{name} has {size / MIB:.1f} MiB; BeatSaver takes {limits.max_file_mib:g} a file"
