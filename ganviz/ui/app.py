"""The program with its window, which paints before the training thread imports torch."""

from __future__ import annotations

import os
import signal
import socket
import sys
import traceback

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ..ending import Ending
from ..engine.opening.command_line_request import CommandLineRequest
from ..engine.settings.params import ConfigError
from ..engine.system.allocator import keep_freed_memory
from ..engine.system.cores import wait_asleep
from .remembered import Remembered
from .run.process_choice import ProcessChoice
from .run.recording import Recording
from .run.run_controller import RunController
from .translation.language import language_of, remembered
from .translation.translator import install, remove
from .widgets.picture_file import write_picture
from .window.main_window import MainWindow

OK, FAILED, USAGE = 0, 1, 2
_TOUR = "tour"
_UNSEEN = ("offscreen", "minimal")  # platforms of Qt that nobody sees
LONGEST_WAIT_FOR_PAINT = 1000  # ms; a window that starts minimized never paints
LONGEST_WAIT_FOR_IMPORT = 1000  # ms that a closed window waits for the import of torch


def main(request: CommandLineRequest) -> int:
    """Show the window, open what is asked for, and return when the window is closed.

    Returns:
        Exit code: 0; 128 plus the number of the signal that ended it (130: Ctrl+C in the terminal); of an unattended
        run also 1 if it failed or did not reach its end, and 2 if a setting was at fault.
    """
    with Ending() as ending:
        code = _show(request, ending)
        return ending.code if ending.has_come() else code


def _show(request: CommandLineRequest, ending: Ending) -> int:
    wait_asleep()
    keep_freed_memory()  # before the training thread begins
    app = QApplication.instance() or QApplication(sys.argv[:1])
    QCoreApplication.setOrganizationName("ganviz")
    QCoreApplication.setApplicationName("ganviz")
    translators = install(app, request.language or language_of(remembered()))  # before anything is written
    records = request.recorded and (request.record is not None or not request.runs_by_itself)
    controller = RunController(recording=Recording(request.record) if records else None,
                               processes=ProcessChoice(request.process))
    window = MainWindow(controller, remember=request.screenshot is None)
    hook = ExceptionHook(window)
    hook.install()
    unattended = Unattended(window, request)
    AfterFirstPaint(window, lambda: _begin(window, request))
    EndDuringImport(window, ending)
    close_on_signal = CloseOnSignal(window, ending)
    try:
        window.show()
        app.exec()
        _tell_way_back(controller)
        return unattended.finish()
    finally:
        close_on_signal.remove()
        hook.remove()
        controller.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        remove(app, translators)


def _tell_way_back(controller: RunController) -> None:
    """Say how to come back to a run that goes on in its own process."""
    attached = controller.attached
    if controller.is_elsewhere and not attached.is_over:
        print(f"ganviz: {attached.name} goes on in process {attached.pid}; ganviz attach {attached.target} comes back "
              "to it", file=sys.stderr)


def _begin(window: MainWindow, request: CommandLineRequest) -> None:
    window.open_request(request, paused=not request.runs_by_itself and request.steps is None)
    if is_first_start(request, QGuiApplication.platformName()):
        Remembered(_TOUR).write("seen", True)
        window.helper.begin_tour()
    elif request.recorded and not request.runs_by_itself and request.resume is None and not request.attach:
        window.notices.tell_interrupted()


def is_first_start(request: CommandLineRequest, platform: str) -> bool:
    """Whether a person starts the program for the first time, and asks for nothing in particular.

    Args:
        platform: Qt's, by name; before some of them there is nobody.
    """
    asked = (request.source, request.resume, request.lesson, request.screenshot, request.steps, request.script,
             request.attach)
    return (platform not in _UNSEEN and not any(part not in (None, "") for part in asked)
            and not Remembered(_TOUR).flag("seen", False))


class AfterFirstPaint(QObject):
    """A filter that calls a function once, when a window has been painted for the first time."""

    def __init__(self, window: MainWindow, then) -> None:
        super().__init__(window)
        self._then = then
        self._window = window
        window.installEventFilter(self)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._call)
        self._patience.start(LONGEST_WAIT_FOR_PAINT)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self._then is not None:
            QTimer.singleShot(0, self, self._call)
        return False

    def _call(self) -> None:
        then, self._then = self._then, None
        self._patience.stop()
        self._window.removeEventFilter(self)
        if then is not None:
            then()


