"""What a person does with the plots of the timeline: zooming, dragging, a region, logarithms, saving."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog

from ganviz.ui.panels.timeline import WINDOWS
from ganviz.ui.plots import plot_menu
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import fake_config, feed
from tests.ui.mouse import double_click, drag, inside, turn
from tests.ui.panels.timeline.charting import begin, box_of, constant, draw, move, shown


def entries(plot):
    """The entries of a plot's menu as it is now."""
    return [entry for entry in plot_menu.make(plot).actions() if entry.objectName()]


def action(plot, name):
    """An entry of a plot's menu."""
    return next(entry for entry in entries(plot) if entry.objectName() == name)


def test_dragging_looks_back_and_end_follows_again(qtbot, timeline, controller):
    begin(timeline)
    plots, seen = timeline.plots, timeline.plots.seen
    timeline.window_length.setCurrentIndex(WINDOWS.index(500))
    timeline.window_length.activated.emit(WINDOWS.index(500))
    assert seen.high - seen.low == 500
    assert seen.low > 2400
    before, values = plots.step_at(300), timeline.plot("losses").viewRange()[1]
    drag(qtbot, timeline.plots, QPoint(300, 80), QPoint(600, 80))
    assert not timeline.follow_switch.isChecked()
    assert plots.step_at(600) == pytest.approx(before, abs=1), "what was held stays under the pointer"
    assert timeline.plot("losses").viewRange()[1] == values, "on the plot, only the steps are dragged"
    before = seen.low, seen.high
    feed(controller.history, 3001, 500)
    assert not draw(timeline)  # what is new lies outside of what is seen
    assert (seen.low, seen.high) == before
    plots.setFocus()
    qtbot.keyClick(plots, Qt.Key.Key_End)
    assert timeline.follow_switch.isChecked()
    assert seen.low <= 3500 <= seen.high
    assert seen.high - seen.low == 500


def test_the_wheel_zooms_about_the_pointer(qtbot, timeline, controller):
    begin(timeline)
    plots, seen = timeline.plots, timeline.plots.seen
    step, span = plots.step_at(400), seen.high - seen.low
    turn(timeline.plots, QPoint(400, 80), 2)
    assert seen.high - seen.low == pytest.approx(0.85**2 * span)
    assert plots.step_at(400) == pytest.approx(step, abs=1)
    assert not timeline.follow_switch.isChecked()
    middle = (seen.high + seen.low) / 2
    turn(timeline.plots, QPoint(400, 80), 1, Qt.KeyboardModifier.ShiftModifier)
    assert (seen.high + seen.low) / 2 < middle, "with Shift it moves"
    qtbot.mouseClick(timeline.follow_switch, Qt.MouseButton.LeftButton)
    assert seen.following
    assert seen.high - seen.low == span
    qtbot.mouseClick(timeline.follow_switch, Qt.MouseButton.LeftButton)
    assert not seen.following


def test_each_axis_is_zoomed_and_dragged_on_its_own(qtbot, timeline, controller):
    begin(timeline)
    losses, accuracy, plots = timeline.plot("losses"), timeline.plot("accuracy"), timeline.plots
    steps, values = losses.viewRange()
    on_values = QPoint(10, inside(losses.vb).y())
    turn(timeline.plots, on_values, 2)
    assert losses.viewRange()[0] == steps
    low, high = losses.viewRange()[1]
    assert high - low == pytest.approx(0.85**2 * (values[1] - values[0]))
    assert timeline.follow_switch.isChecked(), "the newest step is followed still"
    assert accuracy.viewRange()[1] == [-0.04, 1.04]
    drag(qtbot, timeline.plots, on_values, on_values + QPoint(0, 20))
    moved = 20 / box_of(losses).height() * (high - low)
    assert losses.viewRange()[1] == pytest.approx([low + moved, high + moved], abs=moved / 20)
    held = losses.viewRange()[1]
    constant(controller.history, 3001, 200, loss_d=50.0, loss_g=50.0)
    draw(timeline)
    assert losses.viewRange()[1] == held, "the person's range stays"
    double_click(qtbot, timeline.plots, on_values)
    assert losses.viewRange()[1][1] > 50, "a double click on the axis lets it go"
    steps = losses.viewRange()[0]
    turn(timeline.plots, QPoint(400, plots.height() - 8), 2)
    assert losses.viewRange()[0][1] - losses.viewRange()[0][0] == pytest.approx(0.85**2 * (steps[1] - steps[0]))
    assert losses.viewRange()[0] == pytest.approx(accuracy.viewRange()[0])


