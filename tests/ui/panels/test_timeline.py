"""The timeline: what is drawn is what the history holds, and every switch does what it says."""

from __future__ import annotations

import csv
import io
import sys

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPixmap, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolTip

from ganviz.engine.settings.commands import Pause, Set
from ganviz.engine.telemetry.events import Applied
from ganviz.engine.telemetry.mailbox import SERIES, ScalarBlock
from ganviz.ui.panels.timeline import SMOOTHING, WINDOWS, Timeline, bridged
from ganviz.ui.plots.mark_labels import MarkFeed, place_labels
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import WASSERSTEIN, FakeController, fake_config, fake_loss, feed


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def timeline(qtbot, controller):
    return shown(qtbot, controller)


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
    image = widget.grab().toImage()
    wanted = QColor(colour)
    left, top, right, bottom = (0, 0, image.width(), image.height()) if box is None else (
        int(box.left()), int(box.top()), int(box.right()), int(box.bottom()))
    found = 0
    for y in range(top, bottom):
        for x in range(left, right):
            c = image.pixelColor(x, y)
            found += (abs(c.red() - wanted.red()) + abs(c.green() - wanted.green())
                      + abs(c.blue() - wanted.blue())) < tolerance
    return found


def test_it_says_what_to_do_before_the_first_step(timeline, controller):
    assert "Run" in timeline.canvas.empty_text
    assert timeline.csv() is None
    controller.set_state("loading")
    assert "Loading" in timeline.canvas.empty_text


def test_curves_are_the_history_in_the_sides_colours(timeline, controller):
    begin(timeline)
    timeline.smoothing.setValue(0)
    draw(timeline)
    canvas = timeline.canvas
    assert len(canvas.steps) <= canvas.max_points()
    steps, mean, low, high = controller.history.query("loss_d", 0, int(canvas.range.high), canvas.max_points())
    np.testing.assert_allclose(timeline.losses.curves[0].mean, mean)
    for curve in (*timeline.losses.curves, *timeline.accuracy.curves):
        strip = timeline.losses if curve in timeline.losses.curves else timeline.accuracy
        assert pixels_like(canvas, getattr(DARK, curve.colour), strip.plot) > 100
        assert curve.dashed == (curve.series in ("loss_g", "accuracy_fake"))


def test_a_curve_lies_where_its_value_is(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 400, loss_d=2.0, loss_g=0.5, accuracy_real=1.0, accuracy_fake=0.0)
    draw(timeline)
    image = timeline.canvas.grab().toImage()
    x = int(timeline.canvas.x(200))
    for strip, value, colour in ((timeline.losses, 2.0, DARK.discriminator), (timeline.accuracy, 1.0, DARK.real)):
        y = int(strip.y(value))
        near = [image.pixelColor(x, y + d) for d in (-1, 0, 1)]
        wanted = QColor(colour)
        assert min(abs(c.red() - wanted.red()) + abs(c.green() - wanted.green()) for c in near) < 30


def test_a_critic_has_no_accuracy_and_its_estimate_stands_there_instead(qtbot, timeline, controller):
    begin(timeline, config=fake_config(WASSERSTEIN), accuracy=False)
    assert not timeline.accuracy.visible
    assert timeline.losses.levels == ()
    constant(controller.history, 3001, 3000, score_real=7.0, score_fake=4.5)
    draw(timeline)
    assert timeline.estimate.visible
    assert float(timeline.estimate.curves[0].mean[-1]) == pytest.approx(2.5)
    assert timeline.estimate.scale.low < 0 < 2.5 < timeline.estimate.scale.high
    y = timeline.estimate.y(2.5)
    assert timeline.estimate.plot.top() < y < timeline.estimate.plot.bottom()
    assert pixels_like(timeline.canvas, DARK.discriminator,
                       QRectF(timeline.estimate.plot.center().x(), y - 3, 300, 6)) > 200


def test_an_accuracy_that_was_measured_stays_beside_the_estimate(timeline, controller):
    begin(timeline)
    assert not timeline.estimate.visible
    controller.apply(3000, "loss → Wasserstein", fake_config(WASSERSTEIN))
    draw(timeline)
    assert timeline.estimate.visible
    assert timeline.accuracy.visible
    assert not timeline.accuracy.is_blank()
    assert "critic" in timeline.accuracy.note
    controller.apply(3000, "loss → hinge", fake_config())
    draw(timeline)
    assert not timeline.estimate.visible
    begin(timeline, config=fake_config(WASSERSTEIN), accuracy=False)
    assert not timeline.accuracy.visible, "that was another run"


