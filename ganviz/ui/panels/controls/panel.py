"""The panel on which a person steers the training: every live setting, answered where it was changed."""

from __future__ import annotations

import csv
import io
from contextlib import nullcontext
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QStackedWidget, QVBoxLayout

from ....engine.settings.commands import Set
from ....engine.settings.config import RunConfig, flatten
from ....engine.telemetry.events import Applied, Event, Rejected, Started
from ...forms.answer_line import AnswerLine
from ...forms.throttle import ChangeThrottle
from ...run.moment import Moment
from ...widgets.tab_order import set_tab_order, tab_stops
from ..base import PANELS, Panel
from .control_forms import ControlForms
from .form_scroll import FormScroll
from .past_settings import PastSettings


@PANELS.register("controls")
class Controls(Panel):
    """A column of forms: the live settings, and those that need a restart; or how they were at an earlier step.

    Attributes:
        forms: of the present settings; None before the first run.
        past: the settings as they were; None before the first look back.
    """

    title = "Controls"
    help = ("What you change here takes effect at the next training step, without a restart. "
            "The line at the bottom says when it did.")
    area = Qt.DockWidgetArea.LeftDockWidgetArea
    rate = 2.0

    def __init__(self, controller, theme, parent=None):
        super().__init__(controller, theme, parent)
        self._waiting: dict[int, tuple[str, ...]] = {}
        self.forms: ControlForms | None = None
        self.past: PastSettings | None = None
        self._left_field: QLineEdit | None = None  # that had the keyboard
        self._throttle = ChangeThrottle(self)
        self._throttle.changes.connect(self._send)
        self._empty = QLabel(self.tr("The controls appear here once a run is loaded."))
        self._empty.setProperty("muted", True)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = FormScroll()
        self._pages = QStackedWidget()
        for page in (self._empty, self._scroll):
            self._pages.addWidget(page)
        self.answer = AnswerLine()
        self.answer.restart_wanted.connect(lambda changes: self.controller.restart(changes=changes))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.answer)

    def _build(self, config: RunConfig) -> None:
        """Make the forms, when the first run has made the registries known, and again when a plug-in brings more."""
        if self.forms is not None:
            self._scroll.takeWidget().deleteLater()
        self.forms = forms = ControlForms(config, self.theme)
        forms.edited.connect(self._throttle.add)
        forms.refused.connect(self._on_refused)
        forms.restart_wanted.connect(self._on_restart_wanted)
        forms.stops_changed.connect(self._set_tab_order)
        self._scroll.setWidget(forms)
        self._set_tab_order()
        self._pages.setCurrentWidget(self._scroll)

    def _set_tab_order(self) -> None:
        set_tab_order([self._scroll, *tab_stops([self._scroll.widget()])])

    # --- showing ---

    def start(self, started: Started) -> None:
        self._forget_waiting()
        if self.forms is None or self.forms.is_outdated:
            self._build(started.config)
        self.answer.clear()
        self.forms.start(started.config, started.facts.sides)
        if self.past is not None:
            self.past.forget()
        self._say_live()

    def on_event(self, event: Event) -> None:
        if self.forms is None:
            if isinstance(event, Rejected):
                self.answer.show_rejected(event)
            return
        if isinstance(event, Applied) and isinstance(event.command, Set):
            self._answered(event.ticket)
            self.answer.show_applied(event)
            self._show(event.config)
        elif isinstance(event, Rejected):
            self._answered(event.ticket)
            self.answer.show_rejected(event)
            if self.controller.config is not None:
                self._show(self.controller.config)

    def _show(self, config: RunConfig) -> None:
        """Show the present settings; while a person looks back, as soon as these are there again."""
        if self._pages.currentWidget() is self._scroll:
            self.forms.show_config(config)

    def show_moment(self, moment: Moment | None) -> None:
        if self.forms is None:
            return
        if moment is None or moment.config is None:
            self._pages.setCurrentWidget(self._scroll)
            if self._left_field is not None:
                self._left_field.setFocus()
            self._left_field = None
            if self.controller.config is not None:
                self._show(self.controller.config)
            self._say_live()
            return
        if self.past is None:
            self.past = PastSettings(self.theme)
            self._pages.addWidget(self.past)
        self.past.show_settings(moment, self.controller.started.facts.sides)
        if self._pages.currentWidget() is not self.past:
            field = self.focusWidget()
            self._left_field = field if isinstance(field, QLineEdit) and field.hasFocus() else None
            with QSignalBlocker(self._left_field) if self._left_field is not None else nullcontext():
                self._pages.setCurrentWidget(self.past)  # what is half typed there is not finished by that
            self.past.scroll_to(self._scroll.verticalScrollBar().value())
        self.subtitle_changed.emit(self.tr("step %1").replace("%1", f"{moment.step:,}"))

    def _say_live(self) -> None:
        self.subtitle_changed.emit(self.tr("live"))

    def set_theme(self, theme):
        super().set_theme(theme)
        for part in (self.forms, self.past):
            if part is not None:
                part.set_theme(theme)

    def csv(self):
        """Return the settings in force: dotted name and value."""
        config = self.controller.config
        if config is None:
            return None
        return _csv([("setting", "value"), *flatten(config).items()])

    # --- changing ---

    def _send(self, changes: dict[str, Any]) -> None:
        for path in changes:
            self.forms.set_waiting(path, True)
        self.answer.show_waiting()
        self._waiting[self.controller.set(changes)] = tuple(changes)

    def _answered(self, ticket: int) -> None:
        for path in self._waiting.pop(ticket, ()):
            if not any(path in paths for paths in self._waiting.values()):
                self.forms.set_waiting(path, False)

    def _forget_waiting(self) -> None:
        for ticket in list(self._waiting):
            self._answered(ticket)

    def _on_refused(self, path: str, reason: str) -> None:
        if reason:
            self.answer.show_refused(reason)
        else:
            self.answer.clear()

    def _on_restart_wanted(self, changes: dict[str, Any]) -> None:
        carried = all(path.startswith("device.") for path in changes)
        self.controller.restart(changes=changes, keep_state=carried)


def _csv(rows: list[tuple[str, Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()
