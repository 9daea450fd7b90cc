"""The window, as the tests of the window's parts need it."""

from __future__ import annotations

import pytest

from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.ui.helpers import small_config, until_state


@pytest.fixture
def window(qtbot):
    """The whole window, active, before any run."""
    window = MainWindow(RunController())
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


@pytest.fixture
def paused(qtbot, window):
    """A window with a small run that waits at its first step."""
    window.controller.open(small_config(), paused=True)
    until_state(qtbot, window.controller, "paused")
    return window
