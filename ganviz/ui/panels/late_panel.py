"""Panels that are made when they are first needed: a window that starts need not make those whose docks are closed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ...engine.telemetry.events import Event, Measuring, Progress, Started
from ...engine.telemetry.mailbox import Picture
from ..theme.theme import Theme
from ..widgets.reports import pass_on_reports
from .base import PANELS, Panel

if TYPE_CHECKING:
    from ..run.moment import Moment
    from ..run.run_controller import RunController


class LatePanel(QObject):
    """A panel of a window, or what stands in for it until it is made.

    Until then it notes what the panel would have been told of the present run, and the panel catches up with it.

    Args:
        kind: the panel's class, which says what its dock is called and where it goes.

    Attributes:
        title: the panel's.

    Signals:
        made: the panel has just been made, and has not been told anything yet.

        The others are the panel's.
    """

    made = Signal()
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

    def __init__(self, kind: type[Panel], controller: RunController, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.kind = kind
        self.title = kind.title
        self._controller, self._theme = controller, theme
        self._panel: Panel | None = None
        self._missed: list[Event] = []

    @property
    def panel(self) -> Panel:
        """The panel, which is made if there is none yet."""
        self.ensure()
        return self._panel

    def ensure(self) -> None:
        """Make the panel if there is none yet."""
        if self._panel is None:
            self._panel = self.kind(self._controller, self._theme)
            self._make_known()

    def _make_known(self) -> None:
        panel = self._panel
        for name in ("requests_changed", "room_changed", "stops_changed", "subtitle_changed", "term_asked",
                     "step_asked", "did"):
            getattr(panel, name).connect(getattr(self, name))
        pass_on_reports(panel, self)
        self.made.emit()
        missed, self._missed = self._missed, []
        for event in missed:
            if isinstance(event, Started):
                panel.begin(event)
            panel.on_event(event)
        self.stops_changed.emit()

    # --- as the pump sees a panel ---

    @property
    def rate(self) -> float:
        return (self._panel or self.kind).rate

    @property
    def topics(self) -> tuple[str, ...]:
        return (self._panel or self.kind).topics  # a panel may find more than its class names

    @property
    def looks_back(self) -> bool:
        return self.kind.looks_back

    def is_in_view(self) -> bool:
        """Return whether any of the panel can be seen."""
        return self._panel is not None and self._panel.is_in_view()

    def requests(self) -> dict[str, dict[str, Any]]:
        return {} if self._panel is None else self._panel.requests()

    def begin(self, started: Started) -> None:
        self._missed = []
        if self._panel is not None:
            self._panel.begin(started)

    def on_event(self, event: Event) -> None:
        if self._panel is not None:
            self._panel.on_event(event)
        elif not isinstance(event, Progress | Measuring):  # which tell of a moment that is over
            self._missed.append(event)

    def show_moment(self, moment: Moment | None) -> None:
        if self._panel is not None:
            self._panel.show_moment(moment)

    def refresh(self, pictures: Mapping[str, Picture]) -> bool:
        return self.panel.refresh(pictures)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        if self._panel is not None:
            self._panel.set_theme(theme)


class PanelSet(Mapping[str, Panel]):
    """The panels of a window by name, in the order of their docks. To look one up is to have it made.

    Attributes:
        late: what stands in for each, made or not, by name.
    """

    def __init__(self, controller: RunController, theme: Theme, window: QObject) -> None:
        kinds = sorted(PANELS.classes().values(), key=lambda kind: (kind.order, kind.name))
        self.late = {kind.name: LatePanel(kind, controller, theme, window) for kind in kinds}

    def __getitem__(self, name: str) -> Panel:
        return self.late[name].panel

    def __contains__(self, name: object) -> bool:
        return name in self.late

    def __iter__(self) -> Iterator[str]:
        return iter(self.late)

    def __len__(self) -> int:
        return len(self.late)
