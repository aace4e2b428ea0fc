"""A new difficulty from a chart that is there: its onsets, and its notes near the chart's."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray

from sabersmith.beatmap.character import RHYTHM, describe, describe_rhythm
from sabersmith.beatmap.difficulty import DIFFICULTIES, LEAD_IN_S
from sabersmith.beatmap.grid_states import BOMB_CELL, State, chart_states, state_notes
from sabersmith.beatmap.model import Chart, Level, Note
from sabersmith.edit.easier_rhythms import shares_of_takes
from sabersmith.edit.likeness import LikenessTable
from sabersmith.edit.map_song import MapSong
from sabersmith.edit.obstacles import REFUSED, ruled_out, states_ruled_out
from sabersmith.edit.rhythm import BEAT_DECIMALS, draw_section, least_gap_s, without_close
from sabersmith.edit.settings import EditSettings
from sabersmith.edit.stress import SHARE, log_odds, stress
from sabersmith.errors import InputError
from sabersmith.lint import Limits
from sabersmith.mapping.candidates import activations_at
from sabersmith.mapping.character import as_asked
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.thinning import MAX_NOTES_SHARE, count_notes, count_swings, thin_notes
from sabersmith.onset.rhythm.patterns import merge_sliders
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.sym.filling import fill_states
from sabersmith.sym.flow_tables import AWKWARD
from sabersmith.timing.tempo_map import TempoMap

SAME_TIME_S = 0.03  # onsets of two charts so near are one
# Nats for a cut near the limit of the wrist in an easier chart. With the usual 1, turned cuts make
# more such than the source has, and an easier chart is for those who play less well.
AWKWARD_EASIER = 10.0
NEAR_BEAM = 12  # hypotheses at least; with 4, fewer states are the source's
MORE = 1.05  # times the onsets of a chart that a harder one of it has at least

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Onsets:
    """Onsets of a chart and their states. beats: of the chart's file. times: seconds. (N,) each."""

    difficulty: int
    beats: Floats
    times: Floats
    states: list[State]

    @classmethod
    def of(cls, level: Level, chart: Chart) -> Onsets:
        """Return those of a chart that are in the song."""
        tempo = level.tempo(chart)
        times, states = chart_states(chart, tempo)
        real = np.flatnonzero(times > 0)
        return cls(
            DIFFICULTIES.index(chart.difficulty),
            tempo.beats(times[real]),
            times[real],
            [states[i] for i in real],
        )

    def heads(self) -> Onsets:
        """Return them without those that continue a slider."""
        return self.only(merge_sliders(self.times), self.difficulty)

    def only(self, chosen: NDArray[np.intp], difficulty: int) -> Onsets:
        """Return some of them, for a chart of another difficulty."""
        states = [self.states[i] for i in chosen]
        return Onsets(difficulty, self.beats[chosen], self.times[chosen], states)


def easier_onsets(
    song: MapSong, grid: MapGrid, source: Onsets, counts: dict[int, float], seed: int
) -> dict[int, Onsets]:
    """Choose the onsets of easier charts, each among those of the next harder one.

    Args:
        song: of the map.
        grid: its beats.
        source: a chart's onsets.
        counts: number of onsets by difficulty, all easier than the source's.
        seed: of the rhythm network's draws.

    Returns:
        Onsets by difficulty, with the source's states.
    """
    activations = song.activations(grid.grid)
    curves = activations_at(activations.curves, source.times, activations.frame_s)
    beats = source.beats - grid.phase
    rhythm = song.mapper.onset.rhythm
    shares = None
    if rhythm is not None:
        steps = ladder_of(len(source.times), source.difficulty, counts)
        slots = SongSlots.of(activations, grid.grid)
        shares = shares_of_takes(rhythm.network, slots, beats, source.difficulty, steps, seed)
    found: dict[int, Onsets] = {}
    # Before that, no player of an easier chart is ready.
    allowed = np.flatnonzero(source.times >= min(LEAD_IN_S, source.times[-1]))
    for number in sorted(counts, reverse=True):
        scores = stress(beats, source.states, curves[:, number])
        if shares is not None:
            scores = scores + SHARE * log_odds(shares[source.difficulty - number - 1])
        best = best_apart(scores[allowed], source.times[allowed], counts[number], number)
        allowed = allowed[best]
        found[number] = source.only(allowed, number)
    return found


def ladder_of(count: int, difficulty: int, counts: dict[int, float]) -> list[float]:
    """Return onsets of each difficulty below one with `count`, down to the easiest of `counts`.

    Those that `counts` leaves out are between their neighbours.
    """
    known = {difficulty: float(count)} | counts
    numbers = sorted(known)
    return [
        float(np.exp(np.interp(number, numbers, np.log([max(known[n], 1.0) for n in numbers]))))
        for number in range(difficulty - 1, numbers[0] - 1, -1)
    ]


