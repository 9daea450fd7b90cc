"""The window: makes its parts, puts them in their places and connects them."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

from ...engine.opening.command_line_request import CommandLineRequest
from ...engine.telemetry.events import Applied, Event, SeatsChanged, Started
from ..attach.attach_commands import AttachCommands
from ..help.helper import Helper
from ..panels.late_panel import LatePanel, PanelSet
from ..panels.telemetry_pump import TelemetryPump
from ..past.past_views import PastViews
from ..run.attached_run import AttachedRun
from ..run.look_back import LookBack
from ..run.run_controller import RunController
from ..runs.folder_limit import FolderLimit
from ..theme import stylesheet
from ..theme.theme import Theme
from ..theme.theme_choice import ThemeChoice
from ..translation.language import LanguageChoice
from ..translation.showing import shown
from ..widgets.tab_order import next_stop, set_tab_order, tab_stops
from . import dock_layout
from .actions import Targets, action_table, enable_available, make_actions
from .closing import Closing
from .dock_area import DockArea
from .export_commands import ExportCommands
from .file_commands import FileCommands
from .lesson_host import LessonHost
from .look_back_bar import LookBackBar
from .menus import fill_menus
from .message_bar import MessageBar, MessageToolBar
from .notices import Notices
from .recent_runs import RecentRuns
from .run_commands import RunCommands
from .run_messages import RunMessages
from .run_toolbar import RunToolBar
from .seats import Seats
from .shortcut_filter import ShortcutFilter
from .slow_motion import SlowMotion
from .status_bar import StatusBar

if TYPE_CHECKING:
    from ...engine.link.reach import Reachable


class MainWindow(QMainWindow):
    """The one window.

    It has no `event` of its own: that would hold Python's lock while Qt, inside it, paints the window.

    Args:
        controller: owns the runs; the window closes it when it is closed.
        remember: whether the layout is restored from last time and saved for next time.

    Attributes:
        panels: by name; one whose dock has not been shown is made when it is looked up.
        docks: of the panels, by name.
        actions_by_id: all actions of the menus and of the toolbar.
    """

    def __init__(self, controller: RunController, *, remember: bool = True) -> None:
        super().__init__()
        self.controller = controller
        self._remember = remember
        self._may_close = self._closed = False
        self._is_slowed = False  # by a preset
        self._is_unattended = False  # nobody watches, so that no preset slows the run down
        self._set_up()
        self.themes = ThemeChoice(self)
        self.languages = LanguageChoice(self)
        stylesheet.apply(QApplication.instance(), self.themes.theme)
        self.panels = PanelSet(controller, self.themes.theme, self)
        self.dock_area = DockArea(self, self.panels.late, self.themes.theme)
        self.docks = self.dock_area.docks
        self.shortcut_filter = ShortcutFilter([self, *self.docks.values()], home=self.panels["stage"])
        self.look_back = LookBack(controller, self)
        self.pump = TelemetryPump(controller, list(self.panels.late.values()), self)
        self.past_views = PastViews(self.look_back, controller, self.pump, list(self.panels.late.values()), self)
        self.past_views.told.connect(lambda panel, note, cover: self.docks[panel.kind.name].show_past(note, cover))
        self.files = FileCommands(self, controller, self.themes)
        self.exports = ExportCommands(self, controller, self.look_back)
        self.commands = RunCommands(self, controller, self.dock_area, self.look_back, self.themes)
        self.attach = AttachCommands(self, controller)
        self.slow_motion = SlowMotion(controller, partial(self.dock_area.is_in_view, "steps"), self)
        self.closing = Closing(self, controller, self.exports)
        self.lessons = LessonHost(self, self.panels, self.dock_area, self.themes, self._button_of)
        self.helper = Helper(self, self.panels, self.themes, self.lessons.point_at, self._part_of)
        self.look_back_bar = LookBackBar(self.look_back, controller, self.themes.theme)
        self._specs = action_table(Targets(controller, self.commands, self.slow_motion, self.files, self.exports,
                                           self.dock_area, self.lessons, self.helper, self.themes, self,
                                           self.closing.quit, self.look_back, self.look_back_bar,
                                           self.attach))
        self.actions_by_id = make_actions(self, self._specs)
        self._show_recording()
        self._show_process()
        self.actions_by_id["ghost"].setChecked(controller.ghost.on)
        self.run_bar = RunToolBar(self.actions_by_id, controller, self.slow_motion, self.themes.theme)
        self.messages = MessageBar()
        self.run_messages = RunMessages(self.messages, controller, self.panels["controls"], self)
        self.seats = Seats(self.messages, controller, list(self.docks.values()), self)
        self.notices = Notices(self.messages, controller, self)
        self.folder_limit = FolderLimit(controller, self)
        self.status_bar = StatusBar(controller, self.pump)
        self._message_tool_bar = MessageToolBar(self.messages)
        self._place_parts()
        self._connect()
        self._enable_actions()

    def _set_up(self) -> None:
        self.setWindowTitle("ganviz")
        self.setAcceptDrops(True)
        self.setContentsMargins(8, 0, 8, 0)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setAnimated(False)  # each animation frame is a redraw of all panels, paid for by the training

    def _place_parts(self) -> None:
        self.addToolBar(self.run_bar)
        self.addToolBarBreak()
        self.addToolBar(self._message_tool_bar)
        self.addToolBarBreak()
        self.addToolBar(self.look_back_bar)
        self.setStatusBar(self.status_bar)
        fill_menus(self.menuBar(), self._specs, self.actions_by_id, self.themes, self.languages,
                   list(self.docks.values()), RecentRuns(self.controller, self.commands.show_runs, self))
        self._set_tab_order()
        for part in (self.messages, *self.panels.late.values()):
            part.stops_changed.connect(self._set_tab_order)
        self.resize(self._first_size())
        if not self.dock_area.lay_out(restore=self._remember):
            self.resize(self._first_size())
        self._message_tool_bar.hide()  # whatever the restored layout says
        self.look_back_bar.hide()
        self.run_bar.show()

    def focusNextPrevChild(self, forward: bool) -> bool:
        stop = next_stop(self, forward)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
        return stop is not None

    def _set_tab_order(self) -> None:
        # what a widget is made of later would else come last in the window
        set_tab_order(tab_stops([self.run_bar, self.messages, self.look_back_bar, *self.docks.values()]))

    def _connect(self) -> None:
        controller = self.controller
        controller.event.connect(self._on_event)
        controller.state_changed.connect(self._show_name)
        controller.undo_changed.connect(self._enable_actions)
        controller.ghost.changed.connect(self._enable_actions)
        controller.started_run.connect(self._enable_actions)
        controller.started_run.connect(self._follow_preset)
        controller.weights.changed.connect(self._enable_actions)
        controller.state_changed.connect(self._enable_actions)
        controller.walkthrough.changed.connect(self._enable_actions)
        if controller.recording is not None:
            controller.recording.changed.connect(self._show_recording)
        if controller.processes is not None:
            controller.processes.changed.connect(self._show_process)
        self.folder_limit.deleted.connect(lambda runs: self.notices.tell_deleted(runs, self.commands.show_runs))
        self.pump.panel_failed.connect(self._on_panel_failed)
        for commands in (self.files, self.exports):
            commands.failed.connect(self._tell_failure)
            commands.saved.connect(self.notices.tell_saved)
        self.run_bar.presets_asked.connect(self.files.choose_preset)
        self.run_bar.device_chosen.connect(self.commands.choose_device)
        self.files.lesson_given.connect(self.lessons.open_file)
        self.lessons.failed.connect(self._tell_failure)
        self.lessons.slow_motion_asked.connect(self.slow_motion.ask)
        self.slow_motion.changed.connect(self._show_slow_motion)
        self.helper.failed.connect(self._tell_failure)
        self.helper.lesson_asked.connect(self.lessons.begin_first)
        for dock in self.docks.values():
            dock.help_asked.connect(lambda at, dock=dock: self.helper.explain(dock, at))
        self.pump.paced.connect(self.lessons.on_paced)
        self.themes.changed.connect(self._set_theme)
        self.languages.changed.connect(lambda: self.notices.tell_language(self.languages))
        self.status_bar.seat.take_over_asked.connect(controller.take_over)
        self.status_bar.findings_asked.connect(lambda: self.dock_area.bring_up("health"))
        self._message_tool_bar.shown_changed.connect(self.dock_area.keep_proportions)
        self.look_back_bar.shown_changed.connect(self.dock_area.keep_proportions)
        self.look_back_bar.rewind_asked.connect(self.commands.rewind)
        self.look_back.failed.connect(self._tell_failure)
        self.commands.pair_shown.connect(self._leave_to_pair)
        self.commands.failed.connect(self._tell_failure)
        self.look_back.changed.connect(self._enable_actions)
        self.pump.paced.connect(self.look_back_bar.renew)
        self.dock_area.shown_changed.connect(self.pump.update_watch)
        self.dock_area.shown_changed.connect(self.slow_motion.look)
        self.dock_area.saved.connect(self.notices.tell_saved)
        self.dock_area.failed.connect(self._tell_failure)
        self.dock_area.said.connect(lambda text: self.status_bar.showMessage(text, 3000))

    def _first_size(self) -> QSize:
        """Return 1600 × 1000, or what the screen has room for; screenshots have the same size on every screen."""
        wanted = QSize(1600, 1000)
        # the offscreen platform reports a screen of 800 pixels, but there is no user in front of it
        if not self._remember or QGuiApplication.platformName() == "offscreen":
            return wanted
        return wanted.boundedTo(self.screen().availableGeometry().size())

    def open_request(self, request: CommandLineRequest, paused: bool | None = None) -> None:
        """Open a preset, a config, data, a state or a lesson; a mistake in it becomes a message."""
        if request.lesson is not None:
            self.lessons.open_file(request.lesson)
            if self.controller.state != "idle":
                return  # the lesson has prepared a run
        self._is_unattended = request.runs_by_itself
        if request.attach:
            self.controller.attach(AttachedRun(partial(_find, request.attach)))
            return
        self.files.open_request(request, paused)

    # --- what happens ---

    def _on_event(self, event: Event) -> None:
        if isinstance(event, Applied):
            self._show_name()
        elif isinstance(event, SeatsChanged):
            self._enable_actions()

    def _follow_preset(self, started: Started) -> None:
        """Show a preset that has been opened as it says that it is best seen; a restart changes nothing."""
        about = started.config.about
        if not self.dock_area.follow_preset(about) or self.controller.is_elsewhere:
            return
        if about.pace > 0 and not self.slow_motion.is_on and not self._is_unattended:
            self.slow_motion.ask(about.pace)
            self._is_slowed = True
        elif about.pace == 0 and self._is_slowed:
            self._is_slowed = False
            self.slow_motion.ask(0.0)

    def _leave_to_pair(self, on: bool) -> None:
        """Leave what the run sends to the window that shows it with its fork, or take it up again."""
        if on:
            self.pump.stop()
        else:
            self.pump.start()
            self.pump.update_watch()

    def _show_name(self) -> None:
        name = self.controller.shown_name
        self.run_bar.show_preset(name)
        if name and self.controller.state != "loading" and self.controller.is_changed:
            name = self.tr("%1, changed").replace("%1", name)
        self.setWindowTitle(f"{name} – ganviz" if name else "ganviz")

    def _show_recording(self) -> None:
        recording = self.controller.recording
        self.actions_by_id["record"].setChecked(recording is not None and recording.on)

    def _show_process(self) -> None:
        processes = self.controller.processes
        self.actions_by_id["process"].setChecked(processes is not None and processes.on)

    def _enable_actions(self) -> None:
        enable_available(self.actions_by_id, self._specs)

    def _part_of(self, target: str) -> QWidget | None:
        panel, _, action = target.partition("/")
        if panel == "toolbar":
            return self._button_of(action)
        self.dock_area.bring_up(panel)
        return self.docks[panel]

    def _button_of(self, action: str) -> QWidget | None:
        return self.run_bar.button_of(action)

    def _show_slow_motion(self) -> None:
        self.actions_by_id["slow_motion"].setChecked(self.slow_motion.is_on)

    def _set_theme(self, theme: Theme) -> None:
        stylesheet.apply(QApplication.instance(), theme)
        self.menuBar().setVisible(not theme.presents)
        self.dock_area.set_theme(theme)
        self.run_bar.set_theme(theme)
        self.look_back_bar.set_theme(theme)
        self.status_bar.set_theme(theme)
        self.actions_by_id["presenting"].setChecked(theme.presents)

    def _on_panel_failed(self, panel: LatePanel, error: Exception) -> None:
        text = self.tr("The panel %1 cannot draw and is switched off until the next run: %2")
        details = "".join(traceback.format_exception(error))
        print(details, file=sys.stderr)
        self.show_exception(text.replace("%1", shown(panel.title)).replace("%2", str(error)), details)

    def show_exception(self, text: str, details: str) -> None:
        """Show a message about an error in the program itself."""
        self.messages.show_message("bad", text, details)

    def _tell_failure(self, text: str) -> None:
        self.messages.show_message("bad", text)

    # --- Qt ---

    def keyPressEvent(self, event):
        if event.key() == Qt.Key.Key_Escape and self.themes.presents:  # which nothing inside has needed
            self.themes.present(False)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.dock_area.keep_proportions()

    def showEvent(self, event):
        super().showEvent(event)
        self.dock_area.settle()
        self.setFocus()  # not to the first small button, whose focus frame would only distract
        self.notices.tell_discarded()
        self.pump.start()
        self.pump.update_watch()

    def changeEvent(self, event):
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.pump.update_watch()

    def dragEnterEvent(self, event):
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event):
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files.open_path(paths[0])

    def close(self) -> bool:
        """Close the window without a question."""
        self._may_close = True
        return super().close()

    def closeEvent(self, event):
        if not self._may_close and self.closing.asks_first():  # by the window's own button
            event.ignore()
            return
        if not self._closed:
            self._closed = True
            self.lessons.give_back()  # what a lesson has hidden is no choice of the person's
            if self._remember:
                dock_layout.save(self)
            self.hide()  # at once: the thread may need a moment
            self.commands.close()
            self.pump.stop()
            self.files.close()
            self.past_views.close()
            self.exports.close()
            self.look_back.close()
            self.controller.close()
        super().closeEvent(event)


def _find(target: str, cancelled: Callable[[], bool]) -> Reachable:
    """Find a run in another process, as `reach.find` does."""
    from ...engine.link import reach  # ZeroMQ, which few windows need

    return reach.find(target, cancelled)
