"""The two games of the Story view, by click and by key."""

from __future__ import annotations

import csv
import io

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from ganviz.engine.probes.story import COIN
from ganviz.engine.telemetry.events import Finished
from ganviz.ui.panels.story.banknote import pills
from ganviz.ui.panels.story.detective_page import Tally, chance_of_as_many, remark_on
from tests.ui.panels.story.contents import IS_REAL, LEFT, answer, begin, choose, play, remarks, show, table

# --- you are the detective ---


def test_a_table_is_dealt_once_and_nothing_is_asked_while_it_lies(qtbot, panel, controller):
    begin(panel, controller)
    choose(qtbot, panel, "detective")
    asked = panel.requests()
    assert asked == {"story": {"weights": "train", "deal": asked["story"]["deal"], "notes": 8, "mix": COIN}}
    assert show(panel, "story", table(deal=0)) is False, "of the story"
    assert show(panel, "story", table(deal=asked["story"]["deal"])) is True
    assert panel.requests() == {}
    assert show(panel, "story", table(deal=asked["story"]["deal"], first_number=90)) is False
    assert [note.number for note in panel.detective.table.notes][:2] == [41, 42]


def test_nothing_gives_the_notes_away_before_they_are_guessed(qtbot, panel, controller):
    notes = play(qtbot, panel, controller)
    assert all(not mark.stamp and not mark.shows_truth and mark.asks for mark in notes.marks)
    assert "fake," not in notes.text_at(notes.rect_of(1).center())
    assert panel.csv() is None


def test_guesses_by_key_are_compared_with_the_detective_on_the_same_notes(qtbot, panel, controller, done):
    notes = play(qtbot, panel, controller)
    notes.setFocus()
    # right but for the first note and the last
    for key in (Qt.Key.Key_F, Qt.Key.Key_F, Qt.Key.Key_R, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_F, Qt.Key.Key_R,
                Qt.Key.Key_R):
        qtbot.keyClick(notes, key)
    assert [about["right"] for what, about in done if what == "guessed"] == [False] + [True] * 6 + [False]
    assert done[0] == ("guessed", {"right": False, "kind": "real"})
    # the detective refuses a real note and lets two fakes pass
    assert done[-1] == ("table-judged", {"you": 0.75, "detective": 0.625, "notes": 8})
    assert panel.detective.result.text() == "You: 6 of 8 right (75 %) · the detective: 5 of 8 (62 %)"
    # 6 or more of 8 by a coin: (28 + 8 + 1) / 256 = 14 %
    assert "14 % of such tries" in panel.detective.remark.text()
    assert [mark.stamp for mark in notes.marks][:2] == ["REAL 88 %", "FAKE 88 %"]
    assert remarks(notes)[:2] == ["wrong", "right"]
    rows = list(csv.reader(io.StringIO(panel.csv())))
    assert rows[1] == ["41", "real", "fake", "real", "2"]


def test_guesses_by_click(qtbot, panel, controller, done):
    notes = play(qtbot, panel, controller)
    for index, real in ((3, False), (0, True)):
        pill = pills(notes.rect_of(index))[0 if real else 1]
        qtbot.mouseClick(notes, LEFT, pos=pill.center().toPoint())
    assert done == [("guessed", {"right": True, "kind": "fake"}), ("guessed", {"right": True, "kind": "real"})]
    assert [mark.choice for mark in notes.marks] == [True, None, None, False, None, None, None, None]
    assert panel.detective.result.text() == "6 notes to go"
    # a change of mind is no other guess
    qtbot.mouseClick(notes, LEFT, pos=pills(notes.rect_of(0))[1].center().toPoint())
    assert notes.marks[0].choice is False
    assert len(done) == 2


def test_the_next_table_is_another_and_the_tally_goes_on(qtbot, panel, controller):
    notes = play(qtbot, panel, controller)
    notes.setFocus()
    for _ in range(8):
        qtbot.keyClick(notes, Qt.Key.Key_R)
    before = panel.detective.deal
    qtbot.keyClick(notes, Qt.Key.Key_Return)
    assert panel.requests()["story"]["deal"] == before + 1
    show(panel, "story", table(deal=before + 1))
    for real in IS_REAL:
        qtbot.keyClick(notes, Qt.Key.Key_R if real else Qt.Key.Key_F)
    assert panel.detective.whole == Tally(16, 12, 10)
    assert "All tables: You: 12 of 16 right (75 %)" in panel.detective.remark.text()
    qtbot.mouseClick(panel.detective.next, LEFT)
    assert panel.detective.waits


