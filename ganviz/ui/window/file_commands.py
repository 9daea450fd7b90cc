"""Open data, configs, scripts, runs and lessons, and save a picture of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from ...engine.checkpoint import state_header
from ...engine.opening.command_line_request import CommandLineRequest
from ...engine.plugins import loading
from ...engine.plugins import sources as plugin_sources
from ...engine.record import database
from ...engine.settings import presets
from ...engine.settings.commands import Pause, Scripted, parse_script
from ...engine.settings.config import RunConfig
from ...engine.settings.params import ConfigError
from ..forms.draw_dialog import DrawDialog
from ..opening import code_question
from ..opening.two_sides_search import TwoSidesSearch
from ..run.run_controller import RunController
from ..theme.theme_choice import ThemeChoice
from ..widgets.picture_file import write_picture

if TYPE_CHECKING:
    from ...engine.datasets.base import Unclear

_AT_ONCE = 1000  # milliseconds: enough for nearly every folder, and the window may freeze for as long


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

    def __init__(self, parent: QWidget, controller: RunController, themes: ThemeChoice) -> None:
        super().__init__(parent)
        self._parent, self._controller, self._themes = parent, controller, themes
        self._search: TwoSidesSearch | None = None
        self._searched: tuple[CommandLineRequest | None, bool | None] = (None, None)  # what waits for the search

    # --- opening ---

    def open_path(self, path: Path) -> None:
        """Open whatever it is: data, a config, a script, a recorded run, a state, a lesson or a plug-in."""
        if path.suffix.lower() == ".md":
            self.lesson_given.emit(path)
            return
        try:
            if path.suffix.lower() == loading.SUFFIX:
                self._open_code(loading.read(path))
                return
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

    def _open_code(self, source: loading.Source) -> None:
        """Run a plug-in and open what it brings, if the person agrees, who is asked once for each content."""
        if code_question.is_agreed(source):
            self._run_code(source)
            return
        dialog = code_question.CodeQuestion(source, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._run_code(source))
        dialog.open()

    def _run_code(self, source: loading.Source) -> None:
        code_question.agree(source)
        plugin_sources.name(source.path, source.digest)
        self.open_request(CommandLineRequest(source=str(source.path)))

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

    def open_run(self) -> None:
        self._ask_to_open(self.tr("Open run"), self.tr("Recorded runs and states (*.ganviz *.state *.safetensors);;"
                                                       "All files (*)"))

    def open_code(self) -> None:
        self._ask_to_open(self.tr("Open your own networks"), self.tr("Python files (*.py)"))

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

    def export_picture(self) -> None:
        """Ask where, and save a picture of the window."""
        picture = self._parent.grab()
        path, _ = QFileDialog.getSaveFileName(self._parent, self.tr("Export window"), "ganviz.png")
        if not path:
            return
        try:
            write_picture(Path(path), picture)
        except ConfigError as error:
            self.failed.emit(str(error))
        else:
            self.saved.emit(Path(path))

    def close(self) -> None:
        """End the search that may still be under way."""
        self._end_search()
