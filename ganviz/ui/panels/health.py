"""Health: a few numbers that say how the run is doing, each beside the value that real data would get."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ...engine.probes.pictures import Indicators
from ...engine.telemetry import Picture, Started
from ..plots.indicator_row import IndicatorRow
from .base import PANELS, Panel


@PANELS.register("health")
class Health(Panel):
    """Indicators of the run's health, each with its reference value."""

    title = "Health"
    help = ("How the run is doing, in a few numbers: how much of the data the generator reaches, how good and how "
            "varied its samples are, and which of the two players is ahead. Beside each stands what real data would "
            "get.")
    order = 1
    rate = 2.0
    topics = ("health",)

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self.rows: dict[str, IndicatorRow] = {}
        self._steps: dict[str, int] = {}
        self._taken: float | None = None
        self._weights = "train"
        self._subtitle = ""
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(6)
        self._body.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 0)
        layout.addWidget(self._pages)
        self.set_theme(theme)
        self._say_empty()
        controller.state_changed.connect(self._say_empty)

    # --- what it is told ---

    def start(self, started: Started) -> None:
        for row in self.rows.values():
            self._body.removeWidget(row)
            row.deleteLater()
        self.rows.clear()
        self._steps.clear()
        self._taken = None
        self._pages.setCurrentWidget(self._empty)
        self._say_subtitle("")
        self._find_topics()

    def _find_topics(self) -> None:
        """Watch every probe that measures indicators."""
        from ...engine.probes.base import PROBES  # imports torch, which the run that has started needed anyway

        topics = ("health", *(name for name, probe in PROBES.classes().items()
                              if probe.measures_indicators and name != "health"))
        if topics != self.topics:
            self.topics = topics
            self.wishes_changed.emit()

    def _say_empty(self, *_) -> None:
        waiting = self.controller.state in ("loading", "running")
        idle = self.tr("Mode coverage, diversity and the balance of the two networks will be measured here. Press Run.")
        self._empty.setText(self.tr("The first measurement is on its way\N{HORIZONTAL ELLIPSIS}") if waiting else idle)

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        for picture in pictures.values():
            if isinstance(picture.content, Indicators):
                self._take(picture)
                changed = True
        self._say_age()
        return changed

    def _take(self, picture: Picture) -> None:
        for indicator in picture.content.indicators:
            row = self.rows.get(indicator.name)
            if row is None:
                row = self.rows[indicator.name] = IndicatorRow(indicator, self.theme)
                self._body.insertWidget(self._body.count() - 1, row)
            else:
                row.show_indicator(indicator)
            self._steps[indicator.name] = picture.step
        self._taken = time.monotonic()
        self._weights = picture.content.weights
        if self._pages.currentIndex() == 0 and self.rows:
            self._pages.setCurrentIndex(1)

    def _say_age(self) -> None:
        if self._taken is None:
            return
        seconds = int(time.monotonic() - self._taken)
        if seconds < 2:
            age = self.tr("now")
        elif seconds < 60:
            age = self.tr("%1 s ago").replace("%1", str(seconds))
        else:
            age = self.tr("%1 min ago").replace("%1", str(seconds // 60))
        weights = self.tr("EMA weights") if self._weights == "ema" else self.tr("training weights")
        self._say_subtitle(f"{weights} \N{MIDDLE DOT} {age}")

    def _say_subtitle(self, text: str) -> None:
        if text != self._subtitle:
            self._subtitle = text
            self.subtitle_changed.emit(text)

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        self._empty.setStyleSheet(f"color: {theme.muted}")
        for row in self.rows.values():
            row.set_theme(theme)

    def csv(self) -> str | None:
        if not self.rows:
            return None
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["name", "value", "reference", "unit", "samples", "step", "reason"])
        for name, row in self.rows.items():
            about = row.indicator
            numbers = ("" if number is None else f"{number:.7g}" for number in (about.value, about.reference))
            writer.writerow([name, *numbers, about.unit, about.samples, self._steps[name], about.reason])
        return text.getvalue()
