"""A bar to start a full measurement, follow it and stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from ....engine.telemetry.events import Measuring
from ...translation.showing import shown


class MeasureBar(QWidget):
    """A button that becomes a bar with progress while a measurement is on its way.

    Signals:
        asked: the person wants to measure everything now.
        cancelled: the person wants to stop the measurement.
    """

    asked = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("Measure all now"))
        self.button.setToolTip(self.tr("Measure every indicator at once on 10,000 samples, or as many as there are, "
                                       "while the training goes on  (Ctrl+M)"))
        self.words = QLabel()
        self.words.setProperty("muted", True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = QPushButton(self.tr("Cancel"))
        self.stop.setToolTip(self.tr("Stop the measurement; what has been measured stays"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.stop)
        self.button.clicked.connect(self.asked)
        self.stop.clicked.connect(self.cancelled)
        self.reset()

    def reset(self) -> None:
        """Show that no measurement is on its way."""
        self._show(False, "")

    def take(self, event: Measuring) -> None:
        """Show how far a measurement is."""
        if event.done < event.total:
            self.bar.setRange(0, event.total)
            self.bar.setValue(event.done)
            words = self.tr("%1 of %2: %3").replace("%1", str(event.done + 1)).replace("%2", str(event.total))
            self._show(True, words.replace("%3", shown(event.what)))
        elif event.reason:
            self._show(False, self.tr("Ended early: %1").replace("%1", shown(event.reason)))
        else:
            self._show(False, self.tr("Measured at step %1").replace("%1", f"{event.step:,}"))

    def _show(self, busy: bool, words: str) -> None:
        self.button.setVisible(not busy)
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self.words.setText(words)
