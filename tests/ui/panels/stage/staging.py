"""What a Stage is fed with, and clicked at."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from ganviz.engine.probes.closeup import Closeup
from ganviz.engine.probes.heatmap import HeatMap
from ganviz.engine.probes.manifold import Manifold
from ganviz.engine.probes.samples import ImageSamples, PointSamples
from ganviz.engine.telemetry.events import Started
from ganviz.engine.telemetry.facts import RunFacts
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.stage import Stage
from ganviz.ui.theme.theme import DARK

EXTENT = (-2.0, 2.0, -2.0, 2.0)


def shown_stage(qtbot, controller, theme=DARK):
    stage = Stage(controller, theme)
    qtbot.addWidget(stage)
    stage.resize(720, 560)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def started(kind="points", offset=None, scale=None):
    shape, extent = ((2,), EXTENT) if kind == "points" else ((1, 8, 8), None)
    facts = RunFacts(data_kind=kind, shape=shape, items=100, extent=extent, modes=None, label_names=(), z_dim=2,
                     offset=offset, scale=scale)
    return Started(0, None, "CPU", "", "", {}, facts)


def told(kind, **facts):
    """A run that has begun, with other facts."""
    about = started(kind)
    return replace(about, facts=replace(about.facts, **facts))


def feed(stage, *contents, step=1):
    names = {PointSamples: "samples", ImageSamples: "samples", HeatMap: "heatmap", Manifold: "manifold",
             Closeup: "closeup"}
    changed = stage.refresh({names[type(c)]: Picture(names[type(c)], step, c) for c in contents})
    QApplication.processEvents()
    return changed


def points(real=((1.0, 1.0),), fake=((-1.0, -1.0),), weights="train"):
    real, fake = np.array(real, np.float32).reshape(-1, 2), np.array(fake, np.float32).reshape(-1, 2)
    return PointSamples(real, fake, np.linspace(-1, 1, len(fake), dtype=np.float32), weights)


def images(channels=1, count=16, side=8):
    random = np.random.default_rng(0)
    fake, real = random.integers(0, 256, (2, count, side, side, channels), dtype=np.uint8)
    scores = np.linspace(-2, 2, count, dtype=np.float32)
    return ImageSamples(fake, real, scores, -scores, np.arange(count), "ema", even=0.5)


def closeup(index=2, which="fake", distance=0.05, typical=0.1, even=0.5):
    samples = images()
    return Closeup(which, index, samples.fake[index], -0.5, 0.378, samples.real[:5], np.arange(5),
                   np.linspace(distance, 0.3, 5, dtype=np.float32), typical, 256, even)


def click_overlay(qtbot, stage, *overlays):
    for overlay in overlays:
        qtbot.mouseClick(stage.toolbar.overlays[overlay], Qt.MouseButton.LeftButton)


def scroll(widget, at, delta, modifiers=Qt.KeyboardModifier.NoModifier):
    QApplication.sendEvent(widget, QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False))


def drag(qtbot, port, start, end, button=Qt.MouseButton.LeftButton, modifier=Qt.KeyboardModifier.NoModifier):
    """Drag with the mouse, as a hand does: in steps."""
    qtbot.mouseMove(port, start)
    qtbot.mousePress(port, button, modifier, start)
    for share in (0.3, 0.7, 1.0):
        at = QPointF(start) + (QPointF(end) - QPointF(start)) * share
        QApplication.sendEvent(port, QMouseEvent(
            QEvent.Type.MouseMove, at, QPointF(port.mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton, button,
            modifier))
    qtbot.mouseRelease(port, button, modifier, end)
    QApplication.processEvents()


def double_click(qtbot, port, at):
    """Click twice, as a hand does: with the releases."""
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(port, left, pos=at)
    qtbot.mouseDClick(port, left, pos=at)
    qtbot.mouseRelease(port, left, pos=at)


def click_sample(qtbot, stage, side, index):
    grids = stage.gallery.grids
    qtbot.mouseClick(grids, Qt.MouseButton.LeftButton, pos=grids.rect_of(side, index).center().toPoint())
