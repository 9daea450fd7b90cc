"""A latent explorer that is shown."""

from __future__ import annotations

import pytest

from ganviz.ui.panels.latents import Latents
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import FakeController
from tests.ui.panels.latents.exploring import begin


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, controller):
    """Of a run of images that has sent its first picture."""
    panel = Latents(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(760, 560)
    with qtbot.waitExposed(panel):
        panel.show()
    begin(panel, controller)
    return panel
