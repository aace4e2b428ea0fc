"""Import of DeepSaber's published weights (oxai/deepsaber, 2019), and networks that compute alike.

- `convert.convert` turns its state dicts into checkpoints; `sabersmith deepsaber` does it from the
  command line.
- `onset_stage.DeepSaberOnsets` and `sym_stage.DeepSaberSym` are the predictors of both stages.

Onset curves and the probabilities of states are those of the original at revision 6fa94a1, with its
mistakes. The search for states, and the penalties that make them playable, are ours.
"""

KIND = "deepsaber"  # `kind` in the settings of such a checkpoint; others have none
