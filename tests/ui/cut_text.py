"""Finds text that a person cannot read in full: cut off at an edge, ended by an ellipsis, or squeezed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

_ROUNDING = 1.5  # logical pixels
_OVERHANG = 3.0  # that a line may reach above or below its place: of that, letters have nothing


def cut_texts(window: QWidget) -> list[str]:
    """Every text in a shown window that is cut, after the class of the widget in which it stands."""
    with _watched_painting() as found:
        window.grab()
    squeezed = {f"{type(w).__name__}: {_text_of(w)}" for w in window.findChildren(QWidget)
                if w.isVisible() and _text_of(w) and _is_squeezed(w)}
    return sorted(found | squeezed)


@contextmanager
def _watched_painting() -> Iterator[set[str]]:
    """Collect what widgets paint themselves and what does not fit where it is painted."""
    found: set[str] = set()
    shortened: dict[str, str] = {}
    draw, elide = QPainter.drawText, QFontMetrics.elidedText

    def watched_draw(painter, *args):
        text = next(a for a in args if isinstance(a, str))
        flags = args[1] if isinstance(args[1], Qt.AlignmentFlag | Qt.TextFlag | int) else Qt.AlignmentFlag(0)
        if text in shortened or (isinstance(args[0], QRect | QRectF) and _overflows(painter, args[0], flags, text)):
            found.add(f"{type(painter.device()).__name__}: {shortened.get(text, text)}")
        return draw(painter, *args)

    def watched_elide(metrics, text, *args):
        shown = elide(metrics, text, *args)
        if shown != text:
            shortened[shown] = text
        return shown

    with patch.object(QPainter, "drawText", watched_draw), patch.object(QFontMetrics, "elidedText", watched_elide):
        yield found


def _overflows(painter: QPainter, place: QRect | QRectF, flags: Qt.AlignmentFlag | Qt.TextFlag, text: str) -> bool:
    """Whether a text reaches beyond its place, to which Qt clips it, or beyond the widget."""
    if not text.strip():
        return False
    needed = QFontMetricsF(painter.font()).boundingRect(QRectF(place), int(flags), text)
    device, ratio = painter.device(), painter.device().devicePixelRatio()
    size = device.size() if isinstance(device, QWidget) else device.size() / ratio
    edge = painter.transform().inverted()[0].mapRect(QRectF(0, 0, size.width(), size.height()))
    if not int(flags) & Qt.TextFlag.TextDontClip:
        edge = edge.intersected(QRectF(place))
    return not edge.adjusted(-_ROUNDING, -_OVERHANG, _ROUNDING, _OVERHANG).contains(needed)


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""


def _is_squeezed(widget: QWidget) -> bool:
    """Whether one of Qt's widgets has less room than its text takes."""
    if isinstance(widget, QLineEdit):
        return widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width()
    if isinstance(widget, QComboBox):
        return widget.fontMetrics().horizontalAdvance(widget.currentText()) > widget.width()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + _ROUNDING
    wanted = widget.sizeHint()
    return wanted.width() > widget.width() + _ROUNDING or wanted.height() > widget.height() + _ROUNDING
