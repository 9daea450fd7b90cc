"""Finds text that a person cannot read in full: cut off at an edge, ended by an ellipsis, or squeezed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

_ROUNDING = 1.5  # logical pixels
_MORE = "\N{HORIZONTAL ELLIPSIS}"


def cut_texts(window: QWidget) -> list[str]:
    """Every text in a shown window that is cut, with the class of the widget it stands in."""
    with _watched_painting() as found:
        window.grab()
    return sorted({*found, *(f"{type(w).__name__}: {_text_of(w)}" for w in window.findChildren(QWidget)
                             if w.isVisible() and _text_of(w) and _squeezed(w))})


@contextmanager
def _watched_painting() -> Iterator[set[str]]:
    """Collects what is painted by hand and does not fit where it is painted."""
    found: set[str] = set()
    draw, elide, dense = QPainter.drawText, QFontMetrics.elidedText, {}

    def watched_draw(painter, *args):
        text = next(a for a in args if isinstance(a, str))
        owner = type(painter.device()).__name__
        if text in dense:
            found.add(f"{owner}: {dense[text]}")
        elif isinstance(args[0], QRect | QRectF) and _overflows(painter, *args[:3]):
            found.add(f"{owner}: {text}")
        return draw(painter, *args)

    def watched_elide(metrics, text, *args):
        shown = elide(metrics, text, *args)
        if shown != text:
            dense[shown] = text
        return shown

    with patch.object(QPainter, "drawText", watched_draw), patch.object(QFontMetrics, "elidedText", watched_elide):
        yield found


def _overflows(painter: QPainter, place: QRect | QRectF, flags: int, text: str) -> bool:
    place = QRectF(place)
    needed = QFontMetricsF(painter.font()).boundingRect(place, int(flags), text)
    device = painter.device()
    ratio = device.devicePixelRatio()
    edge = painter.transform().inverted()[0].mapRect(QRectF(0, 0, device.width() / ratio, device.height() / ratio)
                                                     if not isinstance(device, QWidget) else QRectF(device.rect()))
    edge = edge if int(flags) & Qt.TextFlag.TextDontClip else edge.intersected(place)
    return bool(text.strip()) and (needed.width() > edge.width() + _ROUNDING or needed.height() > edge.height() + 2 * _ROUNDING
                                   or not edge.adjusted(-_ROUNDING, -9, _ROUNDING, 9).contains(needed))


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""


def _squeezed(widget: QWidget) -> bool:
    """Whether a widget of Qt's has less room than its text takes."""
    if isinstance(widget, QLineEdit):
        return widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width() - 4
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + _ROUNDING
    hint = widget.minimumSizeHint() if isinstance(widget, QLabel) else widget.sizeHint()
    return hint.width() > widget.width() + _ROUNDING or hint.height() > widget.height() + _ROUNDING
