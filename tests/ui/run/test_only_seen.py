"""A recorded run that is open only to be looked at: followed while another process records it, and never steered."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from ganviz.cli import main
from ganviz.engine.record import library, locking
from ganviz.engine.record.reader import RunReader
from ganviz.engine.record.run_recorder import RunRecorder
from ganviz.engine.settings.commands import Set
from ganviz.engine.telemetry.events import Rejected
from ganviz.engine.telemetry.mailbox import Telemetry
from ganviz.engine.training.trainer import Trainer
from ganviz.ui.run.recording import Recording
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.engine.helpers import POINTS, config
from tests.ui.helpers import shown_messages, tool_button

PATIENCE = 60_000  # ms


@pytest.fixture
def window(qtbot):
    window = MainWindow(RunController(recording=Recording()), remember=False)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()


@pytest.fixture
def recorded():
    """A trainer that records, as another process would, and waits after 20 steps."""
    recorder = RunRecorder.new("ring", 100 << 20, print)
    trainer = Trainer(config(POINTS), Telemetry(), recorder=recorder, attended=False, steps=20)
    trainer.build()
    trainer.watch({"samples": {}, "verdicts": {}})
    trainer.advance(20)
    trainer.examine()
    yield trainer, recorder
    trainer.close()
    recorder.close()


def until_written(qtbot, path: Path, step: int) -> None:
    def holds() -> bool:
        if not path.exists():
            return False
        with RunReader(path) as reader:
            return reader.last_step() >= step

    qtbot.waitUntil(holds, timeout=PATIENCE)


def test_a_run_that_another_process_records_is_followed_and_not_steered(qtbot, window, recorded):
    trainer, recorder = recorded
    controller = window.controller
    until_written(qtbot, recorder.path, 20)
    assert locking.is_held(recorder.path)
    window.files.open_path(recorder.path)
    qtbot.waitUntil(lambda: controller.state == "looking", timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.history.last_step == 20, timeout=PATIENCE)
    qtbot.waitUntil(lambda: window.panels["stage"].page.samples is not None, timeout=PATIENCE)
    assert any("Another ganviz records this run" in text for text in shown_messages(window))
    # it goes on there, and is seen here
    trainer.send(Set.of({"optimizer.d.lr": 0.01}))
    trainer.advance(15)
    qtbot.waitUntil(lambda: controller.history.last_step == 35, timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(controller.marks) == 1, timeout=PATIENCE)
    assert controller.config.get("optimizer.d.lr") == 0.01
    qtbot.waitUntil(lambda: "step 35" in window.status_bar.run.text(), timeout=PATIENCE)
    # what was asked is refused with the reason
    answers = []
    controller.event.connect(lambda event: answers.append(event) if isinstance(event, Rejected) else None)
    controller.set({"optimizer.g.lr": 0.02})
    controller.step()
    qtbot.waitUntil(lambda: len(answers) == 2, timeout=PATIENCE)
    assert all("records this run" in answer.reason for answer in answers)
    assert controller.config.get("optimizer.g.lr") == 1e-3
    # the past can be looked back on
    window.look_back.look_at(3)
    assert window.look_back.step == 3
    window.look_back.live()


def test_run_goes_on_with_it_once_the_other_process_has_ended(qtbot, window, recorded):
    trainer, recorder = recorded
    controller = window.controller
    until_written(qtbot, recorder.path, 20)
    controller.open_recorded(recorder.path)
    qtbot.waitUntil(lambda: controller.state == "looking", timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.history.last_step == 20, timeout=PATIENCE)
    button = tool_button(window, "toggle")
    button.click()  # still held: it stays as it is
    qtbot.waitUntil(lambda: controller.state == "looking", timeout=PATIENCE)
    recorder.close()
    button.click()
    qtbot.waitUntil(lambda: controller.state == "paused", timeout=PATIENCE)
    assert (controller.only_seen, controller.file) == ("", recorder.path)


def test_a_run_without_a_snapshot_that_can_be_read_is_still_shown(qtbot, window, tmp_path):
    assert main(["train", "ring-vanilla", "--steps", "60", "--seed", "1", "--set", "data.size=500"]) == 0
    path = shutil.copy(next(library.folder().glob("*.ganviz")), tmp_path / "hurt.ganviz")
    with sqlite3.connect(path) as connection:
        connection.execute("DELETE FROM snapshots")
    connection.close()
    controller = window.controller
    window.files.open_path(Path(path))
    qtbot.waitUntil(lambda: controller.state == "looking", timeout=PATIENCE)
    qtbot.waitUntil(lambda: controller.history.last_step == 60, timeout=PATIENCE)
    assert any("holds no snapshot that can be read" in text for text in shown_messages(window))
    assert np.isfinite(controller.history.latest("loss_d"))
