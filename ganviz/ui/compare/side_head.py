"""The head of one of two runs that are compared: which run it is, how far it is, and what diagnosis finds in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...engine.probes.indicators import GROUPS, Indicator, Indicators
from ...engine.telemetry.events import Started
from ...engine.telemetry.findings import TROUBLES
from ...engine.telemetry.mailbox import Picture
from ..panels.base import Panel
from ..run.moment import Moment
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.live_label import LiveLabel
from ..widgets.severity_icons import CHARACTER_OF_SEVERITY


class Badge(QWidget):
    """The letter of a run, over a line as its curves have it: solid of A, dashed of B."""

    def __init__(self, letter: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letter, self.theme = letter, theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(letter)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(30), self.theme.px(34))

    def paintEvent(self, event) -> None:
        painter, theme = QPainter(self), self.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(theme.px(19))
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        painter.drawText(self.rect().adjusted(0, 0, 0, -theme.px(7)), Qt.AlignmentFlag.AlignCenter, self.letter)
        pen = QPen(QColor(theme.text), theme.width(2))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if self.letter == "B":
            pen.setDashPattern([3.0, 1.5])
        painter.setPen(pen)
        y = self.height() - theme.width(4)
        painter.drawLine(QPointF(theme.px(3), y), QPointF(self.width() - theme.px(3), y))
        painter.end()


class SideHead(Panel):
    """A line with the name of a run, one with its step, state and findings; it also takes in the run's indicators.

    Args:
        letter: "A" or "B".

    Attributes:
        is_held: tells whether the run waits for the other one.
    """

    name = "side_head"
    rate = 4.0
    topics = ("health",)

    def __init__(self, letter: str, controller, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(controller, theme, parent)
        self.letter = letter
        self.setObjectName(f"sideHead{letter}")
        self._found: dict[str, dict[str, Indicator]] = {}
        self._moment: Moment | None = None  # that is looked at
        self.is_held: Callable[[], bool] = bool
        self.badge = Badge(letter, theme)
        self.title = QLabel()
        self.title.setProperty("strong", True)
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.status = LiveLabel()
        self.status.setObjectName("subtitle")
        self._words = {"idle": self.tr("ready"), "loading": self.tr("loading"), "running": self.tr("running"),
                       "paused": self.tr("paused"), "looking": self.tr("recorded"), "finished": self.tr("finished"),
                       "failed": self.tr("failed")}
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.title)
        lines.addWidget(self.status)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(8)
        layout.addWidget(self.badge)
        layout.addLayout(lines, 1)
        self.renew()

    def requests(self):
        return {topic: {"weights": self.controller.weights.of("points")} for topic in self.topics}

    def start(self, started: Started) -> None:
        from ...engine.probes.base import PROBES  # imports torch, which the run that has started needed anyway

        self._found.clear()
        topics = ("health", *(name for name, probe in PROBES.classes().items()
                              if probe.measures_indicators and name != "health"))
        if topics != self.topics:
            self.topics = topics
            self.requests_changed.emit()
        self.renew()

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        for picture in pictures.values():
            if isinstance(picture.content, Indicators):
                self._found[picture.topic] = {each.name: each for each in picture.content.indicators}
        return bool(pictures)

    @property
    def readings(self) -> dict[str, Indicator]:
        """The indicators that were measured, by name, in the order of the Health panel."""
        found = {name: each for of_topic in self._found.values() for name, each in of_topic.items()}
        return dict(sorted(found.items(), key=lambda item: GROUPS.index(item[1].group)))

    def show_moment(self, moment: Moment | None) -> None:
        self._moment = moment
        self._found.clear()  # those of that step come after it
        self.renew()

    def renew(self) -> None:
        """Write it anew."""
        controller = self.controller
        name = controller.shown_name or self.tr("run")
        stem = controller.file.stem if controller.file is not None else ""
        self.title.setText(name)
        self.title.setToolTip(str(controller.file or ""))
        newest = controller.newest_step
        moment = self._moment
        step = self.tr("step %1").replace("%1", f"{newest:,}") if moment is None else self.tr(
            "step %1 of %2").replace("%1", f"{moment.step:,}").replace("%2", f"{newest:,}")
        parts = [step, self.tr("waits for A") if self.is_held() else self._words[controller.state]]
        troubles = controller.findings.troubles() if moment is None else [
            finding for finding in moment.findings if finding.severity in TROUBLES]
        parts += [f"{CHARACTER_OF_SEVERITY[f.severity]} {shown(f.title)}" for f in troubles]
        self.status.setText(" \N{MIDDLE DOT} ".join(parts))
        self.status.setToolTip("\n".join(filter(None, (stem, *parts))))

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.badge.theme = theme
        self.badge.updateGeometry()
        self.badge.update()
