"""The grids of images of the Stage: what is drawn where, and how a sample is chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtWidgets import QApplication

from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import WASSERSTEIN, fake_config
from tests.ui.panels.pixels import distance, pixel
from tests.ui.panels.stage.staging import feed, images, scroll, started


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
    assert stage.requests()["closeup"]["index"] == columns + 1
    qtbot.keyClick(stage.card, Qt.Key.Key_Left)
    assert stage.requests()["closeup"]["index"] == columns


def test_slider_and_ctrl_wheel_change_the_samples_size(qtbot, stage):
    stage.start(started("images"))
    feed(stage, images(count=64))
    grids = stage.gallery.grids
    before = grids.rect_of("fake", 0).width()
    stage.toolbar.zoom.setFocus()
    qtbot.keyClick(stage.toolbar.zoom, Qt.Key.Key_End)
    assert grids.present_columns() == 2
    assert grids.rect_of("fake", 0).width() > before
    assert stage.gallery.verticalScrollBar().maximum() > 0, "what does not fit is scrolled"
    qtbot.keyClick(stage.toolbar.zoom, Qt.Key.Key_Home)
    assert stage.requests()["samples"]["count"] == 256, "more columns show more samples"
    scroll(grids, QPointF(30, 30), 120, Qt.KeyboardModifier.ControlModifier)
    assert grids.present_columns() == 12
    qtbot.mouseClick(stage.toolbar.fit, Qt.MouseButton.LeftButton)
    assert grids.rect_of("fake", 0).width() == before


def test_hovering_tells_the_score(stage, controller):
    stage.start(started("images"))
    feed(stage, images())
    assert stage.gallery.grids.describe("fake", 0) == "fake 1: D says 12 % real (logit \N{MINUS SIGN}2.00)"
    controller.config = fake_config(WASSERSTEIN)
    feed(stage, images())
    assert stage.gallery.grids.describe("fake", 0) == "fake 1: critic score \N{MINUS SIGN}2"


def test_images_as_a_table(stage):
    stage.start(started("images"))
    feed(stage, images(count=2))
    head, *rows = stage.csv().splitlines()
    assert head == "index,kind,score (raw logit)"
    assert rows == ["0,fake,-2", "1,fake,2", "0,real,2", "1,real,-2"]
