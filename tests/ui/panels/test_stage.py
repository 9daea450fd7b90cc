"""The stage: what is drawn where, what it asks for, and what a click opens."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from ganviz.engine.probes.pictures import Arrows, Closeup, HeatMap, ImageSamples, Manifold, PointSamples
from ganviz.engine.telemetry import Picture, RunFacts, Started
from ganviz.ui.panels.stage import Stage
from ganviz.ui.theme import DARK, FAKE, LIGHT, REAL
from tests.ui.fakes import WASSERSTEIN, FakeController, fake_config

EXTENT = (-2.0, 2.0, -2.0, 2.0)


@pytest.fixture(autouse=True)
def _own_settings(tmp_path):
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        QSettings.setPath(QSettings.Format.NativeFormat, scope, str(tmp_path))


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def stage(qtbot, controller):
    return shown_stage(qtbot, controller)


def shown_stage(qtbot, controller, theme=DARK):
    stage = Stage(controller, theme)
    qtbot.addWidget(stage)
    stage.resize(720, 560)
    with qtbot.waitExposed(stage):
        stage.show()
    return stage


def started(kind="points", offset=None, scale=None):
    shape, extent = ((2,), EXTENT) if kind == "points" else ((1, 8, 8), None)
    return Started(0, None, "CPU", "", "", {}, RunFacts(kind, shape, 100, extent, None, (), 2, offset, scale))


def feed(stage, *contents):
    names = {PointSamples: "samples", ImageSamples: "samples", HeatMap: "heatmap", Manifold: "manifold",
             Arrows: "arrows", Closeup: "closeup"}
    changed = stage.refresh({names[type(c)]: Picture(names[type(c)], 1, c) for c in contents})
    QApplication.processEvents()
    return changed


def points(real=((1.0, 1.0),), fake=((-1.0, -1.0),), weights="train"):
    real, fake = np.array(real, np.float32).reshape(-1, 2), np.array(fake, np.float32).reshape(-1, 2)
    return PointSamples(real, fake, np.linspace(-1, 1, len(fake), dtype=np.float32), weights)


def images(channels=1, count=16, side=8):
    random = np.random.default_rng(0)
    fake, real = random.integers(0, 256, (2, count, side, side, channels), dtype=np.uint8)
    scores = np.linspace(-2, 2, count, dtype=np.float32)
    return ImageSamples(fake, real, scores, -scores, np.arange(count), "ema")


def closeup(index=2, which="fake", distance=0.05, typical=0.1):
    samples = images()
    return Closeup(which, index, samples.fake[index], -0.5, 0.378, samples.real[:5], np.arange(5),
                   np.linspace(distance, 0.3, 5, dtype=np.float32), typical, 256)


def pixel(widget, position: QPointF) -> QColor:
    image = widget.grab().toImage()
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(position.x() * ratio), int(position.y() * ratio))


def distance(one: QColor, other: str) -> int:
    other = QColor(other)
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))


def mixed(hue: str, theme) -> str:
    """Half of the hue, half of the card."""
    a, b = QColor(hue), QColor(theme.card)
    return QColor((a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2).name()


def click_layer(qtbot, stage, *layers):
    for layer in layers:
        qtbot.mouseClick(stage.head.layers[layer], Qt.MouseButton.LeftButton)


def test_says_what_to_do_before_there_is_anything(stage):
    assert "Press Run" in stage._empty.text()
    assert stage._empty.isVisible()
    assert stage.csv() is None


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda t: t.name)
def test_points_have_their_colours_and_y_points_up(qtbot, controller, theme):
    stage = shown_stage(qtbot, controller, theme)
    stage.start(started())
    assert feed(stage, points())
    real, fake = stage.plane.position_of(1, 1), stage.plane.position_of(-1, -1)
    assert real.y() < stage.plane.height() / 2 < fake.y()
    assert fake.x() < stage.plane.width() / 2 < real.x()
    assert distance(pixel(stage.plane, real), theme.real) < 8
    assert distance(pixel(stage.plane, fake), theme.fake) < 40
    # a cross, not a disc: nothing of its colour straight beside the centre, where the disc is filled
    beside = QPointF(2.5, 0)
    assert distance(pixel(stage.plane, real + beside), theme.real) < 60
    assert distance(pixel(stage.plane, fake + beside), theme.fake) > 60


@pytest.mark.parametrize("theme", [DARK, LIGHT], ids=lambda t: t.name)
def test_heat_map_is_blue_where_d_believes_real_and_orange_where_fake(qtbot, controller, theme):
    stage = shown_stage(qtbot, controller, theme)
    stage.start(started())
    belief = np.full((40, 40), 0.5, np.float32)
    belief[30:] = 1.0  # large y
    belief[:10] = 0.0
    feed(stage, points(real=(), fake=()), HeatMap(belief, EXTENT, (-5, 5), True))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 1.5)), mixed(REAL, theme)) < 4
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, -1.5)), mixed(FAKE, theme)) < 4
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 0.1)), theme.card) < 4


def test_heat_map_stays_at_its_place_when_the_view_moves(stage):
    stage.start(started())
    belief = np.zeros((40, 40), np.float32)
    belief[20:, 20:] = 1.0
    feed(stage, points(real=(), fake=()), HeatMap(belief, EXTENT, (-5, 5), True))
    stage.plane.zoom(2.5)
    stage.plane.pan(-40, 25)
    assert distance(pixel(stage.plane, stage.plane.position_of(0.25, 0.25)), mixed(REAL, DARK)) < 4
    assert distance(pixel(stage.plane, stage.plane.position_of(-0.25, 0.25)), mixed(FAKE, DARK)) < 4


def test_a_hidden_layer_is_neither_drawn_nor_asked_for(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    assert set(stage.wishes()) == {"samples", "heatmap", "arrows"}
    with qtbot.waitSignal(stage.wishes_changed):
        click_layer(qtbot, stage, "real")
    assert distance(pixel(stage.plane, stage.plane.position_of(1, 1)), DARK.card) < 8
    click_layer(qtbot, stage, "heatmap", "arrows", "manifold")
    assert set(stage.wishes()) == {"samples", "manifold"}
    click_layer(qtbot, stage, "fake")
    assert set(stage.wishes()) == {"manifold"}
    assert not feed(stage, points()), "nothing visible changed"


def test_layers_are_remembered(qtbot, stage, controller):
    click_layer(qtbot, stage, "arrows", "manifold")
    again = Stage(controller, DARK)
    qtbot.addWidget(again)
    assert again.head.shown_layers() == {"real", "fake", "heatmap", "manifold"}


def test_weights_are_chosen_by_a_click(qtbot, stage):
    stage.start(started())
    assert stage.wishes()["samples"] == {"weights": "train", "count": 512}
    with qtbot.waitSignal(stage.wishes_changed):
        qtbot.mouseClick(stage.head.weights_buttons["ema"], Qt.MouseButton.LeftButton)
    assert stage.wishes()["samples"]["weights"] == "ema"
    assert stage.wishes()["arrows"] == {"weights": "ema"}
    feed(stage, points(weights="ema"))
    assert any("EMA" in item.text for item in stage.legend.items)


def test_manifold_and_arrows_are_drawn(qtbot, stage):
    stage.start(started())
    click_layer(qtbot, stage, "manifold")
    grid = np.stack(np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3)), -1).astype(np.float32)
    feed(stage, points(real=(), fake=()), Manifold(grid, "all of z"))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 1.0)), DARK.card) > 60
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 0.5)), DARK.card) < 4

    click_layer(qtbot, stage, "manifold")
    up = Arrows(np.zeros((1, 2), np.float32), np.array([[0, 0.02]], np.float32))
    feed(stage, up)
    start = stage.plane.position_of(0, 0)
    assert distance(pixel(stage.plane, start + QPointF(0, -18)), DARK.card) > 60, "gradient +y points up"
    assert distance(pixel(stage.plane, start + QPointF(0, 18)), DARK.card) < 8
    assert any("0.02" in item.text for item in stage.legend.items), "the legend says how long"


def test_a_one_dimensional_manifold_and_numbers_that_diverged_are_drawn(stage):
    stage.start(started())
    stage.head.set_shown_layers({"real", "fake", "heatmap", "manifold", "arrows"})
    line = np.linspace(-1, 1, 400, dtype=np.float32).reshape(1, 200, 2)
    line[0, 10] = np.nan
    bad = points(fake=((np.nan, 0), (np.inf, -np.inf), (1e30, 0), (0.5, 0.5)))
    arrows = Arrows(bad.fake, np.full((4, 2), np.nan, np.float32))
    feed(stage, bad, Manifold(line, "all of z"), arrows,
         HeatMap(np.full((4, 4), np.nan, np.float32), EXTENT, (np.nan, np.nan), False))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 0.5)), DARK.fake) < 40
    assert stage.plane.points_outside() == 3


def test_wheel_zooms_about_the_cursor_and_the_heat_maps_extent_follows(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    before = stage.wishes()["heatmap"]["extent"]
    at = stage.plane.position_of(1, 1)
    with qtbot.waitSignal(stage.wishes_changed):
        scroll(stage.plane, at, 480)
    x0, x1, y0, y1 = stage.wishes()["heatmap"]["extent"]
    assert x1 - x0 < 0.6 * (before[1] - before[0])
    assert (x1 - x0) / stage.plane.width() == pytest.approx((y1 - y0) / stage.plane.height(), rel=0.01)
    assert (stage.plane.position_of(1, 1) - at).manhattanLength() < 1

    qtbot.mouseDClick(stage.plane, Qt.MouseButton.LeftButton)
    assert stage.wishes()["heatmap"]["extent"] == pytest.approx(before)


def scroll(widget, at, delta, modifiers=Qt.KeyboardModifier.NoModifier):
    QApplication.sendEvent(widget, QWheelEvent(
        at, QPointF(widget.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False))


def test_dragging_moves_the_plane_and_fit_brings_it_back(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    home = stage.plane.position_of(0, 0)
    middle = stage.plane.rect().center()
    qtbot.mousePress(stage.plane, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(stage.plane, middle + QPoint(50, 30))
    qtbot.mouseRelease(stage.plane, Qt.MouseButton.LeftButton, pos=middle + QPoint(50, 30))
    way = stage.plane.position_of(0, 0) - home
    assert (way.x(), way.y()) == pytest.approx((50, 30), abs=1)
    qtbot.mouseClick(stage.head.fit, Qt.MouseButton.LeftButton)
    assert (stage.plane.position_of(0, 0) - home).manhattanLength() < 0.01


def test_keys_move_and_zoom_the_plane(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    home = stage.plane.visible_extent()
    qtbot.keyClick(stage.plane, Qt.Key.Key_Right)
    assert stage.plane.visible_extent()[0] > home[0]
    qtbot.keyClick(stage.plane, Qt.Key.Key_Plus)
    qtbot.keyClick(stage.plane, Qt.Key.Key_0)
    assert stage.plane.visible_extent() == pytest.approx(home)


def test_tooltip_and_table_speak_the_datas_own_units(stage):
    stage.start(started(offset=np.array([10.0, 0.0]), scale=np.array([2.0, 4.0])))
    feed(stage, points(), HeatMap(np.full((4, 4), 0.75, np.float32), EXTENT, (-1, 3), True))
    assert stage.plane.describe(stage.plane.position_of(1, 1)) == "x 12   y 4\nD: 75 % real"
    feed(stage, HeatMap(np.full((4, 4), 0.75, np.float32), EXTENT, (-1, 3), False))
    assert "critic's score 2" in stage.plane.describe(stage.plane.position_of(1, 1))
    assert stage.csv().splitlines() == ["kind,x,y,score (raw logit)", "real,12,4,", "fake,8,-4,-1"]


def test_legend_names_scores_of_a_critic(stage):
    stage.start(started())
    feed(stage, points(), HeatMap(np.zeros((4, 4), np.float32), EXTENT, (-3.21, 4.4), False))
    bar = next(item for item in stage.legend.items if item.sign == "bar")
    assert "\N{MINUS SIGN}3.2" in bar.before
    assert "4.4" in bar.text


def test_fakes_out_of_view_are_counted(stage):
    stage.start(started())
    feed(stage, points(fake=((0, 0), (9, 9), (-9, 0))))
    assert stage.plane.points_outside() == 2


def test_the_count_of_fakes_out_of_view_can_be_read_over_the_points(stage):
    stage.start(started())
    crowd = np.stack(np.meshgrid(np.linspace(1, 1.9, 30), np.linspace(1, 1.95, 30)), -1).reshape(-1, 2)
    feed(stage, points(fake=[*crowd, (50.0, 0.0)]))
    note = stage.plane.grab().toImage().copy(stage.plane.width() - 150, 8, 120, 16)
    colours = [note.pixelColor(x, y) for x in range(note.width()) for y in range(note.height())]
    assert not any(distance(colour, DARK.fake) < 20 for colour in colours)


def test_a_new_run_forgets_the_old_one(stage):
    stage.start(started())
    feed(stage, points())
    stage.start(started("images"))
    assert stage.csv() is None
    assert "on its way" in stage._empty.text()
    assert set(stage.wishes()) == {"samples"}
    assert stage.wishes()["samples"] == {"weights": "ema", "count": 64}


@pytest.mark.parametrize("channels", [1, 3])
def test_images_are_drawn_where_they_belong(stage, channels):
    stage.start(started("images"))
    samples = images(channels)
    feed(stage, samples)
    grids = stage.gallery.grids
    for side, array in (("fake", samples.fake), ("real", samples.real)):
        box = grids.rect_of(side, 5)
        drawn = pixel(grids, box.center())
        wanted = array[5][tuple(int(box.height() / 2 / (box.height() / 8)) for _ in range(2))]
        assert (drawn.red(), drawn.blue()) == (wanted[0], wanted[-1])
    assert grids.rect_of("real", 0).left() > grids.rect_of("fake", 15).right() or \
        grids.rect_of("real", 0).top() > grids.rect_of("fake", 15).bottom()


def test_each_image_pixel_becomes_a_square_of_whole_pixels(stage):
    stage.start(started("images"))
    feed(stage, images(side=8))
    box = stage.gallery.grids.rect_of("fake", 0)
    factor = box.width() * stage.devicePixelRatioF() / 8
    assert factor >= 2
    assert factor == int(factor)


@pytest.mark.parametrize("width", [640, 760, 800, 900])
def test_pixel_images_are_crisp_at_every_width(qtbot, stage, width):
    stage.resize(width, 560)
    stage.start(started("images"))
    samples = images(3, count=64, side=16)
    feed(stage, samples)
    box = stage.gallery.grids.rect_of("fake", 9)
    factor = box.width() / 16
    assert factor == int(factor)
    drawn = stage.gallery.grids.grab(box.toRect()).toImage()
    for x, y in ((0, 0), (5, 7), (15, 15)):
        square = drawn.copy(int(x * factor), int(y * factor), int(factor), int(factor))
        places = [(i, j) for i in range(square.width()) for j in range(square.height())]
        found = {square.pixelColor(*place).rgb() & 0xFFFFFF for place in places}
        red, green, blue = (int(c) for c in samples.fake[9, y, x])
        assert found == {red << 16 | green << 8 | blue}


def test_a_picture_that_differs_in_a_part_repaints_that_part_alone(qtbot, stage):
    stage.start(started("images"))
    samples = images(3, count=64, side=16)
    feed(stage, samples)
    QApplication.processEvents()
    grids = stage.gallery.grids
    before, painted = grids.grab().toImage(), []

    class Painted(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                painted.append((event.rect(), watched))
            return False

    watcher = Painted(stage)
    for widget in (grids, stage, stage.gallery):
        widget.installEventFilter(watcher)
    fake = samples.fake.copy()
    fake[8:16] = 255 - fake[8:16]
    feed(stage, replace(samples, fake=fake))
    QApplication.processEvents()
    assert {watched for _, watched in painted} == {grids}, "nothing below the grids is painted"
    assert all(grids.rect_of("fake", 8).toAlignedRect().adjusted(-2, -2, 999, 2).contains(rect.adjusted(0, 2, 0, -2))
               for rect, _ in painted)
    after = grids.grab().toImage()
    inside, outside = grids.rect_of("fake", 9).center().toPoint(), grids.rect_of("real", 9).center().toPoint()
    assert after.pixelColor(inside) != before.pixelColor(inside)
    assert after.pixelColor(outside) == before.pixelColor(outside)


def test_a_click_on_the_third_sample_asks_for_its_closeup_and_esc_closes_it(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    with qtbot.waitSignal(stage.wishes_changed):
        click_sample(qtbot, stage, "fake", 2)
    assert stage.wishes()["closeup"] == {"which": "fake", "index": 2, "weights": "ema"}
    assert stage.card.isVisible()
    assert feed(stage, closeup())
    assert "38 %" in stage.card._score.text()
    assert not feed(stage, closeup(index=3)), "a reading of another sample is not shown"
    qtbot.keyClick(stage.card, Qt.Key.Key_Escape)
    assert stage.card.isHidden()
    assert "closeup" not in stage.wishes()


def click_sample(qtbot, stage, side, index):
    grids = stage.gallery.grids
    qtbot.mouseClick(grids, Qt.MouseButton.LeftButton, pos=grids.rect_of(side, index).center().toPoint())


def test_the_card_follows_the_panels_size(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    for width in (1000, 420):
        stage.resize(width, 480)
        QApplication.processEvents()
        assert stage.card.geometry() == stage.gallery.rect()
        assert stage.card.rect().contains(stage.card._card.geometry())


def test_a_click_beside_the_card_closes_it(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "real", 1)
    assert stage.wishes()["closeup"]["which"] == "real"
    qtbot.mouseClick(stage.card, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert stage.card.isHidden()


def test_the_card_shows_all_neighbours_with_their_distances(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    feed(stage, closeup())
    row = stage.card._neighbours
    assert row.width() >= 5 * 64
    assert row.height() > 64, "the distances stand below"
    right = row.grab().toImage().copy(4 * (64 + 8), 0, 64, 64)
    assert len({right.pixel(x, y) for x in range(4, 64, 8) for y in range(4, 64, 8)}) > 10, "the fifth is there too"


@pytest.mark.parametrize("height", [700, 420, 360])
def test_no_part_of_the_card_is_cut_off(qtbot, stage, height):
    stage.resize(600, height)
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    feed(stage, closeup())
    card = stage.card
    assert card._sample.height() >= card._sample.sizeHint().height() >= 64
    assert card._neighbours.height() >= card._neighbours.sizeHint().height()
    assert (card._sample.height() == 160) == (height == 700)


def test_switches_are_as_wide_as_their_content(stage):
    for button in stage.head.layers.values():
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert 16 + words < button.width() <= 16 + words + 28


@pytest.mark.parametrize(("nearest", "words"), [(0.02, "looks memorized"), (0.08, "may be partly memorized"),
                                                (0.2, "no sign of memorizing")])
def test_the_card_says_whether_it_looks_memorized(qtbot, stage, nearest, words):
    stage.start(started("images"))
    feed(stage, images())
    click_sample(qtbot, stage, "fake", 2)
    feed(stage, closeup(distance=nearest))
    assert words in stage.card._verdict.text()
    assert "0.100" in stage.card._typical.text()


def test_keys_select_open_and_go_on(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images())
    grids = stage.gallery.grids
    grids.setFocus()
    columns = grids.present_columns()
    qtbot.keyClick(grids, Qt.Key.Key_Right)
    qtbot.keyClick(grids, Qt.Key.Key_Down)
    assert grids.selected == ("fake", columns + 1)
    box = grids.rect_of(*grids.selected)
    outline = pixel(grids, QPointF(box.left() - 1, box.center().y()))
    assert distance(outline, DARK.accent) < 60, "the selection is visible"
    qtbot.keyClick(grids, Qt.Key.Key_Return)
    assert stage.wishes()["closeup"]["index"] == columns + 1
    qtbot.keyClick(stage.card, Qt.Key.Key_Left)
    assert stage.wishes()["closeup"]["index"] == columns


def test_slider_and_ctrl_wheel_change_the_samples_size(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images(count=64))
    grids = stage.gallery.grids
    before = grids.rect_of("fake", 0).width()
    stage.head.zoom.setFocus()
    qtbot.keyClick(stage.head.zoom, Qt.Key.Key_End)
    assert grids.present_columns() == 2
    assert grids.rect_of("fake", 0).width() > before
    assert stage.gallery.verticalScrollBar().maximum() > 0, "what does not fit is scrolled"
    qtbot.keyClick(stage.head.zoom, Qt.Key.Key_Home)
    assert stage.wishes()["samples"]["count"] == 256, "more columns show more samples"
    scroll(grids, QPointF(30, 30), 120, Qt.KeyboardModifier.ControlModifier)
    assert grids.present_columns() == 12
    qtbot.mouseClick(stage.head.fit, Qt.MouseButton.LeftButton)
    assert grids.rect_of("fake", 0).width() == before


def test_hovering_tells_the_score(stage, controller):
    stage.start(started("images"))
    feed(stage, images())
    assert stage.gallery.grids.describe("fake", 0) == "fake 1: D says 12 % real (logit \N{MINUS SIGN}2.00)"
    controller.config = fake_config(WASSERSTEIN)
    feed(stage, images())
    assert stage.gallery.grids.describe("fake", 0) == "fake 1: critic's score \N{MINUS SIGN}2"


def test_images_as_a_table(stage):
    stage.start(started("images"))
    feed(stage, images(count=2))
    head, *rows = stage.csv().splitlines()
    assert head == "index,kind,score (raw logit)"
    assert rows == ["0,fake,-2", "1,fake,2", "0,real,2", "1,real,-2"]


@pytest.mark.parametrize("width", [400, 600, 1000])
def test_narrow_and_wide(stage, width):
    stage.resize(width, 420)
    stage.start(started())
    feed(stage, points())
    assert stage.width() == width
    assert stage.plane.width() <= width
    assert stage.image().width() >= width
    stage.start(started("images"))
    feed(stage, images(count=64))
    assert stage.gallery.grids.rect_of("real", 63).right() <= width


def test_the_theme_changes_in_place(stage):
    stage.start(started())
    feed(stage, points())
    stage.set_theme(LIGHT)
    assert distance(pixel(stage.plane, stage.plane.position_of(1, 1)), LIGHT.real) < 8
    assert distance(pixel(stage.plane, QPointF(40, 12)), LIGHT.card) < 8
