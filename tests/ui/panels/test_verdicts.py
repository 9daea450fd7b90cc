"""The verdicts: the histogram's bars, means and words, and the band over time."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ganviz.engine.probes.verdicts import Verdicts as Scores
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.verdicts import Verdicts
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import config as small_config
from tests.ui.fakes import WASSERSTEIN, FakeController, fake_config, feed


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
    return panel


def scores(is_probability=True, even=None):
    edges = np.linspace(0, 1, 11, dtype=np.float32) if is_probability else np.linspace(-10, 10, 11, dtype=np.float32)
    real, fake = np.zeros(10, np.float32), np.zeros(10, np.float32)
    real[[6, 7]], fake[[2, 6]] = (0.25, 0.75), (0.9, 0.1)
    means = (0.72, 0.29) if is_probability else (4.4, -4.2)
    unit = "probability of real" if is_probability else "critic score (raw)"
    return Scores(edges, real, fake, *means, 0.1, 6400, is_probability, unit, even)


def show(panel, content):
    changed = panel.refresh({"verdicts": Picture("verdicts", 100, content)})
    QApplication.processEvents()
    return changed


def colour_at(panel, x, y):
    return panel.now.grab().toImage().pixelColor(round(x), round(y))


def bluish(colour):
    return colour.blue() > colour.red() + 20


def orange(colour):
    return colour.red() > colour.blue() + 20


def test_it_says_what_to_do_before_the_first_scores(panel, controller):
    assert "Run" in panel.now.empty_text
    assert panel.csv() is None
    controller.set_state("running")
    assert "on their way" in panel.now.empty_text


def test_bars_stand_where_the_shares_are(panel, controller):
    panel.start(controller.begin(fake_config()))
    assert show(panel, scores())
    chart = panel.now
    x, y = float(chart.x(0.78)), float(chart.y(0.3))
    assert bluish(colour_at(panel, x, y))
    assert orange(colour_at(panel, chart.x(0.23), chart.y(0.3)))
    assert colour_at(panel, chart.x(0.9), chart.y(0.3)) == QColor(DARK.card)
    assert not bluish(colour_at(panel, x, chart.y(0.85)))
    outline = chart.outline(chart.verdicts.real)
    assert outline.contains(QPointF(float(chart.x(0.65)), float(chart.y(0.2))))
    assert not outline.contains(QPointF(float(chart.x(0.65)), float(chart.y(0.3))))


def test_means_have_lines(panel, controller):
    panel.start(controller.begin(fake_config()))
    show(panel, scores())
    chart = panel.now
    top = chart.plot().top() + 2
    assert any(bluish(colour_at(panel, chart.x(0.72) + d, top)) for d in (-1, 0, 1))
    assert any(orange(colour_at(panel, chart.x(0.29) + d, top + e)) for d in (-1, 0, 1) for e in range(6))


def test_the_title_bar_says_how_many(qtbot, panel, controller):
    panel.start(controller.begin(fake_config()))
    with qtbot.waitSignal(panel.subtitle_changed) as signal:
        show(panel, scores())
    assert signal.args == ["n = 6,400"]


def test_a_bin_explains_itself(panel, controller):
    show(panel, scores())
    assert panel.now.text_at(float(panel.now.x(0.65))) == (
        "score 0.60 to 0.70\n25.0 % of the real samples\n10.0 % of the fake ones")
    assert panel.now.text_at(2) == ""


def test_a_critics_raw_scores_have_their_own_axis(panel, controller):
    panel.start(controller.begin(fake_config(WASSERSTEIN)))
    show(panel, scores())
    show(panel, scores(is_probability=False))
    assert float(panel.now.x(0.0)) == pytest.approx(panel.now.plot().center().x())
    assert panel.csv().splitlines()[0] == \
        "bin_from (critic score (raw)),bin_to (critic score (raw)),share_of_real,share_of_fake"


def test_least_squares_has_targets_instead_of_a_probability(qtbot, panel, controller):
    panel.start(controller.begin(small_config(loss__name="least-squares")))
    feed(controller.history, 1, 20)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert panel.strip.title == "Mean output of D (0 fake, 1 real)"
    qtbot.mouseClick(panel.now_switch, Qt.MouseButton.LeftButton)
    show(panel, replace(scores(is_probability=False), unit="output of D (0 fake, 1 real)"))
    head = next(csv.reader(io.StringIO(panel.csv())))
    assert head[:2] == ["bin_from (output of D (0 fake, 1 real))", "bin_to (output of D (0 fake, 1 real))"]
    before = panel.now.grab().toImage()
    show(panel, replace(scores(is_probability=False), unit="another"))
    assert panel.now.grab().toImage() != before, "the axis says the unit"


def test_csv_holds_the_bins(panel):
    show(panel, scores())
    lines = panel.csv().splitlines()
    assert lines[0] == "bin_from (probability of real),bin_to (probability of real),share_of_real,share_of_fake"
    assert lines[7] == "0.6,0.7,0.25,0.1"
    assert len(lines) == 11


def test_over_time_shows_the_mean_scores_and_wants_no_pictures(qtbot, panel, controller):
    panel.start(controller.begin(fake_config()))
    feed(controller.history, 1, 2000)
    show(panel, scores())
    with qtbot.waitSignal(panel.wishes_changed):
        qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    assert panel.wishes() == {}
    panel.refresh({})
    QApplication.processEvents()
    assert panel.over_time.isVisible()
    _, mean, low, _ = controller.history.query("score_real", 1, 2000, panel.over_time.max_points())
    np.testing.assert_allclose(panel.strip.curves[0].mean, mean)
    np.testing.assert_allclose(panel.strip.curves[0].low, low)
    image, box = panel.over_time.grab().toImage(), panel.strip.plot
    x = int(panel.over_time.x(1500))
    column = [image.pixelColor(x, y) for y in range(int(box.top()), int(box.bottom()))]
    assert sum(map(bluish, column)) > 3
    assert sum(map(orange, column)) > 3
    assert not panel.refresh({})
    qtbot.mouseClick(panel.now_switch, Qt.MouseButton.LeftButton)
    assert panel.now.isVisible()
    assert panel.wishes() == {"verdicts": {}}


def test_the_overlap_is_said_in_a_narrow_panel_too(panel):
    panel.resize(350, 220)
    pictures = []
    for overlap in (0.1, 0.9):
        show(panel, replace(scores(), overlap=overlap))
        pictures.append(panel.now.grab().toImage().copy(0, 0, 350, 18))
    assert pictures[0] != pictures[1]


def test_over_time_marks_where_the_loss_changed(qtbot, panel, controller):
    panel.start(controller.begin(fake_config()))
    feed(controller.history, 1, 300)
    controller.apply(100, "D learning rate 0.001 → 0.0003", optimizer__d__lr=3e-4)
    controller.apply(200, "Non-saturating → Wasserstein", fake_config(WASSERSTEIN), loss__name="wasserstein")
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    panel.over_time.grab()
    assert [(m.step, m.text) for label in panel.over_time.labels for m in label.marks] == [
        (200, "Non-saturating → Wasserstein")]


def test_over_time_saves_the_scores_of_the_steps(qtbot, panel, controller):
    panel.start(controller.begin(fake_config()))
    feed(controller.history, 1, 30)
    show(panel, scores())
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    head, *rows = panel.csv().splitlines()
    assert head.startswith("first_step,last_step,score_real (mean probability")
    assert len(rows) == 30


def test_the_number_of_samples_belongs_to_the_histogram(qtbot, panel, controller):
    told = []
    panel.subtitle_changed.connect(told.append)
    show(panel, scores())
    assert told[-1] == "n = 6,400"
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    assert told[-1] == ""
    qtbot.mouseClick(panel.now_switch, Qt.MouseButton.LeftButton)
    assert told[-1] == "n = 6,400"


def test_over_time_fits_raw_scores(qtbot, panel, controller):
    panel.start(controller.begin(fake_config(WASSERSTEIN)))
    feed(controller.history, 1, 300)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert "raw" in panel.strip.title
    assert panel.strip.levels == ()
    assert panel.strip.scale.fitted


@pytest.mark.parametrize("width", [300, 800])
def test_both_themes(panel, width):
    show(panel, scores())
    panel.resize(width, 260)
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        assert panel.image().width() == width
        assert panel.now.grab().toImage().pixelColor(1, 1) == QColor(theme.card)


def test_a_new_run_forgets_the_old_one(panel, controller):
    show(panel, scores())
    panel.start(controller.begin(fake_config()))
    assert panel.now.verdicts is None
    assert panel.csv() is None


def test_the_line_where_d_cannot_tell_stands_at_the_readings_value(panel, controller):
    panel.start(controller.begin(fake_config()))
    chart = panel.now
    for even, other in ((0.45, 0.35), (0.35, 0.45)):
        show(panel, scores(even=even))
        columns = [{colour_at(panel, round(float(chart.x(at))), y).name() for y in range(30, 90)}
                   for at in (even, other)]
        assert len(columns[0]) > len(columns[1]), "dots of a line, and none"


def test_over_time_the_line_follows_the_smoothing_of_labels(qtbot, panel, controller):
    smoothed = small_config(**{"regularizers__label-smoothing": True})
    panel.start(controller.begin(smoothed))
    feed(controller.history, 1, 20)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert [level.value for level in panel.strip.levels] == pytest.approx([0.45])
    controller.config = smoothed.with_changes({"regularizers.label-smoothing.target": 0.8})
    panel.refresh({})
    assert [level.value for level in panel.strip.levels] == pytest.approx([0.4])
