"""Health: what diagnosis finds, and the numbers it rests on, each beside the value that real data would get."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ....engine.probes.indicators import GROUPS, Indicators
from ....engine.telemetry.events import Event, Measuring, Started
from ....engine.telemetry.mailbox import Picture
from ...remembered import Remembered
from ...run.moment import Moment
from ...theme.theme import Theme
from ...widgets.ages import age_words
from ...widgets.weights_choice import TRAIN, weights_words
from ..base import PANELS, PagedPanel
from .columns import Columns
from .findings_list import FindingsList
from .indicator_group import IndicatorGroup
from .indicator_row import IndicatorRow
from .measure_bar import MeasureBar

_SECONDS_BETWEEN_AGES = 0.5
_STALE = 30.0  # seconds of training after which a reading is no longer of the present


@PANELS.register("health")
class Health(PagedPanel):
    """Findings with their remedies, and indicators of the run's health, each with its reference value."""

    title = "Health"
    help = ("How the run is doing: what is wrong and what may help, how much of the data the generator reaches, how "
            "good and how varied its samples are, and which of the two players is ahead. Beside each number stands "
            "what real data would get.")
    order = 1
    rate = 2.0
    height_share = 1.4
    topics = ("health",)

    def __init__(self, controller, theme, parent=None) -> None:
        super().__init__(controller, theme, parent)
        self._measured = TRAIN  # whose samples the last reading was of
        self._kind = "points"
        self._subtitle = ""
        self._modes_at = 0  # step of what is shown of the modes
        self._moment: Moment | None = None  # that is looked back to
        self._next_ages = 0.0  # when the readings' ages are said again
        self._taken: dict[str, tuple[int, float]] = {}  # step and time of the newest readings, while one looks back
        self.findings = FindingsList(controller, theme)
        self.measuring = MeasureBar()
        self.measuring.asked.connect(controller.measure)
        self.measuring.cancelled.connect(controller.cancel_measure)
        titles = {"modes": (self.tr("Modes"), self.tr("How the samples fall on the data's modes or classes")),
                  "quality": (self.tr("Quality"), self.tr("How near the samples come to the real data, and how varied "
                                                          "they are")),
                  "players": (self.tr("The two players"), self.tr("How the discriminator and the generator stand "
                                                                  "against each other"))}
        columns = Columns(self)
        self.groups = {name: IndicatorGroup(*titles[name], columns, theme) for name in GROUPS}
        self._restore_folds()
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.measuring, 1)
        top.addWidget(self.findings.technical)
        rows.addLayout(top)
        rows.addWidget(self.findings)
        for group in self.groups.values():
            group.hide()
            rows.addWidget(group)
        rows.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._scroll.setAccessibleName(self.tr("Findings and indicators"))
        self.pages.addWidget(self._scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 0)
        layout.addWidget(self.pages)
        self.settle()
        controller.state_changed.connect(self._on_state)
        controller.weights.changed.connect(self.requests_changed)
        controller.weights.changed.connect(self._age_soon)

    def requests(self):
        return {topic: {"weights": self._chosen()} for topic in self.topics}

    def _chosen(self) -> str:
        return self.controller.weights.of(self._kind)

    def _restore_folds(self) -> None:
        folded = Remembered("health").several("folded", (), self.groups)
        for name, group in self.groups.items():
            group.button.setChecked(name not in folded)
            group.button.toggled.connect(self._remember_folds)

    def _remember_folds(self) -> None:
        Remembered("health").write("folded", [name for name, group in self.groups.items()
                                              if not group.button.isChecked()])

    # --- what comes ---

    @property
    def rows(self) -> dict[str, IndicatorRow]:
        """Every indicator's row, by name."""
        return {name: row for group in self.groups.values() for name, row in group.indicators.items()}

    def start(self, started: Started) -> None:
        for group in self.groups.values():
            group.clear()
            group.hide()
        self._kind = started.facts.data_kind
        self.findings.start()
        self.measuring.reset()
        self.show_idle()
        self._say_subtitle("")
        self._find_topics()

    def on_event(self, event: Event) -> None:
        self.findings.take(event)
        if isinstance(event, Measuring):
            self.measuring.take(event)
        if self.findings.cards:
            self.show_page(self._scroll)

    def _find_topics(self) -> None:
        """Watch every probe that measures indicators."""
        from ....engine.probes.base import PROBES  # imports torch, which the run that has started needed anyway

        topics = ("health", *(name for name, probe in PROBES.classes().items()
                              if probe.measures_indicators and name != "health"))
        if topics != self.topics:
            self.topics = topics
            self.requests_changed.emit()

    def idle_text(self) -> str:
        if self.controller.state in ("loading", "running"):
            return self.tr("The first measurement is on its way\N{HORIZONTAL ELLIPSIS}")
        return self.tr("Mode coverage, diversity and the balance of the two networks will be measured here. Press Run.")

    def _on_state(self, state: str) -> None:
        self.empty.setText(self.idle_text())

    def show_moment(self, moment: Moment | None) -> None:
        if (moment is None) != (self._moment is None):
            self.measuring.setEnabled(moment is None)
            if moment is not None:
                self._taken = {name: (row.step, row.taken) for name, row in self.rows.items()}
        self._moment = moment
        self.findings.show_past(None if moment is None else moment.findings)
        if moment is None:
            self._hide_later()
        elif moment.findings:
            self.show_page(self._scroll)

    def _hide_later(self) -> None:
        """Hide the indicators that were measured later than the step that is looked at."""
        for group in self.groups.values():
            for row in group.indicators.values():
                hidden = self._moment is not None and row.step > self._moment.step
                if row.isHidden() != hidden:
                    row.setHidden(hidden)
            group.setVisible(any(not row.isHidden() for row in group.indicators.values()))
        if self._moment is not None and self._modes_at > self._moment.step:
            self.groups["modes"].strip.hide()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        changed = False
        for picture in pictures.values():
            if isinstance(picture.content, Indicators):
                self._take(picture)
                changed = True
        if self._moment is not None:
            self._hide_later()
            self._say_steps()
            return changed
        now = time.monotonic()
        if not changed and now < self._next_ages:
            return False
        self._next_ages = now + _SECONDS_BETWEEN_AGES
        self._say_age()
        self.findings.show_red(tuple(row.indicator.label for row in self.rows.values()
                                     if row.indicator.verdict == "bad" and not row.stale))
        self.findings.renew()
        return changed

    def _take(self, picture: Picture) -> None:
        self._measured = picture.content.weights or self._measured
        for indicator in picture.content.indicators:
            # the two players are those that are trained, whatever is chosen
            weights = "" if indicator.group == "players" else picture.content.weights
            group = self.groups[indicator.group]
            group.show_indicator(indicator, picture.step, weights)
            group.show()
        if picture.content.modes is not None:
            self.groups["modes"].show_modes(picture.content.modes)
            self._modes_at = picture.step
        if self.rows:
            self.show_page(self._scroll)

    def _say_steps(self) -> None:
        for row in self.rows.values():
            row.say_step()
        self._say_subtitle(self.tr("as at step %1").replace("%1", f"{self._moment.step:,}"))

    def _age_soon(self) -> None:
        self._next_ages = 0.0

    def _say_age(self) -> None:
        rows = list(self.rows.values())
        if not rows:
            return
        for name, (step, taken) in self._taken.items():
            if name in self.rows and self.rows[name].step == step:  # shown again, not measured again
                self.rows[name].taken = taken
        self._taken = {}
        now, chosen = time.monotonic(), self._chosen()
        running = self.controller.state == "running"
        for row in rows:
            age = now - row.taken
            row.set_age(age, (running and age > _STALE) or row.weights not in ("", chosen))
        # the header's age is that of the oldest number below it
        oldest = now - min((row.taken for row in rows if row.applies), default=max(row.taken for row in rows))
        self._say_subtitle(f"{weights_words(self._measured)} \N{MIDDLE DOT} {age_words(oldest)}")

    def _say_subtitle(self, text: str) -> None:
        if text != self._subtitle:
            self._subtitle = text
            self.subtitle_changed.emit(text)

    def style_sheet(self, theme: Theme) -> str:
        return f"#health #empty {{ color: {theme.muted}; }}"  # no card: the window shows through

    def set_theme(self, theme) -> None:
        super().set_theme(theme)
        self.findings.set_theme(theme)
        for group in self.groups.values():
            group.set_theme(theme)

    def csv(self) -> str | None:
        if not self.rows:
            return None
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(["name", "value", "reference", "unit", "samples", "step", "reason"])
        for name, row in self.rows.items():
            about = row.measured
            numbers = ("" if number is None else f"{number:.7g}" for number in (about.value, about.reference))
            writer.writerow([name, *numbers, about.unit, about.samples, row.step, about.reason])
        return text.getvalue()