def test_shift_draws_a_rectangle_to_zoom_into(qtbot, timeline, controller):
    begin(timeline)
    losses, plots = timeline.plot("losses"), timeline.plots
    start, end = inside(losses.vb, 0.2, 0.3), inside(losses.vb, 0.4, 0.8)
    box = box_of(losses)
    left, right = plots.step_at(start.x()), plots.step_at(end.x())
    top, bottom = (losses.vb.point_at(QPointF(at)).y() for at in (start, end))
    drag(qtbot, timeline.plots, start, end, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert losses.viewRange()[0] == pytest.approx([left, right], abs=2)
    assert losses.viewRange()[1] == pytest.approx([bottom, top], abs=2 * (top - bottom) / box.height())
    assert not timeline.follow_switch.isChecked()
    double_click(qtbot, timeline.plots, inside(losses.vb))
    assert timeline.follow_switch.isChecked()
    low, high = losses.viewRange()[1]
    assert low < bottom
    assert high > top
    assert plots.seen.high >= 3000


def test_the_crosshair_reads_the_nearest_point(qtbot, timeline, controller):
    begin(timeline)
    plots, losses = timeline.plots, timeline.plot("losses")
    before = plots.grab().toImage()
    x = round(plots.x(1500))
    move(qtbot, timeline, QPoint(x, inside(losses.vb).y()))
    index = plots.cursor_index()
    assert abs(plots.steps[index] - 1500) <= 10
    QApplication.processEvents()
    assert plots.grab().toImage() != before
    value = f"{losses.traces[0].y[index]:.4g}"
    assert f"D {value}" in losses.head.text()
    assert "on real" in timeline.plot("accuracy").head.text()
    assert " %" in timeline.plot("accuracy").head.keys[1].value
    QApplication.sendEvent(plots.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(plots, QEvent(QEvent.Type.Leave))
    assert plots.cursor_index() is None
    assert value not in losses.head.text()


def test_the_crosshairs_step_hides_no_half_of_a_label(qtbot, timeline, controller):
    begin(timeline)
    plots, axis = timeline.plots, timeline.plots.shown()[-1].lower
    move(qtbot, timeline, QPoint(round(plots.x(1000)) + 8, 60))
    pill, = axis.pill_places()
    pill.translate(axis.scenePos())
    assert pill.contains(QPointF(plots.x(1000), pill.center().y()))
    image, left, right = plots.grab().toImage(), int(pill.left()), int(pill.right())
    rows = range(int(pill.top()), int(pill.bottom()))
    drawn = {image.pixel(x, y) for x in (*range(left - 20, left - 1), *range(right + 2, right + 20)) for y in rows}
    assert drawn == {QColor(DARK.card).rgb()}


def test_a_region_tells_mean_least_and_greatest_of_each_curve(qtbot, timeline, controller):
    begin(timeline, steps=3000)
    plots, losses = timeline.plots, timeline.plot("losses")
    action(losses, "region").trigger()
    QApplication.processEvents()
    first, last = plots.region()
    assert 0 < first < last < plots.seen.high
    middle = inside(losses.vb, 0.5, 0.6)
    drag(qtbot, timeline.plots, middle, middle - QPoint(100, 0))
    assert plots.region()[0] == pytest.approx(first - (plots.step_at(400) - plots.step_at(300)), abs=3)
    assert timeline.follow_switch.isChecked(), "the region was dragged, not the plot"
    plots.set_region((1000.5, 1500.2))
    table = controller.history.series(1001, 1500)
    for plot, k, digits in ((losses, 0, "{:.4g}"), (losses, 1, "{:.4g}"), (timeline.plot("accuracy"), 4, "{:.0f} %")):
        scale = 100 if "%" in digits else 1
        parts = [digits.format(scale * float(v)) for v in (
            table.mean[:, k].astype(np.float64).mean(), table.low[:, k].min(), table.high[:, k].max())]
        words = "mean {}, from {} to {}".format(*parts)
        assert words in plot.head.text(), plot.head.text()
    assert [text for _, text in plots.shown()[-1].lower.pills] == ["1,000", "1,500"]
    action(losses, "region").trigger()
    assert plots.region() is None
    assert "mean" not in losses.head.text()


def test_each_axis_may_be_logarithmic(qtbot, timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 9, loss_d=5.0, loss_g=1.0)
    constant(controller.history, 10, 3990, loss_d=1.0, loss_g=1.0)
    draw(timeline)
    plots, losses = timeline.plots, timeline.plot("losses")
    action(losses, "log_x").trigger()
    draw(timeline)
    assert losses.viewRange()[0] == pytest.approx([0, np.log10(plots.seen.high)])
    np.testing.assert_allclose(losses.traces[0].x[:5], np.log10([1, 2, 3, 4, 5])), "as fine as they are known"
    box = box_of(losses)
    assert plots.x(10) == pytest.approx(box.left() + box.width() / np.log10(plots.seen.high), abs=1)
    assert "1,000" in [text for _, text in plots.shown()[-1].lower.labels]
    turn(timeline.plots, inside(losses.vb, 0.5), 2)
    assert not timeline.follow_switch.isChecked()
    action(losses, "log_y").trigger()
    assert timeline.log_switch.isChecked()
    assert np.nanmax(losses.traces[0].y) <= np.log10(5.0) + 1e-6
    assert "log_y" not in [entry.objectName() for entry in entries(timeline.plot("accuracy"))], "shares do not need it"
    action(losses, "log_x").trigger()
    draw(timeline)
    assert losses.traces[0].x[-1] > 100


def test_the_menu_opens_with_a_right_click_and_sees_all_again(qtbot, timeline, controller):
    begin(timeline)
    losses, plots = timeline.plot("losses"), timeline.plots
    turn(timeline.plots, inside(losses.vb), 3)
    qtbot.mouseMove(plots.viewport(), inside(losses.vb))
    qtbot.mouseClick(plots.viewport(), Qt.MouseButton.RightButton, pos=inside(losses.vb))
    menu = QApplication.activePopupWidget()
    texts = [entry.text() for entry in menu.actions() if entry.text()]
    assert texts == ["View all", "Zoom by rectangle", "Logarithmic values", "Logarithmic horizontal axis",
                     "Region with statistics", "Show every peak", "Copy as a picture", "Save as PNG…", "Save as SVG…",
                     "Save as CSV…"]
    menu.actions()[0].trigger()
    menu.close()
    assert timeline.follow_switch.isChecked()
    assert plots.seen.low == 0


def test_a_rectangle_may_be_the_rule(qtbot, timeline, controller):
    begin(timeline)
    losses = timeline.plot("losses")
    action(losses, "rectangle").trigger()
    before = losses.viewRange()
    accuracy = timeline.plot("accuracy")
    drag(qtbot, timeline.plots, inside(accuracy.vb, 0.3, 0.2), inside(accuracy.vb, 0.5, 0.8))
    assert losses.viewRange()[0] != before[0]
    assert accuracy.viewRange()[1] != [-0.04, 1.04]


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_a_plot_is_saved_as_picture_drawing_and_table(qtbot, controller, tmp_path, monkeypatch, theme):
    timeline = shown(qtbot, controller, theme)
    begin(timeline, steps=200)
    losses = timeline.plot("losses")
    asked = []

    def answer(parent, title, name, filter):
        asked.append(name)
        return str(tmp_path / name), filter

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    for kind in ("png", "svg", "csv"):
        with qtbot.waitSignal(timeline.saved) as told:
            action(losses, kind).trigger()
        assert told.args == [tmp_path / f"timeline-losses.{kind}"]
    assert asked == ["timeline-losses.png", "timeline-losses.svg", "timeline-losses.csv"]
    picture = QImage(str(tmp_path / "timeline-losses.png"))
    assert picture.width() == pytest.approx(2 * losses.size().width(), abs=2)
    assert picture.pixelColor(3, 3) == QColor(theme.card)
    colours = [QColor(picture.pixelColor(x, y)).name() for x in range(0, picture.width(), 2)
               for y in range(0, picture.height(), 2)]
    assert colours.count(QColor(theme.discriminator).name()) > 20
    drawing = (tmp_path / "timeline-losses.svg").read_text(encoding="utf-8")
    assert QSvgRenderer(drawing.encode()).isValid()
    assert theme.discriminator in drawing
    assert "at equilibrium" in drawing
    assert "step" in drawing, "with the axis, which on the screen stands under another plot"
    rows = list(csv.DictReader(io.StringIO((tmp_path / "timeline-losses.csv").read_text(encoding="utf-8"))))
    assert len(rows) == 200
    assert [name for name in rows[0] if "mean" in name] == ["loss_d (mean)", "loss_g (mean)"]
    assert timeline.plots.shown()[0].lower.isVisible() is False, "as it was"


def test_what_cannot_be_written_is_said(qtbot, timeline, controller, tmp_path, monkeypatch):
    begin(timeline, steps=50)
    path = tmp_path / "nowhere" / "plot.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: (str(path), ""))
    for kind in ("png", "svg", "csv"):
        with qtbot.waitSignal(timeline.failed) as told:
            action(timeline.plot("losses"), kind).trigger()
        assert "does not exist" in told.args[0]
    with qtbot.waitSignal(timeline.said) as told:
        action(timeline.plot("losses"), "copy").trigger()
    assert "Loss" in told.args[0]
    assert QApplication.clipboard().image().width() > 1000
