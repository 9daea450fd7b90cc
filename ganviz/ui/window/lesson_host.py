"""Lessons in the window: what they show, point at and open there, and what the person does in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QToolButton, QWidget

from ...engine.settings.params import ConfigError
from ...lessons import library
from ...lessons.lesson import Lesson
from ..lessons.course import Course
from ..panels.base import Panel
from ..panels.late_panel import PanelSet
from ..theme.theme_choice import ThemeChoice
from ..widgets.pointer import Pointer
from .dock_area import DockArea

_PANEL = "lesson"
_EACH = 2  # of the pump's paces, of which there are about four a second, the check is looked at


class LessonHost(QObject):
    """Connects the lessons' panel with the rest of the window.

    Args:
        window: the parent of the dialogs.
        panels: all panels, by name.
        button_of: returns the toolbar's button of an action, by the action's id; None where there is none.

    Attributes:
        pointer: the frame around what a lesson points at.

    Signals:
        failed: why a lesson cannot be opened, or what it points at is not there.
        slow_motion_asked: iterations a second; 0 ends slow motion.
    """

    failed = Signal(str)
    slow_motion_asked = Signal(float)

    def __init__(self, window: QWidget, panels: PanelSet, docks: DockArea, themes: ThemeChoice,
                 button_of: Callable[[str], QWidget | None]) -> None:
        super().__init__(window)
        self._window, self._panels, self._docks, self._themes = window, panels, docks, themes
        self._button_of = button_of
        self._paces = 0
        self._lesson: Lesson | None = None  # for which panels are hidden
        self._hidden: list[str] = []
        self.pointer = Pointer()
        self.pointer.setParent(window)
        self._course: Course | None = None  # until there is a panel, no lesson is open
        panels.late[_PANEL].made.connect(self._connect)
        for name, late in panels.late.items():
            late.did.connect(lambda deed, values, name=name: self._note_deed(name, deed, values))

    @property
    def _panel(self) -> Panel:
        return self._panels[_PANEL]

    def _connect(self) -> None:
        panel, course = self._panel, self._panel.course
        self._course = course
        course.watcher.panels_open = self._panels_open
        course.preparer.panels_asked.connect(self._show_panels)
        course.page_opened.connect(self._on_page)
        course.preparer.slow_motion_asked.connect(self.slow_motion_asked)
        panel.opened.connect(self.show_lessons)
        panel.show_asked.connect(self.point_at)
        panel.file_asked.connect(self.ask_for_file)
        panel.address_asked.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))

    # --- opening ---

    def show_lessons(self) -> None:
        """Bring up the panel, with the list of lessons or the open page."""
        self._docks.bring_up(_PANEL)

    def begin_first(self) -> None:
        """Begin the first of the lessons that ship with the program; a mistake in one is told by `failed`."""
        try:
            lessons = library.shipped()
        except ConfigError as error:
            self.failed.emit(str(error))
            return
        self.show_lessons()
        if lessons:
            self._panel.open(lessons[0].lesson)

    def open_file(self, path: Path) -> None:
        """Begin the lesson in a file; a mistake in it is told by `failed`."""
        try:
            self._panel.open_file(path)
        except ConfigError as error:
            self.failed.emit(str(error))

    def ask_for_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open lesson"), "", self.tr("Lessons (*.md)"))
        if path:
            self.open_file(Path(path))

    # --- what the lesson wants shown ---

    def point_at(self, target: str) -> None:
        """Bring up a panel, and point at it or at a control in it.

        Args:
            target: "PANEL", "PANEL/CONTROL" by the control's object name, or "toolbar/ACTION".
        """
        name, _, control = target.partition("/")
        widget: QWidget | None = None
        if name == "toolbar":
            widget = self._button_of(control)
        elif name in self._panels:
            if name != _PANEL:
                self._docks.bring_up(name)
            widget = self._control(self._panels[name], control) if control else self._docks.docks[name]
        if widget is None:
            self.failed.emit(self.tr("There is nothing called %1 in this window now.").replace("%1", target))
            return
        self._window.layout().activate()
        self.pointer.point_at(widget, self._themes.theme.accent)

    @staticmethod
    def _control(panel: Panel, name: str) -> QWidget | None:
        """Find a control by its name, and unfold what it is hidden in; each kind of optimizer has its own forms."""
        found = panel.findChildren(QWidget, name)
        for widget in found:
            parent = widget.parentWidget()
            while parent is not None and parent is not panel:
                for button in parent.findChildren(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly):
                    if button.property("fold") and not button.isChecked():
                        button.setChecked(True)
                parent = parent.parentWidget()
            if widget.isVisibleTo(panel):
                return widget
        return None

    def _show_panels(self, names: tuple[str, ...], hides: tuple[str, ...]) -> None:
        self._on_page()
        for name in hides:
            if name in self._panels and name not in (_PANEL, *names) and self._docks.docks[name].isVisibleTo(
                    self._window):
                self._docks.docks[name].hide()
                self._hidden.append(name)
        for name in names:
            if name in self._panels:
                self._docks.bring_up(name)
                if name in self._hidden:
                    self._hidden.remove(name)
            else:
                self.failed.emit(self.tr("The lesson asks for a panel %1, which this program does not have.").replace(
                    "%1", name))

    def _on_page(self) -> None:
        """Give the panels back that a lesson has hidden which is not open any more."""
        if self._course.lesson is not self._lesson:
            self._lesson = self._course.lesson
            self.give_back()

    def give_back(self) -> None:
        """Show the panels again that the lesson has hidden, which the person may have shown meanwhile."""
        hidden, self._hidden = self._hidden, []
        for name in hidden:
            self._docks.docks[name].show()

    # --- what the person does ---

    def on_paced(self) -> None:
        """Have the check looked at; called about four times a second."""
        self._paces += 1
        if self._course is not None and self._paces % _EACH == 0:
            self._course.reconsider()

    def _note_deed(self, panel: str, deed: str, values: dict) -> None:
        if self._course is not None:
            self._course.watcher.note_deed(panel, deed, values)
            self._course.reconsider()

    def _panels_open(self) -> frozenset[str]:
        return frozenset(name for name, dock in self._docks.docks.items() if dock.toggleViewAction().isChecked())