def test_a_critic_is_taken_to_call_the_better_half_real(qtbot, panel, controller, done):
    notes = play(qtbot, panel, controller, even=None, is_probability=False)
    notes.setFocus()
    for _ in range(8):
        qtbot.keyClick(notes, Qt.Key.Key_R)
    # its better half are 3.0, 2.0, 1.0, 0.9: three reals and a fake; right on 3 reals and 3 fakes
    assert done[-1][1] == {"you": 0.5, "detective": 0.75, "notes": 8}
    assert "better half" in panel.detective.remark.text()


def test_the_chances_of_a_coin_by_hand():
    assert chance_of_as_many(8, 8) == 1 / 256
    assert chance_of_as_many(0, 8) == 1
    assert chance_of_as_many(5, 8) == pytest.approx((56 + 28 + 8 + 1) / 256)
    assert "do not show yet" in remark_on(Tally(8, 6))
    assert "< 1 % of such tries: you do see a difference" in remark_on(Tally(8, 8))


def test_when_the_run_is_over_nobody_prints(qtbot, panel, controller):
    begin(panel, controller)
    choose(qtbot, panel, "detective")
    panel.on_event(Finished(100))
    assert panel.requests() == {}
    assert "over" in panel.detective.task.text()
    assert not panel.detective.next.isEnabled()


def test_the_games_keys_are_no_shortcuts_of_the_window(window):
    taken = {sequence.toString() for action in window.actions() for sequence in action.shortcuts()}
    assert not taken & {"R", "F", "T", "Left", "Right", "Up", "Down", "Return"}


# --- you are the counterfeiter ---


@pytest.fixture
def painting(qtbot, panel, controller):
    """A panel with a black image of 16 x 16 in colour to paint on."""
    begin(panel, controller)
    choose(qtbot, panel, "counterfeiter")
    answer(panel, np.full((16, 16, 3), -1.0))
    return panel


def sent(panel):
    """The sample that is asked about."""
    return np.frombuffer(panel.requests()["counterfeit"]["sample"], np.float32)


def test_it_begins_with_a_fake_of_the_probes(painting):
    asked = painting.requests()
    assert set(asked) == {"counterfeit"}
    assert asked["counterfeit"]["start"] == "fake"
    assert (sent(painting) == -1).all()
    page = painting.counterfeiter
    assert page.verdict.text() == "FAKE 73 %"  # sigmoid of -1 is 27 %
    assert "above 75 % of the counterfeiter's own fakes and 25 % of the real notes (32 of each)" in page.about.text()
    assert "loss of it is 1.30" in page.gradient.text()


def test_painting_by_mouse_asks_about_what_is_painted(qtbot, painting, done):
    page = painting.counterfeiter
    white = page.colours.rect_of(page.colours.colours.index("#ffffff"))
    qtbot.mouseClick(page.colours, LEFT, pos=white.center().toPoint())
    with qtbot.waitSignal(painting.requests_changed):
        qtbot.mouseClick(page.pixels, LEFT, pos=page.pixels.pixel_box(3, 5).center().toPoint())
    image = sent(painting).reshape(16, 16, 3)
    assert (image[3, 5] == 1).all()
    assert (np.delete(image.reshape(-1, 3), 3 * 16 + 5, axis=0) == -1).all()
    assert done == [], "no score is known of it yet"
    answer(painting, image, score=0.25)
    answer(painting, image, score=0.5)
    assert done == [("painted", {"score": 0.25})], "once for each thing that was painted"


def test_painting_by_key_with_a_wider_brush(qtbot, painting):
    page = painting.counterfeiter
    page.colours.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.colours, Qt.Key.Key_Right)
    assert page.colours.accessibleDescription() == "#d0342c"
    for _ in range(2):
        qtbot.mouseClick(page.brush, LEFT)
    assert page.brush.text() == "brush 3"
    page.pixels.setFocus()
    assert page.pixels.cursor == (8, 8)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(page.pixels, key)
    assert page.pixels.accessibleDescription().startswith("row 8, column 7: ")
    with qtbot.waitSignal(painting.requests_changed):
        qtbot.keyClick(page.pixels, Qt.Key.Key_Return)
    # 0xd0, 0x34 and 0x2c over 127.5, less 1
    red = np.array([208, 52, 44], np.float32) / np.float32(127.5) - 1
    painted = np.isclose(sent(painting).reshape(16, 16, 3), red).all(2)
    assert painted.sum() == 9
    assert painted[6:9, 5:8].all()