def test_scores_that_compare_without_a_critic_say_why_there_is_no_accuracy(timeline):
    begin(timeline, config=fake_config(fake_loss("relativistic", threshold=None)), accuracy=False)
    assert "critic" in timeline.accuracy.note
    assert timeline.accuracy.is_blank()
    assert pixels_like(timeline.canvas, DARK.real, timeline.accuracy.plot) == 0


def test_equilibrium_lines_follow_the_loss(timeline, controller):
    begin(timeline)
    assert [(level.value, level.colour) for level in timeline.losses.levels] == [
        (1.3863, "discriminator"), (0.6931, "generator")]
    low, high = timeline.losses.scale.low, timeline.losses.scale.high
    assert low < 0.6931 < 1.3863 < high
    controller.apply(3000, "loss → relativistic", fake_config(fake_loss("relativistic", 0.693, 0.693)))
    assert draw(timeline)
    assert [(level.value, level.colour) for level in timeline.losses.levels] == [(0.693, "muted")]
    assert controller.marks[-1].summary in timeline.canvas.labels[-1].text


def test_nothing_new_is_not_drawn(timeline, controller):
    begin(timeline)
    assert not draw(timeline)
    feed(controller.history, 3001, 10)
    assert draw(timeline)


def test_gradients_are_shown_on_demand(qtbot, timeline, controller):
    begin(timeline)
    assert not timeline.gradients.visible
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert timeline.gradients.visible
    assert pixels_like(timeline.canvas, DARK.discriminator, timeline.gradients.plot) > 50
    steps, mean, _, _ = controller.history.query("grad_norm_d", 1, 3000, 10)
    positions = timeline.gradients.curves[0].mean
    assert np.nanmin(positions) < np.log10(mean.mean()) < np.nanmax(positions)
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    assert not timeline.gradients.visible


def test_log_leaves_out_what_has_no_logarithm(qtbot, timeline, controller):
    timeline.start(controller.begin(fake_config(WASSERSTEIN)))
    constant(controller.history, 1, 100, loss_d=-1.0, loss_g=10.0)
    qtbot.mouseClick(timeline.log_switch, Qt.MouseButton.LeftButton)
    draw(timeline)
    assert np.isnan(timeline.losses.curves[0].mean).all()
    np.testing.assert_allclose(timeline.losses.curves[1].mean, 1.0)
    qtbot.mouseClick(timeline.log_switch, Qt.MouseButton.LeftButton)
    np.testing.assert_allclose(timeline.losses.curves[0].mean, -1.0)


def test_smoothing_calms_the_curve_and_leaves_the_band(timeline, controller):
    begin(timeline, steps=400)
    timeline.smoothing.setValue(0)
    raw = timeline.losses.curves[0]
    rough, low = np.diff(raw.mean).std(), raw.low.copy()
    timeline.smoothing.setValue(SMOOTHING.index(50))
    assert np.diff(timeline.losses.curves[0].mean).std() < rough / 5
    assert np.nanmin(timeline.losses.curves[0].low) == pytest.approx(np.nanmin(low))
    assert "50" in timeline.smoothing_text.text()


def test_dragging_looks_back_and_end_follows_again(qtbot, timeline, controller):
    begin(timeline)
    canvas = timeline.canvas
    timeline.window_length.setCurrentIndex(WINDOWS.index(500))
    timeline.window_length.activated.emit(WINDOWS.index(500))
    assert canvas.range.high - canvas.range.low == 500
    assert canvas.range.low > 2400
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(300, 80))
    qtbot.mouseMove(canvas, QPoint(600, 80))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(600, 80))
    assert not timeline.follow_switch.isChecked()
    assert canvas.range.low < 2400
    before = canvas.range.low, canvas.range.high
    feed(controller.history, 3001, 500)
    assert not draw(timeline)  # what is new lies outside of what is seen
    assert (canvas.range.low, canvas.range.high) == before
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_End)
    assert timeline.follow_switch.isChecked()
    assert canvas.range.low <= 3500 <= canvas.range.high
    assert canvas.range.high - canvas.range.low == 500


