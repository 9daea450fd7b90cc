"""The sheet of the Stage: what a model makes of some samples, stage by stage."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from ganviz.engine.probes.sheet import Sheet, SheetColumn
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.stage import Stage
from ganviz.ui.theme.theme import DARK, FAKE, REAL
from tests.ui.panels.stage.staging import images, told


def shown(qtbot, panel, width=720, height=560):
    qtbot.addWidget(panel)
    panel.resize(width, height)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def sheet(group=True):
    random = np.random.default_rng(1)
    columns = [SheetColumn(title, random.integers(0, 256, (8, side, side, channels), np.uint8),
                           f"group {k // 2}" if group else "", "L1 0.24" if k == 1 else "")
               for k, (title, side, channels) in enumerate((("line", 8, 1), ("made", 16, 3), ("target", 16, 3)))]
    return Sheet(tuple(columns), "ema")


def test_a_sheet_is_wished_for_and_drawn_where_a_model_has_stages(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", has_sheet=True))
    assert set(stage.requests()) == {"sheet"}
    assert stage.refresh({"sheet": Picture("sheet", 1, sheet())})
    assert stage.pages.currentWidget() is stage.sheet
    view, picture = stage.sheet, sheet()
    image = view.grab().toImage()
    for column in range(3):
        box = view.rect_of(column, 1)
        assert view.rect().contains(box)
        sample = picture.columns[column].samples[1]
        at = box.topLeft() + QPoint(int(5.5 / len(sample) * box.width()), int(2.5 / len(sample) * box.height()))
        expected = np.broadcast_to(sample[2, 5], 3)
        seen = image.pixelColor(at * image.devicePixelRatio())
        assert [seen.red(), seen.green(), seen.blue()] == expected.tolist()
    assert view.text_at(QPointF(view.rect_of(1, 0).center())) == "group 0, made, L1 0.24, sample 1"


def test_it_wishes_for_as_many_rows_as_are_seen(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK), 700, 1500)
    stage.start(told("images", has_sheet=True))
    assert "count" not in stage.requests()["sheet"], "nobody knows yet what columns there are"
    with qtbot.waitSignal(stage.requests_changed):
        stage.refresh({"sheet": Picture("sheet", 1, sheet())})
    # a row is as high as the largest cell and a gap
    box = stage.sheet.rect_of(0, 0)
    assert box.height() == 160
    room = stage.sheet.height() - box.top() - 8
    assert stage.requests()["sheet"]["count"] == (room + 4) // 164 > 4
    stage.resize(700, 6000)
    assert stage.requests()["sheet"]["count"] == 16, "at most"
    stage.resize(700, 60)
    assert stage.requests()["sheet"]["count"] >= 1


def test_a_resize_sends_few_wishes(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK), 700, 600)
    stage.start(told("images", has_sheet=True))
    stage.refresh({"sheet": Picture("sheet", 1, sheet())})
    told_at = []
    stage.requests_changed.connect(lambda: told_at.append(stage.requests()["sheet"]["count"]))
    for height in range(600, 2400, 60):
        stage.resize(700, height)
    assert told_at == [], "not while it is dragged"
    qtbot.waitUntil(lambda: told_at == [stage.sheet.capacity()])
    stage.resize(702, height)
    stage.resize(700, height)
    qtbot.wait(250)
    assert len(told_at) == 1, "nor where the rows stay as many"


def test_other_numbers_in_the_notes_move_no_image(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK), 420, 400)
    stage.start(told("images", has_sheet=True))
    first = sheet()
    stage.refresh({"sheet": Picture("sheet", 1, first)})
    places = [stage.sheet.rect_of(c, 1) for c in range(3)]
    before = stage.sheet.grab().toImage()
    made = dataclasses.replace(first.columns[1], note="L1 0.07")
    stage.refresh({"sheet": Picture("sheet", 2, dataclasses.replace(
        first, columns=(first.columns[0], made, first.columns[2])))})
    assert [stage.sheet.rect_of(c, 1) for c in range(3)] == places
    after = stage.sheet.grab().toImage()
    assert after != before, "the note is another"
    below = stage.sheet.rect_of(0, 0).top()
    assert after.copy(0, below, after.width(), after.height() - below) == before.copy(
        0, below, before.width(), before.height() - below)


def test_the_grids_are_a_click_away(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", has_sheet=True))
    stage.refresh({"sheet": Picture("sheet", 1, sheet())})
    qtbot.mouseClick(stage.toolbar.stages, Qt.MouseButton.LeftButton)
    assert set(stage.requests()) == {"samples"}
    stage.refresh({"samples": Picture("samples", 1, images())})
    assert stage.pages.currentWidget() is stage.gallery
    qtbot.mouseClick(stage.toolbar.stages, Qt.MouseButton.LeftButton)
    assert set(stage.requests()) == {"sheet"}
    assert stage.pages.currentWidget() is stage.sheet


def test_a_model_without_stages_has_no_such_switch(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images"))
    assert not stage.toolbar.stages.isVisible()
    assert set(stage.requests()) == {"samples"}


@pytest.mark.parametrize("size", [(300, 240), (720, 560), (1400, 800)])
def test_every_column_fits(qtbot, controller, size):
    stage = shown(qtbot, Stage(controller, DARK), *size)
    stage.start(told("images", has_sheet=True))
    stage.refresh({"sheet": Picture("sheet", 1, sheet())})
    view = stage.sheet
    boxes = [view.rect_of(c, r) for c in range(3) for r in range(view.rows())]
    assert all(view.rect().contains(box) for box in boxes)
    assert not any(a.intersects(b) for k, a in enumerate(boxes) for b in boxes[:k])


def test_images_that_nobody_judges_have_no_score(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", sides=("g",)))
    samples = images()
    nobody = np.full(len(samples.fake), np.nan, np.float32)
    stage.refresh({"samples": Picture("samples", 1, dataclasses.replace(samples, fake_scores=nobody,
                                                                        real_scores=nobody))})
    assert stage.gallery.grids.describe("fake", 2) == "fake 3"
    stage.grids_page.open_closeup("fake", 2)
    assert stage.card.score.text() == ""
    assert "no discriminator" in stage.card.meaning.text()


def test_a_row_that_changes_is_drawn_and_the_others_stay(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", has_sheet=True))
    first = sheet()
    stage.refresh({"sheet": Picture("sheet", 1, first)})
    samples = first.columns[2].samples.copy()
    samples[1] = 255
    changed = dataclasses.replace(first, columns=(*first.columns[:2],
                                                  dataclasses.replace(first.columns[2], samples=samples)))
    kept = stage.sheet.images[2][0]
    stage.refresh({"sheet": Picture("sheet", 2, changed)})
    assert stage.sheet.images[2][0] is kept
    image = stage.sheet.grab().toImage()
    centre = stage.sheet.rect_of(2, 1).center() * image.devicePixelRatio()
    assert image.pixelColor(centre).name() == "#ffffff"


def test_a_map_of_verdicts_has_a_key(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", has_sheet=True))
    plain = sheet()
    stage.refresh({"sheet": Picture("sheet", 1, plain)})
    assert not stage.legend.isVisible()
    columns = (*plain.columns[:-1], dataclasses.replace(plain.columns[-1], verdicts=True))
    stage.refresh({"sheet": Picture("sheet", 2, Sheet(columns, "ema"))})
    assert stage.legend.isVisible()
    assert stage.legend.accessibleName() == "verdicts: D says fake real"
    image, middle = stage.legend.grab().toImage(), stage.legend.height() // 2
    colours = [QColor(colour) for colour in (FAKE, REAL)]
    seen = [image.pixelColor(x, middle) for x in range(image.width())]
    at = [[x for x, pixel in enumerate(seen) if abs(pixel.red() - c.red()) + abs(pixel.blue() - c.blue()) < 24]
          for c in colours]
    assert max(at[0]) < min(at[1]), "from fake at the left to real at the right"
