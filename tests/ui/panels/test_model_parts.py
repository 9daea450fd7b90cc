"""What a model brings with it: curves of its loss's parts, live settings, and a sheet of stages."""

import dataclasses

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ganviz.engine.probes.sheet import Sheet, SheetColumn
from ganviz.engine.telemetry.facts import Term
from ganviz.engine.telemetry.mailbox import SERIES, Picture, ScalarBlock
from ganviz.ui.panels.controls import Controls
from ganviz.ui.panels.stage import Stage
from ganviz.ui.panels.timeline import Timeline
from ganviz.ui.panels.verdicts import Verdicts
from ganviz.ui.theme.theme import DARK, FAKE, REAL
from tests.engine.helpers import config as small_config
from tests.engine.training.test_many_phases import ToyConfig
from tests.ui.fakes import FakeController, fake_config, fake_started

from .staging import images, started

TERMS = (Term("loss_d_a", "loss of D A", "d"), Term("loss_d_b", "loss of D B", "d"), Term("cycle", "cycle", "g"))


def told(kind, **facts):
    about = started(kind)
    return dataclasses.replace(about, facts=dataclasses.replace(about.facts, **facts))


@pytest.fixture
def controller(qapp):
    return FakeController()


def shown(qtbot, panel, width=720, height=560):
    qtbot.addWidget(panel)
    panel.resize(width, height)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def begin(timeline, controller, terms):
    about = fake_started(fake_config())
    about = dataclasses.replace(about, facts=dataclasses.replace(about.facts, terms=terms))
    controller.config, controller.started = about.config, about
    controller.history.clear(tuple(t.name for t in terms))
    timeline.start(about)
    values = np.ones((50, len(SERIES) + len(terms)), np.float32)
    values[:, len(SERIES):] = np.arange(len(terms)) + 2
    controller.history.append(ScalarBlock(1, values))
    timeline.refresh({})
    QApplication.processEvents()


def test_the_parts_of_a_loss_are_drawn_below_it(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    begin(timeline, controller, TERMS)
    d, g = timeline.plot("parts_d"), timeline.plot("parts_g")
    assert [c.label for c in d.traces] == ["loss of D A", "loss of D B"]
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "parts_d", "parts_g", "accuracy"]
    assert [float(c.y[-1]) for c in (*d.traces, *g.traces)] == [2, 3, 4]
    tops = [plot.vb.sceneBoundingRect().top() for plot in timeline.plots.shown()]
    assert tops == sorted(tops)
    assert "cycle (mean)" in timeline.csv().splitlines()[0]
    qtbot.mouseClick(timeline.parts_switch, Qt.MouseButton.LeftButton)
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]


def test_penalties_have_a_plot_of_their_own(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 520)
    begin(timeline, controller, (*TERMS, Term("r1", "R1 penalty", "d", "How steep D is.", penalty=True),
                                 Term("path", "path length penalty", "g", penalty=True)))
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "parts_d", "parts_g", "penalties", "accuracy"]
    assert [c.label for c in timeline.plot("parts_d").traces] == ["loss of D A", "loss of D B"]
    penalties = timeline.plot("penalties")
    assert [(c.label, c.hue, float(c.y[-1])) for c in penalties.traces] == [
        ("R1 penalty", "discriminator", 5), ("path length penalty", "generator", 6)]
    at = penalties.head.mapToScene(penalties.head.place_of(penalties.head.keys[1]).center())
    assert timeline.plots.text_at(at) == "How steep D is."


