"""The timeline: what is drawn is what the history holds, and every switch does what it says."""

from __future__ import annotations

import csv
import gc
import io
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QToolTip

from ganviz.engine.settings.commands import Pause
from ganviz.engine.telemetry.events import Applied
from ganviz.ui.panels.timeline import SMOOTHING
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import WASSERSTEIN, fake_config, fake_loss, feed
from tests.ui.mouse import inside
from tests.ui.panels.timeline.charting import begin, box_of, constant, draw, move, pixels_like, shown, y_of


def test_it_says_what_to_do_before_the_first_step(timeline, controller):
    assert "Run" in timeline.page.blank.text
    assert timeline.csv() is None
    controller.set_state("loading")
    assert "Loading" in timeline.page.blank.text


def test_curves_are_the_history_in_the_sides_colours(timeline, controller):
    begin(timeline)
    timeline.smoothing.setValue(0)
    draw(timeline)
    plots = timeline.plots
    assert len(plots.steps) <= plots.max_points()
    _, mean, low, high = controller.history.query("loss_d", 0, int(plots.seen.high), plots.max_points())
    curve = timeline.plot("losses").traces[0]
    for drawn, wanted in ((curve.y, mean), (curve.low, low), (curve.high, high)):
        np.testing.assert_allclose(drawn, wanted)
    for name in ("losses", "accuracy"):
        for curve in timeline.plot(name).traces:
            assert pixels_like(plots, getattr(DARK, curve.hue), box_of(timeline.plot(name))) > 100
            assert curve.dashed == (curve.series in ("loss_g", "accuracy_fake"))


def test_a_curve_lies_where_its_value_is(timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 400, loss_d=2.0, loss_g=0.5, accuracy_real=1.0, accuracy_fake=0.0)
    draw(timeline)
    image = timeline.plots.grab().toImage()
    x = int(timeline.plots.x(200))
    for name, value, colour in (("losses", 2.0, DARK.discriminator), ("accuracy", 1.0, DARK.real)):
        y = int(y_of(timeline.plot(name), value))
        near = [image.pixelColor(x, y + d) for d in (-1, 0, 1)]
        wanted = QColor(colour)
        assert min(abs(c.red() - wanted.red()) + abs(c.green() - wanted.green()) for c in near) < 30


def test_a_critic_has_no_accuracy_and_its_estimate_stands_there_instead(qtbot, timeline, controller):
    begin(timeline, config=fake_config(WASSERSTEIN), accuracy=False)
    losses, estimate = timeline.plot("losses"), timeline.plot("estimate")
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "estimate"]
    assert losses.levels == ()
    constant(controller.history, 3001, 3000, score_real=7.0, score_fake=4.5)
    draw(timeline)
    assert float(estimate.traces[0].y[-1]) == pytest.approx(2.5)
    low, high = estimate.viewRange()[1]
    assert low < 0 < 2.5 < high
    y = y_of(estimate, 2.5)
    assert box_of(estimate).top() < y < box_of(estimate).bottom()
    assert pixels_like(timeline.plots, DARK.discriminator, QRectF(box_of(estimate).center().x(), y - 3, 300, 6)) > 150


def test_an_accuracy_that_was_measured_stays_beside_the_estimate(timeline, controller):
    begin(timeline)
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]
    controller.apply(3000, "loss → Wasserstein", fake_config(WASSERSTEIN))
    draw(timeline)
    accuracy = timeline.plot("accuracy")
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "estimate", "accuracy"]
    assert not accuracy.is_blank()
    assert "critic" in accuracy.note
    assert accuracy.note in accuracy.head.text()
    controller.apply(3000, "loss → hinge", fake_config())
    draw(timeline)
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]
    begin(timeline, config=fake_config(WASSERSTEIN), accuracy=False)
    assert accuracy not in timeline.plots.shown(), "that was another run"


def test_scores_that_compare_without_a_critic_say_why_there_is_no_accuracy(timeline):
    begin(timeline, config=fake_config(fake_loss("relativistic", threshold=None)), accuracy=False)
    accuracy = timeline.plot("accuracy")
    assert "critic" in accuracy.note
    assert accuracy.is_blank()
    assert accuracy.left.labels == []
    box = box_of(accuracy)
    assert pixels_like(timeline.plots, DARK.real, box) == 0
    assert pixels_like(timeline.plots, DARK.muted, box, 60) > 50, "the note stands there"


