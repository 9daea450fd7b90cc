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
from ..panels.late_panel import LatePanel
from ..theme.icons import icon
from ..theme.theme import Theme
from ..translation.showing import shown
from ..widgets.explained import explain
from ..widgets.flat_button import flat_button
from ..widgets.live_label import LiveLabel
from ..widgets.past_cover import PastCover
from ..widgets.picture_file import write_picture
from ..widgets.reports import pass_on_reports
from ..widgets.veil import Veil


class PanelDock(QDockWidget):
    """The dock of one panel, which is made at the latest when the dock is shown.

    Attributes:
        late: the panel, or what stands in for it.
        kind: the panel's class.
        cover: why nothing can be shown of an earlier step; hidden if something is.
        veil: lies over what is out of date.

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

    def __init__(self, late: LatePanel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(shown(late.title), parent)
        self.late, self.kind = late, late.kind
        self.setObjectName(f"dock.{self.kind.name}")
        self.setAllowedAreas(Qt.DockWidgetArea.AllDockWidgetAreas)
        self.title_bar = TitleBar(shown(self.kind.title), shown(self.kind.help), theme)
        explain(self, f"panel:{self.kind.name}")
        slots = {"help": self._ask_for_help, "copy": self._copy, "picture": self._save_picture, "table": self._save_csv,
                 "float": self._float, "close": self.close}
        for name, slot in slots.items():
            self.title_bar.buttons[name].clicked.connect(lambda _=False, slot=slot: slot())
        late.subtitle_changed.connect(self.title_bar.subtitle.setText)
        pass_on_reports(late, self)
        self.setTitleBarWidget(self.title_bar)
        body = QFrame()
        body.setObjectName("cardBody")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(8, 0, 8, 8)
        self.setWidget(body)
        self.cover = PastCover(body)
        self.veil = Veil(body)
        late.made.connect(self._take_in)
        if self.kind.opens:
            late.ensure()

    @property
    def panel(self) -> Panel:
        """The panel, which is made if there is none yet."""
        return self.late.panel

    def _take_in(self) -> None:
        panel = self.panel
        panel.setAccessibleName(shown(panel.title))
        panel.setAccessibleDescription(shown(panel.help))
        self.widget().layout().addWidget(panel)
        self.take_new_room()

    def take_new_room(self) -> None:
        """Learn at once how much room the panel needs now: each widget would learn of it an event after its child."""
        for widget in (self.panel, self.widget(), self):
            widget.layout().activate()

    def show_past(self, note: str, cover: str) -> None:
        """Say of which step the panel is while a person looks back.

        Args:
            note: at the right end of the title bar; empty for the panel's own words there.
            cover: why nothing can be shown, in the panel's place; empty if something is.
        """
        self.title_bar.show_note(note)
        self.cover.say(cover)

    def show_stale(self, note: str) -> None:
        """Veil what the panel shows, which is out of date.

        Args:
            note: at the right end of the title bar; empty if it is of the present again.
        """
        self.title_bar.show_note(note)
        self.veil.turn(bool(note))

    def setVisible(self, visible: bool) -> None:
        if visible:
            self.late.ensure()
        super().setVisible(visible)

    def set_theme(self, theme: Theme) -> None:
        self.title_bar.set_theme(theme)
        self.late.set_theme(theme)

    def _ask_for_help(self) -> None:
        button = self.title_bar.buttons["help"]
        self.help_asked.emit(button.mapToGlobal(button.rect().bottomLeft()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setImage(self.panel.image())
        self.said.emit(self.tr("%1 copied as a picture").replace("%1", shown(self.kind.title)))

    def _save_picture(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as PNG"), f"{self.kind.name}.png",
                                              self.tr("PNG images (*.png)"))
        if path:
            self._save(Path(path), lambda path: write_picture(path, self.panel.image()))

    def _save_csv(self) -> None:
        text = self.panel.csv()
        if text is None:
            self.said.emit(self.tr("%1 has no numbers yet").replace("%1", shown(self.kind.title)))
            return
        path, _ = QFileDialog.getSaveFileName(self, self.tr("Save as CSV"), f"{self.kind.name}.csv",
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
        self.note = LiveLabel(Qt.AlignmentFlag.AlignRight)
        self.note.setObjectName("pastNote")
        self.note.hide()
        layout = QHBoxLayout(self)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.subtitle, 1)
        layout.addWidget(self.note, 1)
        tips = {"help": self.tr("What is %1?"),
                "copy": self.tr("Copy %1 as a picture"), "picture": self.tr("Save %1 as PNG"),
                "table": self.tr("Save the numbers of %1 as CSV"), "float": self.tr("Float %1, or put it back"),
                "close": self.tr("Close %1 (View brings it back)")}
        self.buttons = {name: flat_button(name, tip.replace("%1", title), theme.muted) for name, tip in tips.items()}
        for button in self.buttons.values():
            layout.addWidget(button)
        self.set_theme(theme)

    def show_note(self, text: str) -> None:
        """Write this in place of the muted line; empty brings that back."""
        self.note.setText(text)
        self.note.setToolTip(text)
        self.note.setVisible(bool(text))
        self.subtitle.setVisible(not text)

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
