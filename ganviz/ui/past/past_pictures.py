"""Pictures of a recorded run's snapshots, made in the background for steps at which none were recorded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ...engine.settings.config import RunConfig
from ..run.run_controller import RunController

if TYPE_CHECKING:
    from ...engine.past.past_probes import DataOfRun, PastProbes
    from ...engine.record.reader import SnapshotPlace

_SERIES = ("grad_norm_d", "grad_norm_g")  # of which probes read the means
_MEAN_STEPS = 100  # that a mean is of


class PastPictures(QObject):
    """A maker of pictures, one request after the other: the newest takes the place of those before.

    Signals:
        made: the number of the request, a topic, and its picture, or None and the reason why there is none.
    """

    made = Signal(int, str, object, str)

    def __init__(self, controller: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._probes: PastProbes | None = None
        self._number = 0

    def ask(self, snapshot: SnapshotPlace, requests: Mapping[str, Mapping[str, Any]],
            config: RunConfig | None) -> int:
        """Ask for pictures of a snapshot of the present run.

        Args:
            requests: of the probes, by topic, in the order in which they are made.
            config: of the run at that time.

        Returns:
            the number that they will come with.
        """
        # with the probes comes torch, which the run has brought in
        from ...engine.past.past_probes import PastProbes, PastRequest

        if self._probes is None:
            self._probes = PastProbes()
        self._number += 1
        number = self._number
        means = self._controller.history.statistics(snapshot.step - _MEAN_STEPS + 1, snapshot.step, _SERIES)[0]
        self._probes.ask(PastRequest(
            self._controller.file, snapshot, requests, dict(zip(_SERIES, means.tolist(), strict=True)),
            self._data(config), lambda topic, picture, reason: self.made.emit(number, topic, picture, reason)))
        return number

    def _data(self, config: RunConfig | None) -> DataOfRun | None:
        """Return what the present run has in memory, if it is the same data."""
        trainer = self._controller.trainer
        learner = getattr(trainer, "learner", None)
        if learner is None or config is None or config.data != trainer.config.data:
            return None
        return learner.data, trainer.held_out

    def cancel(self) -> None:
        """Make no more of what was asked for."""
        self._number += 1
        if self._probes is not None:
            self._probes.cancel()

    def is_newest(self, number: int) -> bool:
        """Return whether a picture that has come is of the newest request, which is still wanted."""
        return number == self._number

    def close(self) -> None:
        """End what is done in the background."""
        if self._probes is not None:
            self._probes.close()
            self._probes = None
