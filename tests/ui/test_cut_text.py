"""Nothing that stands in the window is cut: at its first layout on a small screen, in either theme, in any family."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from ganviz.engine.telemetry.events import FindingRaised
from ganviz.engine.telemetry.findings import Finding, Remedy
from ganviz.ui.panels.health import Health
from ganviz.ui.theme.theme import DARK
from ganviz.ui.widgets.live_label import LiveLabel
from tests.ui.cut_text import cut_texts
from tests.ui.fakes import FakeController
from tests.ui.helpers import small_config, until_state

LONG = "a text that is longer than its place"
WORDY = Finding(
    "mode-collapse", "Mode collapse: 2 of 8 modes, and fewer with every measurement", "severe", 1200,
    "The forger has found one trick that the detective does not see through, and plays it again and again. " * 2,
    "G maps all of z to two modes: the Jensen-Shannon divergence is flat where the supports are apart. " * 2,
    ("modes covered 2 / 8 (below 6) at each of the last 4 measurements, over 2,000 steps", "high quality 100 %"),
    (Remedy("Add R1", "It holds D back near the reals, so that its gradient there leads on. " * 2,
            (("regularizers.r1", True),)),
     Remedy("Halve D's learning rate", "D learns more slowly.", (("optimizer.d.lr", 5e-4),))))


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
    window.actions_by_id["reset_layout"].trigger()
    window.files.open_preset(preset)
    health = window.panels["health"]
    qtbot.waitUntil(lambda: len(health.rows) > 5, timeout=60_000)
    window.controller.pause()
    until_state(qtbot, window.controller, "paused")
    for theme in ("dark", "light"):
        window.themes.choose(theme)

        def nothing_is_cut():  # a new text asks for a layout, which may ask for another
            window.pump.refresh_all()
            QApplication.processEvents()
            assert cut_texts(window) == []

        qtbot.waitUntil(nothing_is_cut, timeout=20_000)


@pytest.mark.parametrize("width", [230, 300, 420])
def test_cards_of_findings_are_as_high_as_their_words(qtbot, width):
    controller = FakeController(small_config())
    health = Health(controller, DARK)
    qtbot.addWidget(health)
    health.resize(width, 700)
    health.show()
    health.findings.technical.setChecked(True)
    controller.findings.take(FindingRaised(1200, WORDY))
    health.on_event(FindingRaised(1200, WORDY))
    for _ in range(3):
        QApplication.processEvents()
    assert health.findings.cards["mode-collapse"].technical.isVisible()
    assert cut_texts(health) == []
