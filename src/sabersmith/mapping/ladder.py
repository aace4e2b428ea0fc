"""The ladder of difficulties: each step up has more notes, in each stretch, and is rated harder."""

from collections.abc import Mapping
from itertools import pairwise

from sabersmith.beatmap.difficulty import DIFFICULTIES
from sabersmith.beatmap.grid_states import State
from sabersmith.beatmap.model import BpmChange, Level
from sabersmith.beatmap.rating import rating
from sabersmith.mapping.analysis import SongAnalysis
from sabersmith.mapping.level_building import make_chart
from sabersmith.mapping.settings import MapSettings
from sabersmith.mapping.thinning import (
    MAX_NOTES_SHARE,
    count_notes,
    count_swings,
    thin_notes,
    thin_stretches,
)

MET_SHARE = 0.05  # by which the number of notes or onsets may miss the one asked for without a word

States = Mapping[int, list[State]]  # of each requested difficulty, by its number


def thin(analysis: SongAnalysis, states: States) -> dict[int, list[State]]:
    """Return states of which each easier difficulty has fewer notes and swings than the next.

    In all, and no more notes in any stretch, see `thinning`.
    """
    thinned, beats = dict(states), analysis.beats
    for harder, easier in pairwise(sorted(states, reverse=True)):
        scores = analysis.candidates.scores[analysis.selected[easier], easier]
        counts = count_notes(thinned[harder]), count_swings(thinned[harder])
        max_notes, max_swings = (int(MAX_NOTES_SHARE * count) for count in counts)
        fewer = thin_notes(thinned[easier], scores, max_notes, max_swings)
        above = thinned[harder], beats[harder]
        thinned[easier] = thin_stretches(fewer, scores, beats[easier], above)
    return thinned


def ratings(analysis: SongAnalysis, states: States) -> dict[int, float]:
    """Return the stars of each difficulty, see `beatmap.rating`."""
    grid, beats = analysis.grid, analysis.beats
    changes = [BpmChange(float(beat), bpm) for beat, bpm in grid.changes]
    level = Level(bpm=grid.bpm)
    return {
        number: rating(
            make_chart(DIFFICULTIES[number], beats[number], rows, grid.bpm, changes), level
        )
        for number, rows in states.items()
    }


def missed_counts(analysis: SongAnalysis, states: States, settings: MapSettings) -> list[str]:
    """Return a notice for each difficulty that has not about as much as intensity or nps ask for.

    nps asks for notes of the hardest difficulty. All else is counted in onsets: the notes at
    them are as many as they would be without the option.
    """
    if analysis.wanted is None:
        return []
    asked = f"intensity={settings.intensity:g}"
    if settings.nps is not None:
        asked = f"nps={settings.nps:g}"
    notices = []
    for number, rows in states.items():
        wanted, found, unit = analysis.wanted[number], len(rows), "onsets with notes"
        if settings.nps is not None and number == max(states):
            wanted, found, unit = settings.nps * analysis.song.duration, count_notes(rows), "notes"
        if abs(found - wanted) > max(1.0, MET_SHARE * wanted):
            why = (
                "the song has no place for more"
                if found < wanted
                else "steps between difficulties and the length of holes have limits"
            )
            name = DIFFICULTIES[number]
            notices.append(
                f"{asked}: asks for {wanted:.0f} {unit} for {name}; it has {found}, as {why}"
            )
    return notices
