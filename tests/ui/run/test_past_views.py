"""While one looks back, every panel is as it was at that step; what was not recorded is computed from a snapshot."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.record import library, run_recorder
from ganviz.engine.record.database import SUFFIX
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.record.store import RunStore
from ganviz.engine.settings.commands import Scripted, Set
from ganviz.engine.telemetry.events import FindingCleared, FindingRaised
from ganviz.engine.telemetry.findings import Finding
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.ui.run.finding_log import FindingLog
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.engine.helpers import POINTS, config
from tests.ui.helpers import press
from tests.ui.mouse import double_click, drag, inside
from tests.ui.run.test_look_back import PATIENCE, changed

COLLAPSE = Finding("mode-collapse", "Mode collapse", "severe", 12, "Few modes.", "Few of them.", ())
WORSE = Finding("mode-collapse", "Mode collapse: 1 mode", "severe", 12, "One mode.", "One of them.", ())


@pytest.fixture
def window(qtbot):
    controller = RunController(recording=Recording())
    window = MainWindow(controller, remember=False)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


@pytest.fixture(scope="module")
def recorded(tmp_path_factory) -> Path:
    """The file of a run of 30 steps, each with its pictures, in which D's learning rate changed after step 10."""
    path = tmp_path_factory.mktemp("recorded") / f"ring-vanilla{SUFFIX}"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run_recorder, "_SECONDS_BETWEEN_PICTURES", 0.0)
        recorder = RunRecorder(path, lambda: RunStore.create(path, {"name": "ring-vanilla"}, DEFAULT_LIMIT),
                               pytest.fail)
        trainer = Trainer(config(POINTS), Telemetry(), recorder=recorder,
                          script=(Scripted(10, Set.of({"optimizer.d.lr": 0.01})),))
        trainer.build()
        trainer.watch(dict.fromkeys(("samples", "heatmap", "verdicts", "health"), {}))
        for _ in range(30):
            trainer.advance(1)
            trainer.examine()
        recorder.keep_now(trainer.state(), lambda: None)
        trainer.close()
        assert recorder.close()
    return path


@pytest.fixture
def run(qtbot, window, recorded):
    """A window with that run, paused at its end."""
    path = Path(shutil.copy(recorded, library.new_path("ring-vanilla")))
    controller = window.controller
    controller.open_recorded(path)
    qtbot.waitUntil(lambda: controller.state == "paused" and controller.history.last_step == 30, timeout=PATIENCE)
    return window


def past_rate(window):
    return window.panels["controls"].past.forms.rates.editors["optimizer.d.lr"].text


def test_the_settings_are_those_of_then_and_what_is_half_typed_stays(qtbot, run):
    controls = run.panels["controls"]
    field = controls.forms.rates.editors["optimizer.g.lr"].text
    qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
    field.selectAll()
    qtbot.keyClicks(field, "0.00")
    run.look_back.look_at(9)
    assert past_rate(run).text() == "1.0e-3"
    assert "step 9." in controls.past.note.text()
    assert not field.isVisible()
    run.look_back.look_at(20)
    assert past_rate(run).text() == "0.01"
    qtbot.mouseClick(past_rate(run), Qt.MouseButton.LeftButton)
    qtbot.keyClicks(past_rate(run), "7")
    assert past_rate(run).text() == "0.01"
    changed(qtbot, run, train__d_steps=2)  # another's change, or an answer that was still to come
    assert past_rate(run).isVisible()
    run.look_back.live()
    assert field.isVisible()
    assert field.text() == "0.00"
    assert controls.forms.findChild(type(controls.forms.rates.editors["optimizer.d.lr"]), "train.d_steps").value() == 2


def test_the_log_tells_what_held_at_any_step():
    log = FindingLog()
    for event in (FindingRaised(15, COLLAPSE), FindingRaised(18, WORSE), FindingCleared(25, "mode-collapse")):
        log.take(event)
    assert [log.at(step) for step in (11, 12, 17, 18, 24, 25)] == [
        (), (COLLAPSE,), (COLLAPSE,), (WORSE,), (WORSE,), ()]
    log.take(FindingRaised(40, Finding("blind", "Blind", "note", 30, "", "", ())))
    log.begin_anew(50)
    assert [[finding.name for finding in log.at(step)] for step in (29, 30, 49, 50)] == [[], ["blind"], ["blind"], []]


