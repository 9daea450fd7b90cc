"""The plane of the Stage: what is drawn where, and how it is moved."""

from __future__ import annotations

import dataclasses
import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFileDialog, QGraphicsView

from ganviz.engine.probes.heatmap import HeatMap
from ganviz.engine.probes.manifold import Manifold
from ganviz.engine.probes.samples import Arrows, PointSamples
from ganviz.ui.plots import plot_menu
from ganviz.ui.plots.mapping import SECTORS, halfway, sectors
from ganviz.ui.theme.theme import DARK, FAKE, LIGHT, REAL
from tests.ui.panels.pixels import distance, mixed, pixel
from tests.ui.panels.stage.staging import (
    EXTENT,
    click_overlay,
    double_click,
    drag,
    feed,
    points,
    scroll,
    shown_stage,
    started,
)


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


def test_a_heap_of_good_fakes_does_not_hide_the_reals(stage):
    stage.start(started())
    heap = np.random.default_rng(0).normal(0, 0.01, (64, 2))
    feed(stage, points(real=heap, fake=heap))
    image, centre = stage.plane.grab().toImage(), stage.plane.position_of(0, 0).toPoint()
    colours = [image.pixelColor(centre.x() + dx, centre.y() + dy) for dx in range(-8, 9) for dy in range(-8, 9)]
    for layer in (DARK.real, DARK.fake):
        assert sum(distance(colour, layer) < 40 for colour in colours) >= 10, layer


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


def test_under_label_smoothing_the_heat_map_is_colourless_where_d_cannot_tell(stage):
    stage.start(started())
    belief = np.full((40, 40), 0.45, np.float32)
    belief[30:] = 0.5
    feed(stage, points(real=(), fake=()), HeatMap(belief, EXTENT, (-5, 5), True, even=0.45))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 0.1)), DARK.card) < 4
    above = pixel(stage.plane, stage.plane.position_of(0.5, 1.5))
    assert distance(above, mixed(REAL, DARK)) < distance(above, mixed(FAKE, DARK)), "50 % is a little on real's side"


def test_heat_map_stays_at_its_place_when_the_view_moves(qtbot, stage):
    stage.start(started())
    belief = np.zeros((40, 40), np.float32)
    belief[20:, 20:] = 1.0
    feed(stage, points(real=(), fake=()), HeatMap(belief, EXTENT, (-5, 5), True))
    port = stage.plane.viewport()
    scroll(port, stage.plane.position_of(0, 0), 720)
    middle = port.rect().center()
    drag(qtbot, port, middle, middle + QPoint(-40, 25))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.25, 0.25)), mixed(REAL, DARK)) < 4
    assert distance(pixel(stage.plane, stage.plane.position_of(-0.25, 0.25)), mixed(FAKE, DARK)) < 4


def test_manifold_and_arrows_are_drawn(qtbot, stage):
    stage.start(started())
    click_overlay(qtbot, stage, "manifold")
    grid = np.stack(np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3)), -1).astype(np.float32)
    feed(stage, points(real=(), fake=()), Manifold(grid, "all of z", "train"))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 1.0)), DARK.card) > 60
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 0.5)), DARK.card) < 4

    click_overlay(qtbot, stage, "manifold")
    up = Arrows(np.zeros((1, 2), np.float32), np.array([[0, 0.02]], np.float32))
    feed(stage, dataclasses.replace(points(real=(), fake=((0.0, 0.0),)), arrows=up))
    start = stage.plane.position_of(0, 0)
    assert distance(pixel(stage.plane, start + QPointF(0, -18)), DARK.card) > 60, "gradient +y points up"
    assert distance(pixel(stage.plane, start + QPointF(0, 18)), DARK.card) < 8
    assert any("0.02" in item.text for item in stage.legend.items), "the legend says how long"


def test_a_one_dimensional_manifold_and_numbers_that_diverged_are_drawn(stage):
    stage.start(started())
    stage.toolbar.set_shown_overlays({"real", "fake", "heatmap", "manifold", "arrows"})
    line = np.linspace(-1, 1, 400, dtype=np.float32).reshape(1, 200, 2)
    line[0, 10] = np.nan
    bad = points(fake=((np.nan, 0), (np.inf, -np.inf), (1e30, 0), (0.5, 0.5)))
    bad = dataclasses.replace(bad, arrows=Arrows(bad.fake, np.full((4, 2), np.nan, np.float32)))
    feed(stage, bad, Manifold(line, "all of z", "train"),
         HeatMap(np.full((4, 4), np.nan, np.float32), EXTENT, (np.nan, np.nan), False))
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, 0.5)), DARK.fake) < 40
    assert stage.plane.points_outside() == 3


