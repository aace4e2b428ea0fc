"""A small corpus, and its shards for each stage."""

import pytest

from sabersmith.audio.mels import MelSettings
from sabersmith.data.corpus import list_songs
from sabersmith.data.shards.writer import write_shards
from sabersmith.onset.shard_records import OnsetShardStage
from sabersmith.sym.shard_records import SymShardStage

from ...conftest import write_map

MELS = MelSettings(sr=8000, hop=80, n_mels=26, nffts=(512,))
STAGES = {"onset": OnsetShardStage(), "sym": SymShardStage()}
SPEEDS = {"onset": (1.0, 1.1), "sym": (1.0,)}


@pytest.fixture(scope="session")
def corpus(tmp_path_factory):
    """Return a folder of seven maps: five in train, one each in dev and test."""
    root = tmp_path_factory.mktemp("corpus")
    for seed in range(7):
        write_map(root / f"map{seed}", seed, seconds=3.0 + seed / 2)
    return root


@pytest.fixture(scope="session")
def shards(corpus, tmp_path_factory):
    """Return a function that returns the folder of a stage's shards, of two songs each."""
    made = {}

    def of(stage):
        if stage not in made:
            made[stage] = tmp_path_factory.mktemp(stage)
            write(corpus, made[stage], stage)
        return made[stage]

    return of


def write(corpus, out, stage, mels=MELS):
    songs = list_songs(corpus)
    return write_shards(songs, out, STAGES[stage], mels, SPEEDS[stage], 2, workers=1)
