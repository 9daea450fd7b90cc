"""The run before the present one, whose curves can be seen behind the present ones."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ...engine.telemetry.history import ScalarHistory
from ..remembered import Remembered
from .run_record import RunRecord


class Ghost(QObject):
    """What the run before has left of itself, and whether the person wants to see it, which is remembered.

    Attributes:
        on: whether it is wanted.
        history: its scalars; None where there was no run before, or it had trained no step.
        name: of that run.

    Signals:
        changed: another one is to be seen, or none.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._remembered = Remembered("timeline")
        self.on = self._remembered.flag("ghost", False)
        self.history: ScalarHistory | None = None
        self.name = ""

    @property
    def seen(self) -> ScalarHistory | None:
        """The scalars to show; None for none."""
        return self.history if self.on else None

    def turn(self, on: bool) -> None:
        """Show the run before, or no longer."""
        self.on = on
        self._remembered.write("ghost", on)
        self.changed.emit()

    def become(self, record: RunRecord) -> None:
        """Be this run from now on, which another one takes the place of."""
        if record.history.first_step is not None:
            self.history, self.name = record.history, record.name
            self.changed.emit()

    def why_none(self) -> str:
        """Return why there is nothing to show; empty if there is."""
        return "" if self.history is not None else self.tr(
            "There is no run before this one; restart, or open another, and come back here.")
