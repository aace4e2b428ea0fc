"""When a trial of a sweep is given up."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from sabersmith.errors import InputError

if TYPE_CHECKING:
    pass
from sabersmith.training.sweeps import open_storage


class TrialProgress:
    """How a running trial does beside the others of its study.

    A trial is behind when its best value so far is worse than the median of the finished ones at
    the same validation: the median stopping rule (Golovin et al., Google Vizier, KDD 2017).
    """

    def __init__(
        self,
        file: str | Path,
        study_name: str,
        overrides: Sequence[str],
        startup_trials: int = 5,
        warmup_validations: int = 2,
    ) -> None:
        """Find the trial.

        Args:
            file: of the storage.
            study_name: the sweep's.
            overrides: of the run, `key=value` each: they tell which trial it is.
            startup_trials: nothing is behind before so many have finished.
            warmup_validations: nor before so many validations.

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
                "leave callbacks.prune out where it is no trial of a sweep"
            )
        study_id = self._storage.get_study_id_from_name(study_name)
        # Of several with the same values (of a sweep that was cut off, perhaps) it is the newest.
        self._trial_id = self._storage.get_trial_id_from_study_id_trial_number(
            study_id, running[-1].number
        )
        self._validations = 0

    def is_behind(self, value: float) -> bool:
        """FeatureStore the measure of the next validation; return whether the trial is behind."""
        self._storage.set_trial_intermediate_value(self._trial_id, self._validations, value)
        self._validations += 1
        trial = self._storage.get_trial(self._trial_id)
        return bool(self._study.pruner.prune(self._study, trial))
