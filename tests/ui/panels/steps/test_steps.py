"""The panel: what it shows of hand-made stages, and of a real run in the window."""

from __future__ import annotations

import csv
import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.telemetry.events import Resumed
from ganviz.engine.telemetry.mailbox import Picture
from ganviz.ui.panels.steps import Steps
from ganviz.ui.theme.theme import DARK
from tests.engine.helpers import config as small_config
from tests.ui.fakes import FakeController
from tests.ui.helpers import press, until_state

from .staged import worked_example

LEFT = Qt.MouseButton.LeftButton
M = "\N{MINUS SIGN}"


@pytest.fixture
def panel(qtbot):
    controller = FakeController()
    panel = Steps(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(820, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def example(panel):
    """The panel with the worked example, at D's errors."""
    panel.start(panel.controller.begin(small_config()))
    panel.controller.set_state("paused")
    panel.refresh({"stages": Picture("stages", 1, worked_example())})
    panel.walkthrough.go_to(4)
    return panel


def column(panel, title):
    model = panel.table.model
    at = next(k for k, c in enumerate(model.columns) if c.title == title)
    return [model.data(model.index(row, at)) for row in range(model.rowCount())]


def click_row(qtbot, panel, row):
    view = panel.table.view
    place = view.visualRect(panel.table.model.index(row, 1)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)


def test_the_worked_example(example):
    assert column(example, "loss") == ["1.61", "0.36", "0.69", "2.30", "0.11", "1.61"]
    assert column(example, "error") == [f"{M}0.80", f"{M}0.30", f"{M}0.50", "+0.90", "+0.10", "+0.80"]
    assert column(example, "right answer") == ["0", "0", "0", "1", "1", "1"]
    assert column(example, "D's score") == ["0.80", "0.30", "0.50", "0.10", "0.90", "0.20"]
    assert column(example, "is") == ["fake"] * 3 + ["real"] * 3
    assert "sum of all 6 losses 6.68" in example.table.totals.accessibleName()
    assert example.table.totals.isVisible()


def test_a_row_is_said_in_words(example):
    assert example.table.model.words(3) == \
        "point (1.00, 1.10), is real, D's score 0.10, right answer 1, error +0.90, loss 2.30"


def test_a_chosen_row_tells_its_rank_and_is_marked_in_the_flow(qtbot, example):
    with qtbot.waitSignal(example.did) as told:
        click_row(qtbot, example, 3)
    assert told.args == ["row-chosen", {"is": 1, "rank": 1}]
    assert example.flow.chosen == (True, 0)
    example.walkthrough.back()
    assert example.table.view.currentIndex().row() == 3, "the same sample at another stage"


def test_arrows_go_through_stages_and_rows(qtbot, example):
    example.setFocus()
    qtbot.keyClick(example, Qt.Key.Key_Left)
    assert example.walkthrough.index == 3
    click_row(qtbot, example, 1)
    view = example.table.view
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 2
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert example.walkthrough.index == 4
    assert example.walkthrough.stages is not None


def test_a_stages_button_leads_there_and_tells(qtbot, example):
    with qtbot.waitSignal(example.did) as told:
        qtbot.mouseClick(example.strip.buttons[2], LEFT)
    assert told.args == ["stage-seen", {"kind": "real", "phase": "D"}]
    assert [b.isChecked() for b in example.strip.buttons].index(True) == 2
    qtbot.mouseClick(example.strip.on, LEFT)
    qtbot.mouseClick(example.strip.on, LEFT)
    qtbot.mouseClick(example.strip.back, LEFT)
    assert example.walkthrough.index == 3
    assert example.strip.buttons[3].accessibleName() == "4, D scores"


def test_csv_holds_the_numbers_of_the_stage(example):
    table = list(csv.DictReader(io.StringIO(example.csv())))
    assert len(table) == 6
    assert [float(row["loss"]) for row in table] == pytest.approx([1.609, 0.357, 0.693, 2.303, 0.105, 1.609], abs=1e-3)
    example.walkthrough.go_to(5)
    assert [row["total"] for row in csv.DictReader(io.StringIO(example.csv()))] == ["gradient", "change"]


def test_it_says_why_it_is_empty(panel):
    assert "Nothing is training yet" in panel.empty.text()
    panel.start(panel.controller.begin(small_config()))
    assert "goes on by itself" in panel.empty.text()
    panel.controller.set_state("paused")
    assert "Press Step through" in panel.empty.text()
    panel.refresh({"stages": Picture("stages", 7, worked_example(iteration=7))})
    assert not panel.is_empty
    panel.controller.set_state("running")
    panel.controller.event.emit(Resumed(7))
    assert panel.is_empty
    assert "iteration 7" in panel.empty.text()


def test_fewer_rows_are_asked_for_where_there_is_no_room(qtbot, panel):
    assert panel.requests() == {"stages": {"rows": 6}}
    with qtbot.waitSignal(panel.requests_changed):
        panel.resize(560, 380)
    assert panel.requests() == {"stages": {"rows": 3}}


def test_a_whole_iteration_of_a_real_run(qtbot, paused):
    panel, walk = paused.panels["steps"], paused.controller.walkthrough
    press(qtbot, paused, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: walk.stages is not None, timeout=10_000)
    qtbot.waitUntil(panel.is_in_view)
    kinds = []
    for _ in range(len(walk.stages.stages)):
        kinds.append(walk.stage.kind)
        stage = walk.stage
        if stage.column("loss") is not None:
            assert [float(x.replace(M, "-")) for x in column(panel, "loss")] == pytest.approx(
                stage.column("loss").tolist(), abs=0.006)
        assert panel.sentence.text()
        if len(kinds) < len(walk.stages.stages):
            press(qtbot, paused, Qt.Key.Key_Period)
    assert kinds == ["noise", "generate", "real", "score", "error", "backward",
                     "generate", "score", "error", "backward"]
    press(qtbot, paused, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: walk.stages.iteration == 2, timeout=10_000)
    assert walk.index == 0
    press(qtbot, paused, Qt.Key.Key_Period)
    press(qtbot, paused, Qt.Key.Key_Comma)
    assert walk.index == 0
    assert not paused.actions_by_id["stage_before"].isEnabled()
    paused.controller.run()
    until_state(qtbot, paused.controller, "running")
    assert walk.stages is None


def test_the_network_panel_follows(qtbot, paused):
    walk, diagram = paused.controller.walkthrough, paused.panels["network"].diagram
    paused.dock_area.bring_up("network")
    qtbot.waitUntil(paused.panels["network"].is_in_view)
    press(qtbot, paused, Qt.Key.Key_Period)
    qtbot.waitUntil(lambda: walk.stages is not None, timeout=10_000)
    qtbot.waitUntil(lambda: diagram.graph is not None, timeout=10_000)
    walk.go_to(9)
    assert diagram.stage.kind == "backward"
    assert diagram.strength_of("G") == diagram.strength_of("D") == 1, "the loss goes through D into G"
    assert [diagram.is_way_back(update) for update in diagram.graph.updates] == [False, True]
    walk.go_to(3)
    assert diagram.strength_of("G") < diagram.strength_of("D") == 1
    assert "Frozen: G" in diagram.accessibleDescription()
    assert not diagram.grab().toImage().isNull()


def test_tab_stops_at_the_stages(qtbot, paused):
    press(qtbot, paused, Qt.Key.Key_W)
    panel = paused.panels["steps"]
    qtbot.waitUntil(lambda: paused.controller.walkthrough.stages is not None, timeout=10_000)
    panel.strip.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(panel.strip.buttons[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.strip.buttons[1]
    assert panel.mapFromGlobal(panel.strip.mapToGlobal(QPoint())).y() > 0
