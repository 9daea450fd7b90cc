"""The window, as the tests of the window's parts need it."""

from __future__ import annotations

import pytest

from ganviz.engine.probes import quality, wasserstein
from ganviz.ui.run.run_controller import RunController
from ganviz.ui.window.main_window import MainWindow
from tests.ui.helpers import small_config, until_state


@pytest.fixture(autouse=True)
def few_samples_compared(monkeypatch):
    """Have a run's quality measured with few samples: what is tested here is what the window makes of it."""
    monkeypatch.setattr(wasserstein, "_SAMPLES", 100)
    monkeypatch.setattr(quality, "_POINTS", 250)
    monkeypatch.setattr(quality, "_IMAGES", 100)


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
