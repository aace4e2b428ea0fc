"""How states are chosen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class SearchSettings:
    """How states are chosen.

    Attributes:
        beam: hypotheses per sequence.
        temperature: of the noise; 0 for none.
        top_p: states outside the smallest set that holds this share of the probability are not
            chosen, while there is noise.
        flow: weight of the flow's prices; 0 for none.
        repeat: how much more likely copies of earlier states are than the network has them, see
            `CopyMechanism.forward`.
        diversity: nats that a state costs for each time that it is among the last few (`RecencyPenalty`).
    """

    beam: int = 20
    temperature: float = 0.0
    top_p: float = 1.0
    flow: float = 0.0
    repeat: float = 0.0
    diversity: float = 0.0

    def __post_init__(self) -> None:
        least = min(self.temperature, self.flow, self.repeat, self.diversity)
        if self.beam < 1 or least < 0 or not 0 < self.top_p <= 1:
            raise ValueError(f"beam >= 1, 0 < top_p <= 1 and the others >= 0, not {self}")
