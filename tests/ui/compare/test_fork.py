"""A run and its fork in the window: with real clicks, they train by turns and are compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.record import library, writer
from ganviz.ui.compare.compare_window import CompareWindow
from ganviz.ui.compare.fork_dialog import ForkDialog
from ganviz.ui.plots.paired_history import OTHER
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.engine.helpers import POINTS, config
from tests.ui.helpers import choose, press

PATIENCE = 60_000  # ms


@pytest.fixture
def window(qtbot):
    window = MainWindow(RunController(recording=Recording()), remember=False)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


def dialog_of(qtbot, kind):
    """Wait for a dialog or window of a kind, and return it."""
    def found():
        return next((w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()), None)

    qtbot.waitUntil(lambda: found() is not None, timeout=PATIENCE)
    return found()


def asked(qtbot, window):
    """Ask for a fork of the run that is shown; return the dialog."""
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return dialog_of(qtbot, ForkDialog)


def begun(qtbot, dialog, name):
    """Begin the fork that a dialog describes; return the comparison."""
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, name)
    qtbot.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    return dialog_of(qtbot, CompareWindow)


def test_a_run_can_be_forked_before_its_file_is_there(qtbot, window, monkeypatch):
    monkeypatch.setattr(writer, "SECONDS_BETWEEN_COMMITS", 3.0)
    controller = window.controller
    controller.open(config(POINTS), name="ring-vanilla")
    qtbot.waitUntil(lambda: controller.history.last_step >= 1, timeout=PATIENCE)
    dialog = asked(qtbot, window)
    choose(qtbot, dialog.pickers["loss"].box, "hinge")
    compare = begun(qtbot, dialog, "early")
    b = compare.sides[1].controller
    qtbot.waitUntil(lambda: b.history.last_step >= compare.curves.fork_step + 5, timeout=PATIENCE)

    def both():
        """Find both in the list of runs, once they are in it with all that their files say at first."""
        found = {run.path: run for run in library.runs() if run.uid}
        return [found[file] for file in (controller.file, b.file)] if {controller.file, b.file} <= set(found) else []

    qtbot.waitUntil(lambda: bool(both()), timeout=PATIENCE)
    parent, forked = both()
    assert forked.parent.uid == parent.uid


def test_a_run_without_a_step_is_not_forked_and_says_why(qtbot, window):
    controller = window.controller
    controller.open(config(POINTS), name="ring-vanilla", paused=True)
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert "train a few steps first" in window.messages.messages[0].text.text()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ForkDialog)]


def test_a_fork_with_another_loss_trains_beside_its_run_and_is_kept(qtbot, window):
    controller = window.controller
    controller.open(config(POINTS), name="ring-vanilla")
    qtbot.waitUntil(lambda: controller.history.last_step >= 20, timeout=PATIENCE)
    controller.set({"optimizer.d.lr": 0.002})
    qtbot.waitUntil(lambda: len(controller.marks) == 1, timeout=PATIENCE)
    dialog = asked(qtbot, window)
    assert [dialog.tabs.tabText(k) for k in range(dialog.tabs.count())] == ["Loss", "Optimizers", "Training and device"]
    assert "Nothing is different yet" in dialog.summary.text()
    choose(qtbot, dialog.pickers["loss"].box, "hinge")
    assert "hinge" in dialog.summary.text()
    compare = begun(qtbot, dialog, "with hinge")
    a, b = (side.controller for side in compare.sides)
    assert a is controller
    qtbot.waitUntil(lambda: b.started is not None and a.state == b.state == "running", timeout=PATIENCE)
    fork = compare.curves.fork_step
    assert fork >= 20
    qtbot.waitUntil(lambda: b.history.last_step >= fork + 30, timeout=PATIENCE)
    qtbot.waitUntil(lambda: "Hinge" in compare.difference.text(), timeout=PATIENCE)
    assert b.config.loss.name == "hinge"
    assert a.config.loss.name == "non-saturating"
    # both, by one button: it holds them on the same step
    qtbot.mouseClick(compare.pair_bar.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: a.state == "paused", timeout=PATIENCE)
    # all that has been told, not what happens to have been read by now
    qtbot.waitUntil(lambda: a.history.last_step == a.trainer.step == b.trainer.step == b.history.last_step,
                    timeout=PATIENCE)
    step = a.history.last_step
    press(qtbot, compare, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: a.history.last_step == b.history.last_step == step + 1, timeout=PATIENCE)
    # their curves share an axis, on which B begins at the fork
    compare.curves.renew()
    view = compare.curves.view
    traces = {trace.series: trace for trace in view.named("losses").traces}
    assert traces["loss_d"].x is traces[OTHER + "loss_d"].x
    mean = traces[OTHER + "loss_d"].y
    assert not (mean[traces["loss_d"].x < fork - 1] < float("inf")).any()
    assert (mean < float("inf")).any()
    assert "fork" in [mark.text for mark in view.marks]
    # one cursor rules both
    qtbot.waitUntil(lambda: all(run.file.exists() for run in (a, b)), timeout=PATIENCE)
    compare.bar.slider.setValue(fork + 10)
    assert [side.look_back.step for side in compare.sides] == [fork + 10] * 2
    assert f"step {fork + 10}" in compare.sides[1].head.status.text()
    qtbot.mouseClick(compare.bar.live, Qt.MouseButton.LeftButton)
    assert compare.sides[0].look_back.is_live
    # closed, A goes on alone, and B is in the list of runs
    file, forked = a.file, b.file
    with qtbot.waitSignal(compare.closed):
        press(qtbot, compare, Qt.Key.Key_Escape)
    assert (controller.state, controller.file) == ("paused", file)
    controller.run()
    qtbot.waitUntil(lambda: controller.history.last_step > step + 20, timeout=PATIENCE)
    run = next(run for run in library.runs() if run.path == forked)
    assert (run.name, run.step, run.ending, run.parent.step) == ("with hinge", step + 1, "finished", fork)
