"""Where a run in another process trains, how long the line takes, and who steers: for the status bar."""

from __future__ import annotations

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ..run.attached_run import AttachedRun
from ..run.run_controller import RunController

_SPACE, _SLACK = 4, 24  # pixels


class SeatStatus(QWidget):
    """A few words about the connection, and a button that takes over; hidden where the run trains in this process.

    Attributes:
        words: where it trains, and who steers.
        button: takes over.

    Signals:
        take_over_asked: the person wants to steer.
    """

    take_over_asked = Signal()

    def __init__(self, controller: RunController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.words = QLabel()
        self.button = QToolButton()
        self.button.setText(self.tr("Take over"))
        self.button.setProperty("flat", True)
        self.button.setProperty("tone", "fair")
        self.button.setToolTip(self.tr("Steer this run from here; the other window is told, and may take it back"))
        self.button.clicked.connect(self.take_over_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 12, 0)  # what stands beside it is another matter
        row.setSpacing(6)
        row.addWidget(self.words)
        row.addWidget(self.button)
        self.hide()

    def renew(self) -> None:
        """Show what is so now."""
        attached = self._controller.attached
        self.setVisible(attached is not None and not attached.is_over)
        if attached is None or attached.is_over:
            return
        text, tone = self._text(attached), "" if attached.is_connected else "bad"
        if self.words.text() != text:
            self.words.setText(text)
            # its numbers change all the time, which is no reason to lay everything out anew
            width = self.words.fontMetrics().horizontalAdvance(re.sub(r"\d", "0", text)) + _SPACE
            if self.words.width() < width or width < self.words.width() - _SLACK:
                self.words.setFixedWidth(width)
        if self.words.property("tone") != tone:
            self.words.setProperty("tone", tone)
            self.words.style().polish(self.words)
        about = self._about(attached)
        if self.words.toolTip() != about:
            self.words.setToolTip(about)
        self.button.setVisible(attached.is_connected and not attached.steers)

    def _text(self, attached: AttachedRun) -> str:
        where = attached.host or self.tr("process %1").replace("%1", str(attached.pid))
        if not attached.is_connected:
            return self.tr("%1: no connection").replace("%1", where)
        parts = [where]
        if attached.delay is not None:
            parts.append(self.tr("%1 ms").replace("%1", f"{1000 * attached.delay:.0f}"))
        if attached.is_own and attached.steers:
            return "  ·  ".join(parts)
        parts.append(self.tr("you steer") if attached.steers else self.tr("another window steers")
                     if attached.seats.steering else self.tr("nobody steers"))
        return "  ·  ".join(parts)

    def _about(self, attached: AttachedRun) -> str:
        text = self.tr("This run trains in process %1, which is this window's own and ends with it.") \
            if attached.is_own else self.tr("This run trains in process %1 on %2. It goes on when this window leaves "
                                            "it.")
        lines = [text.replace("%1", str(attached.pid)).replace("%2", attached.host or self.tr("this machine"))]
        if attached.seats is not None:
            lines.append(self.tr("Attached: %1").replace("%1", "; ".join(attached.seats.names)))
            if attached.seats.steering and not attached.steers:
                lines.append(self.tr("Steered by: %1").replace("%1", attached.seats.steering))
        lines.append(self.tr("The time is what a word and its answer take on the line."))
        return "\n".join(lines)
