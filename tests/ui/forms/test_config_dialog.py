"""All settings in a dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox

from ganviz.ui.forms.config_dialog import ConfigDialog
from tests.engine.helpers import IMAGES
from tests.ui.helpers import choose, enter, small_config, until_state


def test_config_dialog_says_what_needs_a_restart(qtbot, paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    assert not dialog.ok.isEnabled()
    dialog.tabs.setCurrentIndex(dialog.tabs.count() - 1)
    field = dialog.forms["train"].editors["train.batch_size"].text
    field.selectAll()
    qtbot.keyClicks(field, "32")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.ok.text() == "Apply"
    assert "Batch size (Training): 16 → 32" in dialog.summary.text()
    dialog.tabs.setCurrentIndex(0)
    choose(qtbot, dialog.pickers["data"].box, "grid")
    assert dialog.ok.text() == "Apply and restart"
    qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: paused.controller.config.data.name == "grid", timeout=10_000)
    assert paused.controller.config.train.batch_size == 32


def test_config_dialog_shows_what_is_impossible(qtbot, paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    dialog.pickers["model"].edited.emit("model.name", "dcgan")  # its item is disabled
    assert not dialog.ok.isEnabled()
    assert dialog.summary.property("tone") == "bad"
    dialog.reject()


def test_config_dialog_lets_the_model_follow_the_data(qtbot, window):
    window.controller.open(small_config(IMAGES), paused=True)
    until_state(qtbot, window.controller, "paused")
    window.actions_by_id["edit_config"].trigger()
    dialog = window.findChild(ConfigDialog)
    choose(qtbot, dialog.pickers["data"].box, "points")
    path = dialog.pickers["data"].form("points").editors["data.path"]
    assert path.isVisible()
    assert "has no path yet; choose a CSV" in dialog.summary.text()
    assert not dialog.ok.isEnabled()
    enter(qtbot, path.text, "mine.csv")
    assert dialog.ok.isEnabled()
    assert "File (Data): – → mine.csv" in dialog.summary.text()
    assert "Model: dcgan → mlp" in dialog.summary.text()
    choose(qtbot, dialog.pickers["data"].box, "digits")
    assert dialog.summary.text() == "Nothing changed."
    dialog.reject()


def test_config_dialog_shows_what_is_refused_where_it_is_chosen(qtbot, paused):
    paused.actions_by_id["edit_config"].trigger()
    dialog = paused.findChild(ConfigDialog)
    row = dialog.regularizers.rows["gradient-penalty"]
    assert row.box.isEnabled()
    norm = dialog.pickers["model"].form("mlp").editors["model.d_norm"].box
    dialog.tabs.setCurrentIndex(1)
    norm.setFocus()
    qtbot.keyClicks(norm, "batch")
    assert not row.box.isEnabled()
    assert "batch" in row.reason.text()
    dcgan = dialog.pickers["model"].box.model().item(dialog.pickers["model"].box.findData("dcgan"))
    assert not dcgan.isEnabled()
    dialog.reject()
