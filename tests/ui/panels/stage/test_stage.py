"""The Stage: what it says, asks for and remembers."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QWidget

from ganviz.ui.panels.stage import Stage
from ganviz.ui.theme.theme import DARK, LIGHT
from tests.ui.panels.pixels import distance, pixel
from tests.ui.panels.stage.staging import click_overlay, feed, images, points, started


def test_says_what_to_do_before_there_is_anything(stage):
    assert "Press Run" in stage.empty.text()
    assert stage.empty.isVisible()
    assert stage.csv() is None


def test_the_title_bar_says_of_which_step_the_samples_are(qtbot, stage):
    said = []
    stage.subtitle_changed.connect(said.append)
    stage.start(started())
    feed(stage, points(), step=12345)
    assert said[0] == ""
    assert said[-1] == "step 12,345"


def test_a_hidden_layer_is_neither_drawn_nor_asked_for(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    assert set(stage.requests()) == {"samples", "heatmap"}
    with qtbot.waitSignal(stage.requests_changed):
        click_overlay(qtbot, stage, "real")
    assert distance(pixel(stage.plane, stage.plane.position_of(1, 1)), DARK.card) < 8
    click_overlay(qtbot, stage, "heatmap", "arrows", "manifold")
    assert set(stage.requests()) == {"samples", "manifold"}
    click_overlay(qtbot, stage, "fake")
    assert set(stage.requests()) == {"manifold"}
    assert not feed(stage, points()), "nothing visible changed"


def test_layers_are_remembered(qtbot, stage, controller):
    click_overlay(qtbot, stage, "arrows", "manifold")
    again = Stage(controller, DARK)
    qtbot.addWidget(again)
    assert again.toolbar.wanted_overlays() == {"real", "fake", "heatmap", "manifold", "mapping", "missing"}


def test_rings_around_missing_modes_have_a_switch_where_modes_are_known(qtbot, stage):
    stage.start(started())
    assert not stage.toolbar.overlays["missing"].isVisible()
    assert "modes" not in stage.requests()["samples"]
    begin = started()
    stage.start(replace(begin, facts=replace(begin.facts, modes=np.zeros((2, 2), np.float32))))
    assert stage.toolbar.overlays["missing"].isVisible()
    assert stage.requests()["samples"]["modes"]
    assert any(item.sign == "missing" for item in stage.legend.items)
    click_overlay(qtbot, stage, "missing")
    assert "modes" not in stage.requests()["samples"]
    assert not any(item.sign == "missing" for item in stage.legend.items)


def test_weights_are_chosen_by_a_click(qtbot, stage):
    stage.start(started())
    assert stage.requests()["samples"] == {"weights": "train", "count": 512, "arrows": True}
    with qtbot.waitSignal(stage.requests_changed):
        qtbot.mouseClick(stage.toolbar.weights_buttons["ema"], Qt.MouseButton.LeftButton)
    assert stage.requests()["samples"]["weights"] == "ema"
    feed(stage, points(weights="ema"))
    assert any("EMA" in item.text for item in stage.legend.items)


def test_a_new_run_forgets_the_old_one(stage):
    stage.start(started())
    feed(stage, points())
    stage.start(started("images"))
    assert stage.csv() is None
    assert "on its way" in stage.empty.text()
    assert set(stage.requests()) == {"samples"}
    assert stage.requests()["samples"] == {"weights": "ema", "count": 64}


def test_switches_are_as_wide_as_their_content(stage):
    for button in filter(QWidget.isVisible, stage.toolbar.overlays.values()):
        words = button.fontMetrics().horizontalAdvance(button.text())
        assert 16 + words < button.width() <= 16 + words + 28


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


def test_the_picture_that_is_saved_names_its_run_step_and_weights_and_has_no_buttons(stage):
    stage.start(started())
    feed(stage, points(weights="ema"))
    drawn = []
    with patch.object(QPainter, "drawText", lambda painter, place, flags, text: drawn.append(text)):
        image = stage.image()
    assert "toy, step 1, EMA weights" in drawn
    assert "EMA" not in drawn, "a button"
    ratio = image.devicePixelRatio()
    parts = stage.plane.height() + stage.legend.height()
    assert parts < image.height() / ratio < parts + 40


@pytest.mark.parametrize("width", [330, 1000])
def test_the_legend_has_room_for_all_its_lines(stage, width):
    stage.resize(width, 420)
    stage.start(started())
    feed(stage, points())
    QApplication.processEvents()
    assert stage.legend.height() >= stage.legend.heightForWidth(stage.legend.width())
