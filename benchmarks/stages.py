"""The pieces of work that speed.py measures: each function returns one, ready to run.

Results go to later pieces through files in the case's folder; see `measure`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import reference
import soundfile
import torch
from measure import load
from numpy.typing import NDArray
from scipy.special import expit

from sabersmith.audio.encode import write_ogg
from sabersmith.audio.grid_fitting import TEMPO_SR, fit_grid
from sabersmith.audio.mels import ONSET_MELS, SYM_MELS, mel_features
from sabersmith.audio.song import load_song
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.level_io import zip_folder
from sabersmith.checkpoint import save_checkpoint
from sabersmith.mapping.analysis import choose_onsets, find_candidates
from sabersmith.mapping.mapper import MAX_THREADS
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.beat_phase import beat_features
from sabersmith.onset.network import OnsetNet
from sabersmith.onset.peak_picking import smooth
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.inputs import join_inputs, windows
from sabersmith.sym.network import SymNet
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "data/demo/first_forge.ogg"
DEMO_BODY = 8820, 1_268_820  # samples of its 15 bars, without the lead-in and the last hit
ALL = list(range(len(DIFFICULTIES)))
FRAME_S = 0.01  # of the shipped checkpoint's curves
GAP_S = 180 / 500  # between the notes of generated charts
SEED = 0
SHORT, LONG = 10, 240  # onsets of two charts, whose times differ by those of the steps between

Work = Callable[[], Any]


@dataclass(frozen=True)
class Case:
    """A song, the checkpoints of both stages, and a folder for the results of the stages."""

    folder: Path
    song: Path
    onset: Path
    sym: Path
    device: str = "cpu"
    precision: str = "fp32"


# --- songs and networks --------------------------------------------------------------------


def repeat(demo: NDArray[np.float32], size: int) -> NDArray[np.float32]:
    """Return the demo song's samples (2, n) with its bars repeated or cut to (2, size)."""
    if size <= demo.shape[1]:
        return demo[:, :size]
    first, last = DEMO_BODY
    body = demo[:, first:last]
    out = np.empty((len(demo), size), np.float32)
    out[:, :first] = demo[:, :first]
    for start in range(first, size, last - first):
        out[:, start : start + last - first] = body[:, : size - start]
    return out


def write_song(path: Path, seconds: float) -> None:
    """Write a generated song of `seconds` as WAV."""
    demo = load_song(DEMO)
    soundfile.write(path, repeat(demo.samples, round(seconds * demo.sr)).T, demo.sr)


def write_full_size(folder: Path) -> Work:
    """Write checkpoints of the networks in their default sizes, with random weights."""

    def run() -> None:
        torch.manual_seed(SEED)
        network = OnsetNet(beats=True).eval()
        settings = {"stage": "onset", "network": {"beats": True}, "features": vars(ONSET_MELS)}
        chosen = {"smoothing": 7, "thresholds": [0.5] * 5, "peak_gap_s": [0.1] * 5}
        save_checkpoint(folder / "onset.ckpt", settings | chosen, network.state_dict())
        sym = SymNet().eval()
        states = random_states(sym.vocab - 3)
        sym.set_states(states)
        settings = {"stage": "sym", "network": {}, "features": vars(SYM_MELS)}
        chosen = {"offsets": [0], "overlap": 256, "lookahead": 16, "vocabulary": states}
        save_checkpoint(folder / "sym.ckpt", settings | chosen, sym.state_dict())

    return run


def random_states(count: int) -> list[tuple[int, ...]]:
    """Return distinct grid states of one or two notes."""
    rng = np.random.default_rng(SEED)
    states: dict[tuple[int, ...], None] = {}
    while len(states) < count:
        state = np.zeros(12, np.int64)
        state[rng.choice(12, 2, replace=False)] = rng.integers(1, 19), rng.integers(0, 19)
        states[tuple(state.tolist())] = None
    return list(states)


def random_source(size: int) -> NDArray[np.float32]:
    """Return the source (size, rows + 2) of a generated chart: noise, a note about every GAP_S."""
    rng = np.random.default_rng(SEED)
    times = np.cumsum(rng.choice([0.5, 1.0, 1.5], size) * GAP_S)
    return join_inputs(rng.random((size, SYM_MELS.n_mels), np.float32), times)


def random_chart(case: Case, onsets: int) -> NDArray[np.float32]:
    """Return the source of a chart of so many onsets for the sym stage; its song is noise."""
    predictor, rng = use_sym(case), np.random.default_rng(SEED)
    times = np.cumsum(rng.choice([0.5, 1.0, 1.5], onsets) * GAP_S)
    duration_s = times[-1] + 1.0
    frames = round(duration_s / predictor.mels.frame_s)
    mels = rng.random((frames, predictor.mels.n_mels), np.float32)
    [source] = predictor.inputs_from_mels(mels, duration_s, [times])
    return source.numpy()


def use_onset(case: Case) -> OnsetPredictor:
    """Load the case's onset stage, with as many threads as the mapper uses."""
    torch.set_num_threads(min(torch.get_num_threads(), MAX_THREADS))
    return OnsetPredictor.load(case.onset, case.device, case.precision)


def use_sym(case: Case) -> SymPredictor:
    """Load the case's sym stage, with as many threads as the mapper uses."""
    torch.set_num_threads(min(torch.get_num_threads(), MAX_THREADS))
    return SymPredictor.load(case.sym, case.device, case.precision)


# --- stages --------------------------------------------------------------------------------


