"""The base of every panel: a widget in a dock that draws what the pump hands it while it is visible."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from ...engine.settings.registry import Registry
from ...engine.telemetry.events import Event, Started
from ...engine.telemetry.mailbox import Picture
from ..theme.theme import Theme
from ..translation.showing import shown

if TYPE_CHECKING:
    from ..run.moment import Moment
    from ..run.run_controller import RunController

PANELS: Registry[Panel] = Registry("panel", __package__)


class Panel(QWidget):
    """A widget that lives as long as the window: a new run is a call of `start`, not a new widget.

    Args:
        controller: sends commands, holds the scalar history (`controller.history`) and the current config
            (`controller.config`, None before the first run).
        theme: the first colours.

    Class attributes:
        title: shown on the dock.
        help: what it shows, for a student; the dock's tooltip.
        area: where its dock starts; the top is the wide centre between left and right.
        order: docks of one area are stacked in this order.
        height_share: of its area's height at first, against the others' 1.
        opens: whether its dock is open at first. Others wait in the View menu, and come as a tab beside their area's
            first dock.
        column: whether its dock is a column of its own, as high as the window, at the left of all others.
        rate: redraws a second that it asks for.
        topics: the pictures it draws.
        looks_back: whether these are of the step that is looked at; else always the newest.

    Signals:
        requests_changed: `requests` would now answer differently.
        room_changed: it needs more or less room than before.
        stops_changed: it has other widgets that Tab stops at.
        subtitle_changed: a few words for the right end of the dock's title bar.
        said: something small was done, for the status bar.
        saved: path of what was written.
        failed: why a file could not be written.
        term_asked: the id of a term of the glossary that the person wants explained.
        step_asked: the person wants to see the run as it was at this step; None is the newest.
        did: a person did something in it that a lesson may ask for: a word for it, and what belongs to it by name.
    """

    title: ClassVar[str] = ""
    help: ClassVar[str] = ""
    area: ClassVar[Qt.DockWidgetArea] = Qt.DockWidgetArea.RightDockWidgetArea
    order: ClassVar[int] = 0
    height_share: ClassVar[float] = 1.0
    opens: ClassVar[bool] = True
    column: ClassVar[bool] = False
    rate: ClassVar[float] = 10.0
    topics: ClassVar[tuple[str, ...]] = ()
    looks_back: ClassVar[bool] = True

    requests_changed = Signal()
    room_changed = Signal()
    stops_changed = Signal()
    subtitle_changed = Signal(str)
    said = Signal(str)
    saved = Signal(object)
    failed = Signal(str)
    term_asked = Signal(str)
    step_asked = Signal(object)
    did = Signal(str, dict)

    def __init__(self, controller: RunController, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.controller = controller
        self.theme = theme
        self.setObjectName(type(self).name)

    def requests(self) -> dict[str, dict[str, Any]]:
        """The topics it wants now, while visible, and what it asks of each probe (see the probe)."""
        return {topic: {} for topic in self.topics}

    def begin(self, started: Started) -> None:
        """Begin with a new run, and say so if there is nothing of it to be shown here."""
        self.start(started)
        reasons = [started.facts.inapplicable.get(topic, "") for topic in self.topics[:1]]
        if any(reasons):
            words = self.tr("There is nothing to show of this run: %1.")
            self.show_inapplicable(words.replace("%1", shown(reasons[0])))

    def show_inapplicable(self, text: str) -> None:
        """Show why there is nothing of a run to be shown here."""

    def start(self, started: Started) -> None:
        """Begin with a new run: forget the old one, adapt to its data."""

    def on_event(self, event: Event) -> None:
        """Take in any lifecycle event, `Started` included (after `start`)."""

    def show_moment(self, moment: Moment | None) -> None:
        """Show what held at an earlier step, before its pictures come; None is the newest again."""

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        """Draw what is new. Called only while visible, about `rate` times a second.

        Args:
            pictures: newest picture of each of its topics that has one it was not handed before.

        Returns:
            Whether anything changed on the screen.
        """
        return False

    def set_theme(self, theme: Theme) -> None:
        """Take over other colours."""
        self.theme = theme
        self.update()

    def is_in_view(self) -> bool:
        """Return whether any of it can be seen; a dock behind another tab counts as visible to Qt."""
        return self.isVisible() and not self.window().isMinimized() and not self.visibleRegion().isEmpty()

    def image(self) -> QImage:
        """Return the panel as it looks, for copying and saving."""
        return self.grab().toImage()

    def csv(self) -> str | None:
        """Return what it shows as CSV text with a header line naming units; None if there is nothing yet."""
        return None


class PagedPanel(Panel):
    """A panel with pages, of which the first holds a line of text while there is nothing to draw.

    A subclass adds its pages to `pages`, and calls `settle` at the end of its constructor.

    Attributes:
        pages: the stack of pages; the first is `empty`.
        empty: the label for the text.
    """

    def __init__(self, controller: RunController, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(controller, theme, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.empty = QLabel()
        self.empty.setObjectName("empty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)

    def settle(self) -> None:
        """Show the panel without a run, then the run that may have begun before the panel was made."""
        self.show_idle()
        self.set_theme(self.theme)
        if self.controller.started is not None:
            self.begin(self.controller.started)

    def idle_text(self) -> str:
        """Say what will be seen here once something trains."""
        raise NotImplementedError

    def show_idle(self) -> None:
        """Show the text for when nothing trains."""
        self.show_text(self.idle_text())

    def show_text(self, text: str) -> None:
        """Show a text instead of a picture."""
        self.empty.setText(text)
        self.show_page(self.empty)

    def show_inapplicable(self, text: str) -> None:
        self.show_text(text)

    def show_page(self, page: QWidget) -> None:
        """Bring up one of the pages."""
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)

    @property
    def is_empty(self) -> bool:
        """Whether a text is shown instead of a picture."""
        return self.pages.currentWidget() is self.empty

    def style_sheet(self, theme: Theme) -> str:
        """Return the style sheet of a card with pages; subclasses add to it."""
        name = self.objectName()
        return f"""
            #{name}, #{name} QScrollArea, #{name} QStackedWidget {{ background: {theme.card}; border: none; }}
            #{name} #empty {{ color: {theme.muted}; font-size: {theme.px(14)}px; background: transparent; }}"""

    def set_theme(self, theme: Theme) -> None:
        self.setStyleSheet(self.style_sheet(theme))
        super().set_theme(theme)
