"""Time to the window's first painted frame, and from Run to a run's first fake on the screen.

The first frame is compared with what the import of the toolkits takes alone. Each measurement is a fresh process, timed
from before it starts until its stamp on `time.monotonic()`, which all processes of a machine share.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from .loops import close, wait_for
from .measure import Row, ratios, row

ROOT = Path(__file__).resolve().parents[2]
_PAINT = 2  # turns of the event loop in which what was drawn is painted
_SETTLING = 1.5  # seconds that a run trains before the next one begins

IMPORTS = """
import PySide6.QtWidgets, pyqtgraph
import time
print(time.monotonic(), flush=True)
"""

WINDOW = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class FirstFrame(QObject):
    seen = False

    def eventFilter(self, watched, event):
        if not self.seen and event.type() == QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self.seen = True
            # the paint event of the window is the first of the frame; its panels paint before the next loop
            QTimer.singleShot(0, self.report)
        return False

    def report(self):
        print(time.monotonic(), "torch" in sys.modules, flush=True)
        os._exit(0)

QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, sys.argv[1])
app = QApplication(sys.argv[:1])
first_frame = FirstFrame()
app.installEventFilter(first_frame)

from ganviz import cli
cli.main([])
"""


def first_paint(pairs: int) -> Row:
    """Seconds to the first frame over seconds for the imports, one pair after the other."""
    with tempfile.TemporaryDirectory() as settings:
        # one of each first, to have the files in the disk's cache
        _report(IMPORTS, settings)
        _, (torch_first,) = _report(WINDOW, settings)
        values, window, imports = ratios(lambda: _report(WINDOW, settings)[0], lambda: _report(IMPORTS, settings)[0],
                                         pairs)
    note = f"{window:.2f} s over {imports:.2f} s; torch was {'' if torch_first == 'True' else 'not '}imported before it"
    return row("first painted frame / import of the toolkits", values, at_most=2, note=note)


def first_fakes(preset: str, times: int) -> list[Row]:
    """Seconds until fakes of a new run are painted, in a window with everything visible and whose process has trained.

    What is kept on disk (decoded data, compiled steps) is there, as from the second run of a preset on.
    """
    window = _Window()
    try:
        chosen, again = [], []
        for _ in range(times + 1):
            window.first_fake(lambda: window.choose("two-by-two"))
            chosen.append(window.first_fake(lambda: window.choose(preset)))
            again.append(window.first_fake(window.restart))
    finally:
        window.close()
    # the first of each may have had files to make
    return [row(f"{preset}: from choosing it to the first fake, s", chosen[1:], at_most=1),
            row(f"{preset}: from Ctrl+R to the first fake, s", again[1:], at_most=1)]


class _Window:
    """A window with everything visible, in which runs begin."""

    def __init__(self) -> None:
        from PySide6.QtWidgets import QApplication

        from ganviz.ui.run.run_controller import RunController
        from ganviz.ui.window.main_window import MainWindow

        self._app = QApplication.instance() or QApplication([])
        self._controller = RunController()
        self._window = MainWindow(self._controller, remember=False)
        self._window.show()

    def choose(self, preset: str) -> None:
        from ganviz.engine.opening.command_line_request import CommandLineRequest

        self._window.open_request(CommandLineRequest(preset))

    def restart(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        QTest.keyClick(self._window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)

    def first_fake(self, begin: Callable[[], None]) -> float:
        """Begin a run; seconds until its first fakes are painted. It trains on for a moment."""
        came: list[str] = []
        old, drain = self._controller.telemetry, self._controller.drain

        def watched():
            scalars, pictures = drain()
            if self._controller.telemetry is not old:
                came.extend({"samples", "sheet", "by-hand"} & set(pictures))
            return scalars, pictures

        self._controller.drain = watched
        start = time.perf_counter()
        begin()
        wait_for(lambda: came, 60)
        for _ in range(_PAINT):
            self._app.processEvents()
        took = time.perf_counter() - start
        self._controller.drain = drain
        settled = time.perf_counter() + _SETTLING
        wait_for(lambda: time.perf_counter() > settled, 60)
        return took

    def close(self) -> None:
        close(self._window, self._controller)


def _report(code: str, settings: str) -> tuple[float, list[str]]:
    """Seconds from here until the program printed its time stamp, and what else it printed."""
    # from the second start on, Python has our modules compiled, as it has those of the toolkits from their installation
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.monotonic()
    result = subprocess.run([sys.executable, "-c", code, settings], cwd=ROOT, env=environment, capture_output=True,
                            text=True, check=False)
    if not result.stdout.strip():
        raise RuntimeError(f"the process to be timed did not report:\n{result.stderr}")
    stamp, *rest = result.stdout.split()
    return float(stamp) - start, rest
