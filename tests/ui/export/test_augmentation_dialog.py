"""Samples are tried as training data, beside the training."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from ganviz.engine.export import augmentation
from ganviz.engine.export.augmentation import accuracies
from ganviz.engine.export.samples import Source
from ganviz.engine.export.source import load_run
from ganviz.engine.settings.params import ConfigError
from ganviz.ui.export.augmentation_dialog import AugmentationDialog, parse_counts
from tests.engine.export.test_samples import CONDITIONAL
from tests.ui.helpers import shown_messages, small_config, until_state

_THREAD = "sample comparison"


@pytest.fixture(autouse=True)
def short(monkeypatch):
    """Classifiers that learn for a moment."""
    monkeypatch.setattr(augmentation, "_UPDATES", 6)


@pytest.fixture
def endless(monkeypatch):
    """Trainings that go on until they are told to end; what is set when the first has begun."""
    begun, waiting = threading.Event(), threading.Event()

    def train(*arguments):
        begun.set()
        while not arguments[-1]():
            waiting.wait(0.01)
        raise augmentation.Cancelled

    monkeypatch.setattr(augmentation, "_trained_accuracy", train)
    return begun


@pytest.fixture
def opened_run(qtbot, window):
    """A window with such a run, which waits at its first step."""
    return opened(qtbot, window, small_config(CONDITIONAL), paused=True)


def opened(qtbot, window, config, paused=False):
    window.controller.open(config, name="digits-cgan", paused=paused)
    until_state(qtbot, window.controller, "paused" if paused else "running")
    return window


def dialog_of(window):
    """Choose it in the menu, as a person does."""
    action = window.actions_by_id["compare_samples"]
    assert any(action in menu.actions() for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&File")
    action.trigger()
    return window.findChild(AugmentationDialog)


def ask(qtbot, dialog, counts, fakes=3):
    dialog.counts.selectAll()
    qtbot.keyClicks(dialog.counts, counts)
    dialog.fakes.setValue(fakes)
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)


def until_idle(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.is_busy, timeout=30_000)


def cells(dialog):
    return [[dialog.table.item(row, column).text() for column in range(3)] for row in range(dialog.table.rowCount())]


def working():
    return any(thread.name == _THREAD for thread in threading.enumerate())


def test_the_numbers_are_those_of_the_engine(qtbot, window):
    opened(qtbot, window, small_config(CONDITIONAL), paused=True)
    dialog = dialog_of(window)
    ask(qtbot, dialog, "1, 4, 500")
    until_idle(qtbot, dialog)
    asked = []
    window.controller.trainer.ask_state(asked.append)
    qtbot.waitUntil(lambda: bool(asked))
    source = load_run(asked[0])
    fakes = Source.of_run(source).draw(3)
    for row, count in enumerate((1, 4, 500)):
        found = accuracies(source.data, fakes, source.held_out, count, (1, 2, 3))
        for column, kind in enumerate(("real", "fake", "both")):
            low, middle, high = sorted(100 * share for share in found[kind])
            assert cells(dialog)[row][column] == f"{(low + middle + high) / 3:.1f} % ({low:.1f}–{high:.1f})"
    headers = [dialog.table.verticalHeaderItem(row).text() for row in range(3)]
    assert headers == ["1", "4", "500, or all"], "no class of the 1,797 digits has 500"
    assert dialog.about.text() == ("digits-cgan: weights of step 0, averaged · 30 fakes · accuracy on 180 held-out "
                                   "images")
    assert "generator itself saw all 1,617 training images" in dialog.note.text()
    assert not shown_messages(window)


def test_the_step_of_the_weights_is_named_while_it_trains(qtbot, window):
    opened(qtbot, window, small_config(CONDITIONAL, train__ema_decay=0.0))
    qtbot.waitUntil(lambda: window.controller.history.last_step > 20)
    dialog = dialog_of(window)
    ask(qtbot, dialog, "2")
    until_idle(qtbot, dialog)
    step = int(dialog.about.text().partition("weights of step ")[2].partition(" · ")[0].replace(",", ""))
    assert 20 < step <= window.controller.history.last_step
    assert window.controller.state == "running"


def test_the_result_is_copied_as_text(qtbot, opened_run):
    dialog = dialog_of(opened_run)
    assert not dialog.copy.isEnabled()
    ask(qtbot, dialog, "1 2")
    until_idle(qtbot, dialog)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    qtbot.keyClick(dialog, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() == dialog.as_text())
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "real samples of each class\twith real\twith fake\twith both"
    assert [line.split("\t") for line in lines[1:3]] == [["1", *cells(dialog)[0]], ["2", *cells(dialog)[1]]]
    assert lines[3:] == [dialog.about.text(), dialog.note.text()]


def test_what_is_no_number_of_samples_is_said(qtbot, opened_run):
    dialog = dialog_of(opened_run)
    for typed, said in (("0", "“0” is not"), ("1, many", "“many” is not"), ("-3", "“-3” is not"),
                        ("2.5", "“2.5” is not"), ("1618", "“1618” is not"), (" , ", "No number")):
        ask(qtbot, dialog, typed)
        assert said in dialog.complaint.text()
        assert "whole numbers from 1 to 1,617" in dialog.complaint.text()
        assert not dialog.is_busy
    ask(qtbot, dialog, "1")
    assert not dialog.complaint.isVisible()
    until_idle(qtbot, dialog)


def test_numbers_may_be_parted_as_one_likes():
    assert parse_counts("20,1; 5  20", 20) == (20, 1, 5)
    with pytest.raises(ConfigError, match="from 1 to 19"):
        parse_counts("20", 19)


def test_cancel_ends_it_and_keeps_the_rows(qtbot, opened_run, endless):
    dialog = dialog_of(opened_run)
    ask(qtbot, dialog, "1, 2")
    qtbot.waitUntil(endless.is_set, timeout=20_000)
    assert working()
    assert dialog.stop_button.text() == "Cancel"
    qtbot.waitUntil(lambda: "row 1 of 2" in dialog.status.text())
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    until_idle(qtbot, dialog)
    assert not working()
    assert dialog.isVisible()
    assert cells(dialog) == [["–"] * 3] * 2
    assert "Cancelled" in dialog.status.text()
    qtbot.mouseClick(dialog.stop_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_escape_closes_it_and_ends_what_is_under_way(qtbot, opened_run, endless):
    dialog = dialog_of(opened_run)
    ask(qtbot, dialog, "1")
    qtbot.waitUntil(endless.is_set, timeout=20_000)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    until_idle(qtbot, dialog)
    assert not working()
    assert dialog_of(opened_run) is dialog
    assert dialog.start.isEnabled()


def test_closing_the_window_ends_it(qtbot, opened_run, endless):
    dialog = dialog_of(opened_run)
    ask(qtbot, dialog, "1")
    qtbot.waitUntil(endless.is_set, timeout=20_000)
    opened_run.close()
    assert not working()
    assert not dialog.isVisible()


def test_what_goes_wrong_is_said(qtbot, opened_run, monkeypatch):
    def broken(*_, **__):
        raise ConfigError("data.path", "the folder is gone; put it back")

    monkeypatch.setattr(Source, "draw", broken)
    dialog = dialog_of(opened_run)
    ask(qtbot, dialog, "1")
    until_idle(qtbot, dialog)
    assert any("the folder is gone" in message for message in shown_messages(opened_run))
    assert "the folder is gone" in dialog.complaint.text()
    assert not dialog.counts.property("invalid")


def refusals(window):
    return [(action.isEnabled(), action.toolTip()) for action in
            (window.actions_by_id[name] for name in ("export", "compare_samples"))]


def test_only_a_run_with_classes_on_demand_and_held_out_data_has_it(qtbot, window):
    (exports, _), (compares, reason) = refusals(window)
    assert (exports, compares) == (False, False)
    assert "digits-cgan" in reason
    opened(qtbot, window, small_config(CONDITIONAL), paused=True)
    assert [enabled for enabled, _ in refusals(window)] == [True, True]
    dialog = dialog_of(window)
    opened(qtbot, window, small_config(CONDITIONAL, train__held_out=0.0), paused=True)
    (exports, _), (compares, reason) = refusals(window)
    assert (exports, compares) == (True, False)
    assert "train.held_out" in reason
    qtbot.mouseClick(dialog.start, Qt.MouseButton.LeftButton)
    assert "train.held_out" in dialog.complaint.text()
    assert not dialog.is_busy
