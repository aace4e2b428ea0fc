import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch

from sabersmith.beatmap.character import DESCRIPTORS, CharacterDistribution, CharacterScale
from sabersmith.beatmap.grid_states import note_color
from sabersmith.beatmap.model import BLUE, RED
from sabersmith.beatmap.vocabulary import SPECIALS
from sabersmith.checkpoint import save_checkpoint
from sabersmith.errors import InputError
from sabersmith.sym.beam_search import beam_search
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

STATES = [tuple(int(i == j) * (1 + i) for j in range(12)) for i in range(12)]
NETWORK = {
    "vocab": 15, "n_mels": 10, "columns": 2, "d_model": 16, "heads": 2, "encoder_layers": 1,
    "decoder_layers": 2, "d_inner": 32, "max_tokens": 24,
}  # fmt: skip
SETTINGS = {
    "stage": "sym",
    "network": NETWORK,
    "features": {"sr": 8000, "hop": 80, "n_mels": 10, "nffts": [512]},
    "offsets": [0, 2],
    "overlap": 8,
    "lookahead": 3,
    "vocabulary": [list(state) for state in STATES],
}


def network(**changes):
    torch.manual_seed(0)
    net = SymNet(**{**NETWORK, **changes})
    net.set_states(STATES)
    with torch.no_grad():
        for weight in net.parameters():
            weight.mul_(4.0 if weight.ndim > 1 else 1.0)
    return net


def write(path, net=None, **changes):
    save_checkpoint(path, {**SETTINGS, **changes}, (net or network()).state_dict(), half=False)
    return path


@pytest.fixture
def predictor(tmp_path):
    return SymPredictor.load(write(tmp_path / "sym.ckpt"))


@pytest.mark.parametrize("copy", [False, True])
def test_the_character_changes_the_states(tmp_path, song, copy):
    scores, settings = np.linspace(-2, 2, len(DESCRIPTORS)), SearchSettings(beam=2, flow=0.0)
    net = network(copy=copy)
    torch.nn.init.normal_(net.character)
    trained = SymPredictor.load(
        write(tmp_path / "new.ckpt", net, network={**NETWORK, "copy": copy})
    )
    [source] = trained.network_inputs(song, [onsets(60)])

    def chosen(*characters):
        sources, numbers = [source] * len(characters), [3] * len(characters)
        return trained.choose_states(sources, numbers, settings, character=characters)

    [plain] = trained.choose_states([source], [3], settings)
    [styled] = chosen(scores)
    assert styled != plain
    assert chosen(None, np.full(len(DESCRIPTORS), np.nan), scores) == [plain, plain, styled]
    ids = torch.from_numpy(trained.vocabulary.encode(styled))
    given, other = (trained.log_p(source, 3, ids, x).sum() for x in (scores, -scores))
    assert float(given) > float(other)


def test_a_chart_is_held_to_its_character_and_to_its_number_of_notes(predictor):
    rng = np.random.default_rng(0)
    scale = CharacterScale.fit(rng.uniform(0, 0.4, (200, len(DESCRIPTORS))), np.arange(200) % 5)
    held = replace(predictor, scale=scale)
    scores = np.zeros(len(DESCRIPTORS))
    raw = dict(zip(DESCRIPTORS, scale.raw(scores, 3), strict=True))
    doubles, extras, dots, _, _, turns = held.targets(scores, 3).tolist()
    assert (doubles, extras, turns) == pytest.approx((raw["doubles"], raw["towers"], raw["turns"]))
    assert dots == pytest.approx(raw["dots"] * (1 + doubles + extras))
    for notes in (1.0, 1.1, 1.7):
        assert float(held.targets(scores, 3, notes)[:2].sum()) == pytest.approx(notes - 1)
    assert held.targets(None, 3).isnan().all()
    assert predictor.targets(scores, 3).isnan().all()  # trained without characters


def test_characters_are_stored_and_checked(tmp_path):
    rng = np.random.default_rng(0)
    scale = CharacterScale.fit(rng.normal(size=(50, len(DESCRIPTORS))), np.arange(50) % 5)
    scores = rng.normal(size=(50, len(DESCRIPTORS)))
    spread = CharacterDistribution.fit(scores, np.arange(50).tolist(), np.full(50, 120.0))
    stored = {"scale": scale.to_dict(), "distribution": spread.to_dict()}
    loaded = SymPredictor.load(write(tmp_path / "a.ckpt", character=stored))
    assert np.array_equal(loaded.scale.tables, scale.tables)
    assert np.array_equal(loaded.distribution.within, spread.within)
    for broken in ({"scale": {}}, {**stored, "scale": 3}, {**stored, "distribution": {}}, [1]):
        with pytest.raises(InputError, match=r"b\.ckpt: character: "):
            SymPredictor.load(write(tmp_path / "b.ckpt", character=broken))


