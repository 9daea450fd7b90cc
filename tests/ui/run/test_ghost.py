"""The curves of the run before, faintly behind the present ones."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ganviz.ui.plots.paired_history import OTHER
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.engine.helpers import POINTS, config
from tests.ui.helpers import press

PATIENCE = 60_000  # ms


def test_after_a_restart_the_run_before_is_seen_behind(qtbot):
    controller = RunController()
    window = MainWindow(controller, remember=False)
    qtbot.addWidget(window)
    window.show()
    action = window.actions_by_id["ghost"]
    assert not action.isEnabled()
    controller.open(config(POINTS), name="ring-vanilla")
    qtbot.waitUntil(lambda: controller.history.last_step >= 60, timeout=PATIENCE)
    controller.pause()
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    before = controller.history
    controller.restart()
    qtbot.waitUntil(lambda: controller.history is not before and controller.state == "paused", timeout=PATIENCE)
    controller.step()
    qtbot.waitUntil(lambda: controller.history.last_step == 1, timeout=PATIENCE)
    timeline = window.panels["timeline"]
    timeline.smoothing.setValue(0)
    plot = timeline.plot("losses")
    qtbot.waitUntil(plot.has_data, timeout=PATIENCE)
    assert [trace.series for trace in plot.traces] == ["loss_d", "loss_g"]
    with qtbot.waitActive(window):  # it is not any more where something of an earlier test is only now collected
        window.activateWindow()
    press(qtbot, window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert action.isChecked()
    assert [trace.series for trace in plot.traces] == [OTHER + "loss_d", OTHER + "loss_g", "loss_d", "loss_g"]
    assert "faint: the run before" in plot.head.text()
    ghost = plot.traces[0]
    # restarted with the same seed, it is the same run
    assert ghost.y[0] == plot.traces[2].y[0]
    assert plot.own_series() == ("loss_d", "loss_g")
    assert timeline.plots.seen.last == 1  # the axis is the present run's
    press(qtbot, window, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert [trace.series for trace in plot.traces] == ["loss_d", "loss_g"]
    window.close()
