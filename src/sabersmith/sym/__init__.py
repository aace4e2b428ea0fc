"""The sym stage: which notes to place at onsets that are already chosen.

- `charts`, `chart_source`, `datasets`, `data_module`, `shard_records`: training data.
- `inputs`: the network's input at each position of a song.
- `interface`: what a network and its decoder have to offer; `network` and `transformer`: ours.
- `module`: the training of a network.
- `predictor`: a checkpoint, ready to choose grid states for a song.
- `beam_search`: the search, with `stepper` (key-value cache), `packed_decoder` (weights laid out
  for few rows), `flow` and `flow_tables` (playability penalties), `copying` (states from where the
  song was similar), `recency` (penalty on recent states) and `search_settings`.
"""
