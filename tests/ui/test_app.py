"""The program as a whole: starts in its own process, paints before torch, survives mistakes, ends cleanly."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.engine.record import library
from ganviz.ui import app
from ganviz.ui.app import AfterFirstPaint, ExceptionHook
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.ui.helpers import until_state

FAST = ("--set", "data.size=500", "--set", "model.g_width=8", "--set", "model.d_width=8")


def python(*arguments, folder, **options):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder),
                                "OMP_NUM_THREADS": "1"}
    return subprocess.Popen([sys.executable, "-W", "error", *arguments], env=environment, text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)


def test_the_window_paints_before_torch_is_imported(tmp_path):
    code = """
import sys
from PySide6.QtCore import QTimer
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui import app
from ganviz.ui.window import main_window
def open_request(window, request, paused=None):
    print("torch" in sys.modules)
    QTimer.singleShot(0, window.close)
main_window.MainWindow.open_request = open_request
sys.exit(app.main(CommandLineRequest()))
"""
    process = python("-c", code, folder=tmp_path)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert out.strip() == "False"


def test_screenshot_json_and_record(tmp_path):
    picture, record = tmp_path / "out.png", tmp_path / "out.ganviz"
    process = python("-m", "ganviz", "ring-vanilla", *FAST, "--steps", "30", "--screenshot", str(picture), "--json",
                     "--record", str(record), folder=tmp_path)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    result = json.loads(out.splitlines()[-1])
    assert result["steps"] == 30
    assert result["frames_per_second"] >= 0
    assert 0 <= result["observation_share"] < 1
    assert QImage(str(picture)).size().width() == 1600
    assert library.describe(record).snapshot == 30


def test_a_run_that_fails_unattended_ends_with_a_message_and_exit_code_1(tmp_path):
    process = python("-m", "ganviz", "ring-vanilla", *FAST, "--set", "optimizer.d.lr=10",
                     "--set", "optimizer.d.name=sgd", "--set", "loss.name=wasserstein",
                     "--steps", "3000", "--screenshot", str(tmp_path / "out.png"), folder=tmp_path)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 1, (out, err)
    assert "everything so far is kept" in err
    assert (tmp_path / "out.png").exists()


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGINT to send")
def test_interrupt_closes_the_window(tmp_path):
    code = """
import sys
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui import app
from ganviz.ui.window import main_window
shown = main_window.MainWindow.showEvent
def showEvent(self, event):
    shown(self, event)
    print("shown", flush=True)
main_window.MainWindow.showEvent = showEvent
sys.exit(app.main(CommandLineRequest(overrides=(("data.size", "500"),))))
"""
    process = python("-c", code, folder=tmp_path)
    assert process.stdout.readline().strip() == "shown"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err


def test_main_opens_what_is_asked_for_and_returns_when_closed(qtbot, qapp):
    seen = []

    def close_when_ready():
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        if window.controller.state == "paused":
            seen.append(window.windowTitle())
            window.close()

    timer = QTimer()
    timer.timeout.connect(close_when_ready)
    timer.start(50)
    assert app.main(CommandLineRequest(source="grid-vanilla")) == 0
    timer.stop()
    assert seen == ["grid-vanilla – ganviz"]


def test_an_exception_in_a_slot_is_a_message(qtbot, capsys):
    window = MainWindow(RunController())
    qtbot.addWidget(window)
    hook = ExceptionHook(window)
    error = ZeroDivisionError("toy")
    hook.install()
    try:
        sys.excepthook(type(error), error, None)
    finally:
        hook.remove()
    assert "ZeroDivisionError: toy" in window.messages.messages[0].text.text()
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_an_exception_in_painting_leaves_no_painter_at_work(qtbot):
    class Broken(QWidget):
        def paintEvent(self, event):
            painter = QPainter(self)
            painter.drawLine(0, 0, 5, 5)
            raise ZeroDivisionError("toy")

    window, broken = MainWindow(RunController()), Broken()
    qtbot.addWidget(window)
    qtbot.addWidget(broken)
    hook = ExceptionHook(window)
    hook.install()
    try:
        broken.show()
        qtbot.waitUntil(lambda: bool(window.messages.messages))
        assert not broken.paintingActive()
    finally:
        hook.remove()
    assert "ZeroDivisionError: toy" in window.messages.messages[0].text.text()


def test_after_first_paint_calls_once(qtbot):
    window, calls = MainWindow(RunController()), []
    qtbot.addWidget(window)
    AfterFirstPaint(window, lambda: calls.append(1))
    window.show()
    qtbot.waitUntil(lambda: calls == [1])
    window.update()
    qtbot.wait(50)
    assert calls == [1]


def test_a_broken_preset_becomes_a_message(qtbot):
    window = MainWindow(RunController())
    qtbot.addWidget(window)
    window.show()
    window.open_request(CommandLineRequest(source="ring-vanilla", overrides=(("train.batch_size", "0"),)))
    until_state(qtbot, window.controller, "failed")
    assert "train.batch_size" in window.messages.messages[0].text.text()


def test_a_window_that_is_closed_too_early_leaves_exit_code_1(qtbot, qapp, tmp_path, capsys):
    def close_when_running():
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        if window.controller.state == "running":
            window.close()

    timer = QTimer()
    timer.timeout.connect(close_when_running)
    timer.start(20)
    request = CommandLineRequest(source="ring-vanilla", overrides=(("data.size", "500"),), steps=1_000_000,
                            screenshot=tmp_path / "out.png")
    assert app.main(request) == 1
    timer.stop()
    assert "closed before the run had come to its end" in capsys.readouterr().err


def test_a_script_that_pauses_does_not_keep_an_unattended_window_open(qtbot, qapp, tmp_path, capsys):
    script = tmp_path / "pause.toml"
    script.write_text("[[command]]\nstep = 3\ncommand = 'pause'\n")
    request = CommandLineRequest(source="ring-vanilla", overrides=(("data.size", "500"),), steps=20, script=script,
                            screenshot=tmp_path / "out.png", json=True)
    assert app.main(request) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["steps"] == 3


def test_closing_during_the_import_of_torch_does_not_wait_for_it(tmp_path):
    code = """
import sys, threading
from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui import app
from ganviz.ui.window import main_window
from PySide6.QtCore import QTimer
app.LONGEST_WAIT_FOR_IMPORT = 100
def resolve(request):
    QTimer.singleShot(0, window[0], window[0].close)
    threading.Event().wait()  # an import that takes for ever
CommandLineRequest.resolve = resolve
window = []
shown = main_window.MainWindow.showEvent
def showEvent(self, event):
    shown(self, event)
    window.append(self)
main_window.MainWindow.showEvent = showEvent
sys.exit(app.main(CommandLineRequest()))
"""
    process = python("-c", code, folder=tmp_path)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 0, err
