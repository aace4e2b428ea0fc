"""A network that shares nothing with `SymNet` is trained, stored, loaded and searched."""

from functools import partial
from pathlib import Path

import lightning as L
import numpy as np
import torch
from torch import Tensor, nn

from sabersmith.audio.mels import MelSettings
from sabersmith.beatmap.vocabulary import SPECIALS, START
from sabersmith.sym.data_module import SymDataModule
from sabersmith.sym.interface import CELLS, KeysValues, StepDecoder, SymNetwork
from sabersmith.sym.module import SymModule
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

MELS = MelSettings(sr=8000, hop=80, n_mels=10, nffts=(512,))


class BigramNet(SymNetwork):
    """Predicts a state from the previous one and the audio at its onset, without attention."""

    def __init__(self, vocab: int, n_mels: int, columns: int, width: int = 8) -> None:
        super().__init__()
        self.vocab, self.audio_rows, self.max_tokens = vocab, n_mels * columns, 12
        self.copy_mechanism = None
        self.register_buffer("cells", torch.zeros(vocab, CELLS, dtype=torch.int64))
        self.audio = nn.Linear(self.audio_rows, width)
        self.state = nn.Embedding(vocab, width)
        self.out = nn.Linear(width, vocab)

    def encode(
        self,
        source: Tensor,
        difficulty: Tensor,
        has_audio: Tensor,
        lengths: Tensor | None = None,
        character: Tensor | None = None,
    ) -> tuple[Tensor, Tensor]:
        memory = self.audio(source[..., : self.audio_rows])
        return memory, torch.ones(len(source), 1, 1, source.shape[1], dtype=torch.bool)

    def decode(self, tokens: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        return self.out(self.state(tokens) + memory[:, 1 : 1 + tokens.shape[1]])

    @torch.no_grad()
    def scale_logits(self, factor: float) -> None:
        for weight in self.out.parameters():
            weight *= factor

    def step_decoder(self, int8: bool = False, compiled: bool = False) -> StepDecoder:
        return BigramDecoder(self)


class BigramDecoder:
    def __init__(self, network: BigramNet) -> None:
        self.network = network

    def start(
        self, tokens: Tensor, memory: Tensor, mask: Tensor
    ) -> tuple[list[KeysValues], list[KeysValues | None], Tensor]:
        return [], [], memory[:, 1:]

    def embed(self, tokens: Tensor, context: Tensor, position: int) -> Tensor:
        return self.network.state(tokens) + context

    def run(
        self,
        x: Tensor,
        own: list[KeysValues],
        mask: Tensor,
        cross: list[KeysValues | None],
        cross_mask: Tensor,
    ) -> Tensor:
        return self.network.out(x)[..., SPECIALS:]


def test_another_network_is_trained_stored_loaded_and_searched(maps: Path, tmp_path: Path) -> None:
    L.seed_everything(0)
    data = SymDataModule(
        str(maps), str(tmp_path / "cache"), MELS,
        max_tokens=12, overlap=4, lookahead=1, prepare_workers=1,
    )  # fmt: skip
    model = SymModule(partial(BigramNet, width=6), MELS, overlap=4, lookahead=1, lr=1e-2)
    fit = L.Trainer(
        default_root_dir=tmp_path, max_epochs=2, accelerator="cpu", logger=False,
        enable_progress_bar=False, enable_model_summary=False,
    )  # fmt: skip
    fit.fit(model, data)
    fit.save_checkpoint(tmp_path / "last.ckpt")

    predictor = SymPredictor.load(tmp_path / "last.ckpt")
    assert isinstance(predictor.network, BigramNet)
    song = np.random.default_rng(0).normal(0, 0.1, 40_000).astype(np.float32)
    [source] = predictor.network_inputs(song, [np.linspace(0.5, 4.5, 30)])
    [ids] = predictor.search([source], [3], SearchSettings.plain(beam=1))
    tokens = torch.cat([torch.tensor([START]), ids])
    memory, mask = predictor.network.encode(source[None], torch.tensor([3]), torch.tensor([True]))
    greedy = predictor.network.decode(tokens[None, :-1], memory, mask)[0, :, SPECIALS:].argmax(-1)
    assert ids.tolist() == (greedy + SPECIALS).tolist()
    settings = SearchSettings(beam=3)
    [states] = predictor.choose_states([source], [3], settings)
    assert len(states) == 30
