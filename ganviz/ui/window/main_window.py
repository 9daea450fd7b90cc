"""The window: lays out docks, toolbar, menus and messages, and passes on what happens to them. No logic."""

from __future__ import annotations

import random
import sys
import traceback
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QToolBar

from ...engine.opening.command_line_request import CommandLineRequest
from ...engine.settings.commands import Set
from ...engine.settings.component import Section
from ...engine.settings.params import ConfigError
from ...engine.telemetry.events import (
    Applied,
    DataOpened,
    Event,
    Failed,
    Finished,
    Note,
    Progress,
    Rejected,
    Resumed,
    Started,
    Trouble,
)
from ..forms.config_dialog import ConfigDialog
from ..panels.base import PANELS
from ..run.left_run import WORTH_KEEPING
from ..run.run_controller import RunController
from ..theme import stylesheet
from ..theme.theme import Theme
from ..theme.theme_choice import CHOICES, ThemeChoice
from ..widgets.tab_order import set_tab_order, tab_stops
from . import dock_layout
from .actions import action_table, make_actions, panel_keys, show_refusals
from .closing_question import ClosingQuestion
from .dock import PanelDock
from .file_commands import FileCommands
from .help_dialogs import AboutDialog, ShortcutsDialog
from .message_bar import Message, MessageBar, MessageButton, sentences
from .notices import Notices
from .run_toolbar import RunToolBar
from .shortcut_filter import ShortcutFilter
from .status_bar import StatusBar
from .telemetry_pump import TelemetryPump

_PATIENCE = 400  # ms that loading may take before its progress is shown


