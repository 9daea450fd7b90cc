"""What the Run menu and the toolbar do beyond the plain commands of a run."""

from __future__ import annotations

import random
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ..forms.config_dialog import ConfigDialog
from ..run.run_controller import RunController

FIRST_PACE = 2.0  # steps a second of slow motion


class RunCommands(QObject):
    """Slow motion, another seed, another device, and the dialog of all settings.

    Args:
        parent: the window, which is the parent of the dialog.
    """

    def __init__(self, parent: QWidget, controller: RunController) -> None:
        super().__init__(parent)
        self._parent, self._controller = parent, controller
        self._is_slow, self._pace = False, FIRST_PACE

    def restart_with_new_seed(self) -> None:
        self._controller.restart(seed=random.randrange(1, 1_000_000))

    def set_slow_motion(self, on: bool) -> None:
        self._is_slow = on
        self._controller.slow_motion(self._pace if on else 0.0)

    def set_pace(self, pace: float) -> None:
        """Choose the pace of slow motion, in steps a second."""
        self._pace = pace
        if self._is_slow:
            self._controller.slow_motion(pace)

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
