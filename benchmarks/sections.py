"""The measurements of speed.py by table: stages, full sizes, reference, floor, options."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import floor
import numpy as np
import stages
from measure import REPEATS, Measured, Run, load, measure, run_command
from numpy.typing import NDArray
from reference import tokens_read
from scipy.optimize import nnls
from scipy.special import expit
from stages import ROOT, Case
from tqdm import tqdm

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.checkpoint import load_checkpoint
from sabersmith.mapping.settings import MapSettings
from sabersmith.sym.packed_decoder import PackedDecoder
from sabersmith.sym.search_settings import SearchSettings

DEFAULTS = MapSettings()
PLAIN = SearchSettings.plain()  # the likeliest chart: no noise, no flow penalties
USUAL = SearchSettings.plain(
    beam=DEFAULTS.beam,
    temperature=DEFAULTS.temperature,
    top_p=DEFAULTS.top_p,
    flow=DEFAULTS.flow,
    repeat=DEFAULTS.repeat,
)
BEAMS = (1, 5, 10, 20, 40)
PRECISIONS = {"cpu": ("bf16", "int8"), "cuda": ("bf16",)}
EXPERT = DIFFICULTIES.index("Expert")
LONG_S = 600.0  # longer songs are measured once
# Largest difference of two probabilities. A trained LSTM remembers more than a chunk's warm-up.
TRAINED_TOLERANCE, RANDOM_TOLERANCE = 0.02, 1e-4
MAX_MOVED = 0.002  # share of notes that may differ
SAME_S = 0.001  # notes closer than this are the same
LOG_P_TOLERANCE = 1e-3  # charts whose log-probabilities differ less are equally likely

Row = dict[str, Any]
Source = NDArray[np.float32]
Times = NDArray[np.float64]


@dataclass
class Bench:
    """Measures, shows the progress on stderr, and collects rows by table.

    Attributes:
        rows: of each table.
        failed: comparisons in which a stage differs from the reference.
        bar: the progress.
    """

    rows: dict[str, list[Row]] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    bar: tqdm = field(default_factory=lambda: tqdm(bar_format="{elapsed} {desc}"))

    def measure(self, name: str, prepare: Any, *args: Any, **options: Any) -> Measured:
        """Measure a piece of work; see `measure.measure`."""
        self.bar.set_description_str(name)
        return measure(prepare, *args, **options)

    def run(
        self,
        name: str,
        command: Sequence[str | Path],
        environment: Mapping[str, str] | None = None,
    ) -> Run:
        """Run a command to its end; see `measure.run_command`."""
        self.bar.set_description_str(name)
        return run_command(command, environment)

    def add(self, table: str, **row: Any) -> None:
        """Add a row to a table."""
        self.rows.setdefault(table, []).append(row)

    def check(self, what: str, equal: bool, how: str) -> str:
        """Record whether `what` equals the reference; return the table's text."""
        if not equal:
            self.failed.append(f"{what}: {how}")
        return f"{'yes' if equal else 'NO'}, {how}"


@dataclass(frozen=True)
class MeasuredSong:
    """A song whose stages were measured; `onset` is the measurement of the onset network."""

    case: Case
    seconds: float
    onset: Measured


def numbers(found: Measured) -> Row:
    """Return a measurement's entries of a row."""
    return {"seconds": found.seconds, "above": found.above, "peak": found.peak}


def subtract(whole: Measured, part: Measured) -> Measured:
    """Return a measurement without the time of a part that was measured separately."""
    return replace(whole, seconds=max(whole.seconds - part.seconds, 0.0))


# --- the release before --------------------------------------------------------------------


def compare_release(bench: Bench, folder: Path, release: Path, seconds: Sequence[float]) -> None:
    """Compare infer.py with a release's, run in turn on generated songs; the fastest runs count.

    folder: for songs and maps. release: a checkout; its own checkpoints are used.
    """
    for length_s in seconds:
        song = folder / f"{length_s:g}.wav"
        stages.write_song(song, length_s)
        for name, difficulty in {"one difficulty": "Expert", "five difficulties": "all"}.items():
            runs: dict[Path, list[Run]] = {release: [], ROOT: []}
            for _ in range(REPEATS):
                for checkout, found in runs.items():
                    command = [sys.executable, checkout / "infer.py", f"audio={song}"]
                    command += [f"out={folder}", f"difficulty={difficulty}", "device=cpu"]
                    what = f"infer.py of {checkout.name}, {name}, {length_s:g} s"
                    path = {"PYTHONPATH": str(checkout / "src")}
                    found.append(bench.run(what, command, path))
            before, now = (
                {
                    figure: min(getattr(run, figure) for run in found)
                    for figure in ("seconds", "cpu", "first_line", "peak")
                }
                for found in runs.values()
            )
            bench.add("release", what=name, size=f"{length_s:g} s", before=before, now=now)


