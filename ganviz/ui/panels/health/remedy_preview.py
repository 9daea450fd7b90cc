"""What a remedy will do, said before it is applied."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ....engine.settings.config import is_live
from ....engine.settings.config_diff import ConfigDiff
from ....engine.settings.params import ConfigError
from ....engine.telemetry.findings import Remedy
from ...forms.setting_words import in_words
from ...translation.showing import shown


class RemedyPreview(QFrame):
    """A remedy's explanation, with the settings that it changes: from what to what.

    Attributes:
        possible: whether it can be applied to the settings in force, and would change anything.
    """

    def __init__(self, remedy: Remedy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("preview", True)
        self.remedy = remedy
        self.possible = True
        self.text, self.changes = QLabel(shown(remedy.text)), QLabel()
        for label in (self.text, self.changes):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setProperty("muted", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 5, 8, 6)
        layout.setSpacing(2)
        layout.addWidget(self.changes)
        layout.addWidget(self.text)
        layout.addStretch()

    def show_config(self, config: Any) -> None:
        """Say what it would change in these settings."""
        changes = dict(self.remedy.changes)
        try:
            after = config.with_changes(changes)
        except ConfigError as error:
            self.possible = False
            self.changes.setText(self.tr("Not possible now: %1").replace("%1", in_words(str(error), config)))
            return
        self.possible = after != config
        if not self.possible:
            self.changes.setText(self.tr("Nothing would change: these settings are in force."))
            return
        words = ConfigDiff.between(config, after).summary()
        if self.remedy.restart:
            how = self.tr("The run begins again, with new weights.")
        elif all(is_live(config, path) for path in changes):
            how = self.tr("At the next step, without a restart; Undo takes it back.")
        else:
            how = self.tr("This needs a restart.")
        self.changes.setText(f"{shown(words)}.  {how}")
