"""A Timeline that is shown."""

from __future__ import annotations

import pytest

from tests.ui.fakes import FakeController
from tests.ui.panels.timeline.charting import shown


@pytest.fixture
def controller(qapp):
    return FakeController()


@pytest.fixture
def timeline(qtbot, controller):
    return shown(qtbot, controller)
