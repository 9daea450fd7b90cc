"""What the Run menu and the toolbar do beyond the plain commands of a run."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from ..forms.config_dialog import ConfigDialog
from ..run.look_back import LookBack
from ..run.run_controller import RunController
from ..theme.theme_choice import ThemeChoice
from .dock_area import DockArea

_STAGE_PANELS = ("steps", "network")


class RunCommands(QObject):
    """Stages, another seed, another device, recorded runs, and the dialog of all settings.

    Args:
        parent: the window, which is the parent of the dialogs.
        docks: of the panels that show stages.
    """

    def __init__(self, parent: QWidget, controller: RunController, docks: DockArea, look_back: LookBack,
                 themes: ThemeChoice) -> None:
        super().__init__(parent)
        self._parent, self._controller, self._docks = parent, controller, docks
        self._look_back, self._themes = look_back, themes

    def restart_with_new_seed(self) -> None:
        self._controller.restart(seed=random.randrange(1, 1_000_000))

    def step_through(self) -> None:
        """Show the stages of an iteration: of the newest one that was made by hand, or else of a new one."""
        self._docks.bring_up("steps")
        self._later(self._begin)

    def next_stage(self) -> None:
        """Look at the next stage, in a panel that shows stages."""
        if any(map(self._docks.is_in_view, _STAGE_PANELS)):
            self._controller.walkthrough.next()
        else:
            self._docks.bring_up("steps")
            self._later(self._controller.walkthrough.next)

    def _later(self, act: Callable[[], None]) -> None:
        # an iteration is taken down only for a panel in view, which a tab is when Qt has laid it out
        QTimer.singleShot(0, self, act)

    def _begin(self) -> None:
        if self._controller.walkthrough.stage is None:
            self._controller.walkthrough.ask()

    def rewind(self) -> None:
        """Go on training from the step that is looked at; what came after it is kept in the run's file."""
        step, file = self._look_back.step, self._controller.file
        if step is not None and file is not None:
            self._look_back.live()
            self._controller.open_recorded(file, step)

    def show_runs(self) -> None:
        """Show the recorded runs, and open the one that is chosen."""
        from ..runs.runs_dialog import RunsDialog

        dialog = RunsDialog(self._themes.theme, self._controller.file, self._parent)
        dialog.run_chosen.connect(self._controller.open_recorded)
        dialog.finished.connect(self._parent.activateWindow)  # without a window manager nobody else does
        dialog.open()

    def show_recording(self) -> None:
        """Show whether runs are recorded, how much of the disk they may take, and where they lie."""
        from ..runs.recording_dialog import RecordingDialog

        if self._controller.recording is not None:
            RecordingDialog(self._controller.recording, self._themes.theme, self._parent).open()

    def record(self, on: bool) -> None:
        """Record runs from the next one on, or no more."""
        if self._controller.recording is not None:
            self._controller.recording.turn(on)

    def choose_device(self, kind: str) -> None:
        """Go on with the run on another processor."""
        config = self._controller.config
        if config is not None and config.device.kind != kind:
            self._controller.restart(changes={"device.kind": kind}, keep_state=True)

    def edit_config(self) -> None:
        """Show all settings in a dialog."""
        if self._controller.config is None:
            return
        dialog = ConfigDialog(self._controller.config, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_config_chosen)
        dialog.open()

    def _on_config_chosen(self, changes: dict[str, Any], needs_restart: bool) -> None:
        if needs_restart:
            self._controller.restart(changes=changes)
        else:
            self._controller.set(changes)
