"""Plots paint only what has changed, and that looks as if they had painted everything."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from ganviz.ui.panels.timeline import Timeline
from ganviz.ui.plots.curves import same_until
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import FakeController, fake_config, feed


class PaintedRects(QObject):
    def __init__(self, widget):
        super().__init__(widget)
        self.rects = []
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


@pytest.fixture
def timeline(qtbot):
    controller = FakeController(fake_config())
    timeline = Timeline(controller, DARK)
    qtbot.addWidget(timeline)
    timeline.resize(1200, 260)
    with qtbot.waitExposed(timeline):
        timeline.show()
    controller.begin(fake_config())
    return timeline


def pixels(widget, rect=None):
    """(height, width, 4) int channels of the widget, or of a part that it is asked to paint alone."""
    image = widget.grab(widget.rect() if rect is None else rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    lines = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return lines[:, :image.width()].astype(int)


@pytest.mark.parametrize("first", [60, 700, 5200])
def test_what_is_not_painted_anew_has_not_changed(timeline, first):
    history = timeline.controller.history
    feed(history, 1, first)
    timeline.refresh({})
    QApplication.processEvents()
    port = timeline.plots.viewport()
    partly = 0
    for k in range(12):
        before = pixels(port)
        painted = PaintedRects(port)
        feed(history, first + 1 + 7 * k, 7, 7)
        timeline.refresh({})
        QApplication.processEvents()
        rect = QRect()
        for part in painted.rects:
            rect = rect.united(part)
        port.removeEventFilter(painted)
        after = pixels(port)
        changed = np.flatnonzero((before != after).any(axis=(0, 2)))
        assert changed.size == 0 or rect.left() <= changed.min()
        partly += rect.width() < port.width() / 2
        # a line that is clipped is rounded a little differently
        np.testing.assert_allclose(pixels(port, rect), after[rect.top():rect.bottom() + 1,
                                                             rect.left():rect.right() + 1], atol=4)
    assert partly > 6


def test_values_are_compared_up_to_the_first_difference():
    old = np.array([1.0, 2.0, np.nan, 4.0]), np.array([1.0, 1.0, 1.0, 1.0])
    new = np.array([1.0, 2.0, np.nan, 4.5, 5.0]), np.array([1.0, 1.0, 1.0, 1.0, 1.0])
    assert same_until(old, new) == 3
    assert same_until(old, old) == 4
    assert same_until((old[0][:0], old[1][:0]), new) == 0
    assert same_until(old, (old[0], np.array([1.0, 7.0, 1.0, 1.0]))) == 1
