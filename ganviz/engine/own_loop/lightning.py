"""A callback that watches a Lightning module. Lightning is not imported here: the script that trains by it has done so.
"""

from __future__ import annotations

import sys
from typing import Any

from .watched_run import WatchedRun


class LightningCallback:
    """A callback for a Lightning `Trainer` that hands its training batches through a run.

    `Trainer(callbacks=[LightningCallback(run)])`: each training batch is one iteration. What the module logs with
    `self.log` comes along; its `training_step` may call `run.log` too.

    Args:
        run: as `ganviz.watch` gave it.
        names: of a run's series by the module's own: {"train/d_loss": "loss_d"}.
    """

    def __init__(self, run: WatchedRun, names: dict[str, str] | None = None) -> None:
        self.run = run
        self._names = dict(names or {})

    def __new__(cls, *unused: Any, **more: Any) -> LightningCallback:
        """Make an instance that is one of Lightning's own callbacks too, if the script has imported Lightning."""
        for package in ("lightning.pytorch", "pytorch_lightning"):
            base = getattr(sys.modules.get(package), "Callback", None)
            if base is not None and not issubclass(cls, base):
                return super().__new__(type(cls.__name__, (cls, base), {"__module__": cls.__module__}))
        return super().__new__(cls)

    def on_train_batch_start(self, trainer: Any, module: Any, batch: Any, batch_idx: int, *unused: Any) -> None:
        """Take the window's commands before an iteration; ask Lightning to stop if a person has."""
        if not self.run.boundary(batch):
            trainer.should_stop = True

    def on_train_batch_end(self, trainer: Any, module: Any, outputs: Any, batch: Any, batch_idx: int, *unused: Any
                           ) -> None:
        """Note what the module has logged in this iteration."""
        logged = getattr(trainer, "logged_metrics", None) or {}
        self.run.log(**{self._names.get(name, name): value for name, value in logged.items()})

    def on_train_epoch_end(self, trainer: Any, module: Any) -> None:
        """End the last iteration of an epoch: validation and the like may follow."""
        self.run.leave()

    def on_exception(self, trainer: Any, module: Any, exception: BaseException) -> None:
        """End the run with the error that ends the training."""
        self.run.close(exception)

    def on_fit_end(self, trainer: Any, module: Any) -> None:
        """End the run."""
        self.run.close()
