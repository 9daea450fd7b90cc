"""What the Run menu and the toolbar do beyond the plain commands of a run."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ..forms.config_dialog import ConfigDialog
from ..run.look_back import LookBack
from ..run.run_controller import RunController
from ..theme.theme_choice import ThemeChoice
from .dock_area import DockArea

if TYPE_CHECKING:
    from ...engine.checkpoint.state import TrainingState
    from ..compare.compare_window import CompareWindow

_STAGE_PANELS = ("steps", "network")


class RunCommands(QObject):
    """Stages, another seed, another device, recorded runs, and the dialog of all settings.

    Args:
        parent: the window, which is the parent of the dialogs.
        docks: of the panels that show stages.

    Signals:
        pair_shown: the present run is shown, and steered, in another window from now on, or no longer.
        failed: why something cannot be done, in a sentence.
    """

    pair_shown = Signal(bool)
    failed = Signal(str)
    _state_given = Signal(str, dict, int, object)

    def __init__(self, parent: QWidget, controller: RunController, docks: DockArea, look_back: LookBack,
                 themes: ThemeChoice) -> None:
        super().__init__(parent)
        self._parent, self._controller, self._docks = parent, controller, docks
        self._look_back, self._themes = look_back, themes
        self._comparisons: list[CompareWindow] = []
        self._state_given.connect(self._train_fork)  # emitted in the training thread, arrives in the window's

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

    def show_runs(self, compares: bool = False) -> None:
        """Show the recorded runs, and open the one that is chosen, or compare it with the present one."""
        from ..runs.runs_dialog import RunsDialog

        dialog = RunsDialog(self._themes.theme, self._controller.file, self._parent, compares=compares)
        dialog.run_chosen.connect(self._controller.open_recorded)
        dialog.compare_chosen.connect(self.compare)
        dialog.finished.connect(self._parent.activateWindow)  # without a window manager nobody else does
        dialog.open()

    def show_recording(self) -> None:
        """Show whether runs are recorded, how much of the disk they may take, and where they lie."""
        from ..runs.recording_dialog import RecordingDialog

        if self._controller.recording is not None:
            RecordingDialog(self._controller.recording, self._themes.theme, self._parent).open()

    def compare(self, a: Path, b: Path) -> None:
        """Show two recorded runs side by side."""
        # with the plots comes pyqtgraph, for which the window's first paint does not wait
        from ..compare.compare_window import compare_files

        self._show(compare_files(a, b, self._themes, self._parent))

    def fork(self) -> None:
        """Ask what is to be different in a fork from the step that is looked at, or from now, and train both."""
        from ..compare.fork_dialog import ForkDialog

        controller, look_back = self._controller, self._look_back
        if controller.newest_step < 1:
            self.failed.emit(self.tr("Nothing has been recorded yet; train a few steps first."))
            return
        step, was_running = look_back.step, controller.state == "running"
        controller.pause()
        config = controller.config if step is None else look_back.config()
        name = self.tr("%1, fork").replace("%1", controller.name)
        dialog = ForkDialog(config, step, name, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(lambda changes, _: self._begin_fork(dialog.name.text().strip(), changes, step))
        if was_running:
            dialog.rejected.connect(controller.run)
        dialog.open()

    def _begin_fork(self, name: str, changes: dict[str, Any], step: int | None) -> None:
        if step is None:
            self._controller.trainer.ask_state(lambda state: self._state_given.emit(name, changes, state.step, state))
        else:
            self._look_back.live()
            self._train_fork(name, changes, step, None)

    def _train_fork(self, name: str, changes: dict[str, Any], step: int, state: TrainingState | None) -> None:
        """Show the present run and its fork, which train by turns.

        Args:
            state: of the run at the step; None finds it in its file.
        """
        from ..compare.compare_window import CompareWindow
        from ..compare.training_pair import TrainingPair
        from ..run.forked_past import ForkedPast

        controller = self._controller
        past = ForkedPast(controller.file, step, changes, name, state)
        pair = TrainingPair(controller, past, controller.recording)
        window = CompareWindow(controller, pair.b, self._themes, self._parent, pair)
        pair.setParent(window)
        window.setWindowModality(Qt.WindowModality.WindowModal)  # what one does there counts for both runs
        self.pair_shown.emit(True)
        window.closed.connect(lambda: self.pair_shown.emit(False))
        self._show(window)

    def _show(self, window: CompareWindow) -> None:
        self._comparisons.append(window)
        window.closed.connect(lambda: self._comparisons.remove(window))
        window.closed.connect(self._parent.activateWindow)  # without a window manager nobody else does
        window.show()

    def why_no_fork(self) -> str:
        """Return why no fork can begin from here; empty if one can."""
        controller = self._controller
        if controller.started is None or controller.state not in ("running", "paused"):
            return self.tr("Nothing trains that could be forked; open or go on with a run first.")
        if controller.attached is not None and controller.attached.is_own:
            return self.tr("A fork trains by turns with its run, which has a process of its own; switch Train in a "
                           "process of its own off in the Run menu, and go on with the run first.")
        if controller.attached is not None:
            return self.tr("This run trains in another process, and a fork would have to train by turns with it; once "
                           "it has ended, open it from the recorded runs and fork it.")
        return self._look_back.why_not()

    def close(self) -> None:
        """Close the comparisons, and with them the forks that still train."""
        for window in list(self._comparisons):
            window.close()

    def record(self, on: bool) -> None:
        """Record runs from the next one on, or no more."""
        if self._controller.recording is not None:
            self._controller.recording.turn(on)

    def train_apart(self, on: bool) -> None:
        """Train runs in a process of their own from the next one on, or no more."""
        if self._controller.processes is not None:
            self._controller.processes.turn(on)

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
