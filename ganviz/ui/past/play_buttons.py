"""The buttons with which a person goes through recorded pictures and plays them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ..run.player import PLAY_RATES, Player
from ..theme.icons import icon
from ..theme.theme import Theme
from ..widgets.flat_button import flat_button


class PlayButtons(QWidget):
    """Buttons for the picture before, to play and stop, for the next picture, and how fast it plays.

    Args:
        player: that is started and stopped.
        go: goes by so many pictures, back or on.
        play: plays from where one looks.
    """

    def __init__(self, player: Player, go: Callable[[int], object], play: Callable[[], object], theme: Theme,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._player, self._play_on, self._theme = player, play, theme
        self.back = flat_button("previous", self.tr("The picture before (Alt+Left)"), theme.text)
        self.play = flat_button("run", self.tr("Play the run from here (Alt+P)"), theme.text)
        self.forward = flat_button("step", self.tr("The next picture (Alt+Right)"), theme.text)
        self.rate = QComboBox()
        self.rate.setAccessibleName(self.tr("Pictures a second"))
        self.rate.setToolTip(self.tr("How fast the run is played"))
        for rate in PLAY_RATES:
            self.rate.addItem(self.tr("%1/s").replace("%1", str(rate)), rate)
        self.rate.setCurrentIndex(PLAY_RATES.index(player.rate))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.back, self.play, self.forward, self.rate):
            layout.addWidget(part)
        self.back.clicked.connect(lambda: go(-1))
        self.forward.clicked.connect(lambda: go(1))
        self.play.clicked.connect(self.toggle)
        self.rate.activated.connect(lambda index: player.set_rate(PLAY_RATES[index]))
        player.changed.connect(self._show_icons)
        self._show_icons()

    def toggle(self) -> None:
        """Play, or stop where it is."""
        if self._player.is_playing:
            self._player.pause()
        else:
            self._play_on()

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self._theme = theme
        self._show_icons()

    def _show_icons(self) -> None:
        play = "pause" if self._player.is_playing else "run"
        for button, name in ((self.back, "previous"), (self.play, play), (self.forward, "step")):
            button.setIcon(icon(name, self._theme.text))
            button.setIconSize(QSize(self._theme.px(14), self._theme.px(14)))
