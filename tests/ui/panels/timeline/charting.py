"""Timelines that are shown, what they are fed with, and what is read off their pixels."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.panels.timeline import Timeline
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import fake_config, feed


def shown(qtbot, controller, theme=DARK, width=1000, height=320):
    timeline = Timeline(controller, theme)
    qtbot.addWidget(timeline)
    timeline.resize(width, height)
    with qtbot.waitExposed(timeline):
        timeline.show()
    return timeline


def begin(timeline, steps=3000, config=None, **about):
    timeline.start(timeline.controller.begin(config or fake_config()))
    feed(timeline.controller.history, 1, steps, **about)
    draw(timeline)


def draw(timeline):
    changed = timeline.refresh({})
    QApplication.processEvents()
    return changed


def constant(history, first, count, **values):
    rows = np.full((count, len(SERIES)), np.nan, np.float32)
    for name, value in values.items():
        rows[:, SERIES.index(name)] = value
    history.append(ScalarBlock(first, rows))


def pixels_like(widget, colour, box=None, tolerance=40):
    """How many pixels of the widget (in a box in its own coordinates) have about this colour."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    pixels = pixels[:, :3 * image.width()].reshape(image.height(), image.width(), 3).astype(int)
    if box is not None:
        pixels = pixels[int(box.top()):int(box.bottom()), int(box.left()):int(box.right())]
    away = np.abs(pixels - QColor(colour).getRgb()[:3]).sum(axis=2)
    return int((away < tolerance).sum())


def box_of(plot):
    """Where the curves of a plot are, in pixels of the widget."""
    return plot.vb.sceneBoundingRect()


def y_of(plot, position):
    """The pixel row of the widget in which a position of the value axis lies."""
    return box_of(plot).top() + float(plot.vb.y_pixels(position))


def move(qtbot, timeline, at):
    """Move the pointer there, from another place."""
    port = timeline.plots.viewport()
    qtbot.mouseMove(port, QPoint(at.x() + 3, at.y() + 1))
    qtbot.mouseMove(port, at)
