"""What a hand does with the mouse on a view of plots, as events of its viewport."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

_NONE = Qt.KeyboardModifier.NoModifier


def inside(part, share_x=0.5, share_y=0.5):
    """A point of the viewport in a plot's box or axis, by shares of its width and height."""
    box = part.sceneBoundingRect()
    return QPoint(round(box.left() + share_x * box.width()), round(box.top() + share_y * box.height()))


def drag(qtbot, view, start, end, modifier=_NONE):
    """Drag with the left button, in steps."""
    port, button = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseMove(port, start)
    qtbot.mousePress(port, button, modifier, start)
    for share in (0.3, 0.7, 1.0):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        event = QMouseEvent(QEvent.Type.MouseMove, at, QPointF(port.mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton,
                            button, modifier)
        QApplication.sendEvent(port, event)
    qtbot.mouseRelease(port, button, modifier, end)
    QApplication.processEvents()


def double_click(qtbot, view, at):
    """Click twice, with the releases."""
    port, left = view.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(port, left, pos=at)
    qtbot.mouseDClick(port, left, pos=at)
    qtbot.mouseRelease(port, left, pos=at)


def turn(view, at, notches, modifier=_NONE):
    """Turn the wheel."""
    port = view.viewport()
    event = QWheelEvent(QPointF(at), QPointF(port.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
                        Qt.MouseButton.NoButton, modifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(port, event)
    QApplication.processEvents()
