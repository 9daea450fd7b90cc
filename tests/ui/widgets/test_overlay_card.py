"""What all cards over a view do: where the frame is, how they close, and what the arrow keys ask for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ganviz.ui.theme.theme import DARK, LIGHT
from ganviz.ui.widgets.overlay_card import OverlayCard

LEFT = Qt.MouseButton.LeftButton


class Third(OverlayCard):
    """Its frame is a third as wide and half as high as the card."""

    subject = "one"

    def frame_size(self) -> QSize:
        return QSize(self.width() // 3, self.height() // 2)

    def forget(self) -> None:
        self.subject = ""


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def card(window):
    card = Third("third", DARK, window)
    card.set_theme(DARK)
    card.resize(300, 200)
    assert card.isHidden(), "until it is opened"
    card.appear()
    return card


def test_the_frame_stays_in_the_middle(card):
    assert card.frame.geometry() == QRect(100, 50, 100, 100)
    card.resize(150, 80)
    assert card.frame.geometry() == QRect(50, 20, 50, 40)


def test_it_closes_by_a_click_on_the_shade_but_not_on_the_frame(qtbot, card):
    qtbot.mouseClick(card.frame, LEFT)
    assert card.isVisible()
    forgotten = []
    card.closed.connect(lambda: forgotten.append(card.subject))
    qtbot.mouseClick(card, LEFT, pos=QPoint(3, 3))
    assert card.isHidden()
    assert forgotten == [""], "who is told finds no subject any more"
    card.close_card()
    assert forgotten == [""], "it is closed once"


def test_keys_close_it_or_go_on(qtbot, card):
    steps = []
    card.step_asked.connect(lambda dx, dy: steps.append((dx, dy)))
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_A):
        qtbot.keyClick(card, key)
    assert steps == [(-1, 0), (1, 0), (0, -1), (0, 1)]
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card.isHidden()


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_the_shade_lets_what_is_behind_through(card, theme):
    card.set_theme(theme)
    card.parentWidget().setStyleSheet("QWidget { background: #ff0000; }")
    image = card.parentWidget().grab().toImage()
    ratio = image.devicePixelRatio()
    shade, over = QColor(theme.window), image.pixelColor(int(10 * ratio), int(10 * ratio))
    expected = (0.72 * shade.red() + 0.28 * 255, 0.72 * shade.green(), 0.72 * shade.blue())
    assert (over.red(), over.green(), over.blue()) == pytest.approx(expected, abs=2)
    assert image.pixelColor(int(150 * ratio), int(100 * ratio)).name() == QColor(theme.card).name()
