"""The tour: each card points at a part that is there, the run's keys stay the run's, and it comes once by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui.app import is_first_start
from ganviz.ui.help.tour import stops
from ganviz.ui.remembered import Remembered
from tests.ui.helpers import press, until_state

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def tour(paused):
    paused.actions_by_id["tour"].trigger()
    yield paused.helper.tour
    paused.helper.tour.end()


def test_it_does_not_come_to_a_window_by_itself(window):
    assert window.helper.tour is None


@pytest.mark.parametrize("size", [(1280, 720), (1600, 1000)], ids=str)
def test_each_card_points_at_its_part_and_covers_little_of_it(qtbot, paused, tour, size):
    paused.resize(*size)
    targets = []
    for stop in stops():
        assert tour.title.text() == stop.title
        target = tour.pointer.target
        targets.append(target)
        card = tour.geometry()
        assert paused.rect().contains(card)
        assert card.height() >= tour.layout().totalHeightForWidth(card.width()), "the text is whole"
        if target is not None:
            part = QRect(target.mapTo(paused, QPoint()), target.size())
            assert not card.intersects(part), stop.target
        if not tour.is_last:
            qtbot.mouseClick(tour.next, LEFT)
    docks = [paused.docks[name] for name in ("stage", "verdicts", "health", "controls", "timeline")]
    assert targets == [docks[0], paused.run_bar.run_button, *docks[1:], None]


def test_the_keyboard_goes_on_and_back(qtbot, paused, tour):
    assert tour.hasFocus()
    for key, number in ((Qt.Key.Key_Right, 2), (Qt.Key.Key_Return, 3), (Qt.Key.Key_Left, 2)):
        press(qtbot, paused, key)
        assert tour.progress.text() == f"{number} of 7"
    press(qtbot, paused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() in (tour.skip, tour.back, tour.next)
    tour.setFocus()
    press(qtbot, paused, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is paused  # no field has the keys
    assert tour.isHidden()
    assert not tour.pointer.isVisible()


def test_space_is_still_the_runs(qtbot, paused, tour):
    press(qtbot, paused, Qt.Key.Key_Space)
    until_state(qtbot, paused.controller, "running")
    assert tour.progress.text() == "1 of 7"
    press(qtbot, paused, Qt.Key.Key_Space)
    until_state(qtbot, paused.controller, "paused")


def test_it_is_skipped_by_its_button_and_can_be_repeated(qtbot, paused, tour):
    qtbot.mouseClick(tour.next, LEFT)
    qtbot.mouseClick(tour.skip, LEFT)
    assert tour.isHidden()
    paused.actions_by_id["tour"].trigger()
    assert tour.isVisible()
    assert tour.progress.text() == "1 of 7"


def test_a_panel_that_was_closed_is_brought_up(qtbot, paused, tour):
    paused.docks["verdicts"].close()
    for _ in range(2):
        qtbot.mouseClick(tour.next, LEFT)
    assert paused.docks["verdicts"].isVisible()


def test_its_end_is_the_first_lesson(qtbot, paused, tour):
    while not tour.is_last:
        qtbot.mouseClick(tour.next, LEFT)
    qtbot.mouseClick(tour.next, LEFT)
    assert tour.isHidden()
    assert paused.panels["lesson"].isVisible()
    assert paused.panels["lesson"].course.lesson is not None
    until_state(qtbot, paused.controller, "paused", "running")


@pytest.mark.parametrize(("request_", "platform", "comes"), [
    (CommandLineRequest(), "xcb", True),
    (CommandLineRequest(), "offscreen", False),
    (CommandLineRequest(source="faces-dcgan"), "xcb", False),
    (CommandLineRequest(resume=Path("a.state")), "xcb", False),
    (CommandLineRequest(steps=10), "xcb", False),
    (CommandLineRequest(steps=10, screenshot=Path("a.png")), "xcb", False),
], ids=["plain", "nobody sees it", "a preset", "a state", "steps", "a screenshot"])
def test_it_comes_at_the_very_first_start_only(request_, platform, comes):
    assert is_first_start(request_, platform) == comes
    Remembered("tour").write("seen", True)
    assert not is_first_start(request_, platform)
