"""Prepares the program for a page, by the same commands as a person's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from ...engine.settings import presets
from ...engine.settings.commands import Command, Pause, Run, Scripted, Set
from ...engine.settings.config import RunConfig
from ...lessons.lesson import Preparation
from ..run.run_controller import RunController


class Preparer(QObject):
    """Carries out preparations.

    Args:
        expect: told of each command before it is sent.

    Signals:
        panels_asked: the names of the panels to show, and of those that make room for them.
        slow_motion_asked: iterations a second; 0 ends it.
    """

    panels_asked = Signal(tuple, tuple)
    slow_motion_asked = Signal(float)

    def __init__(self, controller: RunController, expect: Callable[[Command], None],
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller, self._expect = controller, expect
        self._runs_next: Callable[[], None] | None = None  # once the run that is being begun again has begun
        self._panels_next: tuple[str, ...] = ()  # once the run that is being opened has begun
        controller.started_run.connect(self._on_started)

    def prepare(self, wanted: Preparation, own: bool = True) -> None:
        """Do what a preparation says.

        Args:
            own: whether its commands are the lesson's own; those of "Do it for me" count as the person's.
        """
        if wanted.panels or wanted.hides:
            self.panels_asked.emit(wanted.panels, wanted.hides)
        if wanted.slow_motion is not None:
            self.slow_motion_asked.emit(wanted.slow_motion)
        if wanted.opens:
            self._open(wanted)
            return
        if wanted.restart:
            self._runs_next = (lambda: self._set_running(wanted.run, own)) if wanted.run is not None else None
            self._controller.restart(seed=wanted.seed, changes=dict(wanted.settings))
            return
        if wanted.settings:
            self._tell(own, Set(wanted.settings))
            self._controller.set(dict(wanted.settings))
        self._set_running(wanted.run, own)

    def _set_running(self, runs: bool | None, own: bool) -> None:
        if runs is True and self._controller.state != "running":
            self._tell(own, Run())
            self._controller.run()
        elif runs is False and self._controller.state == "running":
            self._tell(own, Pause())
            self._controller.pause()

    def _on_started(self) -> None:
        panels, self._panels_next = self._panels_next, ()
        if panels:  # after the window has brought up the one that its preset names
            QTimer.singleShot(0, self, lambda: self.panels_asked.emit(panels, ()))
        runs_next, self._runs_next = self._runs_next, None
        if runs_next is not None:
            runs_next()

    def _tell(self, own: bool, command: Command) -> None:
        if own:
            self._expect(command)

    def _open(self, wanted: Preparation) -> None:
        self._runs_next, self._panels_next = None, wanted.panels
        settings = dict(wanted.settings) | ({} if wanted.seed is None else {"train.seed": wanted.seed})
        script = () if wanted.pause_at is None else (Scripted(wanted.pause_at, Pause()),)
        self._controller.open(lambda: _config(wanted, settings), name=wanted.preset or _tr("lesson"),
                              paused=not wanted.run, script=script, prepared=True)


def _config(wanted: Preparation, settings: dict[str, Any]) -> RunConfig:
    tree = dict(wanted.config) or presets.tree(wanted.preset)
    return RunConfig.from_dict(tree).with_changes(settings)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Preparing", text)
