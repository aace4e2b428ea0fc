"""Song in, level out: the one place that joins the two stages with the beat grid."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.audio.grid import BeatGrid
from sabersmith.audio.song import Song
from sabersmith.audio.tempo import TEMPO_SR, fit_grid
from sabersmith.beatmap.difficulty import DIFFICULTIES, default_jump
from sabersmith.beatmap.model import BpmChange, Chart, Level
from sabersmith.beatmap.states import State, state_notes
from sabersmith.candidates import Candidates, strengths_at
from sabersmith.checkpoint import load_checkpoint
from sabersmith.decor.decorate import decorate
from sabersmith.decor.sound import Sound, hear_sound
from sabersmith.deepsaber import KIND
from sabersmith.deepsaber.onset import DeepSaberOnsets
from sabersmith.deepsaber.sym import DeepSaberSym
from sabersmith.density import (
    MOST_NOTES,
    Kept,
    count_notes,
    count_swings,
    counts_above,
    fewer_notes,
    nest,
    scale_counts,
)
from sabersmith.errors import InputError, OptionError
from sabersmith.onset.predict import OnsetPredictor
from sabersmith.options import MapSettings
from sabersmith.sym.beam import Choice
from sabersmith.sym.predict import SymPredictor
from sabersmith.timing import AudioPlan, plan_audio

MOST_THREADS = 8
PREVIEW_S = 10.0
# Seven decimals of a beat are under a microsecond at any tempo.
BEAT_DECIMALS = 7
LEAST_RATE = 0.5  # onsets a second of the hardest difficulty
ENOUGH = 0.9  # share of the notes asked for that needs no word
# Notes in a moment that has any, per difficulty: means over the training maps' charts.
NOTES_PER_ONSET = (1.42, 1.23, 1.31, 1.31, 1.25)

Times = NDArray[np.float64]
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class MappedSong:
    """A level in memory, its names still empty, with what its audio and its beat grid are.

    notices: lines for the player, of what went other than it should.
    """

    level: Level
    audio: AudioPlan
    grid: BeatGrid
    notices: list[str]


@dataclass(frozen=True)
class Heard:
    """What is known of a song before its notes are placed.

    candidates: moments that may become notes. kept: which of them are notes, of all five
    difficulties. sources: of the difficulties asked for, for the sym stage. curves: of the onset
    stage (T, 5), a frame each frame_s seconds.
    """

    song: Song
    grid: BeatGrid
    candidates: Candidates
    kept: list[Kept]
    sources: list[Tensor]
    notices: list[str]
    sound: Sound
    curves: NDArray[np.float32]
    frame_s: float

    @property
    def times(self) -> list[Times]:
        """Seconds in the song of each difficulty's onsets, as they will be played."""
        return [self.candidates.times[row] for row in self.kept]

    @property
    def beats(self) -> list[Times]:
        """Beats of the song's grid of each difficulty's onsets."""
        return [self.candidates.beats[row] for row in self.kept]

    @property
    def audio(self) -> AudioPlan:
        """The silence around the song, which its notes will need wherever they are placed."""
        first, last = min(row[0] for row in self.times), max(row[-1] for row in self.times)
        song, grid = self.song, self.grid
        return plan_audio(song.frames, song.sr, grid.bpm, grid.offset, first, last)


