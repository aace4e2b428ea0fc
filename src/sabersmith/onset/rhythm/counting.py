"""Add or take away a few onsets, so that rhythms have exactly as many as are asked for."""

from bisect import bisect
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sabersmith.onset.activations import LOGITS
from sabersmith.onset.rhythm.drawing import MOST_SHARE
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.onset.rhythm.walk_rules import HOLE_FACTOR

CLOSED_S = 1.2  # seconds: two beats of a usual song
SLACK_S = 1e-3  # by which a hole is kept shorter, for rounding

Slots = NDArray[np.bool_]


def meet_counts(
    rhythms: Sequence[Slots], counts: Sequence[float], song: SongSlots, gaps_s: Sequence[float]
) -> list[Slots]:
    """Return rhythms with the numbers of onsets asked for, as far as they can have them.

    From the easiest on, a difficulty loses the onsets with the lowest logits of the onset network,
    but none that the next easier one has. From the hardest on, it gains those of the next harder
    one (the hardest: any allowed slots) with the highest logits that keep the minimum gap.

    Args:
        rhythms: (T, S) each, Easy to ExpertPlus, every one a part of the next.
        counts: of each.
        song: its slots.
        gaps_s: smallest time between two onsets of each, seconds.
    """
    met = [rhythm.copy() for rhythm in rhythms]
    logits = [song.audio[..., number - LOGITS - 1] for number in range(len(met))]
    missing = [round(count) - int(rhythm.sum()) for count, rhythm in zip(counts, met, strict=True)]
    for number, rhythm in enumerate(met):
        if missing[number] < 0:
            kept = met[number - 1] if number else np.zeros_like(rhythm)
            loose = np.flatnonzero(rhythm & ~kept)
            order = np.argsort(logits[number].ravel()[loose], kind="stable")
            rhythm.ravel()[loose[order[: -missing[number]]]] = False
    harder = song.allowed
    for number, rhythm in reversed(list(enumerate(met))):
        if missing[number] > 0:
            room = np.flatnonzero(harder & ~rhythm)
            _add(rhythm, room, logits[number], song, gaps_s[number], missing[number])
        harder = rhythm
    return met


def close_holes(rhythms: Sequence[Slots], song: SongSlots, gaps_s: Sequence[float]) -> list[Slots]:
    """Return rhythms whose longest holes are at most HOLE_FACTOR times the next harder one's.

    A hole of CLOSED_S is never too long. In a longer hole, from the hardest difficulty's first
    onset to its last, an easier one gains the harder one's onset with the highest logit among those
    in the middle half of it. The hole stays if none keeps the minimum gap, or if the easier one has
    MOST_SHARE of the harder one's onsets.

    Args:
        rhythms: (T, S) each, Easy to ExpertPlus, every one a part of the next.
        song: its slots.
        gaps_s: smallest time between two onsets of each, seconds.
    """
    closed = [rhythm.copy() for rhythm in rhythms]
    times = song.times.ravel()
    for number in range(len(closed) - 2, -1, -1):
        harder, rhythm = closed[number + 1].ravel(), closed[number].ravel()
        if not harder.any():
            continue
        logits = song.audio[..., number - LOGITS - 1].ravel()
        source = np.flatnonzero(harder)
        start, end = times[source[0]], times[source[-1]]
        longest = HOLE_FACTOR * np.diff(times[source], prepend=start, append=end).max()
        longest = max(longest, CLOSED_S)
        stuck: set[float] = set()
        room = int(MOST_SHARE * harder.sum()) - int(rhythm.sum())
        while room > 0:
            onsets = np.concatenate(([start], times[rhythm], [end]))
            holes = np.diff(onsets)
            holes[[hole in stuck for hole in onsets[:-1].tolist()]] = 0.0
            worst = int(holes.argmax())
            if holes[worst] <= longest - SLACK_S:
                break
            before, after = onsets[worst], onsets[worst + 1]
            # The ends of the song's onsets are no onsets of this difficulty.
            least = gaps_s[number]
            low = before + least if worst else start
            high = after - least if worst < len(holes) - 1 else end
            inside = source[(times[source] >= low) & (times[source] <= high)]
            inside = inside[~rhythm[inside]]
            middle = np.abs(times[inside] - (before + after) / 2) <= (after - before) / 4
            inside = inside[middle] if middle.any() else inside
            if len(inside):
                rhythm[inside[logits[inside].argmax()]] = True
                room -= 1
            else:
                stuck.add(float(before))
    return closed


def _add(
    rhythm: Slots,
    room: NDArray[np.intp],
    logits: NDArray[np.floating],
    song: SongSlots,
    gap_s: float,
    missing: int,
) -> None:
    """Add up to `missing` of the slots in `room`, by logits, at least gap_s from others."""
    onsets = np.sort(song.times[rhythm]).tolist()
    for slot in room[np.argsort(-logits.ravel()[room], kind="stable")].tolist():
        if not missing:
            return
        time = float(song.times.ravel()[slot])
        place = bisect(onsets, time)
        if all(abs(time - other) >= gap_s for other in onsets[max(0, place - 1) : place + 1]):
            onsets.insert(place, time)
            rhythm.ravel()[slot] = True
            missing -= 1
