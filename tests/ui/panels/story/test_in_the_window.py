"""The Story view on a run that trains, in the whole window."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt

from tests.ui.helpers import until_state

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def story(qtbot, paused):
    """The Story view of a run that waits after some steps."""
    panel = paused.panels["story"]
    paused.dock_area.bring_up("story")
    paused.controller.run()
    qtbot.waitUntil(lambda: paused.controller.history.last_step >= 20, timeout=20_000)
    paused.controller.pause()
    until_state(qtbot, paused.controller, "paused")
    qtbot.waitUntil(lambda: panel.story.table.notes != () and panel.telling.reason.startswith("because"),
                    timeout=20_000)
    return panel


def test_the_story_of_a_run_is_told(story, paused):
    state = story.state()
    assert state.samples == 256
    assert story.story.desk.right.text() == f"{100 * state.right:.0f} % right"
    assert sum(note.is_real for note in story.story.table.notes) == 4
    assert story.telling.chapter != "no-data"


def test_the_detective_plays_on_the_very_same_notes(qtbot, story, paused):
    qtbot.mouseClick(story.switches["detective"], LEFT)
    qtbot.waitUntil(lambda: not story.detective.waits, timeout=20_000)
    notes, did = story.detective.table, []
    story.did.connect(lambda what, about: did.append((what, about)))
    notes.setFocus()
    for _ in range(8):
        qtbot.keyClick(notes, Qt.Key.Key_R)
    truth = np.array([note.is_real for note in notes.notes])
    scores = np.array([note.score for note in notes.notes])
    assert did[-1] == ("table-judged", {"you": truth.mean(), "detective": ((scores > 0) == truth).mean(), "notes": 8})
    before = [note.number for note in notes.notes]
    qtbot.mouseClick(story.detective.next, LEFT)
    qtbot.waitUntil(lambda: not story.detective.waits, timeout=20_000)
    assert notes.notes[0].number > before[-1], "the run is paused, and still prints"


def test_a_fake_made_by_hand_is_judged_and_gets_better_along_its_gradient(qtbot, story, paused):
    qtbot.mouseClick(story.switches["counterfeiter"], LEFT)
    page = story.counterfeiter
    qtbot.waitUntil(lambda: page.answer is not None, timeout=20_000)
    first = page.answer
    page.plane.setFocus()
    qtbot.keyClick(page.plane, Qt.Key.Key_T)
    qtbot.waitUntil(lambda: not np.array_equal(page.answer.sample, first.sample), timeout=20_000)
    way = page.answer.sample - first.sample
    assert way @ first.push > 0.999 * np.hypot(*way) * np.hypot(*first.push)
    assert page.answer.loss < first.loss


def test_a_hidden_story_asks_for_nothing(qtbot, story, paused, monkeypatch):
    asked = []
    monkeypatch.setattr(paused.controller, "watch", asked.append)
    paused.dock_area.bring_up("stage")
    qtbot.waitUntil(lambda: asked and "story" not in asked[-1])
    paused.dock_area.bring_up("story")
    qtbot.waitUntil(lambda: "story" in asked[-1])
