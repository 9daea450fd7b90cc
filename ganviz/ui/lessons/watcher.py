"""Looks at the program while a page of a lesson is open, for the page's check."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject

from ...engine.probes.indicators import Indicators
from ...engine.settings.commands import Command, Set
from ...engine.telemetry.events import Applied, Event, Failed, FindingRaised, Started
from ...engine.telemetry.mailbox import Picture
from ...lessons.state import Deed, LessonState, Made
from ..run.run_controller import RunController

_MOST = 2000  # deeds that are kept; a path that is played is some at each second


class Watcher(QObject):
    """Collects what has happened since a page was opened, and what is so now.

    Args:
        controller: whose events it takes note of.

    Attributes:
        panels_open: returns the names of the panels that are open; the window sets it.
    """

    def __init__(self, controller: RunController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.panels_open: Callable[[], frozenset[str]] = frozenset
        self._controller = controller
        self._awaited = False
        self._indicators: dict[str, float | None] = {}
        self._begin()
        controller.event.connect(self._on_event)

    def _begin(self) -> None:
        self._made: deque[Made] = deque(maxlen=_MOST)
        self._deeds: deque[Deed] = deque(maxlen=_MOST)
        self._own: list[Command] = []
        self._past_findings = set(self._controller.findings.active)
        self._answered: bool | None = None
        self._before = 0  # steps trained in runs that have ended since
        self._history, self._name = self._controller.history, self._controller.name
        self._base = self._last = self._steps_done()

    def _steps_done(self) -> int:
        """Count the steps of the present run; the scalars of the last ones may not have been taken in yet."""
        controller = self._controller
        trains = controller.trainer is not None and controller.state in ("running", "paused")
        return max(self._history.last_step, controller.trainer.step if trains else 0)

    # --- what the lesson tells ---

    def begin(self, awaits_run: bool = False) -> None:
        """Forget what happened before: another page has been opened.

        Args:
            awaits_run: a run is being opened for it, and nothing counts before that has begun.
        """
        self._begin()
        self._awaited = awaits_run

    def expect(self, command: Command) -> None:
        """Expect a command of the lesson's own, which is no deed of the person's."""
        self._own.append(command)

    def note_deed(self, panel: str, name: str, values: Mapping[str, Any]) -> None:
        """Take note of what the person did in a panel."""
        self._deeds.append(Deed(panel, name, dict(values)))

    def note_answer(self, right: bool) -> None:
        """Take note of an answer to the page's question."""
        self._answered = right

    def take(self, picture: Picture) -> None:
        """Take in a reading of indicators."""
        if isinstance(picture.content, Indicators):
            self._indicators |= {i.name: i.value for i in picture.content.indicators}

    @property
    def is_waiting(self) -> bool:
        """Whether the page's run has not begun yet."""
        return self._awaited

    # --- what the run tells ---

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Started):
            self._on_started(event)
        elif isinstance(event, Failed):
            self._awaited = False
        elif isinstance(event, FindingRaised):
            self._past_findings.add(event.finding.name)
        elif isinstance(event, Applied):
            self._on_applied(event)

    def _on_started(self, event: Started) -> None:
        self._indicators = {}
        if self._awaited:
            self._awaited = False
            self._begin()
            return
        if self._controller.history is not self._history:  # not the same run, which goes on
            self._before += self._last - self._base
            kind = "restart" if self._controller.name == self._name else "open"
            self._made.append(Made(kind, {"name": self._controller.name, "seed": event.config.train.seed}))
            self._base = self._last = event.step
            self._history, self._name = self._controller.history, self._controller.name

    def _on_applied(self, event: Applied) -> None:
        if event.command in self._own:
            self._own.remove(event.command)
        elif event.ticket and not self._awaited:  # a script has none
            values = dict(event.command.changes) if isinstance(event.command, Set) else event.command.values()
            self._made.append(Made(event.command.kind, values))

    # --- what the check asks ---

    def state(self) -> LessonState:
        """Return what is so now. Its functions hold only as long as nothing else has happened."""
        controller = self._controller
        if controller.history is self._history:
            self._last = max(self._last, self._history.last_step)
        return LessonState(
            setting=self._setting, run=controller.state, step=self._last,
            trained=self._before + self._last - self._base, recent_mean=self._history.recent_mean,
            findings=frozenset(controller.findings.active), past_findings=frozenset(self._past_findings),
            indicators=self._indicators, made=tuple(self._made), deeds=tuple(self._deeds),
            panels=self.panels_open(), answered=self._answered)

    def _setting(self, path: str) -> Any:
        config = self._controller.config
        try:
            return config.get(path)
        except (AttributeError, TypeError, IndexError, ValueError):
            raise KeyError(path) from None
