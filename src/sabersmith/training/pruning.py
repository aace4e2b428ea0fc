"""Early end of the weaker trials of a sweep."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sabersmith.errors import InputError
from sabersmith.training.sweeps import open_storage


class TrialProgress:
    """Compares a running trial with the finished trials of its study.

    A trial is behind when its best value so far is worse than the median of the finished trials
    at the same validation: the median stopping rule (Golovin et al., Google Vizier, KDD 2017).
    """

    def __init__(
        self,
        file: str | Path,
        study_name: str,
        overrides: Sequence[str],
        startup_trials: int = 5,
        warmup_validations: int = 2,
    ) -> None:
        """Find the trial in the storage.

        Args:
            file: SQLite file of the storage.
            study_name: name of the sweep's study.
            overrides: the run's `key=value` overrides, which identify its trial.
            startup_trials: no trial is behind before this many have finished.
            warmup_validations: no trial is behind in its first validations.

        Raises:
            InputError: no running trial of the study has these values.
        """
        import optuna

        self._storage = open_storage(file)
        pruner = optuna.pruners.MedianPruner(startup_trials, warmup_validations)
        self._study = optuna.load_study(study_name, self._storage, pruner=pruner)
        running = [
            trial
            for trial in self._study.get_trials(deepcopy=False)
            if trial.state is optuna.trial.TrialState.RUNNING
            and all(f"{name}={value}" in overrides for name, value in trial.params.items())
        ]
        if not running:
            raise InputError(
                f"{file}: no running trial of {study_name} has the values of this run; "
                "remove callbacks.prune from a run that is no trial of a sweep"
            )
        study_id = self._storage.get_study_id_from_name(study_name)
        # Several can have the same values, for example after an interrupted sweep: take the newest.
        self._trial_id = self._storage.get_trial_id_from_study_id_trial_number(
            study_id, running[-1].number
        )
        self._validations = 0

    def is_behind(self, value: float) -> bool:
        """Store the score of the next validation; return whether the trial is behind."""
        self._storage.set_trial_intermediate_value(self._trial_id, self._validations, value)
        self._validations += 1
        trial = self._storage.get_trial(self._trial_id)
        return bool(self._study.pruner.prune(self._study, trial))