def write(case: Case, seconds: float | None) -> Work:
    """Write Ogg and zip of the case's song, or of a generated one of `seconds`."""
    song = load_song(case.song if seconds is None else DEMO)
    samples = song.samples if seconds is None else repeat(song.samples, round(seconds * song.sr))
    folder = case.folder / "level"
    folder.mkdir(exist_ok=True)

    def run() -> None:
        write_ogg(samples, song.sr, folder / "song.egg")
        zip_folder(folder, case.folder / "level.zip")

    return run


def decode(case: Case) -> Work:
    """Decode the song's file."""
    return lambda: load_song(case.song).duration


def resample(case: Case) -> Work:
    """Compute mono samples at the rates of tempo estimation and of both stages."""
    song = load_song(case.song)
    rates = {"tempo": TEMPO_SR, "onset": use_onset(case).mels.sr, "sym": use_sym(case).mels.sr}
    return lambda: {name: song.mono(sr) for name, sr in rates.items()}


def tempo(case: Case) -> Work:
    """Estimate the beat grid."""
    samples = _samples(case, "tempo")
    return lambda: fit_grid(samples, TEMPO_SR)


def onset_mels(case: Case) -> Work:
    """Compute the mels of the onset stage."""
    samples, settings = _samples(case, "onset"), use_onset(case).mels
    return lambda: mel_features(samples, settings)


def onset_network(case: Case) -> Work:
    """Compute logits (T, 5) of the onset stage."""
    mels, predictor = load(case.folder / "mels"), use_onset(case)
    grid = load(case.folder / "grid")
    return lambda: predictor.logits(mels, grid).numpy()


def peaks(case: Case, logits: str = "logits") -> Work:
    """Compute the note times of all difficulties from the logits in a file."""
    found, predictor = load(case.folder / logits), use_onset(case)
    grid = load(case.folder / "grid")
    duration = len(found) * predictor.mels.frame_s

    def run() -> list[NDArray[np.float64]]:
        curves = np.apply_along_axis(smooth, 0, expit(found), predictor.smoothing)
        candidates = find_candidates(predictor, curves, grid)
        thresholds = predictor.chart_thresholds
        kept = choose_onsets(candidates, thresholds, duration, MapSettings())[0]
        return [candidates.times[row] for row in kept]

    return run


def sym_mels(case: Case) -> Work:
    """Compute the mels of the sym stage, and its inputs at the notes: the sources."""
    samples, predictor = _samples(case, "sym"), use_sym(case)
    times = load(case.folder / "times")
    return lambda: [source.numpy() for source in predictor.network_inputs(samples, times)]


def encoder(case: Case, sources: Sequence[NDArray[np.float32]]) -> Work:
    """Run the encoder on all windows of some charts; the k-th windows are one batch."""
    predictor = use_sym(case)
    network = predictor.network
    size, overlap, lookahead = network.max_tokens, predictor.overlap, predictor.lookahead
    plans = [windows(len(source), size, overlap, lookahead) for source in sources]
    batches = []
    for number in range(max(map(len, plans))):
        rows = [row for row, plan in enumerate(plans) if number < len(plan)]
        parts = [plans[row][number] for row in rows]
        cut = [
            torch.from_numpy(sources[row][part.start : part.stop])
            for row, part in zip(rows, parts, strict=True)
        ]
        lengths = torch.tensor([len(part) for part in cut])
        has_audio = torch.ones(len(rows), dtype=torch.bool)
        padded = torch.nn.utils.rnn.pad_sequence(cut, batch_first=True)
        batch = padded, torch.tensor(rows), has_audio, lengths
        batches.append([value.to(case.device) for value in batch])

    @torch.inference_mode()
    def run() -> None:
        for batch in batches:
            memory, _ = network.encode(*batch)
        memory.cpu()  # waits for a GPU

    return run


def search(
    case: Case,
    sources: Sequence[NDArray[np.float32]],
    difficulties: Sequence[int],
    settings: SearchSettings,
) -> Work:
    """Run encoder and beam search on some charts as a batch; the value is their ids."""
    predictor = use_sym(case)
    tensors = [torch.from_numpy(source) for source in sources]

    def run() -> list[list[int]]:
        noise = [torch.Generator(case.device).manual_seed(SEED + i) for i in difficulties]
        found = predictor.search(tensors, difficulties, settings, noise)
        return [row.tolist() for row in found]

    return run


# --- references ----------------------------------------------------------------------------


def reference_network(case: Case) -> Work:
    """Compute the logits by the reference."""
    mels, predictor = load(case.folder / "mels"), use_onset(case)
    beats = beat_features(load(case.folder / "grid"), len(mels), predictor.mels.frame_s)
    tensors = torch.from_numpy(mels), torch.from_numpy(beats)
    return lambda: reference.onset_logits(predictor.network, *tensors).numpy()


def reference_search(case: Case, source: NDArray[np.float32], difficulty: int, beams: int) -> Work:
    """Search for one chart by the reference; the value is its ids and their log-probability."""
    predictor, tensor = use_sym(case), torch.from_numpy(source)
    network, overlap, lookahead = predictor.network, predictor.overlap, predictor.lookahead
    return lambda: reference.search(network, tensor, difficulty, beams, overlap, lookahead)


def likelihood(case: Case, source: NDArray[np.float32], difficulty: int, ids: list[int]) -> Work:
    """Compute the log-probability of a chart's ids by the reference."""
    predictor, tensor = use_sym(case), torch.from_numpy(source)
    return lambda: reference.log_likelihood(predictor.network, tensor, difficulty, ids)


def _samples(case: Case, name: str) -> NDArray[np.float32]:
    samples: NDArray[np.float32] = load(case.folder / "samples")[name]
    return samples.copy()  # so that the others are freed
