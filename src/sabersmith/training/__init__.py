"""Training runs of both stages: everything that `sabersmith train` does around the two networks.

- `run` trains a stage as its Hydra config says; `resume` continues a run or starts from weights.
- `time_limit` lets the learning-rate schedule follow the clock; `run_folder` cleans up after a
  run that could not start; `inference_checkpoint` writes the small checkpoint for mapping.
- `callbacks`, `loggers` and `media` are parts that configs name. `sweeps` and `pruning` serve
  hyperparameter searches.
- `precision` and `allocator` adapt to the machine. `config_errors` turns Hydra's errors into one
  line.

The package uses the two stages. It knows nothing of mapping or of the command line: thresholds are
calibrated by a function that `run.train` is given.
"""
