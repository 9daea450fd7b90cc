"""The detective's desk: how often the verdicts are right, and how sure they are."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ....engine.probes.story import Judgement
from ...theme.theme import Theme
from ...widgets.hover_tooltip import HoverTooltip
from .narrator import percent

_FOOT = 16  # logical pixels of the words below the bars
_ROOM = 1.08  # of the highest bar


class ScoreHills(HoverTooltip):
    """Bars of the scores, from surely fake to surely real: reals filled, fakes hatched.

    Attributes:
        judgement: what is drawn; None before the first.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.judgement: Judgement | None = None
        self._is_probability = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme.px(56))

    def sizeHint(self) -> QSize:
        return QSize(180, 110)

    def show_judgement(self, judgement: Judgement, is_probability: bool) -> None:
        self.judgement, self._is_probability = judgement, is_probability
        self.setAccessibleName(self.tr("Scores of %1 real notes and as many fakes; they overlap by %2").replace(
            "%1", f"{judgement.samples:,}").replace("%2", percent(judgement.overlap)))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.update()

    def bar(self, index: int) -> QRectF:
        """Return the room of a bin."""
        width = self.width() / len(self.judgement.real)
        return QRectF(index * width, 0, width, self.height() - self.theme.px(_FOOT))

    def text_at(self, position: QPointF) -> str:
        judgement = self.judgement
        if judgement is None:
            return ""
        k = min(max(int(position.x() / self.bar(0).width()), 0), len(judgement.real) - 1)
        low, high = float(judgement.edges[k]), float(judgement.edges[k + 1])
        between = self.tr("%1 to %2 sure of “real”").replace("%1", percent(low)).replace("%2", percent(high)) \
            if self._is_probability else self.tr("score %1 to %2").replace("%1", f"{low:.2f}").replace(
                "%2", f"{high:.2f}")
        return self.tr("%1:\n%2 of the real notes\n%3 of the fakes").replace("%1", between).replace(
            "%2", percent(float(judgement.real[k]))).replace("%3", percent(float(judgement.fake[k])))

    def paintEvent(self, event) -> None:
        painter, theme = QPainter(self), self.theme
        base = self.height() - self.theme.px(_FOOT)
        painter.setPen(QPen(QColor(theme.border), 1))
        painter.drawLine(QPointF(0, base + 0.5), QPointF(self.width(), base + 0.5))
        if self.judgement is not None:
            most = _ROOM * max(float(max(self.judgement.real.max(), self.judgement.fake.max())), 1e-6)
            self._paint_bars(painter, self.judgement.real, most, theme.real, False)
            self._paint_bars(painter, self.judgement.fake, most, theme.fake, True)
        font = QFont(self.font())
        font.setPixelSize(theme.px(11))
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        foot = QRectF(0, base + 1, self.width(), self.theme.px(_FOOT))
        left, right = (self.tr("surely fake"), self.tr("surely real")) if self._is_probability else (
            self.tr("low scores"), self.tr("high scores"))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, left)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, right)
        painter.end()

    def _paint_bars(self, painter: QPainter, shares: np.ndarray, most: float, hue: str, hatched: bool) -> None:
        colour = QColor(hue)
        fill = QColor(colour)
        fill.setAlphaF(0.9 if hatched else 0.6)
        painter.setPen(QPen(colour, 1))
        painter.setBrush(QColor(fill) if not hatched else Qt.BrushStyle.NoBrush)
        if hatched:
            brush = painter.brush()
            brush.setStyle(Qt.BrushStyle.BDiagPattern)
            brush.setColor(fill)
            painter.setBrush(brush)
        for k, share in enumerate(shares):
            if share > 0:
                box, height = self.bar(k), float(share) / most * (self.height() - self.theme.px(_FOOT))
                painter.drawRect(QRectF(round(box.left()) + 0.5, round(box.bottom() - height) + 0.5,
                                        max(round(box.width()) - 1, 2), round(height)))


class Desk(QWidget):
    """The detective's desk."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QLabel(self.tr("Detective's desk"))
        self.heading.setProperty("heading", True)
        self.heading.setToolTip(self.tr("The detective is the discriminator."))
        self.right = QLabel()
        self.right.setObjectName("bigNumber")
        self.right.setProperty("side", "d")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.about.setObjectName("aside")
        self.hills = ScoreHills(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.heading, self.right, self.about):
            layout.addWidget(part)
        layout.addWidget(self.hills, 1)
        layout.addStretch()  # takes the room where there are no bars
        self.show_judgement(None, True)

    def show_judgement(self, judgement: Judgement | None, is_probability: bool) -> None:
        """Show how right the verdicts are; None where nobody judges, or not yet."""
        self.hills.setVisible(judgement is not None)
        if judgement is None:
            self.right.setText("\N{EN DASH}")
            return
        count = self.tr("Measured on %1 real notes and %1 fakes, with D as it judges in use. Real notes are filled, "
                        "fakes hatched.").replace("%1", f"{judgement.samples:,}")
        if judgement.right is None:
            self.right.setText(self.tr("%1 in order").replace("%1", percent(judgement.separation)))
            self.about.setText(self.tr("Gives scores, not verdicts: so often a real note scores above a fake. "
                                       "50 % is chance."))
            self.right.setToolTip(self.tr("In how many of all pairs of a real note and a fake the real one scores "
                                          "higher. %1").replace("%1", count))
        else:
            self.right.setText(self.tr("%1 right").replace("%1", percent(judgement.right)))
            self.about.setText(self.tr("Sees real notes and forged ones, and says how sure it is. 50 % is guessing."))
            self.right.setToolTip(self.tr("Share of right verdicts: on %1 of the real notes and %2 of the fakes. "
                                          "%3").replace("%1", percent(judgement.right_real)).replace(
                                              "%2", percent(judgement.right_fake)).replace("%3", count))
        self.hills.show_judgement(judgement, is_probability)

    def say_nobody(self, text: str) -> None:
        """Say why nobody sits here."""
        self.show_judgement(None, True)
        self.about.setText(text)

    def set_room(self, roomy: bool, titled: bool) -> None:
        """Leave out the words, unless they are all that there is, and the title where there is little room."""
        self.about.setVisible(roomy or self.hills.isHidden())
        self.heading.setVisible(titled)

    def set_theme(self, theme: Theme) -> None:
        self.hills.set_theme(theme)
