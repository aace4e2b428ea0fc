"""Steer drawn rhythms towards traits that are asked for, such as long streams or little variety.

The network is given a chart's character, but learns from a few hundred charts how it sounds, and
follows the song first. So a walk is repeated with patterns made likelier or less likely by what
they add to a trait, until the rhythms have what is asked for, or as much of it as the song allows:
a controller that compares scores asked and got, and moves a weight for each trait and difficulty.

Shapes: D difficulties, the hardest first, N takes, T beats, S = SLOTS, R = len(RHYTHM) traits.
"""

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sabersmith.beatmap.character import DESCRIPTORS, RHYTHM, CharacterScale, describe_rhythm
from sabersmith.onset.rhythm.slots import SongSlots
from sabersmith.onset.rhythm.walk_rules import Tilt

# Change of a trait's weight for each unit that a score is too low, and the largest weight. Weights
# are nats for each onset that adds to the trait; of variety, the logarithm of the temperature's
# factor; of contrast, how much more than its own the density of a section counts.
STEPS = {
    "variety": (0.2, 0.7),
    "syncopation": (0.8, 4.0),
    "streams": (0.8, 4.0),
    "contrast": (0.5, 2.0),
    "rhythm_repetition": (0.6, 3.0),
}
DENSITY = RHYTHM.index("density")
NEAR = 0.2  # mean miss of the scores at which traits are met

Floats = NDArray[np.float64]


@dataclass
class Steering:
    """Weights of the traits of a song's rhythms, moved by what the rhythms have.

    Attributes:
        scale: of characters.
        asked: (D, R) scores, NaN where a trait is left to the network. Density is met by the
            number of onsets, see `drawing`.
        weights: (D, R).
    """

    scale: CharacterScale
    asked: Floats
    weights: Floats

    @classmethod
    def towards(cls, asked: Floats, scale: CharacterScale) -> "Steering | None":
        """Begin with weights of 0; None if nothing is asked of a rhythm but its density."""
        asked = np.array(asked, np.float64)
        asked[:, DENSITY] = np.nan
        return cls(scale, asked, np.zeros_like(asked)) if np.isfinite(asked).any() else None

    def misses(self, bits: Tensor, song: SongSlots) -> Floats:
        """Return the scores asked for minus those of takes (D, N, T, S): (D, N, R).

        0 where a trait is not asked for, or can't be measured.
        """
        charts, takes = bits.shape[:2]
        found = np.full((charts, takes, len(RHYTHM)), np.nan)
        raw = np.full(len(DESCRIPTORS), np.nan)
        for chart, take in np.ndindex(charts, takes):
            rhythm = bits[chart, take].numpy()
            raw[: len(RHYTHM)] = describe_rhythm(song.times[rhythm], song.beats[rhythm])
            scores = self.scale.scores(raw, charts - 1 - chart)
            found[chart, take] = scores[: len(RHYTHM)]
        return np.nan_to_num(self.asked[:, None] - found)

    def mean_miss(self, misses: Floats) -> Floats:
        """Return the mean size (N,) of the misses (D, N, R) of what is asked for."""
        total: Floats = np.abs(misses).sum((0, 2)) / np.isfinite(self.asked).sum()
        return total

    def move(self, misses: Floats) -> None:
        """Move the weights by misses (D, N, R)."""
        for column, name in enumerate(RHYTHM):
            if name in STEPS:
                step, most = STEPS[name]
                moved = self.weights[:, column] + step * misses[..., column].mean(1)
                self.weights[:, column] = moved.clip(-most, most)

    @property
    def tilt(self) -> Tilt:
        """The weights of patterns, for the next walk."""
        by_name = {
            name: torch.from_numpy(self.weights[:, column].astype(np.float32))
            for column, name in enumerate(RHYTHM)
        }
        return Tilt(
            by_name["syncopation"],
            by_name["streams"],
            by_name["rhythm_repetition"],
            by_name["variety"].exp(),
        )

    def contrasted(self, density: Tensor) -> Tensor:
        """Return densities (D, T), each to the power that contrast asks for."""
        power = 1 + torch.from_numpy(self.weights[:, RHYTHM.index("contrast")].astype(np.float32))
        return density.clamp_min(1e-3) ** power.clamp_min(0.0)[:, None]
