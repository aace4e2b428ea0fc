"""Pairs of a human level and ours of the same song, read from folders."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tqdm import tqdm

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import read_level
from sabersmith.beatmap.model import Level
from sabersmith.data.corpus import audio_path
from sabersmith.data.feature_cache import decode_song
from sabersmith.errors import InputError
from sabersmith.evaluate.likeness.chart_notes import ChartNotes
from sabersmith.evaluate.likeness.sound_features import SR, SongSound
from sabersmith.export.song_source import read_source

LEAST_NOTES = 30  # of a chart that is compared
MAX_DELAY_S = 10.0
MAX_ADVANCE_S = 0.1
DECIMATION = 11  # samples at SR for one when songs are compared

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class LevelPair:
    """A human level and ours of the same song.

    Attributes:
        song: name of the human level's folder.
        human: its level.
        ours: the generated level.
        sound: of the human level's song; None if it was not measured.
        delay_s: by how much ours is later than the human level's song, seconds.
    """

    song: str
    human: Level
    ours: Level
    sound: SongSound | None = None
    delay_s: float = 0.0

    def charts(self) -> list[tuple[str, ChartNotes, ChartNotes]]:
        """Return the difficulties that both have, with the human chart and ours."""
        found = []
        for name in DIFFICULTIES:
            human, ours = self.human.chart(name), self.ours.chart(name)
            if human and ours and min(len(human.notes), len(ours.notes)) >= LEAST_NOTES:
                true = ChartNotes.of(human, self.human.tempo(human))
                made = ChartNotes.of(ours, self.ours.tempo(ours), self.delay_s)
                found.append((name, true, made))
        return found


def find_maps(folders: Sequence[Path]) -> dict[str, Path]:
    """Return the zips and folders of maps in folders, by name without extension.

    Raises:
        InputError: one of the folders is missing.
    """
    maps: dict[str, Path] = {}
    for folder in folders:
        if not folder.is_dir():
            raise InputError(f"{folder}: no such folder; give a folder of generated maps")
        for path in sorted(folder.iterdir()):
            if path.is_dir():
                maps[path.name] = path
            elif path.suffix == ".zip":
                maps[path.stem] = path
    return maps


def pair_levels(
    levels: Sequence[Level], maps: dict[str, Path], with_sound: bool
) -> list[LevelPair]:
    """Return the human levels that `maps` has one of the same name for, with that.

    A level that can't be read is skipped and named in the log.

    Args:
        levels: human levels, each with its folder.
        maps: generated maps by the names of human levels' folders.
        with_sound: whether to read the songs, and to measure the sound and the delay of ours.
    """
    pairs = []
    for level in tqdm(levels, desc="likeness", unit="song"):
        if level.folder is None or level.folder.name not in maps:
            continue
        name = level.folder.name
        try:
            ours = read_level(maps[name])
            pair = LevelPair(name, level, ours)
            if with_sound:
                song = decode_song(audio_path(level), SR)
                delay_s = find_delay(song, read_source(maps[name]).song.mono(SR))
                pair = LevelPair(name, level, ours, SongSound.of(song), delay_s)
        except InputError as error:
            log.warning("skipped: %s", error)
        else:
            pairs.append(pair)
    return pairs


def find_delay(song: NDArray[np.float32], later: NDArray[np.float32]) -> float:
    """Return by how many seconds a recording starts later in `later` than in `song`.

    Both are mono samples at the rate SR of the same recording. The delay, -0.1 to 10 s, is that
    of the highest cross-correlation, to 0.25 ms.
    """
    short, long = (_decimated(samples) for samples in (song, later))
    size = 1 << (len(short) + len(long)).bit_length()
    spectrum = np.fft.rfft(long, size) * np.conj(np.fft.rfft(short, size))
    rate = SR / DECIMATION
    delays = np.arange(-round(MAX_ADVANCE_S * rate), round(MAX_DELAY_S * rate))
    return float(delays[np.fft.irfft(spectrum, size)[delays].argmax()] / rate)


def _decimated(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    count = len(samples) // DECIMATION
    blocks: NDArray[np.float32] = samples[: count * DECIMATION].reshape(count, DECIMATION).mean(1)
    return blocks