def test_wheel_zooms_about_the_cursor_and_the_heat_maps_extent_follows(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    before = stage.requests()["heatmap"]["extent"]
    at = stage.plane.position_of(1, 1)
    with qtbot.waitSignal(stage.requests_changed):
        scroll(stage.plane.viewport(), at, 480)
    x0, x1, y0, y1 = stage.requests()["heatmap"]["extent"]
    assert x1 - x0 < 0.6 * (before[1] - before[0])
    box = stage.plane.plot.vb.rect()
    assert (x1 - x0) / box.width() == pytest.approx((y1 - y0) / box.height(), rel=0.01)
    assert (stage.plane.position_of(1, 1) - at).manhattanLength() < 1

    double_click(qtbot, stage.plane.viewport(), at.toPoint())
    assert stage.requests()["heatmap"]["extent"] == pytest.approx(before)


def test_dragging_moves_the_plane_and_fit_brings_it_back(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    home = stage.plane.position_of(0, 0)
    middle = stage.plane.rect().center()
    drag(qtbot, stage.plane.viewport(), middle, middle + QPoint(50, 30))
    way = stage.plane.position_of(0, 0) - home
    assert (way.x(), way.y()) == pytest.approx((50, 30), abs=1)
    qtbot.mouseClick(stage.toolbar.fit, Qt.MouseButton.LeftButton)
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
    assert stage.plane.text_at(stage.plane.position_of(1, 1)) == "x 12   y 4\nD: 75 % real"
    feed(stage, HeatMap(np.full((4, 4), 0.75, np.float32), EXTENT, (-1, 3), False))
    assert "critic score 2" in stage.plane.text_at(stage.plane.position_of(1, 1))
    assert stage.csv().splitlines() == ["kind,x,y,score (raw logit)", "real,12,4,", "fake,8,-4,-1"]


def test_axes_have_the_names_of_the_columns(stage):
    told = started()
    stage.start(told)
    feed(stage, points())
    nameless, place = stage.plane.grab().toImage(), stage.plane.position_of(0, 0)
    assert stage.plane.text_at(place).startswith("x 0   y 0")
    stage.start(dataclasses.replace(told, facts=dataclasses.replace(told.facts, axes=("length", "width"))))
    feed(stage, points())
    assert stage.plane.text_at(place).startswith("length 0   width 0")
    named = stage.plane.grab().toImage()
    width, height = named.width(), named.height()
    # below the lower edge at the right, and above the left one
    for x0, y0, x1, y1 in ((width - 60, height - 22, width - 4, height), (20, 0, 90, 18)):
        assert any(named.pixel(x, y) != nameless.pixel(x, y) for x in range(x0, x1) for y in range(y0, y1))


def test_legend_names_scores_of_a_critic(stage):
    stage.start(started())
    feed(stage, points(), HeatMap(np.zeros((4, 4), np.float32), EXTENT, (-3.21, 4.4), False))
    bar = next(item for item in stage.legend.items if item.sign == "bar")
    assert "\N{MINUS SIGN}3.2" in bar.before
    assert "4.4" in bar.text


@pytest.mark.parametrize("is_probability", [True, False])
def test_legend_says_that_d_was_shown_packs_of_copies(stage, is_probability):
    stage.start(started())
    feed(stage, points(), HeatMap(np.zeros((4, 4), np.float32), EXTENT, (-1, 1), is_probability, copies=3))
    bar = next(item for item in stage.legend.items if item.sign == "bar")
    assert bar.text.endswith("(of packs of 3 copies)")
    feed(stage, HeatMap(np.zeros((4, 4), np.float32), EXTENT, (-1, 1), is_probability))
    bar = next(item for item in stage.legend.items if item.sign == "bar")
    assert "packs" not in bar.text


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


def translating(stage):
    facts = dataclasses.replace(started().facts, source_shape=(2,), from_data=True)
    stage.start(dataclasses.replace(started(), facts=facts))


def carried(*pairs):
    sources, fakes = (np.array(ends, np.float32) for ends in zip(*pairs, strict=True))
    return PointSamples(np.zeros((0, 2), np.float32), fakes, None, "train", sources)


def test_a_translations_mapping_is_drawn_as_a_line_from_a_square(qtbot, stage):
    translating(stage)
    feed(stage, carried(((-1, -1), (1, 0))))
    start, middle = stage.plane.position_of(-1, -1), stage.plane.position_of(0, -0.5)

    def apart(colour):  # a thin line shares its pixels with its surroundings
        return min(distance(pixel(stage.plane, middle + QPointF(0, k)), colour) for k in (-1, 0, 1))

    # a single source is its own median: the first sector, whose hue is red
    red = QColor.fromHslF(0.0, 0.6, 0.66)
    assert apart(halfway(red, QColor(DARK.card)).name()) < 40
    assert distance(pixel(stage.plane, stage.plane.position_of(0.5, -0.8)), DARK.card) < 4
    assert distance(pixel(stage.plane, start + QPointF(-2, 0)), DARK.card) > 40, "the square's left side"
    assert any(item.sign == "mapping" for item in stage.legend.items)
    feed(stage, carried(((-1, 1), (1, -1))))
    assert distance(pixel(stage.plane, start + QPointF(-2, 0)), DARK.card) < 4, "the sources are others now"
    click_overlay(qtbot, stage, "mapping")
    assert distance(pixel(stage.plane, middle), DARK.card) < 4
    assert not any(item.sign == "mapping" for item in stage.legend.items)


def test_a_line_ends_in_the_colour_of_its_start(qtbot, stage):
    translating(stage)
    click_overlay(qtbot, stage, "fake")
    # four sources around the middle, east, north, west and south of it, which are all turned by half a turn
    places = [(0.5, 0.01), (-0.01, 0.5), (-0.5, -0.01), (0.01, -0.5)]
    feed(stage, carried(*(((x, y), (-x, -y)) for x, y in places)))
    for k, (x, y) in zip((0, 3, 6, 9), places, strict=True):
        colour = QColor.fromHslF(k / 12, 0.6, 0.66).name()
        assert distance(pixel(stage.plane, stage.plane.position_of(-x, -y)), colour) < 40, (x, y)


def test_sectors_are_twelfths_of_the_circle_around_the_median():
    turn = np.deg2rad(np.arange(0, 360, 30) + 7)
    points = np.stack([np.cos(turn), np.sin(turn)], 1) + 5.0
    assert SECTORS == 12
    assert sectors(points).tolist() == list(range(12))


def test_only_a_translation_has_a_mapping_and_it_has_no_latent_grid(qtbot, stage):
    stage.start(started())
    assert not stage.toolbar.overlays["mapping"].isVisible()
    assert "mapping" not in stage.plane.overlays
    click_overlay(qtbot, stage, "manifold")
    translating(stage)
    assert stage.toolbar.overlays["mapping"].isVisible()
    assert not stage.toolbar.overlays["manifold"].isVisible()
    assert "manifold" not in stage.requests()
    click_overlay(qtbot, stage, "real", "fake", "arrows")
    assert "samples" in stage.requests(), "the mapping needs them"
    stage.start(started())
    assert "manifold" in stage.requests(), "what was switched on is remembered"
    assert "samples" not in stage.requests()


def test_an_old_heat_map_is_not_drawn_under_new_fakes(stage, monkeypatch):
    stage.start(started())
    real = HeatMap(np.ones((40, 40), np.float32), EXTENT, (-5, 5), True)
    feed(stage, points(real=(), fake=()), real, step=100)
    inside = stage.plane.position_of(0.5, 0.5)
    assert distance(pixel(stage.plane, inside), mixed(REAL, DARK)) < 4
    assert "D: 100 % real" in stage.plane.text_at(inside)
    later = time.monotonic() + 13.0
    monkeypatch.setattr(time, "monotonic", lambda: later)
    feed(stage, points(real=(), fake=()), step=6100)
    assert distance(pixel(stage.plane, inside), DARK.card) < 4
    assert "D:" not in stage.plane.text_at(inside)
    feed(stage, real, step=6110)
    assert distance(pixel(stage.plane, inside), mixed(REAL, DARK)) < 4


def test_a_grid_of_other_weights_is_not_drawn(qtbot, stage):
    stage.start(started())
    click_overlay(qtbot, stage, "manifold")
    grid = np.stack(np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3)), -1).astype(np.float32)
    for weights, drawn in (("ema", False), ("train", True)):
        feed(stage, points(real=(), fake=(), weights="train"), Manifold(grid, "all of z", weights))
        line = stage.plane.position_of(0.5, 1.0)
        assert (distance(pixel(stage.plane, line), DARK.card) > 60) is drawn


