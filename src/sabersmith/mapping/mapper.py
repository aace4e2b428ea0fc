"""Map a song: run both stages of the model with the beat grid between them."""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.audio.sample_stream import resampled_length
from sabersmith.audio.song import Song
from sabersmith.beatmap.character import DESCRIPTORS, MAX_SCORE
from sabersmith.beatmap.characteristics import ONE_SABER, TWO_HANDED
from sabersmith.beatmap.difficulty import LEAD_IN_S, LEAD_OUT_S
from sabersmith.beatmap.grid_states import State
from sabersmith.compute.freed_memory import give_back_freed_memory
from sabersmith.compute.threads import one_thread
from sabersmith.errors import OptionError
from sabersmith.mapping.analysis import (
    NOTES_PER_ONSET,
    SongAnalysis,
    chosen_difficulties,
    find_onsets,
)
from sabersmith.mapping.beat_notices import beat_notices
from sabersmith.mapping.beats_and_levels import BeatsAndLevels, find_beats_and_levels
from sabersmith.mapping.character import draw_character, with_rhythm
from sabersmith.mapping.ladder import missed_counts, ratings, thin
from sabersmith.mapping.level_building import MappedSong, assemble_level
from sabersmith.mapping.one_saber import select_for_one_hand
from sabersmith.mapping.onset_selection import Indices
from sabersmith.mapping.predictors import load_onset_predictor, load_sym_predictor
from sabersmith.mapping.settings import MapSettings, ModelSettings
from sabersmith.mapping.song_sections import sections_on_grid
from sabersmith.mapping.thinning import MAX_NOTES_SHARE

MAX_THREADS = 8
# Of a song as long as this, what sym reads is computed after the onsets: 2.4 MB for a minute.
LONG_S = 600.0
# What makes a chart harder at the same onsets; and by how much its scores are lowered, and how many
# of its notes it keeps, in turn, where it is rated as hard as the next harder one.
LIVELY = ("states", "range", "turns", "crossovers", "sideways")
CALMER = ((0.5, 1.0), (1.5, 0.95), (2.5, 0.85))

Features = NDArray[np.float32]
Floats = NDArray[np.float64]
# Of the next harder difficulty's notes that a chart is to have at most. It is below the share at
# which it is thinned, as a chart has some per cent more or fewer notes than asked for.
SAFE_SHARE = MAX_NOTES_SHARE - 0.04

# Called as work goes on with (step, done, total): `done` of `total` parts of a step are finished.
Progress = Callable[[str, int, int], None]


def no_progress(step: str, done: int, total: int) -> None:
    """Report nothing."""


