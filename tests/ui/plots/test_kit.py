"""The kit of plots: made when it is needed, and safe to paint."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QContextMenuEvent
from PySide6.QtWidgets import QApplication

from ganviz.ui.plots.curves import Curve
from ganviz.ui.plots.guarded import mend
from ganviz.ui.plots.kit import PlotView
from ganviz.ui.plots.plot_items import PlotObject
from ganviz.ui.theme.theme import DARK, LIGHT

FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from ganviz.ui.plots.plot_page import PlotPage
from ganviz.ui.theme.theme import DARK

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("pyqtgraph" in sys.modules, flush=True)
        return False

app = QApplication([])
watch = Watch()
app.installEventFilter(watch)

def make():
    from ganviz.ui.plots.kit import PlotView
    view = PlotView(DARK, "x")
    view.add_plot("y")
    QTimer.singleShot(0, app.quit)
    return view

page = PlotPage(make, DARK)
page.show()
app.exec()
print("pyqtgraph" in sys.modules)
page.deleteLater()
app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
"""


def test_the_first_paint_does_not_wait_for_pyqtgraph():
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
    assert done.stdout.split()[0] == "False"
    assert done.stdout.split()[-1] == "True"


@pytest.fixture
def view(qtbot):
    view = PlotView(DARK, "numbers")
    qtbot.addWidget(view)
    view.resize(400, 200)
    with qtbot.waitExposed(view):
        view.show()
    return view


class Faulty(PlotObject):
    text = "the first"

    def draw(self, painter, exposed):
        raise ValueError(self.text)


def test_an_item_that_cannot_be_painted_is_told_once_and_takes_nothing_down(view, monkeypatch):
    told = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: told.append(str(error)))
    item = view.add_plot("y").add(Faulty())
    for _ in range(3):
        view.grab()
    assert told == ["the first"]
    item.text = "the second"
    mend(item)
    view.grab()
    assert told == ["the first", "the second"]


def test_a_table_of_the_curves_and_none_without_data(view):
    plot = view.add_plot("y", "Numbers")
    long, short = plot.add(Curve("real", "one")), plot.add(Curve("fake", "two"))
    assert plot.table() is None
    long.set_data(np.array([1.0, 2.0]), np.array([0.5, np.nan]))
    short.set_data(np.array([7.0]), np.array([1 / 3]))
    assert plot.table() == "one x,one y,two x,two y\n1,0.5,7,0.3333333\n2,nan,,\n"


def test_another_theme_paints_everything_anew(view):
    plot = view.add_plot("y", "Numbers")
    curve = plot.add(Curve("discriminator"))
    plot.setXRange(0, 1, padding=0)
    curve.set_data(np.array([0.0, 1.0]), np.array([0.5, 0.5]))
    for theme in (LIGHT, DARK):
        view.set_theme(theme)
        image, box = view.grab().toImage(), plot.vb.sceneBoundingRect().toRect()
        assert image.pixelColor(1, 1) == QColor(theme.card)
        colours = [image.pixelColor(x, box.center().y() + d) for x in range(box.left() + 9, box.right() - 9)
                   for d in (-1, 0, 1)]
        hue = QColor(theme.discriminator).hslHue()
        assert sum(abs(colour.hslHue() - hue) < 8 and colour.hslSaturation() > 50 for colour in colours) > box.width()


def test_the_menu_key_opens_the_menu(view):
    view.add_plot("y", "Numbers")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), view.mapToGlobal(QPoint(5, 5)),
                              Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert "View all" in [action.text() for action in menu.actions()]
    menu.close()
