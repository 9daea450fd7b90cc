"""Whose the keys are: the run's, unless somebody types or has walked to a button with Tab."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSlider,
)

from ganviz.ui.forms.config_dialog import ConfigDialog
from ganviz.ui.window.help_dialogs import ShortcutsDialog
from ganviz.ui.window.message import MessageButton
from tests.engine.helpers import IMAGES
from tests.ui.helpers import press, small_config, tool_button, until_state

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")
CLICKED = (QPushButton, QCheckBox, QRadioButton, QComboBox, QSlider)


def click(qtbot, widget):
    # a box is clicked at its left end: its words need not reach to its middle
    place = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else QPoint()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def rate_field(window):
    return window.panels["controls"].forms.rates.editors["optimizer.d.lr"].text


def type_into(qtbot, field, text):
    """Replace a field's text by mouse and keyboard."""
    click(qtbot, field)
    field.selectAll()
    qtbot.keyClicks(field, text)


def takes_a_click(widget):
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.ClickFocus.value)


def keyboard_is_at(widget):
    focus = QApplication.focusWidget()
    return focus is widget or widget.isAncestorOf(focus)


def test_no_button_box_list_or_slider_takes_the_keyboard_by_a_click(qtbot, window):
    for run in (small_config(), small_config(IMAGES)):  # the second run's forms are made anew
        with qtbot.waitSignal(window.controller.started_run, timeout=20_000):
            window.controller.open(run, paused=True)
        shown = [w for kind in CLICKED for w in window.findChildren(kind) if w.isVisible()]
        assert len(shown) > 20
        assert [w for w in shown if takes_a_click(w)] == []
        assert all(w.focusPolicy().value & Qt.FocusPolicy.TabFocus.value for w in shown)


def test_in_a_dialog_a_click_takes_the_keyboard(paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    assert all(takes_a_click(w) for kind in CLICKED for w in dialog.findChildren(kind) if w.isVisible())
    dialog.reject()


def runs_by_space(qtbot, window):
    """Press Space, which is the run's, and have it pause again."""
    press(qtbot, window, Qt.Key.Key_Space)
    until_state(qtbot, window.controller, "running")
    window.controller.pause()
    until_state(qtbot, window.controller, "paused")


def test_space_is_the_runs_after_a_click(qtbot, paused):
    controls = paused.panels["controls"]
    row = controls.forms.regularizers.rows["r1"].box
    box_of_losses = controls.forms.loss.box
    for widget in (row, controls.forms.rates.editors["optimizer.d.lr"].slider, tool_button(paused, "step"),
                   box_of_losses):
        click(qtbot, widget)
        if widget is box_of_losses:
            qtbot.keyClick(widget.view(), Qt.Key.Key_Escape)
        runs_by_space(qtbot, paused)
        if widget is row:
            qtbot.waitUntil(lambda: paused.controller.config.get("regularizers.r1"))  # the click itself counts


def test_enter_in_a_number_gives_the_keyboard_back(qtbot, paused):
    field = rate_field(paused)
    type_into(qtbot, field, "3e-4")
    press(qtbot, paused, Qt.Key.Key_Return)
    assert keyboard_is_at(paused.panels["stage"])
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 3e-4)
    press(qtbot, paused, Qt.Key.Key_Space)
    until_state(qtbot, paused.controller, "running")


def test_an_impossible_number_keeps_the_keyboard_to_be_mended(qtbot, paused):
    field = rate_field(paused)
    type_into(qtbot, field, "much")
    press(qtbot, paused, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is field


def test_a_click_beside_a_number_takes_it_over_and_ends_the_typing(qtbot, paused):
    field = rate_field(paused)
    type_into(qtbot, field, "3e-4")
    click(qtbot, paused.run_bar.run_button)
    until_state(qtbot, paused.controller, "running")
    qtbot.waitUntil(lambda: paused.controller.config.optimizer_d.lr == 3e-4)
    press(qtbot, paused, Qt.Key.Key_Space)
    until_state(qtbot, paused.controller, "paused")


def test_a_click_inside_a_number_goes_on_typing(qtbot, paused):
    field = paused.run_bar.pace
    click(qtbot, field)
    assert QApplication.focusWidget() is field
    click(qtbot, field.lineEdit())
    assert QApplication.focusWidget() is field


def test_who_walked_to_a_box_with_tab_switches_it_with_space(qtbot, paused):
    before = paused.panels["controls"].forms.loss.box
    before.setFocus()
    for _ in range(30):
        if isinstance(QApplication.focusWidget(), QCheckBox):
            break
        press(qtbot, paused, Qt.Key.Key_Tab)
    box = QApplication.focusWidget()
    assert isinstance(box, QCheckBox)
    was = box.isChecked()
    press(qtbot, paused, Qt.Key.Key_Space)
    assert box.isChecked() is not was
    assert paused.controller.state == "paused"


def test_what_vanishes_leaves_the_keyboard_to_the_stage(qtbot, paused):
    for end in ("pressed", "hidden", "disabled", "deleted"):
        message = paused.messages.show_message("fair", f"Something {end}.", buttons=[MessageButton("Help", "", print)])
        button = message.findChildren(QPushButton)[0]
        button.clicked.disconnect()
        button.clicked.connect(lambda *_, message=message: paused.messages.dismiss(message))
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is button
        if end == "pressed":
            press(qtbot, paused, Qt.Key.Key_Space)
        elif end == "hidden":
            message.hide()
        elif end == "disabled":
            button.setEnabled(False)
        else:
            message.setParent(None)
            message.deleteLater()
        assert keyboard_is_at(paused.panels["stage"]), end
        runs_by_space(qtbot, paused)
        if end in ("hidden", "disabled"):
            paused.messages.dismiss(message)


def test_text_that_is_only_read_takes_no_keys(qtbot, paused):
    message = paused.messages.show_message("bad", "Something.", "its details")
    click(qtbot, message.findChildren(QPushButton)[0])
    details = message.findChild(QPlainTextEdit)
    click(qtbot, details.viewport())
    press(qtbot, paused, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: paused.controller.history.last_step == 1)


def test_with_the_stage_closed_the_keyboard_goes_to_the_window(qtbot, paused):
    paused.docks["stage"].close()
    field = rate_field(paused)
    click(qtbot, field)
    press(qtbot, paused, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is paused


def readme_keys() -> list[str]:
    """The keys of the README's table."""
    table = README.split("\n## Keys\n")[1].split("\n## ")[0]
    cells = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")][2:]
    return [key.strip("`") for cell in cells
            for key in cell.replace("Ctrl+,", "Ctrl+comma").replace(" to ", " … ").split(", ")]


def test_f1_lists_all_keys_and_the_readme_none_that_is_not_there(qtbot, window):
    press(qtbot, window, Qt.Key.Key_F1)
    dialog = window.findChild(ShortcutsDialog)
    listed = {key for label in dialog.findChildren(QLabel, "key") for key in label.text().split(" · ")}
    assert set(readme_keys()) <= {key.replace("Ctrl+,", "Ctrl+comma") for key in listed}
    assert len(readme_keys()) > 20
    keys = [label.text() for label in dialog.findChildren(QLabel, "key")]
    assert "" not in keys
    assert len(keys) == len(set(keys)), "listed twice"
    for action in window.actions_by_id.values():
        assert {key.toString() for key in action.shortcuts()} <= listed, action.text()
    dialog.reject()