def test_health_shows_the_findings_and_the_indicators_of_then(qtbot, run):
    health, findings = run.panels["health"], run.panels["health"].findings
    for event in (FindingRaised(15, COLLAPSE), FindingCleared(25, "mode-collapse")):
        run.controller.findings.take(event)
        run.controller.event.emit(event)
    qtbot.waitUntil(lambda: bool(health.rows), timeout=PATIENCE)
    run.look_back.look_at(20)
    assert [card.title.text() for card in findings.past.cards.values() if card.isVisible()] == ["Mode collapse"]
    assert not health.measuring.isEnabled()
    qtbot.waitUntil(lambda: any(row.isVisible() and row.age for row in health.rows.values()), timeout=PATIENCE)
    shown = [row for row in health.rows.values() if not row.isHidden()]
    assert all(row.step <= 20 for row in shown)
    assert {row.age for row in shown} == {f"step {row.step}" for row in shown}
    run.look_back.look_at(5)
    assert findings.past.empty.isVisible()
    run.look_back.live()
    assert not findings.past.isVisible()
    assert health.measuring.isEnabled()
    assert all(not row.isHidden() for row in health.rows.values())


def test_the_line_on_the_timeline_rules_all_views(qtbot, run):
    timeline, look_back = run.panels["timeline"], run.look_back
    plots = timeline.plots
    axis = plots.shown()[-1].lower
    port = plots.viewport()

    def on_axis(step):
        return QPoint(round(plots.x(step)), round(axis.sceneBoundingRect().center().y()))

    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=on_axis(12))
    qtbot.waitUntil(lambda: look_back.step is not None, timeout=PATIENCE)
    assert abs(look_back.step - 12) <= 1
    assert axis.own_pill[1] == str(look_back.step)
    assert plots.looked_at == look_back.step
    loss = plots.named("losses")
    values = [key.value for key in loss.head.keys if key.value]
    assert values, "the values at the cursor stand in the head"
    middle = inside(loss.vb).y()
    drag(qtbot, plots, QPoint(round(plots.x(look_back.step)), middle), QPoint(round(plots.x(21)), middle))
    assert abs(look_back.step - 21) <= 1
    assert timeline.follow_switch.isChecked(), "the line was dragged, not the plot"
    assert run.panels["controls"].past.isVisible()
    press(qtbot, run, Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    assert (look_back.step, plots.looked_at, axis.own_pill) == (None, None, None)
    QApplication.processEvents()
    double_click(qtbot, plots, on_axis(12))
    qtbot.wait(QApplication.doubleClickInterval() + 100)
    assert look_back.is_live, "a double click shows the whole run, as ever"


def test_a_step_out_of_view_comes_into_view(qtbot, run):
    plots = run.panels["timeline"].plots
    plots.follow(10)
    assert plots.seen.low > 5
    run.look_back.look_at(5)
    assert plots.seen.low <= 5 <= plots.seen.high
    run.look_back.live()
    assert plots.seen.following
    assert plots.seen.window == 10


def test_what_was_not_recorded_is_computed_from_the_nearest_snapshot(qtbot, run):
    dock = run.docks["network"]
    run.look_back.look_at(20)
    snapshot = run.look_back.snapshot()
    assert snapshot.step <= 20
    run.dock_area.bring_up("network")
    QApplication.processEvents()
    panel = dock.panel
    qtbot.waitUntil(lambda: "computed from a snapshot" in dock.title_bar.note.text(), timeout=PATIENCE)
    assert dock.title_bar.note.text().endswith(f"step {snapshot.step}")
    assert not panel.is_empty
    run.look_back.live()
    assert not dock.title_bar.note.isVisible()


def test_what_cannot_be_computed_is_said_in_the_panel(qtbot, run):
    run.look_back.look_at(20)
    run.dock_area.bring_up("steps")
    QApplication.processEvents()
    dock = run.docks["steps"]
    qtbot.waitUntil(lambda: "cannot be computed" in dock.cover.text(), timeout=PATIENCE)
    assert dock.cover.isVisible()
    assert dock.cover.geometry() == dock.widget().rect()
    run.look_back.live()
    assert not dock.cover.isVisible()
