"""The Stage of a model that draws classes on demand."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt

from ganviz.ui.panels.stage.gallery import class_columns
from tests.ui.panels.stage.staging import feed, images, started, told

NAMES = tuple("0123456789")


def drawn(count=80, label=None):
    names = tuple(NAMES[k % 10] if label is None else NAMES[label] for k in range(count))
    return replace(images(count=count), label_names=names)


@pytest.fixture
def conditional(stage):
    stage.start(told("images", label_names=NAMES, conditional=True))
    feed(stage, drawn())
    return stage


def choose(qtbot, stage, place):
    combo = stage.toolbar.classes
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    for _ in range(place):
        qtbot.keyClick(combo, Qt.Key.Key_Down)


def test_a_class_is_chosen_and_requested(qtbot, conditional):
    combo = conditional.toolbar.classes
    assert combo.isVisible()
    assert [combo.itemText(k) for k in range(combo.count())] == ["All classes", *NAMES]
    assert "label" not in conditional.requests()["samples"]
    with qtbot.waitSignal(conditional.requests_changed):
        choose(qtbot, conditional, 4)
    assert conditional.requests()["samples"] == {"weights": "ema", "count": 64, "label": 3}
    feed(conditional, drawn(64, 3))
    qtbot.mouseClick(conditional.gallery.grids, Qt.MouseButton.LeftButton,
                     pos=conditional.gallery.grids.rect_of("fake", 5).center().toPoint())
    assert conditional.requests()["closeup"]["label"] == 3
    choose(qtbot, conditional, 0)
    assert "label" not in conditional.requests()["samples"]
    assert "label" not in conditional.requests()["closeup"]


def test_digits_and_backspace_choose_in_the_grids(qtbot, conditional):
    grids = conditional.gallery.grids
    grids.setFocus()
    qtbot.keyClick(grids, Qt.Key.Key_7)
    assert conditional.requests()["samples"]["label"] == 7
    assert conditional.toolbar.classes.currentText() == "7"
    qtbot.keyClick(grids, Qt.Key.Key_Backspace)
    assert "label" not in conditional.requests()["samples"]
    assert conditional.toolbar.classes.currentText() == "All classes"


def test_a_digit_means_the_number_of_a_class_without_such_a_name(qtbot, stage):
    stage.start(told("images", label_names=("no hat", "hat"), conditional=True))
    feed(stage, replace(images(count=64), label_names=("no hat", "hat") * 32))
    stage.gallery.grids.setFocus()
    qtbot.keyClick(stage.gallery.grids, Qt.Key.Key_1)
    assert stage.requests()["samples"]["label"] == 1
    qtbot.keyClick(stage.gallery.grids, Qt.Key.Key_5)
    assert stage.requests()["samples"]["label"] == 1, "there is no sixth"


def test_each_class_has_a_column(conditional):
    grids = conditional.gallery.grids
    assert conditional.requests()["samples"]["count"] == 80
    lefts = [grids.rect_of("fake", k).left() for k in range(80)]
    assert lefts[:10] == sorted(set(lefts))
    assert all(lefts[k] == lefts[k % 10] for k in range(80))


def test_names_stand_above_the_columns_alone_while_they_are_by_class(qtbot, conditional):
    grids = conditional.gallery.grids
    box = grids.rect_of("fake", 2).toRect()
    above = box.translated(0, -18).adjusted(0, 0, 0, 16 - box.height())

    def ink():
        drawn_above = grids.grab(above).toImage()
        return len({drawn_above.pixel(x, y) for x in range(drawn_above.width()) for y in range(drawn_above.height())})

    assert ink() > 1
    conditional.grids_page.set_columns(8)
    feed(conditional, drawn(64))
    box = grids.rect_of("fake", 7).toRect()
    above = box.translated(0, -7).adjusted(0, 0, 0, 6 - box.height())
    assert ink() == 1


def test_the_tooltip_names_the_class(conditional):
    assert conditional.gallery.grids.describe("fake", 13) == "fake 14, asked to be 3: D says 21 % real (logit −1.34)"
    assert "asked" not in conditional.gallery.grids.describe("real", 13)


def test_other_models_have_no_choice(stage):
    stage.start(told("images", label_names=NAMES, conditional=True))
    stage.choose_class(3)
    stage.start(started("images"))
    assert not stage.toolbar.classes.isVisible()
    feed(stage, images(count=64))
    assert stage.requests()["samples"] == {"weights": "ema", "count": 64}


@pytest.mark.parametrize(("classes", "columns"), [(2, 8), (3, 6), (5, 5), (10, 10), (16, 16), (26, 13)])
def test_columns_keep_the_classes_apart(classes, columns):
    assert class_columns(classes) == columns
    labels = np.arange(columns * classes).reshape(-1, columns) % classes
    assert all(len(set(labels[:, j].tolist())) == max(1, classes // columns) for j in range(columns))


def test_in_the_plane_the_heat_map_is_of_the_class(stage):
    stage.start(told("points", label_names=("a", "b"), conditional=True))
    stage.choose_class(1)
    assert stage.requests()["samples"]["label"] == 1
    assert stage.requests()["heatmap"]["label"] == 1
