"""The Convolution panel: what clicks, drags and keys do, what it computes and what it says."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QToolTip

from ganviz.engine.probes.convolution import ConvolutionSubjects, FeatureMaps, FirstFilters
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.convolution import ConvolutionPanel
from ganviz.ui.panels.convolution.words import factor, number, size_formula, written_sum
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.engine.helpers import IMAGES
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController
from tests.ui.helpers import choose

LEFT = Qt.MouseButton.LeftButton


def grey_square(fakes=0):
    """A black 6×6 picture, -1 to the networks, whose lower right quarter is white, 1."""
    picture = np.zeros((6, 6, 1), np.uint8)
    picture[3:, 3:] = 255
    return ConvolutionSubjects(np.stack([picture, 255 - picture]), np.full((2, 6, 6, 1), fakes, np.uint8), None, (), 0)


def coloured(filters=True):
    """A 4×4 picture that is white in red, black in green, and grey (a little above 0) in blue."""
    picture = np.zeros((4, 4, 3), np.uint8)
    picture[..., 0], picture[..., 2] = 255, 128
    weights = np.zeros((2, 3, 4, 4), np.float32)
    weights[0], weights[1, 0], weights[1, 1] = 0.25, 1.0, 0.5
    first = FirstFilters("D/0", weights, np.array([0.0, -2.0], np.float32), 2, 1) if filters else None
    makers = (FeatureMaps("G/2", 8, np.ones((8, 2, 2), np.float32)), FeatureMaps("G/9", 3, np.ones((3, 4, 4),
                                                                                                  np.float32)))
    return ConvolutionSubjects(picture[None], picture[None], first, makers, 0)


@pytest.fixture
def panel(qtbot):
    controller = FakeController()
    panel = ConvolutionPanel(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(720, 480)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.start(controller.begin(small_config(), data_kind="images"))
    return panel


@pytest.fixture
def deeds(panel):
    found = []
    panel.did.connect(lambda name, values: found.append((name, values)))
    return found


def show(panel, subjects):
    return panel.refresh({"convolution": Picture("convolution", 10, subjects)})


def click_pixel(qtbot, view, row, column):
    qtbot.mouseClick(view, LEFT, pos=view.rect_of(row, column).center().toPoint())


def sentence(panel):
    return panel.sliding.arithmetic.written.text()


def test_the_sum_is_written_out_product_by_product(panel):
    """In the middle the filter sees (-1 -1 -1), (-1 1 1), (-1 1 1): the right column less the left is 1 + 3 = 4."""
    assert show(panel, grey_square())
    assert (panel.sliding.sliding.row, panel.sliding.sliding.column) == (2, 2)
    assert sentence(panel) == ("(−1)×(−1) + (−1)×0 + (−1)×1 + (−1)×(−1) + 1×0 + 1×1 + (−1)×(−1) + 1×0 + 1×1 = 4.00")
    assert panel.formula.text() == "side of the map: (6 + 2·0 − 3) / 1 + 1 = 4"
    assert panel.sliding.map.caption == "feature map, 4×4, from 0.00 to 6.00"
    assert panel.sliding.arithmetic.products.values.tolist() == [[1, 0, -1], [1, 0, 1], [1, 0, 1]]


def test_a_click_and_a_drag_move_the_filter(qtbot, panel, deeds):
    show(panel, grey_square())
    click_pixel(qtbot, panel.sliding.picture, 1, 1)
    assert deeds == [("filter-moved", {"row": 1, "column": 1})]
    view = panel.sliding.picture
    qtbot.mousePress(view, LEFT, pos=view.rect_of(1, 1).center().toPoint())
    qtbot.mouseMove(view, view.rect_of(4, 2).center().toPoint())
    qtbot.mouseRelease(view, LEFT, pos=view.rect_of(4, 2).center().toPoint())
    assert deeds[-1] == ("filter-moved", {"row": 4, "column": 2})
    click_pixel(qtbot, panel.sliding.map, 0, 3)
    assert deeds[-1] == ("filter-moved", {"row": 1, "column": 4})
    assert panel.sliding.picture.lit == (0, 3, 3, 3)
    assert panel.sliding.map.lit == (0, 3, 1, 1)


def test_the_arrow_keys_move_it_and_it_says_where_it_is(qtbot, panel, deeds):
    show(panel, grey_square())
    qtbot.keyClick(panel.sliding.picture, Qt.Key.Key_Home)
    qtbot.keyClick(panel.sliding.picture, Qt.Key.Key_Right)
    qtbot.keyClick(panel.sliding.map, Qt.Key.Key_Down)
    assert panel.sliding.picture.accessibleName() == "Picture with the filter on it: filter at row 2, column 2"
    assert panel.sliding.map.accessibleName() == "Feature map: row 2, column 2: 2.00"
    count = len(deeds)
    qtbot.keyClick(panel.sliding.map, Qt.Key.Key_End)
    qtbot.keyClick(panel.sliding.map, Qt.Key.Key_Right)
    assert deeds[count:] == [("filter-moved", {"row": 4, "column": 4})], "at the edge it stays"


def test_stride_and_padding_change_the_map(qtbot, panel, deeds):
    show(panel, grey_square())
    bar = panel.sliding.toolbar
    choose(qtbot, bar.stride, 2)
    assert deeds == [("stride-changed", {"stride": 2})]
    assert panel.formula.text() == "side of the map: (6 + 2·0 − 3) / 2 + 1 = 2.5, rounded down: 2"
    assert panel.sliding.numbers().tolist() == [[0, 0], [0, 4]]
    assert panel.sliding.picture.lit == (2, 2, 3, 3), "over the same pixels"
    qtbot.mouseClick(bar.padding, LEFT)
    assert panel.sliding.numbers().shape == (3, 3)
    assert panel.formula.text() == "side of the map: (6 + 2·1 − 3) / 2 + 1 = 3.5, rounded down: 3"
    assert panel.sliding.numbers()[0, 0] == -2, "the rim's grey is brighter than black"
    assert "(−1)" in sentence(panel)


def test_filters_and_sizes(qtbot, panel, deeds):
    show(panel, grey_square())
    bar = panel.sliding.toolbar
    choose(qtbot, bar.filter, "corner")
    assert deeds[-1] == ("filter-chosen", {"name": "corner"})
    assert panel.sliding.numbers().max() == panel.sliding.numbers()[2, 2] == 9, "where it fits"
    choose(qtbot, bar.size, 5)
    assert panel.sliding.numbers().shape == (2, 2)
    assert sentence(panel).startswith("sum of the 25 products ")
    choose(qtbot, bar.filter, "blur")
    assert panel.sliding.arithmetic.filter.values.tolist() == [[0.04] * 5] * 5


def test_a_weight_is_dragged_and_typed(qtbot, panel, deeds):
    show(panel, grey_square())
    grid = panel.sliding.arithmetic.filter
    begin = grid.rect_of(1, 1).center().toPoint()
    qtbot.mousePress(grid, LEFT, pos=begin)
    qtbot.mouseMove(grid, begin - QPoint(0, 50))
    qtbot.mouseRelease(grid, LEFT, pos=begin - QPoint(0, 50))
    assert grid.values[1, 1] == 1.0
    assert ("weight-edited", {}) in deeds
    assert panel.sliding.toolbar.filter.currentData() == "own"
    assert sentence(panel).endswith("= 5.00")
    qtbot.mouseDClick(grid, LEFT, pos=grid.rect_of(0, 2).center().toPoint())
    assert grid.field.isVisible()
    qtbot.keyClicks(grid.field, "-2,5")
    qtbot.keyClick(grid.field, Qt.Key.Key_Return)
    assert grid.values[0, 2] == -2.5
    assert not grid.field.isVisible()
    assert sentence(panel).endswith("= 8.50")


def test_a_weight_is_changed_by_keys(qtbot, panel):
    show(panel, grey_square())
    grid = panel.sliding.arithmetic.filter
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageUp):
        qtbot.keyClick(grid, key)
    assert grid.values[1, 1] == 0.1
    assert grid.accessibleName() == "Weight of the filter, row 2, column 2: 0.10"
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClicks(grid.field, "7")
    qtbot.keyClick(grid.field, Qt.Key.Key_Escape)
    assert grid.values[1, 1] == 0.1, "Esc takes back what was typed"
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.keyClicks(grid.field, "much")
    qtbot.keyClick(grid.field, Qt.Key.Key_Return)
    assert grid.values[1, 1] == 0.1


def test_it_plays_the_map(qtbot, panel, deeds):
    show(panel, grey_square())
    qtbot.keyClick(panel, Qt.Key.Key_P)
    assert panel.sliding.map.lit is not None
    qtbot.waitUntil(lambda: any(name == "map-made" for name, _ in deeds), timeout=20_000)
    assert deeds[-1] == ("map-made", {"rows": 4, "columns": 4})
    assert panel.sliding.map.lit == (3, 3, 1, 1)
    assert not panel.sliding.toolbar.play.isChecked()


def test_moving_by_hand_or_hiding_ends_playing(qtbot, panel, deeds):
    show(panel, grey_square())
    qtbot.mouseClick(panel.sliding.toolbar.play, LEFT)
    click_pixel(qtbot, panel.sliding.map, 0, 0)
    assert not panel.sliding.toolbar.play.isChecked()
    qtbot.mouseClick(panel.sliding.toolbar.play, LEFT)
    panel.hide()
    assert not panel.sliding.toolbar.play.isChecked()
    assert "map-made" not in [name for name, _ in deeds]


def test_a_filter_of_the_run_over_all_channels(qtbot, panel, deeds):
    """Filter 2 with padding 1 at (0, 0) sees 3×3 pixels: red 9 × 1, green 9 × -0.5, blue nothing, bias -2."""
    show(panel, coloured())
    bar = panel.sliding.toolbar
    choose(qtbot, bar.filter, "run")
    qtbot.mouseClick(bar.filter_after, LEFT)
    assert deeds[-1] == ("filter-chosen", {"name": "run"})
    assert bar.filter_number.text() == "D/0, 2/2"
    assert (bar.stride.currentData(), bar.padding.isChecked(), bar.size.currentData()) == (2, True, 4)
    assert panel.sliding.numbers()[0, 0] == 9 - 4.5 - 2
    qtbot.keyClick(panel.sliding.map, Qt.Key.Key_Home)
    assert sentence(panel) == "red 9.00 + green (−4.50) + blue 0.00 + bias (−2.00) = 2.50".replace(
        "9.00", "9").replace("4.50", "4.5").replace("0.00", "0").replace("2.00", "2")
    qtbot.mouseClick(panel.sliding.arithmetic.channels[1], LEFT)
    assert panel.sliding.arithmetic.filter.values.tolist() == [[0.5] * 4] * 4
    choose(qtbot, bar.channel, 0)
    assert panel.sliding.numbers()[0, 0] == 9 - 2, "red alone"
    choose(qtbot, bar.filter, "blur")
    assert bar.size.findData(4) == -1
    assert panel.sliding.numbers()[1, 1] == pytest.approx(1.0)


def test_without_convolutions_the_run_offers_no_filter(panel):
    show(panel, grey_square())
    box = panel.sliding.toolbar.filter
    assert not box.model().item(box.findData("run")).isEnabled()
    assert panel.upsampling.why_none.isVisibleTo(panel.upsampling)


def test_fakes_follow_the_training(qtbot, panel):
    show(panel, grey_square())
    choose(qtbot, panel.sliding.toolbar.which, "fake")
    assert (panel.sliding.numbers() == 0).all()
    assert panel.sliding.picture.caption == "fake picture, 6×6"
    assert not show(panel, grey_square()), "nothing new"
    assert show(panel, grey_square(fakes=255))
    qtbot.mouseClick(panel.sliding.toolbar.before, LEFT)
    assert panel.sliding.toolbar.number.text() == "2/2"


def test_tooltips_have_the_numbers(panel):
    show(panel, coloured())
    view = panel.sliding.picture
    assert view.text_at(view.rect_of(1, 2).center()) == "row 2, column 3: red 1.00, green −1.00, blue 3.9e−3"
    assert view.text_at(QPointF(1, 1)) == ""
    grid = panel.sliding.arithmetic.patch
    assert grid.text_at(grid.rect_of(0, 0).center()) == "Patch under the filter, row 1, column 1: 1.00"
    QToolTip.hideText()


# Upsampling


def upsample(qtbot, panel):
    qtbot.mouseClick(panel.switches["upsampling"], LEFT)
    return panel.upsampling


def test_a_hundred_numbers_become_twenty_by_twenty(qtbot, panel, deeds):
    page = upsample(qtbot, panel)
    assert deeds == [("page-shown", {"page": "upsampling"})]
    assert [view.shape for view in page.views] == [(10, 10), (5, 5), (10, 10), (20, 20)]
    assert panel.formula.text() == "side of the 10×10: (5 − 1)·2 − 2·1 + 4 = 10"
    before = page.numbers().copy()
    qtbot.mouseClick(page.dice, LEFT)
    assert not np.allclose(before, page.numbers())
    choose(qtbot, page.method, "repeat")
    assert page.numbers().tolist() == page.stages[1].repeat(4, 0).repeat(4, 1).tolist()
    assert deeds[-1] == ("filter-chosen", {"name": "repeat"})


def test_a_number_lights_what_it_reaches(qtbot, panel, deeds):
    """With 4×4, stride 2, padding 1, number (0, 1) of 5×5 reaches rows 0..2 and columns 1..4, and then 0..6, 1..10."""
    page = upsample(qtbot, panel)
    click_pixel(qtbot, page.views[1], 0, 1)
    assert deeds[-1] == ("number-chosen", {"side": 5, "row": 1, "column": 2})
    assert [view.lit for view in page.views] == [None, (0, 1, 1, 1), (0, 1, 3, 4), (0, 1, 7, 10)]
    assert "12 numbers" in page.words.text()
    assert "70 of the 400" in page.words.text()
    assert page.views[3].accessibleName() == "20 by 20: reached: rows 1 to 7, columns 2 to 11"
    click_pixel(qtbot, page.views[0], 9, 9)
    assert [view.lit for view in page.views] == [(9, 9, 1, 1), (0, 0, 5, 5), (0, 0, 10, 10), (0, 0, 20, 20)]
    qtbot.keyClick(page.views[2], Qt.Key.Key_Right)
    qtbot.keyClick(page.views[2], Qt.Key.Key_Down)
    assert page.chosen == (2, 1, 0)


def test_the_reached_numbers_are_those_that_change(qtbot, panel):
    page = upsample(qtbot, panel)
    before = page.numbers().copy()
    click_pixel(qtbot, page.views[1], 3, 3)
    rows, columns = (slice(page.reach()[3][k], page.reach()[3][k] + page.reach()[3][k + 2]) for k in (0, 1))
    features = page.stages[1].copy()
    features[3, 3] += 1.0
    changed = page.spreading(page.spreading(features)) != before
    assert changed[rows, columns].all()
    assert changed.sum() == changed[rows, columns].size


def test_a_weight_of_the_spreading_filter_is_edited(qtbot, panel, deeds):
    page = upsample(qtbot, panel)
    qtbot.keyClick(page.filter, Qt.Key.Key_PageUp)
    assert deeds[-1] == ("weight-edited", {})
    assert page.method.currentData() == "own"
    assert page.spreading.weights[0, 0] == 0.16, "1/16 and a tenth"


def test_the_runs_own_maps(qtbot, panel, deeds):
    page = upsample(qtbot, panel)
    show(panel, coloured())
    assert page.makers.isVisible()
    words = [page.makers.text_at(box.center()) for k in range(2) for box in page.makers.maps_of(k)]
    assert words[0] == "G/2: 2×2, 8 maps (map 1)"
    assert words[-1] == "G/9: 4×4, the picture"
    assert all(page.makers.rect().contains(box.toRect()) for k in range(2) for box in page.makers.maps_of(k))
    with qtbot.waitSignal(panel.requests_changed):
        qtbot.mouseClick(page.on, LEFT)
    assert panel.requests()["convolution"]["latent"] == 1
    assert deeds[-1] == ("latent-chosen", {"latent": 2})


# The whole


def test_points_have_no_pictures_but_an_offer(qtbot, monkeypatch, panel):
    opened = []
    monkeypatch.setattr(panel.controller, "open", lambda config, **options: opened.append((config, options)),
                        raising=False)
    panel.start(panel.controller.begin(small_config()))
    assert panel.requests() == {}
    assert panel.csv() is None
    assert panel.opener.isVisible()
    qtbot.mouseClick(panel.opener, LEFT)
    ((config, options),) = opened
    assert config.data.name == "digits"
    assert options == {"name": "digits-vanilla", "paused": False}, "the points were training"
    upsample(qtbot, panel)
    assert panel.upsampling.isVisible(), "needs no pictures"


def test_tables(qtbot, panel):
    assert panel.csv() is None
    show(panel, grey_square())
    rows = [line.split(",") for line in panel.csv().splitlines()]
    assert rows[0] == ["row", "column", "feature (sum and bias)"]
    assert len(rows) == 1 + 16
    assert rows[11] == ["3", "3", "4"]
    upsample(qtbot, panel)
    assert len(panel.csv().splitlines()) == 1 + 400


def test_another_run_and_theme(panel):
    show(panel, coloured())
    panel.set_theme(LIGHT)
    panel.start(panel.controller.begin(small_config(), data_kind="images"))
    assert panel.is_empty
    show(panel, grey_square())
    assert not panel.is_empty
    assert panel.sliding.toolbar.channel.isHidden()


@pytest.mark.parametrize(("value", "text"), [(0.5, "0.50"), (-1, "−1.00"), (0.0039, "3.9e−3"), (-0.0, "0.00"),
                                             (1234.5, "1.23e+03")])
def test_numbers(value, text):
    assert number(value) == text


def test_words():
    assert [factor(x) for x in (1.0, -0.5, 0.25, 10.0)] == ["1", "(−0.5)", "0.25", "10"]
    assert written_sum(np.array([[[1.0, 2.0]]]), np.array([[[3.0, -1.0]]]), 0.5) == "1×3 + 2×(−1) + 0.5 = 1.50"
    assert size_formula(2, 3, 1, 0, 0) == "(2 + 2·0 − 3) / 1 + 1 = 0.00"


def test_in_the_window_a_run_of_pictures_fills_it(qtbot, window):
    window.controller.open(small_config(IMAGES), paused=True)
    window.dock_area.bring_up("convolution")
    panel = window.panels["convolution"]
    qtbot.waitUntil(lambda: panel.sliding.numbers() is not None, timeout=20_000)
    choose(qtbot, panel.sliding.toolbar.filter, "run")
    assert panel.sliding.numbers().shape == (4, 4)
    assert len(panel.upsampling.makers.makers) == 2
