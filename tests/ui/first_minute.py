"""The README's first minute by a real mouse and real keys: steps 1, 4 and 5, and a remedy that vanishes.

A program of its own, for a display where it is alone; `test_real_keys.py` runs it.
"""

from __future__ import annotations

import subprocess
import sys
import time

from PySide6.QtCore import QCoreApplication, QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from ganviz.engine.opening.command_line_request import CommandLineRequest
from ganviz.ui.gallery.preset_gallery import PresetGallery
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow

PATIENCE = 120.0  # seconds


def until(what: str, holds) -> None:
    """Let the window live until something holds."""
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            sys.exit(f"{what}: not so, and {QApplication.focusWidget()} has the keyboard")
        QTest.qWait(20)


def xdotool(*words: object) -> None:
    subprocess.run(["xdotool", *map(str, words)], check=True, timeout=PATIENCE)
    QTest.qWait(50)


def press(key: str) -> None:
    xdotool("key", key)


def click(widget, place: QPoint | None = None) -> None:
    middle = QPoint(8, widget.height() // 2) if isinstance(widget, QCheckBox) else widget.rect().center()
    point = widget.mapToGlobal(middle if place is None else place)
    xdotool("mousemove", point.x(), point.y(), "click", 1)


def choose(box, data: str) -> None:
    """Choose from a list as a person does: open it, go to the entry, click it."""
    row = box.findData(data)
    click(box)
    view = box.view()
    until("the list opens", view.isVisible)
    view.scrollTo(box.model().index(row, 0))
    end = time.monotonic() + PATIENCE
    while view.isVisible() and time.monotonic() < end:  # Qt takes no click soon after the one that opened the list
        click(view.viewport(), view.visualRect(box.model().index(row, 0)).center())
    until(f"{data} is chosen", lambda: box.currentData() == data)


def main() -> None:
    QCoreApplication.setOrganizationName("ganviz")
    QCoreApplication.setApplicationName("ganviz")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    app = QApplication(sys.argv[:1])
    controller = RunController()
    window = MainWindow(controller, remember=False)
    window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    window.move(0, 0)
    window.show()
    xdotool("windowfocus", "--sync", int(window.winId()))
    until("the window is active", window.isActiveWindow)
    controls = window.panels["controls"]
    starts = []
    controller.started_run.connect(starts.append)

    def runs() -> None:
        press("space")
        until("Space runs", lambda: controller.state == "running")

    def pauses() -> None:
        press("space")
        until("Space pauses", lambda: controller.state == "paused")

    window.open_request(CommandLineRequest(source="ring-vanilla"))
    until("the first run waits", lambda: controller.state == "paused")
    runs()  # step 1
    field = controls.forms.rates.editors["optimizer.d.lr"].text
    click(field)
    press("ctrl+a")
    xdotool("type", "0.002")
    press("Return")
    until("the number is taken", lambda: controller.config.optimizer_d.lr == 0.002)
    pauses()
    runs()
    choose(controls.forms.loss.box, "wasserstein")
    until("the loss is taken", lambda: controller.config.loss.name == "wasserstein")
    pauses()  # step 4
    for key in ("d", "g", "s"):
        step = controller.history.last_step
        press(key)
        until(f"{key} steps", lambda step=step: controller.history.last_step > step)
    runs()
    remedy = controls.forms.advice.findChild(QPushButton)
    until("a remedy is offered", remedy.isVisible)
    click(remedy)
    until("it is taken", lambda: any(controller.config.get(f"regularizers.{name}")
                                     for name in ("gradient-penalty", "weight-clipping")))
    pauses()
    assert len(starts) == 1, "nothing restarted"
    click(window.run_bar.presets)  # step 5
    until("the gallery opens", lambda: window.findChild(PresetGallery) is not None)
    gallery = window.findChild(PresetGallery)
    until("one can type", gallery.search.hasFocus)
    xdotool("type", "grid-vanilla")
    until("one preset is left", lambda: gallery.shown() == ["grid-vanilla"])
    press("Return")
    until("another run waits", lambda: len(starts) == 2 and controller.state == "paused")
    runs()
    click(controls.forms.regularizers.rows["r1"].box)
    until("R1 is on", lambda: controller.config.get("regularizers.r1"))
    pauses()
    assert len(starts) == 2, "nothing restarted"
    window.close()
    app.processEvents()
    print("all as the README says")


if __name__ == "__main__":
    main()