def best_apart(scores: Floats, times: Floats, count: float, difficulty: int) -> NDArray[np.intp]:
    """Return the indices, ascending, of the onsets with the highest scores that keep a minimum gap.

    At most `count` of them; the gap is `least_gap_s` of the difficulty.
    """
    gap = least_gap_s(difficulty) - 1e-4
    kept: list[int] = []
    for index in np.argsort(-scores, kind="stable").tolist():
        if len(kept) >= round(count):
            break
        place = bisect(kept, index)
        near = kept[max(0, place - 1) : place + 1]
        if all(abs(times[index] - times[other]) >= gap for other in near):
            kept.insert(place, index)
    return np.array(kept, np.intp)


def harder_onsets(
    song: MapSong, grid: MapGrid, source: Onsets, number: int, count: float, seed: int
) -> Onsets:
    """Add onsets to those of a chart, for a harder one.

    Returns:
        The onsets; states are the source's, or empty at a new onset.

    Raises:
        InputError: the song has hardly any others.
    """
    first, last = (float(grid.grid.beat_of(second)) for second in (0.0, song.seconds))
    whole = first + grid.phase, last + grid.phase
    drawn = draw_section(song, grid, whole, number, None, count, seed)
    times = grid.grid.seconds_of(drawn - grid.phase)
    apart = without_close(times, source.times, least_gap_s(number))
    drawn, times = drawn[apart & (times > 0)], times[apart & (times > 0)]
    activations = song.activations(grid.grid)
    score = activations_at(activations.curves, times, activations.frame_s)[:, number]
    most = max(0, round(count) - len(source.times))
    chosen = np.sort(np.argsort(-score, kind="stable")[:most])
    if len(chosen) + len(source.times) < MORE * len(source.times):
        raise InputError(
            f"{DIFFICULTIES[number]}: the song has no more onsets than "
            f"{DIFFICULTIES[source.difficulty]} has; add an easier difficulty"
        )
    all_times = np.concatenate([source.times, times[chosen]])
    order = np.argsort(all_times, kind="stable")
    states = [*source.states, *[(0,) * 12] * len(chosen)]
    return Onsets(
        number,
        np.concatenate([source.beats, drawn[chosen]])[order],
        all_times[order],
        [states[i] for i in order],
    )


def states_near(
    song: MapSong,
    onsets: Onsets,
    source: Onsets,
    chart: Chart,
    tempo: TempoMap,
    settings: EditSettings,
) -> list[State]:
    """Choose states at onsets, each near the one that the source has there.

    Args:
        song: of the map.
        onsets: of the new chart, with the states of the source, or empty ones where it has none.
        source: the source's onsets, which say what the chart's character is.
        chart: whose walls and bombs are there.
        tempo: of the chart.
        settings: of the search.
    """
    sym, number = song.mapper.sym, onsets.difficulty
    table = LikenessTable(sym.vocabulary.states)
    bias = np.zeros((len(onsets.times), len(sym.vocabulary.states)), np.float32)
    for row, state in enumerate(onsets.states):
        if any(0 < cell < BOMB_CELL for cell in state):
            bias[row] = table.of(state)
    with_bombs = (np.array(sym.vocabulary.states) == BOMB_CELL).any(1)
    bias[:, with_bombs] = REFUSED
    cells = ruled_out(onsets.times, chart, tempo)
    bias[states_ruled_out(sym.vocabulary.states, cells)] = REFUSED
    character = None
    if sym.scale is not None:
        raw = describe(source.times, source.beats, source.states)
        scores = sym.scale.scores(raw, source.difficulty)
        rhythm = np.full_like(raw, np.nan)
        rhythm[: len(RHYTHM)] = describe_rhythm(onsets.times, onsets.beats)
        measured = sym.scale.scores(rhythm, number)
        scores = np.where(np.isfinite(measured), measured, scores)
        rows = np.repeat(scores[None], len(DIFFICULTIES), 0)
        character = as_asked(rows, sym.scale, settings.style, settings.character)[number]
    settings = replace(settings, beam=max(settings.beam, NEAR_BEAM))
    inputs = song.inputs(onsets.times)
    generator = torch.Generator(sym.network.device)
    generator.manual_seed((settings.seed * 5 + number) % 2**63)
    return fill_states(
        sym,
        inputs,
        number,
        [None] * len(onsets.times),
        settings,
        generator,
        character,
        bias=torch.from_numpy(bias),
        awkward=AWKWARD_EASIER if number < source.difficulty else AWKWARD,
    )


def thinned(onsets: Onsets, states: list[State], harder: list[State]) -> list[State]:
    """Return states with fewer notes and swings than those of the next harder chart.

    Of the swings, doubles are no more than the linter's share.
    """
    share = Limits().max_doubles
    notes, swings = (int(MAX_NOTES_SHARE * count(harder)) for count in (count_notes, count_swings))
    most = notes, min(swings, int(len(states) * (1 + share / (2 - share))))
    # Onsets on which the source has most notes are thinned last.
    scores = np.array([count_notes([state]) for state in onsets.states], np.float64)
    return thin_notes(states, scores, *most)


def notes_of(onsets: Onsets, states: list[State]) -> list[Note]:
    """Return the notes of states at onsets."""
    return [
        replace(note, beat=round(float(beat), BEAT_DECIMALS))
        for beat, state in zip(onsets.beats.tolist(), states, strict=True)
        for note in state_notes(state, beat)[0]
    ]