class Mapper:
    """Both stages, loaded once, for any number of songs."""

    def __init__(
        self,
        onset_ckpt: str | Path,
        sym_ckpt: str | Path,
        device: str = "auto",
        precision: str = "fp32",
        compiled: bool = False,
    ) -> None:
        """Load the checkpoints.

        Args:
            onset_ckpt, sym_ckpt: of the two stages.
            device: auto (a GPU if there is one), cpu or cuda.
            precision: fp32, or for speed bf16 or int8 (CPU only).
            compiled: fuse the sym stage's steps with torch.compile (GPU only).

        Raises InputError for a checkpoint that can't be used, OptionError for an absent GPU and
        for what the device can't do.
        """
        chosen = choose_device(device)
        if precision == "int8" and chosen.type == "cuda":
            raise OptionError("precision=int8: is for the CPU; on a GPU take bf16")
        if compiled and chosen.type == "cpu":
            raise OptionError("compile=true: pays on a GPU only; leave it out")
        # Steps are small: beyond some threads they wait for each other.
        torch.set_num_threads(min(torch.get_num_threads(), MOST_THREADS))
        onset = load_checkpoint(onset_ckpt, "onset")
        sym = load_checkpoint(sym_ckpt, "sym")
        onset_kind = DeepSaberOnsets if onset.settings.get("kind") == KIND else OnsetPredictor
        sym_kind = DeepSaberSym if sym.settings.get("kind") == KIND else SymPredictor
        self.onset = onset_kind.of(onset, chosen, precision)
        self.sym = sym_kind.of(sym, chosen, precision, compiled)

    def map(
        self, song: Song, settings: MapSettings, progress: Progress = lambda step, done, total: None
    ) -> MappedSong:
        """Map a song.

        A difficulty is the same alone and among others, save for doubles that it loses where it
        would have nearly as many notes as a harder one beside it.

        progress: told (step, done, total) as work goes on. Raises InputError if no notes are
        found.
        """
        [mapped] = self.place([self.hear(song, settings, progress)], settings, progress)
        return mapped

    def hear(self, song: Song, settings: MapSettings, progress: Progress) -> Heard:
        """Find a song's beat grid and the times of its notes; InputError if there are none."""
        progress("tempo", 0, 1)
        grid = fit_grid(song.mono(TEMPO_SR), TEMPO_SR, settings.bpm)
        progress("onsets", 0, 1)
        curves = self.onset.curves(song.mono_stream(self.onset.mels.sr), grid)
        progress("onsets", 1, 1)
        candidates = find_candidates(self.onset, curves, grid)
        thresholds = self.onset.chart_thresholds
        kept, notices = choose_onsets(candidates, thresholds, song.duration, settings)
        if not grid.is_clear:
            notices.append(tell_unclear(grid, settings.bpm))
        asked = [candidates.times[kept[index]] for index in chosen_difficulties(settings)]
        sources = self.sym.sources(song.mono(self.sym.mels.sr), asked)
        frame_s, sound = self.onset.mels.frame_s, hear_sound(song)
        return Heard(song, grid, candidates, kept, sources, notices, sound, curves, frame_s)

    def place(
        self, songs: Sequence[Heard], settings: MapSettings, progress: Progress
    ) -> list[MappedSong]:
        """Place the notes of songs, all together: on a GPU several take little longer than one."""
        chosen = chosen_difficulties(settings)
        rows = self.sym.states(
            [source for heard in songs for source in heard.sources],
            chosen * len(songs),
            Choice(
                settings.beam,
                settings.temperature,
                settings.top_p,
                settings.flow,
                settings.repeat,
                settings.diversity,
            ),
            settings.seed,
            lambda done, total: progress("notes", done, total),
        )
        return [
            assemble_level(
                heard, dict(zip(chosen, rows[i * len(chosen) :], strict=False)), settings
            )
            for i, heard in enumerate(songs)
        ]


def chosen_difficulties(settings: MapSettings) -> list[int]:
    """Return the numbers of the difficulties asked for, 0 Easy .. 4 ExpertPlus, ascending."""
    return sorted(DIFFICULTIES.index(name) for name in settings.difficulty)


def assemble_level(
    heard: Heard, states: dict[int, list[State]], settings: MapSettings
) -> MappedSong:
    """Return the level of a song from the states of each difficulty asked for, by its number."""
    chosen, times, grid = sorted(states), heard.times, heard.grid
    states = dict(states)
    for harder, easier in pairwise(reversed(chosen)):
        scores = heard.candidates.scores[heard.kept[easier], easier]
        counts = count_notes(states[harder]), count_swings(states[harder])
        most, most_swings = (int(MOST_NOTES * count) for count in counts)
        states[easier] = fewer_notes(states[easier], scores, most, most_swings)
    audio = heard.audio
    head = round((audio.head_s + grid.offset) * grid.bpm / 60)  # beats before the grid's first
    changes = [BpmChange(float(beat + head), bpm) for beat, bpm in grid.changes]
    charts = [
        make_chart(DIFFICULTIES[index], heard.beats[index] + head, states[index], grid.bpm, changes)
        for index in chosen
    ]
    level = Level(
        bpm=grid.bpm,
        preview_start=round(busiest(times[-1], PREVIEW_S) + audio.head_s, 3),
        preview_duration=PREVIEW_S,
        charts=charts,
    )
    span = min(row[0] for row in heard.beats) + head, max(row[-1] for row in heard.beats) + head
    length_s = (audio.head + heard.song.frames + audio.tail) / audio.sr
    decorate(level, replace(heard.sound, start=audio.head_s), span, length_s, settings)
    return MappedSong(level, audio, grid, heard.notices)


