"""The rhythm network ready to run, from a checkpoint of the onset stage."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from sabersmith.beatmap.character import (
    DESCRIPTORS,
    RHYTHM,
    CharacterDistribution,
    CharacterScale,
    K,
)
from sabersmith.checkpoint import Checkpoint, load_network
from sabersmith.errors import InputError
from sabersmith.onset.rhythm.counting import close_holes, meet_counts
from sabersmith.onset.rhythm.drawing import GAPS_S, draw_rhythms, in_steps
from sabersmith.onset.rhythm.network import RhythmNet
from sabersmith.onset.rhythm.patterns import PatternVocabulary
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.onset.rhythm.steering import Steering
from sabersmith.onset.rhythm.walker import walk_ticks

PART = "rhythm."  # of the names of its weights
DENSITY = DESCRIPTORS.index("density")
EXACTLY, ABOUT = 0.05, 0.12  # by which a number of onsets may miss the one asked for
# How far a chart's number of onsets goes from what the network would place to what the drawn
# density means: the song says as much about it as its difficulty does.
FOLLOW = 0.25


@dataclass(frozen=True)
class RhythmPredictor:
    """Draws rhythms.

    Attributes:
        network: in evaluation mode, on the CPU: its steps are too small for a GPU.
        scale: of characters, from measures to scores.
        distribution: of the characters of human charts.
    """

    network: RhythmNet
    scale: CharacterScale
    distribution: CharacterDistribution

    @classmethod
    def from_checkpoint(cls, checkpoint: Checkpoint) -> Self | None:
        """Build the rhythm network of a checkpoint of stage onset; None if it has none.

        Raises:
            InputError: its settings or weights can't be used.
        """
        settings: Any = checkpoint.settings.get("rhythm")
        if settings is None:
            return None
        try:
            arguments = dict(settings["network"])
            PatternVocabulary(arguments["patterns"])
            network = RhythmNet(**arguments, descriptors=K)
            scale = CharacterScale.from_dict(settings["scale"])
            distribution = CharacterDistribution.from_dict(settings["distribution"])
        except (KeyError, TypeError, ValueError, RuntimeError, OverflowError) as error:
            raise InputError(f"{checkpoint.path}: rhythm: {error}; the file is damaged") from None
        load_network(network, checkpoint, PART)
        return cls(network.eval(), scale, distribution)

    def prepare(self) -> None:
        """Make the machine code that every walk needs; any thread may call this."""
        walk_ticks()

    def draw(
        self,
        song: SongSlots,
        characters: NDArray[np.floating],
        seed: int,
        wanted: Sequence[float] | None = None,
        asked: NDArray[np.bool_] | None = None,
    ) -> list[NDArray[np.bool_]]:
        """Draw the rhythms of a song.

        Args:
            song: its slots.
            characters: (5, K) scores, NaN where left to the network.
            seed: of the draw.
            wanted: number of onsets of each difficulty; None: what the character's density means.
            asked: (K,) which traits of the characters the rhythms have to have; the others are left
                to the network, which knows them.

        Returns:
            Slots with an onset, (T, SLOTS) each, Easy to ExpertPlus.
        """
        asked = np.zeros(K, bool) if asked is None else asked
        scores = np.where(asked, characters, np.nan)[::-1, : len(RHYTHM)]
        steering = Steering.towards(scores, self.scale)
        if wanted is None:
            counts = [self._by_density(song, scores, n) for n, scores in enumerate(characters)]
            follow, tolerance = (1.0, EXACTLY) if asked[DENSITY] else (FOLLOW, ABOUT)
        else:
            counts = in_steps(np.asarray(wanted)).tolist()
            follow, tolerance = 1.0, EXACTLY
        drawn = draw_rhythms(
            self.network, song, characters, seed, counts, follow, tolerance, steering
        )
        if wanted is None:
            counts = in_steps(np.array([float(rhythm.sum()) for rhythm in drawn])).tolist()
        met = meet_counts(drawn, counts, song, GAPS_S[::-1])
        return close_holes(met, song, GAPS_S[::-1])

    def _by_density(self, song: SongSlots, scores: NDArray[np.floating], number: int) -> float:
        """Return the number of onsets that a character's density means in a song, or NaN."""
        density = self.scale.raw(scores, number)[DENSITY]
        return float(np.exp(density) * np.ptp(song.times[song.allowed]))
