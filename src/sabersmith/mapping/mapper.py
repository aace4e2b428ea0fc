"""Song in, level out: the one place that joins the two stages with the beat grid."""

from collections.abc import Callable, Sequence
from pathlib import Path

import torch

from sabersmith.audio.grid_fitting import TEMPO_SR, fit_grid
from sabersmith.audio.song import Song
from sabersmith.checkpoint import load_checkpoint
from sabersmith.decor.sound_analysis import analyse_sound
from sabersmith.deepsaber import KIND
from sabersmith.deepsaber.onset_stage import DeepSaberOnsets
from sabersmith.deepsaber.sym_stage import DeepSaberSym
from sabersmith.errors import OptionError
from sabersmith.mapping.analysis import (
    SongAnalysis,
    choose_onsets,
    chosen_difficulties,
    find_candidates,
    unclear_beat_notice,
)
from sabersmith.mapping.level_building import MappedSong, assemble_level
from sabersmith.mapping.settings import MapSettings
from sabersmith.onset.predictor import OnsetPredictor
from sabersmith.sym.predictor import SymPredictor
from sabersmith.sym.search_settings import SearchSettings

MOST_THREADS = 8

Progress = Callable[[str, int, int], None]


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

    def hear(self, song: Song, settings: MapSettings, progress: Progress) -> SongAnalysis:
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
            notices.append(unclear_beat_notice(grid, settings.bpm))
        asked = [candidates.times[kept[index]] for index in chosen_difficulties(settings)]
        sources = self.sym.sources(song.mono(self.sym.mels.sr), asked)
        frame_s, sound = self.onset.mels.frame_s, analyse_sound(song)
        return SongAnalysis(song, grid, candidates, kept, sources, notices, sound, curves, frame_s)

    def place(
        self, songs: Sequence[SongAnalysis], settings: MapSettings, progress: Progress
    ) -> list[MappedSong]:
        """Place the notes of songs, all together: on a GPU several take little longer than one."""
        chosen = chosen_difficulties(settings)
        rows = self.sym.states(
            [source for heard in songs for source in heard.sources],
            chosen * len(songs),
            SearchSettings(
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


def choose_device(name: str) -> torch.device:
    """Return the torch device of auto, cpu or cuda; OptionError for a GPU that is not there."""
    there = torch.cuda.is_available()
    if name == "cuda" and not there:
        raise OptionError("device=cuda: torch finds no GPU; use device=cpu, or auto")
    return torch.device("cuda" if name == "cuda" or (name == "auto" and there) else "cpu")
