"""Plots of a recorded run as pictures, drawn by a window that nobody sees."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QEvent, QIODevice, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from ..engine.datasets.base import Cancelled
from ..engine.export.kinds.plot import PlotOptions
from ..engine.settings.params import ConfigError
from .plots import plot_menu
from .plots.kit import Plot, PlotView
from .run.run_controller import RunController
from .theme.theme import DARK, LIGHT
from .window.main_window import MainWindow

_PATIENCE = 120.0  # seconds
_SETTLING = 0.5  # seconds for panels that lay themselves out


def draw(path: Path, step: int, options: PlotOptions, suffix: str, cancelled: Callable[[], bool]) -> bytes:
    """Draw a plot of a recorded run as the window shows it at a step.

    Args:
        suffix: .png or .svg.

    Raises:
        ConfigError: there is no such plot, or the run cannot be shown.
        Cancelled: as asked.
    """
    # the offscreen platform says so of windows that ask for what it has not
    before = qInstallMessageHandler(lambda kind, context, text: None if "propagateSizeHints" in text
                                    else print(text, file=sys.stderr))
    try:
        return _in_window(path, step, options, suffix, cancelled)
    finally:
        qInstallMessageHandler(before)


def _in_window(path: Path, step: int, options: PlotOptions, suffix: str, cancelled: Callable[[], bool]) -> bytes:
    application = QApplication.instance() or QApplication(sys.argv[:1])
    application.setOrganizationName("ganviz")
    application.setApplicationName("ganviz")
    controller = RunController()
    window = MainWindow(controller, remember=False)
    try:
        window.show()
        controller.look_at(path)
        _wait(lambda: controller.state in ("looking", "failed"), cancelled)
        if controller.state == "failed":
            raise ConfigError("", f"{path} cannot be shown, so none of its plots can be drawn; open it in the window")
        _wait(lambda: controller.history.last_step >= step, cancelled)
        panel = options.plot.partition("-")[0]
        if panel in window.docks:
            window.dock_area.bring_up(panel)
        window.look_back.look_at(step)
        until = time.monotonic() + _SETTLING
        _wait(lambda: time.monotonic() > until, cancelled)
        window.pump.refresh_all()
        QCoreApplication.processEvents()
        plot = _plot(window, options.plot)
        _give_room(plot.view, options)
        window.pump.refresh_all()  # curves have as many points as there is room for
        QCoreApplication.processEvents()
        return _drawn(plot, options, suffix)
    finally:
        controller.close()
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def _wait(holds: Callable[[], bool], cancelled: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not holds():
        QCoreApplication.processEvents()
        if cancelled():
            raise Cancelled
        if time.monotonic() > until:
            raise ConfigError("", f"the run was not shown within {_PATIENCE:.0f} seconds; open it in the window")
        time.sleep(0.005)


def _plot(window: MainWindow, name: str) -> Plot:
    plots = {f"{view.name}-{plot.name}": plot for view in window.findChildren(PlotView) for plot in view.plots}
    if name not in plots:
        raise ConfigError("plot", f"{name!r} is none that this run has; choose one of {', '.join(sorted(plots))}")
    return plots[name]


def _give_room(view: PlotView, options: PlotOptions) -> None:
    """Make a view so large that each of its plots is about as large as is wanted."""
    view.setFixedSize(options.width, options.height * len(view.plots))
    QCoreApplication.processEvents()


def _drawn(plot: Plot, options: PlotOptions, suffix: str) -> bytes:
    plot.view.set_theme(DARK if options.theme == "dark" else LIGHT)
    if suffix == ".svg":
        return plot_menu.drawing(plot)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plot_menu.picture(plot).save(buffer, "PNG")
    return buffer.data().data()
