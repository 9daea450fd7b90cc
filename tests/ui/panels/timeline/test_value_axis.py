"""The value axis of the timeline's plots: its labels, logarithms, peaks outside it, and losses of different sizes."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtWidgets import QApplication, QToolTip

from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import WASSERSTEIN, fake_config, feed
from tests.ui.panels.timeline.charting import begin, box_of, constant, draw, move, pixels_like, shown


def test_log_leaves_out_what_has_no_logarithm(qtbot, timeline, controller):
    timeline.start(controller.begin(fake_config(WASSERSTEIN)))
    constant(controller.history, 1, 100, loss_d=-1.0, loss_g=10.0)
    qtbot.mouseClick(timeline.log_switch, Qt.MouseButton.LeftButton)
    draw(timeline)
    losses = timeline.plot("losses")
    assert np.isnan(losses.traces[0].y).all()
    np.testing.assert_allclose(losses.traces[1].y, 1.0)
    qtbot.mouseClick(timeline.log_switch, Qt.MouseButton.LeftButton)
    np.testing.assert_allclose(losses.traces[0].y, -1.0)


def test_a_low_plots_labels_do_not_overlap(qtbot, controller):
    timeline = shown(qtbot, controller, height=400)
    begin(timeline)
    axis = timeline.plot("accuracy").left
    for height, texts in ((90.0, ["0 %", "50 %", "100 %"]), (20.0, ["0 %", "100 %"]), (4.0, ["0 %"])):
        axis.resize(48, height)
        assert [text for _, _, text in axis.value_texts()] == texts


@pytest.mark.parametrize("value", [3e6, -4.25e7, 1e-7])
def test_no_label_of_the_value_axis_is_clipped(qtbot, timeline, controller, value):
    timeline.start(controller.begin(fake_config(WASSERSTEIN)))
    rows = 1 + 0.1 * np.sin(np.arange(400))
    values = np.full((400, len(SERIES)), np.nan, np.float32)
    values[:, 0] = values[:, 1] = value * rows
    controller.history.append(ScalarBlock(1, values))
    draw(timeline)
    axis = timeline.plot("losses").left
    wide = QFontMetrics(timeline.plots.plain)
    assert axis.labels
    for place, _, text in axis.value_texts():
        assert wide.horizontalAdvance(text) <= place.width()
    image = timeline.plots.grab().toImage()
    card = QColor(DARK.card).rgb()
    box = box_of(timeline.plot("losses"))
    edge = {image.pixel(0, y) for y in range(int(box.top()), int(box.bottom()))}
    assert edge == {card}, "no digit reaches the edge"


def test_the_value_axis_seldom_changes_its_width(timeline, controller):
    timeline.start(controller.begin(fake_config(WASSERSTEIN)))
    widths, scale = [], 1.0
    for k in range(60):
        scale *= 1.3 if k % 3 else 0.8
        constant(controller.history, 1 + 50 * k, 50, loss_d=scale, loss_g=scale / 2)
        draw(timeline)
        widths.append(timeline.plot("losses").left.width())
        assert timeline.plot("accuracy").left.width() == widths[-1]
    assert np.count_nonzero(np.diff(widths)) <= 4


def test_one_peak_does_not_flatten_the_loss(qtbot, timeline, controller):
    begin(timeline, steps=1500)
    low, high = timeline.plot("losses").viewRange()[1]
    constant(controller.history, 1501, 1, loss_d=400.0, loss_g=1.0, accuracy_real=0.5, accuracy_fake=0.5)
    feed(controller.history, 1502, 1500)
    draw(timeline)
    losses, plots = timeline.plot("losses"), timeline.plots
    assert losses.viewRange()[1][1] < 3
    assert "1 peak outside" in losses.head.text()
    box, x = box_of(losses), plots.x(1501)
    assert pixels_like(plots, DARK.discriminator, QRectF(x - 4, box.top(), 9, 8)) > 15, "a sign at the edge"
    move(qtbot, timeline, QPoint(round(x), round(box.top()) + 4))
    qtbot.waitUntil(lambda: "peak" in QToolTip.text())
    QToolTip.hideText()
    qtbot.mouseClick(plots.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(box.top()) + 4))
    QApplication.processEvents()
    assert losses.viewRange()[1][1] > losses.traces[0].y.max() > 5, "one click shows all of it"
    key = next(key for key in losses.head.keys if key.action is not None)
    place = losses.head.place_of(key).translated(losses.head.scenePos())
    qtbot.mouseMove(plots.viewport(), place.center().toPoint())
    qtbot.mouseClick(plots.viewport(), Qt.MouseButton.LeftButton, pos=place.center().toPoint())
    assert losses.viewRange()[1][1] < 3, "and one the usual range"


def test_a_loss_that_rises_at_the_end_is_no_peak(timeline, controller):
    begin(timeline, steps=3000)
    constant(controller.history, 3001, 60, loss_d=30.0, loss_g=1.0)
    timeline.smoothing.setValue(0)
    draw(timeline)
    losses = timeline.plot("losses")
    assert losses.viewRange()[1][1] > 30
    assert "outside" not in losses.head.text()


def test_a_loss_far_above_the_other_is_divided_and_its_key_says_so(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 400, loss_d=1.0, loss_g=30.0, accuracy_real=1.0, accuracy_fake=0.0)
    draw(timeline)
    losses = timeline.plot("losses")
    d, g = losses.traces
    assert (d.key(), g.key()) == ("D", "G ÷ 10")
    assert "G ÷ 10" in losses.head.text()
    np.testing.assert_allclose((d.y[50], g.y[50]), (1.0, 3.0))
    timeline.log_switch.click()
    draw(timeline)
    assert g.key() == "G", "a logarithm needs no divisor"
    np.testing.assert_allclose(g.y[50], np.log10(30.0))


def test_losses_of_one_size_again_are_no_longer_divided(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 100, loss_d=1.0, loss_g=30.0)
    draw(timeline)
    assert timeline.plot("losses").traces[1].divisor == 10
    constant(controller.history, 101, 1000, loss_d=1.0, loss_g=1.0)
    draw(timeline)
    assert [curve.divisor for curve in timeline.plot("losses").traces] == [1, 1]