def choose_device(name: str) -> torch.device:
    """Return the torch device of auto, cpu or cuda; OptionError for a GPU that is not there."""
    there = torch.cuda.is_available()
    if name == "cuda" and not there:
        raise OptionError("device=cuda: torch finds no GPU; use device=cpu, or auto")
    return torch.device("cuda" if name == "cuda" or (name == "auto" and there) else "cpu")


def find_candidates(
    predictor: OnsetPredictor, curves: NDArray[np.float32], grid: BeatGrid
) -> Candidates:
    """Return the moments of a song that may become notes, from curves (T, 5) of the predictor.

    They are the peaks of the hardest difficulty's curve, whatever their heights: of all curves it
    has the most, at the sharpest times.
    """
    times, heights = predictor.onsets(curves, len(DIFFICULTIES) - 1)
    strengths = strengths_at(curves, times, predictor.mels.frame_s)
    strengths[:, -1] = heights
    return Candidates.of(times, strengths, grid)


def choose_onsets(
    candidates: Candidates, thresholds: Sequence[float], duration_s: float, settings: MapSettings
) -> tuple[list[Kept], list[str]]:
    """Return the candidates that each difficulty takes, among those of the next harder one.

    All five are always chosen, so a difficulty is the same alone and among others (but for nps,
    which is that of the hardest one asked for). Where the thresholds leave the hardest next to
    nothing, its strongest candidates are taken all the same. The lines returned beside say so, and
    where intensity or nps ask for more than there is.

    thresholds: least scores, the checkpoint's. duration_s: length of the song. Raises InputError
    if a difficulty would be left with nothing.
    """
    notices = []
    if settings.threshold is not None:
        thresholds = [settings.threshold] * len(thresholds)
    counts = counts_above(candidates, thresholds)
    least = LEAST_RATE * duration_s
    if counts[-1] < least and settings.threshold is None and settings.nps is None:
        counts[-1] = round(least)
        notices.append(
            "the model is sure of hardly any note here: the likeliest were taken; "
            "try another song, or nps= for more or fewer"
        )
    hardest = chosen_difficulties(settings)[-1]
    usual = nest(candidates, counts)
    wish, target = f"intensity={settings.intensity:g}", settings.intensity * len(usual[hardest])
    kept = nest(candidates, [round(settings.intensity * count) for count in counts])
    if settings.nps is not None:
        wish, target = f"nps={settings.nps:g}", settings.nps * duration_s / NOTES_PER_ONSET[hardest]
        kept = nest(candidates, scale_counts([len(row) for row in kept], hardest, target))
    if min(map(len, kept)) < 1:
        raise InputError(
            f"only {len(kept[-1])} moments for notes were found, too few for a map; "
            "try a lower threshold=, a higher nps=, or another song"
        )
    if len(kept[hardest]) < ENOUGH * target:
        notices.append(
            f"{wish}: asks for {target:.0f} moments with notes; the song has "
            f"{len(kept[hardest])} for {DIFFICULTIES[hardest]}"
        )
    return kept, notices


def tell_unclear(grid: BeatGrid, bpm: float | None) -> str:
    """Return the line for a song without a clear beat, or none at the bpm that was typed."""
    what, fix = "no clear beat was found", "give bpm= if you know it"
    if bpm is not None:
        what = f"the song does not keep to bpm={bpm:g}"
        fix = "leave bpm= out to have the tempo found"
    where = "notes lie where they are heard, off the editor's grid"
    return f"{what} ({grid.confidence:.0%}): {where}; {fix}"


def make_chart(
    difficulty: str,
    beats: Times,
    states: Sequence[State],
    bpm: float,
    changes: Sequence[BpmChange] = (),
) -> Chart:
    """Return the chart of states (N) at beats of the level (N,), whose tempo is bpm and changes."""
    njs, offset = default_jump(difficulty, bpm)
    chart = Chart(difficulty=difficulty, njs=njs, njs_offset=offset, bpm_changes=list(changes))
    for beat, state in zip(np.round(beats, BEAT_DECIMALS).tolist(), states, strict=True):
        notes, bombs = state_notes(state, beat)
        chart.notes += notes
        chart.bombs += bombs
    return chart


def busiest(times: Times, length_s: float) -> float:
    """Return the first of times (N,), ascending, from which length_s seconds hold the most."""
    counts = np.searchsorted(times, times + length_s) - np.arange(len(times))
    return float(times[counts.argmax()])
