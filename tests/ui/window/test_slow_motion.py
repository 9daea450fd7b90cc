"""Slow motion: whole steps, or stages while they are in view."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ganviz.engine.opening.command_line_request import CommandLineRequest
from tests.ui.helpers import press, tool_button, until_state

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def stepping(qtbot, paused):
    """The window with the stages of the first iteration in view, at 20 stages a second."""
    press(qtbot, paused, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: paused.controller.walkthrough.stages is not None, timeout=10_000)
    qtbot.waitUntil(lambda: paused.slow_motion.shows_stages)
    paused.run_bar.pace.setValue(20.0)
    return paused


def test_the_pace_is_in_stages_while_they_are_in_view(qtbot, stepping):
    pace = stepping.run_bar.pace
    assert pace.suffix() == " stages/s"
    stepping.docks["steps"].close()
    qtbot.waitUntil(lambda: pace.suffix() == " steps/s")
    assert pace.value() == 2.0
    stepping.dock_area.bring_up("steps")
    qtbot.waitUntil(lambda: pace.suffix() == " stages/s")
    assert pace.value() == 20.0


def test_stages_are_played_through_several_iterations_and_paused(qtbot, stepping):
    walk, controller = stepping.controller.walkthrough, stepping.controller
    qtbot.mouseClick(tool_button(stepping, "slow_motion"), LEFT)
    assert not walk.is_playing, "a paused run stays paused"
    seen = set()
    walk.changed.connect(lambda: seen.add((walk.stages.iteration, walk.index)) if walk.stages else None)
    press(qtbot, stepping, Qt.Key.Key_Space)
    assert walk.is_playing
    assert stepping.run_bar.run_button.text() == "Pause"
    qtbot.waitUntil(lambda: walk.stages.iteration >= 3, timeout=20_000)
    assert {(2, k) for k in range(10)} <= seen, "each stage is shown"
    assert stepping.status_bar.run.text().startswith("Slow motion: stage ")
    press(qtbot, stepping, Qt.Key.Key_Space)
    assert not walk.is_playing
    assert controller.state == "paused"
    assert stepping.run_bar.run_button.text() == "Run"


def test_a_run_that_goes_on_is_played_and_goes_on_when_the_stages_leave(qtbot, stepping):
    walk, controller = stepping.controller.walkthrough, stepping.controller
    controller.run()
    until_state(qtbot, controller, "running")
    press(qtbot, stepping, Qt.Key.Key_M)
    assert walk.is_playing
    until_state(qtbot, controller, "paused")
    qtbot.waitUntil(lambda: walk.index > 1, timeout=10_000)
    stepping.docks["steps"].close()
    until_state(qtbot, controller, "running")
    assert not walk.is_playing
    stepping.dock_area.bring_up("steps")
    until_state(qtbot, controller, "paused")
    qtbot.waitUntil(lambda: walk.index > 1, timeout=10_000)
    press(qtbot, stepping, Qt.Key.Key_M)
    until_state(qtbot, controller, "running")
    assert controller.slow_motion_rate == 0.0


def test_a_window_that_is_closed_plays_no_more(qtbot, stepping):
    press(qtbot, stepping, Qt.Key.Key_M)
    press(qtbot, stepping, Qt.Key.Key_Space)
    assert stepping.controller.walkthrough.is_playing
    stepping.close()
    assert not stepping.controller.walkthrough.is_playing


@pytest.mark.parametrize("unattended", [False, True])
def test_a_preset_goes_at_its_pace_only_where_somebody_watches(qtbot, window, unattended):
    window.open_request(CommandLineRequest("two-by-two", steps=3, json=unattended), paused=True)
    until_state(qtbot, window.controller, "paused", "running", "finished")
    assert window.slow_motion.is_on is not unattended