def test_a_model_without_terms_has_no_such_curves_and_no_switch(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    begin(timeline, controller, TERMS)
    begin(timeline, controller, ())
    assert not timeline.parts_switch.isVisible()
    assert [plot.name for plot in timeline.plots.shown()] == ["losses", "accuracy"]


def test_controls_show_the_models_live_settings_and_send_them(qtbot, controller):
    panel = shown(qtbot, Controls(controller, DARK), 330, 900)
    panel.start(controller.begin(small_config()))
    assert panel.model_form is None
    panel.start(controller.begin(dataclasses.replace(small_config(), model=ToyConfig(weight=3.0))))
    assert list(panel.model_form.editors) == ["model.weight"]
    editor = panel.model_form.editors["model.weight"]
    qtbot.waitUntil(editor.isVisible)
    assert editor.value() == 3.0
    editor.edited.emit(4.0)
    qtbot.waitUntil(lambda: ("set", ({"model.weight": 4.0},)) in controller.calls)
    panel.start(controller.begin(small_config()))
    assert panel.model_form is None


def sheet(group=True):
    random = np.random.default_rng(1)
    columns = [SheetColumn(title, random.integers(0, 256, (8, side, side, channels), np.uint8),
                           f"group {k // 2}" if group else "", "L1 0.24" if k == 1 else "")
               for k, (title, side, channels) in enumerate((("line", 8, 1), ("made", 16, 3), ("target", 16, 3)))]
    return Sheet(tuple(columns), "ema")


def test_a_sheet_is_requested_and_drawn_where_a_model_has_stages(qtbot, controller):
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


def test_it_asks_for_as_many_rows_as_are_seen(qtbot, controller):
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


def test_a_resize_sends_few_requests(qtbot, controller):
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


def without_d():
    about = fake_started(small_config())
    return dataclasses.replace(about, facts=dataclasses.replace(about.facts, sides=("g",)))


def test_without_a_discriminator_there_are_no_verdicts(qtbot, controller):
    panel = shown(qtbot, Verdicts(controller, DARK))
    panel.start(without_d())
    assert panel.now.empty_text == panel.over_time.empty_text == (
        "This model has no discriminator, so there are no verdicts.")
    panel.start(fake_started(small_config()))
    assert "no discriminator" not in panel.now.empty_text


def test_without_a_discriminator_nothing_of_it_can_be_set(qtbot, controller):
    panel = shown(qtbot, Controls(controller, DARK), 330, 900)
    about = without_d()
    autoencoder = small_config(model__name="vae")
    panel.start(dataclasses.replace(about, config=autoencoder))
    QApplication.processEvents()
    assert not panel.rates.editors["optimizer.d.lr"].isVisible()
    assert panel.rates.editors["optimizer.g.lr"].isVisible()
    for hidden in (panel.rates.link, panel.loss, panel.optimizer_d, panel.regularizers, panel.advice):
        assert not hidden.isVisible()
    assert set(panel.model_form.editors) == {"model.sigma", "model.beta"}
    panel.start(controller.begin(small_config()))
    QApplication.processEvents()
    for there in (panel.rates.editors["optimizer.d.lr"], panel.rates.link, panel.loss, panel.optimizer_d,
                  panel.regularizers):
        assert there.isVisible()


def test_without_a_discriminator_the_timeline_says_so(qtbot, controller):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    about = dataclasses.replace(without_d(), config=fake_config())
    controller.config, controller.started = about.config, about
    timeline.start(about)
    values = np.full((20, len(SERIES)), np.nan, np.float32)
    values[:, SERIES.index("loss_g")] = 5
    controller.history.append(ScalarBlock(1, values))
    timeline.refresh({})
    assert "no discriminator" in timeline.plot("accuracy").note
    assert timeline.plot("losses").levels == ()


def test_images_that_nobody_judges_have_no_score(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", sides=("g",)))
    samples = images()
    nobody = np.full(len(samples.fake), np.nan, np.float32)
    stage.refresh({"samples": Picture("samples", 1, dataclasses.replace(samples, fake_scores=nobody,
                                                                        real_scores=nobody))})
    assert stage.gallery.grids.describe("fake", 2) == "fake 3"
    stage.grids_page.open_closeup("fake", 2)
    assert stage.card._score.text() == ""
    assert "no discriminator" in stage.card.meaning.text()


@pytest.mark.parametrize(("plain", "colours"), [
    (("d", "g"), ["discriminator", "generator"]), (("d",), ["discriminator"]), ((), [])])
def test_equilibrium_is_marked_where_a_curve_is_the_adversarial_loss_alone(qtbot, controller, plain, colours):
    timeline = shown(qtbot, Timeline(controller, DARK), 1000, 420)
    about = fake_started(fake_config())
    about = dataclasses.replace(about, facts=dataclasses.replace(about.facts, plain_sides=plain))
    controller.config, controller.started = about.config, about
    timeline.start(about)
    controller.history.append(ScalarBlock(1, np.ones((20, len(SERIES)), np.float32)))
    timeline.refresh({})
    assert [level.colour for level in timeline.plot("losses").levels] == colours


def test_a_row_that_changes_is_drawn_and_the_others_stay(qtbot, controller):
    stage = shown(qtbot, Stage(controller, DARK))
    stage.start(told("images", has_sheet=True))
    first = sheet()
    stage.refresh({"sheet": Picture("sheet", 1, first)})
    samples = first.columns[2].samples.copy()
    samples[1] = 255
    changed = dataclasses.replace(first, columns=(*first.columns[:2],
                                                  dataclasses.replace(first.columns[2], samples=samples)))
    kept = stage.sheet._images[2][0]
    stage.refresh({"sheet": Picture("sheet", 2, changed)})
    assert stage.sheet._images[2][0] is kept
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