def test_equilibrium_lines_follow_the_loss(timeline, controller):
    begin(timeline)
    losses = timeline.plot("losses")
    assert [(level.value, level.colour) for level in losses.levels] == [
        (1.3863, "discriminator"), (0.6931, "generator")]
    low, high = losses.viewRange()[1]
    assert low < 0.6931 < 1.3863 < high
    assert "D at equilibrium 1.39" in losses.head.text()
    controller.apply(3000, "loss → relativistic", fake_config(fake_loss("relativistic", 0.693, 0.693)))
    assert draw(timeline)
    assert [(level.value, level.colour) for level in losses.levels] == [(0.693, "muted")]
    assert controller.marks[-1].summary in timeline.plots.labels[-1].text


def test_no_words_of_levels_cover_the_newest_steps(timeline, controller):
    begin(timeline)
    for name, colours in (("losses", (DARK.discriminator, DARK.generator)), ("accuracy", (DARK.muted,))):
        plot, box = timeline.plot(name), box_of(timeline.plot(name))
        newest = timeline.plots.x(3000)
        for curve in plot.traces:
            curve.set_data(np.empty(0), np.empty(0))
        right = QRectF(newest - 200, box.top(), 200, box.height())
        # what is left is one dotted line for each level: not more than 200 pixels each
        for colour in colours:
            assert pixels_like(timeline.plots, colour, right, 60) <= 200


def test_nothing_new_is_not_drawn(timeline, controller):
    begin(timeline)
    assert not draw(timeline)
    feed(controller.history, 3001, 10)
    assert draw(timeline)


def test_gradients_are_shown_on_demand(qtbot, timeline, controller):
    begin(timeline)
    assert timeline.plots.named("gradients") is None
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    gradients = timeline.plot("gradients")
    assert timeline.plots.shown()[-1] is gradients
    assert pixels_like(timeline.plots, DARK.discriminator, box_of(gradients)) > 50
    _, mean, _, _ = controller.history.query("grad_norm_d", 1, 3000, 10)
    positions = gradients.traces[0].y
    assert np.nanmin(positions) < np.log10(mean.mean()) < np.nanmax(positions)
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    assert gradients not in timeline.plots.shown()


def test_smoothing_calms_the_curve_and_leaves_the_band(timeline, controller):
    begin(timeline, steps=400)
    timeline.smoothing.setValue(0)
    curve = timeline.plot("losses").traces[0]
    rough, low = np.diff(curve.y).std(), curve.low.copy()
    timeline.smoothing.setValue(SMOOTHING.index(50))
    assert np.diff(curve.y).std() < rough / 5
    assert np.nanmin(curve.low) == pytest.approx(np.nanmin(low))
    assert "50" in timeline.smoothing_text.text()


def test_marks_stand_at_their_steps_and_do_not_overlap(qtbot, timeline, controller):
    begin(timeline)
    for step in (500, 505, 530, 560, 600, 2990):
        controller.apply(step, f"D lr → {step}e-6", optimizer__d__lr=step * 1e-6)
    controller.marks.append(Applied(700, 99, Pause(), "paused", controller.config))
    assert draw(timeline)
    plots, labels = timeline.plots, timeline.plots.labels
    assert [label.marks[0].step for label in labels if label.marks] == [500, 530, 560, 600, 2990]
    assert labels[0].text == "D lr → 505e-6  (+1)"
    shown_labels = [label for label in labels if label.width > 0]
    assert len(shown_labels) >= 4
    for i, a in enumerate(shown_labels):
        assert a.left + a.width <= box_of(timeline.plot("losses")).width()
        for b in shown_labels[i + 1:]:
            assert a.row != b.row or a.left + a.width <= b.left or b.left + b.width <= a.left
    for name in ("losses", "accuracy"):
        box = box_of(timeline.plot(name))
        line = QRectF(round(plots.x(2990)) - 1, box.top(), 3, box.height())
        assert pixels_like(plots, "#8e9196", line, 60) > box.height() / 4, "a dashed line, not opaque"
    move(qtbot, timeline, QPoint(round(plots.x(2990)), inside(timeline.plot("accuracy").vb).y()))
    qtbot.waitUntil(lambda: QToolTip.text() == "step 2,990: D lr → 2990e-6")
    QToolTip.hideText()


