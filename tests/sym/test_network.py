import pytest
import torch

from sabersmith.beatmap.character import DESCRIPTORS
from sabersmith.errors import InputError
from sabersmith.sym.network import SymNet, gap_waves

SIZES = {
    "vocab": 13, "n_mels": 6, "d_model": 16, "heads": 2, "encoder_layers": 2,
    "decoder_layers": 2, "d_inner": 32, "max_tokens": 32,
}  # fmt: skip


@pytest.fixture
def network():
    torch.manual_seed(0)
    return SymNet(**SIZES).eval()


def inputs(batch=2, size=10):
    torch.manual_seed(1)
    source = torch.rand(batch, size, 8)
    tokens = torch.randint(3, 13, (batch, size))
    return source, torch.tensor([1, 3])[:batch], torch.ones(batch, dtype=torch.bool), tokens


def differ(a, b):
    return float((a - b).abs().max()) > 1e-5


@torch.no_grad()
def test_gaps_under_a_second_differ(network):
    """In the original 0.3 s and 0.6 s were both 0."""
    source, difficulty, has_audio, tokens = inputs()
    source[..., -2:] = 0.3
    close = network(source, difficulty, has_audio, tokens)
    source[..., -2:] = 0.6
    assert differ(close, network(source, difficulty, has_audio, tokens))


def test_gap_waves_separate_musical_gaps_and_mark_open_ends():
    beats = torch.tensor([1 / 4, 1 / 3, 1 / 2, 2 / 3, 3 / 4, 1.0, 2.0, 4.0]) * 0.5
    waves = gap_waves(torch.cat((torch.zeros(1), beats)))
    distances = torch.cdist(waves, waves) + 9 * torch.eye(9)
    assert float(distances.min()) > 1.0
    assert waves[0].tolist() == [0.0] * 32 + [1.0]
    assert not waves[1:, -1].any()


@torch.no_grad()
def test_audio_and_difficulty_matter(network):
    source, difficulty, has_audio, tokens = inputs()
    logits = network(source, difficulty, has_audio, tokens)
    louder = source.clone()
    louder[..., :6] += 0.3
    assert differ(network(louder, difficulty, has_audio, tokens), logits)
    assert differ(network(source, difficulty + 1, has_audio, tokens), logits)
    without_audio = network(source, difficulty, ~has_audio, tokens)
    assert differ(without_audio, logits)
    assert torch.equal(network(louder, difficulty, ~has_audio, tokens), without_audio)


@torch.no_grad()
def test_character_matters_once_it_is_trained_and_may_be_unknown(network):
    given, scores = inputs(), torch.randn(2, len(DESCRIPTORS))
    plain = network(*given)
    assert torch.equal(network(*given, character=scores), plain)
    torch.nn.init.normal_(network.character)
    assert differ(network(*given, character=scores), plain)
    assert torch.equal(network(*given, character=torch.full_like(scores, torch.nan)), plain)
    known = network(*given, character=torch.zeros_like(scores))
    assert differ(known, plain)  # a score of 0 is not the same as none


@torch.no_grad()
def test_weights_from_before_characters_load_and_ignore_them(network):
    older = {name: x for name, x in network.state_dict().items() if name != "character"}
    loaded = SymNet(**SIZES).eval()
    loaded.load_state_dict(older)
    given = inputs()
    scores = torch.randn(2, len(DESCRIPTORS))
    assert torch.equal(loaded(*given, character=scores), network(*given))


def test_whole_numbers_are_refused(network):
    source, difficulty, has_audio, tokens = inputs()
    with pytest.raises(ValueError, match="floating"):
        network((100 * source).long(), difficulty, has_audio, tokens)


@torch.no_grad()
def test_the_decoder_is_causal_and_the_encoder_is_not(network):
    source, difficulty, has_audio, tokens = inputs()
    logits = network(source, difficulty, has_audio, tokens)
    later = tokens.clone()
    later[:, 6:] = (later[:, 6:] - 2) % 10 + 3
    changed = network(source, difficulty, has_audio, later)
    assert torch.allclose(changed[:, :6], logits[:, :6], atol=1e-6)
    assert differ(changed[:, 6], logits[:, 6])
    source[:, 9] += 0.5
    assert differ(network(source, difficulty, has_audio, tokens)[:, 0], logits[:, 0])


@torch.no_grad()
def test_padding_changes_nothing(network):
    source, difficulty, has_audio, tokens = inputs()
    short = network(source[:, :7], difficulty, has_audio, tokens[:, :7])
    lengths = torch.tensor([7, 10])
    padded = network(source, difficulty, has_audio, tokens, lengths)
    assert torch.allclose(padded[0, :6], short[0], atol=1e-6)


def test_too_many_positions_are_an_error(network):
    source, difficulty, has_audio, tokens = inputs(size=33)
    with pytest.raises(ValueError, match="33 positions"):
        network(source, difficulty, has_audio, tokens)


@torch.no_grad()
def test_states_share_the_vectors_of_their_cells(network):
    states = [tuple(int(i == j) for j in range(12)) for i in range(10)]
    network.set_states(states)
    network.state.weight.zero_()
    embeddings = network.state_embeddings()
    assert torch.allclose(embeddings[3], network.cell.weight[1])  # value 1 in cell 0
    assert torch.allclose(embeddings[5], network.cell.weight[2 * 20 + 1])  # value 1 in cell 2
    assert not embeddings[:3].any()
    with pytest.raises(InputError, match="vocabulary"):
        network.set_states(states[:-1])


@pytest.mark.parametrize("wrong", [{"heads": 3}, {"aligned": False, "cross": False}])
def test_impossible_sizes_are_refused(wrong):
    with pytest.raises(ValueError, match="d_model"):
        SymNet(**{**SIZES, **wrong})


def test_every_weight_gets_a_gradient(network):
    source, difficulty, has_audio, tokens = inputs()
    network.set_states([tuple((i + j) % 20 for j in range(12)) for i in range(10)])
    has_audio[0] = False
    logits = network.train()(
        source, difficulty, has_audio, tokens, character=torch.randn(2, len(DESCRIPTORS))
    )
    logits.logsumexp(-1).sum().backward()
    without = [name for name, weight in network.named_parameters() if not weight.grad.any()]
    assert without == []
