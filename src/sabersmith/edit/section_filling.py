"""New notes in a section of a chart: what stays, which onsets there are, which states they get."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.beatmap.character import DESCRIPTORS, describe
from sabersmith.beatmap.characteristics import NO_ARROWS
from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import (
    BOMB_CELL,
    CELLS,
    DIRECTIONS,
    State,
    chart_states,
    note_color,
)
from sabersmith.beatmap.model import ANY, BLUE, RED, Chart, Level, Note
from sabersmith.edit.finding import chart_name
from sabersmith.edit.map_song import MapSong
from sabersmith.edit.no_arrows import OF_ARROWS, with_free_arrows
from sabersmith.edit.obstacles import REFUSED, ruled_out, states_ruled_out
from sabersmith.edit.one_saber import draw_for_one_hand, gaps_at, one_hand
from sabersmith.edit.rhythm import BEAT_DECIMALS, draw_section, least_gap_s, without_close
from sabersmith.edit.settings import EditSettings
from sabersmith.edit.turn_pauses import in_turn_pauses
from sabersmith.errors import InputError
from sabersmith.lint import Limits
from sabersmith.mapping.character import as_asked
from sabersmith.mapping.given_timing import MapGrid
from sabersmith.mapping.level_building import without_arrows
from sabersmith.mapping.mapper import Progress, no_progress
from sabersmith.sym.filling import fill_and_judge
from sabersmith.timing.tempo_map import TempoMap

# New onsets that are left out at the end of a run of them, at most, where no hand gets to what
# follows: in a fast stream hands take turns, and only another number of onsets ends otherwise. A
# gap between notes that stay is then left empty.
MOST_FEWER = 2
MET_SHARE = 0.05  # of the onsets that a section is to get, which may be missed
HANDS = {"left": RED, "right": BLUE}

Floats = NDArray[np.float64]
Beats = tuple[float, float]


@dataclass(frozen=True)
class SectionPlan:
    """What becomes of the notes of a section.

    Attributes:
        beats: first beat of the section, and the one at which it has ended.
        keep: all, left, right or none: whose notes stay.
        times: new, or mine: the onsets of the chart stay, and no others come.
    """

    beats: Beats
    keep: str
    times: str

    def holds(self, beat: float) -> bool:
        """Whether a beat is in the section."""
        return self.beats[0] <= beat < self.beats[1]

    def stays(self, note: Note, is_placeholder: bool) -> bool:
        """Whether a note of the chart stays.

        is_placeholder: whether all notes at its time are dots.
        """
        if not self.holds(note.beat):
            return True
        if self.keep == "none" or (self.times == "mine" and is_placeholder):
            return False
        return self.keep == "all" or HANDS[self.keep] == note.color


def new_notes(
    song: MapSong,
    level: Level,
    chart: Chart,
    plan: SectionPlan,
    settings: EditSettings,
    progress: Progress = no_progress,
) -> tuple[list[Note], list[Note]]:
    """Return the notes of a chart that go, and those that come, by a plan.

    progress: called with the steps onsets and notes; notes go back where some are searched again.

    Raises:
        InputError: no onset was found in the section, or no note fits between those that stay.
    """
    tempo, number = level.tempo(chart), DIFFICULTIES.index(chart.difficulty)
    hand, called = one_hand(chart), chart_name(chart.difficulty, chart.characteristic)
    placeholders = placeholder_beats(chart, tempo) if plan.times == "mine" else frozenset()
    kept = [note for note in chart.notes if plan.stays(note, note.beat in placeholders)]
    gone = [note for note in chart.notes if not plan.stays(note, note.beat in placeholders)]
    scores = chart_character(song, level, chart, settings)
    mine = [note.beat for note in gone] if plan.times == "mine" else []
    stay = Chart(notes=kept, bombs=chart.bombs, bpm_changes=chart.bpm_changes)
    times, states = chart_states(stay, tempo)

    def with_place(beats: Floats, gap_s: float | Floats) -> Floats:
        """Return the beats that notes can come at."""
        new_times = tempo.seconds(beats)
        free = without_close(new_times, times, gap_s)
        free &= (new_times > 0) & (new_times <= song.seconds)
        if plan.times == "new":
            # Where both halves are hidden, no note can come.
            free &= ~hidden(new_times, kept, tempo, chart.difficulty).all(1)
            free &= ~in_turn_pauses(new_times, chart, tempo)
        return beats[free]

    if plan.times == "mine":
        beats = with_place(np.unique(np.array(mine, np.float64)), 0.0)
    else:
        progress("onsets", 0, 1)
        grid = MapGrid.of(level, chart)

        def drawn(wanted: float | None) -> Floats:
            draw = draw_section if hand is None else draw_for_one_hand
            beats = draw(song, grid, plan.beats, number, scores, wanted, settings.seed)
            return with_place(
                beats, least_gap_s(number) if hand is None else gaps_at(grid, beats, number)
            )

        wanted = _wanted(song, chart, plan, settings, tempo, scores)
        beats = drawn(wanted)
        if wanted is not None and 0 < len(beats) < (1 - MET_SHARE) * wanted:
            # Pauses before turns, and notes that stay, took some: others make up for them.
            more = drawn(wanted * wanted / len(beats))
            beats = min(beats, more, key=lambda found: abs(len(found) - wanted))
    if plan.keep in HANDS:  # where one hand's notes stay, the other's may come
        own = np.array([plan.holds(beat) for beat in tempo.beats(times) + 1e-9], bool)
        shared = np.flatnonzero(own) if len(times) else np.zeros(0, np.int64)
    else:
        shared = np.zeros(0, np.int64)
    if not len(beats) and not len(shared):
        what = "has no clear onset; choose a longer one"
        if plan.times == "mine":
            what = "has no onset of yours; choose another one"
        if plan.times == "mine" and plan.keep == "all":
            what = "has no time with dots alone, as placeholders; redo= gives other notes too"
        raise InputError(f"{called}: beats {plan.beats[0]:g}-{plan.beats[1]:g}: the section {what}")
    added: list[Note] = []
    there = times, states, shared
    report = partial(progress, "notes")
    report(0, 1)
    for fewer in itertools.count():
        added, faulty = _place(
            song, chart, plan, settings, scores, kept, tempo, there, beats, report
        )
        if not faulty or plan.times == "mine" or (fewer >= MOST_FEWER and plan.keep != "all"):
            break
        out = [index for run in faulty for index in (run[-1:] if fewer < MOST_FEWER else run)]
        if len(out) < len(beats):
            beats = np.delete(beats, out)
        elif plan.keep == "all":
            raise InputError(
                f"{called}: beats {plan.beats[0]:g}-{plan.beats[1]:g}: no note fits "
                "between yours without a fault; choose a longer section"
            )
        else:
            break
    return gone, added


def _place(
    song: MapSong,
    chart: Chart,
    plan: SectionPlan,
    settings: EditSettings,
    scores: Floats | None,
    kept: list[Note],
    tempo: TempoMap,
    there: tuple[Floats, list[State], NDArray[np.int64]],
    beats: Floats,
    progress: Callable[[int, int], None],
) -> tuple[list[Note], list[list[int]]]:
    """Return notes at new onsets, and those runs of new ones that end in a fault, by their indices.

    there: times and states of what stays, and the indices of those that may get notes.
    """
    times, states, shared = there
    number, new_times = DIFFICULTIES.index(chart.difficulty), tempo.seconds(beats)
    real = times > 0
    all_times = np.concatenate([times[real], new_times])
    order = np.argsort(all_times, kind="stable")
    given: list[State | None] = [*(state for state, at in zip(states, real, strict=True) if at)]
    given += [None] * len(new_times)
    shared_of = {int(i): states[i] for i in shared if real[i]}
    at_given = np.flatnonzero(real)
    for place, index in enumerate(at_given.tolist()):
        if index in shared_of:
            given[place] = None
    half = {
        place: shared_of[index]
        for place, index in enumerate(at_given.tolist())
        if index in shared_of
    }
    given_sorted = [given[i] for i in order]
    half_sorted = {at: half[i] for at, i in enumerate(order.tolist()) if i in half}
    vocabulary = song.mapper.sym.vocabulary
    hand, dots = one_hand(chart), chart.characteristic == NO_ARROWS
    bias = _bias(
        all_times[order], given_sorted, half_sorted, vocabulary.states, chart, tempo, plan.keep
    )
    for place in list(half_sorted):  # no known state goes with the hand's notes: they stay alone
        if bool((bias[place] <= REFUSED).all()):
            given_sorted[place] = half_sorted[place]
    searched = given_sorted
    if dots:
        searched, bias = with_free_arrows(given_sorted, bias, vocabulary.states)
    source = song.inputs(all_times[order])
    generator = torch.Generator(song.mapper.sym.network.device)
    generator.manual_seed((settings.seed * 5 + number) % 2**63)
    chosen, faulty = fill_and_judge(
        song.mapper.sym,
        source,
        number,
        searched,
        settings,
        generator,
        scores,
        None if hand is None else 1.0,
        bias,
        one_hand=hand is not None,
        progress=progress,
    )
    beats_of = np.concatenate([tempo.beats(times[real]), beats])[order]
    added = []
    for place, (before, state) in enumerate(zip(given_sorted, chosen, strict=True)):
        if before is None:
            other = half_sorted.get(place)
            state = without_arrows(state) if dots else state
            cells = [
                0 if other is not None and note_color(cell) == HANDS[plan.keep] else cell
                for cell in state
            ]
            added += _notes(cells, round(float(beats_of[place]), BEAT_DECIMALS), kept, other)
    if dots:  # they may be cut in any direction
        return added, []
    first = int(real.sum())
    runs = [[int(i) - first for i in order[slice(*run)] if i >= first] for run in faulty]
    return added, [run for run in runs if run]


def hidden(
    times: Floats, notes: Sequence[Note], tempo: TempoMap, difficulty: str
) -> NDArray[np.bool_]:
    """Return whether notes in the middle hide the left and the right half at times: (N, 2)."""
    shortest, longest = Limits().vision_block_s[difficulty]
    found = np.zeros((len(times), 2), bool)
    for half, line in enumerate((1, 2)):
        middle = [note.beat for note in notes if (note.line, note.layer) == (line, 1)]
        for second in tempo.seconds(middle).tolist():
            found[:, half] |= (times - second >= shortest) & (times - second <= longest)
    return found


def placeholder_beats(chart: Chart, tempo: TempoMap) -> frozenset[float]:
    """Return the beats of notes at whose time there are only dots."""
    times, states = chart_states(chart, tempo)
    dots = {
        index
        for index, state in enumerate(states)
        if all((cell - 1) % 9 == ANY for cell in state if 0 < cell < BOMB_CELL)
    }
    found = set()
    seconds = tempo.seconds([note.beat for note in chart.notes])
    for note, second in zip(chart.notes, seconds.tolist(), strict=True):
        at = int(np.searchsorted(times, second + 1e-9, side="right")) - 1
        if at in dots:
            found.add(note.beat)
    return frozenset(found)


def chart_character(
    song: MapSong, level: Level, chart: Chart, settings: EditSettings
) -> Floats | None:
    """Return the scores (K,) of a chart as it is, with what the options ask for.

    None if the network knows no characters.
    """
    scale = song.mapper.sym.scale
    if scale is None:
        return None
    tempo, number = level.tempo(chart), DIFFICULTIES.index(chart.difficulty)
    times, states = chart_states(chart, tempo)
    scores = scale.scores(describe(times, tempo.beats(times), states), number)
    if chart.characteristic == NO_ARROWS:  # says nothing about the swings that lead to its dots
        scores = np.where(np.isin(DESCRIPTORS, OF_ARROWS), np.nan, scores)
    rows = np.repeat(scores[None], len(DIFFICULTIES), 0)
    return as_asked(rows, scale, settings.style, settings.character)[number]


def _wanted(
    song: MapSong,
    chart: Chart,
    plan: SectionPlan,
    settings: EditSettings,
    tempo: TempoMap,
    scores: Floats | None,
) -> float | None:
    """Return how many onsets a section is to get; None leaves it to the network.

    As many as nps asks for; else, where all of it is redone, as many as it had, if it had any; but
    what stays in it counts.
    """
    start, stop = tempo.seconds(plan.beats).tolist()
    inside = [note for note in chart.notes if plan.holds(note.beat)]
    had = len({round(note.beat, 3) for note in inside})
    stays = 0
    if plan.keep != "none":
        hand = HANDS.get(plan.keep)
        own = [note for note in inside if hand is None or note.color == hand]
        stays = len({round(note.beat, 3) for note in own})
    if settings.nps is None:
        return float(had - stays) if plan.keep != "all" and had else None
    each = 1.0
    number, notes = DIFFICULTIES.index(chart.difficulty), None if one_hand(chart) is None else 1.0
    targets = song.mapper.sym.targets(scores, number, notes)
    if not torch.isnan(targets[:2]).any():
        each += float(targets[:2].sum())
    return max(0.0, settings.nps * (stop - start) / each - stays)


def _bias(
    times: Floats,
    given: Sequence[State | None],
    half: dict[int, State],
    states: Sequence[State],
    chart: Chart,
    tempo: TempoMap,
    keep: str,
) -> Tensor:
    """Return float32 (N, V): REFUSED for states that may not come at an onset, else 0.

    half: the part that stays of states, by onset.
    """
    values = np.array(states, np.int64).reshape(-1, CELLS)
    is_note = (values > 0) & (values < BOMB_CELL)
    refused = np.zeros((len(times), len(values)), bool)
    refused[:, (values == BOMB_CELL).any(1)] = True  # bombs are left as they are
    free = np.array([state is None for state in given], bool)
    cells = ruled_out(times, chart, tempo)
    cells[~free] = False
    for place, state in half.items():  # they are there, whatever is in their way
        own = [i for i, cell in enumerate(state) if cell]
        cells[place, own] = False
    refused |= states_ruled_out(states, cells)
    hand = one_hand(chart)
    if hand is not None:
        own_hand = is_note & ((values - 1) // DIRECTIONS == hand)
        refused[free] |= (is_note & ~own_hand).any(1) | ~own_hand.any(1)
    if keep in HANDS:
        own_hand = is_note & ((values - 1) // DIRECTIONS == HANDS[keep])  # (V, 12)
        refused[free] |= own_hand.any(1)
        shown = values
        if chart.characteristic == NO_ARROWS:
            shown = np.array([without_arrows(state) for state in states], np.int64)
        for place, state in half.items():
            mine = tuple(cell if note_color(cell) == HANDS[keep] else 0 for cell in state)
            if chart.characteristic == NO_ARROWS:
                mine = without_arrows(mine)
            fits = (np.where(own_hand, shown, 0) == np.array(mine)).all(1)
            refused[place] = ~fits | states_ruled_out(states, cells[place : place + 1])[0]
            refused[place, (values == BOMB_CELL).any(1)] = True
    return torch.from_numpy(np.where(refused, np.float32(REFUSED), np.float32(0)))


def _notes(
    cells: Sequence[int], beat: float, kept: Sequence[Note], given: State | None
) -> list[Note]:
    """Return the notes of cells; where notes stay at their time, on exactly their beat."""
    if given is not None:
        beat = min((note.beat for note in kept), key=lambda other: abs(other - beat))
    return [
        Note(beat, index % 4, index // 4, *divmod(cell - 1, 9))
        for index, cell in enumerate(cells)
        if 0 < cell < BOMB_CELL
    ]
