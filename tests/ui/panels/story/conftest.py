"""A Story panel on a run that is made up."""

from __future__ import annotations

import pytest

from ganviz.ui.panels.story import Story
from ganviz.ui.theme.theme import DARK
from tests.ui.fakes import FakeController


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def panel(qtbot, controller):
    panel = Story(controller, DARK)
    qtbot.addWidget(panel)
    panel.resize(900, 640)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


@pytest.fixture
def done(panel):
    """What the panel says that the person did."""
    did = []
    panel.did.connect(lambda what, about: did.append((what, about)))
    return did
