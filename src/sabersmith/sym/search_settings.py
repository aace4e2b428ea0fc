"""Settings of the beam search that chooses grid states."""

from dataclasses import dataclass
from typing import Any, Self

from sabersmith.options.declaration import CheckedSettings, number, whole


@dataclass(frozen=True, kw_only=True)
class SearchSettings(CheckedSettings):
    """How states are chosen.

    The ranges are those in which maps stay playable, measured on the demo song and six dev songs.
    Beyond them the linter finds errors. The exception is flow=0, which is for experiments.

    Attributes:
        flow: weight of the flow penalties (`sym.flow`), which are in nats; 0 for none.
        repeat: weight of the bonus of copied states (`sym.copying`); 0 leaves the network's own
            probabilities.
        diversity: penalty in nats of a state for each time that it is among the last few
            (`sym.recency`).
        temperature: of the Gumbel noise added to log-probabilities; 0 for none.
        top_p: with noise, only states in the smallest set that holds this share of the
            probability are chosen (nucleus sampling).
        beam: hypotheses per chart.
    """

    flow: float = number(
        1.0, 0, 2, help="how strictly swings must be playable: 0 leaves it to the model"
    )
    repeat: float = number(
        1.0, 0, 1.5, help="how strongly repeated music gets repeated patterns (1: as in human maps)"
    )
    diversity: float = number(0.0, 0, 5, help="penalty on patterns used a moment ago")
    temperature: float = number(
        0.9, 0, 2, help="randomness of the patterns: 0 always takes the likeliest"
    )
    top_p: float = number(
        0.99, 0, 1, above=True, help="choose among the likeliest states with this total probability"
    )
    beam: int = whole(4, 1, 100, help="hypotheses kept in the search: more is slower and safer")

    @classmethod
    def plain(cls, **changes: Any) -> Self:
        """Return settings of the network alone, with `changes`.

        No noise, flow penalties, copy bonus or diversity: the likeliest states by beam search.
        """
        alone: dict[str, Any] = {
            "flow": 0.0,
            "repeat": 0.0,
            "diversity": 0.0,
            "temperature": 0.0,
            "top_p": 1.0,
        }
        return cls(**(alone | changes))
