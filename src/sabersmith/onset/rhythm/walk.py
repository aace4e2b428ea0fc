"""Draw rhythms: walk the beats of a song with the rhythm network, several takes at once.

At each beat a pattern is drawn from the network's probabilities at some temperature, among those
that the song and the chart allow. Onsets of an easier difficulty are onsets of the next harder one.
The noise is drawn from a seed alone (the Gumbel-max trick), so that the same seed with a somewhat
higher `bias` gives nearly the same rhythm with more onsets.

Shapes: D difficulties, the hardest first, N takes, T beats, P patterns.
"""

import numpy as np
import torch
from torch import Tensor

from sabersmith.compute.threads import run_in_threads
from sabersmith.onset.rhythm.noise import WalkNoise
from sabersmith.onset.rhythm.walk_inputs import DELAY, WalkInputs
from sabersmith.onset.rhythm.walk_rules import Choice, Tilt, WalkRules
from sabersmith.onset.rhythm.walker import Walker

BLOCK = 32  # ticks between which a walk can be interrupted: 20 to 100 ms


def walk(
    inputs: WalkInputs,
    rules: WalkRules,
    noise: WalkNoise,
    temperature: float,
    bias: Tensor,
    pace: Tensor | None = None,
    tilt: Tilt | None = None,
    given: Tensor | None = None,
) -> Tensor:
    """Draw the patterns of all beats. The takes are shared by as many threads as torch has.

    Args:
        inputs: of the network and the song.
        rules: of what is allowed.
        noise: (D, N, T, P).
        temperature: of the draw; 0 takes the likeliest.
        bias: (D, N) nats added for each onset of a pattern.
        pace: (D, T) number of onsets that there should be by the end of each beat; a chart that is
            behind or ahead of it gets up to MOST_PUSH nats more or less for each onset. None lets
            the charts go as they like.
        tilt: what makes patterns likelier; None for nothing.
        given: (T,) int64 patterns of the hardest difficulty, which then has no choice.

    Returns:
        Pattern ids (D, N, T) int64.
    """
    choice = Choice.of(inputs.network.bits, rules, temperature, bias, pace, tilt, given)
    parts = np.array_split(np.arange(noise.takes), min(torch.get_num_threads(), noise.takes))
    walkers = [
        Walker(
            inputs,
            choice._replace(bias=np.ascontiguousarray(choice.bias[:, part])),
            noise.by_ticks(part.tolist(), DELAY, BLOCK),
        )
        for part in parts
    ]
    return torch.from_numpy(np.concatenate(run_in_threads([it.walk for it in walkers]), 1))
