"""The verdicts: the histogram's bars, means and words, and the band over time."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from types import SimpleNamespace

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


def place(panel, score, share):
    """The pixel of the histogram at a score and a share."""
    box = panel.histogram.plot.vb
    corner = box.sceneBoundingRect().topLeft()
    return corner + QPointF(float(box.x_pixels(score)), float(box.y_pixels(share)))


def colour_at(panel, score, share, dx=0, dy=0):
    at = place(panel, score, share)
    return panel.histogram.grab().toImage().pixelColor(round(at.x()) + dx, round(at.y()) + dy)


def bluish(colour):
    return colour.blue() > colour.red() + 20


def orange(colour):
    return colour.red() > colour.blue() + 20


def test_it_says_what_to_do_before_the_first_scores(panel, controller):
    assert "Run" in panel.now.blank.text
    assert panel.csv() is None
    controller.set_state("running")
    assert "on their way" in panel.now.blank.text


def test_it_says_that_a_discriminator_at_rest_scores_nothing(panel, controller):
    controller.begin(fake_config(train=SimpleNamespace(d_steps=0)))
    controller.set_state("running")
    assert "D steps is 0" in panel.now.blank.text


def test_bars_stand_where_the_shares_are(panel, controller):
    panel.start(controller.begin(fake_config()))
    assert show(panel, scores())
    assert bluish(colour_at(panel, 0.78, 0.3))
    assert orange(colour_at(panel, 0.23, 0.3))
    assert colour_at(panel, 0.95, 0.3) == QColor(DARK.card)
    assert not bluish(colour_at(panel, 0.78, 0.85))
    assert bluish(colour_at(panel, 0.67, 0.2))
    assert not bluish(colour_at(panel, 0.67, 0.3))
    low, high = panel.histogram.plot.viewRange()[1]
    assert low == 0.0, "the bars stand on the axis"
    assert 0.9 < high < 1.1


def test_means_have_lines(panel, controller):
    panel.start(controller.begin(fake_config()))
    show(panel, scores())
    top = panel.histogram.plot.viewRange()[1][1]
    assert any(bluish(colour_at(panel, 0.72, top, dx, 2)) for dx in (-1, 0, 1))
    assert any(orange(colour_at(panel, 0.29, top, dx, 2 + dy)) for dx in (-1, 0, 1) for dy in range(6))


def test_the_title_bar_says_how_many(qtbot, panel, controller):
    panel.start(controller.begin(fake_config()))
    with qtbot.waitSignal(panel.subtitle_changed) as signal:
        show(panel, scores())
    assert signal.args == ["n = 6,400"]


def test_a_bin_explains_itself(panel, controller):
    show(panel, scores())
    assert panel.histogram.text_at(0.65) == (
        "score 0.60 to 0.70\n25.0 % of the real samples\n10.0 % of the fake ones")
    assert panel.histogram.text_at(1.2) == ""


def test_a_critics_raw_scores_have_their_own_axis(panel, controller):
    panel.start(controller.begin(fake_config(WASSERSTEIN)))
    show(panel, scores())
    show(panel, scores(is_probability=False))
    assert panel.histogram.plot.viewRange()[0] == [-10.0, 10.0]
    assert panel.csv().splitlines()[0] == \
        "bin_from (critic score (raw)),bin_to (critic score (raw)),share_of_real,share_of_fake"


def test_least_squares_has_targets_instead_of_a_probability(qtbot, panel, controller):
    panel.start(controller.begin(small_config(loss__name="least-squares")))
    feed(controller.history, 1, 20)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert panel.mean_scores.title == "Mean output of D (0 fake, 1 real)"
    qtbot.mouseClick(panel.now_switch, Qt.MouseButton.LeftButton)
    show(panel, replace(scores(is_probability=False), unit="output of D (0 fake, 1 real)"))
    head = next(csv.reader(io.StringIO(panel.csv())))
    assert head[:2] == ["bin_from (output of D (0 fake, 1 real))", "bin_to (output of D (0 fake, 1 real))"]
    before = panel.histogram.grab().toImage()
    show(panel, replace(scores(is_probability=False), unit="another"))
    assert panel.histogram.grab().toImage() != before, "the axis says the unit"


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
    with qtbot.waitSignal(panel.requests_changed):
        qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    assert panel.requests() == {}
    panel.refresh({})
    QApplication.processEvents()
    assert panel.steps.isVisible()
    _, mean, low, _ = controller.history.query("score_real", 1, 2000, panel.steps.max_points())
    real, fake = panel.mean_scores.traces
    np.testing.assert_allclose(real.y, mean)
    np.testing.assert_allclose(real.low, low)
    assert (real.dashed, fake.dashed) == (False, True)
    image, box = panel.steps.grab().toImage(), panel.mean_scores.vb.sceneBoundingRect()
    x = int(panel.steps.x(1500))
    column = [image.pixelColor(x, y) for y in range(int(box.top()), int(box.bottom()))]
    assert sum(map(bluish, column)) > 3
    assert sum(map(orange, column)) > 3
    assert not panel.refresh({})
    qtbot.mouseClick(panel.now_switch, Qt.MouseButton.LeftButton)
    assert panel.histogram.isVisible()
    assert panel.requests() == {"verdicts": {}}


def test_the_overlap_is_said_in_a_narrow_panel_too(panel):
    panel.resize(350, 220)
    pictures = []
    for overlap in (0.1, 0.9):
        show(panel, replace(scores(), overlap=overlap))
        pictures.append(panel.histogram.grab().toImage().copy(0, 0, 350, 18))
    assert pictures[0] != pictures[1]


def test_over_time_marks_where_the_loss_changed(qtbot, panel, controller):
    panel.start(controller.begin(fake_config()))
    feed(controller.history, 1, 300)
    controller.apply(100, "D learning rate 0.001 → 0.0003", optimizer__d__lr=3e-4)
    controller.apply(200, "Non-saturating → Wasserstein", fake_config(WASSERSTEIN), loss__name="wasserstein")
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert [(m.step, m.text) for label in panel.steps.labels for m in label.marks] == [
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
    assert "raw" in panel.mean_scores.title
    assert panel.mean_scores.levels == ()
    assert panel.mean_scores.values.fitted


@pytest.mark.parametrize("width", [300, 800])
def test_both_themes(panel, width):
    show(panel, scores())
    panel.resize(width, 260)
    for theme in (LIGHT, DARK):
        panel.set_theme(theme)
        assert panel.image().width() == width
        assert panel.histogram.grab().toImage().pixelColor(1, 1) == QColor(theme.card)


def test_a_new_run_forgets_the_old_one(panel, controller):
    show(panel, scores())
    panel.start(controller.begin(fake_config()))
    assert panel.now.blank.isVisible()
    assert panel.csv() is None


def test_the_line_where_d_cannot_tell_stands_at_the_readings_value(panel, controller):
    panel.start(controller.begin(fake_config()))
    for even, other in ((0.45, 0.35), (0.35, 0.45)):
        show(panel, scores(even=even))
        image, box = panel.histogram.grab().toImage(), panel.histogram.plot.vb.sceneBoundingRect()
        columns = [{image.pixelColor(int(place(panel, at, 0.5).x()), y).name()
                    for y in range(int(box.top()) + 2, int(box.top()) + 60)} for at in (even, other)]
        assert len(columns[0]) > len(columns[1]), "dots of a line, and none"


def test_over_time_the_line_follows_the_smoothing_of_labels(qtbot, panel, controller):
    smoothed = small_config(**{"regularizers__label-smoothing": True})
    panel.start(controller.begin(smoothed))
    feed(controller.history, 1, 20)
    qtbot.mouseClick(panel.over_time_switch, Qt.MouseButton.LeftButton)
    panel.refresh({})
    assert [level.value for level in panel.mean_scores.levels] == pytest.approx([0.45])
    controller.config = smoothed.with_changes({"regularizers.label-smoothing.target": 0.8})
    panel.refresh({})
    assert [level.value for level in panel.mean_scores.levels] == pytest.approx([0.4])
