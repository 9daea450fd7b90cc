"""Time to the window's first painted frame, over what the import of its toolkits takes alone.

Each measurement is a fresh process, timed from before it starts until its stamp on `time.monotonic()`, which all
processes of a machine share.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from .measure import Row, ratios, row

ROOT = Path(__file__).resolve().parents[2]

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


def _report(code: str, settings: str) -> tuple[float, list[str]]:
    """Seconds from here until the program printed its time stamp, and what else it printed."""
    start = time.monotonic()
    result = subprocess.run([sys.executable, "-c", code, settings], cwd=ROOT, capture_output=True, text=True,
                            check=False)
    if not result.stdout.strip():
        raise RuntimeError(f"the process to be timed did not report:\n{result.stderr}")
    stamp, *rest = result.stdout.split()
    return float(stamp) - start, rest
