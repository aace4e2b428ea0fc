"""Samples to Ogg Vorbis, the same bytes for the same samples."""

from __future__ import annotations

import struct
import zlib
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import numpy as np

from sabersmith.audio.reader import reason
from sabersmith.audio.sample_stream import Samples, SampleStream, recut
from sabersmith.errors import InputError

BLOCK = 1 << 16  # samples handed to the encoder at a time
SERIAL = 0x5AB3  # the stream's number in its file; any would do, but always the same
_MIRRORED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))


def write_ogg(
    samples: Samples | SampleStream,
    sr: int,
    path: str | Path,
    quality: float = 0.6,
    title: str = "",
    artist: str = "",
) -> None:
    """Write a song as Ogg Vorbis (`.ogg`, `.egg`); equal arguments give equal bytes.

    The decoded file has as many samples as were given.

    Args:
        samples: float32 (channels, n) in [-1, 1].
        sr: Hz.
        path: written aside and moved into place.
        quality: 0 (about 64 kbit/s in stereo) to 1 (about 500); 0.6 is about 190.
        title: a tag, left out if empty.
        artist: likewise.

    Raises:
        InputError: the path can't be written.
    """
    import soundfile

    stream = SampleStream.of(samples)
    path = Path(path)
    part = path.with_name(path.name + ".part")
    options = {"format": "OGG", "subtype": "VORBIS", "compression_level": 1 - quality}
    try:
        with soundfile.SoundFile(str(part), "w", sr, stream.shape[0], **options) as file:
            if title:
                file.title = title
            if artist:
                file.artist = artist
            # The encoder keeps what it is given on the stack: a whole song would overflow it. How
            # much that is shows in its pages.
            for block in recut(stream.blocks, BLOCK):
                file.write(np.ascontiguousarray(block.T))
        with part.open("r+b") as raw:
            _set_serial(raw)
        part.replace(path)
    except (OSError, soundfile.SoundFileError) as error:
        why = reason(error)
        raise InputError(f"{path}: can't be written ({why}); choose another place") from error
    finally:
        with suppress(OSError):  # moved away, if all went well
            part.unlink()


def _set_serial(file: BinaryIO) -> None:
    """Give every page of an Ogg file the same serial number (libsndfile draws a random one)."""
    while header := file.read(27):
        lengths = file.read(header[26])
        body = file.read(sum(lengths))
        # RFC 3533: the serial number is at 14, the checksum at 22, counted as 0.
        fields = header[:14] + struct.pack("<I", SERIAL) + header[18:22] + bytes(4) + header[26:]
        page = fields + lengths + body
        file.seek(-len(page), 1)
        file.write(page[:22] + struct.pack("<I", _crc(page)) + page[26:])
        file.seek(0, 1)  # between a write and a read


def _crc(page: bytes) -> int:
    """The checksum of RFC 3533: CRC-32 with polynomial 0x04c11db7, most significant bit first.

    zlib's runs over mirrored bits, inverts its start and its end; undo all three.
    """
    mirrored = zlib.crc32(page.translate(_MIRRORED), 0xFFFFFFFF) ^ 0xFFFFFFFF
    return int(f"{mirrored:032b}"[::-1], 2)
