"""Attaching to a run in another process, taking it over, and ending it there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ..run.run_controller import RunController


class AttachCommands(QObject):
    """What the menus offer for runs in other processes.

    Args:
        parent: the window, which is the parent of the dialogs.
    """

    def __init__(self, parent: QWidget, controller: RunController) -> None:
        super().__init__(parent)
        self._parent, self._controller = parent, controller

    def attach(self) -> None:
        """Let the person choose a run that listens."""
        from .attach_dialog import AttachDialog

        dialog = AttachDialog(self._controller, self._parent)
        dialog.finished.connect(self._parent.activateWindow)  # without a window manager nobody else does
        dialog.open()

    def why_no_take_over(self) -> str:
        """Return why there is nothing to take over; empty if there is."""
        if reason := self._why_not_attached():
            return reason
        return self.tr("You steer this run already.") if self._controller.attached.steers else ""

    def end_there(self) -> None:
        """Ask whether the run is to end in its own process, and end it."""
        attached = self._controller.attached
        question = QMessageBox(QMessageBox.Icon.Question, self.tr("End the run there"), self.tr(
            "End %1, which trains in process %2 on %3, for good?").replace("%1", attached.name).replace(
            "%2", str(attached.pid)).replace("%3", attached.host or self.tr("this machine")), parent=self._parent)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setInformativeText(self.tr("What it has done is kept in its file, if it is recorded. To leave it as "
                                            "it is, close this window or open another run."))
        end = question.addButton(self.tr("End it"), QMessageBox.ButtonRole.DestructiveRole)
        question.setDefaultButton(question.addButton(QMessageBox.StandardButton.Cancel))
        end.clicked.connect(self._controller.end_there)
        question.open()

    def why_no_end(self) -> str:
        """Return why the run cannot be ended from here; empty if it can."""
        if reason := self._why_not_attached():
            return reason
        if self._controller.attached.is_own:
            return self.tr("This run's process is this window's own, and ends with it.")
        return "" if self._controller.attached.steers else self.tr(
            "Another window steers this run; take over first.")

    def _why_not_attached(self) -> str:
        attached = self._controller.attached
        if attached is None:
            return self.tr("This run trains in this window; File → Attach to a running one… shows another.")
        return "" if attached.is_connected else self.tr("There is no connection to the run.")