def test_the_wheel_zooms_about_the_pointer(qtbot, timeline, controller):
    begin(timeline)
    canvas = timeline.canvas
    at = QPointF(400, 80)
    step, span = canvas.step_at(400), canvas.range.high - canvas.range.low
    event = QWheelEvent(at, canvas.mapToGlobal(at), QPoint(), QPoint(0, 240), Qt.MouseButton.NoButton,
                        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(canvas, event)
    assert canvas.range.high - canvas.range.low < span
    assert canvas.step_at(400) == pytest.approx(step, abs=1)
    assert not timeline.follow_switch.isChecked()
    qtbot.mouseClick(timeline.follow_switch, Qt.MouseButton.LeftButton)
    assert canvas.range.following
    assert canvas.range.high - canvas.range.low == span
    qtbot.mouseClick(timeline.follow_switch, Qt.MouseButton.LeftButton)
    assert not canvas.range.following


def test_marks_stand_at_their_steps_and_do_not_overlap(qtbot, timeline, controller):
    begin(timeline)
    for step in (500, 505, 530, 560, 600, 2990):
        controller.apply(step, f"D lr → {step}e-6", optimizer__d__lr=step * 1e-6)
    controller.marks.append(Applied(700, 99, Pause(), "paused", controller.config))
    assert draw(timeline)
    labels = timeline.canvas.labels
    assert [label.marks[0].step for label in labels if label.marks] == [500, 530, 560, 600, 2990]
    assert labels[0].text == "D lr → 505e-6  (+1)"
    shown_labels = [label for label in labels if label.width > 0]
    assert len(shown_labels) >= 4
    for i, a in enumerate(shown_labels):
        assert a.left + a.width <= timeline.losses.plot.right()
        for b in shown_labels[i + 1:]:
            assert a.row != b.row or a.left + a.width <= b.left or b.left + b.width <= a.left
    qtbot.mouseMove(timeline.canvas, QPoint(100, 60))
    qtbot.mouseMove(timeline.canvas, QPoint(round(labels[-1].x), 60))
    qtbot.waitUntil(lambda: QToolTip.text() == "step 2,990: D lr → 2990e-6")
    QToolTip.hideText()


def test_the_crosshair_reads_the_nearest_point(qtbot, timeline, controller):
    begin(timeline)
    canvas = timeline.canvas
    before = canvas.grab().toImage()
    x = round(float(canvas.x(1500)))
    qtbot.mouseMove(canvas, QPoint(x - 50, 60))
    qtbot.mouseMove(canvas, QPoint(x, 60))
    index = canvas.cursor_index()
    assert abs(canvas.steps[index] - 1500) <= 10
    QApplication.processEvents()
    assert canvas.grab().toImage() != before
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert canvas.cursor_index() is None


def test_curves_do_not_strike_through_the_marks_words(timeline, controller):
    begin(timeline)
    controller.apply(1200, "D learning rate 0.001 → 0.0003", optimizer__d__lr=3e-4)
    draw(timeline)
    canvas, strip = timeline.canvas, timeline.losses
    place = canvas._label_rect(canvas.labels[0])
    top = strip.scale.high - (place.center().y() - strip.plot.top()) / strip.plot.height() * (
        strip.scale.high - strip.scale.low)
    for curve in strip.curves:
        curve.mean = np.full_like(curve.mean, top)  # where the words are
    canvas.update()
    beside = place.translated(place.width() + 20, 0)
    assert pixels_like(canvas, DARK.discriminator, beside) > 100
    assert pixels_like(canvas, DARK.discriminator, place) == 0


def test_curves_do_not_strike_through_the_words_at_equilibrium(timeline, controller):
    begin(timeline)
    canvas, strip = timeline.canvas, timeline.losses
    words = strip.level_words(QFontMetrics(canvas._font))
    assert [w.text for w in words] == ["D at equilibrium 1.39", "G at equilibrium 0.693"]
    place = words[1].place  # G's: D's curve has another colour
    value = strip.scale.high - (place.center().y() - strip.plot.top()) / strip.plot.height() * (
        strip.scale.high - strip.scale.low)
    for curve in strip.curves:
        curve.mean = np.full_like(curve.mean, value)
    canvas.range.low, canvas.range.high = 1.0, 2990.0  # the curves reach the right edge
    canvas.update()
    assert pixels_like(canvas, DARK.discriminator, place.translated(-place.width() - 20, 0)) > 60
    assert pixels_like(canvas, DARK.discriminator, place) == 0


def test_a_marks_words_take_the_place_of_those_at_equilibrium(timeline, controller):
    begin(timeline, config=fake_config(fake_loss(equilibrium_d=9.0, equilibrium_g=None)))
    canvas = timeline.canvas
    assert len(canvas._words) == 2, "those at D's equilibrium, high up, and those of the accuracy"
    controller.apply(2990, "D learning rate 0.001 → 0.0003", optimizer__d__lr=3e-4)
    draw(timeline)
    canvas.grab()
    level, = timeline.losses.level_words(QFontMetrics(canvas._font))
    assert level.place.intersects(canvas._label_rect(canvas.labels[0]))
    assert len(canvas._words) == 2, "the mark's and those of the accuracy"


def test_a_third_plot_asks_for_more_height(qtbot, timeline, controller):
    before = timeline.canvas.minimumHeight()
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    assert timeline.canvas.minimumHeight() >= before + 50
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    assert timeline.canvas.minimumHeight() == before


def test_labels_of_a_low_plot_do_not_overlap(timeline, controller):
    begin(timeline)
    strip = timeline.accuracy
    painted = []

    class Pen(QPainter):
        def drawText(self, place, *rest):
            painted.append(rest[-1])

    pixmap = QPixmap(400, 100)
    for height, labels in ((90.0, ["0 %", "50 %", "100 %"]), (20.0, ["0 %", "100 %"]), (4.0, ["0 %"])):
        painted.clear()
        strip.plot = QRectF(48, 5, 300, height)
        painter = Pen(pixmap)
        strip.paint_axis(painter, DARK)
        painter.end()
        assert [text for text in painted if text] == labels


def test_the_crosshairs_step_hides_no_half_of_a_label(qtbot, timeline, controller):
    begin(timeline)
    canvas = timeline.canvas
    qtbot.mouseMove(canvas, QPoint(round(float(canvas.x(1000))) + 8, 60))
    pill = canvas._pill(QFontMetrics(canvas._font))
    assert pill.contains(QPointF(float(canvas.x(1000)), pill.center().y()))
    image, left, right = canvas.grab().toImage(), int(pill.left()), int(pill.right())
    rows = range(int(pill.top()), int(pill.bottom()))
    drawn = {image.pixel(x, y) for x in (*range(left - 20, left - 1), *range(right + 2, right + 20)) for y in rows}
    assert drawn == {QColor(DARK.card).rgb()}


def test_a_new_run_forgets_the_old_one(timeline, controller):
    begin(timeline, steps=5000)
    controller.apply(100, "D lr → 1e-4")
    draw(timeline)
    timeline.start(controller.begin(fake_config()))
    draw(timeline)
    assert len(timeline.canvas.steps) == 0
    feed(controller.history, 1, 50)
    draw(timeline)
    assert timeline.canvas.range.high <= 120
    assert timeline.canvas.labels == []


def test_csv_holds_all_series(timeline, controller):
    begin(timeline, steps=40, accuracy=False)
    rows = list(csv.DictReader(io.StringIO(timeline.csv())))
    assert len(rows) == 40
    assert rows[7]["first_step"] == rows[7]["last_step"] == "8"
    steps, mean, _, _ = controller.history.query("loss_g", 8, 8, 10)
    assert float(rows[7]["loss_g (mean)"]) == pytest.approx(float(mean[0]), rel=1e-5)
    assert rows[7]["accuracy_real (max share)"] == ""


@pytest.mark.parametrize("width", [300, 640, 1600])
@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_it_can_be_drawn_at_any_width_in_both_themes(qtbot, controller, width, theme):
    timeline = shown(qtbot, controller, DARK, width)
    begin(timeline)
    timeline.set_theme(theme)
    image = timeline.image()
    assert image.width() == width
    assert timeline.canvas.grab().toImage().pixelColor(2, 2) == QColor(theme.card)
    assert pixels_like(timeline.canvas, theme.discriminator, timeline.losses.plot) > 20
    head = timeline.head
    for child in (timeline.log_switch, timeline.smoothing, timeline.window_length, timeline.follow_switch):
        assert head.rect().contains(child.geometry())


def test_a_gap_and_a_diverged_loss_break_the_line(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 50, loss_d=1.0, loss_g=1.0)
    constant(controller.history, 51, 1, loss_d=np.inf, loss_g=np.nan)
    constant(controller.history, 90, 20, loss_d=1.0, loss_g=1.0)
    timeline.smoothing.setValue(0)
    draw(timeline)
    image = timeline.canvas.grab().toImage()
    y = int(timeline.losses.y(1.0))
    card = QColor(DARK.card)
    column = [image.pixelColor(int(timeline.canvas.x(70)), y + d) for d in (-1, 0, 1)]
    assert any(abs(c.green() - card.green()) < 25 for c in column)


def test_five_hundred_frames_leave_none_alone(qtbot, timeline, controller):
    begin(timeline, steps=500)
    before = sys.getrefcount(None)
    for frame in range(500):
        feed(controller.history, 501 + 10 * frame, 10)
        draw(timeline)
    # PySide6 6.12.0 dropped a reference to None at every painter call, until Python aborted
    assert sys.getrefcount(None) > before - 200


def test_thousands_of_marks_cost_what_a_few_do(controller):
    looked_at = []
    taken = MarkFeed(lambda event: looked_at.append(event) or isinstance(event.command, Set))
    events = [Applied(k, k, Set.of({"optimizer.d.lr": 1e-3}), f"change {k}", controller.config) for k in range(5000)]
    for n in (3000, 3000, 4999, 5000):
        marks = taken.marks(events[:n])
        assert [m.step for m in marks] == list(range(n))
    assert len(looked_at) == 5000
    assert taken.marks(events) is marks
    measured = []
    labels = place_labels(marks, np.linspace(0, 600, 5000), lambda text: measured.append(text) or 60.0, 0, 600, 3)
    assert len(measured) == len(labels) <= 120
    assert tuple(mark for label in labels for mark in label.marks) == marks
    assert taken.marks(events[:2]) == marks[:2]


def test_what_is_measured_at_some_steps_only_is_one_line():
    steps = np.arange(1.0, 201.0)
    mean = np.full((2, 200), np.nan, np.float32)
    mean[0, ::16] = np.arange(13)
    mean[1, [10, 150]] = 1.0  # not trained for long: that is a gap
    found = bridged(steps, mean)
    assert found[0, :193] == pytest.approx(np.arange(193) / 16)
    assert np.isnan(found[0, 193:]).all()
    assert np.flatnonzero(~np.isnan(found[1])).tolist() == [10, 150]
    assert np.isnan(mean[0, 1]), "what it is given stays"


def test_a_loss_far_above_the_other_is_divided_and_its_key_says_so(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 400, loss_d=1.0, loss_g=30.0, accuracy_real=1.0, accuracy_fake=0.0)
    draw(timeline)
    d, g = timeline.losses.curves
    assert (d.key(), g.key()) == ("D", "G ÷ 10")
    np.testing.assert_allclose((d.mean[50], g.mean[50]), (1.0, 3.0))
    timeline.log_switch.click()
    draw(timeline)
    assert g.key() == "G", "a logarithm needs no divisor"
    np.testing.assert_allclose(g.mean[50], np.log10(30.0))


def test_losses_of_one_size_again_are_no_longer_divided(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 100, loss_d=1.0, loss_g=30.0)
    draw(timeline)
    assert timeline.losses.curves[1].divisor == 10
    constant(controller.history, 101, 1000, loss_d=1.0, loss_g=1.0)
    draw(timeline)
    assert [curve.divisor for curve in timeline.losses.curves] == [1, 1]


def test_a_part_of_the_run_is_not_called_the_whole_run(qtbot, timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 400, loss_d=1.0, loss_g=1.0)
    draw(timeline)
    shown = timeline.window_length
    assert shown.currentText() == "Whole run"
    qtbot.keyClick(timeline.canvas, Qt.Key.Key_Plus)
    assert (shown.currentText(), shown.placeholderText()) == ("", "Part of the run")
    assert not timeline.follow_switch.isChecked()
    qtbot.keyClick(timeline.canvas, Qt.Key.Key_End)
    assert shown.currentText() == "Whole run"
