"""The dialog in which one says what is different in a fork."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from ...engine.settings.config import RunConfig
from ..forms.config_dialog import ConfigDialog

_FIXED_TABS = 2  # data and model, which a fork shares with its parent


class ForkDialog(ConfigDialog):
    """The settings that can change while a run trains, and the name of the fork.

    Args:
        config: settings in force at the step.
        step: after which the fork leaves the run; None is the present one.
        name: suggested for the fork.

    Attributes:
        name: the field.
    """

    def __init__(self, config: RunConfig, step: int | None, name: str, parent: QWidget | None = None) -> None:
        super().__init__(config, parent)
        self.setWindowTitle(self.tr("Fork from here") if step is None else
                            self.tr("Fork from step %1").replace("%1", f"{step:,}"))
        for _ in range(_FIXED_TABS):
            self.tabs.removeTab(0)
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Name of the fork"))
        self.name.textChanged.connect(self._judge)
        row = QFormLayout()
        row.addRow(self.tr("Name of the fork"), self.name)
        self.layout().insertLayout(0, row)
        self._judge()

    def _judge(self) -> None:
        super()._judge()
        if not hasattr(self, "name"):
            return  # while it is being made
        self.ok.setText(self.tr("Start"))
        if self._needs_restart:
            self.summary.setText("\n".join((self.tr("A fork goes on with the networks and the data of its run."),
                                            self.summary.text())))
            self.summary.setProperty("tone", "bad")
            self.summary.style().polish(self.summary)
        elif not self._changes and self.summary.property("tone") != "bad":
            self.summary.setText(self.tr("Nothing is different yet: the fork would become the same as the run."))
        self.ok.setEnabled(self.summary.property("tone") != "bad" and bool(self.name.text().strip()))
