"""One choice of weights for the Stage, Health and Verdicts."""

from __future__ import annotations

from PySide6.QtCore import Qt

from ganviz.ui.widgets.weights_choice import EMA, TRAIN, WeightsChoice
from tests.ui.helpers import small_config, until_state


def asked(window):
    """Whose samples each panel asks for."""
    panels = window.panels
    return (panels["stage"].requests()["samples"]["weights"], panels["health"].requests()["health"]["weights"],
            EMA if "averaged-verdicts" in panels["verdicts"].requests() else TRAIN)


def test_one_switch_rules_stage_health_and_verdicts(qtbot, paused):
    assert asked(paused) == (TRAIN, TRAIN, TRAIN)
    qtbot.mouseClick(paused.panels["stage"].toolbar.weights_buttons[EMA], Qt.MouseButton.LeftButton)
    assert asked(paused) == (EMA, EMA, EMA)
    verdicts = paused.panels["verdicts"]
    qtbot.waitUntil(lambda: verdicts.now.plots is not None and verdicts.histogram.verdicts is not None)
    assert verdicts.histogram.verdicts.samples == 512, "measured, not those of the training batches"
    qtbot.waitUntil(lambda: paused.panels["stage"].plane.samples.weights == EMA)
    qtbot.keyClick(paused, Qt.Key.Key_E)
    assert asked(paused) == (TRAIN, TRAIN, TRAIN)
    assert paused.panels["stage"].toolbar.weights_buttons[TRAIN].isChecked()


def test_without_an_average_there_is_no_switch(qtbot, window):
    window.controller.open(small_config(train__ema_decay=0.0), paused=True)
    until_state(qtbot, window.controller, "paused")
    buttons, action = window.panels["stage"].toolbar.weights_buttons, window.actions_by_id["other_weights"]
    assert not any(button.isVisible() for button in buttons.values())
    assert not action.isEnabled()
    assert "train.ema_decay" in action.toolTip()
    qtbot.keyClick(window, Qt.Key.Key_E)
    assert asked(window) == (TRAIN, TRAIN, TRAIN)
    window.controller.set({"train.ema_decay": 0.99})
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons.values()))
    assert action.isEnabled()


def test_it_is_remembered_for_each_kind_of_data(qapp):
    one = WeightsChoice()
    assert (one.of("points"), one.of("images")) == (TRAIN, EMA)
    one.toggle("points")
    again = WeightsChoice()
    assert (again.of("points"), again.of("images")) == (EMA, EMA)
    again.set_averaged(False)
    assert (again.of("points"), again.of("images")) == (TRAIN, TRAIN)
