"""Open and save: data, configs, scripts, states, curves and pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from ...engine.checkpoint import state_header
from ...engine.opening.command_line_request import CommandLineRequest
from ...engine.record import database
from ...engine.settings import presets
from ...engine.settings.commands import Pause, Scripted, parse_script, script_toml
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ...engine.system import files
from ..export.augmentation_dialog import AugmentationDialog
from ..export.history_csv import history_csv
from ..export.sample_export import SampleExport
from ..forms.draw_dialog import DrawDialog
from ..opening.two_sides_search import TwoSidesSearch
from ..run.run_controller import RunController
from ..theme.theme_choice import ThemeChoice
from ..widgets.picture_file import write_picture

if TYPE_CHECKING:
    from ...engine.datasets.base import Unclear

_AT_ONCE = 1000  # milliseconds: enough for nearly every folder, and the window may freeze for as long
_SAMPLES, _MOST_SAMPLES = 100, 100_000


class FileCommands(QObject):
    """What the File menu does, and what dropping a file does.

    Args:
        parent: the window, which is the parent of the dialogs and is what gets exported as a picture.

    Signals:
        failed: what could not be opened or saved, and what to do about it.
        saved: the path of the file that was written.
        lesson_given: the path of a lesson's file.
    """

    failed = Signal(str)
    saved = Signal(object)
    lesson_given = Signal(object)
    _state_given = Signal(object, object, object)

    def __init__(self, parent: QWidget, controller: RunController, themes: ThemeChoice) -> None:
        super().__init__(parent)
        self._parent, self._controller, self._themes = parent, controller, themes
        self._export: SampleExport | None = None
        self._comparison: AugmentationDialog | None = None
        self._search: TwoSidesSearch | None = None
        self._searched: tuple[CommandLineRequest | None, bool | None] = (None, None)  # what waits for the search
        self._state_given.connect(self._write_state)  # emitted in the training thread, arrives in the window's

    # --- opening ---

    def open_path(self, path: Path) -> None:
        """Open whatever the file or folder is: data, a config, a script, a recorded run, a state or a lesson."""
        if path.suffix.lower() == ".md":
            self.lesson_given.emit(path)
            return
        try:
            request = CommandLineRequest(source=str(path))
            if path.suffix.lower() == ".toml" and "command" in request.tree():
                self._open_script(path, request.tree())
            else:
                self._open(request, paused=None)
        except ConfigError as error:
            self.failed.emit(str(error))

    def choose_preset(self) -> None:
        """Show the gallery of presets, and open the one that is chosen."""
        from ..gallery.preset_gallery import PresetGallery

        gallery = PresetGallery(self._themes.theme, self._controller.shown_name, self._parent)
        gallery.preset_chosen.connect(self.open_preset)
        gallery.finished.connect(self._parent.activateWindow)  # without a window manager nobody else does
        gallery.open()

    def open_preset(self, name: str) -> None:
        self.open_request(CommandLineRequest(source=name))

    def open_request(self, request: CommandLineRequest, paused: bool | None = None) -> None:
        """Open a preset, a config, data or a state, which is recognized by its content.

        A mistake that can be found without torch is told by `failed`; the rest is found in the training thread.

        Args:
            paused: wait before the first step; by default a state waits, and anything else waits if the present run
                does not train.
        """
        try:
            self._open(request, paused)
        except ConfigError as error:
            self.failed.emit(str(error))

    def _open(self, request: CommandLineRequest, paused: bool | None) -> None:
        self._end_search()
        request.name_places()
        if request.resume is None and database.is_run(Path(request.source)):
            request = replace(request, source="", resume=Path(request.source))
        if request.resumes_a_run and not request.source and not request.runs_by_itself:
            self._controller.open_recorded(request.resume, request.resume_step)
            return
        if request.resume is None and state_header.read(Path(request.source)) is not None:
            request = replace(request, source="", resume=Path(request.source))
            paused = True if paused is None else paused
        if request.unknown_data is not None and not request.runs_by_itself:
            self._search, self._searched = TwoSidesSearch(request.unknown_data, self), (request, paused)
            self._search.finished.connect(self._on_searched)
            self._search.start()
            if self._search.wait(_AT_ONCE):
                self._on_searched()
            return
        question = None if request.runs_by_itself else request.question()
        if question is not None:
            self._ask(question, request, paused)
            return
        request.check()
        if paused is None:
            paused = self._controller.state != "running"
        script, steps, attended = request.load_script(), request.steps, not request.runs_by_itself
        if attended and steps is not None:
            # pause instead of ending: the person goes on from there, or steers
            script, steps = sorted((*script, Scripted(steps, Pause())), key=lambda s: s.step), None
        self._controller.open(request.resolve, name=request.name, paused=paused, script=script, steps=steps,
                              state=request.load_state, attended=attended)

    def _ask(self, question: Unclear, request: CommandLineRequest, paused: bool | None) -> None:
        from ..opening.data_questions import question_dialog

        dialog = question_dialog(question, request.name, self._themes.theme, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.open_request(request.answered(*dialog.answer), paused))
        dialog.open()

    def _on_searched(self) -> None:
        search, (request, paused) = self._search, self._searched
        if search is None or not search.isFinished():  # already handled, or something else has been opened since
            return
        found, previews, samples = search.found, search.previews, search.samples
        self._end_search()
        if found is None:
            self.open_request(request.reading_as(samples), paused)
            return
        # brings in decoders, which the first window need not wait for
        from ..opening.two_sides_dialog import TwoSidesDialog

        dialog = TwoSidesDialog(found, previews, samples, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.open_request(request.reading_as(*dialog.chosen), paused))
        dialog.open()

    def _end_search(self) -> None:
        search, self._search = self._search, None
        if search is not None:
            search.requestInterruption()
            search.wait()
            shiboken6.delete(search)  # not deleteLater: PySide then never frees what it holds

    def _open_script(self, path: Path, tree: dict[str, Any]) -> None:
        script = parse_script(tree)
        started = self._controller.started
        if started is None:
            raise ConfigError("", f"{path} is a script of interventions; open a preset first, then the script")
        # with the settings that the present run began with: its interventions may be those of the script
        self._controller.open(started.config, script=script, paused=self._controller.state != "running")

    def open_data(self) -> None:
        self._ask_to_open(self.tr("Open data"), self.tr("Points and images (*.csv *.tsv *.txt *.npy *.npz)"))

    def open_config(self) -> None:
        self._ask_to_open(self.tr("Open config"), self.tr("Configs and scripts (*.toml)"))

    def open_state(self) -> None:
        self._ask_to_open(self.tr("Open state"), self.tr("States of training (*.state *.safetensors);;All files (*)"))

    def open_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self._parent, self.tr("Open folder of images"))
        if path:
            self.open_path(Path(path))

    def draw_data(self) -> None:
        """Let the person draw a distribution or change the present drawing, and train on it."""
        config = self._controller.config
        present = config.data if config is not None and config.data.name == "drawn" else None
        drawing = () if present is None else (present.strokes, present.width)
        dialog = DrawDialog(self._parent, *drawing, theme=self._themes.theme)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._open_drawing(dialog.strokes(), dialog.width()))
        dialog.open()

    def _open_drawing(self, strokes: str, width: float) -> None:
        drawing = {"name": "drawn", "strokes": strokes, "width": width}
        settings = presets.tree(presets.FIRST) | {"data": drawing, "about": {"title": self.tr("Drawing")}}
        self._controller.open(lambda: RunConfig.from_dict(settings), name=self.tr("drawing"),
                              paused=self._controller.state != "running")

    def _ask_to_open(self, title: str, kinds: str) -> None:
        path, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        if path:
            self.open_path(Path(path))

    # --- saving ---

    def save_config(self) -> None:
        config = self._controller.config
        if config is not None:
            self._ask_to_save(self.tr("Save config"), "run.toml", lambda path: files.write(path, config.to_toml()))

    def save_script(self) -> None:
        trainer = self._controller.trainer
        if trainer is not None:
            record = list(trainer.record)
            self._ask_to_save(self.tr("Save interventions"), "interventions.toml",
                              lambda path: files.write(path, script_toml(record)))

    def save_state(self, then: Callable[[], object] = lambda: None) -> None:
        """Save the state of training at the next step boundary; a run that trains goes on.

        Args:
            then: called once the state is saved.
        """
        trainer, path = self._controller.trainer, None
        if trainer is not None:
            path = self._ask_where(self.tr("Save state"), "run.state")
        if path is not None:
            trainer.ask_state(lambda taken: self._state_given.emit(path, taken, then))

    def _write_state(self, path: Path, taken: Any, then: Callable[[], object]) -> None:
        if self._write(path, lambda path: write_state(path, taken)):
            self._controller.note_saved(taken.step)
            then()

    def export_history(self) -> None:
        text = history_csv(self._controller.history)
        if text is None:
            self.failed.emit(self.tr("There are no curves yet; train at least one step."))
            return
        self._ask_to_save(self.tr("Export curves"), "curves.csv", lambda path: files.write(path, text))

    def export_picture(self) -> None:
        picture = self._parent.grab()
        self._ask_to_save(self.tr("Export window"), "ganviz.png", lambda path: write_picture(path, picture))

    def export_samples(self) -> None:
        """Export samples of the run as it is at the next step boundary; a run that trains goes on."""
        if self._export is not None:
            self.failed.emit(self.tr("Samples are being exported; wait for them, or cancel that first."))
            return
        facts, title = self._controller.started.facts, self.tr("Export samples")
        question = self.tr("Samples of each class:") if facts.conditional else self.tr("Samples:")
        count, chosen = QInputDialog.getInt(self._parent, title, question, _SAMPLES, 1, _MOST_SAMPLES)
        kinds = self.tr("Arrays (*.npz);;Tables (*.csv)") if facts.data_kind == "points" \
            else self.tr("Arrays (*.npz);;A folder of PNGs (*)")
        path = chosen and QFileDialog.getSaveFileName(self._parent, title, "samples.npz", kinds)[0]
        if path:
            self._export = SampleExport(self._controller.trainer, Path(path), count, self._parent)
            self._export.failed.connect(self.failed)
            self._export.finished.connect(partial(self._on_exported, Path(path)))

    def _on_exported(self, path: Path, count: int) -> None:
        self._export = None
        if count:
            self.saved.emit(path)

    def compare_samples(self) -> None:
        """Show the dialog that tries samples of the run as training data."""
        if self._comparison is None:
            self._comparison = AugmentationDialog(self._controller, self.why_no_comparison, self._parent)
            self._comparison.failed.connect(self.failed)
        self._comparison.show()
        self._comparison.raise_()
        self._comparison.activateWindow()

    def why_no_samples(self) -> str:
        """Return why there are no samples to export; empty if there are."""
        return "" if self._controller.started is not None else self.tr("There is no run yet; open a preset first.")

    def why_no_comparison(self) -> str:
        """Return why samples of the present run cannot be tried as training data; empty if they can."""
        started = self._controller.started
        if started is None or not started.facts.conditional:
            return self.tr("Only a model that draws classes on demand has labelled samples; open the preset "
                           "digits-cgan, for instance, and train it.")
        if not started.facts.held_out:
            return self.tr("The run holds out no real samples from training, so there are none to compare on; raise "
                           "train.held_out in Edit config, and restart.")
        return ""

    def close(self) -> None:
        """End the search, the export and the comparison that may still be under way."""
        self._end_search()
        if self._export is not None:
            self._export.stop()
        if self._comparison is not None:
            self._comparison.stop()

    def _ask_to_save(self, title: str, name: str, write: Callable[[Path], None]) -> None:
        path = self._ask_where(title, name)
        if path is not None:
            self._write(path, write)

    def _ask_where(self, title: str, name: str) -> Path | None:
        path, _ = QFileDialog.getSaveFileName(self._parent, title, name)
        return Path(path) if path else None

    def _write(self, path: Path, write: Callable[[Path], None]) -> bool:
        try:
            write(path)
        except ConfigError as error:
            self.failed.emit(str(error))
            return False
        self.saved.emit(path)
        return True


def write_state(path: Path, taken: Any) -> None:
    """Save a TrainingState.

    Raises:
        ConfigError: the file cannot be written.
    """
    from ...engine.checkpoint import state

    state.save(path, taken)
