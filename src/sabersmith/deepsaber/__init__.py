"""The networks of DeepSaber (oxai/deepsaber, 2019), as it computes them, for its own weights.

`python -m sabersmith.deepsaber` turns its published state dicts into checkpoints for infer.py. What
they decide (when notes come, how likely each state is) is as in the original at revision 6fa94a1,
its slips included; how states are searched for and made playable is ours.
"""

KIND = "deepsaber"  # `kind` in a checkpoint's settings; ours have none
