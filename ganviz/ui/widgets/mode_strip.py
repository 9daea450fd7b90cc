"""A bar for each mode or class: how much of the samples falls on it, against how much of the data does."""

from __future__ import annotations

import html

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...engine.probes.indicators import ModeReport
from ..theme.theme import Theme
from ..translation.showing import shown
from .column_titles import names_height, paint_names
from .hover_tooltip import HoverTooltip

_BARS = 40  # pixels
_INDENT, _WIDEST = 20, 50  # of the place of one bar
_ROOM = 1.35  # height of the plot over the largest real share: more than that is cut off
_MOST_LISTED = 12
COVERED, MISSING, DROPPED = "covered", "missing", "dropped"


class ModeStrip(HoverTooltip):
    """A strip of bars, one for each mode or class.

    A covered mode is filled, a missing one is an empty frame with a cross, a dropped one a dashed frame with an arrow
    downwards; a line across each is the share of the real data.

    Attributes:
        report: what it shows; None before the first.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.report: ModeReport | None = None
        self._font = QFont(self.font())
        self._font.setPixelSize(theme.px(11))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(240, self.theme.px(_BARS) + self._names_height())

    def _names_height(self) -> int:
        names = () if self.report is None else _names(self.report)
        return names_height(names, self._pitch(), QFontMetrics(self._font), self.theme.scale) if names else 0

    def _pitch(self) -> float:
        """Return the pixels from one bar to the next."""
        return min((self.width() - _INDENT) / len(self.report.names), self.theme.px(_WIDEST))

    def show_report(self, report: ModeReport) -> None:
        if self.report is not None and _same(self.report, report):
            return
        self.report = report
        self.setAccessibleName(self.words())
        self._take_height()
        self.update()

    def _take_height(self) -> None:
        wanted = self.sizeHint().height()
        if self.minimumHeight() != wanted:
            self.setFixedHeight(wanted)

    def resizeEvent(self, event) -> None:
        self._take_height()

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self._font.setPixelSize(theme.px(11))
        self._take_height()
        self.update()

    def fate(self, k: int) -> str:
        """Return what became of mode k: COVERED, MISSING or DROPPED."""
        return fate(self.report, k)

    def words(self) -> str:
        """Say what is missing, in a few words."""
        report = self.report
        if report is None:
            return ""
        kinds = {kind: [name for k, name in enumerate(_names(report)) if fate(report, k) == kind]
                 for kind in (MISSING, DROPPED)}
        texts = {MISSING: self.tr("missing: %1"), DROPPED: self.tr("dropped: %1")}
        said = [texts[kind].replace("%1", _listed(names)) for kind, names in kinds.items() if names]
        return "; ".join(said) or self.tr("none missing")

    def bar(self, k: int) -> QRectF:
        """Return the room of the bar of mode k, in pixels."""
        pitch = self._pitch()
        gap = min(4.0, pitch / 4)
        return QRectF(_INDENT + k * pitch + gap / 2, 2, pitch - gap, self.theme.px(_BARS) - 4)

    def about(self, k: int) -> str:
        """Describe a mode."""
        report = self.report
        words = {COVERED: self.tr("covered"), MISSING: self.tr("missing: the generator makes almost none of it"),
                 DROPPED: self.tr("dropped: it was covered earlier and is not any more")}
        name = self.tr("Mode %1") if report.centres is not None else self.tr("Class %1")
        shares = self.tr("%1 of the samples, %2 of the real data").replace(
            "%1", _percent(report.shares[k])).replace("%2", _percent(report.real_shares[k]))
        name = html.escape(name.replace("%1", _names(report)[k]))
        return f"<b>{name}</b><br>{shares}<br>{words[self.fate(k)]}"

    def text_at(self, position: QPointF) -> str:
        for k in range(0 if self.report is None else len(self.report.names)):
            if self.bar(k).left() - 2 <= position.x() <= self.bar(k).right() + 2:
                return self.about(k)
        return ""

    def paintEvent(self, event) -> None:
        report = self.report
        if report is None or len(report.names) == 0:
            return
        painter = QPainter(self)
        painter.setFont(self._font)
        most = _ROOM * max(float(np.nanmax(report.real_shares)), 1e-9)
        for k in range(len(report.names)):
            self._paint_bar(painter, k, most)
        painter.setPen(QColor(self.theme.muted))
        paint_names(painter, _names(report), _INDENT, self._pitch(), self.theme.px(_BARS),
                    scale=self.theme.scale)
        painter.end()

    def _paint_bar(self, painter: QPainter, k: int, most: float) -> None:
        report, theme, box = self.report, self.theme, self.bar(k)
        kind = self.fate(k)

        def height(share: float) -> float:
            return min(max(float(share), 0.0) / most, 1.0) * box.height() if np.isfinite(share) else 0.0

        real, fake = height(report.real_shares[k]), height(report.shares[k])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.fake))
        painter.drawRect(QRectF(box.left(), box.bottom() - fake, box.width(), fake))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if kind == COVERED:
            painter.setPen(QPen(QColor(theme.real), 2))
            y = round(box.bottom() - real)
            painter.drawLine(QPointF(box.left() - 1, y), QPointF(box.right() + 1, y))
            return
        style = Qt.PenStyle.DashLine if kind == DROPPED else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(theme.bad), 1, style))
        painter.drawRect(QRectF(round(box.left()), round(box.bottom() - real), round(box.width()) - 1, round(real)))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.bad), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        reach = min(4.0, box.width() / 3)
        at = QPointF(box.center().x(), box.bottom() - real / 2)
        if kind == MISSING:
            painter.drawLine(at + QPointF(-reach, -reach), at + QPointF(reach, reach))
            painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach))
        else:
            tip = at + QPointF(0, reach + 1)
            painter.drawLine(at + QPointF(0, -reach - 1), tip)
            painter.drawLine(tip, tip + QPointF(-reach, -reach))
            painter.drawLine(tip, tip + QPointF(reach, -reach))


def fate(report: ModeReport, k: int) -> str:
    """Return what became of mode k: COVERED, MISSING or DROPPED."""
    return COVERED if report.covered[k] else DROPPED if report.dropped[k] else MISSING


def _percent(share: float) -> str:
    return f"{100 * float(share):.1f} %"


def _listed(names: list[str]) -> str:
    more = len(names) - _MOST_LISTED
    return ", ".join(names[:_MOST_LISTED]) + (f" +{more}" if more > 0 else "")


def _names(report: ModeReport) -> tuple[str, ...]:
    return tuple(map(shown, report.names))


def _same(one: ModeReport, other: ModeReport) -> bool:
    return one.names == other.names and all(
        np.array_equal(getattr(one, part), getattr(other, part))
        for part in ("shares", "real_shares", "covered", "dropped"))
