"""The window in which two runs are compared."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMainWindow, QSplitter, QVBoxLayout, QWidget

from ...engine.settings.config import RunConfig
from ...engine.settings.config_diff import ConfigDiff
from ..remembered import Remembered
from ..run.player import Player
from ..run.run_controller import RunController
from ..theme.theme import Theme
from ..theme.theme_choice import ThemeChoice
from ..translation.showing import shown
from .cursor import CursorBar, SharedCursor
from .curves import OverlaidCurves
from .indicator_table import IndicatorTable
from .pair_bar import PairBar
from .side import Side
from .training_pair import TrainingPair

_SIDE, _CENTRE = 30, 40  # shares of the width
_ABOVE, _BELOW = 56, 44  # shares of the height


class Card(QFrame):
    """A part of the window with a title in small letters above it."""

    def __init__(self, title: str, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("compareCard", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(2)
        if title:
            label = QLabel(title)
            label.setProperty("heading", True)
            layout.addWidget(label)
        layout.addWidget(part, 1)


class CompareWindow(QMainWindow):
    """Two runs side by side: stages, verdicts, indicators, curves over the same steps, and how their settings differ.

    Args:
        a, b: the controllers of the runs.
        pair: of the two, where they train by turns; closed with the window.

    Attributes:
        sides: A and B; what they show of recorded runs is closed with the window, and so is a fork.
        pair_bar: what steers the pair; None without one.
        cursor: the step that both show.

    Signals:
        closed: the window has closed.
    """

    closed = Signal()

    def __init__(self, a: RunController, b: RunController, themes: ThemeChoice, parent: QWidget | None = None,
                 pair: TrainingPair | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("compare")
        self.setWindowTitle(self.tr("Compare runs"))
        theme = themes.theme
        self._pair = pair
        player = Player(self)
        self.sides = Side("A", a, theme, player, self, owns=pair is None), Side("B", b, theme, player, self)
        self.cursor = SharedCursor(self.sides, player, self)
        self.bar = CursorBar(self.cursor, theme)
        self.difference = QLabel()
        self.difference.setObjectName("difference")
        self.difference.setWordWrap(True)
        self.difference.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.table = IndicatorTable(theme)
        self.curves = OverlaidCurves(a, b, theme)
        self.curves.fork_step = None if pair is None else pair.fork_step
        self.pair_bar = None if pair is None else PairBar(pair, theme)
        self.problem = QLabel()
        self.problem.setProperty("tone", "bad")
        self.problem.setWordWrap(True)
        self.problem.hide()
        self._remembered = Remembered("compare")
        self._lay_out()
        self._make_actions()
        self._connect(themes)
        self._set_theme(theme)
        self._restore()
        self._renew()

    def _lay_out(self) -> None:
        left, right = self.sides
        head = QHBoxLayout()
        head.setSpacing(8)
        for part, stretch in ((left.head, _SIDE), (self.difference, _CENTRE), (right.head, _SIDE)):
            head.addWidget(Card("", part) if part is not self.difference else part, stretch)
        self.above = self._row(Card(self.tr("Stage of A"), left.stage), Card(self.tr("Indicators"), self.table),
                               Card(self.tr("Stage of B"), right.stage))
        self.below = self._row(Card(self.tr("Verdicts of A"), left.verdicts), Card(self.tr("Curves"), self.curves),
                               Card(self.tr("Verdicts of B"), right.verdicts))
        self.rows = QSplitter(Qt.Orientation.Vertical)
        self.rows.addWidget(self.above)
        self.rows.addWidget(self.below)
        self.rows.setSizes([_ABOVE * 10, _BELOW * 10])
        self.rows.setChildrenCollapsible(False)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self.rows, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        if self.pair_bar is not None:
            foot.addWidget(self.pair_bar)
        foot.addWidget(self.bar, 1)
        column.addLayout(foot)
        self.setCentralWidget(body)

    @staticmethod
    def _row(*parts: QWidget) -> QSplitter:
        row = QSplitter(Qt.Orientation.Horizontal)
        for part in parts:
            part.setMinimumWidth(200)
            row.addWidget(part)
        row.setSizes([_SIDE * 20, _CENTRE * 20, _SIDE * 20])
        row.setChildrenCollapsible(False)
        return row

    def _make_actions(self) -> None:
        keys = {"close": (("Ctrl+W", "Esc"), self.close), "back": (("Alt+Left",), lambda: self.cursor.go(-1)),
                "forward": (("Alt+Right",), lambda: self.cursor.go(1)), "play": (("Alt+P",), self.bar.buttons.toggle),
                "live": (("Alt+End",), self.cursor.live)}
        if self._pair is not None:
            keys |= {"toggle": (("Space",), self._pair.toggle), "step": (("S",), self._pair.step)}
        for name, (shortcuts, slot) in keys.items():
            action = QAction(self)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(shortcut) for shortcut in shortcuts])
            action.triggered.connect(lambda _=False, slot=slot: slot())
            self.addAction(action)

    def _connect(self, themes: ThemeChoice) -> None:
        themes.changed.connect(self._set_theme)
        self.cursor.changed.connect(self._on_looked)
        self.curves.view.step_asked.connect(lambda step: self.cursor.live() if step is None
                                            else self.cursor.look_at(step))
        for side in self.sides:
            side.pump.paced.connect(self._renew)
            side.failed.connect(self._tell)
            side.pump.panel_failed.connect(lambda panel, error: self._tell(str(error)))
            side.controller.state_changed.connect(self._renew)
        if self._pair is not None:
            self.sides[1].head.is_held = lambda: self._pair.is_held
            self._pair.changed.connect(self._renew)
            self._pair.failed.connect(self._tell)

    def _restore(self) -> None:
        self.resize(QSize(1280, 720))
        geometry = self._remembered.data("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        elif QGuiApplication.platformName() != "offscreen" and self.parentWidget() is not None:
            self.resize(self.parentWidget().size())

    # --- what is shown ---

    def _on_looked(self) -> None:
        self.curves.view.look_at(self.cursor.step)
        self._renew()

    def _renew(self, *_) -> None:
        for side in self.sides:
            side.head.renew()
        self.bar.renew()
        self.curves.renew()
        self.table.show_readings(*(side.head.readings for side in self.sides))
        self._show_difference()

    def _show_difference(self) -> None:
        before, after = (self._config(side) for side in self.sides)
        text = tip = ""
        if before is not None and after is not None:
            diff = ConfigDiff.between(before, after).without("about")
            words = shown(diff.summary()) if diff.values else ""
            text = self.tr("B differs in: %1").replace("%1", words) if words else self.tr(
                "Both runs have the same settings")
            tip = words.replace(", ", "\n")
        if self.difference.toolTip() != tip or self.difference.text() != text:
            self.difference.setText(text)
            self.difference.setToolTip(tip)

    @staticmethod
    def _config(side: Side) -> RunConfig | None:
        return side.controller.config if side.look_back.is_live else side.look_back.config()

    def _tell(self, text: str) -> None:
        self.problem.setText(text)
        self.problem.show()

    def _set_theme(self, theme: Theme) -> None:
        for side in self.sides:
            side.set_theme(theme)
        for part in filter(None, (self.bar, self.table, self.curves, self.pair_bar)):
            part.set_theme(theme)
        self.setStyleSheet(f"""
            QFrame[compareCard="true"] {{ background: {theme.card}; border: 1px solid {theme.border};
                                          border-radius: 8px; }}
            QSplitter::handle {{ background: transparent; }}
            QSplitter::handle:hover {{ background: {theme.border}; }}
            #difference {{ font-size: {theme.px(14)}px; }}""")
        for splitter in (self.rows, self.above, self.below):
            splitter.setHandleWidth(8)

    # --- Qt ---

    def showEvent(self, event) -> None:
        super().showEvent(event)
        for side in self.sides:
            side.pump.start()
            side.pump.update_watch()

    def closeEvent(self, event) -> None:
        self.cursor.player.pause()
        self._remembered.write("geometry", self.saveGeometry().data())
        self.hide()
        for side in self.sides:
            side.close()
        if self._pair is not None:
            self._pair.close()  # now that B has ended where A stands
        self.closed.emit()
        super().closeEvent(event)


def compare_files(a: Path, b: Path, themes: ThemeChoice, parent: QWidget | None = None) -> CompareWindow:
    """Make the window that compares two recorded runs, which may still be recorded; the caller shows it."""
    controllers = RunController(), RunController()
    window = CompareWindow(*controllers, themes, parent)
    for controller, path in zip(controllers, (a, b), strict=True):
        controller.setParent(window)
        controller.look_at(path)
    return window
