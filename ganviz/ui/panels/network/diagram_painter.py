"""Draws the parts of a network's diagram: boxes, arrows and what is written in them."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPolygonF

from ....engine.probes.network import Layer
from ...theme.theme import Theme
from ...widgets.signs import paint_sign, paint_snowflake
from .diagram_words import count_text, short_kind, spread

_CENTRED = Qt.AlignmentFlag.AlignCenter
_HEAD = 6.0  # length of an arrow's, logical pixels


class DiagramPainter:
    """A painter of the diagram's parts, which knows colours and fonts but neither places nor texts.

    Args:
        painter: that is open on the diagram.
        font: of all but names, which are bold.
    """

    def __init__(self, painter: QPainter, theme: Theme, font: QFont) -> None:
        self._painter, self._theme, self._font = painter, theme, font
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)

    def strength(self, opacity: float) -> None:
        """Draw what comes next in full (1) or more faintly."""
        self._painter.setOpacity(opacity)

    def title(self, place: QRectF, name: str, about: str, colour: str, frozen: bool = False) -> None:
        """Write a network's name, a snowflake if it is frozen, and some words that are cut off where the room ends."""
        after = place.adjusted(QFontMetrics(self._bold).horizontalAdvance(name) + 8, 0, 0, 0)
        if frozen:
            paint_snowflake(self._painter, QPointF(after.left() + 4, after.center().y()), QColor(self._theme.text))
            after.adjust(16, 0, 0, 0)
        self._write(place, name, colour, self._bold, Qt.AlignmentFlag.AlignVCenter)
        self._write(after, self._cut(about, after.width(), self._font), self._theme.muted, self._font,
                    Qt.AlignmentFlag.AlignVCenter)

    def node(self, box: QRectF, kind: str, word: str, about: str) -> None:
        """Draw what a network starts from or ends with.

        Args:
            kind: as in `Node`; "real" and "fake" have their sign before the word.
            about: a second line; none if it is empty.
        """
        theme = self._theme
        colour = QColor({"real": theme.real, "fake": theme.fake, "noise": theme.generator, "class": theme.generator,
                         "noise and class": theme.generator, "verdict": theme.discriminator}.get(kind, theme.muted))
        fill = QColor(colour)
        fill.setAlphaF(0.12)
        self._painter.setPen(QPen(colour, 1.2))
        self._painter.setBrush(fill)
        radius = min(box.height() / 2, 16.0)
        self._painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        inside, metrics = box.adjusted(4, 0, -4, 0), QFontMetrics(self._font)
        height, signed = metrics.height(), kind in ("real", "fake")
        top = box.center().y() - height * (2 if about else 1) / 2
        place = QRectF(inside.left(), top, inside.width(), height)
        self._write(place.translated(0, height), self._cut(about, inside.width(), self._font), theme.muted, self._font)
        word = self._cut(word, inside.width() - (14 if signed else 0), self._font)
        if signed:
            wide = metrics.horizontalAdvance(word)
            at = QPointF(place.center().x() - wide / 2 - 5, place.center().y())
            paint_sign(self._painter, kind == "real", at, colour)
            place.translate(6, 0)
        self._write(place, word, theme.text, self._font)

    def join(self, box: QRectF, sign: str, chosen: bool) -> None:
        """Draw a circle in which branches come together."""
        theme = self._theme
        self._painter.setPen(QPen(QColor(theme.accent if chosen else theme.muted), 2 if chosen else 1.2))
        self._painter.setBrush(QColor(theme.card))
        self._painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        self._write(box, self._cut(sign, box.width() + 8, self._font), theme.text, self._font)

    def fold(self, box: QRectF, text: str, chosen: bool) -> None:
        """Draw the box in place of layers that are folded away, or that folds them again."""
        self._write(self._box(box, chosen, Qt.PenStyle.DashLine), text, self._theme.muted, self._font)

    def layer(self, box: QRectF, layer: Layer, shape: str, colour: str, chosen: bool) -> None:
        """Draw a layer's kind, shape, parameters and spread, and a bar for the share of its units that are idle.

        Args:
            colour: of the side whose updates move its parameters; empty if none does.
        """
        box = self._box(box, chosen, Qt.PenStyle.SolidLine)
        theme = self._theme
        if layer.parameters and colour:
            self._painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            self._painter.drawLine(QPointF(box.left() + 5, box.top() + 1), QPointF(box.right() - 5, box.top() + 1))
        lines = ((short_kind(layer.kind), theme.text, self._bold), (shape, theme.muted, self._font),
                 (count_text(layer.parameters) if layer.parameters else "", theme.muted, self._font),
                 (spread(layer.mean, layer.std) if layer.shape is not None else "", theme.text, self._font))
        high = (box.height() - 12) / 4
        for row, (text, tone, font) in enumerate(lines):
            self._write(QRectF(box.left() + 4, box.top() + 3 + row * high, box.width() - 8, high),
                        self._cut(text, box.width() - 8, font), tone, font)
        if layer.idle_kind:
            self._idle(QRectF(box.left() + 6, box.bottom() - 7, box.width() - 12, 4), layer.idle)

    def _idle(self, track: QRectF, share: float) -> None:
        theme = self._theme
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(theme.border))
        self._painter.drawRoundedRect(track, 2, 2)
        if share > 0:
            self._painter.setBrush(QColor(theme.muted if share < 0.3 else theme.fair if share < 0.6 else theme.bad))
            track.setWidth(max(track.width() * share, 3.0))
            self._painter.drawRoundedRect(track, 2, 2)

    def _box(self, box: QRectF, chosen: bool, style: Qt.PenStyle) -> QRectF:
        box = box.adjusted(0.5, 0.5, -0.5, -0.5)
        theme = self._theme
        self._painter.setPen(QPen(QColor(theme.accent if chosen else theme.border), 2 if chosen else 1, style))
        self._painter.setBrush(QColor(theme.field))
        self._painter.drawRoundedRect(box, 5, 5)
        return box

    def label(self, at: QPointF, text: str, colour: str) -> None:
        """Write words in the middle of a line, which is interrupted for them."""
        wide = QFontMetrics(self._bold).horizontalAdvance(text) + 12
        place = QRectF(at.x() - wide / 2, at.y() - 8, wide, 16)
        self._painter.fillRect(place, QColor(self._theme.card))
        self._write(place, text, colour, self._bold)

    def line(self, points: list[QPointF], colour: str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine,
             arrow: bool = True) -> None:
        """Draw a polyline, with a head at its end."""
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        self._painter.setPen(QPen(QColor(colour), width, style, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.RoundJoin))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPath(path)
        if not arrow:
            return
        tip, before = points[-1], points[-2]
        length = math.hypot(tip.x() - before.x(), tip.y() - before.y()) or 1.0
        along = (tip - before) / length
        across = QPointF(-along.y(), along.x())
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour))
        self._painter.drawPolygon(QPolygonF([tip, tip - along * _HEAD + across * _HEAD * 0.55,
                                             tip - along * _HEAD - across * _HEAD * 0.55]))

    def _write(self, place: QRectF, text: str, colour: str, font: QFont, flags: Qt.AlignmentFlag = _CENTRED) -> None:
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour))
        self._painter.drawText(place, flags, text)

    @staticmethod
    def _cut(text: str, room: float, font: QFont) -> str:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room))