class CloseOnSignal(QObject):
    """A notifier that closes the window after a signal, in the event loop: where a signal strikes, Qt may be busy.

    Python writes a byte for every signal, which wakes the loop.
    """

    def __init__(self, window: MainWindow, ending: Ending) -> None:
        super().__init__(window)
        self._window = window
        self._ending = ending
        self._read, self._written = socket.socketpair()
        self._read.setblocking(False)
        self._written.setblocking(False)
        self._before = signal.set_wakeup_fd(self._written.fileno(), warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_byte)

    def remove(self) -> None:
        """Stop listening for signals."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        self._read.close()
        self._written.close()

    def _on_byte(self) -> None:
        self._read.recv(1)
        if self._ending.has_come():
            self._notifier.setEnabled(False)  # the window closes once
            self._window.close()
            QCoreApplication.exit()  # a dialog that is open would keep the program


class EndDuringImport(QObject):
    """A filter that ends the process when the window is closed while the training thread still imports torch.

    Nothing has begun yet that could be lost, and an import cannot be cut short: the program would linger without a
    window for seconds.
    """

    def __init__(self, window: MainWindow, ending: Ending) -> None:
        super().__init__(window)
        self._window = window
        self._ending = ending
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(LONGEST_WAIT_FOR_IMPORT)
        self._patience.timeout.connect(self._end)
        window.installEventFilter(self)
        window.controller.started_run.connect(lambda: window.removeEventFilter(self))

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Close:
            self._patience.start()
        return False

    def _end(self) -> None:
        controller = self._window.controller
        if controller.is_building and controller.started is None:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(self._ending.code if self._ending.has_come() else OK)


class ExceptionHook(QObject):
    """A hook that shows an uncaught exception as a message in the window instead of ending the program.

    It may be called in any thread.
    """

    caught = Signal(str, str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._before = sys.excepthook
        self.caught.connect(window.show_exception)

    def install(self) -> None:
        sys.excepthook = self._on_exception

    def remove(self) -> None:
        sys.excepthook = self._before

    def _on_exception(self, kind, error, trace) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        print(details, file=sys.stderr)
        # a painter that the traceback keeps would stay at work on its widget, and Qt ends a program that leaves one
        traceback.clear_frames(trace)
        text = self.tr("Something went wrong in the window; the training goes on. %1")
        self.caught.emit(text.replace("%1", f"{kind.__name__}: {error}"), details)


class Unattended(QObject):
    """What the command line asked for at the end of the run: picture, state, record, JSON."""

    def __init__(self, window: MainWindow, request: CommandLineRequest) -> None:
        super().__init__(window)
        self._window = window
        self._request = request
        self._problem = ""
        self._ended = self._failed = False
        window.controller.state_changed.connect(self._on_state)

    def _on_state(self, state: str) -> None:
        if not self._request.runs_by_itself or self._ended:
            return
        if state in ("finished", "failed"):
            self._ended, self._failed = True, state == "failed" or bool(self._window.controller.meter.trouble)
            # the last pictures arrive with the last event; panels then lay out and paint once
            QTimer.singleShot(0, self, self._take_picture)

    def _take_picture(self) -> None:
        path = self._request.screenshot
        self._window.pump.refresh_all()
        self._window.status_bar.renew()
        QCoreApplication.processEvents()
        self._window.pump.refresh_all()
        if path is not None:
            try:
                write_picture(path, self._window.grab())
            except ConfigError as error:
                self._problem = str(error)
        self._window.close()

    def finish(self) -> int:
        """Write what was asked for, after the window has closed; return the exit code."""
        controller, request = self._window.controller, self._request
        if request.runs_by_itself and not self._ended:
            self._problem = self._problem or "the window was closed before the run had come to its end"
        if self._problem:
            print(f"ganviz: {self._problem}", file=sys.stderr)
        controller.drain()  # the scalars since the window was closed
        if request.json and controller.meter.started is not None:
            frames, _ = self._window.pump.averages()
            share = self._window.status_bar.observation_share()
            print(controller.meter.report(request.name, frames, share).to_json())
        if request.runs_by_itself and self._failed and controller.meter.trouble:
            print(f"ganviz: {controller.meter.trouble}", file=sys.stderr)
        if self._failed and controller.meter.wrong_setting:
            return USAGE
        return FAILED if self._problem or self._failed else OK
