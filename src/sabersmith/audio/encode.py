"""Encode samples as Ogg Vorbis. The same samples always give the same bytes."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

import numpy as np

from sabersmith.audio.libraries import error_reason
from sabersmith.audio.ogg_pages import checksum
from sabersmith.audio.sample_stream import Samples, SampleStream, rechunk
from sabersmith.errors import InputError
from sabersmith.staging import atomic_write

ENCODER_BLOCK = 1 << 16  # samples passed to the encoder at a time
SERIAL = 0x5AB3  # serial number of the Ogg stream: arbitrary, but always the same


def write_ogg(
    samples: Samples | SampleStream,
    sr: int,
    path: str | Path,
    quality: float = 0.6,
    title: str = "",
    artist: str = "",
) -> None:
    """Write a song as Ogg Vorbis (`.ogg`, `.egg`); equal arguments give equal bytes.

    The decoded file has exactly as many samples as were given.

    Args:
        samples: float32 (channels, n) in [-1, 1].
        sr: Hz.
        path: destination; written to a temporary file next to it, then moved into place.
        quality: 0 (about 64 kbit/s in stereo) to 1 (about 500); 0.6 is about 190.
        title: title tag, left out if empty.
        artist: artist tag, left out if empty.

    Raises:
        InputError: the file can't be written.
    """
    import soundfile

    stream = SampleStream.of(samples)
    path = Path(path)
    options = {"format": "OGG", "subtype": "VORBIS", "compression_level": 1 - quality}
    try:
        with atomic_write(path) as temporary:
            name, channels = str(temporary), stream.shape[0]
            with soundfile.SoundFile(name, "w", sr, channels, **options) as file:
                if title:
                    file.title = title
                if artist:
                    file.artist = artist
                # The encoder keeps each write on the stack, so a whole song would overflow it.
                # The size of the writes affects the bytes, hence blocks of one size.
                for block in rechunk(stream.blocks, ENCODER_BLOCK):
                    file.write(np.ascontiguousarray(block.T))
            with temporary.open("r+b") as raw:
                _set_serial(raw)
    except (OSError, soundfile.SoundFileError) as error:
        why = error_reason(error)
        raise InputError(f"{path}: can't be written ({why}); choose another place") from error


def _set_serial(file: BinaryIO) -> None:
    """Set the serial number of every page of an Ogg file; libsndfile draws a random one."""
    while header := file.read(27):
        lengths = file.read(header[26])
        body = file.read(sum(lengths))
        # RFC 3533: the serial number is at byte 14, the checksum at 22; for the checksum itself,
        # that field counts as 0.
        fields = header[:14] + struct.pack("<I", SERIAL) + header[18:22] + bytes(4) + header[26:]
        page = fields + lengths + body
        file.seek(-len(page), 1)
        file.write(page[:22] + struct.pack("<I", checksum(page)) + page[26:])
        file.seek(0, 1)  # required between a write and a read