def test_curves_do_not_strike_through_the_marks_words(timeline, controller):
    begin(timeline)
    controller.apply(1200, "D learning rate 0.001 → 0.0003", optimizer__d__lr=3e-4)
    draw(timeline)
    plots, losses = timeline.plots, timeline.plot("losses")
    place = plots.event_labels.place_of(plots.labels[0]).translated(box_of(losses).topLeft())
    top = losses.vb.point_at(place.center()).y()
    for curve in losses.traces:
        curve.set_data(curve.x, np.full_like(curve.y, top))  # where the words are
    beside = place.translated(place.width() + 20, 0)
    assert pixels_like(plots, DARK.discriminator, beside) > 100
    assert pixels_like(plots, DARK.discriminator, place) == 0


def test_more_plots_than_there_is_room_for_scroll_and_the_steps_stay_in_sight(qtbot, controller):
    timeline = shown(qtbot, controller, height=200)
    begin(timeline)
    before = timeline.minimumSizeHint().height()
    qtbot.mouseClick(timeline.gradients_switch, Qt.MouseButton.LeftButton)
    controller.apply(3000, "loss → Wasserstein", fake_config(WASSERSTEIN))
    draw(timeline)
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "estimate", "accuracy", "gradients"]
    assert timeline.minimumSizeHint().height() == before, "the Timeline takes no more of the window"
    for plot in timeline.plots.shown():
        assert box_of(plot).height() >= 30
    scroll = timeline.page.plots
    assert scroll.verticalScrollBar().maximum() > 50
    strip = scroll.grab().toImage()
    row = [strip.pixelColor(x, strip.height() - 12) for x in range(40, strip.width() - 60)]
    muted = QColor(DARK.muted)
    assert any(abs(c.red() - muted.red()) < 40 for c in row), "the steps are written at the lower edge"
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    QApplication.processEvents()
    gradients = timeline.plot("gradients")
    seen = timeline.plots.mapTo(scroll.viewport(), box_of(gradients).center().toPoint())
    assert scroll.viewport().rect().contains(seen)


def test_a_new_run_forgets_the_old_one(timeline, controller):
    begin(timeline, steps=5000)
    controller.apply(100, "D lr → 1e-4")
    draw(timeline)
    timeline.start(controller.begin(fake_config()))
    draw(timeline)
    assert len(timeline.plots.steps) == 0
    assert not timeline.page.shows_plots()
    feed(controller.history, 1, 50)
    draw(timeline)
    assert timeline.page.shows_plots()
    assert timeline.plots.seen.high <= 120
    assert timeline.plots.labels == []


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
    assert timeline.plots.grab().toImage().pixelColor(2, 2) == QColor(theme.card)
    assert pixels_like(timeline.plots, theme.discriminator, box_of(timeline.plot("losses"))) > 20
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
    image = timeline.plots.grab().toImage()
    y = int(y_of(timeline.plot("losses"), 1.0))
    card = QColor(DARK.card)
    column = [image.pixelColor(int(timeline.plots.x(70)), y + d) for d in (-1, 0, 1)]
    assert any(abs(c.green() - card.green()) < 25 for c in column)


def test_five_hundred_frames_leave_none_alone(qtbot, timeline, controller):
    begin(timeline, steps=500)
    gc.collect()  # what earlier tests left would be freed on the way, with its references
    before = sys.getrefcount(None)
    for frame in range(500):
        feed(controller.history, 501 + 10 * frame, 10)
        draw(timeline)
    # PySide6 6.12.0 dropped a reference to None at every painter call, until Python aborted
    assert sys.getrefcount(None) > before - 200


def test_a_part_of_the_run_is_not_called_the_whole_run(qtbot, timeline, controller):
    timeline.start(controller.begin(fake_config()))
    constant(controller.history, 1, 400, loss_d=1.0, loss_g=1.0)
    draw(timeline)
    chosen = timeline.window_length
    assert chosen.currentText() == "Whole run"
    qtbot.keyClick(timeline.plots, Qt.Key.Key_Plus)
    assert (chosen.currentText(), chosen.placeholderText()) == ("", "Part of the run")
    assert not timeline.follow_switch.isChecked()
    qtbot.keyClick(timeline.plots, Qt.Key.Key_End)
    assert chosen.currentText() == "Whole run"