def test_another_run_begins_with_an_empty_plane(stage):
    stage.start(started())
    feed(stage, points(real=(), fake=()), HeatMap(np.ones((40, 40), np.float32), EXTENT, (-5, 5), True), step=500)
    inside = stage.plane.position_of(0.5, 0.5)
    stage.start(started())
    assert distance(pixel(stage.plane, inside), DARK.card) < 4
    feed(stage, points(real=(), fake=()), step=1)
    assert not stage.plane.is_live("heatmap")


def test_a_rectangle_is_zoomed_into(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    corners = stage.plane.position_of(0.2, 1.0).toPoint(), stage.plane.position_of(1.4, 0.4).toPoint()
    drag(qtbot, stage.plane.viewport(), *corners, modifier=Qt.KeyboardModifier.ShiftModifier)
    x0, x1, y0, y1 = stage.plane.visible_extent()
    box = stage.plane.plot.vb.rect()
    # all of the rectangle, as large as one scale on both axes allows
    assert (x0 + x1) / 2 == pytest.approx(0.8, abs=0.02)
    assert (y0 + y1) / 2 == pytest.approx(0.7, abs=0.02)
    assert (x1 - x0) / box.width() == pytest.approx((y1 - y0) / box.height(), rel=0.01)
    assert x1 - x0 == pytest.approx(max(1.2, 0.6 * box.width() / box.height()), rel=0.03)


def test_all_of_the_data_stays_in_view_at_any_size_until_somebody_looks_elsewhere(qtbot, stage):
    stage.start(started())
    feed(stage, points())
    stage.resize(500, 700)
    stage.grab()
    assert stage.plane.visible_extent()[1] == pytest.approx(2.0, abs=0.01), "now the width decides"
    scroll(stage.plane.viewport(), stage.plane.position_of(0, 0), 480)
    seen = stage.plane.visible_extent()
    stage.resize(720, 560)
    stage.grab()
    assert stage.plane.visible_extent()[3] == pytest.approx(seen[3]), "what was seen, at the new size"
    assert seen[3] < 1.9


def test_no_zoom_loses_the_data(stage):
    stage.start(started())
    feed(stage, points())
    for notches, widest in ((-60, 4.0 * 50), (120, None)):
        for _ in range(abs(notches)):
            scroll(stage.plane.viewport(), stage.plane.position_of(0, 0), 120 if notches > 0 else -120)
        x0, x1, _, _ = stage.plane.visible_extent()
        assert x1 - x0 == pytest.approx(widest or 4.0 / 200, rel=0.01)
        assert x0 < 0 < x1


def test_the_axes_are_labelled_in_the_datas_own_units(stage):
    stage.start(started(offset=np.array([10.0, 0.0]), scale=np.array([2.0, 4.0])))
    feed(stage, points())
    plot = stage.plane.plot
    for axis, offset, scale in ((plot.lower, 10.0, 2.0), (plot.left, 0.0, 4.0)):
        assert len(axis.labels) > 3
        for position, text in axis.labels:
            assert float(text.replace("\N{MINUS SIGN}", "-")) == pytest.approx(position * scale + offset)
    stage.start(dataclasses.replace(started(), facts=dataclasses.replace(started().facts, extent=None)))
    assert plot.lower.labels == [], "nothing is known of another run's data yet"


def test_the_menu_saves_the_plane(qtbot, stage, tmp_path, monkeypatch):
    stage.start(started())
    fakes = [(-1 + 0.2 * i, -1.0) for i in range(8)]
    feed(stage, points(fake=fakes), HeatMap(np.ones((4, 4), np.float32), EXTENT, (-5, 5), True))
    actions = {action.objectName(): action for action in plot_menu.make(stage.plane.plot).actions()}
    for kind in ("png", "svg", "csv"):
        path = tmp_path / f"plane.{kind}"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        with qtbot.waitSignal(stage.saved) as saved:
            actions[kind].trigger()
        assert saved.args == [path]
    assert (tmp_path / "plane.csv").read_text() == stage.csv()
    picture, port = QImage(str(tmp_path / "plane.png")), stage.plane.size()
    assert picture.width() == pytest.approx(2 * port.width(), abs=4)
    at = 2 * stage.plane.position_of(0.5, 0.5)
    assert distance(picture.pixelColor(at.toPoint()), mixed(REAL, DARK)) < 4
    drawing = QSvgRenderer(str(tmp_path / "plane.svg"))
    drawn = QImage(drawing.defaultSize(), QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    drawing.render(painter)
    painter.end()
    assert distance(drawn.pixelColor(stage.plane.position_of(0.5, 0.5).toPoint()), mixed(REAL, DARK)) < 4
    for fake in fakes:
        assert distance(drawn.pixelColor(stage.plane.position_of(*fake).toPoint()), FAKE) < 40
    text = (tmp_path / "plane.svg").read_text(encoding="utf-8")
    assert text.count("data:image") < len(fakes), "a sprite is in it once, however many points it stands for"


def test_a_run_of_images_makes_no_plane(stage):
    facts = dataclasses.replace(started("images").facts, data_kind="images")
    stage.start(dataclasses.replace(started("images"), facts=facts))
    stage.set_theme(LIGHT)
    assert stage.findChild(QGraphicsView) is None