def test_a_step_goes_along_the_push_and_stays_in_range(qtbot, painting, done):
    push = np.zeros((16, 16, 3), np.float32)
    push[2, 2] = (4, -4, 0)
    answer(painting, sent(painting).reshape(16, 16, 3), push=push)
    qtbot.mouseClick(painting.counterfeiter.step, LEFT)
    image = sent(painting).reshape(16, 16, 3)
    # the root mean square of a change is 0.06: two of 768 numbers change, each by 0.06 sqrt(384); below -1 nothing goes
    assert image[2, 2] == pytest.approx([-1 + 0.06 * np.sqrt(384), -1, -1], abs=1e-5)
    assert (image == -1).sum() == image.size - 1
    assert done == [("pushed", {})]


def test_a_step_waits_for_the_gradient_of_the_newest_fake(qtbot, painting, done):
    page = painting.counterfeiter
    page.pixels.setFocus()
    with qtbot.waitSignal(painting.requests_changed):
        qtbot.keyClick(page.pixels, Qt.Key.Key_Return)
        page.pixels.colour = np.ones(3, np.float32)
        qtbot.keyClick(page.pixels, Qt.Key.Key_Return)
    qtbot.keyClick(page.pixels, Qt.Key.Key_T)
    assert ("pushed", {}) not in done
    answer(painting, sent(painting).reshape(16, 16, 3))
    assert done[-1] == ("pushed", {})


def test_no_gradient_gives_no_direction(qtbot, painting, done):
    answer(painting, sent(painting).reshape(16, 16, 3), push=np.zeros((16, 16, 3), np.float32))
    with qtbot.waitSignal(painting.said) as said:
        qtbot.mouseClick(painting.counterfeiter.step, LEFT)
    assert "no direction" in said.args[0]
    assert done == []


def test_when_the_run_is_over_nobody_judges(painting, done):
    painting.on_event(Finished(100))
    assert not painting.counterfeiter.step.isEnabled()
    assert painting.counterfeiter.about.text().endswith("nobody judges any more.")
    painting.counterfeiter.take_step()
    assert done == []


def test_other_beginnings(qtbot, painting):
    buttons = painting.counterfeiter.start_buttons
    qtbot.mouseClick(buttons["blank"], LEFT)
    assert (sent(painting) == 0).all()
    before = painting.requests()["counterfeit"]["draw"]
    qtbot.mouseClick(buttons["real"], LEFT)
    asked = painting.requests()["counterfeit"]
    assert asked["start"] == "real"
    assert asked["draw"] == before + 1
    assert "sample" not in asked
    answer(painting, np.zeros((16, 16, 3)), draw=before)
    assert "sample" not in painting.requests()["counterfeit"], "of the start before"
    answer(painting, np.full((16, 16, 3), 0.5))
    assert (sent(painting) == 0.5).all()


def test_a_point_is_placed_and_pushed_in_the_plane(qtbot, panel, controller, done):
    begin(panel, controller, "points")
    choose(qtbot, panel, "counterfeiter")
    answer(panel, [0.0, 0.0], push=np.array([3.0, 4.0], np.float32))
    plane = panel.counterfeiter.plane
    assert not panel.counterfeiter.pixels.isVisible()
    box = plane.box()
    with qtbot.waitSignal(panel.requests_changed):
        qtbot.mouseClick(plane, LEFT, pos=QPoint(round(box.left() + 0.75 * box.width()), round(box.center().y())))
    # the plane reaches from -1.5 to 1.5
    assert sent(panel) == pytest.approx([0.75, 0.0], abs=0.02)
    plane.setFocus()
    with qtbot.waitSignal(panel.requests_changed):
        qtbot.keyClick(plane, Qt.Key.Key_Up)
        qtbot.keyClick(plane, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    placed = sent(panel)
    assert placed == pytest.approx([0.75, 3 * (0.02 + 0.005)], abs=0.02)
    answer(panel, placed, push=np.array([3.0, 4.0], np.float32))
    assert done[0][0] == "painted"
    qtbot.keyClick(plane, Qt.Key.Key_T)
    # 3 % of the plane's width in the direction (0.6, 0.8)
    assert sent(panel) - placed == pytest.approx([0.09 * 0.6, 0.09 * 0.8], abs=1e-5)


def test_a_conditional_models_fake_is_of_a_class(qtbot, panel, controller):
    begin(panel, controller, conditional=True, label_names=("zero", "one", "two"))
    choose(qtbot, panel, "counterfeiter")
    answer(panel, np.zeros((16, 16, 3)))
    classes = panel.counterfeiter.classes
    assert classes.isVisible()
    classes.setFocus()
    qtbot.keyClick(classes, Qt.Key.Key_Down)
    assert panel.requests()["counterfeit"]["label"] == 1
