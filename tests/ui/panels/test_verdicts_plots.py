"""What a person does with the plots of the verdicts: zooming, dragging, a region, logarithms, saving."""

from __future__ import annotations

import csv
import io
import math
import re
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip

from ganviz.ui.panels.verdicts import Verdicts
from ganviz.ui.plots import plot_menu
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.fakes import WASSERSTEIN, FakeController, fake_config, feed
from tests.ui.mouse import double_click, drag, inside, turn
from tests.ui.panels.test_verdicts import bluish, orange, place, scores, show


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, controller):
    panel = Verdicts(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(420, 280)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.start(controller.begin(fake_config()))
    return panel


@pytest.fixture
def histogram(panel):
    """The histogram of ten bins from 0 to 1: real 25 % from 0.6, 75 % from 0.7; fake 90 % from 0.2, 10 % from 0.6."""
    show(panel, scores())
    return panel.histogram


def choose(plot, name):
    """Choose an entry of a plot's menu."""
    menu = plot_menu.make(plot)
    next(action for action in menu.actions() if action.objectName() == name).trigger()
    QApplication.processEvents()
    menu.deleteLater()


def test_bins_may_change_in_number_at_any_time(histogram):
    """Areas and lines lie in memory of their own, which is freed and may be given to the others the next time."""
    for count in (201, 100, 50, 25) * 40:
        histogram.bars.set_data(np.linspace(0, 1, count + 1), np.full((2, count), 1 / count), (0.5, 0.5))
        histogram.grab()
    assert not histogram.bars.paint_failed


def test_the_wheel_zooms_the_scores_and_new_ones_do_not_change_that(qtbot, panel, histogram):
    plot = histogram.plot
    shares = plot.viewRange()[1]
    turn(histogram, inside(plot.vb), 1)
    low, high = plot.viewRange()[0]
    assert high - low == pytest.approx(0.85)
    assert (low + high) / 2 == pytest.approx(0.5, abs=0.01), "about the pointer"
    assert plot.viewRange()[1] == shares
    show(panel, scores())
    assert plot.viewRange()[0] == [low, high]
    double_click(qtbot, histogram, inside(plot.vb))
    assert plot.viewRange()[0] == [0.0, 1.0]


def test_each_axis_is_zoomed_on_its_own(qtbot, panel, histogram):
    plot = histogram.plot
    scores_seen, (low, high) = plot.viewRange()
    ground = inside(plot.left)
    ground.setY(round(plot.vb.sceneBoundingRect().bottom()) - 2)
    turn(histogram, ground, 2)
    assert plot.viewRange()[0] == scores_seen
    assert plot.viewRange()[1] == pytest.approx([0.0, 0.85**2 * high], abs=0.01)
    show(panel, scores())
    assert plot.viewRange()[1][1] < 0.8 * high, "held"
    double_click(qtbot, histogram, inside(plot.left))
    assert plot.viewRange()[1] == [low, high]
    turn(histogram, inside(plot.lower), -20)
    assert plot.viewRange()[0] == [-0.5, 1.5], "as far out as makes sense"


def test_dragging_moves_the_scores(qtbot, histogram):
    plot = histogram.plot
    turn(histogram, inside(plot.vb), 4)
    low, high = plot.viewRange()[0]
    drag(qtbot, histogram, inside(plot.vb), inside(plot.vb) + QPoint(60, 25))
    moved = 60 * (high - low) / plot.vb.width()
    assert plot.viewRange()[0] == pytest.approx([low - moved, high - moved], rel=1e-3)
    assert plot.viewRange()[1][0] == 0.0


def test_a_rectangle_zooms_into_both(qtbot, histogram):
    plot = histogram.plot
    top = plot.viewRange()[1][1]
    drag(qtbot, histogram, inside(plot.vb, 0.25, 0.5), inside(plot.vb, 0.75, 0.9), Qt.KeyboardModifier.ShiftModifier)
    assert plot.viewRange()[0] == pytest.approx([0.25, 0.75], abs=0.01)
    assert plot.viewRange()[1] == pytest.approx([0.1 * top, 0.5 * top], abs=0.02 * top)
    choose(plot, "view_all")
    assert plot.viewRange() == [[0.0, 1.0], [0.0, top]]


def test_scores_of_another_unit_are_seen_whole(qtbot, panel, histogram):
    plot = histogram.plot
    turn(histogram, inside(plot.vb), 4)
    choose(plot, "region")
    show(panel, scores(is_probability=False))
    assert plot.viewRange()[0] == [-10.0, 10.0]
    assert histogram.region() is None


def test_rare_scores_are_seen_on_a_logarithmic_axis(panel, histogram):
    plot = histogram.plot
    content = scores()
    rare = content.real.copy()
    rare[0], rare[7] = 1 / 6400, 0.75 - 1 / 6400
    show(panel, replace(content, real=rare))
    beside = place(panel, 0.04, 0.0)
    assert not bluish(pixel(histogram, beside - QPointF(0, 4))), "one sample of 6,400"
    choose(plot, "log_y")
    ground, top = plot.viewRange()[1]
    assert ground == pytest.approx(math.log10(0.5 / 6400))
    assert 0 <= top < 0.3
    box = plot.vb.sceneBoundingRect()
    height = box.height() * (math.log10(1 / 6400) - ground) / (top - ground)
    at = QPointF(place(panel, 0.04, ground).x(), box.bottom())
    assert bluish(pixel(histogram, at - QPointF(0, height - 3)))
    assert pixel(histogram, at - QPointF(0, height + 4)) == QColor(DARK.card)
    # the fakes' 10 % stand where the logarithm puts them, inside the reals' 25 %
    height = box.height() * (-1 - ground) / (top - ground)
    at = QPointF(place(panel, 0.67, ground).x(), box.bottom())
    inner, outer = (pixel(histogram, at - QPointF(0, height + d)) for d in (-6, 6))
    assert inner.red() > outer.red() + 20
    assert bluish(outer)
    assert [text for _, text in plot.left.labels][-1].endswith("%")
    choose(plot, "log_y")
    assert plot.viewRange()[1][0] == 0.0


def pixel(view, at):
    return view.grab().toImage().pixelColor(round(at.x()), round(at.y()))


def test_a_region_tells_the_shares_in_it(qtbot, panel, histogram):
    plot = histogram.plot
    choose(plot, "region")
    assert histogram.region() == pytest.approx((1 / 3, 2 / 3))
    # of the bins, those with their middle in it: 0.3 to 0.7
    assert plot.head.text() == "real 25.0 %   fake 10.0 %   in the region"
    assert [text for _, text in plot.lower.pills] == ["0.30", "0.70"]
    edge = inside(plot.vb, 2 / 3)
    drag(qtbot, histogram, edge, edge + QPoint(round(0.2 * plot.vb.width()), 0))
    assert histogram.region() == pytest.approx((1 / 3, 2 / 3 + 0.2), abs=0.01)
    assert plot.head.text().startswith("real 100.0 %   fake 10.0 %")
    assert plot.viewRange()[0] == [0.0, 1.0], "the region was dragged, not the plot"
    content = scores()
    show(panel, replace(content, fake=content.fake[::-1].copy()))
    assert plot.head.text().startswith("real 100.0 %   fake 100.0 %"), "of the newest scores"
    choose(plot, "region")
    assert plot.head.text() == "mean real 0.72   mean fake 0.29   overlap 0.10"
    assert plot.lower.pills == ()


def test_the_head_says_less_where_there_is_less_room(qtbot, panel, histogram):
    texts = []
    for width in (420, 300, 200):
        panel.resize(width, 280)
        QApplication.processEvents()
        texts.append(histogram.plot.head.text())
    assert texts == ["mean real 0.72   mean fake 0.29   overlap 0.10", "real 0.72   fake 0.29   overlap 0.10",
                     "real 0.72   fake 0.29"]


def test_the_pointer_reads_a_bin(qtbot, panel, histogram):
    show(panel, scores(even=0.65))
    at = place(panel, 0.67, 0.4).toPoint()
    qtbot.mouseMove(histogram.viewport(), at + QPoint(3, 1))
    qtbot.mouseMove(histogram.viewport(), at)
    assert QToolTip.text() == ("score 0.60 to 0.70\n25.0 % of the real samples\n10.0 % of the fake ones\n"
                               "at 0.65, D cannot tell")
    QToolTip.hideText()


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=["dark", "light"])
def test_the_histogram_is_saved_as_picture_drawing_and_table(qtbot, panel, histogram, tmp_path, monkeypatch, theme):
    panel.set_theme(theme)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda parent, title, name, kind: (str(tmp_path / name), kind))
    for kind in ("png", "svg", "csv"):
        with qtbot.waitSignal(panel.saved) as told:
            choose(histogram.plot, kind)
        assert told.args == [tmp_path / f"verdicts-scores.{kind}"]
    picture = QImage(str(tmp_path / "verdicts-scores.png"))
    assert picture.pixelColor(picture.width() - 2, picture.height() - 2) == QColor(theme.card)
    colours = {QColor(picture.pixelColor(x, y)).name() for x in range(picture.width())
               for y in range(picture.height())}
    assert {theme.real.lower(), theme.fake.lower()} <= colours
    drawing = (tmp_path / "verdicts-scores.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(drawing.encode())
    drawn = QImage(renderer.defaultSize(), QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.magenta)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    corners = {drawn.pixelColor(x, y).name() for x in (1, drawn.width() - 2) for y in (1, drawn.height() - 2)}
    assert corners == {theme.card.lower()}, "its ground is as large as itself"
    for word in ("mean real", "overlap", "probability of real", "%"):
        assert word in drawing
    assert (tmp_path / "verdicts-scores.csv").read_text(encoding="utf-8") == panel.csv()
    assert panel.csv().splitlines()[7] == "0.6,0.7,0.25,0.1"


def test_in_a_low_panel_the_axis_has_its_name_among_its_numbers(panel, histogram):
    def written() -> list[str]:
        return re.findall(r">([^<>]+)</text>", plot_menu.drawing(histogram.plot).decode())

    assert {"0.4", "0.6", "D’s verdict: probability of real"} <= set(written())
    panel.resize(300, panel.minimumSizeHint().height())
    QApplication.processEvents()
    assert histogram.plot.vb.height() >= 40, "pixels in which the bars can still be told apart"
    words = written()
    assert {"0.0", "1.0", "probability of real"} <= set(words)
    assert "0.5" not in words, "the name stands there"
    panel.resize(420, 280)
    QApplication.processEvents()
    assert "D’s verdict: probability of real" in written()


def test_no_words_cover_the_mean_scores(qtbot, panel, controller):
    panel.resize(700, 280)
    feed(controller.history, 1, 2000)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert panel.mean_scores.head.text() == "Mean probability of real   real   fake   0.5: cannot tell"
    panel.resize(280, 280)
    QApplication.processEvents()
    assert panel.mean_scores.head.text() == "Mean score   real   fake"
    image, box = panel.steps.grab().toImage(), panel.mean_scores.vb.sceneBoundingRect()
    assert box.right() < image.width()
    newest = [image.pixelColor(int(panel.steps.x(1990)), y) for y in range(int(box.top()), int(box.bottom()))]
    assert any(map(bluish, newest))
    assert any(map(orange, newest))


def test_over_time_looks_back_and_follows_again(qtbot, panel, controller):
    feed(controller.history, 1, 2000)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    plot, seen = panel.mean_scores, panel.steps.seen
    turn(panel.steps, inside(plot.vb), 4)
    assert not seen.following
    before = seen.low
    drag(qtbot, panel.steps, inside(plot.vb), inside(plot.vb) + QPoint(40, 0))
    assert seen.low < before
    assert plot.viewRange()[1] == [-0.02, 1.02]
    qtbot.keyClick(panel.steps, Qt.Key.Key_End)
    assert seen.following
    assert seen.high >= 2000


def test_over_time_a_region_tells_mean_least_and_greatest(qtbot, panel, controller):
    panel.resize(900, 280)
    feed(controller.history, 1, 300)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    choose(panel.mean_scores, "region")
    panel.steps.set_region((100.5, 200.2))
    table = controller.history.series(101, 200)
    words = panel.mean_scores.head.text()
    for name in ("score_real", "score_fake"):
        column = controller.history.names.index(name)
        parts = (table.mean[:, column].mean(), table.low[:, column].min(), table.high[:, column].max())
        assert "mean {:.4g}, from {:.4g} to {:.4g}".format(*parts) in words
    panel.resize(420, 280)
    QApplication.processEvents()
    assert panel.mean_scores.head.text().startswith("real {:.4g} (".format(
        table.mean[:, controller.history.names.index("score_real")].mean()))


def test_over_time_is_saved_from_the_menu(qtbot, panel, controller, tmp_path, monkeypatch):
    feed(controller.history, 1, 30)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda parent, title, name, kind: (str(tmp_path / name), kind))
    with qtbot.waitSignal(panel.saved):
        choose(panel.mean_scores, "csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "verdicts-mean-scores.csv").read_text(encoding="utf-8"))))
    assert len(rows) == 30
    assert [name.split()[0] for name in rows[0]][2:] == ["score_real"] * 3 + ["score_fake"] * 3


def test_a_model_without_a_discriminator_has_no_verdicts_on_either_page(qtbot, panel, controller):
    started = controller.begin(fake_config())
    panel.start(replace(started, facts=replace(started.facts, sides=("g",))))
    feed(controller.history, 1, 30)
    assert "no discriminator" in panel.now.blank.text
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert panel.over_time.blank.isVisible()
    assert "no discriminator" in panel.over_time.blank.text


def test_a_critics_mean_scores_find_their_range(qtbot, panel, controller):
    panel.start(controller.begin(fake_config(WASSERSTEIN)))
    feed(controller.history, 1, 300)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    low, high = panel.mean_scores.viewRange()[1]
    _, mean, _, _ = controller.history.query("score_real", 1, 300, 100)
    assert low < mean.min()
    assert mean.max() < high
    assert (low, high) != (-0.02, 1.02)
