"""A small recurrent network that tells windows of generated charts from windows of human ones."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from enum import Enum

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits

from sabersmith.beatmap.grid_states import CELLS
from sabersmith.beatmap.model import LINES
from sabersmith.evaluate.likeness.chart_notes import DIRECTIONS, ChartNotes
from sabersmith.evaluate.likeness.pairs import LevelPair

WINDOW = 48  # onsets
TRAIN_HOP = 24  # onsets between the starts of training windows
# Gaps are read as numbers of a table: beats in 24ths, up to 8; seconds in 12ths of an octave.
BEAT_STEPS, LONGEST_BEATS = 24, 8
OCTAVE_STEPS, SHORTEST_S, OCTAVES = 12, 0.04, 8
CELL_VALUES = 1 + 2 * DIRECTIONS  # empty, or colour and direction

GAP_SIZE, STATE_SIZE, HIDDEN_SIZE = 16, 32, 48
DROPOUT = 0.3
MAX_EPOCHS = 20
PATIENCE = 5  # epochs without a better AUC on the songs held out
HELD_OUT = 6  # every sixth song of the training is
BATCH = 64
LEARNING_RATE = 2e-3
WEIGHT_DECAY = 1e-2


class Reads(Enum):
    """What a network reads of each onset."""

    GAPS = "gaps alone"
    STATES = "states alone"
    BOTH = "gaps and states"


@dataclass(frozen=True)
class Windows:
    """W windows of WINDOW onsets.

    Attributes:
        beats, seconds: numbers of the gaps before the onsets, int64 (W, WINDOW).
        cells: of the onsets' states, int64 (W, WINDOW, 12): cell and what is in it, as one number.
        is_ours: whether the chart is generated, float32 (W,).
        songs: number of the song, counted from 0, int64 (W,).
    """

    beats: Tensor
    seconds: Tensor
    cells: Tensor
    is_ours: Tensor
    songs: Tensor

    def __len__(self) -> int:
        return len(self.is_ours)

    def take(self, rows: Tensor) -> "Windows":
        """Return some of the windows."""
        return Windows(
            *(self.beats[rows], self.seconds[rows], self.cells[rows]),
            is_ours=self.is_ours[rows],
            songs=self.songs[rows],
        )


class WindowNetwork(nn.Module):
    """A bidirectional GRU over a window's onsets, whose states' mean and maximum decide."""

    def __init__(self, reads: Reads) -> None:
        super().__init__()
        self.reads = reads
        self.beat_gaps = nn.Embedding(BEAT_STEPS * LONGEST_BEATS + 1, GAP_SIZE)
        self.second_gaps = nn.Embedding(OCTAVE_STEPS * OCTAVES + 1, GAP_SIZE)
        self.cells = nn.Embedding(CELLS * CELL_VALUES, STATE_SIZE)
        gaps, states = reads is not Reads.STATES, reads is not Reads.GAPS
        size = 2 * GAP_SIZE * gaps + STATE_SIZE * states
        self.gru = nn.GRU(size, HIDDEN_SIZE, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(DROPOUT)
        self.output = nn.Linear(4 * HIDDEN_SIZE, 1)

    def forward(self, windows: Windows) -> Tensor:
        """Return the log odds that windows are of generated charts, (W,)."""
        read: list[Tensor] = []
        if self.reads is not Reads.STATES:
            read += [self.beat_gaps(windows.beats), self.second_gaps(windows.seconds)]
        if self.reads is not Reads.GAPS:
            read.append(self.cells(windows.cells).sum(2))
        states, _ = self.gru(self.dropout(torch.cat(read, 2)))
        pooled = torch.cat((states.mean(1), states.amax(1)), 1)
        odds: Tensor = self.output(self.dropout(pooled))[:, 0]
        return odds


def windows_of(pairs: Sequence[LevelPair], hop: int) -> Windows:
    """Return the windows of the charts that both levels of a pair have, every `hop` onsets.

    Charts with fewer onsets than a window are left out.
    """
    parts: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]] = []
    labels: list[float] = []
    songs: list[int] = []
    for song, pair in enumerate(pairs):
        for _, *charts in pair.charts():
            for label, notes in enumerate(charts):
                read = _read(notes)
                for start in range(0, len(notes.times) - WINDOW + 1, hop):
                    first, second, third = (part[start : start + WINDOW] for part in read)
                    parts.append((first, second, third))
                    labels.append(float(label))
                    songs.append(song)
    if not parts:
        none = torch.zeros(0, WINDOW, dtype=torch.int64)
        return Windows(none, none, none[..., None].expand(-1, -1, CELLS), none[:, 0], none[:, 0])
    beats, seconds, cells = (
        torch.from_numpy(np.stack(column)) for column in zip(*parts, strict=True)
    )
    numbers = torch.tensor(songs).unique(return_inverse=True)[1]
    return Windows(beats, seconds, cells, torch.tensor(labels), numbers)


def window_auc(training: Windows, measured: Windows, reads: Reads, seed: int = 0) -> float:
    """Train a network on some windows and return its AUC by window on others.

    0.5: windows of generated charts can't be told from human ones; 1: always. Every sixth song of
    the training is held out and says when to stop. The same seed gives the same figure on the
    same machine.

    Args:
        training, measured: windows of both kinds each; training of at least two songs.
        reads: what the network reads.
        seed: of the first weights, the order of the windows and the dropout.
    """
    # Its own state of the random numbers, so that others' stay as they are.
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        network = WindowNetwork(reads)
        held_out = training.songs % HELD_OUT == 0
        _train(network, training.take(~held_out), training.take(held_out))
    return _auc(network, measured)


def _train(network: WindowNetwork, windows: Windows, held_out: Windows) -> None:
    """Train a network until it gets no better on windows held out; leave it at its best."""
    optimizer = torch.optim.AdamW(network.parameters(), lr=LEARNING_RATE, weight_decay=WEIGHT_DECAY)
    best, best_epoch, best_weights = -1.0, 0, deepcopy(network.state_dict())
    for epoch in range(MAX_EPOCHS):
        network.train()
        order = torch.randperm(len(windows))
        for rows in _rows(len(windows)):
            batch = windows.take(order[rows])
            loss = binary_cross_entropy_with_logits(network(batch), batch.is_ours)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        reached = _auc(network, held_out)
        if reached > best:
            best, best_epoch, best_weights = reached, epoch, deepcopy(network.state_dict())
        elif epoch - best_epoch >= PATIENCE:
            break
    network.load_state_dict(best_weights)


def _auc(network: WindowNetwork, windows: Windows) -> float:
    from sklearn.metrics import roc_auc_score

    network.eval()
    with torch.no_grad():
        odds = torch.cat([network(windows.take(rows)) for rows in _rows(len(windows))])
    return float(roc_auc_score(windows.is_ours.numpy(), odds.numpy()))


def _rows(count: int) -> list[Tensor]:
    return list(torch.arange(count).split(BATCH))


def _read(notes: ChartNotes) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the numbers of a chart's gaps (K,), in beats and seconds, and its cells (K, 12)."""
    beats = np.diff(notes.beats, prepend=notes.beats[:1])
    seconds = np.diff(notes.times, prepend=notes.times[:1])
    octaves = np.log2(np.maximum(seconds, SHORTEST_S) / SHORTEST_S)
    values = np.zeros((len(notes.times), CELLS), dtype=np.int64)
    values[notes.onset, LINES * notes.layers + notes.lines] = (
        1 + DIRECTIONS * notes.colors + notes.directions
    )
    return (
        _numbered(beats * BEAT_STEPS, BEAT_STEPS * LONGEST_BEATS),
        _numbered(octaves * OCTAVE_STEPS, OCTAVE_STEPS * OCTAVES),
        np.arange(CELLS) * CELL_VALUES + values,
    )


def _numbered(values: NDArray[np.float64], last: int) -> NDArray[np.int64]:
    return np.clip(np.round(values).astype(np.int64), 0, last)
