"""A sample as a banknote: paper, number, picture, and the detective's stamp across it."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from ...theme.theme import Theme
from ...widgets.mosaic import argb, qimage

SHAPE = 1.16  # height of a note over its width
_PAPER, _EDGE, _INK, _FAINT = "#ece5d3", "#b9ae93", "#2c2a24", "#7d7562"
_DOTS = "#a3b8c6"  # real points on the map
_PLATE = "#fbf8ef"  # under the picture of a point
_REAL, _FAKE, _ALERT, _GOOD = "#0f5f99", "#8f5a00", "#b3261e", "#1a6b34"  # dark enough for the paper
_TILTS = (-2.2, 1.4, -0.8, 2.0, -1.5, 0.9)  # degrees, as if laid down by hand
_STAMP_TILT = -8.0


@dataclass(frozen=True)
class Note:
    """A note on the table.

    Attributes:
        number: its serial number.
        picture: (H, W, C) uint8, or (2,) a point.
        is_real: whether it is.
        score: raw logit; None without a detective.
        label: the class that D was told; empty for none.
        source: what it is a translation of, as `picture`; None for nothing.
    """

    number: int
    picture: np.ndarray
    is_real: bool
    score: float | None = None
    label: str = ""
    source: np.ndarray | None = None


@dataclass(frozen=True)
class Marks:
    """What is stamped and written on a note.

    Attributes:
        stamp: the verdict; empty for none.
        says_real: whether it is "real"; None for a stamp that is no verdict.
        remark: who was fooled, or how a guess was, a word at the top; empty for none.
        is_good: whether the remark is good news.
        shows_truth: whether a sign says what the note is.
        choice: what a person chose, True for real; None for nothing yet.
        asks: whether the two choices are offered.
    """

    stamp: str = ""
    says_real: bool | None = None
    remark: str = ""
    is_good: bool = False
    shows_truth: bool = True
    choice: bool | None = None
    asks: bool = False


@dataclass(frozen=True)
class Plane:
    """The map on the notes of points.

    Attributes:
        extent: (x_min, x_max, y_min, y_max).
        real: (k, 2) real points, drawn faintly.
    """

    extent: tuple[float, float, float, float]
    real: np.ndarray = field(repr=False)

    def place(self, points: np.ndarray, box: QRectF) -> np.ndarray:
        """Return (n, 2) places in a box of (n, 2) points; what lies outside is put at the edge."""
        x0, x1, y0, y1 = self.extent
        x = box.left() + (points[:, 0] - x0) / (x1 - x0) * box.width()
        y = box.bottom() - (points[:, 1] - y0) / (y1 - y0) * box.height()
        return np.stack([np.clip(x, box.left() + 2, box.right() - 2), np.clip(y, box.top() + 2, box.bottom() - 2)], 1)


def tilt(index: int) -> float:
    """Return by how many degrees the note at a place of the table is turned."""
    return _TILTS[index % len(_TILTS)]


def paint_note(painter: QPainter, box: QRectF, note: Note, marks: Marks, plane: Plane | None, words: tuple[str, str]
               ) -> None:
    """Draw a note.

    Args:
        box: the note, upright.
        plane: for points.
        words: for "real" and "fake" on the choices.
    """
    unit = box.height() / 116
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(_EDGE), 1))
    painter.setBrush(QColor(_PAPER))
    painter.drawRoundedRect(box, 4 * unit, 4 * unit)
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(10 * unit)))
    font.setBold(True)
    painter.setFont(font)
    head = QRectF(box.left() + 7 * unit, box.top() + 3 * unit, box.width() - 14 * unit, 16 * unit)
    _paint_head(painter, head, note, marks, unit)
    foot = QRectF(box.left() + 6 * unit, box.bottom() - 24 * unit, box.width() - 12 * unit, 20 * unit)
    side = min(box.width() - 16 * unit, foot.top() - head.bottom() - 3 * unit)
    picture = QRectF(box.center().x() - side / 2, head.bottom() + 1 * unit, side, side)
    paint_picture(painter, picture, note.picture, plane, unit)
    if note.source is not None:
        inset = QRectF(picture.left() - 4 * unit, picture.top() - 1 * unit, 0.36 * side, 0.36 * side)
        paint_picture(painter, inset, note.source, plane, unit)
        painter.setPen(QPen(QColor(_PAPER), 2 * unit))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(inset)
    if marks.asks:
        for real, pill in zip((True, False), pills(box), strict=True):
            _paint_choice(painter, pill, real, words[0] if real else words[1], marks.choice is real, unit)
        return
    if marks.stamp:
        _paint_stamp(painter, box, marks, unit)


def pills(box: QRectF) -> tuple[QRectF, QRectF]:
    """Return where "real" and "fake" are to be clicked on a note."""
    unit = box.height() / 116
    width = (box.width() - 15 * unit) / 2
    top = box.bottom() - 25 * unit
    return (QRectF(box.left() + 6 * unit, top, width, 20 * unit),
            QRectF(box.right() - 6 * unit - width, top, width, 20 * unit))


def paint_picture(painter: QPainter, box: QRectF, picture: np.ndarray, plane: Plane | None, unit: float) -> None:
    """Draw a sample: an image, or the place of a point on a small map."""
    if picture.ndim == 3:
        image = qimage(argb(picture[None])[0])
        room = min(box.width() / image.width(), box.height() / image.height())
        wide, high = image.width() * room, image.height() * room
        target = QRectF(box.center().x() - wide / 2, box.center().y() - high / 2, wide, high)
        # whole pixels first: a smooth enlargement would blur what is made of pixels
        factor = max(1, round(room * painter.device().devicePixelRatioF()))
        sharp = image.scaled(image.width() * factor, image.height() * factor, Qt.AspectRatioMode.IgnoreAspectRatio,
                             Qt.TransformationMode.FastTransformation) if factor > 1 else image
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(target, sharp)
        return
    painter.setPen(QPen(QColor(_EDGE), 1))
    painter.setBrush(QColor(_PLATE))
    painter.drawRect(box)
    if plane is None:
        return
    dots = plane.place(plane.real, box)
    painter.setPen(QPen(QColor(_DOTS), max(1.6, 2.2 * unit), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPoints(QPolygonF([QPointF(float(x), float(y)) for x, y in dots]))
    x, y = plane.place(picture[None], box)[0]
    radius = 3.4 * unit
    painter.setPen(QPen(QColor(_PLATE), 1.4 * unit))
    painter.setBrush(QColor(_INK))
    painter.drawEllipse(QPointF(float(x), float(y)), radius, radius)


def paint_truth(painter: QPainter, at: QPointF, real: bool, reach: float, colour: QColor) -> None:
    """Draw the sign of a real sample, a filled circle, or of a fake, a cross."""
    if real:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(at, reach, reach)
        return
    painter.setPen(QPen(colour, max(1.6, 0.55 * reach), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(at + QPointF(-reach, -reach) * 0.9, at + QPointF(reach, reach) * 0.9)
    painter.drawLine(at + QPointF(-reach, reach) * 0.9, at + QPointF(reach, -reach) * 0.9)


def _paint_head(painter: QPainter, box: QRectF, note: Note, marks: Marks, unit: float) -> None:
    left = box.left()
    if marks.shows_truth:
        colour = QColor(_REAL if note.is_real else _FAKE)
        paint_truth(painter, QPointF(left + 4 * unit, box.center().y()), note.is_real, 3.6 * unit, colour)
        left += 12 * unit
    metrics = painter.fontMetrics()
    # what there is no room for goes: first the sign before the number, then the class
    texts = [f"\N{NUMERO SIGN} {note.number}", str(note.number)]
    gap, said = 4 * unit, metrics.horizontalAdvance(marks.remark)
    number = next((text for text in texts if left + said + gap + metrics.horizontalAdvance(text) <= box.right()),
                  "" if marks.remark else texts[1])
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(_FAINT))
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | middle, number)
    room = box.right() - left - metrics.horizontalAdvance(number) - gap
    if note.label and (not marks.remark or said + metrics.horizontalAdvance(note.label) + gap <= room):
        painter.setPen(QColor(_INK))
        label = metrics.elidedText(note.label, Qt.TextElideMode.ElideRight, int(room - said))
        painter.drawText(QRectF(left, box.top(), room, box.height()), Qt.AlignmentFlag.AlignLeft | middle, label)
        left += metrics.horizontalAdvance(label) + gap
    painter.setPen(QColor(_GOOD if marks.is_good else _ALERT))
    painter.drawText(QRectF(left, box.top(), box.right() - left, box.height()), Qt.AlignmentFlag.AlignLeft | middle,
                     marks.remark)


def _paint_stamp(painter: QPainter, box: QRectF, marks: Marks, unit: float) -> None:
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(11 * unit)))
    metrics = QFontMetricsF(font)
    colour = QColor(_INK if marks.says_real is None else _REAL if marks.says_real else _FAKE)
    width, height = metrics.horizontalAdvance(marks.stamp) + 9 * unit, metrics.height() + 3 * unit
    painter.save()
    painter.setFont(font)
    painter.translate(box.right() - width / 2 - 4 * unit, box.bottom() - height / 2 - 8 * unit)
    painter.rotate(_STAMP_TILT)
    frame = QRectF(-width / 2, -height / 2, width, height)
    painter.setPen(QPen(colour, 1.8 * unit))
    paper = QColor(_PAPER)
    paper.setAlphaF(0.86)
    painter.setBrush(paper)
    painter.drawRoundedRect(frame, 2.5 * unit, 2.5 * unit)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, marks.stamp)
    painter.restore()


def _paint_choice(painter: QPainter, box: QRectF, real: bool, word: str, chosen: bool, unit: float) -> None:
    colour = QColor(_REAL if real else _FAKE)
    painter.setPen(QPen(colour, 1.4 * unit))
    painter.setBrush(colour if chosen else QColor(_PLATE))
    painter.drawRoundedRect(box, 3 * unit, 3 * unit)
    painter.setPen(QColor(_PLATE) if chosen else colour)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)


def focus_frame(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """Draw a frame around the note that the keyboard is at."""
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 5, 5)


