"""Opening a Python file in the window: it is shown, asked about once, and trained with."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ganviz.engine.models.base import MODELS
from ganviz.engine.plugins import loading, wiring
from ganviz.engine.record.run_recorder import DEFAULT_LIMIT, RunRecorder
from ganviz.engine.settings.config import RunConfig
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.ui.opening import code_question
from ganviz.ui.opening.code_question import CodeQuestion
from tests.engine.helpers import POINTS
from tests.engine.plugins.networks import PLANE, written
from tests.engine.plugins.test_loading import LOSS
from tests.ui.helpers import drop, shown_messages, until_state

WITH_SIGMOID = PLANE.replace("nn.Linear(16, 1))", "nn.Linear(16, 1), nn.Sigmoid())") + LOSS


def shown_questions(window):
    return [dialog for dialog in window.findChildren(CodeQuestion) if dialog.isVisible()]


def test_a_dropped_file_is_shown_asked_about_once_and_trained_with(qtbot, paused, plugins, tmp_path):
    path = written(tmp_path, WITH_SIGMOID)
    drop(paused, path)
    dialog = paused.findChild(CodeQuestion)
    assert dialog.windowTitle() == "Run my_gan.py?"
    assert str(path) in dialog.place.text()
    assert "class netD(nn.Module)" in dialog.code.toPlainText()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert loading.at(path) is None, "Enter alone runs nothing"

    drop(paused, path)
    dialog, = shown_questions(paused)
    qtbot.mouseClick(dialog.run_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("ends in nn.Sigmoid" in text for text in shown_messages(paused)), timeout=20_000)
    mend = next(button for button in paused.messages.findChildren(QPushButton)
                if button.text() == "Leave the sigmoid out")
    qtbot.mouseClick(mend, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: paused.controller.started.config.model.name == "my_gan", timeout=20_000)
    until_state(qtbot, paused.controller, "paused")
    assert paused.controller.config.model.final_sigmoid == "leave-out"
    assert "my_gan.py" in paused.windowTitle()
    assert paused.panels["controls"].forms.loss.box.findData("mine") >= 0, "its loss can be chosen"
    assert code_question.is_agreed(loading.read(path))
    assert not code_question.is_agreed(loading.read(written(tmp_path, PLANE, "other.py")))

    paused.controller.open(paused.controller.config.with_changes({"train.seed": 5}), name="x", paused=True)
    qtbot.waitUntil(lambda: paused.controller.config.train.seed == 5, timeout=20_000)
    drop(paused, path)
    assert not shown_questions(paused), "asked once for this content"


def test_a_recorded_run_is_looked_at_without_its_plug_in_and_says_what_is_missing(qtbot, window, plugins, tmp_path):
    path = written(tmp_path, PLANE)
    kind = wiring.open_file(loading.load(loading.read(path)))
    recorder = RunRecorder.new("mine", DEFAULT_LIMIT, pytest.fail)
    Trainer(RunConfig.from_dict(POINTS | {"model": {"name": kind.name}}), Telemetry(), steps=5, attended=False,
            recorder=recorder).run()
    assert recorder.close()
    MODELS.forget_module(kind.__module__)
    window.controller.open_recorded(recorder.path)
    until_state(qtbot, window.controller, "looking")
    assert window.controller.config.model.owner.title == "my_gan"
    qtbot.waitUntil(lambda: window.controller.history.last_step == 5, timeout=20_000)  # its curves come later
    assert "my_gan (my_gan) comes from a plug-in that is not loaded here" in window.controller.only_seen
    assert "--plugin FILE" in window.controller.only_seen