def test_checkpoints_of_version_1_load(tmp_path):
    net = network(copy=True)
    older = {
        "copy_mechanism": "echo",
        "audio_embedding": "hear",
        "no_audio": "hear_nothing",
        "gap_embedding": "time",
    }
    weights = {}
    for name, weight in net.state_dict().items():
        first, dot, rest = name.partition(".")
        weights[older.get(first, first) + dot + rest] = weight
    assert weights.keys() != net.state_dict().keys()
    settings = {
        **{key: value for key, value in SETTINGS.items() if "overlap" != key != "lookahead"},
        "version": 1,
        "network": {**NETWORK, "echo": True, "beats": False},
        "carry": 7,
        "ahead": 2,
    }
    torch.save({"sabersmith": settings, "state_dict": weights}, tmp_path / "older.ckpt")
    predictor = SymPredictor.load(tmp_path / "older.ckpt")
    assert (predictor.overlap, predictor.lookahead) == (7, 2)
    for name, weight in predictor.network.state_dict().items():
        assert torch.equal(net.state_dict()[name], weight)


@pytest.fixture(scope="module")
def song():
    return np.random.default_rng(0).normal(0, 0.1, 80_000).astype(np.float32)  # 10 s


def onsets(count):
    return np.linspace(0.5, 9.5, count)


def place(predictor, song, times, difficulties, seed=0, progress=None, **choice):
    sources = predictor.network_inputs(song, times)
    return predictor.choose_states(
        sources, difficulties, SearchSettings.plain(**choice), seed, progress
    )


def test_every_onset_gets_a_state_at_any_length(predictor, song):
    counts = [0, 1, 2, 13, 22, 23, 60]
    times = [onsets(count) for count in counts]
    found = place(predictor, song, times, [0, 1, 2, 3, 4, 0, 1], beam=3)
    assert [len(states) for states in found] == counts
    assert {state for states in found for state in states} <= set(STATES)


def test_a_song_that_fits_one_window_is_decoded_as_without_windows(song, tmp_path):
    wide, narrow = (
        SymPredictor.load(write(tmp_path / f"{size}.ckpt", network={**NETWORK, "max_tokens": size}))
        for size in (200, 62)
    )
    times = [onsets(60), onsets(31)]
    assert place(wide, song, times, [3, 1], beam=3) == place(narrow, song, times, [3, 1], beam=3)


@torch.inference_mode()
def test_a_window_continues_from_the_previous_states(predictor):
    """Each window is a plain search after the overlap, over its own part of the source."""
    torch.manual_seed(1)
    source = torch.rand(50, 22)
    [ids] = predictor.search([source], [2], SearchSettings.plain(beam=1))
    tokens = torch.cat((torch.ones(1, dtype=torch.int64), ids))
    for first in (1, 21, 34, 47):
        start = max(0, first - 8)
        part = source[None, start : start + 24]
        memory, mask = predictor.network.encode(part, torch.tensor([2]), torch.tensor([True]))
        last = 49 if start + 24 >= 50 else start + 24 - 3
        for i in range(first, last):
            logits = predictor.network.decode(tokens[None, start:i], memory, mask)[0, -1]
            assert int(logits[3:].argmax()) + 3 == tokens[i]


def test_a_result_is_the_same_alone_and_in_a_batch(predictor, song):
    times = [onsets(40), onsets(60)]
    options = {"beam": 4, "temperature": 1.0, "top_p": 0.9}
    both = place(predictor, song, times, [1, 3], seed=5, **options)
    assert both[0] == place(predictor, song, times[:1], [1], seed=5, **options)[0]
    assert both[1] == place(predictor, song, times[1:], [3], seed=5, **options)[0]
    assert both != place(predictor, song, times, [1, 3], seed=6, **options)


def test_one_handed_charts_have_no_notes_of_the_left_hand(predictor, song):
    sources = predictor.network_inputs(song, [onsets(40)])
    settings = SearchSettings.plain(temperature=1.0)
    [both], [one] = (
        predictor.choose_states(sources, [3], settings, one_hand=alone) for alone in (False, True)
    )
    colors = [{note_color(cell) for state in states for cell in state} for states in (both, one)]
    assert RED in colors[0] and colors[1] == {None, BLUE}
    assert len(one) == 40 and all(any(state) for state in one)


def test_the_audio_changes_the_states(predictor, song):
    times = [onsets(60)]
    options = {"beam": 1, "temperature": 1.0}
    plain = place(predictor, song, times, [3], **options)
    # The noise is the same, so only the audio differs.
    quiet = np.concatenate((song[:40_000], song[40_000:] * 0.01)).astype(np.float32)
    assert place(predictor, quiet, times, [3], **options) != plain


