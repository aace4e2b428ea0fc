"""Make the sample maps: render the songs, map them with the shipped checkpoints, write the index.

    python data/maps/make_maps.py [folder]

The folder, by default the one of this script, gets one level folder for each song and index.csv.
The same program on the same machine writes the same bytes. On another, rounding may change a few
notes of the charts.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from pathlib import Path

import numpy as np
import soundfile

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "demo")]  # compositions.py, and the demo's synth.py

from compositions import SONGS  # noqa: E402
from synth import SR, Wave  # noqa: E402

from sabersmith import Mapper, MapSettings, load_song, write_level  # noqa: E402
from sabersmith.audio.encode import write_ogg  # noqa: E402

ARTIST, MAPPER = "sabersmith", "sabersmith (generated)"
SPLITS = {"night_ferry": "dev", "copper_sun": "test"}  # all others are for training
QUALITY = 0.05  # of Ogg Vorbis: about 55 kbit/s
SEED = 16


def main() -> None:
    """Make all maps and their index."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    mapper = Mapper(device="cpu")
    rows = []
    for compose in SONGS:
        name = compose.__name__
        song, samples = compose()
        # A song that changes its tempo has no one BPM; its grid is estimated.
        bpm = None if song.change else song.bpm
        make_map(mapper, samples, song.title, bpm, root / name)
        rows.append((SPLITS.get(name, "train"), name, name))
        print(f"{song.title}: {len(samples) / SR:.1f} s")
    with (root / "index.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([("split", "folder", "song_group"), *rows])


def make_map(mapper: Mapper, samples: Wave, title: str, bpm: float | None, folder: Path) -> None:
    """Map a song, samples (n,), in all difficulties, and write its level folder."""
    settings = MapSettings(
        bpm=bpm, seed=SEED, lights=False, walls=False, bombs=False, arcs=False, labels=False
    )
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary) / "song.wav"
        soundfile.write(path, samples.astype(np.float32), SR)
        song = load_song(path)
        mapped = mapper.map(song, settings)
    level = mapped.level
    level.title, level.artist, level.mapper, level.audio = title, ARTIST, MAPPER, "song.egg"
    folder.mkdir(parents=True, exist_ok=True)
    write_level(level, folder)
    audio = mapped.audio.apply(song.stream())
    write_ogg(audio, SR, folder / level.audio, quality=QUALITY, title=title, artist=ARTIST)


if __name__ == "__main__":
    main()