# --- stages --------------------------------------------------------------------------------


def measure_song(bench: Bench, case: Case, length_s: float | None, whole: bool) -> MeasuredSong:
    """Measure every stage on a song: a generated one of a given length, or the case's own.

    whole: search for all difficulties as well as for Expert alone.
    """
    case.folder.mkdir()
    repeats = 1 if (length_s or 0) > LONG_S else REPEATS
    label = case.song.name if length_s is None else f"{length_s:g} s"

    def run(name: str, prepare: Any, *args: Any, keep: str | None = None) -> Measured:
        path = case.folder / keep if keep else None
        return bench.measure(f"{name}, {label}", prepare, *args, keep=path, repeats=repeats)

    written = run("Ogg and zip", stages.write, case, length_s)
    if length_s is not None:
        case = replace(case, song=case.folder / "level" / "song.egg")
    found = {
        "decode": run("decode", stages.decode, case),
        "resample": run("resample", stages.resample, case, keep="samples"),
        "tempo": run("tempo", stages.tempo, case, keep="grid"),
        "mels, onset": run("mels, onset", stages.onset_mels, case, keep="mels"),
        "onset network": run("onset network", stages.onset_network, case, keep="logits"),
    }
    found["peaks"] = run("peaks", stages.peaks, case, keep="times")
    found["mels, sym"] = run("mels, sym", stages.sym_mels, case, keep="sources")
    sources = load(case.folder / "sources")
    for name, chosen in {"one difficulty": [EXPERT], "five difficulties": stages.ALL}.items():
        if len(chosen) == 1 or whole:
            parts = [sources[index] for index in chosen]
            encoded = run("encoder", stages.encoder, case, parts)
            searched = run("beam search", stages.search, case, parts, chosen, USUAL)
            found[f"encoder, {name}"] = encoded
            found[f"beam search, {name}"] = subtract(searched, encoded)
    found["Ogg and zip"] = written
    seconds = length_s or load(case.folder / "logits").shape[0] * stages.FRAME_S
    for name, measured in found.items():
        bench.add("stages", what=name, size=seconds, **numbers(measured))
    return MeasuredSong(case, seconds, found["onset network"])


def measure_processes(bench: Bench, song: MeasuredSong) -> None:
    """Measure infer.py on a song, as a whole process."""
    case = song.case
    for name, difficulty in {"one difficulty": "Expert", "five difficulties": "all"}.items():
        run = bench.run(
            f"infer.py, {name}, {song.seconds:g} s",
            [
                *(sys.executable, ROOT / "infer.py", f"audio={case.song}", f"out={case.folder}"),
                *(f"difficulty={difficulty}", f"device={case.device}"),
                *(f"onset_ckpt={case.onset}", f"sym_ckpt={case.sym}"),
            ],
        )
        bench.add(
            "stages",
            what=f"infer.py, {name}",
            size=song.seconds,
            seconds=run.seconds,
            above=None,
            peak=run.peak,
            first_line=run.first_line,
        )


def measure_full_onset(bench: Bench, song: MeasuredSong, full: Case) -> MeasuredSong:
    """Measure the full-size onset network on a song; `full` has its checkpoint."""
    case = replace(song.case, onset=full.onset, sym=full.sym)
    network = bench.measure(
        f"full-size onset network, {song.seconds:g} s",
        stages.onset_network,
        case,
        keep=case.folder / "full_logits",
        repeats=1 if song.seconds > LONG_S else REPEATS,
    )
    bench.add("full", what="onset network", size=f"{song.seconds:g} s", **numbers(network))
    return MeasuredSong(case, song.seconds, network)


def measure_full_sym(bench: Bench, full: Case, source: Source) -> Measured:
    """Measure the full-size sym network on one chart; return encoder and search together."""
    size = f"{len(source)} positions"
    encoded = bench.measure(f"full-size encoder, {size}", stages.encoder, full, [source])
    found = bench.measure(
        f"full-size search, {size}", stages.search, full, [source], [EXPERT], PLAIN
    )
    bench.add("full", what="encoder", size=size, **numbers(encoded))
    bench.add(
        "full",
        what=f"beam search, {PLAIN.beam} beams",
        size=size,
        **numbers(subtract(found, encoded)),
    )
    return found


# --- reference -----------------------------------------------------------------------------


def fit(features: Sequence[Sequence[float]], seconds: Sequence[float]) -> NDArray[np.float64]:
    """Return weights >= 0 (F,) of features (M, F) that fit M times with least relative error."""
    table = np.asarray(features, np.float64) / np.asarray(seconds)[:, None]
    scale = table.max(axis=0)
    weights, _ = nnls(table / scale, np.ones(len(table)))
    return weights / scale