def test_progress_counts_states_up_to_all(predictor, song):
    reported = []
    times = [onsets(50), onsets(20)]
    place(predictor, song, times, [1, 2], beam=2, progress=lambda *pair: reported.append(pair))
    assert reported == sorted(reported)
    assert reported[-1] == (70, 70)
    assert len(reported) > 3


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"vocabulary": [list(state) for state in STATES[:-1]]}, "vocabulary"),
        ({"vocabulary": [list(state) for state in STATES[::-1]]}, "not the one of these weights"),
        ({"vocabulary": None}, "vocabulary: "),
        ({"offsets": ["x"]}, "offsets: x; allowed: some whole numbers from -1000 to 1000"),
        ({"network": {**NETWORK, "d_model": 15}}, "network: d_model must be a multiple"),
        ({"network": {**NETWORK, "d_model": 32}}, "state_dict"),
        ({"overlap": 30}, "overlap: windows of 24 can't have an overlap of 30"),
        ({"stage": "onset"}, "onset"),
    ],
)
def test_damaged_checkpoints_are_named(tmp_path, changes, message):
    path = write(tmp_path / "sym.ckpt", **changes)
    with pytest.raises(InputError, match=message) as error:
        SymPredictor.load(path)
    assert "sym.ckpt" in str(error.value)


@pytest.mark.parametrize("mirrored", [-1, SPECIALS - 1, NETWORK["vocab"]])
def test_mirror_images_that_are_no_states_are_refused(tmp_path, mirrored):
    net = network(copy=True)
    net.copy_mechanism.mirrored[5] = mirrored
    path = write(tmp_path / "sym.ckpt", net, network={**NETWORK, "copy": True})
    with pytest.raises(InputError, match="mirrored: unknown ids"):
        SymPredictor.load(path)


def test_a_decoder_without_layers_places_notes(tmp_path, song):
    changes = {"decoder_layers": 0, "cross": False}
    path = write(tmp_path / "sym.ckpt", network(**changes), network={**NETWORK, **changes})
    [states] = place(SymPredictor.load(path), song, [onsets(20)], [3])
    assert len(states) == 20


def test_inference_needs_no_training_code():
    code = (
        "import sys, sabersmith.sym.predictor; print([m for m in sys.modules if 'lightning' in m])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def distinct(states):
    """Share of distinct 4-grams of states."""
    return len({tuple(states[i : i + 4]) for i in range(len(states) - 3)}) / (len(states) - 3)


def repeats(states):
    """Number of states that are among the 16 before them."""
    return sum(state in states[max(0, i - 16) : i] for i, state in enumerate(states))


def test_diversity_reduces_repeated_states(predictor, song):
    for temperature in (0.0, 1.0):
        found = [
            place(
                predictor, song, [onsets(60)] * 3, [1, 2, 3], beam=3,
                temperature=temperature, diversity=diversity,
            )
            for diversity in (0.0, 0.5, 2.0)
        ]  # fmt: skip
        repeated = [sum(map(repeats, rows)) for rows in found]
        assert repeated[0] > repeated[1] > repeated[2]
        novel = [sum(map(distinct, rows)) for rows in found]
        assert novel[0] < novel[2] or novel[0] > 2.95  # of 3: nearly all are distinct anyway


def test_a_repeated_part_of_the_song_repeats_its_states(tmp_path):
    part = np.random.default_rng(0).normal(0, 0.1, 48_000) * np.repeat(np.arange(1, 13), 4000)
    song = np.tile(part, 2).astype(np.float32)  # the same 6 s twice
    first = np.linspace(0.2, 5.8, 30)
    times = [np.concatenate([first, first + 6])]
    shares = []
    for level in (-9.0, 9.0):
        net = network(copy=True)
        with torch.no_grad():
            net.copy_mechanism.level.copy_(torch.tensor([level, -9.0])[:, None].expand(2, -1))
            net.copy_mechanism.slope.fill_(1000.0)
        path = write(tmp_path / f"{level}.ckpt", net, network={**NETWORK, "copy": True})
        predictor = SymPredictor.load(path)
        [states] = place(predictor, song, times, [3], beam=3, temperature=1.0)
        shares.append(np.mean([a == b for a, b in zip(states[3:27], states[33:57], strict=True)]))
    assert shares[0] < 0.5 and shares[1] > 0.9


@pytest.mark.parametrize("copy", [False, True])
def test_log_p_equals_the_sum_of_the_search(copy, song, tmp_path, monkeypatch):
    settings = {**NETWORK, "copy": copy}
    net = network(copy=copy)
    predictor = SymPredictor.load(write(tmp_path / "sym.ckpt", net, network=settings))
    summed = []

    def spy(*args):
        found = beam_search(*args)
        summed.extend(part.log_p for part in found)
        return found

    monkeypatch.setattr("sabersmith.sym.predictor.beam_search", spy)
    [source] = predictor.network_inputs(song, [onsets(60)])
    noise = [torch.Generator().manual_seed(0)]
    [ids] = predictor.search([source], [2], SearchSettings.plain(beam=3, temperature=1.0), noise)
    log_p = predictor.log_p(source, 2, ids)
    assert log_p.shape == (60,)
    assert float(log_p.sum()) == pytest.approx(sum(summed), abs=1e-3)
