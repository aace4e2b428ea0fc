import json
from dataclasses import fields

import pytest
from hydra import compose, initialize_config_dir

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.cli.hydra_configs import CONFIG_DIR, register_declared_options
from sabersmith.errors import InputError, OptionError
from sabersmith.evaluate import tuning
from sabersmith.evaluate.tuning import read_settings, tune
from sabersmith.mapping.settings import MapSettings

from ..conftest import write_map
from ..songs import write_onset, write_sym


@pytest.fixture(scope="module")
def setup(tmp_path_factory):
    """Return the options for a folder of two songs and untrained checkpoints."""
    folder = tmp_path_factory.mktemp("tune")
    for seed in range(2):
        write_map(folder / "maps" / str(seed), seed, 22.0)
    onset, sym = write_onset(folder / "o.ckpt"), write_sym(folder / "s.ckpt")
    return [f"root={folder / 'maps'}", f"onset_ckpt={onset}", f"sym_ckpt={sym}", "device=cpu"]


def composed(*overrides):
    register_declared_options()
    with initialize_config_dir(version_base="1.3", config_dir=CONFIG_DIR):
        return compose("tune", ["root=maps", "out=out", *overrides])


def test_score_is_the_linters_errors_per_1000_swings(setup, tmp_path, capsys):
    config = composed(*setup, f"out={tmp_path}", "beam=1", "flow=0", "difficulty=Expert")
    score = tune(config)
    metrics = json.loads((tmp_path / "dev_metrics.json").read_text())
    assert metrics["errors"] == score > 0
    assert 0 < metrics["notes_per_second"] < 20
    assert "errors" in capsys.readouterr().out
    assert tune(composed(*setup, f"out={tmp_path}", "flow=2", "beam=8")) < score


def test_null_stands_for_the_default():
    settings = read_settings(composed("beam=3"))
    default = MapSettings(beam=3)
    assert settings.difficulty == DIFFICULTIES
    for name in ("beam", "temperature", "top_p", "flow", "threshold", "nps", "seed"):
        assert getattr(settings, name) == getattr(default, name)


@pytest.mark.parametrize("option", ["beam=0", "flow=-1", "difficulty=Heavy", "nps=[1]"])
def test_settings_out_of_range_are_refused(option):
    with pytest.raises(OptionError, match=option.partition("=")[0]):
        read_settings(composed(option))


def test_other_wrong_options_are_refused_before_work(setup):
    with pytest.raises(OptionError, match="limit=-1: not allowed"):
        tune(composed("limit=-1"))
    with pytest.raises(OptionError, match="monitor=faults: no such measure; allowed: errors"):
        tune(composed("monitor=faults"))


def test_checkpoints_are_the_shipped_ones_in_any_folder(setup, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    wanted = []

    def refuse(*checkpoints):
        wanted.extend(checkpoints[:2])
        raise InputError("enough")

    monkeypatch.setattr(tuning, "Mapper", refuse)
    with pytest.raises(InputError, match="enough"):
        tune(composed(setup[0], "limit=1"))
    assert all(path.is_file() for path in wanted)


def test_all_settings_that_affect_notes_can_be_tuned():
    decor = {"lights", "walls", "bombs", "arcs", "labels", "bpm"}
    for name in (field.name for field in fields(MapSettings) if field.name not in decor):
        assert name in composed()


def test_a_folder_without_maps_is_refused(setup, tmp_path):
    with pytest.raises(InputError, match="no map in it"):
        tune(composed(*setup[1:], f"root={tmp_path}"))