def add_reference(
    bench: Bench, what: str, size: str, ours: Measured, plain: Measured | float, equal: str
) -> None:
    """Add a row to the table of ratios; a `plain` that is a number is a fitted time."""
    fitted = not isinstance(plain, Measured)
    seconds = plain if fitted else plain.seconds
    bench.add(
        "reference",
        what=what,
        size=size,
        seconds=ours.seconds,
        above=ours.above,
        reference_seconds=seconds,
        reference_above=None if fitted else plain.above,
        fitted=fitted,
        ratio=seconds / ours.seconds if ours.seconds else None,
        equal=equal,
    )


def compare_onset(
    bench: Bench,
    what: str,
    songs: Sequence[MeasuredSong],
    logits: str,
    tolerance: float,
    longest_s: float,
) -> None:
    """Compare the onset network with the reference on songs up to a length.

    On longer songs (except the first) the time of the reference is fitted, proportional to the
    song's length.

    Args:
        bench: collects the rows.
        what: the network.
        songs: by length.
        logits: file of ours in each song's folder.
        tolerance: see `check_onset`.
        longest_s: of songs on which the reference runs.
    """
    sizes: list[list[float]] = []
    times: list[float] = []
    for song in songs:
        label = f"{song.seconds:g} s"
        if times and song.seconds > longest_s:
            fitted = float(fit(sizes, times)[0] * song.seconds)
            add_reference(bench, what, label, song.onset, fitted, "")
            continue
        name, path = f"reference {what}, {label}", song.case.folder / "reference_logits"
        plain = bench.measure(name, stages.reference_network, song.case, keep=path)
        equal = check_onset(bench, f"{what}, {label}", song.case, logits, tolerance)
        add_reference(bench, what, label, song.onset, plain, equal)
        sizes.append([song.seconds])
        times.append(plain.seconds)


def check_onset(bench: Bench, what: str, case: Case, logits: str, tolerance: float) -> str:
    """Check that probabilities differ by at most `tolerance`, and few notes; return the text."""
    names = logits, "reference_logits"
    found, plain = (expit(load(case.folder / name)) for name in names)
    difference = float(np.abs(found - plain).max())
    times, plain_times = (
        bench.measure(f"notes, {what}", stages.peaks, case, name, repeats=1).value for name in names
    )
    moved, count = moved_notes(times, plain_times), sum(map(len, plain_times))
    equal = difference <= tolerance and moved <= MAX_MOVED * count
    text = f"difference {difference:.1e}, {moved} of {count} notes moved"
    return bench.check(what, equal, text)


def moved_notes(found: Sequence[Times], plain: Sequence[Times]) -> int:
    """Count the notes of either that the other lacks within SAME_S; times by difficulty."""
    pairs = [pair for a, b in zip(found, plain, strict=True) for pair in ((a, b), (b, a))]
    return sum(
        int((np.abs(ones[:, None] - others).min(axis=1, initial=np.inf) > SAME_S).sum())
        for ones, others in pairs
    )


def compare_search(
    bench: Bench,
    what: str,
    case: Case,
    source: Source,
    sizes: Sequence[int],
    known: Mapping[int, Measured],
) -> None:
    """Compare the search with the reference, on a chart cut to some sizes.

    `known` has the measurements of ours so far. At those sizes that are not in `sizes`, the time of
    the reference is fitted, with one weight per step and one per token read. The fit ignores the
    cubic growth of attention, so it is rather too low.
    """
    settings = load_checkpoint(case.sym).settings
    plan = settings["network"].get("max_tokens", 2048), settings["overlap"], settings["lookahead"]
    ours = dict(known)
    times = []
    for size in sizes:
        label, cut = f"{size} positions", source[:size]
        if size not in ours:
            ours[size] = bench.measure(
                f"{what}, {label}", stages.search, case, [cut], [EXPERT], PLAIN
            )
        plain = bench.measure(
            f"reference {what}, {label}",
            stages.reference_search,
            case,
            cut,
            EXPERT,
            PLAIN.beam,
        )
        equal = check_search(bench, f"{what}, {label}", case, cut, ours[size].value[0], plain.value)
        add_reference(bench, what, label, ours[size], plain, equal)
        times.append(plain.seconds)
    weights = fit([tokens_read(size, *plan) for size in sizes], times)
    for size in sorted(set(known) - set(sizes)):
        fitted = float(np.dot(tokens_read(size, *plan), weights))
        add_reference(bench, what, f"{size} positions", ours[size], fitted, "")