class Mapper:
    """Both stages of the model, loaded once for any number of songs.

    Attributes:
        onset: the first stage, which finds when notes come.
        sym: the second stage, which chooses the notes.
    """

    def __init__(
        self,
        onset_ckpt: str | Path | None = None,
        sym_ckpt: str | Path | None = None,
        device: str = "auto",
        precision: str = "fp32",
        compiled: bool = False,
    ) -> None:
        """Load the checkpoints.

        Args:
            onset_ckpt: checkpoint of the onset stage; None for the shipped one.
            sym_ckpt: checkpoint of the sym stage; None for the shipped one.
            device: auto (a GPU if there is one), cpu or cuda.
            precision: fp32, or the faster bf16 or int8 (CPU only).
            compiled: fuse the sym stage's steps with torch.compile (GPU only).

        Raises:
            InputError: a checkpoint can't be used.
            OptionError: an argument is not allowed, there is no GPU, or the device does not
                support an option.
        """
        checked = ModelSettings(device=device, precision=precision)
        precision = checked.precision
        chosen = choose_device(checked.device)
        if precision == "int8" and chosen.type == "cuda":
            raise OptionError("precision=int8: is for the CPU; on a GPU use bf16")
        if compiled and chosen.type == "cpu":
            raise OptionError("compile=true: pays on a GPU only; leave it out")
        # Steps are small: many threads would spend their time waiting for each other.
        torch.set_num_threads(min(torch.get_num_threads(), MAX_THREADS))
        with one_thread():  # small operations, which threads would wait for each other in
            self.onset = load_onset_predictor(onset_ckpt, chosen, precision)
            self.sym = load_sym_predictor(sym_ckpt, chosen, precision, compiled)
        Thread(target=self._prepare).start()

    def _prepare(self) -> None:
        """Compute what every song needs; each part would be computed when it is needed."""
        if self.onset.rhythm is not None:
            self.onset.rhythm.prepare()
        self.sym.prepare()
        give_back_freed_memory()

    def map(
        self, song: Song, settings: MapSettings | None = None, progress: Progress = no_progress
    ) -> MappedSong:
        """Map a song; settings default to `MapSettings()`.

        A difficulty is the same alone and together with others, except where it would be no step
        down from the next harder one requested: it loses doubles if it would have nearly as many
        notes, or more in some stretch, and its notes are placed anew if it would be rated as hard.

        Raises:
            InputError: too few onsets for a map were found.
        """
        settings = settings or MapSettings()
        analysis = self.analyse(song, settings, progress)
        [mapped] = self.place_notes([analysis], settings, progress)
        return mapped

    def analyse(
        self,
        song: Song,
        settings: MapSettings,
        progress: Progress = no_progress,
        basics: Future[BeatsAndLevels] | None = None,
    ) -> SongAnalysis:
        """Find a song's beat grid and the onsets of each difficulty.

        basics: beats and levels of the song, if they are being found already.

        Raises:
            InputError: too few onsets for a map were found.
            OptionError: the beats that the settings give can't be used.
        """
        with ThreadPoolExecutor(2, initializer=torch.set_num_threads, initargs=(1,)) as pool:
            # What the networks read is computed while the beats are found.
            # Whoever holds the onset stage's holds 345 MB an hour, so they are popped.
            onset_mels = [pool.submit(self._onset_features, song)]
            sym_mels = None
            if song.duration < LONG_S:
                sym_mels = pool.submit(self._sym_features, song)
            progress("tempo", 0, 1)
            known = find_beats_and_levels(song, settings) if basics is None else basics.result()
            grid, timing = known.grid, known.timing
            progress("onsets", 0, 1)
            found = find_onsets(self.onset, song, grid, settings, lambda: onset_mels.pop().result())
        mels = self._sym_features(song) if sym_mels is None else sym_mels.result()
        if timing is not None:  # no silence is put before the song
            found = found.starting_at(LEAD_IN_S, song.duration - LEAD_OUT_S)
        progress("onsets", 1, 1)
        chosen, rows, one_hand = chosen_difficulties(settings), [], []
        if not set(TWO_HANDED).isdisjoint(settings.characteristic):
            rows = [found.selected[index] for index in chosen]
        if ONE_SABER in settings.characteristic:
            one_hand = select_for_one_hand(found.candidates, found.selected)
        inputs = self.sym.inputs_from_mels(
            mels,
            resampled_length(song.frames, song.sr, self.sym.mels.sr) / self.sym.mels.sr,
            [
                found.candidates.times[row]
                for row in (*rows, *(one_hand[i] for i in chosen if one_hand))
            ],
        )
        analysis = SongAnalysis(
            song=song,
            grid=grid,
            candidates=found.candidates,
            selected=found.selected,
            sym_inputs=inputs[: len(rows)],
            one_hand=one_hand,
            one_hand_inputs=inputs[len(rows) :],
            notices=found.notices + known.notices + beat_notices(grid, settings.bpm),
            sound=known.sound,
            curves=found.curves,
            characters=found.characters,
            wanted=found.wanted,
            frame_s=self.onset.mels.frame_s,
            sections=sections_on_grid(mels, self.sym.mels.frame_s, grid, song.duration),
            timing=timing,
        )
        give_back_freed_memory()
        return analysis

    def _onset_features(self, song: Song) -> Features:
        return self.onset.features(song.mono_stream(self.onset.mels.sr))

    def _sym_features(self, song: Song) -> Features:
        return self.sym.features(song.mono_stream(self.sym.mels.sr))

    def place_notes(
        self,
        songs: Sequence[SongAnalysis],
        settings: MapSettings,
        progress: Progress = no_progress,
    ) -> list[MappedSong]:
        """Place the notes of songs as one batch: on a GPU, several take little longer than one."""
        chosen = chosen_difficulties(settings)
        characters, notes = self._aims(songs, settings)
        sources = [inputs for song in songs for inputs in song.sym_inputs]
        report = _NotesProgress(songs, progress)
        rows = self.sym.choose_states(
            sources,
            chosen * len(songs) if sources else [],
            settings,
            settings.seed,
            report.part(sources),
            [scores for row in characters for scores in row] if sources else [],
            [count for row in notes for count in row] if sources else [],
        )
        one_hand = self._place_for_one_hand(songs, settings, report)
        return [
            self._finish(
                song, rows[i * len(chosen) :], characters[i], notes[i], settings, one_hand[i]
            )
            for i, song in enumerate(songs)
        ]

    def _place_for_one_hand(
        self, songs: Sequence[SongAnalysis], settings: MapSettings, report: "_NotesProgress"
    ) -> list[dict[int, list[State]]]:
        """Return the states of each song's OneSaber charts, by difficulty, if any are requested."""
        chosen = chosen_difficulties(settings)
        sources = [inputs for song in songs for inputs in song.one_hand_inputs]
        if not sources:
            return [{} for _ in songs]
        characters = [self._characters(song, settings, song.one_hand) for song in songs]
        rows = self.sym.choose_states(
            sources,
            chosen * len(songs),
            settings,
            settings.seed,
            report.part(sources),
            [scores for row in characters for scores in row],
            [1.0] * len(sources),
            one_hand=True,
        )
        return [dict(zip(chosen, rows[i * len(chosen) :], strict=False)) for i in range(len(songs))]

    def _finish(
        self,
        song: SongAnalysis,
        rows: Sequence[list[State]],
        characters: Sequence[NDArray[np.float64] | None],
        notes: Sequence[float | None],
        settings: MapSettings,
        one_hand: dict[int, list[State]],
    ) -> MappedSong:
        """Return the level of states of the requested difficulties, in steps from one to the next.

        There may be rows for none or the first of them alone, or more rows than difficulties.
        one_hand: of `_place_for_one_hand`.
        """
        states = thin(song, dict(zip(chosen_difficulties(settings), rows, strict=False)))
        states = self._in_order_of_rating(song, states, characters, notes, settings)
        notices = missed_counts(song, states, settings)
        return assemble_level(song, states, settings, notices, one_hand)

    def _in_order_of_rating(
        self,
        song: SongAnalysis,
        states: dict[int, list[State]],
        characters: Sequence[NDArray[np.float64] | None],
        notes: Sequence[float | None],
        settings: MapSettings,
    ) -> dict[int, list[State]]:
        """Place the notes of a difficulty anew if it is rated as hard as the next harder one.

        It gets a calmer character then.
        """
        chosen = sorted(states)
        stars = ratings(song, states)
        for place in range(len(chosen) - 2, -1, -1):
            easier, harder = chosen[place : place + 2]
            own, above = characters[place : place + 2]
            for calm, kept in CALMER:
                if stars[easier] < stars[harder] or own is None or above is None:
                    break
                scores = self._calmer(own, above, easier, harder, calm)
                [row] = self.sym.choose_states(
                    [song.sym_inputs[place]],
                    [easier],
                    settings,
                    settings.seed,
                    character=[scores],
                    notes=[max(1.0, kept * count) if (count := notes[place]) else None],
                )
                before, states = states, thin(song, {**states, easier: row})
                changed = {n: rows for n, rows in states.items() if rows != before[n]}
                stars |= ratings(song, changed)
        return states

    def _calmer(self, own: Floats, above: Floats, easier: int, harder: int, calm: float) -> Floats:
        """Return scores (K,) of an easier chart that asks no more of the arms than a harder one.

        Of LIVELY descriptors it gets the lower measure of both, and a score lower by `calm`.
        """
        scale = self.sym.scale
        assert scale is not None
        lower = np.fmin(scale.raw(own, easier), scale.raw(above, harder))
        scores = np.clip(scale.scores(lower, easier) - calm, -MAX_SCORE, MAX_SCORE)
        return np.where(np.isin(DESCRIPTORS, LIVELY), scores, own)

    def place_in_turn(
        self, song: SongAnalysis, settings: MapSettings, progress: Progress = no_progress
    ) -> Iterator[tuple[MappedSong, bool]]:
        """Place the notes of a song, those of its easiest requested difficulty first.

        Yields the level with that one alone, as soon as it can be played, and False; then the whole
        level, as `place_notes` returns it, and True.
        """
        chosen = chosen_difficulties(settings)
        [characters], [notes] = self._aims([song], settings)
        report = _NotesProgress([song], progress)
        rows: list[list[State]] = []
        for part in (slice(0, 1), slice(1, None)) if song.sym_inputs else ():
            rows += self.sym.choose_states(
                song.sym_inputs[part],
                chosen[part],
                settings,
                settings.seed,
                report.part(song.sym_inputs[part]),
                characters[part],
                notes[part],
            )
            if len(rows) < len(chosen):
                yield self._finish(song, rows, characters, notes, settings, {}), False
        [one_hand] = self._place_for_one_hand([song], settings, report)
        yield self._finish(song, rows, characters, notes, settings, one_hand), True

    def _aims(
        self, songs: Sequence[SongAnalysis], settings: MapSettings
    ) -> tuple[list[list[NDArray[np.float64] | None]], list[list[float | None]]]:
        """Return the character and the notes per onset of each song's requested charts."""
        characters = [self._characters(song, settings, song.selected) for song in songs]
        notes = [
            self._notes_per_onset(song, scores, settings)
            for song, scores in zip(songs, characters, strict=True)
        ]
        return characters, notes

    def _characters(
        self, song: SongAnalysis, settings: MapSettings, selected: Sequence[Indices]
    ) -> list[NDArray[np.float64] | None]:
        """Return the scores (K,) of each requested chart; None if sym knows no characters.

        selected: per difficulty (all five), the candidates that get notes.
        """
        chosen = chosen_difficulties(settings)
        scale, distribution = self.sym.scale, self.sym.distribution
        if scale is None or distribution is None:
            return [None] * len(chosen)
        drawn = song.characters
        if drawn is None:
            drawn = draw_character(scale, distribution, song.grid.bpm, settings, song.song.frames)
        times, beats = song.candidates.times, song.candidates.beats
        return [
            with_rhythm(drawn[i], scale, i, times[selected[i]], beats[selected[i]]) for i in chosen
        ]

    def _notes_per_onset(
        self,
        song: SongAnalysis,
        characters: Sequence[NDArray[np.float64] | None],
        settings: MapSettings,
    ) -> list[float | None]:
        """Return how many notes the onsets of each requested chart get, None if left to sym.

        Those of its character, or with the option nps, those that its onsets were counted out for;
        but not so many that it would come near the next harder one and have to be thinned.
        """
        chosen = chosen_difficulties(settings)
        found: list[float | None] = []
        most = math.inf  # notes
        for number, scores in zip(chosen[::-1], characters[::-1], strict=True):
            count = NOTES_PER_ONSET[number]
            if settings.nps is None:
                targets = self.sym.targets(scores, number)
                if torch.isnan(targets[:2]).any():
                    return [None] * len(chosen)
                count = 1 + float(targets[:2].sum())
            onsets = len(song.times[number])
            count = max(1.0, min(count, most / max(1, onsets)))
            most = SAFE_SHARE * count * onsets
            found.append(count)
        return found[::-1]


class _NotesProgress:
    """Reports the states of songs that are placed in parts as one step."""

    def __init__(self, songs: Sequence[SongAnalysis], progress: Progress) -> None:
        self._progress = progress
        self._done = 0
        self._total = sum(_onsets([*song.sym_inputs, *song.one_hand_inputs]) for song in songs)

    def part(self, inputs: Sequence[torch.Tensor]) -> Callable[[int, int], None]:
        """Return the function that is told how many of the next part's states are placed."""
        before = self._done
        self._done += _onsets(inputs)
        return lambda done, _: self._progress("notes", before + done, self._total)


def _onsets(inputs: Sequence[torch.Tensor]) -> int:
    return sum(len(source) - 2 for source in inputs)


def choose_device(name: str) -> torch.device:
    """Return the torch device for auto, cpu or cuda.

    Raises:
        OptionError: cuda is requested and there is no GPU.
    """
    is_available = torch.cuda.is_available()
    if name == "cuda" and not is_available:
        raise OptionError("device=cuda: torch finds no GPU; use device=cpu, or auto")
    return torch.device("cuda" if is_available and name in ("auto", "cuda") else "cpu")
