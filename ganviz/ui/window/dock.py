"""The dock of a panel: a card with a title, and the small buttons that every panel has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDockWidget, QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...engine.settings.params import ConfigError
from ...engine.system import files
from ..panels.base import Panel
from ..theme.icons import icon
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.explained import explain
from ..widgets.flat_button import flat_button
from ..widgets.live_label import LiveLabel
from ..widgets.picture_file import write_picture
from ..widgets.reports import pass_on_reports


class PanelDock(QDockWidget):
    """The dock of one panel.

    Signals:
        failed: why a file could not be written.
        saved: the path of the file that was written.
        said: something small that was done, for the status bar.
        help_asked: the person wants the panel explained, beside this place on the screen.
    """

    failed = Signal(str)
    saved = Signal(object)
    said = Signal(str)
    help_asked = Signal(QPoint)

    def __init__(self, panel: Panel, parent: QWidget | None = None) -> None:
        super().__init__(shown(panel.title), parent)
        self.panel = panel
        self.setObjectName(f"dock.{type(panel).name}")
        panel.setAccessibleName(shown(panel.title))
        panel.setAccessibleDescription(shown(panel.help))
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.title_bar = TitleBar(shown(panel.title), shown(panel.help), panel.theme)
        explain(self, f"panel:{type(panel).name}")
        slots = {"help": self._ask_for_help, "copy": self._copy, "picture": self._save_picture, "table": self._save_csv,
                 "float": self._float, "close": self.close}
        for name, slot in slots.items():
            self.title_bar.buttons[name].clicked.connect(lambda _=False, slot=slot: slot())
        panel.subtitle_changed.connect(self.title_bar.subtitle.setText)
        pass_on_reports(panel, self)
        self.setTitleBarWidget(self.title_bar)
        body = QFrame()
        body.setObjectName("cardBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.addWidget(panel)
        self.setWidget(body)

    def set_theme(self, theme: Theme) -> None:
        self.title_bar.set_theme(theme)
        self.panel.set_theme(theme)

    def _ask_for_help(self) -> None:
        button = self.title_bar.buttons["help"]
        self.help_asked.emit(button.mapToGlobal(button.rect().bottomLeft()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.panel.image())
        self.said.emit(self.tr("%1 copied as a picture").replace("%1", shown(self.panel.title)))

    def _save_picture(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PNG"), f"{type(self.panel).name}.png",
                                              self.tr("PNG images (*.png)"))
        if path:
            self._save(Path(path), lambda path: write_picture(path, self.panel.image()))

    def _save_csv(self) -> None:
        text = self.panel.csv()
        if text is None:
            self.said.emit(self.tr("%1 has no numbers yet").replace("%1", shown(self.panel.title)))
            return
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as CSV"), f"{type(self.panel).name}.csv",
                                              self.tr("Tables (*.csv)"))
        if path:
            self._save(Path(path), lambda path: files.write(path, text))

    def _save(self, path: Path, write: Callable[[Path], None]) -> None:
        try:
            write(path)
        except ConfigError as error:
            self.failed.emit(str(error))
        else:
            self.saved.emit(path)

    def _float(self) -> None:
        self.setFloating(not self.isFloating())


class TitleBar(QFrame):
    """A title in small capitals, a muted line to the right of it, and six small buttons."""

    def __init__(self, title: str, help: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cardTitle")
        self.setToolTip(help)
        self.title = QLabel(title)
        self.title.setObjectName("dockTitle")
        self.subtitle = LiveLabel(Qt.AlignmentFlag.AlignRight)
        self.subtitle.setObjectName("subtitle")
        layout = QHBoxLayout(self)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle, 1)
        tips = {"help": self.tr("What is %1?"),
                "copy": self.tr("Copy %1 as a picture"), "picture": self.tr("Save %1 as PNG"),
                "table": self.tr("Save the numbers of %1 as CSV"), "float": self.tr("Float %1, or put it back"),
                "close": self.tr("Close %1 (View brings it back)")}
        self.buttons = {name: flat_button(name, tip.replace("%1", title), theme.muted) for name, tip in tips.items()}
        for button in self.buttons.values():
            layout.addWidget(button)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take over the colours and the size; before an audience, without the small buttons."""
        font = QFont(self.font())
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.2)
        font.setPointSizeF(font.pointSizeF() * 0.85)
        font.setBold(True)
        self.title.setFont(font)
        self.layout().setContentsMargins(*((12, 3, 6, 0) if theme.presents else (12, 6, 6, 2)))
        for name, button in self.buttons.items():
            button.setIcon(icon(name, theme.muted))
            button.setVisible(not theme.presents)
