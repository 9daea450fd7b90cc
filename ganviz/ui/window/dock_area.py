"""The docks of all panels, and their shares of the window's room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QMainWindow

from ...engine.settings.sections import About
from ..panels.late_panel import LatePanel
from ..theme.theme import Theme
from ..widgets.reports import pass_on_reports
from . import dock_layout
from .dock import PanelDock


class DockArea(QObject):
    """The docks of a window.

    Args:
        window: the main window that holds the docks.
        late: the panels, or what stands in for them, by name.
        theme: the first colours.

    Attributes:
        docks: by the name of their panel.

    Signals:
        shown_changed: a dock has appeared or disappeared, perhaps behind another tab.
        saved: the path of a file that a dock has written.
        failed: why a dock could not write a file.
        said: something small that a dock did, for the status bar.
    """

    shown_changed = Signal()
    saved = Signal(object)
    failed = Signal(str)
    said = Signal(str)

    def __init__(self, window: QMainWindow, late: Mapping[str, LatePanel], theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._needs_first_sizes = False
        self._about = About()  # of the run that is shown
        self.docks = {name: PanelDock(panel, theme, window) for name, panel in late.items()}
        self._proportions = dock_layout.Proportions(window, self.docks.values())
        for dock in self.docks.values():
            dock.late.room_changed.connect(lambda dock=dock: self._on_room_changed(dock))
            dock.visibilityChanged.connect(lambda _: self.shown_changed.emit())
            for signal in (dock.visibilityChanged, dock.topLevelChanged, dock.dockLocationChanged):
                signal.connect(self._note_proportions)
            if dock.kind.column:
                dock.toggleViewAction().toggled.connect(lambda shown, dock=dock: self._on_column(dock, shown))
            pass_on_reports(dock, self)
        # a filter: an `event` in Python would hold Python's lock while Qt, inside it, paints the whole window
        window.installEventFilter(self)

    def lay_out(self, restore: bool) -> bool:
        """Put the docks where they were last time, or else where they stand at first.

        Returns:
            whether they are where they were last time.
        """
        dock_layout.arrange(self._window, list(self.docks.values()))
        self._needs_first_sizes = not (restore and dock_layout.restore(self._window))
        return not self._needs_first_sizes

    def settle(self) -> None:
        """Take note of the sizes of a window that has just been shown; the first time, choose them."""
        if self._needs_first_sizes:
            self._needs_first_sizes = False
            dock_layout.share_space(self._window, list(self.docks.values()))
        self._proportions.note()

    def reset(self) -> None:
        """Put all docks back where they were at first."""
        dock_layout.arrange(self._window, list(self.docks.values()))
        self._note_proportions()

    def keep_proportions(self) -> None:
        """Give the docks their shares of the present room."""
        self._proportions.keep()

    def bring_up(self, name: str) -> None:
        """Show the dock of a panel, before other tabs."""
        self.docks[name].show()
        self.docks[name].raise_()
        self._proportions.keep_columns()  # before the new widths are taken for those that the person wants

    def is_in_view(self, name: str) -> bool:
        """Return whether any of a panel can be seen."""
        return self.docks[name].late.is_in_view()

    def follow_preset(self, about: About) -> bool:
        """Bring up the panel that a run is best seen in, once when it is opened, and the stage again for the next.

        Args:
            about: of the run; that of a restart is the same.

        Returns:
            whether another one has been opened.
        """
        before, self._about = self._about, about
        if about != before and (about.panel in self.docks or before.panel in self.docks):
            self.bring_up(about.panel if about.panel in self.docks else "stage")
        return about != before

    def toggle_actions(self) -> list[QAction]:
        """Return the actions that show and hide the docks."""
        return [dock.toggleViewAction() for dock in self.docks.values()]

    def set_theme(self, theme: Theme) -> None:
        for dock in self.docks.values():
            dock.set_theme(theme)
        self._proportions.present(theme.presents)
        self.keep_proportions()
        QTimer.singleShot(0, self, self.keep_proportions)  # once everything inside has told what it needs

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.MouseButtonRelease:  # a border between docks may have been dragged
            self._note_proportions()
        elif (event.type() == QEvent.Type.LayoutRequest and self._proportions.has_columns
              and not QGuiApplication.mouseButtons()):
            # what a panel shows needs other room than before; Qt may take it from a column, or give it to one
            QTimer.singleShot(0, self, self._proportions.keep_columns)
        return False

    def _on_room_changed(self, dock: PanelDock) -> None:
        dock.take_new_room()
        self.keep_proportions()

    def _on_column(self, dock: PanelDock, shown: bool) -> None:
        # not while the window is being made, or put back as it was
        if shown and self._window.isVisible() and not dock.isFloating():
            QTimer.singleShot(0, self, lambda: self._make_room(dock))  # once Qt has laid it out

    def _make_room(self, dock: PanelDock) -> None:
        dock_layout.make_room(self._window, list(self.docks.values()), dock)
        self._proportions.note()

    def _note_proportions(self) -> None:
        QTimer.singleShot(0, self, self._proportions.note)  # once Qt has laid the docks out
