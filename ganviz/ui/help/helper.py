"""The window's help: explains what one asks about, and points at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from ..panels.late_panel import PanelSet
from ..theme.theme import Theme
from ..theme.theme_choice import ThemeChoice
from ..translation.showing import shown
from ..widgets.explained import subject_of

if TYPE_CHECKING:
    from .glossary_dialog import GlossaryDialog
    from .popover import GlossaryPopover
    from .tour import Tour
    from .whats_this import WhatsThis


class Helper(QObject):
    """Help in one window. What it needs is made, and the glossary read, when it is first asked.

    Args:
        window: what the help lies over.
        panels: by name.
        point_at: points at a part of the window ("panel", "panel/control" or "toolbar/action").
        part_of: brings up a panel, or finds a button of the toolbar ("toolbar/action"), and returns the widget.

    Attributes:
        popover, whats_this, dialog, tour: None until they are first needed; the dialog also after it has closed.

    Signals:
        failed: why something cannot be explained.
        lesson_asked: the person wants to begin the first lesson.
    """

    failed = Signal(str)
    lesson_asked = Signal()

    def __init__(self, window: QWidget, panels: PanelSet, themes: ThemeChoice,
                 point_at: Callable[[str], None], part_of: Callable[[str], QWidget | None]) -> None:
        super().__init__(window)
        self._window, self._panels, self._themes, self._point_at = window, panels, themes, point_at
        self._part_of = part_of
        self.tour: Tour | None = None
        self.popover: GlossaryPopover | None = None
        self.whats_this: WhatsThis | None = None
        self.dialog: GlossaryDialog | None = None
        themes.changed.connect(self._set_theme)
        for late in panels.late.values():
            late.term_asked.connect(lambda id, late=late: self.show_term(id, _middle(late.panel)))

    def show_term(self, id: str, at: QPoint) -> None:
        """Explain a term of the glossary beside a place on the screen; that there is none is told by `failed`."""
        from .terms import glossary

        if id in glossary():
            self._popover().show_term(id, at)
        else:
            self.failed.emit(self.tr("The glossary has no term %1.").replace("%1", id))

    def explain(self, widget: QWidget, at: QPoint) -> None:
        """Explain what a widget shows, as `explain` in `widgets.explained` was told, beside a place on the screen."""
        from .explanation import Explanation, of_panel, of_term
        from .terms import glossary

        subject = subject_of(widget)
        kind, _, name = subject.partition(":")
        term = glossary().of_subject(subject)
        if term is not None:
            explanation = of_term(term, glossary())
        elif kind == "panel":
            panel = self._panels.late[name].kind
            explanation = of_panel(name, shown(panel.title), shown(panel.help), glossary())
        else:
            explanation = Explanation(_words_on(widget) or name, widget.toolTip())
        self._popover().show_explanation(explanation, at)

    def ask(self) -> None:
        """Begin the mode in which a click explains; once more ends it."""
        if self.whats_this is None:
            from .whats_this import WhatsThis

            self.whats_this = WhatsThis(self._window)
            self.whats_this.chosen.connect(self.explain)
        if self.whats_this.isVisible():
            self.whats_this.end()
        else:
            self.whats_this.begin(self._themes.theme)

    def open_glossary(self) -> None:
        """Show the list of all terms."""
        from .glossary_dialog import GlossaryDialog

        self.dialog = GlossaryDialog(self._themes.theme, parent=self._window)
        self.dialog.show_asked.connect(self.show_place)
        self.dialog.destroyed.connect(self._forget_dialog)
        self.dialog.open()

    def begin_tour(self) -> None:
        """Lead the person from part to part."""
        if self.tour is None:
            from .tour import Tour

            self.tour = Tour(self._window, self._part_of, self._themes.theme)
            self.tour.lesson_asked.connect(self.lesson_asked)
        self.tour.begin()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def show_place(self, target: str) -> None:
        """Point at a part of the window, or at its whole panel if that part is not there in the present run."""
        panel, _, control = target.partition("/")
        if panel in self._panels and control and self._panels[panel].findChild(QWidget, control) is None:
            target = panel
        self._point_at(target)

    def _popover(self) -> GlossaryPopover:
        if self.popover is None:
            from .popover import GlossaryPopover

            self.popover = GlossaryPopover(self._themes.theme, self._window)
            self.popover.show_asked.connect(self.show_place)
        return self.popover

    def _set_theme(self, theme: Theme) -> None:
        if self.popover is not None:
            self.popover.set_theme(theme)
        if self.tour is not None:
            self.tour.set_theme(theme)


def _middle(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(widget.rect().center())


def _words_on(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.accessibleName()
