"""Closing the window: a question comes first if there is work that is not saved."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ..run.run_controller import RunController
from ..run.run_record import WORTH_KEEPING
from .export_commands import ExportCommands


class Closing(QObject):
    """The way to close the window, with a question first about work that is not saved.

    Args:
        window: its `close` asks no question.
    """

    def __init__(self, window: QWidget, controller: RunController, exports: ExportCommands) -> None:
        super().__init__(window)
        self._window, self._controller, self._exports = window, controller, exports

    def quit(self) -> None:
        """Close the window, after a question if there is work that is not saved."""
        if not self.asks_first():
            self._window.close()

    def asks_first(self) -> bool:
        """Ask about work that is not saved; return False if there is none, or it is recorded."""
        steps = self._controller.unsaved_steps
        if steps < WORTH_KEEPING or self._controller.file is not None:
            return False
        question = ClosingQuestion(self._controller.name or self.tr("The run"), steps, self._window)
        question.discard_chosen.connect(self._window.close)
        question.save_chosen.connect(lambda: self._exports.save_run(then=self._window.close))
        question.open()
        return True


class ClosingQuestion(QMessageBox):
    """A dialog that asks whether a run should be saved before the window closes.

    Args:
        run: the name of the run.
        steps: how many steps are not saved.

    Signals:
        save_chosen, discard_chosen: the answer; neither is emitted if the window is to stay open.
    """

    save_chosen = Signal()
    discard_chosen = Signal()

    def __init__(self, run: str, steps: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(self.tr("Close ganviz"))
        self.setText(self.tr("%1 has trained %2 steps that are not saved.").replace("%1", run).replace(
            "%2", f"{steps:,}"))
        self.setInformativeText(self.tr("A saved run can be opened later, to go on from exactly here."))
        self.save = self.addButton(self.tr("Save the run…"), QMessageBox.ButtonRole.AcceptRole)
        self.discard = self.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.save)
        self.setEscapeButton(self.addButton(QMessageBox.StandardButton.Cancel))
        self.save.clicked.connect(self.save_chosen)
        self.discard.clicked.connect(self.discard_chosen)
