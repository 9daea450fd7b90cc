"""The line that says what became of the last change: applied, rejected, or possible with a restart."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ...engine.settings.commands import Set
from ...engine.settings.config import RunConfig
from ...engine.telemetry.events import Applied, Rejected
from ..translation.showing import shown
from .editors import format_number
from .setting_words import label_of


class AnswerLine(QWidget):
    """A line with the engine's answer to a change of settings.

    Signals:
        restart_wanted: {dotted path: value}: the changes with which the person wants to restart.
    """

    restart_wanted = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setObjectName("answer")
        self.text.setWordWrap(True)
        self.text.setAccessibleName(self.tr("Answer to the last change"))
        self.button = QPushButton(self.tr("Restart with this"))
        self.button.setToolTip(self.tr("Begin a new run with the setting that cannot change in this one"))
        self.button.clicked.connect(self._on_clicked)
        self.button.hide()
        self._changes: dict[str, Any] = {}
        self.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        layout.addWidget(self.button)

    def clear(self) -> None:
        self._say("", "muted")

    def show_waiting(self) -> None:
        self._say(self.tr("… sent; it takes effect at the next step"), "muted")

    def show_applied(self, event: Applied) -> None:
        self._say(self.tr("● applied at step %1: ").replace("%1", f"{event.step:,}") + shown(event.summary), "muted")

    def show_rejected(self, event: Rejected) -> None:
        self.show_refused(event.reason)
        if event.needs_restart and isinstance(event.command, Set):
            self._changes = dict(event.command.changes)
            self.button.setVisible(True)

    def show_refused(self, reason: str) -> None:
        """Say why a change was not even sent."""
        self._say(self.tr("Not applied: %1").replace("%1", shown(reason)), "bad")

    def _say(self, text: str, tone: str) -> None:
        self.button.hide()
        self.text.setText(text)
        self.setVisible(bool(text))  # an empty line would take room from the forms
        self.text.setProperty("tone", tone)
        self.text.setProperty("muted", tone == "muted")
        self.text.style().polish(self.text)

    def _on_clicked(self) -> None:
        self.button.hide()
        self.restart_wanted.emit(dict(self._changes))


def describe_changes(before: RunConfig, after: RunConfig, chosen: Collection[str] = ()) -> list[str]:
    """Return one line for each setting that differs: its label, the value before, the value after.

    Args:
        chosen: the paths that the person changed; of settings that only came or went with another kind (those of a
            data set, say), only these are listed.
    """
    differences = before.differences(after)
    return [f"{label_of(path, after, before)}: {_written(old)} → {_written(new)}"
            for path, (old, new) in sorted(differences.items())
            if None not in (old, new) or path in chosen or f"{path.rpartition('.')[0]}.name" not in differences]


def _written(value: Any) -> str:
    return "–" if value is None else format_number(value)