class MainWindow(QMainWindow):
    """The one window.

    Args:
        controller: owns the runs; the window closes it when it is closed.
        remember: whether the layout is taken from last time and kept for next time.

    Attributes:
        panels: by name.
        docks: of the panels, by name.
    """

    def __init__(self, controller: RunController, *, remember: bool = True) -> None:
        super().__init__()
        self.controller = controller
        self._remember = remember
        self._closed = False
        self._may_close = False
        self._trouble: Message | None = None
        self._told_of: Section | None = None  # the data whose card was shown
        self.setWindowTitle("ganviz")
        self.setAcceptDrops(True)
        self.setContentsMargins(8, 0, 8, 0)
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setAnimated(False)  # each animation frame is a redraw of all panels, paid for by the training
        self.themes = ThemeChoice(self)
        stylesheet.apply(QApplication.instance(), self.themes.theme)
        classes = sorted(PANELS.classes().values(), key=lambda c: (c.order, c.name))
        self.panels = {c.name: c(controller, self.themes.theme) for c in classes}
        self.docks = {name: PanelDock(panel, self) for name, panel in self.panels.items()}
        self.keys = ShortcutFilter([self, *self.docks.values()], home=self.panels["stage"])
        self.installEventFilter(self)
        self.proportions = dock_layout.Proportions(self, self.docks.values())
        self.pump = TelemetryPump(controller, list(self.panels.values()), self)
        self.files = FileCommands(self)
        self.actions_by_id = make_actions(self)
        self.run_bar = RunToolBar(self.actions_by_id, controller, self.themes.theme)
        self.addToolBar(self.run_bar)
        self.messages = MessageBar()
        self.notices = Notices(self.messages, controller, self)
        self._add_message_bar()
        self.status_bar = StatusBar(controller, self.pump)
        self.setStatusBar(self.status_bar)
        self._make_menus()
        self._loading = QTimer(self)
        self._loading.setSingleShot(True)
        self._loading.setInterval(_PATIENCE)
        self._loading.timeout.connect(self._show_loading)
        self._connect()
        self._set_tab_order()
        self.resize(self._first_size())
        self._lay_out()
        self._on_undo_changed()
        show_refusals(self)

    def _connect(self) -> None:
        controller = self.controller
        controller.event.connect(self._on_event)
        controller.state_changed.connect(self._on_state)
        controller.undo_changed.connect(self._on_undo_changed)
        controller.started_run.connect(lambda _: show_refusals(self))
        controller.weights.changed.connect(lambda: show_refusals(self))
        controller.weights.changed.connect(lambda: show_refusals(self))
        self.pump.panel_failed.connect(self._on_panel_failed)
        self.files.failed.connect(lambda text: self.messages.show_message("bad", text))
        self.files.saved.connect(self.notices.tell_saved)
        self.run_bar.preset_chosen.connect(self.open_preset)
        self.run_bar.device_chosen.connect(self._on_device_chosen)
        self.run_bar.pace_chosen.connect(self._on_pace)
        self.themes.changed.connect(self.set_theme)
        self.status_bar.findings_asked.connect(self._show_health)
        for panel in self.panels.values():
            panel.room_changed.connect(lambda panel=panel: self._on_room_changed(panel))
        for dock in self.docks.values():
            dock.visibilityChanged.connect(lambda _: self.pump.update_watch())
            dock.visibilityChanged.connect(self._note_proportions)
            dock.topLevelChanged.connect(self._note_proportions)
            dock.dockLocationChanged.connect(self._note_proportions)
            dock.saved.connect(self.notices.tell_saved)
            dock.failed.connect(lambda text: self.messages.show_message("bad", text))
            dock.said.connect(lambda text: self.status_bar.showMessage(text, 3000))

    # --- layout ---

    def _add_message_bar(self) -> None:
        bar = QToolBar()
        bar.setObjectName("messageBar")
        bar.setWindowTitle(self.tr("Messages"))
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addWidget(self.messages).setVisible(True)
        self.addToolBarBreak()
        self.addToolBar(bar)
        self._message_tool_bar = bar
        self.messages.shown_changed.connect(self._show_messages)
        bar.hide()

    def _set_tab_order(self) -> None:
        set_tab_order(tab_stops([self.run_bar, self.messages, *self.docks.values()]))

    def _show_messages(self, shown: bool) -> None:
        if shown:
            self._set_tab_order()  # else Tab would come to the buttons of a new message last, or never
        bar = self._message_tool_bar
        if shown == bar.isVisible():
            return
        bar.setVisible(shown)
        self.proportions.keep()

    def _lay_out(self) -> None:
        dock_layout.arrange(self, list(self.docks.values()))
        self._first_sizes = not (self._remember and dock_layout.restore(self))
        if self._first_sizes:
            self.resize(self._first_size())
        self._message_tool_bar.hide()
        self.run_bar.show()

    def _first_size(self) -> QSize:
        """1600 × 1000, or what the screen has room for; a picture of the window is the same on every screen."""
        wanted = QSize(1600, 1000)
        # nobody sits before the offscreen platform's screen of 800 pixels
        if not self._remember or QGuiApplication.platformName() == "offscreen":
            return wanted
        return wanted.boundedTo(self.screen().availableGeometry().size())

    def reset_layout(self) -> None:
        """Put all docks back where they were at first."""
        dock_layout.arrange(self, list(self.docks.values()))
        self._note_proportions()

    def _on_room_changed(self, panel) -> None:
        dock = self.docks[type(panel).name]
        for widget in (panel, dock.widget(), dock):  # else each would hear of it an event later than the one inside it
            widget.layout().activate()
        self.proportions.keep()

    def _note_proportions(self) -> None:
        QTimer.singleShot(0, self, self.proportions.note)  # when Qt has laid the docks out

    def toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _make_menus(self) -> None:
        bar = self.menuBar()
        titles = {"file": self.tr("&File"), "run": self.tr("&Run"), "edit": self.tr("&Edit"),
                  "view": self.tr("&View"), "help": self.tr("&Help")}
        menus = {name: bar.addMenu(title) for name, title in titles.items()}
        for menu in menus.values():
            menu.setToolTipsVisible(True)
        for spec in action_table(self):
            menu = menus[spec.menu.rstrip("-")]
            if spec.menu.endswith("-"):
                menu.addSeparator()
            menu.addAction(self.actions_by_id[spec.id])
        menus["view"].addSeparator()
        theme_menu = menus["view"].addMenu(self.tr("Theme"))
        group = QActionGroup(theme_menu)
        names = {"system": self.tr("Follow system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for choice in CHOICES:
            action = group.addAction(names[choice])
            action.setCheckable(True)
            action.setChecked(choice == self.themes.choice)
            action.setToolTip(self.tr("Colours of the window"))
            action.triggered.connect(lambda _=False, choice=choice: self.themes.choose(choice))
            theme_menu.addAction(action)
        menus["view"].addSeparator()
        for number, dock in enumerate(self.docks.values(), start=1):
            action = dock.toggleViewAction()
            action.setShortcut(f"Ctrl+{number}")
            action.setToolTip(dock.panel.help)
            action.triggered.connect(lambda shown, dock=dock: dock.raise_() if shown else None)  # before other tabs
            menus["view"].addAction(action)

    def set_theme(self, theme: Theme) -> None:
        stylesheet.apply(QApplication.instance(), theme)
        for dock in self.docks.values():
            dock.set_theme(theme)
        self.run_bar.set_theme(theme)

    # --- what the person asks ---

    def open_request(self, request: CommandLineRequest, paused: bool | None = None) -> None:
        """Open a preset, a config, data or a state; a mistake in it becomes a message."""
        try:
            self.files.open_request(request, paused)
        except ConfigError as error:
            self.messages.show_message("bad", str(error))

    def open_preset(self, name: str) -> None:
        self.open_request(CommandLineRequest(source=name))

    def restart_with_new_seed(self) -> None:
        self.controller.restart(seed=random.randrange(1, 1_000_000))

    def set_slow_motion(self, on: bool) -> None:
        self.controller.slow_motion(self.run_bar.pace.value() if on else 0.0)

    def edit_config(self) -> None:
        """Show all settings in a dialog."""
        if self.controller.config is None:
            return
        dialog = ConfigDialog(self.controller.config, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._on_config_chosen)
        dialog.open()

    def show_shortcuts(self) -> None:
        panels = [dock.toggleViewAction() for dock in self.docks.values()]
        ShortcutsDialog([*self.actions_by_id.values(), *panels], panel_keys(), self).open()

    def show_about(self) -> None:
        AboutDialog(self).open()

    def _on_config_chosen(self, changes: dict, needs_restart: bool) -> None:
        if needs_restart:
            self.controller.restart(changes=changes)
        else:
            self.controller.set(changes)

    def _on_device_chosen(self, kind: str) -> None:
        if self.controller.config is not None and self.controller.config.device.kind != kind:
            self.controller.restart(changes={"device.kind": kind}, keep_state=True)

    def _on_pace(self, pace: float) -> None:
        if self.actions_by_id["slow_motion"].isChecked():
            self.controller.slow_motion(pace)

    # --- what happens ---

    def _show_name(self) -> None:
        name = self.controller.shown_name
        self.run_bar.show_preset(name)
        if name and self.controller.state != "loading" and self.controller.is_changed:
            name = self.tr("%1, changed").replace("%1", name)
        self.setWindowTitle(f"{name} – ganviz" if name else "ganviz")

    def _on_event(self, event: Event) -> None:
        show = self.messages.show_message
        if isinstance(event, Progress):
            if event.done:
                self._show_progress(event.what, event.done, event.total)
        elif isinstance(event, Started):
            if event.config.data != self._told_of:
                self._told_of = None
            if not self.controller.has_come_back:  # what there is to say of the one that could not begin
                self.messages.clear()
            self.notices.tell_started(event)
        elif isinstance(event, Applied):
            self._show_name()
        elif isinstance(event, Trouble):
            self._forget_trouble()
            self._trouble = show("bad", sentences(event.message, event.advice), buttons=[self._restart_button()])
        elif isinstance(event, Resumed):
            self._forget_trouble()
        elif isinstance(event, Failed):
            step = self.tr("Step %1").replace("%1", f"{event.step:,}") + ": " if event.step else ""
            can_restart = bool(event.details) and self.controller.config is not None
            show("bad", step + sentences(event.message, event.advice, self._what_is_left()), event.details,
                 [self._restart_button()] if can_restart else [])
        elif isinstance(event, DataOpened):
            self._tell_of_data(event)
        elif isinstance(event, Note):
            show("accent", sentences(event.message), "\n".join(event.details))
        elif isinstance(event, Rejected):
            answered_there = isinstance(event.command, Set) and self.panels["controls"].isVisible()
            if event.ticket == 0:
                text = self.tr("Step %1: the script's command %2 was refused: ")
                show("fair", text.replace("%1", f"{event.step:,}").replace("%2", event.command.kind) + event.reason)
            elif not answered_there:
                show("fair", event.reason)
        elif isinstance(event, Finished) and "cancelled" in event.reason:
            show("accent", sentences(self.tr("Loading was cancelled"), self._what_is_left()
                                     or self.tr("Choose a preset, or open data.")))

    def _tell_of_data(self, event: DataOpened) -> None:
        """Show what became of the person's data, once for each time that other data is opened."""
        section = self.controller.config.data
        if section == self._told_of:
            return
        self._told_of = section
        left_out = [(self.tr("Left out"), "; ".join(event.left_out))] if event.left_out else []
        remedies = [MessageButton(notice.remedy, self.tr("Begin again with %1").replace(
                        "%1", f"{notice.setting} = {notice.value}"),
                        lambda notice=notice: self.controller.restart(changes={notice.setting: notice.value}))
                    for notice in event.notices if notice.remedy]
        self.messages.show_message("fair" if event.notices else "accent",
                                   sentences(self.tr("Opened %1").replace("%1", event.name),
                                             *(notice.text for notice in event.notices)),
                                   "\n".join(event.left_out), remedies, [*event.rows, *left_out])

    def _what_is_left(self) -> str:
        """Say, when loading has come to nothing, that the run before is still there; empty if there is none."""
        if self.controller.state != "loading" or self.controller.started is None:
            return ""
        return self.tr("The run before, %1, is still there: press Run.").replace("%1", self.controller.name or "–")

    def _restart_button(self) -> MessageButton:
        return MessageButton(self.tr("Restart"), self.tr("Begin again with the settings in force and the same seed"),
                             self.controller.restart)

    def _show_health(self) -> None:
        dock = self.docks["health"]
        dock.show()
        dock.raise_()

    def _forget_trouble(self) -> None:
        """Remove what is said of a trouble that the run has left behind, or that is told anew."""
        if self._trouble is not None:
            self.messages.dismiss(self._trouble)
            self._trouble = None

    def _on_state(self, state: str) -> None:
        self._show_name()
        if state == "loading":
            self._loading.start()
        else:
            self._loading.stop()
            self.messages.hide_progress()

    def _show_loading(self) -> None:
        self._show_progress(self.tr("Loading…"), 0, 0)

    def _show_progress(self, what: str, done: int, total: int) -> None:
        self.messages.show_progress(what, done, total, self.controller.stop)

    def _on_undo_changed(self) -> None:
        self.actions_by_id["undo"].setEnabled(self.controller.can_undo)
        self.actions_by_id["redo"].setEnabled(self.controller.can_redo)

    def _on_panel_failed(self, panel, error: Exception) -> None:
        text = self.tr("The panel %1 cannot draw and rests until the next run: %2")
        details = "".join(traceback.format_exception(error))
        print(details, file=sys.stderr)
        self.show_exception(text.replace("%1", panel.title).replace("%2", str(error)), details)

    def show_exception(self, text: str, details: str) -> None:
        """Tell of a mistake in the program itself."""
        self.messages.show_message("bad", text, details)

    # --- Qt ---

    def eventFilter(self, watched, event):
        # not an `event`: that would hold Python's lock while Qt, inside it, paints the window
        if watched is self and event.type() == QEvent.Type.MouseButtonRelease:  # a border of docks was dragged
            self._note_proportions()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event):
        super().resizeEvent(event)
        self.proportions.keep()

    def showEvent(self, event):
        super().showEvent(event)
        if self._first_sizes:
            self._first_sizes = False
            dock_layout.share_space(self, list(self.docks.values()))
        self.proportions.note()
        self.setFocus()  # not the first small button, whose frame would only irritate
        self.notices.tell_put_back()
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

    def event(self, event) -> bool:
        if event.type() == QEvent.Type.StatusTip:
            return True  # the line at the bottom is the run's; what an action does stands in its tooltip
        return super().event(event)

    def close(self) -> bool:
        """Close the window without a question."""
        self._may_close = True
        return super().close()

    def quit(self) -> None:
        """Close the window, after a question if there is work that is not saved."""
        if not self._asks_first():
            self.close()

    def _asks_first(self) -> bool:
        """Whether there is work that is not saved; the person is then asked what is to become of it."""
        steps = self.controller.unsaved_steps
        if steps < WORTH_KEEPING:
            return False
        question = ClosingQuestion(self.controller.name or self.tr("The run"), steps, self)
        question.discard_chosen.connect(self.close)
        question.save_chosen.connect(lambda: self.files.save_state(then=self.close))
        question.open()
        return True

    def closeEvent(self, event):
        if not self._may_close and self._asks_first():  # by the window's own button
            event.ignore()
            return
        if not self._closed:
            self._closed = True
            if self._remember:
                dock_layout.save(self)
            self.hide()  # at once: the thread may need a moment
            self.pump.stop()
            self.files.close()
            self.controller.close()
        super().closeEvent(event)