def check_search(
    bench: Bench,
    what: str,
    case: Case,
    source: Source,
    ids: list[int],
    plain: tuple[list[int], float],
) -> str:
    """Check that a chart is the reference's or equally likely; return the text."""
    log_p = bench.measure(
        f"likelihood {what}", stages.likelihood, case, source, EXPERT, ids, repeats=1
    ).value
    difference = abs(log_p - plain[1])
    states = "same states" if ids == plain[0] else "other states"
    text = f"{states}, difference of log p {difference:.1e}"
    return bench.check(what, difference <= LOG_P_TOLERANCE, text)


# --- floor ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class CountedWork:
    """Measured work with its counted FLOPs and bytes."""

    what: str
    size: str
    parts: list[floor.Part]
    seconds: float


def onset_work(what: str, song: MeasuredSong) -> CountedWork:
    """Return the work of the onset network on a song."""
    settings = load_checkpoint(song.case.onset).settings
    parts = floor.onset_parts(round(song.seconds / stages.FRAME_S) + 1, **settings["network"])
    return CountedWork(what, f"{song.seconds:g} s", parts, song.onset.seconds)


def search_work(what: str, case: Case, positions: int, found: Measured) -> CountedWork:
    """Return the work of encoder and beam search on a chart."""
    settings = load_checkpoint(case.sym).settings
    plan = settings["overlap"], settings["lookahead"]
    parts = floor.search_parts(positions, PLAIN.beam, *plan, **settings["network"])
    return CountedWork(what, f"{positions} positions", parts, found.seconds)


def beam_step_work(bench: Bench, case: Case) -> CountedWork:
    """Measure a step of the search for a chart, and count the work of its decoder.

    The step is a whole one: with noise, flow and copies.
    """
    decoder = stages.use_sym(case).decoder
    in_halves = isinstance(decoder, PackedDecoder) and decoder.kernel_weights["halves"]
    weight_bytes = floor.FLOAT // 2 if in_halves else floor.FLOAT
    short, long = (
        bench.measure(
            f"search, {onsets} onsets",
            stages.search,
            case,
            [stages.random_chart(case, onsets)],
            [EXPERT],
            USUAL,
        ).seconds
        for onsets in (stages.SHORT, stages.LONG)
    )
    position = (stages.SHORT + stages.LONG) // 2
    sizes = load_checkpoint(case.sym).settings["network"]
    parts = floor.step_parts(1, USUAL.beam, position, **sizes, weight_bytes=weight_bytes)
    seconds = (long - short) / (stages.LONG - stages.SHORT)
    return CountedWork("search step, shipped", f"{USUAL.beam} beams", parts, seconds)


def compare_floor(bench: Bench, works: Sequence[CountedWork]) -> None:
    """Compare work with its lower bound at the machine's rates."""
    rates = bench.measure(
        "rates", floor.rates_of, [part for work in works for part in work.parts], repeats=1
    ).value
    bench.add("rates", large=rates.large, memory=rates.memory)
    for work in works:
        large, shaped = floor.floors(work.parts, rates)
        bench.add(
            "floor",
            what=work.what,
            size=work.size,
            seconds=work.seconds,
            flops=sum(part.flops for part in work.parts),
            bytes=sum(part.bytes for part in work.parts),
            floor=large,
            floor_of_shapes=shaped,
            ratio=work.seconds / large,
        )


# --- options -------------------------------------------------------------------------------


def measure_options(bench: Bench, song: MeasuredSong, source: Source) -> None:
    """Measure options: of the onset network on a song, of the search on a chart of it.

    The chart fits one window. The likelihood of its states is always by the float32 network.
    """
    case = song.case
    lighter = [(name, replace(case, precision=name)) for name in PRECISIONS[case.device]]
    size = f"{song.seconds:g} s"
    for name, variant in [("fp32", case), *lighter[:1]]:  # int8 is for the search only
        found = bench.measure(f"onset network, {name}", stages.onset_network, variant)
        what = f"onset network, precision={name}"
        bench.add("options", what=what, size=size, log_p=None, **numbers(found))
    options = [(f"beam={beam}", case, replace(PLAIN, beam=beam)) for beam in BEAMS]
    options += [(f"precision={name}", variant, PLAIN) for name, variant in lighter]
    noisy = replace(PLAIN, temperature=USUAL.temperature, top_p=USUAL.top_p)
    options += [("noise", case, noisy), ("noise, flow and repeats", case, USUAL)]
    size = f"{len(source)} positions"
    for name, variant, settings in options:
        found = bench.measure(name, stages.search, variant, [source], [EXPERT], settings)
        [ids] = found.value
        log_p = bench.measure(
            f"likelihood, {name}", stages.likelihood, case, source, EXPERT, ids, repeats=1
        ).value
        what = f"search, {name}"
        bench.add("options", what=what, size=size, log_p=log_p / len(ids), **numbers(found))
