"""What screen readers say: every stop of the keyboard has a name, and a slider its value instead of its position."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QSlider, QWidget

from tests.ui.helpers import until_state


def spoken(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.fixture(params=["ring-vanilla", "faces-dcgan", "two-by-two"])
def opened(request, qtbot, window):
    """A window with a run and all of its panels open."""
    window.files.open_preset(request.param)
    qtbot.waitUntil(lambda: window.controller.state in ("running", "paused"), timeout=60_000)
    if window.controller.state == "running":
        window.controller.pause()
        until_state(qtbot, window.controller, "paused")
    return window


def shown_widgets(window):
    for name in window.docks:
        window.dock_area.bring_up(name)
        QApplication.processEvents()
        yield from (w for w in window.docks[name].findChildren(QWidget) if w.isVisible())
    yield from (w for w in window.run_bar.findChildren(QWidget) if w.isVisible())


def test_what_is_shown_is_said(opened):
    """Every name, then values, then what becomes of them; together, as it takes long to show every panel."""
    check_stops(opened)
    check_what_is_said(opened)
    check_sliders(opened)


def check_stops(opened):
    """Assert that every stop of the keyboard has a name."""
    stops = [w for w in shown_widgets(opened) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None]
    assert len(stops) > 40
    assert [(type(w).__name__, type(w.parent()).__name__) for w in stops if not spoken(w).strip()] == []


def check_sliders(opened):
    """Assert that every slider says its value, and says it anew when it has been moved."""
    sliders = {w for w in shown_widgets(opened) if isinstance(w, QSlider)}
    assert len(sliders) > 5
    for slider in sliders:
        name, _, value = spoken(slider).partition(": ")
        assert name
        assert value
        slider.setValue(slider.maximum() if slider.value() < slider.maximum() else slider.minimum())
        renamed, _, changed = spoken(slider).partition(": ")
        assert (renamed, changed) != (name, value), "it follows the slider"
        assert renamed == name


def check_what_is_said(opened):
    """Assert that values are said as they stand on the screen."""
    controls = opened.panels["controls"]
    rate = controls.forms.rates.editors["optimizer.d.lr"]
    assert spoken(rate.slider) == f"D learning rate: {opened.controller.config.optimizer_d.lr:.4g}"
    batch = next(s for s in controls.findChildren(QSlider) if spoken(s).startswith("Batch size"))
    assert spoken(batch) == f"Batch size: {opened.controller.config.train.batch_size} samples"
    steps = next(s for s in controls.findChildren(QSlider) if spoken(s).startswith("D steps"))
    assert spoken(steps) == "D steps: 1"
    truncation = [s for s in opened.panels["latents"].findChildren(QSlider) if spoken(s).startswith("Truncation")]
    assert [spoken(s) for s in truncation] == ["Truncation: off"] * len(truncation)
