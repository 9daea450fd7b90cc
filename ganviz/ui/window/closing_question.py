"""What is asked when the window is closed over work that is not saved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class ClosingQuestion(QMessageBox):
    """Asks whether a run's state is to be saved before the window closes.

    Args:
        run: its name.
        steps: that are not saved.

    Signals:
        save_chosen, discard_chosen: the answer; neither if the window is to stay.
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
        self.setInformativeText(self.tr("A saved state can be opened later, to go on from exactly here."))
        self.save = self.addButton(self.tr("Save state…"), QMessageBox.ButtonRole.AcceptRole)
        self.discard = self.addButton(self.tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
        self.setDefaultButton(self.save)
        self.setEscapeButton(self.addButton(QMessageBox.StandardButton.Cancel))
        self.save.clicked.connect(self.save_chosen)
        self.discard.clicked.connect(self.discard_chosen)
