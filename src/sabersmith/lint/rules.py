"""The rules of the linter: how bad breaking one is, why it is a rule, and what to do.

What a rule looks for is said by the docstring of its function. docs/linter.md is made of both.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sabersmith.lint.limits import Limits


class Severity(StrEnum):
    """How bad a finding is. Errors should not be published; infos are only worth a look."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Rule:
    """A rule: severity of breaking it, advice, reason, threshold and source.

    threshold: names fields of `Limits` in braces, see `threshold_text`; "" if there is none.
    """

    severity: Severity
    fix: str
    why: str
    threshold: str = ""
    source: str = "MapCheck"


_E, _W, _I = Severity.ERROR, Severity.WARNING, Severity.INFO
_OWN = "ours"
_PARITY = "bs-parity (GalaxyMaster) for suitable cuts; the search for the best parity is ours"
_SCORESABER = "ScoreSaber's criteria, as in MapCheck"
_SCORESABER_OWN = "ScoreSaber's criteria (wiki.scoresaber.com)"
_BEATLEADER = "BeatLeader's criteria (beatleader.wiki)"

RULES: dict[str, Rule] = {
    # A chart as a whole
    "invalid_object": Rule(
        _E,
        "correct it in an editor, or delete it",
        "The game drops the object, crashes, or shows it where nobody expects it.",
    ),
    "crowded": Rule(
        _E,
        "delete most of them; no other rule is checked before",
        "Nobody can play it, and other rules would take minutes.",
        "{crowd_base} pairs of notes and bombs within {crowd_s} s, and {crowd_pairs} more for each",
        _OWN,
    ),
    "hot_start": Rule(
        _E,
        "add silence before the song, or start later",
        "Players need time to raise their arms and find the beat.",
        "{start_s} s",
        _BEATLEADER + ", MapCheck",
    ),
    "outro": Rule(
        _W,
        "add silence after the song, or end earlier",
        "The results appear at the song's end, while the last swing is still under way.",
        "{end_s} s",
        _BEATLEADER + ", MapCheck",
    ),
    "empty_end": Rule(
        _W,
        "map the end, light it, or fade the song out earlier",
        "Players wait in front of nothing.",
        "{max_empty_end_s} s",
        _SCORESABER,
    ),
    "outside_song": Rule(
        _W,
        "delete what comes after the song's end",
        "The song is over before it is played.",
        "the song's length",
        _BEATLEADER + ", MapCheck",
    ),
    "short_chart": Rule(
        _W,
        "map more of the song",
        "Ranked charts have a least length.",
        "{min_chart_s} s",
        _BEATLEADER,
    ),
    "unrankable": Rule(
        _W,
        "leave them out of charts that are to be ranked",
        "Scores are compared only between charts that everybody plays the same way.",
        source=_SCORESABER_OWN,
    ),
    "one_saber": Rule(
        _E,
        "move these notes to the other saber, or make the chart Standard",
        "The game shows the right saber only, and the others can't be cut, unless custom data for "
        "the mod SongCore says `_oneSaber`: false.",
    ),
    "one_hand": Rule(
        _W,
        "give the other hand notes, or make the chart OneSaber",
        "Players choose a Standard chart for both hands.",
        source=_SCORESABER,
    ),
    "misplaced": Rule(
        _W,
        "delete them, or choose another characteristic",
        "Players of a lightshow hold no sabers, and other charts don't turn.",
        source=_OWN,
    ),
    "wide_turn": Rule(
        _W,
        "turn the lane back before",
        "90 degree charts are for players who can't turn around; in 360 degrees the cable winds.",
        "45° in 90 degrees, 360° in 360, to either side",
        _OWN,
    ),
    "label": Rule(
        _W,
        "shorten the label",
        "Menus cut it off.",
        "{max_label} letters",
        _SCORESABER,
    ),
    "note_colors": Rule(
        _W,
        "choose colours further apart, or the environment's",
        "Players tell hands and directions apart by them, some with a colour vision deficiency.",
        "{min_color_difference} of CIEDE2000",
        "MapCheck (threshold); Sharma, Wu, Dalal 2005 (formula)",
    ),
    # A level as a whole
    "cover": Rule(
        _W,
        "add a square JPEG or PNG",
        "Players look for a song by its cover; upload sites refuse levels without one.",
        "{min_cover_px} pixels",
        _BEATLEADER + ", MapCheck",
    ),
    "preview_time": Rule(
        _I,
        "choose the part of the song that shows it best",
        "Players hear the preview before they choose.",
    ),
    "song_length": Rule(
        _W,
        "take a longer song, or a part of it",
        "Ranked songs have a least and a greatest length.",
        "{min_song_s} to {max_song_s} s",
        "MapCheck; " + _SCORESABER_OWN,
    ),
    "spread": Rule(
        _W,
        "add an easier difficulty, or make the easiest one sparser",
        "Players who can't play the easiest difficulty can't play the level.",
        "3.2 swings a second in songs under 2 minutes, 4.2 under 4, or 40 % of the hardest",
        _SCORESABER_OWN,
    ),
    "progression": Rule(
        _W,
        "make the easier difficulty sparser or denser, or name them by how hard they are",
        "Players who outgrow a difficulty look for the next.",
        "{min_step} to {max_step} of the swings a second of the next harder one",
        _SCORESABER,
    ),
    "zip_contents": Rule(
        _W, "zip the files themselves, not their folder", "The game doesn't find the level."
    ),
    "unused_files": Rule(
        _I,
        "leave them out of the zip",
        "They make the download larger; sites may refuse them. Often they are backups.",
        source=_OWN,
    ),
    "upload": Rule(
        _W,
        "make the song shorter or its bit rate lower, leave out charts, or save it in that format",
        "BeatSaver refuses the level.",
        "{max_zip_mib} MiB for the zip, {max_file_mib} MiB for each file; an Ogg song, a JPEG or "
        "PNG cover",
        "BeatSaver's terms and its checks of uploads (github.com/beatmaps-io)",
    ),
    "environment": Rule(
        _W,
        "choose one of the game's environments",
        "The game falls back to its first environment, for which the lights were not made.",
        source="names: bsmap 2.2.9",
    ),
    # Swings
    "parity": Rule(
        _E,
        "turn the cut around, or lead the hand back with a bomb or a pause",
        "The hand would have to swing back without a note to tell it so.",
        "{reset_pause_s} s without a cut count as a pause",
        _PARITY,
    ),
    "wrist": Rule(
        _E,
        "choose a cut that the wrist reaches with half a turn at the most",
        "Wrists don't turn further.",
        "180°",
        "MapCheck (rotation of the wrist)",
    ),
    "awkward_cut": Rule(
        _W,
        "choose a cut that suits the hand's forehand or backhand",
        "The wrist has to bend to its limit.",
        source=_PARITY,
    ),
    "double_directional": Rule(
        _W,
        "turn one of the two cuts around",
        "It breaks the flow even where the parity allows it.",
        "{directional_angle}° apart at the most",
    ),
    "dot_reversal": Rule(
        _W,
        "turn the dot into an arrow, or the cut after it around",
        "Players cut a dot back the way they came, and then have to cut the same way twice.",
        "{directional_angle}° apart at the most",
    ),
    "inline_angle": Rule(
        _W,
        "cut the second note in the opposite direction, or move it",
        "The saber is still in the cell and can't be brought into another direction in time.",
        "{inline_s} s, {inline_angle}°",
    ),
    "shrado_angle": Rule(
        _W,
        "make the second cut up-left (red) or up-right (blue), or move it",
        "After this cut the wrist turns outwards, away from a straight cut up.",
        "{shrado_s} s, {shrado_cells} cell away",
    ),
    "effective_bpm": Rule(
        _E,
        "leave the hand more time, or make the notes one slider",
        "Arms don't swing faster.",
        "{max_ebpm} from start to start of swings, {max_slider_ebpm} from the end of a slider",
    ),
    "doubles": Rule(
        _W,
        "remove one note of some doubles",
        "Constant doubles tire players and hide the rhythm.",
        "{max_doubles} of the swings",
    ),
    "speed_pause": Rule(
        _I,
        "check that the music pauses there too",
        "Both hands stop and go on at once: a slip of the grid feels like that.",
        "{pause_stream_s} s between cuts of a hand, up to 1.5 times that for the pause",
    ),
    "precision": Rule(
        _I,
        "check that the notes follow the music there, or move them",
        "Most notes off the grid are slips of the mouse; some follow a voice.",
        "{precision_tolerance_beats} beat off eighths and sixths of a beat",
    ),
    # Notes of one moment
    "one_stroke": Rule(
        _E,
        "put the hand's notes side by side on one line, cut the same way",
        "A saber is straight: it cuts notes on one row, column or diagonal, without a gap.",
        "notes within 5 ms",
        _OWN,
    ),
    "parallel_notes": Rule(
        _E,
        "turn the cuts along the line of the notes, or delete one",
        "One stroke cuts only one of two notes side by side.",
        "more than {across_angle}° off the line",
        "MapCheck, which allows 30°",
    ),
    "angle_offset": Rule(
        _W,
        "choose the nearest of the eight directions, and leave the angle at 0",
        "The arrow shows another cut than its direction, or none that other versions can show.",
        "{angle_offset}° for arrows, {dot_offset}° for dots; 0: every angle but 45° of a dot",
    ),
    # Sliders, arcs, chains
    "slow_slider": Rule(
        _W,
        "put the slider's notes closer in time",
        "A saber passes faster, and waits for the notes or misses them.",
        "{slider_s_per_cell} s a cell",
    ),
    "uneven_slider": Rule(
        _W,
        "space the slider's notes evenly in time",
        "A saber doesn't change its speed within a stroke.",
        "{slider_even_s} s a cell",
    ),
    "slanted_window": Rule(
        _W,
        "put both notes at one time, or on one line",
        "The stroke has to bend between them.",
        "{window_s} s",
    ),
    "bad_arc": Rule(
        _E,
        "put the arc's ends on notes of its colour, the tail after the head",
        "The game shows the arc in another colour than its note, or not at all.",
    ),
    "loose_arc": Rule(
        _I,
        "end it at a note of its hand, if it is meant to lead there",
        "Often the note has been moved, and its arc forgotten.",
        source=_OWN,
    ),
    "arc_limits": Rule(
        _W,
        "bend the arc less, use fewer at once, or end it at a note",
        "Arcs that bend too far or come in bundles don't show the way of the hand.",
        "multipliers from {min_arc_multiplier} to {max_arc_multiplier}, {max_arcs} arcs of a hand",
        _SCORESABER_OWN,
    ),
    "bad_chain": Rule(
        _E,
        "put a note of its colour and direction at its head, and its links ahead of the cut",
        "Links out of the cut's way are missed, and a chain without a head can't be started.",
        "{chain_angle}° off the cut, {chain_dot_angle}° between a dot's face and its chain",
    ),
    # Sight
    "vision_block": Rule(
        _E,
        "move the note before it out of the middle, or this one to the side",
        "A note right before the eyes hides what follows.",
        "per difficulty, see `lint/limits.py`",
    ),
    "bomb_vision_block": Rule(
        _W,
        "move the bomb out of the middle, or the note to the side",
        "A bomb hides less than a note, but as long.",
        "per difficulty, see `lint/limits.py`",
    ),
    # Hitboxes
    "handclap": Rule(
        _E,
        "make the hands cut past each other, or move them apart",
        "Controllers hit each other.",
        "angles by distance, see `lint/limits.py`",
    ),
    "stacked_note": Rule(
        _E,
        "move or delete one of them",
        "Both are cut by either saber.",
        "{same_time_s} s, {bomb_stack_s} s for bombs",
    ),
    "stacked_bomb": Rule(
        _W,
        "delete one of them",
        "They look like one, and cost as much as two.",
        "{bomb_stack_s} s",
    ),
    "hitbox_inline": Rule(
        _E,
        "leave more time between them, or move one",
        "The first cut reaches the note behind.",
        "{hitbox_m} m",
    ),
    "hitbox_reverse_stair": Rule(
        _E,
        "move the later note out of the saber's way in, or leave more time",
        "The saber touches the other hand's note before its own.",
        "{hitbox_m} m, {reverse_stair_cells} cells, {reverse_stair_angle}°",
    ),
    "hitbox_stair": Rule(
        _E,
        "move the note out of the other saber's way, or leave more time",
        "The saber is still there after its cut.",
        "{stair_s} s",
    ),
    "hitbox_path": Rule(
        _E,
        "move it out of the saber's way in, or turn the cut",
        "The saber touches it before its own note.",
        "{path_cells} cells, {path_angle}°",
    ),
    "hammer_hit": Rule(
        _E,
        "move the bomb out of the way of the cut",
        "The saber can't but touch the bomb.",
        "{hammer_before_s} s before, {hammer_after_s} s after, {hammer_cells} cells, "
        "{hammer_angle}°",
    ),
    # Walls
    "short_wall": Rule(
        _W,
        "make the wall longer",
        "It is gone before it is seen, and may end a run all the same.",
        "{wall_s} s",
    ),
    "centre_wall": Rule(
        _E,
        "leave a centre lane free to stand in, and time to step there",
        "Players can't step out of the way, or not in time.",
        "{wall_recovery_s} s from one side to the other",
    ),
    "wall_shape": Rule(
        _W,
        "use the full wall or the crouch wall, inside the grid",
        "Players know two kinds of walls and how to dodge them.",
        source=_SCORESABER,
    ),
    # Jumps
    "njs": Rule(
        _E,
        "set the note jump speed in the Info file",
        "Without one the game takes a default that fits no chart.",
        "{min_njs} m/s",
    ),
    "fast_njs": Rule(
        _W, "lower the note jump speed", "Notes can't be read in time.", "{max_njs} m/s"
    ),
    "njs_event": Rule(
        _W,
        "spread the change over more time, or make it smaller",
        "Players judge the time of a note by its speed.",
        "{min_event_njs} to {max_event_njs} m/s, {max_njs_rate} m/s in a second",
    ),
    "jump_distance": Rule(
        _W,
        "change the note jump offset",
        "Notes appear too late to read, or so early that they hide each other.",
        "{min_jump_m} to {max_jump_m} m",
    ),
    "long_jump": Rule(
        _I,
        "lower the note jump offset",
        "The faster notes come, the nearer they may appear; further away they crowd the view.",
        "18 * 1.07^-NJS + 18 m",
    ),
    "jump_offset": Rule(
        _I,
        "raise the note jump offset to the one that is used",
        "The game shows notes at least a quarter beat ahead, whatever the offset.",
        "0.25 beat",
    ),
    "reaction_time": Rule(
        _W, "raise the note jump offset", "Nobody reacts faster.", "{min_reaction_s} s"
    ),
    # Lights
    "strobe": Rule(
        _W,
        "remove flashes, or let lights stay on: strobing can cause seizures",
        "Some players are photosensitive, and don't know it.",
        "{max_flashes} flashes in a second",
        "WCAG 2.2, success criterion 2.3.1",
    ),
    "unlit_bomb": Rule(
        _W,
        "light the lane there",
        "Bombs are dark, and invisible in the dark.",
        "a light at a quarter of its brightness, 0.25 s before",
    ),
    "few_lights": Rule(
        _W, "light the chart", "Ranked charts are lit.", "{min_lights} events", _SCORESABER
    ),
    "invalid_event_box": Rule(
        _W,
        "choose a group and lights that the environment has",
        "It does nothing: often the environment was changed after the lights were made.",
        "groups and their lights by environment, see `beatmap/environments.py`",
    ),
    "invalid_event": Rule(
        _W, "correct or delete the event", "It does nothing, and hides that something was meant."
    ),
}

# Rules about a level, which no chart's findings hold.
LEVEL_RULES = frozenset(
    {
        "cover",
        "preview_time",
        "song_length",
        "progression",
        "spread",
        "zip_contents",
        "unused_files",
        "upload",
        "environment",
    }
)


def threshold_text(rule: Rule, limits: Limits) -> str:
    """Return a rule's threshold with the values of the limits filled in."""
    return rule.threshold.format(**asdict(limits))
