"""Nothing that stands in the window is cut: at its first layout on a small screen, in either theme, in any family."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ganviz.ui.live_label import LiveLabel
from tests.ui.cut_text import cut_texts
from tests.ui.helpers import until_state

LONG = "a text that is longer than its place"


class Painted(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.drawText(QRect(0, 0, 60, 20), Qt.AlignmentFlag.AlignLeft, LONG)
        painter.end()


@pytest.mark.parametrize("make", [lambda: QLabel(LONG), lambda: QPushButton(LONG), Painted,
                                  lambda: written(LiveLabel())], ids=["label", "button", "painted", "elided"])
@pytest.mark.parametrize(("width", "cut"), [(60, True), (600, False)])
def test_what_is_cut_is_found(qtbot, make, width, cut):
    window, widget = QWidget(), make()
    qtbot.addWidget(window)
    widget.setParent(window)
    widget.setGeometry(0, 0, width, 40)
    window.resize(640, 60)
    window.show()
    cut = cut or isinstance(widget, Painted)  # its place stays as it is
    assert [text.partition(": ")[2] for text in cut_texts(window)] == [LONG] * cut


def written(label):
    label.setText(LONG)
    return label


@pytest.mark.parametrize("preset", ["ring-vanilla", "digits-cgan", "faces-cgan", "faces-cyclegan", "fashion-lapgan"])
def test_nothing_is_cut_on_a_small_screen(qtbot, window, preset):
    window.resize(1280, 720)
    window.reset_layout()
    window.open_preset(preset)
    health = window.panels["health"]
    qtbot.waitUntil(lambda: len(health.rows) > 5, timeout=60_000)
    window.controller.pause()
    until_state(qtbot, window.controller, "paused")
    for theme in ("dark", "light"):
        window.themes.choose(theme)
        for _ in range(3):  # a new text asks for a layout, which may ask for another
            window.pump.refresh_all()
            QApplication.processEvents()
        assert cut_texts(window) == []
